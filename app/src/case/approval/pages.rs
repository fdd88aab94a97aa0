//! `/{l}/approve/{token}`: one address for all that the approver does. What it shows follows from the link and from what
//! this browser has proved; opening it changes nothing.

use leptos::prelude::*;

use super::NOTE_LENGTH;
use super::actions::{GRANTED, TYPED};
use super::answer::Answer;
use super::db::{self, Approval, Closed};
use super::token::Token;
use super::words::{Words, words};
use crate::error::AppError;
use crate::i18n::{Locale, uk_time};
use crate::page::{Page, PageKind, page};
use crate::paths::form;
use crate::proof::{self, Challenge, CodeForm, CodePurpose, Target, code_errors};
use crate::questions::summary;
use crate::ui::form::{ErrorSummary, FieldError, Form, Hidden, Submit, TextAreaField, error_for, error_title};

/// The page.
#[component]
pub fn ApprovePage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, words(request.locale));
        let guest = request.requester()?;
        let token: Token = request.param("token").parse().map_err(|()| AppError::NotFound)?;
        let now = guest.state.clock.now();
        let email = guest.state.config.organisation.email.clone();
        let personal =
            |title: &str, body: AnyView| Page::personal(title.to_owned(), body).kind(PageKind::Question).no_referrer();
        let Some(approval) = db::by_token(&guest.state.pool, token).await? else {
            let page = personal(w.closed.unknown, closed(w, w.closed.unknown, w.closed.unknown_text, &email));
            return Ok(page.status(AppError::NotFound).into());
        };
        let granted: Option<uuid::Uuid> = guest.session.get(GRANTED).await?;
        let granted = granted == Some(approval.id);
        if let Some(why) = approval.closed(now) {
            let (title, text) = match (why, granted && approval.answered_at.is_some()) {
                // The answer that this browser has just given.
                (Closed::Answered, true) if approval.answer == Answer::Yes => (w.closed.thanks, w.closed.thanks_yes),
                (Closed::Answered, true) => (w.closed.thanks, w.closed.thanks_no),
                (Closed::Answered, false) => (w.closed.answered, w.closed.answered_text),
                (Closed::Expired, _) => (w.closed.expired, w.closed.expired_text),
                (Closed::Over, _) => (w.closed.over, w.closed.over_text),
            };
            return Ok(personal(title, closed(w, title, text, &email)).into());
        }
        let carried = vec![("token", token.to_string())];
        if granted {
            let typed: Option<String> = guest.session.get(TYPED).await?;
            let errors = note_errors(typed.as_deref(), w);
            let title = error_title(w.question.title, !errors.is_empty(), locale);
            let cards = summary::cards(&approval.answers, locale, &guest.state.published.get());
            let body = question(&approval, cards, &token.to_string(), typed.unwrap_or_default(), errors, locale);
            return Ok(personal(&title, body.into_any()).into());
        }
        let awaited =
            CodePurpose::Approve.awaited(&guest).await?.filter(|code| code.target == Target::Found(approval.id));
        Ok(match awaited {
            Some(awaited) => {
                let errors = code_errors(&awaited, locale);
                let title = error_title(proof::words(locale).question, !errors.is_empty(), locale);
                personal(&title, code(awaited, errors, carried, locale)).into()
            }
            None => personal(w.open.title, opening(&token.to_string(), &approval, locale).into_any()).into(),
        })
    })
}

/// Nothing to do here any more, and what to do instead.
fn closed(w: &Words, title: &'static str, text: &'static str, email: &str) -> AnyView {
    view! {
        <header class="page-header"><h1>{title}</h1><p class="lead">{text}</p></header>
        <p>{(w.closed.contact)(email)}</p>
    }
    .into_any()
}

/// Before the code: no data.
fn opening(token: &str, approval: &Approval, locale: Locale) -> impl IntoView + use<> {
    let (w, token) = (&words(locale).open, token.to_owned());
    view! {
        <header class="page-header"><h1>{w.title}</h1><p class="lead">{w.lead}</p></header>
        <div class="flow measure">
            <p>{w.what}</p>
            <p>{(w.until)(&uk_time::day(approval.expires_at, locale))}</p>
            <Form action=form::approval::SEND locale>
                <Hidden name="token" value=token/>
                <Submit text=w.button/>
            </Form>
        </div>
    }
}

fn code(
    challenge: Challenge,
    errors: Vec<FieldError>,
    carried: Vec<(&'static str, String)>,
    locale: Locale,
) -> AnyView {
    let hint = words(locale).open.sent.to_owned();
    view! {
        <ErrorSummary errors locale/>
        <CodeForm challenge locale hint carried enter=form::approval::CODE
            again=form::approval::NEW_CODE/>
    }
    .into_any()
}

/// What was asked for, and the two answers.
fn question(
    approval: &Approval,
    cards: Vec<summary::Card>,
    token: &str,
    typed: String,
    errors: Vec<FieldError>,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = &words(locale).question;
    let error = error_for(&errors, "note");
    let facts = [
        (w.reference, approval.reference.clone()),
        (w.school, approval.school.clone()),
        (w.asked_by, approval.contact_name.clone()),
    ];
    let fact = |(name, value): (&'static str, String)| {
        view! { <div class="fact"><dt>{name}</dt><dd class="typed"><bdi>{value}</bdi></dd></div> }
    };
    let (first, second) = (token.to_owned(), token.to_owned());
    view! {
        <ErrorSummary errors locale/>
        <header class="page-header"><h1>{w.title}</h1><p class="lead">{(w.lead)(&approval.school)}</p></header>
        <div class="summary-card">
            <div class="summary-card-head"><h2>{w.card}</h2></div>
            <dl class="facts">{facts.map(fact).collect_view()}</dl>
        </div>
        {cards.into_iter().map(card).collect_view()}
        <section class="section flow">
            <h2>{w.approve}</h2>
            <ul>{w.means.map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            <Form action=form::approval::ANSWER locale>
                <Hidden name="token" value=first/>
                <Hidden name="answer" value="yes"/>
                <Submit text=w.approve_button/>
            </Form>
        </section>
        <section class="section">
            <h2>{w.back}</h2>
            <Form action=form::approval::ANSWER locale>
                <Hidden name="token" value=second/>
                <Hidden name="answer" value="no"/>
                <TextAreaField id="note" name="note" label=w.note hint=w.note_hint.to_owned() value=typed rows=5 locale
                    error/>
                <button class="button button-secondary" type="submit">{w.back_button}</button>
            </Form>
        </section>
    }
}

/// The answers of one task. Who reaches whom where is nobody's business here: the approver knows who asks.
fn card(card: summary::Card) -> Option<AnyView> {
    let rows: Vec<_> = card.rows.into_iter().filter(|row| !row.is_personal()).collect();
    let row = |row: summary::Row| {
        let values = row.values.into_iter().map(|value| view! { <dd><bdi>{value}</bdi></dd> }).collect_view();
        view! { <div class="fact"><dt>{row.label}</dt>{values}</div> }
    };
    let view = (!rows.is_empty()).then(|| {
        view! {
            <div class="summary-card">
                <div class="summary-card-head"><h2>{card.title}</h2></div>
                <dl class="facts">{rows.into_iter().map(row).collect_view()}</dl>
            </div>
        }
    });
    view.map(IntoAny::into_any)
}

/// A note that was typed is wrong: a good one is not kept here.
fn note_errors(typed: Option<&str>, w: &Words) -> Vec<FieldError> {
    let message = match typed {
        None => return Vec::new(),
        Some(text) if text.chars().count() > NOTE_LENGTH => w.question.note_long,
        Some(_) => w.question.note_missing,
    };
    vec![FieldError { id: "note".to_owned(), message: message.to_owned() }]
}
