//! The answers as they are read again: the name of each row, and what its link "Change" changes.

use super::About;
use super::fields::label;
use crate::i18n::Locale;
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;

/// The name of a row: the label, where that is not a sentence of its own.
pub(super) fn row(locale: Locale, field: Field, about: About) -> &'static str {
    let (en, zh) = match field {
        Field::Wish => ("What you would like", "您的愿望"),
        Field::HomestayRead => ("Information on staying with families read", "已阅读关于接待家庭的说明"),
        Field::NewsOptIn => ("Programme news by e-mail", "用邮件接收项目动态"),
        _ => (
            label(Locale::En, field, about).trim_end_matches(" (optional)"),
            label(Locale::Zh, field, about).trim_end_matches("（选填）"),
        ),
    };
    locale.pick(en, zh)
}

/// Behind "Change", for those who hear the links one by one.
pub(super) fn change(locale: Locale, field: Field, about: About) -> &'static str {
    let several = !matches!(about.kind, Some(ApplicantKind::SingleSchool) | None);
    let zh_row = row(Locale::Zh, field, about);
    let (en, zh) = match field {
        Field::ApplicantKind => ("who you are registering for", "为谁登记"),
        Field::CouncilInvite => ("the invitation by the council", "议会的邀请"),
        Field::UkNation => ("the nation", "所在地区"),
        Field::ContactEmail => ("your e-mail address", "您的邮箱"),
        Field::SchoolChoice => ("the school", zh_row),
        Field::SchoolName => ("the name of the school", zh_row),
        Field::SchoolNumber => ("the number of the school", "学校编号"),
        Field::AddressLine1 => ("the address of the school", "学校地址"),
        Field::Town => ("the town or city of the school", "学校所在城镇"),
        Field::Postcode => ("the postcode of the school", "学校邮编"),
        Field::Phase => ("the phase of the school", "学校的学段"),
        Field::PupilCountBand => ("the number of pupils", zh_row),
        Field::TrustChoice => ("the trust", zh_row),
        Field::TrustName => ("the name of the trust or federation", zh_row),
        Field::TrustSchools | Field::CouncilSchools => ("the schools", zh_row),
        Field::LeadEmail => ("the e-mail addresses of the schools", "各校联系人的邮箱"),
        Field::CouncilChoice => ("the council", zh_row),
        Field::CouncilRole => ("how schools register", "学校的登记方式"),
        Field::ContactName => ("the main contact’s name", "联系人的姓名"),
        Field::ContactRole | Field::ContactRoleOther => ("the main contact’s role", "联系人的职务"),
        Field::ContactMethod => ("how to contact the main contact", "怎样联系联系人"),
        Field::ContactPhone => ("the main contact’s phone number", "联系人的电话"),
        Field::ApproverRole => ("the role of the person who agrees", zh_row),
        Field::SameAsContact => ("whether the main contact is the person who agrees", "联系人是否就是批准人"),
        Field::ApproverName => ("the name of the person who agrees", zh_row),
        Field::ApproverEmail => ("the e-mail address of the person who agrees", zh_row),
        Field::SecondContactEmail => ("the second e-mail address", zh_row),
        Field::ExistingLink => ("whether you already have a link", "是否已有校际联系"),
        Field::PartnerSchoolName => ("the name of the partner school", zh_row),
        Field::PartnerSchoolNameZh => ("the name of the partner school in Chinese", "伙伴学校的中文名称"),
        Field::PartnerCity => ("the city or county of the partner school", "伙伴学校所在城市或县"),
        Field::SinceYear => ("the year the link began", "联系开始的年份"),
        Field::Wish => ("what you would like for the link", "对这一联系的愿望"),
        Field::AgeGroups => ("the age groups", zh_row),
        Field::Activities => ("the activities", "希望开展的活动"),
        Field::ActivitiesOther => ("what else you would like to do", zh_row),
        Field::MandarinLevel => ("whether Chinese is taught", "学校是否教中文"),
        Field::SubjectFocus => ("the subjects", "感兴趣的学科"),
        Field::PlaceChoice => ("where in China", zh_row),
        Field::Places => ("the places", zh_row),
        Field::StartWhen => ("when to start", zh_row),
        Field::Tools => ("the ways to talk to a partner", zh_row),
        Field::AboutSchool => {
            (if several { "what you say about the schools" } else { "what you say about the school" }, zh_row)
        }
        Field::AccessNeeds => ("what helps people take part", "便于大家参加的安排"),
        Field::Overnight => ("whether pupils stay overnight", zh_row),
        Field::HomestayRead => ("what you have read about staying with families", "关于接待家庭的说明"),
        Field::DslAware => ("whether the safeguarding lead knows about this", "儿童保护负责人是否知情"),
        Field::ShareSchoolProfile => ("whether a possible partner sees the profile", "是否展示学校简介"),
        Field::PublicListing => (
            if several {
                "whether the schools are on the public map"
            } else {
                "whether the school is on the public map"
            },
            "是否在公开地图上显示",
        ),
        Field::NewsOptIn => ("whether you get programme news", "是否接收项目动态"),
        _ => (label(Locale::En, field, about), zh_row),
    };
    locale.pick(en, zh)
}
