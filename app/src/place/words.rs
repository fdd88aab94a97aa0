//! Words about places.

use crate::catalogue::PlaceKind;
use crate::catalogue::partner_school::SchoolTie;
use crate::i18n::Locale;

/// Words about places, in one language.
pub struct Words {
    /// Title and lead of the index.
    pub index_title: &'static str,
    /// See `index_title`.
    pub index_lead: &'static str,
    /// Headings of the index.
    pub uk: &'static str,
    /// See `uk`.
    pub china: &'static str,
    /// Title of a place's page.
    pub title: fn(&str, bool) -> String,
    /// What a place's page says in one sentence.
    pub description: fn(&str) -> String,
    /// "4 links".
    pub links_count: fn(usize) -> String,
    /// The lead of a place's page: how many links, how many of them active and ended.
    pub lead: fn(&str, usize, usize, usize) -> String,
    /// Headings of a place's page.
    pub links: &'static str,
    /// Where a place has none: why, and the next step.
    pub no_links: &'static str,
    /// See `no_links`.
    pub all_links: &'static str,
    /// See `links`.
    pub activity: &'static str,
    /// See `links`.
    pub no_activity: &'static str,
    /// See `links`.
    pub schools: &'static str,
    /// See `links`.
    pub school_links_lead: fn(&str, bool) -> String,
    /// See `links`.
    pub schools_lead: fn(&str, bool) -> String,
    /// See `links`.
    pub partner: &'static str,
    /// See `links`.
    pub offer: &'static str,
    /// See `links`.
    pub offer_text: fn(&str, &str) -> String,
    /// See `links`.
    pub register: &'static str,
    /// See `links`.
    pub more: &'static str,
    /// What a place is.
    pub kind_word: fn(PlaceKind) -> &'static str,
    /// What is known of a school's tie.
    pub tie: fn(SchoolTie) -> &'static str,
    /// Between words of a list, and between clauses.
    pub comma: &'static str,
    /// Before the name of a source.
    pub source: &'static str,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&EN, &ZH)
}

static EN: Words = Words {
    index_title: "Places",
    index_lead: "Every city, county, nation and province in our records, by nation in the UK and by province in China.",
    uk: "In the UK",
    china: "In China",
    title: |name, in_uk| if in_uk { format!("{name} and China") } else { format!("{name} and the UK") },
    description: |name| {
        format!(
            "The sister cities and friendship links of {name}: since when, whether they are alive, what came of them, with sources."
        )
    },
    links_count: |n| if n == 1 { "1 link".into() } else { format!("{n} links") },
    lead: |name, all, active, ended| {
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
    links: "Links",
    no_links: "We list a link only where we found a source for it, and found none here. If you know of one, tell us below.",
    all_links: "See the links of other places",
    activity: "What happened",
    no_activity: "We know of no dated event yet.",
    schools: "Schools",
    school_links_lead: |name, in_uk| {
        if in_uk {
            format!("Schools in {name} that found a partner school in China here, and agreed to be named.")
        } else {
            format!("UK schools that found a partner school in {name} here, and agreed to be named.")
        }
    },
    schools_lead: |name, in_uk| {
        if in_uk {
            format!("Schools in {name} that a source names with a Chinese partner or an exchange of visits.")
        } else {
            format!("UK schools that a source names with a partner in {name}.")
        }
    },
    partner: "Partner: ",
    offer: "For schools here",
    offer_text: |organisation, name| {
        format!(
            "{organisation} helps schools in {name} to find a partner school in China. Registering takes about 15 minutes and commits you to nothing."
        )
    },
    register: "Register a school",
    more: "Dates, events and sources",
    kind_word: |kind| match kind {
        PlaceKind::City => "city",
        PlaceKind::Town => "town",
        PlaceKind::Borough => "borough",
        PlaceKind::District => "district",
        PlaceKind::County => "county",
        PlaceKind::Nation => "nation",
        PlaceKind::Municipality => "municipality",
        PlaceKind::Province => "province",
    },
    tie: |tie| match tie {
        SchoolTie::Linked => "linked schools",
        SchoolTie::Agreement => "signed an agreement",
        SchoolTie::Visited => "staff went to China",
        SchoolTie::Hosted => "hosted visitors from China",
    },
    comma: ", ",
    source: "Source: ",
};

static ZH: Words = Words {
    index_title: "城市与地区",
    index_lead: "收录的全部城市、郡、地区和省份：英国按四个地区排列，中国按省级行政区排列。",
    uk: "英国",
    china: "中国",
    title: |name, in_uk| if in_uk { format!("{name}与中国") } else { format!("{name}与英国") },
    description: |name| format!("{name}的友好城市与友好关系：何时开始、是否仍在延续、有过哪些往来，均注明来源。"),
    links_count: |n| format!("{n}条关系"),
    lead: |name, all, active, ended| {
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
    },
    links: "友城关系",
    no_links: "本站只收录有资料来源的关系，这里尚未找到。如果您知道，请用下方的方式告诉我们。",
    all_links: "查看其他地方的友城关系",
    activity: "往来纪事",
    no_activity: "目前尚无注明日期的记录。",
    schools: "学校",
    school_links_lead: |name, in_uk| {
        if in_uk {
            format!("{name}的这些学校通过本站在中国找到了伙伴学校，并同意公开校名。")
        } else {
            format!("这些英国学校通过本站在{name}找到了伙伴学校，并同意公开校名。")
        }
    },
    schools_lead: |name, in_uk| {
        if in_uk {
            format!("有资料提到的{name}学校，它们在中国有伙伴学校，或有过互访。")
        } else {
            format!("有资料提到的、在{name}有伙伴的英国学校。")
        }
    },
    partner: "伙伴学校：",
    offer: "致本地学校",
    offer_text: |organisation, name| {
        format!("{organisation}帮助{name}的学校在中国寻找伙伴学校。登记约需15分钟，且不作任何承诺。")
    },
    register: "学校登记",
    more: "日期、纪事与来源",
    kind_word: |kind| match kind {
        PlaceKind::City => "城市",
        PlaceKind::Town => "镇",
        PlaceKind::Borough => "自治市",
        PlaceKind::District => "区",
        PlaceKind::County => "郡/县",
        PlaceKind::Nation => "地区",
        PlaceKind::Municipality => "直辖市",
        PlaceKind::Province => "省",
    },
    tie: |tie| match tie {
        SchoolTie::Linked => "学校结对",
        SchoolTie::Agreement => "签有协议",
        SchoolTie::Visited => "教职工曾访华",
        SchoolTie::Hosted => "曾接待中方来访",
    },
    comma: "，",
    source: "来源：",
};
