//! The filter form, and the other hands on its fields: slider, play, brush. And sharing.

use leptos::web_sys::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Event, FormData, HtmlFormElement, UrlSearchParams, js_sys::Promise, js_sys::Reflect, window};

use super::super::island_query::Asked;
use super::{Change, Engine};
use crate::islands::dom::{attribute, call, closest, focus, put, set_value, value};

/// Debounce: how long typing may pause before the set follows.
const PAUSE: u64 = 150;
/// How long a year stays while the years run.
const YEAR: u64 = 700;

impl Engine {
    pub fn form_event(&mut self, event: &Event, kind: &str) {
        if closest(event, "#strip-range").is_some() {
            if let Some(range) = self.find("#strip-range").filter(|_| kind == "input") {
                self.fill(&[("#f-year", &value(&range))]);
            }
            self.point_at(event);
        } else if closest(event, "#filters, #years").is_some() {
            if let Some(due) = self.typed.take() {
                due.clear();
            }
            if kind == "input" {
                self.point_again();
                self.typed = self.later(PAUSE, |engine| {
                    engine.typed = None;
                    engine.take_form(true);
                });
                return;
            }
            if kind == "submit" {
                event.prevent_default();
                // Who sends the form wants to see what it found.
                self.to_list = true;
                self.go_to_list();
            }
            self.take_form(false);
        }
    }

    /// What is asked follows the form. While somebody types, a year that is not whole yet asks nothing.
    fn take_form(&mut self, typing: bool) {
        let Some(form) = self.asked_by_form() else { return };
        let form = if typing { form.with_whole_years() } else { form };
        // The form asks; what is selected stays, be the form's own copy of that behind.
        let asked = form.selecting(&self.asked.query, self.asked.query.view);
        if asked != self.asked {
            self.asked = asked;
            self.note(Change::Filter);
            self.visit(Change::Filter);
        }
    }

    /// After sending the form the focus goes to what was found; not before the list shows just that.
    pub fn go_to_list(&mut self) {
        let settled = self.asked_by_form().is_none_or(|asked| asked == self.drawn.filter());
        if self.to_list && settled {
            self.to_list = false;
            if let Some(first) = self.find("#list a") {
                call(&first, "focus", &JsValue::UNDEFINED);
            }
        }
    }

    /// What the form asks for, without what is selected; nothing on a page without it.
    pub fn asked_by_form(&self) -> Option<Asked> {
        let form: HtmlFormElement = self.find("#filters")?.dyn_into().ok()?;
        let data = FormData::new_with_form(&form).ok()?;
        let text: String = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?.to_string().into();
        Some(Asked::read(&text).filter())
    }

    /// Writes into fields, as if somebody had typed it.
    fn fill(&mut self, fields: &[(&str, &str)]) {
        for (id, text) in fields {
            if let Some(field) = self.find(id) {
                set_value(&field, text);
            }
        }
        self.take_form(false);
    }

    /// First and last year of the slider, and the year that is asked.
    fn years(&self) -> Option<(u16, u16, Option<u16>)> {
        let range = self.find("#strip-range")?;
        let year = |name| attribute(&range, name).parse().ok();
        Some((year("min")?, year("max")?, value(&self.find("#f-year")?).parse().ok()))
    }

    pub fn play_or_pause(&mut self) {
        if self.playing.is_some() {
            self.stop_playing();
        } else if let Some((first, last, at)) = self.years() {
            self.show_playing(true);
            if at.is_none_or(|year| year < first || year >= last) {
                self.fill(&[("#f-year", &first.to_string())]);
            }
            self.playing = self.later(YEAR, Self::next_year);
        }
    }

    fn next_year(&mut self) {
        let (Some(_), Some((_, last, Some(at)))) = (self.playing.take(), self.years()) else { return };
        self.fill(&[("#f-year", &(at + 1).to_string())]);
        if at + 1 < last {
            self.playing = self.later(YEAR, Self::next_year);
        } else {
            self.show_playing(false);
        }
    }

    /// The years run only while nobody touches anything.
    pub fn stop_playing(&mut self) {
        if let Some(due) = self.playing.take() {
            due.clear();
            self.show_playing(false);
        }
    }

    fn show_playing(&self, on: bool) {
        if let Some(button) = self.find("#strip-play") {
            put(&button, "aria-pressed", if on { "true" } else { "false" });
        }
    }

    /// A stroke over the strip: years between where it began and where it is.
    pub fn brushed(&mut self, from: u16, to: u16) {
        self.fill(&[("#f-from", &from.min(to).to_string()), ("#f-to", &from.max(to).to_string())]);
    }

    /// The year under a point of the strip.
    pub fn year_at(&self, x: i32) -> Option<u16> {
        let rect = self.find("#strip")?.get_bounding_client_rect();
        let (first, last, _) = self.years()?;
        let share = ((f64::from(x) - rect.left()) / rect.width()).max(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a few years")]
        let steps = (share * f64::from(last - first + 1)) as u16;
        Some((first + steps).min(last))
    }

    /// What was copied is no longer the address of what is seen.
    pub fn not_copied(&self) {
        let Some(state) = self.find("#share-state") else { return };
        let hint = attribute(&state, "data-copy");
        if state.text_content().is_some_and(|said| said != hint) {
            state.set_text_content(Some(&hint));
        }
    }

    /// The way back from a year to all of them.
    pub fn any_year(&mut self) {
        self.fill(&[("#f-year", "")]);
        // The way back is about to be hidden.
        if let Some(range) = self.find("#strip-range") {
            focus(&range);
        }
    }

    /// Opening the box copies the address; where that is refused, it stands there to be copied.
    pub fn share(&self) {
        let (Some(share), Some(field), Some(state)) =
            (self.find("#share"), self.find("#share-url"), self.find("#share-state"))
        else {
            return;
        };
        // The click opens or closes it; where it is open now, it is about to close.
        if share.has_attribute("open") {
            return;
        }
        let text = value(&field);
        leptos::task::spawn_local(async move {
            let clipboard =
                || Reflect::get(&Reflect::get(window()?.as_ref(), &"navigator".into()).ok()?, &"clipboard".into()).ok();
            let promise = clipboard().and_then(|c| call(&c, "writeText", &text.into())?.dyn_into::<Promise>().ok());
            let copied = match promise {
                Some(promise) => wasm_bindgen_futures::JsFuture::from(promise).await.is_ok(),
                None => false,
            };
            if copied {
                state.set_text_content(Some(&attribute(&state, "data-copied")));
            } else {
                call(&field, "select", &JsValue::UNDEFINED);
            }
        });
    }
}
