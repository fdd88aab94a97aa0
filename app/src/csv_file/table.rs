//! CSV as RFC 4180 has it, for people who open it with a double click: a byte order mark, so that a spreadsheet reads the
//! Chinese names, and no cell that a spreadsheet would take for a formula.

use std::borrow::Cow;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A text; it may come from anybody.
    Text(Cow<'a, str>),
    /// A number of ours, which may begin with a minus.
    Number(f64),
    /// Nothing is known.
    Empty,
}

impl<'a> Cell<'a> {
    /// A text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A text that may not be known.
    pub fn maybe(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }
}

/// Writes a table: the names of its columns, then its rows.
pub fn csv<'a, const N: usize>(columns: &[&str; N], rows: impl Iterator<Item = [Cell<'a>; N]>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record(columns);
    for row in rows {
        let _ = writer.write_record(row.map(|cell| match cell {
            Cell::Text(text) => harmless(text).into_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Empty => String::new(),
        }));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The text with an apostrophe before it where a spreadsheet would calculate it: after one of `= + - @`, in their wide
/// forms too, or a tab or line end (OWASP, "CSV injection").
fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    let formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
    if formula { format!("'{text}").into() } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a program reads back, without the byte order mark.
    fn read(table: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(table.strip_prefix('\u{feff}').unwrap_or_default().as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect()).collect()
    }

    #[test]
    fn quotes_only_where_needed_and_crlf() {
        let rows = [[Cell::text("Newcastle, \"Toon\""), Cell::Number(-1.6)], [Cell::text("太原"), Cell::Empty]];
        assert_eq!(
            csv(&["name", "lon"], rows.into_iter()),
            "\u{feff}name,lon\r\n\"Newcastle, \"\"Toon\"\"\",-1.6\r\n太原,\r\n"
        );
    }

    #[test]
    fn nothing_becomes_a_formula() {
        for text in ["=1+1", "+44 191", "-2", "@SUM(A1)", "＝1", "\t=1", "\r=1"] {
            assert_eq!(harmless(text.into()), format!("'{text}"));
        }
        for text in ["", "a=1", "'=1", "1985-07", "–"] {
            assert_eq!(harmless(text.into()), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(texts in proptest::collection::vec(".*", 1..6)) {
            let table = csv(&["text", "n"], texts.iter().map(|text| [Cell::text(text.as_str()), Cell::Number(1.0)]));
            let rows = read(&table);
            prop_assert_eq!(rows.len(), texts.len() + 1);
            for (row, text) in rows[1..].iter().zip(&texts) {
                prop_assert_eq!(row[0].trim_start_matches('\''), text.trim_start_matches('\''));
            }
        }
    }
}
