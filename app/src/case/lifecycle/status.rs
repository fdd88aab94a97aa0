//! Where a registration can stand, and what may follow: the table of the design.

use crate::text_enum::text_enum;

text_enum! {
    /// Where a registration stands.
    pub enum Status {
        /// Being filled in.
        Draft = "draft",
        /// Sent; waiting for staff.
        Submitted = "submitted",
        /// Staff are checking.
        InReview = "in_review",
        /// Waiting for the school.
        InfoRequested = "info_requested",
        /// A partner is proposed or accepted.
        Matched = "matched",
        /// A signed agreement is recorded.
        AgreementSigned = "agreement_signed",
        /// The partnership is alive.
        Active = "active",
        /// The partnership ended.
        Closed = "closed",
        /// Stopped by the school or by time.
        Withdrawn = "withdrawn",
        /// Not eligible or not suitable.
        Declined = "declined",
    }
}

impl Status {
    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::Submitted => "Submitted",
            Self::InReview => "In review",
            Self::InfoRequested => "Information requested",
            Self::Matched => "Matched",
            Self::AgreementSigned => "Agreement signed",
            Self::Active => "Active",
            Self::Closed => "Closed",
            Self::Withdrawn => "Withdrawn",
            Self::Declined => "Declined",
        }
    }

    /// The class of its tag: what waits for staff stands out, what is over steps back.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Submitted => "state state-attention",
            Self::Matched | Self::AgreementSigned | Self::Active => "state state-good",
            Self::Closed | Self::Withdrawn | Self::Declined => "state state-closed",
            Self::Draft | Self::InReview | Self::InfoRequested => "state",
        }
    }

    /// What may follow.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft | Self::Withdrawn => &[Self::Submitted],
            Self::Submitted | Self::InfoRequested => &[Self::InReview, Self::Withdrawn],
            Self::InReview => &[Self::InfoRequested, Self::Matched, Self::Declined],
            Self::Matched => &[Self::InReview, Self::AgreementSigned, Self::Withdrawn],
            Self::AgreementSigned => &[Self::Active],
            Self::Active => &[Self::Closed],
            Self::Closed | Self::Declined => &[],
        }
    }

    /// Where it comes to when its people want to be forgotten, which is their right and needs no move of theirs; nowhere where
    /// it has ended, and a draft is no case yet.
    pub const fn when_forgotten(self) -> Option<Self> {
        match self {
            Self::Submitted | Self::InReview | Self::InfoRequested | Self::Matched => Some(Self::Withdrawn),
            Self::AgreementSigned | Self::Active => Some(Self::Closed),
            Self::Draft | Self::Closed | Self::Withdrawn | Self::Declined => None,
        }
    }

    /// True where nothing follows, or only the applicant can begin again: the time until erasure runs.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn | Self::Declined)
    }
}

text_enum! {
    /// How far a match has come.
    pub enum Stage {
        /// Staff proposed it.
        Proposed = "proposed",
        /// The UK school said yes.
        UkAccepted = "uk_accepted",
        /// Both schools said yes.
        PartnerAccepted = "partner_accepted",
    }
}

impl Stage {
    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::UkAccepted => "UK school said yes",
            Self::PartnerAccepted => "both schools said yes",
        }
    }
}
