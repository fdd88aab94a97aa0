//! What is said where schools are looked up and shown.

use super::LookupWords;
use crate::i18n::Locale;

/// The line that the licence of the registers asks for, wherever their data is shown. It is a legal notice: English only,
/// with `lang="en"` on Chinese pages.
pub const ATTRIBUTION: &str = "Contains public sector information licensed under the Open Government Licence v3.0. \
    Sources: Get Information about Schools, Department for Education; Scottish Government; Welsh Government; Department of \
    Education, Northern Ireland. © Crown copyright.";

/// What the island says.
pub fn lookup_words(locale: Locale) -> LookupWords {
    let [list, none, one, many] = locale.pick(
        [
            "Suggested schools",
            "No school suggested. Search all the same to see more.",
            "1 school suggested. Use the down arrow to choose it.",
            "{} schools suggested. Use the up and down arrows to choose one.",
        ],
        [
            "建议的学校",
            "暂无建议。您仍可点击搜索查看更多结果。",
            "找到 1 所学校，按向下键选择。",
            "找到 {} 所学校，按上下键选择。",
        ],
    );
    LookupWords { list, none, one, many }
}
