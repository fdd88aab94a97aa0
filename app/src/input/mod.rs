//! Reading what people typed, before any question or form knows what it means: cleaning (`clean`), and the formats that
//! every door shares (`email`, `code`). Pure.

mod clean;
mod code;
mod email;
mod problem;
#[cfg(test)]
mod tests;

pub use clean::{keep, keep_lines, line, lines, machine};
pub use code::{CODE_LENGTH, code};
pub use email::email;
pub use problem::{Problem, filled, form};
