//! The sentences around coming back, in two languages.

use crate::i18n::Locale;

/// In one language.
pub struct Words {
    pub back: &'static str,
    pub locator: LocatorWords,
    pub email: EmailWords,
    pub code_sent: &'static str,
    pub code_if_any: fn(&str) -> String,
    pub saved: SavedWords,
    pub card: CardWords,
    pub gone: GoneWords,
    pub ended: EndedWords,
    pub start: StartWords,
    pub mail: MailWords,
}

/// The page that a locator opens.
pub struct LocatorWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub what: &'static str,
    pub button: &'static str,
    pub other: &'static str,
    pub write: fn(&str) -> String,
}

/// Coming back without a link.
pub struct EmailWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub missing: &'static str,
    pub format: &'static str,
    pub button: &'static str,
    pub new: &'static str,
    pub sent: &'static str,
}

/// "Save and come back later".
pub struct SavedWords {
    pub title: &'static str,
    pub until: fn(&str) -> String,
    pub mailed: fn(&str) -> String,
    pub not_mailed: &'static str,
    pub ways: &'static str,
    pub way_link: &'static str,
    pub way_card: &'static str,
    pub way_email: &'static str,
    pub reminders: &'static str,
    pub card: &'static str,
    pub go_on: &'static str,
    pub mail: &'static str,
}

/// The printed card.
pub struct CardWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub scan: &'static str,
    pub qr: &'static str,
    pub then: &'static str,
    pub until: fn(&str) -> String,
    pub holds: &'static str,
    pub holds_text: &'static str,
    pub not: &'static str,
    pub not_text: &'static str,
    pub print: &'static str,
}

/// A draft that is not there any more.
pub struct GoneWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub why: [&'static str; 2],
    pub track: &'static str,
    pub resume: &'static str,
    pub start: &'static str,
}

/// A session that is over.
pub struct EndedWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub resume: &'static str,
    pub start: &'static str,
}

/// What the start page says of coming back.
pub struct StartWords {
    pub lost: &'static str,
    pub why: &'static str,
    pub resume: &'static str,
    pub track: &'static str,
    pub later: &'static str,
}

/// Mail 2.
pub struct MailWords {
    pub saved_subject: &'static str,
    pub reminder_subject: fn(&str) -> String,
    pub saved: &'static str,
    pub reminder: &'static str,
    pub how: &'static str,
    pub until: fn(&str) -> String,
    pub why: &'static str,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

static EN: Words = Words {
    back: "Back",
    locator: LocatorWords {
        title: "Continue your registration",
        lead: "This link opens a registration that has been started but not submitted.",
        what: "To open it, we will send a 6-digit code to the e-mail address that was confirmed at the start. Please have that mailbox to hand: the code works for 10 minutes, and in this browser only.",
        button: "Send the code",
        other: "I cannot read that mailbox, or want to continue another way",
        write: |email| format!("If you can no longer read the mailbox that you started with, write to us: {email}."),
    },
    email: EmailWords {
        title: "What e-mail address did you use to start?",
        hint: "We will send a code to it, so that you can carry on in this browser.",
        missing: "Enter the e-mail address that you used to start",
        format: "Enter an e-mail address in the correct format, like name@example.com",
        button: "Send the code",
        new: "Start a new registration",
        sent: "Follow a registration that you have submitted",
    },
    code_sent: "If the link still works, we have sent a 6-digit code to the confirmed e-mail address. It works for 10 minutes.",
    code_if_any: |email| {
        format!(
            "If there is an unfinished registration for {email}, we have sent a 6-digit code to it. It works for 10 minutes."
        )
    },
    saved: SavedWords {
        title: "Saved. You can come back later",
        until: |day| {
            format!(
                "We keep your answers until {day}, then we delete them. Each time you save, the 28 days start again."
            )
        },
        mailed: |email| format!("We have sent a link to {email}."),
        not_mailed: "We have not sent you a link yet.",
        ways: "How to come back",
        way_link: "Open the link in our e-mail, on any computer or phone.",
        way_card: "Or scan the card, if you print one.",
        way_email: "Or choose “Continue a registration that you have started” on the start page and enter your e-mail address.",
        reminders: "Each time, we first send a code to your e-mail address, so that nobody else can open your answers. If you have not saved for 7 days, and again after 21 days, we will send you a reminder.",
        card: "Print a card with the link",
        go_on: "Carry on now",
        mail: "Send the link to my e-mail address",
    },
    card: CardWords {
        title: "Your card for coming back",
        lead: "Use this card to continue your registration on any computer or phone.",
        scan: "Scan the code, or type the address:",
        qr: "QR code of the address below it",
        then: "We then send a 6-digit code to the e-mail address that you confirmed. Enter it to carry on where you stopped.",
        until: |day| format!("Works until {day}, or longer if you save again before then."),
        holds: "What this card holds",
        holds_text: "A web address that says which registration is yours.",
        not: "What it does not hold",
        not_text: "No answers, no names, no e-mail address, no password. Nobody who finds it can open anything without your mailbox.",
        print: "Print this page from your browser’s menu.",
    },
    gone: GoneWords {
        title: "This registration is no longer open here",
        lead: "There are two possible reasons.",
        why: [
            "It has been submitted, perhaps in another browser or by a colleague. If so, it has a reference, which we sent by e-mail.",
            "Nobody saved it for 28 days. If so, we deleted it, as our e-mails said we would.",
        ],
        track: "Follow a registration that was submitted",
        resume: "Continue another registration",
        start: "Start a new registration",
    },
    ended: EndedWords {
        title: "Your session has ended",
        lead: "To keep your answers safe, we end the session after 60 minutes without a click, and after 12 hours in any case.",
        saved: "If you had confirmed your e-mail address, everything up to the last time you continued is saved. We can send you a code to carry on from there.",
        not_saved: "If you had not, nothing was kept. It will not take long to answer the first two questions again.",
        resume: "Continue my registration",
        start: "Go to the start page",
    },
    start: StartWords {
        lost: "The registration that you started in this browser is no longer open.",
        why: "Why, and what to do",
        resume: "Continue a registration that you have started",
        track: "Follow a registration that you have submitted",
        later: "Save and come back later",
    },
    mail: MailWords {
        saved_subject: "Your link back to the school registration",
        reminder_subject: |day| format!("Your school registration is not finished; we keep it until {day}"),
        saved: "You have saved your registration for a partner school in China. Use this link to continue it, on any computer or phone:",
        reminder: "You started to register for a partner school in China but have not finished yet. Use this link to continue, on any computer or phone:",
        how: "The link on its own opens nothing: we first send a code to this e-mail address. It only works for somebody who can read this mailbox.",
        until: |day| {
            format!(
                "We keep your answers until {day}, then delete them, unless you save again before then. If you no longer want to register, you do not need to do anything."
            )
        },
        why: "You get this e-mail because this address was confirmed with a code when the registration was started.",
    },
};

static ZH: Words = Words {
    back: "返回",
    locator: LocatorWords {
        title: "继续填写登记",
        lead: "这个链接对应一份已经开始、尚未提交的登记。",
        what: "要在这里打开它，我们会向开始登记时确认过的邮箱发送6位验证码。请准备好查看该邮箱；验证码10分钟内有效，且只能在此浏览器中使用。",
        button: "发送验证码",
        other: "我无法查看那个邮箱，或想用其他方式继续",
        write: |email| format!("如果开始登记时用的邮箱已无法查看，请写信给我们：{email}。"),
    },
    email: EmailWords {
        title: "您开始登记时用的是哪个邮箱？",
        hint: "我们会向它发送验证码，输入后即可在此浏览器中继续填写。",
        missing: "请填写您开始登记时用的邮箱",
        format: "请填写格式正确的邮箱地址，例如 name@example.com",
        button: "发送验证码",
        new: "开始一份新的登记",
        sent: "查询已提交登记的进展",
    },
    code_sent: "如果链接仍然有效，我们已向登记的邮箱发送6位验证码，10分钟内有效。",
    code_if_any: |email| format!("如果 {email} 有未提交的登记，我们已向它发送6位验证码，10分钟内有效。"),
    saved: SavedWords {
        title: "已保存，您可以稍后再来",
        until: |day| format!("您的答案保留至{day}，之后删除。每次保存都会重新计算28天。"),
        mailed: |email| format!("我们已向 {email} 发送链接。"),
        not_mailed: "我们还没有向您发送链接。",
        ways: "如何回来继续",
        way_link: "在任何电脑或手机上打开邮件中的链接。",
        way_card: "或者打印一张卡片，扫描其中的二维码。",
        way_email: "或者在登记首页选择“继续填写已开始的登记”，输入您的邮箱。",
        reminders: "每次我们都会先向您的邮箱发送验证码，他人无法打开您的答案。如果连续7天没有保存，我们会发邮件提醒；满21天时再提醒一次。",
        card: "打印带有链接的卡片",
        go_on: "现在继续",
        mail: "把链接发到我的邮箱",
    },
    card: CardWords {
        title: "您的续填卡片",
        lead: "凭这张卡片，您可以在任何电脑或手机上继续填写登记。",
        scan: "请扫描二维码，或输入网址：",
        qr: "下方网址的二维码",
        then: "随后我们会向您确认过的邮箱发送6位验证码。输入后即可从上次停下的地方继续。",
        until: |day| format!("有效期至{day}；在此之前再次保存则顺延。"),
        holds: "卡片上有什么",
        holds_text: "一个网址，用来找到您的那份登记。",
        not: "卡片上没有什么",
        not_text: "没有答案、姓名、邮箱和密码。捡到卡片的人看不到您的邮件，就什么也打不开。",
        print: "请用浏览器菜单打印本页。",
    },
    gone: GoneWords {
        title: "这份登记已无法在此继续",
        lead: "可能有两种原因。",
        why: [
            "它已经提交，可能是您在另一个浏览器中提交的，也可能是同事提交的。登记编号已用邮件发出。",
            "连续28天没有保存，已按邮件中的说明删除。",
        ],
        track: "查询已提交登记的进展",
        resume: "继续填写另一份登记",
        start: "开始一份新的登记",
    },
    ended: EndedWords {
        title: "您已自动退出",
        lead: "为保护您填写的内容，60分钟没有操作，或满12小时之后，会话会自动结束。",
        saved: "如果您已确认邮箱，最后一次点击“继续”之前的内容都已保存。我们会发送验证码，您可以从那里继续。",
        not_saved: "如果尚未确认，则没有保留任何内容。前两个问题很快就能重新填好。",
        resume: "继续填写我的登记",
        start: "前往登记首页",
    },
    start: StartWords {
        lost: "您在此浏览器中开始填写的登记已无法继续。",
        why: "查看原因和解决办法",
        resume: "继续填写已开始的登记",
        track: "查询已提交登记的进展",
        later: "保存，稍后继续",
    },
    mail: MailWords {
        saved_subject: "继续填写学校登记的链接",
        reminder_subject: |day| format!("您的学校登记尚未提交，我们保留至{day}"),
        saved: "您为寻找中国伙伴学校所填的登记已经保存。您可以在任何电脑或手机上用这个链接继续填写：",
        reminder: "您开始登记寻找中国伙伴学校，但还没有提交。您可以在任何电脑或手机上用这个链接继续填写：",
        how: "仅凭链接打不开任何内容：我们会先向这个邮箱发送验证码。只有能查看这个邮箱的人才能使用它。",
        until: |day| format!("您的答案保留至{day}，之后删除；在此之前再次保存则顺延。如果您不想继续登记，无需理会。"),
        why: "您收到这封邮件，是因为开始登记时这个邮箱已通过验证码确认。",
    },
};
