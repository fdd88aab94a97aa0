//! The only source of "now", so that a test can move it.

use std::sync::{Arc, Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

/// Tells the time, in UTC.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until a test moves it.
    Fixed(Arc<Mutex<OffsetDateTime>>),
}

impl Clock {
    /// A clock that shows `time` until it is moved.
    pub fn fixed(time: OffsetDateTime) -> Self {
        Self::Fixed(Arc::new(Mutex::new(time)))
    }

    /// The time now, cut to microseconds as Postgres keeps it.
    pub fn now(&self) -> OffsetDateTime {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
        let now = match self {
            Self::System => OffsetDateTime::now_utc(),
            Self::Fixed(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        };
        now - Duration::nanoseconds(i64::from(now.nanosecond() % 1000))
    }

    /// Moves a fixed clock on; the machine's clock stays as it is.
    pub fn advance(&self, by: Duration) {
        if let Self::Fixed(time) = self {
            *time.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}
