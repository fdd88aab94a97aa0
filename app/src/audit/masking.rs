//! What becomes of the audit after two years: values and network of an entry are masked, once; who, what, when and the
//! hashes stay, so that the chain still proves that no entry is missing. And the entries of the jobs that tidy up.

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::Origin;
use super::entry::{self, Action, Entry};
use crate::clock::Clock;

/// Fields whose values are words of closed sets: they stay.
const KEPT: [&str; 15] = [
    "status",
    "stage",
    "state",
    "approval",
    "request",
    "contact_verified",
    "school_verified",
    "dsl_aware",
    "on_hold",
    "safeguarding_review",
    "due_diligence",
    "transfer_route",
    "legal_hold",
    "public_listing",
    "dormant",
];

/// A text as the audit keeps it: that there was one and how long it was, never what it said. A hash of a name or a number
/// could be searched for.
pub fn masked(text: &str) -> String {
    match text.chars().count() {
        0 => String::new(),
        n => format!("•••, {n} characters"),
    }
}

/// Masks the entries that are older than 24 months; how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn mask(db: &mut PgConnection, now: OffsetDateTime) -> sqlx::Result<u64> {
    let kept: Vec<String> = KEPT.map(ToOwned::to_owned).into();
    // The trigger lets exactly this change through: an old entry, once, and only these columns.
    let done = sqlx::query!(
        r#"update audit set masked_at = $1, request_id = null, ip_prefix = null,
               reason = case when reason ~ '^[a-z_]+$' then reason end,
               before = (select coalesce(jsonb_object_agg(key, case when key = any($2::text[]) then value else '"•••"' end), '{}')
                         from jsonb_each(before)),
               after = (select coalesce(jsonb_object_agg(key, case when key = any($2::text[]) then value else '"•••"' end), '{}')
                        from jsonb_each(after))
           where masked_at is null and at + interval '24 months' <= $1"#,
        now,
        &kept
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Writes down what a job deleted.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn tidied(db: &mut PgConnection, clock: &Clock, rule: &str, counts: &[(&str, u64)]) -> sqlx::Result<()> {
    let counts: Vec<_> = counts.iter().map(|(what, rows)| format!("{what}: {rows}")).collect();
    let entry = Entry::new(Action::Tidied, format!("retention:{rule}")).because(counts.join(", "));
    entry::write(db, clock, &Origin::default(), entry).await
}

#[cfg(test)]
mod tests {
    use super::KEPT;
    use crate::case::lifecycle::Check;

    #[test]
    fn every_check_keeps_its_word() {
        assert!(Check::ALL.iter().all(|check| KEPT.contains(&check.as_str())));
    }
}
