//! One address for each school of a trust, or none.

use leptos::prelude::*;

use super::Question;
use super::ask::{answer_form, head};
use crate::input::{self, Problem};
use crate::questions::field::Field;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::ui::form::{FieldError, InputKind, TextField, error_for};

/// The page with an input for each school.
pub(super) fn question(visit: &Visit) -> Question {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let asked = (w.step)(Step::TrustLeads, visit.about());
    let ids = visit.answers.school_ids();
    let own_id = |i: usize| format!("lead_email{}", if i == 0 { String::new() } else { format!("-{}", i + 1) });
    let wrong = |(i, id): (usize, &String)| {
        let problem = input::email(visit.answers.lead_email(id)?).err().filter(|p| *p != Problem::Missing)?;
        let message = (w.problem)(Field::LeadEmail, problem, visit.about());
        let school = visit.answers.school_name(id).unwrap_or(id);
        Some(FieldError { id: own_id(i), message: format!("{school}{}{message}", locale.pick(": ", "：")) })
    };
    let errors: Vec<_> = ids.iter().enumerate().filter_map(wrong).collect();
    let fields = ids.iter().enumerate().map(|(i, school)| {
        let name = visit.answers.school_name(school).unwrap_or(school);
        let label = (w.find.lead)(name);
        let value = visit.answers.lead_email(school).unwrap_or_default().to_owned();
        let error = error_for(&errors, &own_id(i));
        view! {
            <TextField id=own_id(i) name=Field::LeadEmail.input_name() label value locale kind=InputKind::OtherEmail error/>
        }
    });
    let fields = fields.collect_view();
    let body = view! { {head(visit, Step::TrustLeads)} {answer_form(visit, Step::TrustLeads, fields)} };
    Question { title: asked.title.to_owned(), errors, body: body.into_any(), leaves: true }
}
