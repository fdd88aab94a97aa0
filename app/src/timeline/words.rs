//! Words of the timeline.

use crate::i18n::{Locale, words};

words! {
    /// The words of the timeline, in one language.
    pub struct Words {
        /// Title and lead of the page.
        title: &'static str = "Timeline", "时间线";
        /// See `title`.
        lead: &'static str =
            "Agreements, visits, anniversaries and endings between places in the UK and in China, each with its source.",
            "英中两国城市与地区之间的签约、访问、周年与终止，逐条注明来源。";
        /// The form.
        filter: &'static str = "Filter the timeline", "筛选时间线";
        /// See `filter`.
        search: &'static str = "Place or word", "地名或关键词";
        /// See `filter`.
        search_hint: &'static str =
            "A place in English, Chinese or pinyin, or a word of what happened",
            "地名可用英文、中文或拼音，也可输入事件中的字词";
        /// See `filter`.
        kind: &'static str = "Kind of event", "事件类别";
        /// See `filter`.
        from: &'static str = "From (year)", "起始年份";
        /// See `filter`.
        to: &'static str = "To (year)", "截止年份";
        /// See `filter`.
        apply: &'static str = "Show events", "显示事件";
        /// How many of how many.
        number_line: fn(usize, usize) -> String =
            |n, all| format!("{n} of {all} events"),
            |n, all| format!("共{all}件，显示{n}件");
        /// Said where nothing matches.
        nothing: &'static str =
            "No event matches. Take one filter away, or widen the years.",
            "没有符合条件的事件。请减少一个条件，或放宽年份。";
        /// The way to the decades.
        decades: &'static str = "Decades", "年代";
        /// "1980s".
        decade: fn(u16) -> String = |decade| format!("{decade}s"), |decade| format!("{decade}年代");
        /// The heading of a year.
        year: fn(u16) -> String = |year| year.to_string(), |year| format!("{year}年");
        /// Before the names of the files with the same events.
        download: &'static str = "Download these events:", "下载以上事件：";
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
