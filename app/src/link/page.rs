//! The page of one link: both places, dates, status, events, sources.

use leptos::prelude::*;
use serde_json::json;

use super::index_page::date_cell;
use super::{Bond, Correction, StatusTag};
use crate::catalogue::published::Published;
use crate::catalogue::{Link, Place, words};
use crate::error::AppError;
use crate::explorer::SmallMap;
use crate::i18n::Locale;
use crate::page::{Page, Reply, page};
use crate::paths;
use crate::timeline::EventList;
use crate::ui::ExternalLink;

/// `/{l}/links/{slug}`
#[component]
pub fn LinkPage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let w = words(locale);
        let link = published.link(request.param("slug")).ok_or(AppError::NotFound)?;
        let (uk, cn) = published.ends(link).ok_or(AppError::NotFound)?;
        let title = (w.between)(uk.name(locale), cn.name(locale));
        let description = (w.description)(uk.name(locale), cn.name(locale));
        let events: Vec<_> = published.events_of_link(link).collect();
        let json_ld = json!({
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": title,
            "about": [
                { "@type": "Place", "name": uk.name_en, "geo": { "@type": "GeoCoordinates", "latitude": uk.lat, "longitude": uk.lon } },
                { "@type": "Place", "name": cn.name_en, "alternateName": cn.name_zh, "geo": { "@type": "GeoCoordinates", "latitude": cn.lat, "longitude": cn.lon } },
            ],
        });
        let on_map = format!("{}?link={}", paths::map(locale), link.slug);
        let this = [link];
        let facts = facts(link, uk, cn, locale);
        let body = view! {
            <div class="with-map">
                <div>
                    <header class="page-header">
                        <h1 class="pair">
                            <span>{uk.name(locale).to_owned()}</span>" "
                            <Bond status=link.status/>
                            <span class="visually-hidden">{w.and}</span>" "
                            <span>{cn.name(locale).to_owned()}" "<span class="name-zh" lang=locale.other().tag()>{cn.name(locale.other()).to_owned()}</span></span>
                        </h1>
                        <p class="lead">{link.note(locale).to_owned()}</p>
                    </header>
                    {facts}
                </div>
                <SmallMap published=&*published links=&this href=on_map locale/>
            </div>
            <section class="section">
                <h2>{w.events}</h2>
                {if events.is_empty() {
                    view! { <div class="empty"><p>{w.no_events}</p></div> }.into_any()
                } else {
                    view! { <EventList published=&*published events locale/> }.into_any()
                }}
            </section>
            <section class="section">
                <h2>{w.sources}</h2>
                <Sources published=&*published link locale/>
            </section>
            <Correction email=request.state.config.organisation.email.clone() locale/>
        };
        let page = Page::public(title, description, body).json_ld(&json_ld).crumb(paths::links(locale), w.index_title);
        Ok(Reply::from(page))
    })
}

/// What is known of a link, as a list. Drawn apart from the page: one view that holds everything has a type too deep for
/// the compiler.
fn facts(link: &Link, uk: &Place, cn: &Place, locale: Locale) -> AnyView {
    let w = words(locale);
    view! {
        <section class="section">
            <h2>{w.facts}</h2>
            <dl class="facts">
                <div class="fact"><dt>{w.status}</dt><dd><StatusTag status=link.status locale/>" "{(w.status_meaning)(link.status)}</dd></div>
                <div class="fact"><dt>{w.uk}</dt><dd><a href=paths::place(locale, &uk.slug)>{uk.name(locale).to_owned()}</a></dd></div>
                <div class="fact"><dt>{w.china}</dt><dd><a href=paths::place(locale, &cn.slug)>{cn.name(locale).to_owned()}</a>" "<span lang="zh-Latn">{cn.pinyin.clone()}</span></dd></div>
                <div class="fact"><dt>{w.kind}</dt><dd>{(w.kind_word)(link.kind)}</dd></div>
                <div class="fact"><dt>{w.since}</dt><dd>{date_cell(link.established, locale)}</dd></div>
                {link.ended.map(|date| view! { <div class="fact"><dt>{w.ended}</dt><dd>{date_cell(Some(date), locale)}</dd></div> })}
                {link.last_evidence.map(|year| view! { <div class="fact"><dt>{w.newest_evidence}</dt><dd>{year}</dd></div> })}
            </dl>
        </section>
    }
    .into_any()
}

/// The sources of a link, each with its publisher and what it supports.
#[component]
fn Sources<'a>(published: &'a Published, link: &'a Link, locale: Locale) -> impl IntoView + use<> {
    let w = words(locale);
    let items = published
        .sources_of(link)
        .map(|source| {
            let supports: Vec<_> = source.supports.iter().map(|fact| (w.supports)(*fact)).collect();
            let publisher = source.publisher.clone();
            view! {
                <li>
                    <cite lang="en"><ExternalLink url=source.url.clone() text=source.title.clone()/></cite>
                    <p class="meta">
                        <span lang="en">{publisher}</span>
                        <span>{(w.source_kind)(source.kind)}</span>
                        <span>{w.supports_label}{supports.join(w.comma)}</span>
                    </p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="sources">{items}</ol> }
}
