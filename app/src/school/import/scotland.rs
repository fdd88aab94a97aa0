//! The Scottish Government's layer of publicly funded schools. Departments of one school share a SEED code; `SchUID` is
//! the key.

use std::path::Path;

use encoding_rs::UTF_8;
use sqlx::PgConnection;

use super::db::Writer;
use super::table::{Row, Table};
use super::{ImportError, Report};
use crate::csv_file::RowError;
use crate::school::{Nation, Phase, School};

const REQUIRED: &[&str] = &["SchUID", "SeedCode", "SchoolType", "SchoolName", "PostCode", "LAName", "LACode"];

pub async fn load(tx: &mut PgConnection, path: &Path) -> Result<Report, ImportError> {
    let mut table = Table::open(path, UTF_8, REQUIRED)?;
    let mut writer = Writer::new(tx, Nation::Scotland).await?;
    while let Some(row) = table.next()? {
        writer.report.rows += 1;
        let school = school(&row)?;
        let twice = row.error("SchUID", "stands here twice");
        if !writer.put(school, None).await? {
            return Err(twice.into());
        }
    }
    Ok(writer.finish().await?)
}

fn school(row: &Row<'_>) -> Result<School, RowError> {
    let number = row.digits("SeedCode", 7)?;
    let uid = row.required("SchUID")?;
    if !uid.starts_with(&number) || !uid.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(row.error("SchUID", format!("{uid:?} is not the SEED code and letters")));
    }
    let council = row.required("LACode")?;
    if council.len() != 9 || !council.starts_with('S') || !council.bytes().skip(1).all(|b| b.is_ascii_digit()) {
        return Err(row.error("LACode", format!("{council:?} is not a code like S12000033")));
    }
    let phase = match row.required("SchoolType")?.as_str() {
        "Primary" => Phase::Primary,
        "Secondary" => Phase::Secondary,
        "Special" => Phase::Special,
        other => return Err(row.error("SchoolType", format!("{other:?} is not Primary, Secondary or Special"))),
    };
    let [street, second, third] = ["AddressLin", "AddressL_1", "AddressL_2"].map(|column| line(row, column));
    let (locality, town) = if third.is_empty() { (String::new(), second) } else { (second, third) };
    let pupils = row.number("Pupil_Roll")?.filter(|pupils| *pupils > 0);
    Ok(School {
        id: format!("{}-{uid}", Nation::Scotland),
        nation: Nation::Scotland,
        number,
        urn: None,
        dfe_number: None,
        ukprn: None,
        name: row.required("SchoolName")?,
        street,
        locality,
        town,
        county: String::new(),
        postcode: row.text("PostCode"),
        phase: Some(phase),
        kind: kind(row),
        ages: None,
        pupils,
        phone: String::new(),
        trust_uid: None,
        council_code: Some(council),
        council_name: row.required("LAName")?,
        is_open: true,
    })
}

/// A line of the address. `0` is none; post towns in capitals are written as names are.
fn line(row: &Row<'_>, column: &str) -> String {
    let text = row.text(column);
    if text == "0" {
        return String::new();
    }
    if text.chars().any(char::is_lowercase) || text.chars().any(|c| c.is_ascii_digit()) {
        return text;
    }
    let mut begins = true;
    let lower = |c: char| {
        let letter = if begins { c.to_string() } else { c.to_lowercase().to_string() };
        begins = !c.is_alphabetic() && c != '\'';
        letter
    };
    text.chars().map(lower).collect()
}

fn kind(row: &Row<'_>) -> String {
    let denomination = row.some("Denominati").filter(|d| d != "Non-denominational");
    [row.some("CentreType"), denomination].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
