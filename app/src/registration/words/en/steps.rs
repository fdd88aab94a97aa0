//! What every page of the registration asks, in English.

#![expect(clippy::too_many_lines, reason = "one line a page")]

use crate::registration::answers::ApplicantKind;
use crate::registration::journey::{Progress, Step, Task};
use crate::registration::pick::Pick;
use crate::registration::words::{About, Ask};

/// What a yes to the map means.
const LISTING: &str = "Once an agreement is active, we show the school's name, the city of its partner and the dates. You can change your mind at any time.";

pub(super) fn step(step: Step, about: About) -> Ask {
    use ApplicantKind::{Council, Trust};
    let (kind, nation) = (about.kind, about.nation);
    let ask = |title, hint| Ask { title, hint };
    match step {
        Step::Kind => ask(
            "Who are you registering?",
            "The questions that follow depend on it. For a federation, choose several schools.",
        ),
        Step::Nation => match kind {
            Some(Trust) => ask("Where are the schools?", "It decides which list of schools we search."),
            Some(Council) => ask("Where is the council?", "It decides which list of councils and schools we search."),
            _ => ask(
                "Where is the school?",
                "It decides which list of schools we search, and which school number we ask for.",
            ),
        },
        Step::Email => ask(
            "What is your work e-mail address?",
            "We send a code to it now, and later news of this registration. A shared inbox is fine.",
        ),
        Step::Code => ask("What is the code we sent you?", ""),
        Step::School => ask(
            "Which school is it?",
            match nation {
                Some(Pick::Wales) => "Search by name, town, postcode or school number.",
                Some(Pick::Scotland) => "Search by name, town, postcode or SEED code.",
                Some(Pick::NorthernIreland) => "Search by name, town, postcode or DE reference.",
                _ => "Search by name, town, postcode or URN. You can look the URN up on Get Information about Schools.",
            },
        ),
        Step::SchoolDetails => ask("Tell us about the school", "It is not in our list, so we check it by hand."),
        Step::SchoolConfirm => ask("Is this your school?", ""),
        Step::Pupils => {
            ask("About how many pupils does the school have?", "A rough size helps us to find a partner like it.")
        }
        Step::Trust => ask("Which trust is it?", "Search by name, UID or Companies House number."),
        Step::TrustDetails => ask(
            "What is the trust or federation called?",
            match nation {
                Some(Pick::England) | None => "It is not in our list, so we check it by hand.",
                Some(_) => "Our list of trusts covers England only, so we check it by hand.",
            },
        ),
        Step::TrustSchools => {
            ask("Which schools want a partner now?", "From 1 to 30 schools. Others can follow later.")
        }
        Step::TrustLeads => ask(
            "Who leads this at each school?",
            "A work e-mail address for each school. Leave one blank to be the contact yourself.",
        ),
        Step::Council => ask("Which council is it?", "Search by name or code, for example Derby or 831."),
        Step::CouncilRole => ask("How do you want to register schools?", ""),
        Step::CouncilSchools => ask(
            "Which schools do you want to register?",
            "From 1 to 30 schools. Search for one and add it, then the next.",
        ),
        Step::CouncilInvite => ask(
            "How your schools can register",
            "At the end you get a link. You send it to your schools; we do not write to them.",
        ),
        Step::ContactName => {
            ask("Who is the person we should contact?", "One person who can answer questions about this registration.")
        }
        Step::ContactRole => ask("What is this person’s role?", ""),
        Step::ContactMethod => ask("How should we contact this person?", "We call only about this registration."),
        Step::Approver => match kind {
            Some(Trust) => ask(
                "Who agrees for the trust?",
                "The chief executive, or an executive head, must agree. We e-mail them a link.",
            ),
            Some(Council) => ask(
                "Who agrees for the council?",
                "The director of education, or somebody of equal rank, must agree. We e-mail them a link.",
            ),
            _ => ask("Who agrees for the school?", "The head teacher must agree. We e-mail them a link."),
        },
        Step::SecondContact => ask(
            "Is there a second e-mail address? (optional)",
            "A second person or a shared inbox, so that the link is not lost when somebody leaves.",
        ),
        Step::ExistingLink => ask(
            "Is there a link with a school in China?",
            match kind {
                Some(Trust | Council) => "Any of the schools that you are registering.",
                _ => "",
            },
        ),
        Step::PartnerSchool => ask("Tell us about the link you have", ""),
        Step::AgeGroups => ask("Which age groups would take part?", "Select all that apply."),
        Step::Activities => ask("What would you like to do together?", "Select up to 5. You can change this later."),
        Step::Mandarin => ask("Is Chinese taught?", "A partnership does not need it."),
        Step::Subjects => ask("Which subjects would you choose? (optional)", "Select up to 5."),
        Step::Place => ask("Where in China should the partner be?", ""),
        Step::Places => ask(
            "Which places would you like?",
            match kind {
                // Who only invites schools is not asked about them.
                Some(Council) => "Select up to 3 cities or provinces. A city is missing? Choose its province.",
                Some(Trust) => {
                    "Select up to 3 cities or provinces. A city is missing? Choose its province, or write it where we ask about your schools."
                }
                _ => {
                    "Select up to 3 cities or provinces. A city is missing? Choose its province, or write it where we ask about your school."
                }
            },
        ),
        Step::Start => ask("When would you like to begin?", ""),
        Step::Tools => ask(
            "What can you use to talk to a partner?",
            "Select what your network allows. We avoid tools that are blocked.",
        ),
        Step::About => match kind {
            Some(Trust) => ask(
                "What should a partner know about your schools?",
                "Two or three sentences. Please write nothing that names or describes a pupil; if you do, we take it out.",
            ),
            Some(Council) => ask(
                "What should a partner know of these schools?",
                "Two or three sentences. Please write nothing that names or describes a pupil; if you do, we take it out.",
            ),
            _ => ask(
                "What should a partner know about your school?",
                "Two or three sentences. Please write nothing that names or describes a pupil; if you do, we take it out.",
            ),
        },
        Step::Access => ask(
            "What would help people take part? (optional)",
            "For example captions, or meetings at certain times. Nothing about the health of a pupil.",
        ),
        Step::Overnight => ask("Would pupils stay overnight?", "You chose visits by pupils."),
        Step::Homestay => ask("Before pupils stay with families", ""),
        Step::Safeguarding => ask(
            "Does your safeguarding lead know of this?",
            match nation {
                Some(Pick::Scotland) => {
                    "The child protection co-ordinator. “Not yet” is fine now; we need a yes before we propose a partner."
                }
                _ => {
                    "The designated safeguarding lead. “Not yet” is fine now; we need a yes before we propose a partner."
                }
            },
        ),
        Step::Sharing => ask("May a possible partner see the profile?", ""),
        Step::Listing => match kind {
            Some(Trust | Council) => ask("May we show the schools on the public map?", LISTING),
            _ => ask("May we show your school on the public map?", LISTING),
        },
        Step::News => ask("Would you like programme news? (optional)", ""),
        Step::Check => ask("Check your answers", ""),
        Step::Declarations => ask("Declarations", "By sending the registration you confirm each of these."),
    }
}

/// Paragraphs that stand before the question.
pub(super) fn more(step: Step, about: About) -> &'static [&'static str] {
    match step {
        Step::Homestay => &[
            "Staying with a family is the part that needs most care.",
            "In the UK, host families who look after pupils for a partner school are checked by your school or council. Ask your safeguarding lead which checks apply.",
            "UK criminal record checks (DBS, Disclosure Scotland, AccessNI) cannot be made on people who live abroad. Before pupils travel, agree in writing with the partner which assurances it gives about each family.",
            "You can choose group accommodation at any time instead.",
        ],
        Step::Sharing => &[
            "A possible partner sees: name of the school, area, phase, activities, and what you wrote about it. No personal details.",
            "We never send your name or e-mail address to China without asking you again when there is a match.",
        ],
        Step::Approver if about.kind.is_none() => &[],
        _ => &[],
    }
}

pub(super) fn task(task: Task, about: About) -> &'static str {
    match task {
        Task::Begin => "Who registers",
        Task::Schools => match about.kind {
            Some(ApplicantKind::Trust) => "Your trust and schools",
            Some(ApplicantKind::Council) => "Your council and schools",
            _ => "Your school",
        },
        Task::People => "People",
        Task::Wishes => "What you are looking for",
        Task::Safety => "Safeguarding and sharing",
        Task::Submit => "Check and submit",
    }
}

pub(super) fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::CannotStart => "Cannot start yet",
        Progress::NotStarted => "Not yet started",
        Progress::InProgress => "In progress",
        Progress::Completed => "Completed",
    }
}
