//! The words of the page that asks for a code, and of what can be wrong with one.

use super::CodeProblem;
use crate::i18n::{Locale, words};

words! {
    /// The code page.
    pub struct Words {
        /// The question; also the title of the page.
        question: &'static str = "What is the code we sent you?", "您收到的验证码是什么？";
        /// Where it went, for somebody who has said the address.
        sent_to: fn(&str) -> String =
            |email| format!("We have sent an e-mail with 6 digits to {email}. They work for 10 minutes."),
            |email| format!("我们已向 {email} 发送6位验证码，10分钟内有效。");
        /// None went there.
        not_sent: fn(&str) -> String =
            |email| format!("We have not sent a code to {email} yet. Ask for one below."),
            |email| format!("尚未向 {email} 发送验证码，请点击下方按钮获取。");
        /// The button of the question.
        go_on: &'static str = "Continue", "继续";
        /// It is another one.
        again: &'static str =
            "We have sent you a new code. The old one no longer works.", "新的验证码已经发出，之前的验证码不再有效。";
        /// Above the way to another one.
        missing_title: &'static str = "If no code arrives", "如果没有收到验证码";
        /// What to do then.
        missing: &'static str =
            "Check your junk mail. You can ask for a new code after 60 seconds.",
            "请同时查看垃圾邮件。60秒后可以重新获取验证码。";
        /// The button for another one.
        new: &'static str = "Send a new code", "发送新的验证码";
        /// The way to another address.
        wrong_address: &'static str = "Change the e-mail address", "更改邮箱地址";
        /// Why a code was not accepted, or no new one sent.
        problem: fn(CodeProblem) -> String = problem_en, problem_zh;
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}

fn problem_en(problem: CodeProblem) -> String {
    match problem {
        CodeProblem::Missing => "Enter the code from the e-mail".into(),
        CodeProblem::Format => "Enter the code as 6 digits".into(),
        CodeProblem::Wrong(1) => "That is not the code we sent. Check the e-mail; you have 1 try left".into(),
        CodeProblem::Wrong(left) => {
            format!("That is not the code we sent. Check the e-mail; you have {left} tries left")
        }
        CodeProblem::Expired => "This code no longer works. Ask for a new one".into(),
        CodeProblem::UsedUp => "You have entered a wrong code too many times. Ask for a new one".into(),
        CodeProblem::TooSoon(1) => "Wait 1 second, then ask for a new code".into(),
        CodeProblem::TooSoon(seconds) => format!("Wait {seconds} seconds, then ask for a new code"),
    }
}

fn problem_zh(problem: CodeProblem) -> String {
    match problem {
        CodeProblem::Missing => "请输入邮件中的验证码".into(),
        CodeProblem::Format => "请输入6位数字的验证码".into(),
        CodeProblem::Wrong(left) => format!("验证码不正确，请核对邮件。还可以尝试{left}次"),
        CodeProblem::Expired => "验证码已失效，请重新获取".into(),
        CodeProblem::UsedUp => "验证码错误次数过多，请重新获取".into(),
        CodeProblem::TooSoon(seconds) => format!("请在{seconds}秒后重新获取验证码"),
    }
}
