//! The address and its code. A draft begins when the code comes back; until then the database knows only a hash of it.
//! Nothing here answers differently for an address that is known.

use leptos::prelude::*;

use super::answer::email_answer;
use crate::case::letters;
use crate::error::AppError;
use crate::ids::{new_id, random_text};
use crate::input::{self, CODE_LENGTH, Problem, keep};
use crate::proof::code::{self, Tried};
use crate::proof::{PER_EMAIL, PER_NETWORK, WAIT};
use crate::questions::answers::Answers;
use crate::questions::step::Step;
use crate::rate_limit::count;
use crate::registration::draft::{self, Draft};
use crate::registration::session::{CodeProblem, SentCode, secret};
use crate::registration::visit::Visit;
use crate::request::Requester;
use crate::response::see_other;

/// The work e-mail address; a code is sent to it unless one came back from it already.
#[server(prefix = "/form", endpoint = "registration/email")]
pub async fn save_email(
    #[server(default)] locale: String,
    #[server(default)] contact_email: String,
) -> Result<(), AppError> {
    let mut visit = Visit::of(Requester::posting(&locale)?).await?;
    while visit.journey().may_open(Step::Email) {
        let taken = visit.answers.clone().with(Step::Email, &email_answer(&contact_email));
        visit = match visit.keep_answers(taken).await? {
            Ok(kept) => kept,
            Err(newer) => {
                visit = newer;
                continue;
            }
        };
        if visit.journey().next() == Step::Code {
            send(&mut visit, false).await?;
        }
        break;
    }
    see_other(&visit.after(Step::Email));
    Ok(())
}

/// Another code to the same address.
#[server(prefix = "/form", endpoint = "registration/new-code")]
pub async fn new_code(#[server(default)] locale: String) -> Result<(), AppError> {
    let mut visit = Visit::of(Requester::posting(&locale)?).await?;
    if visit.journey().next() == Step::Code {
        send(&mut visit, true).await?;
    }
    see_other(&visit.after(Step::Email));
    Ok(())
}

/// The code that came back.
#[server(prefix = "/form", endpoint = "registration/code")]
pub async fn check_code(
    #[server(default)] locale: String,
    #[server(default)] email_code: String,
) -> Result<(), AppError> {
    let mut visit = Visit::of(Requester::posting(&locale)?).await?;
    if visit.journey().next() == Step::Code {
        let problem = match input::code(&email_code) {
            Ok(digits) => enter(&mut visit, &digits).await?,
            Err(Problem::Missing) => Some(CodeProblem::Missing),
            Err(_) => Some(CodeProblem::Format),
        };
        visit.applicant.code_typed = if problem.is_some() { keep(&email_code) } else { String::new() };
        visit.applicant.code_problem = problem;
        visit.keep().await?;
    }
    let changed = visit.journey().next() == Step::Check;
    see_other(&if changed { visit.after(Step::Code) } else { visit.hub() });
    Ok(())
}

/// Sends a code to the address of the answers, unless one is on its way.
async fn send(visit: &mut Visit, asked: bool) -> Result<(), AppError> {
    let Some(email) = visit.answers.email() else { return Ok(()) };
    let (clock, now) = (&visit.requester.state.clock, visit.requester.state.clock.now());
    let last = visit.applicant.code.as_ref().filter(|code| code.email == email);
    if let Some(wait) = last.map(|code| code.at + WAIT - now).filter(|wait| wait.is_positive()) {
        visit.applicant.code_problem = asked.then(|| CodeProblem::TooSoon(wait.whole_seconds().max(1)));
        return visit.keep().await;
    }
    visit.keep_now().await?;
    count(&visit.requester.state.pool, PER_NETWORK, &visit.requester.network, now).await?;
    count(&visit.requester.state.pool, PER_EMAIL, &email.to_lowercase(), now).await?;

    let (id, digits) = (new_id(clock), random_text(b"0123456789", CODE_LENGTH)?);
    let browser = secret(&visit.requester.session).await?;
    let mut tx = visit.requester.state.pool.begin().await?;
    code::insert(&mut *tx, id, &browser, &email, &digits, now).await?;
    crate::mail::queue(
        &mut *tx,
        clock,
        &letters::code(&visit.requester.state.config, visit.requester.locale, &email, &digits),
    )
    .await?;
    tx.commit().await?;

    visit.applicant.code = Some(SentCode { id, email, at: now, again: asked });
    visit.applicant.code_typed = String::new();
    visit.applicant.code_problem = None;
    visit.keep().await
}

/// Tries a code; a right one begins the draft, or changes the address of the one there is.
async fn enter(visit: &mut Visit, digits: &str) -> Result<Option<CodeProblem>, AppError> {
    let email = visit.answers.email();
    let Some(sent) = visit.applicant.code.as_ref().filter(|code| Some(&code.email) == email.as_ref()) else {
        return Ok(Some(CodeProblem::Expired));
    };
    let now = visit.requester.state.clock.now();
    let browser = secret(&visit.requester.session).await?;
    let mut tx = visit.requester.state.pool.begin().await?;
    let address = match code::try_once(&mut tx, sent.id, &browser, digits, now).await? {
        Tried::Right(address) => address,
        wrong => {
            tx.commit().await?;
            return Ok(Some(match wrong {
                Tried::Wrong(left) => CodeProblem::Wrong(left),
                Tried::UsedUp => CodeProblem::UsedUp,
                _ => CodeProblem::Expired,
            }));
        }
    };
    let id = if let Some(id) = visit.open_draft() {
        // What another tab has saved meanwhile stays.
        let found = draft::lock_open(&mut tx, id).await?.ok_or(AppError::Conflict)?;
        visit.answers = found.answers.with(Step::Email, &email_answer(&address));
        let draft = Draft::new(visit.answers.clone(), address.clone());
        draft::save(&mut *tx, id, visit.requester.locale, &draft, now).await?;
        id
    } else {
        let id = new_id(&visit.requester.state.clock);
        draft::insert(&mut *tx, id, visit.requester.locale, &Draft::new(visit.answers.clone(), address.clone()), now)
            .await?;
        id
    };
    tx.commit().await?;

    // From here on the session stands for somebody: it gets an id that nobody can have planted.
    visit.requester.session.cycle_id().await?;
    visit.applicant.draft = Some(id);
    visit.applicant.answers = Answers::default();
    visit.applicant.code = None;
    visit.verified = Some(address);
    Ok(None)
}
