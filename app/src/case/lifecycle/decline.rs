//! Declining takes two: one proposes it with a reason, another confirms it ([`Move::Decline`](super::Move)) or drops it.

use super::reasons::DeclineReason;
use super::rule::Refused;
use super::status::Status;
use crate::audit::{Action, Entry, Origin};
use crate::case::actor::Actor;
use crate::case::row::CaseRow;
use crate::case::transaction::{History, Order, Outcome, Written, open};
use crate::state::AppState;

/// Writes a proposal down, for somebody else to confirm.
///
/// # Errors
/// The refusal where it is not in review, or proposed already.
pub async fn propose(
    state: &AppState,
    origin: &Origin,
    order: &Order,
    (reason, note): (DeclineReason, &str),
) -> Outcome {
    let open = open(state, origin, order).await?;
    let Actor::Staff(who, _) = open.actor else { return Err(Refused::NotAllowed.into()) };
    let rule = in_review(&open.case, false);
    let mut open = open.admit("propose_decline", rule).await?;
    let (id, now) = (open.case.id, open.now);
    sqlx::query!(
        "update registration set decline_reason = $2, decline_note = $3, decline_proposed_by = $4,
             decline_proposed_at = $5 where id = $1",
        id,
        reason as DeclineReason,
        note,
        who,
        now,
    )
    .execute(open.db())
    .await?;
    let entry = Entry::new(Action::DeclineProposed, open.case.record()).because(reason.as_str());
    open.close(Written { entry, before: Vec::new(), history: History::Unmoved, mails: Vec::new() }).await
}

/// Takes a proposal back: the review goes on.
///
/// # Errors
/// The refusal where nothing is proposed.
pub async fn drop_proposal(state: &AppState, origin: &Origin, order: &Order) -> Outcome {
    let open = open(state, origin, order).await?;
    let rule = in_review(&open.case, true);
    let mut open = open.admit("drop_decline", rule).await?;
    let id = open.case.id;
    sqlx::query!(
        "update registration set decline_reason = null, decline_note = null, decline_proposed_by = null,
             decline_proposed_at = null where id = $1",
        id,
    )
    .execute(open.db())
    .await?;
    let entry = Entry::new(Action::DeclineDropped, open.case.record());
    open.close(Written { entry, before: Vec::new(), history: History::Unmoved, mails: Vec::new() }).await
}

fn in_review(case: &CaseRow, proposed: bool) -> Result<(), Refused> {
    let fits = case.status == Status::InReview && case.decline_proposed_by.is_some() == proposed;
    if fits { Ok(()) } else { Err(Refused::NotInTable) }
}
