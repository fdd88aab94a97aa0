//! The route table. Every route renders in `SsrMode::Async`, so that status codes and redirects hold.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};

use crate::case::{approval, tracker};
use crate::error::AppError;
use crate::page::page;
use crate::registration::{pages, resume};
use crate::{content, explorer, link, place, staff, timeline};

/// The whole site, as the server draws it.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/staff") view=staff::HomePage ssr=SsrMode::Async/>
                <Route path=path!("/staff/sign-in") view=staff::SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/staff/registrations") view=staff::RegistrationsPage ssr=SsrMode::Async/>
                <Route path=path!("/staff/registrations/:reference") view=staff::RegistrationPage ssr=SsrMode::Async/>
                <Route path=path!("/staff/registrations/:reference/answers/:answer") view=staff::AnswerPage ssr=SsrMode::Async/>
                <Route path=path!("/staff/data-requests") view=staff::DataRequestsPage ssr=SsrMode::Async/>
                <Route path=path!("/staff/data-requests/:id") view=staff::DataRequestPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale") view=content::HomePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/map") view=explorer::MapPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/links") view=link::LinksPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/links/:slug") view=link::LinkPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/places") view=place::PlacesPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/places/:slug") view=place::PlacePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/timeline") view=timeline::TimelinePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/partnerships") view=content::PartnershipsPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/schools") view=content::SchoolsPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/about") view=content::AboutPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/privacy") view=content::PrivacyPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/cookies") view=content::CookiesPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/accessibility") view=content::AccessibilityPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/contact") view=content::ContactPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/data") view=content::DataPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register") view=pages::StartPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/other") view=pages::OtherPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/resume") view=resume::EmailPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/resume/:locator") view=resume::LocatorPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/resume-code") view=resume::CodePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/saved") view=resume::SavedPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/card") view=resume::CardPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/gone") view=resume::GonePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/ended") view=resume::EndedPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/already-registered") view=pages::SchoolKnownPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/track") view=tracker::StartPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/track/code") view=tracker::CodePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/track/status") view=tracker::StatusPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/track/withdraw") view=tracker::WithdrawPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/track/data") view=tracker::DataPage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/approve/:token") view=approval::ApprovePage ssr=SsrMode::Async/>
                <Route path=path!("/:locale/register/done/:reference") view=pages::DonePage ssr=SsrMode::Async/>
                // Every step of the wizard. It takes what stands before it, so it stands last.
                <Route path=path!("/:locale/register/:step") view=pages::StepPage ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
}

/// Every address that no route knows.
#[component]
pub fn NotFound() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
