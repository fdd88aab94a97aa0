//! Where a registration stands. Nothing of it is stored: which step is next, which may be opened and which is before
//! it all follow from the answers, so that steps never know each other.

use super::answers::{Answers, ApplicantKind, ContactRole, Field};
use super::validate::{self, Problem};
use crate::text_enum::text_enum;

text_enum! {
    /// A page of the wizard, by the last segment of its address.
    pub enum Step {
        /// Who registers.
        Kind = "kind",
        /// The work e-mail address.
        Email = "email",
        /// The code sent to it.
        Code = "code",
        /// Which school, trust or council.
        School = "school",
        /// Whom to contact.
        Contact = "contact",
        /// Check the answers and send them.
        Check = "check",
    }
}

impl Step {
    /// The fields of the page that hold answers.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Kind => &[Field::ApplicantKind],
            Self::Email => &[Field::ContactEmail],
            Self::School => &[Field::SchoolName],
            Self::Contact => &[Field::ContactName, Field::ContactRole, Field::ContactRoleOther],
            Self::Code | Self::Check => &[],
        }
    }
}

/// A registration that is being filled in: its answers, and the address that a code came back from.
#[derive(Clone, Copy, Debug)]
pub struct Journey<'a> {
    answers: &'a Answers,
    verified: Option<&'a str>,
}

impl<'a> Journey<'a> {
    /// Looks at answers.
    pub const fn new(answers: &'a Answers, verified: Option<&'a str>) -> Self {
        Self { answers, verified }
    }

    /// The steps that these answers ask for, in order. All of them, so far.
    fn steps() -> impl DoubleEndedIterator<Item = Step> {
        Step::ALL.iter().copied()
    }

    /// Whether a field is asked at all.
    fn applies(self, field: Field) -> bool {
        field != Field::ContactRoleOther || self.answers.role() == Some(ContactRole::Other)
    }

    fn check(self, field: Field) -> Result<(), Problem> {
        let Some(typed) = self.answers.typed(field) else { return Err(Problem::Missing) };
        match field {
            Field::ApplicantKind => validate::kind(typed).map(|_| ()),
            Field::ContactEmail => validate::email(typed).map(|_| ()),
            Field::EmailCode => validate::code(typed).map(|_| ()),
            Field::SchoolName => validate::school_name(typed).map(|_| ()),
            Field::ContactName => validate::person_name(typed).map(|_| ()),
            Field::ContactRole => validate::role(typed, self.answers.kind()).map(|_| ()),
            Field::ContactRoleOther => validate::role_other(typed).map(|_| ()),
        }
    }

    /// What is wrong with the answers on a page; nothing where the page was never sent.
    pub fn problems(self, step: Step) -> Vec<(Field, Problem)> {
        let typed = step.fields().iter().filter(|f| self.applies(**f) && self.answers.typed(**f).is_some());
        typed.filter_map(|field| self.check(*field).err().map(|problem| (*field, problem))).collect()
    }

    /// Whether nothing is left to do on a page. The last one is done when the registration is sent: never here.
    pub fn is_complete(self, step: Step) -> bool {
        match step {
            Step::Code => self.verified.is_some() && self.answers.email().as_deref() == self.verified,
            Step::Check => false,
            _ => step.fields().iter().filter(|f| self.applies(**f)).all(|field| self.check(*field).is_ok()),
        }
    }

    /// The first page where something is missing.
    pub fn next(self) -> Step {
        Self::steps().find(|step| !self.is_complete(*step)).unwrap_or(Step::Check)
    }

    /// Whether a page may be opened: the next one, and those done before it. A code that came back is not asked again.
    pub fn may_open(self, wanted: Step) -> bool {
        let next = self.next();
        wanted == next || (wanted < next && wanted != Step::Code)
    }

    /// The page that "Back" leads to; none from the first one.
    pub fn previous(self, step: Step) -> Option<Step> {
        Self::steps().rev().find(|earlier| *earlier < step && self.may_open(*earlier))
    }

    /// The whole registration, where every page is done.
    pub fn finished(self) -> Option<Finished> {
        let (answers, verified) = (self.answers, self.verified?);
        if self.next() != Step::Check {
            return None;
        }
        let own_words = |field| self.applies(field).then(|| answers.typed(field)).flatten();
        Some(Finished {
            applicant_kind: answers.kind()?,
            contact_email: verified.to_owned(),
            school_name: validate::school_name(answers.school_name.as_deref()?).ok()?,
            contact_name: validate::person_name(answers.contact_name.as_deref()?).ok()?,
            contact_role: answers.role()?,
            contact_role_other: own_words(Field::ContactRoleOther).and_then(|typed| validate::role_other(typed).ok()),
        })
    }
}

/// Answers that are complete and in their final form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Who registers; never [`ApplicantKind::Other`].
    pub applicant_kind: ApplicantKind,
    /// The address that a code came back from.
    pub contact_email: String,
    /// Name of the school, trust or council.
    pub school_name: String,
    /// Name of the contact.
    pub contact_name: String,
    /// Role of the contact.
    pub contact_role: ContactRole,
    /// The role in the contact's own words, where it is not in the list.
    pub contact_role_other: Option<String>,
}

#[cfg(test)]
mod tests;
