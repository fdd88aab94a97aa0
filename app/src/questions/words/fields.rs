//! The fields of the registration: label and hint.

use super::{About, NONE};
use crate::i18n::Locale;
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;

/// The name of a field: its label in a group, its row on the page with all answers.
pub(super) fn label(locale: Locale, field: Field, about: About) -> &'static str {
    let (en, zh) = match field {
        Field::ApplicantKind => ("Registering for", "为谁登记"),
        Field::CouncilInvite | Field::FoundInvite => ("Invited by council", "发出邀请的议会"),
        Field::UkNation => ("Nation", "地区"),
        Field::ContactEmail => ("E-mail address", "邮箱"),
        Field::SchoolQuery => ("Name, town, postcode or number", "校名、城镇、邮编或编号"),
        Field::SchoolChoice | Field::FoundSchool => ("School", "学校"),
        Field::FoundBand | Field::PupilCountBand => ("Number of pupils", "学生人数"),
        Field::FoundCouncilOfSchool | Field::CouncilChoice | Field::FoundCouncil => ("Council", "议会"),
        Field::SchoolName => ("Name of the school", "学校名称"),
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => ("School number (optional)", "学校编号（选填）"),
            Some(Pick::Scotland) => ("SEED code (optional)", "SEED编号（选填）"),
            Some(Pick::NorthernIreland) => ("DE reference (optional)", "DE编号（选填）"),
            _ => ("URN (optional)", "URN（选填）"),
        },
        Field::AddressLine1 => ("Address", "地址"),
        Field::Town => ("Town or city", "城镇"),
        Field::Postcode => ("Postcode", "邮编"),
        Field::Phase => ("Phase", "学段"),
        Field::SchoolConfirmed => ("Confirmed", "已确认"),
        Field::TrustQuery => ("Name, UID or Companies House number", "名称、UID或公司注册编号"),
        Field::TrustChoice | Field::FoundTrust => ("Trust", "信托"),
        Field::TrustName => ("Name of the trust or federation", "信托或学校联盟的名称"),
        Field::TrustSchools | Field::CouncilSchools | Field::FoundSchools => ("Schools", "学校"),
        Field::LeadEmail => ("Lead’s e-mail address", "各校联系人的邮箱"),
        Field::CouncilQuery => ("Name or code of the council", "议会的名称或代码"),
        Field::CouncilRole => ("How schools register", "登记方式"),
        Field::InviteRead => ("I have read this", "我已阅读"),
        Field::ContactName => ("Main contact", "联系人"),
        Field::ContactRole => ("Role of the main contact", "联系人的职务"),
        Field::ContactRoleOther => ("Their role", "职务名称"),
        Field::ContactMethod => ("How to contact them", "联系方式"),
        Field::ContactPhone => ("Phone number", "电话"),
        Field::ApproverRole => ("Role of the person who agrees", "批准人的职务"),
        Field::SameAsContact => match about.kind {
            Some(ApplicantKind::Trust) => {
                ("The main contact is the chief executive or executive head", "联系人就是首席执行官或执行校长")
            }
            Some(ApplicantKind::Council) => ("The main contact is the director", "联系人就是主管"),
            _ => ("The main contact is the head teacher", "联系人就是校长"),
        },
        Field::ApproverName => ("Name of the person who agrees", "批准人的姓名"),
        Field::ApproverEmail => ("E-mail address of the person who agrees", "批准人的邮箱"),
        Field::SecondContactEmail => ("Second e-mail address", "第二个邮箱"),
        Field::ExistingLink => ("Existing link", "现有的校际联系"),
        Field::PartnerSchoolName => ("Name of the partner school", "伙伴学校的名称"),
        Field::PartnerSchoolNameZh => ("Its name in Chinese (optional)", "中文名称（选填）"),
        Field::PartnerCity => ("City or county in China", "所在城市或县"),
        Field::FoundYear | Field::SinceYear => ("Year it began (optional)", "从哪一年开始（选填）"),
        Field::Wish => ("What would you like?", "您希望怎样？"),
        Field::AgeGroups => ("Age groups", "年龄段"),
        Field::Activities => ("Activities", "活动"),
        Field::ActivitiesOther => ("What else you would like to do", "其他想做的事"),
        Field::MandarinLevel => ("Chinese taught", "学校的中文教学"),
        Field::SubjectFocus => ("Subjects", "学科"),
        Field::PlaceChoice => ("Where in China", "伙伴学校的地点"),
        Field::Places => ("Places", "希望的地方"),
        Field::StartWhen => ("When to start", "开始时间"),
        Field::Tools => ("Ways to talk to a partner", "交流工具"),
        Field::AboutSchool => (
            match about.kind {
                Some(ApplicantKind::SingleSchool) | None => "About the school",
                Some(_) => "About the schools",
            },
            "学校介绍",
        ),
        Field::AccessNeeds => ("What helps people take part", "便于参加的安排"),
        Field::Overnight => ("Staying overnight", "学生是否过夜"),
        Field::HomestayRead => ("I have read this about staying with families", "我已阅读以上关于接待家庭的说明"),
        Field::DslAware => ("Safeguarding lead knows about this", "儿童保护负责人知情"),
        Field::ShareSchoolProfile => ("Profile shown to a possible partner", "向可能的伙伴展示简介"),
        Field::PublicListing => ("On the public map", "在公开地图上显示"),
        Field::NewsOptIn => ("Send me occasional programme news by e-mail", "请用邮件给我发送项目动态"),
        Field::DeclAuthority => (
            "I have the agreement of the head teacher, chief executive or director, or I am that person.",
            "我已征得校长、首席执行官或主管的同意，或者我本人就是校长、首席执行官或主管。",
        ),
        Field::DeclAccuracy => ("The answers are correct as far as I know.", "据我所知，以上答案准确无误。"),
        Field::DeclSafeguarding => (
            "The school follows its nation’s child-protection guidance and will check outside organisations before pupils meet them.",
            "学校遵守所在地区的儿童保护指引，并会在学生与外部机构接触之前核查该机构。",
        ),
        Field::DeclNoPupilData => {
            ("I have not included pupils’ names or other pupil information.", "我没有填写学生姓名或其他学生信息。")
        }
        Field::DeclReadPrivacy => ("I have read how we use personal information.", "我已阅读个人信息的使用说明。"),
        Field::CopyOfAnswers => {
            ("Send me a copy of my answers by e-mail (optional)", "请把我的答案用邮件发给我（选填）")
        }
    };
    locale.pick(en, zh)
}

/// More about a field, where its label is not enough.
pub(super) fn hint(locale: Locale, field: Field, about: About) -> &'static str {
    let (en, zh) = match field {
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => ("7 digits, like 6702117.", "7位数字，例如 6702117。"),
            Some(Pick::Scotland) => ("7 digits, like 5237521.", "7位数字，例如 5237521。"),
            Some(Pick::NorthernIreland) => (
                "7 digits, like 1010014. Some pre-school settings have letters.",
                "7位数字，例如 1010014。部分学前机构的编号含有字母。",
            ),
            _ => (
                "6 digits, like 138130. You can look it up on Get Information about Schools.",
                "6位数字，例如 138130。可在 Get Information about Schools 网站查到。",
            ),
        },
        Field::ContactRoleOther => ("Only if you chose “Another role”.", "仅在选择“其他职务”时填写。"),
        Field::ContactPhone => (
            "Only if we may phone. A UK number, like 01632 960 001.",
            "仅在同意我们打电话时填写。英国号码，例如 01632 960 001。",
        ),
        Field::SameAsContact => {
            ("If so, leave the name and e-mail address below blank.", "如果勾选，下面的姓名和邮箱请留空。")
        }
        Field::ApproverEmail => (
            "Their own work address, not the one you gave for yourself.",
            "请填写其本人的工作邮箱，不要与您的邮箱相同。",
        ),
        Field::PartnerCity => ("In English or Chinese.", "中英文均可。"),
        Field::SinceYear => ("4 digits, like 2015.", "4位数字，例如 2015。"),
        Field::ActivitiesOther => ("Only if you chose “Something else”.", "仅在选择“其他”时填写。"),
        Field::NewsOptIn => (
            "A few times a year. You can stop it at any time by writing to us.",
            "一年几次；不想再收到时，写信告诉我们即可。",
        ),
        Field::DeclReadPrivacy => {
            ("This only tells us that you have read it. It is not consent.", "勾选只表示您已阅读，并不表示授权。")
        }
        _ => NONE,
    };
    locale.pick(en, zh)
}
