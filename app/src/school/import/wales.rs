//! The Welsh Government's address list of schools, which has no addresses: those come from the English register.

use std::path::Path;

use encoding_rs::UTF_8;
use sqlx::PgConnection;

use super::db::{WalesAddress, Writer, wales_addresses};
use super::table::{Row, Table};
use super::{ImportError, Report};
use crate::csv_file::RowError;
use crate::school::{Nation, Phase, School};

const REQUIRED: &[&str] = &["School Number", "School Name", "LA Code", "Local Authority", "Sector", "Postcode"];

pub async fn load(tx: &mut PgConnection, path: &Path) -> Result<Report, ImportError> {
    let mut table = Table::open(path, UTF_8, REQUIRED)?;
    let addresses = wales_addresses(&mut *tx).await?;
    let mut writer = Writer::new(tx, Nation::Wales).await?;
    while let Some(row) = table.next()? {
        writer.report.rows += 1;
        let number = row.digits("School Number", 7)?;
        let address = addresses.get(&number).cloned().unwrap_or_default();
        let twice = row.error("School Number", format!("{number} stands here twice"));
        let school = school(&row, number, address)?;
        if !writer.put(school, None).await? {
            return Err(twice.into());
        }
    }
    Ok(writer.finish().await?)
}

fn school(row: &Row<'_>, number: String, address: WalesAddress) -> Result<School, RowError> {
    let council = row.digits("LA Code", 3)?;
    if !number.starts_with(&council) || !("660"..="681").contains(&council.as_str()) {
        return Err(row.error("School Number", format!("{number} is not a number of the council {council}")));
    }
    let phase = match row.required("Sector")?.as_str() {
        "Nursery" => Some(Phase::Nursery),
        "Primary" => Some(Phase::Primary),
        "Middle" => Some(Phase::Middle),
        "Secondary" => Some(Phase::Secondary),
        "Special" => Some(Phase::Special),
        "PRU" => Some(Phase::Alternative),
        "Independent" => None,
        other => return Err(row.error("Sector", format!("{other:?} is not a sector"))),
    };
    let independent = Some("Independent").filter(|_| phase.is_none()).map(ToOwned::to_owned);
    let kind: Vec<_> =
        [independent, row.some("School Language"), row.some("Religious Character")].into_iter().flatten().collect();
    Ok(School {
        id: format!("{}-{number}", Nation::Wales),
        nation: Nation::Wales,
        urn: Some(address.urn).filter(|urn| !urn.is_empty()).or_else(|| row.some("GIAS URN")),
        number,
        dfe_number: None,
        ukprn: address.ukprn,
        name: row.required("School Name")?,
        street: address.street,
        locality: address.locality,
        town: address.town,
        county: address.county,
        postcode: row.text("Postcode"),
        phase,
        kind: kind.join(", "),
        ages: None,
        pupils: row.number("Pupils")?,
        phone: String::new(),
        trust_uid: None,
        council_code: Some(council),
        council_name: row.required("Local Authority")?,
        is_open: true,
    })
}
