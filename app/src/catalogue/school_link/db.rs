//! The school links as Postgres has them.

use sqlx::{PgConnection, PgExecutor};
use time::Date;
use uuid::Uuid;

use super::Listed;
use crate::i18n::PartialDate;
use crate::i18n::uk_time::date;
use crate::school::Nation;

/// Every school that may be named, by name; those of trusts and councils one by one.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn load(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"select coalesce(c.name, r.school_name) as "school!", s.nation as "nation?: Nation", s.council_code,
                  coalesce(nullif(s.town, ''), r.answers ->> 'town', '') as "town!", coalesce(r.match_city, '') as "city!",
                  r.agreement_signed_on, r.ended_at,
                  coalesce(c.status, r.status) = 'closed' as "is_over!"
           from registration r
           left join registration_school c on c.registration_id = r.id
           left join school s on s.id = coalesce(c.school_id, r.school_id)
           where r.public_listing and r.erased_at is null
             and coalesce(c.status, r.status) in ('active', 'closed')
             and (c.name is not null or r.applicant_kind = 'single_school')
           order by 1, r.id"#
    );
    let day = |date: Option<Date>| date.and_then(|date| date.to_string().parse::<PartialDate>().ok());
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| Listed {
        school: row.school,
        town: row.town,
        nation: row.nation,
        council: row.council_code,
        city: row.city,
        since: day(row.agreement_signed_on),
        is_over: row.is_over,
        ended: day(row.ended_at.map(date)),
    });
    Ok(rows.collect())
}

/// Says that a registration was changed: where it may be among the school links, the public data has a new version.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn changed(db: &mut PgConnection, registration: Uuid) -> sqlx::Result<()> {
    sqlx::query!(
        "update dataset set version = version + 1
         where exists (select from registration where id = $1 and status in ('active', 'closed'))",
        registration
    )
    .execute(db)
    .await?;
    Ok(())
}
