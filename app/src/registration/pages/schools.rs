//! The schools of a trust or a council. A trust that is in the register ticks its own; everybody else searches and adds
//! one after the other. Each button sends the whole list, so that nothing is kept in the page.

use leptos::prelude::*;

use super::ask::{answer_form, of_page};
use super::find::{RESULTS, Search, school_choices, search_form};
use super::{Question, errors};
use crate::error::AppError;
use crate::i18n::english;
use crate::paths::form;
use crate::questions::field::{Field, SCHOOLS};
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::request::Request;
use crate::school;
use crate::ui::form::{Choice, Choices, FieldError, Form, Hidden, error_for, field_message};

/// All schools of the trust, as one value.
pub(in crate::registration) const ALL: &str = "all";

/// The page that lists them.
pub(super) async fn question(visit: &Visit, step: Step, request: &Request) -> Result<Question, AppError> {
    let w = words(visit.requester.locale);
    let asked = (w.step)(step, visit.about());
    let mut errors = errors(visit, step);
    let listed = match visit.answers.text(Field::TrustChoice).filter(|_| step == Step::TrustSchools) {
        Some(uid) => school::db::schools_of_trust(&visit.requester.state.pool, uid).await?,
        None => Vec::new(),
    };
    let body = if listed.is_empty() {
        let field = if step == Step::TrustSchools { Field::TrustSchools } else { Field::CouncilSchools };
        let search = Search::of(visit, Field::SchoolQuery, request);
        // Who searches is about to add something.
        errors.retain(|_| !search.sent);
        errors.extend(search.errors.iter().cloned());
        add_another(visit, step, field, &search, &errors)
    } else {
        let mut choices = school_choices(visit, &listed.iter().collect::<Vec<_>>());
        // More than a registration may have are chosen one by one.
        if listed.len() <= SCHOOLS {
            choices.insert(
                0,
                Choice { value: ALL.to_owned(), label: (w.find.all_of_them)(listed.len()), hint: None, lang: None },
            );
        }
        let chosen = visit.answers.list(Field::TrustSchools).to_vec();
        let error = error_for(&errors, Field::TrustSchools.as_str());
        let field = view! {
            <Choices id=Field::TrustSchools.as_str() name=Field::TrustSchools.input_name() legend=asked.title choices
                chosen locale=visit.requester.locale many=true heading=true hint=asked.hint.to_owned() error/>
        };
        answer_form(visit, step, field)
    };
    Ok(Question { title: asked.title.to_owned(), errors, body, leaves: true })
}

fn add_another(visit: &Visit, step: Step, field: Field, search: &Search, errors: &[FieldError]) -> AnyView {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let asked = (w.step)(step, visit.about());
    let ids = visit.answers.list(field).to_vec();
    let list_of = move |ids: &[String]| {
        let hidden = |id: &String| view! { <Hidden name=field.input_name() value=id.clone()/> };
        ids.iter().map(hidden).collect_view()
    };
    let remove = |id: &String| {
        let name = visit.answers.school_name(id).unwrap_or(id).to_owned();
        let rest: Vec<_> = ids.iter().filter(|other| *other != id).cloned().collect();
        let (page, rest) = (of_page(visit, step), list_of(&rest));
        view! {
            <li>
                <bdi lang=english(locale)>{name.clone()}</bdi>
                <Form action=form::registration::ANSWERS locale class="">
                    {page}
                    {rest}
                    <button class="link-button" type="submit" name="then" value="stay">
                        {w.find.remove}<span class="visually-hidden">{format!(" {name}")}</span>
                    </button>
                </Form>
            </li>
        }
    };
    let added = (!ids.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{(w.find.added)(ids.len())}</h2>
                <ul class="task-list measure">{ids.iter().map(remove).collect_view()}</ul>
            </section>
        }
    });
    let results = search.text.as_deref().filter(|_| search.sent).map(|text| {
        let register = visit.requester.state.schools.get();
        let council = visit.answers.text(Field::CouncilChoice);
        // A council's own schools first; every other of the nation can be added, too, and staff look at it.
        let mut found = register.search_near(visit.nation(), council, text, RESULTS);
        found.retain(|school| !ids.contains(&school.id));
        let count = (w.find.found)(field, found.len(), found.len() >= RESULTS, text);
        let choices = school_choices(visit, &found);
        let none = choices.is_empty();
        let (page, list) = (of_page(visit, step), list_of(&ids));
        let group = view! {
            <Form action=form::registration::ANSWERS locale>
                {page}
                {list}
                <Choices id="found" name=field.input_name() legend=(w.find.legend)(field) choices chosen=Vec::new() locale
                    many=true/>
                <button class="button button-secondary" type="submit" name="then" value="stay">{w.find.add}</button>
            </Form>
        };
        view! {
            <section class="section" id="results">
                <p class="result-count" role="status">{count}</p>
                {(!none).then_some(group)}
            </section>
        }
    });
    let error = field_message(field.as_str(), error_for(errors, field.as_str()), locale);
    let query = if search.sent { search.typed.clone() } else { String::new() };
    view! {
        <header class="page-header">
            <h1>{asked.title}</h1>
            <p class="lead">{asked.hint}</p>
        </header>
        {error}
        {search_form(visit, step, Field::SchoolQuery, &query, None, errors)}
        {results}
        {added}
        <section class="section" id=field.as_str() tabindex="-1">
            {answer_form(visit, step, list_of(&ids))}
        </section>
    }
    .into_any()
}
