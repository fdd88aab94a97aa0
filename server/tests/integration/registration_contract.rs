//! The names and values of the wizard's forms are a contract: with what is stored, with exports, and with whoever tests it
//! from outside. The table below is the one of the design; every page of every branch is held to it, and every line of it
//! has to turn up somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::TestApp;
use crate::common::wizard::{Given, walk, walk_to};
use scraper::{ElementRef, Html};
use sqlx::PgPool;

/// Radio buttons and checkboxes: field and values. Lists have `[]`.
const CHOICES: &[(&str, &str)] = &[
    ("applicant_kind", "single_school trust council other"),
    ("uk_nation", "england wales scotland northern_ireland elsewhere"),
    ("phase", "nursery primary middle secondary all_through post16 special"),
    ("school_confirmed", "yes no"),
    ("pupil_count_band", "up_to_100 101_300 301_600 601_1000 over_1000"),
    ("council_role", "register_schools_now invite_schools_later"),
    (
        "contact_role",
        "head deputy head_of_languages international_lead teacher business_manager trust_officer council_officer other",
    ),
    ("contact_method", "email phone both"),
    ("approver_role", "head chief_executive director"),
    ("same_as_contact", "yes"),
    ("existing_link", "none informal formal"),
    ("wish", "formalise renew second_partner"),
    ("age_groups[]", "early_years ks1 ks2 ks3 ks4 post16 special"),
    (
        "activities[]",
        "online_classes joint_projects teacher_exchange leader_visit mandarin arts_sport pupils_visit_china host_pupils
         send_inclusion other",
    ),
    ("mandarin_level", "none club lessons gcse_or_national5 post16 not_sure"),
    (
        "subject_focus[]",
        "languages english maths science computing geography history art_design music_drama pe_sport citizenship",
    ),
    ("place_choice", "our_sister_city choose_places no_preference"),
    ("start_when", "this_term this_year next_year not_sure"),
    ("tools[]", "teams zoom google_meet voov wechat_staff email not_sure"),
    ("overnight", "no group_accommodation homestay not_decided"),
    ("homestay_read", "yes"),
    ("dsl_aware", "yes not_yet"),
    ("share_school_profile", "yes ask_me_first"),
    ("public_listing", "yes no"),
    ("news_opt_in", "yes"),
    ("invite_text", "yes"),
    ("decl_authority", "yes"),
    ("decl_accuracy", "yes"),
    ("decl_safeguarding", "yes"),
    ("decl_no_pupil_data", "yes"),
    ("decl_read_privacy", "yes"),
    ("copy_of_answers", "yes"),
];

/// Keys of our own lists: their values are what the lists hold.
const KEYS: &[&str] =
    &["school_choice", "trust_choice", "trust_schools[]", "council_choice", "council_schools[]", "places[]"];

/// What is typed. The four with a form of their own, by GET or for the address, stand there without `answers[…]`.
const TYPED: &[&str] = &[
    "contact_email",
    "email_code",
    "school_query",
    "trust_query",
    "council_query",
    "school_name",
    "school_number",
    "address_line_1",
    "town",
    "postcode",
    "trust_name",
    "lead_email[]",
    "contact_name",
    "contact_role_other",
    "contact_phone",
    "approver_name",
    "approver_email",
    "second_contact_email",
    "partner_school_name",
    "partner_school_name_zh",
    "partner_city",
    "since_year",
    "activities_other",
    "about_school",
    "access_needs",
];

/// What else a form sends: no answers.
const BESIDE: &[&str] = &["locale", "step", "draft", "then", "places_query"];

/// A field as the table has it: `answers[activities][]` is `activities[]`.
fn field(name: &str) -> String {
    name.replacen("answers[", "", 1).replacen(']', "", 1)
}

/// Field, type and value of everything that the forms of a page send.
fn inputs(body: &str) -> Vec<(String, String, String)> {
    let html = Html::parse_document(body);
    let read = |input: ElementRef<'_>| {
        let attribute = |name: &str| input.attr(name).unwrap_or_default().to_owned();
        (attribute("name"), attribute("type"), attribute("value"))
    };
    let named = "main input[name], main textarea[name], main select[name], main button[name]";
    html.select(&crate::common::selector(named)).map(read).collect()
}

/// Branches that together come past every page.
fn branches() -> Vec<(&'static str, Given)> {
    let school = || Given::school().with("contact_email", &["office@longlane.example.sch.uk"]);
    let visit =
        |given: Given| given.with("activities[]", &["host_pupils", "other"]).with("activities_other", &["Choir"]);
    let of_trust = |given: Given| {
        let given = given.with("applicant_kind", &["trust"]).with("contact_role", &["trust_officer"]);
        given.with("approver_role", &["chief_executive"])
    };
    let of_council = |given: Given| {
        let given = given.with("applicant_kind", &["council"]).with("council_choice", &["831"]);
        given.with("contact_role", &["council_officer"]).with("approver_role", &["director"])
    };
    vec![
        ("a school that is not listed, with a visit", visit(school())),
        (
            "a listed school with a partner",
            school().with("school_choice", &["england-112345"]).with("existing_link", &["informal"]),
        ),
        ("places", school().with("place_choice", &["choose_places"]).with("places[]", &["hefei"])),
        ("Wales", school().with("uk_nation", &["wales"]).with("school_choice", &["wales-6812345"])),
        ("a trust", of_trust(school()).with("trust_choice", &["2064"]).with("trust_schools[]", &["all"])),
        ("a federation", of_trust(school()).with("trust_schools[]", &["england-112345"])),
        ("a council now", of_council(school()).with("council_schools[]", &["england-112345"])),
        ("a council later", of_council(school()).with("council_role", &["invite_schools_later"])),
    ]
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_page_of_every_branch_keeps_the_contract(db: PgPool) {
    app::dataset::import(&db, &crate::common::data()).await.expect("the dataset");
    sqlx::raw_sql(include_str!("fixtures/register.sql")).execute(&db).await.expect("a register");
    let app = TestApp::new(db).await;
    let choices: BTreeMap<&str, BTreeSet<&str>> =
        CHOICES.iter().map(|(field, values)| (*field, values.split_whitespace().collect())).collect();
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (branch, given) in branches() {
        sqlx::query("delete from rate_limit").execute(&app.state.pool).await.expect("no limits");
        app.later(time::Duration::seconds(61));
        let browser = app.other_device();
        let mut found = Vec::new();
        if branch == "a council now" {
            walk_to(&browser, &given, "council-schools").await;
            found.push(browser.get("/en/register/council-schools?school_query=lane").await.body);
        }
        let mut walk = walk(&browser, &given).await;
        walk.pages.extend(found.iter().map(|_| "found schools".to_owned()));
        walk.bodies.extend(found);
        for (page, body) in walk.pages.iter().zip(&walk.bodies).filter(|(page, _)| !page.contains("/done/")) {
            for (name, kind, value) in inputs(body) {
                let at = format!("{branch}, {page}: {name}={value}");
                if BESIDE.contains(&name.as_str()) {
                    continue;
                }
                let field = field(&name);
                let bare = ["contact_email", "email_code"].contains(&name.as_str())
                    || (name == field && name.ends_with("_query"));
                assert!(bare || name == crate::common::wizard::input_name(&field), "{at}");
                match kind.as_str() {
                    "radio" | "checkbox" if KEYS.contains(&field.as_str()) => assert!(!value.is_empty(), "{at}"),
                    "radio" | "checkbox" => {
                        let known = choices.get(field.as_str()).unwrap_or_else(|| panic!("not in the table: {at}"));
                        assert!(known.contains(value.as_str()), "{at}");
                        seen.entry(field).or_default().insert(value);
                        continue;
                    }
                    // The only choice is no question.
                    "hidden" if choices.get(field.as_str()).is_some_and(|known| known.contains(value.as_str())) => {
                        seen.entry(field).or_default().insert(value);
                        continue;
                    }
                    // A search hands on what it was asked; a list what is in it; "not listed" is a button.
                    "hidden" | "submit" => assert!(
                        KEYS.contains(&field.as_str()) || TYPED.contains(&field.as_str()) || field == "council_invite",
                        "{at}"
                    ),
                    _ => assert!(TYPED.contains(&field.as_str()), "not in the table: {at}"),
                }
                seen.entry(field).or_default();
            }
        }
    }
    for (field, values) in &choices {
        let found: BTreeSet<&str> = seen.get(*field).into_iter().flatten().map(String::as_str).collect();
        assert_eq!(&found, values, "{field}");
    }
    let missing: Vec<_> = TYPED.iter().chain(KEYS).filter(|field| !seen.contains_key(**field)).collect();
    assert!(missing.is_empty(), "no page asks for {missing:?}");
}
