//! `bytes` and everything else that is data and a length: `bytearray` and `memoryview` share these rows.

mod basic;
mod case;
mod memory;
mod search;
mod split;
mod text;

pub use text::repr_text;

/// The rows of this family.
pub mod rows {
    pub use super::{basic::*, case::*, memory::*, search::*, split::*, text::*};
}
