//! Which of our places a school and its partner lie in.

use super::SchoolLink;
use crate::catalogue::published::Published;
use crate::catalogue::{Country, Place, fold, sister};
use crate::i18n::PartialDate;
use crate::school::Nation;

/// A school link before its places are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Name of the school.
    pub school: String,
    /// Its town, where known.
    pub town: String,
    /// Its nation, where it is in a register.
    pub nation: Option<Nation>,
    /// Its council, where it is in a register.
    pub council: Option<String>,
    /// The partner's city, as it was written when the partner was proposed.
    pub city: String,
    /// See [`SchoolLink::since`].
    pub since: Option<PartialDate>,
    /// See [`SchoolLink::is_over`].
    pub is_over: bool,
    /// See [`SchoolLink::ended`].
    pub ended: Option<PartialDate>,
}

/// Finds the places.
pub fn resolve(published: &Published, listed: Listed) -> SchoolLink {
    let Listed { school, town, nation, council, city, since, is_over, ended } = listed;
    let uk = nation
        .and_then(|nation| sister::place_of(published, nation, council.as_deref(), &town))
        .or_else(|| named(published, Country::Uk, &town));
    let cn = named(published, Country::China, &city);
    let slug = |place: Option<&Place>| place.map(|place| place.slug.clone());
    SchoolLink { uk_slug: slug(uk), cn_slug: slug(cn), school, town, city, since, is_over, ended }
}

/// The place of a country that a text names: as a whole ("Xi'an", "西安", "西安 Xi'an") or before a comma ("Hefei, Anhui").
fn named<'a>(published: &'a Published, country: Country, text: &str) -> Option<&'a Place> {
    let parts = std::iter::once(text).chain(text.split([',', '，', '(', '（', '/']));
    parts.map(fold).filter(|part| !part.is_empty()).find_map(|part| {
        published.places.iter().filter(|place| place.country == country).find(|place| {
            let (en, zh) = (fold(&place.name_en), fold(&place.name_zh));
            part == en || part == zh || part == format!("{en}{zh}") || part == format!("{zh}{en}")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::PlaceKind;

    fn published() -> Published {
        let place = |slug: &str, name_en: &str, name_zh: &str, country| Place {
            slug: slug.into(),
            name_en: name_en.into(),
            name_zh: name_zh.into(),
            pinyin: String::new(),
            kind: PlaceKind::City,
            country,
            region_en: String::new(),
            region_zh: String::new(),
            lat: 0.0,
            lon: 0.0,
            coords_note: String::new(),
        };
        let places = vec![
            place("derby", "Derby", "德比", Country::Uk),
            place("hefei", "Hefei", "合肥", Country::China),
            place("xian", "Xi'an", "西安", Country::China),
        ];
        Published::new(1, places, vec![], vec![], vec![], vec![])
    }

    #[test]
    fn a_partner_s_city_is_found_in_every_writing() {
        let published = published();
        for (city, slug) in [
            ("Hefei", Some("hefei")),
            ("合肥", Some("hefei")),
            ("合肥 Hefei", Some("hefei")),
            ("hefei, Anhui", Some("hefei")),
            ("XIAN (Shaanxi)", Some("xian")),
            ("Derby", None),
            ("", None),
            ("Nowhere", None),
        ] {
            let link = resolve(&published, Listed { city: city.into(), ..Listed::default() });
            assert_eq!(link.cn_slug.as_deref(), slug, "{city}");
            assert_eq!(link.city, city);
        }
    }

    #[test]
    fn a_school_without_a_register_lies_in_its_town() {
        let at = |town: &str| resolve(&published(), Listed { town: town.into(), ..Listed::default() }).uk_slug;
        assert_eq!(at("derby").as_deref(), Some("derby"));
        assert_eq!(at("Elsewhere"), None);
    }
}
