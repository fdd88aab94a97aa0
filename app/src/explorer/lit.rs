//! What is lit: pure, and the same for the server's selection and the island's pointer.

/// Places and links that stand out, by their slugs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// Places.
    pub places: Vec<String>,
    /// Links, as `uk--cn`.
    pub links: Vec<String>,
}

impl Lit {
    /// True where nothing stands out; then nothing steps back either.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && self.links.is_empty()
    }

    /// True for a link that stands out.
    pub fn has_link(&self, slug: &str) -> bool {
        self.links.iter().any(|l| l == slug)
    }

    /// True for a place that stands out.
    pub fn has_place(&self, slug: &str) -> bool {
        self.places.iter().any(|p| p == slug)
    }

    /// Adds the links of the lit places (out of all links that are shown) and both ends of the lit links.
    #[must_use]
    pub fn with_ends<'a>(&self, all: impl Iterator<Item = &'a str>) -> Self {
        let mut wide = self.clone();
        for link in all {
            let Some((uk, cn)) = link.split_once("--") else { continue };
            if !self.has_link(link) && !self.has_place(uk) && !self.has_place(cn) {
                continue;
            }
            add(&mut wide.links, link);
            add(&mut wide.places, uk);
            add(&mut wide.places, cn);
        }
        wide
    }
}

fn add(list: &mut Vec<String>, slug: &str) {
    if !list.iter().any(|s| s == slug) {
        list.push(slug.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 3] = ["derby--hefei", "leeds--hangzhou", "newcastle-upon-tyne--taiyuan"];

    fn lit(places: &[&str], links: &[&str]) -> Lit {
        let own = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
        Lit { places: own(places), links: own(links) }
    }

    #[test]
    fn a_place_lights_its_links_and_their_other_ends() {
        let wide = lit(&["taiyuan"], &[]).with_ends(ALL.into_iter());
        assert_eq!(wide, lit(&["taiyuan", "newcastle-upon-tyne"], &["newcastle-upon-tyne--taiyuan"]));
    }

    #[test]
    fn a_link_lights_both_ends_and_nothing_else() {
        let wide = lit(&[], &["derby--hefei"]).with_ends(ALL.into_iter());
        assert_eq!(wide, lit(&["derby", "hefei"], &["derby--hefei"]));
    }

    #[test]
    fn nothing_lights_nothing() {
        assert!(Lit::default().with_ends(ALL.into_iter()).is_empty());
    }
}
