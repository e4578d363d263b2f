//! Compile-time proof that every row of the ABI table has a function of its signature.

#[allow(unused_imports)]
mod rows {
    pub use crate::{
        bytes::rows::*, collector::*, digest::*, errors::*, exceptions::*, ext::rows::*, float::rows::*, format::rows::*, int::rows::*, io::rows::*,
        math::*, memory::*, object::*, os::rows::*, random::*, stack::*, start::*, string::rows::*, time::*, weak::*,
    };
}

macro_rules! abi_type {
    (ptr) => { *mut pyc2n_abi::layout::Header };
    (own) => { *mut pyc2n_abi::layout::Header };
    (raw) => { *mut u8 };
    (word) => { i64 };
    (i64) => { i64 };
    (i32) => { i32 };
    (u8) => { u8 };
    (f64) => { f64 };
    (bool) => { u8 };
    (void) => { () };
}

macro_rules! abi_result {
    (void, may_raise $($rest:tt)*) => { u8 };
    ($type:ident, may_raise $($rest:tt)*) => { pyc2n_abi::Outcome<abi_type!($type)> };
    ($type:ident $($rest:tt)*) => { abi_type!($type) };
}

macro_rules! check_rows {
    ($($(#[$doc:meta])* fn $name:ident($($param:ident: $type:ident),*) -> $result:ident $(, $attribute:ident)* $(= $place:ident($offset:expr))?;)*) => {$(
        const _: unsafe extern "C" fn($(abi_type!($type)),*) -> abi_result!($result $(, $attribute)*) = rows::$name;
    )*};
}

pyc2n_abi::for_each_row!(check_rows);
