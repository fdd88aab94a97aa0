//! Changing or taking out an answer after a registration was sent: a name that was misspelt, a text that says too much.
//! `text_answer` is pure: which texts there are and what becomes of them; `act` is the one function that writes.

mod act;
mod text_answer;

pub use act::{Amendment, amend};
pub use text_answer::TextAnswer;
