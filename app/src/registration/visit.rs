//! One request of an applicant: who it is, what they have answered, and the one way to save an answer.

use http::request::Parts;
use leptos::prelude::use_context;
use time::OffsetDateTime;
use tower_sessions::Session;
use uuid::Uuid;

use super::draft::{self, Draft};
use super::session::Applicant;
use crate::error::AppError;
use crate::i18n::{Locale, uk_time};
use crate::paths;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::journey::{Journey, Step};
use crate::questions::words::About;
use crate::request::{Request, RequestId, client_address, network};
use crate::staff::Origin;
use crate::state::AppState;

/// A request of an applicant.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The shared parts of the service.
    pub state: AppState,
    /// The session of this browser.
    pub session: Session,
    /// What the session holds.
    pub applicant: Applicant,
    /// The answers so far, from the draft or, before there is one, from the session.
    pub answers: Answers,
    /// The address that a code came back from; there is one as soon as there is a draft.
    pub verified: Option<String>,
    /// When the draft was saved last.
    pub saved_at: Option<OffsetDateTime>,
    /// See [`Draft::mark`].
    mark: Option<String>,
    /// The language of the page or form.
    pub locale: Locale,
    /// Where the request comes from, as far as limits tell addresses apart.
    pub network: String,
    /// The same for the audit.
    pub origin: Origin,
}

/// The parts of a request that a form needs; taken out of the context before the first `await`.
#[derive(Debug)]
pub struct Posted {
    state: AppState,
    session: Session,
    locale: Locale,
    network: String,
    origin: Origin,
}

impl Posted {
    /// Takes them.
    ///
    /// # Errors
    /// `Internal` outside a request with a session.
    pub fn current(locale: &str) -> Result<Self, AppError> {
        let missing = || AppError::internal("a form was sent where there is no session layer");
        let state = use_context::<AppState>().ok_or_else(missing)?;
        let parts = use_context::<Parts>().ok_or_else(missing)?;
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(missing)?;
        let address = client_address(&state.config, &parts);
        let network = address.map_or_else(|| "unknown".to_owned(), network);
        let request_id = parts.extensions.get::<RequestId>().map(|id| id.0);
        let origin = Origin { ip: address, request_id };
        Ok(Self { session, locale: locale.parse().unwrap_or(Locale::En), network, origin, state })
    }

    /// The language of the form.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Loads what this applicant has answered.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn visit(self) -> Result<Visit, AppError> {
        let visit = Visit::load(self.state, self.session, self.locale, self.network).await?;
        Ok(Visit { origin: self.origin, ..visit })
    }
}

impl Visit {
    /// The visit behind a page.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn of(request: &Request) -> Result<Self, AppError> {
        Self::load(request.state.clone(), request.session()?.clone(), request.locale, String::new()).await
    }

    async fn load(state: AppState, session: Session, locale: Locale, network: String) -> Result<Self, AppError> {
        let applicant = Applicant::load(&session).await?;
        let draft = match applicant.draft {
            Some(id) => draft::find_open(&state.pool, id).await?,
            None => None,
        };
        let saved_at = draft.as_ref().and_then(|draft| draft.saved_at);
        let mark = draft.as_ref().and_then(|draft| draft.mark.clone());
        let (answers, verified) = match draft {
            Some(draft) => (draft.answers, Some(draft.contact_email)),
            // None yet; or it was sent from another tab, or deleted by age.
            None => (applicant.answers.clone(), None),
        };
        let origin = Origin::default();
        Ok(Self { state, session, applicant, answers, verified, saved_at, mark, locale, network, origin })
    }

    /// The same with the answers that another tab has saved meanwhile.
    async fn again(self) -> Result<Self, AppError> {
        let origin = self.origin.clone();
        let visit = Self::load(self.state, self.session, self.locale, self.network).await?;
        Ok(Self { origin, ..visit })
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
            paths::register_step(self.locale, self.journey().next().as_str())
        } else {
            paths::register(self.locale)
        }
    }

    /// Where a form leads that was made for another registration: it was sent meanwhile, or another one was taken up.
    pub fn elsewhere(&self, draft: &str) -> String {
        let sent = self.applicant.sent.as_ref().is_some_and(|sent| sent.draft.to_string() == draft);
        if sent { self.hub() } else { paths::register_elsewhere(self.locale) }
    }

    /// The page after one that was just sent: the same one where something is wrong with it.
    pub fn after(&self, step: Step) -> String {
        let journey = self.journey();
        let next = if journey.problems(step).is_empty() { journey.after(step) } else { step };
        paths::register_step(self.locale, next.as_str())
    }

    /// Saves answers as they were typed; none where another tab was quicker and what it saved has to be looked at first,
    /// in the visit that comes back. So each tab changes the answers of its own page, and no other's.
    ///
    /// # Errors
    /// `Internal` where they cannot be kept.
    pub async fn keep_answers(mut self, answers: Answers) -> Result<Result<Self, Self>, AppError> {
        self.answers = answers;
        let (Some(id), Some(verified)) = (self.applicant.draft, &self.verified) else {
            self.applicant.answers = self.answers.clone();
            self.keep().await?;
            return Ok(Ok(self));
        };
        let draft = Draft { mark: self.mark.clone(), ..Draft::new(self.answers.clone(), verified.clone()) };
        let saved = draft::save(&self.state.pool, id, self.locale, &draft, self.state.clock.now()).await?;
        if saved { Ok(Ok(self)) } else { Ok(Err(self.again().await?)) }
    }

    /// Writes the session.
    ///
    /// # Errors
    /// `Internal` where it cannot be kept.
    pub async fn keep(&self) -> Result<(), AppError> {
        self.applicant.store(&self.session).await
    }

    /// Keeps it now rather than with the answer: where the answer is an error, the session layer saves nothing.
    ///
    /// # Errors
    /// `Internal` where the session cannot be written.
    pub async fn keep_now(&self) -> Result<(), AppError> {
        self.keep().await?;
        Ok(self.session.save().await?)
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
