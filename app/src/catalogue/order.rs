//! Sorting as an expression.

use std::cmp::Ordering;

/// The list in order; equals stay as they stood.
pub fn sorted<T>(mut list: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    list.sort_by(compare);
    list
}
