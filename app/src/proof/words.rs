//! The mail that carries a code, for each door: what it is for, and that nobody else may have it.

use super::Door;
use crate::case::letters::code_for;
use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::Mail;

/// Six digits for somebody who wants in; `about` is the reference of the registration, where there is one.
pub fn mail(
    door: Door,
    config: &Config,
    locale: Locale,
    (recipient, about): (&str, Option<&str>),
    digits: &str,
) -> Mail {
    code_for(config, locale, recipient, digits, |locale| {
        let subject = subject(door, locale);
        (about.map_or_else(|| subject.to_owned(), |about| format!("{about}: {subject}")), why(door, locale))
    })
}

fn subject(door: Door, locale: Locale) -> &'static str {
    match door {
        Door::Resume => locale.pick("Your code to continue the registration", "继续登记的验证码"),
        Door::Approve => locale.pick("Your code to see the registration to approve", "查看待批准登记的验证码"),
        Door::Track => locale.pick("Your code to follow the registration", "查询登记进展的验证码"),
    }
}

fn why(door: Door, locale: Locale) -> &'static str {
    match door {
        Door::Resume => locale.pick(
            "You get this e-mail because somebody wants to continue the school registration that was started with this address. If it was not you, you do not need to do anything: nobody can see it without the code.",
            "您收到这封邮件，是因为有人想继续填写用这个邮箱开始的学校登记。如果不是您本人操作，无需理会：没有验证码，任何人都看不到登记内容。",
        ),
        Door::Approve => locale.pick(
            "You get this e-mail because somebody opened the link that asks you to approve a school registration. If it was not you, you do not need to do anything: nobody can see it without the code.",
            "您收到这封邮件，是因为有人打开了请您批准学校登记的链接。如果不是您本人操作，无需理会：没有验证码，任何人都看不到登记内容。",
        ),
        Door::Track => locale.pick(
            "You get this e-mail because somebody wants to follow the school registration made with this address. If it was not you, you do not need to do anything: nobody can see it without the code.",
            "您收到这封邮件，是因为有人查询用这个邮箱提交的学校登记的进展。如果不是您本人操作，无需理会：没有验证码，任何人都看不到登记内容。",
        ),
    }
}
