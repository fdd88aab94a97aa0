//! What the forms of the registration do. Each saves what was typed and sends the browser to the hub, which finds the
//! first thing missing; none knows of another.

mod answer;
mod code;
mod submit;

pub use answer::{SaveContact, SaveKind, SaveSchool};
pub use code::{CheckCode, NewCode, SaveEmail};
pub use submit::Submit;

use super::visit::Visit;
use crate::paths;
use crate::response::see_other;

/// On to whatever is missing.
fn to_hub(visit: &Visit) {
    see_other(&paths::register(visit.locale));
}
