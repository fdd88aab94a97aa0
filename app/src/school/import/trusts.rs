//! Academies and their trusts. The list may be newer than the register: an academy that is not known yet keeps its place.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use encoding_rs::UTF_8;
use sqlx::PgConnection;

use super::table::{Row, Table};
use super::{ImportError, Report};
use crate::csv_file::RowError;
use crate::school::Trust;

const REQUIRED: &[&str] = &["Group UID", "Group Name", "Companies House Number", "Group Status (code)", "Academy URN"];

pub async fn load(tx: &mut PgConnection, path: &Path) -> Result<Report, ImportError> {
    let mut table = Table::open(path, UTF_8, REQUIRED)?;
    let mut report = Report::default();
    let mut trusts: BTreeMap<String, Trust> = BTreeMap::new();
    let mut members: BTreeMap<String, String> = BTreeMap::new();
    while let Some(row) = table.next()? {
        report.rows += 1;
        let trust = trust(&row)?;
        let urn = row.digits("Academy URN", 6)?;
        if urn.starts_with('0') {
            return Err(row.error("Academy URN", "begins with 0").into());
        }
        report.open_rows += i32::from(trust.is_open);
        match trusts.get(&trust.uid) {
            Some(known) if *known != trust => {
                return Err(row.error("Group UID", format!("{} is another trust further up", trust.uid)).into());
            }
            _ => {}
        }
        if members.insert(urn.clone(), trust.uid.clone()).is_some() {
            return Err(row.error("Academy URN", format!("{urn} stands here twice")).into());
        }
        trusts.insert(trust.uid.clone(), trust);
    }
    write(tx, &trusts, &mut report).await?;
    write_members(tx, members).await?;
    Ok(report)
}

fn trust(row: &Row<'_>) -> Result<Trust, RowError> {
    let uid = row.required("Group UID")?;
    if !(3..=6).contains(&uid.len()) || !uid.bytes().all(|b| b.is_ascii_digit()) {
        return Err(row.error("Group UID", format!("{uid:?} is not a number of 3 to 6 digits")));
    }
    let companies_house = row.text("Companies House Number").to_uppercase();
    if !companies_house.is_empty()
        && (companies_house.len() != 8 || !companies_house.bytes().all(|b| b.is_ascii_alphanumeric()))
    {
        return Err(row.error("Companies House Number", format!("{companies_house:?} is not a company's number")));
    }
    Ok(Trust {
        uid,
        name: row.required("Group Name")?,
        companies_house,
        ukprn: row.some("UKPRN"),
        is_open: row.required("Group Status (code)")? == "OPEN",
    })
}

async fn write(tx: &mut PgConnection, trusts: &BTreeMap<String, Trust>, report: &mut Report) -> sqlx::Result<()> {
    let rows =
        sqlx::query_as!(Trust, "select uid, name, companies_house, ukprn, is_open from trust").fetch_all(&mut *tx);
    let known: HashMap<String, Trust> = rows.await?.into_iter().map(|t| (t.uid.clone(), t)).collect();
    for trust in trusts.values() {
        let count = match known.get(&trust.uid) {
            None => &mut report.added,
            Some(before) if before == trust => &mut report.unchanged,
            Some(before) if before.is_open && !trust.is_open => &mut report.closed,
            Some(_) => &mut report.changed,
        };
        *count += 1;
        if known.get(&trust.uid) == Some(trust) {
            continue;
        }
        sqlx::query!(
            "insert into trust (uid, name, companies_house, ukprn, is_open) values ($1, $2, $3, $4, $5)
             on conflict (uid) do update set (name, companies_house, ukprn, is_open)
                 = row(excluded.name, excluded.companies_house, excluded.ukprn, excluded.is_open)",
            trust.uid,
            trust.name,
            trust.companies_house,
            trust.ukprn,
            trust.is_open,
        )
        .execute(&mut *tx)
        .await?;
    }
    let gone: Vec<String> =
        known.values().filter(|t| t.is_open && !trusts.contains_key(&t.uid)).map(|t| t.uid.clone()).collect();
    sqlx::query!("update trust set is_open = false where uid = any($1)", &gone).execute(&mut *tx).await?;
    report.closed += i32::try_from(gone.len()).unwrap_or(i32::MAX);
    Ok(())
}

async fn write_members(tx: &mut PgConnection, members: BTreeMap<String, String>) -> sqlx::Result<()> {
    let (urns, uids): (Vec<String>, Vec<String>) = members.into_iter().unzip();
    sqlx::query!("delete from trust_member").execute(&mut *tx).await?;
    let insert = sqlx::query!(
        "insert into trust_member (urn, trust_uid) select * from unnest($1::text[], $2::text[])",
        &urns,
        &uids,
    );
    insert.execute(&mut *tx).await?;
    Ok(())
}
