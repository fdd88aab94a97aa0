//! Words about links.

use super::{Link, LinkKind, LinkStatus, SourceKind, Supports};
use crate::i18n::{Locale, PartialDate};

/// Words about links, in one language.
pub struct Words {
    /// Title of the table of all links.
    pub index_title: &'static str,
    /// What the table holds.
    pub index_lead: &'static str,
    /// How many of how many.
    pub number_line: fn(usize, usize) -> String,
    /// The name of a link: UK place, Chinese place.
    pub between: fn(&str, &str) -> String,
    /// The way to a link's page.
    pub all_about: &'static str,
    /// Between the two names, for those who do not see the line.
    pub and: &'static str,
    /// What a link page says in one sentence.
    pub description: fn(&str, &str) -> String,
    /// Headings and labels.
    pub uk: &'static str,
    /// See `uk`.
    pub china: &'static str,
    /// See `uk`.
    pub kind: &'static str,
    /// See `uk`.
    pub status: &'static str,
    /// See `uk`.
    pub since: &'static str,
    /// See `uk`.
    pub ended: &'static str,
    /// "since 1985", for a date in words.
    pub since_date: fn(&str) -> String,
    /// "ended 2 November 2022".
    pub ended_date: fn(&str) -> String,
    /// See `uk`.
    pub newest_evidence: &'static str,
    /// See `uk`.
    pub not_known: &'static str,
    /// See `uk`.
    pub facts: &'static str,
    /// See `uk`.
    pub events: &'static str,
    /// See `uk`.
    pub sources: &'static str,
    /// See `uk`.
    pub no_events: &'static str,
    /// See `uk`.
    pub on_map: &'static str,
    /// See `uk`.
    pub correction: &'static str,
    /// See `uk`.
    pub correction_text: fn(&str) -> String,
    /// What a kind means.
    pub kind_word: fn(LinkKind) -> &'static str,
    /// A longer word for a status.
    pub status_meaning: fn(LinkStatus) -> &'static str,
    /// Who a source is.
    pub source_kind: fn(SourceKind) -> &'static str,
    /// What a source supports.
    pub supports: fn(Supports) -> &'static str,
    /// Before the list of what a source supports.
    pub supports_label: &'static str,
    /// Between the words of a list.
    pub comma: &'static str,
    /// Filter form.
    pub filter: &'static str,
    /// See `filter`.
    pub search: &'static str,
    /// See `filter`.
    pub search_hint: &'static str,
    /// See `filter`.
    pub nation: &'static str,
    /// See `filter`.
    pub province: &'static str,
    /// See `filter`.
    pub year: &'static str,
    /// See `filter`.
    pub from: &'static str,
    /// See `filter`.
    pub to: &'static str,
    /// See `filter`.
    pub any: &'static str,
    /// Opens the other filters on a small screen.
    pub more: &'static str,
    /// See `filter`.
    pub apply: &'static str,
    /// See `filter`.
    pub clear: &'static str,
    /// Said of parameters that mean nothing.
    pub ignored: fn(&str) -> String,
    /// Said where a year is asked and some links have none.
    pub without_year: fn(usize) -> String,
    /// Said where the island could not load what was asked for.
    pub not_loaded: &'static str,
    /// Said where nothing matches.
    pub nothing: &'static str,
    /// Before the names of the files with the same links.
    pub download: &'static str,
    /// The way to what the files hold.
    pub about_data: &'static str,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

/// The word for each status.
pub fn status_words(locale: Locale) -> impl Fn(LinkStatus) -> &'static str {
    move |status| match status {
        LinkStatus::Active => locale.pick("Active", "有效"),
        LinkStatus::Unknown => locale.pick("Unknown", "不详"),
        LinkStatus::Ended => locale.pick("Ended", "已终止"),
    }
}

/// When a link began and ended, as far as known: "since 1985, ended 2 November 2022".
pub fn dates(link: &Link, locale: Locale) -> Option<String> {
    dates_of(link.established, link.ended, locale)
}

/// The same for two dates.
pub fn dates_of(began: Option<PartialDate>, ended: Option<PartialDate>, locale: Locale) -> Option<String> {
    let w = words(locale);
    let began = began.map(|date| (w.since_date)(&date.display(locale)));
    let ended = ended.map(|date| (w.ended_date)(&date.display(locale)));
    let known: Vec<_> = began.into_iter().chain(ended).collect();
    (!known.is_empty()).then(|| known.join(locale.pick(", ", "，")))
}

static EN: Words = Words {
    index_title: "Links between the UK and China",
    index_lead: "Sister cities, friendship agreements and memoranda that we found a source for, with the date they began and what is known of them today.",
    number_line: |n, all| format!("{n} of {all} links"),
    between: |uk, cn| format!("{uk} and {cn}"),
    all_about: "Dates, events and sources",
    and: "and",
    description: |uk, cn| {
        format!(
            "The link between {uk} and {cn}: when it began, whether it is alive, what came of it, and the source of every fact."
        )
    },
    uk: "In the UK",
    china: "In China",
    kind: "Kind",
    status: "Status",
    since: "Since",
    ended: "Ended",
    since_date: |date| format!("since {date}"),
    ended_date: |date| format!("ended {date}"),
    newest_evidence: "Newest evidence",
    not_known: "Not known",
    facts: "What is known",
    events: "What happened",
    sources: "Sources",
    no_events: "We know of no dated event yet.",
    on_map: "Show on the map",
    correction: "Is something wrong or missing?",
    correction_text: |email| {
        format!(
            "Write to {email} with the address of this page and, if you can, a source. We check every note and correct what we can prove."
        )
    },
    kind_word: |kind| match kind {
        LinkKind::SisterCity => "Sister cities",
        LinkKind::Friendship => "Friendship agreement",
        LinkKind::Mou => "Memorandum",
        LinkKind::ProvinceLink => "Province link",
        LinkKind::SchoolCluster => "Group of school links",
    },
    status_meaning: |status| match status {
        LinkStatus::Active => "A source from 2020 or later, or an official page, presents this link as current.",
        LinkStatus::Unknown => {
            "We found no proof that it is alive and none that it has ended. Unknown does not mean inactive."
        }
        LinkStatus::Ended => "A source says that this link was ended.",
    },
    source_kind: |kind| match kind {
        SourceKind::Official => "official",
        SourceKind::Press => "press",
        SourceKind::Academic => "academic",
        SourceKind::Reference => "reference",
        SourceKind::PartnerOrganisation => "partner organisation",
    },
    supports: |fact| match fact {
        Supports::Established => "start",
        Supports::Ended => "end",
        Supports::Status => "status",
        Supports::Kind => "kind",
    },
    supports_label: "supports: ",
    comma: ", ",
    filter: "Filter the links",
    search: "Place",
    search_hint: "In English, Chinese or pinyin",
    nation: "UK nation",
    province: "Province in China",
    year: "In force in (year)",
    from: "Began from (year)",
    to: "Began until (year)",
    any: "Any",
    more: "More filters",
    apply: "Show links",
    clear: "Clear all filters",
    ignored: |what| format!("We ignored {what}: it matches nothing that we know."),
    without_year: |n| {
        if n == 1 {
            "1 link has no known year and is not counted.".into()
        } else {
            format!("{n} links have no known year and are not counted.")
        }
    },
    not_loaded: "What you see is not yet what you asked for: it could not be loaded. Check your connection, then change something or load the page again.",
    nothing: "No link matches. Take one filter away, or search for a place nearby.",
    download: "Download these links:",
    about_data: "About the files",
};

static ZH: Words = Words {
    index_title: "英中友城关系",
    index_lead: "这里列出有来源可查的友好城市、友好协议和备忘录，并注明起始时间与目前所知的状况。",
    number_line: |n, all| format!("共{all}条友城关系，显示{n}条"),
    between: |uk, cn| format!("{uk}与{cn}"),
    all_about: "日期、纪事与来源",
    and: "与",
    description: |uk, cn| format!("{uk}与{cn}的友城关系：何时开始、是否仍在延续、有过哪些往来，每项事实均注明来源。"),
    uk: "英国一方",
    china: "中国一方",
    kind: "类型",
    status: "状态",
    since: "始于",
    ended: "终止于",
    since_date: |date| format!("始于{date}"),
    ended_date: |date| format!("{date}终止"),
    newest_evidence: "最近的证据",
    not_known: "不详",
    facts: "已知情况",
    events: "往来纪事",
    sources: "资料来源",
    no_events: "目前尚无注明日期的记录。",
    on_map: "在地图上查看",
    correction: "发现错误或遗漏？",
    correction_text: |email| {
        format!("请写信至{email}，附上本页网址，如有来源请一并提供。每一条意见我们都会核对，凡能证实的都会更正。")
    },
    kind_word: |kind| match kind {
        LinkKind::SisterCity => "友好城市",
        LinkKind::Friendship => "友好合作协议",
        LinkKind::Mou => "谅解备忘录",
        LinkKind::ProvinceLink => "省级友好关系",
        LinkKind::SchoolCluster => "学校结对群",
    },
    status_meaning: |status| match status {
        LinkStatus::Active => "2020年以来的资料或官方网页仍将其列为现行关系。",
        LinkStatus::Unknown => "既未见其仍在延续的证据，也未见其终止的记载。“不详”并不等于停止往来。",
        LinkStatus::Ended => "有资料说明这一关系已经终止。",
    },
    source_kind: |kind| match kind {
        SourceKind::Official => "官方",
        SourceKind::Press => "新闻报道",
        SourceKind::Academic => "学术",
        SourceKind::Reference => "参考资料",
        SourceKind::PartnerOrganisation => "合作机构",
    },
    supports: |fact| match fact {
        Supports::Established => "起始时间",
        Supports::Ended => "终止时间",
        Supports::Status => "状态",
        Supports::Kind => "类型",
    },
    supports_label: "可证：",
    comma: "、",
    filter: "筛选",
    search: "城市或地区",
    search_hint: "可用英文、中文或拼音",
    nation: "英国地区",
    province: "中国省级行政区",
    year: "当年有效（年份）",
    from: "始于（年份）起",
    to: "始于（年份）止",
    any: "不限",
    more: "更多筛选条件",
    apply: "显示结果",
    clear: "清除全部条件",
    ignored: |what| format!("已忽略{what}：没有与之相符的内容。"),
    without_year: |n| format!("另有{n}条起始年份不详，未计入。"),
    not_loaded: "新的结果暂时无法载入，现在显示的仍是之前的内容。请检查网络，再调整条件或刷新页面。",
    nothing: "没有符合条件的结果。请减少一个条件，或搜索邻近的城市。",
    download: "下载以上友城关系：",
    about_data: "文件说明",
};
