//! The list of the Department of Education, Northern Ireland. Some rows have neither address nor district.

use std::path::Path;

use encoding_rs::UTF_8;
use sqlx::PgConnection;

use super::db::Writer;
use super::table::{Row, Table};
use super::{ImportError, Report};
use crate::csv_file::RowError;
use crate::school::{Nation, Phase, School};

const REQUIRED: &[&str] =
    &["De ref", "school name", "town", "postcode", "school type", "management type", "district council (2014)"];

pub async fn load(tx: &mut PgConnection, path: &Path) -> Result<Report, ImportError> {
    let mut table = Table::open(path, UTF_8, REQUIRED)?;
    let mut writer = Writer::new(tx, Nation::NorthernIreland).await?;
    while let Some(row) = table.next()? {
        writer.report.rows += 1;
        let school = school(&row)?;
        let twice = row.error("De ref", format!("{} stands here twice", school.number));
        if !writer.put(school, None).await? {
            return Err(twice.into());
        }
    }
    Ok(writer.finish().await?)
}

fn school(row: &Row<'_>) -> Result<School, RowError> {
    // Seven digits; some settings before school age have letters in between.
    let number = row.required("De ref")?;
    if number.len() != 7 || !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(row.error("De ref", format!("{number:?} is not a reference of 7 digits or letters")));
    }
    let kind = row.required("school type")?;
    let phase = match kind.as_str() {
        "Nursery" => Phase::Nursery,
        "Primary" | "Prep Department" => Phase::Primary,
        "Grammar" | "Non-grammar" => Phase::Secondary,
        "Special" => Phase::Special,
        other => return Err(row.error("school type", format!("{other:?} is not a type of school"))),
    };
    let grammar = Some(kind).filter(|kind| kind == "Grammar" || kind == "Prep Department");
    let irish = Some("Irish medium".to_owned()).filter(|_| row.text("Irish Medium School") == "Yes");
    let kind: Vec<_> = [grammar, row.some("management type"), irish].into_iter().flatten().collect();
    let district = row.some("district council (2014)");
    Ok(School {
        id: format!("{}-{number}", Nation::NorthernIreland),
        nation: Nation::NorthernIreland,
        number,
        urn: None,
        dfe_number: None,
        ukprn: None,
        name: row.required("school name")?,
        street: row.text("address 1"),
        locality: String::new(),
        town: row.text("town"),
        county: String::new(),
        postcode: row.text("postcode"),
        phase: Some(phase),
        kind: kind.join(", "),
        ages: None,
        pupils: row.number("enrolment")?,
        phone: String::new(),
        trust_uid: None,
        council_name: district.clone().unwrap_or_default(),
        council_code: district,
        is_open: true,
    })
}
