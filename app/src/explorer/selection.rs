//! The card beside the map: what is selected, in both languages, and the next step.

use leptos::prelude::*;

use super::Query;
use crate::i18n::Locale;
use crate::link::{Link, dates, words};
use crate::paths;
use crate::place::Place;
use crate::published::Published;
use crate::ui::{Bond, StatusTag};

/// The card of the selected place or link; nothing where nothing is selected.
#[component]
pub fn SelectionCard<'a>(
    published: &'a Published,
    query: &'a Query,
    action: String,
    locale: Locale,
) -> impl IntoView + use<> {
    let place = query.place.as_deref().and_then(|slug| published.place(slug));
    let link = query.link.as_deref().and_then(|slug| published.link(slug));
    let card = match (place, link) {
        (Some(place), _) => place_card(published, place, locale),
        (None, Some(link)) => link_card(published, link, locale)?,
        (None, None) => return None,
    };
    let rest = Query { place: None, link: None, ..query.clone() }.print();
    let clear = if rest.is_empty() { action } else { format!("{action}?{rest}") };
    Some(view! {
        <section class="card selection" id="selection" aria-labelledby="selection-title">
            {card}
            <p><a href=clear>{locale.pick("Clear the selection", "取消选择")}</a></p>
        </section>
    })
}

fn place_card(published: &Published, place: &Place, locale: Locale) -> AnyView {
    let w = crate::place::words(locale);
    let rows = published
        .links_of(place)
        .into_iter()
        .filter_map(|link| {
            let partner = published.place(if link.uk_slug == place.slug { &link.cn_slug } else { &link.uk_slug })?;
            Some(view! {
                <li data-link=link.slug.clone()>
                    <Bond status=link.status/>" "
                    <a href=paths::link(locale, &link.slug)>{partner.name(locale).to_owned()}</a>" "
                    <span class="name-zh" lang=locale.other().tag()>{partner.name(locale.other()).to_owned()}</span>" "
                    <StatusTag status=link.status locale/>
                    {dates(link, locale).map(|text| view! { " "<span class="muted small">{text}</span> })}
                </li>
            })
        })
        .collect_view();
    view! {
        <h2 id="selection-title">{names(place, locale)}</h2>
        <ul class="plain-list">{rows}</ul>
        <p><a class="button button-secondary" href=paths::place(locale, &place.slug)>{(w.all_about)(place.name(locale))}</a></p>
    }
    .into_any()
}

fn link_card(published: &Published, link: &Link, locale: Locale) -> Option<AnyView> {
    let w = words(locale);
    let (uk, cn) = published.ends(link)?;
    Some(
        view! {
            <h2 id="selection-title">{names(uk, locale)}" "<Bond status=link.status/>" "{names(cn, locale)}</h2>
            <p><StatusTag status=link.status locale/>" "{(w.kind_word)(link.kind)}{dates(link, locale).map(|text| format!("{}{text}", w.comma))}</p>
            <p>{link.note(locale).to_owned()}</p>
            <p><a class="button button-secondary" href=paths::link(locale, &link.slug)>{w.all_about}</a></p>
        }
        .into_any(),
    )
}

fn names(place: &Place, locale: Locale) -> impl IntoView + use<> {
    let other = locale.other();
    view! {
        {place.name(locale).to_owned()}" "
        <span class="name-zh" lang=other.tag()>{place.name(other).to_owned()}</span>
        {(!place.pinyin.is_empty()).then(|| view! { " "<span class="name-zh" lang="zh-Latn">{place.pinyin.clone()}</span> })}
    }
}
