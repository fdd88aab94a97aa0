//! Answering a request: what each answer writes to it and to its registration, and who is told. What is refused by the rule
//! changes nothing and leaves a line in the audit.

use sqlx::PgConnection;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::rule::{Act, Facts, Kind, State};
use crate::audit::{Action, Entry, Origin};
use crate::case::actor::Actor;
use crate::case::letters;
use crate::case::lifecycle::{Refused, erase, forget};
use crate::case::transaction::{Admitted, History, Locked, Open, Order, Outcome, Written, open};
use crate::error::AppError;
use crate::mail::Mail;
use crate::roles::Role;
use crate::state::AppState;

/// What to do, with what it needs to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
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

impl Reply {
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

/// A locked request, and its registration.
struct Asked<'a, S> {
    facts: Facts,
    open: Open<'a, S>,
}

impl<'a> Asked<'a, Locked> {
    /// Goes on where the rule allows it.
    async fn admit(self, act: Act) -> Outcome<Asked<'a, Admitted>> {
        let Self { facts, open } = self;
        let attempt = format!("{act}: {} is {}", facts.kind, facts.state);
        let rule = if facts.allow(act) { Ok(()) } else { Err(Refused::NotInTable) };
        Ok(Asked { facts, open: open.admit(attempt, rule).await? })
    }
}

/// Whether something could be done now; if so, how far the request has come.
///
/// # Errors
/// As [`carry_out`].
pub async fn consider(state: &AppState, origin: &Origin, who: (Uuid, Role), request: Uuid, act: Act) -> Outcome<State> {
    Ok(locked(state, origin, who, request).await?.admit(act).await?.facts.state)
}

/// Does it.
///
/// # Errors
/// `NotFound` where there is no such request; the refusal where it cannot be done now.
pub async fn carry_out(state: &AppState, origin: &Origin, who: (Uuid, Role), request: Uuid, reply: &Reply) -> Outcome {
    let Asked { facts, mut open } = locked(state, origin, who, request).await?.admit(reply.act()).await?;
    let (case, kind, now) = (open.case.clone(), facts.kind, open.now);
    let about = case.about(&state.config);
    let to = |write: &dyn Fn(&str) -> Mail| case.applicant().into_iter().map(write).collect::<Vec<_>>();
    let entry = |action: Action| Entry::new(action, case.record());
    let written = |entry: Entry, mails| Written { entry, before: Vec::new(), history: History::Unmoved, mails };
    let written = match reply {
        Reply::Fulfil => {
            close(open.db(), request, who.0, None, now).await?;
            let entry = entry(Action::DataRequestDone).changed("request", "open", "done").because(kind.as_str());
            written(entry, to(&|address| letters::data_done(&about, address, kind)))
        }
        Reply::Refuse(reason) => {
            close(open.db(), request, who.0, Some(reason), now).await?;
            let entry = entry(Action::DataRequestRefused).changed("request", "open", "refused").because(kind.as_str());
            written(entry, to(&|address| letters::data_refused(&about, address, kind, reason)))
        }
        Reply::Erase => {
            close(open.db(), request, who.0, None, now).await?;
            let (history, moved) = forget(&mut open).await?;
            erase(open.db(), case.id, now).await?;
            let erased = entry(Action::Erased).changed("request", "open", "done").because("erasure_asked");
            let mails = to(&|address| letters::data_done(&about, address, Kind::Erasure));
            Written { entry: erased, before: moved.into_iter().collect(), history, mails }
        }
        Reply::Hold(reason, until) => {
            hold(open.db(), case.id, Some((reason, *until))).await?;
            let before = if facts.state == State::Held { "yes" } else { "no" };
            let entry = entry(Action::CheckSet).changed("legal_hold", before, "yes").because("erasure_asked");
            written(entry, to(&|address| letters::data_held(&about, address, reason, *until)))
        }
        Reply::Release => {
            hold(open.db(), case.id, None).await?;
            written(entry(Action::CheckSet).changed("legal_hold", "yes", "no"), Vec::new())
        }
    };
    open.close(written).await
}

/// Locks the registration first, as everything does that changes it, then the request.
async fn locked<'a>(
    state: &'a AppState,
    origin: &'a Origin,
    who: (Uuid, Role),
    request: Uuid,
) -> Outcome<Asked<'a, Locked>> {
    let case = sqlx::query_scalar!("select registration_id from data_request where id = $1", request)
        .fetch_optional(&state.pool)
        .await?
        .ok_or(AppError::NotFound)?;
    let order = Order { case, version: None, actor: Actor::Staff(who.0, who.1) };
    let mut open = open(state, origin, &order).await?;
    let row = sqlx::query!(
        r#"select d.kind as "kind: Kind", d.status as "status: State",
                  exists (select from data_request c
                          where c.registration_id = d.registration_id and c.kind = 'copy' and c.status = 'open') as "copy_waits!"
           from data_request d where d.id = $1 for update"#,
        request
    )
    .fetch_one(open.db())
    .await?;
    let state = State::seen(row.status, row.kind, open.case.legal_hold.is_some());
    let erased = open.case.erased_at.is_some();
    Ok(Asked { facts: Facts { kind: row.kind, state, erased, copy_waits: row.copy_waits }, open })
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
        status as State,
        now,
        who,
        refusal
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn hold(db: &mut PgConnection, registration: Uuid, hold: Option<(&str, Date)>) -> sqlx::Result<()> {
    sqlx::query!(
        "update registration set legal_hold = $2, legal_hold_until = $3 where id = $1",
        registration,
        hold.map(|(reason, _)| reason),
        hold.map(|(_, until)| until),
    )
    .execute(db)
    .await?;
    Ok(())
}
