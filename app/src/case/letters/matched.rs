//! From a proposed partner to a live partnership. Of the other side these mails name the school, the city and what is
//! public about them; never a person.

use super::About;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part};

/// The school on the other side: public facts alone.
#[derive(Clone, Copy, Debug)]
pub struct Partner<'a> {
    /// Its name.
    pub school: &'a str,
    /// Its city.
    pub city: &'a str,
    /// What is public about it; may be empty.
    pub facts: &'a str,
}

/// A partner is proposed.
pub fn proposed(about: &About<'_>, recipient: &str, partner: Partner<'_>) -> Mail {
    let (reference, email) = (about.reference, &about.config.organisation.email);
    let Partner { school, city, facts } = partner;
    about.write("match_proposed", recipient, |locale| {
        let (subject, first, known, answer, promise) = match locale {
            Locale::En => (
                format!("{reference}: a school that may suit yours"),
                format!("We have found a school that may suit yours: {school}, in {city}."),
                "What is public about it:",
                format!("Talk about it at school, then write to {email} with the reference {reference} and say yes or no. You do not need to give a reason for a no, and we will go on looking."),
                "We have not sent your name or e-mail address to China. We will only do so after both schools have said yes, and after asking you again.",
            ),
            Locale::Zh => (
                format!("{reference}：有一所可能合适的学校"),
                format!("我们找到一所可能适合贵校的学校：{city}的{school}。"),
                "关于这所学校的公开信息：",
                format!("请在校内商量，然后写信至 {email}，注明登记编号 {reference}，告诉我们是否同意。不同意无需说明理由，我们会继续寻找。"),
                "我们没有把您的姓名和邮箱发往中国。只有在两校都同意、并且您就此再次表示同意之后，我们才会这样做。",
            ),
        };
        let mut parts = vec![Part::Text(first)];
        if !facts.is_empty() {
            parts.extend([Part::text(known), Part::Quote(facts.to_owned())]);
        }
        parts.extend([Part::Text(answer), Part::text(promise), about.tracker(locale)]);
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// Both schools said yes: the agreement can be signed.
pub fn agreement_ready(about: &About<'_>, recipient: &str) -> Mail {
    let (reference, email) = (about.reference, &about.config.organisation.email);
    about.write("agreement_ready", recipient, |locale| {
        let (subject, first, next) = match locale {
            Locale::En => (
                format!("{reference}: the agreement is ready"),
                "Both schools have said yes. The agreement between them can now be signed.",
                format!("We attach nothing to e-mails. Write to {email} with the reference {reference}, and we will agree with you how to read and sign it."),
            ),
            Locale::Zh => (
                format!("{reference}：协议已经备妥"),
                "两校都已同意，现在可以签署双方的协议。",
                format!("我们不用邮件发送附件。请写信至 {email}，注明登记编号 {reference}，我们会与您商定如何阅读和签署。"),
            ),
        };
        let parts = vec![Part::text(first), Part::Text(next), about.tracker(locale)];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// The signed agreement is recorded.
pub fn agreement_signed(about: &About<'_>, recipient: &str) -> Mail {
    let reference = about.reference;
    about.write("agreement_signed", recipient, |locale| {
        let (subject, text) = match locale {
            Locale::En => (
                format!("{reference}: the agreement is signed"),
                "We have recorded that both schools have signed the agreement. We are now preparing the start with both of you, and will tell you when the partnership is live.",
            ),
            Locale::Zh => (
                format!("{reference}：协议已经签署"),
                "我们已记录两校签署了协议。接下来我们会与双方一起准备，合作正式开始时会通知您。",
            ),
        };
        let parts = vec![Part::text(text), about.tracker(locale)];
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}

/// The guidance on keeping children safe, by nation.
const SAFEGUARDING: [(&str, &str, &str); 4] = [
    ("England", "英格兰", "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2"),
    ("Wales", "威尔士", "https://www.gov.wales/keeping-learners-safe"),
    (
        "Scotland",
        "苏格兰",
        "https://www.gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/",
    ),
    ("Northern Ireland", "北爱尔兰", "https://www.education-ni.gov.uk/"),
];

/// The partnership is live: how to begin, and how to keep it safe.
pub fn active(about: &About<'_>, recipient: &str) -> Mail {
    let reference = about.reference;
    about.write("active", recipient, |locale| {
        let (subject, first, begin, safe) = match locale {
            Locale::En => (
                format!("{reference}: your partnership is live"),
                "Your school partnership is live. Congratulations to both schools! For a good start:",
                [
                    "Agree on one small thing to do together this term, and a date for it.",
                    "Name one person at each school who can answer within a week.",
                    "Use only tools that both schools allow, and staff accounts rather than private ones.",
                    "Tell your safeguarding lead before pupils meet anybody, online as well.",
                ],
                "Guidance on keeping children safe:",
            ),
            Locale::Zh => (
                format!("{reference}：两校合作正式开始"),
                "两校的合作正式开始了，祝贺双方。为了有个好的开端：",
                [
                    "商定本学期一起做的一件小事，并定下日期。",
                    "两校各指定一位能在一周内回复的联系人。",
                    "只使用两校都允许的工具，并使用教职工账户，不用私人账户。",
                    "学生与任何人见面（包括线上）之前，先告知儿童保护负责人。",
                ],
                "儿童保护指引：",
            ),
        };
        let mut parts = vec![Part::text(first), Part::List(begin.map(ToOwned::to_owned).into()), Part::text(safe)];
        parts.extend(SAFEGUARDING.map(|(en, zh, url)| Part::Link(locale.pick(en, zh).to_owned(), url.to_owned())));
        parts.push(about.tracker(locale));
        Letter { subject, parts, reason: about.contact_reason(locale) }
    })
}
