//! Looking up schools, trusts and councils by their keys. Searching by what people type is done in memory: see `Register`.

use sqlx::PgExecutor;

use super::{Council, Nation, Phase, School, Trust};

/// A school as it comes out of Postgres.
struct Row {
    id: String,
    nation: Nation,
    number: String,
    urn: Option<String>,
    dfe_number: Option<String>,
    ukprn: Option<String>,
    name: String,
    street: String,
    locality: String,
    town: String,
    county: String,
    postcode: String,
    phase: Option<Phase>,
    kind: String,
    low_age: Option<i16>,
    high_age: Option<i16>,
    pupils: Option<i32>,
    phone: String,
    trust_uid: Option<String>,
    council_code: Option<String>,
    council_name: String,
    is_open: bool,
}

impl From<Row> for School {
    fn from(r: Row) -> Self {
        Self {
            nation: r.nation,
            phase: r.phase,
            ages: r.low_age.zip(r.high_age),
            id: r.id,
            number: r.number,
            urn: r.urn,
            dfe_number: r.dfe_number,
            ukprn: r.ukprn,
            name: r.name,
            street: r.street,
            locality: r.locality,
            town: r.town,
            county: r.county,
            postcode: r.postcode,
            kind: r.kind,
            pupils: r.pupils,
            phone: r.phone,
            trust_uid: r.trust_uid,
            council_code: r.council_code,
            council_name: r.council_name,
            is_open: r.is_open,
        }
    }
}

/// Schools with the names of their councils and their trusts; the rest of the statement follows.
macro_rules! schools {
    ($rest:tt $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select s.id, s.nation as "nation: Nation", s.number, s.urn, s.dfe_number, s.ukprn, s.name, s.street, s.locality, s.town,
                      s.county, s.postcode, s.phase as "phase: Phase", s.kind, s.low_age, s.high_age, s.pupils, s.phone,
                      m.trust_uid as "trust_uid?", s.council_code, coalesce(c.name, '') as "council_name!", s.is_open
               from school s
               left join council c on c.nation = s.nation and c.code = s.council_code
               left join trust_member m on m.urn = s.urn "# + $rest
            $(, $value)*
        )
    };
}

/// A school by its id, open or closed.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn find(db: impl PgExecutor<'_>, id: &str) -> sqlx::Result<Option<School>> {
    Ok(schools!("where s.id = $1", id).fetch_optional(db).await?.map(School::from))
}

/// Those of some ids that exist, open or closed, by name.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn find_all(db: impl PgExecutor<'_>, ids: &[String]) -> sqlx::Result<Vec<School>> {
    let rows = schools!("where s.id = any($1) order by s.name, s.id", ids).fetch_all(db).await?;
    Ok(rows.into_iter().map(School::from).collect())
}

/// The open schools of a trust, by name.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn schools_of_trust(db: impl PgExecutor<'_>, uid: &str) -> sqlx::Result<Vec<School>> {
    let rows = schools!("where m.trust_uid = $1 and s.is_open order by s.name, s.id", uid).fetch_all(db).await?;
    Ok(rows.into_iter().map(School::from).collect())
}

/// All open schools.
pub(super) async fn all_open(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<School>> {
    let rows = schools!("where s.is_open order by s.name, s.id").fetch_all(db).await?;
    Ok(rows.into_iter().map(School::from).collect())
}

/// A trust by its UID, open or closed.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn find_trust(db: impl PgExecutor<'_>, uid: &str) -> sqlx::Result<Option<Trust>> {
    let query =
        sqlx::query_as!(Trust, "select uid, name, companies_house, ukprn, is_open from trust where uid = $1", uid);
    query.fetch_optional(db).await
}

/// All open trusts.
pub(super) async fn open_trusts(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Trust>> {
    let query = sqlx::query_as!(
        Trust,
        "select uid, name, companies_house, ukprn, is_open from trust where is_open order by name, uid"
    );
    query.fetch_all(db).await
}

/// A council by its code.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn find_council(db: impl PgExecutor<'_>, nation: Nation, code: &str) -> sqlx::Result<Option<Council>> {
    let query = sqlx::query_scalar!("select name from council where nation = $1 and code = $2", nation as Nation, code);
    Ok(query.fetch_optional(db).await?.map(|name| Council { nation, code: code.to_owned(), name }))
}

/// All councils that have an open school, by name; the register remembers others that are gone.
pub(super) async fn councils(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Council>> {
    sqlx::query_as!(
        Council,
        r#"select nation as "nation: Nation", code, name from council c
           where exists (select from school s where s.nation = c.nation and s.council_code = c.code and s.is_open)
           order by name, nation"#
    )
    .fetch_all(db)
    .await
}

/// The version of the register.
pub(super) async fn version(db: impl PgExecutor<'_>) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select version from school_register").fetch_one(db).await
}
