//! Answering a request: it locks, checks, acts, writes the audit and queues mail 14, in one transaction. What is refused
//! by the rule changes nothing and leaves a line in the audit.

use sqlx::PgConnection;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::rule::{Act, Facts, Kind, State};
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::case::letters;
use crate::case::lifecycle::{Actor, Target, end_at_request, erase, lock};
use crate::error::AppError;
use crate::mail::{Mail, queue};
use crate::roles::Role;
use crate::state::AppState;

/// What to do, with what it needs to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// See [`Act::Fulfil`].
    Fulfil,
    /// See [`Act::Erase`].
    Erase,
    /// See [`Act::Hold`]: why, as the applicant reads it, and the last day.
    Hold(String, Date),
    /// See [`Act::Release`].
    Release,
    /// See [`Act::Refuse`]: why, as the applicant reads it.
    Refuse(String),
}

impl Order {
    const fn act(&self) -> Act {
        match self {
            Self::Fulfil => Act::Fulfil,
            Self::Erase => Act::Erase,
            Self::Hold(..) => Act::Hold,
            Self::Release => Act::Release,
            Self::Refuse(_) => Act::Refuse,
        }
    }
}

/// A locked request and its registration.
struct Locked {
    id: Uuid,
    facts: Facts,
    target: Target,
}

/// Whether something could be done now; if so, how far the request has come.
///
/// # Errors
/// As [`carry_out`].
pub async fn consider(
    state: &AppState,
    origin: &Origin,
    who: (Uuid, Role),
    (request, act): (Uuid, Act),
) -> Result<State, AppError> {
    let mut tx = state.pool.begin().await?;
    let found = locked(&mut tx, request).await?;
    if found.facts.allow(act) {
        return Ok(found.facts.state);
    }
    note_refusal(&mut tx, state, origin, who, (&found, act)).await?;
    tx.commit().await?;
    Err(AppError::Conflict)
}

/// Does it.
///
/// # Errors
/// `NotFound` where there is no such request, `Conflict` where it cannot be done now, `Internal` where Postgres does not
/// take it.
pub async fn carry_out(
    state: &AppState,
    origin: &Origin,
    who: (Uuid, Role),
    request: Uuid,
    order: &Order,
) -> Result<(), AppError> {
    let mut tx = state.pool.begin().await?;
    let found = locked(&mut tx, request).await?;
    let (target, kind, now) = (&found.target, found.facts.kind, state.clock.now());
    if !found.facts.allow(order.act()) {
        note_refusal(&mut tx, state, origin, who, (&found, order.act())).await?;
        tx.commit().await?;
        return Err(AppError::Conflict);
    }
    let about = target.about(&state.config);
    let to = |write: &dyn Fn(&str) -> Mail| target.applicant().into_iter().map(write).collect::<Vec<_>>();
    let entry = |action: Action| Entry::new(action, target.record()).by(who.0, who.1);
    let (entry, mails) = match order {
        Order::Fulfil => {
            close(&mut tx, found.id, who.0, None, now).await?;
            let entry = entry(Action::DataRequestDone).changed("request", "open", "done").because(kind.as_str());
            (entry, to(&|address| letters::data_done(&about, address, kind)))
        }
        Order::Refuse(reason) => {
            close(&mut tx, found.id, who.0, Some(reason), now).await?;
            let entry = entry(Action::DataRequestRefused).changed("request", "open", "refused").because(kind.as_str());
            (entry, to(&|address| letters::data_refused(&about, address, kind, reason)))
        }
        Order::Erase => {
            close(&mut tx, found.id, who.0, None, now).await?;
            end_at_request(&mut tx, state, origin, target, Actor::Staff(who.0, who.1)).await?;
            erase(&mut tx, target.id, now).await?;
            let entry = entry(Action::Erased).changed("request", "open", "done").because("erasure_asked");
            // Queued after: erasing empties every mail of the registration that is there.
            (entry, to(&|address| letters::data_done(&about, address, Kind::Erasure)))
        }
        Order::Hold(reason, until) => {
            hold(&mut tx, target.id, Some((reason, *until)), now).await?;
            let before = if found.facts.state == State::Held { "yes" } else { "no" };
            let entry = entry(Action::CheckSet).changed("legal_hold", before, "yes").because("erasure_asked");
            (entry, to(&|address| letters::data_held(&about, address, reason, *until)))
        }
        Order::Release => {
            hold(&mut tx, target.id, None, now).await?;
            (entry(Action::CheckSet).changed("legal_hold", "yes", "no"), Vec::new())
        }
    };
    audit::write(&mut tx, &state.clock, origin, entry).await?;
    for mail in &mails {
        queue(&mut *tx, &state.clock, mail).await?;
    }
    Ok(tx.commit().await?)
}

/// Locks the registration first, as everything does that changes it, then the request.
async fn locked(db: &mut PgConnection, request: Uuid) -> Result<Locked, AppError> {
    let registration = sqlx::query_scalar!("select registration_id from data_request where id = $1", request)
        .fetch_optional(&mut *db)
        .await?
        .ok_or(AppError::NotFound)?;
    let target = lock(db, registration).await?.ok_or(AppError::NotFound)?;
    let row = sqlx::query!(
        r#"select d.kind, d.status, r.legal_hold is not null as "held!",
                  exists (select from data_request c
                          where c.registration_id = r.id and c.kind = 'copy' and c.status = 'open') as "copy_waits!"
           from data_request d join registration r on r.id = d.registration_id where d.id = $1 for update of d"#,
        request
    )
    .fetch_one(db)
    .await?;
    let unknown = |()| AppError::internal("a request has an unknown kind or status");
    let kind: Kind = row.kind.parse().map_err(unknown)?;
    let state = match row.status.parse::<State>().map_err(unknown)? {
        State::Open if row.held && kind == Kind::Erasure => State::Held,
        state => state,
    };
    let facts = Facts { kind, state, erased: target.facts.erased, copy_waits: row.copy_waits };
    Ok(Locked { id: request, facts, target })
}

async fn note_refusal(
    db: &mut PgConnection,
    state: &AppState,
    origin: &Origin,
    who: (Uuid, Role),
    (found, act): (&Locked, Act),
) -> sqlx::Result<()> {
    let entry = Entry::new(Action::Denied, found.target.record()).by(who.0, who.1);
    let entry = entry.because(format!("{act}: {} is {}", found.facts.kind, found.facts.state));
    audit::write(db, &state.clock, origin, entry).await
}

/// The answer: done, or refused with a reason.
async fn close(
    db: &mut PgConnection,
    id: Uuid,
    who: Uuid,
    refusal: Option<&str>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let status = if refusal.is_some() { State::Refused } else { State::Done };
    sqlx::query!(
        "update data_request set status = $2, done_at = $3, answered_by = $4, refusal = $5 where id = $1",
        id,
        status.as_str(),
        now,
        who,
        refusal
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn hold(
    db: &mut PgConnection,
    registration: Uuid,
    hold: Option<(&str, Date)>,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update registration set legal_hold = $2, legal_hold_until = $3, updated_at = $4 where id = $1",
        registration,
        hold.map(|(reason, _)| reason),
        hold.map(|(_, until)| until),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}
