//! What the importers write. Rows travel as JSON arrays whose keys are the columns' names, thousands at a time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;
use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor};
use time::Date;

use super::{Report, Source};
use crate::clock::Clock;
use crate::ids::new_id;
use crate::school::{Nation, School};

/// So many rows travel at a time.
const BATCH: usize = 4000;

/// A school as its table holds it.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    nation: &'static str,
    number: &'a str,
    urn: Option<&'a str>,
    dfe_number: Option<&'a str>,
    ukprn: Option<&'a str>,
    name: &'a str,
    street: &'a str,
    locality: &'a str,
    town: &'a str,
    county: &'a str,
    postcode: &'a str,
    phase: Option<&'static str>,
    kind: &'a str,
    low_age: Option<i16>,
    high_age: Option<i16>,
    pupils: Option<i32>,
    phone: &'a str,
    council_code: Option<&'a str>,
    is_open: bool,
    closed_on: Option<String>,
}

/// Writes the schools of one nation and counts what happens to them.
pub struct Writer<'a> {
    tx: &'a mut PgConnection,
    nation: Nation,
    /// Schools that the database has, and whether they are open.
    known: HashMap<String, bool>,
    seen: BTreeSet<String>,
    waiting: Vec<(School, Option<Date>)>,
    pub report: Report,
}

impl<'a> Writer<'a> {
    /// Begins.
    pub async fn new(tx: &'a mut PgConnection, nation: Nation) -> sqlx::Result<Self> {
        let rows = sqlx::query!("select id, is_open from school where nation = $1", nation.as_str());
        let known = rows.fetch_all(&mut *tx).await?.into_iter().map(|r| (r.id, r.is_open)).collect();
        Ok(Self { tx, nation, known, seen: BTreeSet::new(), waiting: Vec::new(), report: Report::default() })
    }

    /// Takes a school; false where the file has had its id before.
    pub async fn put(&mut self, school: School, closed_on: Option<Date>) -> sqlx::Result<bool> {
        if !self.seen.insert(school.id.clone()) {
            return Ok(false);
        }
        self.report.open_rows += i32::from(school.is_open);
        self.waiting.push((school, closed_on));
        if self.waiting.len() >= BATCH {
            self.flush().await?;
        }
        Ok(true)
    }

    /// Closes what the file did not name.
    pub async fn finish(mut self) -> sqlx::Result<Report> {
        self.flush().await?;
        let gone: Vec<String> = self
            .known
            .iter()
            .filter(|(id, open)| **open && !self.seen.contains(*id))
            .map(|(id, _)| id.clone())
            .collect();
        sqlx::query!("update school set is_open = false where id = any($1)", &gone).execute(&mut *self.tx).await?;
        self.report.closed += i32::try_from(gone.len()).unwrap_or(i32::MAX);
        Ok(self.report)
    }

    async fn flush(&mut self) -> sqlx::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        self.councils(&waiting).await?;
        let rows: Vec<Row<'_>> = waiting.iter().map(|(school, closed)| row(school, *closed)).collect();
        let written: BTreeSet<String> = sqlx::query_scalar!(
            "insert into school select * from jsonb_populate_recordset(null::school, $1)
             on conflict (id) do update set
                 (number, urn, dfe_number, ukprn, name, street, locality, town, county, postcode, phase, kind, low_age,
                  high_age, pupils, phone, council_code, is_open, closed_on)
                 = row(excluded.number, excluded.urn, excluded.dfe_number, excluded.ukprn, excluded.name, excluded.street,
                  excluded.locality, excluded.town, excluded.county, excluded.postcode, excluded.phase, excluded.kind,
                  excluded.low_age, excluded.high_age, excluded.pupils, excluded.phone, excluded.council_code,
                  excluded.is_open, excluded.closed_on)
             where (school.*) is distinct from (excluded.*)
             returning id",
            Json(rows) as _,
        )
        .fetch_all(&mut *self.tx)
        .await?
        .into_iter()
        .collect();
        for (school, _) in &waiting {
            let count = match self.known.get(&school.id) {
                None => &mut self.report.added,
                Some(true) if !school.is_open => &mut self.report.closed,
                Some(_) if written.contains(&school.id) => &mut self.report.changed,
                Some(_) => &mut self.report.unchanged,
            };
            *count += 1;
        }
        Ok(())
    }

    async fn councils(&mut self, schools: &[(School, Option<Date>)]) -> sqlx::Result<()> {
        let councils: BTreeMap<&str, &str> =
            schools.iter().filter_map(|(s, _)| Some((s.council_code.as_deref()?, s.council_name.as_str()))).collect();
        let codes: Vec<String> = councils.keys().map(ToString::to_string).collect();
        let names: Vec<String> = councils.values().map(ToString::to_string).collect();
        sqlx::query!(
            "insert into council (nation, code, name) select $1, code, name from unnest($2::text[], $3::text[]) as c (code, name)
             on conflict (nation, code) do update set name = excluded.name where council.name <> excluded.name",
            self.nation.as_str(),
            &codes,
            &names,
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }
}

fn row(school: &School, closed_on: Option<Date>) -> Row<'_> {
    let (low_age, high_age) = school.ages.unzip();
    Row {
        id: &school.id,
        nation: school.nation.as_str(),
        number: &school.number,
        urn: school.urn.as_deref(),
        dfe_number: school.dfe_number.as_deref(),
        ukprn: school.ukprn.as_deref(),
        name: &school.name,
        street: &school.street,
        locality: &school.locality,
        town: &school.town,
        county: &school.county,
        postcode: &school.postcode,
        phase: school.phase.map(crate::school::Phase::as_str),
        kind: &school.kind,
        low_age,
        high_age,
        pupils: school.pupils,
        phone: &school.phone,
        council_code: school.council_code.as_deref(),
        is_open: school.is_open,
        closed_on: closed_on.map(|date| date.to_string()),
    }
}

/// The address of a Welsh school, as the English register has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WalesAddress {
    /// Welsh school number.
    pub number: String,
    /// URN in the English register.
    pub urn: String,
    /// Provider number.
    pub ukprn: Option<String>,
    /// Street.
    pub street: String,
    /// What stands between street and town.
    pub locality: String,
    /// Town.
    pub town: String,
    /// County.
    pub county: String,
}

/// All of them.
pub async fn wales_addresses(db: impl PgExecutor<'_>) -> sqlx::Result<HashMap<String, WalesAddress>> {
    let query =
        sqlx::query_as!(WalesAddress, "select number, urn, ukprn, street, locality, town, county from wales_address");
    Ok(query.fetch_all(db).await?.into_iter().map(|a| (a.number.clone(), a)).collect())
}

/// Puts these in the place of those that are there, and into the schools that have them.
pub async fn set_wales_addresses(tx: &mut PgConnection, addresses: &[&WalesAddress]) -> sqlx::Result<()> {
    sqlx::query!("delete from wales_address").execute(&mut *tx).await?;
    let insert = sqlx::query!(
        "insert into wales_address select * from jsonb_populate_recordset(null::wales_address, $1)",
        Json(addresses) as _
    );
    insert.execute(&mut *tx).await?;
    sqlx::query!(
        "update school s set (urn, ukprn, street, locality, town, county)
             = row(a.urn, a.ukprn, a.street, a.locality, a.town, a.county)
         from wales_address a
         where s.nation = 'wales' and s.number = a.number
             and (s.urn, s.ukprn, s.street, s.locality, s.town, s.county)
                 is distinct from (a.urn, a.ukprn, a.street, a.locality, a.town, a.county)"
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The last import of a source.
pub struct Last {
    /// SHA-256 of its file.
    pub sha256: Vec<u8>,
    /// Rows in its file.
    pub rows: i32,
    /// Those that were open.
    pub open_rows: i32,
}

/// The last import of a source, if there was one.
pub async fn last(db: impl PgExecutor<'_>, source: Source) -> sqlx::Result<Option<Last>> {
    let query = sqlx::query_as!(
        Last,
        "select sha256, rows, open_rows from school_import where source = $1 order by imported_at desc, id desc limit 1",
        source.as_str()
    );
    query.fetch_optional(db).await
}

/// Locks the register until the transaction ends.
pub async fn new_version(tx: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("update school_register set version = version + 1").execute(tx).await?;
    Ok(())
}

/// Writes down what was done.
pub async fn log(
    db: impl PgExecutor<'_>,
    clock: &Clock,
    source: Source,
    file: &str,
    sha256: &[u8],
    report: &Report,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into school_import (id, source, file_name, sha256, imported_at, rows, open_rows, added, changed, closed, unchanged, skipped)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        new_id(clock),
        source.as_str(),
        file,
        sha256,
        clock.now(),
        report.rows,
        report.open_rows,
        report.added,
        report.changed,
        report.closed,
        report.unchanged,
        Json(&report.skipped) as _,
    )
    .execute(db)
    .await?;
    Ok(())
}
