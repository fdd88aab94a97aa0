//! Where a registration stands. Nothing of it is stored: which step is next, which may be opened and which is before
//! it all follow from the answers, so that steps never know each other.

use super::answers::Answers;
use super::field::Field;
use super::kind::ApplicantKind;
use super::need::Need;
use super::pick::Pick;
use super::step::{Step, Task};
use crate::input::Problem;
use crate::text_enum::text_enum;

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
