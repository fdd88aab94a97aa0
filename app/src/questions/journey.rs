//! Where a registration stands. Nothing of it is stored: which step is next, which may be opened and which is before
//! it all follow from the answers, so that steps never know each other.

use super::answers::{Answers, ApplicantKind};
use super::field::{Field, Need, Shape};
use super::pick::Pick;
use super::validate::Problem;
use crate::text_enum::text_enum;

text_enum! {
    /// A page of the wizard, by the last segment of its address.
    pub enum Step {
        /// Who registers.
        Kind = "kind",
        /// Which nation.
        Nation = "nation",
        /// The work e-mail address.
        Email = "email",
        /// The code sent to it.
        Code = "code",
        /// Search of a school.
        School = "school",
        /// A school that is not in the register.
        SchoolDetails = "school-details",
        /// Is this the school?
        SchoolConfirm = "school-confirm",
        /// How many pupils.
        Pupils = "pupils",
        /// Search of a trust.
        Trust = "trust",
        /// A trust or federation that is not in the register.
        TrustDetails = "trust-details",
        /// Which of its schools.
        TrustSchools = "trust-schools",
        /// Who leads at each of them.
        TrustLeads = "trust-leads",
        /// Search of a council.
        Council = "council",
        /// Schools now, or a link for them.
        CouncilRole = "council-role",
        /// Which schools.
        CouncilSchools = "council-schools",
        /// What the council can send to its schools.
        CouncilInvite = "council-invite",
        /// Name of the contact.
        ContactName = "contact-name",
        /// Role of the contact.
        ContactRole = "contact-role",
        /// How to reach the contact.
        ContactMethod = "contact-method",
        /// Who agrees.
        Approver = "approver",
        /// A second address.
        SecondContact = "second-contact",
        /// A link that there is already.
        ExistingLink = "existing-link",
        /// The school it is with.
        PartnerSchool = "partner-school",
        /// Ages.
        AgeGroups = "age-groups",
        /// What to do together.
        Activities = "activities",
        /// Chinese at the school.
        Mandarin = "mandarin",
        /// Subjects.
        Subjects = "subjects",
        /// Where in China.
        Place = "place",
        /// Which places.
        Places = "places",
        /// When to begin.
        Start = "start",
        /// What the network allows.
        Tools = "tools",
        /// About the school.
        About = "about-school",
        /// What helps people take part.
        Access = "access-needs",
        /// Where pupils sleep.
        Overnight = "overnight",
        /// Staying with families.
        Homestay = "homestay",
        /// The safeguarding lead.
        Safeguarding = "safeguarding",
        /// What a possible partner sees.
        Sharing = "sharing",
        /// On the public map.
        Listing = "listing",
        /// Programme news.
        News = "news",
        /// Check the answers.
        Check = "check",
        /// Declare and send.
        Declarations = "declarations",
    }
}

text_enum! {
    /// A part of the registration, as the task list shows it.
    pub enum Task {
        /// Before there is a draft.
        Begin = "begin",
        /// Your school or schools.
        Schools = "schools",
        /// People.
        People = "people",
        /// What you are looking for.
        Wishes = "wishes",
        /// Safeguarding and sharing.
        Safety = "safety",
        /// Check and submit.
        Submit = "submit",
    }
}

text_enum! {
    /// How far a task is.
    pub enum Progress {
        /// Something must be done before.
        CannotStart = "cannot_start",
        /// Nothing of it is answered.
        NotStarted = "not_started",
        /// Some of it is answered.
        InProgress = "in_progress",
        /// All of it is answered well.
        Completed = "completed",
    }
}

impl Step {
    /// The fields of the page.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| field.step() == self)
    }

    /// The fields of the page that somebody fills in.
    pub fn inputs(self) -> impl Iterator<Item = Field> {
        self.fields().filter(|field| !matches!(field.shape(), Shape::Fact | Shape::Facts))
    }

    /// The task that the page belongs to.
    pub fn task(self) -> Task {
        match self {
            Self::Kind | Self::Nation | Self::Email | Self::Code => Task::Begin,
            step if step < Self::ContactName => Task::Schools,
            step if step < Self::ExistingLink => Task::People,
            step if step < Self::Overnight => Task::Wishes,
            step if step < Self::Check => Task::Safety,
            _ => Task::Submit,
        }
    }

    /// Whether its answers are about the school, the trust or the council.
    pub fn is_about_schools(self) -> bool {
        self.task() == Task::Schools
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

    /// The steps that these answers ask for, in order.
    pub fn steps(self) -> impl DoubleEndedIterator<Item = Step> + 'a {
        Step::ALL.iter().copied().filter(move |step| self.applies(*step))
    }

    /// The steps of a task that these answers ask for.
    pub fn steps_of(self, task: Task) -> impl DoubleEndedIterator<Item = Step> + 'a {
        self.steps().filter(move |step| step.task() == task)
    }

    /// Whether a page is asked at all.
    pub fn applies(self, step: Step) -> bool {
        let asked = |field: Field| matches!(field.need(self.answers), Need::Optional | Need::Required);
        matches!(step, Step::Code | Step::Check) || step.fields().any(asked)
    }

    fn check(self, field: Field) -> Result<(), Problem> {
        if !self.answers.seen(field) {
            return Err(Problem::Missing);
        }
        self.answers.value(field).map(|_| ())
    }

    /// What is wrong with the answers on a page; nothing where the page was never sent.
    pub fn problems(self, step: Step) -> Vec<(Field, Problem)> {
        let seen = step.inputs().filter(|f| self.answers.seen(*f) && f.need(self.answers) != Need::No);
        seen.filter_map(|field| self.check(field).err().map(|problem| (field, problem))).collect()
    }

    /// Whether nothing is left to do on a page. The last ones are done when the registration is sent: never here.
    pub fn is_complete(self, step: Step) -> bool {
        match step {
            Step::Code => self.verified.is_some() && self.answers.email().as_deref() == self.verified,
            Step::Check | Step::Declarations => false,
            _ => step.fields().all(|field| match field.need(self.answers) {
                Need::No => true,
                Need::May => !self.answers.seen(field) || self.check(field).is_ok(),
                Need::Optional | Need::Required => self.check(field).is_ok(),
            }),
        }
    }

    fn first_missing(self, task: Task) -> Option<Step> {
        self.steps_of(task).find(|step| !self.is_complete(*step))
    }

    /// The first page where something is missing.
    pub fn next(self) -> Step {
        self.steps().find(|step| !self.is_complete(*step)).unwrap_or(Step::Check)
    }

    /// The page after one that was just sent: what is missing there or later in its task, then in the tasks after it,
    /// then anywhere.
    pub fn after(self, step: Step) -> Step {
        if !self.has_begun() {
            return self.next();
        }
        let task = step.task();
        self.first_missing(task)
            .or_else(|| self.steps().find(|step| step.task() > task && !self.is_complete(*step)))
            .filter(|found| found.task() != Task::Submit)
            .unwrap_or_else(|| self.next())
    }

    /// Whether the pages before the draft are done.
    fn has_begun(self) -> bool {
        self.first_missing(Task::Begin).is_none()
    }

    /// Whether it is known which school or schools it is about; more may be asked about them.
    fn has_school(self) -> bool {
        let missing = self.first_missing(Task::Schools);
        missing.is_none_or(|step| matches!(step, Step::Pupils | Step::TrustLeads | Step::CouncilInvite))
    }

    /// How far a task is.
    pub fn progress(self, task: Task) -> Progress {
        let ready = match task {
            Task::Begin => true,
            Task::Schools => self.has_begun(),
            Task::People | Task::Wishes | Task::Safety => self.has_begun() && self.has_school(),
            Task::Submit => self.next() == Step::Check,
        };
        if !ready {
            return Progress::CannotStart;
        }
        let asked = || self.steps_of(task).flat_map(Step::inputs).filter(|f| f.need(self.answers) != Need::No);
        if self.first_missing(task).is_none() {
            Progress::Completed
        } else if asked().any(|field| self.answers.seen(field)) {
            Progress::InProgress
        } else {
            Progress::NotStarted
        }
    }

    /// Whether a page may be opened: where its task can be started, the pages of it that are done and the one after
    /// them. A code that came back is not asked again.
    pub fn may_open(self, wanted: Step) -> bool {
        if !self.applies(wanted) || self.progress(wanted.task()) == Progress::CannotStart {
            return false;
        }
        if wanted.task() == Task::Submit {
            return true;
        }
        let missing = self.first_missing(wanted.task());
        missing == Some(wanted) || (missing.is_none_or(|missing| wanted < missing) && wanted != Step::Code)
    }

    /// The page that "Back" leads to; none from the first one and from the first after the code.
    pub fn previous(self, step: Step) -> Option<Step> {
        let before = self.steps().rev().find(|earlier| *earlier < step && self.may_open(*earlier))?;
        (before.task() != Task::Begin || step.task() == Task::Begin).then_some(before)
    }

    /// The whole registration, where every page before the declarations is done.
    pub fn finished(self) -> Option<Finished> {
        let kind = self.answers.kind()?;
        if self.next() != Step::Check {
            return None;
        }
        let mut values = Answers::default();
        for field in Field::ALL.iter().copied().filter(|field| self.answers.seen(*field)) {
            let value = match field {
                Field::ContactEmail => vec![self.verified?.to_owned()],
                // What is wrong with a declaration is said when it is sent.
                field if field.step() == Step::Declarations => self.answers.list(field).to_vec(),
                field => self.answers.value(field).ok()?,
            };
            if value.iter().any(|text| !text.is_empty()) {
                values.put(field, value);
            }
        }
        if values.ticked(Field::SameAsContact) && !values.seen(Field::ApproverRole) {
            values.put(Field::ApproverRole, [Pick::ApproverHead.value().to_owned()]);
        }
        // What the register knows is an answer, too.
        for (fact, field) in [(Field::FoundSchool, Field::SchoolName), (Field::FoundBand, Field::PupilCountBand)] {
            if let Some(known) = self.answers.text(fact) {
                values.put(field, [known.to_owned()]);
            }
        }
        Some(Finished { kind, values })
    }

    /// Whether every declaration is made.
    pub fn is_declared(self) -> bool {
        Step::Declarations.fields().all(|field| self.check(field).is_ok())
    }
}

/// Answers that are complete and in their final form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Who registers.
    pub kind: ApplicantKind,
    /// The answers, without the empty ones.
    pub values: Answers,
}

#[cfg(test)]
mod tests;
