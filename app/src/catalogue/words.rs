//! Words about links.

use super::{Link, LinkKind, LinkStatus, SourceKind, Supports};
use crate::i18n::{Locale, PartialDate, words};

words! {
    /// Words about links, in one language.
    pub struct Words {
        /// Title of the table of all links.
        index_title: &'static str = "Links between the UK and China", "英中友城关系";
        /// What the table holds.
        index_lead: &'static str =
            "Sister cities, friendship agreements and memoranda that we found a source for, with the date they began and what is known of them today.",
            "这里列出有来源可查的友好城市、友好协议和备忘录，并注明起始时间与目前所知的状况。";
        /// How many of how many.
        number_line: fn(usize, usize) -> String =
            |n, all| format!("{n} of {all} links"),
            |n, all| format!("共{all}条友城关系，显示{n}条");
        /// The name of a link: UK place, Chinese place.
        between: fn(&str, &str) -> String = |uk, cn| format!("{uk} and {cn}"), |uk, cn| format!("{uk}与{cn}");
        /// The way to a link's page.
        all_about: &'static str = "Dates, events and sources", "日期、纪事与来源";
        /// Between the two names, for those who do not see the line.
        and: &'static str = "and", "与";
        /// What a link page says in one sentence.
        description: fn(&str, &str) -> String =
            |uk, cn| {
                format!(
                    "The link between {uk} and {cn}: when it began, whether it is alive, what came of it, and the source of every fact."
                )
            },
            |uk, cn| format!("{uk}与{cn}的友城关系：何时开始、是否仍在延续、有过哪些往来，每项事实均注明来源。");
        /// Headings and labels.
        uk: &'static str = "In the UK", "英国一方";
        /// See `uk`.
        china: &'static str = "In China", "中国一方";
        /// See `uk`.
        kind: &'static str = "Kind", "类型";
        /// See `uk`.
        status: &'static str = "Status", "状态";
        /// See `uk`.
        since: &'static str = "Since", "始于";
        /// See `uk`.
        ended: &'static str = "Ended", "终止于";
        /// "since 1985", for a date in words.
        since_date: fn(&str) -> String = |date| format!("since {date}"), |date| format!("始于{date}");
        /// "ended 2 November 2022".
        ended_date: fn(&str) -> String = |date| format!("ended {date}"), |date| format!("{date}终止");
        /// See `uk`.
        newest_evidence: &'static str = "Newest evidence", "最近的证据";
        /// See `uk`.
        not_known: &'static str = "Not known", "不详";
        /// See `uk`.
        facts: &'static str = "What is known", "已知情况";
        /// See `uk`.
        events: &'static str = "What happened", "往来纪事";
        /// See `uk`.
        sources: &'static str = "Sources", "资料来源";
        /// See `uk`.
        no_events: &'static str = "We know of no dated event yet.", "目前尚无注明日期的记录。";
        /// See `uk`.
        on_map: &'static str = "Show on the map", "在地图上查看";
        /// See `uk`.
        correction: &'static str = "Is something wrong or missing?", "发现错误或遗漏？";
        /// See `uk`.
        correction_text: fn(&str) -> String =
            |email| {
                format!(
                    "Write to {email} with the address of this page and, if you can, a source. We check every note and correct what we can prove."
                )
            },
            |email| {
                format!(
                    "请写信至{email}，附上本页网址，如有来源请一并提供。每一条意见我们都会核对，凡能证实的都会更正。"
                )
            };
        /// What a kind means.
        kind_word: fn(LinkKind) -> &'static str =
            |kind| match kind {
                LinkKind::SisterCity => "Sister cities",
                LinkKind::Friendship => "Friendship agreement",
                LinkKind::Mou => "Memorandum",
                LinkKind::ProvinceLink => "Province link",
                LinkKind::SchoolCluster => "Group of school links",
            },
            |kind| match kind {
                LinkKind::SisterCity => "友好城市",
                LinkKind::Friendship => "友好合作协议",
                LinkKind::Mou => "谅解备忘录",
                LinkKind::ProvinceLink => "省级友好关系",
                LinkKind::SchoolCluster => "学校结对群",
            };
        /// A longer word for a status.
        status_meaning: fn(LinkStatus) -> &'static str =
            |status| match status {
                LinkStatus::Active => {
                    "A source from 2020 or later, or an official page, presents this link as current."
                }
                LinkStatus::Unknown => {
                    "We found no proof that it is alive and none that it has ended. Unknown does not mean inactive."
                }
                LinkStatus::Ended => "A source says that this link was ended.",
            },
            |status| match status {
                LinkStatus::Active => "2020年以来的资料或官方网页仍将其列为现行关系。",
                LinkStatus::Unknown => "既未见其仍在延续的证据，也未见其终止的记载。“不详”并不等于停止往来。",
                LinkStatus::Ended => "有资料说明这一关系已经终止。",
            };
        /// Who a source is.
        source_kind: fn(SourceKind) -> &'static str =
            |kind| match kind {
                SourceKind::Official => "official",
                SourceKind::Press => "press",
                SourceKind::Academic => "academic",
                SourceKind::Reference => "reference",
                SourceKind::PartnerOrganisation => "partner organisation",
            },
            |kind| match kind {
                SourceKind::Official => "官方",
                SourceKind::Press => "新闻报道",
                SourceKind::Academic => "学术",
                SourceKind::Reference => "参考资料",
                SourceKind::PartnerOrganisation => "合作机构",
            };
        /// What a source supports.
        supports: fn(Supports) -> &'static str =
            |fact| match fact {
                Supports::Established => "start",
                Supports::Ended => "end",
                Supports::Status => "status",
                Supports::Kind => "kind",
            },
            |fact| match fact {
                Supports::Established => "起始时间",
                Supports::Ended => "终止时间",
                Supports::Status => "状态",
                Supports::Kind => "类型",
            };
        /// Before the list of what a source supports.
        supports_label: &'static str = "supports: ", "可证：";
        /// Between the words of a list.
        comma: &'static str = ", ", "、";
        /// Filter form.
        filter: &'static str = "Filter the links", "筛选";
        /// See `filter`.
        search: &'static str = "Place", "城市或地区";
        /// See `filter`.
        search_hint: &'static str = "In English, Chinese or pinyin", "可用英文、中文或拼音";
        /// See `filter`.
        nation: &'static str = "UK nation", "英国地区";
        /// See `filter`.
        province: &'static str = "Province in China", "中国省级行政区";
        /// See `filter`.
        year: &'static str = "In force in (year)", "当年有效（年份）";
        /// See `filter`.
        from: &'static str = "Began from (year)", "始于（年份）起";
        /// See `filter`.
        to: &'static str = "Began until (year)", "始于（年份）止";
        /// See `filter`.
        any: &'static str = "Any", "不限";
        /// Opens the other filters on a small screen.
        more: &'static str = "More filters", "更多筛选条件";
        /// See `filter`.
        apply: &'static str = "Show links", "显示结果";
        /// See `filter`.
        clear: &'static str = "Clear all filters", "清除全部条件";
        /// Said of parameters that mean nothing.
        ignored: fn(&str) -> String =
            |what| format!("We ignored {what}: it matches nothing that we know."),
            |what| format!("已忽略{what}：没有与之相符的内容。");
        /// Said where a year is asked and some links have none.
        without_year: fn(usize) -> String =
            |n| {
                if n == 1 {
                    "1 link has no known year and is not counted.".into()
                } else {
                    format!("{n} links have no known year and are not counted.")
                }
            },
            |n| format!("另有{n}条起始年份不详，未计入。");
        /// Said where the island could not load what was asked for.
        not_loaded: &'static str =
            "What you see is not yet what you asked for: it could not be loaded. Check your connection, then change something or load the page again.",
            "新的结果暂时无法载入，现在显示的仍是之前的内容。请检查网络，再调整条件或刷新页面。";
        /// Said where nothing matches.
        nothing: &'static str =
            "No link matches. Take one filter away, or search for a place nearby.",
            "没有符合条件的结果。请减少一个条件，或搜索邻近的城市。";
        /// Before the names of the files with the same links.
        download: &'static str = "Download these links:", "下载以上友城关系：";
        /// The way to what the files hold.
        about_data: &'static str = "About the files", "文件说明";
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
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
