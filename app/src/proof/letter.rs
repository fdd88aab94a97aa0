//! The mail that carries a code: what it is for, and that nobody else may have it. It holds no link that opens anything.

use super::CodePurpose;
use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part, compose};

/// Six digits for an address; `about` is the reference of the registration, where there is one.
pub(super) fn mail(
    purpose: CodePurpose,
    config: &Config,
    locale: Locale,
    (recipient, about): (&str, Option<&str>),
    digits: &str,
) -> Mail {
    compose(config, "code", locale, recipient, |locale| {
        let subject = subject(purpose, locale);
        let subject = about.map_or_else(|| subject.to_owned(), |about| format!("{about}: {subject}"));
        let (first, lasts) = match locale {
            Locale::En => (
                "Your code is:",
                "It works once, within 10 minutes, in the browser where you asked for it. We never ask for it by phone or e-mail.",
            ),
            Locale::Zh => (
                "您的验证码是：",
                "10分钟内有效，只能使用一次，且只能在获取验证码的浏览器中使用。我们不会通过电话或邮件向您索要验证码。",
            ),
        };
        let parts = vec![Part::text(first), Part::Code(digits.to_owned()), Part::text(lasts)];
        Letter { subject, parts, reason: why(purpose, locale).to_owned() }
    })
}

fn subject(purpose: CodePurpose, locale: Locale) -> &'static str {
    match purpose {
        CodePurpose::Begin => locale.pick("Your code for the school registration", "学校登记验证码"),
        CodePurpose::Resume => locale.pick("Your code to continue the registration", "继续登记的验证码"),
        CodePurpose::Approve => locale.pick("Your code to see the registration to approve", "查看待批准登记的验证码"),
        CodePurpose::Track => locale.pick("Your code to follow the registration", "查询登记进展的验证码"),
    }
}

fn why(purpose: CodePurpose, locale: Locale) -> &'static str {
    match purpose {
        CodePurpose::Begin => locale.pick(
            "You get this e-mail because somebody entered this address to register a school for a partner in China. If it was not you, you do not need to do anything.",
            "您收到这封邮件，是因为有人用这个邮箱登记学校，以便在中国寻找伙伴学校。如果不是您本人操作，无需理会。",
        ),
        CodePurpose::Resume => locale.pick(
            "You get this e-mail because somebody wants to continue the school registration that was started with this address. If it was not you, you do not need to do anything: nobody can see it without the code.",
            "您收到这封邮件，是因为有人想继续填写用这个邮箱开始的学校登记。如果不是您本人操作，无需理会：没有验证码，任何人都看不到登记内容。",
        ),
        CodePurpose::Approve => locale.pick(
            "You get this e-mail because somebody opened the link that asks you to approve a school registration. If it was not you, you do not need to do anything: nobody can see it without the code.",
            "您收到这封邮件，是因为有人打开了请您批准学校登记的链接。如果不是您本人操作，无需理会：没有验证码，任何人都看不到登记内容。",
        ),
        CodePurpose::Track => locale.pick(
            "You get this e-mail because somebody wants to follow the school registration made with this address. If it was not you, you do not need to do anything: nobody can see it without the code.",
            "您收到这封邮件，是因为有人查询用这个邮箱提交的学校登记的进展。如果不是您本人操作，无需理会：没有验证码，任何人都看不到登记内容。",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TO: &str = "office@school.example.sch.uk";

    fn config() -> Config {
        Config::from_vars(|name| (name == "DATABASE_URL").then(|| "postgres://localhost/unused".to_owned())).unwrap()
    }

    #[test]
    fn the_code_is_alone_and_signs_nobody_in() {
        let config = config();
        for (purpose, locale) in CodePurpose::ALL.iter().flat_map(|p| Locale::ALL.map(|locale| (*p, locale))) {
            let mail = mail(purpose, &config, locale, (TO, None), "012345");
            assert!(mail.text.lines().any(|line| line == "012345") && mail.text.contains("10"));
            let links: Vec<_> = mail.text.split_whitespace().filter(|w| w.starts_with("http")).collect();
            assert!(links.iter().all(|link| link.ends_with("/privacy")), "{links:?}");
            assert!(mail.text.contains(locale.pick("You get this e-mail because", "您收到这封邮件，是因为")));
            assert!(!mail.subject.contains("012345"));
        }
    }

    #[test]
    fn the_reference_stands_in_the_subject() {
        let about = |about| mail(CodePurpose::Track, &config(), Locale::En, (TO, about), "012345").subject;
        assert_eq!(about(None), "Your code to follow the registration");
        assert_eq!(about(Some("UKC-K72-MF4-TX")), "UKC-K72-MF4-TX: Your code to follow the registration");
    }
}
