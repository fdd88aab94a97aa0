use proptest::prelude::*;

use super::*;
use crate::registration::answers::Reply;

fn any_kind() -> impl Strategy<Value = String> {
    prop_oneof![prop::sample::select(ApplicantKind::ALL).prop_map(|k| k.to_string()), "[a-z ]{0,6}"]
}

fn any_role() -> impl Strategy<Value = String> {
    prop_oneof![prop::sample::select(ContactRole::ALL).prop_map(|r| r.to_string()), "[a-z ]{0,6}"]
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Z][a-z]{1,9} [A-Z][a-z]{1,9}", "[0-9 ]{0,4}", any::<String>()]
}

fn any_reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        any_kind().prop_map(Reply::Kind),
        prop::sample::select(vec!["a@example.com", "b@example.com", "wrong", ""]).prop_map(|t| Reply::Email(t.into())),
        any_name().prop_map(Reply::School),
        (any_name(), any_role(), any_name()).prop_map(|(n, r, o)| Reply::Contact(n, r, o)),
    ]
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(any_reply(), 0..12)
        .prop_map(|replies| replies.into_iter().fold(Answers::default(), Answers::with))
}

fn any_verified() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![None, Some("a@example.com"), Some("b@example.com")])
}

fn good() -> Answers {
    [
        Reply::Kind("single_school".into()),
        Reply::Email("a@example.com".into()),
        Reply::School("School 21".into()),
        Reply::Contact("Li Na".into(), "head".into(), String::new()),
    ]
    .into_iter()
    .fold(Answers::default(), Answers::with)
}

#[test]
fn a_straight_way_through() {
    let replies = [
        Reply::Kind("trust".into()),
        Reply::Email("a@example.com".into()),
        Reply::School("A Trust".into()),
        Reply::Contact("Li Na".into(), "trust_officer".into(), String::new()),
    ];
    let mut answers = Answers::default();
    let mut seen = vec![Journey::new(&answers, None).next()];
    for reply in replies {
        answers = answers.with(reply);
        seen.push(Journey::new(&answers, Some("a@example.com")).next());
    }
    assert_eq!(seen, [Step::Kind, Step::Email, Step::School, Step::Contact, Step::Check]);
    assert_eq!(Journey::new(&answers, None).next(), Step::Code);
    assert_eq!(Journey::new(&answers, Some("a@example.com")).previous(Step::School), Some(Step::Email));
    assert_eq!(Journey::new(&answers, None).previous(Step::Kind), None);
}

#[test]
fn another_address_asks_for_another_code() {
    let answers = good().with(Reply::Email("b@example.com".into()));
    assert_eq!(Journey::new(&answers, Some("a@example.com")).next(), Step::Code);
    let answers = answers.with(Reply::Email(" a@EXAMPLE.com ".into()));
    assert_eq!(Journey::new(&answers, Some("a@example.com")).next(), Step::Check);
}

#[test]
fn another_kind_asks_the_questions_that_changed() {
    let answers = good().with(Reply::Kind("council".into()));
    assert_eq!((answers.school_name.as_deref(), answers.contact_role.as_deref()), (None, None));
    assert_eq!(answers.contact_name.as_deref(), Some("Li Na"));
    assert_eq!(Journey::new(&answers, Some("a@example.com")).next(), Step::School);
    assert_eq!(good().with(Reply::Kind("single_school".into())), good());
}

#[test]
fn a_page_that_was_never_sent_has_no_problems() {
    let answers = Answers::default();
    assert!(Step::ALL.iter().all(|step| Journey::new(&answers, None).problems(*step).is_empty()));
    let answers = answers.with(Reply::Contact(String::new(), String::new(), String::new()));
    let missing = [(Field::ContactName, Problem::Missing), (Field::ContactRole, Problem::Missing)];
    assert_eq!(Journey::new(&answers, None).problems(Step::Contact), missing);
}

proptest! {
    #[test]
    fn no_step_out_of_order(answers in any_answers(), verified in any_verified()) {
        let journey = Journey::new(&answers, verified);
        let next = journey.next();
        prop_assert!(journey.may_open(next) && !journey.is_complete(next));
        for step in Step::ALL.iter().copied().filter(|step| journey.may_open(*step)) {
            for earlier in Step::ALL.iter().filter(|earlier| **earlier < step) {
                prop_assert!(journey.is_complete(*earlier), "{step} is open before {earlier} is done");
            }
            if let Some(previous) = journey.previous(step) {
                prop_assert!(previous < step && journey.may_open(previous));
            }
        }
    }

    #[test]
    fn no_answer_without_its_question(answers in any_answers()) {
        if let (Some(kind), Some(role)) = (answers.kind(), answers.role()) {
            prop_assert!(role.applies_to(kind));
        }
        prop_assert!(answers.contact_role_other.is_none() || matches!(answers.role(), None | Some(ContactRole::Other)));
        for step in Step::ALL.iter().copied().filter(|s| !s.fields().is_empty()) {
            let journey = Journey::new(&answers, None);
            let sent = step.fields().iter().any(|f| answers.typed(*f).is_some());
            prop_assert!(!journey.is_complete(step) || journey.problems(step).is_empty());
            prop_assert!(journey.is_complete(step) || !sent || !journey.problems(step).is_empty()
                || step.fields().iter().any(|f| answers.typed(*f).is_none()), "what is wrong is said");
        }
    }

    #[test]
    fn another_kind_never_keeps_the_other_name(answers in any_answers(), kind in any_kind()) {
        let changed = answers.clone().with(Reply::Kind(kind));
        let kept = answers.school_name.clone().filter(|_| changed.kind() == answers.kind());
        prop_assert_eq!(changed.school_name, kept);
    }

    #[test]
    fn finished_means_every_page_is_done(answers in any_answers(), verified in any_verified()) {
        let journey = Journey::new(&answers, verified);
        let finished = journey.finished();
        prop_assert_eq!(finished.is_some(), journey.next() == Step::Check);
        if let Some(finished) = finished {
            prop_assert_eq!(Some(finished.contact_email.as_str()), verified);
            prop_assert_eq!(finished.contact_role_other.is_some(), finished.contact_role == ContactRole::Other);
        }
    }

    #[test]
    fn answering_again_the_same_changes_nothing(answers in any_answers(), reply in any_reply()) {
        let once = answers.with(reply.clone());
        prop_assert_eq!(once.clone().with(reply), once);
    }
}
