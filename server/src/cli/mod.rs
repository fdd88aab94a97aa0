//! The command line: serve, migrate, import, staff accounts.

mod import;
mod routes;
mod staff;

use std::time::Duration;

use app::config::Config;
use app::db::MIGRATOR;
use clap::{Parser, Subcommand};
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;

/// What can go wrong on the command line; shown to the person who typed it.
pub type CliResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Kindred Cities: sister-city links between the UK and China.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site (the default).
    Serve,
    /// Print the table of pages as JSON.
    Routes,
    /// Bring the database to the newest schema.
    Migrate,
    /// Load open data and school registers.
    Import {
        #[command(subcommand)]
        what: import::Import,
    },
    /// Staff accounts.
    Staff {
        #[command(subcommand)]
        what: staff::Command,
    },
}

/// Runs what was asked for.
///
/// # Errors
/// Whatever stopped it, in words.
pub async fn run() -> CliResult {
    let cli = Cli::parse();
    let config = Config::from_env()?;
    let pool = connect(&config)?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => crate::run::serve(config, pool).await,
        Command::Routes => Ok(routes::print(&mut std::io::stdout())?),
        Command::Migrate => Ok(MIGRATOR.run(&pool).await?),
        Command::Import { what } => import::run(&pool, what).await,
        Command::Staff { what } => staff::run(&pool, what).await,
    }
}

/// A pool that opens connections when they are needed: public pages stay while Postgres is down.
fn connect(config: &Config) -> Result<PgPool, sqlx::Error> {
    PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(5))
        .idle_timeout(Duration::from_mins(5))
        .max_lifetime(Duration::from_mins(30))
        // A ping before every use costs about an eighth of a small page; the limits above keep the pool honest.
        .test_before_acquire(false)
        .connect_lazy(&config.database_url)
}
