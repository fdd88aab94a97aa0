//! Every field of the registration as a table: its name in forms and in the database, the page that asks it, and its
//! shape. Whose business its answer is stands there too; when it is asked stands in `need`.

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

/// Whose business an answer is. Masking, the approver's page and the retention ask this, and a field without it does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// It names or reaches a person: masked until somebody asks to see it, not shown to the approver, erased.
    Personal,
    /// It is theirs, in their own words or by their choice: erased.
    OwnWords,
    /// The school, or a word of a closed set that says nothing about anybody: it stays as a statistic.
    Closed,
}

macro_rules! fields {
    ($($name:ident $text:literal $step:ident $shape:ident $(($most:expr))? $privacy:ident;)+) => {
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
                match self { $(Self::$name => Shape::$shape $(($most))?,)+ }
            }

            /// Whose business its answer is.
            pub const fn privacy(self) -> Privacy {
                match self { $(Self::$name => Privacy::$privacy,)+ }
            }
        }
    };
}

/// Schools of one registration.
pub const SCHOOLS: usize = 30;

fields! {
    ApplicantKind "applicant_kind" Kind One Closed;
    CouncilInvite "council_invite" Kind Line(60) OwnWords;
    FoundInvite "found_council_invite" Kind Fact OwnWords;
    UkNation "uk_nation" Nation One Closed;
    ContactEmail "contact_email" Email Line(254) Personal;

    SchoolQuery "school_query" School Line(100) OwnWords;
    SchoolChoice "school_choice" School Line(40) OwnWords;
    FoundSchool "found_school" School Fact OwnWords;
    FoundBand "found_pupil_count_band" School Fact OwnWords;
    FoundCouncilOfSchool "found_school_council" School Fact OwnWords;
    SchoolName "school_name" SchoolDetails Line(NAME_LENGTH) Closed;
    SchoolNumber "school_number" SchoolDetails Line(20) OwnWords;
    AddressLine1 "address_line_1" SchoolDetails Line(NAME_LENGTH) OwnWords;
    Town "town" SchoolDetails Line(100) OwnWords;
    Postcode "postcode" SchoolDetails Line(20) OwnWords;
    Phase "phase" SchoolDetails One Closed;
    SchoolConfirmed "school_confirmed" SchoolConfirm One OwnWords;
    PupilCountBand "pupil_count_band" Pupils One Closed;

    TrustQuery "trust_query" Trust Line(100) OwnWords;
    TrustChoice "trust_choice" Trust Line(40) OwnWords;
    FoundTrust "found_trust" Trust Fact OwnWords;
    TrustName "trust_name" TrustDetails Line(NAME_LENGTH) OwnWords;
    TrustSchools "trust_schools" TrustSchools Ids(SCHOOLS) OwnWords;
    FoundSchools "found_schools" TrustSchools Facts OwnWords;
    LeadEmail "lead_email" TrustLeads List Personal;

    CouncilQuery "council_query" Council Line(100) OwnWords;
    CouncilChoice "council_choice" Council Line(60) OwnWords;
    FoundCouncil "found_council" Council Fact OwnWords;
    CouncilRole "council_role" CouncilRole One Closed;
    CouncilSchools "council_schools" CouncilSchools Ids(SCHOOLS) OwnWords;
    InviteRead "invite_text" CouncilInvite Tick OwnWords;

    ContactName "contact_name" ContactName Line(NAME_LENGTH) Personal;
    ContactRole "contact_role" ContactRole One OwnWords;
    ContactRoleOther "contact_role_other" ContactRole Line(ROLE_LENGTH) Personal;
    ContactMethod "contact_method" ContactMethod One OwnWords;
    ContactPhone "contact_phone" ContactMethod Line(40) Personal;
    ApproverRole "approver_role" Approver One OwnWords;
    SameAsContact "same_as_contact" Approver Tick OwnWords;
    ApproverName "approver_name" Approver Line(NAME_LENGTH) Personal;
    ApproverEmail "approver_email" Approver Line(254) Personal;
    SecondContactEmail "second_contact_email" SecondContact Line(254) Personal;

    ExistingLink "existing_link" ExistingLink One Closed;
    PartnerSchoolName "partner_school_name" PartnerSchool Line(NAME_LENGTH) OwnWords;
    PartnerSchoolNameZh "partner_school_name_zh" PartnerSchool Line(NAME_LENGTH) OwnWords;
    PartnerCity "partner_city" PartnerSchool Line(NAME_LENGTH) OwnWords;
    SinceYear "since_year" PartnerSchool Line(20) OwnWords;
    FoundYear "found_year" PartnerSchool Fact OwnWords;
    Wish "wish" PartnerSchool One OwnWords;
    AgeGroups "age_groups" AgeGroups Many(7) Closed;
    Activities "activities" Activities Many(5) Closed;
    ActivitiesOther "activities_other" Activities Line(ROLE_LENGTH) OwnWords;
    MandarinLevel "mandarin_level" Mandarin One Closed;
    SubjectFocus "subject_focus" Subjects Many(5) OwnWords;
    PlaceChoice "place_choice" Place One Closed;
    Places "places" Places Ids(3) OwnWords;
    StartWhen "start_when" Start One Closed;
    Tools "tools" Tools Many(7) Closed;
    AboutSchool "about_school" About Lines(1000) OwnWords;
    AccessNeeds "access_needs" Access Lines(500) OwnWords;

    Overnight "overnight" Overnight One Closed;
    HomestayRead "homestay_read" Homestay Tick OwnWords;
    DslAware "dsl_aware" Safeguarding One OwnWords;
    ShareSchoolProfile "share_school_profile" Sharing One OwnWords;
    PublicListing "public_listing" Listing One OwnWords;
    NewsOptIn "news_opt_in" News Tick OwnWords;

    DeclAuthority "decl_authority" Declarations Tick OwnWords;
    DeclAccuracy "decl_accuracy" Declarations Tick OwnWords;
    DeclSafeguarding "decl_safeguarding" Declarations Tick OwnWords;
    DeclNoPupilData "decl_no_pupil_data" Declarations Tick OwnWords;
    DeclReadPrivacy "decl_read_privacy" Declarations Tick OwnWords;
    CopyOfAnswers "copy_of_answers" Declarations Tick OwnWords;
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
        matches!(self.shape(), Shape::Many(_) | Shape::Ids(_) | Shape::List | Shape::Facts)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(privacy: Privacy) -> String {
        let names = Field::ALL.iter().filter(|field| field.privacy() == privacy).map(|field| field.as_str());
        names.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn who_is_masked_and_what_stays_is_said_word_by_word() {
        assert_eq!(
            of(Privacy::Personal),
            "contact_email lead_email contact_name contact_role_other contact_phone approver_name approver_email \
             second_contact_email"
        );
        assert_eq!(
            of(Privacy::Closed),
            "applicant_kind uk_nation school_name phase pupil_count_band council_role existing_link age_groups \
             activities mandarin_level place_choice start_when tools overnight"
        );
    }
}
