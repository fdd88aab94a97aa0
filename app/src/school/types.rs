//! What a school, a trust and a council are, as their registers describe them.

use super::Nation;
use crate::text_enum::text_enum;

text_enum! {
    /// The part of school life a school is for. Registers leave it open for many independent schools.
    pub enum Phase {
        /// Before school age.
        Nursery = "nursery",
        /// Primary.
        Primary = "primary",
        /// Middle, deemed primary or secondary.
        Middle = "middle",
        /// Secondary.
        Secondary = "secondary",
        /// From primary to secondary.
        AllThrough = "all_through",
        /// Sixth forms and colleges.
        Post16 = "post16",
        /// Special schools.
        Special = "special",
        /// Pupil referral units and other alternative provision.
        Alternative = "alternative",
    }
}

text_enum! {
    /// How many pupils, as the registration asks for it.
    pub enum PupilBand {
        /// Up to 100.
        UpTo100 = "up_to_100",
        /// 101 to 300.
        To300 = "101_300",
        /// 301 to 600.
        To600 = "301_600",
        /// 601 to 1,000.
        To1000 = "601_1000",
        /// More than 1,000.
        Over1000 = "over_1000",
    }
}

impl PupilBand {
    /// The band of a number of pupils.
    pub const fn of(pupils: i32) -> Self {
        match pupils {
            ..=100 => Self::UpTo100,
            101..=300 => Self::To300,
            301..=600 => Self::To600,
            601..=1000 => Self::To1000,
            1001.. => Self::Over1000,
        }
    }
}

/// A school of one of the four registers, open or closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    /// Nation and key of its register: `england-108487`, `wales-6702117`, `scotland-5237521P`, `northern_ireland-1010014`.
    pub id: String,
    /// Where it lies; says which register it stands in.
    pub nation: Nation,
    /// What people know it by: URN, Welsh school number, SEED code, DE reference.
    pub number: String,
    /// England; Wales where the English register knows it.
    pub urn: Option<String>,
    /// Council code and establishment number, 7 digits; England.
    pub dfe_number: Option<String>,
    /// Provider number.
    pub ukprn: Option<String>,
    /// Its name.
    pub name: String,
    /// Street; like all lines of the address, empty where the register has none.
    pub street: String,
    /// What stands between street and town.
    pub locality: String,
    /// Town.
    pub town: String,
    /// County.
    pub county: String,
    /// Postcode, with its space.
    pub postcode: String,
    /// Primary, secondary, …
    pub phase: Option<Phase>,
    /// The register's own word for what it is: "Academy converter", "Catholic Maintained".
    pub kind: String,
    /// Youngest and oldest age.
    pub ages: Option<(i16, i16)>,
    /// Number of pupils.
    pub pupils: Option<i32>,
    /// Telephone number as the register gives it; for staff.
    pub phone: String,
    /// The trust it belongs to.
    pub trust_uid: Option<String>,
    /// The code of its council.
    pub council_code: Option<String>,
    /// The name of its council; empty where the register has none.
    pub council_name: String,
    /// Open schools can register.
    pub is_open: bool,
}

impl School {
    /// How many pupils, where the register knows.
    pub fn pupil_band(&self) -> Option<PupilBand> {
        self.pupils.map(PupilBand::of)
    }

    /// The lines of the address that the register has; a line that repeats the one before is left out.
    pub fn address(&self) -> Vec<&str> {
        let mut lines = vec![&*self.street, &self.locality, &self.town, &self.county, &self.postcode];
        lines.retain(|line| !line.is_empty());
        lines.dedup();
        lines
    }
}

/// An academy trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trust {
    /// Group UID in the register.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// Companies House number; empty where the register has none.
    pub companies_house: String,
    /// Provider number, where known.
    pub ukprn: Option<String>,
    /// Open trusts can register.
    pub is_open: bool,
}

impl Trust {
    /// Its numbers, each with what it is.
    pub fn numbers(&self) -> String {
        let numbers = [
            Some(format!("UID {}", self.uid)),
            (!self.companies_house.is_empty()).then(|| format!("Companies House {}", self.companies_house)),
            self.ukprn.as_ref().map(|ukprn| format!("UKPRN {ukprn}")),
        ];
        numbers.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// A council that is responsible for schools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Where it lies.
    pub nation: Nation,
    /// Three digits in England and Wales, GSS code in Scotland, the district's name in Northern Ireland.
    pub code: String,
    /// Its name, as the register writes it: "Bristol, City of".
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_meet_without_a_gap() {
        for (pupils, band) in
            [(0, "up_to_100"), (100, "up_to_100"), (101, "101_300"), (300, "101_300"), (301, "301_600")]
        {
            assert_eq!(PupilBand::of(pupils).as_str(), band, "{pupils}");
        }
        for (pupils, band) in [(600, "301_600"), (601, "601_1000"), (1000, "601_1000"), (1001, "over_1000")] {
            assert_eq!(PupilBand::of(pupils).as_str(), band, "{pupils}");
        }
    }
}
