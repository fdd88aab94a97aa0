//! The fields of the registration in English: label, hint, and what is wrong with an answer.

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
        Field::ApplicantKind => "Registering for",
        Field::CouncilInvite | Field::FoundInvite => "Invited by council",
        Field::UkNation => "Nation",
        Field::ContactEmail => "E-mail address",
        Field::SchoolQuery => "Name, town, postcode or number",
        Field::SchoolChoice | Field::FoundSchool => "School",
        Field::FoundBand | Field::PupilCountBand => "Number of pupils",
        Field::FoundCouncilOfSchool | Field::CouncilChoice | Field::FoundCouncil => "Council",
        Field::SchoolName => "Name of the school",
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => "School number (optional)",
            Some(Pick::Scotland) => "SEED code (optional)",
            Some(Pick::NorthernIreland) => "DE reference (optional)",
            _ => "URN (optional)",
        },
        Field::AddressLine1 => "Address",
        Field::Town => "Town or city",
        Field::Postcode => "Postcode",
        Field::Phase => "Phase",
        Field::SchoolConfirmed => "Confirmed",
        Field::TrustQuery => "Name, UID or Companies House number",
        Field::TrustChoice | Field::FoundTrust => "Trust",
        Field::TrustName => "Name of the trust or federation",
        Field::TrustSchools | Field::CouncilSchools | Field::FoundSchools => "Schools",
        Field::LeadEmail => "Lead’s e-mail address",
        Field::CouncilQuery => "Name or code of the council",
        Field::CouncilRole => "How schools register",
        Field::InviteRead => "I have read this",
        Field::ContactName => "Main contact",
        Field::ContactRole => "Role of the main contact",
        Field::ContactRoleOther => "Their role",
        Field::ContactMethod => "How to contact them",
        Field::ContactPhone => "Phone number",
        Field::ApproverRole => "Role of the person who agrees",
        Field::SameAsContact => match about.kind {
            Some(ApplicantKind::Trust) => "The main contact is the chief executive or executive head",
            Some(ApplicantKind::Council) => "The main contact is the director",
            _ => "The main contact is the head teacher",
        },
        Field::ApproverName => "Name of the person who agrees",
        Field::ApproverEmail => "E-mail address of the person who agrees",
        Field::SecondContactEmail => "Second e-mail address",
        Field::ExistingLink => "Existing link",
        Field::PartnerSchoolName => "Name of the partner school",
        Field::PartnerSchoolNameZh => "Its name in Chinese (optional)",
        Field::PartnerCity => "City or county in China",
        Field::FoundYear | Field::SinceYear => "Year it began (optional)",
        Field::Wish => "What would you like?",
        Field::AgeGroups => "Age groups",
        Field::Activities => "Activities",
        Field::ActivitiesOther => "What else you would like to do",
        Field::MandarinLevel => "Chinese taught",
        Field::SubjectFocus => "Subjects",
        Field::PlaceChoice => "Where in China",
        Field::Places => "Places",
        Field::StartWhen => "When to start",
        Field::Tools => "Ways to talk to a partner",
        Field::AboutSchool => match about.kind {
            Some(ApplicantKind::SingleSchool) | None => "About the school",
            Some(_) => "About the schools",
        },
        Field::AccessNeeds => "What helps people take part",
        Field::Overnight => "Staying overnight",
        Field::HomestayRead => "I have read this about staying with families",
        Field::DslAware => "Safeguarding lead knows about this",
        Field::ShareSchoolProfile => "Profile shown to a possible partner",
        Field::PublicListing => "On the public map",
        Field::NewsOptIn => "Send me occasional programme news by e-mail",
        Field::DeclAuthority => {
            "I have the agreement of the head teacher, chief executive or director, or I am that person."
        }
        Field::DeclAccuracy => "The answers are correct as far as I know.",
        Field::DeclSafeguarding => {
            "The school follows its nation’s child-protection guidance and will check outside organisations before pupils meet them."
        }
        Field::DeclNoPupilData => "I have not included pupils’ names or other pupil information.",
        Field::DeclReadPrivacy => "I have read how we use personal information.",
        Field::CopyOfAnswers => "Send me a copy of my answers by e-mail (optional)",
    }
}

/// More about a field, where its label is not enough.
pub(super) fn hint(field: Field, about: About) -> &'static str {
    match field {
        Field::SchoolNumber => match about.nation {
            Some(Pick::Wales) => "7 digits, like 6702117.",
            Some(Pick::Scotland) => "7 digits, like 5237521.",
            Some(Pick::NorthernIreland) => "7 digits, like 1010014. Some pre-school settings have letters.",
            _ => "6 digits, like 138130. You can look it up on Get Information about Schools.",
        },
        Field::ContactRoleOther => "Only if you chose “Another role”.",
        Field::ContactPhone => "Only if we may phone. A UK number, like 01632 960 001.",
        Field::SameAsContact => "If so, leave the name and e-mail address below blank.",
        Field::ApproverEmail => "Their own work address, not the one you gave for yourself.",
        Field::PartnerCity => "In English or Chinese.",
        Field::SinceYear => "4 digits, like 2015.",
        Field::ActivitiesOther => "Only if you chose “Something else”.",
        Field::NewsOptIn => "A few times a year. You can stop it at any time by writing to us.",
        Field::DeclReadPrivacy => "This only tells us that you have read it. It is not consent.",
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
            format!("{} must have {most} characters or fewer", subject(field, about))
        }
        Problem::TooMany => match field.shape() {
            Shape::Many(most) | Shape::Ids(most) => {
                let what = match field {
                    Field::Activities => "activities",
                    Field::SubjectFocus => "subjects",
                    Field::Places => "places",
                    Field::TrustSchools | Field::CouncilSchools => "schools",
                    _ => "of them",
                };
                format!("Select up to {most} {what}")
            }
            _ => wrong.to_owned(),
        },
        Problem::Unknown => match field {
            Field::SchoolChoice => "Select a school from the list, or say that it is not listed".to_owned(),
            Field::TrustChoice => "Select a trust from the list, or say that it is not listed".to_owned(),
            Field::CouncilChoice => "Select a council from the list".to_owned(),
            Field::SinceYear => "The year must not be in the future".to_owned(),
            _ => wrong.to_owned(),
        },
        Problem::Conflict => match field {
            Field::ApproverEmail => {
                "Enter a different e-mail address from your own, or tick that the main contact is the person who agrees"
                    .to_owned()
            }
            Field::SameAsContact => {
                let role = about.role.map_or("", |role| pick(role, about));
                format!(
                    "The main contact’s role is “{role}”, so somebody else must agree. Enter who that is, or change the main contact’s role"
                )
            }
            _ => wrong.to_owned(),
        },
        Problem::Format => wrong.to_owned(),
    }
}

/// What a sentence about the length begins with.
fn subject(field: Field, about: About) -> String {
    match field {
        Field::ContactEmail | Field::ApproverEmail | Field::SecondContactEmail => "The e-mail address".into(),
        Field::SchoolName | Field::TrustName | Field::PartnerSchoolName | Field::PartnerSchoolNameZh => {
            "The name".into()
        }
        Field::ContactName => "The name of the main contact".into(),
        Field::ContactRoleOther => "The role".into(),
        _ => format!("“{}”", label(field, about)),
    }
}

const EMAIL: &str = "Enter an e-mail address in the correct format, like name@example.com";

/// For an answer that is missing, and for one that is not of the right form.
fn messages(field: Field, about: About) -> [&'static str; 2] {
    let both = |text| [text, text];
    match field {
        Field::ApplicantKind => both("Select who you are registering"),
        Field::UkNation => both("Select a nation"),
        Field::ContactEmail => ["Enter your work e-mail address", EMAIL],
        Field::SchoolQuery => both("Enter at least 2 characters of a name, town, postcode or number"),
        Field::SchoolChoice => both("Select the school, or say that it is not listed"),
        Field::SchoolName => ["Enter the name of the school", "Enter a name with at least one letter"],
        Field::SchoolNumber => both(match about.nation {
            Some(Pick::Wales) => "Enter a school number that is 7 numbers, like 6702117",
            Some(Pick::Scotland) => "Enter a SEED code that is 7 numbers, like 5237521",
            Some(Pick::NorthernIreland) => "Enter a DE reference with 12 characters or fewer, like 1010014",
            _ => "Enter a URN that is 6 numbers, like 138130",
        }),
        Field::AddressLine1 => both("Enter the first line of the address"),
        Field::Town => both("Enter the town or city"),
        Field::Postcode => ["Enter the postcode of the school", "Enter a full UK postcode, like SW1A 1AA"],
        Field::Phase => both("Select the phase of the school"),
        Field::SchoolConfirmed => both("Select whether this is your school"),
        Field::PupilCountBand => both("Select about how many pupils the school has"),
        Field::TrustQuery => both("Enter at least 2 characters of a name or number"),
        Field::TrustChoice => both("Select the trust, or say that it is not listed"),
        Field::TrustName => ["Enter the name of the trust or federation", "Enter a name with at least one letter"],
        Field::TrustSchools => both("Select at least one school"),
        Field::LeadEmail => ["Enter an e-mail address, or leave it blank", EMAIL],
        Field::CouncilQuery => both("Enter at least 2 characters of a name, or a code"),
        Field::CouncilChoice => both("Select the council"),
        Field::CouncilRole => both("Select how you want to register schools"),
        Field::CouncilSchools => both("Add at least one school"),
        Field::InviteRead => both("Select that you have read this"),
        Field::ContactName => [
            "Enter the full name of the main contact",
            "Enter the name of the main contact with letters, spaces, hyphens, apostrophes, full stops and commas only",
        ],
        Field::ContactRole => both("Select the role of the main contact"),
        Field::ContactRoleOther => ["Enter the role of the main contact", "Enter a role with at least one letter"],
        Field::ContactMethod => both("Select how we should contact this person"),
        Field::ContactPhone => {
            ["Enter a phone number", "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192"]
        }
        Field::ApproverRole => both("Select the role of the person who agrees"),
        Field::SameAsContact => both("Select whether the main contact is the person who agrees"),
        Field::ApproverName => [
            "Enter the name of the person who agrees",
            "Enter the name of the person who agrees with letters, spaces, hyphens, apostrophes, full stops and commas only",
        ],
        Field::ApproverEmail => ["Enter the e-mail address of the person who agrees", EMAIL],
        Field::SecondContactEmail => both(EMAIL),
        Field::ExistingLink => both("Select whether you already have a link"),
        Field::PartnerSchoolName => ["Enter the name of the partner school", "Enter a name with at least one letter"],
        Field::PartnerSchoolNameZh => both("Enter a name with at least one letter or character"),
        Field::PartnerCity => both("Enter the city or county"),
        Field::SinceYear => both("Enter a year with 4 digits, 1950 or later, like 2015"),
        Field::Wish => both("Select what you would like"),
        Field::AgeGroups => both("Select at least one age group"),
        Field::Activities => both("Select at least one activity"),
        Field::ActivitiesOther => both("Enter what else you would like to do"),
        Field::MandarinLevel => both("Select whether Chinese is taught"),
        Field::SubjectFocus => both("Select subjects from the list"),
        Field::PlaceChoice => both("Select where you would like your partner to be"),
        Field::Places => both("Select at least one place"),
        Field::StartWhen => both("Select when you would like to start"),
        Field::Tools => both("Select at least one, or “Not sure”"),
        Field::AboutSchool => both("Write two or three sentences"),
        Field::AccessNeeds => both("Write something, or leave it blank"),
        Field::Overnight => both("Select whether pupils would stay overnight"),
        Field::HomestayRead => both("Select that you have read this"),
        Field::DslAware => both("Select whether the safeguarding lead knows"),
        Field::ShareSchoolProfile => both("Select whether we may show the profile"),
        Field::PublicListing => both("Select whether we may show it on the map"),
        Field::NewsOptIn | Field::CopyOfAnswers => both("Tick the box, or leave it empty"),
        Field::DeclAuthority => both("Confirm that you have the agreement, or are that person"),
        Field::DeclAccuracy => both("Confirm that the answers are correct"),
        Field::DeclSafeguarding => both("Confirm that the school follows child-protection guidance"),
        Field::DeclNoPupilData => both("Confirm that there is no pupil information"),
        Field::DeclReadPrivacy => both("Confirm that you have read how we use personal information"),
        Field::CouncilInvite
        | Field::FoundSchool
        | Field::FoundBand
        | Field::FoundInvite
        | Field::FoundYear
        | Field::FoundCouncilOfSchool
        | Field::FoundTrust
        | Field::FoundCouncil
        | Field::FoundSchools => both("Please choose again"),
    }
}
