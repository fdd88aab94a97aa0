//! Moving a registration: the new status, what the move knows besides, and the mails that it causes.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::change::{Agreement, Change, Proposal};
use super::deadline::between;
use super::moves::Move;
use super::rule::{Facts, check, check_withdraw};
use super::status::{Stage, Status};
use crate::audit::{Action, Entry, Origin};
use crate::case::letters::{self, Partner};
use crate::case::row::CaseRow;
use crate::case::transaction::{History, Order, Outcome, Written, open};
use crate::i18n::uk_time;
use crate::mail::Mail;
use crate::state::AppState;

/// Whether a move could be made now; a refusal leaves a line in the audit.
///
/// # Errors
/// As [`move_to`].
pub async fn consider(state: &AppState, origin: &Origin, order: &Order, step: Move) -> Outcome {
    let open = open(state, origin, order).await?;
    let rule = check(&Facts::of(&open.case), open.actor, step, open.now);
    let attempt = format!("{step} from {}", open.case.status);
    open.admit(attempt, rule).await.map(drop)
}

/// Moves a registration.
///
/// # Errors
/// The refusal: the table does not have it, this actor may not, or something must be true first.
pub async fn move_to(state: &AppState, origin: &Origin, order: &Order, change: &Change) -> Outcome {
    let (open, step) = (open(state, origin, order).await?, change.step());
    let facts = Facts::of(&open.case);
    let rule = check(&facts, open.actor, step, open.now).and_then(|()| match change {
        Change::Withdraw(reason) => check_withdraw(&facts, *reason),
        _ => Ok(()),
    });
    let attempt = format!("{step} from {}", open.case.status);
    let mut open = open.admit(attempt, rule).await?;
    let (case, now) = (open.case.clone(), open.now);
    apply(open.db(), &case, change, now).await?;
    let mut entry = Entry::new(Action::StatusMoved, case.record());
    if case.status != step.to() {
        entry = entry.changed("status", case.status.as_str(), step.to().as_str());
    }
    if let Some(stage) = step.stage() {
        entry = entry.changed("stage", case.stage.map_or("", Stage::as_str), stage.as_str());
    }
    let reason = change.reason(case.decline_reason);
    if !reason.is_empty() {
        entry = entry.because(reason);
    }
    let history = History::Moved { to: step.to(), stage: step.stage(), reason, note: change.note().to_owned() };
    let mails = mails(state, &case, change);
    open.close(Written { entry, before: Vec::new(), history, mails }).await
}

/// The new status, and what this move knows besides.
async fn apply(db: &mut PgConnection, case: &CaseRow, change: &Change, now: OffsetDateTime) -> sqlx::Result<()> {
    let (id, step) = (case.id, change.step());
    let ended = step.to().has_ended().then_some(now);
    // What was asked, proposed to decline or half matched belongs to the status that is left.
    sqlx::query!(
        "update registration set status = $2, match_stage = $3, ended_at = $4,
             no_reply_at = null, info_reminded = 0, decline_proposed_by = null, decline_proposed_at = null
         where id = $1",
        id,
        step.to() as Status,
        step.stage() as Option<Stage>,
        ended,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update registration_school set status = $3 where registration_id = $1 and status = $2",
        id,
        case.status as Status,
        step.to() as Status,
    )
    .execute(&mut *db)
    .await?;
    match change {
        Change::AskInformation { question, due } => {
            sqlx::query!(
                "update registration set info_question = $2, info_due = $3, info_asked_at = $4 where id = $1",
                id,
                question,
                *due,
                now
            )
            .execute(db)
            .await?;
        }
        Change::ResumeReview => {
            let paused = case.info_asked_at.map_or(0, |asked| between(uk_time::date(asked), uk_time::date(now)));
            sqlx::query!(
                "update registration set clock_paused = clock_paused + $2 where id = $1",
                id,
                i32::from(paused)
            )
            .execute(db)
            .await?;
        }
        Change::ProposeMatch(Proposal { school, city, facts }) => {
            sqlx::query!(
                "update registration set match_school = $2, match_city = $3, match_facts = $4 where id = $1",
                id,
                school,
                city,
                facts
            )
            .execute(db)
            .await?;
        }
        Change::RecordAgreement(Agreement { signed_on, uk_signatory, partner_signatory, review_on }) => {
            sqlx::query!(
                "update registration set agreement_signed_on = $2, agreement_uk_signatory = $3,
                     agreement_partner_signatory = $4, agreement_review_on = $5 where id = $1",
                id,
                *signed_on,
                uk_signatory,
                partner_signatory,
                *review_on
            )
            .execute(db)
            .await?;
        }
        Change::Activate => {
            sqlx::query!("update registration set heard_at = $2, dormant_at = null where id = $1", id, now)
                .execute(db)
                .await?;
        }
        Change::Reopen => {
            sqlx::query!("update registration set clock_from = $2, clock_paused = 0 where id = $1", id, now)
                .execute(db)
                .await?;
        }
        _ => {}
    }
    Ok(())
}

/// The mails that a move causes.
fn mails(state: &AppState, case: &CaseRow, change: &Change) -> Vec<Mail> {
    let about = case.about(&state.config);
    let to = |addresses: Vec<&str>, write: &dyn Fn(&str) -> Mail| addresses.into_iter().map(write).collect();
    match change {
        Change::AskInformation { question, due } => {
            to(case.applicant(), &|a| letters::information_needed(&about, a, question, *due))
        }
        Change::ProposeMatch(Proposal { school, city, facts }) => {
            to(case.applicant_and_approver(), &|a| letters::proposed(&about, a, Partner { school, city, facts }))
        }
        Change::AcceptPartner => to(case.contacts(), &|a| letters::agreement_ready(&about, a)),
        Change::RecordAgreement(_) => to(case.contacts(), &|a| letters::agreement_signed(&about, a)),
        Change::Activate => to(case.contacts(), &|a| letters::active(&about, a)),
        Change::Decline => case
            .decline_reason
            .map_or_else(Vec::new, |reason| to(case.applicant(), &|a| letters::declined(&about, a, reason))),
        Change::Withdraw(reason) => to(case.applicant(), &|a| letters::closed(&about, a, *reason)),
        Change::StartReview
        | Change::ResumeReview
        | Change::AcceptUk
        | Change::RejectMatch { .. }
        | Change::Close { .. }
        | Change::Reopen => Vec::new(),
    }
}
