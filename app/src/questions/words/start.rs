//! Words before the questions: the start page, and those whom the form is not for.

use crate::i18n::words;

words! {
    /// See [`super::Words::start`].
    pub struct StartWords {
        title: &'static str = "Register for a partner school in China", "登记寻找中国伙伴学校";
        description: &'static str =
            "Tell us that your school, trust or council would like a partner school in China. About 15 minutes, no account, nothing about pupils.",
            "告诉我们您的学校、教育信托或地方议会希望在中国找到伙伴学校。约需15分钟，无需注册账户，不收集学生信息。";
        lead: &'static str =
            "Tell us that your school, trust or council would like a partner school in China. Registering commits you to nothing.",
            "请告诉我们，您的学校、教育信托或地方议会希望在中国找到伙伴学校。登记不构成任何承诺。";
        who: &'static str = "Who can register", "谁可以登记";
        who_list: [&'static str; 3] =
            [
                "a school in England, Wales, Scotland or Northern Ireland",
                "a trust or federation, for several of its schools",
                "a council, for schools in its area",
            ],
            [
                "英格兰、威尔士、苏格兰或北爱尔兰的学校",
                "教育信托或学校联盟，为旗下多所学校登记",
                "地方议会，为辖区内的学校登记",
            ];
        need: &'static str = "What you need", "需要准备什么";
        need_list: [&'static str; 3] =
            [
                "a work e-mail address that you can check now: we will send a code to it",
                "the name, postcode or number of the school, trust or council",
                "the name and e-mail address of the head teacher, chief executive or director, who must agree",
            ],
            [
                "一个此刻就能收信的工作邮箱，我们会向它发送验证码",
                "学校、信托或议会的名称、邮编或编号",
                "批准人（校长、首席执行官或主管）的姓名和邮箱",
            ];
        time: &'static str = "How long it takes", "需要多长时间";
        time_text: &'static str =
            "About 15 minutes. Once your e-mail address is confirmed, you can stop at any question and carry on later, on any device.",
            "约15分钟。确认邮箱之后，您可以随时停下，以后在任何设备上继续填写。";
        pupils: &'static str =
            "Please do not include names, photographs or health details of pupils anywhere.",
            "请勿填写学生姓名或健康状况，也不要提供学生照片。";
        button: &'static str = "Start now", "开始登记";
        body: fn(&str) -> String =
            |organisation| format!("Registrations are handled by {organisation}."),
            |organisation| format!("登记由{organisation}办理。");
        privacy: &'static str = "How we use what you tell us", "我们如何使用您提供的信息";
        more: &'static str = "What a partner school is, and what it asks of you", "什么是伙伴学校，需要您做些什么";
        sent: &'static str =
            "You have sent a registration from this browser. Its reference is",
            "您已在此浏览器中提交过一份登记，编号为";
        invited: fn(&str) -> String =
            |council| format!("{council} invites you to register."),
            |council| format!("{council}邀请您登记。");
    }
}

words! {
    /// See [`super::Words::other`].
    pub struct OtherWords {
        title: &'static str =
            "This form is for UK schools, trusts and councils",
            "本登记面向英国的学校、教育信托和地方议会";
        text: &'static str =
            "It asks what we need to know to find a partner for a school. If you work somewhere else, such as a university, a club or a school in China, we would still like to hear from you.",
            "这里只询问为学校寻找伙伴所需的信息。如果您来自其他机构，例如大学、社团或中国的学校，我们同样欢迎您来信。";
        kept: &'static str = "Your last choice was not saved.", "您刚才的选择没有保存。";
        write: fn(&str) -> String =
            |email| format!("Write to {email} and tell us in a few sentences what you have in mind."),
            |email| format!("请写信至 {email}，简单说说您的想法。");
        again: &'static str = "Back to the first question", "返回第一个问题";
    }
}
