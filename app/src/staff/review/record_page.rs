//! `/staff/registrations/{ref}`: one registration, its answers, what can be done with it, and what happened.

use leptos::prelude::*;

use super::actions::version;
use super::record_view::{Shown, view_of};
use super::standing::{mailed, standing};
use super::{db, form_input, reference, reveal};
use crate::case::actor::Actor;
use crate::case::tracker::schools;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::roles::Permission;
use crate::staff::page::{reply, staff_page};
use crate::ui::form::error_title;

/// `/staff/registrations/{ref}`
#[component]
pub fn RegistrationPage(permission: Permission) -> impl IntoView {
    staff_page(permission, |request, access| async move {
        let reference = reference::normalise(request.param("reference")).ok_or(AppError::NotFound)?;
        let state = &access.caller.state;
        let record = db::by_reference(&state.pool, &reference).await?.ok_or(AppError::NotFound)?;
        let may_see_contact = access.may(Permission::SeeContacts);
        let shown = Shown {
            contact: may_see_contact && reveal::is_shown(&access.caller, &record.reference).await?,
            may_see_contact,
            actor: Actor::Staff(access.staff.id, access.staff.role),
            role: access.staff.role,
            standing: standing(&state.pool, &record.reference).await?,
            schools: schools(&state.pool, record.id).await?,
            history: db::history(&state.pool, record.id).await?,
            mails: mailed(&state.pool, record.id).await?,
            tried: form_input::last_try(&access.caller, &record.reference, &version(record.updated_at)).await?,
            now: state.clock.now(),
        };
        let title = format!("{} · {}", record.school_name, record.reference);
        let title = error_title(&title, shown.tried.is_some(), Locale::En);
        Ok(reply(title, view_of(&record, shown, &state.published.get())))
    })
}
