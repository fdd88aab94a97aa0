//! While somebody registers: the code, and the confirmation.

use super::About;
use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part, compose};

/// Six digits for an address that is not confirmed yet.
pub fn code(config: &Config, locale: Locale, recipient: &str, digits: &str) -> Mail {
    code_for(config, locale, recipient, digits, |locale| match locale {
        Locale::En => (
            "Your code for the school registration",
            "You get this e-mail because somebody entered this address to register a school for a partner in China. If it was not you, you need to do nothing.",
        ),
        Locale::Zh => (
            "学校登记验证码",
            "您收到这封邮件，是因为有人用这个邮箱登记学校，以便在中国寻找伙伴学校。如果不是您本人操作，无需理会。",
        ),
    })
}

/// Six digits, with the subject and the reason of whatever they are for.
pub fn code_for(
    config: &Config,
    locale: Locale,
    recipient: &str,
    digits: &str,
    purpose: impl Fn(Locale) -> (&'static str, &'static str),
) -> Mail {
    compose(config, "code", locale, recipient, |locale| {
        let (first, lasts) = match locale {
            Locale::En => (
                "Your code is:",
                "It works for 10 minutes, once, in the browser in which you asked for it. We never ask for it by phone or e-mail.",
            ),
            Locale::Zh => (
                "您的验证码是：",
                "10分钟内有效，只能使用一次，并且只能在索取它的浏览器中使用。我们不会通过电话或邮件向您索要验证码。",
            ),
        };
        let (subject, reason) = purpose(locale);
        let parts = vec![Part::text(first), Part::Code(digits.to_owned()), Part::text(lasts)];
        Letter { subject: subject.to_owned(), parts, reason: reason.to_owned() }
    })
}

/// The confirmation of a registration that was sent. `copy` holds questions and answers where the applicant asked for a
/// copy, else nothing: then no answer is in it.
pub fn submitted(about: &About<'_>, recipient: &str, copy: &[(String, String)]) -> Mail {
    let reference = about.reference;
    about.write("submitted", recipient, |locale| {
        let (subject, mut parts, heading) = match locale {
            Locale::En => (
                format!("{reference}: we have your registration"),
                vec![
                    Part::Text(format!("Thank you. We have your registration. Its reference is {reference}.")),
                    Part::List(vec![
                        "We ask the head teacher, chief executive or director to agree, unless that is you.".into(),
                        "We check the registration and reply within 10 working days.".into(),
                        "When there is a school that may fit, we tell you about it. You say yes or no.".into(),
                    ]),
                ],
                "Your answers:",
            ),
            Locale::Zh => (
                format!("{reference}：我们已收到您的登记"),
                vec![
                    Part::Text(format!("感谢您的登记，我们已经收到。登记编号是 {reference}。")),
                    Part::List(vec![
                        "我们会征求校长、首席执行官或主管的同意（如果不是您本人）。".into(),
                        "我们会审阅登记内容，并在10个工作日内答复。".into(),
                        "找到可能合适的学校后，我们会告诉您，由您决定是否同意。".into(),
                    ]),
                ],
                "您填写的内容：",
            ),
        };
        parts.push(about.tracker(locale));
        if !copy.is_empty() {
            parts.push(Part::text(heading));
            parts.push(Part::List(copy.iter().map(|(question, answer)| format!("{question}: {answer}")).collect()));
        }
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}
