//! Floats: text, parsing, rounding, division, hexadecimal form.

mod arith;
pub mod digits;
pub mod half;
mod hexadecimal;
mod parse;
mod round;

pub use arith::{floor, ldexp, trunc};
pub use digits::repr;
pub use parse::NAN_IDENTITY;

/// The rows of this family.
pub mod rows {
    pub use super::{arith::*, hexadecimal::*, parse::*, round::*};
}
