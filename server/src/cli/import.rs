//! `server import …`: open data and the school registers, from files.

use std::path::PathBuf;

use app::clock::Clock;
use app::school::import::{Options, Source, import};
use clap::{Args, Subcommand};
use sqlx::PgPool;

use super::CliResult;

/// What to load.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Places, links, events and sources, from the CSV files of a folder.
    Data {
        /// The folder.
        #[arg(default_value = "data")]
        folder: PathBuf,
    },
    /// Schools in England, from "all establishments" of Get Information about Schools (and addresses for Wales).
    Gias(Register),
    /// Schools in Wales, from the Welsh Government's address list.
    Wales(Register),
    /// Schools in Scotland, from the Scottish Government's list.
    Scotland(Register),
    /// Schools in Northern Ireland, from the Department of Education's list.
    NorthernIreland(Register),
    /// Academy trusts and their academies, from the membership file of Get Information about Schools.
    Trusts(Register),
}

/// A register's file.
#[derive(Args, Debug)]
pub struct Register {
    /// The CSV file.
    file: PathBuf,
    /// Load it although it has over a fifth fewer rows than the last one.
    #[arg(long)]
    accept_drop: bool,
    /// Do nothing where the last import was of the same file.
    #[arg(long)]
    if_changed: bool,
}

/// Does it.
///
/// # Errors
/// Whatever stopped it, in words; nothing has changed then.
pub async fn run(pool: &PgPool, what: Import) -> CliResult {
    let (source, register) = match what {
        Import::Data { folder } => {
            let report = app::dataset::import(pool, &folder).await?;
            println!(
                "{} places, {} links, {} sources, {} events, {} schools",
                report.places, report.links, report.sources, report.events, report.schools
            );
            return Ok(());
        }
        Import::Gias(register) => (Source::Gias, register),
        Import::Wales(register) => (Source::Wales, register),
        Import::Scotland(register) => (Source::Scotland, register),
        Import::NorthernIreland(register) => (Source::NorthernIreland, register),
        Import::Trusts(register) => (Source::Trusts, register),
    };
    let options = Options { accept_drop: register.accept_drop, if_changed: register.if_changed };
    match import(pool, &Clock::System, source, &register.file, options).await? {
        Some(report) => println!("{source}: {report}"),
        None => println!("{source}: the same file as last time"),
    }
    Ok(())
}
