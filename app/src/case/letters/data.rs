//! Mail 14 in its second part: what became of a request about personal data. Never the data itself.

use time::Date;

use super::{About, day};
use crate::case::data_request::Kind;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part};

/// Where anybody can complain about us.
const ICO: &str = "https://ico.org.uk/make-a-complaint/";

/// What was done at somebody's request: their data sent to them, corrected, or erased.
pub fn data_done(about: &About<'_>, recipient: &str, kind: Kind) -> Mail {
    let reference = about.reference;
    about.write("data_done", recipient, |locale| {
        let (subject, text) = match locale {
            Locale::En => (
                format!("{reference}: your request about your data is done"),
                match kind {
                    Kind::Erasure => "As you asked, we have erased the contact details and the free text of this registration. The school's name, the dates and the reason stay as statistics. This is the last e-mail about it.",
                    Kind::Copy => "As you asked, we have put together what we hold about you. You can download it on the page of your registration, with a code that we send you.",
                    Kind::Correction => "As you asked, we have corrected what you told us. You can see and download what we hold now on the page of your registration, with a code that we send you.",
                },
            ),
            Locale::Zh => (
                format!("{reference}：您关于个人信息的请求已经办妥"),
                match kind {
                    Kind::Erasure => "我们已按您的要求，删除这次登记的联系方式和自由填写的文字。校名、日期和原因留作统计。这是有关这次登记的最后一封邮件。",
                    Kind::Copy => "我们已按您的要求，整理好我们持有的有关您的信息。输入验证码后，即可在您的登记页面下载。",
                    Kind::Correction => "我们已按您的要求作了更正。输入验证码后，即可在您的登记页面查看和下载我们现在持有的信息。",
                },
            ),
        };
        let mut parts = vec![Part::text(text)];
        if kind != Kind::Erasure {
            parts.push(about.tracker(locale));
        }
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// It was refused: the reason in staff's words, and what can be done about it.
pub fn data_refused(about: &About<'_>, recipient: &str, kind: Kind, reason: &str) -> Mail {
    let reference = about.reference;
    about.write("data_refused", recipient, |locale| {
        let (subject, first) = match (locale, kind) {
            (Locale::En, Kind::Erasure) => (
                format!("{reference}: we cannot erase what you asked us to"),
                "You have asked us to erase what we hold about you. We have looked at it carefully. We are sorry, but we cannot do so. The reason is:",
            ),
            (Locale::En, Kind::Copy) => (
                format!("{reference}: we cannot give you the copy that you asked for"),
                "You have asked us for a copy of what we hold about you. We have looked at it carefully. We are sorry, but we cannot give it to you. The reason is:",
            ),
            (Locale::En, Kind::Correction) => (
                format!("{reference}: we cannot make the correction that you asked for"),
                "You have asked us to correct something in your registration. We have looked at it carefully. We are sorry, but we cannot do so. The reason is:",
            ),
            (Locale::Zh, Kind::Correction) => (
                format!("{reference}：我们无法按您的要求更正"),
                "您请我们更正登记中的内容。我们认真研究过，遗憾的是无法办理。原因如下：",
            ),
            (Locale::Zh, Kind::Erasure) => (
                format!("{reference}：我们无法按您的要求删除信息"),
                "您请我们删除所持有的有关您的信息。我们认真研究过，遗憾的是无法办理。原因如下：",
            ),
            (Locale::Zh, Kind::Copy) => (
                format!("{reference}：我们无法提供您索取的副本"),
                "您向我们索取所持有的您的信息的副本。我们认真研究过，遗憾的是无法提供。原因如下：",
            ),
        };
        let parts = vec![Part::text(first), Part::Quote(reason.to_owned()), objection(about, locale), about.tracker(locale)];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// An erasure must wait, for a reason of the law: why, and until when at the latest.
pub fn data_held(about: &About<'_>, recipient: &str, reason: &str, until: Date) -> Mail {
    let reference = about.reference;
    about.write("data_held", recipient, |locale| {
        let until = day(until, locale);
        let (subject, first, next) = match locale {
            Locale::En => (
                format!("{reference}: your request for erasure must wait"),
                "You have asked us to erase what we hold about you. The law says that we must keep it for now. The reason is:",
                format!("We will keep it until {until} at the latest. Then, or as soon as the reason no longer applies, we will go on with your request and tell you."),
            ),
            Locale::Zh => (
                format!("{reference}：您的删除请求需要等待"),
                "您请我们删除所持有的有关您的信息。依照法律，我们目前必须予以保留。原因如下：",
                format!("我们最迟保留到{until}。期满之后，或原因不再存在，我们就继续办理您的请求，并告知您结果。"),
            ),
        };
        let parts = vec![
            Part::text(first),
            Part::Quote(reason.to_owned()),
            Part::Text(next),
            objection(about, locale),
            about.tracker(locale),
        ];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// What whoever does not agree can do.
fn objection(about: &About<'_>, locale: Locale) -> Part {
    let (email, reference) = (&about.config.organisation.email, about.reference);
    let text = match locale {
        Locale::En => format!(
            "If you do not agree, write to {email} with the reference {reference}, and we will look at it again. You can also go to court, or complain to the Information Commissioner's Office, which oversees data protection in the UK:"
        ),
        Locale::Zh => format!(
            "如果您不同意，请写信至 {email}，注明登记编号 {reference}，我们会重新研究。您也可以诉诸法院，或向英国数据保护监管机构信息专员办公室（ICO）投诉："
        ),
    };
    Part::Link(text, ICO.to_owned())
}
