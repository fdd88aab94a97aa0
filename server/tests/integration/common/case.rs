//! A registration without its pages: the answers of a school go through the wizard's own rules into the rows that sending
//! writes, and staff bring it where it shall stand (`life.rs`). The one way to a registration in a test. What neither a
//! school nor staff could bring about, a test writes over it afterwards, column by column.

use app::audit::{self, Action, Entry, Origin};
use app::case::lifecycle::Status;
use app::case::registered::{self, Checked};
use app::i18n::Locale;
use app::ids::new_id;
use app::questions::answers::Answers;
use app::questions::field::Field;
use app::questions::journey::Journey;
use app::questions::step::Step;
use app::registration::draft::{self, Draft};
use sqlx::PgConnection;
use uuid::Uuid;

use super::wizard::Given;
use super::{TestApp, life};

/// A registration that is about to be.
#[must_use = "nothing is written before `insert`"]
pub struct Case<'a> {
    app: &'a TestApp,
    given: Given,
    locale: Locale,
    reference: String,
    status: Status,
}

impl<'a> Case<'a> {
    /// A school that wants everything that can be asked for, in English, just sent, under the reference of most tests.
    pub fn new(app: &'a TestApp) -> Self {
        let (locale, reference) = (Locale::En, "UKC-K72-MF4-TX".to_owned());
        Self { app, given: Given::school(), locale, reference, status: Status::Submitted }
    }

    /// Under another reference.
    pub fn reference(mut self, reference: &str) -> Self {
        reference.clone_into(&mut self.reference);
        self
    }

    /// In another language.
    pub const fn locale(mut self, locale: Locale) -> Self {
        self.locale = locale;
        self
    }

    /// With another answer to a question that takes one.
    pub fn answer(mut self, field: &str, value: &str) -> Self {
        self.given = self.given.with(field, &[value]);
        self
    }

    /// By a trust for schools of its own; each has a name, and the address of a contact or an empty one.
    pub fn trust(mut self, name: &str, schools: &[(&str, &str)]) -> Self {
        let ids: Vec<_> = (1..=schools.len()).map(|n| format!("england-90000{n}")).collect();
        let names: Vec<_> = ids.iter().zip(schools).map(|(id, (name, _))| format!("{id}={name}")).collect();
        let leads: Vec<_> = schools.iter().map(|(_, lead)| *lead).collect();
        self.given = self
            .given
            .with("applicant_kind", &["trust"])
            .with("trust_name", &[name])
            .with("trust_schools[]", &ids.iter().map(String::as_str).collect::<Vec<_>>())
            .with("found_schools[]", &names.iter().map(String::as_str).collect::<Vec<_>>())
            .with("lead_email[]", &leads);
        self
    }

    /// Moved on by staff until it stands there.
    pub const fn status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// Writes it; its key. The mails of sending are left out: a test counts those of what it is about.
    pub async fn insert(self) -> Uuid {
        let (state, email) = (&self.app.state, self.given.one("contact_email").to_owned());
        let (draft, now) = (new_id(&state.clock), state.clock.now());
        let answers = answered(&self.given.answers(), &email);
        let finished = Journey::new(&answers, Some(&email)).finished().expect("a good answer to every question");
        let mut tx = state.pool.begin().await.expect("a transaction");
        let draft_of = Draft::new(answers, email);
        draft::insert(&mut *tx, draft, self.locale, &draft_of, now).await.expect("a draft");
        let checked = Checked::default();
        let sent = registered::insert(&mut tx, &state.clock, draft, self.locale, &finished, &checked).await;
        let id = sent.expect("a registration").id;
        draft::complete(&mut *tx, draft, now).await.expect("a draft that is sent");
        rename(&mut tx, id, &self.reference).await;
        let entry = Entry::new(Action::Submitted, format!("registration:{}", self.reference));
        let entry = entry.changed("status", "draft", "submitted");
        audit::write(&mut tx, &state.clock, &Origin::default(), entry).await.expect("a line in the audit");
        tx.commit().await.expect("the transaction");
        life::bring_to(self.app, id, self.status).await;
        id
    }
}

/// The key of the one registration that there is.
pub async fn the_only(app: &TestApp) -> Uuid {
    sqlx::query_scalar("select id from registration").fetch_one(&app.state.pool).await.expect("a registration")
}

/// Page by page, as the wizard asks, up to the last one before the declarations.
fn answered(given: &Answers, email: &str) -> Answers {
    let mut answers = Answers::default();
    loop {
        let step = Journey::new(&answers, Some(email)).next();
        if step == Step::Check {
            return answers;
        }
        answers = answers.with(step, given);
        if step == Step::TrustSchools {
            // What the register says to the choice.
            answers.put(Field::FoundSchools, given.list(Field::FoundSchools).to_vec());
        }
        let journey = Journey::new(&answers, Some(email));
        assert!(journey.is_complete(step), "{step}: {:?}", journey.problems(step));
    }
}

/// References are drawn by chance; a test calls its own by name.
async fn rename(db: &mut PgConnection, id: Uuid, reference: &str) {
    for sql in [
        "update registration set reference = $2 where id = $1",
        "update registration_school set reference = $2 || right(reference, 3) where registration_id = $1",
    ] {
        sqlx::query(sql).bind(id).bind(reference).execute(&mut *db).await.expect("a free reference");
    }
}
