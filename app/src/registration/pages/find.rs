//! Search in a list of ours: a form that asks by GET, and what it found as a question below it. Without scripts, and
//! with the query in the address, so that a result can be gone back to.

use leptos::prelude::*;

use super::ask::{answer_form, of_page};
use super::{Question, errors};
use crate::i18n::english;
use crate::paths::{self, form};
use crate::questions::answers::NOT_LISTED;
use crate::questions::field::Field;
use crate::questions::pick::Pick;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::request::Request;
use crate::school::{ATTRIBUTION, LookupForm, Nation, School, SchoolLookup, Sought, lookup_words};
use crate::ui::form::{Around, Choice, Choices, FieldError, Form, Hidden, error_for};
use crate::url::encode;

/// Results on a page.
pub(super) const RESULTS: usize = 20;

/// The page that finds a school, a trust or a council.
pub(super) fn question(visit: &Visit, step: Step, request: &Request) -> Question {
    let (query, choice) = match step {
        Step::Trust => (Field::TrustQuery, Field::TrustChoice),
        Step::Council => (Field::CouncilQuery, Field::CouncilChoice),
        _ => (Field::SchoolQuery, Field::SchoolChoice),
    };
    let w = words(visit.requester.locale);
    let asked = (w.step)(step, visit.about());
    let Search { typed, text, sent, mut errors } = Search::of(visit, query, request);
    errors.extend(self::errors(visit, step).into_iter().filter(|error| error.id == choice.as_str() && !sent));
    let results = text.as_deref().map(|text| results(visit, step, query, choice, text, &errors));
    let not_listed = (text.is_none() && choice != Field::CouncilChoice).then(|| not_listed(visit, step, choice));
    let form = search_form(visit, step, query, &typed, Some((asked.title, asked.hint)), &errors);
    let credit = view! { <p class="hint section" lang="en">{ATTRIBUTION}</p> };
    let leaves = results.as_ref().is_some_and(|(_, chosen)| *chosen);
    let body = view! { {form} {results.map(|(view, _)| view)} {not_listed} {credit} };
    Question { title: asked.title.to_owned(), errors, body: body.into_any(), leaves }
}

/// What is searched for: the address says it, or else the last search that an answer came from.
pub(super) struct Search {
    /// As the form shows it again.
    pub typed: String,
    /// The same where it is long enough to search for: at least two characters.
    pub text: Option<String>,
    /// The address has it.
    pub sent: bool,
    /// It is too short.
    pub errors: Vec<FieldError>,
}

impl Search {
    pub(super) fn of(visit: &Visit, query: Field, request: &Request) -> Self {
        let sent = request.query_value(query.as_str()).map(|text| crate::input::line(&text));
        let is_sent = sent.is_some();
        let text = sent.or_else(|| visit.answers.text(query).map(ToOwned::to_owned)).unwrap_or_default();
        let length = text.chars().count();
        let errors = if is_sent && length < 2 {
            let problem = crate::input::Problem::Missing;
            let message = (words(visit.requester.locale).problem)(query, problem, visit.about());
            vec![FieldError { id: query.as_str().to_owned(), message }]
        } else {
            Vec::new()
        };
        let typed: String = text.chars().take(100).collect();
        Self { text: (length >= 2).then(|| typed.clone()), typed, sent: is_sent, errors }
    }
}

/// The form that asks. With `heading` its label is the heading of the page.
pub(super) fn search_form(
    visit: &Visit,
    step: Step,
    query: Field,
    text: &str,
    heading: Option<(&'static str, &'static str)>,
    errors: &[FieldError],
) -> AnyView {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let (label, hint) = heading.unwrap_or(((w.label)(query, visit.about()), ""));
    let around = Around {
        id: query.as_str().to_owned(),
        label: label.to_owned(),
        heading: heading.is_some(),
        hint: (!hint.is_empty()).then(|| hint.to_owned()),
        error: error_for(errors, query.as_str()),
        locale,
    };
    let input = around.search_input(query.as_str(), text, None);
    view! {
        <form class="search" role="search" method="get" action=paths::register_step(locale, step.as_str())>
            {around.above()}
            {suggesting(visit, step, input)}
            <button class="button button-secondary" type="submit">{w.find.search}</button>
        </form>
    }
    .into_any()
}

/// The input, with suggestions where scripts run. A suggestion that is chosen is posted as a result would be, and one more
/// school together with those that are in the list.
fn suggesting(visit: &Visit, step: Step, input: impl IntoView + 'static) -> AnyView {
    let a = &visit.answers;
    let (sought, query, choice) = match step {
        Step::Trust => (Sought::Trust, Field::TrustQuery, Field::TrustChoice),
        Step::Council => (Sought::Council, Field::CouncilQuery, Field::CouncilChoice),
        Step::TrustSchools => (Sought::School, Field::SchoolQuery, Field::TrustSchools),
        Step::CouncilSchools => (Sought::School, Field::SchoolQuery, Field::CouncilSchools),
        _ => (Sought::School, Field::SchoolQuery, Field::SchoolChoice),
    };
    let nation = visit.nation().map_or("", Nation::as_str);
    let url = match sought {
        Sought::Trust => "/api/v1/trusts?q=".to_owned(),
        Sought::Council => format!("/api/v1/councils?nation={nation}&q="),
        Sought::School => {
            let mut council = String::new();
            encode(a.text(Field::CouncilChoice).unwrap_or_default(), &mut council);
            format!("/api/v1/schools?nation={nation}&council={council}&q=")
        }
    };
    let mut fields = format!("locale={}&step={}", visit.requester.locale.as_str(), step.as_str());
    let adds = choice.is_list();
    if adds {
        fields.push_str("&then=stay");
        for id in a.list(choice) {
            fields += &["&", &choice.input_name(), "=", id].concat();
        }
    }
    let form = LookupForm {
        action: form::registration::ANSWERS,
        fields,
        query: if adds { String::new() } else { query.input_name() },
        choice: choice.input_name(),
    };
    let words = lookup_words(sought, visit.requester.locale);
    view! { <SchoolLookup url form words>{input}</SchoolLookup> }.into_any()
}

/// Whether the page holds an island of its own.
pub(super) fn has_island(step: Step) -> bool {
    matches!(
        step,
        Step::School
            | Step::Trust
            | Step::Council
            | Step::TrustSchools
            | Step::CouncilSchools
            | Step::Places
            | Step::About
            | Step::Access
    )
}

/// What was found, as radio buttons, and the way on for those who did not find theirs.
fn results(
    visit: &Visit,
    step: Step,
    query: Field,
    choice: Field,
    text: &str,
    errors: &[FieldError],
) -> (AnyView, bool) {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let register = visit.requester.state.schools.get();
    let mut choices: Vec<Choice> = match step {
        Step::Trust => register
            .search_trusts(text, RESULTS)
            .into_iter()
            .map(|trust| Choice {
                value: trust.uid.clone(),
                label: trust.name.clone(),
                hint: Some(trust.numbers()),
                lang: english(locale),
            })
            .collect(),
        Step::Council => register
            .search_councils(visit.nation(), text, RESULTS)
            .into_iter()
            .map(|council| Choice {
                value: council.code.clone(),
                label: council.name.clone(),
                hint: None,
                lang: english(locale),
            })
            .collect(),
        _ => school_choices(visit, &register.search(visit.nation(), None, text, RESULTS)),
    };
    let found = choices.len();
    if choice != Field::CouncilChoice {
        let label = if step == Step::Trust { w.find.trust_not_listed } else { w.find.school_not_listed };
        choices.push(Choice { value: NOT_LISTED.to_owned(), label: label.to_owned(), hint: None, lang: None });
    }
    let count = (w.find.found)(choice, found, found == RESULTS, text);
    if choices.is_empty() {
        return (view! { <p class="section" role="status">{count}</p> }.into_any(), false);
    }
    let chosen = visit.answers.list(choice).to_vec();
    let error = error_for(errors, choice.as_str());
    let legend = (w.find.legend)(choice);
    let (id, name) = (choice.as_str(), choice.input_name());
    let fields = view! {
        <Hidden name=query.input_name() value=text/>
        <Choices id name legend choices chosen locale error/>
    };
    let form = answer_form(visit, step, fields);
    let view = view! {
        <section class="section" id="results">
            <p class="result-count" role="status">{count}</p>
            {form}
        </section>
    };
    (view.into_any(), true)
}

/// Before anything was searched: straight on to the details.
fn not_listed(visit: &Visit, step: Step, choice: Field) -> impl IntoView + use<> {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let text = if step == Step::Trust { w.find.trust_not_listed } else { w.find.school_not_listed };
    let page = of_page(visit, step);
    view! {
        <Form action=form::registration::ANSWERS locale class="section">
            {page}
            <button class="link-button" type="submit" name=choice.input_name() value=NOT_LISTED>{text}</button>
        </Form>
    }
}

/// Schools to choose from: name; town, postcode and number below. Two departments of one school share all of these: where
/// that is so, each says which part of school life it is for.
pub(super) fn school_choices(visit: &Visit, schools: &[&School]) -> Vec<Choice> {
    let w = words(visit.requester.locale);
    let same = |a: &School, b: &School| {
        (&a.name, &a.town, &a.postcode, &a.number) == (&b.name, &b.town, &b.postcode, &b.number)
    };
    let choice = |school: &&School| {
        let phase = school.phase.and_then(|phase| Pick::of(Field::Phase, phase.as_str()));
        let phase = phase.map_or(school.kind.as_str(), |phase| (w.pick)(phase, visit.about()));
        let shared = schools.iter().filter(|other| same(other, school)).count() > 1;
        let parts = [school.town.as_str(), &school.postcode, &school.number, if shared { phase } else { "" }];
        let hint = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let (value, label) = (school.id.clone(), school.name.clone());
        Choice { value, label, hint: Some(hint), lang: english(visit.requester.locale) }
    };
    schools.iter().map(choice).collect()
}

/// The nation as the register knows it.
impl Visit {
    pub(in crate::registration) fn nation(&self) -> Option<Nation> {
        self.answers.typed(Field::UkNation)?.parse().ok()
    }
}
