//! Words of what a school can ask for about its data, and of the mails that answer.

use crate::case::data_request::Kind;
use crate::i18n::words;

words! {
    /// What is held.
    pub struct DataWords {
        title: &'static str = "What we hold about you", "我们持有的您的信息";
        lead: &'static str =
            "You have the right to see it, take it with you, have it corrected and have it erased.",
            "您有权查看、带走、更正和删除这些信息。";
        download: &'static str = "Download it now", "立即下载";
        download_text: &'static str =
            "Your answers, who agreed, what happened when, and which e-mails we sent. Both files contain the same information.",
            "包括您的答案、由谁批准、办理经过，以及我们发送过哪些邮件。两个文件内容相同。";
        json: &'static str = "As JSON, for programs", "JSON 格式，供程序读取";
        csv: &'static str = "As CSV, for spreadsheets", "CSV 格式，供电子表格使用";
        copy: &'static str = "Ask us for a copy", "向我们索取副本";
        copy_text: &'static str =
            "Choose this if you would like a person to check and explain it, or if you think something is missing. We will reply within one month.",
            "如果您希望由专人核对和说明，或认为有所遗漏。我们会在一个月内答复。";
        copy_button: &'static str = "Ask for a copy", "索取副本";
        erasure: &'static str = "Ask us to erase it", "请我们删除";
        erasure_text: &'static str =
            "We will erase names, addresses, phone numbers and free text within one month; the school's name, the dates and the reason stay as statistics. If your registration is still open, this ends it. If the law says that we must keep something, we will tell you why.",
            "我们会在一个月内删除姓名、邮箱、电话和自由填写的文字；校名、日期和原因留作统计。仍在办理的登记随之结束。如果法律要求保留某些内容，我们会说明原因。";
        erasure_button: &'static str = "Ask for erasure", "请求删除";
        correct: &'static str = "Have something corrected", "更正信息";
        correct_text: &'static str =
            "Is a name misspelt, has the contact changed, or does an answer say too much? Tell us, and we will correct it or take it out within one month.",
            "姓名写错了、换了联系人，或者写了不该写的内容？请告诉我们，我们会在一个月内更正或删去。";
        correct_what: &'static str = "What should be changed?", "哪些内容需要更正？";
        correct_hint: &'static str =
            "Tell us which answer, and what it should say or what to take out. 10 to 1,000 characters. Please do not name any pupil.",
            "请说明是哪一项答案，应当改成什么，或者应当删去。10到1000个字符，请勿提及学生姓名。";
        correct_button: &'static str = "Ask for the correction", "请求更正";
        correct_short: &'static str =
            "Say what should be changed, in at least 10 characters",
            "请说明需要更正的内容，至少10个字符";
        correct_long: &'static str =
            "What should be changed must have 1,000 characters or fewer",
            "需要更正的内容不能超过1000个字符";
        requests: &'static str = "What you have asked for", "您提出过的请求";
        request: fn(Kind) -> &'static str =
            |kind| match kind {
                Kind::Erasure => "Erasure",
                Kind::Correction => "A correction",
                Kind::Copy => "A copy",
            },
            |kind| match kind {
                Kind::Erasure => "删除",
                Kind::Correction => "更正",
                Kind::Copy => "副本",
            };
        open: fn(&str, &str) -> String =
            |at, due| format!("received on {at}; we will reply by {due}"),
            |at, due| format!("{at}收到，我们会在{due}之前答复");
        done: fn(&str) -> String = |at| format!("received on {at}; done"), |at| format!("{at}收到，已办妥");
        refused: fn(&str) -> String =
            |at| format!("received on {at}; not possible, as we wrote to you"),
            |at| format!("{at}收到，无法办理，原因已写信告知");
        held: fn(&str) -> String =
            |at| format!("received on {at}; on hold, because the law says that we must keep the data for now"),
            |at| format!("{at}收到，依照法律目前须予保留，暂缓办理");
    }
}

words! {
    /// The mails.
    pub struct MailWords {
        subject: fn(&str) -> String =
            |reference| format!("{reference}: we have received your request about your data"),
            |reference| format!("{reference}：我们已收到您关于个人信息的请求");
        copy: &'static str =
            "You have asked us for a copy of what we hold about you.",
            "您向我们索取所持有的您的信息的副本。";
        erasure: &'static str = "You have asked us to erase what we hold about you.", "您请我们删除所持有的您的信息。";
        correction: &'static str =
            "You have asked us to correct something in your registration.",
            "您请我们更正登记中的内容。";
        correction_next: &'static str =
            "If you did not ask for this, please tell us. Follow your request:",
            "如果这不是您本人的请求，请告诉我们。进展见：";
        due: fn(&str) -> String =
            |day| format!("We will reply by {day} at the latest."),
            |day| format!("我们最迟在{day}答复。");
        copy_now: &'static str =
            "You can also download it yourself straight away, with a code that we send you:",
            "输入验证码后，您也可以立即下载：";
        erasure_kept: &'static str =
            "We erase names, addresses, phone numbers and free text. The school's name, the dates and the reason stay as statistics. If the law says that we must keep something, we will tell you why. If you did not ask for this, please tell us. Follow your request:",
            "我们会删除姓名、邮箱、电话和自由填写的文字；校名、日期和原因留作统计。如果法律要求保留某些内容，我们会说明原因。如果这不是您本人的请求，请告诉我们。进展见：";
        why: fn(&str) -> String =
            |reference| {
                format!("You get this e-mail because this address is a contact for the registration {reference}.")
            },
            |reference| format!("您收到这封邮件，是因为这个邮箱是登记 {reference} 的联系邮箱。");
    }
}
