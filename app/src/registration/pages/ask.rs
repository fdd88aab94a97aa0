//! A question page as the table of fields describes it: one field as the page's heading, or a group below one.

use leptos::prelude::*;

use super::{Question, errors, shown};
use crate::islands::character_count::CharacterCount;
use crate::paths::form;
use crate::questions::field::{Field, Shape};
use crate::questions::pick::Pick;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::resume::later;
use crate::registration::visit::Visit;
use crate::ui::form::{
    Choice, Choices, FieldError, Form, Hidden, InputKind, Submit, TextAreaField, TextField, Tick, error_for,
};

/// The page of a step; `hidden` goes along with the answers.
pub(super) fn question(visit: &Visit, step: Step, hidden: Option<(Field, String)>) -> Question {
    let asked = (words(visit.requester.locale).step)(step, visit.about());
    let errors = errors(visit, step);
    let grouped = is_group(step);
    let inputs: Vec<_> = step.inputs().filter(|field| !is_hidden(*field)).collect();
    let fields = inputs.iter().enumerate().map(|(i, field)| {
        let heading = (i == 0 && !grouped).then_some((asked.title, asked.hint));
        input(visit, *field, heading, &errors)
    });
    let fields = fields.collect_view();
    let hidden = hidden.or_else(|| {
        let invite = step.inputs().find(|field| is_hidden(*field))?;
        Some((invite, visit.answers.text(invite)?.to_owned()))
    });
    let hidden = hidden.map(|(field, value)| view! { <Hidden name=field.input_name() value/> });
    let body = view! {
        {grouped.then(|| head(visit, step))}
        {answer_form(visit, step, view! { {hidden}{fields} })}
    };
    Question { title: asked.title.to_owned(), errors, body: body.into_any(), leaves: true }
}

/// Pages with a heading of their own and named fields below it.
const fn is_group(step: Step) -> bool {
    matches!(
        step,
        Step::SchoolDetails | Step::PartnerSchool | Step::Approver | Step::Homestay | Step::News | Step::CouncilInvite
    )
}

const fn is_hidden(field: Field) -> bool {
    matches!(field, Field::CouncilInvite)
}

/// Heading, hint and whatever is to be read before an answer.
pub(super) fn head(visit: &Visit, step: Step) -> impl IntoView + use<> {
    let w = words(visit.requester.locale);
    let asked = (w.step)(step, visit.about());
    view! {
        <header class="page-header">
            <h1>{asked.title}</h1>
            {(!asked.hint.is_empty()).then(|| view! { <p class="lead">{asked.hint}</p> })}
        </header>
        {more(visit, step)}
    }
}

/// What is to be read before an answer.
fn more(visit: &Visit, step: Step) -> Option<AnyView> {
    let more = (words(visit.requester.locale).more)(step, visit.about());
    let texts = || more.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
    (!more.is_empty()).then(|| view! { <div class="prose">{texts()}</div> }.into_any())
}

/// A form that sends the answers of a page: Continue, and from the draft on "Save and come back later".
pub(super) fn answer_form(visit: &Visit, step: Step, fields: impl IntoView + 'static) -> AnyView {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let later = visit.open_draft().map(|_| {
        view! { <button class="link-button" type="submit" name="then" value="later">{later(locale)}</button> }
    });
    let page = of_page(visit, step);
    view! {
        <Form action=form::registration::ANSWERS locale>
            {page}
            {fields}
            <div class="button-group"><Submit text=w.go_on/>{later}</div>
        </Form>
    }
    .into_any()
}

/// Which registration a form was made for: another tab may have taken up another one.
pub(super) fn of_draft(visit: &Visit) -> impl IntoView + use<> {
    visit.open_draft().map(|id| view! { <Hidden name="draft" value=id.to_string()/> })
}

/// As [`of_draft`], and for which page.
pub(super) fn of_page(visit: &Visit, step: Step) -> impl IntoView + use<> {
    view! { {of_draft(visit)}<Hidden name="step" value=step.as_str()/> }
}

/// The choices of a field that this applicant has.
pub(super) fn choices(visit: &Visit, field: Field) -> Vec<Choice> {
    let (w, about) = (words(visit.requester.locale), visit.about());
    let choice = |pick: Pick| {
        let hint = (w.pick_hint)(pick);
        Choice {
            value: pick.value().to_owned(),
            label: (w.pick)(pick, about).to_owned(),
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
            lang: None,
        }
    };
    Pick::offered(field, visit.answers.kind(), visit.answers.pick(field)).map(choice).collect()
}

/// One field. With `heading` its label is the heading of the page, followed by the hint.
pub(super) fn input(
    visit: &Visit,
    field: Field,
    heading: Option<(&'static str, &'static str)>,
    errors: &[FieldError],
) -> AnyView {
    let (locale, w, about) = (visit.requester.locale, words(visit.requester.locale), visit.about());
    let id = field.as_str();
    let error = error_for(errors, id);
    let (label, hint) = heading.unwrap_or_else(|| ((w.label)(field, about), (w.hint)(field, about)));
    let hint = (!hint.is_empty()).then(|| hint.to_owned());
    let heading = heading.is_some();
    let name = field.input_name();
    match field.shape() {
        Shape::One | Shape::Many(_) => {
            let choices = choices(visit, field);
            let many = matches!(field.shape(), Shape::Many(_));
            // There is nothing to choose from: a school's head teacher, a council's director.
            if let ([only], None) = (choices.as_slice(), &error) {
                return view! { <Hidden name value=only.value.clone()/> }.into_any();
            }
            let chosen = visit.answers.list(field).to_vec();
            let more = heading.then(|| more(visit, field.step())).flatten();
            view! { <Choices id name legend=label choices chosen locale many heading hint error more/> }.into_any()
        }
        Shape::Tick => {
            let checked = visit.answers.ticked(field);
            let label = same_as(visit, field).unwrap_or_else(|| label.to_owned());
            view! { <Tick id name label checked locale hint error/> }.into_any()
        }
        Shape::Lines(limit) => {
            let value = shown(visit, field);
            let used = value.chars().count();
            let [room, left, over] = [w.count.room, w.count.left, w.count.over].map(|say| say(limit));
            let count = match limit.checked_sub(used) {
                Some(left_over) if visit.answers.seen(field) && used * 4 >= limit * 3 => {
                    left.replace("{}", &left_over.to_string())
                }
                Some(_) => room.clone(),
                None => over.replace("{}", &(used - limit).to_string()),
            };
            view! {
                <CharacterCount>
                    <div data-limit=limit data-room=room data-left=left data-over=over>
                        <TextAreaField id name label value locale heading hint error count/>
                        <p class="visually-hidden" role="status"></p>
                    </div>
                </CharacterCount>
            }
            .into_any()
        }
        _ => {
            let kind = kind_of(field);
            view! { <TextField id name label value=shown(visit, field) locale kind heading hint error/> }.into_any()
        }
    }
}

/// With the name that a page before asked for: readers need not know that they are "the contact".
fn same_as(visit: &Visit, field: Field) -> Option<String> {
    let w = words(visit.requester.locale);
    let contact = visit.answers.text(Field::ContactName).filter(|_| field == Field::SameAsContact)?;
    Some((w.find.same_as)(visit.about(), contact))
}

const fn kind_of(field: Field) -> InputKind {
    match field {
        Field::ContactEmail => InputKind::Email,
        Field::ApproverEmail | Field::SecondContactEmail | Field::LeadEmail => InputKind::OtherEmail,
        Field::ContactName => InputKind::Name,
        Field::ContactRoleOther => InputKind::JobTitle,
        Field::ContactPhone => InputKind::Phone,
        Field::Postcode => InputKind::Postcode,
        Field::SinceYear | Field::SchoolNumber => InputKind::Short,
        _ => InputKind::Text,
    }
}
