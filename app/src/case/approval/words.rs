//! The approver's sentences, in two languages.

use crate::i18n::{Locale, words};

words! {
    /// In one language.
    pub struct Words {
        open: OpenWords = OpenWords::EN, OpenWords::ZH;
        question: QuestionWords = QuestionWords::EN, QuestionWords::ZH;
        closed: ClosedWords = ClosedWords::EN, ClosedWords::ZH;
        mail: MailWords = MailWords::EN, MailWords::ZH;
    }
}

words! {
    /// Before the code.
    pub struct OpenWords {
        title: &'static str = "You are asked to approve a registration", "有一份登记需要您批准";
        lead: &'static str =
            "Somebody at your school, trust or council would like a partner school in China and needs your agreement.",
            "贵校、信托或议会有人希望在中国寻找伙伴学校，需要您批准。";
        what: &'static str =
            "Before we show it to you, we will send a 6-digit code to the e-mail address that got this link. The code works for 10 minutes, and in this browser only.",
            "在显示登记内容之前，我们会向您收到此链接的邮箱发送6位验证码。验证码10分钟内有效，且只能在此浏览器中使用。";
        until: fn(&str) -> String =
            |day| format!("You can answer until {day}."),
            |day| format!("您可以在{day}之前答复。");
        button: &'static str = "Send the code", "发送验证码";
        sent: &'static str =
            "We have sent a 6-digit code to the e-mail address that got the link. It works for 10 minutes.",
            "我们已向您收到链接的邮箱发送6位验证码，10分钟内有效。";
    }
}

words! {
    /// After it.
    pub struct QuestionWords {
        title: &'static str = "Do you approve this registration?", "您是否批准这份登记？";
        lead: fn(&str) -> String =
            |school| format!("It asks for a partner school in China for {school}."),
            |school| format!("登记内容：为{school}在中国寻找伙伴学校。");
        card: &'static str = "Who asks", "登记信息";
        reference: &'static str = "Reference", "登记编号";
        school: &'static str = "School, trust or council", "学校、信托或议会";
        asked_by: &'static str = "Asked by", "登记人";
        approve: &'static str = "If you approve", "如果批准";
        means: [&'static str; 3] =
            [
                "We look for a partner school. Nothing is signed at this stage.",
                "When we propose a partner, we tell you before anything is agreed.",
                "You can change your mind at any time by writing to us.",
            ],
            [
                "我们开始寻找伙伴学校，现阶段不签署任何文件。",
                "推荐伙伴学校时，我们会先告知您；在此之前不会达成任何协议。",
                "您可以随时写信给我们，撤回批准。",
            ];
        approve_button: &'static str = "Approve", "批准";
        back: &'static str = "If something needs to change first", "如果需要先修改";
        note: &'static str = "What needs to change?", "哪些地方需要修改？";
        note_hint: &'static str =
            "We will send your note to the person who asked. Up to 1,000 characters, and please do not name any pupil.",
            "我们会把您的意见转给登记人。最多1000个字符，请勿提及学生姓名。";
        note_missing: &'static str = "Enter what needs to change", "请填写需要修改的地方";
        note_long: &'static str = "The note must have 1,000 characters or fewer", "意见不能超过1000个字符";
        back_button: &'static str = "Send back with this note", "附上意见退回";
    }
}

words! {
    /// When there is nothing to answer.
    pub struct ClosedWords {
        unknown: &'static str = "This link does not work", "这个链接无法使用";
        unknown_text: &'static str =
            "It may be incomplete, or it may have run out. Ask the person who registered to send you a new one: they can do so from the page of their registration.",
            "链接可能不完整，或已过期删除。请登记人在其登记页面上重新向您发送链接。";
        answered: &'static str = "You have already answered", "您已经答复过了";
        answered_text: &'static str =
            "You can only answer once. If you want to change your answer, write to us.",
            "每份登记只能答复一次。如需更改，请写信给我们。";
        expired: &'static str = "This link has run out", "这个链接已经过期";
        expired_text: &'static str =
            "Links work for 14 days, and only until there is an answer. Ask the person who registered to send you a new one: they can do so from the page of their registration.",
            "链接有效期为14天，并且仅在等待答复期间有效。请登记人在其登记页面上重新向您发送链接。";
        over: &'static str = "Your answer is no longer needed", "已无需您答复";
        over_text: &'static str = "The registration has ended.", "这份登记已经结束。";
        thanks: &'static str = "Thank you. Your answer is recorded", "谢谢，您的答复已经记录";
        thanks_yes: &'static str =
            "You have approved the registration. We will tell the person who asked and carry on with it. You can close this page.",
            "您已批准这份登记。我们会通知登记人，并继续办理。您可以关闭本页。";
        thanks_no: &'static str =
            "You have sent the registration back. We will pass your note on to the person who asked. You can close this page.",
            "您已退回这份登记。我们会把您的意见转给登记人。您可以关闭本页。";
        contact: fn(&str) -> String =
            |email| format!("Questions? Write to {email}."),
            |email| format!("如有疑问，请写信至 {email}。");
    }
}

words! {
    /// Mails 4 and 5.
    pub struct MailWords {
        subject: fn(&str) -> String =
            |reference| format!("{reference}: please approve a registration for a partner school"),
            |reference| format!("{reference}：请批准一份寻找伙伴学校的登记");
        asks: fn(&str, &str) -> String =
            |who, school| {
                format!(
                    "{who} has registered {school} for a partner school in China and named you as the person who must agree."
                )
            },
            |who, school| format!("{who}为{school}登记寻找中国伙伴学校，并填写您为批准人。");
        what: &'static str =
            "Use this link to see the registration and approve it, or send it back with a note:",
            "通过这个链接，您可以查看登记内容，予以批准，或附上意见退回：";
        how: &'static str =
            "The link on its own opens nothing: we first send a code to this e-mail address.",
            "仅凭链接打不开任何内容：我们会先向这个邮箱发送验证码。";
        until: fn(&str) -> String =
            |day| format!("Please answer by {day}. We do not propose a partner without your agreement."),
            |day| format!("您可以在{day}之前答复。未经您批准，我们不会推荐伙伴学校。");
        why: fn(&str) -> String =
            |reference| {
                format!(
                    "You get this e-mail because this address was given as the approver’s in the registration {reference}. If you did not expect this, please tell us."
                )
            },
            |reference| {
                format!(
                    "您收到这封邮件，是因为登记 {reference} 把这个邮箱填作批准人的邮箱。如果您对此不知情，请告诉我们。"
                )
            };
        yes_subject: fn(&str) -> String =
            |reference| format!("{reference}: approved"),
            |reference| format!("{reference}：已获批准");
        no_subject: fn(&str) -> String =
            |reference| format!("{reference}: sent back with a note"),
            |reference| format!("{reference}：已附意见退回");
        yes: &'static str = "The person who must agree has approved your registration.", "批准人已批准您的登记。";
        no: &'static str = "The person who must agree has sent your registration back.", "批准人已退回您的登记。";
        note: &'static str = "Their note:", "批准人的意见：";
        yes_next: &'static str =
            "You do not need to do anything. We will carry on with it, and you can follow it here:",
            "您无需做任何事。我们会继续办理，您可以在这里查询进展：";
        no_next: &'static str =
            "Talk it over with them. If something in the registration needs to change, write to us. Then send them a new link from here:",
            "请与批准人商量。如需修改登记内容，请写信给我们，然后在这里重新向批准人发送链接：";
        why_applicant: fn(&str) -> String =
            |reference| {
                format!("You get this e-mail because this address is a contact for the registration {reference}.")
            },
            |reference| format!("您收到这封邮件，是因为这个邮箱是登记 {reference} 的联系邮箱。");
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
