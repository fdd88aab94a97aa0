//! Prose is Markdown, one file a page and language, compiled in. Names and numbers that configuration and data know stand
//! in it as `{organisation}`, `{links}` …

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::catalogue::published::Counts;
use crate::config::Organisation;
use crate::i18n::Locale;

/// A page of prose in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Name of its files, for what a test says.
    #[cfg(test)]
    name: &'static str,
    en: &'static str,
    zh: &'static str,
}

macro_rules! sources {
    ($($(#[$meta:meta])* $constant:ident = $name:literal,)+) => {
        $($(#[$meta])* pub const $constant: Source = Source {
            #[cfg(test)]
            name: $name,
            en: include_str!(concat!("pages/", $name, ".en.md")),
            zh: include_str!(concat!("pages/", $name, ".zh.md")),
        };)+

        /// All of them.
        #[cfg(test)]
        const ALL: &[Source] = &[$($constant,)+];
    };
}

sources! {
    /// What the home page says below the map.
    HOME = "home",
    /// For councils.
    PARTNERSHIPS = "partnerships",
    /// For schools.
    SCHOOLS = "schools",
    /// Who runs the service, and how.
    ABOUT = "about",
    /// What is kept of whom, why and how long.
    PRIVACY = "privacy",
    /// Which cookies there are.
    COOKIES = "cookies",
    /// The accessibility statement.
    ACCESSIBILITY = "accessibility",
    /// How to reach the organisation.
    CONTACT = "contact",
    /// Open data.
    DATA = "data",
}

/// A page of prose, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The heading.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The first paragraph, as HTML.
    pub lead: String,
    /// Everything after it, as HTML.
    pub body: String,
}

/// Day on which the accessibility of the whole site was last tested.
const TESTED: &str = "2026-11-24";

/// Renders a page in a language.
pub fn render(source: &Source, locale: Locale, organisation: &Organisation, counts: &Counts) -> Prose {
    let text = fill(locale.pick(source.en, source.zh), locale, organisation, counts);
    let (description, text) = description(&text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<_> = Parser::new_ext(text, options).collect();
    let title_end =
        events.iter().position(|e| *e == Event::End(TagEnd::Heading(HeadingLevel::H1))).map_or(0, |i| i + 1);
    let lead_end = events.iter().position(|e| *e == Event::End(TagEnd::Paragraph)).map_or(title_end, |i| i + 1);
    let (title, rest) = events.split_at(title_end);
    let (lead, body) = rest.split_at(lead_end.saturating_sub(title_end));
    let words = |event: &Event<'_>| match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        _ => None,
    };
    let is_paragraph =
        |event: &&Event<'_>| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph));
    Prose {
        title: title.iter().filter_map(words).collect(),
        description: description.to_owned(),
        lead: to_html(lead.iter().filter(is_paragraph)),
        body: to_html(body.iter()),
    }
}

fn to_html<'a>(events: impl Iterator<Item = &'a Event<'a>>) -> String {
    let mut text = String::new();
    html::push_html(&mut text, events.cloned());
    text
}

/// The sentence in the first line's comment, and the text after it.
fn description(text: &str) -> (&str, &str) {
    let inner = text.trim_start().strip_prefix("<!-- description:").and_then(|rest| rest.split_once("-->"));
    inner.map_or(("", text), |(description, rest)| (description.trim(), rest))
}

fn fill(text: &str, locale: Locale, organisation: &Organisation, counts: &Counts) -> String {
    let tested = TESTED.parse::<crate::i18n::PartialDate>().map_or_else(|_| TESTED.to_owned(), |d| d.display(locale));
    let or_dash = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let values = [
        ("{organisation}", locale.pick(&organisation.name, &organisation.name_zh).clone()),
        ("{email}", organisation.email.clone()),
        ("{phone}", or_dash(&organisation.phone)),
        ("{address}", or_dash(&organisation.address)),
        ("{links}", counts.links.to_string()),
        ("{active}", counts.active.to_string()),
        ("{unknown}", counts.unknown.to_string()),
        ("{ended}", counts.ended.to_string()),
        ("{uk_places}", counts.uk_places.to_string()),
        ("{cn_places}", counts.cn_places.to_string()),
        ("{events}", counts.events.to_string()),
        ("{sources}", counts.sources.to_string()),
        ("{first_year}", counts.first_year.map_or_else(|| "–".to_owned(), |year| year.to_string())),
        ("{tested}", tested),
        ("{l}", locale.as_str().to_owned()),
    ];
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(source: &Source, locale: Locale) -> Prose {
        let text = || "x".to_owned();
        let organisation =
            Organisation { name: text(), name_zh: text(), email: text(), phone: text(), address: text() };
        render(source, locale, &organisation, &Counts::default())
    }

    /// Values of an attribute, in order.
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        let start = format!("{attribute}=\"");
        html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn both_languages_say_the_same_things_in_the_same_order() {
        for source in ALL {
            let (en, zh) = (rendered(source, Locale::En), rendered(source, Locale::Zh));
            let local = |prose: &Prose, locale: Locale| {
                values(&format!("{}{}", prose.lead, prose.body), "href")
                    .into_iter()
                    .map(|href| href.replace(&format!("/{}/", locale.as_str()), "/{l}/"))
                    .collect::<Vec<_>>()
            };
            assert_eq!(values(&en.body, "id"), values(&zh.body, "id"), "{}: headings", source.name);
            assert_eq!(local(&en, Locale::En), local(&zh, Locale::Zh), "{}: links", source.name);
        }
    }

    #[test]
    fn every_page_is_whole_and_every_placeholder_is_filled() {
        for (source, locale) in ALL.iter().flat_map(|s| Locale::ALL.map(|l| (s, l))) {
            let prose = rendered(source, locale);
            for (what, text) in [
                ("title", &prose.title),
                ("description", &prose.description),
                ("lead", &prose.lead),
                ("body", &prose.body),
            ] {
                assert!(!text.is_empty(), "{} {}: {what}", source.name, locale.as_str());
                assert!(!text.contains('{'), "{} {}: {what}: {text}", source.name, locale.as_str());
            }
            assert!(!prose.body.contains("<h1"), "{}: one heading of the first rank", source.name);
        }
    }
}
