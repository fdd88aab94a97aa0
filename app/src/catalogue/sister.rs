//! "Your sister city": from a school's council to the links of its places. The dataset says which places are a council's
//! own area, lie inside it, or hold it, and the closest come first. Northern Ireland's register has no codes: its
//! districts are places of the same name.

use super::published::Published;
use super::{CodeSystem, Link, LinkStatus, Place, PlaceKind, Relation, fold};
use crate::school::{Council, Nation, School};

/// The links of a school's area; those of its own town before all others.
pub fn of_school<'a>(published: &'a Published, school: &School) -> Vec<&'a Link> {
    links_of(published, school.nation, school.council_code.as_deref(), &school.town)
}

/// The links of a council's area.
pub fn of_council<'a>(published: &'a Published, council: &Council) -> Vec<&'a Link> {
    links_of(published, council.nation, Some(&council.code), "")
}

/// The place that a school lies in: its town, or the area of its council. That other places lie in the same council says
/// nothing.
pub fn place_of<'a>(published: &'a Published, nation: Nation, council: Option<&str>, town: &str) -> Option<&'a Place> {
    let mut places = places_of(published, nation, council);
    places.retain(|(relation, place)| *relation != Relation::PartOf || is_called(place, town));
    places.sort_by_key(|(relation, place)| (!is_called(place, town), *relation));
    places.first().map(|(_, place)| *place)
}

fn is_called(place: &Place, town: &str) -> bool {
    fold(&place.name_en) == fold(town)
}

fn links_of<'a>(published: &'a Published, nation: Nation, council: Option<&str>, town: &str) -> Vec<&'a Link> {
    let mut places = places_of(published, nation, council);
    places.sort_by_key(|(relation, place)| (!is_called(place, town), *relation));
    let mut links: Vec<&Link> = Vec::new();
    for (_, place) in places {
        let mut own = published.links_of(place);
        own.sort_by_key(|link| match link.status {
            LinkStatus::Active => 0,
            LinkStatus::Unknown => 1,
            LinkStatus::Ended => 2,
        });
        own.retain(|link| links.iter().all(|known| known.slug != link.slug));
        links.extend(own);
    }
    links
}

fn places_of<'a>(published: &'a Published, nation: Nation, council: Option<&str>) -> Vec<(Relation, &'a Place)> {
    let system = match nation {
        Nation::England | Nation::Wales => CodeSystem::Dfe,
        Nation::Scotland => CodeSystem::Gss,
        Nation::NorthernIreland => return northern_ireland(published, council),
    };
    let listed = published.authorities.iter().filter(|a| a.system == system && Some(a.code.as_str()) == council);
    listed.filter_map(|a| Some((a.relation, published.place(&a.place_slug)?))).collect()
}

fn northern_ireland<'a>(published: &'a Published, district: Option<&str>) -> Vec<(Relation, &'a Place)> {
    let here = published.places.iter().filter(|place| place.region_en == "Northern Ireland");
    here.filter_map(|place| match place.kind {
        PlaceKind::Nation => Some((Relation::Contains, place)),
        _ if Some(place.name_en.as_str()) == district => Some((Relation::SameArea, place)),
        _ => None,
    })
    .collect()
}
