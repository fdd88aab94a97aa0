//! Sending the registration: one transaction, and however often the button is pressed, one registration.

use std::future::ready;

use leptos::prelude::*;
use sqlx::PgConnection;
use uuid::Uuid;

use super::to_hub;
use crate::audit::{self, Action, Entry};
use crate::case::registered::{self, Checked, Registered};
use crate::case::{approval, letters};
use crate::error::AppError;
use crate::paths;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::journey::{Finished, Journey};
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::step::Step;
use crate::questions::summary;
use crate::registration::draft;
use crate::registration::session::Sent;
use crate::registration::sisters::sister_cities;
use crate::registration::visit::{Changed, Visit};
use crate::request::Requester;
use crate::response::see_other;
use crate::school::{self, Nation};

/// Sends the draft that the form was made for.
#[server(prefix = "/form", endpoint = "registration/submit")]
pub async fn submit(
    #[server(default)] locale: String,
    #[server(default)] draft: String,
    #[server(default)] answers: Answers,
) -> Result<(), AppError> {
    let visit = Visit::of(Requester::posting(&locale)?).await?;
    let done = |reference: &str| see_other(&paths::register_done(visit.requester.locale, reference));
    if let Some(sent) = visit.applicant.sent.as_ref().filter(|sent| sent.draft.to_string() == draft) {
        done(&sent.reference);
        return Ok(());
    }
    let Some(id) = visit.applicant.draft.filter(|id| id.to_string() == draft) else {
        to_hub(&visit);
        return Ok(());
    };
    let change = |visit: &Visit| -> Changed {
        let asked = visit.open_draft().is_some() && visit.journey().may_open(Step::Declarations);
        let taken = asked.then(|| visit.answers.clone().with(Step::Declarations, &answers));
        Box::pin(ready(Ok(taken)))
    };
    let (mut visit, kept) = visit.update_answers(change).await?;
    if !kept && visit.open_draft().is_some() {
        to_hub(&visit);
        return Ok(());
    }
    let Some((registered, finished)) = send(&visit, id).await? else {
        let declared = visit.open_draft().is_none() || visit.journey().is_declared();
        let step = paths::register_step(visit.requester.locale, Step::Declarations.as_str());
        see_other(&if declared { visit.hub() } else { step });
        return Ok(());
    };
    let reference = registered.to_string();
    see_other(&paths::register_done(visit.requester.locale, &reference));
    let values = finished.map(|finished| finished.values).unwrap_or_default();
    let sisters = sister_cities(&visit.requester.state, &values, visit.requester.locale).await.unwrap_or_default();
    let council = values.text(Field::CouncilChoice).filter(|_| values.has(Pick::CouncilLater)).map(ToOwned::to_owned);
    visit.applicant.sent = Some(Sent { draft: id, reference, sisters, council });
    visit.applicant.draft = None;
    visit.applicant.answers = Answers::default();
    visit.keep().await
}

type Reference = crate::case::reference::Reference;

/// The reference that the draft has now, and what was sent where that happened here; none where something is missing.
async fn send(visit: &Visit, id: Uuid) -> Result<Option<(Reference, Option<Finished>)>, AppError> {
    let clock = &visit.requester.state.clock;
    let mut tx = visit.requester.state.pool.begin().await?;
    let Some(found) = draft::lock_open(&mut tx, id).await? else {
        return Ok(registered::reference_of(&mut tx, id).await?.map(|reference| (reference, None)));
    };
    let journey = Journey::new(&found.answers, Some(&found.contact_email));
    let Some(finished) = journey.finished().filter(|_| journey.is_declared()) else {
        return Ok(None);
    };
    let checked = check(&mut tx, &finished).await?;
    let registered = registered::insert(&mut tx, clock, id, visit.requester.locale, &finished, &checked).await?;
    draft::complete(&mut *tx, id, clock.now()).await?;
    queue_mails(&mut tx, visit, &registered, &finished).await?;
    let entry = Entry::new(Action::Submitted, format!("registration:{}", registered.reference)).changed(
        "status",
        "draft",
        "submitted",
    );
    audit::write(&mut tx, clock, &visit.requester.origin, entry).await?;
    tx.commit().await?;
    Ok(Some((registered.reference, Some(finished))))
}

/// Asks the register once more, now that it counts.
async fn check(tx: &mut PgConnection, finished: &Finished) -> Result<Checked, AppError> {
    let a = &finished.values;
    let nation = a.typed(Field::UkNation).and_then(|nation| nation.parse::<Nation>().ok());
    let mut checked = Checked::default();
    if let Some(id) = a.school_id() {
        let school = school::db::find(&mut *tx, id).await?.filter(|school| school.is_open);
        checked.school_unverified = school.is_none();
        checked.council_code = school.as_ref().and_then(|school| school.council_code.clone());
        checked.trust_uid = school.and_then(|school| school.trust_uid);
        checked.duplicate_of = registered::open_for_school(&mut *tx, id).await?;
    } else if finished.kind == ApplicantKind::SingleSchool || a.is_not_listed(Field::TrustChoice) {
        checked.school_unverified = true;
    }
    if !a.school_ids().is_empty() {
        let known = school::db::find_all(&mut *tx, a.school_ids()).await?;
        let open = known.iter().filter(|school| school.is_open).count();
        let council = a.text(Field::CouncilChoice);
        let elsewhere = council.is_some() && known.iter().any(|school| school.council_code.as_deref() != council);
        checked.school_unverified |= open < a.school_ids().len() || elsewhere;
        for id in a.school_ids() {
            if checked.duplicate_of.is_none() {
                checked.duplicate_of = registered::open_for_school(&mut *tx, id).await?;
            }
        }
    }
    if let Some((nation, code)) = nation.zip(a.text(Field::CouncilInvite)) {
        let council = school::db::find_council(&mut *tx, nation, code).await?.map(|council| council.code);
        checked.council_invite = match council {
            Some(code) if registered::invites(&mut *tx, nation, &code).await? => Some(code),
            _ => None,
        };
    }
    Ok(checked)
}

async fn queue_mails(
    tx: &mut PgConnection,
    visit: &Visit,
    registered: &Registered,
    finished: &Finished,
) -> Result<(), AppError> {
    let (config, clock, a) = (&visit.requester.state.config, &visit.requester.state.clock, &finished.values);
    let published = visit.requester.state.published.get();
    let copy = |locale| summary::lines(a, locale, &published);
    let reference = registered.reference.to_string();
    let about = letters::About { config, id: registered.id, reference: &reference, locale: visit.requester.locale };
    let applicant = a.text(Field::ContactEmail).unwrap_or_default();
    let enclosed = letters::Enclosed {
        schools: &registered.schools,
        council: a.text(Field::CouncilChoice).filter(|_| a.has(Pick::CouncilLater)),
        copy: a.ticked(Field::CopyOfAnswers).then_some(&copy),
    };
    crate::mail::queue(&mut *tx, clock, &letters::submitted(&about, applicant, enclosed)).await?;
    if let Some(second) = a.text(Field::SecondContactEmail).filter(|second| !second.eq_ignore_ascii_case(applicant)) {
        let enclosed = letters::Enclosed { copy: None, ..enclosed };
        crate::mail::queue(&mut *tx, clock, &letters::submitted(&about, second, enclosed)).await?;
    }
    let by = a.applicant_name().unwrap_or_default();
    for child in &registered.schools {
        let about = letters::About { reference: &child.reference, ..about };
        if let Some(lead) = child.lead.as_deref().filter(|lead| !lead.eq_ignore_ascii_case(applicant)) {
            crate::mail::queue(&mut *tx, clock, &letters::named_as_lead(&about, lead, &child.name, by)).await?;
        }
    }
    if registered.waits_for_approval {
        approval::ask(tx, &visit.requester.state, registered.id).await?;
    }
    Ok(())
}
