//! Every staff page goes through here: it names the permission it needs, and is not even loaded without.

use std::future::Future;

use leptos::prelude::*;

use super::access::Access;
use super::auth::sign_in_path;
use super::frame::{Header, staff_header};
use crate::error::AppError;
use crate::page::{Page, Reply, page};
use crate::request::Request;
use crate::roles::Permission;

/// Draws a staff page for those who may see it; others are sent to sign in, or refused.
pub fn staff_page<F, Fut>(permission: Permission, load: F) -> impl IntoView
where
    F: FnOnce(Request, Access) -> Fut + Send + 'static,
    Fut: Future<Output = Result<Reply, AppError>> + Send + 'static,
{
    page(move |request| async move {
        let caller = request.requester()?;
        let address = caller.address.clone();
        match Access::check(caller, permission).await? {
            Some(access) => {
                let header = staff_header(Some(Header::new(&access, &request.path)));
                match load(request, access).await? {
                    Reply::Page(page) => Ok(page.staff(header).into()),
                    elsewhere @ Reply::SeeOther(_) => Ok(elsewhere),
                }
            }
            None => Ok(Reply::SeeOther(sign_in_path(&address))),
        }
    })
}

/// A staff page, ready to be drawn.
pub fn reply(title: impl Into<String>, body: impl IntoView + 'static) -> Reply {
    Page::personal(title, body).into()
}
