//! The challenge of a browser: which code it waits for, and what was entered last. It lives in the session, a code's hash
//! in the database. A right code is a transaction that is still open: what the code allows is written in it, and only after
//! its commit does the browser stand for somebody.

use serde::{Deserialize, Serialize};
use sqlx::{Connection, Postgres, Transaction};
use time::{Duration, OffsetDateTime};
use tower_sessions::Session;
use uuid::Uuid;

use super::code::{self, secret};
use super::{CodeProblem, CodePurpose, letter};
use crate::error::AppError;
use crate::ids::{new_id, random_text};
use crate::input::{self, CODE_LENGTH, Problem, keep};
use crate::rate_limit::{Limit, count};
use crate::request::Requester;

/// How long to wait before another code can be had.
const WAIT: Duration = Duration::seconds(60);
/// Codes that an address gets.
const PER_EMAIL: Limit = Limit { name: "registration code, email", tries: 5, window: Duration::hours(1) };
/// Codes that a network asks for.
const PER_NETWORK: Limit = Limit { name: "registration code, network", tries: 30, window: Duration::hours(1) };

/// What a right code leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Nothing: the address or the reference is not known. No mail is sent, and no code is right.
    Nothing,
    /// Whatever the prover begins: nothing need be known about the address.
    Beginning,
    /// This draft, approval or registration.
    Found(Uuid),
}

impl From<Option<Uuid>> for Target {
    fn from(found: Option<Uuid>) -> Self {
        found.map_or(Self::Nothing, Self::Found)
    }
}

/// What a browser has to answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Challenge {
    /// What is behind it.
    pub target: Target,
    /// The address that is to be proved.
    pub email: String,
    /// The reference of the registration, where there is one.
    about: Option<String>,
    /// The code that was sent; none before that.
    sent: Option<Sent>,
    /// What was entered, to be shown again.
    pub(super) typed: String,
    /// What was wrong with it.
    pub(super) problem: Option<CodeProblem>,
}

/// A code that was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Sent {
    /// Its row.
    code: Uuid,
    /// When.
    at: OffsetDateTime,
    /// True where it is not the first one.
    again: bool,
}

impl Challenge {
    fn new(target: Target, email: &str, about: Option<&str>) -> Self {
        let about = about.map(ToOwned::to_owned);
        Self { target, email: email.to_owned(), about, sent: None, typed: String::new(), problem: None }
    }

    /// Whether a code is on its way.
    pub const fn is_sent(&self) -> bool {
        self.sent.is_some()
    }

    /// Whether it was asked for again.
    pub(super) fn is_repeated(&self) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.again)
    }
}

/// A right code. Dropped, it counts as never entered.
#[must_use = "nothing is opened before the browser is welcomed"]
#[derive(Debug)]
pub struct Opened {
    purpose: CodePurpose,
    /// In which the code was used: what it allows is written here.
    pub tx: Transaction<'static, Postgres>,
    /// The address that was proved.
    pub email: String,
    /// What was behind it.
    pub target: Target,
}

impl Opened {
    /// Commits. From here on the session stands for somebody: it gets an id that nobody can have planted.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn welcome(self, requester: &Requester) -> Result<(), AppError> {
        self.tx.commit().await?;
        self.purpose.forget(&requester.session).await?;
        Ok(requester.session.cycle_id().await?)
    }
}

impl CodePurpose {
    fn key(self) -> String {
        format!("code:{self}")
    }

    /// The code that this browser waits for.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn awaited(self, requester: &Requester) -> Result<Option<Challenge>, AppError> {
        let value = requester.session.get_value(&self.key()).await?;
        Ok(value.and_then(|value| serde_json::from_value(value).ok()))
    }

    /// The same for an address that whoever proves may begin with; a code for another one does not count.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn awaited_from(self, requester: &Requester, email: &str) -> Result<Challenge, AppError> {
        let awaited = self.awaited(requester).await?.filter(|awaited| awaited.email == email);
        Ok(awaited.unwrap_or_else(|| Challenge::new(Target::Beginning, email, None)))
    }

    async fn keep(self, requester: &Requester, challenge: &Challenge) -> Result<(), AppError> {
        Ok(requester.session.insert(&self.key(), challenge).await?)
    }

    /// Waits for no code any more.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn forget(self, session: &Session) -> Result<(), AppError> {
        session.remove_value(&self.key()).await?;
        Ok(())
    }

    /// Sends a code to an address (`about`: the reference of the registration); to nobody where there is no target, and
    /// then it takes as long. One that was sent a moment ago is not sent again, and who asked for that (`again`) is told.
    ///
    /// # Errors
    /// `TooManyRequests` past the limits.
    pub async fn send(
        self,
        requester: &Requester,
        target: Target,
        (email, about): (&str, Option<&str>),
        again: bool,
    ) -> Result<(), AppError> {
        let (clock, now) = (&requester.state.clock, requester.state.clock.now());
        let last = self.awaited(requester).await?.filter(|last| last.email == email && last.target == target);
        if let Some(mut last) = last
            && let Some(wait) = last.sent.as_ref().map(|sent| sent.at + WAIT - now).filter(|wait| wait.is_positive())
        {
            last.problem = again.then(|| CodeProblem::TooSoon(wait.whole_seconds().max(1)));
            return self.keep(requester, &last).await;
        }
        count(&requester.state.pool, PER_NETWORK, &requester.network, now).await?;
        count(&requester.state.pool, PER_EMAIL, &email.to_lowercase(), now).await?;

        let (code, digits) = (new_id(clock), random_text(b"0123456789", CODE_LENGTH)?);
        let browser = secret(&requester.session).await?;
        let mail = letter::mail(self, &requester.state.config, requester.locale, (email, about), &digits);
        let mut tx = requester.state.pool.begin().await?;
        code::insert(&mut *tx, code, &browser, email, &digits, now).await?;
        // Written in any case, and taken back where nobody is to get it.
        let mut inner = tx.begin().await?;
        crate::mail::queue(&mut *inner, clock, &mail).await?;
        if target == Target::Nothing {
            inner.rollback().await?;
        } else {
            inner.commit().await?;
        }
        tx.commit().await?;
        let sent = Some(Sent { code, at: now, again });
        self.keep(requester, &Challenge { sent, ..Challenge::new(target, email, about) }).await
    }

    /// Sends another code to the same address.
    ///
    /// # Errors
    /// `TooManyRequests` past the limits.
    pub async fn send_again(self, requester: &Requester) -> Result<(), AppError> {
        match self.awaited(requester).await? {
            Some(last) => self.send(requester, last.target, (&last.email, last.about.as_deref()), true).await,
            None => Ok(()),
        }
    }

    /// Tries a code. A wrong one counts, and what is wrong with it stands in the session.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn try_code(
        self,
        requester: &Requester,
        mut challenge: Challenge,
        typed: &str,
    ) -> Result<Option<Opened>, AppError> {
        let problem = match (input::code(typed), &challenge.sent) {
            (Ok(digits), Some(sent)) => {
                let browser = secret(&requester.session).await?;
                let mut tx = requester.state.pool.begin().await?;
                let tried = code::try_once(&mut tx, sent.code, &browser, &digits, requester.state.clock.now()).await?;
                match (tried, challenge.target) {
                    (Ok(email), target) if target != Target::Nothing => {
                        return Ok(Some(Opened { purpose: self, tx, email, target }));
                    }
                    (tried, _) => {
                        tx.commit().await?;
                        tried.err().unwrap_or(CodeProblem::Expired)
                    }
                }
            }
            (Ok(_), None) => CodeProblem::Expired,
            (Err(Problem::Missing), _) => CodeProblem::Missing,
            (Err(_), _) => CodeProblem::Format,
        };
        challenge.typed = keep(typed);
        challenge.problem = Some(problem);
        self.keep(requester, &challenge).await?;
        Ok(None)
    }

    /// Tries a code that writes nothing. A right one gives what is behind it, once, and this browser a new session id.
    ///
    /// # Errors
    /// `Internal` where session or database do not answer.
    pub async fn enter(self, requester: &Requester, typed: &str) -> Result<Option<Uuid>, AppError> {
        let Some(challenge) = self.awaited(requester).await? else { return Ok(None) };
        let Some(opened) = self.try_code(requester, challenge, typed).await? else { return Ok(None) };
        let target = opened.target;
        opened.welcome(requester).await?;
        Ok(match target {
            Target::Found(id) => Some(id),
            Target::Beginning | Target::Nothing => None,
        })
    }
}
