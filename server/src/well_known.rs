//! `/sitemap.xml` and `/robots.txt`.

use std::fmt::Write as _;

use app::i18n::Locale;
use app::paths;
use app::routes::{Group, ROUTES};
use app::state::AppState;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

/// Every public page in both languages, each with its twin.
pub async fn sitemap(State(state): State<AppState>) -> impl IntoResponse {
    let published = state.published.get();
    let pages = |locale: Locale| -> Vec<String> {
        let fixed = ROUTES.iter().filter(|route| route.is_listed()).map(|route| route.address(locale));
        let places = published.places.iter().map(|p| paths::place(locale, &p.slug));
        let links = published.links.iter().map(|l| paths::link(locale, &l.slug));
        fixed.chain(places).chain(links).collect()
    };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (en, zh) in pages(Locale::En).iter().zip(pages(Locale::Zh)) {
        let (en, zh) = (state.config.absolute(en), state.config.absolute(&zh));
        for page in [&en, &zh] {
            // Writing to a String cannot fail.
            let _ = writeln!(
                xml,
                "<url><loc>{page}</loc><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{en}\"/>\
                 <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"{zh}\"/></url>"
            );
        }
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")], xml)
}

/// What search engines may read: everything public.
pub async fn robots(State(state): State<AppState>) -> impl IntoResponse {
    let mut text = String::from("User-agent: *\n");
    let fixed = [paths::STAFF, paths::form::ROOT, "/dev/"].map(ToOwned::to_owned);
    for start in fixed.into_iter().chain(Locale::ALL.iter().flat_map(|locale| personal(*locale))) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "Disallow: {start}");
    }
    let _ = write!(text, "\nSitemap: {}\n", state.config.absolute("/sitemap.xml"));
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")], text)
}

/// How the addresses of applicants' pages begin, as far as no shorter beginning covers them.
fn personal(locale: Locale) -> Vec<String> {
    let pages = ROUTES.iter().filter(|route| matches!(route.group, Group::Applicant(_)));
    let starts =
        pages.map(|route| route.address(locale)).map(|path| path.split(':').next().unwrap_or_default().to_owned());
    let mut starts: Vec<String> = starts.collect();
    starts.sort();
    starts.dedup_by(|longer, start| longer.starts_with(start.as_str()));
    starts
}
