//! Configuration, read from the environment once, into one struct; one error lists every bad variable.
//! `.env.example` explains each.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// Where mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailTransport {
    /// Nowhere: it can be read at `/dev/mail`.
    Dev,
    /// To a mail server, as an SMTP address.
    Smtp(String),
    /// Into this folder, one `.eml` file a mail.
    File(PathBuf),
}

/// The organisation that runs the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Name in English.
    pub name: String,
    /// Name as Chinese pages show it.
    pub name_zh: String,
    /// Public e-mail address.
    pub email: String,
    /// Public phone number; may be empty.
    pub phone: String,
    /// Postal address on one line; may be empty.
    pub address: String,
}

/// Everything that differs from one installation to the next.
#[derive(Clone, Debug)]
pub struct Config {
    /// Scheme, host and port under which people reach the service, without a slash at the end.
    pub base_url: String,
    /// The Postgres to use.
    pub database_url: String,
    /// Address to listen on.
    pub listen: SocketAddr,
    /// Address of the metrics listener, where one is wanted.
    pub metrics: Option<SocketAddr>,
    /// Where mail goes.
    pub mail: MailTransport,
    /// Sender of every mail.
    pub mail_from: String,
    /// The office's own inbox.
    pub staff_email: String,
    /// Who runs the service.
    pub organisation: Organisation,
    /// Folder with the files that Trunk built.
    pub site_dir: PathBuf,
    /// Header in which a trusted proxy names the client's address, where there is such a proxy.
    pub client_ip_header: Option<String>,
    /// Megabytes of public pages to keep in memory; 0 draws every page anew.
    pub page_cache: u64,
    /// What to log, as a `tracing` filter.
    pub log: String,
}

/// Every variable that cannot be used, with what is expected of it.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigError(pub Vec<String>);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the configuration cannot be used:")?;
        self.0.iter().try_for_each(|line| write!(f, "\n  {line}"))
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads the environment.
    ///
    /// # Errors
    /// One that lists every bad variable.
    pub fn from_env() -> Result<Self, ConfigError> {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
        Self::from_vars(|name| std::env::var(name).ok())
    }

    /// Reads variables from a function; an empty value counts as not set.
    ///
    /// # Errors
    /// One that lists every bad variable.
    pub fn from_vars(var: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut vars = Vars { var: &var, errors: Vec::new() };
        let port =
            vars.parse("PORT", "3000", "a port number from 1 to 65535", |v| v.parse::<u16>().ok().filter(|p| *p > 0));
        let host = vars.parse("HOST", "127.0.0.1", "an IP address", |v| v.parse::<IpAddr>().ok());
        let listen = SocketAddr::new(host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)), port.unwrap_or(3000));
        let config = Self {
            base_url: vars
                .parse(
                    "BASE_URL",
                    &format!("http://localhost:{}", listen.port()),
                    "an address like https://example.org, without a path",
                    base_url,
                )
                .unwrap_or_default(),
            database_url: vars
                .parse("DATABASE_URL", "", "an address like postgres://user@host/database", database_url)
                .unwrap_or_default(),
            listen,
            metrics: match vars.text("METRICS_ADDR", "off").as_str() {
                "off" => None,
                _ => vars.parse("METRICS_ADDR", "", "an address like 127.0.0.1:9100, or off", |v| v.parse().ok()),
            },
            mail: vars.parse("MAIL", "dev", "dev, file:FOLDER or smtp://HOST:PORT", mail).unwrap_or(MailTransport::Dev),
            mail_from: vars
                .parse(
                    "MAIL_FROM",
                    "Kindred Cities <noreply@localhost>",
                    "a sender like Name <name@example.org>",
                    sender,
                )
                .unwrap_or_default(),
            staff_email: vars
                .parse(
                    "STAFF_EMAIL",
                    &vars.text("ORGANISATION_EMAIL", "info@example.org"),
                    "an e-mail address like office@example.org",
                    address,
                )
                .unwrap_or_default(),
            organisation: Organisation {
                name: vars.text("ORGANISATION_NAME", "True Education Partnerships"),
                name_zh: vars.text("ORGANISATION_NAME_ZH", "True Education Partnerships（TEP）"),
                email: vars
                    .parse("ORGANISATION_EMAIL", "info@example.org", "an e-mail address like info@example.org", address)
                    .unwrap_or_default(),
                phone: vars.text("ORGANISATION_PHONE", ""),
                address: vars.text("ORGANISATION_ADDRESS", ""),
            },
            site_dir: vars.text("SITE_DIR", "target/site").into(),
            client_ip_header: match vars.text("CLIENT_IP_HEADER", "").as_str() {
                "" => None,
                _ => vars.parse("CLIENT_IP_HEADER", "", "the name of a header, like X-Forwarded-For", |v| {
                    v.parse::<http::HeaderName>().ok().map(|name| name.to_string())
                }),
            },
            page_cache: vars
                .parse("PAGE_CACHE_MB", "64", "a number of megabytes, 0 to switch it off", |v| v.parse().ok())
                .unwrap_or_default(),
            log: vars.text("LOG", "info"),
        };
        if config.mail == MailTransport::Dev && !is_local(&config.base_url) {
            vars.errors
                .push("MAIL: dev would show every mail to everybody; set file:FOLDER or smtp://HOST:PORT".to_owned());
        }
        if let MailTransport::Smtp(url) = &config.mail
            && password_in_clear(url)
        {
            vars.errors.push("MAIL: a password would travel in clear; add ?tls=required, or use smtps://".to_owned());
        }
        if vars.errors.is_empty() { Ok(config) } else { Err(ConfigError(vars.errors)) }
    }

    /// True where people reach the service over https; then cookies are `Secure` and HSTS is sent.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// A path as a whole address.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

struct Vars<'a, F> {
    var: &'a F,
    errors: Vec<String>,
}

impl<F: Fn(&str) -> Option<String>> Vars<'_, F> {
    fn text(&self, name: &str, default: &str) -> String {
        (self.var)(name).map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).unwrap_or_else(|| default.to_owned())
    }

    fn parse<T>(
        &mut self,
        name: &str,
        default: &str,
        expected: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let parsed = parse(&self.text(name, default));
        if parsed.is_none() {
            // The value itself may be a secret: it is not repeated.
            self.errors.push(format!("{name}: expected {expected}"));
        }
        parsed
    }
}

fn base_url(value: &str) -> Option<String> {
    let url = value.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    (plain && !host.is_empty()).then(|| url.to_owned())
}

/// True for the developer's own machine: the only place where everybody may read every mail.
fn is_local(base_url: &str) -> bool {
    let host = base_url.split("//").nth(1).unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|own| host.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')))
}

fn database_url(value: &str) -> Option<String> {
    let schemed = value.starts_with("postgres://") || value.starts_with("postgresql://");
    (schemed && value.parse::<sqlx::postgres::PgConnectOptions>().is_ok()).then(|| value.to_owned())
}

/// An address that mail can go to.
fn address(value: &str) -> Option<String> {
    crate::input::email(value).ok()
}

/// `Name <address>` or an address alone.
fn sender(value: &str) -> Option<String> {
    let inner = match value.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>')?,
        None => value,
    };
    let (name, host) = inner.split_once('@')?;
    let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "<>@,".contains(c));
    (plain(name) && plain(host)).then(|| value.to_owned())
}

fn mail(value: &str) -> Option<MailTransport> {
    match value.split_once(':') {
        None if value == "dev" => Some(MailTransport::Dev),
        Some(("file", folder)) if !folder.is_empty() => Some(MailTransport::File(folder.into())),
        Some(("smtp" | "smtps", rest)) => {
            let host = rest.strip_prefix("//")?.split('?').next()?.rsplit('@').next()?;
            host.starts_with(|c: char| c.is_alphanumeric() || c == '[').then(|| MailTransport::Smtp(value.to_owned()))
        }
        _ => None,
    }
}

/// A password for a mail server elsewhere, without encryption that cannot be talked out of.
fn password_in_clear(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return false };
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let host = place.rsplit_once('@').map(|(_, host)| host.split(['/', ':']).next().unwrap_or_default());
    let here = ["localhost", "127.0.0.1", "["];
    host.is_some_and(|host| !here.contains(&host)) && !query.split('&').any(|pair| pair == "tls=required")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(vars: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::from_vars(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn defaults_suit_a_developer() {
        let c = config(&[("DATABASE_URL", "postgres://localhost/kc")]).unwrap();
        assert_eq!(c.listen.to_string(), "127.0.0.1:3000");
        assert_eq!(c.base_url, "http://localhost:3000");
        assert_eq!(c.mail, MailTransport::Dev);
        assert!(!c.is_https());
    }

    #[test]
    fn one_error_lists_every_bad_variable_and_no_value() {
        let error = config(&[
            ("PORT", "secret"),
            ("BASE_URL", "ftp://secret"),
            ("MAIL", "smtp://??secret"),
            ("MAIL_FROM", "secret <@>"),
            ("METRICS_ADDR", "secret"),
            ("DATABASE_URL", "postgres://[secret"),
            ("CLIENT_IP_HEADER", "secret header!"),
            ("ORGANISATION_EMAIL", "secret"),
            ("STAFF_EMAIL", "secret@"),
            ("PAGE_CACHE_MB", "secret"),
        ])
        .unwrap_err()
        .to_string();
        for name in [
            "PORT",
            "BASE_URL",
            "MAIL",
            "MAIL_FROM",
            "METRICS_ADDR",
            "DATABASE_URL",
            "CLIENT_IP_HEADER",
            "ORGANISATION_EMAIL",
            "STAFF_EMAIL",
            "PAGE_CACHE_MB",
        ] {
            assert!(error.contains(&format!("  {name}: expected")), "{name} in {error}");
        }
        assert!(!error.contains("secret"));
    }

    #[test]
    fn a_public_service_does_not_show_its_mail() {
        for base in ["https://kindred.example", "http://kindred.example", "http://localhost.example:3000"] {
            let public = [("DATABASE_URL", "postgres://localhost/kc"), ("BASE_URL", base)];
            assert!(config(&public).unwrap_err().to_string().contains("MAIL: dev would show"), "{base}");
            assert!(config(&[public[0], public[1], ("MAIL", "file:/var/mail")]).is_ok());
        }
    }

    #[test]
    fn no_password_travels_in_clear() {
        let with = |mail: &str| config(&[("DATABASE_URL", "postgres://localhost/kc"), ("MAIL", mail)]);
        for bad in ["smtp://u:p@mail.example.org:587", "smtp://u:p@mail.example.org/?tls=opportunistic"] {
            assert!(with(bad).unwrap_err().to_string().contains("in clear"), "{bad}");
        }
        for good in [
            "smtp://mail.example.org:25",
            "smtp://u:p@mail.example.org:587?tls=required",
            "smtps://u:p@mail.example.org",
            "smtp://u:p@127.0.0.1:2525",
            "smtp://u:p@[::1]:2525",
        ] {
            assert!(with(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn each_way_of_mail() {
        for (value, expected) in [
            ("dev", MailTransport::Dev),
            ("file:/var/mail", MailTransport::File("/var/mail".into())),
            ("smtp://localhost:2525", MailTransport::Smtp("smtp://localhost:2525".into())),
        ] {
            let c = config(&[("DATABASE_URL", "postgres://localhost/kc"), ("MAIL", value)]).unwrap();
            assert_eq!(c.mail, expected);
        }
    }
}
