use proptest::prelude::*;

use super::*;
use crate::input::{code, email, keep};

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
fn postcodes() {
    for (typed, value) in [
        ("SW1A 1AA", "SW1A 1AA"),
        ("sw1a1aa", "SW1A 1AA"),
        (" m1-1ae.", "M1 1AE"),
        ("B33 8TH", "B33 8TH"),
        ("CR2 6XH", "CR2 6XH"),
        ("DN55 1PT", "DN55 1PT"),
        ("W1A 0AX", "W1A 0AX"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("ｄｅ１ ２ａａ", "DE1 2AA"),
        ("BT1 5GS", "BT1 5GS"),
        ("E20 2ST", "E20 2ST"),
        ("(NE1 4LP)", "NE1 4LP"),
    ] {
        assert_eq!(postcode(typed).as_deref(), Ok(value), "{typed:?}");
    }
    for typed in
        ["DE1", "SW1A 1A", "SW1A 1AAA", "QA1 1AA", "A1 1CA", "1AA 1AA", "AI1 1AA", "D12 34A", "100000", "SW1AA 1AA"]
    {
        assert_eq!(postcode(typed), Err(Problem::Format), "{typed:?}");
    }
    assert_eq!(postcode(" . "), Err(Problem::Missing));
}

#[test]
fn phone_numbers() {
    for (typed, value) in [
        ("01632 960 001", "+441632960001"),
        ("07700 900 982", "+447700900982"),
        ("+44 808 157 0192", "+448081570192"),
        ("+44 (0)1632 960001", "+441632960001"),
        ("(01632) 960-001", "+441632960001"),
        ("0044 1632 960001", "+441632960001"),
        ("44 1632 960001", "+441632960001"),
        ("01632 960001 ext. 12", "+441632960001 x12"),
        ("01632960001x7", "+441632960001 x7"),
        ("０１６３２ ９６０ ００１", "+441632960001"),
        ("+86 10 6554 0000", "+861065540000"),
        ("016977 3999", "+44169773999"),
        ("01632\u{2013}960\u{2013}001", "+441632960001"),
        ("(+44) 1632 960001", "+441632960001"),
        ("1632 960001", "+441632960001"),
        ("0800 1111", "+448001111"),
        ("+39 06 1234 5678", "+390612345678"),
        ("+852 2123 4567", "+85221234567"),
    ] {
        assert_eq!(phone(typed).as_deref(), Ok(value), "{typed:?}");
    }
    for typed in [
        "12",
        "01632 960 00a",
        "01632 96000e",
        "01632 960 001 x1x2",
        "01632 + 960 001",
        "4412345678",
        "+999 12345678",
        "01632 960 001 234",
        "00683 4002",
        "+44 1632",
        "999",
        "00000 000000",
        "+0 1632 960001",
        "01632 960 001 x",
        "01632 960 001 x12345678",
        "+1234567890123456",
        "call me",
        "04632 960 001",
        "+",
        "01632/960001",
    ] {
        assert_eq!(phone(typed), Err(Problem::Format), "{typed:?}");
    }
    assert_eq!(phone(""), Err(Problem::Missing));
}

#[test]
fn numbers_of_schools() {
    for (nation, typed, value) in [
        ("england", "138130", "138130"),
        ("england", " 138 130 ", "138130"),
        ("england", "831/4567", "8314567"),
        ("england", "8314567", "8314567"),
        ("england", "10012345", "10012345"),
        ("wales", "6702117", "6702117"),
        ("wales", "670/2117", "6702117"),
        ("scotland", "5237521", "5237521"),
        ("northern_ireland", "101-0014", "1010014"),
    ] {
        let number = school_number(typed, Some(nation));
        assert_eq!(number, Ok(SchoolNumber { text: value.into(), usual: true }), "{nation} {typed:?}");
    }
    // Staff look at it.
    for typed in ["1AB0014", "7010014", "101001"] {
        assert!(school_number(typed, Some("northern_ireland")).is_ok_and(|number| !number.usual), "{typed:?}");
    }
    for (nation, typed) in [
        ("england", "038130"),
        ("england", "13813"),
        ("england", "20012345"),
        ("england", "abc"),
        ("wales", "6502117"),
        ("wales", "138130"),
        ("scotland", "523752"),
        ("scotland", "5237521P"),
    ] {
        assert_eq!(school_number(typed, Some(nation)), Err(Problem::Format), "{nation} {typed:?}");
    }
    assert_eq!(urn("138130").as_deref(), Ok("138130"));
    assert_eq!((urn("038130"), urn("")), (Err(Problem::Format), Err(Problem::Missing)));
    assert_eq!((trust_uid("2064").as_deref(), trust_uid("12")), (Ok("2064"), Err(Problem::Format)));
}

#[test]
fn years() {
    assert_eq!(year(" ２０１５ ").as_deref(), Ok("2015"));
    for typed in ["1949", "15", "20155", "MMXV", "-2015"] {
        assert_eq!(year(typed), Err(Problem::Format), "{typed:?}");
    }
}

#[test]
fn classes_of_domains() {
    for (email, class) in [
        ("a@long-lane.derby.sch.uk", EmailClass::School),
        ("a@x.sch.uk", EmailClass::School),
        ("a@x.sch.uk.evil.com", EmailClass::Other),
        ("a@sch.uk", EmailClass::Other),
        ("a@evilsch.uk", EmailClass::Other),
        ("a@derby.gov.uk", EmailClass::Government),
        ("a@cardiff.gov.wales", EmailClass::Government),
        ("a@gmail.com", EmailClass::FreeMail),
        ("a@QQ.com", EmailClass::FreeMail),
        ("a@notgmail.com", EmailClass::Other),
        ("a@brighttrust.org", EmailClass::Other),
    ] {
        assert_eq!(email_class(email), class, "{email}");
    }
}

#[test]
fn free_text() {
    let about = |typed: &str| Answers::default().set(Field::AboutSchool, typed).value(Field::AboutSchool);
    assert_eq!(about(" one\r\n\r\n two\u{200b} \n"), Ok(vec!["one\n\ntwo".to_owned()]));
    assert_eq!(about(&"学".repeat(1000)).map(|v| v[0].chars().count()), Ok(1000));
    assert_eq!(about(&"学".repeat(1001)), Err(Problem::TooLong));
    assert_eq!(about(" \n "), Err(Problem::Missing));
    assert_eq!(about("?!"), Err(Problem::Format));
}

#[test]
fn choices() {
    let value = |field: Field, values: &[&str]| {
        let mut answers = Answers::default().set(Field::ApplicantKind, "council");
        answers.put(field, values.iter().map(|v| (*v).to_owned()));
        answers.value(field).map(|v| v.join(","))
    };
    assert_eq!(value(Field::ApplicantKind, &["trust"]).as_deref(), Ok("trust"));
    assert_eq!(value(Field::ApplicantKind, &["other"]), Err(Problem::Format));
    assert_eq!(value(Field::UkNation, &["elsewhere"]), Err(Problem::Format));
    assert_eq!(value(Field::ContactRole, &["head"]).as_deref(), Ok("head"), "unusual in a council, but a role");
    assert_eq!(value(Field::ApproverRole, &["head"]), Err(Problem::Format), "a council has none");
    assert_eq!(value(Field::ContactRole, &[""]), Err(Problem::Missing));
    assert_eq!(
        value(Field::Activities, &["mandarin", "online_classes", "mandarin"]).as_deref(),
        Ok("online_classes,mandarin")
    );
    assert_eq!(value(Field::Activities, &["x"]), Err(Problem::Format));
    assert_eq!(value(Field::Activities, &[]), Err(Problem::Missing));
    let six = ["online_classes", "joint_projects", "teacher_exchange", "leader_visit", "mandarin", "arts_sport"];
    assert_eq!(value(Field::Activities, &six), Err(Problem::TooMany));
    assert_eq!(value(Field::Places, &["hefei", "../x"]), Err(Problem::Format));
    assert_eq!(value(Field::SubjectFocus, &[]).as_deref(), Ok(""));
}

type Rule = fn(&str) -> Result<String, Problem>;

/// Any text, and texts made of the characters that the rules are about.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z0-9@. '\u{200b}\u{a0}\u{301}-]{0,80}",
        "[0-9０-９ -]{0,10}",
        "[+(]{0,2}[0-9(). x-]{6,20}"
    ]
}

proptest! {
    #[test]
    fn nothing_panics_and_every_value_stays_itself(typed in any_text()) {
        let rules: [Rule; 7] = [email, code, person_name, school_name, postcode, phone, year];
        for rule in rules {
            if let Ok(value) = rule(&typed) {
                prop_assert_eq!(rule(&value), Ok(value.clone()));
                prop_assert_eq!(rule(&keep(&typed)).is_ok(), true, "keeping loses nothing that counts");
                // Marks of direction and joiners belong to a writing.
                let seen = |c: char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}') || matches!(c, '\u{200c}'..='\u{200f}');
                prop_assert!(value.chars().all(|c| !c.is_control() && seen(c)));
            }
        }
        for field in Field::ALL {
            let _ = Answers::default().set(*field, typed.as_str()).value(*field);
        }
        prop_assert_eq!(keep(&keep(&typed)), keep(&typed));
    }
}

#[test]
fn only_who_may_agree_is_the_contact_too() {
    let same = |kind: &str, contact: &str, approver: &str| {
        let answers = Answers::default().set(Field::ApplicantKind, kind).set(Field::ContactRole, contact);
        value(Field::SameAsContact, &answers.set(Field::ApproverRole, approver).set(Field::SameAsContact, "yes"))
    };
    for (kind, contact, approver, fits) in [
        ("single_school", "head", "head", true),
        ("single_school", "head", "chief_executive", false),
        ("single_school", "deputy", "head", false),
        ("single_school", "other", "head", false),
        ("trust", "head", "head", true),
        ("trust", "head", "chief_executive", false),
        ("trust", "other", "chief_executive", true),
        ("trust", "other", "head", true),
        ("trust", "trust_officer", "chief_executive", false),
        ("trust", "trust_officer", "head", false),
        ("trust", "teacher", "head", false),
        ("council", "other", "director", true),
        ("council", "council_officer", "director", false),
        // The other question is still open: nothing to contradict.
        ("single_school", "head", "", true),
    ] {
        let found = same(kind, contact, approver);
        let wanted = if fits { Ok(vec!["yes".to_owned()]) } else { Err(Problem::Conflict) };
        assert_eq!(found, wanted, "{kind}: {contact} as {approver}");
    }
}
