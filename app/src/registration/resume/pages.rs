//! The pages around coming back. Opening one changes nothing: mail scanners open links, too.

use leptos::prelude::*;

use super::actions::TYPED;
use super::db::{self, Found};
use super::locator::Locator;
use super::qr::qr;
use super::words::words;
use crate::error::AppError;
use crate::i18n::{Locale, uk_time};
use crate::input::{self, Problem};
use crate::page::{Page, PageKind, Reply, page};
use crate::paths::{self, form};
use crate::proof::{self, CodeForm, CodePurpose, code_errors};
use crate::registration::session::Applicant;
use crate::request::Request;
use crate::ui::form::{ErrorSummary, FieldError, Form, Hidden, InputKind, Submit, TextField, error_for, error_title};

fn personal(title: impl Into<String>, body: impl IntoView + 'static) -> Page {
    Page::personal(title, body).kind(PageKind::Question)
}

/// `/{l}/register/resume/{locator}`: the same for every locator, until the button is pressed.
#[component]
pub fn LocatorPage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, words(request.locale));
        let locator: Locator = request.param("locator").parse().map_err(|()| AppError::NotFound)?;
        let body = view! {
            <header class="page-header">
                <h1>{w.locator.title}</h1>
                <p class="lead">{w.locator.lead}</p>
            </header>
            <div class="flow measure">
                <p>{w.locator.what}</p>
                <Form action=form::resume::LOCATOR locale>
                    <Hidden name="locator" value=locator.to_string()/>
                    <Submit text=w.locator.button/>
                </Form>
                <p><a href=paths::register_resume(locale)>{w.locator.other}</a></p>
                <p>{(w.locator.write)(&request.state.config.organisation.email)}</p>
            </div>
        };
        Ok(personal(w.locator.title, body).no_referrer().into())
    })
}

/// `/{l}/register/resume`
#[component]
pub fn EmailPage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, words(request.locale));
        let typed: Option<String> = request.session()?.get(TYPED).await?;
        let errors: Vec<_> = typed
            .as_deref()
            .and_then(|typed| input::email(typed).err())
            .map(|problem| FieldError {
                id: "email".to_owned(),
                message: if problem == Problem::Missing { w.email.missing } else { w.email.format }.to_owned(),
            })
            .into_iter()
            .collect();
        let error = error_for(&errors, "email");
        let title = error_title(w.email.title, error.is_some(), locale);
        let value = typed.unwrap_or_default();
        let body = view! {
            <a class="back-link" href=paths::register(locale)>{w.back}</a>
            <ErrorSummary errors locale/>
            <Form action=form::resume::EMAIL locale>
                <TextField id="email" name="email" label=w.email.title value locale kind=InputKind::Email heading=true
                    hint=w.email.hint.to_owned() error/>
                <Submit text=w.email.button/>
            </Form>
            <section class="section">
                <ul>
                    <li><a href=paths::register(locale)>{w.email.new}</a></li>
                    <li><a href=paths::track(locale)>{w.email.sent}</a></li>
                </ul>
                <p>{(w.locator.write)(&request.state.config.organisation.email)}</p>
            </section>
        };
        Ok(personal(title, body).into())
    })
}

/// `/{l}/register/resume-code`
#[component]
pub fn CodePage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, words(request.locale));
        let guest = request.requester()?;
        let Some(awaited) = CodePurpose::Resume.awaited(&guest).await? else {
            return Ok(Reply::SeeOther(paths::register_resume(locale)));
        };
        // Who came by a link has not said the address, and is not told it.
        let typed: Option<String> = guest.session.get(TYPED).await?;
        let by_email = typed.and_then(|typed| input::email(&typed).ok()).is_some_and(|typed| typed == awaited.email);
        let hint = if by_email { (w.code_if_any)(&awaited.email) } else { w.code_sent.to_owned() };
        let errors = code_errors(&awaited, locale);
        let title = error_title(proof::words(locale).question, !errors.is_empty(), locale);
        let body = view! {
            <a class="back-link" href=paths::register_resume(locale)>{w.back}</a>
            <ErrorSummary errors locale/>
            <CodeForm challenge=awaited locale hint enter=form::resume::CODE
                again=form::resume::NEW_CODE/>
        };
        Ok(personal(title, body).into())
    })
}

/// The draft of this browser, and the locator that was sent or printed from it.
async fn own_draft(request: &Request) -> Result<Option<(Found, Option<Locator>)>, AppError> {
    let session = request.session()?;
    let Some(id) = Applicant::load(session).await?.draft else { return Ok(None) };
    let pool = &request.state.pool;
    let Some(found) = db::by_id(pool, id).await? else { return Ok(None) };
    let own = session.id().map(|secret| Locator::of(&secret.0.to_be_bytes(), id));
    let kept = match own {
        Some(locator) if db::leads_to(pool, locator, id).await? => Some(locator),
        _ => None,
    };
    Ok(Some((found, kept)))
}

/// `/{l}/register/saved`
#[component]
pub fn SavedPage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, &words(request.locale).saved);
        let Some((found, locator)) = own_draft(&request).await? else {
            return Ok(Reply::SeeOther(paths::register(locale)));
        };
        let mailed = if locator.is_some() { (w.mailed)(&found.email) } else { w.not_mailed.to_owned() };
        let body = view! {
            <div class="notice notice-success" role="status">
                <h1>{w.title}</h1>
                <p>{mailed}</p>
            </div>
            <div class="prose">
                <p>{(w.until)(&uk_time::day(found.kept_until(), locale))}</p>
                <h2>{w.ways}</h2>
                <ul>
                    <li>{w.way_link}</li>
                    <li>{w.way_card}</li>
                    <li>{w.way_email}</li>
                </ul>
                <p>{w.reminders}</p>
            </div>
            <div class="button-group section">
                {match locator {
                    Some(_) => view! { <a class="button" href=paths::register_card(locale)>{w.card}</a> }.into_any(),
                    None => view! {
                        <Form action=form::registration::SAVE_FOR_LATER locale><Submit text=w.mail/></Form>
                    }.into_any(),
                }}
                <a class="button button-secondary" href=paths::register(locale)>{w.go_on}</a>
            </div>
        };
        Ok(personal(w.title, body).into())
    })
}

/// `/{l}/register/card`: for paper. It shows a locator of this browser's draft, which only this browser can make.
#[component]
pub fn CardPage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, &words(request.locale).card);
        let Some((found, Some(locator))) = own_draft(&request).await? else {
            return Ok(Reply::SeeOther(paths::register_saved(locale)));
        };
        let address = request.state.config.absolute(&paths::register_resume_locator(locale, &locator.to_string()));
        let body = view! {
            <a class="back-link" href=paths::register_saved(locale)>{words(locale).back}</a>
            <header class="page-header">
                <h1>{w.title}</h1>
                <p class="lead">{w.lead}</p>
                <p class="no-print">{w.print}</p>
            </header>
            {card(&address, &uk_time::day(found.kept_until(), locale), locale)}
        };
        Ok(personal(w.title, body).no_referrer().into())
    })
}

fn card(address: &str, until: &str, locale: Locale) -> impl IntoView + use<> {
    let w = &words(locale).card;
    view! {
        <div class="resume-card">
            {qr(address, w.qr.to_owned())}
            <div class="flow">
                <p>{w.scan}</p>
                <p class="resume-address">{address.to_owned()}</p>
                <p>{w.then}</p>
                <p><strong>{(w.until)(until)}</strong></p>
            </div>
            <dl class="facts">
                <div class="fact"><dt>{w.holds}</dt><dd>{w.holds_text}</dd></div>
                <div class="fact"><dt>{w.not}</dt><dd>{w.not_text}</dd></div>
            </dl>
        </div>
    }
}

/// `/{l}/register/gone`
#[component]
pub fn GonePage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, &words(request.locale).gone);
        let body = view! {
            <header class="page-header">
                <h1>{w.title}</h1>
                <p class="lead">{w.lead}</p>
            </header>
            <div class="prose">
                <ul>{w.why.map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                <p><a class="button" href=paths::track(locale)>{w.track}</a></p>
                <ul>
                    <li><a href=paths::register_resume(locale)>{w.resume}</a></li>
                    <li><a href=paths::register(locale)>{w.start}</a></li>
                </ul>
            </div>
        };
        Ok(personal(w.title, body).into())
    })
}

/// `/{l}/register/ended`
#[component]
pub fn EndedPage() -> impl IntoView {
    page(|request| async move {
        let (locale, w) = (request.locale, &words(request.locale).ended);
        let body = view! {
            <header class="page-header">
                <h1>{w.title}</h1>
                <p class="lead">{w.lead}</p>
            </header>
            <div class="prose">
                <p>{w.saved}</p>
                <p>{w.not_saved}</p>
                <p><a class="button" href=paths::register_resume(locale)>{w.resume}</a></p>
                <p><a href=paths::register(locale)>{w.start}</a></p>
            </div>
        };
        Ok(personal(w.title, body).into())
    })
}
