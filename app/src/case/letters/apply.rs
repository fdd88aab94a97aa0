//! While somebody registers: the confirmation, and who is named in it.

use super::About;
use crate::case::registered::Child;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part};
use crate::paths;
use crate::questions::words::words;

/// What a confirmation says beside its thanks.
#[derive(Clone, Copy, Default)]
pub struct Enclosed<'a> {
    /// The schools of a trust or a council, each with its own reference.
    pub schools: &'a [Child],
    /// Where the schools register that a council invites, without the language.
    pub council: Option<&'a str>,
    /// Questions and answers in a language, where the applicant asked for a copy; else no answer is in the mail.
    pub copy: Option<&'a (dyn Fn(Locale) -> Vec<(String, String)> + Sync)>,
}

/// The confirmation of a registration that was sent.
pub fn submitted(about: &About<'_>, recipient: &str, enclosed: Enclosed<'_>) -> Mail {
    let reference = about.reference;
    about.write("submitted", recipient, |locale| {
        // The page that confirmed it said the same.
        let next = words(locale).done.next_list(enclosed.council.is_some());
        let next = Part::List(next.map(ToOwned::to_owned).into());
        let (subject, mut parts) = match locale {
            Locale::En => (
                format!("{reference}: we have your registration"),
                vec![Part::Text(format!("Thank you. We have your registration. Its reference is {reference}.")), next],
            ),
            Locale::Zh => (
                format!("{reference}：我们已收到您的登记"),
                vec![Part::Text(format!("感谢您的登记，我们已经收到。登记编号是 {reference}。")), next],
            ),
        };
        parts.push(about.tracker(locale));
        if let Some(council) = enclosed.council {
            let text = locale.pick(
                "The link for your schools. Those that register with it are linked to the council:",
                "给学校的链接。通过它登记的学校会与议会关联：",
            );
            let address = paths::invited(&paths::register(locale), council);
            parts.push(Part::Link(text.to_owned(), about.config.absolute(&address)));
        }
        if !enclosed.schools.is_empty() {
            parts.push(Part::text(locale.pick(
                "Each school has its own reference. Use it with your e-mail address to follow one school:",
                "每所学校都有自己的编号。凭该编号和您的邮箱，可以单独查看每所学校的进展：",
            )));
            let line = |child: &Child| [child.name.as_str(), &child.reference].join(locale.pick(": ", "："));
            parts.push(Part::List(enclosed.schools.iter().map(line).collect()));
        }
        if let Some(copy) = enclosed.copy {
            parts.push(Part::text(locale.pick("Your answers:", "您填写的内容：")));
            let line = |(question, answer): (String, String)| {
                // A question that ends as one needs no colon.
                let sign =
                    if question.ends_with(['?', '？']) { locale.pick(" ", "") } else { locale.pick(": ", "：") };
                [question, answer].join(sign)
            };
            parts.push(Part::List(copy(locale).into_iter().map(line).collect()));
        }
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// To whoever the applicant named for one of several schools; `about` has the reference of that school.
pub fn named_as_lead(about: &About<'_>, recipient: &str, school: &str, applicant: &str) -> Mail {
    let reference = about.reference;
    about.write("named_as_lead", recipient, |locale| {
        let (subject, said, then) = match locale {
            Locale::En => (
                format!("{reference}: your school is registered for a partner in China"),
                format!(
                    "{applicant} has registered {school} for a partner school in China and named you as its contact. The reference of your school is {reference}."
                ),
                "You do not need to do anything now. If you did not expect this, or do not want it, write to us and we will remove your address.",
            ),
            Locale::Zh => (
                format!("{reference}：贵校已登记寻找中国伙伴学校"),
                format!(
                    "{applicant} 已为 {school} 登记寻找中国伙伴学校，并把您列为该校联系人。贵校的编号是 {reference}。"
                ),
                "您现在无需做任何事。如果您不知情或不愿意，请写信给我们，我们会删除您的邮箱。",
            ),
        };
        let parts = vec![Part::Text(said), Part::text(then), about.tracker(locale)];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}
