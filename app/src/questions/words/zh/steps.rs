//! What every page of the registration asks, in Simplified Chinese.

#![expect(clippy::too_many_lines, reason = "one line a page")]

use crate::questions::journey::Progress;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::step::{Step, Task};
use crate::questions::words::{About, Ask};

/// What a yes to the map means.
const LISTING: &str = "协议生效后，我们会显示校名、伙伴学校所在城市和日期。您随时可以改变主意。";

pub(super) fn step(step: Step, about: About) -> Ask {
    use ApplicantKind::{Council, Trust};
    let (kind, nation) = (about.kind, about.nation);
    let ask = |title, hint| Ask { title, hint };
    match step {
        Step::Kind => ask("您为谁登记？", "后面的问题由此而定。学校联盟请选择“教育信托旗下的多所学校”。"),
        Step::Nation => match kind {
            Some(Trust) => ask("学校在英国哪个地区？", "我们据此选择查找学校的名录。"),
            Some(Council) => ask("议会在英国哪个地区？", "我们据此选择查找议会和学校的名录。"),
            _ => ask("学校在英国哪个地区？", "我们据此选择查找学校的名录，并询问相应的学校编号。"),
        },
        Step::Email => {
            ask("您的工作邮箱是什么？", "我们会立即向这个邮箱发送验证码，之后也用它通知登记进展。可以使用公用邮箱。")
        }
        Step::Code => ask("您收到的验证码是什么？", ""),
        Step::School => ask(
            "是哪一所学校？",
            match nation {
                Some(Pick::Wales) => "可以用校名、城镇、邮编或学校编号查找。",
                Some(Pick::Scotland) => "可以用校名、城镇、邮编或SEED编号查找。",
                Some(Pick::NorthernIreland) => "可以用校名、城镇、邮编或DE编号查找。",
                _ => "可以用校名、城镇、邮编或URN查找。URN可在 Get Information about Schools 网站查到。",
            },
        ),
        Step::SchoolDetails => ask("请介绍这所学校", "名录中没有这所学校，我们会人工核对。"),
        Step::SchoolConfirm => ask("这是您的学校吗？", ""),
        Step::Pupils => ask("学校大约有多少学生？", "知道大致规模，便于找到相近的伙伴。"),
        Step::Trust => ask("是哪一个教育信托？", "可以用名称、UID或公司注册编号查找。"),
        Step::TrustDetails => ask(
            "信托或学校联盟叫什么名称？",
            match nation {
                Some(Pick::England) | None => "名录中没有它，我们会人工核对。",
                Some(_) => "信托名录只包括英格兰，其他地区由我们人工核对。",
            },
        ),
        Step::TrustSchools => ask("哪些学校现在希望结对？", "1至30所，其他学校以后可以再加入。"),
        Step::TrustLeads => ask("各校的联系人是谁？", "请填写各校联系人的工作邮箱。留空的学校，我们与您联系。"),
        Step::Council => ask("是哪一个地方议会？", "可以用名称或代码查找，例如 Derby 或 831。"),
        Step::CouncilRole => ask("您希望怎样为学校登记？", ""),
        Step::CouncilSchools => ask("您要为哪些学校登记？", "1至30所。请逐一查找并添加。"),
        Step::CouncilInvite => {
            ask("学校怎样自行登记", "最后您会得到一个链接，由您转发给学校；我们不会直接写信给它们。")
        }
        Step::ContactName => ask("联系人叫什么名字？", "请填写一位能够回答登记相关问题的人。"),
        Step::ContactRole => ask("联系人担任什么职务？", ""),
        Step::ContactMethod => ask("我们怎样联系这位联系人？", "我们只为这份登记打电话。"),
        Step::Approver => match kind {
            Some(Trust) => ask("由谁代表信托批准？", "须经首席执行官或执行校长批准。我们会通过邮件向批准人发送链接。"),
            Some(Council) => ask("由谁代表议会批准？", "须经教育主管或同级官员批准。我们会通过邮件向批准人发送链接。"),
            _ => ask("由谁代表学校批准？", "须经校长批准。我们会通过邮件向校长发送链接。"),
        },
        Step::SecondContact => {
            ask("有没有第二个邮箱？（选填）", "可以是另一位同事或公用邮箱，以免人员变动时失去联系。")
        }
        Step::ExistingLink => ask(
            "是否已与中国的学校有联系？",
            match kind {
                Some(Trust | Council) => "指本次登记的任何一所学校。",
                _ => "",
            },
        ),
        Step::PartnerSchool => ask("请介绍现有的校际联系", ""),
        Step::AgeGroups => ask("哪些年龄段的学生会参加？", "可选择多项。"),
        Step::Activities => ask("您希望一起做什么？", "最多选择5项，具体内容以后与伙伴学校商定。"),
        Step::Mandarin => ask("学校教中文吗？", "不教中文也可以结对。"),
        Step::Subjects => ask("您对哪些学科最感兴趣？（选填）", "最多选择5项。"),
        Step::Place => ask("您希望伙伴学校在中国哪里？", ""),
        Step::Places => ask(
            "您想选择哪些地方？",
            match kind {
                Some(Council) => "最多选择3个城市或省份。没有您要找的城市？请选择它所在的省份。",
                _ => "最多选择3个城市或省份。没有您要找的城市？请选择它所在的省份，或写在后面的学校介绍里。",
            },
        ),
        Step::Start => ask("您希望什么时候开始？", ""),
        Step::Tools => ask("您可以用什么工具与伙伴交流？", "请选择学校网络允许使用的工具。我们会避开无法使用的工具。"),
        Step::About => match kind {
            Some(Trust | Council) => ask(
                "您想让伙伴了解这些学校的哪些方面？",
                "两三句话即可。请不要写学生姓名，也不要描述某个学生；如有此类内容，我们会删去。",
            ),
            _ => ask(
                "您想让伙伴了解学校的哪些方面？",
                "两三句话即可。请不要写学生姓名，也不要描述某个学生；如有此类内容，我们会删去。",
            ),
        },
        Step::Access => {
            ask("怎样安排更便于大家参加？（选填）", "例如提供字幕，或在特定时间开会。请勿填写学生的健康状况。")
        }
        Step::Overnight => ask("学生会过夜吗？", "您选择了学生互访。"),
        Step::Homestay => ask("学生入住接待家庭之前", ""),
        Step::Safeguarding => ask(
            "学校的儿童保护负责人知道此事吗？",
            "现在选“还不知道”也可以；但在我们推荐伙伴学校之前，儿童保护负责人须已知情。",
        ),
        Step::Sharing => ask("可以向可能的伙伴学校展示学校简介吗？", ""),
        Step::Listing => match kind {
            Some(Trust | Council) => ask("可以在公开地图上显示这些学校吗？", LISTING),
            _ => ask("可以在公开地图上显示贵校吗？", LISTING),
        },
        Step::News => ask("您想收到项目动态吗？（选填）", ""),
        Step::Check => ask("核对您的答案", ""),
        Step::Declarations => ask("声明", "提交登记即表示您确认以下各项。"),
    }
}

/// Paragraphs that stand before the question.
pub(super) fn more(step: Step, about: About) -> &'static [&'static str] {
    match step {
        Step::Homestay => &[
            "让学生住接待家庭，需要格外用心安排。",
            "在英国，接待伙伴学校学生的家庭须经学校或议会核查。请向儿童保护负责人了解需要哪些核查。",
            "英国的无犯罪记录核查（DBS、Disclosure Scotland、AccessNI）不适用于居住在国外的人。学生出发前，请与伙伴学校书面约定对每个家庭提供怎样的保证。",
            "您随时可以改为集体住宿。",
        ],
        Step::Sharing => &[
            "可能的伙伴学校会看到：校名、地区、学段、活动，以及您写的学校介绍。不含个人信息。",
            "配对时我们会再次征求您的同意；在此之前，绝不会把您的姓名或邮箱发到中国。",
        ],
        Step::Approver if about.kind.is_none() => &[],
        _ => &[],
    }
}

pub(super) fn task(task: Task, about: About) -> &'static str {
    match task {
        Task::Begin => "为谁登记",
        Task::Schools => match about.kind {
            Some(ApplicantKind::Trust) => "您的信托和学校",
            Some(ApplicantKind::Council) => "您的议会和学校",
            _ => "您的学校",
        },
        Task::People => "联系人",
        Task::Wishes => "您的期望",
        Task::Safety => "儿童保护与信息展示",
        Task::Submit => "核对并提交",
    }
}

pub(super) fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::CannotStart => "暂不能开始",
        Progress::NotStarted => "尚未开始",
        Progress::InProgress => "进行中",
        Progress::Completed => "已完成",
    }
}
