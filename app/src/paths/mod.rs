//! One function per address. Links, redirects, mails and tests use nothing else.

pub mod form;

use crate::i18n::Locale;
use crate::url::encode_component;

/// Declares functions for addresses below a language: `name => "rest"`.
macro_rules! local_paths {
    ($($(#[$meta:meta])* $name:ident => $rest:literal,)+) => {
        $($(#[$meta])* pub fn $name(locale: Locale) -> String { format!(concat!("/{}", $rest), locale.as_str()) })+
    };
}

local_paths! {
    /// The home page.
    home => "",
    /// The explorer: map, timeline strip, list.
    map => "/map",
    /// All links as a table.
    links => "/links",
    /// All places by nation and province.
    places => "/places",
    /// Every dated event.
    timeline => "/timeline",
    /// For councils.
    partnerships => "/partnerships",
    /// For schools.
    schools => "/schools",
    /// Open data.
    data => "/data",
    /// Who runs the service, and how.
    about => "/about",
    /// What is kept of whom, why and how long.
    privacy => "/privacy",
    /// Which cookies there are.
    cookies => "/cookies",
    /// The accessibility statement.
    accessibility => "/accessibility",
    /// How to reach the organisation.
    contact => "/contact",
    /// Start page of the registration; its hub for those who have begun.
    register => "/register",
    /// Coming back to a draft by e-mail.
    register_resume => "/register/resume",
    /// The code for it.
    register_resume_code => "/register/resume-code",
    /// "Saved; come back later".
    register_saved => "/register/saved",
    /// The way back, for paper.
    register_card => "/register/card",
    /// A draft that is not there any more.
    register_gone => "/register/gone",
    /// A session that is over.
    register_ended => "/register/ended",
    /// Somebody may have registered the school already.
    register_school_known => "/register/already-registered",
    /// How long the session lasts, for the island that warns.
    register_session => "/register/session",
    /// How a registration stands: reference and address.
    track => "/track",
    /// The code for it.
    track_code => "/track/code",
    /// The status of one registration.
    track_status => "/track/status",
    /// "Withdraw?"
    track_withdraw => "/track/withdraw",
    /// What is held, and what can be asked for.
    track_data => "/track/data",
}

/// One link.
pub fn link(locale: Locale, slug: &str) -> String {
    format!("{}/{slug}", links(locale))
}

/// The partnership page of a place.
pub fn place(locale: Locale, slug: &str) -> String {
    format!("{}/{slug}", places(locale))
}

/// An event on the timeline.
pub fn event(locale: Locale, slug: &str) -> String {
    format!("{}#e-{slug}", timeline(locale))
}

/// A page of the registration, by its last segment.
pub fn register_step(locale: Locale, step: &str) -> String {
    format!("{}/{step}", register(locale))
}

/// An address of the registration as a council hands it on to its schools. Codes are letters and digits, names of
/// districts in Northern Ireland have spaces and commas.
pub fn invited(path: &str, council: &str) -> String {
    format!("{path}?council={}", encode_component(council))
}

/// For those whom the registration is not made for.
pub fn register_other(locale: Locale) -> String {
    register_step(locale, "other")
}

/// The hub, for whoever sent a page of another registration.
pub fn register_elsewhere(locale: Locale) -> String {
    format!("{}?page=other", register(locale))
}

/// The confirmation of a registration.
pub fn register_done(locale: Locale, reference: &str) -> String {
    format!("{}/done/{reference}", register(locale))
}

/// The tracker, its form filled with a reference.
pub fn track_reference(locale: Locale, reference: &str) -> String {
    format!("{}?reference={reference}", track(locale))
}

/// A file of the open data (`links`, `csv`) that holds what a query asks for.
pub fn open_data(what: &str, format: &str, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/api/v1/{what}.{format}{mark}{query}")
}

/// The page that the link of a draft leads to.
pub fn register_resume_locator(locale: Locale, locator: &str) -> String {
    format!("{}/{locator}", register_resume(locale))
}

/// What is held about the people of a registration, as a file.
pub fn track_file(locale: Locale, format: &str) -> String {
    format!("{}.{format}", track_data(locale))
}

/// The page that an approver's link leads to.
pub fn approve(locale: Locale, token: &str) -> String {
    format!("/{}/approve/{token}", locale.as_str())
}

/// Where staff begin.
pub const STAFF: &str = "/staff";
/// Staff sign in here.
pub const STAFF_SIGN_IN: &str = "/staff/sign-in";
/// All registrations.
pub const STAFF_REGISTRATIONS: &str = "/staff/registrations";

/// One answer of a registration, where staff change it.
pub fn staff_answer(reference: &str, name: &str) -> String {
    format!("{}/answers/{name}", staff_registration(reference))
}

/// One registration, for staff.
pub fn staff_registration(reference: &str) -> String {
    format!("{STAFF_REGISTRATIONS}/{reference}")
}

/// What people asked for about their data.
pub const STAFF_DATA_REQUESTS: &str = "/staff/data-requests";

/// One such request.
pub fn staff_data_request(id: &str) -> String {
    format!("{STAFF_DATA_REQUESTS}/{id}")
}

/// The same address in the other language; pages without a language are their own twin.
pub fn twin(path: &str, locale: Locale) -> String {
    match path.strip_prefix(&format!("/{}", locale.as_str())) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("/{}{rest}", locale.other().as_str()),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_twin_keeps_the_page() {
        assert_eq!(twin("/en", Locale::En), "/zh");
        assert_eq!(twin("/zh/places/derby", Locale::Zh), "/en/places/derby");
        assert_eq!(twin("/enough", Locale::En), "/enough");
        assert_eq!(twin("/staff", Locale::En), "/staff");
    }

    #[test]
    fn a_file_holds_what_the_page_shows() {
        assert_eq!(open_data("links", "csv", ""), "/api/v1/links.csv");
        assert_eq!(open_data("events", "json", "nation=wales"), "/api/v1/events.json?nation=wales");
    }
}
