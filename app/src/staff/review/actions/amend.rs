//! Changing an answer, or taking it out.

use leptos::server;

use super::{back, find, order};
use crate::case::amend::{Amendment, TextAnswer, amend};
use crate::error::AppError;
use crate::i18n::Locale;
use crate::input::Problem;
use crate::paths;
use crate::questions::words::{About, words};
use crate::response::see_other;
use crate::roles::Permission;
use crate::staff::access::Access;
use crate::staff::review::answer_page::key;
use crate::staff::review::form_input::{self, Typed};

/// `POST /form/staff/amend-answer`: changes one text of a registration. `fields[value]` is the new one, and none takes it
/// out; `fields[note]` says why.
///
/// # Errors
/// `NotFound` for an unknown reference or an answer that is none, `Conflict` where the registration has ended or somebody
/// changed it since the form was drawn, `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/amend-answer")]
pub async fn amend_answer(
    #[server(default)] reference: String,
    #[server(default)] answer_name: String,
    #[server(default)] version: String,
    #[server(default)] fields: Typed,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::AmendAnswers).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let (spot, before) = record.amendable(&answer_name)?;
    let order = order(&access, &record, &version)?;
    if Some(record.updated_at) != order.version {
        return Err(AppError::Conflict);
    }
    let after = spot.amended(&before, &fields.value, record.locale);
    let after = after.map_err(|problem| message(spot, problem, About::of(&before), &fields.value));
    let after =
        after.and_then(
            |after| {
                if after == before { Err("This is what stands there already".to_owned()) } else { Ok(after) }
            },
        );
    match (after, form_input::read_reason(&fields.note)) {
        (Ok(after), Ok(reason)) => {
            let amendment = Amendment { text: spot, before, after, reason };
            amend(&access.caller.state, &access.caller.origin, &order, &amendment).await?;
            back(&record.reference);
        }
        (after, reason) => {
            let wrong = [("value", after.err()), ("note", reason.err())];
            let problems =
                wrong.into_iter().filter_map(|(field, message)| Some((field.to_owned(), message?))).collect();
            let key = key(&record.reference, spot);
            form_input::keep(&access.caller, (&key, &version), "amend", fields, problems).await?;
            see_other(&paths::staff_answer(&record.reference, &spot.to_string()));
        }
    }
    Ok(())
}

/// What is wrong, in the wizard's words; it has none for what staff alone can try.
fn message(spot: TextAnswer, problem: Problem, about: About, typed: &str) -> String {
    match problem {
        Problem::Missing if typed.trim().is_empty() => "This cannot be taken out: enter what is right".to_owned(),
        Problem::Conflict => "The contact and the approver need different addresses".to_owned(),
        _ => (words(Locale::En).problem)(spot.field(), problem, about),
    }
}
