//! `/{l}/track/status`: the word, since when, what happens next, and what happened so far.

use leptos::prelude::*;

use super::db::{self, Moved, Record, School};
use super::grant::Grant;
use super::pages::{meant, personal};
use super::public_status::{End, PublicStatus};
use super::words::words;
use super::{mail, moves};
use crate::case::approval::{self, Answer};
use crate::case::lifecycle::Status;
use crate::i18n::{Locale, english, uk_time};
use crate::page::{Reply, page};
use crate::paths::{self, form};
use crate::questions::words::words as registration_words;
use crate::ui::form::Form;
use crate::ui::{Column, Table};

/// The page.
#[component]
pub fn StatusPage() -> impl IntoView {
    page(|request| async move {
        let locale = request.locale;
        let (words, pool) = (words(locale), &request.state.pool);
        let w = &words.status;
        let start = || Reply::SeeOther(paths::track(locale));
        let Some(grant) = Grant::of(request.session()?).await? else { return Ok(start()) };
        let Some(record) = db::record(pool, grant.registration).await? else { return Ok(start()) };
        let schools = db::schools(pool, record.id).await?;
        let one = grant.position.and_then(|position| schools.iter().find(|s| s.position == position)).cloned();
        let history = db::history(pool, record.id).await?;
        let asked = if grant.owner { Some(approval::last(pool, record.id).await?) } else { None };
        let email = request.state.config.organisation.email.clone();
        let now = request.state.clock.now();

        // A school of its own reference has a status of its own; what happened is told of them all.
        let (reference, name, status) = match &one {
            Some(school) => (school.reference.clone(), school.name.clone(), school.status),
            None => (record.reference.clone(), record.school.clone(), record.status),
        };
        let line = timeline(&record, &history, locale);
        let why = history.iter().rev().find(|moved| moved.to_status == status);
        let ended = End::of(status, why.map_or("", |moved| &moved.reason));
        let word = (words.public_status)(PublicStatus::of(status));
        let since = why.map_or_else(|| word.to_owned(), |moved| (w.since)(word, &uk_time::day(moved.at, locale)));
        let english = english(locale);
        let done = &registration_words(locale).done;
        let share = record.invites.as_ref().map(|council| {
            let address = request.state.config.absolute(&paths::invited(&paths::register(locale), council));
            view! {
                <section class="section flow">
                    <h2>{done.share_title}</h2>
                    <p>{done.share}</p>
                    <p class="inset"><a href=address.clone()>{address.clone()}</a></p>
                </section>
            }
        });
        let body = view! {
            <header class="page-header">
                <p class="kicker">{reference.clone()}</p>
                <h1>{w.title}</h1>
                <p class="lead"><bdi lang=english>{name}</bdi></p>
            </header>
            <div class="notice" role="status">
                <h2>{since}</h2>
                {ended.map(|end| view! { <p>{(words.end)(end)}</p> })}
            </div>
            <section class="section flow">
                <h2>{w.next}</h2>
                <p class="measure">{(words.next)(PublicStatus::of(status), ended, record.invites.is_some())}</p>
            </section>
            {grant.owner.then(|| question(&record, now, &email, locale))}
            {asked.map(|last| agreement(&record, last, locale))}
            <section class="section">
                <h2>{w.so_far}</h2>
                <ol class="dated">{line}</ol>
            </section>
            {share.filter(|_| grant.owner)}
            {(one.is_none() && !schools.is_empty()).then(|| table(&schools, locale))}
            {grant.owner.then(|| choices(&record, now, &email, locale))}
            <section class="section flow">
                <p>{(w.contact)(&email, &reference)}</p>
                <Form action=form::tracker::ANOTHER locale>
                    <button class="link-button" type="submit">{w.another}</button>
                </Form>
            </section>
        };
        Ok(personal(w.title, body).into())
    })
}

/// The words with their days, oldest first; a word that follows itself is said once.
fn timeline(record: &Record, history: &[Moved], locale: Locale) -> AnyView {
    let w = words(locale);
    let mut lines = vec![(PublicStatus::Started, record.begun_at, None)];
    for moved in history {
        let word = PublicStatus::of(moved.to_status);
        if lines.last().is_none_or(|(last, ..)| *last != word) {
            lines.push((word, Some(moved.at), End::of(moved.to_status, &moved.reason)));
        }
    }
    let line = |(word, at, ended): (PublicStatus, Option<time::OffsetDateTime>, Option<End>)| {
        let day = at.map(|at| {
            view! { <time datetime=uk_time::iso_day(at)>{uk_time::day(at, locale)}</time> }
        });
        let reason = ended.map(|end| format!("{}{}", locale.pick(": ", "："), (w.end)(end)));
        view! { <li><strong>{(w.public_status)(word)}</strong>{reason}" "{day}</li> }
    };
    lines.into_iter().map(line).collect_view().into_any()
}

/// What staff asked, while they wait for the answer.
fn question(record: &Record, now: time::OffsetDateTime, email: &str, locale: Locale) -> Option<AnyView> {
    let w = &words(locale).status;
    let asked =
        record.info_question.clone().filter(|_| PublicStatus::of(record.status) == PublicStatus::MoreInformation)?;
    let due = record.info_due.map(|due| {
        let late = due < uk_time::date(now);
        (if late { w.question_was_due } else { w.question_due })(&mail::date(due, locale), email)
    });
    let view = view! {
        <section class="section flow">
            <h2>{w.question}</h2>
            <div class="inset"><p class="typed"><bdi>{asked}</bdi></p></div>
            <p>{due}</p>
        </section>
    };
    Some(view.into_any())
}

fn agreement(record: &Record, last: Option<approval::Last>, locale: Locale) -> AnyView {
    let (w, meant) = (&words(locale).status, meant(&record.reference));
    let day = |at: Option<time::OffsetDateTime>| at.map(|at| uk_time::day(at, locale)).unwrap_or_default();
    let over = record.status.has_ended();
    let can_ask = record.approval != Answer::Yes && record.approver_email.is_some() && !over;
    let text = match (record.approval, &last, &record.approver_email) {
        // Nobody waits for it any more.
        (Answer::Waiting | Answer::No, ..) if over => w.approval_over.to_owned(),
        (Answer::Yes, ..) => (w.approval_yes)(&day(record.approval_at)),
        (Answer::No, ..) => (w.approval_no)(&day(record.approval_at)),
        (_, Some(last), Some(email)) => (w.approval_waiting)(email, &day(Some(last.asked_at))),
        _ => w.approval_unasked.to_owned(),
    };
    let note = last.map(|last| last.note).filter(|note| !note.is_empty() && record.approval == Answer::No);
    view! {
        <section class="section flow">
            <h2>{w.approval}</h2>
            <p class="measure">{text}</p>
            {note.map(|note| view! {
                <p>{w.approval_note}</p>
                <div class="inset"><p class="typed"><bdi>{note}</bdi></p></div>
            })}
            {can_ask.then(|| view! {
                <Form action=form::tracker::APPROVAL locale>
                    {meant}
                    <button class="button button-secondary" type="submit">{w.approval_send}</button>
                    <p class="hint">{w.approval_limit}</p>
                </Form>
            })}
        </section>
    }
    .into_any()
}

fn table(schools: &[School], locale: Locale) -> AnyView {
    let words = words(locale);
    let w = &words.status;
    let columns = [w.school, w.reference, w.status].map(Column::text).into();
    let rows = schools
        .iter()
        .map(|school| {
            let name = school.name.clone();
            let cells = vec![
                view! { <bdi lang=english(locale)>{name}</bdi> }.into_any(),
                school.reference.clone().into_any(),
                (words.public_status)(PublicStatus::of(school.status)).into_any(),
            ];
            (String::new(), cells)
        })
        .collect();
    view! { <section class="section"><Table caption=w.schools.to_owned() columns rows/></section> }.into_any()
}

fn choices(record: &Record, now: time::OffsetDateTime, email: &str, locale: Locale) -> AnyView {
    let (w, meant) = (&words(locale).status, meant(&record.reference));
    let withdraw = moves::may_withdraw(record.status);
    let going = matches!(record.status, Status::InReview | Status::AgreementSigned | Status::Active);
    let reopen = moves::reopen_until(record, now).map(|until| uk_time::day(until, locale));
    view! {
        <section class="section flow">
            <h2>{w.ask}</h2>
            <ul>
                <li><a href=paths::track_data(locale)>{w.data}</a></li>
                {withdraw.then(|| view! { <li><a href=paths::track_withdraw(locale)>{w.withdraw}</a></li> })}
                {going.then(|| view! { <li>{(w.withdraw_not)(email)}</li> })}
            </ul>
            {reopen.map(|day| view! {
                <Form action=form::tracker::REOPEN locale>
                    {meant}
                    <p>{(w.reopen)(&day)}</p>
                    <button class="button button-secondary" type="submit">{w.reopen_button}</button>
                </Form>
            })}
        </section>
    }
    .into_any()
}
