//! The sentences of the tracker, in two languages.

use super::public_status::{End, PublicStatus};
use crate::case::data_request::Kind;
use crate::i18n::Locale;

/// In one language.
pub struct Words {
    pub back: &'static str,
    pub start: StartWords,
    pub status: StatusWords,
    pub withdraw: WithdrawWords,
    pub data: DataWords,
    pub mail: MailWords,
    /// The seven words.
    pub public_status: fn(PublicStatus) -> &'static str,
    /// Why it is over.
    pub end: fn(End) -> &'static str,
    /// What happens next; true for a council that only invites its schools.
    pub next: fn(PublicStatus, Option<End>, bool) -> &'static str,
}

/// Reference and address.
pub struct StartWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub reference: &'static str,
    pub reference_hint: &'static str,
    pub email: &'static str,
    pub email_hint: &'static str,
    pub button: &'static str,
    pub lost: fn(&str) -> String,
    pub draft: &'static str,
    pub sent: fn(&str) -> String,
    pub reference_missing: &'static str,
    pub reference_format: &'static str,
    pub email_missing: &'static str,
    pub email_format: &'static str,
}

/// The status.
pub struct StatusWords {
    pub title: &'static str,
    pub since: fn(&str, &str) -> String,
    pub question: &'static str,
    pub question_due: fn(&str, &str) -> String,
    pub question_was_due: fn(&str, &str) -> String,
    pub next: &'static str,
    pub so_far: &'static str,
    pub schools: &'static str,
    pub reference: &'static str,
    pub school: &'static str,
    pub status: &'static str,
    pub approval: &'static str,
    pub approval_waiting: fn(&str, &str) -> String,
    pub approval_unasked: &'static str,
    pub approval_over: &'static str,
    pub approval_yes: fn(&str) -> String,
    pub approval_no: fn(&str) -> String,
    pub approval_note: &'static str,
    pub approval_send: &'static str,
    pub approval_limit: &'static str,
    pub ask: &'static str,
    pub data: &'static str,
    pub withdraw: &'static str,
    pub withdraw_not: fn(&str) -> String,
    pub reopen: fn(&str) -> String,
    pub reopen_button: &'static str,
    pub contact: fn(&str, &str) -> String,
    pub another: &'static str,
}

/// "Withdraw?"
pub struct WithdrawWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub means: [&'static str; 3],
    pub button: &'static str,
    pub keep: &'static str,
}

/// What is held.
pub struct DataWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub download: &'static str,
    pub download_text: &'static str,
    pub json: &'static str,
    pub csv: &'static str,
    pub copy: &'static str,
    pub copy_text: &'static str,
    pub copy_button: &'static str,
    pub erasure: &'static str,
    pub erasure_text: &'static str,
    pub erasure_button: &'static str,
    pub correct: &'static str,
    pub correct_text: &'static str,
    pub correct_what: &'static str,
    pub correct_hint: &'static str,
    pub correct_button: &'static str,
    pub correct_short: &'static str,
    pub correct_long: &'static str,
    pub requests: &'static str,
    pub request: fn(Kind) -> &'static str,
    pub open: fn(&str, &str) -> String,
    pub done: fn(&str) -> String,
    pub refused: fn(&str) -> String,
    pub held: fn(&str) -> String,
}

/// The mails.
pub struct MailWords {
    pub subject: fn(&str) -> String,
    pub copy: &'static str,
    pub erasure: &'static str,
    pub correction: &'static str,
    pub correction_next: &'static str,
    pub due: fn(&str) -> String,
    pub copy_now: &'static str,
    pub erasure_kept: &'static str,
    pub why: fn(&str) -> String,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

static EN: Words = Words {
    back: "Back",
    start: StartWords {
        title: "Follow your registration",
        lead: "Enter your reference and the e-mail address that you registered with. We will send a code to that address.",
        reference: "Reference",
        reference_hint: "It looks like UKC-K72-MF4-TX. You can find it in our e-mails.",
        email: "E-mail address",
        email_hint: "The address that you registered with, or the second one that you gave.",
        button: "Send the code",
        lost: |email| format!("Lost the reference? Look for “UKC” in your mailbox, or write to {email}."),
        draft: "Continue a registration that is not submitted yet",
        sent: |email| {
            format!(
                "If this reference belongs to {email}, we have sent a 6-digit code to that address. It works for 10 minutes."
            )
        },
        reference_missing: "Enter the reference of the registration",
        reference_format: "Enter a reference like UKC-K72-MF4-TX",
        email_missing: "Enter the e-mail address of the registration",
        email_format: "Enter an e-mail address in the correct format, like name@example.com",
    },
    status: StatusWords {
        title: "Your registration",
        since: |word, day| format!("{word}, since {day}"),
        question: "Our question to you:",
        question_due: |day, email| format!("Please answer by {day}: reply to our e-mail, or write to {email}."),
        question_was_due: |day, email| {
            format!("Your answer was due on {day}. You can still send it: reply to our e-mail, or write to {email}.")
        },
        next: "What happens next",
        so_far: "What has happened so far",
        schools: "Schools in this registration",
        reference: "Reference",
        school: "School",
        status: "Status",
        approval: "Agreement of the head teacher, chief executive or director",
        approval_waiting: |email, day| {
            format!("We asked {email} on {day} and have not had an answer yet. The link works for 14 days.")
        },
        approval_unasked: "Not given yet.",
        approval_over: "It was not given. The registration has ended, so it is no longer needed.",
        approval_yes: |day| format!("Given on {day}."),
        approval_no: |day| {
            format!("Sent back on {day}. Talk it over with them; when you have agreed, send the link again.")
        },
        approval_note: "Their note:",
        approval_send: "Send the link again",
        approval_limit: "You can do this three times a day.",
        ask: "What you can do",
        data: "See, download, correct or erase what we hold about you",
        withdraw: "Withdraw the registration",
        withdraw_not: |email| format!("To withdraw at this stage, please write to {email}."),
        reopen: |day| format!("Changed your mind? Until {day} you can open it again, just as it was."),
        reopen_button: "Open it again",
        contact: |email, reference| {
            format!("Questions, or something to correct? Write to {email} with the reference {reference}.")
        },
        another: "Close this, and sign out of it in this browser",
    },
    withdraw: WithdrawWords {
        title: "Do you want to withdraw the registration?",
        lead: "If you do, we will stop working on it.",
        means: [
            "You can open it again within 28 days, just as it was.",
            "After 6 months we erase names, addresses and phone numbers. The school's name, the dates and the reason stay as statistics.",
            "We will confirm it by e-mail.",
        ],
        button: "Withdraw the registration",
        keep: "No, keep it",
    },
    data: DataWords {
        title: "What we hold about you",
        lead: "You have the right to see it, take it with you, have it corrected and have it erased.",
        download: "Download it now",
        download_text: "Your answers, who agreed, what happened when, and which e-mails we sent. Both files contain the same information.",
        json: "As JSON, for programs",
        csv: "As CSV, for spreadsheets",
        copy: "Ask us for a copy",
        copy_text: "Choose this if you would like a person to check and explain it, or if you think something is missing. We will reply within one month.",
        copy_button: "Ask for a copy",
        erasure: "Ask us to erase it",
        erasure_text: "We will erase names, addresses, phone numbers and free text within one month; the school's name, the dates and the reason stay as statistics. If your registration is still open, this ends it. If the law says that we must keep something, we will tell you why.",
        erasure_button: "Ask for erasure",
        correct: "Have something corrected",
        correct_text: "Is a name misspelt, has the contact changed, or does an answer say too much? Tell us, and we will correct it or take it out within one month.",
        correct_what: "What should be changed?",
        correct_hint: "Tell us which answer, and what it should say or what to take out. 10 to 1,000 characters. Please do not name any pupil.",
        correct_button: "Ask for the correction",
        correct_short: "Say what should be changed, in at least 10 characters",
        correct_long: "What should be changed must have 1,000 characters or fewer",
        requests: "What you have asked for",
        request: |kind| match kind {
            Kind::Erasure => "Erasure",
            Kind::Correction => "A correction",
            Kind::Copy => "A copy",
        },
        open: |at, due| format!("received on {at}; we will reply by {due}"),
        done: |at| format!("received on {at}; done"),
        refused: |at| format!("received on {at}; not possible, as we wrote to you"),
        held: |at| format!("received on {at}; on hold, because the law says that we must keep the data for now"),
    },
    mail: MailWords {
        subject: |reference| format!("{reference}: we have received your request about your data"),
        copy: "You have asked us for a copy of what we hold about you.",
        erasure: "You have asked us to erase what we hold about you.",
        correction: "You have asked us to correct something in your registration.",
        correction_next: "If you did not ask for this, please tell us. Follow your request:",
        due: |day| format!("We will reply by {day} at the latest."),
        copy_now: "You can also download it yourself straight away, with a code that we send you:",
        erasure_kept: "We erase names, addresses, phone numbers and free text. The school's name, the dates and the reason stay as statistics. If the law says that we must keep something, we will tell you why. If you did not ask for this, please tell us. Follow your request:",
        why: |reference| {
            format!("You get this e-mail because this address is a contact for the registration {reference}.")
        },
    },
    public_status: |word| match word {
        PublicStatus::Started => "Started",
        PublicStatus::Submitted => "Submitted",
        PublicStatus::InReview => "In review",
        PublicStatus::MoreInformation => "More information needed",
        PublicStatus::Matched => "Matched",
        PublicStatus::Active => "Active",
        PublicStatus::Closed => "Closed",
    },
    end: |end| match end {
        End::Ended => "the partnership has ended",
        End::Withdrawn => "withdrawn by you",
        End::NoReply => "we had no reply from you",
        End::Declined => "we could not take it on",
    },
    next: |word, end, invites| match (word, end) {
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
        (PublicStatus::Closed, Some(End::Withdrawn)) => "Nothing more. We erase the contact details after 6 months.",
        (PublicStatus::Closed, Some(End::NoReply)) => {
            "Nothing more. If you would still like to go ahead, you can register again at any time. For the first 28 days you can also open this registration again."
        }
        (PublicStatus::Closed, Some(End::Declined)) => {
            "Nothing more. Our e-mail tells you why, and what you can do if you disagree."
        }
        (PublicStatus::Closed, _) => "Nothing more. We erase the contact details a year after the end.",
    },
};

static ZH: Words = Words {
    back: "返回",
    start: StartWords {
        title: "查询登记进展",
        lead: "请输入登记编号和提交时使用的邮箱，我们会向该邮箱发送验证码。",
        reference: "登记编号",
        reference_hint: "形如 UKC-K72-MF4-TX，写在我们的邮件中。",
        email: "邮箱",
        email_hint: "联系人的邮箱，或登记时填写的第二邮箱。",
        button: "发送验证码",
        lost: |email| format!("找不到编号？请在邮箱中搜索“UKC”，或写信至 {email}。"),
        draft: "继续填写尚未提交的登记",
        sent: |email| format!("如果编号与 {email} 相符，我们已向它发送6位验证码，10分钟内有效。"),
        reference_missing: "请填写登记编号",
        reference_format: "请填写形如 UKC-K72-MF4-TX 的编号",
        email_missing: "请填写登记时使用的邮箱",
        email_format: "请填写格式正确的邮箱地址，例如 name@example.com",
    },
    status: StatusWords {
        title: "您的登记",
        since: |word, day| format!("{word}（自{day}起）"),
        question: "我们向您提出的问题：",
        question_due: |day, email| format!("请在{day}之前答复：直接回复我们的邮件，或写信至 {email}。"),
        question_was_due: |day, email| {
            format!("答复期限为{day}，现已过期。您仍然可以答复：直接回复我们的邮件，或写信至 {email}。")
        },
        next: "接下来会怎样",
        so_far: "目前的经过",
        schools: "本次登记的学校",
        reference: "编号",
        school: "学校",
        status: "状态",
        approval: "校长、首席执行官或主管的批准",
        approval_waiting: |email, day| format!("我们已于{day}请 {email} 批准，尚未收到答复。链接有效期为14天。"),
        approval_unasked: "尚未批准。",
        approval_over: "未获批准。登记已经结束，不再需要批准。",
        approval_yes: |day| format!("已于{day}批准。"),
        approval_no: |day| format!("已于{day}退回。请与批准人商量，商定后再重新发送链接。"),
        approval_note: "附带的意见：",
        approval_send: "重新发送链接",
        approval_limit: "每天最多三次。",
        ask: "您可以做什么",
        data: "查看、下载、更正或删除我们持有的您的信息",
        withdraw: "撤回登记",
        withdraw_not: |email| format!("现阶段如需撤回，请写信至 {email}。"),
        reopen: |day| format!("如果您改变主意，{day}之前可以恢复这份登记，内容不变。"),
        reopen_button: "恢复登记",
        contact: |email, reference| format!("如有疑问或需要更正，请写信至 {email}，并注明编号 {reference}。"),
        another: "退出，并从此浏览器中清除这份登记",
    },
    withdraw: WithdrawWords {
        title: "您要撤回登记吗？",
        lead: "撤回后，我们不再办理这份登记。",
        means: [
            "28天之内您可以恢复这份登记，内容不变。",
            "6个月之后，我们删除姓名、邮箱和电话；校名、日期和原因留作统计。",
            "我们会用邮件确认。",
        ],
        button: "撤回登记",
        keep: "不，保留登记",
    },
    data: DataWords {
        title: "我们持有的您的信息",
        lead: "您有权查看、带走、更正和删除这些信息。",
        download: "立即下载",
        download_text: "包括您的答案、由谁批准、办理经过，以及我们发送过哪些邮件。两个文件内容相同。",
        json: "JSON 格式，供程序读取",
        csv: "CSV 格式，供电子表格使用",
        copy: "向我们索取副本",
        copy_text: "如果您希望由专人核对和说明，或认为有所遗漏。我们会在一个月内答复。",
        copy_button: "索取副本",
        erasure: "请我们删除",
        erasure_text: "我们会在一个月内删除姓名、邮箱、电话和自由填写的文字；校名、日期和原因留作统计。仍在办理的登记随之结束。如果法律要求保留某些内容，我们会说明原因。",
        erasure_button: "请求删除",
        correct: "更正信息",
        correct_text: "姓名写错了、换了联系人，或者写了不该写的内容？请告诉我们，我们会在一个月内更正或删去。",
        correct_what: "哪些内容需要更正？",
        correct_hint: "请说明是哪一项答案，应当改成什么，或者应当删去。10到1000个字符，请勿提及学生姓名。",
        correct_button: "请求更正",
        correct_short: "请说明需要更正的内容，至少10个字符",
        correct_long: "需要更正的内容不能超过1000个字符",
        requests: "您提出过的请求",
        request: |kind| match kind {
            Kind::Erasure => "删除",
            Kind::Correction => "更正",
            Kind::Copy => "副本",
        },
        open: |at, due| format!("{at}收到，我们会在{due}之前答复"),
        done: |at| format!("{at}收到，已办妥"),
        refused: |at| format!("{at}收到，无法办理，原因已写信告知"),
        held: |at| format!("{at}收到，依照法律目前须予保留，暂缓办理"),
    },
    mail: MailWords {
        subject: |reference| format!("{reference}：我们已收到您关于个人信息的请求"),
        copy: "您向我们索取所持有的您的信息的副本。",
        erasure: "您请我们删除所持有的您的信息。",
        correction: "您请我们更正登记中的内容。",
        correction_next: "如果这不是您本人的请求，请告诉我们。进展见：",
        due: |day| format!("我们最迟在{day}答复。"),
        copy_now: "输入验证码后，您也可以立即下载：",
        erasure_kept: "我们会删除姓名、邮箱、电话和自由填写的文字；校名、日期和原因留作统计。如果法律要求保留某些内容，我们会说明原因。如果这不是您本人的请求，请告诉我们。进展见：",
        why: |reference| format!("您收到这封邮件，是因为这个邮箱是登记 {reference} 的联系邮箱。"),
    },
    public_status: |word| match word {
        PublicStatus::Started => "已开始",
        PublicStatus::Submitted => "已提交",
        PublicStatus::InReview => "审阅中",
        PublicStatus::MoreInformation => "需要补充信息",
        PublicStatus::Matched => "已配对",
        PublicStatus::Active => "合作中",
        PublicStatus::Closed => "已结束",
    },
    end: |end| match end {
        End::Ended => "合作已经结束",
        End::Withdrawn => "由您撤回",
        End::NoReply => "没有收到您的答复",
        End::Declined => "我们未能受理",
    },
    next: |word, end, invites| match (word, end) {
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
        (PublicStatus::Matched, _) => "有一所可能合适的学校，我们已写信告知您。只有两校都同意并签署，协议才算达成。",
        (PublicStatus::Active, _) => "合作正在进行。我们每年询问一次情况。",
        (PublicStatus::Closed, Some(End::Withdrawn)) => "不再办理。6个月之后，我们会删除联系方式。",
        (PublicStatus::Closed, Some(End::NoReply)) => {
            "不再办理。如果您仍想继续，可以随时重新登记；关闭后28天之内，也可以恢复这份登记。"
        }
        (PublicStatus::Closed, Some(End::Declined)) => "不再办理。原因以及如有异议可以怎么办，我们已写信告知。",
        (PublicStatus::Closed, _) => "不再办理。结束一年之后，我们会删除联系方式。",
    },
};
