//! The registration in English.

mod fields;
mod picks;
mod rows;
mod steps;

use super::{CheckWords, CountWords, DoneWords, FindWords, OtherWords, StartWords, TaskWords, Words};
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;

pub(super) static WORDS: Words = Words {
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
            "a work e-mail address that you can check now: we will send a code to it",
            "the name, postcode or number of the school, trust or council",
            "the name and e-mail address of the head teacher, chief executive or director, who must agree",
        ],
        time: "How long it takes",
        time_text: "About 15 minutes. Once your e-mail address is confirmed, you can stop at any question and carry on later, on any device.",
        pupils: "Please do not include names, photographs or health details of pupils anywhere.",
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
    row: rows::row,
    change: rows::change,
    hint: fields::hint,
    pick: picks::pick,
    pick_hint: picks::pick_hint,
    tasks: TaskWords {
        title: "Your registration",
        lead: "Once we know the school, you can answer the other parts in any order. When all are completed, you can submit your registration.",
        invited: |council| format!("{council} has invited you. We will link your registration to it."),
        elsewhere: "That page belonged to another registration, so nothing on it was saved.",
        another: "Start another registration",
        another_hint: "We will e-mail you a link to come back to this one.",
        kept: "Your answers are saved each time you continue. We keep an unfinished registration for 28 days after your last change, then we delete it.",
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
                    Field::TrustChoice | Field::CouncilChoice => "Type more of the name",
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
            0 => format!("No place found for “{text}”. Clear the search to see all of them again."),
            1 => format!("1 place found for “{text}”"),
            count => format!("{count} places found for “{text}”"),
        },
        places_none: "No place found. Clear the search to see all of them again.",
        places_one: "1 place found",
        places_many: "{} places found",
        no_sister: |about| match about.kind {
            Some(ApplicantKind::Trust) => "We have no record of a sister city for your schools’ councils.",
            _ => "We have no record of a sister city for your council.",
        },
        same_as: |about, name| {
            let role = match about.kind {
                Some(ApplicantKind::Trust) => "the chief executive or an executive head",
                Some(ApplicantKind::Council) => "the director of education, or at the same level",
                _ => "the head teacher",
            };
            format!("{name}, the main contact you gave, is {role}")
        },
        lead: |school| format!("{school} (optional)"),
        added: |count| if count == 1 { "1 school added".into() } else { format!("{count} schools added") },
        add: "Add to the list",
        remove: "Remove",
        known_title: "This school may be registered already",
        known: "There may be a registration for this school already. You can carry on: when you submit yours, we will join the two.",
        yes: "Yes",
        no: "No",
    },
    check: CheckWords {
        change: "Change",
        not_provided: "Not provided",
        send_text: "Until you submit, you can change any of your answers. After that, you can ask for a correction on the page where you follow your registration.",
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
        mail: "We are also sending it to you by e-mail.",
        next: "What happens next",
        next_school: [
            "We e-mail the head teacher, chief executive or director to ask for their agreement, unless that is you.",
            "We look at your registration and reply within 10 working days.",
            "When we find a school that may suit yours, we tell you about it. You decide whether to go ahead.",
        ],
        next_council: [
            "Send the link to your schools. You can do that now.",
            "We e-mail the director to ask for their agreement, unless that is you, and reply to you within 10 working days.",
            "Each school that registers with your link hears from us itself. We look for a partner for each of them.",
        ],
        follow: "Follow your registration:",
        contact: |email| format!("Questions? Write to {email} with your reference."),
        save: "Save these details as a text file",
        print: "or print this page from your browser’s menu.",
        map: "See which cities are linked",
        feedback: "Tell us how we could improve this form",
        share_title: "The link for your schools",
        share: "Send this address to your schools. Those that register with it are linked to the council.",
        unknown_title: "This address is not complete",
        unknown: "A reference looks like UKC-K72-MF4-TX. You can find yours in the e-mail that we sent when you registered.",
        unknown_contact: |email| format!("If you cannot find it, write to {email}."),
        to_start: "To the start of the registration",
    },
    other: OtherWords {
        title: "This form is for UK schools, trusts and councils",
        text: "It asks what we need to know to find a partner for a school. If you work somewhere else, such as a university, a club or a school in China, we would still like to hear from you.",
        kept: "Your last choice was not saved.",
        write: |email| format!("Write to {email} and tell us in a few sentences what you have in mind."),
        again: "Back to the first question",
    },
    problem: fields::problem,
};
