//! From a set of links to what is drawn: lines, dots, joined dots and names, in one arrangement. Pure: the same links,
//! selection and language give the same drawing, and nothing here knows of pages or frameworks.

use super::arrangement::Arrangement;
use super::curve;
use super::drawing::{Curve, Dot, Drawing, Light, Marker, Selection};
use super::group::leaders;
use super::labels::{Anchor, Spot, Traffic};
use super::names::set_names;
use super::projection::Point;
use crate::catalogue::order::sorted;
use crate::catalogue::{Link, Place, PlaceKind};
use crate::i18n::Locale;

/// Draws links between the places that `find` knows; a link with an unknown end is left out.
pub fn draw<'a>(
    arrangement: &Arrangement,
    links: &[&'a Link],
    find: impl Fn(&str) -> Option<&'a Place>,
    selection: Selection<'_>,
    locale: Locale,
) -> Drawing<'a> {
    let known: Vec<_> =
        links.iter().filter_map(|link| Some((*link, find(&link.uk_slug)?, find(&link.cn_slug)?))).collect();
    let any_lit = known.iter().any(|(link, ..)| is_lit(link, selection));
    let light = |lit: bool| {
        if lit {
            Light::Lit
        } else if any_lit {
            Light::Dim
        } else {
            Light::Rest
        }
    };

    // Every end of every link, sorted by its place: a place's links stand together.
    let mut ends: Vec<(&Place, bool)> = Vec::with_capacity(known.len() * 2);
    for &(link, uk, cn) in &known {
        let lit = is_lit(link, selection);
        ends.extend([(uk, lit), (cn, lit)]);
    }
    let ends = sorted(ends, |a, b| a.0.slug.cmp(&b.0.slug));
    let dots: Vec<_> = ends
        .chunk_by(|a, b| a.0.slug == b.0.slug)
        .map(|same| dot(arrangement, same[0].0, same.len(), light(same.iter().any(|(_, lit)| *lit))))
        .filter(|dot| arrangement.shows(dot.place.country, dot.at))
        .collect();
    let mut dots = sorted(dots, |a, b| (b.light, weight(b)).cmp(&(a.light, weight(a))));

    // The same for pairs of places.
    let known = sorted(known, |a, b| (&a.1.slug, &a.2.slug).cmp(&(&b.1.slug, &b.2.slug)));
    let mut drawn = Vec::new();
    let curves: Vec<_> = known
        .chunk_by(|a, b| a.1.slug == b.1.slug && a.2.slug == b.2.slug)
        .filter_map(|same| {
            let (_, uk, cn) = same[0];
            let (from, to) = (arrangement.project(uk), arrangement.project(cn));
            if !arrangement.shows(uk.country, from) || !arrangement.shows(cn.country, to) {
                return None;
            }
            let line = curve::points(arrangement, from, to);
            drawn.push(line);
            Some(Curve {
                path: curve::path(line),
                middle: curve::at(line, 0.5),
                status: same.iter().map(|(link, ..)| link.status).min()?,
                light: light(same.iter().any(|(link, ..)| is_lit(link, selection))),
                links: same.iter().map(|(link, ..)| link.slug.as_str()).collect(),
            })
        })
        .collect();
    let curves = sorted(curves, |a, b| (a.light, b.status).cmp(&(b.light, a.status)));

    let markers = join(arrangement, &dots);
    let traffic = traffic(arrangement, &drawn);
    let counts: Vec<_> = curves.iter().filter(|curve| curve.links.len() > 1).map(|curve| curve.middle).collect();
    set_names(arrangement, &mut dots, &markers, (&traffic, &counts), locale);
    Drawing { arrangement: *arrangement, curves, dots, markers }
}

/// Where lines run. So many that they are everywhere leave no better place for a name.
fn traffic(arrangement: &Arrangement, lines: &[[Point; 4]]) -> Traffic {
    let few = if lines.len() > 600 { &[] } else { lines };
    let steps = |line: &[Point; 4]| {
        let line = *line;
        (0..=256_u16).map(move |step| curve::at(line, f64::from(step) / 256.0))
    };
    Traffic::new(arrangement.width, arrangement.height, few.iter().map(steps))
}

fn is_lit(link: &Link, selection: Selection<'_>) -> bool {
    match selection {
        Selection::None => false,
        Selection::Place(slug) => link.uk_slug == slug || link.cn_slug == slug,
        Selection::Link(slug) => link.slug == slug,
    }
}

fn dot<'a>(arrangement: &Arrangement, place: &'a Place, links: usize, light: Light) -> Dot<'a> {
    let extra = [0.0, 0.0, 1.0, 1.8, 2.5, 3.0][links.min(5)];
    let radius = arrangement.text * 0.2 + extra * arrangement.text / 14.0;
    let spot = Spot { offset: Point::default(), anchor: Anchor::Start };
    Dot { place, links, at: arrangement.project(place), radius, spot, rank: 4, light }
}

/// Who is named first: many links, then the great cities and regions.
fn weight(dot: &Dot<'_>) -> usize {
    let kind = match dot.place.kind {
        PlaceKind::Nation | PlaceKind::Province | PlaceKind::Municipality => 3,
        PlaceKind::City => 2,
        PlaceKind::County | PlaceKind::Town => 1,
        PlaceKind::Borough | PlaceKind::District => 0,
    };
    dot.links * 4 + kind
}

fn join(arrangement: &Arrangement, dots: &[Dot<'_>]) -> Vec<Marker> {
    let points: Vec<_> = dots.iter().map(|dot| dot.at).collect();
    let mut near: Vec<Option<Vec<usize>>> = vec![None; dots.len()];
    for (i, leader) in leaders(&points, arrangement.touch).into_iter().enumerate() {
        let members = near[leader].get_or_insert_default();
        if i != leader {
            members.push(i);
        }
    }
    let markers =
        near.into_iter().enumerate().filter_map(|(lead, near)| Some(Marker { lead, near: near? })).collect::<Vec<_>>();
    sorted(markers, |a, b| {
        let (a, b) = (&dots[a.lead], &dots[b.lead]);
        a.place.country.cmp(&b.place.country).then(a.at.y.total_cmp(&b.at.y))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use proptest::prelude::*;

    use super::super::names::{caption, type_of};
    use super::super::rect::Rect;
    use super::super::small::{SLIM, SMALL};
    use super::super::svg::picture;
    use super::*;
    use crate::catalogue::{Country, LinkKind, LinkStatus};

    fn places() -> impl Strategy<Value = Vec<Place>> {
        let names = ["Hull", "Newcastle upon Tyne", "Derry City and Strabane", "Xi'an", "Bath"];
        let one = (0.0..1.0, 0.0..1.0, 0..names.len(), proptest::sample::select(PlaceKind::ALL.to_vec()));
        proptest::collection::vec(one, 2..50).prop_map(move |rows| {
            rows.into_iter()
                .enumerate()
                .map(|(i, (x, y, name, kind))| {
                    let country = if i % 2 == 0 { Country::Uk } else { Country::China };
                    let (lat, lon) = match country {
                        Country::Uk => (50.2 + 8.0 * y, -7.0 + 8.0 * x),
                        Country::China => (19.0 + 28.0 * y, 103.0 + 20.0 * x),
                    };
                    Place {
                        slug: format!("p{i}"),
                        name_en: names[name].into(),
                        name_zh: "西安".into(),
                        pinyin: String::new(),
                        kind,
                        country,
                        region_en: String::new(),
                        region_zh: String::new(),
                        lat,
                        lon,
                        coords_note: String::new(),
                    }
                })
                .collect()
        })
    }

    /// Links the even places with the odd ones, as the seeds say.
    fn links(places: &[Place], seeds: &[(usize, usize)]) -> Vec<Link> {
        let even = places.len().div_ceil(2);
        let odd = places.len() / 2;
        let pairs: BTreeSet<_> = seeds.iter().map(|(a, b)| (a % even * 2, b % odd * 2 + 1)).collect();
        pairs
            .into_iter()
            .enumerate()
            .map(|(i, (uk, cn))| Link {
                slug: format!("p{uk}--p{cn}"),
                uk_slug: format!("p{uk}"),
                cn_slug: format!("p{cn}"),
                kind: LinkKind::SisterCity,
                established: None,
                ended: None,
                status: LinkStatus::ALL[i % 3],
                last_evidence: None,
                note_en: String::new(),
                note_zh: String::new(),
            })
            .collect()
    }

    /// The boxes of the names that are shown at rest.
    fn shown(drawing: &Drawing<'_>, locale: Locale) -> Vec<Rect> {
        let near: HashMap<_, _> = drawing.markers.iter().map(|m| (m.lead, m.near.len())).collect();
        drawing
            .dots
            .iter()
            .enumerate()
            .filter(|(_, dot)| dot.rank == 1)
            .map(|(i, dot)| {
                let style = type_of(dot.place, dot.links, drawing.arrangement.text);
                let text = caption(dot.place, near.get(&i).copied().unwrap_or(0), locale);
                dot.spot.rect(dot.at, style.width(&text), style.size)
            })
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn a_drawing_is_whole_and_legible(
            places in places(),
            seeds in proptest::collection::vec((0_usize..99, 0_usize..99), 0..80),
            chosen in 0_usize..60,
            zh in any::<bool>(),
            arrangement in 0_usize..3,
        ) {
            let links = links(&places, &seeds);
            let refs: Vec<_> = links.iter().collect();
            let find = |slug: &str| places.iter().find(|place| place.slug == slug);
            let locale = if zh { Locale::Zh } else { Locale::En };
            let slug = format!("p{chosen}");
            let make = || draw(Arrangement::ALL[arrangement], &refs, find, Selection::Place(&slug), locale);
            let drawing = make();
            prop_assert_eq!(&drawing, &make());

            let linked: BTreeSet<_> = links.iter().flat_map(|l| [l.uk_slug.as_str(), l.cn_slug.as_str()]).collect();
            let reached: Vec<_> = drawing.markers.iter().flat_map(|m| std::iter::once(m.lead).chain(m.near.clone())).collect();
            let drawn: BTreeSet<_> = reached.iter().map(|i| drawing.dots[*i].place.slug.as_str()).collect();
            prop_assert_eq!(reached.len(), linked.len());
            prop_assert_eq!(drawn, linked);
            prop_assert_eq!(drawing.curves.iter().map(|c| c.links.len()).sum::<usize>(), links.len());

            let boxes = shown(&drawing, locale);
            for (i, name) in boxes.iter().enumerate() {
                prop_assert!(!boxes[..i].iter().any(|other| other.overlaps(name)));
            }
        }
    }

    fn place(slug: &str, country: Country, lon: f64, lat: f64) -> Place {
        Place {
            slug: slug.into(),
            name_en: slug.into(),
            name_zh: slug.into(),
            pinyin: String::new(),
            kind: PlaceKind::City,
            country,
            region_en: String::new(),
            region_zh: String::new(),
            lat,
            lon,
            coords_note: String::new(),
        }
    }

    fn four_places() -> [Place; 4] {
        [
            place("p0", Country::Uk, -1.6, 55.0),
            place("p1", Country::China, 112.6, 37.9),
            place("p2", Country::Uk, -4.1, 50.4),
            place("p3", Country::China, 121.5, 31.2),
        ]
    }

    #[test]
    fn a_selection_lights_its_links_and_dims_the_rest() {
        let places = four_places();
        let links = links(&places, &[(0, 0), (1, 1)]);
        let refs: Vec<_> = links.iter().collect();
        let find = |slug: &str| places.iter().find(|place| place.slug == slug);
        let lights = |selection| {
            let drawing = draw(Arrangement::ALL[0], &refs, find, selection, Locale::En);
            drawing.curves.iter().map(|c| (c.links[0].to_owned(), c.light)).collect::<Vec<_>>()
        };
        let lit = vec![("p0--p1".to_owned(), Light::Dim), ("p2--p3".to_owned(), Light::Lit)];
        assert_eq!(lights(Selection::Place("p3")), lit);
        assert_eq!(lights(Selection::Link("p2--p3")), lit);
        assert!(lights(Selection::Place("gone")).iter().all(|(_, light)| *light == Light::Rest));
    }

    #[test]
    fn several_links_between_two_places_are_one_line_with_a_count() {
        let places = four_places();
        let mut links = links(&places, &[(0, 0), (1, 1)]);
        let again = Link { slug: "p0--p1--2".into(), status: LinkStatus::Ended, ..links[0].clone() };
        links.push(again);
        let refs: Vec<_> = links.iter().collect();
        let find = |slug: &str| places.iter().find(|place| place.slug == slug);
        for arrangement in Arrangement::ALL.into_iter().chain([&SMALL, &SLIM]) {
            let drawing = draw(arrangement, &refs, find, Selection::Link("p2--p3"), Locale::En);
            assert_eq!(drawing.curves.len(), 2);
            let both = &drawing.curves[0];
            assert_eq!((both.links.as_slice(), both.status), (["p0--p1", "p0--p1--2"].as_slice(), LinkStatus::Active));
            assert!(!shown(&drawing, Locale::En).iter().any(|name| name.holds(&Rect::around(both.middle, 0.0))));
            let drawn = picture(&drawing, Locale::En);
            let count = r#"<text class="is-dim" data-link="p0--p1 p0--p1--2""#;
            assert_eq!((drawn.matches("map-counts").count(), drawn.matches(count).count()), (1, 1), "{drawn}");
            assert!(drawn.contains(">2</text>"));
        }
    }
}
