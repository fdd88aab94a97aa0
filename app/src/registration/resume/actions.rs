//! What the forms around coming back do. None says whether there is a draft for an address.

use leptos::prelude::*;
use uuid::Uuid;

use super::locator::Locator;
use super::{db, mail};
use crate::error::AppError;
use crate::input::{self, keep};
use crate::paths;
use crate::proof::{CodePurpose, Target, secret};
use crate::questions::answers::Answers;
use crate::rate_limit::{Limit, count};
use crate::registration::session::Applicant;
use crate::registration::visit::Visit;
use crate::request::Requester;
use crate::response::see_other;

/// What was entered as an address, kept in the session to be shown again.
pub(super) const TYPED: &str = "resume email";

/// How often one draft may have its link sent.
const PER_DRAFT: Limit = Limit { name: "draft link", tries: 5, window: time::Duration::hours(1) };

/// Sends the link by mail and shows until when the draft is kept. Whatever was typed has been saved already, or is not
/// worth keeping.
#[server(prefix = "/form", endpoint = "registration/save-for-later")]
pub async fn save_for_later(#[server(default)] locale: String) -> Result<(), AppError> {
    let visit = Visit::of(Requester::posting(&locale)?).await?;
    leave(&visit).await
}

/// As [`save_for_later`]; then this browser is free for another registration, and the link leads back to this one.
#[server(prefix = "/form", endpoint = "registration/begin-another")]
pub async fn begin_another(#[server(default)] locale: String) -> Result<(), AppError> {
    let mut visit = Visit::of(Requester::posting(&locale)?).await?;
    leave(&visit).await?;
    visit.applicant = Applicant { sent: visit.applicant.sent, ..Applicant::default() };
    CodePurpose::Begin.forget(&visit.requester.session).await?;
    see_other(&paths::register(visit.requester.locale));
    visit.keep().await
}

/// The same for an action that has just saved an answer: keeps a locator, mails it, and sends the browser to the page that
/// says so.
///
/// # Errors
/// `TooManyRequests` where it is asked for again and again.
pub async fn leave(visit: &Visit) -> Result<(), AppError> {
    let Some(draft) = visit.open_draft() else {
        see_other(&paths::register(visit.requester.locale));
        return Ok(());
    };
    let (state, now) = (&visit.requester.state, visit.requester.state.clock.now());
    let locator = Locator::of(&secret(&visit.requester.session).await?, draft);
    count(&state.pool, PER_DRAFT, &draft.to_string(), now).await?;
    let mut tx = state.pool.begin().await?;
    if let Some(found) = db::by_id(&mut *tx, draft).await? {
        db::keep_locator(&mut *tx, locator, draft, now).await?;
        let mail = mail::saved(&state.config, visit.requester.locale, &found.email, locator, found.kept_until());
        crate::mail::queue(&mut *tx, &state.clock, &mail).await?;
    }
    tx.commit().await?;
    see_other(&paths::register_saved(visit.requester.locale));
    Ok(())
}

/// The button of the page that a locator leads to: sends a code to the address on file.
#[server(prefix = "/form", endpoint = "registration/resume-locator")]
pub async fn resume_by_locator(
    #[server(default)] locale: String,
    #[server(default)] locator: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let found = match locator.parse::<Locator>() {
        Ok(locator) => db::by_locator(&guest.state.pool, locator, guest.state.clock.now()).await?,
        Err(()) => None,
    };
    // 128 bits cannot be guessed: whoever has the link may know that it leads nowhere any more.
    let Some(found) = found else {
        see_other(&paths::register_gone(guest.locale));
        return Ok(());
    };
    CodePurpose::Resume.send(&guest, Target::Found(found.id), (&found.email, None), false).await?;
    see_other(&paths::register_resume_code(guest.locale));
    Ok(())
}

/// Coming back without a link: a code goes to the address if there is a draft for it.
#[server(prefix = "/form", endpoint = "registration/resume-email")]
pub async fn resume_by_email(
    #[server(default)] locale: String,
    #[server(default)] email: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    guest.session.insert(TYPED, keep(&email)).await?;
    let Ok(email) = input::email(&email) else {
        see_other(&paths::register_resume(guest.locale));
        return Ok(());
    };
    // Now rather than with the answer: where that is an error, the session layer saves nothing.
    guest.session.save().await?;
    let found = db::by_email(&guest.state.pool, &email, guest.state.clock.now()).await?;
    CodePurpose::Resume.send(&guest, found.map(|found| found.id).into(), (&email, None), false).await?;
    see_other(&paths::register_resume_code(guest.locale));
    Ok(())
}

/// Another code.
#[server(prefix = "/form", endpoint = "registration/resume-new-code")]
pub async fn resume_new_code(#[server(default)] locale: String) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    CodePurpose::Resume.send_again(&guest).await?;
    see_other(&paths::register_resume_code(guest.locale));
    Ok(())
}

/// The code: a right one makes this browser go on with the draft, at the first page where something is missing.
#[server(prefix = "/form", endpoint = "registration/resume-code")]
pub async fn resume_code(
    #[server(default)] locale: String,
    #[server(default)] email_code: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    if let Some(draft) = CodePurpose::Resume.enter(&guest, &email_code).await? {
        return go_on(guest, draft).await;
    }
    see_other(&paths::register_resume_code(guest.locale));
    Ok(())
}

async fn go_on(guest: Requester, draft: Uuid) -> Result<(), AppError> {
    guest.session.remove_value(TYPED).await?;
    let mut applicant = Applicant::load(&guest.session).await?;
    applicant.draft = Some(draft);
    applicant.answers = Answers::default();
    applicant.store(&guest.session).await?;
    let locale = guest.locale;
    let visit = Visit::of(guest).await?;
    if visit.open_draft().is_none() {
        see_other(&paths::register_gone(locale));
        return Ok(());
    }
    see_other(&paths::register_step(locale, visit.journey().next().as_str()));
    Ok(())
}
