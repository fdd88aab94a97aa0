//! One router: pages, actions, files, health. Pages are those of the route table; which session they have follows from
//! their group.

use app::config::MailTransport;
use app::paths::form;
use app::routes::{App, Group, Needs, ROUTES};
use app::state::AppState;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use leptos::nonce::Nonce;
use leptos::prelude::{provide_context, take_context};
use leptos_axum::{generate_route_list, handle_server_fns_with_context, render_app_async_with_context};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;

use crate::api::v1;
use crate::assets::Assets;
use crate::jobs::Stop;
use crate::middleware::{PageCache, SecurityHeaders, around, inline_script_hashes, language, session_end};
use crate::{dev_mail, download, sessions, well_known};

/// The cookie of applicants.
const APPLY: &str = "apply";
/// How long staff may be away.
const STAFF_IDLE: time::Duration = time::Duration::minutes(30);

/// Everything the server answers.
pub fn router(state: &AppState, assets: &Assets) -> Router {
    let context = {
        let state = state.clone();
        move || {
            // Leptos would write a fresh nonce into every page; ours are the same each time (the CSP goes by hash).
            let _ = take_context::<Nonce>();
            provide_context(state.clone());
        }
    };
    let render = render_app_async_with_context(context.clone(), App);
    let page = move |request: Request| {
        let drawing = render(request);
        async move { whole(drawing.await).await }
    };
    let action = move |request: Request| async move { handle_server_fns_with_context(context, request).await };

    // Those of a registration that has begun stand apart: they tell where its session is over.
    let (mut public, mut applicants, mut staff) = (Router::new(), Router::<AppState>::new(), Router::new());
    let mut begun = Router::new();
    for listing in generate_route_list(App) {
        let (path, route) = (listing.path(), get(page.clone()));
        match ROUTES.iter().find(|known| known.pattern() == path).map(|known| known.group) {
            Some(Group::Public) => public = public.route(path, route),
            Some(Group::Applicant(Needs::Registration)) => begun = begun.route(path, route),
            Some(Group::Entrance | Group::Applicant(_)) => applicants = applicants.route(path, route),
            Some(Group::SignIn | Group::Staff(_)) => staff = staff.route(path, route),
            None => {}
        }
    }
    for path in form::BEGUN.iter().copied().flatten() {
        begun = begun.route(path, post(action.clone()));
    }
    let https = state.config.is_https();
    let applicants = applicants
        .merge(begun.layer(from_fn_with_state(sessions::cookie_name(https, APPLY), session_end::tell)))
        .route(&format!("{}{{*action}}", form::APPLICANTS), post(action.clone()))
        .route("/{locale}/register/session", get(session_end::left))
        .route("/{locale}/track/data.json", get(download::json))
        .route("/{locale}/track/data.csv", get(download::csv))
        .layer(sessions::layer(state, APPLY, app::registration::IDLE));
    let staff = staff
        .route(&format!("{}{{*action}}", form::STAFF), post(action))
        .layer(sessions::layer(state, "staff", STAFF_IDLE));

    let mut router = public
        .merge(applicants)
        .merge(staff)
        .merge(v1::routes())
        .route("/", get(language::home))
        .route("/sitemap.xml", get(well_known::sitemap))
        .route("/robots.txt", get(well_known::robots))
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready));
    if state.config.mail == MailTransport::Dev {
        router = router.route("/dev/mail", get(dev_mail::list));
    }
    for path in assets.paths() {
        let assets = assets.clone();
        let file = move |request: Request| async move {
            let answer = assets.answer(request.uri().path(), request.headers());
            answer.unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
        };
        router = router.route(&path, get(file));
    }
    let router = router.fallback(page).with_state(state.clone());
    let scripts = inline_script_hashes(&app::page::shell::sample_with_island(state));
    let headers = SecurityHeaders::new(https, &scripts);
    around(router, state, PageCache::new(state.published.clone(), state.config.page_cache), headers)
}

/// The page up to `</html>`. After it Leptos writes scripts with the resources of the page; we have none, and pages
/// without an island load no script (those with one: see `app::page::shell`).
async fn whole(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let end = bytes.windows(7).rposition(|window| window == b"</html>").map_or(0, |at| at + 7);
    parts.headers.remove(header::TRANSFER_ENCODING);
    Response::from_parts(parts, Body::from(bytes.slice(..end)))
}

/// Ready: Postgres answers and has the schema that this program knows.
async fn ready(State(state): State<AppState>) -> Response {
    let known: Vec<i64> =
        app::db::MIGRATOR.iter().filter(|m| m.migration_type.is_up_migration()).map(|m| m.version).collect();
    // Every one of them, not only the newest: branches may bring theirs in another order.
    let applied = "select count(*) from _sqlx_migrations where success and version = any($1)";
    let applied = sqlx::query_scalar::<_, i64>(applied).bind(&known).fetch_one(&state.pool).await;
    match applied {
        Ok(applied) if usize::try_from(applied) == Ok(known.len()) => "ready".into_response(),
        Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database needs `server migrate`").into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer").into_response(),
    }
}

/// Serves the metrics on a listener of their own: they are not for the public.
pub async fn serve_metrics(listener: TcpListener, recorder: PrometheusHandle, mut stop: Stop) {
    let show =
        move || async move { ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], Body::from(recorder.render())) };
    let stopped = async move {
        let _ = stop.changed().await;
    };
    let app = Router::new().route("/metrics", get(show));
    if let Err(error) = axum::serve(listener, app).with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "the metrics listener stopped");
    }
}
