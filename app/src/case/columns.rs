//! What stands beside the answers of a case because it is searched for, filtered by or written to: derived from the answers
//! here and nowhere else, when it is sent and when an answer is changed.

use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::validate::{EmailClass, email_class, phone};

/// The columns of `registration` that repeat answers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a row, as the table has it")]
pub struct Columns<'a> {
    /// The name of the school, trust or council.
    pub school_name: &'a str,
    pub uk_nation: Option<&'a str>,
    pub school_id: Option<&'a str>,
    /// The trust that registers, where it is in the register.
    pub trust_uid: Option<&'a str>,
    /// The council that registers.
    pub council_code: Option<&'a str>,
    pub contact_name: &'a str,
    pub contact_role: &'a str,
    pub contact_email: &'a str,
    pub email_class: EmailClass,
    /// Staff must look at the contact: the address is nobody's in particular.
    pub verify_contact: bool,
    /// In international form (E.164), where the answer, which stands as it was typed, has one.
    pub contact_phone: Option<String>,
    pub second_contact_email: Option<&'a str>,
    /// Whoever agrees is the contact: that is the answer.
    pub agreed: bool,
    pub approver_name: Option<&'a str>,
    pub approver_role: Option<&'a str>,
    pub approver_email: Option<&'a str>,
    /// Staff must see the agreement that there is already.
    pub verify_agreement: bool,
    pub dsl_aware: bool,
    pub public_listing: bool,
    pub news_opt_in: bool,
}

impl<'a> Columns<'a> {
    /// The columns of these answers.
    pub fn of(a: &'a Answers) -> Self {
        let contact_email = a.text(Field::ContactEmail).unwrap_or_default();
        let email_class = email_class(contact_email);
        let agreed = a.ticked(Field::SameAsContact);
        let contact_name = a.text(Field::ContactName);
        Self {
            school_name: a.applicant_name().unwrap_or_default(),
            uk_nation: a.text(Field::UkNation),
            school_id: a.school_id(),
            trust_uid: a.text(Field::TrustChoice).filter(|_| !a.is_not_listed(Field::TrustChoice)),
            council_code: a.text(Field::CouncilChoice).filter(|_| a.kind() == Some(ApplicantKind::Council)),
            contact_name: contact_name.unwrap_or_default(),
            contact_role: a.text(Field::ContactRole).unwrap_or_default(),
            contact_email,
            email_class,
            verify_contact: matches!(email_class, EmailClass::FreeMail | EmailClass::Other),
            contact_phone: a.text(Field::ContactPhone).and_then(|typed| phone(typed).ok()),
            second_contact_email: a.text(Field::SecondContactEmail),
            agreed,
            approver_name: a.text(Field::ApproverName).or_else(|| contact_name.filter(|_| agreed)),
            approver_role: a.text(Field::ApproverRole),
            approver_email: a.text(Field::ApproverEmail),
            verify_agreement: a.has(Pick::LinkFormal),
            dsl_aware: a.has(Pick::DslYes),
            public_listing: a.has(Pick::ListingYes),
            news_opt_in: a.ticked(Field::NewsOptIn),
        }
    }
}
