//! When the session of a page ends, said on the page itself: in words for everybody, with a warning where scripts run.

use leptos::prelude::*;
use time::{Duration, OffsetDateTime};
use tower_sessions::Session;

use super::IDLE;
use crate::error::AppError;
use crate::i18n::{Locale, uk_time};
use crate::islands::session_timer::SessionTimer;
use crate::paths;
use crate::state::AppState;

/// How long a session lasts at most, however often it is used.
pub const ABSOLUTE: Duration = Duration::hours(12);
/// The session's own note of when it began, in seconds.
pub const BEGAN: &str = "began";

/// The end of a session, as it stands after the request that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionEnd {
    /// When.
    pub at: OffsetDateTime,
    /// Seconds until then.
    pub left: u32,
}

impl SessionEnd {
    /// None where there is no session.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn of(state: &AppState, session: &Session) -> Result<Option<Self>, AppError> {
        let began: Option<i64> = session.get(BEGAN).await?;
        let began = began.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
        let now = state.clock.now();
        Ok(began.map(|began| {
            let at = (now + IDLE).min(began + ABSOLUTE);
            Self { at, left: u32::try_from((at - now).whole_seconds()).unwrap_or(0) }
        }))
    }
}

/// The line at the foot of a page. `saved`: whether there is a draft in which answers are safe.
#[component]
pub fn SessionLine(end: SessionEnd, locale: Locale, path: String, saved: bool) -> impl IntoView {
    let hour = uk_time::hour(end.at);
    let kept = if saved {
        locale.pick("Your answers are saved each time you continue.", "每次点击“继续”都会保存答案。")
    } else {
        locale.pick(
            "Until your e-mail address is confirmed, your answers are kept for that time only.",
            "在确认邮箱之前，您的答案只保留到那时。",
        )
    };
    let text = locale.pick(
        format!("Your session ends at {hour} unless you go on. "),
        format!("如果没有操作，本次会话将于{hour}结束。"),
    );
    let warning = locale.pick("Your session ends in less than 5 minutes. ", "本次会话将在5分钟内结束。");
    let link = locale.pick("Stay for longer", "延长会话");
    view! {
        <SessionTimer>
            <div
                data-left=end.left
                data-url=paths::register_session(locale)
                data-ended=paths::register_ended(locale)
                data-warning=format!("{warning}{}", locale.pick("Choose “Stay for longer” to go on.", "请点击“延长会话”以继续。"))
                data-more=locale.pick("Your session now ends at {}.", "会话已延长至{}。")
                data-over=locale.pick("Your session has ended. ", "本次会话已结束。").to_owned() + kept
            >
                <p>{text}{kept}" "<a href=path>{link}</a></p>
                <p role="status"></p>
            </div>
        </SessionTimer>
    }
}
