//! School links: schools that registered here, whose partnership is active or was, and that said that they may be named.
//! Only the school, the place of its partner and the dates are public; the partner school was not asked, so it stays unnamed.

mod db;
mod place;

pub use db::{changed, load};
pub use place::{Listed, resolve};

use super::LinkStatus;
use crate::i18n::PartialDate;

/// A school of the UK and its partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolLink {
    /// Name of the school.
    pub school: String,
    /// Its town, where known.
    pub town: String,
    /// The place that it lies in, where that is one of ours.
    pub uk_slug: Option<String>,
    /// The place of its partner, where that is one of ours.
    pub cn_slug: Option<String>,
    /// The same in the words of the proposal.
    pub city: String,
    /// When the agreement was signed.
    pub since: Option<PartialDate>,
    /// True where the partnership has ended.
    pub is_over: bool,
    /// When it ended, where that is known.
    pub ended: Option<PartialDate>,
}

impl SchoolLink {
    /// Active, or ended.
    pub const fn status(&self) -> LinkStatus {
        if self.is_over { LinkStatus::Ended } else { LinkStatus::Active }
    }

    /// True where one of its ends is this place.
    pub fn is_at(&self, slug: &str) -> bool {
        [&self.uk_slug, &self.cn_slug].into_iter().flatten().any(|own| own == slug)
    }
}
