//! Questions whose answer is kept and nothing else.

use leptos::prelude::*;

use super::to_hub;
use crate::error::AppError;
use crate::paths;
use crate::registration::answers::{ApplicantKind, Reply};
use crate::registration::journey::Step;
use crate::registration::visit::Posted;
use crate::response::see_other;

/// Keeps the answer, where its question may be asked.
async fn save(posted: Posted, step: Step, reply: Reply) -> Result<(), AppError> {
    let mut visit = posted.visit().await?;
    if visit.journey().may_open(step) {
        visit.answer(reply).await?;
    }
    to_hub(&visit);
    Ok(())
}

/// Who registers. Those whom the form is not for are told so, and nothing of them is kept.
#[server(prefix = "/form", endpoint = "registration/kind")]
pub async fn save_kind(
    #[server(default)] locale: String,
    #[server(default)] applicant_kind: String,
) -> Result<(), AppError> {
    let posted = Posted::current(&locale)?;
    if applicant_kind == ApplicantKind::Other.as_str() {
        see_other(&paths::register_other(posted.locale()));
        return Ok(());
    }
    save(posted, Step::Kind, Reply::Kind(applicant_kind)).await
}

/// Name of the school, trust or council.
#[server(prefix = "/form", endpoint = "registration/school")]
pub async fn save_school(
    #[server(default)] locale: String,
    #[server(default)] school_name: String,
) -> Result<(), AppError> {
    save(Posted::current(&locale)?, Step::School, Reply::School(school_name)).await
}

/// Whom to contact.
#[server(prefix = "/form", endpoint = "registration/contact")]
pub async fn save_contact(
    #[server(default)] locale: String,
    #[server(default)] contact_name: String,
    #[server(default)] contact_role: String,
    #[server(default)] contact_role_other: String,
) -> Result<(), AppError> {
    let reply = Reply::Contact(contact_name, contact_role, contact_role_other);
    save(Posted::current(&locale)?, Step::Contact, reply).await
}
