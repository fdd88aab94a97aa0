//! The four nations: each has a school register and a kind of school number of its own.

use crate::text_enum::text_enum;

text_enum! {
    /// A nation of the United Kingdom.
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}
