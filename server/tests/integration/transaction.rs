//! The one way to change a case: all of it happens, or nothing does.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::TestApp;
use crate::common::case::Case;
use crate::common::life::staff;
use app::audit::{Action, Entry, Origin};
use app::case::actor::Actor;
use app::case::lifecycle::{Refused, Status};
use app::case::transaction::{History, Open, Order, Stop, Written, open};
use app::roles::Role;
use sqlx::PgPool;
use time::Duration;

const LINES: &str = "select (select count(*) from audit where action <> 'denied') + (select count(*) from outbox)
    + (select count(*) from registration_history) + (select version from dataset)";

async fn name<S>(open: &mut Open<'_, S>) {
    sqlx::query("update registration set school_name = 'Another School'").execute(open.db()).await.unwrap();
}

fn written(open: &Open<'_>) -> Written {
    let entry = Entry::new(Action::StatusMoved, open.case.record());
    let history = History::Moved { to: Status::Closed, stage: None, reason: "", note: "Both merged.".to_owned() };
    Written { entry, before: Vec::new(), history, mails: Vec::new() }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_is_not_closed_never_was(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let case = Case::new(&app).status(Status::Active).insert().await;
    let actor = staff(&app, "senior@example.org", Role::Senior).await;
    let (origin, order) = (Origin::default(), Order { case, version: None, actor });
    let before = app.count(LINES).await;

    let mut half = open(&app.state, &origin, &order).await.unwrap();
    name(&mut half).await;
    drop(half);
    assert_eq!(app.count("select count(*) from registration where school_name = 'Another School'").await, 0);
    assert_eq!(app.count(LINES).await, before);

    app.later(Duration::minutes(1));
    let mut whole = open(&app.state, &origin, &order).await.unwrap().admit("a name", Ok(())).await.unwrap();
    name(&mut whole).await;
    let written = written(&whole);
    whole.close(written).await.unwrap();
    assert_eq!(
        app.count(LINES).await,
        before + 3,
        "a line of the history and the audit, and a version of the public data"
    );
    let now = "select count(*) from registration where school_name = 'Another School' and updated_at = (select max(at) from audit)";
    assert_eq!(app.count(now).await, 1, "it has a new version");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_refusal_leaves_a_line_and_nothing_else(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let case = Case::new(&app).insert().await;
    let (origin, denied) = (Origin::default(), "select count(*) from audit where action = 'denied'");
    let before = app.count(LINES).await;
    let stale = Order { case, version: Some(app.state.clock.now() - Duration::days(1)), actor: Actor::Applicant };
    let fresh = Order { version: None, ..stale };
    for (order, rule, refused) in [
        (stale, Ok(()), Refused::Stale),
        (stale, Err(Refused::NotInTable), Refused::Stale),
        (fresh, Err(Refused::NotAllowed), Refused::NotAllowed),
    ] {
        let lines = app.count(denied).await;
        let mut tried = open(&app.state, &origin, &order).await.unwrap();
        name(&mut tried).await;
        let stop = tried.admit("a try", rule).await.err();
        assert!(matches!(stop, Some(Stop::Refused(found)) if found == refused), "{refused:?}");
        assert_eq!(app.count(denied).await, lines + 1);
        assert_eq!(app.count("select count(*) from registration where school_name = 'Another School'").await, 0);
    }
    assert_eq!(app.count(LINES).await, before);
}
