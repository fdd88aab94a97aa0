//! What the keys of a combobox mean.

/// What a key means while there are suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Option(usize),
    Choose(usize),
    Close,
    /// It is about the text.
    Text,
}

impl Key {
    /// Of a number of suggestions, of which one may be active.
    pub fn of(key: &str, active: Option<usize>, count: usize) -> Self {
        let last = count.saturating_sub(1);
        match (key, active) {
            ("ArrowDown", Some(at)) if at < last => Self::Option(at + 1),
            ("ArrowUp", Some(at)) if at > 0 => Self::Option(at - 1),
            ("ArrowDown", _) | ("Home", Some(_)) => Self::Option(0),
            ("ArrowUp", _) | ("End", Some(_)) => Self::Option(last),
            ("Enter", Some(at)) => Self::Choose(at),
            ("Escape", _) => Self::Close,
            _ => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_walk_through_the_list() {
        for (key, active, meant) in [
            ("ArrowDown", None, Key::Option(0)),
            ("ArrowDown", Some(0), Key::Option(1)),
            ("ArrowDown", Some(2), Key::Option(0)),
            ("ArrowUp", None, Key::Option(2)),
            ("ArrowUp", Some(0), Key::Option(2)),
            ("ArrowUp", Some(2), Key::Option(1)),
            ("Home", Some(2), Key::Option(0)),
            ("Home", None, Key::Text),
            ("End", Some(0), Key::Option(2)),
            ("Enter", Some(1), Key::Choose(1)),
            ("Enter", None, Key::Text),
            ("Escape", None, Key::Close),
            ("a", Some(1), Key::Text),
        ] {
            assert_eq!(Key::of(key, active, 3), meant, "{key} {active:?}");
        }
    }
}
