//! Every staff page goes through here: it names the permission it needs, and is not even loaded without.

use std::future::Future;

use leptos::prelude::*;

use super::access::Access;
use super::auth::sign_in_path;
use super::caller::Caller;
use super::frame::Header;
use crate::error::AppError;
use crate::page::{Page, PageKind, Reply, page};
use crate::request::Request;
use crate::roles::Permission;

/// Draws a staff page for those who may see it; others are sent to sign in, or refused.
pub fn staff_page<F, Fut>(permission: Permission, load: F) -> impl IntoView
where
    F: FnOnce(Request, Access) -> Fut + Send + 'static,
    Fut: Future<Output = Result<Reply, AppError>> + Send + 'static,
{
    page(move |request| {
        let caller = Caller::current();
        async move {
            let caller = caller?;
            let address = caller.address.clone();
            match Access::check(caller, permission).await? {
                Some(access) => {
                    provide_context(Header::new(&access, &request.path));
                    load(request, access).await
                }
                None => Ok(Reply::SeeOther(sign_in_path(&address))),
            }
        }
    })
}

/// A staff page, ready to be drawn.
pub fn reply(title: impl Into<String>, body: impl IntoView + 'static) -> Reply {
    Page::personal(title, body).kind(PageKind::Staff).into()
}
