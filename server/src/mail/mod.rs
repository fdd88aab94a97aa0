//! The ways a mail can leave: SMTP, a file, or (while developing) nowhere.

use app::config::{Config, MailTransport};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use uuid::Uuid;

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
}

/// Why a mail did not leave. The text holds no address.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// An address cannot be used.
    #[error("an address cannot be used")]
    Address,
    /// The mail cannot be built.
    #[error("the mail cannot be built")]
    Build,
    /// The mail server did not take it.
    #[error("smtp: {0}")]
    Smtp(&'static str),
    /// The file cannot be written.
    #[error("the file cannot be written")]
    File,
}

/// A way out, with the sender that every mail has.
#[derive(Clone, Debug)]
pub struct Transport {
    from: Mailbox,
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
        let way = match &config.mail {
            MailTransport::Dev => Way::Dev,
            MailTransport::Smtp(url) => {
                let timeout = Some(std::time::Duration::from_secs(20));
                Way::Smtp(AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.timeout(timeout).build())
            }
            MailTransport::File(folder) => {
                std::fs::create_dir_all(folder)?;
                Way::File(AsyncFileTransport::new(folder))
            }
        };
        let host = config.base_url.split("//").nth(1).and_then(|h| h.split(':').next()).unwrap_or("localhost");
        Ok(Self { from: config.mail_from.parse()?, host: host.to_owned(), way })
    }

    /// Sends one mail.
    ///
    /// # Errors
    /// Why it did not leave; it may be tried again.
    pub async fn send(&self, message: &Message<'_>) -> Result<(), MailError> {
        let to: Mailbox = message.recipient.parse().map_err(|_| MailError::Address)?;
        let mail = lettre::Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(message.subject)
            .message_id(Some(format!("<{}@{}>", message.id, self.host)))
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into()))
            .multipart(
                MultiPart::alternative()
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(message.text.to_owned()))
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(message.html.to_owned())),
            )
            .map_err(|_| MailError::Build)?;
        match &self.way {
            Way::Dev => Ok(()),
            Way::File(files) => files.send(mail).await.map(drop).map_err(|_| MailError::File),
            // A server's own words may repeat an address: only the kind of failure is kept.
            Way::Smtp(server) => server.send(mail).await.map(drop).map_err(|e| {
                MailError::Smtp(if e.is_permanent() {
                    "refused for good"
                } else if e.is_transient() {
                    "refused for now"
                } else if e.is_timeout() {
                    "no answer in time"
                } else {
                    "no connection"
                })
            }),
        }
    }
}
