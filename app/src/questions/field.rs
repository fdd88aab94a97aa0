//! Every field of the registration as a table: its name in forms and in the database, the page that asks it, and its
//! shape. When it is asked stands below the table, in one place.

use super::step::Step;

/// Characters of a name or title that are kept.
pub const NAME_LENGTH: usize = 200;
/// Characters of a role in own words.
pub const ROLE_LENGTH: usize = 100;

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Radio buttons: one of the field's choices.
    One,
    /// Checkboxes: from one to so many of the field's choices.
    Many(usize),
    /// One checkbox; its value is `yes`.
    Tick,
    /// One line, of so many characters.
    Line(usize),
    /// Several lines, of so many characters.
    Lines(usize),
    /// Ids from a list of ours, at most so many.
    Ids(usize),
    /// Lines, one for each school.
    List,
    /// Not typed: what a list of ours said about an answer, kept beside it.
    Fact,
    /// As a fact, for each of several.
    Facts,
}

macro_rules! fields {
    ($($name:ident $text:literal $step:ident $shape:expr;)+) => {
        /// A field, by the name it has in forms, in the database and as an id on the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $(#[doc = concat!("`", $text, "`.")] $name,)+ }

        impl Field {
            /// Every field, in the order of the pages.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its name.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// The page that asks it.
            pub const fn step(self) -> Step {
                match self { $(Self::$name => Step::$step,)+ }
            }

            /// What its answer looks like.
            pub const fn shape(self) -> Shape {
                match self { $(Self::$name => $shape,)+ }
            }
        }
    };
}

use Shape::{Fact, Facts, Ids, Line, Lines, List, Many, One, Tick};

/// Schools of one registration.
pub const SCHOOLS: usize = 30;

fields! {
    ApplicantKind "applicant_kind" Kind One;
    CouncilInvite "council_invite" Kind Line(60);
    FoundInvite "found_council_invite" Kind Fact;
    UkNation "uk_nation" Nation One;
    ContactEmail "contact_email" Email Line(254);

    SchoolQuery "school_query" School Line(100);
    SchoolChoice "school_choice" School Line(40);
    FoundSchool "found_school" School Fact;
    FoundBand "found_pupil_count_band" School Fact;
    FoundCouncilOfSchool "found_school_council" School Fact;
    SchoolName "school_name" SchoolDetails Line(NAME_LENGTH);
    SchoolNumber "school_number" SchoolDetails Line(20);
    AddressLine1 "address_line_1" SchoolDetails Line(NAME_LENGTH);
    Town "town" SchoolDetails Line(100);
    Postcode "postcode" SchoolDetails Line(20);
    Phase "phase" SchoolDetails One;
    SchoolConfirmed "school_confirmed" SchoolConfirm One;
    PupilCountBand "pupil_count_band" Pupils One;

    TrustQuery "trust_query" Trust Line(100);
    TrustChoice "trust_choice" Trust Line(40);
    FoundTrust "found_trust" Trust Fact;
    TrustName "trust_name" TrustDetails Line(NAME_LENGTH);
    TrustSchools "trust_schools" TrustSchools Ids(SCHOOLS);
    FoundSchools "found_schools" TrustSchools Facts;
    LeadEmail "lead_email" TrustLeads List;

    CouncilQuery "council_query" Council Line(100);
    CouncilChoice "council_choice" Council Line(60);
    FoundCouncil "found_council" Council Fact;
    CouncilRole "council_role" CouncilRole One;
    CouncilSchools "council_schools" CouncilSchools Ids(SCHOOLS);
    InviteRead "invite_text" CouncilInvite Tick;

    ContactName "contact_name" ContactName Line(NAME_LENGTH);
    ContactRole "contact_role" ContactRole One;
    ContactRoleOther "contact_role_other" ContactRole Line(ROLE_LENGTH);
    ContactMethod "contact_method" ContactMethod One;
    ContactPhone "contact_phone" ContactMethod Line(40);
    ApproverRole "approver_role" Approver One;
    SameAsContact "same_as_contact" Approver Tick;
    ApproverName "approver_name" Approver Line(NAME_LENGTH);
    ApproverEmail "approver_email" Approver Line(254);
    SecondContactEmail "second_contact_email" SecondContact Line(254);

    ExistingLink "existing_link" ExistingLink One;
    PartnerSchoolName "partner_school_name" PartnerSchool Line(NAME_LENGTH);
    PartnerSchoolNameZh "partner_school_name_zh" PartnerSchool Line(NAME_LENGTH);
    PartnerCity "partner_city" PartnerSchool Line(NAME_LENGTH);
    SinceYear "since_year" PartnerSchool Line(20);
    FoundYear "found_year" PartnerSchool Fact;
    Wish "wish" PartnerSchool One;
    AgeGroups "age_groups" AgeGroups Many(7);
    Activities "activities" Activities Many(5);
    ActivitiesOther "activities_other" Activities Line(ROLE_LENGTH);
    MandarinLevel "mandarin_level" Mandarin One;
    SubjectFocus "subject_focus" Subjects Many(5);
    PlaceChoice "place_choice" Place One;
    Places "places" Places Ids(3);
    StartWhen "start_when" Start One;
    Tools "tools" Tools Many(7);
    AboutSchool "about_school" About Lines(1000);
    AccessNeeds "access_needs" Access Lines(500);

    Overnight "overnight" Overnight One;
    HomestayRead "homestay_read" Homestay Tick;
    DslAware "dsl_aware" Safeguarding One;
    ShareSchoolProfile "share_school_profile" Sharing One;
    PublicListing "public_listing" Listing One;
    NewsOptIn "news_opt_in" News Tick;

    DeclAuthority "decl_authority" Declarations Tick;
    DeclAccuracy "decl_accuracy" Declarations Tick;
    DeclSafeguarding "decl_safeguarding" Declarations Tick;
    DeclNoPupilData "decl_no_pupil_data" Declarations Tick;
    DeclReadPrivacy "decl_read_privacy" Declarations Tick;
    CopyOfAnswers "copy_of_answers" Declarations Tick;
}

impl std::fmt::Display for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Field {
    /// The field of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.as_str() == name)
    }

    /// Whether it takes more than one value.
    pub const fn is_list(self) -> bool {
        matches!(self.shape(), Many(_) | Ids(_) | List | Facts)
    }

    /// Its `name` in a form.
    pub fn input_name(self) -> String {
        format!("answers[{}]{}", self.as_str(), if self.is_list() { "[]" } else { "" })
    }
}

impl Step {
    /// The fields of the page.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| field.step() == self)
    }

    /// The fields of the page that somebody fills in.
    pub fn inputs(self) -> impl Iterator<Item = Field> {
        self.fields().filter(|field| !matches!(field.shape(), Shape::Fact | Shape::Facts))
    }
}
