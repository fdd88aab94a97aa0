//! Words of the last pages: all answers, and the confirmation.

use super::About;
use crate::i18n::words;
use crate::questions::pick::Pick;

words! {
    /// See [`super::Words::check`].
    pub struct CheckWords {
        change: &'static str = "Change", "更改";
        not_provided: &'static str = "Not provided", "未填写";
        send_text: &'static str =
            "Until you submit, you can change any of your answers. After that, you can ask for a correction on the page where you follow your registration.",
            "提交之前，您可以更改任何答案。提交之后，可以在登记进展页面申请更正。";
        privacy: &'static str = "How we use personal information", "我们如何使用个人信息";
        button: &'static str = "Submit registration", "提交登记";
        /// The child-protection guidance of the nation: its name and its address.
        guidance: fn(About) -> (&'static str, &'static str) =
            |about| match about.nation {
                Some(Pick::Wales) => ("Keeping learners safe (Wales)", "https://www.gov.wales/keeping-learners-safe"),
                Some(Pick::Scotland) => (
                    "National guidance for child protection (Scotland)",
                    "https://www.gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/",
                ),
                Some(Pick::NorthernIreland) => (
                    "Safeguarding and child protection in schools (Northern Ireland)",
                    "https://www.education-ni.gov.uk/publications/safeguarding-and-child-protection-schools-guide-schools",
                ),
                _ => (
                    "Keeping children safe in education (England)",
                    "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
                ),
            },
            |about| match about.nation {
                Some(Pick::Wales) => ("威尔士：保障学习者安全（英文）", "https://www.gov.wales/keeping-learners-safe"),
                Some(Pick::Scotland) => (
                    "苏格兰：全国儿童保护指引（英文）",
                    "https://www.gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/",
                ),
                Some(Pick::NorthernIreland) => (
                    "北爱尔兰：学校儿童保护指引（英文）",
                    "https://www.education-ni.gov.uk/publications/safeguarding-and-child-protection-schools-guide-schools",
                ),
                _ => (
                    "英格兰：教育中的儿童安全（英文）",
                    "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
                ),
            };
    }
}

words! {
    /// See [`super::Words::done`].
    pub struct DoneWords {
        title: &'static str = "Registration sent", "登记已提交";
        reference: &'static str = "Your reference", "您的登记编号";
        mail: &'static str = "We are also sending it to you by e-mail.", "编号也会发送到您的邮箱。";
        next: &'static str = "What happens next", "接下来会怎样";
        next_school: [&'static str; 3] =
            [
                "We e-mail the head teacher, chief executive or director to ask for their agreement, unless that is you.",
                "We look at your registration and reply within 10 working days.",
                "When we find a school that may suit yours, we tell you about it. You decide whether to go ahead.",
            ],
            [
                "我们发邮件请校长、首席执行官或主管批准；如果就是您本人，则无需这一步。",
                "我们审阅您的登记，并在10个工作日内答复。",
                "找到可能合适的学校后，我们会告诉您，由您决定是否继续。",
            ];
        next_council: [&'static str; 3] =
            [
                "Send the link to your schools. You can do that now.",
                "We e-mail the director to ask for their agreement, unless that is you, and reply to you within 10 working days.",
                "Each school that registers with your link hears from us itself. We look for a partner for each of them.",
            ],
            [
                "请把链接发给各校，现在就可以发。",
                "我们发邮件请主管批准（如果就是您本人，则无需这一步），并在10个工作日内答复您。",
                "通过链接登记的学校，由我们直接联系，并分别为其寻找伙伴。",
            ];
        follow: &'static str = "Follow your registration:", "查询登记进展：";
        contact: fn(&str) -> String =
            |email| format!("Questions? Write to {email} with your reference."),
            |email| format!("如有疑问，请写信至 {email}，并注明登记编号。");
        save: &'static str = "Save these details as a text file", "把以上内容保存为文本文件";
        print: &'static str = "or print this page from your browser’s menu.", "，或用浏览器菜单打印本页。";
        map: &'static str = "See which cities are linked", "查看哪些城市已结为友城";
        feedback: &'static str = "Tell us how we could improve this form", "告诉我们怎样改进这份表格";
        share_title: &'static str = "The link for your schools", "给学校的链接";
        share: &'static str =
            "Send this address to your schools. Those that register with it are linked to the council.",
            "请把这个网址发给学校。通过它登记的学校会与议会关联。";
        unknown_title: &'static str = "This address is not complete", "这个网址不完整";
        unknown: &'static str =
            "A reference looks like UKC-K72-MF4-TX. You can find yours in the e-mail that we sent when you registered.",
            "登记编号形如 UKC-K72-MF4-TX，写在登记后我们发给您的邮件里。";
        unknown_contact: fn(&str) -> String =
            |email| format!("If you cannot find it, write to {email}."),
            |email| format!("如果找不到，请写信至 {email}。");
        to_start: &'static str = "To the start of the registration", "前往登记首页";
    }
}

impl DoneWords {
    /// What happens next; a council that only invites its schools gets no partner itself.
    pub const fn next_list(&self, invites: bool) -> [&'static str; 3] {
        if invites { self.next_council } else { self.next_school }
    }
}
