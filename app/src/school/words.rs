//! What is said where schools are looked up and shown.

use super::LookupWords;
use crate::i18n::Locale;

/// The line that the licence of the registers asks for, wherever their data is shown. It is a legal notice: English only,
/// with `lang="en"` on Chinese pages.
pub const ATTRIBUTION: &str = "Contains public sector information licensed under the Open Government Licence v3.0. \
    Sources: Get Information about Schools, Department for Education; Scottish Government; Welsh Government; Department of \
    Education, Northern Ireland. © Crown copyright.";

/// What is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    School,
    Trust,
    Council,
}

/// What the island says.
pub fn lookup_words(sought: Sought, locale: Locale) -> LookupWords {
    let [list, none, one, many] = match sought {
        Sought::School => locale.pick(
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
        ),
        Sought::Trust => locale.pick(
            [
                "Suggested trusts",
                "No trust suggested. Search all the same to see more.",
                "1 trust suggested. Use the down arrow to choose it.",
                "{} trusts suggested. Use the up and down arrows to choose one.",
            ],
            [
                "建议的信托",
                "暂无建议。您仍可点击搜索查看更多结果。",
                "找到 1 个信托，按向下键选择。",
                "找到 {} 个信托，按上下键选择。",
            ],
        ),
        Sought::Council => locale.pick(
            [
                "Suggested councils",
                "No council suggested. Search all the same to see more.",
                "1 council suggested. Use the down arrow to choose it.",
                "{} councils suggested. Use the up and down arrows to choose one.",
            ],
            [
                "建议的议会",
                "暂无建议。您仍可点击搜索查看更多结果。",
                "找到 1 个议会，按向下键选择。",
                "找到 {} 个议会，按上下键选择。",
            ],
        ),
    };
    LookupWords { list, none, one, many }
}
