//! When a field is asked: what the answers so far make of it. The one place that says so.

use super::answers::Answers;
use super::field::Field;
use super::pick::Pick;

/// Whether a field is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Not asked: an answer is dropped.
    No,
    /// It may have an answer, but no page waits for it.
    May,
    /// Its page must have been seen; it may be left empty.
    Optional,
    /// It needs a good answer.
    Required,
}

impl Field {
    /// Whether these answers ask for it. An answer to a field that says `No` is dropped, wherever it came from.
    #[expect(clippy::match_same_arms, reason = "the arms follow the pages")]
    pub fn need(self, a: &Answers) -> Need {
        use Need::{May, No, Optional, Required};
        let has = |pick| a.has(pick);
        let when = |condition: bool, need: Need| if condition { need } else { No };
        // Own words wait for a choice; they go when another one is made.
        let beside = |chosen: bool, undecided: bool| match (chosen, undecided) {
            (true, _) => Required,
            (false, true) => May,
            (false, false) => No,
        };
        let (single, trust, council) = (has(Pick::KindSingle), has(Pick::KindTrust), has(Pick::KindCouncil));
        let whole = !has(Pick::CouncilLater);
        let listed = single && a.school_id().is_some();
        let unlisted = single && a.is_not_listed(Self::SchoolChoice);
        // There is a register of trusts for England only: elsewhere a trust or federation is named by hand.
        let trusts = trust && has(Pick::England);
        let unlisted_trust = trust && (!trusts || a.is_not_listed(Self::TrustChoice));
        let linked = whole && (has(Pick::LinkInformal) || has(Pick::LinkFormal));
        match self {
            Self::CouncilInvite => when(!council, May),
            Self::FoundInvite => when(!council && a.text(Self::CouncilInvite).is_some(), May),
            Self::ApplicantKind | Self::UkNation | Self::ContactEmail => Required,

            Self::SchoolQuery => when(single, May),
            Self::SchoolChoice => when(single, Required),
            Self::FoundSchool | Self::FoundBand | Self::FoundCouncilOfSchool => when(listed, May),
            Self::SchoolName | Self::AddressLine1 | Self::Town | Self::Postcode | Self::Phase => {
                when(unlisted, Required)
            }
            Self::SchoolNumber => when(unlisted, Optional),
            Self::SchoolConfirmed => when(listed, Required),
            Self::PupilCountBand => when(unlisted || (listed && a.text(Self::FoundBand).is_none()), Required),

            Self::TrustQuery => when(trusts, May),
            Self::TrustChoice => when(trusts, Required),
            Self::FoundTrust => when(trusts && !unlisted_trust, May),
            Self::TrustName => when(unlisted_trust, Required),
            Self::TrustSchools => when(trust, Required),
            Self::FoundSchools => when(trust || (council && has(Pick::CouncilNow)), May),
            Self::LeadEmail => when(trust, Optional),

            Self::CouncilQuery | Self::FoundCouncil => when(council, May),
            Self::CouncilChoice | Self::CouncilRole => when(council, Required),
            Self::CouncilSchools => when(council && has(Pick::CouncilNow), Required),
            Self::InviteRead => when(council && has(Pick::CouncilLater), Required),

            Self::ContactName | Self::ContactRole | Self::ContactMethod | Self::DslAware => Required,
            // A head who agrees has said so already.
            Self::ApproverRole => {
                if a.ticked(Self::SameAsContact) && has(Pick::RoleHead) && !council {
                    Optional
                } else {
                    Required
                }
            }
            Self::ContactRoleOther => beside(has(Pick::RoleOther), a.pick(Self::ContactRole).is_none()),
            Self::ContactPhone => {
                beside(has(Pick::MethodPhone) || has(Pick::MethodBoth), a.pick(Self::ContactMethod).is_none())
            }
            Self::SameAsContact | Self::SecondContactEmail | Self::NewsOptIn | Self::CopyOfAnswers => Optional,
            Self::ApproverName | Self::ApproverEmail => when(!a.ticked(Self::SameAsContact), Required),

            Self::ExistingLink
            | Self::AgeGroups
            | Self::Activities
            | Self::MandarinLevel
            | Self::StartWhen
            | Self::Tools
            | Self::AboutSchool
            | Self::ShareSchoolProfile
            | Self::PublicListing => when(whole, Required),
            Self::PartnerSchoolName | Self::PartnerCity | Self::Wish => when(linked, Required),
            Self::PartnerSchoolNameZh | Self::SinceYear => when(linked, Optional),
            Self::FoundYear => when(linked, May),
            Self::ActivitiesOther => when(whole, beside(has(Pick::ActivityOther), a.list(Self::Activities).is_empty())),
            Self::SubjectFocus | Self::AccessNeeds => when(whole, Optional),
            Self::PlaceChoice => when(!has(Pick::LinkFormal), Required),
            Self::Places => when(has(Pick::PlaceChoose), Required),
            Self::Overnight => when(whole && (has(Pick::VisitChina) || has(Pick::HostPupils)), Required),
            Self::HomestayRead => when(has(Pick::OvernightHomestay), Required),

            Self::DeclAuthority
            | Self::DeclAccuracy
            | Self::DeclSafeguarding
            | Self::DeclNoPupilData
            | Self::DeclReadPrivacy => Required,
        }
    }
}
