//! What a mail says, and the two forms it is sent in. Text and HTML are made from the same parts, so they say the same.
//! Everybody gets English; whoever filled in Chinese gets Chinese first and English below it.

use super::Mail;
use super::words::words;
use crate::config::Config;
use crate::i18n::Locale;
use crate::paths;

/// A mail in one language.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The subject. It names a registration by its reference, never by its school.
    pub subject: String,
    /// The body, between the greeting and the end that every mail has.
    pub parts: Vec<Part>,
    /// Why the recipient gets it: a sentence.
    pub reason: String,
}

/// A piece of the body.
#[derive(Clone, Debug)]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// A code to be typed, on a line of its own.
    Code(String),
    /// An address to open, and what is there.
    Link(String, String),
    /// Points.
    List(Vec<String>),
    /// Somebody's own words.
    Quote(String),
}

impl Part {
    /// A paragraph.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn plain(&self) -> String {
        match self {
            Self::Text(text) | Self::Code(text) => text.clone(),
            Self::Link(name, address) => format!("{name}\n{address}"),
            Self::List(items) => {
                items.iter().map(|item| format!("- {}", item.replace('\n', "\n  "))).collect::<Vec<_>>().join("\n")
            }
            Self::Quote(text) => text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"),
        }
    }

    fn html(&self) -> String {
        match self {
            Self::Text(text) => format!("<p>{}</p>", escape(text)),
            Self::Code(code) => format!("<p class=\"code\">{}</p>", escape(code)),
            Self::Link(name, address) => {
                let address = escape(address);
                format!("<p>{}<br><a href=\"{address}\">{address}</a></p>", escape(name))
            }
            Self::List(items) => {
                let items = items.iter().map(|item| format!("<li>{}</li>", escape(item)));
                format!("<ul>\n{}\n</ul>", items.collect::<Vec<_>>().join("\n"))
            }
            Self::Quote(text) => format!("<blockquote><p>{}</p></blockquote>", escape(text)),
        }
    }
}

/// Writes a mail to somebody whose language is `locale`.
pub fn compose(
    config: &Config,
    kind: &'static str,
    locale: Locale,
    recipient: &str,
    letter: impl Fn(Locale) -> Letter,
) -> Mail {
    let languages: &[Locale] = if locale == Locale::En { &[Locale::En] } else { &[Locale::Zh, Locale::En] };
    let letters: Vec<_> = languages.iter().map(|locale| (*locale, letter(*locale))).collect();
    // A line break in a subject would begin another header.
    let subject: String = letters.first().map_or("", |(_, l)| l.subject.as_str()).replace(char::is_control, " ");
    let text = letters.iter().map(|(locale, letter)| plain(config, *locale, letter)).collect::<Vec<_>>();
    let blocks = letters.iter().map(|(locale, letter)| block(config, *locale, letter)).collect::<Vec<_>>();
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{}\n</body>\n</html>\n",
        locale.tag(),
        escape(&subject),
        blocks.join("\n<hr>\n"),
    );
    Mail { kind, recipient: recipient.to_owned(), subject, text: text.join("\n---\n\n"), html, registration: None }
}

/// No colours of its own: the reader's light or dark ones stay.
const STYLE: &str = "body{max-width:36em;margin:0 auto;padding:1em;font:1em/1.6 system-ui,sans-serif}\
h1{font-size:1.25em;line-height:1.3}\
.code{font-size:1.75em;letter-spacing:.15em}\
blockquote{margin:1em 0;padding-left:1em;border-left:3px solid}\
.end{margin-top:2em;font-size:.9em}";

fn plain(config: &Config, locale: Locale, letter: &Letter) -> String {
    let w = words(locale);
    let mut paragraphs = vec![w.greeting.to_owned()];
    if locale == Locale::Zh {
        paragraphs.insert(0, w.other_below.to_owned());
    }
    paragraphs.extend(letter.parts.iter().map(Part::plain));
    paragraphs.push(letter.reason.clone());
    paragraphs.push(format!("{}\n{}", organisation(config, locale), (w.contact)(&config.organisation.email)));
    paragraphs.push(format!("{}\n{}", w.privacy, config.absolute(&paths::privacy(locale))));
    paragraphs.join("\n\n") + "\n"
}

fn block(config: &Config, locale: Locale, letter: &Letter) -> String {
    let w = words(locale);
    let below = if locale == Locale::Zh { format!("<p lang=\"en\">{}</p>\n", w.other_below) } else { String::new() };
    let parts = letter.parts.iter().map(Part::html).collect::<Vec<_>>().join("\n");
    let privacy = escape(&config.absolute(&paths::privacy(locale)));
    format!(
        "<div lang=\"{}\">\n{below}<h1>{}</h1>\n<p>{}</p>\n{parts}\n<div class=\"end\">\n<p>{}</p>\n<p>{}<br>{}</p>\n\
         <p><a href=\"{privacy}\">{}</a></p>\n</div>\n</div>",
        locale.tag(),
        escape(&letter.subject),
        w.greeting,
        escape(&letter.reason),
        escape(organisation(config, locale)),
        escape(&(w.contact)(&config.organisation.email)),
        w.privacy,
    )
}

fn organisation(config: &Config, locale: Locale) -> &str {
    locale.pick(&config.organisation.name, &config.organisation.name_zh)
}

fn escape(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Config {
        Config::from_vars(|name| (name == "DATABASE_URL").then(|| "postgres://localhost/unused".to_owned())).unwrap()
    }

    fn letter(locale: Locale) -> Letter {
        Letter {
            subject: locale.pick("UKC-K72-MF4-TX: <news>\r\nBcc: x@example.com", "UKC-K72-MF4-TX：消息").to_owned(),
            parts: vec![
                Part::text("First & foremost"),
                Part::Code("012345".into()),
                Part::Link("Here:".into(), "https://kindred.example/?a=1&b=2".into()),
                Part::List(vec!["one".into(), "two".into()]),
                Part::Quote("<script>alert(1)</script>\nbye".into()),
            ],
            reason: locale.pick("You get this because.", "您收到这封邮件是因为。").to_owned(),
        }
    }

    #[test]
    fn english_alone_and_chinese_with_english_below() {
        let en = compose(&config(), "test", Locale::En, "a@example.com", letter);
        assert!(en.text.starts_with("Hello,\n\n") && !en.text.contains("您好"));
        let zh = compose(&config(), "test", Locale::Zh, "a@example.com", letter);
        assert_eq!(zh.subject, "UKC-K72-MF4-TX：消息");
        let (first, second) = (zh.text.find("您好").unwrap(), zh.text.find("Hello,").unwrap());
        assert!(first < second);
        assert!(zh.html.contains("<html lang=\"zh-Hans\">") && zh.html.contains("<div lang=\"en\">"));
    }

    #[test]
    fn both_forms_say_the_same_and_nothing_gets_out_of_its_place() {
        let mail = compose(&config(), "test", Locale::En, "a@example.com", letter);
        assert!(!mail.subject.contains(['\r', '\n']));
        assert!(mail.text.lines().any(|line| line == "012345"), "a code stands alone");
        for text in ["First", "012345", "one", "bye", "You get this because.", "info@example.org", "/en/privacy"] {
            assert!(mail.text.contains(text) && mail.html.contains(text), "{text}");
        }
        assert!(mail.html.contains("&lt;script&gt;") && !mail.html.contains("<script"));
        assert!(mail.html.contains("href=\"https://kindred.example/?a=1&amp;b=2\""));
        for tracking in ["<img", "url(", "http-equiv", "@import", "src="] {
            assert!(!mail.html.contains(tracking), "{tracking}");
        }
    }
}
