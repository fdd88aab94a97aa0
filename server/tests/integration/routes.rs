//! Every page keeps what its group promises, and every form has one name: the tables of pages and of form addresses are
//! walked from end to end.

use std::collections::BTreeSet;
use std::path::Path;

use crate::common::TestApp;
use app::i18n::Locale;
use app::paths::form;
use app::roles::{Role, may};
use app::routes::{Group, Needs, ROUTES, RouteInfo};
use sqlx::PgPool;
use time::Duration;

/// The cookie of a session that is over.
const DEAD: &str = "apply=AAAAAAAAAAAAAAAAAAAAAA";
const ENDED: &str = "/en/register/ended";

/// The address of a page with something in the place of its parameters.
fn sample(route: &RouteInfo) -> String {
    let values = [
        ("/places/:slug", "/places/derby"),
        ("/links/:slug", "/links/derby--hefei"),
        (":step", "nation"),
        (":reference", "UKC-K72-MF4-TX"),
        (":answer", "contact_name"),
        (":id", "01890a5d-ac96-774b-bcce-b302099a8057"),
        (":locator", "unknown"),
        (":token", "unknown"),
    ];
    let path = values.iter().fold(route.address(Locale::En), |path, (name, value)| path.replace(name, value));
    assert!(!path.contains(':'), "{path}: what stands there?");
    path
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn public_pages_are_for_everybody_and_all_others_are_kept_by_nobody(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for route in ROUTES {
        let path = sample(route);
        let page = app.other_device().get(&path).await;
        let kept = page.header("cache-control").contains("public") && !page.header("etag").is_empty();
        assert_eq!(kept, route.group == Group::Public, "{path}: {}", page.header("cache-control"));
        match route.group {
            Group::Public => assert_eq!((page.status, page.header("set-cookie")), (200, ""), "{path}"),
            Group::Entrance | Group::SignIn => assert_eq!(page.status, 200, "{path}"),
            Group::Applicant(_) => assert!([200, 303, 404].contains(&page.status), "{path}: {}", page.status),
            Group::Staff(_) => assert_eq!(page.status, 303, "{path}"),
        }
        let found = !page.body.contains("noindex");
        let listed = matches!(route.group, Group::Public | Group::Entrance);
        assert!(page.status != 200 || found == listed, "{path}: for search engines or not");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn without_what_it_needs_an_applicants_page_leads_to_the_start(pool: PgPool) {
    let app = TestApp::new(pool).await;
    for route in ROUTES {
        let Group::Applicant(needs) = route.group else { continue };
        let path = sample(route);
        let mut at = path.clone();
        for _ in 0..2 {
            let page = app.get(&at).await;
            if page.status == 303 {
                page.header("location").clone_into(&mut at);
            }
        }
        match needs {
            Needs::Nothing => assert!(at == path || !at.ends_with("/register"), "{path} leads to {at}"),
            Needs::Registration => assert_eq!(at, "/en/register", "{path}"),
            Needs::Tracker => assert_eq!(at, "/en/track", "{path}"),
        }
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn only_what_needs_a_registration_tells_that_a_session_is_over(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for route in ROUTES {
        let path = sample(route);
        let told = app.other_device().get_with(&path, "cookie", DEAD).await.header("location") == ENDED;
        assert_eq!(told, route.group == Group::Applicant(Needs::Registration), "{path}");
    }
    for path in form::ALL.iter().copied().flatten() {
        let browser = app.other_device();
        let begun = [("locale", "en"), ("step", "kind"), ("answers[applicant_kind]", "trust")];
        browser.post(form::registration::ANSWERS, &begun).await;
        sqlx::query("delete from session").execute(&app.state.pool).await.unwrap();
        let told = browser.post(path, &[("locale", "en")]).await.header("location") == ENDED;
        assert_eq!(told, form::BEGUN.iter().any(|group| group.contains(path)), "{path}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn staff_see_what_their_role_may_and_the_header_names_it(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let pages = ROUTES.iter().filter_map(|route| match route.group {
        Group::Staff(permission) => Some((sample(route), permission, route.path)),
        _ => None,
    });
    let pages: Vec<_> = pages.collect();
    assert!(pages.len() >= 6);
    for (path, ..) in &pages {
        let sent = app.get(path).await;
        let there = sent.header("location").starts_with("/staff/sign-in");
        assert!(sent.status == 303 && there, "{path}: {}", sent.header("location"));
    }
    for role in Role::ALL {
        app.later(Duration::minutes(15));
        let browser = app.signed_in(*role).await;
        for (path, permission, _) in &pages {
            let status = browser.get(path).await.status;
            // Nothing is registered: what has a parameter is not there.
            assert_eq!(status == 403, !may(*role, *permission), "{role} {path}");
            assert!([200, 403, 404].contains(&status), "{role} {path}: {status}");
        }
        let named = browser.get("/staff").await.attributes(".staff-header nav a", "href");
        let open = pages.iter().filter(|(_, permission, path)| may(*role, *permission) && !path.contains(':'));
        let open: BTreeSet<_> = open.map(|(path, ..)| path.clone()).collect();
        assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), open, "{role}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn search_engines_are_kept_from_personal_pages_only(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let robots = app.get("/robots.txt").await.body;
    let closed: Vec<_> = robots.lines().filter_map(|line| line.strip_prefix("Disallow: ")).collect();
    for route in ROUTES {
        for locale in Locale::ALL {
            let path = route.address(locale);
            let open = !closed.iter().any(|start| path.starts_with(start));
            assert_eq!(open, matches!(route.group, Group::Public | Group::Entrance), "{path}");
        }
    }
}

#[test]
fn every_form_address_is_a_server_function_and_the_other_way_round() {
    let registered: BTreeSet<_> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    let named: Vec<_> = form::ALL.iter().copied().flatten().copied().collect();
    assert_eq!(named.iter().copied().collect::<BTreeSet<_>>(), registered);
    assert_eq!(named.len(), registered.len(), "each once");
    for path in named {
        assert!(path.starts_with(form::APPLICANTS) != path.starts_with(form::STAFF), "{path}");
    }
}

#[test]
fn nobody_else_writes_a_form_address() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut wrong = Vec::new();
    let mut folders =
        ["app/src", "frontend/src", "server/src", "server/tests", "server/benches"].map(|f| root.join(f)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("app/src/paths/form.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                wrong.extend(
                    code.filter(|line| line.contains(form::ROOT)).map(|line| format!("{}: {line}", path.display())),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "name these in paths::form: {wrong:#?}");
}
