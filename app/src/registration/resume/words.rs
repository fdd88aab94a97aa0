//! The sentences around coming back, in two languages.

use crate::i18n::{Locale, words};

words! {
    /// In one language.
    pub struct Words {
        back: &'static str = "Back", "返回";
        locator: LocatorWords = LocatorWords::EN, LocatorWords::ZH;
        email: EmailWords = EmailWords::EN, EmailWords::ZH;
        code_sent: &'static str =
            "If the link still works, we have sent a 6-digit code to the confirmed e-mail address. It works for 10 minutes.",
            "如果链接仍然有效，我们已向登记的邮箱发送6位验证码，10分钟内有效。";
        code_if_any: fn(&str) -> String =
            |email| {
                format!(
                    "If there is an unfinished registration for {email}, we have sent a 6-digit code to it. It works for 10 minutes."
                )
            },
            |email| format!("如果 {email} 有未提交的登记，我们已向它发送6位验证码，10分钟内有效。");
        saved: SavedWords = SavedWords::EN, SavedWords::ZH;
        card: CardWords = CardWords::EN, CardWords::ZH;
        gone: GoneWords = GoneWords::EN, GoneWords::ZH;
        ended: EndedWords = EndedWords::EN, EndedWords::ZH;
        start: StartWords = StartWords::EN, StartWords::ZH;
        mail: MailWords = MailWords::EN, MailWords::ZH;
    }
}

words! {
    /// The page that a locator opens.
    pub struct LocatorWords {
        title: &'static str = "Continue your registration", "继续填写登记";
        lead: &'static str =
            "This link opens a registration that has been started but not submitted.",
            "这个链接对应一份已经开始、尚未提交的登记。";
        what: &'static str =
            "To open it, we will send a 6-digit code to the e-mail address that was confirmed at the start. Please have that mailbox to hand: the code works for 10 minutes, and in this browser only.",
            "要在这里打开它，我们会向开始登记时确认过的邮箱发送6位验证码。请准备好查看该邮箱；验证码10分钟内有效，且只能在此浏览器中使用。";
        button: &'static str = "Send the code", "发送验证码";
        other: &'static str =
            "I cannot read that mailbox, or want to continue another way",
            "我无法查看那个邮箱，或想用其他方式继续";
        write: fn(&str) -> String =
            |email| format!("If you can no longer read the mailbox that you started with, write to us: {email}."),
            |email| format!("如果开始登记时用的邮箱已无法查看，请写信给我们：{email}。");
    }
}

words! {
    /// Coming back without a link.
    pub struct EmailWords {
        title: &'static str = "What e-mail address did you use to start?", "您开始登记时用的是哪个邮箱？";
        hint: &'static str =
            "We will send a code to it, so that you can carry on in this browser.",
            "我们会向它发送验证码，输入后即可在此浏览器中继续填写。";
        missing: &'static str = "Enter the e-mail address that you used to start", "请填写您开始登记时用的邮箱";
        format: &'static str =
            "Enter an e-mail address in the correct format, like name@example.com",
            "请填写格式正确的邮箱地址，例如 name@example.com";
        button: &'static str = "Send the code", "发送验证码";
        new: &'static str = "Start a new registration", "开始一份新的登记";
        sent: &'static str = "Follow a registration that you have submitted", "查询已提交登记的进展";
    }
}

words! {
    /// "Save and come back later".
    pub struct SavedWords {
        title: &'static str = "Saved. You can come back later", "已保存，您可以稍后再来";
        until: fn(&str) -> String =
            |day| {
                format!(
                    "We keep your answers until {day}, then we delete them. Each time you save, the 28 days start again."
                )
            },
            |day| format!("您的答案保留至{day}，之后删除。每次保存都会重新计算28天。");
        mailed: fn(&str) -> String =
            |email| format!("We have sent a link to {email}."),
            |email| format!("我们已向 {email} 发送链接。");
        not_mailed: &'static str = "We have not sent you a link yet.", "我们还没有向您发送链接。";
        ways: &'static str = "How to come back", "如何回来继续";
        way_link: &'static str =
            "Open the link in our e-mail, on any computer or phone.",
            "在任何电脑或手机上打开邮件中的链接。";
        way_card: &'static str = "Or scan the card, if you print one.", "或者打印一张卡片，扫描其中的二维码。";
        way_email: &'static str =
            "Or choose “Continue a registration that you have started” on the start page and enter your e-mail address.",
            "或者在登记首页选择“继续填写已开始的登记”，输入您的邮箱。";
        reminders: &'static str =
            "Each time, we first send a code to your e-mail address, so that nobody else can open your answers. If you have not saved for 7 days, and again after 21 days, we will send you a reminder.",
            "每次我们都会先向您的邮箱发送验证码，他人无法打开您的答案。如果连续7天没有保存，我们会发邮件提醒；满21天时再提醒一次。";
        card: &'static str = "Print a card with the link", "打印带有链接的卡片";
        go_on: &'static str = "Carry on now", "现在继续";
        mail: &'static str = "Send the link to my e-mail address", "把链接发到我的邮箱";
    }
}

words! {
    /// The printed card.
    pub struct CardWords {
        title: &'static str = "Your card for coming back", "您的续填卡片";
        lead: &'static str =
            "Use this card to continue your registration on any computer or phone.",
            "凭这张卡片，您可以在任何电脑或手机上继续填写登记。";
        scan: &'static str = "Scan the code, or type the address:", "请扫描二维码，或输入网址：";
        qr: &'static str = "QR code of the address below it", "下方网址的二维码";
        then: &'static str =
            "We then send a 6-digit code to the e-mail address that you confirmed. Enter it to carry on where you stopped.",
            "随后我们会向您确认过的邮箱发送6位验证码。输入后即可从上次停下的地方继续。";
        until: fn(&str) -> String =
            |day| format!("Works until {day}, or longer if you save again before then."),
            |day| format!("有效期至{day}；在此之前再次保存则顺延。");
        holds: &'static str = "What this card holds", "卡片上有什么";
        holds_text: &'static str =
            "A web address that says which registration is yours.",
            "一个网址，用来找到您的那份登记。";
        not: &'static str = "What it does not hold", "卡片上没有什么";
        not_text: &'static str =
            "No answers, no names, no e-mail address, no password. Nobody who finds it can open anything without your mailbox.",
            "没有答案、姓名、邮箱和密码。捡到卡片的人看不到您的邮件，就什么也打不开。";
        print: &'static str = "Print this page from your browser’s menu.", "请用浏览器菜单打印本页。";
    }
}

words! {
    /// A draft that is not there any more.
    pub struct GoneWords {
        title: &'static str = "This registration is no longer open here", "这份登记已无法在此继续";
        lead: &'static str = "There are two possible reasons.", "可能有两种原因。";
        why: [&'static str; 2] =
            [
                "It has been submitted, perhaps in another browser or by a colleague. If so, it has a reference, which we sent by e-mail.",
                "Nobody saved it for 28 days. If so, we deleted it, as our e-mails said we would.",
            ],
            [
                "它已经提交，可能是您在另一个浏览器中提交的，也可能是同事提交的。登记编号已用邮件发出。",
                "连续28天没有保存，已按邮件中的说明删除。",
            ];
        track: &'static str = "Follow a registration that was submitted", "查询已提交登记的进展";
        resume: &'static str = "Continue another registration", "继续填写另一份登记";
        start: &'static str = "Start a new registration", "开始一份新的登记";
    }
}

words! {
    /// A session that is over.
    pub struct EndedWords {
        title: &'static str = "Your session has ended", "您已自动退出";
        lead: &'static str =
            "To keep your answers safe, we end the session after 60 minutes without a click, and after 12 hours in any case.",
            "为保护您填写的内容，60分钟没有操作，或满12小时之后，会话会自动结束。";
        saved: &'static str =
            "If you had confirmed your e-mail address, everything up to the last time you continued is saved. We can send you a code to carry on from there.",
            "如果您已确认邮箱，最后一次点击“继续”之前的内容都已保存。我们会发送验证码，您可以从那里继续。";
        not_saved: &'static str =
            "If you had not, nothing was kept. It will not take long to answer the first two questions again.",
            "如果尚未确认，则没有保留任何内容。前两个问题很快就能重新填好。";
        resume: &'static str = "Continue my registration", "继续填写我的登记";
        start: &'static str = "Go to the start page", "前往登记首页";
    }
}

words! {
    /// What the start page says of coming back.
    pub struct StartWords {
        lost: &'static str =
            "The registration that you started in this browser is no longer open.",
            "您在此浏览器中开始填写的登记已无法继续。";
        why: &'static str = "Why, and what to do", "查看原因和解决办法";
        resume: &'static str = "Continue a registration that you have started", "继续填写已开始的登记";
        track: &'static str = "Follow a registration that you have submitted", "查询已提交登记的进展";
        later: &'static str = "Save and come back later", "保存，稍后继续";
    }
}

words! {
    /// Mail 2.
    pub struct MailWords {
        saved_subject: &'static str = "Your link back to the school registration", "继续填写学校登记的链接";
        reminder_subject: fn(&str) -> String =
            |day| format!("Your school registration is not finished; we keep it until {day}"),
            |day| format!("您的学校登记尚未提交，我们保留至{day}");
        saved: &'static str =
            "You have saved your registration for a partner school in China. Use this link to continue it, on any computer or phone:",
            "您为寻找中国伙伴学校所填的登记已经保存。您可以在任何电脑或手机上用这个链接继续填写：";
        reminder: &'static str =
            "You started to register for a partner school in China but have not finished yet. Use this link to continue, on any computer or phone:",
            "您开始登记寻找中国伙伴学校，但还没有提交。您可以在任何电脑或手机上用这个链接继续填写：";
        how: &'static str =
            "The link on its own opens nothing: we first send a code to this e-mail address. It only works for somebody who can read this mailbox.",
            "仅凭链接打不开任何内容：我们会先向这个邮箱发送验证码。只有能查看这个邮箱的人才能使用它。";
        until: fn(&str) -> String =
            |day| {
                format!(
                    "We keep your answers until {day}, then delete them, unless you save again before then. If you no longer want to register, you do not need to do anything."
                )
            },
            |day| format!("您的答案保留至{day}，之后删除；在此之前再次保存则顺延。如果您不想继续登记，无需理会。");
        why: &'static str =
            "You get this e-mail because this address was confirmed with a code when the registration was started.",
            "您收到这封邮件，是因为开始登记时这个邮箱已通过验证码确认。";
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
