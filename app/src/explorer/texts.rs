//! The words of the explorer's parts that are written as text. `{n}` and the like stand for values.

use crate::catalogue::{LinkKind, LinkStatus};
use crate::i18n::Locale;

/// Words with gaps, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Language, as the first segment of addresses.
    pub language: String,
    /// Title of the page; what is selected or asked comes before it.
    pub title: String,
    /// Said where nothing matches.
    pub nothing: String,
    /// Said where the list is cut after `{n}`.
    pub cut: String,
    /// Caption of the list.
    pub caption: String,
    /// Headings of the list.
    pub column_uk: String,
    /// See `column_uk`.
    pub column_china: String,
    /// See `column_uk`.
    pub column_kind: String,
    /// See `column_uk`.
    pub column_since: String,
    /// See `column_uk`.
    pub column_ended: String,
    /// See `column_uk`.
    pub column_status: String,
    /// See `column_uk`.
    pub column_map: String,
    /// In the last column.
    pub show: String,
    /// As listed in `LinkKind`, with lines between.
    pub kinds: String,
    /// As listed in `LinkStatus`, with lines between.
    pub statuses: String,
    /// For a date.
    pub not_known: String,
    /// Between the words of a list.
    pub comma: String,
    /// Between parts of a sentence.
    pub pause: String,
    /// The way to a place's page, for `{name}`.
    pub about_place: String,
    /// The way to a link's page.
    pub about_link: String,
    /// The way to the registration.
    pub register: String,
    /// Before who published the sources.
    pub sources: String,
    /// Over the schools of a place.
    pub schools: String,
    /// Takes the selection away.
    pub clear: String,
    /// What the strip shows.
    pub strip: String,
    /// The slider at a `{year}`.
    pub at_year: String,
    /// The slider where no year is asked.
    pub any_year: String,
    /// After copying the address.
    pub copied: String,
    /// Where copying was refused, and before.
    pub copy_this: String,
}

impl Texts {
    /// The language.
    pub fn locale(&self) -> Locale {
        if self.language == "zh" { Locale::Zh } else { Locale::En }
    }

    /// The word for a kind.
    pub fn kind(&self, kind: LinkKind) -> &str {
        self.kinds.split('\n').nth(kind as usize).unwrap_or_default()
    }

    /// The word for a status.
    pub fn status(&self, status: LinkStatus) -> &str {
        self.statuses.split('\n').nth(status as usize).unwrap_or_default()
    }
}

/// Fills the gap `{name}` of a text.
pub fn fill(text: &str, name: &str, value: &str) -> String {
    text.replace(name, value)
}

impl Texts {
    /// The words of a language.
    pub fn of(locale: Locale) -> Self {
        let w = crate::catalogue::words(locale);
        let place = crate::place::words(locale);
        let status = crate::catalogue::status_words(locale);
        let own = |en: &str, zh: &str| locale.pick(en, zh).to_owned();
        Self {
            language: locale.as_str().to_owned(),
            title: own("Map of the links", "友城地图"),
            nothing: w.nothing.to_owned(),
            cut: own(
                "The list ends after {n} links. Narrow the filter to see the others.",
                "列表仅显示前{n}条，请缩小筛选范围以查看其余。",
            ),
            caption: w.index_title.to_owned(),
            column_uk: w.uk.to_owned(),
            column_china: w.china.to_owned(),
            column_kind: w.kind.to_owned(),
            column_since: w.since.to_owned(),
            column_ended: w.ended.to_owned(),
            column_status: w.status.to_owned(),
            column_map: own("Map", "地图"),
            show: own("Show", "显示"),
            kinds: LinkKind::ALL.iter().map(|kind| (w.kind_word)(*kind)).collect::<Vec<_>>().join("\n"),
            statuses: LinkStatus::ALL.iter().map(|s| status(*s)).collect::<Vec<_>>().join("\n"),
            not_known: w.not_known.to_owned(),
            comma: w.comma.to_owned(),
            pause: own(", ", "，"),
            about_place: (place.all_about)("{name}"),
            about_link: w.all_about.to_owned(),
            register: place.register.to_owned(),
            sources: own("Sources: ", "来源："),
            schools: own("Schools with a partnership", "结对学校"),
            clear: own("Clear the selection", "取消选择"),
            strip: own(
                "Links by the year in which they began; below the line, those that ended",
                "各年建立的友城关系；横线以下为当年终止的",
            ),
            at_year: own("In force at the end of {year}", "{year}年底有效"),
            any_year: own("Any year", "不限年份"),
            copied: own(
                "Copied. This address shows the same view to everybody.",
                "已复制。任何人打开此网址都会看到同样的画面。",
            ),
            copy_this: own(
                "Copy this address: it shows the same view to everybody.",
                "请复制此网址，任何人打开都会看到同样的画面。",
            ),
        }
    }
}
