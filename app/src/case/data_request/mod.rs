//! What people ask for about their data, answered. The tracker writes a request down (a copy, a correction, or erasure); the privacy
//! lead answers it within a month. `rule` is pure, `answer` acts.

mod answer;
mod rule;

pub use answer::{Reply, carry_out, consider};
pub use rule::{Act, Facts, Kind, State};
