//! The registration in Simplified Chinese.

mod fields;
mod picks;
mod rows;
mod steps;

use super::{CheckWords, CountWords, DoneWords, FindWords, OtherWords, StartWords, TaskWords, Words};
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;

pub(super) static WORDS: Words = Words {
    back: "返回",
    go_on: "继续",
    start: StartWords {
        title: "登记寻找中国伙伴学校",
        description: "告诉我们您的学校、教育信托或地方议会希望在中国找到伙伴学校。约需15分钟，无需注册账户，不收集学生信息。",
        lead: "请告诉我们，您的学校、教育信托或地方议会希望在中国找到伙伴学校。登记不构成任何承诺。",
        who: "谁可以登记",
        who_list: [
            "英格兰、威尔士、苏格兰或北爱尔兰的学校",
            "教育信托或学校联盟，为旗下多所学校登记",
            "地方议会，为辖区内的学校登记",
        ],
        need: "需要准备什么",
        need_list: [
            "一个此刻就能收信的工作邮箱，我们会向它发送验证码",
            "学校、信托或议会的名称、邮编或编号",
            "批准人（校长、首席执行官或主管）的姓名和邮箱",
        ],
        time: "需要多长时间",
        time_text: "约15分钟。确认邮箱之后，您可以随时停下，以后在任何设备上继续填写。",
        pupils: "请勿填写学生姓名或健康状况，也不要提供学生照片。",
        button: "开始登记",
        body: |organisation| format!("登记由{organisation}办理。"),
        privacy: "我们如何使用您提供的信息",
        more: "什么是伙伴学校，需要您做些什么",
        sent: "您已在此浏览器中提交过一份登记，编号为",
        invited: |council| format!("{council}邀请您登记。"),
    },
    saved_at: |time| format!("已于{time}保存（英国时间）"),
    count: CountWords {
        room: |limit| format!("最多可以写{limit}个字符。"),
        left: |limit| format!("还可以写{{}}个字符，上限为{limit}个。"),
        over: |limit| format!("超出{{}}个字符，上限为{limit}个。"),
    },
    linked_with: |place, partners| match partners {
        [] => String::new(),
        partners => format!("{place}与{}结有友城关系。", partners.join("、")),
    },
    step: steps::step,
    more: steps::more,
    task: steps::task,
    progress: steps::progress,
    label: fields::label,
    row: rows::row,
    change: rows::change,
    hint: fields::hint,
    pick: picks::pick,
    pick_hint: picks::pick_hint,
    tasks: TaskWords {
        title: "您的登记",
        lead: "确定学校之后，各部分可以按任意顺序填写。全部完成后即可提交。",
        invited: |council| format!("您受{council}邀请登记，我们会把这份登记与该议会关联。"),
        elsewhere: "刚才那一页属于另一份登记，上面的内容没有保存。",
        another: "开始另一份登记",
        another_hint: "我们会把返回这份登记的链接发到您的邮箱。",
        kept: "每次点击“继续”都会保存答案。尚未提交的登记，自最后一次修改起保留28天，之后删除。",
        confirm: "确认您的邮箱",
    },
    find: FindWords {
        search: "查找",
        found: |sought, count, more, text| match (count, more) {
            (0, _) => {
                let other = match sought {
                    Field::TrustChoice => "UID或公司注册编号",
                    Field::CouncilChoice => "议会代码",
                    _ => "城镇、邮编",
                };
                format!("没有找到“{text}”。请检查拼写，或改用{other}查找。")
            }
            (count, true) => {
                let more = match sought {
                    Field::TrustChoice | Field::CouncilChoice => "多输入几个字母",
                    _ => "加上城镇或邮编",
                };
                format!("“{text}”的前{count}个结果。{more}可以缩小范围。")
            }
            (count, false) => format!("“{text}”有{count}个结果"),
        },
        legend: |field| match field {
            Field::TrustChoice => "请选择信托",
            Field::CouncilChoice => "请选择议会",
            Field::TrustSchools | Field::CouncilSchools => "请选择要添加的学校",
            _ => "请选择学校",
        },
        school_not_listed: "列表中没有这所学校",
        trust_not_listed: "列表中没有这个信托或学校联盟",
        not_listed: "不在名录中",
        address: "地址",
        number: "编号",
        school_kind: "类型",
        ages: "年龄",
        ages_from_to: |low, high| format!("{low}至{high}岁"),
        source: "来自公开的学校名录，含依据“开放政府许可证v3.0”授权的公共部门信息。",
        all_of_them: |count| format!("全部（{count}所）"),
        place: "查找城市或省份",
        place_hint: "可用英文、拼音或汉字查找。已选的地方会一直显示。",
        places_found: |count, text| match count {
            0 => format!("没有找到“{text}”。清空后再查找，可重新显示全部地方。"),
            count => format!("“{text}”有{count}个结果"),
        },
        places_none: "没有找到。清空输入框可重新显示全部地方。",
        places_one: "找到1个地方",
        places_many: "找到{}个地方",
        no_sister: |about| match about.kind {
            Some(ApplicantKind::Council) => "我们没有查到贵议会的友城关系。",
            Some(ApplicantKind::Trust) => "我们没有查到各校所在议会的友城关系。",
            _ => "我们没有查到学校所在议会的友城关系。",
        },
        same_as: |about, name| {
            let role = match about.kind {
                Some(ApplicantKind::Trust) => "首席执行官或执行校长",
                Some(ApplicantKind::Council) => "教育主管或同级官员",
                _ => "校长",
            };
            format!("您填写的联系人{name}就是{role}")
        },
        lead: |school| format!("{school}（选填）"),
        added: |count| format!("已添加{count}所学校"),
        add: "添加到名单",
        remove: "移除",
        known_title: "这所学校可能已经登记",
        known: "这所学校可能已有一份登记。您可以继续填写；提交之后，我们会把两份登记合并办理。",
        yes: "是",
        no: "否",
    },
    check: CheckWords {
        change: "更改",
        not_provided: "未填写",
        send_text: "提交之前，您可以更改任何答案。提交之后，可以在登记进展页面申请更正。",
        privacy: "我们如何使用个人信息",
        button: "提交登记",
        guidance: |about| match about.nation {
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
        },
    },
    done: DoneWords {
        title: "登记已提交",
        reference: "您的登记编号",
        mail: "编号也会发送到您的邮箱。",
        next: "接下来会怎样",
        next_school: [
            "我们发邮件请校长、首席执行官或主管批准；如果就是您本人，则无需这一步。",
            "我们审阅您的登记，并在10个工作日内答复。",
            "找到可能合适的学校后，我们会告诉您，由您决定是否继续。",
        ],
        next_council: [
            "请把链接发给各校，现在就可以发。",
            "我们发邮件请主管批准（如果就是您本人，则无需这一步），并在10个工作日内答复您。",
            "通过链接登记的学校，由我们直接联系，并分别为其寻找伙伴。",
        ],
        follow: "查询登记进展：",
        contact: |email| format!("如有疑问，请写信至 {email}，并注明登记编号。"),
        save: "把以上内容保存为文本文件",
        print: "，或用浏览器菜单打印本页。",
        map: "查看哪些城市已结为友城",
        feedback: "告诉我们怎样改进这份表格",
        share_title: "给学校的链接",
        share: "请把这个网址发给学校。通过它登记的学校会与议会关联。",
        unknown_title: "这个网址不完整",
        unknown: "登记编号形如 UKC-K72-MF4-TX，写在登记后我们发给您的邮件里。",
        unknown_contact: |email| format!("如果找不到，请写信至 {email}。"),
        to_start: "前往登记首页",
    },
    other: OtherWords {
        title: "本登记面向英国的学校、教育信托和地方议会",
        text: "这里只询问为学校寻找伙伴所需的信息。如果您来自其他机构，例如大学、社团或中国的学校，我们同样欢迎您来信。",
        kept: "您刚才的选择没有保存。",
        write: |email| format!("请写信至 {email}，简单说说您的想法。"),
        again: "返回第一个问题",
    },
    problem: fields::problem,
};
