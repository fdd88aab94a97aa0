use proptest::prelude::*;

use super::*;

#[test]
fn emails() {
    for (typed, value) in [
        ("name@example.com", "name@example.com"),
        ("  Office@School.AREA.sch.uk ", "Office@school.area.sch.uk"),
        ("o'neill+china@a-b.example.org", "o'neill+china@a-b.example.org"),
        ("li na@example.com", "lina@example.com"),
        ("\u{200b}name@example.com\u{feff}", "name@example.com"),
        ("name＠example．com", "name@example.com"),
        ("name@1and1.example", "name@1and1.example"),
        ("日本@example.com", "日本@example.com"),
    ] {
        assert_eq!(email(typed).as_deref(), Ok(value), "{typed:?}");
    }
    for typed in [
        "name",
        "@example.com",
        "name@",
        "name@example",
        "a@b@example.com",
        "name@.com",
        "name@example..com",
        "name@-a.com",
        "name@a-.com",
        "name@exa_mple.com",
        "name@example.c",
        "name@example.c0m",
        "name@[127.0.0.1]",
        "name@example.com\nbcc:x@example.com",
        "name@学校.cn",
        "<b>@example.com",
        "a,b@example.com",
        "😀@example.com",
        ".a@example.com",
        "a..b@example.com",
    ] {
        assert_eq!(email(typed), Err(Problem::Format), "{typed:?}");
    }
    let local = |n| format!("{}@example.com", "a".repeat(n));
    assert!(email(&local(64)).is_ok());
    assert_eq!(email(&local(65)), Err(Problem::Format));
    assert_eq!(email(&local(300)), Err(Problem::TooLong));
    let label = |n| format!("a@{}.com", "b".repeat(n));
    assert!(email(&label(63)).is_ok());
    assert_eq!(email(&label(64)), Err(Problem::Format));
    assert_eq!(email(" \u{a0}\u{200b} "), Err(Problem::Missing));
}

#[test]
fn codes() {
    for typed in ["012345", " 012 345 ", "012-345", "０１２３４５", "0\u{200b}12345"] {
        assert_eq!(code(typed).as_deref(), Ok("012345"), "{typed:?}");
    }
    for typed in ["12345", "1234567", "12a456", "١٢٣٤٥٦", "one two", "-1234.56e"] {
        assert_eq!(code(typed), Err(Problem::Format), "{typed:?}");
    }
    assert_eq!(code(" - "), Err(Problem::Missing));
}

#[test]
fn names_of_people() {
    for (typed, value) in [
        ("Li Na", "Li Na"),
        ("  Anne-Marie   O'Neill\u{a0}Jr. ", "Anne-Marie O'Neill Jr."),
        ("Zoe\u{308}", "Zoë"),
        ("王小明", "王小明"),
        ("约翰·史密斯", "约翰·史密斯"),
        ("王　小明", "王 小明"),
        ("Siân Ó Súilleabháin, MBE", "Siân Ó Súilleabháin, MBE"),
        ("অনিতা", "অনিতা"),
    ] {
        assert_eq!(person_name(typed).as_deref(), Ok(value), "{typed:?}");
    }
    for typed in ["R2D2", "a@b", "<b>", "Li/Na", "...", "-", "Li & Na", "李😀"] {
        assert_eq!(person_name(typed), Err(Problem::Format), "{typed:?}");
    }
    assert!(person_name(&"王".repeat(200)).is_ok(), "characters count, not bytes");
    assert_eq!(person_name(&"王".repeat(201)), Err(Problem::TooLong));
}

#[test]
fn names_of_schools() {
    for typed in ["School 21", "St. John's (C of E) Primary & Nursery", "第一中学", "Ysgol Gyfun Gŵyr"] {
        assert_eq!(school_name(typed).as_deref(), Ok(typed), "{typed:?}");
    }
    assert_eq!(school_name("1234 !"), Err(Problem::Format));
    assert_eq!(school_name(""), Err(Problem::Missing));
    assert_eq!(school_name(&"a".repeat(201)), Err(Problem::TooLong));
}

#[test]
fn choices() {
    assert_eq!(kind("trust"), Ok(ApplicantKind::Trust));
    assert_eq!(kind("other"), Err(Problem::Format));
    assert_eq!(kind("Trust"), Err(Problem::Format));
    assert_eq!(kind(""), Err(Problem::Missing));
    assert_eq!(role("head", Some(ApplicantKind::SingleSchool)), Ok(ContactRole::Head));
    assert_eq!(role("head", Some(ApplicantKind::Council)), Err(Problem::Format));
    assert_eq!(role("", None), Err(Problem::Missing));
    assert_eq!(role_other(&"a".repeat(101)), Err(Problem::TooLong));
}

#[test]
fn what_is_kept_can_be_stored_and_ends() {
    assert_eq!(keep(" a\u{0}b\u{1b}c "), " abc ");
    assert_eq!(keep(&"王".repeat(5000)).chars().count(), 1000);
}

type Rule = fn(&str) -> Result<String, Problem>;

/// Any text, and texts made of the characters that the rules are about.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z0-9@. '\u{200b}\u{a0}\u{301}-]{0,80}", "[0-9０-９ -]{0,10}"]
}

proptest! {
    #[test]
    fn nothing_panics_and_every_value_stays_itself(typed in any_text()) {
        let rules: [Rule; 5] = [email, code, person_name, school_name, role_other];
        for rule in rules {
            if let Ok(value) = rule(&typed) {
                prop_assert_eq!(rule(&value), Ok(value.clone()));
                prop_assert_eq!(rule(&keep(&typed)).is_ok(), true, "keeping loses nothing that counts");
                prop_assert!(!value.chars().any(|c| c.is_control() || is_invisible(c)));
            }
        }
        let _ = (kind(&typed), role(&typed, None));
        prop_assert_eq!(keep(&keep(&typed)), keep(&typed));
    }
}
