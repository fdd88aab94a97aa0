//! The one way to change a case. [`open`] locks it and sees whether it is still the version that was on the screen; a rule
//! admits the change or refuses it; the caller writes what is its own; [`Open::close`] marks the public data, writes history
//! and audit, queues the mails and commits. All of it happens or nothing: a change that is not closed is rolled back, and a
//! refusal leaves a line in the audit and changes nothing else.

use std::fmt::Display;
use std::marker::PhantomData;

use sqlx::{PgConnection, Postgres, Transaction};
use time::OffsetDateTime;
use uuid::Uuid;

use super::actor::Actor;
use super::lifecycle::{Refused, Stage, Status};
use super::row::{CaseRow, lock};
use crate::audit::{self, Action, Entry, Origin};
use crate::catalogue::school_link;
use crate::error::AppError;
use crate::ids::new_id;
use crate::mail::{Mail, queue};
use crate::state::AppState;

/// Which case somebody wants to change.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Which.
    pub case: Uuid,
    /// The version that was on the screen, where there was a screen (optimistic lock).
    pub version: Option<OffsetDateTime>,
    /// Who.
    pub actor: Actor,
}

/// Why a case was not changed.
#[derive(Debug)]
pub enum Stop {
    /// A rule says no.
    Refused(Refused),
    /// There is no such case, or Postgres did not take it.
    Failed(AppError),
}

/// What comes of a change.
pub type Outcome<T = ()> = Result<T, Stop>;

impl From<AppError> for Stop {
    fn from(error: AppError) -> Self {
        Self::Failed(error)
    }
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Refused> for Stop {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// A refusal as a status: 403 for whoever may not, 409 for everything that may be so another time.
impl From<Stop> for AppError {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Failed(error) => error,
            Stop::Refused(Refused::NotAllowed) => Self::Forbidden,
            Stop::Refused(Refused::NotInTable | Refused::NotYet(_) | Refused::Stale) => Self::Conflict,
        }
    }
}

/// What a change leaves in the history of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum History {
    /// It stands where it stood.
    Unmoved,
    /// It has come to another status, or another stage of its match.
    Moved {
        /// The status.
        to: Status,
        /// The stage.
        stage: Option<Stage>,
        /// A word of a closed set, which is kept for good; may be empty.
        reason: &'static str,
        /// What a person wrote, for staff; may be empty.
        note: String,
    },
}

/// What a change has written, for those who come after: none of it can be left out.
#[derive(Clone, Debug)]
pub struct Written {
    /// The line of the audit.
    pub entry: Entry,
    /// Lines that come before it, where one change causes another.
    pub before: Vec<Entry>,
    /// The line of the history.
    pub history: History,
    /// Who is told.
    pub mails: Vec<Mail>,
}

/// Not admitted yet: there is something to look up before the rule can say.
#[derive(Debug)]
pub struct Locked;

/// Admitted by a rule: it can be closed.
#[derive(Debug)]
pub struct Admitted;

/// A case that is locked, to be changed and closed. Only one that was admitted has a [`close`](Open::close) (typestate).
#[must_use]
pub struct Open<'a, S = Admitted> {
    tx: Transaction<'static, Postgres>,
    state: &'a AppState,
    origin: &'a Origin,
    version: Option<OffsetDateTime>,
    /// Who changes it.
    pub actor: Actor,
    /// The case, as it was when it was locked.
    pub case: CaseRow,
    /// When.
    pub now: OffsetDateTime,
    stands: PhantomData<S>,
}

/// Locks a case.
///
/// # Errors
/// `NotFound` where there is no such case.
pub async fn open<'a>(state: &'a AppState, origin: &'a Origin, order: &Order) -> Outcome<Open<'a, Locked>> {
    let mut tx = state.pool.begin().await?;
    let case = lock(&mut tx, order.case).await?.ok_or(AppError::NotFound)?;
    let (version, actor, now) = (order.version, order.actor, state.clock.now());
    Ok(Open { tx, state, origin, version, actor, case, now, stands: PhantomData })
}

impl<S> Open<'_, S> {
    /// The connection: for what the change itself writes, and before that for what its rule has to know.
    pub fn db(&mut self) -> &mut PgConnection {
        &mut self.tx
    }
}

impl<'a> Open<'a, Locked> {
    /// Goes on where nobody changed the case meanwhile and the rule allows it. `attempt` is what the audit says was tried.
    ///
    /// # Errors
    /// The refusal, which is in the audit then.
    pub async fn admit(self, attempt: impl Display, rule: Result<(), Refused>) -> Outcome<Open<'a>> {
        let stale = self.version.is_some_and(|version| version != self.case.updated_at);
        match if stale { Err(Refused::Stale) } else { rule } {
            Ok(()) => {
                let Self { tx, state, origin, version, actor, case, now, .. } = self;
                Ok(Open { tx, state, origin, version, actor, case, now, stands: PhantomData })
            }
            Err(refused) => Err(self.refuse(attempt, refused).await),
        }
    }

    /// Changes nothing, whatever was done so far, and says so in the audit.
    async fn refuse(self, attempt: impl Display, refused: Refused) -> Stop {
        let Self { tx, state, origin, actor, case, .. } = self;
        let entry = actor.signs(Entry::new(Action::Denied, case.record()).because(attempt.to_string()));
        let noted = async {
            tx.rollback().await?;
            let mut tx = state.pool.begin().await?;
            audit::write(&mut tx, &state.clock, origin, entry).await?;
            tx.commit().await
        };
        noted.await.map_or_else(Stop::from, |()| Stop::Refused(refused))
    }
}

impl Open<'_> {
    /// Finishes the change.
    ///
    /// # Errors
    /// Where Postgres does not take it: nothing is changed then.
    pub async fn close(mut self, written: Written) -> Outcome {
        let (state, case, now) = (self.state, self.case.clone(), self.now);
        sqlx::query!("update registration set updated_at = $2 where id = $1", case.id, now)
            .execute(&mut *self.tx)
            .await?;
        school_link::changed(&mut self.tx, case.id).await?;
        if let History::Moved { to, stage, reason, note } = &written.history {
            sqlx::query!(
                "insert into registration_history (id, registration_id, at, actor, from_status, to_status, from_stage,
                                                   to_stage, reason, note)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                new_id(&state.clock),
                case.id,
                now,
                self.actor.name(),
                case.status as Status,
                *to as Status,
                case.stage as Option<Stage>,
                *stage as Option<Stage>,
                reason,
                note,
            )
            .execute(&mut *self.tx)
            .await?;
        }
        for entry in written.before.into_iter().chain([written.entry]) {
            audit::write(&mut self.tx, &state.clock, self.origin, self.actor.signs(entry)).await?;
        }
        for mail in &written.mails {
            queue(&mut *self.tx, &state.clock, mail).await?;
        }
        Ok(self.tx.commit().await?)
    }
}
