//! What the approver's forms do, and asking once more.

use leptos::prelude::*;

use super::answer::Answer;
use super::db::{self, Approval};
use super::token::Token;
use super::{NOTE_LENGTH, mail};
use crate::audit::{self, Action, Entry};
use crate::error::AppError;
use crate::paths;
use crate::proof::{CodePurpose, Target};
use crate::request::Requester;
use crate::response::see_other;

/// The approval that this browser has shown the code for.
pub(super) const GRANTED: &str = "approval";
/// What was typed as a note and cannot be taken; with the answer it stood beside.
pub(super) const TYPED: &str = "approval note";

/// The link, where it takes an answer; else the page says why not.
async fn open(guest: &Requester, token: &str) -> Result<Option<Approval>, AppError> {
    let Ok(parsed) = token.parse::<Token>() else { return Ok(None) };
    let found = db::by_token(&guest.state.pool, parsed).await?;
    Ok(found.filter(|approval| approval.closed(guest.state.clock.now()).is_none()))
}

/// Sends a code to the approver's address.
#[server(prefix = "/form", endpoint = "registration/approve-send")]
pub async fn approve_send(#[server(default)] locale: String, #[server(default)] token: String) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    if let Some(approval) = open(&guest, &token).await? {
        CodePurpose::Approve
            .send(&guest, Target::Found(approval.id), (&approval.email, Some(&approval.reference)), false)
            .await?;
    }
    back(&guest, &token)
}

/// Another code.
#[server(prefix = "/form", endpoint = "registration/approve-new-code")]
pub async fn approve_new_code(
    #[server(default)] locale: String,
    #[server(default)] token: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    if open(&guest, &token).await?.is_some() {
        CodePurpose::Approve.send_again(&guest).await?;
    }
    back(&guest, &token)
}

/// The code: a right one shows this browser what is to be approved.
#[server(prefix = "/form", endpoint = "registration/approve-code")]
pub async fn approve_code(
    #[server(default)] locale: String,
    #[server(default)] token: String,
    #[server(default)] email_code: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    if let Some(approval) = CodePurpose::Approve.enter(&guest, &email_code).await? {
        guest.session.insert(GRANTED, approval).await?;
    }
    back(&guest, &token)
}

/// The answer, once.
#[server(prefix = "/form", endpoint = "registration/approve-answer")]
pub async fn answer_approval(
    #[server(default)] locale: String,
    #[server(default)] token: String,
    #[server(default)] answer: String,
    #[server(default)] note: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let granted: Option<uuid::Uuid> = guest.session.get(GRANTED).await?;
    let Some(approval) = open(&guest, &token).await?.filter(|approval| Some(approval.id) == granted) else {
        return back(&guest, &token);
    };
    let note = clean(&note);
    let answer: Answer = answer.parse().unwrap_or(Answer::Waiting);
    let usable = match answer {
        Answer::Yes => true,
        Answer::No => !note.is_empty(),
        Answer::Waiting => false,
    };
    if !usable || note.chars().count() > NOTE_LENGTH {
        guest.session.insert(TYPED, note).await?;
        return back(&guest, &token);
    }
    let (state, now) = (&guest.state, guest.state.clock.now());
    let mut tx = state.pool.begin().await?;
    if !db::answer(&mut tx, &approval, answer, &note, now).await? {
        return back(&guest, &token);
    }
    let entry = Entry::new(Action::ApprovalAnswered, format!("registration:{}", approval.reference));
    audit::write(
        &mut tx,
        &state.clock,
        &guest.origin,
        entry.changed("approval", Answer::Waiting.as_str(), answer.as_str()),
    )
    .await?;
    crate::mail::queue(&mut *tx, &state.clock, &mail::answered(&state.config, &approval, answer == Answer::Yes, &note))
        .await?;
    tx.commit().await?;
    guest.session.remove_value(TYPED).await?;
    back(&guest, &token)
}

/// What was typed, without what no reader would see; line breaks stay. What is far too long is cut here and refused there.
fn clean(note: &str) -> String {
    let kept = note.replace("\r\n", "\n").replace(|c: char| c.is_control() && c != '\n', " ");
    kept.trim().chars().take(4 * NOTE_LENGTH).collect()
}

fn back(guest: &Requester, token: &str) -> Result<(), AppError> {
    // What is no token is no address either.
    let token: Token = token.parse().map_err(|()| AppError::NotFound)?;
    see_other(&paths::approve(guest.locale, &token.to_string()));
    Ok(())
}
