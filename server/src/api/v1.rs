//! `/api/v1/`: the open data. Each address takes the query string of the page that shows the same records, may be read by
//! scripts of any site, and is kept by the page cache (strong `ETag`, 304) like the pages themselves.

pub mod schools;

use app::catalogue::{Ignored, Query};
use app::explorer::Compact;
use app::i18n::Locale;
use app::open_data::{self, Document, Question};
use app::paths;
use app::response::CachePolicy;
use app::state::AppState;
use app::url::put_pair;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, any, get};

/// Names the parameters that mean nothing here, as they would stand in a query string.
pub const IGNORED_PARAMETERS: HeaderName = HeaderName::from_static("ignored-parameters");

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Proxies take no header that is much longer.
const LONGEST_HEADER: usize = 1024;

/// The addresses; what is missing below `/api/` is told as a problem, not as a page.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/v1/links.csv", file(open_data::links_csv))
        .route("/api/v1/links.json", file(open_data::links_json))
        .route("/api/v1/links.geojson", file(open_data::links_geojson))
        .route("/api/v1/places.csv", file(open_data::places_csv))
        .route("/api/v1/places.json", file(open_data::places_json))
        .route("/api/v1/events.csv", file(open_data::events_csv))
        .route("/api/v1/events.json", file(open_data::events_json))
        .merge(schools::routes())
        .route("/api/v1/explorer.json", get(explorer))
        .route("/api/v1/openapi.json", get(description))
        .route("/api/{*rest}", any(StatusCode::NOT_FOUND))
}

/// The links of a query in the compact form in which they travel to the map. It may change with the map: programs of others
/// read the files above.
async fn explorer(State(state): State<AppState>, RawQuery(query): RawQuery) -> Response {
    let published = state.published.get();
    let query = Query::parse(query.as_deref().unwrap_or_default(), published.vocabulary()).0;
    open(serde_json::to_string(&Compact::of(&published, &query)).unwrap_or_default())
}

/// The files in a form that programs read; a test holds it to what the addresses answer.
async fn description() -> Response {
    open(include_str!("openapi.json"))
}

/// A JSON text that anybody may read and keep.
fn open(json: impl IntoResponse) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, CachePolicy::Public.header()),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static("cross-origin")),
    ];
    (headers, json).into_response()
}

fn file(make: fn(&Question<'_>) -> Document) -> MethodRouter<AppState> {
    get(move |State(state): State<AppState>, RawQuery(query): RawQuery| async move {
        let published = state.published.get();
        let question = Question {
            published: &published,
            base_url: &state.config.base_url,
            query: query.as_deref().unwrap_or_default(),
        };
        answer(&state, make(&question))
    })
}

fn answer(state: &AppState, document: Document) -> Response {
    let mut headers = HeaderMap::new();
    let mut put = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, document.content_type);
    put(header::CONTENT_DISPOSITION, &format!("inline; filename=\"{}\"", document.file_name));
    let about = state.config.absolute(&paths::data(Locale::En));
    put(header::LINK, &format!("<{about}>; rel=\"describedby\", <{about}#licences>; rel=\"license\""));
    put(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    put(header::ACCESS_CONTROL_EXPOSE_HEADERS, "etag, ignored-parameters, link");
    put(CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin");
    if !document.ignored.is_empty() {
        put(IGNORED_PARAMETERS, &in_one_line(&document.ignored));
    }
    headers.insert(header::CACHE_CONTROL, CachePolicy::Public.header());
    (headers, document.body).into_response()
}

fn in_one_line(ignored: &Ignored) -> String {
    let mut line = String::new();
    for (name, value) in ignored {
        let mut pair = String::new();
        put_pair(&mut pair, name, value);
        if line.len() + pair.len() >= LONGEST_HEADER {
            line.push_str(if line.is_empty() { "..." } else { "&..." });
            break;
        }
        if !line.is_empty() {
            line.push('&');
        }
        line.push_str(&pair);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_ignored_fits_in_a_header() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(in_one_line(&vec![pair("province", "x y"), pair("色", "\r\n")]), "province=x+y&%E8%89%B2=%0D%0A");
        assert_eq!(in_one_line(&vec![pair("a", &"b".repeat(2000))]), "...");
        let many = in_one_line(&vec![pair("colour", "red"); 200]);
        assert!(many.len() < LONGEST_HEADER + 4 && many.ends_with("&..."), "{many}");
        assert!(HeaderValue::from_str(&many).is_ok());
    }
}
