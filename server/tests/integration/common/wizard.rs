//! The wizard as a test goes through it: forms by the names of their steps, and a walk that answers whatever is asked.

#![expect(clippy::panic, reason = "a test stops where it stands")]

use std::collections::BTreeMap;

use app::paths::form;
use app::questions::answers::Answers;
use app::questions::field::Field;
use app::questions::step::Step;
use scraper::Html;

use super::{Answer, TestApp, selector};

/// Where a form goes and what it holds: the pages of the wizard share one action, everything else has its own.
pub fn form(action: &str, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    match action.parse::<Step>() {
        Ok(step) if !matches!(step, Step::Email | Step::Code) => {
            let named = |(name, value): &(&str, &str)| match *name {
                "locale" | "then" => own(&(name, value)),
                name => (input_name(name), (*value).to_owned()),
            };
            let step = ("step".to_owned(), step.to_string());
            (form::registration::ANSWERS.to_owned(), std::iter::once(step).chain(fields.iter().map(named)).collect())
        }
        _ => (format!("{}{action}", form::APPLICANTS), fields.iter().map(own).collect()),
    }
}

/// `activities[]` → `answers[activities][]`.
pub fn input_name(field: &str) -> String {
    match field.strip_suffix("[]") {
        Some(list) => format!("answers[{list}][]"),
        None => format!("answers[{field}]"),
    }
}

/// Sends a form, in English where it does not say otherwise.
pub async fn post(app: &TestApp, action: &str, fields: &[(&str, &str)]) -> Answer {
    let locale = if fields.iter().any(|(name, _)| *name == "locale") { vec![] } else { vec![("locale", "en")] };
    let fields: Vec<_> = locale.iter().chain(fields).copied().collect();
    let (path, fields) = form(action, &fields);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    app.post(&path, &fields).await
}

/// Answers by the names of their fields, lists with `[]`.
#[derive(Clone, Debug, Default)]
pub struct Given(BTreeMap<String, Vec<String>>);

impl Given {
    /// Everything that a school could be asked; what is not asked is not sent.
    pub fn school() -> Self {
        Self::default()
            .with("applicant_kind", &["single_school"])
            .with("uk_nation", &["england"])
            .with("contact_email", &["office@longlane.example.sch.uk"])
            .with("school_query", &["Long Lane"])
            .with("school_choice", &["not_listed"])
            .with("school_name", &["Long Lane School"])
            .with("address_line_1", &["1 Long Lane"])
            .with("town", &["Derby"])
            .with("postcode", &["de1 2aa"])
            .with("phase", &["primary"])
            .with("school_confirmed", &["yes"])
            .with("pupil_count_band", &["101_300"])
            .with("trust_query", &["Bright Trust"])
            .with("trust_choice", &["not_listed"])
            .with("trust_name", &["Long Lane Federation"])
            .with("council_query", &["Derby"])
            .with("council_role", &["register_schools_now"])
            .with("invite_text", &["yes"])
            .with("contact_name", &["Robin Field"])
            .with("contact_role", &["international_lead"])
            .with("contact_method", &["both"])
            .with("contact_phone", &["01632 960 001"])
            .with("approver_role", &["head"])
            .with("approver_name", &["Sam Head"])
            .with("approver_email", &["head@longlane.example.sch.uk"])
            .with("existing_link", &["none"])
            .with("partner_school_name", &["Hefei No. 1 School"])
            .with("partner_city", &["合肥"])
            .with("since_year", &["2015"])
            .with("wish", &["renew"])
            .with("age_groups[]", &["ks1", "ks2"])
            .with("activities[]", &["online_classes", "mandarin"])
            .with("mandarin_level", &["club"])
            .with("place_choice", &["no_preference"])
            .with("start_when", &["this_year"])
            .with("tools[]", &["teams", "email"])
            .with("about_school", &["A friendly school.\nWe sing."])
            .with("overnight", &["homestay"])
            .with("homestay_read", &["yes"])
            .with("dsl_aware", &["yes"])
            .with("share_school_profile", &["yes"])
            .with("public_listing", &["yes"])
            .with("decl_authority", &["yes"])
            .with("decl_accuracy", &["yes"])
            .with("decl_safeguarding", &["yes"])
            .with("decl_no_pupil_data", &["yes"])
            .with("decl_read_privacy", &["yes"])
    }

    /// With another answer.
    #[must_use]
    pub fn with(mut self, name: &str, values: &[&str]) -> Self {
        self.0.insert(name.to_owned(), values.iter().map(|value| (*value).to_owned()).collect());
        self
    }

    /// The first value of an answer.
    pub fn one(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// The same as typed into the pages, all at once.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (name, values) in &self.0 {
            let field = Field::named(name.trim_end_matches("[]")).expect("a field");
            answers.put(field, values.iter().cloned());
        }
        answers
    }

    /// The fields of a form that asks for these names.
    pub fn fields(&self, names: &[&str]) -> Vec<(String, String)> {
        let of = |name: &&str| {
            let values = self.0.get(*name).into_iter().flatten();
            values.map(|value| (input_name(name), value.clone())).collect::<Vec<_>>()
        };
        names.iter().flat_map(of).collect()
    }
}

/// What a walk came past.
pub struct Walk {
    /// The paths of its pages, in order.
    pub pages: Vec<String>,
    /// What each of them was.
    pub bodies: Vec<String>,
    /// The last page: the confirmation.
    pub end: Answer,
    /// How many questions had to be answered.
    pub required: usize,
}

/// A walk that stops at one page.
pub async fn walk_to(app: &TestApp, given: &Given, last: &str) -> Walk {
    walk_until(app, given, Some(last)).await
}

/// From the first page to the confirmation.
pub async fn walk(app: &TestApp, given: &Given) -> Walk {
    walk_until(app, given, None).await
}

async fn walk_until(app: &TestApp, given: &Given, last: Option<&str>) -> Walk {
    let (mut path, mut pages, mut bodies, mut required) = ("/en/register".to_owned(), Vec::new(), Vec::new(), 0);
    for _ in 0..60 {
        let page = app.get(&path).await;
        if page.status == 303 {
            page.header("location").clone_into(&mut path);
            continue;
        }
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        pages.push(path.clone());
        bodies.push(page.body.clone());
        let step = path.rsplit('/').next().unwrap_or_default().split('?').next().unwrap_or_default().to_owned();
        if last == Some(step.as_str()) || path.contains("/done/") {
            return Walk { pages, bodies, end: page, required };
        }
        path = match step.as_str() {
            "register" => from_hub(&page),
            "already-registered" | "check" => page.attributes("main a.button", "href").remove(0),
            "email" => {
                required += 1;
                next(&post(app, "email", &[("contact_email", given.one("contact_email"))]).await)
            }
            "code" => {
                required += 1;
                let code = app.newest_code().await;
                next(&post(app, "code", &[("email_code", &code)]).await)
            }
            "declarations" => {
                let names = [
                    "decl_authority",
                    "decl_accuracy",
                    "decl_safeguarding",
                    "decl_no_pupil_data",
                    "decl_read_privacy",
                    "copy_of_answers",
                ];
                let mut fields = given.fields(&names);
                fields.push(("locale".into(), "en".into()));
                fields.push(("draft".into(), page.value_of("draft")));
                send(app, form::registration::SUBMIT, &fields).await
            }
            "school" | "trust" | "council" if !path.contains('?') => {
                required += 1;
                let query = format!("{step}_query");
                format!("{path}?{query}={}", given.one(&query).replace(' ', "+"))
            }
            _ => {
                let names = asked(&page, &step);
                // What is optional says so in its label or heading.
                required += usize::from(!page.text().contains("(optional)") || names.len() > 1);
                let names: Vec<_> = names.iter().map(String::as_str).collect();
                let mut fields = given.fields(&names);
                fields.push(("step".into(), step.clone()));
                fields.push(("locale".into(), "en".into()));
                let next = send(app, form::registration::ANSWERS, &fields).await;
                assert!(
                    !next.ends_with(&format!("/{step}")),
                    "{step} stays: {:?}\n{}",
                    fields,
                    app.get(&next).await.text()
                );
                next
            }
        };
    }
    panic!("it never ends: {pages:?}");
}

/// The first task that is not completed.
pub fn from_hub(page: &Answer) -> String {
    let html = Html::parse_document(&page.body);
    let start = page.attributes("main a.button", "href");
    let text = |item: scraper::ElementRef| item.text().collect::<String>();
    let open = html.select(&selector(".task-list li")).find(|item| !text(*item).contains("Completed"));
    let link = open.and_then(|item| item.select(&selector("a")).next()).and_then(|a| a.attr("href"));
    link.map(ToOwned::to_owned).or_else(|| start.into_iter().next()).expect("a way on")
}

/// The names of a page's fields.
fn asked(page: &Answer, step: &str) -> Vec<String> {
    let mut names: Vec<String> = page
        .attributes(&format!("main form[action='{}'] [name^='answers[']", form::registration::ANSWERS), "name")
        .into_iter()
        .map(|name| name.replacen("answers[", "", 1).replacen(']', "", 1))
        .collect();
    // Nothing was added yet.
    match step {
        "council-schools" => names.push("council_schools[]".into()),
        "trust-schools" => names.push("trust_schools[]".into()),
        _ => {}
    }
    names.sort();
    names.dedup();
    names
}

async fn send(app: &TestApp, path: &str, fields: &[(String, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    next(&app.post(path, &fields).await)
}

#[track_caller]
fn next(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}
