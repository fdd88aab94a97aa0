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
fn what_is_kept_can_be_stored_and_ends() {
    assert_eq!(keep(" a\u{0}b\u{1b}c "), " abc ");
    assert_eq!(keep(&"王".repeat(5000)).chars().count(), 1000);
}
