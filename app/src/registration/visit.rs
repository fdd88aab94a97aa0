//! One request of an applicant: who it is, what they have answered, and the one way to save an answer.

use http::request::Parts;
use leptos::prelude::use_context;
use tower_sessions::Session;
use uuid::Uuid;

use super::answers::{Answers, Reply};
use super::db::draft::{self, Draft};
use super::journey::Journey;
use super::session::Applicant;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::request::{Request, client_address, network};
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
    /// The language of the page or form.
    pub locale: Locale,
    /// Where the request comes from, as far as limits tell addresses apart.
    pub network: String,
}

/// The parts of a request that a form needs; taken out of the context before the first `await`.
#[derive(Debug)]
pub struct Posted {
    state: AppState,
    session: Session,
    locale: Locale,
    network: String,
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
        let network = client_address(&state.config, &parts).map_or_else(|| "unknown".to_owned(), network);
        Ok(Self { session, locale: locale.parse().unwrap_or(Locale::En), network, state })
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
        Visit::load(self.state, self.session, self.locale, self.network).await
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
        let (answers, verified) = match draft {
            Some(draft) => (draft.answers, Some(draft.contact_email)),
            // None yet; or it was sent from another tab, or deleted by age.
            None => (applicant.answers.clone(), None),
        };
        Ok(Self { state, session, applicant, answers, verified, locale, network })
    }

    /// Where the registration stands.
    pub fn journey(&self) -> Journey<'_> {
        Journey::new(&self.answers, self.verified.as_deref())
    }

    /// True once there is something to come back to.
    pub fn has_begun(&self) -> bool {
        self.answers.applicant_kind.is_some()
    }

    /// Saves an answer as it was typed.
    ///
    /// # Errors
    /// `Conflict` where the draft was submitted meanwhile.
    pub async fn answer(&mut self, reply: Reply) -> Result<(), AppError> {
        self.answers = std::mem::take(&mut self.answers).with(reply);
        let (Some(id), Some(verified)) = (self.applicant.draft, &self.verified) else {
            self.applicant.answers = self.answers.clone();
            return self.keep().await;
        };
        let draft = Draft { answers: self.answers.clone(), contact_email: verified.clone() };
        let saved = draft::save(&self.state.pool, id, self.locale, &draft, self.state.clock.now()).await?;
        if saved { Ok(()) } else { Err(AppError::Conflict) }
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

    /// The draft that is being filled in.
    pub fn open_draft(&self) -> Option<Uuid> {
        self.applicant.draft.filter(|_| self.verified.is_some())
    }
}
