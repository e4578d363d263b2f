//! What is known of a value beside its type: a constant, when every path gives the same one.

use pyc2n_base::Symbol;

/// More strings than this are not told apart.
const MAX_OPTIONS: usize = 8;

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
    /// A number that is not negative, or a NaN.
    Natural,
    /// One of a few strings: these, sorted, with NUL between them.
    OneOf(Symbol),
    /// Not a constant.
    Varies,
}

impl Known {
    /// What is known where two paths meet.
    pub fn join(self, other: Known) -> Known {
        match (self, other) {
            (Known::Nothing, x) | (x, Known::Nothing) => x,
            (a, b) if a == b => a,
            (a, b) if a.is_natural() && b.is_natural() => Known::Natural,
            _ => Known::one_of(self.options().zip(other.options())),
        }
    }

    fn one_of(options: Option<(Vec<Symbol>, Vec<Symbol>)>) -> Known {
        let Some((a, b)) = options else { return Known::Varies };
        let mut texts: Vec<&str> = a.iter().chain(&b).map(|name| name.as_str()).collect();
        texts.sort_unstable();
        texts.dedup();
        if texts.len() > MAX_OPTIONS || texts.iter().any(|text| text.contains('\0')) {
            return Known::Varies;
        }
        Known::OneOf(Symbol::new(&texts.join("\0")))
    }

    /// The strings that it can be, if they are known.
    pub fn options(self) -> Option<Vec<Symbol>> {
        match self {
            Known::Str(text) => Some(vec![text]),
            Known::OneOf(texts) => Some(texts.as_str().split('\0').map(Symbol::new).collect()),
            _ => None,
        }
    }

    /// Whether it is a number that is not negative, or a NaN.
    pub fn is_natural(self) -> bool {
        matches!(self, Known::Natural) || matches!(self, Known::Int(n) if n >= 0)
    }

    /// The bool, if it is one.
    pub fn as_bool(self) -> Option<bool> {
        match self {
            Known::Bool(b) => Some(b),
            _ => None,
        }
    }
}
