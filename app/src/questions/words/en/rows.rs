//! The answers as they are read again: the name of each row, and what its link "Change" changes.

use super::fields::label;
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;
use crate::questions::words::About;

/// The name of a row: the label, where that is not a sentence of its own.
pub(super) fn row(field: Field, about: About) -> &'static str {
    match field {
        Field::Wish => "What you would like",
        Field::HomestayRead => "Information on staying with families read",
        Field::NewsOptIn => "Programme news by e-mail",
        _ => label(field, about).trim_end_matches(" (optional)"),
    }
}

/// Behind "Change", for those who hear the links one by one.
pub(super) fn change(field: Field, about: About) -> &'static str {
    let several = !matches!(about.kind, Some(ApplicantKind::SingleSchool) | None);
    match field {
        Field::ApplicantKind => "who you are registering for",
        Field::CouncilInvite => "the invitation by the council",
        Field::UkNation => "the nation",
        Field::ContactEmail => "your e-mail address",
        Field::SchoolChoice => "the school",
        Field::SchoolName => "the name of the school",
        Field::SchoolNumber => "the number of the school",
        Field::AddressLine1 => "the address of the school",
        Field::Town => "the town or city of the school",
        Field::Postcode => "the postcode of the school",
        Field::Phase => "the phase of the school",
        Field::PupilCountBand => "the number of pupils",
        Field::TrustChoice => "the trust",
        Field::TrustName => "the name of the trust or federation",
        Field::TrustSchools | Field::CouncilSchools => "the schools",
        Field::LeadEmail => "the e-mail addresses of the schools",
        Field::CouncilChoice => "the council",
        Field::CouncilRole => "how schools register",
        Field::ContactName => "the main contact’s name",
        Field::ContactRole | Field::ContactRoleOther => "the main contact’s role",
        Field::ContactMethod => "how to contact the main contact",
        Field::ContactPhone => "the main contact’s phone number",
        Field::ApproverRole => "the role of the person who agrees",
        Field::SameAsContact => "whether the main contact is the person who agrees",
        Field::ApproverName => "the name of the person who agrees",
        Field::ApproverEmail => "the e-mail address of the person who agrees",
        Field::SecondContactEmail => "the second e-mail address",
        Field::ExistingLink => "whether you already have a link",
        Field::PartnerSchoolName => "the name of the partner school",
        Field::PartnerSchoolNameZh => "the name of the partner school in Chinese",
        Field::PartnerCity => "the city or county of the partner school",
        Field::SinceYear => "the year the link began",
        Field::Wish => "what you would like for the link",
        Field::AgeGroups => "the age groups",
        Field::Activities => "the activities",
        Field::ActivitiesOther => "what else you would like to do",
        Field::MandarinLevel => "whether Chinese is taught",
        Field::SubjectFocus => "the subjects",
        Field::PlaceChoice => "where in China",
        Field::Places => "the places",
        Field::StartWhen => "when to start",
        Field::Tools => "the ways to talk to a partner",
        Field::AboutSchool if several => "what you say about the schools",
        Field::AboutSchool => "what you say about the school",
        Field::AccessNeeds => "what helps people take part",
        Field::Overnight => "whether pupils stay overnight",
        Field::HomestayRead => "what you have read about staying with families",
        Field::DslAware => "whether the safeguarding lead knows about this",
        Field::ShareSchoolProfile => "whether a possible partner sees the profile",
        Field::PublicListing if several => "whether the schools are on the public map",
        Field::PublicListing => "whether the school is on the public map",
        Field::NewsOptIn => "whether you get programme news",
        _ => label(field, about),
    }
}
