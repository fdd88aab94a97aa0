//! Sending the registration: one transaction, and however often the button is pressed, one registration.

use leptos::prelude::*;
use uuid::Uuid;

use super::to_hub;
use crate::error::AppError;
use crate::paths;
use crate::registration::answers::Answers;
use crate::registration::db::{draft, registered};
use crate::registration::journey::Journey;
use crate::registration::mail;
use crate::registration::reference::Reference;
use crate::registration::session::Sent;
use crate::registration::visit::{Posted, Visit};
use crate::response::see_other;

/// Sends the draft that the form was made for.
#[server(prefix = "/form", endpoint = "registration/submit")]
pub async fn submit(#[server(default)] locale: String, #[server(default)] draft: String) -> Result<(), AppError> {
    let mut visit = Posted::current(&locale)?.visit().await?;
    let done = |reference: &str| see_other(&paths::register_done(visit.locale, reference));
    if let Some(sent) = visit.applicant.sent.as_ref().filter(|sent| sent.draft.to_string() == draft) {
        done(&sent.reference);
        return Ok(());
    }
    let Some(id) = visit.applicant.draft.filter(|id| id.to_string() == draft) else {
        to_hub(&visit);
        return Ok(());
    };
    let Some(reference) = send(&visit, id).await? else {
        to_hub(&visit);
        return Ok(());
    };
    let reference = reference.to_string();
    done(&reference);
    visit.applicant.sent = Some(Sent { draft: id, reference });
    visit.applicant.draft = None;
    visit.applicant.answers = Answers::default();
    visit.keep().await
}

/// The reference that the draft has now; none where something in it is missing.
async fn send(visit: &Visit, id: Uuid) -> Result<Option<Reference>, AppError> {
    let (config, clock) = (&visit.state.config, &visit.state.clock);
    let mut tx = visit.state.pool.begin().await?;
    let Some(found) = draft::lock_open(&mut tx, id).await? else {
        return Ok(registered::reference_of(&mut tx, id).await?);
    };
    let Some(finished) = Journey::new(&found.answers, Some(&found.contact_email)).finished() else {
        return Ok(None);
    };
    let reference = registered::insert(&mut tx, clock, id, visit.locale, &finished).await?;
    draft::complete(&mut *tx, id, clock.now()).await?;
    let registration = registered::id_of(&mut tx, id).await?;
    let text = reference.to_string();
    let about = mail::About { config, id: registration, reference: &text, locale: visit.locale };
    crate::mail::queue(&mut *tx, clock, &mail::submitted(&about, &finished.contact_email, &[])).await?;
    tx.commit().await?;
    Ok(Some(reference))
}
