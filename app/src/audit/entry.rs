//! The audit: one row for everything that somebody must be able to answer for. Append-only in SQL, and every row carries
//! the hash of the row before it. No personal values: an address stands here as a hash, a change as its states.

use std::collections::BTreeMap;
use std::net::IpAddr;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::Origin;
use crate::clock::Clock;
use crate::ids::{new_id, sha256, short_hash};
use crate::roles::Role;
use crate::text_enum::text_enum;

text_enum! {
    /// What was done.
    pub enum Action {
        /// An account was made.
        StaffAdded = "staff_added",
        /// Somebody signed in.
        SignedIn = "signed_in",
        /// Somebody tried to.
        SignInFailed = "sign_in_failed",
        /// Somebody signed out.
        SignedOut = "signed_out",
        /// Somebody asked for what their role may not do.
        Denied = "denied",
        /// Contact details were shown.
        ContactShown = "contact_shown",
        /// Whoever must agree was asked once more.
        ApprovalAsked = "approval_asked",
        /// They answered.
        ApprovalAnswered = "approval_answered",
        /// A school asked for its data, or for its erasure.
        DataRequested = "data_requested",
        /// Its copy was made ready.
        DataRequestDone = "data_request_done",
        /// Such a request was refused.
        DataRequestRefused = "data_request_refused",
        /// A draft went by age.
        DraftDeleted = "draft_deleted",
        /// A registration was sent by its applicant.
        Submitted = "submitted",
        /// An answer was changed or taken out by staff.
        AnswerAmended = "answer_amended",
        /// A registration moved to another status.
        StatusMoved = "status_moved",
        /// Somebody proposed to decline a registration.
        DeclineProposed = "decline_proposed",
        /// That proposal was taken back.
        DeclineDropped = "decline_dropped",
        /// A check of a registration was set.
        CheckSet = "check_set",
        /// A mail went to a school because time went by.
        Reminded = "reminded",
        /// A registration was flagged because time went by.
        Flagged = "flagged",
        /// Personal data was erased.
        Erased = "erased",
        /// What had run out was deleted.
        Tidied = "tidied",
    }
}

/// Changed fields and their values.
pub type Values = BTreeMap<String, String>;

/// One entry, as the code that causes it sees it.
#[derive(Clone, Debug)]
pub struct Entry {
    action: Action,
    record: String,
    actor: Option<(Uuid, Role)>,
    before: Values,
    after: Values,
    reason: Option<String>,
}

impl Entry {
    /// Something was done to a record: `registration:UKC-…`, `staff:…`.
    pub fn new(action: Action, record: impl Into<String>) -> Self {
        Self { action, record: record.into(), actor: None, before: Values::new(), after: Values::new(), reason: None }
    }

    /// By this person, in this role.
    #[must_use]
    pub fn by(mut self, id: Uuid, role: Role) -> Self {
        self.actor = Some((id, role));
        self
    }

    /// A field changed from one value to another. Never a personal one.
    #[must_use]
    pub fn changed(mut self, field: &str, before: &str, after: &str) -> Self {
        self.before.insert(field.to_owned(), before.to_owned());
        self.after.insert(field.to_owned(), after.to_owned());
        self
    }

    /// For this reason.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

/// The record that stands for an account of which only the typed address is known.
pub fn account_hash(email: &str) -> String {
    format!("account:{}", short_hash(email))
}

/// The network of an address, without the part that names a machine.
pub fn ip_prefix(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

/// Writes an entry. Give it the connection of the transaction that makes the change: both hold, or neither.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn write(db: &mut PgConnection, clock: &Clock, origin: &Origin, entry: Entry) -> sqlx::Result<()> {
    let row = Row {
        id: new_id(clock),
        at: clock.now(),
        actor_id: entry.actor.map(|(id, _)| id),
        role: entry.actor.map(|(_, role)| role.as_str().to_owned()),
        action: entry.action.as_str().to_owned(),
        record: entry.record,
        before: entry.before,
        after: entry.after,
        reason: entry.reason,
        request_id: origin.request_id,
        ip_prefix: origin.ip.map(ip_prefix),
    };
    append(db, row).await
}

/// Everything that the hash covers.
struct Row {
    id: Uuid,
    at: OffsetDateTime,
    actor_id: Option<Uuid>,
    role: Option<String>,
    action: String,
    record: String,
    before: Values,
    after: Values,
    reason: Option<String>,
    request_id: Option<Uuid>,
    ip_prefix: Option<String>,
}

impl Row {
    /// The hash of this row after the one before it. JSON keeps the fields apart, maps are in order.
    fn hash(&self, position: i64, previous: &[u8]) -> [u8; 32] {
        let micros = self.at.unix_timestamp_nanos() / 1000;
        let fields = serde_json::json!([
            position,
            self.id,
            micros.to_string(),
            self.actor_id,
            self.role,
            self.action,
            self.record,
            self.before.iter().collect::<Vec<_>>(),
            self.after.iter().collect::<Vec<_>>(),
            self.reason,
            self.request_id,
            self.ip_prefix,
        ]);
        sha256([previous, fields.to_string().as_bytes()].concat())
    }
}

async fn append(db: &mut PgConnection, row: Row) -> sqlx::Result<()> {
    // The lock on the one row of the head is what makes rows follow one another.
    let head = sqlx::query!("select position, hash from audit_head for update").fetch_one(&mut *db).await?;
    let position = head.position + 1;
    let hash = row.hash(position, &head.hash);
    sqlx::query!(
        "insert into audit (id, position, at, actor_id, role, action, record, before, after, reason, request_id,
                            ip_prefix, prev_hash, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        row.id,
        position,
        row.at,
        row.actor_id,
        row.role,
        row.action,
        row.record,
        serde_json::json!(row.before),
        serde_json::json!(row.after),
        row.reason,
        row.request_id,
        row.ip_prefix,
        head.hash,
        hash.as_slice(),
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("update audit_head set position = $1, hash = $2", position, hash.as_slice()).execute(&mut *db).await?;
    Ok(())
}

/// Walks the chain. Gives the number of rows, or the position of the first one that does not fit.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn verify(db: impl PgExecutor<'_>) -> sqlx::Result<Result<i64, i64>> {
    let rows = sqlx::query!(
        r#"select id, position, at, actor_id, role, action, record, before as "before: sqlx::types::Json<Values>",
                  after as "after: sqlx::types::Json<Values>", reason, request_id, ip_prefix, prev_hash, hash,
                  masked_at >= at + interval '24 months' as masked,
                  (select h.hash from audit_head h) as "head!"
           from audit order by position"#
    )
    .fetch_all(db)
    .await?;
    let (mut previous, mut position, mut head) = (vec![0; 32], 0, None);
    for r in rows {
        position += 1;
        let row = Row {
            id: r.id,
            at: r.at,
            actor_id: r.actor_id,
            role: r.role,
            action: r.action,
            record: r.record,
            before: r.before.0,
            after: r.after.0,
            reason: r.reason,
            request_id: r.request_id,
            ip_prefix: r.ip_prefix,
        };
        // What was masked in time cannot be hashed again; its place in the chain still can be checked.
        let whole = r.masked == Some(true) || r.hash == row.hash(position, &previous);
        if r.position != position || r.prev_hash != previous || !whole {
            return Ok(Err(position));
        }
        (previous, head) = (r.hash, Some(r.head));
    }
    // A chain that lost its last rows is whole in itself: the head knows better.
    Ok(if head.is_none_or(|head| head == previous) { Ok(position) } else { Err(position + 1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_names_no_machine() {
        for (ip, expected) in [
            ("203.0.113.77", "203.0.113.0/24"),
            ("::ffff:203.0.113.77", "203.0.113.0/24"),
            ("2001:db8:a:b:c:d:e:f", "2001:db8:a::/48"),
        ] {
            assert_eq!(ip_prefix(ip.parse().unwrap()), expected);
        }
    }

    #[test]
    fn an_account_hash_holds_no_address() {
        let hash = account_hash("sam@example.org");
        assert!(!hash.contains("sam") && hash.len() == "account:".len() + 32);
    }
}
