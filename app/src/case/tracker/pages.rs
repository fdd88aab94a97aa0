//! The way in (reference, address, code), and the two pages behind the status: withdrawing, and what is held.

use leptos::prelude::*;

use super::correction::{Correction, ID};
use super::grant::Grant;
use super::lookup_input::Typed;
use super::words::{Words, words};
use super::{db, mail, moves};
use crate::case::data_request::{Kind, State};
use crate::error::AppError;
use crate::i18n::{Locale, uk_time};
use crate::input::Problem;
use crate::page::{Page, PageKind, Reply, page};
use crate::paths::{self, form};
use crate::proof::{self, CodeForm, CodePurpose, code_errors};
use crate::request::Request;
use crate::ui::form::{
    ErrorSummary, FieldError, Form, Hidden, InputKind, Submit, TextAreaField, TextField, error_for, error_title,
};

pub(super) fn personal(title: impl Into<String>, body: impl IntoView + 'static) -> Page {
    Page::personal(title, body).kind(PageKind::Question)
}

/// `/{l}/track`
#[component]
pub fn StartPage() -> impl IntoView {
    page(|request| async move {
        let (locale, words) = (request.locale, words(request.locale));
        let w = &words.start;
        let session = request.session()?;
        let granted = match Grant::of(session).await? {
            Some(grant) => db::record(&request.state.pool, grant.registration).await?,
            None => None,
        };
        // An address may name a reference: it stands in the form, and nothing is kept of it.
        let named = request.query_value("reference").map(|reference| Typed::new(&reference, ""));
        let other = |own: &str| named.as_ref().is_some_and(|named| !named.is_of(own));
        if granted.is_some_and(|record| !other(&record.reference)) {
            return Ok(Reply::SeeOther(paths::track_status(locale)));
        }
        let typed = if named.is_some() { None } else { Typed::of(session).await? };
        let errors = typed.as_ref().map(|typed| errors(typed, words)).unwrap_or_default();
        let typed = typed.or(named).unwrap_or_default();
        let (reference_error, email_error) = (error_for(&errors, "reference"), error_for(&errors, "email"));
        let title = error_title(w.title, !errors.is_empty(), locale);
        let body = view! {
            <ErrorSummary errors locale/>
            <header class="page-header"><h1>{w.title}</h1><p class="lead">{w.lead}</p></header>
            <Form action=form::tracker::START locale>
                <TextField id="reference" name="reference" label=w.reference value=typed.reference locale
                    hint=w.reference_hint.to_owned() error=reference_error/>
                <TextField id="email" name="email" label=w.email value=typed.email locale kind=InputKind::Email
                    hint=w.email_hint.to_owned() error=email_error/>
                <Submit text=w.button/>
            </Form>
            <section class="section flow">
                <p>{(w.lost)(&request.state.config.organisation.email)}</p>
                <p><a href=paths::register_resume(locale)>{w.draft}</a></p>
            </section>
        };
        Ok(personal(title, body).into())
    })
}

fn errors(typed: &Typed, words: &Words) -> Vec<FieldError> {
    let w = &words.start;
    let message = |problem: Problem, missing: &str, format: &str| {
        if problem == Problem::Missing { missing.to_owned() } else { format.to_owned() }
    };
    let reference = typed.reference().err().map(|p| ("reference", message(p, w.reference_missing, w.reference_format)));
    let email = typed.email().err().map(|p| ("email", message(p, w.email_missing, w.email_format)));
    [reference, email].into_iter().flatten().map(|(id, message)| FieldError { id: id.to_owned(), message }).collect()
}

/// `/{l}/track/code`
#[component]
pub fn CodePage() -> impl IntoView {
    page(|request| async move {
        let (locale, words) = (request.locale, words(request.locale));
        let guest = request.requester()?;
        let Some(awaited) = CodePurpose::Track.awaited(&guest).await? else {
            return Ok(Reply::SeeOther(paths::track(locale)));
        };
        let hint = (words.start.sent)(&awaited.email);
        let errors = code_errors(&awaited, locale);
        let title = error_title(proof::words(locale).question, !errors.is_empty(), locale);
        let body = view! {
            <a class="back-link" href=paths::track(locale)>{words.back}</a>
            <ErrorSummary errors locale/>
            <CodeForm challenge=awaited locale hint enter=form::tracker::CODE
                again=form::tracker::NEW_CODE/>
        };
        Ok(personal(title, body).into())
    })
}

/// The registration that this browser may act on.
async fn owned(request: &Request) -> Result<Option<db::Record>, AppError> {
    match Grant::of(request.session()?).await?.filter(|grant| grant.owner) {
        Some(grant) => Ok(db::record(&request.state.pool, grant.registration).await?),
        None => Ok(None),
    }
}

/// `/{l}/track/withdraw`
#[component]
pub fn WithdrawPage() -> impl IntoView {
    page(|request| async move {
        let (locale, words) = (request.locale, words(request.locale));
        let w = &words.withdraw;
        let record = owned(&request).await?.filter(|record| moves::may_withdraw(record.status));
        let Some(record) = record else { return Ok(Reply::SeeOther(paths::track_status(locale))) };
        let meant = meant(&record.reference);
        let body = view! {
            <a class="back-link" href=paths::track_status(locale)>{words.back}</a>
            <header class="page-header">
                <p class="kicker">{record.reference}</p>
                <h1>{w.title}</h1>
                <p class="lead">{w.lead}</p>
            </header>
            <div class="prose"><ul>{w.means.map(|text| view! { <li>{text}</li> }).collect_view()}</ul></div>
            <section class="section">
                <Form action=form::tracker::WITHDRAW locale>
                    {meant}
                    <div class="button-group">
                        <Submit text=w.button/>
                        <a href=paths::track_status(locale)>{w.keep}</a>
                    </div>
                </Form>
            </section>
        };
        Ok(personal(w.title, body).into())
    })
}

/// `/{l}/track/data`
#[component]
pub fn DataPage() -> impl IntoView {
    page(|request| async move {
        let (locale, words) = (request.locale, words(request.locale));
        let w = &words.data;
        let Some(record) = owned(&request).await? else { return Ok(Reply::SeeOther(paths::track(locale))) };
        let requests = db::requests(&request.state.pool, record.id).await?;
        let may_ask = |kind: Kind| !requests.iter().any(|r| r.kind == kind && !r.state.is_answered());
        let (copy, erasure, correction) = (may_ask(Kind::Copy), may_ask(Kind::Erasure), may_ask(Kind::Correction));
        let typed = Correction::of(request.session()?).await?.filter(|_| correction);
        let errors = typed.as_ref().and_then(|typed| typed.error(w)).into_iter().collect::<Vec<_>>();
        let title = error_title(w.title, !errors.is_empty(), locale);
        let form = correction
            .then(|| correction_form(&record.reference, typed.unwrap_or_default().into_text(), &errors, locale));
        let body = view! {
            <a class="back-link" href=paths::track_status(locale)>{words.back}</a>
            <ErrorSummary errors locale/>
            <header class="page-header">
                <p class="kicker">{record.reference.clone()}</p>
                <h1>{w.title}</h1>
                <p class="lead">{w.lead}</p>
            </header>
            {(!requests.is_empty()).then(|| asked(&requests, locale))}
            <section class="section flow">
                <h2>{w.download}</h2>
                <p class="measure">{w.download_text}</p>
                <ul>
                    <li><a href=paths::track_file(locale, "json") download>{w.json}</a></li>
                    <li><a href=paths::track_file(locale, "csv") download>{w.csv}</a></li>
                </ul>
            </section>
            {copy.then(|| ask(&record.reference, "copy", w.copy, w.copy_text, w.copy_button, locale))}
            {form}
            {erasure.then(|| ask(&record.reference, "erasure", w.erasure, w.erasure_text, w.erasure_button, locale))}
        };
        Ok(personal(title, body).into())
    })
}

/// Which registration a form is about: another tab may have looked up another one.
pub(super) fn meant(reference: &str) -> impl IntoView + use<> {
    view! { <Hidden name="reference" value=reference/> }
}

fn ask(
    reference: &str,
    kind: &'static str,
    title: &'static str,
    text: &'static str,
    button: &'static str,
    locale: Locale,
) -> impl IntoView + use<> {
    let meant = meant(reference);
    view! {
        <section class="section flow">
            <h2>{title}</h2>
            <p class="measure">{text}</p>
            <Form action=form::tracker::REQUEST locale>
                {meant}
                <Hidden name="kind" value=kind/>
                <button class="button button-secondary" type="submit">{button}</button>
            </Form>
        </section>
    }
}

/// What should be different, in the school's own words.
fn correction_form(reference: &str, value: String, errors: &[FieldError], locale: Locale) -> impl IntoView + use<> {
    let meant = meant(reference);
    let w = &words(locale).data;
    let error = error_for(errors, ID);
    view! {
        <section class="section flow" id="correction">
            <h2>{w.correct}</h2>
            <p class="measure">{w.correct_text}</p>
            <Form action=form::tracker::REQUEST locale>
                {meant}
                <Hidden name="kind" value="correction"/>
                <TextAreaField id=ID name="text" label=w.correct_what value locale count=w.correct_hint error/>
                <button class="button button-secondary" type="submit">{w.correct_button}</button>
            </Form>
        </section>
    }
}

fn asked(requests: &[db::Request], locale: Locale) -> impl IntoView + use<> {
    let w = &words(locale).data;
    let line = |request: &db::Request| {
        let at = uk_time::day(request.at, locale);
        let text = match request.state {
            State::Done => (w.done)(&at),
            State::Refused => (w.refused)(&at),
            State::Held => (w.held)(&at),
            State::Open => (w.open)(&at, &mail::date(request.due, locale)),
        };
        view! { <div class="fact"><dt>{(w.request)(request.kind)}</dt><dd>{text}</dd></div> }
    };
    view! {
        <section class="section">
            <h2>{w.requests}</h2>
            <dl class="facts">{requests.iter().map(line).collect_view()}</dl>
        </section>
    }
}
