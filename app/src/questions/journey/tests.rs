use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::super::field::Shape;
use super::*;
use crate::questions::answers::NOT_LISTED;
use crate::questions::pick::Pick;

const OWN: &str = "a@example.com";

fn values_of(field: Field) -> Vec<&'static str> {
    Pick::ALL.iter().filter(|pick| pick.field() == field).map(|pick| pick.value()).collect()
}

/// What somebody might send for a field: mostly something that fits, sometimes nothing or nonsense.
fn any_value(field: Field) -> BoxedStrategy<Vec<String>> {
    let one = |list: Vec<&'static str>| select(list).prop_map(|value| vec![value.to_owned()]).boxed();
    let good = match field.shape() {
        Shape::One => one(values_of(field)),
        Shape::Many(_) => {
            let all = values_of(field);
            let most = all.len().min(6);
            subsequence(all, 0..=most).prop_map(|list| list.into_iter().map(ToOwned::to_owned).collect()).boxed()
        }
        Shape::Tick => one(vec!["yes", ""]),
        Shape::Ids(_) => one(vec!["england-1", "england-2", "hefei", ""]),
        Shape::List => one(vec!["", "lead@example.com", "no"]),
        _ => one(match field {
            Field::SchoolChoice | Field::TrustChoice | Field::CouncilChoice => vec!["england-1", NOT_LISTED, "831", ""],
            Field::ContactEmail => vec![OWN, "b@example.com", "wrong", ""],
            Field::ApproverEmail | Field::SecondContactEmail => vec!["head@example.com", OWN, "x", ""],
            Field::ContactPhone => vec!["01632 960 001", "12", ""],
            Field::Postcode => vec!["DE1 2AA", "x", ""],
            Field::SinceYear => vec!["2015", "15", ""],
            Field::SchoolNumber => vec!["138130", "6702117", "x", ""],
            _ => vec!["Li Na", "School 21", "", "   "],
        }),
    };
    prop_oneof![8 => good, 1 => Just(Vec::new()), 1 => any::<String>().prop_map(|text| vec![text])].boxed()
}

/// One page as it is sent: the answers to all of its fields.
fn any_page() -> impl Strategy<Value = (Step, Answers)> {
    select(Step::ALL).prop_flat_map(|step| {
        let fields: Vec<_> = step.inputs().collect();
        let values: Vec<_> = fields.iter().map(|field| any_value(*field)).collect();
        values.prop_map(move |values| {
            let mut form = Answers::default();
            fields.iter().zip(values).for_each(|(field, values)| form.put(*field, values));
            (step, form)
        })
    })
}

/// As the server keeps a page: with what its lists know.
fn send(answers: &Answers, step: Step, form: &Answers) -> Answers {
    let mut kept = answers.clone().with(step, form);
    let facts: &[(Field, &str)] = match step {
        Step::School if kept.school_id() == Some("england-1") => &[(Field::FoundSchool, "Long Lane School")],
        Step::Trust if kept.text(Field::TrustChoice) == Some("831") => &[(Field::FoundTrust, "A Trust")],
        Step::Council if kept.text(Field::CouncilChoice) == Some("831") => &[(Field::FoundCouncil, "Derby")],
        Step::TrustSchools | Step::CouncilSchools => &[(Field::FoundSchools, "england-1=Long Lane School")],
        _ => &[],
    };
    for (field, value) in facts {
        kept.put(*field, [(*value).to_owned()]);
    }
    kept.settled()
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let pages = prop::collection::vec(any_page(), 0..40);
    (any::<bool>(), pages).prop_map(|(begun, pages)| {
        let first = if begun { good() } else { Answers::default() };
        pages.into_iter().fold(first, |answers, (step, form)| send(&answers, step, &form))
    })
}

fn any_verified() -> impl Strategy<Value = Option<&'static str>> {
    select(vec![None, Some(OWN), Some("b@example.com")])
}

/// A complete registration of a school that is not in the register.
fn good() -> Answers {
    let mut answers = Answers::default();
    for (field, values) in [
        (Field::ApplicantKind, &["single_school"][..]),
        (Field::UkNation, &["england"]),
        (Field::ContactEmail, &[OWN]),
        (Field::SchoolChoice, &[NOT_LISTED]),
        (Field::SchoolName, &["School 21"]),
        (Field::SchoolNumber, &[""]),
        (Field::AddressLine1, &["1 Lane"]),
        (Field::Town, &["Derby"]),
        (Field::Postcode, &["DE1 2AA"]),
        (Field::Phase, &["primary"]),
        (Field::PupilCountBand, &["up_to_100"]),
        (Field::ContactName, &["Li Na"]),
        (Field::ContactRole, &["head"]),
        (Field::ContactMethod, &["email"]),
        (Field::ApproverRole, &["head"]),
        (Field::SameAsContact, &["yes"]),
        (Field::SecondContactEmail, &[""]),
        (Field::ExistingLink, &["none"]),
        (Field::AgeGroups, &["ks1"]),
        (Field::Activities, &["host_pupils"]),
        (Field::MandarinLevel, &["none"]),
        (Field::SubjectFocus, &[]),
        (Field::PlaceChoice, &["no_preference"]),
        (Field::StartWhen, &["not_sure"]),
        (Field::Tools, &["teams"]),
        (Field::AboutSchool, &["We sing."]),
        (Field::AccessNeeds, &[""]),
        (Field::Overnight, &["homestay"]),
        (Field::HomestayRead, &["yes"]),
        (Field::DslAware, &["yes"]),
        (Field::ShareSchoolProfile, &["yes"]),
        (Field::PublicListing, &["yes"]),
        (Field::NewsOptIn, &[""]),
    ] {
        answers.put(field, values.iter().map(|value| (*value).to_owned()));
    }
    answers
}

fn changed(answers: Answers, field: Field, value: &str) -> Answers {
    let mut form = answers.clone();
    form.put(field, [value.to_owned()]);
    send(&answers, field.step(), &form)
}

#[test]
fn a_straight_way_through() {
    let good = good();
    assert_eq!(Journey::new(&good, Some(OWN)).next(), Step::Check);
    assert_eq!(Journey::new(&good, None).next(), Step::Code);
    let (mut answers, mut seen) = (Answers::default(), Vec::new());
    while seen.last() != Some(&Step::Check) {
        let step = Journey::new(&answers, answers.email().map(|_| OWN)).next();
        answers = send(&answers, step, &good);
        seen.push(step);
    }
    assert_eq!(seen[..6], [Step::Kind, Step::Nation, Step::Email, Step::School, Step::SchoolDetails, Step::Pupils]);
    assert!(seen.is_sorted(), "{seen:?}");
    assert_eq!(Journey::new(&answers, Some(OWN)).previous(Step::School), None, "the task list comes before");
    assert_eq!(Journey::new(&answers, Some(OWN)).previous(Step::ContactName), Some(Step::Pupils));
    assert_eq!(Journey::new(&answers, None).previous(Step::Kind), None);
}

#[test]
fn another_address_asks_for_another_code() {
    let answers = changed(good(), Field::ContactEmail, "b@example.com");
    assert_eq!(Journey::new(&answers, Some(OWN)).next(), Step::Code);
    let answers = changed(answers, Field::ContactEmail, " a@EXAMPLE.com ");
    assert_eq!(Journey::new(&answers, Some(OWN)).next(), Step::Check);
}

#[test]
fn another_kind_asks_the_questions_that_changed() {
    let answers = changed(good(), Field::ApplicantKind, "council");
    assert!(answers.fields().all(|field| !field.step().is_about_schools()));
    assert_eq!((answers.text(Field::ContactRole), answers.text(Field::ApproverRole)), (Some("head"), None));
    assert_eq!(answers.text(Field::ContactName), Some("Li Na"));
    assert_eq!(Journey::new(&answers, Some(OWN)).next(), Step::Council);
    assert_eq!(changed(good(), Field::ApplicantKind, "single_school"), good());
}

#[test]
fn an_answer_takes_its_dependents_along() {
    let answers = changed(good(), Field::Activities, "mandarin");
    assert!(!answers.seen(Field::Overnight) && !answers.seen(Field::HomestayRead));
    assert_eq!(Journey::new(&answers, Some(OWN)).next(), Step::Check);
    let answers = changed(answers, Field::Activities, "pupils_visit_china");
    assert_eq!(Journey::new(&answers, Some(OWN)).after(Step::Activities), Step::Overnight);
    let formal = changed(good(), Field::ExistingLink, "formal");
    assert!(!formal.seen(Field::PlaceChoice));
    assert_eq!(Journey::new(&formal, Some(OWN)).after(Step::ExistingLink), Step::PartnerSchool);
    let not_this = changed(good(), Field::SchoolChoice, "england-1");
    assert!(!not_this.seen(Field::SchoolName) && !not_this.seen(Field::PupilCountBand));
    let again = changed(not_this, Field::SchoolConfirmed, "no");
    assert_eq!(Journey::new(&again, Some(OWN)).next(), Step::School);
}

#[test]
fn tasks_open_in_any_order_once_the_school_is_known() {
    let mut answers = good();
    let begun = Journey::new(&answers, Some(OWN));
    assert!(Task::ALL.iter().filter(|task| **task != Task::Submit).all(|t| begun.progress(*t) == Progress::Completed));
    assert_eq!(begun.progress(Task::Submit), Progress::NotStarted);
    answers.forget(Field::Tools);
    answers.forget(Field::ContactName);
    let open = Journey::new(&answers, Some(OWN));
    assert_eq!(
        (open.progress(Task::People), open.progress(Task::Wishes)),
        (Progress::InProgress, Progress::InProgress)
    );
    assert_eq!(open.progress(Task::Submit), Progress::CannotStart);
    assert!(open.may_open(Step::Tools) && open.may_open(Step::ContactName) && open.may_open(Step::Safeguarding));
    assert!(!open.may_open(Step::About) && !open.may_open(Step::Check));
    assert_eq!((open.after(Step::Start), open.after(Step::News)), (Step::Tools, Step::ContactName));
    answers.forget(Field::SchoolChoice);
    assert!(!Journey::new(&answers, Some(OWN)).may_open(Step::Safeguarding));
}

#[test]
fn a_council_that_invites_is_asked_little() {
    let answers =
        Answers::default().set(Field::ApplicantKind, "council").set(Field::CouncilRole, "invite_schools_later");
    let steps: Vec<_> = Journey::new(&answers, None).steps().filter(|step| step.task() > Task::People).collect();
    assert_eq!(steps, [Step::Place, Step::Safeguarding, Step::News, Step::Check, Step::Declarations]);
}

#[test]
fn rows_and_forms_are_read_alike() {
    let json = serde_json::json!({
        "contact_name": "Li Na", "activities": ["mandarin"], "tools": "teams", "town": ["Derby"], "phase": {"a": 1},
        "unknown": [1, 2], "news_opt_in": null, "age_groups": [],
    });
    let read: Answers = serde_json::from_value(json).unwrap();
    assert_eq!((read.text(Field::ContactName), read.text(Field::Town)), (Some("Li Na"), Some("Derby")));
    assert_eq!(
        (read.list(Field::Activities), read.list(Field::Tools)),
        (&["mandarin".into()][..], &["teams".into()][..])
    );
    assert!(read.seen(Field::AgeGroups) && !read.seen(Field::Phase) && !read.seen(Field::NewsOptIn));
    let written = serde_json::to_value(good()).unwrap();
    assert_eq!(serde_json::from_value::<Answers>(written).unwrap(), good());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn no_step_out_of_order(answers in any_answers(), verified in any_verified()) {
        let journey = Journey::new(&answers, verified);
        let next = journey.next();
        prop_assert!(journey.may_open(next) && !journey.is_complete(next));
        for step in Step::ALL.iter().copied().filter(|step| journey.may_open(*step)) {
            prop_assert!(journey.applies(step));
            let before = journey.steps().filter(|earlier| *earlier < step);
            // The other tasks wait for the school alone, not for all that is asked about it.
            let of_school = |s: &Step| !matches!(s, Step::Pupils | Step::TrustLeads | Step::CouncilInvite);
            let first = |s: &Step| s.task() <= Task::Schools && of_school(s);
            let needed = before.filter(|s| s.task() == step.task() || first(s) || step.task() == Task::Submit);
            for earlier in needed.filter(|earlier| earlier.task() != Task::Submit) {
                prop_assert!(journey.is_complete(earlier), "{step} is open before {earlier} is done");
            }
            if let Some(previous) = journey.previous(step) {
                prop_assert!(previous < step && journey.may_open(previous));
            }
            prop_assert!(journey.may_open(journey.after(step)), "after {step} comes {}", journey.after(step));
        }
    }

    #[test]
    fn no_answer_without_its_question(answers in any_answers()) {
        for field in answers.fields() {
            prop_assert!(field.need(&answers) != Need::No, "{field} is left behind");
            if let Some(pick) = answers.pick(field).filter(|_| field.shape() == Shape::One) {
                prop_assert!(pick.applies_to(answers.kind()), "{field} has a choice of others");
            }
        }
        prop_assert_eq!(answers.clone().settled(), answers);
    }

    #[test]
    fn what_is_wrong_is_said(answers in any_answers()) {
        let journey = Journey::new(&answers, None);
        for step in journey.steps().filter(|step| step.task() != Task::Submit && *step != Step::Code) {
            prop_assert!(!journey.is_complete(step) || journey.problems(step).is_empty());
            let unseen = step.inputs().any(|f| !answers.seen(f) && matches!(f.need(&answers), Need::Required | Need::Optional));
            prop_assert!(journey.is_complete(step) || unseen || !journey.problems(step).is_empty(), "{step}");
        }
    }

    #[test]
    fn finished_means_every_page_is_done(answers in any_answers(), verified in any_verified()) {
        let journey = Journey::new(&answers, verified);
        let finished = journey.finished();
        prop_assert_eq!(finished.is_some(), journey.next() == Step::Check);
        if let Some(finished) = finished {
            prop_assert_eq!(finished.values.text(Field::ContactEmail), verified);
            prop_assert!(finished.values.applicant_name().is_some());
        }
    }

    #[test]
    fn sending_the_same_again_changes_nothing(answers in any_answers(), (step, form) in any_page()) {
        let once = send(&answers, step, &form);
        prop_assert_eq!(send(&once, step, &form), once);
    }
}
