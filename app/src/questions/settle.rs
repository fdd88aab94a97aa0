//! Taking the answers of one page, and letting go of those that are left without a question because of them.

use std::collections::BTreeSet;

use super::answers::Answers;
use super::field::{Field, Shape};
use super::need::Need;
use super::pick::Pick;
use super::step::Step;

impl Answers {
    /// Takes the answers to the questions of one page out of a form, and drops those that are left without a question.
    #[must_use]
    pub fn with(mut self, step: Step, form: &Self) -> Self {
        let before = self.clone();
        for field in step.inputs() {
            let mut values = form.0.get(&field).cloned().unwrap_or_default();
            if !field.is_list() {
                values.truncate(1);
                if values.is_empty() {
                    values.push(String::new());
                }
            }
            if field == Field::LeadEmail {
                // The form has one address for each school; kept is which school each belongs to.
                let of_school = |(id, email): (&String, String)| format!("{id}={email}");
                values.resize(self.school_ids().len(), String::new());
                values = self.school_ids().iter().zip(values).map(of_school).collect();
            }
            self.0.insert(field, values);
        }
        self.follow(&before);
        let mut settled = self.settled();
        // A choice that such an applicant does not have was dropped like an orphan: the question is still open.
        for field in step.inputs() {
            if field.shape() == Shape::One && !settled.seen(field) && field.need(&settled) == Need::Required {
                settled.put(field, [String::new()]);
            }
        }
        settled
    }

    /// What an answer says about the ones that were chosen because of it before.
    fn follow(&mut self, before: &Self) {
        let changed = |now: &Self, field| before.0.contains_key(&field) && before.0.get(&field) != now.0.get(&field);
        if before.kind() != self.kind() || changed(self, Field::UkNation) {
            for field in Field::ALL.iter().filter(|field| field.step().is_about_schools()) {
                self.0.remove(field);
            }
        }
        for (choice, dependent) in [
            (Field::SchoolChoice, &[Field::SchoolConfirmed, Field::PupilCountBand][..]),
            (Field::SchoolChoice, &[Field::FoundSchool, Field::FoundBand, Field::FoundCouncilOfSchool]),
            (Field::TrustChoice, &[Field::FoundTrust, Field::TrustSchools, Field::LeadEmail]),
            (Field::CouncilChoice, &[Field::FoundCouncil, Field::CouncilSchools, Field::InviteRead]),
        ] {
            if changed(self, choice) {
                for field in dependent {
                    self.forget(*field);
                }
            }
        }
        if self.has(Pick::ConfirmedNo) {
            self.forget(Field::SchoolConfirmed);
            self.forget(Field::SchoolChoice);
        }
    }

    /// Drops every answer whose question these answers do not ask, until none is left: no orphan ever.
    #[must_use]
    pub fn settled(mut self) -> Self {
        loop {
            let kind = self.kind();
            let empty = |field: Field| self.list(field).iter().all(String::is_empty);
            let orphan = |field: &Field| match field.need(&self) {
                Need::No => true,
                Need::May => empty(*field),
                Need::Optional | Need::Required => false,
            };
            let mut orphans: BTreeSet<Field> = self.0.keys().copied().filter(orphan).collect();
            orphans.extend(Field::ALL.iter().filter(|field| {
                field.shape() == Shape::One && self.pick(**field).is_some_and(|pick| !pick.applies_to(kind))
            }));
            if orphans.is_empty() {
                break;
            }
            self.0.retain(|field, _| !orphans.contains(field));
        }
        let schools = self.school_ids().to_vec();
        if let Some(leads) = self.0.get_mut(&Field::LeadEmail) {
            leads.retain(|lead| lead.split_once('=').is_some_and(|(id, _)| schools.iter().any(|school| school == id)));
        }
        self
    }
}
