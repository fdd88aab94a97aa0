//! What staff and schools do with a registration that was sent, by the functions that their forms call: the one file of
//! the tests that knows how a move is made without a form.

#![expect(clippy::panic, reason = "a test stops where it stands")]

use app::audit::Origin;
use app::case::actor::Actor;
use app::case::lifecycle::{
    Agreement, Change, DeclineReason, Move, Proposal, Refused, Setting, Status, WithdrawReason, move_to,
    propose_decline, set_check,
};
use app::case::row;
use app::case::transaction::{Order, Stop};
use app::i18n::uk_time;
use app::roles::Role;
use app::staff::auth::add_account;
use time::{Date, Duration};
use uuid::Uuid;

use super::{PASSWORD, TestApp};

/// The whole life.
static LIFE: [Move; 7] = [
    Move::StartReview,
    Move::ProposeMatch,
    Move::AcceptUk,
    Move::AcceptPartner,
    Move::RecordAgreement,
    Move::Activate,
    Move::Close,
];

/// The moves that lead to a status from the beginning.
fn way(to: Status) -> &'static [Move] {
    match to {
        Status::Draft | Status::Submitted => &[],
        Status::InReview => &LIFE[..1],
        Status::Matched => &LIFE[..2],
        Status::AgreementSigned => &LIFE[..5],
        Status::Active => &LIFE[..6],
        Status::Closed => &LIFE,
        Status::InfoRequested => &[Move::StartReview, Move::AskInformation],
        Status::Withdrawn => &[Move::StartReview, Move::AskInformation, Move::Withdraw],
        Status::Declined => &[Move::StartReview, Move::Decline],
    }
}

/// Moves a registration on, from where it stands, by every move that lies between.
pub async fn bring_to(app: &TestApp, registration: Uuid, to: Status) {
    let from = stands(app, registration).await;
    assert!(way(to).starts_with(way(from)), "{to} does not follow {from}");
    for step in &way(to)[way(from).len()..] {
        match step {
            Move::ProposeMatch => prepare_match(app, registration).await,
            Move::Decline => propose(app, registration).await,
            _ => {}
        }
        let senior = staff(app, "case.senior@example.org", Role::Senior).await;
        let change = change(*step, uk_time::date(app.state.clock.now()));
        assert_eq!(make(app, registration, senior, change).await, Ok(()), "{step}");
    }
}

/// One move.
pub async fn make(app: &TestApp, registration: Uuid, actor: Actor, change: Change) -> Result<(), Refused> {
    make_from(app, &Origin::default(), registration, actor, change).await
}

/// One move, by somebody at an address.
pub async fn make_from(
    app: &TestApp,
    origin: &Origin,
    registration: Uuid,
    actor: Actor,
    change: Change,
) -> Result<(), Refused> {
    let order = Order { case: registration, version: None, actor };
    refusal(move_to(&app.state, origin, &order, &change).await)
}

/// Staff tick something.
pub async fn tick(app: &TestApp, registration: Uuid, setting: Setting) {
    let actor = staff(app, "case.worker@example.org", Role::Caseworker).await;
    let order = Order { case: registration, version: None, actor };
    assert_eq!(refusal(set_check(&app.state, &Origin::default(), &order, &setting).await), Ok(()));
}

/// A member of staff beside those who sign in; made when first needed, for a test may count accounts.
pub async fn staff(app: &TestApp, email: &str, role: Role) -> Actor {
    let known = "select id from staff where email = $1";
    let find = async || sqlx::query_scalar(known).bind(email).fetch_optional(&app.state.pool).await.expect("staff");
    if let Some(id) = find().await {
        return Actor::Staff(id, role);
    }
    add_account(&app.state.pool, &app.state.clock, email, role, PASSWORD).await.expect("an account");
    Actor::Staff(find().await.expect("its key"), role)
}

/// What must be true before a partner is proposed.
async fn prepare_match(app: &TestApp, registration: Uuid) {
    // The answer comes by a link and a code in two mails; approval.rs goes that way.
    sqlx::query("update registration set approval = 'yes', approval_at = $2 where id = $1 and approval <> 'yes'")
        .bind(registration)
        .bind(app.state.clock.now())
        .execute(&app.state.pool)
        .await
        .expect("an approval");
    tick(app, registration, Setting::DslAware(true)).await;
    tick(app, registration, Setting::ContactVerified(Some("Robin Field on the phone".to_owned()))).await;
}

/// Declining takes two.
async fn propose(app: &TestApp, registration: Uuid) {
    let actor = staff(app, "case.worker@example.org", Role::Caseworker).await;
    let order = Order { case: registration, version: None, actor };
    let why = (DeclineReason::Other, "It looks for something else.");
    assert_eq!(refusal(propose_decline(&app.state, &Origin::default(), &order, why).await), Ok(()));
}

/// What a rule says; anything else that goes wrong ends the test.
fn refusal(outcome: Result<(), Stop>) -> Result<(), Refused> {
    match outcome {
        Ok(()) => Ok(()),
        Err(Stop::Refused(refused)) => Err(refused),
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

/// Where it stands.
async fn stands(app: &TestApp, registration: Uuid) -> Status {
    let mut db = app.state.pool.acquire().await.expect("a connection");
    row::lock(&mut db, registration).await.expect("an answer").expect("a registration").status
}

/// A move with what it needs to be told.
fn change(step: Move, today: Date) -> Change {
    match step {
        Move::StartReview => Change::StartReview,
        Move::AskInformation => {
            Change::AskInformation { question: "Is Robin Field back?".to_owned(), due: today + Duration::days(14) }
        }
        Move::ResumeReview => Change::ResumeReview,
        Move::ProposeMatch => Change::ProposeMatch(Proposal {
            school: "合肥示例学校".to_owned(),
            city: "Hefei, Anhui".to_owned(),
            facts: "Ask for Robin".to_owned(),
        }),
        Move::AcceptUk => Change::AcceptUk,
        Move::AcceptPartner => Change::AcceptPartner,
        Move::RejectMatch => Change::RejectMatch { note: "Too far away.".to_owned() },
        Move::RecordAgreement => Change::RecordAgreement(Agreement {
            signed_on: today - Duration::DAY,
            uk_signatory: "Kim Head".to_owned(),
            partner_signatory: "Li Laoshi".to_owned(),
            review_on: today + Duration::days(365),
        }),
        Move::Activate => Change::Activate,
        Move::Close => Change::Close { note: "Both schools have merged.".to_owned() },
        Move::Withdraw => Change::Withdraw(WithdrawReason::SchoolWish),
        Move::Decline => Change::Decline,
        Move::Reopen => Change::Reopen,
    }
}
