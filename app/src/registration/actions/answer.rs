//! The answers to a page: kept as they were typed, together with what our lists say about them.

use leptos::prelude::*;

use super::lookup;
use crate::case::registered;
use crate::error::AppError;
use crate::paths;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::pick::Pick;
use crate::questions::step::Step;
use crate::registration::resume;
use crate::registration::visit::{Changed, Visit};
use crate::request::Requester;
use crate::response::see_other;

/// Keeps the answers of a page and leads on: `then` says to stay there (`stay`) or to stop for now (`later`), `draft` which
/// registration the page was made for.
#[server(prefix = "/form", endpoint = "registration/answers")]
pub async fn save_answers(
    #[server(default)] locale: String,
    #[server(default)] step: String,
    #[server(default)] draft: String,
    #[server(default)] then: String,
    #[server(default)] answers: Answers,
) -> Result<(), AppError> {
    let requester = Requester::posting(&locale)?;
    let locale = requester.locale;
    // Those whom the form is not for are told so, and nothing of them is kept.
    if answers.has(Pick::KindOther) || answers.has(Pick::Elsewhere) {
        see_other(&paths::register_other(locale));
        return Ok(());
    }
    let (step, stays) = (step.parse::<Step>().ok(), then == "stay");
    let change = |visit: &Visit| -> Changed {
        let meant = visit.is_meant(&draft);
        let form = answers.clone();
        let visit = visit.clone();
        Box::pin(async move {
            let Some(step) = step.filter(|step| meant && may_answer(&visit, *step)) else { return Ok(None) };
            let mut taken = visit.answers.clone().with(step, &form);
            lookup::complete(&visit, step, stays, &mut taken).await?;
            Ok(Some(taken))
        })
    };
    let (visit, kept) = Visit::of(requester).await?.update_answers(change).await?;
    let Some(step) = step.filter(|_| kept) else {
        see_other(&if visit.is_meant(&draft) { visit.hub() } else { visit.elsewhere(&draft) });
        return Ok(());
    };
    let stays = stays || !visit.journey().problems(step).is_empty();
    if then == "later" {
        return resume::leave(&visit).await;
    }
    let next = match () {
        () if stays => paths::register_step(locale, step.as_str()),
        () if step == Step::SchoolConfirm && is_known(&visit).await? => paths::register_school_known(locale),
        () => paths::register_step(locale, visit.journey().after(step).as_str()),
    };
    see_other(&next);
    Ok(())
}

/// The address has a form of its own, and what is sent at the end is not kept here.
fn may_answer(visit: &Visit, step: Step) -> bool {
    !matches!(step, Step::Email | Step::Code | Step::Check | Step::Declarations) && visit.journey().may_open(step)
}

/// Whether somebody has registered the school that was just confirmed.
async fn is_known(visit: &Visit) -> Result<bool, AppError> {
    let Some(id) = visit.answers.school_id().filter(|_| visit.answers.has(Pick::ConfirmedYes)) else {
        return Ok(false);
    };
    Ok(registered::open_for_school(&visit.requester.state.pool, id).await?.is_some())
}

/// The e-mail address as one answer.
pub(super) fn email_answer(typed: &str) -> Answers {
    Answers::default().set(Field::ContactEmail, typed)
}
