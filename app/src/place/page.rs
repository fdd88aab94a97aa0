//! The partnership page of a place: its links, what happened, its schools, what the organisation offers there.

use leptos::prelude::*;
use serde_json::json;

use super::{SchoolLinkList, words};
use crate::catalogue::partner_school::PartnerSchool;
use crate::catalogue::published::Published;
use crate::catalogue::{Country, Link, LinkStatus, Place, dates};
use crate::error::AppError;
use crate::explorer::SmallMap;
use crate::i18n::Locale;
use crate::link::{Bond, Correction, StatusTag};
use crate::page::{Page, Reply, page};
use crate::paths;
use crate::timeline::EventList;
use crate::ui::ExternalLink;

/// `/{l}/places/{slug}`
#[component]
pub fn PlacePage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let w = words(locale);
        let place = published.place(request.param("slug")).ok_or(AppError::NotFound)?;
        let name = place.name(locale).to_owned();
        let title = (w.title)(&name, place.country == Country::Uk);
        let links = published.links_of(place);
        let with = |status| links.iter().filter(|l| l.status == status).count();
        let lead = (w.lead)(&name, links.len(), with(LinkStatus::Active), with(LinkStatus::Ended));
        let events: Vec<_> = published.events_of_place(place).collect();
        let schools: Vec<_> = published.schools_of(place).collect();
        let school_links: Vec<_> = published.school_links_at(&place.slug).collect();
        let organisation = &request.state.config.organisation;
        let cards =
            links.iter().map(|link| view! { <LinkCard published=&*published place link=*link locale/> }).collect_view();
        let json_ld = json!({
            "@context": "https://schema.org",
            "@type": if place.kind.is_area() { "AdministrativeArea" } else { "City" },
            "name": place.name_en,
            "alternateName": place.name_zh,
            "url": request.state.config.absolute(&request.path),
            "geo": { "@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon },
        });
        let on_map = format!("{}?place={}", paths::map(locale), place.slug);
        let body = view! {
            <div class="with-map">
                <header class="page-header">
                    <p class="kicker">{place.region(locale).to_owned()}" · "{(w.kind_word)(place.kind)}</p>
                    <h1>
                        {title.clone()}" "<span class="name-zh" lang=locale.other().tag()>{place.name(locale.other()).to_owned()}</span>
                        {(!place.pinyin.is_empty()).then(|| view! { " "<span class="name-zh" lang="zh-Latn">{place.pinyin.clone()}</span> })}
                    </h1>
                    <p class="lead">{lead}</p>
                </header>
                {(!links.is_empty()).then(|| view! { <SmallMap published=&*published links=&links href=on_map locale/> })}
            </div>
            <section class="section">
                <h2>{w.links}</h2>
                {if links.is_empty() {
                    view! {
                        <div class="empty"><p>{w.no_links}" "<a href=paths::links(locale)>{w.all_links}</a></p></div>
                    }.into_any()
                } else {
                    view! { <ul class="link-list">{cards}</ul> }.into_any()
                }}
            </section>
            {(!schools.is_empty() || !school_links.is_empty()).then(|| view! {
                <section class="section">
                    <h2 id="schools">{w.schools}</h2>
                    {(!school_links.is_empty()).then(|| view! {
                        <p class="measure">{(w.school_links_lead)(&name, place.country == Country::Uk)}</p>
                        <SchoolLinkList published=&*published links=school_links locale/>
                    })}
                    {(!schools.is_empty()).then(|| view! {
                        <p class="measure">{(w.schools_lead)(&name, place.country == Country::Uk)}</p>
                        <SchoolList published=&*published schools locale/>
                    })}
                </section>
            })}
            <section class="section">
                <h2>{w.activity}</h2>
                {if events.is_empty() {
                    view! { <div class="empty"><p>{w.no_activity}</p></div> }.into_any()
                } else {
                    view! { <EventList published=&*published events locale/> }.into_any()
                }}
            </section>
            {(place.country == Country::Uk).then(|| view! {
                <section class="section">
                    <h2>{w.offer}</h2>
                    <p class="measure">{(w.offer_text)(locale.pick(&organisation.name, &organisation.name_zh), &name)}</p>
                    <p><a class="button" href=paths::register(locale)>{w.register}</a></p>
                </section>
            })}
            <Correction email=organisation.email.clone() locale/>
        };
        let page = Page::public(title, (w.description)(&name), body)
            .json_ld(&json_ld)
            .crumb(paths::places(locale), w.index_title);
        Ok(Reply::from(page))
    })
}

/// A link as its place's page shows it: the partner, dates, status, what a reader must know.
#[component]
fn LinkCard<'a>(published: &'a Published, place: &'a Place, link: &'a Link, locale: Locale) -> impl IntoView + use<> {
    let w = words(locale);
    let partner_slug = if link.uk_slug == place.slug { &link.cn_slug } else { &link.uk_slug };
    let partner = published.place(partner_slug);
    let kind = (crate::catalogue::words(locale).kind_word)(link.kind);
    let name = partner.map(|p| p.name(locale).to_owned());
    view! {
        <li class="link-row">
            <h3>
                <Bond status=link.status/>" "
                {partner.map(|p| view! {
                    <a href=paths::place(locale, &p.slug)>{p.name(locale).to_owned()}</a>" "
                    <span class="name-zh" lang=locale.other().tag()>{p.name(locale.other()).to_owned()}</span>
                })}
            </h3>
            <StatusTag status=link.status locale/>
            <p class="when">{kind}{dates(link, locale).map(|text| format!("{}{text}", w.comma))}</p>
            <p>{link.note(locale).to_owned()}</p>
            <p><a href=paths::link(locale, &link.slug)>{w.more}<span class="visually-hidden">": "{name}</span></a></p>
        </li>
    }
}

/// Schools with what is known of their ties, and the source.
#[component]
pub fn SchoolList<'a>(
    published: &'a Published,
    schools: Vec<&'a PartnerSchool>,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = words(locale);
    let items = schools
        .into_iter()
        .map(|school| {
            let ties: Vec<_> = school.ties.iter().map(|tie| (w.tie)(*tie)).collect();
            let partner = school.partner_slug.as_deref().and_then(|slug| published.place(slug));
            let year = school.year.map(|y| format!(" ({y})"));
            view! {
                <li class="card">
                    <h3 lang="en">{school.name.clone()}</h3>
                    <p class="meta"><span>
                        {partner.map(|p| view! { <a href=paths::place(locale, &p.slug)>{p.name(locale).to_owned()}</a>{w.comma} })}
                        {ties.join(w.comma)}{year}
                    </span></p>
                    {(!school.partner_school.is_empty()).then(|| view! { <p>{w.partner}<span lang="en">{school.partner_school.clone()}</span></p> })}
                    <p class="small muted">{w.source}<span lang="en"><ExternalLink url=school.source_url.clone() text=school.source_title.clone()/></span></p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="cards">{items}</ul> }
}
