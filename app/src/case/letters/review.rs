//! While staff check: a question, its reminders, and a no.

use time::Date;

use super::{About, day};
use crate::case::lifecycle::DeclineReason;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part};

/// Staff ask for something that is missing.
pub fn information_needed(about: &About<'_>, recipient: &str, question: &str, due: Date) -> Mail {
    asked(about, "information_needed", recipient, question, (due, false), |locale| match locale {
        Locale::En => "we need some information",
        Locale::Zh => "需要您补充信息",
    })
}

/// The same again, after 7 and 14 days without an answer; the day by which to answer may be gone by `today`.
pub fn information_reminder(about: &About<'_>, recipient: &str, question: &str, due: Date, today: Date) -> Mail {
    asked(about, "information_reminder", recipient, question, (due, due < today), |locale| match locale {
        Locale::En => "a reminder: we still need some information",
        Locale::Zh => "提醒：仍需您补充信息",
    })
}

fn asked(
    about: &About<'_>,
    kind: &'static str,
    recipient: &str,
    question: &str,
    (due, late): (Date, bool),
    title: impl Fn(Locale) -> &'static str,
) -> Mail {
    let reference = about.reference;
    about.write(kind, recipient, |locale| {
        let (title, due) = (title(locale), day(due, locale));
        let (subject, before, after, how) = match locale {
            Locale::En => (
                format!("{reference}: {title}"),
                "We are checking your registration and need to ask you this:".to_owned(),
                if late {
                    format!("Your answer was due on {due}. Your registration is still waiting for it, and nothing is lost.")
                } else {
                    format!("Please answer by {due}. Your registration will wait until then, and nothing is lost.")
                },
                format!(
                    "To answer, write to {} and give the reference {reference}. Please do not send anything about pupils.",
                    about.config.organisation.email
                ),
            ),
            Locale::Zh => (
                format!("{reference}：{title}"),
                "我们正在审阅您的登记，需要向您了解：".to_owned(),
                if late {
                    format!("答复期限为{due}，现已过期。我们仍在等待您的答复，登记内容不会丢失。")
                } else {
                    format!("请在{due}之前答复。在此之前，我们会保留您的登记，内容不会丢失。")
                },
                format!(
                    "答复方式：写信至 {}，并注明登记编号 {reference}。请勿发送任何学生信息。",
                    about.config.organisation.email
                ),
            ),
        };
        let parts = vec![
            Part::Text(before),
            Part::Quote(question.to_owned()),
            Part::Text(after),
            Part::Text(how),
            about.tracker(locale),
        ];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// It cannot be taken on: the reason in plain words, and what can be done about it. Nothing that staff noted.
pub fn declined(about: &About<'_>, recipient: &str, reason: DeclineReason) -> Mail {
    let reference = about.reference;
    let email = &about.config.organisation.email;
    about.write("declined", recipient, |locale| {
        let why = reason.told(locale);
        let (subject, parts) = match locale {
            Locale::En => (
                format!("{reference}: we cannot take this registration on"),
                vec![
                    Part::text("We have looked at your registration carefully. We are sorry, but we cannot take it on. The reason is:"),
                    Part::text(why),
                    Part::Text(format!("If you think that we are mistaken, write to {email} and tell us why, and we will look at it again. If things change, you are welcome to register again at any time.")),
                    Part::text("We will erase your contact details 6 months from now. The school's name, the dates and the reason stay as statistics."),
                ],
            ),
            Locale::Zh => (
                format!("{reference}：我们无法办理这次登记"),
                vec![
                    Part::text("我们认真审阅了您的登记，遗憾的是无法办理。原因如下："),
                    Part::text(why),
                    Part::Text(format!("如果您认为判断有误，请写信至 {email} 说明理由，我们会重新审阅。情况如有变化，欢迎随时重新登记。")),
                    Part::text("6个月后，我们会删除您的联系方式；校名、日期和原因留作统计。"),
                ],
            ),
        };
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}
