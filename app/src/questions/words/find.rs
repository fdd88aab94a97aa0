//! Words of searches, lists and facts.

use super::About;
use crate::i18n::words;
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;

words! {
    /// See [`super::Words::find`].
    pub struct FindWords {
        search: &'static str = "Search", "查找";
        found: fn(Field, usize, bool, &str) -> String =
            |sought, count, more, text| match (count, more) {
                (0, _) => {
                    let other = match sought {
                        Field::TrustChoice => "its UID or Companies House number",
                        Field::CouncilChoice => "its code",
                        _ => "a town or a postcode",
                    };
                    format!("Nothing found for “{text}”. Check the spelling, or try {other}.")
                }
                (1, _) => format!("1 result for “{text}”"),
                (count, true) => {
                    let more = match sought {
                        Field::TrustChoice | Field::CouncilChoice => "Type more of the name",
                        _ => "Add a town or a postcode",
                    };
                    format!("The {count} best results for “{text}”. {more} to narrow them down.")
                }
                (count, false) => format!("{count} results for “{text}”"),
            },
            |sought, count, more, text| match (count, more) {
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
            };
        legend: fn(Field) -> &'static str =
            |field| match field {
                Field::TrustChoice => "Select the trust",
                Field::CouncilChoice => "Select the council",
                Field::TrustSchools | Field::CouncilSchools => "Select schools to add",
                _ => "Select the school",
            },
            |field| match field {
                Field::TrustChoice => "请选择信托",
                Field::CouncilChoice => "请选择议会",
                Field::TrustSchools | Field::CouncilSchools => "请选择要添加的学校",
                _ => "请选择学校",
            };
        school_not_listed: &'static str = "The school is not listed", "列表中没有这所学校";
        trust_not_listed: &'static str = "The trust or federation is not listed", "列表中没有这个信托或学校联盟";
        not_listed: &'static str = "Not in our list", "不在名录中";
        address: &'static str = "Address", "地址";
        number: &'static str = "Number", "编号";
        school_kind: &'static str = "Type", "类型";
        ages: &'static str = "Ages", "年龄";
        ages_from_to: fn(i16, i16) -> String =
            |low, high| format!("{low} to {high}"),
            |low, high| format!("{low}至{high}岁");
        source: &'static str =
            "From the public register of schools. Contains public sector information licensed under the Open Government Licence v3.0.",
            "来自公开的学校名录，含依据“开放政府许可证v3.0”授权的公共部门信息。";
        all_of_them: fn(usize) -> String =
            |count| format!("All of them ({count})"),
            |count| format!("全部（{count}所）");
        place: &'static str = "Find a city or province", "查找城市或省份";
        place_hint: &'static str =
            "In English, pinyin or Chinese. What you have selected stays in the list.",
            "可用英文、拼音或汉字查找。已选的地方会一直显示。";
        places_found: fn(usize, &str) -> String =
            |count, text| match count {
                0 => format!("No place found for “{text}”. Clear the search to see all of them again."),
                1 => format!("1 place found for “{text}”"),
                count => format!("{count} places found for “{text}”"),
            },
            |count, text| match count {
                0 => format!("没有找到“{text}”。清空后再查找，可重新显示全部地方。"),
                count => format!("“{text}”有{count}个结果"),
            };
        places_none: &'static str =
            "No place found. Clear the search to see all of them again.",
            "没有找到。清空输入框可重新显示全部地方。";
        places_one: &'static str = "1 place found", "找到1个地方";
        places_many: &'static str = "{} places found", "找到{}个地方";
        /// Below the choice of the sister city.
        no_sister: fn(About) -> &'static str =
            |about| match about.kind {
                Some(ApplicantKind::Trust) => "We have no record of a sister city for your schools’ councils.",
                _ => "We have no record of a sister city for your council.",
            },
            |about| match about.kind {
                Some(ApplicantKind::Council) => "我们没有查到贵议会的友城关系。",
                Some(ApplicantKind::Trust) => "我们没有查到各校所在议会的友城关系。",
                _ => "我们没有查到学校所在议会的友城关系。",
            };
        /// "The contact is the head teacher", with the name of the contact.
        same_as: fn(About, &str) -> String =
            |about, name| {
                let role = match about.kind {
                    Some(ApplicantKind::Trust) => "the chief executive or an executive head",
                    Some(ApplicantKind::Council) => "the director of education, or at the same level",
                    _ => "the head teacher",
                };
                format!("{name}, the main contact you gave, is {role}")
            },
            |about, name| {
                let role = match about.kind {
                    Some(ApplicantKind::Trust) => "首席执行官或执行校长",
                    Some(ApplicantKind::Council) => "教育主管或同级官员",
                    _ => "校长",
                };
                format!("您填写的联系人{name}就是{role}")
            };
        /// The label of the address of one school.
        lead: fn(&str) -> String = |school| format!("{school} (optional)"), |school| format!("{school}（选填）");
        added: fn(usize) -> String =
            |count| if count == 1 { "1 school added".into() } else { format!("{count} schools added") },
            |count| format!("已添加{count}所学校");
        add: &'static str = "Add to the list", "添加到名单";
        remove: &'static str = "Remove", "移除";
        known_title: &'static str = "This school may be registered already", "这所学校可能已经登记";
        known: &'static str =
            "There may be a registration for this school already. You can carry on: when you submit yours, we will join the two.",
            "这所学校可能已有一份登记。您可以继续填写；提交之后，我们会把两份登记合并办理。";
        yes: &'static str = "Yes", "是";
        no: &'static str = "No", "否";
    }
}
