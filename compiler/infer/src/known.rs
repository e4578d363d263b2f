//! What is known of a value beside its type: a constant, when every path gives the same one.

use pyc2n_base::Symbol;

/// A constant lattice: not analysed yet, one constant, or more than one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Known {
    /// No path reached yet.
    Nothing,
    /// This bool.
    Bool(bool),
    /// This int.
    Int(i64),
    /// This string.
    Str(Symbol),
    /// Not a constant.
    Varies,
}

impl Known {
    /// What is known where two paths meet.
    pub fn join(self, other: Known) -> Known {
        match (self, other) {
            (Known::Nothing, x) | (x, Known::Nothing) => x,
            (a, b) if a == b => a,
            _ => Known::Varies,
        }
    }

    /// The bool, if it is one.
    pub fn as_bool(self) -> Option<bool> {
        match self {
            Known::Bool(b) => Some(b),
            _ => None,
        }
    }
}
