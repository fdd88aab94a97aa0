//! The registration in English.

use super::{AskWords, CheckWords, CodeWords, DoneWords, OtherWords, StartWords, Words};
use crate::registration::answers::{ApplicantKind, ContactRole, Field};
use crate::registration::session::CodeProblem;
use crate::registration::validate::Problem;

pub(super) static WORDS: Words = Words {
    error_prefix: "Error: ",
    back: "Back",
    go_on: "Continue",
    start: StartWords {
        title: "Register for a partner school in China",
        description: "Tell us that your school, trust or council would like a partner school in China. About 15 minutes, no account, nothing about pupils.",
        lead: "Tell us that your school, trust or council would like a partner school in China. Registering commits you to nothing.",
        who: "Who can register",
        who_list: [
            "a school in England, Wales, Scotland or Northern Ireland",
            "a trust or federation, for several of its schools",
            "a council, for schools in its area",
        ],
        need: "What you need",
        need_list: [
            "a work e-mail address that you can read now: we send a code to it",
            "the name of the school, trust or council",
            "the name and role of the person we should contact",
        ],
        time: "How long it takes",
        time_text: "About 15 minutes. Once your e-mail address is confirmed you can stop at any question and go on later, on any device.",
        pupils: "Please give no names, photographs or health details of pupils anywhere.",
        button: "Start now",
        body: |organisation| format!("Registrations are handled by {organisation}."),
        privacy: "How we use what you tell us",
        more: "What a partner school is, and what it asks of you",
        sent: "You have sent a registration from this browser. Its reference is",
    },
    ask: AskWords {
        kind: "Who are you registering?",
        kind_hint: "The questions that follow depend on it.",
        email: "What is your work e-mail address?",
        email_hint: "We send a code to it now, and later news of this registration. A shared inbox is fine.",
        name: |kind| match kind {
            ApplicantKind::Trust => "What is the trust or federation called?",
            ApplicantKind::Council => "What is the council called?",
            _ => "What is the school called?",
        },
        name_hint: |kind| match kind {
            ApplicantKind::Trust => "Its full name. We ask you later which of its schools want a partner.",
            ApplicantKind::Council => "Its full name. We ask you later which schools want a partner.",
            _ => "Its full name, as on its website.",
        },
        contact: "Who should we contact?",
        contact_hint: "One person who can answer questions about this registration.",
        contact_name: "Full name",
        role: "Role",
        role_other: "Role, if it is not in the list",
        role_other_hint: "Only if you chose “Another role”.",
    },
    code: CodeWords {
        question: "What is the code we sent you?",
        sent_to: |email| format!("We have sent an e-mail with 6 digits to {email}. They work for 10 minutes."),
        not_sent: |email| format!("We have not sent a code to {email} yet. Ask for one below."),
        again: "We have sent you a new code. The one before no longer works.",
        missing_title: "If no code arrives",
        missing: "Look in junk mail, too. You can ask for a new one after 60 seconds.",
        new: "Send a new code",
        wrong_address: "Change the e-mail address",
    },
    check: CheckWords {
        title: "Check your answers",
        card: "Your registration",
        kind: "Registering",
        email: "E-mail address",
        name: |kind| match kind {
            ApplicantKind::Trust => "Trust or federation",
            ApplicantKind::Council => "Council",
            _ => "School",
        },
        contact_name: "Contact",
        role: "Role",
        change: "Change",
        send: "Send the registration",
        send_text: "You cannot change it here afterwards. If something is wrong later, write to us with your reference.",
        privacy: "How we use personal information",
        button: "Submit registration",
    },
    done: DoneWords {
        title: "Registration sent",
        reference: "Your reference",
        mail: "We are sending it to your e-mail address, too.",
        next: "What happens next",
        next_list: [
            "We look at your registration and reply within 10 working days.",
            "We check with you what is still missing: the agreement of the head teacher, chief executive or director, your safeguarding lead, and what you would like to do.",
            "When there is a school that may fit, we tell you about it. You say yes or no.",
        ],
        contact: |email| format!("Questions? Write to {email} with your reference."),
        print: "To keep this page, print it or save it from your browser's menu.",
        map: "See which cities are linked",
        unknown_title: "This confirmation cannot be shown here",
        unknown: "A confirmation can be opened only in the browser that sent the registration, and for an hour. The reference is also in the e-mail that we sent then.",
        unknown_contact: |email| format!("If you cannot find it, write to {email}."),
        to_start: "To the start of the registration",
    },
    other: OtherWords {
        title: "This form is for schools, trusts and councils in the UK",
        text: "It asks what we need to find a partner for a school. If you are somebody else, such as a college, a university, a club or a school in China, we would still like to hear from you.",
        kept: "Nothing that you chose was saved.",
        write: |email| format!("Write to {email} and say in a few sentences what you have in mind."),
        again: "Choose again who you are registering",
    },
    problem,
    code_problem: |problem| match problem {
        CodeProblem::Missing => "Enter the code from the e-mail".into(),
        CodeProblem::Format => "Enter the code as 6 digits".into(),
        CodeProblem::Wrong(1) => "That is not the code we sent. Check the e-mail; you have 1 try left".into(),
        CodeProblem::Wrong(left) => {
            format!("That is not the code we sent. Check the e-mail; you have {left} tries left")
        }
        CodeProblem::Expired => "This code no longer works. Ask for a new one".into(),
        CodeProblem::UsedUp => "The code was wrong too often. Ask for a new one".into(),
        CodeProblem::TooSoon(1) => "Wait 1 second, then ask for a new code".into(),
        CodeProblem::TooSoon(seconds) => format!("Wait {seconds} seconds, then ask for a new code"),
    },
    kind: |kind| match kind {
        ApplicantKind::SingleSchool => "One school",
        ApplicantKind::Trust => "Several schools of a trust",
        ApplicantKind::Council => "A council",
        ApplicantKind::Other => "Something else",
    },
    kind_hint: |kind| match kind {
        ApplicantKind::SingleSchool => None,
        ApplicantKind::Trust => Some("Choose this for a federation, too."),
        ApplicantKind::Council => Some("For schools in its area."),
        ApplicantKind::Other => Some("We tell you whom to write to."),
    },
    role: |role| match role {
        ContactRole::Head => "Head teacher",
        ContactRole::Deputy => "Deputy head",
        ContactRole::HeadOfLanguages => "Head of languages",
        ContactRole::InternationalLead => "International lead",
        ContactRole::Teacher => "Teacher",
        ContactRole::BusinessManager => "School business manager",
        ContactRole::TrustOfficer => "Trust officer",
        ContactRole::CouncilOfficer => "Council officer",
        ContactRole::Other => "Another role",
    },
};

fn problem(field: Field, problem: Problem, kind: Option<ApplicantKind>) -> &'static str {
    match (field, problem) {
        (Field::ApplicantKind, _) => "Select who you are registering",
        (Field::ContactEmail, Problem::Missing) => "Enter your work e-mail address",
        (Field::ContactEmail, Problem::TooLong) => "The e-mail address must have 254 characters or fewer",
        (Field::ContactEmail, Problem::Format) => {
            "Enter an e-mail address in the correct format, like name@example.com"
        }
        (Field::EmailCode, _) => "Enter the code as 6 digits",
        (Field::SchoolName, Problem::Missing) => match kind {
            Some(ApplicantKind::Trust) => "Enter the name of the trust or federation",
            Some(ApplicantKind::Council) => "Enter the name of the council",
            _ => "Enter the name of the school",
        },
        (Field::SchoolName, Problem::TooLong) => "The name must have 200 characters or fewer",
        (Field::SchoolName, Problem::Format) => "Enter a name with at least one letter",
        (Field::ContactName, Problem::Missing) => "Enter the full name of the contact",
        (Field::ContactName, Problem::TooLong) => "The name of the contact must have 200 characters or fewer",
        (Field::ContactName, Problem::Format) => {
            "Enter the name of the contact with letters, spaces, hyphens, apostrophes, full stops and commas only"
        }
        (Field::ContactRole, _) => "Select the role of the contact",
        (Field::ContactRoleOther, Problem::Missing) => "Enter the role of the contact",
        (Field::ContactRoleOther, Problem::TooLong) => "The role must have 100 characters or fewer",
        (Field::ContactRoleOther, Problem::Format) => "Enter a role with at least one letter",
    }
}
