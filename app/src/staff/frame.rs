//! The header of staff pages: where to go, who is signed in, and the way out. It is a
//! field of the page, so that the frame of all pages needs to know no more than that there is one.

use leptos::prelude::*;

use super::access::Access;
use crate::paths::{self, form};
use crate::roles::{Permission, may};

/// What the header shows.
#[derive(Clone, Debug)]
pub struct Header {
    who: String,
    items: Vec<(&'static str, &'static str)>,
    path: String,
}

impl Header {
    /// The header for somebody on a page: it names only what they may open.
    pub fn new(access: &Access, path: &str) -> Self {
        let role = access.staff.role;
        let all = [
            (paths::STAFF, "My work", Permission::UseDashboard),
            (paths::STAFF_REGISTRATIONS, "Registrations", Permission::SeeRegistrations),
            (paths::STAFF_DATA_REQUESTS, "Data requests", Permission::RunPrivacy),
        ];
        let items = all.into_iter().filter(|(_, _, p)| may(role, *p)).map(|(href, name, _)| (href, name)).collect();
        Self { who: format!("{} · {}", access.staff.email, role.name()), items, path: path.to_owned() }
    }
}

/// The header of a staff page; with no navigation where nobody is signed in.
pub fn staff_header(header: Option<Header>) -> impl IntoView {
    let signed_in = header.map(|header| {
        let path = header.path;
        let items = header.items.into_iter().map(move |(href, name)| {
            let below = href != paths::STAFF && path.starts_with(&format!("{href}/"));
            let current = if path == href { Some("page") } else { below.then_some("true") };
            view! { <li><a href=href aria-current=current>{name}</a></li> }
        });
        view! {
            <nav aria-label="Staff"><ul>{items.collect_view()}</ul></nav>
            <div class="staff-who">
                <span>{header.who}</span>
                <form method="post" action=form::staff::SIGN_OUT>
                    <button class="link-button" type="submit">"Sign out"</button>
                </form>
            </div>
        }
    });
    view! {
        <header class="staff-header">
            <div class="wrap">
                <a class="site-name" href=paths::STAFF>"Kindred Cities"</a>
                {signed_in}
            </div>
        </header>
    }
}
