//! How a Rust function becomes a row of the ABI table: [`leaf!`] wraps a body over safe argument types into an exported C function
//! and turns `Result` into an `Outcome`.

use crate::object::{BytesRef, Object, Own, StrRef};
use core::{cell::UnsafeCell, mem::MaybeUninit};
use pyc2n_abi::{layout::Header, Outcome};

/// A failed leaf. What happened is in `errors`; making one of these is leaving an error there.
#[derive(Debug)]
pub struct Raised(pub(crate) ());

/// The result of a leaf that may raise.
pub type Result<T> = core::result::Result<T, Raised>;

/// An `int` in its tagged form, borrowed or owned as the signature says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Word(pub i64);

/// Unmanaged memory.
pub type Raw = *mut u8;

/// A type that an argument of a leaf can have.
pub trait Argument {
    /// In the C signature.
    type Abi;
    /// # Safety
    /// `abi` is what the row's type promises.
    unsafe fn from_abi(abi: Self::Abi) -> Self;
}

/// A type that a leaf can return.
pub trait Returned {
    /// In the C signature.
    type Abi;
    /// Converts.
    fn into_abi(self) -> Self::Abi;
}

/// What a leaf returns inside of an `Outcome`.
pub trait Value: Returned {
    /// The `Outcome`, or the bare status if there is no value.
    type Outcome;
    /// Status 0.
    fn returned(self) -> Self::Outcome;
    /// Status 1.
    fn raised() -> Self::Outcome;
}

macro_rules! plain {
    ($($type:ty => $abi:ty, $into:expr, $from:expr;)*) => {$(
        impl Argument for $type {
            type Abi = $abi;
            unsafe fn from_abi(abi: $abi) -> $type { $from(abi) }
        }
        returned! { $type => $abi, $into; }
    )*};
}

macro_rules! returned {
    ($($type:ty => $abi:ty, $into:expr;)*) => {$(
        impl Returned for $type {
            type Abi = $abi;
            fn into_abi(self) -> $abi { $into(self) }
        }
        impl Value for $type {
            type Outcome = Outcome<$abi>;
            fn returned(self) -> Outcome<$abi> { Outcome { value: self.into_abi(), status: 0 } }
            fn raised() -> Outcome<$abi> {
                // SAFETY: the ABI types are numbers and pointers, for which zero is a value.
                Outcome { value: unsafe { MaybeUninit::zeroed().assume_init() }, status: 1 }
            }
        }
    )*};
}

plain! {
    i64 => i64, |v| v, |v| v;
    i32 => i32, |v| v, |v| v;
    f64 => f64, |v| v, |v| v;
    Raw => Raw, |v| v, |v| v;
    Word => i64, |w: Word| w.0, Word;
    StrRef => *mut Header, |s: StrRef| s.as_header(), StrRef::from_header;
    BytesRef => *mut Header, |b: BytesRef| b.as_header(), BytesRef::from_header;
    Object => *mut Header, |o: Object| o.0, Object;
}

/// A `ptr` that may be null.
pub type Nullable = Option<Own>;

returned! {
    bool => u8, |b: bool| b as u8;
    Own => *mut Header, Own::into_header;
    Nullable => *mut Header, |o: Nullable| o.map_or(core::ptr::null_mut(), Own::into_header);
}

impl Argument for Own {
    type Abi = *mut Header;
    unsafe fn from_abi(abi: *mut Header) -> Own {
        Own::from_header(abi)
    }
}

impl Returned for () {
    type Abi = ();
    fn into_abi(self) {}
}

impl Value for () {
    type Outcome = u8;
    fn returned(self) -> u8 {
        0
    }
    fn raised() -> u8 {
        1
    }
}

impl<T: Value> Returned for Result<T> {
    type Abi = T::Outcome;
    #[inline]
    fn into_abi(self) -> T::Outcome {
        match self {
            Ok(value) => value.returned(),
            Err(_) => T::raised(),
        }
    }
}

/// Defines leaves: `leaf! { /// Doc. fn name(a: StrRef, n: i64) -> Result<Own> { … } }` exports `rt_name`.
macro_rules! leaf {
    ($($(#[$doc:meta])* fn $name:ident($($param:ident: $type:ty),* $(,)?) $(-> $result:ty)? $body:block)*) => {$(
        $(#[$doc])*
        #[export_name = concat!("rt_", stringify!($name))]
        #[allow(clippy::missing_safety_doc, unused_unsafe)]
        pub unsafe extern "C" fn $name(
            $($param: <$type as $crate::leaf::Argument>::Abi),*
        ) -> <leaf!(@result $($result)?) as $crate::leaf::Returned>::Abi {
            #[inline(always)]
            #[allow(clippy::not_unsafe_ptr_arg_deref)]
            unsafe fn body($($param: $type),*) $(-> $result)? $body
            $crate::leaf::Returned::into_abi(body($(<$type as $crate::leaf::Argument>::from_abi($param)),*))
        }
    )*};
    (@result) => { () };
    (@result $result:ty) => { $result };
}
pub(crate) use leaf;

/// Mutable state of the runtime, which has one thread.
#[repr(transparent)]
pub struct Single<T>(UnsafeCell<T>);

// SAFETY: compiled programs run on one thread (the library's invariant).
unsafe impl<T> Sync for Single<T> {}

impl<T> Single<T> {
    /// A new state.
    pub const fn new(value: T) -> Self {
        Single(UnsafeCell::new(value))
    }

    /// The state. Tests run on many threads: each has its own, which starts as a copy of the (constant) first value.
    #[cfg(test)]
    #[allow(clippy::mut_from_ref)]
    pub fn get(&self) -> &mut T {
        use std::collections::HashMap;
        std::thread_local!(static STATES: core::cell::RefCell<HashMap<usize, usize>> = Default::default());
        let make = || unsafe { alloc::boxed::Box::into_raw(alloc::boxed::Box::new(self.0.get().read())) as usize };
        let address = STATES.with(|states| *states.borrow_mut().entry(self as *const _ as usize).or_insert_with(make));
        // SAFETY: made above as a T, only used by this thread.
        unsafe { &mut *(address as *mut T) }
    }

    /// The state. No other reference from here may be alive in the caller.
    #[cfg(not(test))]
    #[allow(clippy::mut_from_ref)]
    #[inline]
    pub fn get(&self) -> &mut T {
        // SAFETY: one thread, and callers keep the reference to themselves for a few lines.
        unsafe { &mut *self.0.get() }
    }
}

/// The memory of an argument pair (data, size).
///
/// # Safety
/// `data` points to that many readable bytes for as long as the result is used.
#[inline]
pub unsafe fn memory<'a>(data: Raw, size: i64) -> &'a [u8] {
    if size <= 0 {
        &[]
    } else {
        core::slice::from_raw_parts(data, size as usize)
    }
}
