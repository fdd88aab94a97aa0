//! Which local authorities a place answers to: how a school's council leads to its sister cities.

use crate::text_enum::text_enum;

text_enum! {
    /// Whose code it is.
    pub enum CodeSystem {
        /// Three digits of the Department for Education: England and Wales.
        Dfe = "GIAS LA (code)",
        /// Scotland.
        Gss = "GSS",
    }
}

text_enum! {
    /// How place and authority lie to one another; the closest first.
    pub enum Relation {
        /// They are the same area.
        SameArea = "same_area",
        /// The place lies inside the authority.
        PartOf = "part_of",
        /// The authority lies inside the place.
        Contains = "contains",
    }
}

/// A place and an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// The place.
    pub place_slug: String,
    /// Whose code it is.
    pub system: CodeSystem,
    /// The authority's code.
    pub code: String,
    /// How they lie to one another.
    pub relation: Relation,
}
