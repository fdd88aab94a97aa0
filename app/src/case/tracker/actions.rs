//! What the forms of the tracker do. Everything after the code needs the grant of this browser.

use leptos::prelude::*;
use time::{Date, OffsetDateTime};

use super::correction::Correction;
use super::grant::Grant;
use super::lookup_input::Typed;
use super::{db, mail, moves};
use crate::audit::{self, Action, Entry};
use crate::case::approval::ask_again;
use crate::case::data_request::Kind;
use crate::case::lifecycle::Status;
use crate::error::AppError;
use crate::ids::new_id;
use crate::paths;
use crate::proof::CodePurpose;
use crate::request::Requester;
use crate::response::see_other;

/// Reference and address: a code goes out if they belong together.
#[server(prefix = "/form", endpoint = "registration/track")]
pub async fn track_start(
    #[server(default)] locale: String,
    #[server(default)] reference: String,
    #[server(default)] email: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let typed = Typed::new(&reference, &email);
    typed.keep(&guest.session).await?;
    let (Ok(reference), Ok(email)) = (typed.reference(), typed.email()) else {
        see_other(&paths::track(guest.locale));
        return Ok(());
    };
    let found = db::find(&guest.state.pool, &reference, &email).await?;
    CodePurpose::Track
        .send(&guest, found.map(|found| found.registration).into(), (&email, Some(&reference)), false)
        .await?;
    see_other(&paths::track_code(guest.locale));
    Ok(())
}

/// Another code.
#[server(prefix = "/form", endpoint = "registration/track-new-code")]
pub async fn track_new_code(#[server(default)] locale: String) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    CodePurpose::Track.send_again(&guest).await?;
    see_other(&paths::track_code(guest.locale));
    Ok(())
}

/// The code: a right one shows this browser the registration.
#[server(prefix = "/form", endpoint = "registration/track-code")]
pub async fn track_code(
    #[server(default)] locale: String,
    #[server(default)] email_code: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let Some(registration) = CodePurpose::Track.enter(&guest, &email_code).await? else {
        see_other(&paths::track_code(guest.locale));
        return Ok(());
    };
    let typed = Typed::of(&guest.session).await?.unwrap_or_default();
    let found = match (typed.reference(), typed.email()) {
        (Ok(reference), Ok(email)) => db::find(&guest.state.pool, &reference, &email).await?,
        _ => None,
    };
    match found.filter(|found| found.registration == registration) {
        Some(grant) => {
            grant.keep(&guest.session).await?;
            see_other(&paths::track_status(guest.locale));
        }
        // Something else was entered in another tab meanwhile.
        None => see_other(&paths::track(guest.locale)),
    }
    Ok(())
}

/// Lets this browser forget the registration.
#[server(prefix = "/form", endpoint = "registration/track-another")]
pub async fn track_another(#[server(default)] locale: String) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    Grant::forget(&guest.session).await?;
    Typed::forget(&guest.session).await?;
    see_other(&paths::track(guest.locale));
    Ok(())
}

/// The registration that this browser may act on; without one it is sent to the beginning. A form that was made for another
/// one (`meant`), from before that was looked up in another tab, does nothing and leads to what is shown now.
async fn owned(guest: &Requester, meant: &str) -> Result<Option<db::Record>, AppError> {
    let grant = Grant::of(&guest.session).await?.filter(|grant| grant.owner);
    let record = match grant {
        Some(grant) => db::record(&guest.state.pool, grant.registration).await?,
        None => None,
    };
    if record.is_none() {
        see_other(&paths::track(guest.locale));
    } else if !meant.is_empty() && record.as_ref().is_some_and(|record| record.reference != meant) {
        see_other(&paths::track_status(guest.locale));
        return Ok(None);
    }
    Ok(record)
}

/// The school does not want to go on.
#[server(prefix = "/form", endpoint = "registration/track-withdraw")]
pub async fn track_withdraw(
    #[server(default)] locale: String,
    #[server(default)] reference: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let Some(record) = owned(&guest, &reference).await? else { return Ok(()) };
    // Pressed twice it was withdrawn once.
    if record.status != Status::Withdrawn {
        moves::withdraw(&guest, &record).await?;
    }
    see_other(&paths::track_status(guest.locale));
    Ok(())
}

/// The school wants to go on after all.
#[server(prefix = "/form", endpoint = "registration/track-reopen")]
pub async fn track_reopen(
    #[server(default)] locale: String,
    #[server(default)] reference: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let Some(record) = owned(&guest, &reference).await? else { return Ok(()) };
    if record.status != Status::Submitted {
        moves::reopen(&guest, &record).await?;
    }
    see_other(&paths::track_status(guest.locale));
    Ok(())
}

/// Sends the approver another link.
#[server(prefix = "/form", endpoint = "registration/track-approval")]
pub async fn track_approval(
    #[server(default)] locale: String,
    #[server(default)] reference: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let Some(record) = owned(&guest, &reference).await? else { return Ok(()) };
    ask_again(&guest.state, record.id, None).await?;
    see_other(&paths::track_status(guest.locale));
    Ok(())
}

/// Asks staff for a copy of what is held, for its erasure, or for a correction, which `text` describes. It is written down,
/// recorded, and confirmed by mail.
#[server(prefix = "/form", endpoint = "registration/track-request")]
pub async fn track_request(
    #[server(default)] locale: String,
    #[server(default)] reference: String,
    #[server(default)] kind: String,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    let guest = Requester::posting(&locale)?;
    let Some(record) = owned(&guest, &reference).await? else { return Ok(()) };
    let kind: Kind = kind.parse().map_err(|()| AppError::BadRequest)?;
    let text = Correction::new(&text);
    if kind == Kind::Correction && text.problem().is_some() {
        text.keep(&guest.session).await?;
        see_other(&paths::track_data(guest.locale));
        return Ok(());
    }
    let wish = db::Wish { kind, text: (kind == Kind::Correction).then(|| text.text()) };
    let (state, now) = (&guest.state, guest.state.clock.now());
    let due = in_a_month(now);
    let mut tx = state.pool.begin().await?;
    if db::request(&mut tx, new_id(&state.clock), record.id, wish, now, due).await? {
        let entry = Entry::new(Action::DataRequested, format!("registration:{}", record.reference));
        audit::write(&mut tx, &state.clock, &guest.origin, entry.changed("request", "", kind.as_str())).await?;
        let mail = mail::received(&state.config, &record, kind, due);
        crate::mail::queue(&mut *tx, &state.clock, &mail).await?;
    }
    tx.commit().await?;
    Correction::settle(&guest.session, kind).await?;
    see_other(&paths::track_data(guest.locale));
    Ok(())
}

/// The same day of the next month, or its last one.
fn in_a_month(now: OffsetDateTime) -> Date {
    let today = crate::i18n::uk_time::date(now);
    let next = today.month().next();
    let year = if next == time::Month::January { today.year() + 1 } else { today.year() };
    let day = today.day().min(next.length(year));
    Date::from_calendar_date(year, next, day).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn a_month_ends_with_its_last_day() {
        assert_eq!(in_a_month(datetime!(2026-01-31 12:00 UTC)), date!(2026 - 02 - 28));
        assert_eq!(in_a_month(datetime!(2026-12-15 12:00 UTC)), date!(2027 - 01 - 15));
        // It is tomorrow in London.
        assert_eq!(in_a_month(datetime!(2026-06-30 23:30 UTC)), date!(2026 - 08 - 01));
    }
}
