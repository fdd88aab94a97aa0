//! The answers as they are read again: the name of each row, and what its link "更改" changes.

use super::fields::label;
use crate::questions::field::Field;
use crate::questions::words::About;

/// The name of a row: the label, where that is not a sentence of its own.
pub(super) fn row(field: Field, about: About) -> &'static str {
    match field {
        Field::Wish => "您的愿望",
        Field::HomestayRead => "已阅读关于接待家庭的说明",
        Field::NewsOptIn => "用邮件接收项目动态",
        _ => label(field, about).trim_end_matches("（选填）"),
    }
}

/// Behind "更改", for those who hear the links one by one.
pub(super) fn change(field: Field, about: About) -> &'static str {
    match field {
        Field::ApplicantKind => "为谁登记",
        Field::CouncilInvite => "议会的邀请",
        Field::UkNation => "所在地区",
        Field::ContactEmail => "您的邮箱",
        Field::SchoolNumber => "学校编号",
        Field::AddressLine1 => "学校地址",
        Field::Town => "学校所在城镇",
        Field::Postcode => "学校邮编",
        Field::Phase => "学校的学段",
        Field::LeadEmail => "各校联系人的邮箱",
        Field::CouncilRole => "学校的登记方式",
        Field::ContactName => "联系人的姓名",
        Field::ContactRole | Field::ContactRoleOther => "联系人的职务",
        Field::ContactMethod => "怎样联系联系人",
        Field::ContactPhone => "联系人的电话",
        Field::SameAsContact => "联系人是否就是批准人",
        Field::ExistingLink => "是否已有校际联系",
        Field::PartnerSchoolNameZh => "伙伴学校的中文名称",
        Field::PartnerCity => "伙伴学校所在城市或县",
        Field::SinceYear => "联系开始的年份",
        Field::Wish => "对这一联系的愿望",
        Field::Activities => "希望开展的活动",
        Field::MandarinLevel => "学校是否教中文",
        Field::SubjectFocus => "感兴趣的学科",
        Field::AccessNeeds => "便于大家参加的安排",
        Field::HomestayRead => "关于接待家庭的说明",
        Field::DslAware => "儿童保护负责人是否知情",
        Field::ShareSchoolProfile => "是否展示学校简介",
        Field::PublicListing => "是否在公开地图上显示",
        Field::NewsOptIn => "是否接收项目动态",
        _ => row(field, about),
    }
}
