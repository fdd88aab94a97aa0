//! Proof that somebody reads the mail of an address: six digits are sent to it and typed into the browser that asked.
//! The doors that open this way (a draft, an approval, the tracker) share this file and differ in what they look up.
//! Where there is nothing behind a door, the same work is done and the same is said: nobody learns what exists.

pub mod code;
mod view;
pub mod words;

pub use view::{CodeForm, code_errors};

use serde::{Deserialize, Serialize};
use sqlx::Connection;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::error::AppError;
use crate::ids::{new_id, random_text};
use crate::input::{self, CODE_LENGTH, Problem, keep};
use crate::rate_limit::{Limit, count};
use crate::registration::session::{CodeProblem, secret};
use crate::request::Requester;
use crate::text_enum::text_enum;
use code::Tried;

/// How long to wait before another code can be had.
pub const WAIT: Duration = Duration::seconds(60);
/// Codes that an address gets.
pub const PER_EMAIL: Limit = Limit { name: "registration code, email", tries: 5, window: Duration::hours(1) };
/// Codes that a network asks for.
pub const PER_NETWORK: Limit = Limit { name: "registration code, network", tries: 30, window: Duration::hours(1) };

text_enum! {
    /// What a code opens; also its key in the session.
    pub enum Door {
        /// A draft that was begun in another browser or session.
        Resume = "resume",
        /// The page on which the head agrees.
        Approve = "approve",
        /// The status of a registration.
        Track = "track",
    }
}

/// A code that is awaited at one door.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Awaited {
    /// What is behind the door; nothing where the address or the reference is not known.
    pub target: Option<Uuid>,
    /// The address that the code went to.
    pub email: String,
    /// The reference of the registration, where there is one.
    #[serde(default)]
    about: Option<String>,
    /// Its row.
    code: Uuid,
    /// When it was sent.
    at: OffsetDateTime,
    /// True where it is not the first one.
    pub again: bool,
    /// What was entered, to be shown again.
    pub typed: String,
    /// What was wrong with it.
    pub problem: Option<CodeProblem>,
}

impl Door {
    fn key(self) -> String {
        format!("code:{self}")
    }

    /// The code that this browser waits for.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn awaited(self, guest: &Requester) -> Result<Option<Awaited>, AppError> {
        let value = guest.session.get_value(&self.key()).await?;
        Ok(value.and_then(|value| serde_json::from_value(value).ok()))
    }

    async fn keep(self, guest: &Requester, awaited: &Awaited) -> Result<(), AppError> {
        Ok(guest.session.insert(&self.key(), awaited).await?)
    }

    /// Sends a code to an address; to nobody where there is no target, and then it takes as long. One that was sent a
    /// moment ago is not sent again.
    ///
    /// # Errors
    /// `TooManyRequests` past the limits.
    pub async fn send(
        self,
        guest: &Requester,
        target: Option<Uuid>,
        (email, about): (&str, Option<&str>),
        again: bool,
    ) -> Result<(), AppError> {
        let (clock, now) = (&guest.state.clock, guest.state.clock.now());
        let last = self.awaited(guest).await?.filter(|last| last.email == email && last.target == target);
        if let Some(mut last) = last
            && (last.at + WAIT - now).is_positive()
        {
            let wait = (last.at + WAIT - now).whole_seconds().max(1);
            last.problem = again.then_some(CodeProblem::TooSoon(wait));
            return self.keep(guest, &last).await;
        }
        count(&guest.state.pool, PER_NETWORK, &guest.network, now).await?;
        count(&guest.state.pool, PER_EMAIL, &email.to_lowercase(), now).await?;

        let (id, digits) = (new_id(clock), random_text(b"0123456789", CODE_LENGTH)?);
        let browser = secret(&guest.session).await?;
        let mail = words::mail(self, &guest.state.config, guest.locale, (email, about), &digits);
        let mut tx = guest.state.pool.begin().await?;
        code::insert(&mut *tx, id, &browser, email, &digits, now).await?;
        // Written in any case, and taken back where nobody is to get it.
        let mut inner = tx.begin().await?;
        crate::mail::queue(&mut *inner, clock, &mail).await?;
        if target.is_some() {
            inner.commit().await?;
        } else {
            inner.rollback().await?;
        }
        tx.commit().await?;
        let (email, about) = (email.to_owned(), about.map(ToOwned::to_owned));
        let awaited = Awaited { target, email, about, code: id, at: now, again, typed: String::new(), problem: None };
        self.keep(guest, &awaited).await
    }

    /// Sends another code to the same address.
    ///
    /// # Errors
    /// `TooManyRequests` past the limits.
    pub async fn send_again(self, guest: &Requester) -> Result<(), AppError> {
        match self.awaited(guest).await? {
            Some(last) => self.send(guest, last.target, (&last.email, last.about.as_deref()), true).await,
            None => Ok(()),
        }
    }

    /// Tries a code. A right one gives what is behind the door, once, and this browser a new session id.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn enter(self, guest: &Requester, typed: &str) -> Result<Option<Uuid>, AppError> {
        let Some(mut awaited) = self.awaited(guest).await? else { return Ok(None) };
        let problem = match input::code(typed) {
            Ok(digits) => {
                let browser = secret(&guest.session).await?;
                let mut tx = guest.state.pool.begin().await?;
                let tried = code::try_once(&mut tx, awaited.code, &browser, &digits, guest.state.clock.now()).await?;
                tx.commit().await?;
                match (tried, awaited.target) {
                    (Tried::Right(_), Some(target)) => {
                        guest.session.remove_value(&self.key()).await?;
                        guest.session.cycle_id().await?;
                        return Ok(Some(target));
                    }
                    (Tried::Wrong(left), _) => CodeProblem::Wrong(left),
                    (Tried::UsedUp, _) => CodeProblem::UsedUp,
                    _ => CodeProblem::Expired,
                }
            }
            Err(Problem::Missing) => CodeProblem::Missing,
            Err(_) => CodeProblem::Format,
        };
        awaited.typed = keep(typed);
        awaited.problem = Some(problem);
        self.keep(guest, &awaited).await?;
        Ok(None)
    }
}
