//! The words of the explorer: of the map and its key, the strip, the list, the card, and what is shared.

use super::zoom::ZoomStep;
use crate::i18n::{Locale, words};

words! {
    /// Words of the map and of what stands around it.
    pub struct MapWords {
        /// Title of the page; what is selected or asked comes before it.
        title: &'static str = "Map of the links", "友城地图";
        /// Between parts of a sentence.
        pause: &'static str = ", ", "，";
        /// Before what explains.
        colon: &'static str = ": ", "：";
        /// The map, to those who do not see it.
        figure: &'static str = "Map of the links between the UK and China", "英中友城关系地图";
        /// The small map of a place or a link, before the names of what it shows.
        small_map: &'static str = "Map: ", "地图：";
        /// Leads past the map.
        skip: &'static str = "Skip the map", "跳过地图";
        /// What the marks mean.
        key: KeyWords = KeyWords::EN, KeyWords::ZH;
        /// Where the drawing comes from.
        credit: &'static str =
            "Coastlines from Natural Earth, positions of cities from GeoNames (CC BY 4.0). Boundaries are not drawn, and no \
             position on any is implied.",
            "海岸线数据来自 Natural Earth，城市坐标来自 GeoNames（CC BY 4.0）。本图不绘制任何边界，也不代表对边界的任何立场。";
        /// "4 links".
        links: fn(usize) -> String =
            |n| if n == 1 { "1 link".into() } else { format!("{n} links") },
            |n| format!("{n} 条关系");
        /// "2 schools".
        schools: fn(usize) -> String =
            |n| if n == 1 { "1 school".into() } else { format!("{n} schools") },
            |n| format!("{n} 所学校");
        /// Closes the list of a joined dot.
        close: &'static str = "Close", "关闭";
        /// The panels, over their buttons.
        panel_uk: &'static str = "UK", "英国";
        /// See `panel_uk`.
        panel_china: &'static str = "China", "中国";
        /// What a button does to the panel of this name.
        step: fn(&str, ZoomStep) -> String =
            |panel, step| format!("{panel}: {}", step_word(step, Locale::En)),
            |panel, step| format!("{panel}{}", step_word(step, Locale::Zh));
        /// What is said of the strip.
        strip: StripWords = StripWords::EN, StripWords::ZH;
        /// What is said of the list.
        list: ListWords = ListWords::EN, ListWords::ZH;
        /// What is said of a selection.
        card: CardWords = CardWords::EN, CardWords::ZH;
        /// What is said of taking the view along.
        share: ShareWords = ShareWords::EN, ShareWords::ZH;
    }
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static MapWords {
    locale.pick(&MapWords::EN, &MapWords::ZH)
}

words! {
    /// What the marks mean.
    pub struct KeyWords {
        /// A dot.
        uk: &'static str = "In the UK", "位于英国";
        /// See `uk`.
        china: &'static str = "In China", "位于中国";
        /// A ring.
        area: &'static str = "County, nation or province", "郡、构成国或省份";
        /// A joined dot.
        joined: &'static str = "Several places close together: choose to see them", "多地相距很近，点选可展开";
        /// A square around a dot.
        school: &'static str = "Schools with a partnership", "有学校正在结对";
        /// See `school`.
        school_ended: &'static str = "School partnership that has ended", "学校结对已结束";
    }
}

words! {
    /// Words of the timeline strip.
    pub struct StripWords {
        /// The whole of it.
        title: &'static str = "The links over time", "历年友城关系";
        /// What the bars are.
        bars: &'static str =
            "Links by the year in which they began; below the line, those that ended",
            "各年建立的友城关系；横线以下为当年终止的";
        /// A bar above the line: year, how many.
        began: fn(u16, usize) -> String = |year, n| format!("{year}: {n} began"), |year, n| format!("{year}：{n} 条开始");
        /// A bar below it.
        ended: fn(u16, usize) -> String = |year, n| format!("{year}: {n} ended"), |year, n| format!("{year}：{n} 条终止");
        /// Runs the years.
        play: &'static str = "Play the years", "逐年播放";
        /// What the slider sets.
        slider: &'static str = "In force in the year", "某年有效";
        /// The slider at a year.
        at_year: fn(u16) -> String = |year| format!("In force at the end of {year}"), |year| format!("{year}年底有效");
        /// The slider where no year is asked.
        any_year: &'static str = "Any year", "不限年份";
    }
}

words! {
    /// Words of the list.
    pub struct ListWords {
        /// Said where it is cut after so many.
        cut: fn(usize) -> String =
            |n| format!("The list ends after {n} links. Narrow the filter to see the others."),
            |n| format!("列表仅显示前{n}条，请缩小筛选范围以查看其余。");
        /// Heading of the last column.
        map: &'static str = "Map", "地图";
        /// In the last column.
        show: &'static str = "Show", "显示";
    }
}

words! {
    /// Words of the card of a selection.
    pub struct CardWords {
        /// The way to a place's page.
        about_place: fn(&str) -> String =
            |name| format!("All about {name}"), |name| format!("查看{name}页面");
        /// The way to the registration.
        register: &'static str = "Register a school", "学校登记";
        /// Before who published the sources.
        sources: &'static str = "Sources: ", "来源：";
        /// Over the schools of a place.
        schools: &'static str = "Schools with a partnership", "结对学校";
        /// Takes the selection away.
        clear: &'static str = "Clear the selection", "取消选择";
    }
}

words! {
    /// Words of what can be taken along.
    pub struct ShareWords {
        /// Before the names of the files.
        download: &'static str = "Download: ", "下载：";
        /// Opens the box.
        open: &'static str = "Share this view", "分享此画面";
        /// What the box holds.
        address: &'static str = "Address of this view", "此画面的网址";
        /// After copying the address.
        copied: &'static str =
            "Copied. This address shows the same view to everybody.", "已复制。任何人打开此网址都会看到同样的画面。";
        /// Where copying was refused, and before.
        copy_this: &'static str =
            "Copy this address: it shows the same view to everybody.", "请复制此网址，任何人打开都会看到同样的画面。";
    }
}

/// What a step does.
fn step_word(step: ZoomStep, locale: Locale) -> &'static str {
    match step {
        ZoomStep::In => locale.pick("closer", "放大"),
        ZoomStep::Out => locale.pick("farther", "缩小"),
        ZoomStep::Left => locale.pick("to the left", "向左"),
        ZoomStep::Right => locale.pick("to the right", "向右"),
        ZoomStep::Up => locale.pick("up", "向上"),
        ZoomStep::Down => locale.pick("down", "向下"),
        ZoomStep::Reset => locale.pick("whole map", "恢复全图"),
    }
}
