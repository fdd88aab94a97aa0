//! The address and its code. A draft begins when the code comes back; until then the database knows only a hash of it.
//! Nothing here answers differently for an address that is known.

use std::future::ready;

use leptos::prelude::*;

use super::answer::email_answer;
use crate::error::AppError;
use crate::ids::new_id;
use crate::proof::{CodePurpose, Opened, Target};
use crate::questions::answers::Answers;
use crate::questions::step::Step;
use crate::registration::draft::{self, Draft};
use crate::registration::visit::{Changed, Visit};
use crate::request::Requester;
use crate::response::see_other;

/// The work e-mail address; a code is sent to it unless one came back from it already.
#[server(prefix = "/form", endpoint = "registration/email")]
pub async fn save_email(
    #[server(default)] locale: String,
    #[server(default)] contact_email: String,
) -> Result<(), AppError> {
    let change = |visit: &Visit| -> Changed {
        let asked = visit.journey().may_open(Step::Email);
        let taken = asked.then(|| visit.answers.clone().with(Step::Email, &email_answer(&contact_email)));
        Box::pin(ready(Ok(taken)))
    };
    let (visit, kept) = Visit::of(Requester::posting(&locale)?).await?.update_answers(change).await?;
    if kept {
        send(&visit, false).await?;
    }
    see_other(&visit.after(Step::Email));
    Ok(())
}

/// Another code to the same address.
#[server(prefix = "/form", endpoint = "registration/new-code")]
pub async fn new_code(#[server(default)] locale: String) -> Result<(), AppError> {
    let visit = Visit::of(Requester::posting(&locale)?).await?;
    send(&visit, true).await?;
    see_other(&visit.after(Step::Email));
    Ok(())
}

/// The code that came back.
#[server(prefix = "/form", endpoint = "registration/code")]
pub async fn check_code(
    #[server(default)] locale: String,
    #[server(default)] email_code: String,
) -> Result<(), AppError> {
    let mut visit = Visit::of(Requester::posting(&locale)?).await?;
    if let Some(email) = awaited_email(&visit) {
        let challenge = CodePurpose::Begin.awaited_from(&visit.requester, &email).await?;
        if let Some(opened) = CodePurpose::Begin.try_code(&visit.requester, challenge, &email_code).await? {
            begin(&mut visit, opened).await?;
        }
    }
    let changed = visit.journey().next() == Step::Check;
    see_other(&if changed { visit.after(Step::Code) } else { visit.hub() });
    Ok(())
}

/// The address that a code has to come back from before anything else is asked.
fn awaited_email(visit: &Visit) -> Option<String> {
    visit.answers.email().filter(|_| visit.journey().next() == Step::Code)
}

/// Sends a code to that address, unless one is on its way.
async fn send(visit: &Visit, again: bool) -> Result<(), AppError> {
    let Some(email) = awaited_email(visit) else { return Ok(()) };
    visit.keep_now().await?;
    CodePurpose::Begin.send(&visit.requester, Target::Beginning, (&email, None), again).await
}

/// Begins the draft with the address that was proved, or changes the address of the one there is: together with the code's
/// use, or not at all.
async fn begin(visit: &mut Visit, mut opened: Opened) -> Result<(), AppError> {
    let (locale, now) = (visit.requester.locale, visit.requester.state.clock.now());
    let address = opened.email.clone();
    let id = if let Some(id) = visit.open_draft() {
        // What another tab has saved meanwhile stays.
        let found = draft::lock_open(&mut opened.tx, id).await?.ok_or(AppError::Conflict)?;
        visit.answers = found.answers.with(Step::Email, &email_answer(&address));
        let draft = Draft::new(visit.answers.clone(), address.clone());
        draft::save(&mut *opened.tx, id, locale, &draft, now).await?;
        id
    } else {
        let id = new_id(&visit.requester.state.clock);
        let draft = Draft::new(visit.answers.clone(), address.clone());
        draft::insert(&mut *opened.tx, id, locale, &draft, now).await?;
        id
    };
    opened.welcome(&visit.requester).await?;
    visit.applicant.draft = Some(id);
    visit.applicant.answers = Answers::default();
    visit.verified = Some(address);
    visit.keep().await
}
