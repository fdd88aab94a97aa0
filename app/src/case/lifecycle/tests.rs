//! The rule against the table of the design, in words, so that the code is not compared with itself.

use proptest::prelude::*;
use time::macros::datetime;
use uuid::Uuid;

use super::rule::{REOPEN, check_withdraw};
use super::*;
use crate::case::actor::Actor;
use crate::roles::{Permission, Role, may};

const TABLE: [(&str, &str); 10] = [
    ("draft", "submitted"),
    ("submitted", "in_review withdrawn"),
    ("in_review", "info_requested matched declined"),
    ("info_requested", "in_review withdrawn"),
    ("matched", "in_review agreement_signed withdrawn"),
    ("agreement_signed", "active"),
    ("active", "closed"),
    ("closed", ""),
    ("withdrawn", "submitted"),
    ("declined", ""),
];

fn listed(from: Status, to: Status) -> bool {
    TABLE.iter().any(|(status, next)| *status == from.as_str() && next.split(' ').any(|word| word == to.as_str()))
}

fn any_actor() -> impl Strategy<Value = Actor> {
    let staff =
        (prop::sample::select(Role::ALL), 0..3_u128).prop_map(|(role, n)| Actor::Staff(Uuid::from_u128(n), role));
    prop_oneof![Just(Actor::Applicant), staff.clone(), staff]
}

prop_compose! {
    fn any_facts()(
        status in prop::sample::select(Status::ALL),
        stage in prop::sample::select(Stage::ALL),
        ticks in prop::array::uniform8(any::<bool>()),
        proposed_by in prop::option::of(0..3_u128),
        days in prop::option::of(0..60_i64),
    ) -> Facts {
        let [approved, dsl_aware, contact_verified, on_hold, safeguarding_review, concern, no_reply, erased] = ticks;
        Facts {
            status,
            stage: (status == Status::Matched).then_some(stage),
            approved,
            dsl_aware,
            contact_verified,
            on_hold,
            safeguarding_review,
            concern,
            decline_proposed_by: proposed_by.map(Uuid::from_u128),
            no_reply,
            ended_at: days.map(|days| NOW - time::Duration::days(days)),
            erased,
        }
    }
}

const NOW: time::OffsetDateTime = datetime!(2026-03-02 09:00 UTC);

#[test]
fn every_status_has_a_row_and_the_steps_are_the_table() {
    assert!(TABLE.iter().map(|(from, _)| *from).eq(Status::ALL.iter().map(|s| s.as_str())));
    for from in Status::ALL {
        for to in Status::ALL {
            assert_eq!(from.next().contains(to), listed(*from, *to), "{from} {to}");
            let by_step = Move::ALL.iter().any(|step| step.from().contains(from) && step.to() == *to && from != to);
            // Only the applicant sends a draft: that is the submission itself.
            assert_eq!(by_step, listed(*from, *to) && *from != Status::Draft, "{from} {to}");
        }
    }
}

#[test]
fn who_wants_to_be_forgotten_is_from_everywhere() {
    let ends = ["", "withdrawn", "withdrawn", "withdrawn", "withdrawn", "closed", "closed", "", "", ""];
    for (status, end) in Status::ALL.iter().zip(ends) {
        assert_eq!(status.when_forgotten().map_or("", Status::as_str), end, "{status}");
    }
}

proptest! {
    #[test]
    fn only_moves_of_the_table_succeed(facts in any_facts(), actor in any_actor(), step in prop::sample::select(Move::ALL)) {
        let moved = check(&facts, actor, step, NOW);
        let within = facts.status == Status::Matched && step.to() == Status::Matched;
        prop_assert!(listed(facts.status, step.to()) || within || moved == Err(Refused::NotInTable));
        if moved.is_err() {
            return Ok(());
        }
        match actor {
            Actor::Applicant => {
                prop_assert!(matches!(step.to(), Status::Withdrawn | Status::Submitted));
                prop_assert!(facts.status != Status::InReview, "while staff check, it goes nowhere else");
            }
            Actor::Staff(id, role) => {
                prop_assert!(step.to() != Status::Submitted, "only the applicant submits");
                prop_assert!(may(role, Permission::SeeRegistrations));
                let senior = matches!(step.to(), Status::AgreementSigned | Status::Active | Status::Closed | Status::Declined);
                prop_assert!(!senior || role == Role::Senior);
                if step == Move::Decline {
                    prop_assert!(facts.decline_proposed_by.is_some_and(|by| by != id), "two people");
                }
            }
        }
        match step {
            Move::ProposeMatch => prop_assert!(facts.approved && facts.dsl_aware && facts.contact_verified),
            Move::AcceptUk => prop_assert_eq!(facts.stage, Some(Stage::Proposed)),
            Move::AcceptPartner => prop_assert_eq!(facts.stage, Some(Stage::UkAccepted)),
            Move::RecordAgreement => prop_assert_eq!(facts.stage, Some(Stage::PartnerAccepted)),
            Move::Reopen => prop_assert!(facts.ended_at.is_some_and(|at| NOW - at <= REOPEN)),
            _ => {}
        }
    }

    #[test]
    fn no_reply_needs_the_flag(facts in any_facts()) {
        let closed = check_withdraw(&facts, WithdrawReason::NoReply).is_ok();
        prop_assert_eq!(closed, facts.no_reply && facts.status == Status::InfoRequested);
        prop_assert!(check_withdraw(&facts, WithdrawReason::SchoolWish).is_ok());
    }

    #[test]
    fn however_often_it_moves_an_end_is_an_end(
        facts in any_facts(),
        steps in prop::collection::vec((any_actor(), prop::sample::select(Move::ALL)), 0..60),
    ) {
        let (mut facts, mut ended) = (facts, false);
        facts.status = Status::Submitted;
        for (actor, step) in steps {
            if check(&facts, actor, step, NOW).is_ok() {
                prop_assert!(!ended);
                facts.status = step.to();
                facts.stage = step.stage();
                facts.ended_at = facts.status.has_ended().then_some(NOW);
                ended = matches!(facts.status, Status::Closed | Status::Declined);
            }
        }
    }
}
