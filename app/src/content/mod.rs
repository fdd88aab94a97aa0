//! The prose of the public part, and the home page. Prose is Markdown, one file a page and language, in `pages/`.

mod home;
mod page;
mod prose;

pub use home::HomePage;
pub use page::{
    AboutPage, AccessibilityPage, ContactPage, CookiesPage, DataPage, PartnershipsPage, PrivacyPage, SchoolsPage,
};
