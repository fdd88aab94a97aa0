//! The approver's sentences, in two languages.

use crate::i18n::Locale;

/// In one language.
pub struct Words {
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
    open: OpenWords {
        title: "You are asked to approve a registration",
        lead: "Somebody at your school, trust or council would like a partner school in China and needs your agreement.",
        what: "Before we show it to you, we will send a 6-digit code to the e-mail address that got this link. The code works for 10 minutes, and in this browser only.",
        until: |day| format!("You can answer until {day}."),
        button: "Send the code",
        sent: "We have sent a 6-digit code to the e-mail address that got the link. It works for 10 minutes.",
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
            "We look for a partner school. Nothing is signed at this stage.",
            "When we propose a partner, we tell you before anything is agreed.",
            "You can change your mind at any time by writing to us.",
        ],
        approve_button: "Approve",
        back: "If something needs to change first",
        note: "What needs to change?",
        note_hint: "We will send your note to the person who asked. Up to 1,000 characters, and please do not name any pupil.",
        note_missing: "Enter what needs to change",
        note_long: "The note must have 1,000 characters or fewer",
        back_button: "Send back with this note",
    },
    closed: ClosedWords {
        unknown: "This link does not work",
        unknown_text: "It may be incomplete, or it may have run out. Ask the person who registered to send you a new one: they can do so from the page of their registration.",
        answered: "You have already answered",
        answered_text: "You can only answer once. If you want to change your answer, write to us.",
        expired: "This link has run out",
        expired_text: "Links work for 14 days, and only until there is an answer. Ask the person who registered to send you a new one: they can do so from the page of their registration.",
        over: "Your answer is no longer needed",
        over_text: "The registration has ended.",
        thanks: "Thank you. Your answer is recorded",
        thanks_yes: "You have approved the registration. We will tell the person who asked and carry on with it. You can close this page.",
        thanks_no: "You have sent the registration back. We will pass your note on to the person who asked. You can close this page.",
        contact: |email| format!("Questions? Write to {email}."),
    },
    mail: MailWords {
        subject: |reference| format!("{reference}: please approve a registration for a partner school"),
        asks: |who, school| {
            format!(
                "{who} has registered {school} for a partner school in China and named you as the person who must agree."
            )
        },
        what: "Use this link to see the registration and approve it, or send it back with a note:",
        how: "The link on its own opens nothing: we first send a code to this e-mail address.",
        until: |day| format!("Please answer by {day}. We do not propose a partner without your agreement."),
        why: |reference| {
            format!(
                "You get this e-mail because this address was given as the approver’s in the registration {reference}. If you did not expect this, please tell us."
            )
        },
        yes_subject: |reference| format!("{reference}: approved"),
        no_subject: |reference| format!("{reference}: sent back with a note"),
        yes: "The person who must agree has approved your registration.",
        no: "The person who must agree has sent your registration back.",
        note: "Their note:",
        yes_next: "You do not need to do anything. We will carry on with it, and you can follow it here:",
        no_next: "Talk it over with them. If something in the registration needs to change, write to us. Then send them a new link from here:",
        why_applicant: |reference| {
            format!("You get this e-mail because this address is a contact for the registration {reference}.")
        },
    },
};

static ZH: Words = Words {
    open: OpenWords {
        title: "有一份登记需要您批准",
        lead: "贵校、信托或议会有人希望在中国寻找伙伴学校，需要您批准。",
        what: "在显示登记内容之前，我们会向您收到此链接的邮箱发送6位验证码。验证码10分钟内有效，且只能在此浏览器中使用。",
        until: |day| format!("您可以在{day}之前答复。"),
        button: "发送验证码",
        sent: "我们已向您收到链接的邮箱发送6位验证码，10分钟内有效。",
    },
    question: QuestionWords {
        title: "您是否批准这份登记？",
        lead: |school| format!("登记内容：为{school}在中国寻找伙伴学校。"),
        card: "登记信息",
        reference: "登记编号",
        school: "学校、信托或议会",
        asked_by: "登记人",
        approve: "如果批准",
        means: [
            "我们开始寻找伙伴学校，现阶段不签署任何文件。",
            "推荐伙伴学校时，我们会先告知您；在此之前不会达成任何协议。",
            "您可以随时写信给我们，撤回批准。",
        ],
        approve_button: "批准",
        back: "如果需要先修改",
        note: "哪些地方需要修改？",
        note_hint: "我们会把您的意见转给登记人。最多1000个字符，请勿提及学生姓名。",
        note_missing: "请填写需要修改的地方",
        note_long: "意见不能超过1000个字符",
        back_button: "附上意见退回",
    },
    closed: ClosedWords {
        unknown: "这个链接无法使用",
        unknown_text: "链接可能不完整，或已过期删除。请登记人在其登记页面上重新向您发送链接。",
        answered: "您已经答复过了",
        answered_text: "每份登记只能答复一次。如需更改，请写信给我们。",
        expired: "这个链接已经过期",
        expired_text: "链接有效期为14天，并且仅在等待答复期间有效。请登记人在其登记页面上重新向您发送链接。",
        over: "已无需您答复",
        over_text: "这份登记已经结束。",
        thanks: "谢谢，您的答复已经记录",
        thanks_yes: "您已批准这份登记。我们会通知登记人，并继续办理。您可以关闭本页。",
        thanks_no: "您已退回这份登记。我们会把您的意见转给登记人。您可以关闭本页。",
        contact: |email| format!("如有疑问，请写信至 {email}。"),
    },
    mail: MailWords {
        subject: |reference| format!("{reference}：请批准一份寻找伙伴学校的登记"),
        asks: |who, school| format!("{who}为{school}登记寻找中国伙伴学校，并填写您为批准人。"),
        what: "通过这个链接，您可以查看登记内容，予以批准，或附上意见退回：",
        how: "仅凭链接打不开任何内容：我们会先向这个邮箱发送验证码。",
        until: |day| format!("您可以在{day}之前答复。未经您批准，我们不会推荐伙伴学校。"),
        why: |reference| {
            format!("您收到这封邮件，是因为登记 {reference} 把这个邮箱填作批准人的邮箱。如果您对此不知情，请告诉我们。")
        },
        yes_subject: |reference| format!("{reference}：已获批准"),
        no_subject: |reference| format!("{reference}：已附意见退回"),
        yes: "批准人已批准您的登记。",
        no: "批准人已退回您的登记。",
        note: "批准人的意见：",
        yes_next: "您无需做任何事。我们会继续办理，您可以在这里查询进展：",
        no_next: "请与批准人商量。如需修改登记内容，请写信给我们，然后在这里重新向批准人发送链接：",
        why_applicant: |reference| format!("您收到这封邮件，是因为这个邮箱是登记 {reference} 的联系邮箱。"),
    },
};
