//! The pages of the wizard and the tasks they belong to: the order of both is the order of their lines.

use crate::text_enum::text_enum;

text_enum! {
    /// A page of the wizard, by the last segment of its address.
    pub enum Step {
        /// Who registers.
        Kind = "kind",
        /// Which nation.
        Nation = "nation",
        /// The work e-mail address.
        Email = "email",
        /// The code sent to it.
        Code = "code",
        /// Search of a school.
        School = "school",
        /// A school that is not in the register.
        SchoolDetails = "school-details",
        /// Is this the school?
        SchoolConfirm = "school-confirm",
        /// How many pupils.
        Pupils = "pupils",
        /// Search of a trust.
        Trust = "trust",
        /// A trust or federation that is not in the register.
        TrustDetails = "trust-details",
        /// Which of its schools.
        TrustSchools = "trust-schools",
        /// Who leads at each of them.
        TrustLeads = "trust-leads",
        /// Search of a council.
        Council = "council",
        /// Schools now, or a link for them.
        CouncilRole = "council-role",
        /// Which schools.
        CouncilSchools = "council-schools",
        /// What the council can send to its schools.
        CouncilInvite = "council-invite",
        /// Name of the contact.
        ContactName = "contact-name",
        /// Role of the contact.
        ContactRole = "contact-role",
        /// How to reach the contact.
        ContactMethod = "contact-method",
        /// Who agrees.
        Approver = "approver",
        /// A second address.
        SecondContact = "second-contact",
        /// A link that there is already.
        ExistingLink = "existing-link",
        /// The school it is with.
        PartnerSchool = "partner-school",
        /// Ages.
        AgeGroups = "age-groups",
        /// What to do together.
        Activities = "activities",
        /// Chinese at the school.
        Mandarin = "mandarin",
        /// Subjects.
        Subjects = "subjects",
        /// Where in China.
        Place = "place",
        /// Which places.
        Places = "places",
        /// When to begin.
        Start = "start",
        /// What the network allows.
        Tools = "tools",
        /// About the school.
        About = "about-school",
        /// What helps people take part.
        Access = "access-needs",
        /// Where pupils sleep.
        Overnight = "overnight",
        /// Staying with families.
        Homestay = "homestay",
        /// The safeguarding lead.
        Safeguarding = "safeguarding",
        /// What a possible partner sees.
        Sharing = "sharing",
        /// On the public map.
        Listing = "listing",
        /// Programme news.
        News = "news",
        /// Check the answers.
        Check = "check",
        /// Declare and send.
        Declarations = "declarations",
    }
}

text_enum! {
    /// A part of the registration, as the task list shows it.
    pub enum Task {
        /// Before there is a draft.
        Begin = "begin",
        /// Your school or schools.
        Schools = "schools",
        /// People.
        People = "people",
        /// What you are looking for.
        Wishes = "wishes",
        /// Safeguarding and sharing.
        Safety = "safety",
        /// Check and submit.
        Submit = "submit",
    }
}

impl Step {
    /// The task that the page belongs to.
    pub fn task(self) -> Task {
        match self {
            Self::Kind | Self::Nation | Self::Email | Self::Code => Task::Begin,
            step if step < Self::ContactName => Task::Schools,
            step if step < Self::ExistingLink => Task::People,
            step if step < Self::Overnight => Task::Wishes,
            step if step < Self::Check => Task::Safety,
            _ => Task::Submit,
        }
    }

    /// Whether its answers are about the school, the trust or the council.
    pub fn is_about_schools(self) -> bool {
        self.task() == Task::Schools
    }
}
