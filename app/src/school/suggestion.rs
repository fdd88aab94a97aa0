//! What `/api/v1/schools`, `/trusts` and `/councils` answer while somebody types. The browser shows the id to nobody, the
//! name first, and whatever else there is, in its order, behind it.

use serde::Serialize;

use super::{Council, School, Trust};

/// A school that may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SchoolSuggestion {
    /// Its id in our register.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Town; empty where the register has none.
    pub town: String,
    /// Postcode, with its space; empty where the register has none.
    pub postcode: String,
    /// URN, Welsh school number, SEED code or DE reference.
    pub number: String,
}

impl From<&School> for SchoolSuggestion {
    fn from(school: &School) -> Self {
        Self {
            id: school.id.clone(),
            name: school.name.clone(),
            town: school.town.clone(),
            postcode: school.postcode.clone(),
            number: school.number.clone(),
        }
    }
}

/// A trust that may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrustSuggestion {
    /// Its UID.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its numbers, each with what it is.
    pub numbers: String,
}

impl From<&Trust> for TrustSuggestion {
    fn from(trust: &Trust) -> Self {
        Self { id: trust.uid.clone(), name: trust.name.clone(), numbers: trust.numbers() }
    }
}

/// A council that may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CouncilSuggestion {
    /// Its code.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl From<&Council> for CouncilSuggestion {
    fn from(council: &Council) -> Self {
        Self { id: council.code.clone(), name: council.name.clone() }
    }
}
