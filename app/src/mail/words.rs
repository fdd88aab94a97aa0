//! What every mail begins and ends with.

use crate::i18n::{Locale, words};

words! {
    pub struct Words {
        greeting: &'static str = "Hello,", "您好：";
        /// Above the first of two languages, in the other one.
        other_below: &'static str = "下附中文。", "English below.";
        contact: fn(&str) -> String =
            |email| format!("Questions? Write to {email}."),
            |email| format!("如有疑问，请写信至 {email}。");
        privacy: &'static str = "How we use personal information", "我们如何使用个人信息";
    }
}

pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
