//! Each mail against what the design says it must and must not contain, in both languages and both forms.

use time::macros::date;
use uuid::Uuid;

use super::*;
use crate::case::data_request::Kind;
use crate::case::lifecycle::{DeclineReason, WithdrawReason};
use crate::case::registered::Child;

const REFERENCE: &str = "UKC-K72-MF4-TX";
const TO: &str = "office@school.example.sch.uk";

fn config() -> Config {
    Config::from_vars(|name| {
        let value = match name {
            "DATABASE_URL" => "postgres://localhost/unused",
            "BASE_URL" => "https://kindred.example",
            "MAIL" => "file:/tmp",
            "ORGANISATION_EMAIL" => "info@example.org",
            _ => return None,
        };
        Some(value.to_owned())
    })
    .unwrap()
}

/// The mail for either language.
fn both(write: impl Fn(&About<'_>) -> Mail) -> [Mail; 2] {
    let config = config();
    Locale::ALL.map(|locale| write(&About { config: &config, id: Uuid::nil(), reference: REFERENCE, locale }))
}

#[track_caller]
fn holds(mails: &[Mail; 2], must: &[&str], must_not: &[&str]) {
    for (mail, locale) in mails.iter().zip(Locale::ALL) {
        assert!(mail.subject.contains(REFERENCE), "{}", mail.subject);
        assert_eq!(mail.registration, Some(Uuid::nil()));
        let privacy = format!("https://kindred.example/{}/privacy", locale.as_str());
        for form in [&mail.text, &mail.html] {
            for text in must.iter().copied().chain([REFERENCE, "info@example.org", privacy.as_str()]) {
                assert!(form.contains(text), "{} lacks {text}: {form}", mail.kind);
            }
            for text in must_not.iter().copied().chain(["<img", "script", "attach you"]) {
                assert!(!form.contains(text), "{} holds {text}", mail.kind);
            }
        }
        assert!(mail.text.contains(locale.pick("You get this e-mail because", "您收到这封邮件，是因为")));
        assert_eq!(mail.text.contains("您好"), locale == Locale::Zh);
        assert!(mail.text.contains("Hello,"), "English is always there");
    }
}

fn tracker() -> &'static str {
    "https://kindred.example/en/track"
}

#[test]
fn submitted_has_answers_only_where_a_copy_was_asked_for() {
    let answers = |locale: Locale| {
        vec![
            ("What is the school called?".to_owned(), "O'Néill <Primary>".to_owned()),
            (locale.pick("Town", "城镇").to_owned(), "Derby\n\nMatlock".to_owned()),
        ]
    };
    holds(&both(|a| submitted(a, TO, Enclosed::default())), &["10 working days", tracker()], &["Néill"]);
    let copy = both(|a| submitted(a, TO, Enclosed { copy: Some(&answers), ..Enclosed::default() }));
    assert!(copy.iter().all(|m| m.text.contains("called? O'Néill") && m.html.contains("Town: Derby<br><br>Matlock")));
    assert!(copy[1].text.contains("城镇：Derby"), "each half in its own language");
    assert!(copy.iter().all(|m| m.text.contains("O'Néill <Primary>") && m.html.contains("O'Néill &lt;Primary&gt;")));
    assert!(copy.iter().all(|m| !m.subject.contains("Néill")));
}

#[test]
fn several_schools_are_told_their_references_and_a_council_its_link() {
    let schools = [Child { reference: format!("{REFERENCE}-01"), name: "Example Primary".into(), lead: None }];
    let mails = both(|a| submitted(a, TO, Enclosed { schools: &schools, council: Some("831"), ..Enclosed::default() }));
    holds(&mails, &["Example Primary: UKC-K72-MF4-TX-01", "https://kindred.example/en/register?council=831"], &[]);
    let lead = both(|a| named_as_lead(a, TO, "Example Primary", "Example Trust"));
    holds(&lead, &["Example Primary", "Example Trust", tracker()], &[]);
    assert!(lead.iter().all(|mail| !mail.subject.contains("Example Primary")));
}

#[test]
fn the_office_gets_a_count_and_a_link() {
    let mail = new_registrations(&config(), 3, 7);
    for text in ["7 registrations wait", "https://kindred.example/staff/registrations?status=submitted"] {
        assert!(mail.text.contains(text) && mail.html.contains(text), "{text}: {}", mail.text);
    }
    assert_eq!((mail.subject.as_str(), mail.recipient.as_str()), ("3 new registrations", "info@example.org"));
    assert!(!mail.text.contains("UKC-") && mail.registration.is_none());
}

#[test]
fn a_question_and_its_reminder() {
    const QUESTION: &str = "Which year group?\nAnd since when?";
    let due = date!(2026 - 03 - 30);
    let first = both(|a| information_needed(a, TO, QUESTION, due));
    // On the day itself there is still time.
    let reminder = both(|a| information_reminder(a, TO, QUESTION, due, due));
    let late = both(|a| information_reminder(a, TO, QUESTION, due, date!(2026 - 03 - 31)));
    holds(&late, &["was due on 30 March 2026"], &["Please answer by", "之前答复"]);
    assert!(late[1].text.contains("答复期限为2026年3月30日，现已过期"));
    holds(&reminder, &["Please answer by 30 March 2026"], &["was due"]);
    for mails in [first, reminder, late] {
        holds(&mails, &["30 March 2026", "Which year group?", "And since when?", tracker()], &[]);
        assert!(mails[1].text.contains("2026年3月30日"));
    }
}

#[test]
fn a_match_names_the_school_and_nobody() {
    let partner = Partner { school: "合肥示例学校", city: "Hefei", facts: "Founded 1950" };
    holds(&both(|a| proposed(a, TO, partner)), &["合肥示例学校", "Hefei", "Founded 1950", tracker(), "yes or no"], &[]);
    let bare = both(|a| proposed(a, TO, Partner { facts: "", ..partner }));
    holds(&bare, &[], &["blockquote>", "What is public"]);
}

#[test]
fn an_agreement_is_never_attached() {
    holds(&both(|a| agreement_ready(a, TO)), &[tracker(), "We attach nothing"], &[]);
    holds(&both(|a| agreement_signed(a, TO)), &[tracker()], &[]);
}

#[test]
fn live_comes_with_safeguarding() {
    let must = ["safeguarding lead", "keeping-children-safe-in-education", "Wales", "Scotland", "Northern Ireland"];
    holds(&both(|a| active(a, TO)), &must, &[]);
}

#[test]
fn a_no_has_its_reason_and_a_way_on() {
    for reason in DeclineReason::ALL {
        let mails = both(|a| declined(a, TO, *reason));
        holds(&mails, &[reason.told(Locale::En), "register again", "6 months"], &[reason.as_str()]);
        assert!(mails[1].text.contains(reason.told(Locale::Zh)));
    }
}

#[test]
fn an_end_says_what_is_deleted_and_when() {
    for why in WithdrawReason::ALL {
        holds(&both(|a| closed(a, TO, *why)), &["28 days", "6 months", tracker()], &[]);
    }
}

#[test]
fn requests_and_the_yearly_check() {
    holds(&both(|a| data_done(a, TO, Kind::Copy)), &["download", tracker()], &["erased"]);
    holds(&both(|a| data_done(a, TO, Kind::Correction)), &["corrected", tracker()], &["erased"]);
    holds(&both(|a| data_done(a, TO, Kind::Erasure)), &["erased"], &[tracker(), "download"]);
    let reason = "A court asked for it.\nWe <must> obey.";
    for kind in Kind::ALL {
        let mails = both(|a| data_refused(a, TO, *kind, reason));
        holds(&mails, &["ico.org.uk", "A court asked for it.", tracker()], &["<must>\n<"]);
        assert!(mails.iter().all(|m| m.html.contains("&lt;must&gt;") && !m.html.contains("<must>")));
    }
    holds(
        &both(|a| data_held(a, TO, reason, date!(2026 - 09 - 01))),
        &["1 September 2026", "ico.org.uk", tracker()],
        &[],
    );
    let check = both(|a| health_check(a, TO));
    holds(&check, &[tracker()], &[]);
    let links = |m: &Mail| m.text.lines().filter(|l| l.starts_with("http") && !l.ends_with("/privacy")).count();
    assert_eq!(links(&check[0]), 1);
}
