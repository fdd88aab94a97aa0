//! What `/api/v1/schools` says of a school, for suggestions while somebody types.

use serde::{Deserialize, Serialize};

/// A school that may be meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
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

impl Suggestion {
    /// What tells it from others of its name.
    pub fn details(&self) -> String {
        let parts = [self.town.as_str(), &self.postcode, &self.number];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// The whole answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestions {
    /// Best first, ten at most.
    pub schools: Vec<Suggestion>,
}
