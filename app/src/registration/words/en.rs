//! The registration in English.

mod fields;
mod picks;
mod steps;

use super::{CheckWords, CodeWords, CountWords, DoneWords, FindWords, OtherWords, StartWords, TaskWords, Words};
use crate::registration::answers::ApplicantKind;
use crate::registration::field::Field;
use crate::registration::pick::Pick;
use crate::registration::session::CodeProblem;

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
            "the name, postcode or number of the school, trust or council",
            "the name and e-mail address of the head teacher, chief executive or director, who must agree",
        ],
        time: "How long it takes",
        time_text: "About 15 minutes. Once your e-mail address is confirmed you can stop at any question and go on later, on any device.",
        pupils: "Please give no names, photographs or health details of pupils anywhere.",
        button: "Start now",
        body: |organisation| format!("Registrations are handled by {organisation}."),
        privacy: "How we use what you tell us",
        more: "What a partner school is, and what it asks of you",
        sent: "You have sent a registration from this browser. Its reference is",
        invited: |council| format!("{council} invites you to register."),
    },
    saved_at: |time| format!("Saved at {time}"),
    count: CountWords {
        room: |limit| format!("You can write up to {limit} characters."),
        left: |limit| format!("You have {{}} of {limit} characters left."),
        over: |limit| format!("You have {{}} characters too many; the limit is {limit}."),
    },
    linked_with: |place, partners| match partners {
        [one] => format!("{place} is linked with {one}."),
        [most @ .., last] => format!("{place} has links with {} and {last}.", most.join(", ")),
        [] => String::new(),
    },
    step: steps::step,
    more: steps::more,
    task: steps::task,
    progress: steps::progress,
    label: fields::label,
    hint: fields::hint,
    pick: picks::pick,
    pick_hint: picks::pick_hint,
    tasks: TaskWords {
        title: "Your registration",
        lead: "Answer the parts in any order once we know the school. You can send it when all are completed.",
        elsewhere: "That page belonged to another registration, so nothing on it was saved.",
        another: "Begin another registration",
        another_hint: "We email you a link to come back to this one.",
        kept: "Every answer is saved when you continue. We keep what you have begun for 28 days after the last change, then we delete it.",
        confirm: "Confirm your e-mail address",
    },
    find: FindWords {
        search: "Search",
        found: |sought, count, more, text| match (count, more) {
            (0, _) => {
                let other = match sought {
                    Field::TrustChoice => "its UID or Companies House number",
                    Field::CouncilChoice => "its code",
                    _ => "a town or a postcode",
                };
                format!("Nothing found for “{text}”. Check the spelling, or try {other}.")
            }
            (1, _) => format!("1 result for “{text}”"),
            (count, true) => {
                let more = match sought {
                    Field::TrustChoice | Field::CouncilChoice => "Write more of the name",
                    _ => "Add a town or a postcode",
                };
                format!("The {count} best results for “{text}”. {more} to narrow them down.")
            }
            (count, false) => format!("{count} results for “{text}”"),
        },
        legend: |field| match field {
            Field::TrustChoice => "Select the trust",
            Field::CouncilChoice => "Select the council",
            Field::TrustSchools | Field::CouncilSchools => "Select schools to add",
            _ => "Select the school",
        },
        school_not_listed: "The school is not listed",
        trust_not_listed: "The trust or federation is not listed",
        not_listed: "Not in our list",
        address: "Address",
        number: "Number",
        school_kind: "Type",
        ages: "Ages",
        ages_from_to: |low, high| format!("{low} to {high}"),
        source: "From the public register of schools. Contains public sector information licensed under the Open Government Licence v3.0.",
        all_of_them: |count| format!("All of them ({count})"),
        place: "Find a city or province",
        place_hint: "In English, pinyin or Chinese. What you have selected stays in the list.",
        places_found: |count, text| match count {
            0 => format!("No place found for “{text}”. Search for nothing to see all of them again."),
            1 => format!("1 place found for “{text}”"),
            count => format!("{count} places found for “{text}”"),
        },
        places_none: "No place found. Clear the search to see all of them again.",
        places_one: "1 place found",
        places_many: "{} places found",
        no_sister: |about| match about.kind {
            Some(ApplicantKind::Trust) => "We know of no link of your schools’ councils.",
            _ => "We know of no link of your council.",
        },
        added: |count| if count == 1 { "1 school added".into() } else { format!("{count} schools added") },
        add: "Add to the list",
        remove: "Remove",
        known_title: "This school may be registered already",
        known: "A registration for this school may exist. You can carry on; when you send yours, we will join them.",
        yes: "Yes",
        no: "No",
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
        change: "Change",
        not_provided: "Not provided",
        send_text: "You cannot change the answers here afterwards. If something is wrong later, write to us with your reference.",
        privacy: "How we use personal information",
        button: "Submit registration",
        guidance: |about| match about.nation {
            Some(Pick::Wales) => ("Keeping learners safe (Wales)", "https://www.gov.wales/keeping-learners-safe"),
            Some(Pick::Scotland) => (
                "National guidance for child protection (Scotland)",
                "https://www.gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/",
            ),
            Some(Pick::NorthernIreland) => (
                "Safeguarding and child protection in schools (Northern Ireland)",
                "https://www.education-ni.gov.uk/publications/safeguarding-and-child-protection-schools-guide-schools",
            ),
            _ => (
                "Keeping children safe in education (England)",
                "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
            ),
        },
    },
    done: DoneWords {
        title: "Registration sent",
        reference: "Your reference",
        mail: "We are sending it to your e-mail address, too.",
        next: "What happens next",
        next_list: [
            "We look at your registration and reply within 10 working days.",
            "We ask the head teacher, chief executive or director by e-mail to agree, unless you are that person.",
            "When there is a school that may fit, we tell you about it. You say yes or no.",
        ],
        contact: |email| format!("Questions? Write to {email} with your reference."),
        print: "To keep this page, print it or save it from your browser's menu.",
        map: "See which cities are linked",
        feedback: "Tell us how this form could be better",
        share_title: "The link for your schools",
        share: "Send this address to your schools. Those that register with it are linked to the council.",
        unknown_title: "This confirmation cannot be shown here",
        unknown: "A confirmation can be opened only in the browser that sent the registration, and for an hour. The reference is also in the e-mail that we sent then.",
        unknown_contact: |email| format!("If you cannot find it, write to {email}."),
        to_start: "To the start of the registration",
    },
    other: OtherWords {
        title: "This form is for UK schools, trusts and councils",
        text: "It asks what we need to find a partner for a school. If you are somebody else, such as a university, a club or a school in China, we would still like to hear from you.",
        kept: "Your last choice was not saved.",
        write: |email| format!("Write to {email} and say in a few sentences what you have in mind."),
        again: "Back to the first question",
    },
    problem: fields::problem,
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
};
