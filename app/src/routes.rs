//! The route table: what stands at an address, and who may see it. The router, the sitemap, the layer that tells of ended
//! sessions and the tests read it; a page without a group does not compile, nor one of staff without a permission.
//! Every route renders in `SsrMode::Async`, so that status codes and redirects hold.

use leptos::component::{component_props_builder, component_view};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};

use crate::case::{approval, tracker};
use crate::error::AppError;
use crate::i18n::Locale;
use crate::page::page;
use crate::registration::{pages, resume};
use crate::roles::Permission;
use crate::{content, explorer, link, place, staff, timeline};

/// Who a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Everybody, and the same for everybody: without a session, kept by caches, found by search engines.
    Public,
    /// The way in for applicants: found by search engines, but it knows its visitor by the session.
    Entrance,
    /// An applicant or approver, in a session: kept and listed by nobody.
    Applicant(Needs),
    /// Staff who have not signed in.
    SignIn,
    /// Staff with this permission.
    Staff(Permission),
}

/// What an applicant's page needs to find in the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A registration that has begun; else it leads to the start of one.
    Registration,
    /// A registration whose people have shown that they are; else it leads to the start of the tracker.
    Tracker,
}

/// What the table says of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteInfo {
    /// The address; parameters begin with a colon.
    pub path: &'static str,
    /// Who it is for.
    pub group: Group,
}

impl RouteInfo {
    /// The address in a language.
    pub fn address(&self, locale: Locale) -> String {
        self.path.replacen(":locale", locale.as_str(), 1)
    }

    /// The address as the router writes it: parameters in braces.
    pub fn pattern(&self) -> String {
        let parts = self.path.split('/').map(|part| match part.strip_prefix(':') {
            Some(name) => format!("{{{name}}}"),
            None => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join("/")
    }

    /// True where search engines are told of it by name: they cannot guess parameters.
    pub fn is_listed(&self) -> bool {
        matches!(self.group, Group::Public | Group::Entrance) && !self.address(Locale::En).contains(':')
    }
}

/// Rows of address, view and group become the table and the router of Leptos, whose routes each have a type of their own.
/// The view of a staff page takes its permission from the row.
macro_rules! routes {
    ($($path:tt, $($view:ident)::+, $group:ident $(($need:expr))?;)+) => {
        /// Every page.
        pub const ROUTES: &[RouteInfo] = &[$(RouteInfo { path: $path, group: Group::$group $(($need))? }),+];

        /// The whole site, as the server draws it.
        #[component]
        pub fn App() -> impl IntoView {
            view! {
                <Router>
                    <FlatRoutes fallback=NotFound>
                        $(<Route path=path!($path) view=routes!(@ $group [$($view)::+] $($need)?) ssr=SsrMode::Async/>)+
                    </FlatRoutes>
                </Router>
            }
        }
    };
    (@ Staff [$view:path] $permission:expr) => {
        || component_view(&$view, component_props_builder(&$view).permission($permission).build())
    };
    (@ $group:ident [$view:path] $($need:expr)?) => { $view };
}

routes! {
    "/staff", staff::HomePage, Staff(Permission::UseDashboard);
    "/staff/sign-in", staff::SignInPage, SignIn;
    "/staff/registrations", staff::RegistrationsPage, Staff(Permission::SeeRegistrations);
    "/staff/registrations/:reference", staff::RegistrationPage, Staff(Permission::SeeRegistrations);
    "/staff/registrations/:reference/answers/:answer", staff::AnswerPage, Staff(Permission::AmendAnswers);
    "/staff/data-requests", staff::DataRequestsPage, Staff(Permission::RunPrivacy);
    "/staff/data-requests/:id", staff::DataRequestPage, Staff(Permission::RunPrivacy);
    "/:locale", content::HomePage, Public;
    "/:locale/map", explorer::MapPage, Public;
    "/:locale/links", link::LinksPage, Public;
    "/:locale/links/:slug", link::LinkPage, Public;
    "/:locale/places", place::PlacesPage, Public;
    "/:locale/places/:slug", place::PlacePage, Public;
    "/:locale/timeline", timeline::TimelinePage, Public;
    "/:locale/partnerships", content::PartnershipsPage, Public;
    "/:locale/schools", content::SchoolsPage, Public;
    "/:locale/about", content::AboutPage, Public;
    "/:locale/privacy", content::PrivacyPage, Public;
    "/:locale/cookies", content::CookiesPage, Public;
    "/:locale/accessibility", content::AccessibilityPage, Public;
    "/:locale/contact", content::ContactPage, Public;
    "/:locale/data", content::DataPage, Public;
    "/:locale/register", pages::StartPage, Entrance;
    "/:locale/register/kind", pages::KindPage, Applicant(Needs::Nothing);
    "/:locale/register/other", pages::OtherPage, Applicant(Needs::Nothing);
    "/:locale/register/resume", resume::EmailPage, Applicant(Needs::Nothing);
    "/:locale/register/resume/:locator", resume::LocatorPage, Applicant(Needs::Nothing);
    "/:locale/register/resume-code", resume::CodePage, Applicant(Needs::Nothing);
    "/:locale/register/saved", resume::SavedPage, Applicant(Needs::Registration);
    "/:locale/register/card", resume::CardPage, Applicant(Needs::Registration);
    "/:locale/register/gone", resume::GonePage, Applicant(Needs::Nothing);
    "/:locale/register/ended", resume::EndedPage, Applicant(Needs::Nothing);
    "/:locale/register/already-registered", pages::SchoolKnownPage, Applicant(Needs::Registration);
    "/:locale/track", tracker::StartPage, Applicant(Needs::Nothing);
    "/:locale/track/code", tracker::CodePage, Applicant(Needs::Tracker);
    "/:locale/track/status", tracker::StatusPage, Applicant(Needs::Tracker);
    "/:locale/track/withdraw", tracker::WithdrawPage, Applicant(Needs::Tracker);
    "/:locale/track/data", tracker::DataPage, Applicant(Needs::Tracker);
    "/:locale/approve/:token", approval::ApprovePage, Applicant(Needs::Nothing);
    "/:locale/register/done/:reference", pages::DonePage, Applicant(Needs::Nothing);
    // Every step of the wizard. It takes what stands before it, so it stands last.
    "/:locale/register/:step", pages::StepPage, Applicant(Needs::Registration);
}

/// Every address that no route knows.
#[component]
pub fn NotFound() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
