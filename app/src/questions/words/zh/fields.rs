//! The fields of the registration in Simplified Chinese: label, hint, and what is wrong with an answer.

#![expect(clippy::match_same_arms, reason = "one line a field, in the order of the pages")]

use super::picks::pick;
use crate::input::Problem;
use crate::questions::field::{Field, Shape};
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::words::About;

/// The name of a field: its label in a group, its row on the page with all answers.
pub(super) fn label(field: Field, about: About) -> &'static str {
    match field {
        Field::ApplicantKind => "为谁登记",
        Field::CouncilInvite | Field::FoundInvite => "发出邀请的议会",
        Field::UkNation => "地区",
        Field::ContactEmail => "邮箱",
        Field::SchoolQuery => "校名、城镇、邮编或编号",
        Field::SchoolChoice | Field::FoundSchool => "学校",
        Field::FoundBand | Field::PupilCountBand => "学生人数",
        Field::FoundCouncilOfSchool | Field::CouncilChoice | Field::FoundCouncil => "议会",
        Field::SchoolName => "学校名称",
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => "学校编号（选填）",
            Some(Pick::Scotland) => "SEED编号（选填）",
            Some(Pick::NorthernIreland) => "DE编号（选填）",
            _ => "URN（选填）",
        },
        Field::AddressLine1 => "地址",
        Field::Town => "城镇",
        Field::Postcode => "邮编",
        Field::Phase => "学段",
        Field::SchoolConfirmed => "已确认",
        Field::TrustQuery => "名称、UID或公司注册编号",
        Field::TrustChoice | Field::FoundTrust => "信托",
        Field::TrustName => "信托或学校联盟的名称",
        Field::TrustSchools | Field::CouncilSchools | Field::FoundSchools => "学校",
        Field::LeadEmail => "各校联系人的邮箱",
        Field::CouncilQuery => "议会的名称或代码",
        Field::CouncilRole => "登记方式",
        Field::InviteRead => "我已阅读",
        Field::ContactName => "联系人",
        Field::ContactRole => "联系人的职务",
        Field::ContactRoleOther => "职务名称",
        Field::ContactMethod => "联系方式",
        Field::ContactPhone => "电话",
        Field::ApproverRole => "批准人的职务",
        Field::SameAsContact => match about.kind {
            Some(ApplicantKind::Trust) => "联系人就是首席执行官或执行校长",
            Some(ApplicantKind::Council) => "联系人就是主管",
            _ => "联系人就是校长",
        },
        Field::ApproverName => "批准人的姓名",
        Field::ApproverEmail => "批准人的邮箱",
        Field::SecondContactEmail => "第二个邮箱",
        Field::ExistingLink => "现有的校际联系",
        Field::PartnerSchoolName => "伙伴学校的名称",
        Field::PartnerSchoolNameZh => "中文名称（选填）",
        Field::PartnerCity => "所在城市或县",
        Field::FoundYear | Field::SinceYear => "从哪一年开始（选填）",
        Field::Wish => "您希望怎样？",
        Field::AgeGroups => "年龄段",
        Field::Activities => "活动",
        Field::ActivitiesOther => "其他想做的事",
        Field::MandarinLevel => "学校的中文教学",
        Field::SubjectFocus => "学科",
        Field::PlaceChoice => "伙伴学校的地点",
        Field::Places => "希望的地方",
        Field::StartWhen => "开始时间",
        Field::Tools => "交流工具",
        Field::AboutSchool => "学校介绍",
        Field::AccessNeeds => "便于参加的安排",
        Field::Overnight => "学生是否过夜",
        Field::HomestayRead => "我已阅读以上关于接待家庭的说明",
        Field::DslAware => "儿童保护负责人知情",
        Field::ShareSchoolProfile => "向可能的伙伴展示简介",
        Field::PublicListing => "在公开地图上显示",
        Field::NewsOptIn => "请用邮件给我发送项目动态",
        Field::DeclAuthority => "我已征得校长、首席执行官或主管的同意，或者我本人就是校长、首席执行官或主管。",
        Field::DeclAccuracy => "据我所知，以上答案准确无误。",
        Field::DeclSafeguarding => "学校遵守所在地区的儿童保护指引，并会在学生与外部机构接触之前核查该机构。",
        Field::DeclNoPupilData => "我没有填写学生姓名或其他学生信息。",
        Field::DeclReadPrivacy => "我已阅读个人信息的使用说明。",
        Field::CopyOfAnswers => "请把我的答案用邮件发给我（选填）",
    }
}

/// More about a field, where its label is not enough.
pub(super) fn hint(field: Field, about: About) -> &'static str {
    match field {
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => "7位数字，例如 6702117。",
            Some(Pick::Scotland) => "7位数字，例如 5237521。",
            Some(Pick::NorthernIreland) => "7位数字，例如 1010014。部分学前机构的编号含有字母。",
            _ => "6位数字，例如 138130。可在 Get Information about Schools 网站查到。",
        },
        Field::ContactRoleOther => "仅在选择“其他职务”时填写。",
        Field::ContactPhone => "仅在同意我们打电话时填写。英国号码，例如 01632 960 001。",
        Field::SameAsContact => "如果勾选，下面的姓名和邮箱请留空。",
        Field::ApproverEmail => "请填写其本人的工作邮箱，不要与您的邮箱相同。",
        Field::PartnerCity => "中英文均可。",
        Field::SinceYear => "4位数字，例如 2015。",
        Field::ActivitiesOther => "仅在选择“其他”时填写。",
        Field::NewsOptIn => "一年几次；不想再收到时，写信告诉我们即可。",
        Field::DeclReadPrivacy => "勾选只表示您已阅读，并不表示授权。",
        _ => "",
    }
}

/// What is wrong, and what to do.
pub(super) fn problem(field: Field, problem: Problem, about: About) -> String {
    let [missing, wrong] = messages(field, about);
    match problem {
        Problem::Missing => missing.to_owned(),
        Problem::TooLong => {
            let (Shape::Line(most) | Shape::Lines(most)) = field.shape() else { return wrong.to_owned() };
            format!("{}不能超过{most}个字符", subject(field, about))
        }
        Problem::TooMany => match field.shape() {
            Shape::Many(most) | Shape::Ids(most) => match field {
                Field::Activities => format!("最多选择{most}项活动"),
                Field::SubjectFocus => format!("最多选择{most}门学科"),
                Field::Places => format!("最多选择{most}个地方"),
                Field::TrustSchools | Field::CouncilSchools => format!("最多选择{most}所学校"),
                _ => format!("最多选择{most}项"),
            },
            _ => wrong.to_owned(),
        },
        Problem::Unknown => match field {
            Field::SchoolChoice => "请从列表中选择学校，或说明列表中没有".to_owned(),
            Field::TrustChoice => "请从列表中选择信托，或说明列表中没有".to_owned(),
            Field::CouncilChoice => "请从列表中选择议会".to_owned(),
            Field::SinceYear => "年份不能晚于今年".to_owned(),
            _ => wrong.to_owned(),
        },
        Problem::Conflict => match field {
            Field::ApproverEmail => "请填写与您不同的邮箱，或勾选联系人就是批准人".to_owned(),
            Field::SameAsContact => {
                let role = about.role.map_or("", |role| pick(role, about));
                format!("联系人的职务是“{role}”，因此须由另一人批准。请填写批准人，或更改联系人的职务")
            }
            _ => wrong.to_owned(),
        },
        Problem::Format => wrong.to_owned(),
    }
}

/// What a sentence about the length begins with.
fn subject(field: Field, about: About) -> String {
    match field {
        Field::ContactEmail | Field::ApproverEmail | Field::SecondContactEmail => "邮箱地址".into(),
        Field::SchoolName | Field::TrustName | Field::PartnerSchoolName | Field::PartnerSchoolNameZh => "名称".into(),
        Field::ContactName => "联系人的姓名".into(),
        Field::ContactRoleOther => "职务名称".into(),
        _ => format!("“{}”", label(field, about)),
    }
}

const EMAIL: &str = "请填写格式正确的邮箱地址，例如 name@example.com";

/// For an answer that is missing, and for one that is not of the right form.
fn messages(field: Field, about: About) -> [&'static str; 2] {
    let both = |text| [text, text];
    match field {
        Field::ApplicantKind => both("请选择您为谁登记"),
        Field::UkNation => both("请选择地区"),
        Field::ContactEmail => ["请填写您的工作邮箱", EMAIL],
        Field::SchoolQuery => both("请输入校名、城镇、邮编或编号，至少2个字符"),
        Field::SchoolChoice => both("请选择学校，或说明列表中没有"),
        Field::SchoolName => ["请填写学校的名称", "名称中至少要有一个文字或字母"],
        Field::SchoolNumber => both(match about.nation {
            Some(Pick::Wales) => "请填写7位数字的学校编号，例如 6702117",
            Some(Pick::Scotland) => "请填写7位数字的SEED编号，例如 5237521",
            Some(Pick::NorthernIreland) => "请填写不超过12个字符的DE编号，例如 1010014",
            _ => "请填写6位数字的URN，例如 138130",
        }),
        Field::AddressLine1 => both("请填写地址的第一行"),
        Field::Town => both("请填写城镇"),
        Field::Postcode => ["请填写学校的邮编", "请填写完整的英国邮编，例如 SW1A 1AA"],
        Field::Phase => both("请选择学段"),
        Field::SchoolConfirmed => both("请选择这是否您的学校"),
        Field::PupilCountBand => both("请选择学校大约有多少学生"),
        Field::TrustQuery => both("请输入名称或编号，至少2个字符"),
        Field::TrustChoice => both("请选择信托，或说明列表中没有"),
        Field::TrustName => ["请填写信托或学校联盟的名称", "名称中至少要有一个文字或字母"],
        Field::TrustSchools => both("请至少选择一所学校"),
        Field::LeadEmail => ["请填写邮箱，或留空", EMAIL],
        Field::CouncilQuery => both("请输入名称（至少2个字符）或代码"),
        Field::CouncilChoice => both("请选择议会"),
        Field::CouncilRole => both("请选择登记方式"),
        Field::CouncilSchools => both("请至少添加一所学校"),
        Field::InviteRead => both("请确认您已阅读"),
        Field::ContactName => {
            ["请填写联系人的姓名", "联系人的姓名只能包含文字、空格、连字符、撇号、间隔号、句点和逗号"]
        }
        Field::ContactRole => both("请选择联系人的职务"),
        Field::ContactRoleOther => ["请填写联系人的职务", "职务名称中至少要有一个文字或字母"],
        Field::ContactMethod => both("请选择联系方式"),
        Field::ContactPhone => {
            ["请填写电话号码", "请填写电话号码，例如 01632 960 001、07700 900 982 或 +44 808 157 0192"]
        }
        Field::ApproverRole => both("请选择批准人的职务"),
        Field::SameAsContact => both("请选择联系人是否就是批准人"),
        Field::ApproverName => {
            ["请填写批准人的姓名", "批准人的姓名只能包含文字、空格、连字符、撇号、间隔号、句点和逗号"]
        }
        Field::ApproverEmail => ["请填写批准人的邮箱", EMAIL],
        Field::SecondContactEmail => both(EMAIL),
        Field::ExistingLink => both("请选择是否已有校际联系"),
        Field::PartnerSchoolName => ["请填写伙伴学校的名称", "名称中至少要有一个文字或字母"],
        Field::PartnerSchoolNameZh => both("名称中至少要有一个文字或字母"),
        Field::PartnerCity => both("请填写城市或县"),
        Field::SinceYear => both("请填写4位数的年份，不早于1950年，例如 2015"),
        Field::Wish => both("请选择您的愿望"),
        Field::AgeGroups => both("请至少选择一个年龄段"),
        Field::Activities => both("请至少选择一项活动"),
        Field::ActivitiesOther => both("请填写其他想做的事"),
        Field::MandarinLevel => both("请选择学校是否教中文"),
        Field::SubjectFocus => both("请从列表中选择学科"),
        Field::PlaceChoice => both("请选择伙伴学校的地点"),
        Field::Places => both("请至少选择一个地方"),
        Field::StartWhen => both("请选择开始时间"),
        Field::Tools => both("请至少选择一项，或选择“不确定”"),
        Field::AboutSchool => both("请写两三句话"),
        Field::AccessNeeds => both("请填写文字，或留空"),
        Field::Overnight => both("请选择学生是否过夜"),
        Field::HomestayRead => both("请确认您已阅读"),
        Field::DslAware => both("请选择儿童保护负责人是否知情"),
        Field::ShareSchoolProfile => both("请选择是否可以展示简介"),
        Field::PublicListing => both("请选择是否可以在地图上显示"),
        Field::NewsOptIn | Field::CopyOfAnswers => both("请勾选，或留空"),
        Field::DeclAuthority => both("请确认您已征得同意，或您本人就是负责批准的人"),
        Field::DeclAccuracy => both("请确认答案准确无误"),
        Field::DeclSafeguarding => both("请确认学校遵守儿童保护指引"),
        Field::DeclNoPupilData => both("请确认没有填写学生信息"),
        Field::DeclReadPrivacy => both("请确认您已阅读个人信息的使用说明"),
        Field::CouncilInvite
        | Field::FoundSchool
        | Field::FoundBand
        | Field::FoundInvite
        | Field::FoundYear
        | Field::FoundCouncilOfSchool
        | Field::FoundTrust
        | Field::FoundCouncil
        | Field::FoundSchools => both("请重新选择"),
    }
}
