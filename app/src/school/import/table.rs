//! A register's file, row by row. Columns are found by name, wherever they stand; others may be there too. Every complaint
//! names file, line and column.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::str::FromStr;

use csv::{ByteRecord, Position};
use encoding_rs::{Encoding, UTF_8};

use crate::csv_file::RowError;

/// An open file whose header has been checked.
pub struct Table {
    file: String,
    encoding: &'static Encoding,
    columns: HashMap<String, usize>,
    reader: csv::Reader<WithoutReturns>,
    record: ByteRecord,
}

/// A row that knows where it stands.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    line: u64,
}

/// The last part of a path.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What is wrong with a file that cannot be read.
pub fn unreadable(path: &Path, error: &io::Error) -> RowError {
    RowError { file: name_of(path), line: 0, column: String::new(), problem: error.to_string() }
}

impl Table {
    /// Opens a file and checks that it has these columns.
    pub fn open(path: &Path, encoding: &'static Encoding, required: &[&str]) -> Result<Self, RowError> {
        let file = File::open(path).map_err(|e| unreadable(path, &e))?;
        let mut reader = csv::Reader::from_reader(WithoutReturns(file));
        let name = name_of(path);
        let fail = |problem: String| RowError { file: name.clone(), line: 1, column: String::new(), problem };
        let header = reader.byte_headers().map_err(|e| fail(e.to_string()))?;
        let mut columns = HashMap::new();
        for (at, column) in header.iter().enumerate() {
            // A file that says by its first bytes that it is UTF-8 is not believed to be anything else.
            let column = column.strip_prefix(b"\xef\xbb\xbf").unwrap_or(column);
            let column = encoding.decode_without_bom_handling(column).0.trim().to_owned();
            if columns.insert(column.clone(), at).is_some() && required.contains(&&*column) {
                return Err(fail(format!("the column {column:?} stands here twice")));
            }
        }
        let encoding = if header.get(0).is_some_and(|c| c.starts_with(b"\xef\xbb\xbf")) { UTF_8 } else { encoding };
        let missing: Vec<_> =
            required.iter().filter(|c| !columns.contains_key(**c)).map(|c| format!("{c:?}")).collect();
        if !missing.is_empty() {
            return Err(fail(format!("these columns are missing: {}", missing.join(", "))));
        }
        Ok(Self { file: name, encoding, columns, reader, record: ByteRecord::new() })
    }

    /// The next row.
    pub fn next(&mut self) -> Result<Option<Row<'_>>, RowError> {
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            Err(e) => {
                let line = e.position().map_or(0, Position::line);
                let problem = match e.kind() {
                    csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                        format!("has {len} columns, the header has {expected_len}")
                    }
                    _ => e.to_string(),
                };
                return Err(RowError { file: self.file.clone(), line, column: String::new(), problem });
            }
        }
        let line = self.record.position().map_or(0, Position::line);
        // Checked here once, so that reading a cell cannot fail.
        if !self.is_text(self.record.as_slice()) {
            let bad = |at: &usize| self.record.get(*at).is_some_and(|cell| !self.is_text(cell));
            let column = self.columns.iter().find(|(_, at)| bad(at)).map(|(column, _)| column.clone());
            let problem = format!("is not text in {}", self.encoding.name());
            return Err(RowError { file: self.file.clone(), line, column: column.unwrap_or_default(), problem });
        }
        Ok(Some(Row { table: self, line }))
    }

    /// Whether bytes are what the file is written in, without the character NUL, which Postgres cannot keep.
    fn is_text(&self, bytes: &[u8]) -> bool {
        !bytes.contains(&0) && self.encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
    }
}

impl Row<'_> {
    /// The error for one column of this row.
    pub fn error(&self, column: &str, problem: impl Into<String>) -> RowError {
        let file = self.table.file.clone();
        RowError { file, line: self.line, column: column.to_owned(), problem: problem.into() }
    }

    /// The cell of a column, runs of white space folded; empty where it is, or where the file has no such column.
    pub fn text(&self, column: &str) -> String {
        let cell = self.table.columns.get(column).and_then(|at| self.table.record.get(*at)).unwrap_or_default();
        let text = self.table.encoding.decode_without_bom_handling(cell).0;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The cell of a column, or nothing where it is empty.
    pub fn some(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The cell of a column, which must not be empty.
    pub fn required(&self, column: &str) -> Result<String, RowError> {
        self.some(column).ok_or_else(|| self.error(column, "is empty"))
    }

    /// The cell of a column as exactly so many digits.
    pub fn digits(&self, column: &str, count: usize) -> Result<String, RowError> {
        let text = self.required(column)?;
        if text.len() == count && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(text)
        } else {
            Err(self.error(column, format!("{text:?} is not a number of {count} digits")))
        }
    }

    /// The cell of a column, read as a number, or nothing where it is empty.
    pub fn number<T: FromStr>(&self, column: &str) -> Result<Option<T>, RowError> {
        let number = |text: String| text.parse().map_err(|_| self.error(column, format!("{text:?} is not a number")));
        self.some(column).map(number).transpose()
    }
}

/// A file without the carriage returns of its line ends, with which the CSV reader would count lines wrongly.
struct WithoutReturns(File);

impl Read for WithoutReturns {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let length = self.0.read(buffer)?;
            let read = buffer.get_mut(..length).unwrap_or_default();
            let mut kept = 0;
            for at in 0..read.len() {
                if read.get(at) != Some(&b'\r') {
                    read.swap(kept, at);
                    kept += 1;
                }
            }
            if kept > 0 || length == 0 {
                return Ok(kept);
            }
        }
    }
}
