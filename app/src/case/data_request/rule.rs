//! What can be done with a request now. Pure.

use crate::text_enum::text_enum;

text_enum! {
    /// What was asked for.
    pub enum Kind {
        /// A copy of what is held.
        Copy = "copy",
        /// That it is erased.
        Erasure = "erasure",
        /// That something in it is corrected.
        Correction = "correction",
    }
}

impl Kind {
    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Copy => "Access",
            Self::Erasure => "Erasure",
            Self::Correction => "Correction",
        }
    }
}

text_enum! {
    /// How far a request has come.
    pub enum State {
        /// It waits for an answer.
        Open = "open",
        /// It waits because the law wants the data kept.
        Held = "held",
        /// What was asked for is done.
        Done = "done",
        /// It was refused with a reason.
        Refused = "refused",
    }
}

impl State {
    /// How far a request has come, of which the row says open, done or refused: one for erasure waits while the law wants the
    /// data kept.
    pub fn seen(row: Self, kind: Kind, is_held: bool) -> Self {
        if row == Self::Open && kind == Kind::Erasure && is_held { Self::Held } else { row }
    }

    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Held => "Held",
            Self::Done => "Done",
            Self::Refused => "Refused",
        }
    }

    /// The class of its tag.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Open | Self::Held => "state",
            Self::Done => "state state-good",
            Self::Refused => "state state-closed",
        }
    }

    /// True where it has its answer.
    pub const fn is_answered(self) -> bool {
        matches!(self, Self::Done | Self::Refused)
    }
}

text_enum! {
    /// What the privacy lead does with a request.
    pub enum Act {
        /// The copy lies in the tracker, or the correction is made.
        Fulfil = "fulfil",
        /// The data goes.
        Erase = "erase",
        /// The law wants the data kept for now.
        Hold = "hold",
        /// It does not any more.
        Release = "release",
        /// No, and why.
        Refuse = "refuse",
    }
}

/// What the rule needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What was asked for.
    pub kind: Kind,
    /// How far it has come.
    pub state: State,
    /// The data is gone already.
    pub erased: bool,
    /// Somebody also waits for a copy of the same data.
    pub copy_waits: bool,
}

impl Facts {
    /// Whether it can be done now.
    pub fn allow(self, act: Act) -> bool {
        let erasure = self.kind == Kind::Erasure;
        match act {
            Act::Fulfil => !erasure && self.state == State::Open && !self.erased,
            // Whoever asked for both would find nothing left to copy.
            Act::Erase => erasure && self.state == State::Open && !self.erased && !self.copy_waits,
            // What is held already can be held longer, and whoever asked later is told why it waits.
            Act::Hold => erasure && !self.state.is_answered() && !self.erased,
            Act::Release => self.state == State::Held,
            Act::Refuse => !self.state.is_answered() && !self.erased,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(kind: Kind, state: State, copy_waits: bool) -> Vec<Act> {
        let facts = Facts { kind, state, erased: false, copy_waits };
        Act::ALL.iter().copied().filter(|act| facts.allow(*act)).collect()
    }

    #[test]
    fn each_kind_has_its_acts_and_an_answer_is_the_end() {
        assert_eq!(allowed(Kind::Copy, State::Open, true), [Act::Fulfil, Act::Refuse]);
        assert_eq!(allowed(Kind::Correction, State::Open, true), [Act::Fulfil, Act::Refuse]);
        assert_eq!(allowed(Kind::Erasure, State::Open, false), [Act::Erase, Act::Hold, Act::Refuse]);
        assert_eq!(allowed(Kind::Erasure, State::Open, true), [Act::Hold, Act::Refuse]);
        assert_eq!(allowed(Kind::Erasure, State::Held, false), [Act::Hold, Act::Release, Act::Refuse]);
        for kind in Kind::ALL {
            for state in [State::Done, State::Refused] {
                assert_eq!(allowed(*kind, state, false), []);
            }
        }
    }

    #[test]
    fn what_is_gone_is_not_touched() {
        for kind in Kind::ALL {
            let facts = Facts { kind: *kind, state: State::Open, erased: true, copy_waits: false };
            assert!(Act::ALL.iter().all(|act| !facts.allow(*act)));
        }
    }
}
