//! Marker clustering: joins places that lie closer together than a touch target. The place of highest rank leads; the
//! others near it stay drawn where they are, but are reached through it. Leaders are therefore never closer than the
//! reach.

use super::projection::Point;

/// For places in order of rank: who leads each. A leader leads itself.
pub fn leaders(points: &[Point], reach: f64) -> Vec<usize> {
    let mut leaders: Vec<usize> = Vec::new();
    let mut lead = Vec::with_capacity(points.len());
    for (i, point) in points.iter().enumerate() {
        let nearest = leaders
            .iter()
            .map(|leader| (*leader, points[*leader].distance(*point)))
            .filter(|(_, distance)| *distance < reach)
            .min_by(|a, b| a.1.total_cmp(&b.1));
        let leader = nearest.map_or(i, |(leader, _)| leader);
        if leader == i {
            leaders.push(i);
        }
        lead.push(leader);
    }
    lead
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn leaders_keep_their_distance_and_everyone_is_near_one(
            points in proptest::collection::vec((0.0..200.0, 0.0..200.0), 0..60),
            reach in 1.0..50.0,
        ) {
            let points: Vec<_> = points.into_iter().map(|(x, y)| Point::new(x, y)).collect();
            let lead = leaders(&points, reach);
            for (i, leader) in lead.iter().enumerate() {
                prop_assert_eq!(lead[*leader], *leader);
                prop_assert!(i == *leader || points[i].distance(points[*leader]) < reach);
                for other in lead.iter().filter(|other| *other != leader) {
                    prop_assert!(points[*other].distance(points[*leader]) >= reach);
                }
            }
        }
    }
}
