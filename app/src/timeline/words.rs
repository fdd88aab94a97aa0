//! Words of the timeline.

use crate::i18n::Locale;

/// The words of the timeline, in one language.
pub struct Words {
    /// Title and lead of the page.
    pub title: &'static str,
    /// See `title`.
    pub lead: &'static str,
    /// The form.
    pub filter: &'static str,
    /// See `filter`.
    pub search: &'static str,
    /// See `filter`.
    pub search_hint: &'static str,
    /// See `filter`.
    pub kind: &'static str,
    /// See `filter`.
    pub from: &'static str,
    /// See `filter`.
    pub to: &'static str,
    /// See `filter`.
    pub apply: &'static str,
    /// How many of how many.
    pub number_line: fn(usize, usize) -> String,
    /// Said where nothing matches.
    pub nothing: &'static str,
    /// The way to the decades.
    pub decades: &'static str,
    /// "1980s".
    pub decade: fn(u16) -> String,
    /// The heading of a year.
    pub year: fn(u16) -> String,
    /// Before the names of the files with the same events.
    pub download: &'static str,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

static EN: Words = Words {
    title: "Timeline",
    lead: "Agreements, visits, anniversaries and endings between places in the UK and in China, each with its source.",
    filter: "Filter the timeline",
    search: "Place or word",
    search_hint: "A place in English, Chinese or pinyin, or a word of what happened",
    kind: "Kind of event",
    from: "From (year)",
    to: "To (year)",
    apply: "Show events",
    number_line: |n, all| format!("{n} of {all} events"),
    nothing: "No event matches. Take one filter away, or widen the years.",
    decades: "Decades",
    decade: |decade| format!("{decade}s"),
    year: |year| year.to_string(),
    download: "Download these events:",
};

static ZH: Words = Words {
    title: "时间线",
    lead: "英中两国城市与地区之间的签约、访问、周年与终止，逐条注明来源。",
    filter: "筛选时间线",
    search: "地名或关键词",
    search_hint: "地名可用英文、中文或拼音，也可输入事件中的字词",
    kind: "事件类别",
    from: "起始年份",
    to: "截止年份",
    apply: "显示事件",
    number_line: |n, all| format!("共{all}件，显示{n}件"),
    nothing: "没有符合条件的事件。请减少一个条件，或放宽年份。",
    decades: "年代",
    decade: |decade| format!("{decade}年代"),
    year: |year| format!("{year}年"),
    download: "下载以上事件：",
};
