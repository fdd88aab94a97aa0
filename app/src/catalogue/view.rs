//! What is seen of the map's two panels: pan and zoom as whole numbers, so that the same text draws the same picture at
//! every width, on the server and in the browser.

use std::fmt;

use super::Country;

/// What is seen of each panel; nothing for one that lies at rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The United Kingdom.
    pub uk: Option<Look>,
    /// China.
    pub cn: Option<Look>,
}

/// A closer look at one panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// What lies in the middle, in the units of the panel's outline.
    pub x: u16,
    /// See `x`.
    pub y: u16,
    /// How close, in tenths: 11 to 120.
    pub zoom: u8,
}

impl View {
    /// What is seen of a country.
    pub const fn of(&self, country: Country) -> Option<Look> {
        match country {
            Country::Uk => self.uk,
            Country::China => self.cn,
        }
    }

    /// The same with another look at one country.
    #[must_use]
    pub const fn with(mut self, country: Country, look: Option<Look>) -> Self {
        match country {
            Country::Uk => self.uk = look,
            Country::China => self.cn = look,
        }
        self
    }

    /// Reads `uk:680,990,2.5;cn:…`; nothing where it says nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let mut view = Self::default();
        for part in text.split(';') {
            let slot = match part.split_once(':')? {
                ("uk", look) if view.uk.is_none() => (&mut view.uk, look),
                ("cn", look) if view.cn.is_none() => (&mut view.cn, look),
                _ => return None,
            };
            *slot.0 = Some(Look::parse(slot.1)?);
        }
        Some(view)
    }
}

impl Look {
    /// The closest look, in tenths.
    pub const CLOSEST: u8 = 120;

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(',');
        let (x, y, zoom) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let (whole, tenth) = zoom.split_once('.').unwrap_or((zoom, "0"));
        let whole: u8 = whole.parse().ok().filter(|w| *w <= 12)?;
        let tenth: u8 = tenth.parse().ok().filter(|t| *t <= 9 && tenth.len() == 1)?;
        let zoom = whole * 10 + tenth;
        (parts.next().is_none() && (11..=Self::CLOSEST).contains(&zoom)).then_some(Self { x, y, zoom })
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, look) in [("uk", self.uk), ("cn", self.cn)] {
            if let Some(Look { x, y, zoom }) = look {
                let gap = if name == "cn" && self.uk.is_some() { ";" } else { "" };
                write!(f, "{gap}{name}:{x},{y},{}", zoom / 10)?;
                if zoom % 10 > 0 {
                    write!(f, ".{}", zoom % 10)?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_read_as_it_is_written() {
        for text in ["", "uk:680,990,2.5", "cn:900,1000,12", "uk:0,0,1.1;cn:65535,1,4"] {
            let view = if text.is_empty() { Some(View::default()) } else { View::parse(text) };
            assert_eq!(view.map(|v| v.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_view_is_refused() {
        for text in [
            "uk",
            "uk:1,2",
            "uk:1,2,1",
            "uk:1,2,12.1",
            "uk:1,2,3,4",
            "fr:1,2,3",
            "uk:1,2,3;uk:1,2,3",
            "uk:-1,2,3",
            "uk:1,2,2.55",
            "uk:1,2,+3;",
        ] {
            assert_eq!(View::parse(text), None, "{text}");
        }
    }
}
