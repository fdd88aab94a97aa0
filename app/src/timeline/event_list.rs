//! Events as an ordered list: date at its true precision, kind in a word, what happened, source.

use leptos::prelude::*;

use crate::catalogue::published::Published;
use crate::catalogue::{Event, EventKind};
use crate::i18n::Locale;
use crate::paths;
use crate::ui::ExternalLink;

/// The word for a kind of event.
pub fn kind_word(kind: EventKind, locale: Locale) -> &'static str {
    match kind {
        EventKind::Signing => locale.pick("Agreement", "签约"),
        EventKind::Visit => locale.pick("Visit", "访问"),
        EventKind::Mou => locale.pick("Memorandum", "备忘录"),
        EventKind::Anniversary => locale.pick("Anniversary", "周年"),
        EventKind::Institute => locale.pick("Institute", "学院"),
        EventKind::School => locale.pick("Schools", "学校"),
        EventKind::Ending => locale.pick("Ending", "终止"),
        EventKind::Other => locale.pick("Other", "其他"),
    }
}

/// Events in the order given. With `anchors` each can be linked to: only the timeline page says so, once a page.
#[component]
pub fn EventList<'a>(
    published: &'a Published,
    events: Vec<&'a Event>,
    locale: Locale,
    #[prop(optional)] anchors: bool,
) -> impl IntoView + use<> {
    let items = events
        .into_iter()
        .map(|event| {
            let about = about(published, event, locale);
            let source = (event.source_url.clone(), event.source_title.clone());
            let date = event.happened.to_string();
            view! {
                <li class="event" id=anchors.then(|| format!("e-{}", event.slug))>
                    <p class="event-when">
                        <span class=format!("event-kind event-kind-{}", event.kind)>{kind_word(event.kind, locale)}</span>" "
                        <time datetime=date>{event.happened.display(locale)}</time>
                    </p>
                    <p class="event-title">{event.title(locale).to_owned()}</p>
                    <p class="meta">
                        {about.map(|(path, text)| view! { <a href=path>{text}</a> })}
                        <cite lang="en"><ExternalLink url=source.0 text=source.1/></cite>
                    </p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="events">{items}</ol> }
}

/// Where an event leads: its link, or its place.
fn about(published: &Published, event: &Event, locale: Locale) -> Option<(String, String)> {
    if let Some(link) = event.link_slug.as_deref().and_then(|slug| published.link(slug)) {
        let (uk, cn) = published.ends(link)?;
        return Some((paths::link(locale, &link.slug), format!("{} – {}", uk.name(locale), cn.name(locale))));
    }
    let place = event.place_slug.as_deref().and_then(|slug| published.place(slug))?;
    Some((paths::place(locale, &place.slug), place.name(locale).to_owned()))
}
