//! One CSV file at a time: header checked first, every cell asked for by its column's name, and every complaint names
//! file, line and column.

use crate::csv_file::RowError;
use std::path::Path;
use std::str::FromStr;

/// Years that anything in the dataset may have.
pub const YEARS: std::ops::RangeInclusive<i16> = 1949..=2100;

/// A row that knows where it stands.
pub struct Row<'a> {
    file: &'a str,
    columns: &'a [&'a str],
    line: u64,
    record: csv::StringRecord,
}

impl Row<'_> {
    /// The error for one column of this row.
    pub fn error(&self, column: &str, problem: impl Into<String>) -> RowError {
        RowError { file: self.file.to_owned(), line: self.line, column: column.to_owned(), problem: problem.into() }
    }

    /// The cell of a column, trimmed; may be empty.
    pub fn text(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|c| *c == column);
        at.and_then(|i| self.record.get(i)).unwrap_or_default().trim()
    }

    /// The cell of a column, which must not be empty.
    pub fn required(&self, column: &str) -> Result<&str, RowError> {
        match self.text(column) {
            "" => Err(self.error(column, "is empty")),
            text => Ok(text),
        }
    }

    /// The cell of a column, read as `T`.
    pub fn parse<T: FromStr>(&self, column: &str, expected: &str) -> Result<T, RowError> {
        let text = self.required(column)?;
        text.parse().map_err(|_| self.error(column, format!("{text:?} is not {expected}")))
    }

    /// The cell of a column, read as `T`, or nothing where it is empty.
    pub fn optional<T: FromStr>(&self, column: &str, expected: &str) -> Result<Option<T>, RowError> {
        if self.text(column).is_empty() { Ok(None) } else { self.parse(column, expected).map(Some) }
    }

    /// The cell of a column as a list of words, separated by semicolons.
    pub fn list<T: FromStr>(&self, column: &str, expected: &str) -> Result<Vec<T>, RowError> {
        let text = self.required(column)?;
        text.split(';')
            .map(|word| word.trim().parse().map_err(|_| self.error(column, format!("{word:?} is not {expected}"))))
            .collect()
    }

    /// The cell of a column as a slug: lower-case words of letters and digits with single hyphens between.
    pub fn slug(&self, column: &str) -> Result<&str, RowError> {
        let text = self.required(column)?;
        let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.split('-').all(word) {
            Ok(text)
        } else {
            Err(self.error(column, format!("{text:?} is not a slug like newcastle-upon-tyne")))
        }
    }

    /// The cell of a column as text of at most so many characters, not empty.
    pub fn short(&self, column: &str, most: usize) -> Result<String, RowError> {
        let text = self.required(column)?;
        match text.chars().count() {
            n if n > most => Err(self.error(column, format!("has {n} characters, at most {most} are shown"))),
            _ => Ok(text.to_owned()),
        }
    }

    /// The cell of a column as a year of the People's Republic, or nothing where it is empty.
    pub fn year(&self, column: &str) -> Result<Option<i16>, RowError> {
        let year: Option<i16> = self.optional(column, "a year")?;
        match year {
            Some(y) if !YEARS.contains(&y) => Err(self.error(column, format!("{y} is not a year from 1949 to 2100"))),
            _ => Ok(year),
        }
    }

    /// The cell of a column as a web address, or nothing where it is empty.
    pub fn url(&self, column: &str) -> Result<Option<String>, RowError> {
        let text = self.text(column);
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let has_host = rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if text.is_empty() || (has_host && !text.contains(char::is_whitespace)) {
            Ok(Some(text.to_owned()).filter(|t| !t.is_empty()))
        } else {
            Err(self.error(column, format!("{text:?} is not a web address")))
        }
    }
}

/// Reads a file row by row. Its header must be exactly `columns`.
pub fn read<T>(
    folder: &Path,
    file: &str,
    columns: &[&str],
    mut each: impl FnMut(Row<'_>) -> Result<T, RowError>,
) -> Result<Vec<T>, RowError> {
    let fail = |line, problem: String| RowError { file: file.to_owned(), line, column: String::new(), problem };
    let bytes = std::fs::read(folder.join(file))
        .map_err(|e| RowError { file: folder.join(file).display().to_string(), ..fail(0, e.to_string()) })?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let before = e.utf8_error().valid_up_to();
        let line = e.as_bytes().iter().take(before).filter(|byte| **byte == b'\n').count() + 1;
        fail(u64::try_from(line).unwrap_or_default(), "is not UTF-8".to_owned())
    })?;
    // With CRLF the reader counts a line late.
    let text = text.replace("\r\n", "\n");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|e| fail(1, e.to_string()))?;
    if header.iter().ne(columns.iter().copied()) {
        return Err(fail(1, format!("the header must be: {}", columns.join(","))));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| fail(e.position().map_or(0, csv::Position::line), e.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = Row { file, columns, line, record };
        // Postgres keeps no NUL, and no cell has a use for any of its kind.
        let control = columns.iter().find(|column| row.text(column).contains(char::is_control));
        if let Some(column) = control {
            return Err(row.error(column, "holds a control character or a line break"));
        }
        rows.push(each(row)?);
    }
    Ok(rows)
}
