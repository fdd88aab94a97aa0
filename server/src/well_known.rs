//! `/sitemap.xml` and `/robots.txt`.

use std::fmt::Write as _;

use app::i18n::Locale;
use app::paths;
use app::state::AppState;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

/// Pages of the public part that are always there.
const FIXED: [fn(Locale) -> String; 14] = [
    paths::home,
    paths::map,
    paths::links,
    paths::places,
    paths::timeline,
    paths::partnerships,
    paths::schools,
    paths::register,
    paths::data,
    paths::about,
    paths::privacy,
    paths::cookies,
    paths::accessibility,
    paths::contact,
];

/// Every public page in both languages, each with its twin.
pub async fn sitemap(State(state): State<AppState>) -> impl IntoResponse {
    let published = state.published.get();
    let pages = |locale: Locale| -> Vec<String> {
        let fixed = FIXED.iter().map(|path| path(locale));
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
    let text = format!(
        "User-agent: *\nDisallow: /staff\nDisallow: /form/\nDisallow: /dev/\n\
         Disallow: /en/register/\nDisallow: /zh/register/\n\
         Disallow: /en/track\nDisallow: /zh/track\nDisallow: /en/approve/\nDisallow: /zh/approve/\n\nSitemap: {}\n",
        state.config.absolute("/sitemap.xml")
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")], text)
}
