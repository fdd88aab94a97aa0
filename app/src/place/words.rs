//! Words about places.

use crate::catalogue::PlaceKind;
use crate::catalogue::partner_school::SchoolTie;
use crate::i18n::{Locale, words};

words! {
    /// Words about places, in one language.
    pub struct Words {
        /// Title and lead of the index.
        index_title: &'static str = "Places", "城市与地区";
        /// See `index_title`.
        index_lead: &'static str =
            "Every city, county, nation and province in our records, by nation in the UK and by province in China.",
            "收录的全部城市、郡、地区和省份：英国按四个地区排列，中国按省级行政区排列。";
        /// Headings of the index.
        uk: &'static str = "In the UK", "英国";
        /// See `uk`.
        china: &'static str = "In China", "中国";
        /// Title of a place's page.
        title: fn(&str, bool) -> String =
            |name, in_uk| if in_uk { format!("{name} and China") } else { format!("{name} and the UK") },
            |name, in_uk| if in_uk { format!("{name}与中国") } else { format!("{name}与英国") };
        /// What a place's page says in one sentence.
        description: fn(&str) -> String =
            |name| {
                format!(
                    "The sister cities and friendship links of {name}: since when, whether they are alive, what came of them, with sources."
                )
            },
            |name| format!("{name}的友好城市与友好关系：何时开始、是否仍在延续、有过哪些往来，均注明来源。");
        /// "4 links".
        links_count: fn(usize) -> String =
            |n| if n == 1 { "1 link".into() } else { format!("{n} links") },
            |n| format!("{n}条关系");
        /// The lead of a place's page: how many links, how many of them active and ended.
        lead: fn(&str, usize, usize, usize) -> String =
            |name, all, active, ended| {
                if all == 0 {
                    return format!("We have no link of {name} on record.");
                }
                let links = if all == 1 { "1 link".to_owned() } else { format!("{all} links") };
                let more = match (active, ended) {
                    (0, 0) => String::new(),
                    (a, 0) => format!(", {a} of them shown to be active"),
                    (0, e) => format!(", {e} of them ended"),
                    (a, e) => format!(", {a} of them shown to be active and {e} ended"),
                };
                format!("{name} has {links} in our records{more}.")
            },
            |name, all, active, ended| {
                if all == 0 {
                    return format!("本站尚未收录{name}的友城关系。");
                }
                let more = match (active, ended) {
                    (0, 0) => String::new(),
                    (a, 0) => format!("，其中{a}条有资料表明仍在延续"),
                    (0, e) => format!("，其中{e}条已终止"),
                    (a, e) => format!("，其中{a}条有资料表明仍在延续，{e}条已终止"),
                };
                format!("本站收录{name}的友城关系{all}条{more}。")
            };
        /// Headings of a place's page.
        links: &'static str = "Links", "友城关系";
        /// Where a place has none: why, and the next step.
        no_links: &'static str =
            "We list a link only where we found a source for it, and found none here. If you know of one, tell us below.",
            "本站只收录有资料来源的关系，这里尚未找到。如果您知道，请用下方的方式告诉我们。";
        /// See `no_links`.
        all_links: &'static str = "See the links of other places", "查看其他地方的友城关系";
        /// See `links`.
        activity: &'static str = "What happened", "往来纪事";
        /// See `links`.
        no_activity: &'static str = "We know of no dated event yet.", "目前尚无注明日期的记录。";
        /// See `links`.
        schools: &'static str = "Schools", "学校";
        /// See `links`.
        school_links_lead: fn(&str, bool) -> String =
            |name, in_uk| {
                if in_uk {
                    format!("Schools in {name} that found a partner school in China here, and agreed to be named.")
                } else {
                    format!("UK schools that found a partner school in {name} here, and agreed to be named.")
                }
            },
            |name, in_uk| {
                if in_uk {
                    format!("{name}的这些学校通过本站在中国找到了伙伴学校，并同意公开校名。")
                } else {
                    format!("这些英国学校通过本站在{name}找到了伙伴学校，并同意公开校名。")
                }
            };
        /// See `links`.
        schools_lead: fn(&str, bool) -> String =
            |name, in_uk| {
                if in_uk {
                    format!("Schools in {name} that a source names with a Chinese partner or an exchange of visits.")
                } else {
                    format!("UK schools that a source names with a partner in {name}.")
                }
            },
            |name, in_uk| {
                if in_uk {
                    format!("有资料提到的{name}学校，它们在中国有伙伴学校，或有过互访。")
                } else {
                    format!("有资料提到的、在{name}有伙伴的英国学校。")
                }
            };
        /// See `links`.
        partner: &'static str = "Partner: ", "伙伴学校：";
        /// See `links`.
        offer: &'static str = "For schools here", "致本地学校";
        /// See `links`.
        offer_text: fn(&str, &str) -> String =
            |organisation, name| {
                format!(
                    "{organisation} helps schools in {name} to find a partner school in China. Registering takes about 15 minutes and commits you to nothing."
                )
            },
            |organisation, name| {
                format!("{organisation}帮助{name}的学校在中国寻找伙伴学校。登记约需15分钟，且不作任何承诺。")
            };
        /// See `links`.
        register: &'static str = "Register a school", "学校登记";
        /// See `links`.
        more: &'static str = "Dates, events and sources", "日期、纪事与来源";
        /// What a place is.
        kind_word: fn(PlaceKind) -> &'static str =
            |kind| match kind {
                PlaceKind::City => "city",
                PlaceKind::Town => "town",
                PlaceKind::Borough => "borough",
                PlaceKind::District => "district",
                PlaceKind::County => "county",
                PlaceKind::Nation => "nation",
                PlaceKind::Municipality => "municipality",
                PlaceKind::Province => "province",
            },
            |kind| match kind {
                PlaceKind::City => "城市",
                PlaceKind::Town => "镇",
                PlaceKind::Borough => "自治市",
                PlaceKind::District => "区",
                PlaceKind::County => "郡/县",
                PlaceKind::Nation => "地区",
                PlaceKind::Municipality => "直辖市",
                PlaceKind::Province => "省",
            };
        /// What is known of a school's tie.
        tie: fn(SchoolTie) -> &'static str =
            |tie| match tie {
                SchoolTie::Linked => "linked schools",
                SchoolTie::Agreement => "signed an agreement",
                SchoolTie::Visited => "staff went to China",
                SchoolTie::Hosted => "hosted visitors from China",
            },
            |tie| match tie {
                SchoolTie::Linked => "学校结对",
                SchoolTie::Agreement => "签有协议",
                SchoolTie::Visited => "教职工曾访华",
                SchoolTie::Hosted => "曾接待中方来访",
            };
        /// Between words of a list, and between clauses.
        comma: &'static str = ", ", "，";
        /// Before the name of a source.
        source: &'static str = "Source: ", "来源：";
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
