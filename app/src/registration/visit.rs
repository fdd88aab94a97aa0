//! One request of an applicant: who it is, what they have answered, and the one way to save an answer.

use std::pin::Pin;

use time::OffsetDateTime;
use uuid::Uuid;

use super::draft::{self, Draft};
use super::session::Applicant;
use crate::error::AppError;
use crate::i18n::uk_time;
use crate::paths;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::journey::Journey;
use crate::questions::step::Step;
use crate::questions::words::About;
use crate::request::Requester;

/// What is to be saved; nothing where a visit does not allow it.
pub type Changed = Pin<Box<dyn Future<Output = Result<Option<Answers>, AppError>> + Send>>;

/// A request of an applicant.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who asks.
    pub requester: Requester,
    /// What the session holds.
    pub applicant: Applicant,
    /// The answers so far, from the draft or, before there is one, from the session.
    pub answers: Answers,
    /// The address that a code came back from; there is one as soon as there is a draft.
    pub verified: Option<String>,
    /// When the draft was saved last.
    pub saved_at: Option<OffsetDateTime>,
    /// See [`Draft::revision`].
    revision: Option<i32>,
}

impl Visit {
    /// Loads what an applicant has answered.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn of(requester: Requester) -> Result<Self, AppError> {
        let applicant = Applicant::load(&requester.session).await?;
        let draft = match applicant.draft {
            Some(id) => draft::find_open(&requester.state.pool, id).await?,
            None => None,
        };
        let saved_at = draft.as_ref().and_then(|draft| draft.saved_at);
        let revision = draft.as_ref().and_then(|draft| draft.revision);
        let (answers, verified) = match draft {
            Some(draft) => (draft.answers, Some(draft.contact_email)),
            // None yet; or it was sent from another tab, or deleted by age.
            None => (applicant.answers.clone(), None),
        };
        Ok(Self { requester, applicant, answers, verified, saved_at, revision })
    }

    /// Where the registration stands.
    pub fn journey(&self) -> Journey<'_> {
        Journey::new(&self.answers, self.verified.as_deref())
    }

    /// True once there is something to come back to.
    pub fn has_begun(&self) -> bool {
        self.answers.seen(Field::ApplicantKind)
    }

    /// Whom the words are about.
    pub fn about(&self) -> About {
        About::of(&self.answers)
    }

    /// When the draft was saved last, in the time of the United Kingdom: `10:42`.
    pub fn saved(&self) -> Option<String> {
        self.saved_at.map(uk_time::hour)
    }

    /// Where those go who have to find their way: the task list, or what comes first.
    pub fn hub(&self) -> String {
        if self.open_draft().is_none() && self.has_begun() {
            paths::register_step(self.requester.locale, self.journey().next().as_str())
        } else {
            paths::register(self.requester.locale)
        }
    }

    /// Where a form leads that was made for another registration: it was sent meanwhile, or another one was taken up.
    pub fn elsewhere(&self, draft: &str) -> String {
        let sent = self.applicant.sent.as_ref().is_some_and(|sent| sent.draft.to_string() == draft);
        if sent { self.hub() } else { paths::register_elsewhere(self.requester.locale) }
    }

    /// The page after one that was just sent: the same one where something is wrong with it.
    pub fn after(&self, step: Step) -> String {
        let journey = self.journey();
        let next = if journey.problems(step).is_empty() { journey.after(step) } else { step };
        paths::register_step(self.requester.locale, next.as_str())
    }

    /// Saves what `change` makes of the answers, as they were typed. Where another tab was quicker, it is asked again with what
    /// that one has saved: so each tab changes the answers of its own page, and no other's. False where `change` has nothing
    /// to save in the visit that comes back.
    ///
    /// # Errors
    /// `Internal` where they cannot be kept.
    pub async fn update_answers(mut self, change: impl Fn(&Self) -> Changed + Send) -> Result<(Self, bool), AppError> {
        loop {
            let Some(answers) = change(&self).await? else { return Ok((self, false)) };
            self.answers = answers;
            let (Some(id), Some(verified)) = (self.applicant.draft, &self.verified) else {
                self.applicant.answers = self.answers.clone();
                self.keep().await?;
                return Ok((self, true));
            };
            let (state, locale) = (&self.requester.state, self.requester.locale);
            let draft = Draft { revision: self.revision, ..Draft::new(self.answers.clone(), verified.clone()) };
            if draft::save(&state.pool, id, locale, &draft, state.clock.now()).await? {
                return Ok((self, true));
            }
            self = Self::of(self.requester).await?;
        }
    }

    /// Writes the session.
    ///
    /// # Errors
    /// `Internal` where it cannot be kept.
    pub async fn keep(&self) -> Result<(), AppError> {
        self.applicant.store(&self.requester.session).await
    }

    /// Keeps it now rather than with the answer: where the answer is an error, the session layer saves nothing.
    ///
    /// # Errors
    /// `Internal` where the session cannot be written.
    pub async fn keep_now(&self) -> Result<(), AppError> {
        self.keep().await?;
        Ok(self.requester.session.save().await?)
    }

    /// True where a form was made for this registration: another one may have been taken up in another tab. One that does
    /// not say is for whatever there is.
    pub fn is_meant(&self, draft: &str) -> bool {
        draft.is_empty() || self.open_draft().is_some_and(|id| id.to_string() == draft)
    }

    /// The draft that is being filled in.
    pub fn open_draft(&self) -> Option<Uuid> {
        self.applicant.draft.filter(|_| self.verified.is_some())
    }
}
