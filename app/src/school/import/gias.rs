//! Get Information about Schools, all establishments: the register of England. It also knows Welsh schools; those come
//! from the Welsh list, which has no addresses, so the addresses are kept for it.

use std::collections::HashMap;
use std::path::Path;

use encoding_rs::WINDOWS_1252;
use sqlx::PgConnection;
use time::Date;
use time::macros::format_description;

use super::db::{WalesAddress, Writer, set_wales_addresses};
use super::table::{Row, Table};
use super::{ImportError, Report};
use crate::csv_file::RowError;
use crate::school::{Nation, Phase, School};

/// What the file must have; everything else is taken where it is there.
pub const REQUIRED: &[&str] = &[
    "URN",
    "LA (code)",
    "LA (name)",
    "EstablishmentNumber",
    "EstablishmentName",
    "TypeOfEstablishment (code)",
    "TypeOfEstablishment (name)",
    "EstablishmentStatus (code)",
    "PhaseOfEducation (code)",
    "Town",
    "Postcode",
];

/// What a row is to us.
enum Kind {
    English,
    Welsh,
    Skipped(&'static str),
}

pub async fn load(tx: &mut PgConnection, path: &Path) -> Result<Report, ImportError> {
    let mut table = Table::open(path, WINDOWS_1252, REQUIRED)?;
    let mut writer = Writer::new(&mut *tx, Nation::England).await?;
    let mut wales: HashMap<String, (bool, WalesAddress)> = HashMap::new();
    while let Some(row) = table.next()? {
        writer.report.rows += 1;
        let is_open = is_open(&row)?;
        match kind(&row)? {
            Kind::Skipped(reason) => writer.report.skip(reason),
            Kind::Welsh => {
                writer.report.skip("in Wales: its address was kept for the Welsh list");
                let address = address(&row)?;
                // A number may have passed from a closed school to an open one.
                let known = wales.get(&address.number).is_some_and(|(open, _)| *open && !is_open);
                if !known {
                    wales.insert(address.number.clone(), (is_open, address));
                }
            }
            Kind::English => {
                let (school, closed_on) = (school(&row, is_open)?, closed_on(&row)?);
                let twice = row.error("URN", format!("{} stands here twice", school.number));
                if !writer.put(school, closed_on).await? {
                    return Err(twice.into());
                }
            }
        }
    }
    let report = writer.finish().await?;
    let addresses: Vec<_> = wales.values().map(|(_, address)| address).collect();
    set_wales_addresses(tx, &addresses).await?;
    Ok(report)
}

fn kind(row: &Row<'_>) -> Result<Kind, RowError> {
    let council: u16 = row.digits("LA (code)", 3)?.parse().unwrap_or_default();
    Ok(match (council, row.required("TypeOfEstablishment (code)")?.as_str()) {
        // British schools overseas, offshore schools, schools of the services abroad.
        (0 | 701..=709, _) | (_, "25" | "26" | "37") => Kind::Skipped("outside England and Wales"),
        (660..=681, _) => Kind::Welsh,
        (_, "29") => Kind::Skipped("a university"),
        (_, "47" | "48") => Kind::Skipped("a children's centre"),
        _ => Kind::English,
    })
}

/// Open, also where it is going to close; not what is only proposed.
fn is_open(row: &Row<'_>) -> Result<bool, RowError> {
    match row.required("EstablishmentStatus (code)")?.as_str() {
        "1" | "3" => Ok(true),
        "2" | "4" => Ok(false),
        other => Err(row.error("EstablishmentStatus (code)", format!("{other:?} is not 1, 2, 3 or 4"))),
    }
}

fn closed_on(row: &Row<'_>) -> Result<Option<Date>, RowError> {
    let date = |text: String| {
        Date::parse(&text, format_description!("[day]-[month]-[year]"))
            .map_err(|_| row.error("CloseDate", format!("{text:?} is not a date like 31-08-2023")))
    };
    row.some("CloseDate").map(date).transpose()
}

fn urn(row: &Row<'_>) -> Result<String, RowError> {
    let urn = row.digits("URN", 6)?;
    if urn.starts_with('0') { Err(row.error("URN", "begins with 0")) } else { Ok(urn) }
}

fn locality(row: &Row<'_>) -> String {
    [row.text("Locality"), row.text("Address3")]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn school(row: &Row<'_>, is_open: bool) -> Result<School, RowError> {
    let urn = urn(row)?;
    let council = row.digits("LA (code)", 3)?;
    let establishment = row.some("EstablishmentNumber");
    let ages = row.number("StatutoryLowAge")?.zip(row.number("StatutoryHighAge")?);
    Ok(School {
        id: format!("{}-{urn}", Nation::England),
        nation: Nation::England,
        number: urn.clone(),
        urn: Some(urn),
        dfe_number: establishment.map(|number| format!("{council}{number:0>4}")),
        ukprn: row.some("UKPRN"),
        name: row.required("EstablishmentName")?,
        street: row.text("Street"),
        locality: locality(row),
        town: row.text("Town"),
        county: row.text("County (name)"),
        postcode: row.text("Postcode"),
        phase: phase(row)?,
        kind: row.text("TypeOfEstablishment (name)"),
        ages,
        pupils: row.number("NumberOfPupils")?,
        phone: row.text("TelephoneNum"),
        trust_uid: None,
        council_code: Some(council),
        council_name: row.required("LA (name)")?,
        is_open,
    })
}

/// The type says more than the phase, which special and independent schools do not have.
fn phase(row: &Row<'_>) -> Result<Option<Phase>, RowError> {
    match row.text("TypeOfEstablishment (code)").as_str() {
        "07" | "08" | "10" | "12" | "33" | "36" | "44" => return Ok(Some(Phase::Special)),
        "14" | "38" | "42" | "43" => return Ok(Some(Phase::Alternative)),
        _ => {}
    }
    match row.text("PhaseOfEducation (code)").as_str() {
        "" | "0" => Ok(None),
        "1" => Ok(Some(Phase::Nursery)),
        "2" => Ok(Some(Phase::Primary)),
        "3" | "5" => Ok(Some(Phase::Middle)),
        "4" => Ok(Some(Phase::Secondary)),
        "6" => Ok(Some(Phase::Post16)),
        "7" => Ok(Some(Phase::AllThrough)),
        other => Err(row.error("PhaseOfEducation (code)", format!("{other:?} is not a phase"))),
    }
}

fn address(row: &Row<'_>) -> Result<WalesAddress, RowError> {
    Ok(WalesAddress {
        number: format!("{}{}", row.digits("LA (code)", 3)?, row.digits("EstablishmentNumber", 4)?),
        urn: urn(row)?,
        ukprn: row.some("UKPRN"),
        street: row.text("Street"),
        locality: locality(row),
        town: row.text("Town"),
        county: row.text("County (name)"),
    })
}
