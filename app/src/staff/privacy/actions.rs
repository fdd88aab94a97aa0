//! What the privacy lead does with a request.

use leptos::server;
use time::Date;
use uuid::Uuid;

use crate::case::data_request::{Act, Reply, carry_out, consider};
use crate::error::AppError;
use crate::i18n::uk_time;
use crate::paths;
use crate::response::see_other;
use crate::roles::Permission;
use crate::staff::access::Access;
use crate::staff::auth::confirm_password;
use crate::staff::review::form_input::{self, Problem, Typed};

/// Years after which every hold must have been looked at again: no claim is brought later.
const LONGEST_HOLD: i32 = 6;

/// `POST /form/staff/data-request`: answers a request, holds it or releases it. `fields[note]` says why, `fields[due]` is
/// the last day of a hold; erasing wants `confirm` and the `password` once more.
///
/// # Errors
/// `NotFound` for an unknown request, `BadRequest` for an unknown act, `Conflict` for one that cannot be done now,
/// `Forbidden` for a role that may not, `TooManyRequests` for too many passwords.
#[server(prefix = "/form", endpoint = "staff/data-request")]
pub async fn answer_request(
    #[server(default)] request: String,
    #[server(default)] act: String,
    #[server(default)] confirm: String,
    #[server(default)] password: String,
    #[server(default)] fields: Typed,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::RunPrivacy).await? else { return Ok(()) };
    let act: Act = act.parse().map_err(|()| AppError::BadRequest)?;
    let id: Uuid = request.parse().map_err(|_| AppError::NotFound)?;
    let (state, origin) = (&access.caller.state, &access.caller.origin);
    let who = (access.staff.id, access.staff.role);
    // What cannot be done is refused as such, whatever was typed.
    let found = consider(state, origin, who, id, act).await?;
    let today = uk_time::date(state.clock.now());
    let order = match act {
        Act::Erase => confirmed(&access, &confirm, &password).await?,
        _ => read(act, &fields, today),
    };
    match order {
        Err(problems) => {
            let key = (id.to_string(), found.as_str());
            form_input::keep(&access.caller, (&key.0, key.1), act.as_str(), fields, problems).await?;
        }
        Ok(order) => carry_out(state, origin, who, id, &order).await?,
    }
    see_other(&paths::staff_data_request(&id.to_string()));
    Ok(())
}

/// Erasing takes a tick and the password.
async fn confirmed(access: &Access, tick: &str, password: &str) -> Result<Result<Reply, Vec<Problem>>, AppError> {
    let problem = |field: &str, message: &str| (field.to_owned(), message.to_owned());
    let mut problems = Vec::new();
    if tick != "yes" {
        problems.push(problem("confirm", "Tick the box once you have checked that nothing must be kept"));
    }
    if password.is_empty() {
        problems.push(problem("password", "Enter your password"));
    } else if !confirm_password(access, password).await? {
        problems.push(problem("password", "This is not the password of your account"));
    }
    Ok(if problems.is_empty() { Ok(Reply::Erase) } else { Err(problems) })
}

/// What the fields of the other forms mean today.
fn read(act: Act, fields: &Typed, today: Date) -> Result<Reply, Vec<Problem>> {
    let reason = form_input::read_reason(&fields.note).map_err(|message| ("note".to_owned(), message));
    match act {
        Act::Fulfil => Ok(Reply::Fulfil),
        Act::Release => Ok(Reply::Release),
        // Not without its password, see `confirmed`.
        Act::Erase => Err(vec![("password".to_owned(), "Enter your password".to_owned())]),
        Act::Refuse => reason.map(Reply::Refuse).map_err(|problem| vec![problem]),
        Act::Hold => match (reason, last_day(&fields.due, today)) {
            (Ok(reason), Ok(until)) => Ok(Reply::Hold(reason, until)),
            (reason, until) => Err(reason.err().into_iter().chain(until.err()).collect()),
        },
    }
}

fn last_day(text: &str, today: Date) -> Result<Date, Problem> {
    let wrong = |message: String| ("due".to_owned(), message);
    match form_input::read_until(text, today).map_err(wrong)? {
        Some(day) if day.year() - today.year() <= LONGEST_HOLD => Ok(day),
        Some(_) => Err(wrong(format!("Choose a day within {LONGEST_HOLD} years; a hold can be made again"))),
        None => Err(wrong("Enter the last day of the hold".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 03 - 02);

    #[test]
    fn a_hold_needs_a_reason_and_a_day_that_comes() {
        let typed = |note: &str, due: &str| Typed { note: note.into(), due: due.into(), ..Typed::default() };
        let good = read(Act::Hold, &typed("A court asked for it", "2026-09-01"), TODAY);
        assert_eq!(good, Ok(Reply::Hold("A court asked for it".into(), date!(2026 - 09 - 01))));
        for (note, due, wrong) in [
            ("", "", &["note", "due"][..]),
            ("A court asked for it", "2026-03-02", &["due"]),
            ("A court asked for it", "2206-09-01", &["due"]),
            ("A court asked for it", "soon", &["due"]),
            ("Too short", "2026-09-01", &["note"]),
        ] {
            let problems = read(Act::Hold, &typed(note, due), TODAY).unwrap_err();
            assert_eq!(problems.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), wrong, "{note} {due}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(act in prop::sample::select(Act::ALL), note in ".*", due in ".*") {
            let _ = read(act, &Typed { due, note, ..Typed::default() }, TODAY);
        }
    }
}
