//! The answers that are texts, one by one, and what a new text makes of all answers. Pure: the rules are the wizard's own.

use std::fmt;
use std::str::FromStr;

use crate::i18n::Locale;
use crate::input::{self, Problem};
use crate::questions::answers::Answers;
use crate::questions::field::{Field, Shape};
use crate::questions::need::Need;
use crate::questions::pick::Pick;

/// One text of a registration, by the name it has in addresses: `about_school`; `lead_email-2` is the second school's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextAnswer {
    field: Field,
    /// The place of a school among those of the registration.
    school: Option<usize>,
}

impl TextAnswer {
    /// The texts that are the answer to a field: none where it is no text, one for each school for their leads.
    pub fn all(field: Field, answers: &Answers) -> Vec<Self> {
        let schools = if field == Field::LeadEmail { answers.school_ids().len() } else { 0 };
        let spots = std::iter::once(Self { field, school: None })
            .chain((0..schools).map(|at| Self { field, school: Some(at) }));
        spots.filter(|spot| spot.is_in(answers)).collect()
    }

    /// The field.
    pub const fn field(self) -> Field {
        self.field
    }

    /// The school whose lead it is about, by its id.
    pub fn school(self, answers: &Answers) -> Option<&str> {
        answers.school_ids().get(self.school?).map(String::as_str)
    }

    /// The position of that school in its table.
    pub fn position(self) -> i16 {
        self.school.and_then(|at| i16::try_from(at + 1).ok()).unwrap_or_default()
    }

    /// Whether these answers have such a text.
    pub fn is_in(self, answers: &Answers) -> bool {
        if self.field == Field::LeadEmail {
            let asked = self.field.need(answers) != Need::No;
            return asked && self.school.is_some_and(|at| at < answers.school_ids().len());
        }
        // What a list of ours gave, and what somebody searched for, is no text of theirs.
        let typed = matches!(self.field.shape(), Shape::Line(_) | Shape::Lines(_))
            && !matches!(
                self.field,
                Field::CouncilInvite
                    | Field::SchoolQuery
                    | Field::SchoolChoice
                    | Field::TrustQuery
                    | Field::TrustChoice
                    | Field::CouncilQuery
                    | Field::CouncilChoice
            );
        let asked = match self.field.need(answers) {
            Need::No => false,
            Need::May => answers.text(self.field).is_some(),
            Need::Optional | Need::Required => true,
        };
        typed && self.school.is_none() && asked
    }

    /// Whether it has several lines.
    pub const fn has_lines(self) -> bool {
        matches!(self.field.shape(), Shape::Lines(_))
    }

    /// The text as it stands in sent answers.
    pub fn of(self, answers: &Answers) -> &str {
        match self.school {
            Some(at) => answers.list(self.field).get(at).map_or("", String::as_str),
            None => answers.text(self.field).unwrap_or_default(),
        }
    }

    /// The answers with another text here. An empty one takes it out: where the registration needs one, a mark says that
    /// there was something.
    ///
    /// # Errors
    /// What is wrong with it; `Missing` where it can be neither empty nor marked.
    pub fn amended(self, answers: &Answers, typed: &str, locale: Locale) -> Result<Answers, Problem> {
        if !input::lines(typed).is_empty() {
            return self.with(answers, typed);
        }
        if self.field.need(answers) != Need::Required {
            return self.with(answers, "");
        }
        if self.field == Field::ContactPhone {
            // Without a number there is only the other way.
            let mut new = answers.clone().set(Field::ContactMethod, Pick::MethodEmail.value());
            new.forget(Field::ContactPhone);
            return Ok(new);
        }
        let marks = locale.pick(["[taken out]", "Taken out"], ["[已删除]", "已删除"]);
        marks.into_iter().find_map(|mark| self.with(answers, mark).ok()).ok_or(Problem::Missing)
    }

    fn with(self, answers: &Answers, typed: &str) -> Result<Answers, Problem> {
        let mut new = answers.clone();
        if let Some(at) = self.school {
            let email = if typed.trim().is_empty() { String::new() } else { input::email(typed)? };
            let mut leads = answers.list(self.field).to_vec();
            leads.resize(answers.school_ids().len(), String::new());
            if let Some(lead) = leads.get_mut(at) {
                *lead = email;
            }
            new.put(self.field, leads);
            return Ok(new);
        }
        let value = answers.clone().set(self.field, typed).value(self.field)?;
        if value.iter().all(String::is_empty) {
            new.forget(self.field);
        } else {
            new.put(self.field, value);
        }
        // Nobody approves their own registration, whichever of the two addresses changes.
        let own = self.field == Field::ContactEmail && new.value(Field::ApproverEmail) == Err(Problem::Conflict);
        if own { Err(Problem::Conflict) } else { Ok(new) }
    }
}

impl fmt::Display for TextAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.school {
            Some(at) => write!(f, "{}-{}", self.field, at + 1),
            None => self.field.fmt(f),
        }
    }
}

impl FromStr for TextAnswer {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, number) = text.split_once('-').map_or((text, None), |(name, number)| (name, Some(number)));
        let field = Field::named(name).ok_or(())?;
        let at = number.map(|number| number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).ok_or(()));
        Ok(Self { field, school: at.transpose()? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sent() -> Answers {
        [
            (Field::ApplicantKind, "single_school"),
            (Field::UkNation, "england"),
            (Field::ContactEmail, "office@longlane.example.sch.uk"),
            (Field::ContactName, "Robin Field"),
            (Field::ContactMethod, "both"),
            (Field::ContactPhone, "+441632960001"),
            (Field::ApproverEmail, "head@longlane.example.sch.uk"),
            (Field::ApproverName, "Sam Head"),
            (Field::AboutSchool, "We sing."),
            (Field::AccessNeeds, "A ramp"),
        ]
        .into_iter()
        .fold(Answers::default(), |answers, (field, text)| answers.set(field, text))
    }

    fn change(field: Field, typed: &str) -> Result<String, Problem> {
        let spot = TextAnswer { field, school: None };
        spot.amended(&sent(), typed, Locale::En).map(|answers| spot.of(&answers).to_owned())
    }

    #[test]
    fn the_rules_are_those_of_the_wizard() {
        assert_eq!(change(Field::ContactName, "  Robin  Meadow "), Ok("Robin Meadow".into()));
        assert_eq!(change(Field::ContactPhone, "01632 960 002"), Ok("01632 960 002".into()));
        assert_eq!(change(Field::ContactName, "4711"), Err(Problem::Format));
        assert_eq!(change(Field::ApproverEmail, "Office@longlane.example.sch.uk"), Err(Problem::Conflict));
        assert_eq!(change(Field::ContactEmail, "head@longlane.example.sch.uk"), Err(Problem::Conflict));
        assert_eq!(change(Field::AboutSchool, &"x".repeat(1001)), Err(Problem::TooLong));
    }

    #[test]
    fn what_is_taken_out_is_gone_or_marked() {
        assert_eq!(change(Field::AccessNeeds, " \n"), Ok(String::new()));
        assert_eq!(change(Field::AboutSchool, ""), Ok("[taken out]".into()));
        assert_eq!(change(Field::ContactName, ""), Ok("Taken out".into()));
        assert_eq!(change(Field::ContactEmail, ""), Err(Problem::Missing));
        let phone = TextAnswer { field: Field::ContactPhone, school: None };
        let answers = phone.amended(&sent(), "", Locale::En).unwrap();
        assert!(!answers.seen(Field::ContactPhone) && answers.has(Pick::MethodEmail) && !phone.is_in(&answers));
        let zh = TextAnswer { field: Field::AboutSchool, school: None }.amended(&sent(), "", Locale::Zh).unwrap();
        assert_eq!(zh.text(Field::AboutSchool), Some("[已删除]"));
    }

    #[test]
    fn each_lead_stands_alone() {
        let mut answers = sent().set(Field::ApplicantKind, "trust");
        answers.put(Field::TrustSchools, ["england-1".to_owned(), "england-2".to_owned()]);
        answers.put(Field::LeadEmail, [String::new(), "two@longlane.example.sch.uk".to_owned()]);
        let spots = TextAnswer::all(Field::LeadEmail, &answers);
        assert_eq!(spots.iter().map(ToString::to_string).collect::<Vec<_>>(), ["lead_email-1", "lead_email-2"]);
        assert_eq!("lead_email-2".parse(), Ok(spots[1]));
        assert_eq!(
            (spots[1].school(&answers), spots[1].of(&answers)),
            (Some("england-2"), "two@longlane.example.sch.uk")
        );
        let new = spots[1].amended(&answers, "", Locale::En).unwrap();
        assert!(new.list(Field::LeadEmail).iter().all(String::is_empty));
        assert_eq!(spots[0].amended(&answers, "nobody", Locale::En), Err(Problem::Format));
    }

    #[test]
    fn only_texts_of_theirs() {
        for (name, there) in [
            ("about_school", true),
            ("school_choice", false),
            ("contact_role", false),
            ("contact_role_other", false),
            ("lead_email", false),
            ("lead_email-1", false),
            ("about_school-1", false),
        ] {
            assert_eq!(name.parse::<TextAnswer>().unwrap().is_in(&sent()), there, "{name}");
        }
        for name in ["", "nothing", "lead_email-0", "lead_email-x", "lead_email-99999999999999999999"] {
            assert_eq!(name.parse::<TextAnswer>(), Err(()), "{name}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(field in prop::sample::select(Field::ALL), school in prop::option::of(0..3_usize), typed in ".*") {
            let _ = TextAnswer { field, school }.amended(&sent(), &typed, Locale::En);
        }
    }
}
