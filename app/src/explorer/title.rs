//! The title of the page: what is selected or asked, before the title of the view.

use super::words::words;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::i18n::Locale;

/// The title, without the name of the service.
pub fn titled(published: &Published, query: &Query, locale: Locale) -> String {
    let selected = match (&query.place, &query.link) {
        (Some(slug), _) => published.place(slug).map(|place| place.name(locale).to_owned()),
        (None, Some(slug)) => published
            .link(slug)
            .and_then(|link| published.ends(link))
            .map(|(uk, cn)| format!("{} – {}", uk.name(locale), cn.name(locale))),
        (None, None) => None,
    };
    let asked = (!query.q.is_empty()).then(|| query.q.clone());
    let year = query.year.map(|year| year.to_string());
    let parts: Vec<_> = selected.into_iter().chain(asked).chain(year).chain([words(locale).title.to_owned()]).collect();
    parts.join(" · ")
}
