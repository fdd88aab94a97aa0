//! Afterwards: when a registration ends, and once a year.

use super::About;
use crate::case::lifecycle::WithdrawReason;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part};

/// It was withdrawn, or nobody answered: what is deleted, and when.
pub fn closed(about: &About<'_>, recipient: &str, why: WithdrawReason) -> Mail {
    let reference = about.reference;
    about.write("withdrawn", recipient, |locale| {
        let (subject, first, kept) = match locale {
            Locale::En => (
                format!("{reference}: this registration is closed"),
                match why {
                    WithdrawReason::SchoolWish => "Your registration has been withdrawn. We will not take it any further.",
                    WithdrawReason::NoReply => "We asked you a question and have not heard from you for four weeks, so we have closed your registration.",
                },
                [
                    "Within 28 days: you can open it again, just as it was.",
                    "After 6 months: we erase names, e-mail addresses, phone numbers and free text.",
                    "For longer: we keep the school’s name, the dates and the reason as statistics.",
                ],
            ),
            Locale::Zh => (
                format!("{reference}：这次登记已经关闭"),
                match why {
                    WithdrawReason::SchoolWish => "您的登记已经撤回，我们不再办理。",
                    WithdrawReason::NoReply => "我们向您提出的问题四周内没有收到答复，因此关闭了您的登记。",
                },
                [
                    "28天之内：您可以恢复这份登记，内容不变。",
                    "6个月之后：我们会删除姓名、邮箱、电话和自由填写的文字。",
                    "长期保留：校名、日期和原因，留作统计。",
                ],
            ),
        };
        let parts =
            vec![Part::text(first), Part::List(kept.map(ToOwned::to_owned).into()), about.tracker(locale)];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// Once a year: is the partnership alive? One link.
pub fn health_check(about: &About<'_>, recipient: &str) -> Mail {
    let (reference, email) = (about.reference, &about.config.organisation.email);
    about.write("health_check", recipient, |locale| {
        let (subject, text) = match locale {
            Locale::En => (
                format!("{reference}: how is your partnership?"),
                format!("Once a year, we ask how your partnership is going. Please write to {email} with the reference {reference} and tell us what you have done together, what you are planning, and whether your contacts have changed. Two sentences are enough. Please do not include anything about pupils."),
            ),
            Locale::Zh => (
                format!("{reference}：两校合作进展如何？"),
                format!("我们每年询问一次合作情况。请写信至 {email}，注明登记编号 {reference}：一起做了什么，有何打算，联系人有无变化。两句话即可，请勿提及学生信息。"),
            ),
        };
        let parts = vec![Part::Text(text), about.tracker(locale)];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}
