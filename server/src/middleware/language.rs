//! Which language somebody reads. The address decides, always; this is for where it does not: `/`, and errors of
//! addresses without a language.
//!
//! The language switch is a plain link to the twin page, so it works everywhere and pages stay identical for everybody.
//! That a person chose is seen from where the link was followed, and remembered in a cookie for the next visit to `/`.

use app::i18n::Locale;
use app::paths::{self, form};
use app::state::AppState;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::coding::weighted;
use super::origin::is_own;

/// The cookie's name. It holds `en` or `zh` and nothing about the person.
const COOKIE: &str = "lang";

/// `/`: to the home page in the language that was chosen, or else the one the browser asks for.
pub async fn home(headers: HeaderMap) -> Response {
    let locale = chosen(&headers).unwrap_or_else(|| accepted(&headers));
    let headers = [
        (header::LOCATION, paths::home(locale)),
        (header::VARY, "Accept-Language, Cookie".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (StatusCode::FOUND, headers).into_response()
}

/// Remembers the language where a page was reached from its own twin.
pub async fn remember(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let switched = (*request.method() == Method::GET).then(|| switched_to(&state, &request)).flatten();
    let mut response = next.run(request).await;
    let Some(locale) = switched else { return response };
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let page = response.status() == StatusCode::OK && kind.starts_with(b"text/html");
    if !page && response.status() != StatusCode::NOT_MODIFIED {
        return response;
    }
    let secure = if state.config.is_https() { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", locale.as_str());
    let headers = response.headers_mut();
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
    // The cookie is this person's: a shared cache must not hand it to others.
    if headers.get(header::CACHE_CONTROL).is_some_and(|v| v.as_bytes().starts_with(b"public")) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    response
}

/// The language of this page, where its twin led here and the cookie does not say so already.
fn switched_to(state: &AppState, request: &Request) -> Option<Locale> {
    let (path, headers) = (request.uri().path(), request.headers());
    let locale = of_path(path)?;
    let (origin, from) = referer(headers)?;
    let switched = of_path(from) == Some(locale.other()) && paths::twin(from, locale.other()) == path;
    let news = switched && chosen(headers) != Some(locale);
    (news && is_own(origin, &state.config, request.uri(), headers)).then_some(locale)
}

/// The language to answer a request in: that of its address, of the page it came from, chosen, or asked for.
/// Staff pages are English.
pub fn of_request(path: &str, headers: &HeaderMap) -> Locale {
    let staff = |path: &str| (path.starts_with(paths::STAFF) || path.starts_with(form::STAFF)).then_some(Locale::En);
    let of_page = |path: &str| of_path(path).or_else(|| staff(path));
    of_page(path)
        .or_else(|| referer_path(headers).and_then(of_page))
        .or_else(|| chosen(headers))
        .unwrap_or_else(|| accepted(headers))
}

/// The language of an address, where it has one.
pub fn of_path(path: &str) -> Option<Locale> {
    path.strip_prefix('/')?.split('/').next()?.parse().ok()
}

/// The path of the page a request came from, without its query.
pub fn referer_path(headers: &HeaderMap) -> Option<&str> {
    referer(headers).map(|(_, path)| path)
}

/// Origin and path of the page a request came from.
fn referer(headers: &HeaderMap) -> Option<(&str, &str)> {
    let referer = headers.get(header::REFERER)?.to_str().ok()?;
    let host = referer.find("://")? + 3;
    let path = host + referer.get(host..)?.find('/')?;
    let (origin, rest) = referer.split_at_checked(path)?;
    Some((origin, rest.split(['?', '#']).next().unwrap_or_default()))
}

/// The language in the cookie.
fn chosen(headers: &HeaderMap) -> Option<Locale> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    let mut cookies = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    cookies.find(|(name, _)| *name == COOKIE).and_then(|(_, value)| value.parse().ok())
}

/// The language the browser asks for: Chinese where it comes before English, else English.
fn accepted(headers: &HeaderMap) -> Locale {
    let text = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let best = |language: &str| {
        let rated = text.split(',').map(weighted).enumerate().filter(|(_, (range, weight))| {
            let primary = range.split(['-', '_']).next().unwrap_or_default();
            *weight > 0 && primary.eq_ignore_ascii_case(language)
        });
        // Among equals the one that stands first.
        rated.map(|(place, (_, weight))| (weight, std::cmp::Reverse(place))).max()
    };
    if best("zh") > best("en") { Locale::Zh } else { Locale::En }
}

#[cfg(test)]
mod tests;
