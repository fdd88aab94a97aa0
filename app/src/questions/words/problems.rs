//! What is wrong with an answer, and what to do.

#![expect(clippy::match_same_arms, clippy::too_many_lines, reason = "one line a field, in the order of the pages")]

use super::fields::label;
use super::picks::pick;
use super::{About, Both};
use crate::i18n::Locale;
use crate::input::Problem;
use crate::questions::field::{Field, Shape};
use crate::questions::pick::Pick;

/// What is wrong, and what to do.
pub(super) fn problem(locale: Locale, field: Field, problem: Problem, about: About) -> String {
    let [missing, wrong] = messages(field, about).map(|(en, zh)| locale.pick(en, zh));
    let said = |en: &'static str, zh: &'static str| locale.pick(en, zh).to_owned();
    match problem {
        Problem::Missing => missing.to_owned(),
        Problem::TooLong => {
            let (Shape::Line(most) | Shape::Lines(most)) = field.shape() else { return wrong.to_owned() };
            match locale {
                Locale::En => {
                    format!("{} must have {most} characters or fewer", subject(locale, field, about))
                }
                Locale::Zh => {
                    format!("{}不能超过{most}个字符", subject(locale, field, about))
                }
            }
        }
        Problem::TooMany => match field.shape() {
            Shape::Many(most) | Shape::Ids(most) => match locale {
                Locale::En => {
                    let what = match field {
                        Field::Activities => "activities",
                        Field::SubjectFocus => "subjects",
                        Field::Places => "places",
                        Field::TrustSchools | Field::CouncilSchools => "schools",
                        _ => "of them",
                    };
                    format!("Select up to {most} {what}")
                }
                Locale::Zh => match field {
                    Field::Activities => format!("最多选择{most}项活动"),
                    Field::SubjectFocus => format!("最多选择{most}门学科"),
                    Field::Places => format!("最多选择{most}个地方"),
                    Field::TrustSchools | Field::CouncilSchools => format!("最多选择{most}所学校"),
                    _ => format!("最多选择{most}项"),
                },
            },
            _ => wrong.to_owned(),
        },
        Problem::Unknown => match field {
            Field::SchoolChoice => said(
                "Select a school from the list, or say that it is not listed",
                "请从列表中选择学校，或说明列表中没有",
            ),
            Field::TrustChoice => said(
                "Select a trust from the list, or say that it is not listed",
                "请从列表中选择信托，或说明列表中没有",
            ),
            Field::CouncilChoice => said("Select a council from the list", "请从列表中选择议会"),
            Field::SinceYear => said("The year must not be in the future", "年份不能晚于今年"),
            _ => wrong.to_owned(),
        },
        Problem::Conflict => match field {
            Field::ApproverEmail => said(
                "Enter a different e-mail address from your own, or tick that the main contact is the person who agrees",
                "请填写与您不同的邮箱，或勾选联系人就是批准人",
            ),
            Field::SameAsContact => {
                let role = about.role.map_or("", |role| pick(locale, role, about));
                match locale {
                    Locale::En => {
                        format!(
                            "The main contact’s role is “{role}”, so somebody else must agree. Enter who that is, or change the main contact’s role"
                        )
                    }
                    Locale::Zh => {
                        format!("联系人的职务是“{role}”，因此须由另一人批准。请填写批准人，或更改联系人的职务")
                    }
                }
            }
            _ => wrong.to_owned(),
        },
        Problem::Format => wrong.to_owned(),
    }
}

/// What a sentence about the length begins with.
fn subject(locale: Locale, field: Field, about: About) -> String {
    let said = |en: &'static str, zh: &'static str| locale.pick(en, zh).to_owned();
    match field {
        Field::ContactEmail | Field::ApproverEmail | Field::SecondContactEmail => {
            said("The e-mail address", "邮箱地址")
        }
        Field::SchoolName | Field::TrustName | Field::PartnerSchoolName | Field::PartnerSchoolNameZh => {
            said("The name", "名称")
        }
        Field::ContactName => said("The name of the main contact", "联系人的姓名"),
        Field::ContactRoleOther => said("The role", "职务名称"),
        _ => format!("“{}”", label(locale, field, about)),
    }
}

const EMAIL: Both = (
    "Enter an e-mail address in the correct format, like name@example.com",
    "请填写格式正确的邮箱地址，例如 name@example.com",
);

/// For an answer that is missing, and for one that is not of the right form.
fn messages(field: Field, about: About) -> [Both; 2] {
    let both = |en, zh| [(en, zh), (en, zh)];
    match field {
        Field::ApplicantKind => both("Select who you are registering", "请选择您为谁登记"),
        Field::UkNation => both("Select a nation", "请选择地区"),
        Field::ContactEmail => [("Enter your work e-mail address", "请填写您的工作邮箱"), EMAIL],
        Field::SchoolQuery => both(
            "Enter at least 2 characters of a name, town, postcode or number",
            "请输入校名、城镇、邮编或编号，至少2个字符",
        ),
        Field::SchoolChoice => both("Select the school, or say that it is not listed", "请选择学校，或说明列表中没有"),
        Field::SchoolName => [
            ("Enter the name of the school", "请填写学校的名称"),
            ("Enter a name with at least one letter", "名称中至少要有一个文字或字母"),
        ],
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => {
                both("Enter a school number that is 7 numbers, like 6702117", "请填写7位数字的学校编号，例如 6702117")
            }
            Some(Pick::Scotland) => {
                both("Enter a SEED code that is 7 numbers, like 5237521", "请填写7位数字的SEED编号，例如 5237521")
            }
            Some(Pick::NorthernIreland) => both(
                "Enter a DE reference with 12 characters or fewer, like 1010014",
                "请填写不超过12个字符的DE编号，例如 1010014",
            ),
            _ => both("Enter a URN that is 6 numbers, like 138130", "请填写6位数字的URN，例如 138130"),
        },
        Field::AddressLine1 => both("Enter the first line of the address", "请填写地址的第一行"),
        Field::Town => both("Enter the town or city", "请填写城镇"),
        Field::Postcode => [
            ("Enter the postcode of the school", "请填写学校的邮编"),
            ("Enter a full UK postcode, like SW1A 1AA", "请填写完整的英国邮编，例如 SW1A 1AA"),
        ],
        Field::Phase => both("Select the phase of the school", "请选择学段"),
        Field::SchoolConfirmed => both("Select whether this is your school", "请选择这是否您的学校"),
        Field::PupilCountBand => both("Select about how many pupils the school has", "请选择学校大约有多少学生"),
        Field::TrustQuery => both("Enter at least 2 characters of a name or number", "请输入名称或编号，至少2个字符"),
        Field::TrustChoice => both("Select the trust, or say that it is not listed", "请选择信托，或说明列表中没有"),
        Field::TrustName => [
            ("Enter the name of the trust or federation", "请填写信托或学校联盟的名称"),
            ("Enter a name with at least one letter", "名称中至少要有一个文字或字母"),
        ],
        Field::TrustSchools => both("Select at least one school", "请至少选择一所学校"),
        Field::LeadEmail => [("Enter an e-mail address, or leave it blank", "请填写邮箱，或留空"), EMAIL],
        Field::CouncilQuery => {
            both("Enter at least 2 characters of a name, or a code", "请输入名称（至少2个字符）或代码")
        }
        Field::CouncilChoice => both("Select the council", "请选择议会"),
        Field::CouncilRole => both("Select how you want to register schools", "请选择登记方式"),
        Field::CouncilSchools => both("Add at least one school", "请至少添加一所学校"),
        Field::InviteRead => both("Select that you have read this", "请确认您已阅读"),
        Field::ContactName => [
            ("Enter the full name of the main contact", "请填写联系人的姓名"),
            (
                "Enter the name of the main contact with letters, spaces, hyphens, apostrophes, full stops and commas only",
                "联系人的姓名只能包含文字、空格、连字符、撇号、间隔号、句点和逗号",
            ),
        ],
        Field::ContactRole => both("Select the role of the main contact", "请选择联系人的职务"),
        Field::ContactRoleOther => [
            ("Enter the role of the main contact", "请填写联系人的职务"),
            ("Enter a role with at least one letter", "职务名称中至少要有一个文字或字母"),
        ],
        Field::ContactMethod => both("Select how we should contact this person", "请选择联系方式"),
        Field::ContactPhone => [
            ("Enter a phone number", "请填写电话号码"),
            (
                "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192",
                "请填写电话号码，例如 01632 960 001、07700 900 982 或 +44 808 157 0192",
            ),
        ],
        Field::ApproverRole => both("Select the role of the person who agrees", "请选择批准人的职务"),
        Field::SameAsContact => {
            both("Select whether the main contact is the person who agrees", "请选择联系人是否就是批准人")
        }
        Field::ApproverName => [
            ("Enter the name of the person who agrees", "请填写批准人的姓名"),
            (
                "Enter the name of the person who agrees with letters, spaces, hyphens, apostrophes, full stops and commas only",
                "批准人的姓名只能包含文字、空格、连字符、撇号、间隔号、句点和逗号",
            ),
        ],
        Field::ApproverEmail => [("Enter the e-mail address of the person who agrees", "请填写批准人的邮箱"), EMAIL],
        Field::SecondContactEmail => [EMAIL; 2],
        Field::ExistingLink => both("Select whether you already have a link", "请选择是否已有校际联系"),
        Field::PartnerSchoolName => [
            ("Enter the name of the partner school", "请填写伙伴学校的名称"),
            ("Enter a name with at least one letter", "名称中至少要有一个文字或字母"),
        ],
        Field::PartnerSchoolNameZh => {
            both("Enter a name with at least one letter or character", "名称中至少要有一个文字或字母")
        }
        Field::PartnerCity => both("Enter the city or county", "请填写城市或县"),
        Field::SinceYear => {
            both("Enter a year with 4 digits, 1950 or later, like 2015", "请填写4位数的年份，不早于1950年，例如 2015")
        }
        Field::Wish => both("Select what you would like", "请选择您的愿望"),
        Field::AgeGroups => both("Select at least one age group", "请至少选择一个年龄段"),
        Field::Activities => both("Select at least one activity", "请至少选择一项活动"),
        Field::ActivitiesOther => both("Enter what else you would like to do", "请填写其他想做的事"),
        Field::MandarinLevel => both("Select whether Chinese is taught", "请选择学校是否教中文"),
        Field::SubjectFocus => both("Select subjects from the list", "请从列表中选择学科"),
        Field::PlaceChoice => both("Select where you would like your partner to be", "请选择伙伴学校的地点"),
        Field::Places => both("Select at least one place", "请至少选择一个地方"),
        Field::StartWhen => both("Select when you would like to start", "请选择开始时间"),
        Field::Tools => both("Select at least one, or “Not sure”", "请至少选择一项，或选择“不确定”"),
        Field::AboutSchool => both("Write two or three sentences", "请写两三句话"),
        Field::AccessNeeds => both("Write something, or leave it blank", "请填写文字，或留空"),
        Field::Overnight => both("Select whether pupils would stay overnight", "请选择学生是否过夜"),
        Field::HomestayRead => both("Select that you have read this", "请确认您已阅读"),
        Field::DslAware => both("Select whether the safeguarding lead knows", "请选择儿童保护负责人是否知情"),
        Field::ShareSchoolProfile => both("Select whether we may show the profile", "请选择是否可以展示简介"),
        Field::PublicListing => both("Select whether we may show it on the map", "请选择是否可以在地图上显示"),
        Field::NewsOptIn | Field::CopyOfAnswers => both("Tick the box, or leave it empty", "请勾选，或留空"),
        Field::DeclAuthority => both(
            "Confirm that you have the agreement, or are that person",
            "请确认您已征得同意，或您本人就是负责批准的人",
        ),
        Field::DeclAccuracy => both("Confirm that the answers are correct", "请确认答案准确无误"),
        Field::DeclSafeguarding => {
            both("Confirm that the school follows child-protection guidance", "请确认学校遵守儿童保护指引")
        }
        Field::DeclNoPupilData => both("Confirm that there is no pupil information", "请确认没有填写学生信息"),
        Field::DeclReadPrivacy => {
            both("Confirm that you have read how we use personal information", "请确认您已阅读个人信息的使用说明")
        }
        Field::CouncilInvite
        | Field::FoundSchool
        | Field::FoundBand
        | Field::FoundInvite
        | Field::FoundYear
        | Field::FoundCouncilOfSchool
        | Field::FoundTrust
        | Field::FoundCouncil
        | Field::FoundSchools => both("Please choose again", "请重新选择"),
    }
}
