//! What every mail begins and ends with.

use crate::i18n::Locale;

pub struct Words {
    pub greeting: &'static str,
    /// Above the first of two languages, in the other one.
    pub other_below: &'static str,
    pub contact: fn(&str) -> String,
    pub privacy: &'static str,
}

pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

static EN: Words = Words {
    greeting: "Hello,",
    other_below: "下附中文。",
    contact: |email| format!("Questions? Write to {email}."),
    privacy: "How we use personal information",
};

static ZH: Words = Words {
    greeting: "您好：",
    other_below: "English below.",
    contact: |email| format!("如有疑问，请写信至 {email}。"),
    privacy: "我们如何使用个人信息",
};
