//! The choices of every question with radio buttons or checkboxes, one a line: the field, and the value that stands in
//! forms and in the database. Words match on them, so that a choice without a word does not compile.

use super::field::Field;
use super::kind::ApplicantKind;

macro_rules! picks {
    ($($field:ident { $($name:ident $value:literal,)+ })+) => {
        /// A choice of a question.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Pick { $($(#[doc = concat!("`", $value, "`.")] $name,)+)+ }

        impl Pick {
            /// Every choice, by field, in the order people read them.
            pub const ALL: &'static [Self] = &[$($(Self::$name,)+)+];

            /// The question that it answers.
            pub const fn field(self) -> Field {
                match self { $($(Self::$name)|+ => Field::$field,)+ }
            }

            /// What is sent and kept.
            pub const fn value(self) -> &'static str {
                match self { $($(Self::$name => $value,)+)+ }
            }
        }
    };
}

picks! {
    ApplicantKind {
        KindSingle "single_school", KindTrust "trust", KindCouncil "council", KindOther "other",
    }
    UkNation {
        England "england", Wales "wales", Scotland "scotland", NorthernIreland "northern_ireland",
        Elsewhere "elsewhere",
    }
    Phase {
        PhaseNursery "nursery", PhasePrimary "primary", PhaseMiddle "middle", PhaseSecondary "secondary",
        PhaseAllThrough "all_through", PhasePost16 "post16", PhaseSpecial "special",
    }
    SchoolConfirmed { ConfirmedYes "yes", ConfirmedNo "no", }
    PupilCountBand {
        UpTo100 "up_to_100", UpTo300 "101_300", UpTo600 "301_600", UpTo1000 "601_1000", Over1000 "over_1000",
    }
    CouncilRole { CouncilNow "register_schools_now", CouncilLater "invite_schools_later", }
    ContactRole {
        RoleHead "head", RoleDeputy "deputy", RoleLanguages "head_of_languages",
        RoleInternational "international_lead", RoleTeacher "teacher", RoleBusiness "business_manager",
        RoleTrust "trust_officer", RoleCouncil "council_officer", RoleOther "other",
    }
    ContactMethod { MethodEmail "email", MethodPhone "phone", MethodBoth "both", }
    ApproverRole { ApproverHead "head", ApproverExecutive "chief_executive", ApproverDirector "director", }
    ExistingLink { LinkNone "none", LinkInformal "informal", LinkFormal "formal", }
    Wish { WishFormalise "formalise", WishRenew "renew", WishSecond "second_partner", }
    AgeGroups {
        AgeEarly "early_years", AgeKs1 "ks1", AgeKs2 "ks2", AgeKs3 "ks3", AgeKs4 "ks4", AgePost16 "post16",
        AgeSpecial "special",
    }
    Activities {
        OnlineClasses "online_classes", JointProjects "joint_projects", TeacherExchange "teacher_exchange",
        LeaderVisit "leader_visit", Mandarin "mandarin", ArtsSport "arts_sport", VisitChina "pupils_visit_china",
        HostPupils "host_pupils", SendInclusion "send_inclusion", ActivityOther "other",
    }
    MandarinLevel {
        MandarinNone "none", MandarinClub "club", MandarinLessons "lessons", MandarinExam "gcse_or_national5",
        MandarinPost16 "post16", MandarinUnsure "not_sure",
    }
    SubjectFocus {
        Languages "languages", Literacy "english", Maths "maths", Science "science", Computing "computing",
        Geography "geography", History "history", ArtDesign "art_design", MusicDrama "music_drama",
        Sport "pe_sport", Citizenship "citizenship",
    }
    PlaceChoice { PlaceSister "our_sister_city", PlaceChoose "choose_places", PlaceAny "no_preference", }
    StartWhen {
        StartThisTerm "this_term", StartThisYear "this_year", StartNextYear "next_year", StartUnsure "not_sure",
    }
    Tools {
        Teams "teams", Zoom "zoom", GoogleMeet "google_meet", VooV "voov", WeChat "wechat_staff", ToolEmail "email",
        ToolUnsure "not_sure",
    }
    Overnight {
        OvernightNo "no", OvernightGroup "group_accommodation", OvernightHomestay "homestay",
        OvernightOpen "not_decided",
    }
    DslAware { DslYes "yes", DslNotYet "not_yet", }
    ShareSchoolProfile { ShareYes "yes", ShareAsk "ask_me_first", }
    PublicListing { ListingYes "yes", ListingNo "no", }
}

impl Pick {
    /// The choice of a field that has this value.
    pub fn of(field: Field, value: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|pick| pick.field() == field && pick.value() == value)
    }

    /// The choices of a field that are offered to such an applicant; what was chosen already stays among them.
    pub fn offered(
        field: Field,
        kind: Option<ApplicantKind>,
        chosen: Option<Self>,
    ) -> impl Iterator<Item = Self> + use<> {
        let fits = move |pick: &Self| pick.applies_to(kind) && pick.is_usual(kind) || chosen == Some(*pick);
        Self::ALL.iter().copied().filter(move |pick| pick.field() == field && fits(pick))
    }

    /// Whether such an applicant can choose it; everybody can until it is known who registers.
    pub fn applies_to(self, kind: Option<ApplicantKind>) -> bool {
        use ApplicantKind::{Council, Trust};
        let Some(kind) = kind else { return true };
        match self {
            Self::ApproverDirector => kind == Council,
            Self::ApproverExecutive => kind == Trust,
            Self::ApproverHead => kind != Council,
            _ => true,
        }
    }

    /// Whether such an applicant is shown it. Roles are: whoever has an unusual one may still say so.
    fn is_usual(self, kind: Option<ApplicantKind>) -> bool {
        use ApplicantKind::{Council, Trust};
        let Some(kind) = kind else { return true };
        match self {
            Self::RoleCouncil => kind == Council,
            Self::RoleTrust => kind == Trust,
            pick => pick.field() != Field::ContactRole || pick == Self::RoleOther || kind != Council,
        }
    }
}
