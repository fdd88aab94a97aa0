//! A mail server of its own for each test: aiosmtpd, which script/bootstrap --test installs.

#![expect(clippy::expect_used, reason = "a test stops where it stands")]

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use base64::Engine as _;

/// What the server was given.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub to: String,
    pub user: String,
    /// Header lines, unfolded, as sent.
    pub headers: Vec<String>,
    pub body: String,
}

impl Delivered {
    /// The value of a header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{}:", name.to_lowercase());
        let line = self.headers.iter().find(|line| line.to_lowercase().starts_with(&start));
        line.map_or("", |line| line[start.len()..].trim())
    }
}

/// The running server; it ends with the test.
pub struct Smtp {
    child: Child,
    pub port: u16,
    delivered: Arc<Mutex<Vec<Delivered>>>,
}

impl Smtp {
    /// Starts one; with `--auth USER PASSWORD` it wants to be signed in to.
    pub fn start(arguments: &[&str]) -> Self {
        let python = python();
        assert!(python.exists(), "{} is missing: run script/bootstrap --test", python.display());
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/integration/smtp/server.py");
        let mut command = Command::new(python);
        command.arg(script).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("a mail server");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let port = lines.next().expect("a line").expect("text").parse().expect("a port");
        let delivered = Arc::new(Mutex::new(Vec::new()));
        let list = Arc::clone(&delivered);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                list.lock().expect("the list").push(read(&line));
            }
        });
        Self { child, port, delivered }
    }

    /// Where it listens, as the setting `MAIL` has it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What it was given so far.
    pub fn delivered(&self) -> Vec<Delivered> {
        self.delivered.lock().expect("the list").clone()
    }

    /// Waits until it was given so many mails.
    pub async fn wait_for(&self, mails: usize) -> Vec<Delivered> {
        let begun = Instant::now();
        while self.delivered().len() < mails {
            assert!(begun.elapsed() < Duration::from_secs(20), "{} of {mails} mails", self.delivered().len());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.delivered()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn python() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    let cache =
        std::env::var_os("XDG_CACHE_HOME").filter(|v: &OsString| !v.is_empty()).map_or_else(home, PathBuf::from);
    cache.join("kindred-cities/tools/aiosmtpd/bin/python")
}

fn read(line: &str) -> Delivered {
    let mail: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let text = |name: &str| mail[name].as_str().unwrap_or_default().to_owned();
    let data = base64::engine::general_purpose::STANDARD.decode(text("data")).expect("base64");
    let data = String::from_utf8(data).expect("text");
    let (head, body) = data.split_once("\r\n\r\n").expect("a body");
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    Delivered {
        to: mail["to"][0].as_str().unwrap_or_default().to_owned(),
        user: text("user"),
        headers: head.lines().map(ToOwned::to_owned).collect(),
        body: body.to_owned(),
    }
}
