//! Changing or taking out an answer after a registration was sent: a name that was misspelt, a text that says too much.
//! `spot` is pure: which texts there are and what becomes of them; `act` is the one function that writes.

mod act;
mod spot;

pub use act::{Order, amend};
pub use spot::Spot;
