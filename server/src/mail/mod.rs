//! The ways a mail can leave: SMTP, a file, or (while developing) nowhere.

use std::time::Duration;

use app::config::{Config, MailTransport};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use time::OffsetDateTime;
use tokio::time::timeout;
use uuid::Uuid;

/// How long one mail may take. A server that checks what it gets answers late; one that hangs holds up the rest.
const PATIENCE: Duration = Duration::from_mins(1);

/// A mail on its way out.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// The id of its row in the outbox.
    pub id: Uuid,
    /// To whom.
    pub recipient: &'a str,
    /// Subject line.
    pub subject: &'a str,
    /// Plain text.
    pub text: &'a str,
    /// The same as HTML.
    pub html: &'a str,
    /// When it was written.
    pub written: OffsetDateTime,
}

/// Why a mail did not leave. A server's own words may repeat an address: only the kind of failure is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// An address cannot be used.
    #[error("an address cannot be used")]
    Address,
    /// The mail cannot be built.
    #[error("the mail cannot be built")]
    Build,
    /// The mail server will never take it (5xx).
    #[error("refused for good ({0})")]
    Refused(u16),
    /// The mail server may take it later (4xx).
    #[error("refused for now ({0})")]
    Later(u16),
    /// The mail server does not let us in: our settings are wrong, not the mail.
    #[error("the mail server does not accept our account ({0})")]
    Account(u16),
    /// The mail server did not answer in time.
    #[error("no answer in time")]
    Slow,
    /// No connection, or it broke.
    #[error("no connection")]
    Connection,
    /// The file cannot be written.
    #[error("the file cannot be written")]
    File,
}

impl MailError {
    /// What the outbox says where trying again is of no use.
    pub const fn hopeless(self) -> Option<&'static str> {
        match self {
            Self::Address | Self::Build => Some("address"),
            Self::Refused(_) => Some("refused"),
            Self::Later(_) | Self::Account(_) | Self::Slow | Self::Connection | Self::File => None,
        }
    }

    /// True where the next mail would fare no better just now.
    pub const fn concerns_all(self) -> bool {
        matches!(self, Self::Account(_) | Self::Slow | Self::Connection | Self::File)
    }

    fn from_smtp(error: &lettre::transport::smtp::Error) -> Self {
        let code = error.status().map_or(0, u16::from);
        match code {
            // Authentication required, too weak, failed, needs encryption: about us.
            530 | 534 | 535 | 538 => Self::Account(code),
            500..=599 => Self::Refused(code),
            400..=499 => Self::Later(code),
            _ if error.is_timeout() => Self::Slow,
            _ => Self::Connection,
        }
    }
}

/// A way out, with the sender that every mail has.
#[derive(Clone, Debug)]
pub struct Transport {
    from: Mailbox,
    /// Where an answer goes: the office, where its address is one.
    reply_to: Option<Mailbox>,
    /// For one mail, from the connection to the last answer.
    patience: Duration,
    /// Right side of the message ids.
    host: String,
    way: Way,
}

#[derive(Clone, Debug)]
enum Way {
    Dev,
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    File(AsyncFileTransport<Tokio1Executor>),
}

impl Transport {
    /// The way that the configuration asks for.
    ///
    /// # Errors
    /// Where sender, address or folder cannot be used.
    pub fn new(config: &Config) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let host =
            config.base_url.split("//").nth(1).and_then(|h| h.split(':').next()).unwrap_or("localhost").to_owned();
        let way = match &config.mail {
            MailTransport::Dev => Way::Dev,
            // One connection a mail: lettre's pool would take a connection back in the middle of a conversation when a
            // sending is cut off by time, and the next mail would hear the answer to this one.
            MailTransport::Smtp(url) => {
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.timeout(Some(PATIENCE));
                // A path in the address is the name to say hello with.
                let named = url.splitn(4, '/').nth(3).is_some_and(|name| !name.starts_with('?') && !name.is_empty());
                Way::Smtp(if named { builder } else { builder.hello_name(ClientId::Domain(host.clone())) }.build())
            }
            MailTransport::File(folder) => {
                std::fs::create_dir_all(folder)?;
                Way::File(AsyncFileTransport::new(folder))
            }
        };
        let reply_to = config.organisation.email.parse().ok();
        Ok(Self { from: config.mail_from.parse()?, reply_to, patience: PATIENCE, host, way })
    }

    /// The same with more or less patience.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Sends one mail.
    ///
    /// # Errors
    /// Why it did not leave.
    pub async fn send(&self, message: &Message<'_>) -> Result<(), MailError> {
        let mail = self.build(message)?;
        match &self.way {
            Way::Dev => Ok(()),
            Way::File(files) => files.send(mail).await.map(drop).map_err(|_| MailError::File),
            Way::Smtp(server) => match timeout(self.patience, server.send(mail)).await {
                Ok(answer) => answer.map(drop).map_err(|error| MailError::from_smtp(&error)),
                Err(_) => Err(MailError::Slow),
            },
        }
    }

    fn build(&self, message: &Message<'_>) -> Result<lettre::Message, MailError> {
        let to: Mailbox = message.recipient.parse().map_err(|_| MailError::Address)?;
        let mut builder = lettre::Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(message.subject)
            .date(message.written.into())
            // The same with every try: a receiver can tell a repetition from a new mail.
            .message_id(Some(format!("<{}@{}>", message.id, self.host)))
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into()));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        builder
            .multipart(
                MultiPart::alternative()
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(message.text.to_owned()))
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(message.html.to_owned())),
            )
            .map_err(|_| MailError::Build)
    }
}
