//! The provinces, municipalities and autonomous regions of mainland China: each can be chosen as where the partner should
//! be, whether anything in it has a link yet or not. One that is a place of the dataset has the place's key.

use crate::catalogue::Country;
use crate::catalogue::published::Published;
use crate::i18n::Locale;

/// One of the 31.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
    /// Its name in English, as places name their province.
    pub name_en: &'static str,
    /// Its full name in Chinese.
    pub name_zh: &'static str,
    /// The short name as it is read.
    pub pinyin: &'static str,
}

const fn division(name_en: &'static str, name_zh: &'static str, pinyin: &'static str) -> Division {
    Division { name_en, name_zh, pinyin }
}

/// All of them, by their English names.
pub const DIVISIONS: [Division; 31] = [
    division("Anhui", "安徽省", "Ānhuī"),
    division("Beijing", "北京市", "Běijīng"),
    division("Chongqing", "重庆市", "Chóngqìng"),
    division("Fujian", "福建省", "Fújiàn"),
    division("Gansu", "甘肃省", "Gānsù"),
    division("Guangdong", "广东省", "Guǎngdōng"),
    division("Guangxi", "广西壮族自治区", "Guǎngxī"),
    division("Guizhou", "贵州省", "Guìzhōu"),
    division("Hainan", "海南省", "Hǎinán"),
    division("Hebei", "河北省", "Héběi"),
    division("Heilongjiang", "黑龙江省", "Hēilóngjiāng"),
    division("Henan", "河南省", "Hénán"),
    division("Hubei", "湖北省", "Húběi"),
    division("Hunan", "湖南省", "Húnán"),
    division("Inner Mongolia", "内蒙古自治区", "Nèi Měnggǔ"),
    division("Jiangsu", "江苏省", "Jiāngsū"),
    division("Jiangxi", "江西省", "Jiāngxī"),
    division("Jilin", "吉林省", "Jílín"),
    division("Liaoning", "辽宁省", "Liáoníng"),
    division("Ningxia", "宁夏回族自治区", "Níngxià"),
    division("Qinghai", "青海省", "Qīnghǎi"),
    division("Shaanxi", "陕西省", "Shǎnxī"),
    division("Shandong", "山东省", "Shāndōng"),
    division("Shanghai", "上海市", "Shànghǎi"),
    division("Shanxi", "山西省", "Shānxī"),
    division("Sichuan", "四川省", "Sìchuān"),
    division("Tianjin", "天津市", "Tiānjīn"),
    division("Tibet", "西藏自治区", "Xīzàng"),
    division("Xinjiang", "新疆维吾尔自治区", "Xīnjiāng"),
    division("Yunnan", "云南省", "Yúnnán"),
    division("Zhejiang", "浙江省", "Zhèjiāng"),
];

impl Division {
    /// Its key among the places.
    pub fn slug(self) -> String {
        self.name_en.to_ascii_lowercase().replace(' ', "-")
    }

    /// Its name in a language.
    pub const fn name(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.name_en,
            Locale::Zh => self.name_zh,
        }
    }

    fn of(slug: &str) -> Option<Self> {
        DIVISIONS.into_iter().find(|division| division.slug() == slug)
    }
}

/// Whether a key is that of a place in China, or of a province.
pub fn is_known(published: &Published, slug: &str) -> bool {
    Division::of(slug).is_some() || published.place(slug).is_some_and(|place| place.country == Country::China)
}

/// The name of such a place in the language of the page and in the other.
pub fn name_of(published: &Published, slug: &str, locale: Locale) -> Option<String> {
    let both = |own: &str, other: &str| format!("{own} {other}");
    match published.place(slug) {
        Some(place) => Some(both(place.name(locale), place.name(locale.other()))),
        None => Division::of(slug).map(|found| both(found.name(locale), found.name(locale.other()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_division_has_a_key_and_three_names() {
        let mut slugs: Vec<_> = DIVISIONS.iter().map(|division| division.slug()).collect();
        assert!(slugs.is_sorted(), "by their English names");
        slugs.dedup();
        assert_eq!(slugs.len(), 31);
        for division in DIVISIONS {
            assert_eq!(Division::of(&division.slug()), Some(division));
            assert!(division.name_zh.chars().all(|c| c >= '\u{4e00}') && !division.pinyin.is_ascii());
            assert!(division.name_zh.ends_with(['省', '市', '区']), "{}", division.name_zh);
        }
        let published = Published::default();
        assert_eq!(name_of(&published, "inner-mongolia", Locale::Zh).as_deref(), Some("内蒙古自治区 Inner Mongolia"));
        assert!(!is_known(&published, "hefei") && !is_known(&published, "hong-kong"));
    }
}
