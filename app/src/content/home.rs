//! `/{l}`: the map as the opening picture, search, counts, how a partnership comes about, the call to register.

use leptos::prelude::*;

use super::prose::{HOME, render};
use crate::catalogue::Query;
use crate::catalogue::published::Counts;
use crate::explorer::{Explorer, Stage, Wanted};
use crate::i18n::Locale;
use crate::page::{Page, Reply, page};
use crate::paths;
use crate::place::words;
use crate::ui::form::SearchField;

/// `/{l}`
#[component]
pub fn HomePage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let organisation = &request.state.config.organisation;
        let counts = published.counts();
        let Wanted { drawing: only, query: asked, .. } = Wanted::of(&request.query);
        let (query, _) = Query::parse(&asked, published.vocabulary());
        // The opening picture shows everything; only a selection is taken from the address.
        let query = Query { view: query.view, ..query.selection() };
        let links = published.matching(&query);
        let prose = render(&HOME, locale, organisation, &counts);
        let path = paths::home(locale);
        let stage = view! { <Stage published=&*published links=&links query=&query path only locale/> };
        let body = view! {
            <section class="hero">
                <div class="wrap">
                    <div class="hero-words">
                        <div><h1>{prose.title.clone()}</h1><p class="lead" inner_html=prose.lead></p></div>
                        <Search locale/>
                    </div>
                    <Explorer>
                        <div class="hero-map">{stage}</div>
                    </Explorer>
                </div>
            </section>
            <div class="wrap page">
                <Numbers counts locale/>
                <div class="prose prose-columns" inner_html=prose.body></div>
            </div>
            <section class="band">
                <div class="wrap">
                    <div>
                        <h2>{locale.pick("A partner school for yours", "为您的学校找一所伙伴学校")}</h2>
                        <p>{locale.pick(
                            "Registering takes about 15 minutes and commits you to nothing. We ask for nothing about pupils.",
                            "登记约需15分钟，不作任何承诺。我们不收集任何学生信息。",
                        )}</p>
                    </div>
                    <p><a class="button" href=paths::register(locale)>{words(locale).register}</a></p>
                </div>
            </section>
        };
        Ok(Reply::from(Page::public(prose.title, prose.description, body).full_width().with_island()))
    })
}

/// "Is my town linked?": leads to the map with the search in its address.
#[component]
fn Search(locale: Locale) -> impl IntoView {
    view! {
        <form class="search" method="get" action=paths::map(locale) role="search">
            <SearchField id="q" name="q" label=locale.pick("Is your town linked?", "您的城市有友城吗？")
                hint=locale.pick("A place in English, Chinese or pinyin", "输入地名，中文、英文或拼音均可") value="" locale most=100/>
            <button class="button" type="submit">{locale.pick("Search", "搜索")}</button>
        </form>
    }
}

/// The counts, computed from the data.
#[component]
fn Numbers(counts: Counts, locale: Locale) -> impl IntoView {
    let numbers = [
        (locale.pick("links on record", "条友城关系"), counts.links),
        (locale.pick("places in the UK", "个英国城市与地区"), counts.uk_places),
        (locale.pick("places in China", "个中国城市与省区"), counts.cn_places),
        (locale.pick("shown to be active", "条有资料表明仍在延续"), counts.active),
    ];
    let items = numbers.map(|(name, n)| view! { <div><dt>{name}</dt><dd>{n}</dd></div> }).collect_view();
    view! { <dl class="numbers">{items}</dl> }
}
