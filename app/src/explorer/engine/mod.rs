//! What moves the explorer in the browser. The address says what is seen and the server draws it: the engine changes the
//! address, asks for the page that belongs to it, and puts the parts that differ in their places. What has to answer a
//! hand at once, lighting up and moving the map, is done here with attributes of what is drawn.
//!
//! Drawing in the browser was built and weighed: with filter, layout and the texts of all parts the browser part came to
//! 139 KB (brotli), over its budget. The server's page is the same picture by construction, and a few milliseconds away.

mod events;
mod form;
mod gesture;
mod history;
mod light;
mod many;
mod visit;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::TimeoutHandle;
use leptos::web_sys::{Element, HtmlElement};

use super::island_query::Asked;
use super::zoom::Live;
use crate::catalogue::Country;
use crate::islands::dom;
use gesture::{Brush, Hold};
use light::{Mark, Meant};
use many::Many;

/// The one engine of a page.
type Shared = Rc<RefCell<Option<Engine>>>;

struct Engine {
    me: Shared,
    root: HtmlElement,
    path: String,
    /// What is asked, and what is seen of the map.
    asked: Asked,
    /// What the page shows: behind `asked` while the server draws.
    drawn: Asked,
    /// The visit that is under way, and whether another has to follow.
    visiting: bool,
    /// The arrangement that was asked for last; the others are as the page was at first.
    shown: Option<&'static str>,
    /// True from sending the form until its answer is there.
    to_list: bool,
    /// What had the focus when something was chosen.
    chosen_at: Option<Element>,
    /// The place whose selection was just taken away.
    left: Option<String>,
    again: Option<Change>,
    /// What can be lit, until something is drawn anew.
    marks: Option<Vec<Mark>>,
    pointed: Option<Element>,
    meant: Option<Meant>,
    /// The links one by one, where the drawing merges them.
    many: Option<Many>,
    /// A panel on its way, not yet committed.
    live: Option<(Country, Live)>,
    /// Where the last one came to rest.
    rested: Option<(Country, Live)>,
    hold: Hold,
    frame_due: bool,
    commit_due: Option<TimeoutHandle>,
    typed: Option<TimeoutHandle>,
    address_due: Option<TimeoutHandle>,
    playing: Option<TimeoutHandle>,
    /// A stroke over the strip.
    brush: Option<Brush>,
}

/// What came to change.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// Another view of the map: the address stays.
    View,
    /// Another set, by the form: the address is replaced.
    Filter,
    /// Another selection: a step of the history.
    Select,
    /// Everything, the form included: a link that clears the filter, or a step through the history.
    All,
}

/// Starts the engine of an island. It needs to know nothing that the page and its address do not say.
pub fn wake(root: HtmlElement) {
    let me = Shared::default();
    let (path, search) = history::here();
    let asked = Asked::read(&search);
    let mut engine = Engine {
        me: Rc::clone(&me),
        root,
        path,
        drawn: asked.clone(),
        asked,
        visiting: false,
        shown: None,
        to_list: false,
        chosen_at: None,
        left: None,
        again: None,
        marks: None,
        pointed: None,
        meant: None,
        many: None,
        live: None,
        rested: None,
        hold: Hold::default(),
        frame_due: false,
        commit_due: None,
        typed: None,
        address_due: None,
        playing: None,
        brush: None,
    };
    engine.make_panels_focusable();
    engine.ask_many();
    events::listen(&me, &engine.root);
    // The stylesheet shows what is of use from now on.
    let _ = engine.root.class_list().add_1("is-awake");
    *me.borrow_mut() = Some(engine);
}

/// Runs something with the engine. Events that the engine itself causes find it busy and are dropped.
fn with(me: &Shared, run: impl FnOnce(&mut Engine)) {
    if let Ok(mut slot) = me.try_borrow_mut()
        && let Some(engine) = slot.as_mut()
    {
        run(engine);
    }
}

impl Engine {
    /// Runs something after a while, unless the handle is cleared before.
    fn later(&self, ms: u64, run: fn(&mut Self)) -> Option<TimeoutHandle> {
        let me = Rc::clone(&self.me);
        dom::later(ms, Box::new(move || with(&me, run)))
    }

    /// An element of the island.
    fn find(&self, selector: &str) -> Option<Element> {
        dom::find(&self.root, selector)
    }
}
