//! The table of runtime functions: one row each, with its signature and the facts that passes and codegen need.
//! The compiler gets [`RuntimeFn`] from it, the runtime a compile-time check of every symbol (`runtime/src/check.rs`).
//!
//! # Rows
//!
//! `fn str_concat(a: ptr, b: ptr) -> ptr, may_raise, allocates;` is the symbol `rt_str_concat`, in Python `@runtime("str_concat")`.
//!
//! | type | in machine code | meaning |
//! | --- | --- | --- |
//! | `ptr` | pointer | an object. Borrowed as an argument, owned as a result; null only where the row says so |
//! | `own` | pointer | argument only: an object whose reference the callee takes |
//! | `raw` | pointer | unmanaged memory: the room of a `Ptr[T]`, a handle of the runtime, static data |
//! | `word` | 64 bits | a tagged `int` (see the crate's documentation), borrowed and owned like `ptr` |
//! | `i64 i32 u8 f64` | | themselves |
//! | `bool` | `u8` | 0 or 1. Results only: flags that are arguments travel as `i64` |
//! | `void` | | no result |
//!
//! `may_raise`: the result is `Outcome<T>` (a bare status byte for `void`). `pure`: no side effect, depends only on the arguments and on
//! the immutable objects behind them; may be merged, moved and dropped. `allocates`: a fresh object or room that nothing else
//! points to. `noreturn`, `cold`: as in LLVM. `outside`: reaches outside of the program's own values.
//!
//! `= field(offset)`, `= address(offset)`: the result is that field of the argument, or the address of what is there, which compiled code needs
//! no call for. Of rows without arguments `= fixed(offset)` and `= state(offset)` say that of the runtime's `rt_python` (layout `Python`); what is
//! fixed has its value before compiled code runs. `= symbol(name)`: the result is the address of data of the runtime's; `= zero(count)`: of so many
//! words that are always 0.
//!
//! Sequences without a class of their own travel as handles: `strvec_*` (strings), `spans_*` (pairs of offset and length), `words_*`.

/// Type of a parameter or a result; see the module's documentation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Type {
    Ptr,
    Own,
    Raw,
    Word,
    I64,
    I32,
    U8,
    F64,
    Bool,
    Void,
}

/// Facts of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Attributes {
    /// The result is an `Outcome`.
    pub may_raise: bool,
    /// No side effect; depends only on the arguments.
    pub pure: bool,
    /// The result is fresh memory.
    pub allocates: bool,
    /// Does not return.
    pub noreturn: bool,
    /// Rarely called.
    pub cold: bool,
    /// Reaches outside of the program's own values: files, the clock, the process, its random numbers.
    pub outside: bool,
}

/// Parameters, result and facts of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Signature {
    /// Names and types of the parameters.
    pub params: &'static [(&'static str, Type)],
    /// Type of the result, inside of the `Outcome` if it may raise.
    pub result: Type,
    /// Facts.
    pub attributes: Attributes,
    /// Where compiled code finds the result by itself.
    pub place: Option<Place>,
}

/// A part of the object that is a row's only argument, or of `rt_python`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The result is the field at this offset.
    Field(usize),
    /// The result is the address of what is at this offset.
    Address(usize),
    /// The result is what `rt_python` has at this offset, always.
    Fixed(usize),
    /// The result is the address of what `rt_python` has at this offset.
    State(usize),
    /// The result is the address of the runtime's data of this name.
    Symbol(&'static str),
    /// The result is the address of so many words that are always 0.
    Zero(u32),
}

/// Calls `$callback! { rows }`.
#[macro_export]
macro_rules! for_each_row {
    ($($callback:tt)*) => { $crate::objects_rows! { [$($callback)*] } };
}

macro_rules! define_enum {
    ($($(#[$doc:meta])* fn $name:ident($($param:ident: $type:ident),*) -> $result:ident $(, $attribute:ident)* $(= $place:ident($offset:expr))?;)*) => {
        /// A runtime function, named as its row.
        #[allow(non_camel_case_types, missing_docs)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[repr(u16)]
        pub enum RuntimeFn { $($(#[$doc])* $name),* }

        impl RuntimeFn {
            /// All rows in order; `ALL[f as usize] == f`.
            pub const ALL: &'static [RuntimeFn] = &[$(RuntimeFn::$name),*];

            /// Name of the row: what `@runtime("…")` gives.
            pub fn row_name(self) -> &'static str {
                const NAMES: &[&str] = &[$(stringify!($name)),*];
                NAMES[self as usize]
            }

            /// Name of the symbol.
            pub fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$(concat!("rt_", stringify!($name))),*];
                NAMES[self as usize]
            }

            /// Signature and facts.
            pub fn signature(self) -> &'static Signature {
                const SIGNATURES: &[Signature] = &[$(Signature {
                    params: &[$((stringify!($param), type_of_row!($type))),*],
                    result: type_of_row!($result),
                    attributes: Attributes { $($attribute: true,)* ..NO_ATTRIBUTES },
                    place: place_of_row!($($place($offset))?),
                }),*];
                &SIGNATURES[self as usize]
            }
        }
    };
}

macro_rules! type_of_row {
    (ptr) => { Type::Ptr };
    (own) => { Type::Own };
    (raw) => { Type::Raw };
    (word) => { Type::Word };
    (i64) => { Type::I64 };
    (i32) => { Type::I32 };
    (u8) => { Type::U8 };
    (f64) => { Type::F64 };
    (bool) => { Type::Bool };
    (void) => { Type::Void };
}

macro_rules! place_of_row {
    () => { None };
    (field($offset:expr)) => { Some(Place::Field($offset)) };
    (address($offset:expr)) => { Some(Place::Address($offset)) };
    (fixed($offset:expr)) => { Some(Place::Fixed($offset)) };
    (state($offset:expr)) => { Some(Place::State($offset)) };
    (symbol($name:expr)) => { Some(Place::Symbol($name)) };
    (zero($size:expr)) => { Some(Place::Zero($size)) };
}

const NO_ATTRIBUTES: Attributes =
    Attributes { may_raise: false, pure: false, allocates: false, noreturn: false, cold: false, outside: false };

for_each_row!(define_enum);

impl RuntimeFn {
    /// The row of this name (without `rt_`).
    pub fn by_name(name: &str) -> Option<RuntimeFn> {
        Self::ALL.iter().copied().find(|row| row.row_name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_name() {
        for &row in RuntimeFn::ALL {
            assert_eq!(RuntimeFn::by_name(row.row_name()), Some(row));
        }
        assert_eq!(RuntimeFn::str_concat.name(), "rt_str_concat");
        assert!(RuntimeFn::str_concat.signature().attributes.may_raise);
    }

    #[test]
    fn only_pure_rows_of_at_most_one_object_are_places() {
        for &row in RuntimeFn::ALL {
            let Signature { params, attributes, place, .. } = row.signature();
            let fits = match place {
                None => true,
                Some(Place::Field(_) | Place::Address(_)) => matches!(params, [(_, Type::Ptr)]),
                Some(Place::Fixed(_) | Place::State(_) | Place::Symbol(_) | Place::Zero(_)) => params.is_empty(),
            };
            assert!(fits && (place.is_none() || attributes.pure), "{}", row.row_name());
        }
        assert_eq!(RuntimeFn::bytes_data.signature().place, Some(Place::Address(crate::layout::BYTES_DATA)));
    }

    #[test]
    fn pure_rows_do_not_raise_and_flags_are_i64() {
        for &row in RuntimeFn::ALL {
            let signature = row.signature();
            assert!(!(signature.attributes.pure && signature.attributes.may_raise), "{}", row.row_name());
            assert!(signature.params.iter().all(|(_, t)| !matches!(t, Type::Bool | Type::U8 | Type::Void)));
        }
    }
}
