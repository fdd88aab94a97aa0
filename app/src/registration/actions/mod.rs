//! What the forms of the registration do. Each saves what was typed and sends the browser to the hub, which finds the
//! first thing missing; none knows of another.

mod answer;
mod code;
mod lookup;
mod submit;

pub use answer::SaveAnswers;
pub use code::{CheckCode, NewCode, SaveEmail};
pub use submit::Submit;

use super::visit::Visit;
use crate::response::see_other;

/// On to the task list, or to whatever is missing.
fn to_hub(visit: &Visit) {
    see_other(&visit.hub());
}
