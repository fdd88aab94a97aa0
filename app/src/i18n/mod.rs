//! The two languages of the public part. Words are structs of `&'static str` and `fn`, one value a language:
//! a missing one does not compile.

mod date;
#[cfg(feature = "ssr")]
pub mod uk_time;
#[cfg(feature = "ssr")]
mod words;

pub use date::{DateError, PartialDate};
#[cfg(feature = "ssr")]
pub(crate) use words::words;

/// A language of the public part; also the first segment of its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English, under `/en`.
    En,
    /// Simplified Chinese, under `/zh`.
    Zh,
}

impl Locale {
    /// Both, English first.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The address segment: `en` or `zh`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The BCP 47 tag for `lang` and `hreflang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }

    /// The one of two values that belongs to this language.
    pub fn pick<T>(self, en: T, zh: T) -> T {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }
}

/// The language of names out of a British register, on a page that is not in English.
#[cfg(feature = "ssr")]
pub const fn english(locale: Locale) -> Option<&'static str> {
    match locale {
        Locale::En => None,
        Locale::Zh => Some("en"),
    }
}

impl std::str::FromStr for Locale {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "en" => Ok(Self::En),
            "zh" => Ok(Self::Zh),
            _ => Err(()),
        }
    }
}

crate::text_enum::text_column!(Locale);
