//! `str`: building, searching, slicing, splitting, case, tests, padding, repr, codecs.

pub mod build;
mod case;
pub mod codec;
mod combine;
mod pad;
mod predicates;
pub mod repr;
pub mod search;
mod split;
mod strip;
mod view;

/// The rows of this family.
pub mod rows {
    pub use super::{
        build::*, case::*, codec::rows::*, combine::*, pad::*, predicates::*, repr::*, search::*, split::*, strip::*, view::*,
    };
}
