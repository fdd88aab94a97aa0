//! Words of the task list, and of what stands around every question.

use super::About;
use crate::i18n::{Locale, words};
use crate::questions::journey::Progress;
use crate::questions::kind::ApplicantKind;
use crate::questions::step::Task;

words! {
    /// See [`super::Words::count`]; the browser puts the number in for `{}`.
    pub struct CountWords {
        room: fn(usize) -> String =
            |limit| format!("You can write up to {limit} characters."),
            |limit| format!("最多可以写{limit}个字符。");
        left: fn(usize) -> String =
            |limit| format!("You have {{}} of {limit} characters left."),
            |limit| format!("还可以写{{}}个字符，上限为{limit}个。");
        over: fn(usize) -> String =
            |limit| format!("You have {{}} characters too many; the limit is {limit}."),
            |limit| format!("超出{{}}个字符，上限为{limit}个。");
    }
}

words! {
    /// See [`super::Words::tasks`].
    pub struct TaskWords {
        title: &'static str = "Your registration", "您的登记";
        lead: &'static str =
            "Once we know the school, you can answer the other parts in any order. When all are completed, you can submit your registration.",
            "确定学校之后，各部分可以按任意顺序填写。全部完成后即可提交。";
        elsewhere: &'static str =
            "That page belonged to another registration, so nothing on it was saved.",
            "刚才那一页属于另一份登记，上面的内容没有保存。";
        another: &'static str = "Start another registration", "开始另一份登记";
        another_hint: &'static str =
            "We will e-mail you a link to come back to this one.",
            "我们会把返回这份登记的链接发到您的邮箱。";
        invited: fn(&str) -> String =
            |council| format!("{council} has invited you. We will link your registration to it."),
            |council| format!("您受{council}邀请登记，我们会把这份登记与该议会关联。");
        kept: &'static str =
            "Your answers are saved each time you continue. We keep an unfinished registration for 28 days after your last change, then we delete it.",
            "每次点击“继续”都会保存答案。尚未提交的登记，自最后一次修改起保留28天，之后删除。";
        confirm: &'static str = "Confirm your e-mail address", "确认您的邮箱";
    }
}

pub(super) fn task(locale: Locale, task: Task, about: About) -> &'static str {
    let (en, zh) = match task {
        Task::Begin => ("Who registers", "为谁登记"),
        Task::Schools => match about.kind {
            Some(ApplicantKind::Trust) => ("Your trust and schools", "您的信托和学校"),
            Some(ApplicantKind::Council) => ("Your council and schools", "您的议会和学校"),
            _ => ("Your school", "您的学校"),
        },
        Task::People => ("People", "联系人"),
        Task::Wishes => ("What you are looking for", "您的期望"),
        Task::Safety => ("Safeguarding and sharing", "儿童保护与信息展示"),
        Task::Submit => ("Check and submit", "核对并提交"),
    };
    locale.pick(en, zh)
}

pub(super) fn progress(locale: Locale, progress: Progress) -> &'static str {
    let (en, zh) = match progress {
        Progress::CannotStart => ("Cannot start yet", "暂不能开始"),
        Progress::NotStarted => ("Not yet started", "尚未开始"),
        Progress::InProgress => ("In progress", "进行中"),
        Progress::Completed => ("Completed", "已完成"),
    };
    locale.pick(en, zh)
}
