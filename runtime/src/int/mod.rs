//! Integers of any size as tagged words: small ones in the word, large ones in an object. Results are always normalised:
//! what fits 63 bits is small, so equal numbers below that have equal words.

mod arith;
mod bits;
mod bytes;
mod division;
mod float;
mod number;
mod parse;
mod text;

pub use bytes::{bytes_to_word, word_to_bytes};
pub use float::{from_f64, magnitude_to_f64, round_scaled, to_f64};
pub use parse::{clean_number, parse_error_text};
pub use text::{check_digits, digits_of};

use crate::leaf::{leaf, Raw, Word};
use crate::memory::{free_object, new_object, out_of_memory, release};
use crate::object::rt_bigint_descriptor;
use alloc::borrow::Cow;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use pyc2n_abi::layout::Header;

/// The rows of this family.
pub mod rows {
    pub use super::{arith::*, bigint_drop, bits::*, bytes::*, float::*, number::*, parse::*, text::*};
}

/// A big int: what an odd word points behind by one.
#[repr(C)]
struct Big {
    header: Header,
    value: BigInt,
}

const SMALLEST: i64 = -(1 << 62);
const LARGEST: i64 = (1 << 62) - 1;

/// What a word says.
#[derive(Clone, Copy)]
pub enum Int<'a> {
    /// Fits 63 bits.
    Small(i64),
    /// Does not.
    Big(&'a BigInt),
}

impl Word {
    /// Looks. The lifetime is that of the borrowed argument, which the caller knows.
    #[inline]
    pub fn get<'a>(self) -> Int<'a> {
        if self.0 & 1 == 0 {
            Int::Small(self.0 >> 1)
        } else {
            // SAFETY: an odd word points to a live big int.
            Int::Big(unsafe { &(*((self.0 - 1) as *const Big)).value })
        }
    }

    /// The number if it is small.
    #[inline]
    pub fn small(self) -> Option<i64> {
        (self.0 & 1 == 0).then_some(self.0 >> 1)
    }

    /// The number if it fits 64 bits.
    #[inline]
    pub fn to_i64(self) -> Option<i64> {
        match self.get() {
            Int::Small(value) => Some(value),
            Int::Big(value) => value.to_i64(),
        }
    }

    /// The number if its magnitude fits 64 bits: hashes, masks and the like do, and need no arithmetic of any precision.
    #[inline]
    pub fn wide(self) -> Option<i128> {
        match self.get() {
            Int::Small(value) => Some(value.into()),
            Int::Big(value) => {
                let mut digits = value.iter_u64_digits();
                let magnitude = i128::from(digits.next().filter(|_| digits.len() == 0)?);
                Some(if value.sign() == num_bigint::Sign::Minus { -magnitude } else { magnitude })
            }
        }
    }

    /// The number in the large form.
    pub fn big<'a>(self) -> Cow<'a, BigInt> {
        match self.get() {
            Int::Small(value) => Cow::Owned(BigInt::from(value)),
            Int::Big(value) => Cow::Borrowed(value),
        }
    }

    /// Below zero?
    pub fn is_negative(self) -> bool {
        match self.get() {
            Int::Small(value) => value < 0,
            Int::Big(value) => value.sign() == num_bigint::Sign::Minus,
        }
    }

    /// One more reference.
    pub fn retain(self) -> Word {
        if self.0 & 1 == 1 {
            // SAFETY: a live big int.
            unsafe { (*((self.0 - 1) as *mut Header)).refcount += 1 };
        }
        self
    }

    /// Gives an owned word up.
    pub fn release(self) {
        if self.0 & 1 == 1 {
            // SAFETY: the caller owned the reference.
            unsafe { release((self.0 - 1) as *mut _) };
        }
    }

    /// The number in the large form if this is the only reference to it, which the caller owns.
    pub fn own<'a>(self) -> Option<&'a mut BigInt> {
        if self.0 & 1 == 0 {
            return None;
        }
        // SAFETY: an odd word points to a live big int, of which nobody else knows if there is one reference.
        unsafe {
            let big = (self.0 - 1) as *mut Big;
            ((*big).header.refcount == 1).then(|| &mut (*big).value)
        }
    }

    /// The word for what has become of a number that was large: small if it fits.
    pub fn normalised(self) -> Word {
        match self.small_if_fits() {
            Some(small) => {
                self.release();
                small
            }
            None => self,
        }
    }

    fn small_if_fits(self) -> Option<Word> {
        let value = self.to_i64()?;
        (SMALLEST..=LARGEST).contains(&value).then_some(Word(value << 1))
    }

    /// The word of a machine integer.
    #[inline]
    pub fn from_i64(value: i64) -> Word {
        if (SMALLEST..=LARGEST).contains(&value) {
            Word(value << 1)
        } else {
            box_big(BigInt::from(value))
        }
    }

    /// The word of a wide machine integer.
    #[inline]
    pub fn from_i128(value: i128) -> Word {
        match i64::try_from(value) {
            Ok(value) => Word::from_i64(value),
            Err(_) => box_big(u64::try_from(value).map_or_else(|_| BigInt::from(value), BigInt::from)),
        }
    }

    /// The word of a number.
    pub fn from_big(value: BigInt) -> Word {
        match value.to_i64() {
            Some(small) if (SMALLEST..=LARGEST).contains(&small) => Word(small << 1),
            _ => box_big(value),
        }
    }
}

#[cold]
fn box_big(value: BigInt) -> Word {
    let object = new_object(core::mem::size_of::<Big>()).unwrap_or_else(|| out_of_memory()).cast::<Big>();
    // SAFETY: fresh memory of that size.
    unsafe {
        object.write(Big { header: Header { refcount: 1, descriptor: &raw const rt_bigint_descriptor }, value });
    }
    Word(object.as_ptr() as i64 + 1)
}

leaf! {
    /// `drop` of big ints.
    fn bigint_drop(object: Raw) {
        core::ptr::drop_in_place(&raw mut (*object.cast::<Big>()).value);
        free_object(object, core::mem::size_of::<Big>());
    }
}
