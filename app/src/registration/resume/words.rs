//! The sentences around coming back, in two languages.

use crate::i18n::Locale;

/// In one language.
pub struct Words {
    pub back: &'static str,
    pub error_prefix: &'static str,
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
    error_prefix: "Error: ",
    locator: LocatorWords {
        title: "Continue your registration",
        lead: "This link leads to a registration that was begun and not sent yet.",
        what: "To open it here we send a code of 6 digits to the e-mail address that was confirmed when it was begun. Please have that mailbox at hand; the code works for 10 minutes, in this browser only.",
        button: "Send the code",
        other: "I have no access to that mailbox, or want to use another link",
        write: |email| format!("If you began with an address that you can no longer read, write to us: {email}."),
    },
    email: EmailWords {
        title: "With which e-mail address did you begin?",
        hint: "We send a code to it. It lets you go on in this browser.",
        missing: "Enter the e-mail address with which you began",
        format: "Enter an e-mail address in the correct format, like name@example.com",
        button: "Send the code",
        new: "Begin a new registration",
        sent: "See how a registration stands that you have sent",
    },
    code_sent: "If the link is still good, we have sent 6 digits to the address on file. They work for 10 minutes.",
    code_if_any: |email| {
        format!("If a draft exists for {email}, we have sent a code of 6 digits to it. It works for 10 minutes.")
    },
    saved: SavedWords {
        title: "Saved. You can come back later",
        until: |day| {
            format!(
                "We keep your answers until {day}. Each time you save, the 28 days begin anew; after that they are deleted."
            )
        },
        mailed: |email| format!("We have sent a link to {email}."),
        not_mailed: "We have not sent you a link yet.",
        ways: "How you come back",
        way_link: "Open the link in our e-mail, on any computer or phone.",
        way_card: "Or scan the card, if you print one.",
        way_email: "Or choose “Continue a registration” on the start page and enter your e-mail address.",
        reminders: "Each time we send a code to your e-mail address first, so that nobody else can open your answers. After 7 and after 21 days without a change we remind you.",
        card: "Print a card with the link",
        go_on: "Go on now",
        mail: "Send the link to my e-mail address",
    },
    card: CardWords {
        title: "Your card for coming back",
        lead: "With this card you go on with your registration on any computer or phone.",
        scan: "Scan the code, or type the address:",
        qr: "QR code of the address below it",
        then: "We then send 6 digits to the e-mail address that you confirmed. Enter them, and you are where you stopped.",
        until: |day| format!("Good until {day}; longer if you save again before."),
        holds: "What this card holds",
        holds_text: "An address that says which draft is yours.",
        not: "What it does not hold",
        not_text: "No answers, no names, no e-mail address, no password. Whoever finds it can open nothing without your mailbox.",
        print: "Print this page from your browser's menu.",
    },
    gone: GoneWords {
        title: "This draft is not here any more",
        lead: "There are two possible reasons.",
        why: [
            "It has been sent, perhaps in another browser or by a colleague. Then it has a reference, which we sent by e-mail.",
            "Nobody saved it for 28 days. Then it was deleted, as we said in our e-mails.",
        ],
        track: "See how a registration stands that was sent",
        resume: "Continue another draft",
        start: "Begin a new registration",
    },
    ended: EndedWords {
        title: "Your session has ended",
        lead: "For your safety this browser forgets you after 60 minutes without a click, and after 12 hours in any case.",
        saved: "If you had confirmed your e-mail address, everything up to the last page that you continued from is saved. We send you a code and you go on there.",
        not_saved: "If you had not, nothing was kept. The first two questions are quickly answered again.",
        resume: "Continue my registration",
        start: "To the start page",
    },
    start: StartWords {
        lost: "The draft that was begun in this browser is not open any more.",
        why: "Why, and what to do",
        resume: "Continue a registration that you have begun",
        track: "See how a registration stands that you have sent",
        later: "Save and come back later",
    },
    mail: MailWords {
        saved_subject: "Your link back to the school registration",
        reminder_subject: |day| format!("Your school registration is not sent yet; we keep it until {day}"),
        saved: "you have saved your registration for a partner school in China. With this link you go on, on any computer or phone:",
        reminder: "you have begun to register for a partner school in China and have not sent it yet. With this link you go on, on any computer or phone:",
        how: "The link alone opens nothing: we first send a code to this address. You can pass it on only to somebody who reads this mailbox.",
        until: |day| {
            format!(
                "We keep your answers until {day} and delete them then, unless you save again before. If you no longer want to register, you need to do nothing."
            )
        },
        why: "You get this e-mail because this address was confirmed with a code when the registration was begun.",
    },
};

static ZH: Words = Words {
    back: "返回",
    error_prefix: "错误：",
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
        until: |day| format!("您的答案保留至{day}。每次保存后重新计算28天，逾期即删除。"),
        mailed: |email| format!("我们已向 {email} 发送链接。"),
        not_mailed: "我们还没有向您发送链接。",
        ways: "如何回来继续",
        way_link: "在任何电脑或手机上打开邮件中的链接。",
        way_card: "或者打印一张卡片，扫描其中的二维码。",
        way_email: "或者在登记首页选择“继续填写登记”，输入您的邮箱。",
        reminders: "每次我们都会先向您的邮箱发送验证码，他人无法打开您的答案。如果7天和21天没有改动，我们会提醒您。",
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
        holds_text: "一个网址，说明哪份草稿是您的。",
        not: "卡片上没有什么",
        not_text: "没有答案，没有姓名，没有邮箱，没有密码。拾到卡片的人没有您的邮箱，什么也打不开。",
        print: "请用浏览器菜单打印本页。",
    },
    gone: GoneWords {
        title: "这份草稿已不在这里",
        lead: "可能有两种原因。",
        why: [
            "它已经提交，也许是在另一个浏览器中，或由同事提交。这样它就有了登记编号，我们已用邮件发出。",
            "连续28天没有保存，已按邮件中的说明删除。",
        ],
        track: "查询已提交登记的进展",
        resume: "继续另一份草稿",
        start: "开始一份新的登记",
    },
    ended: EndedWords {
        title: "本次会话已结束",
        lead: "为了您的安全，60分钟没有操作，或满12小时之后，此浏览器会忘记您的身份。",
        saved: "如果您已确认邮箱，最后一次点击“继续”之前的内容都已保存。我们会发送验证码，您可以从那里继续。",
        not_saved: "如果尚未确认，则没有保留任何内容。前两个问题重新回答很快。",
        resume: "继续填写我的登记",
        start: "前往登记首页",
    },
    start: StartWords {
        lost: "在此浏览器中开始的草稿已不再开放。",
        why: "原因和办法",
        resume: "继续填写已开始的登记",
        track: "查询已提交登记的进展",
        later: "保存，稍后继续",
    },
    mail: MailWords {
        saved_subject: "返回学校登记的链接",
        reminder_subject: |day| format!("您的学校登记尚未提交，我们保留至{day}"),
        saved: "您为寻找中国伙伴学校所填的登记已经保存。您可以在任何电脑或手机上用这个链接继续填写：",
        reminder: "您开始登记寻找中国伙伴学校，但还没有提交。您可以在任何电脑或手机上用这个链接继续填写：",
        how: "仅凭链接打不开任何内容：我们会先向这个邮箱发送验证码。只有能查看这个邮箱的人才能使用它。",
        until: |day| format!("您的答案保留至{day}，届时删除；在此之前再次保存则顺延。如果您不想再登记，无需理会。"),
        why: "您收到这封邮件，是因为开始登记时这个邮箱已通过验证码确认。",
    },
};
