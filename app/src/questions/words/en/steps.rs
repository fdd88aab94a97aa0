//! What every page of the registration asks, in English.

#![expect(clippy::too_many_lines, reason = "one line a page")]

use crate::questions::journey::Progress;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::step::{Step, Task};
use crate::questions::words::{About, Ask};

/// What a yes to the map means.
const LISTING: &str = "Once an agreement is active, we show the school's name, the city of its partner and the dates. You can change your mind at any time.";

pub(super) fn step(step: Step, about: About) -> Ask {
    use ApplicantKind::{Council, Trust};
    let (kind, nation) = (about.kind, about.nation);
    let ask = |title, hint| Ask { title, hint };
    match step {
        Step::Kind => ask(
            "Who are you registering?",
            "The questions that follow depend on your answer. For a federation, choose several schools.",
        ),
        Step::Nation => match kind {
            Some(Trust) => ask("Where are the schools?", "We use this to choose the right list of schools."),
            Some(Council) => {
                ask("Where is the council?", "We use this to choose the right list of councils and schools.")
            }
            _ => ask("Where is the school?", "We use this to choose the right list of schools and school number."),
        },
        Step::Email => ask(
            "What is your work e-mail address?",
            "We will send a code to it now, and news about this registration later. A shared inbox is fine.",
        ),
        Step::Code => ask("What is the code we sent you?", ""),
        Step::School => ask(
            "Which school is it?",
            match nation {
                Some(Pick::Wales) => "Search by name, town, postcode or school number.",
                Some(Pick::Scotland) => "Search by name, town, postcode or SEED code.",
                Some(Pick::NorthernIreland) => "Search by name, town, postcode or DE reference.",
                _ => "Search by name, town, postcode or URN. You can find your URN on Get Information about Schools.",
            },
        ),
        Step::SchoolDetails => ask("Tell us about the school", "It is not in our list, so we will check it by hand."),
        Step::SchoolConfirm => ask("Is this your school?", ""),
        Step::Pupils => ask(
            "About how many pupils does the school have?",
            "A rough number helps us find a school of a similar size.",
        ),
        Step::Trust => ask("Which trust is it?", "Search by name, UID or Companies House number."),
        Step::TrustDetails => ask(
            "What is the trust or federation called?",
            match nation {
                Some(Pick::England) | None => "It is not in our list, so we will check it by hand.",
                Some(_) => "Our list of trusts covers England only, so we will check it by hand.",
            },
        ),
        Step::TrustSchools => {
            ask("Which schools want a partner now?", "Choose between 1 and 30 schools. Others can join later.")
        }
        Step::TrustLeads => ask(
            "Who should we contact at each school?",
            "Give a work e-mail address for each school. If you leave one blank, we will contact you.",
        ),
        Step::Council => ask("Which council is it?", "Search by name or code, for example Derby or 831."),
        Step::CouncilRole => ask("How do you want to register schools?", ""),
        Step::CouncilSchools => ask(
            "Which schools do you want to register?",
            "Choose between 1 and 30 schools. Search for one, add it, then search for the next.",
        ),
        Step::CouncilInvite => ask(
            "How your schools can register",
            "When you have finished, we give you a link to send to your schools. We do not write to them ourselves.",
        ),
        Step::ContactName => {
            ask("Who is the person we should contact?", "Somebody who can answer questions about this registration.")
        }
        Step::ContactRole => ask("What is this person’s role?", ""),
        Step::ContactMethod => ask("How should we contact this person?", "We will only call about this registration."),
        Step::Approver => match kind {
            Some(Trust) => ask(
                "Who can agree to this for the trust?",
                "The chief executive or an executive head must agree. We will e-mail them a link.",
            ),
            Some(Council) => ask(
                "Who can agree to this for the council?",
                "The director of education, or somebody at the same level, must agree. We will e-mail them a link.",
            ),
            _ => {
                ask("Who can agree to this for the school?", "The head teacher must agree. We will e-mail them a link.")
            }
        },
        Step::SecondContact => ask(
            "Is there a second e-mail address? (optional)",
            "A second person or a shared inbox, so that we can still reach you when somebody leaves.",
        ),
        Step::ExistingLink => ask(
            "Do you already have a link with a school in China?",
            match kind {
                Some(Trust | Council) => "Include links of any of the schools that you are registering.",
                _ => "",
            },
        ),
        Step::PartnerSchool => ask("Tell us about the link you have", ""),
        Step::AgeGroups => ask("Which age groups would take part?", "Select all that apply."),
        Step::Activities => ask(
            "What would you like to do together?",
            "Select up to 5. You will agree the details with your partner school.",
        ),
        Step::Mandarin => ask("Is Chinese taught?", "You do not need to teach Chinese to have a partner."),
        Step::Subjects => ask("Which subjects interest you most? (optional)", "Select up to 5."),
        Step::Place => ask("Where in China would you like your partner to be?", ""),
        Step::Places => ask(
            "Which places would you like?",
            match kind {
                // Who only invites schools is not asked about them.
                Some(Council) => "Select up to 3 cities or provinces. If a city is missing, choose its province.",
                Some(Trust) => {
                    "Select up to 3 cities or provinces. If a city is missing, choose its province, or mention it where we ask about your schools."
                }
                _ => {
                    "Select up to 3 cities or provinces. If a city is missing, choose its province, or mention it where we ask about your school."
                }
            },
        ),
        Step::Start => ask("When would you like to start?", ""),
        Step::Tools => ask(
            "What can you use to talk to a partner?",
            "Select what your network allows. We avoid tools that are blocked.",
        ),
        Step::About => match kind {
            Some(Trust) => ask(
                "What should a partner know about your schools?",
                "Two or three sentences are enough. Please do not name or describe any pupil; if you do, we will take it out.",
            ),
            Some(Council) => ask(
                "What should a partner know about these schools?",
                "Two or three sentences are enough. Please do not name or describe any pupil; if you do, we will take it out.",
            ),
            _ => ask(
                "What should a partner know about your school?",
                "Two or three sentences are enough. Please do not name or describe any pupil; if you do, we will take it out.",
            ),
        },
        Step::Access => ask(
            "What would help people take part? (optional)",
            "For example captions, or meetings at certain times. Please do not mention the health of any pupil.",
        ),
        Step::Overnight => ask("Would pupils stay overnight?", "You chose visits by pupils."),
        Step::Homestay => ask("Before pupils stay with families", ""),
        Step::Safeguarding => ask(
            "Does your safeguarding lead know about this?",
            match nation {
                Some(Pick::Scotland) => {
                    "The child protection co-ordinator. “Not yet” is fine for now. We need a yes before we propose a partner."
                }
                _ => {
                    "The designated safeguarding lead. “Not yet” is fine for now. We need a yes before we propose a partner."
                }
            },
        ),
        Step::Sharing => ask("May we show your profile to a possible partner?", ""),
        Step::Listing => match kind {
            Some(Trust | Council) => ask("May we show the schools on the public map?", LISTING),
            _ => ask("May we show your school on the public map?", LISTING),
        },
        Step::News => ask("Would you like news about the programme? (optional)", ""),
        Step::Check => ask("Check your answers", ""),
        Step::Declarations => ask("Declarations", "By submitting the registration, you confirm each of these."),
    }
}

/// Paragraphs that stand before the question.
pub(super) fn more(step: Step, about: About) -> &'static [&'static str] {
    match step {
        Step::Homestay => &[
            "Staying with a family needs the most care.",
            "In the UK, host families who look after pupils for a partner school are checked by your school or council. Ask your safeguarding lead which checks apply.",
            "UK criminal record checks (DBS, Disclosure Scotland, AccessNI) cannot be made on people who live abroad. Before pupils travel, agree in writing with your partner what assurances it will give about each family.",
            "You can choose group accommodation at any time instead.",
        ],
        Step::Sharing => &[
            "A possible partner sees the name of the school, its area and phase, the activities you chose and what you wrote about the school. No personal details.",
            "We never send your name or e-mail address to China without asking you again, when there is a match.",
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
