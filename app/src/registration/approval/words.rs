//! The approver's sentences, in two languages.

use crate::i18n::Locale;

/// In one language.
pub struct Words {
    pub error_prefix: &'static str,
    pub open: OpenWords,
    pub question: QuestionWords,
    pub closed: ClosedWords,
    pub mail: MailWords,
}

/// Before the code.
pub struct OpenWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub what: &'static str,
    pub until: fn(&str) -> String,
    pub button: &'static str,
    pub sent: &'static str,
}

/// After it.
pub struct QuestionWords {
    pub title: &'static str,
    pub lead: fn(&str) -> String,
    pub card: &'static str,
    pub reference: &'static str,
    pub school: &'static str,
    pub asked_by: &'static str,
    pub approve: &'static str,
    pub means: [&'static str; 3],
    pub approve_button: &'static str,
    pub back: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub note_missing: &'static str,
    pub note_long: &'static str,
    pub back_button: &'static str,
}

/// When there is nothing to answer.
pub struct ClosedWords {
    pub unknown: &'static str,
    pub unknown_text: &'static str,
    pub answered: &'static str,
    pub answered_text: &'static str,
    pub expired: &'static str,
    pub expired_text: &'static str,
    pub over: &'static str,
    pub over_text: &'static str,
    pub thanks: &'static str,
    pub thanks_yes: &'static str,
    pub thanks_no: &'static str,
    pub contact: fn(&str) -> String,
}

/// Mails 4 and 5.
pub struct MailWords {
    pub subject: fn(&str) -> String,
    pub asks: fn(&str, &str) -> String,
    pub what: &'static str,
    pub how: &'static str,
    pub until: fn(&str) -> String,
    pub why: fn(&str) -> String,
    pub yes_subject: fn(&str) -> String,
    pub no_subject: fn(&str) -> String,
    pub yes: &'static str,
    pub no: &'static str,
    pub note: &'static str,
    pub yes_next: &'static str,
    pub no_next: &'static str,
    pub why_applicant: fn(&str) -> String,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

static EN: Words = Words {
    error_prefix: "Error: ",
    open: OpenWords {
        title: "You are asked to approve a registration",
        lead: "Somebody at your school, trust or council would like a partner school in China and needs your agreement.",
        what: "To show it to you we first send a code of 6 digits to the e-mail address at which you got this link. The code works for 10 minutes, in this browser only.",
        until: |day| format!("You can answer until {day}."),
        button: "Send the code",
        sent: "We have sent 6 digits to the e-mail address at which you got the link. They work for 10 minutes.",
    },
    question: QuestionWords {
        title: "Do you approve this registration?",
        lead: |school| format!("It asks for a partner school in China for {school}."),
        card: "Who asks",
        reference: "Reference",
        school: "School, trust or council",
        asked_by: "Asked by",
        approve: "If you approve",
        means: [
            "The school may look for a partner; nothing is signed by it.",
            "When a partner is proposed, you hear of it before anything is agreed.",
            "You can take it back at any time by writing to us.",
        ],
        approve_button: "Approve",
        back: "If something should be changed first",
        note: "What should be changed?",
        note_hint: "We send your note to the person who asked. 1,000 characters at most, and no names of pupils.",
        note_missing: "Enter what should be changed",
        note_long: "The note must have 1,000 characters or fewer",
        back_button: "Send back with this note",
    },
    closed: ClosedWords {
        unknown: "This link does not work",
        unknown_text: "It may be incomplete, or it has run out and was deleted. Ask the person who registered to have a new one sent to you: they can do so on the page of their registration.",
        answered: "This has been answered already",
        answered_text: "An answer counts once. If you want to change it, write to us.",
        expired: "This link has run out",
        expired_text: "Links work for 14 days, and only while an answer is awaited. Ask the person who registered to have a new one sent to you: they can do so on the page of their registration.",
        over: "Your answer is no longer needed",
        over_text: "The registration has ended.",
        thanks: "Thank you. Your answer is recorded",
        thanks_yes: "You have approved the registration. We tell the person who asked, and go on with it. You can close this page.",
        thanks_no: "You have sent the registration back. We pass your note on to the person who asked. You can close this page.",
        contact: |email| format!("Questions? Write to {email}."),
    },
    mail: MailWords {
        subject: |reference| format!("{reference}: please approve a registration for a partner school"),
        asks: |who, school| {
            format!(
                "{who} has registered {school} for a partner school in China and named you as the person who must agree."
            )
        },
        what: "With this link you see what was asked for, and approve it or send it back with a note:",
        how: "The link alone opens nothing: we first send a code to this address.",
        until: |day| format!("You can answer until {day}. Without your agreement no partner is proposed."),
        why: |reference| {
            format!(
                "You get this e-mail because this address was given as the approver's in the registration {reference}. If you know nothing of it, please tell us."
            )
        },
        yes_subject: |reference| format!("{reference}: approved"),
        no_subject: |reference| format!("{reference}: sent back with a note"),
        yes: "The person who must agree has approved your registration.",
        no: "The person who must agree has sent your registration back.",
        note: "Their note:",
        yes_next: "You need to do nothing. We go on with it; you can see how it stands here:",
        no_next: "Talk it over with them. If something in the registration should be changed, write to us. Then have a new link sent to them here:",
        why_applicant: |reference| {
            format!("You get this e-mail because this address is the contact of the registration {reference}.")
        },
    },
};

static ZH: Words = Words {
    error_prefix: "错误：",
    open: OpenWords {
        title: "有一份登记需要您批准",
        lead: "贵校、贵信托或贵议会有人希望在中国寻找伙伴学校，需要您的同意。",
        what: "在显示登记内容之前，我们会向您收到此链接的邮箱发送6位验证码。验证码10分钟内有效，且只能在此浏览器中使用。",
        until: |day| format!("您可以在{day}之前答复。"),
        button: "发送验证码",
        sent: "我们已向您收到链接的邮箱发送6位验证码，10分钟内有效。",
    },
    question: QuestionWords {
        title: "您是否批准这份登记？",
        lead: |school| format!("登记内容：为{school}在中国寻找伙伴学校。"),
        card: "由谁提出",
        reference: "登记编号",
        school: "学校、信托或议会",
        asked_by: "提出人",
        approve: "如果批准",
        means: [
            "学校可以开始寻找伙伴，但不因此签署任何文件。",
            "提出伙伴学校时会先告知您，之后才达成任何协议。",
            "您可以随时写信给我们，收回批准。",
        ],
        approve_button: "批准",
        back: "如果需要先修改",
        note: "哪些地方需要修改？",
        note_hint: "我们会把您的意见转给提出人。最多1000个字符，请勿提及学生姓名。",
        note_missing: "请填写需要修改的地方",
        note_long: "意见不能超过1000个字符",
        back_button: "附上意见退回",
    },
    closed: ClosedWords {
        unknown: "这个链接无法使用",
        unknown_text: "链接可能不完整，或已过期删除。请登记人在其登记页面上重新向您发送链接。",
        answered: "这份登记已经答复",
        answered_text: "每份登记只能答复一次。如需更改，请写信给我们。",
        expired: "这个链接已经过期",
        expired_text: "链接有效期为14天，并且仅在等待答复期间有效。请登记人在其登记页面上重新向您发送链接。",
        over: "已不需要您的答复",
        over_text: "这份登记已经结束。",
        thanks: "谢谢，您的答复已经记录",
        thanks_yes: "您已批准这份登记。我们会通知提出人，并继续办理。您可以关闭本页。",
        thanks_no: "您已退回这份登记。我们会把您的意见转给提出人。您可以关闭本页。",
        contact: |email| format!("如有疑问，请写信至 {email}。"),
    },
    mail: MailWords {
        subject: |reference| format!("{reference}：请批准一份寻找伙伴学校的登记"),
        asks: |who, school| format!("{who}为{school}登记寻找中国伙伴学校，并填写您为需要同意的负责人。"),
        what: "通过这个链接，您可以查看登记内容，予以批准，或附上意见退回：",
        how: "仅凭链接打不开任何内容：我们会先向这个邮箱发送验证码。",
        until: |day| format!("您可以在{day}之前答复。未经您同意，我们不会提出伙伴学校。"),
        why: |reference| {
            format!("您收到这封邮件，是因为登记 {reference} 把这个邮箱填作批准人的邮箱。如果您对此不知情，请告诉我们。")
        },
        yes_subject: |reference| format!("{reference}：已获批准"),
        no_subject: |reference| format!("{reference}：已附意见退回"),
        yes: "负责人已批准您的登记。",
        no: "负责人已退回您的登记。",
        note: "负责人的意见：",
        yes_next: "您无需做任何事。我们会继续办理，您可以在这里查询进展：",
        no_next: "请与负责人商量。如需修改登记内容，请写信给我们，然后在这里重新向负责人发送链接：",
        why_applicant: |reference| format!("您收到这封邮件，是因为这个邮箱是登记 {reference} 的联系邮箱。"),
    },
};
