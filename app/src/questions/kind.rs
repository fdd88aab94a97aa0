//! Who registers.

use crate::text_enum::text_enum;

text_enum! {
    /// Who registers.
    pub enum ApplicantKind {
        /// One school.
        SingleSchool = "single_school",
        /// Several schools of a trust or a federation.
        Trust = "trust",
        /// A council, for schools in its area.
        Council = "council",
    }
}
