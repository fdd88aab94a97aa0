//! A registration comes from the wizard or from `common/case.rs`, never out of a statement of a test: dozens of columns by
//! hand are a state that no life of a registration leads to, and follow no change of the rules.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

/// The one that writes them, and a row for every table that a migration meets on its way down.
const MAY: [&str; 2] = ["app/src/case/registered.rs", "server/tests/integration/fixtures/one_of_each.sql"];

#[test]
fn no_test_writes_a_registration_by_hand() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    for folder in ["app/src", "server/src", "server/tests", "server/benches"] {
        for file in files(&root.join(folder)) {
            let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).to_lowercase();
            if writes_one(&text) {
                found.push(file.strip_prefix(root).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    assert_eq!(found, MAY, "a test builds its registration with common/case.rs");
}

/// Whether a text has the statement, however it is spaced; `registration_school` and its like are other tables.
fn writes_one(text: &str) -> bool {
    let words: Vec<_> =
        text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
    words.windows(3).any(|three| three[2] == "registration" && three[..2] == ["insert", "into"])
}

/// The same of changing one, or one of its schools.
fn changes_one(text: &str) -> bool {
    let words: Vec<_> =
        text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
    words.windows(3).any(|three| {
        three[0] == "update" && matches!(three[1], "registration" | "registration_school") && three[2] == "set"
    })
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Files that change a row of `registration`: what writes through `case/transaction.rs`, and what is no change of a case by
/// somebody (sending it, the approver's answer, what time alone causes, and erasing).
const CHANGE: [&str; 10] = [
    "app/src/case/amend/act.rs",
    "app/src/case/approval/db.rs",
    "app/src/case/data_request/answer.rs",
    "app/src/case/lifecycle/checks.rs",
    "app/src/case/lifecycle/child.rs",
    "app/src/case/lifecycle/decline.rs",
    "app/src/case/lifecycle/holds.rs",
    "app/src/case/lifecycle/move_to.rs",
    "app/src/case/lifecycle/reminders.rs",
    "app/src/case/lifecycle/retention.rs",
];

#[test]
fn a_case_is_changed_where_history_audit_and_public_data_are_seen_to() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found: Vec<_> = ["app/src", "server/src"]
        .iter()
        .flat_map(|folder| files(&root.join(folder)))
        .filter(|file| changes_one(&String::from_utf8_lossy(&fs::read(file).unwrap()).to_lowercase()))
        .map(|file| file.strip_prefix(root).unwrap().to_string_lossy().into_owned())
        .filter(|file| file != "app/src/case/transaction.rs")
        .collect();
    found.sort();
    assert_eq!(found, CHANGE, "a new writer of a case goes through case/transaction.rs, and is named here");
    for file in [
        "amend/act.rs",
        "data_request/answer.rs",
        "lifecycle/checks.rs",
        "lifecycle/decline.rs",
        "lifecycle/move_to.rs",
    ] {
        let text = fs::read_to_string(root.join("app/src/case").join(file)).unwrap();
        assert!(
            text.contains("transaction::{") && !text.contains("pool.begin()"),
            "{file} opens a transaction of its own"
        );
    }
}
