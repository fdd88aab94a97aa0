//! The island that warns five minutes before a session ends. The server drew when that is, and a link that reloads the
//! page; with scripts the same link asks for more time without losing what is typed, and the focus stays where it is.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, MouseEvent, Response, js_sys::Date};
use wasm_bindgen_futures::JsFuture;

/// How long before the end the warning comes, in milliseconds.
const WARNING: f64 = 300_000.0;
/// How often the clock is looked at. A machine that slept notices at the next look.
const LOOK: std::time::Duration = std::time::Duration::from_secs(5);

/// `left` are the seconds until the end; `url` answers how many there are and prolongs the session; `ended` is the page for
/// when there are none. `warning`, `more` (with `{}` for the hour) and `over` are what is said.
#[island]
pub fn SessionTimer(
    left: u32,
    url: String,
    ended: String,
    warning: String,
    more: String,
    over: String,
    children: Children,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let due = RwSignal::new(false);
    // The end, by this machine's clock.
    let end = StoredValue::new(0.0);
    Effect::new(move |_| {
        end.set_value(Date::now() + f64::from(left) * 1000.0);
        let (warning, over) = (warning.clone(), over.clone());
        let look = move || {
            let rest = end.get_value() - Date::now();
            if rest > WARNING || said.with_untracked(|said| *said == over) {
                return;
            }
            due.set(true);
            let text = if rest > 0.0 { &warning } else { &over };
            if said.with_untracked(|said| said != text) {
                said.set(text.clone());
            }
        };
        // Without timers in the browser there is no warning; the page says the time anyway.
        let _ = set_interval_with_handle(look, LOOK);
    });
    let click = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.and_then(|target| target.closest("a").ok().flatten()).is_none() {
            return;
        }
        event.prevent_default();
        let (url, ended, more) = (url.clone(), ended.clone(), more.clone());
        spawn_local(async move {
            match prolong(&url).await {
                Some((0, _)) => {
                    let _ = window().location().assign(&ended);
                }
                Some((left, hour)) => {
                    end.set_value(Date::now() + f64::from(left) * 1000.0);
                    due.set(false);
                    said.set(more.replace("{}", &hour));
                }
                // No connection: the link does what it does without scripts another time.
                None => {}
            }
        });
    };
    view! {
        <div class="session" class:session-due=due on:click=click>
            {children()}
            <p role="status">{said}</p>
        </div>
    }
}

/// Asks for more time. Gives the seconds that are left now, and the hour at which they end.
async fn prolong(url: &str) -> Option<(u32, String)> {
    let response: Response = JsFuture::from(window().fetch_with_str(url)).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let (left, hour) = text.split_once(' ')?;
    Some((left.parse().ok()?, hour.to_owned()))
}
