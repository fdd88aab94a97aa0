//! What is wrong with a file of rows, and where.

use std::fmt;

/// What is wrong with a file, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct RowError {
    /// Name of the file.
    pub file: String,
    /// Line in the file, counted from 1; the header is line 1, the file as a whole 0.
    pub line: u64,
    /// Name of the column; empty where the whole line is meant.
    pub column: String,
    /// What was expected.
    pub problem: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ", line {}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl std::error::Error for RowError {}
