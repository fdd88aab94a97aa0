//! `server staff …`: accounts are made here, never through the web.

use std::io::{IsTerminal, Read};

use app::clock::Clock;
use app::roles::Role;
use app::staff::auth::{add_account, generate};
use clap::Subcommand;
use sqlx::PgPool;

use super::CliResult;

/// More than any password; the rest of the input is not read.
const LONGEST_INPUT: u64 = 4096;

/// What to do with staff accounts.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add an account. Its password is the first line of the input; where nothing is piped in, one is made and shown once.
    Add {
        /// E-mail address to sign in with.
        email: String,
        /// What the account may do: viewer, caseworker, senior, editor, `privacy_lead` or admin.
        #[arg(long, value_parser = role)]
        role: Role,
    },
}

/// Does it.
///
/// # Errors
/// Whatever stopped it, in words.
pub async fn run(pool: &PgPool, command: Command) -> CliResult {
    let Command::Add { email, role } = command;
    let typed = typed_password()?;
    let made = if typed.is_none() { Some(generate()?) } else { None };
    let password = typed.as_deref().or(made.as_deref()).unwrap_or_default();
    let email = add_account(pool, &Clock::System, &email, role, password).await?;
    println!("added {email} as {}", role.name().to_lowercase());
    if let Some(made) = made {
        println!("password, shown only now: {made}");
    }
    Ok(())
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|()| {
        let names: Vec<_> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

/// The first line of what is piped in; none at a terminal or from an empty input.
fn typed_password() -> Result<Option<String>, Box<dyn std::error::Error + Send + Sync>> {
    let input = std::io::stdin();
    if input.is_terminal() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    input.lock().take(LONGEST_INPUT).read_to_end(&mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let text = String::from_utf8(bytes).map_err(|_| "the password is not UTF-8 text")?;
    Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
}
