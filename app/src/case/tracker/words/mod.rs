//! The sentences of the tracker, in two languages.

mod data;

pub use data::{DataWords, MailWords};

use super::public_status::{End, PublicStatus};
use crate::i18n::{Locale, words};

words! {
    /// In one language.
    pub struct Words {
        back: &'static str = "Back", "返回";
        start: StartWords = StartWords::EN, StartWords::ZH;
        status: StatusWords = StatusWords::EN, StatusWords::ZH;
        withdraw: WithdrawWords = WithdrawWords::EN, WithdrawWords::ZH;
        data: DataWords = DataWords::EN, DataWords::ZH;
        mail: MailWords = MailWords::EN, MailWords::ZH;
        /// The seven words.
        public_status: fn(PublicStatus) -> &'static str =
            |word| match word {
                PublicStatus::Started => "Started",
                PublicStatus::Submitted => "Submitted",
                PublicStatus::InReview => "In review",
                PublicStatus::MoreInformation => "More information needed",
                PublicStatus::Matched => "Matched",
                PublicStatus::Active => "Active",
                PublicStatus::Closed => "Closed",
            },
            |word| match word {
                PublicStatus::Started => "已开始",
                PublicStatus::Submitted => "已提交",
                PublicStatus::InReview => "审阅中",
                PublicStatus::MoreInformation => "需要补充信息",
                PublicStatus::Matched => "已配对",
                PublicStatus::Active => "合作中",
                PublicStatus::Closed => "已结束",
            };
        /// Why it is over.
        end: fn(End) -> &'static str =
            |end| match end {
                End::Ended => "the partnership has ended",
                End::Withdrawn => "withdrawn by you",
                End::NoReply => "we had no reply from you",
                End::Declined => "we could not take it on",
            },
            |end| match end {
                End::Ended => "合作已经结束",
                End::Withdrawn => "由您撤回",
                End::NoReply => "没有收到您的答复",
                End::Declined => "我们未能受理",
            };
        /// What happens next; true for a council that only invites its schools.
        next: fn(PublicStatus, Option<End>, bool) -> &'static str =
            |word, end, invites| match (word, end) {
                (PublicStatus::Started, _) => "Finish and submit it.",
                (PublicStatus::Submitted | PublicStatus::InReview, _) if invites => {
                    "We check your registration and reply within 10 working days. Your schools can register with your link at any time; each hears from us itself."
                }
                (PublicStatus::Submitted, _) => {
                    "We look at your registration and reply within 10 working days. The head teacher, chief executive or director must agree before we propose a partner."
                }
                (PublicStatus::InReview, _) => {
                    "We are checking your registration and looking for a school that may suit yours. You will hear from us within 10 working days of submitting it, or as soon as there is news."
                }
                (PublicStatus::MoreInformation, _) => {
                    "We have asked you a question by e-mail. Please answer it: we cannot go on without it, and after 28 days we may close the registration."
                }
                (PublicStatus::Matched, _) => {
                    "We have found a school that may suit yours and have written to you about it. Nothing is agreed until both schools have said yes and signed."
                }
                (PublicStatus::Active, _) => "Your partnership is under way. Once a year, we ask how it is going.",
                (PublicStatus::Closed, Some(End::Withdrawn)) => {
                    "Nothing more. We erase the contact details after 6 months."
                }
                (PublicStatus::Closed, Some(End::NoReply)) => {
                    "Nothing more. If you would still like to go ahead, you can register again at any time. For the first 28 days you can also open this registration again."
                }
                (PublicStatus::Closed, Some(End::Declined)) => {
                    "Nothing more. Our e-mail tells you why, and what you can do if you disagree."
                }
                (PublicStatus::Closed, _) => "Nothing more. We erase the contact details a year after the end.",
            },
            |word, end, invites| match (word, end) {
                (PublicStatus::Started, _) => "请填写完毕并提交。",
                (PublicStatus::Submitted | PublicStatus::InReview, _) if invites => {
                    "我们审阅您的登记，并在10个工作日内答复。各校随时可以通过您的链接登记，我们会分别与各校联系。"
                }
                (PublicStatus::Submitted, _) => {
                    "我们审阅您的登记，并在10个工作日内答复。须经校长、首席执行官或主管批准，我们才会推荐伙伴学校。"
                }
                (PublicStatus::InReview, _) => {
                    "我们正在核对登记，并寻找可能合适的学校。提交后10个工作日内，或一有消息，我们就会告知您。"
                }
                (PublicStatus::MoreInformation, _) => {
                    "我们已用邮件向您提问，请予答复。在此之前办理暂停；28天后我们可能关闭这份登记。"
                }
                (PublicStatus::Matched, _) => {
                    "有一所可能合适的学校，我们已写信告知您。只有两校都同意并签署，协议才算达成。"
                }
                (PublicStatus::Active, _) => "合作正在进行。我们每年询问一次情况。",
                (PublicStatus::Closed, Some(End::Withdrawn)) => "不再办理。6个月之后，我们会删除联系方式。",
                (PublicStatus::Closed, Some(End::NoReply)) => {
                    "不再办理。如果您仍想继续，可以随时重新登记；关闭后28天之内，也可以恢复这份登记。"
                }
                (PublicStatus::Closed, Some(End::Declined)) => "不再办理。原因以及如有异议可以怎么办，我们已写信告知。",
                (PublicStatus::Closed, _) => "不再办理。结束一年之后，我们会删除联系方式。",
            };
    }
}

words! {
    /// Reference and address.
    pub struct StartWords {
        title: &'static str = "Follow your registration", "查询登记进展";
        lead: &'static str =
            "Enter your reference and the e-mail address that you registered with. We will send a code to that address.",
            "请输入登记编号和提交时使用的邮箱，我们会向该邮箱发送验证码。";
        reference: &'static str = "Reference", "登记编号";
        reference_hint: &'static str =
            "It looks like UKC-K72-MF4-TX. You can find it in our e-mails.",
            "形如 UKC-K72-MF4-TX，写在我们的邮件中。";
        email: &'static str = "E-mail address", "邮箱";
        email_hint: &'static str =
            "The address that you registered with, or the second one that you gave.",
            "联系人的邮箱，或登记时填写的第二邮箱。";
        button: &'static str = "Send the code", "发送验证码";
        lost: fn(&str) -> String =
            |email| format!("Lost the reference? Look for “UKC” in your mailbox, or write to {email}."),
            |email| format!("找不到编号？请在邮箱中搜索“UKC”，或写信至 {email}。");
        draft: &'static str = "Continue a registration that is not submitted yet", "继续填写尚未提交的登记";
        sent: fn(&str) -> String =
            |email| {
                format!(
                    "If this reference belongs to {email}, we have sent a 6-digit code to that address. It works for 10 minutes."
                )
            },
            |email| format!("如果编号与 {email} 相符，我们已向它发送6位验证码，10分钟内有效。");
        reference_missing: &'static str = "Enter the reference of the registration", "请填写登记编号";
        reference_format: &'static str = "Enter a reference like UKC-K72-MF4-TX", "请填写形如 UKC-K72-MF4-TX 的编号";
        email_missing: &'static str = "Enter the e-mail address of the registration", "请填写登记时使用的邮箱";
        email_format: &'static str =
            "Enter an e-mail address in the correct format, like name@example.com",
            "请填写格式正确的邮箱地址，例如 name@example.com";
    }
}

words! {
    /// The status.
    pub struct StatusWords {
        title: &'static str = "Your registration", "您的登记";
        since: fn(&str, &str) -> String =
            |word, day| format!("{word}, since {day}"),
            |word, day| format!("{word}（自{day}起）");
        question: &'static str = "Our question to you:", "我们向您提出的问题：";
        question_due: fn(&str, &str) -> String =
            |day, email| format!("Please answer by {day}: reply to our e-mail, or write to {email}."),
            |day, email| format!("请在{day}之前答复：直接回复我们的邮件，或写信至 {email}。");
        question_was_due: fn(&str, &str) -> String =
            |day, email| {
                format!(
                    "Your answer was due on {day}. You can still send it: reply to our e-mail, or write to {email}."
                )
            },
            |day, email| format!("答复期限为{day}，现已过期。您仍然可以答复：直接回复我们的邮件，或写信至 {email}。");
        next: &'static str = "What happens next", "接下来会怎样";
        so_far: &'static str = "What has happened so far", "目前的经过";
        schools: &'static str = "Schools in this registration", "本次登记的学校";
        reference: &'static str = "Reference", "编号";
        school: &'static str = "School", "学校";
        status: &'static str = "Status", "状态";
        approval: &'static str =
            "Agreement of the head teacher, chief executive or director",
            "校长、首席执行官或主管的批准";
        approval_waiting: fn(&str, &str) -> String =
            |email, day| {
                format!("We asked {email} on {day} and have not had an answer yet. The link works for 14 days.")
            },
            |email, day| format!("我们已于{day}请 {email} 批准，尚未收到答复。链接有效期为14天。");
        approval_unasked: &'static str = "Not given yet.", "尚未批准。";
        approval_over: &'static str =
            "It was not given. The registration has ended, so it is no longer needed.",
            "未获批准。登记已经结束，不再需要批准。";
        approval_yes: fn(&str) -> String = |day| format!("Given on {day}."), |day| format!("已于{day}批准。");
        approval_no: fn(&str) -> String =
            |day| format!("Sent back on {day}. Talk it over with them; when you have agreed, send the link again."),
            |day| format!("已于{day}退回。请与批准人商量，商定后再重新发送链接。");
        approval_note: &'static str = "Their note:", "附带的意见：";
        approval_send: &'static str = "Send the link again", "重新发送链接";
        approval_limit: &'static str = "You can do this three times a day.", "每天最多三次。";
        ask: &'static str = "What you can do", "您可以做什么";
        data: &'static str =
            "See, download, correct or erase what we hold about you",
            "查看、下载、更正或删除我们持有的您的信息";
        withdraw: &'static str = "Withdraw the registration", "撤回登记";
        withdraw_not: fn(&str) -> String =
            |email| format!("To withdraw at this stage, please write to {email}."),
            |email| format!("现阶段如需撤回，请写信至 {email}。");
        reopen: fn(&str) -> String =
            |day| format!("Changed your mind? Until {day} you can open it again, just as it was."),
            |day| format!("如果您改变主意，{day}之前可以恢复这份登记，内容不变。");
        reopen_button: &'static str = "Open it again", "恢复登记";
        contact: fn(&str, &str) -> String =
            |email, reference| {
                format!("Questions, or something to correct? Write to {email} with the reference {reference}.")
            },
            |email, reference| format!("如有疑问或需要更正，请写信至 {email}，并注明编号 {reference}。");
        another: &'static str = "Close this, and sign out of it in this browser", "退出，并从此浏览器中清除这份登记";
    }
}

words! {
    /// "Withdraw?"
    pub struct WithdrawWords {
        title: &'static str = "Do you want to withdraw the registration?", "您要撤回登记吗？";
        lead: &'static str = "If you do, we will stop working on it.", "撤回后，我们不再办理这份登记。";
        means: [&'static str; 3] =
            [
                "You can open it again within 28 days, just as it was.",
                "After 6 months we erase names, addresses and phone numbers. The school's name, the dates and the reason stay as statistics.",
                "We will confirm it by e-mail.",
            ],
            [
                "28天之内您可以恢复这份登记，内容不变。",
                "6个月之后，我们删除姓名、邮箱和电话；校名、日期和原因留作统计。",
                "我们会用邮件确认。",
            ];
        button: &'static str = "Withdraw the registration", "撤回登记";
        keep: &'static str = "No, keep it", "不，保留登记";
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
