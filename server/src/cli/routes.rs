//! `server routes`: the table of pages as JSON, for tests from outside, which must not forget a page.

use std::io::{self, Write};

use app::routes::{Group, Needs, ROUTES};
use serde_json::json;

/// Writes a list of pages: address, group, and what the group asks for.
///
/// # Errors
/// Where nobody reads it to its end.
pub fn print(out: &mut impl Write) -> io::Result<()> {
    let pages = ROUTES.iter().map(|route| {
        let (group, needs) = match route.group {
            Group::Public => ("public", None),
            Group::Entrance => ("entrance", None),
            Group::Applicant(Needs::Nothing) => ("applicant", None),
            Group::Applicant(Needs::Registration) => ("applicant", Some("registration")),
            Group::Applicant(Needs::Tracker) => ("applicant", Some("tracker")),
            Group::SignIn => ("sign-in", None),
            Group::Staff(permission) => ("staff", Some(permission.as_str())),
        };
        json!({ "path": route.path, "group": group, "needs": needs, "listed": route.is_listed() })
    });
    writeln!(out, "{:#}", serde_json::Value::Array(pages.collect()))
}
