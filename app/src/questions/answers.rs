//! The answers of a registration as they were typed, right or wrong: errors are a view of them. A question that was
//! never answered has no entry; one that was left empty has an empty one, and asks for a message where it needs more.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::field::{Field, SCHOOLS, Shape};
use super::kind::ApplicantKind;
use super::pick::Pick;
use crate::input::{email, keep, keep_lines};

/// The value of a choice from a list of ours: what is wanted is not in it.
pub const NOT_LISTED: &str = "not_listed";

/// Values of a list that are kept; more than any rule allows.
const KEPT_VALUES: usize = SCHOOLS + 10;

/// What was typed. A field without a list has exactly one value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub(super) BTreeMap<Field, Vec<String>>);

impl Answers {
    /// One answer, as a test or a lookup gives it.
    #[must_use]
    pub fn set(mut self, field: Field, value: impl Into<String>) -> Self {
        self.put(field, [value.into()]);
        self
    }

    /// Keeps values of a field: as typed, without what Postgres refuses, and with an end.
    pub fn put(&mut self, field: Field, values: impl IntoIterator<Item = String>) {
        let keep: fn(&str) -> String = if matches!(field.shape(), Shape::Lines(_)) { keep_lines } else { keep };
        let most = if field.is_list() { KEPT_VALUES } else { 1 };
        self.0.insert(field, values.into_iter().take(most).map(|value| keep(&value)).collect());
    }

    /// Takes an answer away: its question was never asked.
    pub fn forget(&mut self, field: Field) {
        self.0.remove(&field);
    }

    /// What was typed as the address of a school's lead; none where its school was not asked about yet.
    pub fn lead_email(&self, school: &str) -> Option<&str> {
        let leads = self.list(Field::LeadEmail).iter().filter_map(|lead| lead.split_once('='));
        leads.filter(|(id, _)| *id == school).map(|(_, email)| email).next()
    }

    /// The one value of a field; none where it is empty or was never answered.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.typed(field).filter(|text| !text.is_empty())
    }

    /// What was typed into a field, empty or not.
    pub fn typed(&self, field: Field) -> Option<&str> {
        self.0.get(&field)?.first().map(String::as_str)
    }

    /// The values of a list.
    pub fn list(&self, field: Field) -> &[String] {
        self.0.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Whether a field was answered at all, if only by leaving it empty.
    pub fn seen(&self, field: Field) -> bool {
        self.0.contains_key(&field)
    }

    /// All fields that have an entry.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        self.0.keys().copied()
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a choice was made.
    pub fn has(&self, pick: Pick) -> bool {
        self.list(pick.field()).iter().any(|value| value == pick.value())
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, field: Field) -> bool {
        self.typed(field) == Some("yes")
    }

    /// The choice of a field with radio buttons, where it is one of them.
    pub fn pick(&self, field: Field) -> Option<Pick> {
        Pick::of(field, self.typed(field)?)
    }

    /// The kind of applicant, where a usable one was chosen.
    pub fn kind(&self) -> Option<ApplicantKind> {
        self.typed(Field::ApplicantKind)?.parse().ok()
    }

    /// The e-mail address, where a usable one was typed.
    pub fn email(&self) -> Option<String> {
        self.typed(Field::ContactEmail).and_then(|typed| email(typed).ok())
    }

    /// Whether somebody said that the list does not hold what they look for.
    pub fn is_not_listed(&self, choice: Field) -> bool {
        self.typed(choice) == Some(NOT_LISTED)
    }

    /// The id of the school that was chosen from the register.
    pub fn school_id(&self) -> Option<&str> {
        self.text(Field::SchoolChoice).filter(|id| *id != NOT_LISTED)
    }

    /// The schools of a trust or a council, by their ids.
    pub fn school_ids(&self) -> &[String] {
        match self.kind() {
            Some(ApplicantKind::Trust) => self.list(Field::TrustSchools),
            Some(ApplicantKind::Council) => self.list(Field::CouncilSchools),
            _ => &[],
        }
    }

    /// The name of one of these schools, as the register has it.
    pub fn school_name(&self, id: &str) -> Option<&str> {
        let names = self.list(Field::FoundSchools).iter().filter_map(|fact| fact.split_once('='));
        names.filter(|(known, _)| *known == id).map(|(_, name)| name).next()
    }

    /// The name of the school, trust or council that registers.
    pub fn applicant_name(&self) -> Option<&str> {
        match self.kind()? {
            ApplicantKind::SingleSchool => self.text(Field::FoundSchool).or_else(|| self.text(Field::SchoolName)),
            ApplicantKind::Trust => self.text(Field::FoundTrust).or_else(|| self.text(Field::TrustName)),
            ApplicantKind::Council => self.text(Field::FoundCouncil),
        }
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, values) in &self.0 {
            if field.is_list() {
                map.serialize_entry(field.as_str(), values)?;
            } else {
                map.serialize_entry(field.as_str(), values.first().map_or("", String::as_str))?;
            }
        }
        map.end()
    }
}

/// A value of a form or of a row: one text, several, or something that nobody asked for.
struct Values(Vec<String>);

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Values;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Values, E> {
                Ok(Values(vec![text.to_owned()]))
            }

            fn visit_bool<E: de::Error>(self, _: bool) -> Result<Values, E> {
                Ok(Values(Vec::new()))
            }

            fn visit_i64<E: de::Error>(self, _: i64) -> Result<Values, E> {
                Ok(Values(Vec::new()))
            }

            fn visit_u64<E: de::Error>(self, _: u64) -> Result<Values, E> {
                Ok(Values(Vec::new()))
            }

            fn visit_f64<E: de::Error>(self, _: f64) -> Result<Values, E> {
                Ok(Values(Vec::new()))
            }

            fn visit_unit<E: de::Error>(self) -> Result<Values, E> {
                Ok(Values(Vec::new()))
            }

            fn visit_none<E: de::Error>(self) -> Result<Values, E> {
                Ok(Values(Vec::new()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Values, A::Error> {
                let mut values = Vec::new();
                while let Some(Values(inner)) = seq.next_element()? {
                    values.extend(inner.into_iter().take(1));
                }
                Ok(Values(values))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Values, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Values(Vec::new()))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Answers {
    /// Reads rows and forms alike; fields that we do not know are left out, so that an older draft still opens.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Map;
        impl<'de> Visitor<'de> for Map {
            type Value = Answers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("answers by the names of their fields")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
                let mut answers = Answers::default();
                while let Some((name, Values(values))) = map.next_entry::<String, Values>()? {
                    let Some(field) = Field::named(&name) else { continue };
                    if field.is_list() || !values.is_empty() {
                        answers.put(field, values);
                    }
                }
                Ok(answers)
            }
        }
        deserializer.deserialize_map(Map)
    }
}
