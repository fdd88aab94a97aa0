//! `/staff/registrations/{ref}`: one registration, its answers, what can be done with it, and what happened.

use leptos::prelude::*;

use super::record_view::{Shown, view_of};
use super::status::{Status, staff_move};
use super::{db, reference, reveal};
use crate::error::AppError;
use crate::staff::page::{reply, staff_page};
use crate::staff::roles::Permission;

/// `/staff/registrations/{ref}`
#[component]
pub fn RegistrationPage() -> impl IntoView {
    staff_page(Permission::SeeRegistrations, |request, access| async move {
        let reference = reference::normalise(request.param("reference")).ok_or(AppError::NotFound)?;
        let pool = &access.caller.state.pool;
        let record = db::by_reference(pool, &reference).await?.ok_or(AppError::NotFound)?;
        let history = db::history(pool, record.id).await?;
        let may_see_contact = access.may(Permission::SeeContacts);
        let status = record.status.parse().ok();
        let shown = Shown {
            status,
            contact: may_see_contact && reveal::is_shown(&access.caller, &record.reference).await?,
            may_see_contact,
            // More moves get their buttons with the pages that ask for what they need.
            move_to: status.filter(|from| *from == Status::Submitted).and_then(|from| {
                let to = Status::InReview;
                staff_move(access.staff.role, from, to).is_ok().then_some(to)
            }),
        };
        let title = format!("{} · {}", record.school_name, record.reference);
        Ok(reply(title, view_of(record, history, &shown)))
    })
}
