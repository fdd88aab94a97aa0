//! The code that was sent, and the way to another one.

use leptos::prelude::*;

use super::Question;
use crate::error::AppError;
use crate::paths::{self, form};
use crate::proof::{CodeForm, CodePurpose, code_errors, words};
use crate::questions::step::Step;
use crate::registration::visit::Visit;

/// `/{l}/register/code`
pub(super) async fn question(visit: &Visit) -> Result<Question, AppError> {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let email = visit.answers.email().unwrap_or_default();
    let challenge = CodePurpose::Begin.awaited_from(&visit.requester, &email).await?;
    let errors = code_errors(&challenge, locale);
    let hint = if challenge.is_sent() { (w.sent_to)(&email) } else { (w.not_sent)(&email) };
    let body = view! {
        <CodeForm challenge locale hint enter=form::registration::CODE again=form::registration::NEW_CODE
            change=paths::register_step(locale, Step::Email.as_str())/>
    };
    Ok(Question { title: w.question.to_owned(), errors, body: body.into_any(), leaves: false })
}
