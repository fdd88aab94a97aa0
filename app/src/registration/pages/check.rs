//! All answers on one page, each with its way back, and the button that sends them.

use leptos::prelude::*;

use super::{Question, question};
use crate::paths;
use crate::registration::answers::ContactRole;
use crate::registration::journey::Step;
use crate::registration::words::words;
use crate::ui::form::{Form, Submit};

/// `/{l}/register/check`
#[component]
pub fn CheckPage() -> impl IntoView {
    question(Step::Check, |visit| {
        let (locale, words) = (visit.locale, words(visit.locale));
        let w = &words.check;
        // Every answer is in its final form here: the page opens for complete registrations only.
        let finished = visit.journey().finished();
        let rows = finished.map(|f| {
            let role = match (f.contact_role, f.contact_role_other) {
                (ContactRole::Other, Some(other)) => other,
                (role, _) => (words.role)(role).to_owned(),
            };
            [
                (w.kind, (words.kind)(f.applicant_kind).to_owned(), Step::Kind),
                (w.email, f.contact_email, Step::Email),
                ((w.name)(f.applicant_kind), f.school_name, Step::School),
                (w.contact_name, f.contact_name, Step::Contact),
                (w.role, role, Step::Contact),
            ]
        });
        let fact = |(name, value, step): (&'static str, String, Step)| {
            let address = paths::register_step(locale, step.as_str());
            view! {
                <div class="fact">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                    <dd class="fact-action">
                        <a href=address>{w.change}<span class="visually-hidden">{format!(" {name}")}</span></a>
                    </dd>
                </div>
            }
        };
        let draft = visit.open_draft().map(|id| id.to_string());
        let body = view! {
            <h1>{w.title}</h1>
            <div class="summary-card">
                <div class="summary-card-head"><h2>{w.card}</h2></div>
                <dl class="facts">{rows.map(|rows| rows.map(fact).collect_view())}</dl>
            </div>
            <section class="section">
                <h2>{w.send}</h2>
                <p class="measure">{w.send_text}</p>
                <p><a href=paths::privacy(locale)>{w.privacy}</a></p>
                <Form action="/form/registration/submit" locale>
                    <input type="hidden" name="draft" value=draft/>
                    <Submit text=w.button/>
                </Form>
            </section>
        };
        Question { title: w.title, errors: Vec::new(), body: body.into_any() }
    })
}
