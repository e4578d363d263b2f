//! `to_bytes`, `from_bytes`, and conversions from and to machine integers.

use super::Int;
use crate::errors::overflow_error;
use crate::leaf::{leaf, memory, Raw, Result, Word};
use crate::object::Own;
use crate::string::codec::rows::bytes_of;
use alloc::vec::Vec;
use num_bigint::BigInt;
use num_traits::ToPrimitive;

fn small_from_bytes(data: &[u8], big_endian: bool, signed: bool) -> Option<i64> {
    let mut bytes = [0u8; 8];
    bytes.get_mut(..data.len())?.copy_from_slice(data);
    if big_endian {
        bytes[..data.len()].reverse();
    }
    let value = i64::from_le_bytes(bytes);
    let unused = 64 - 8 * data.len() as u32;
    match (signed, unused) {
        (_, 64) => Some(0),
        (true, _) => Some(value << unused >> unused),
        (false, 0) if value < 0 => None,
        (false, _) => Some(value),
    }
}

/// The number that bytes are.
pub fn bytes_to_word(data: &[u8], big_endian: bool, signed: bool) -> Word {
    if let Some(value) = small_from_bytes(data, big_endian, signed) {
        return Word::from_i64(value);
    }
    Word::from_big(match (big_endian, signed) {
        (true, true) => BigInt::from_signed_bytes_be(data),
        (false, true) => BigInt::from_signed_bytes_le(data),
        (true, false) => BigInt::from_bytes_be(num_bigint::Sign::Plus, data),
        (false, false) => BigInt::from_bytes_le(num_bigint::Sign::Plus, data),
    })
}

/// Little-endian two's complement of any length, without needless bytes at the end.
fn shortest(word: Word) -> Vec<u8> {
    match word.get() {
        Int::Small(value) => value.to_le_bytes().to_vec(),
        Int::Big(value) => value.to_signed_bytes_le(),
    }
}

/// The bytes of a number; OverflowError.
pub fn word_to_bytes(word: Word, size: usize, big_endian: bool, signed: bool) -> Result<Vec<u8>> {
    let negative = word.is_negative();
    if negative && !signed {
        return Err(overflow_error("can't convert negative int to unsigned"));
    }
    let fill = if negative { 0xff } else { 0 };
    let mut bytes = shortest(word);
    let lost = bytes.get(size..).is_some_and(|rest| rest.iter().any(|&byte| byte != fill));
    bytes.resize(size, fill);
    let sign_bit = bytes.last().map_or(negative, |byte| byte & 0x80 != 0);
    if lost || signed && sign_bit != negative {
        return Err(overflow_error("int too big to convert"));
    }
    if big_endian {
        bytes.reverse();
    }
    Ok(bytes)
}

leaf! {
    /// Boxes if needed.
    fn int_from_i64(value: i64) -> Word { Word::from_i64(value) }
    /// The same, unsigned.
    fn int_from_u64(value: i64) -> Word { Word::from_i128(value as u64 as i128) }
    /// Of all words.
    fn words_or(start: Raw, count: i64) -> i64 {
        core::slice::from_raw_parts(start.cast::<i64>(), count as usize).iter().fold(0, |all, word| all | word)
    }
    /// OverflowError if it does not fit.
    fn int_to_i64(w: Word) -> Result<i64> {
        w.to_i64().ok_or_else(|| overflow_error("Python int too large to convert to C ssize_t"))
    }
    /// The nearest i64.
    fn int_saturate_i64(w: Word) -> i64 {
        w.to_i64().unwrap_or(if w.is_negative() { i64::MIN } else { i64::MAX })
    }
    /// Does it fit?
    fn int_fits_i64(w: Word) -> bool { w.to_i64().is_some() }
    /// The low 64 bits.
    fn int_low_i64(w: Word) -> i64 {
        match w.get() {
            Int::Small(value) => value,
            Int::Big(value) => {
                let low = value.iter_u64_digits().next().unwrap_or(0) as i64;
                if w.is_negative() { low.wrapping_neg() } else { low }
            }
        }
    }
    /// `a.to_bytes(…)`.
    fn int_to_bytes(a: Word, size: i64, big: i64, signed: i64) -> Result<Own> {
        bytes_of(&word_to_bytes(a, size.max(0) as usize, big != 0, signed != 0)?)
    }
    /// `int.from_bytes(…)`.
    fn int_from_bytes(data: Raw, size: i64, big: i64, signed: i64) -> Result<Word> {
        Ok(bytes_to_word(memory(data, size), big != 0, signed != 0))
    }
    /// CPython's hash: the number modulo 2**61 - 1 with its sign, and -2 for -1.
    fn int_hash(a: Word) -> i64 {
        const MODULUS: u64 = (1 << 61) - 1;
        let rest = match a.get() {
            Int::Small(value) => value.unsigned_abs() % MODULUS,
            Int::Big(value) => (value.magnitude() % MODULUS).to_u64().expect("below the modulus"),
        } as i64;
        match if a.is_negative() { -rest } else { rest } {
            -1 => -2,
            hash => hash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_round_trip() {
        let bytes = |value: i128, size, signed| word_to_bytes(Word::from_i128(value), size, true, signed).ok();
        assert_eq!(bytes(-128, 1, true), Some(vec![0x80]));
        assert_eq!(bytes(128, 1, true), None);
        assert_eq!(bytes(255, 1, false), Some(vec![255]));
        assert_eq!(bytes(256, 1, false), None);
        assert_eq!(bytes(-1, 3, true), Some(vec![255; 3]));
        assert_eq!(bytes(0, 0, false), Some(vec![]));
        assert_eq!(bytes(1 << 64, 9, false), Some(vec![1, 0, 0, 0, 0, 0, 0, 0, 0]));
        for value in [-(1i128 << 70), -1, 0, 1, (1 << 63) - 1, 1 << 63, (1 << 64) - 1, 1 << 64] {
            let data = bytes(value, 12, true).expect("fits");
            assert_eq!(bytes_to_word(&data, true, true).big(), Word::from_i128(value).big());
        }
        assert_eq!(bytes_to_word(&[0xff; 8], true, false).big(), Word::from_i128((1 << 64) - 1).big());
    }

    #[test]
    fn hashes_as_cpython() {
        let hash = |value: i128| unsafe { int_hash(Word::from_i128(value).0) };
        assert_eq!([hash(-1), hash(1 << 61), hash((1 << 61) - 1), hash(-(1 << 61)), hash(1 << 100)], [-2, 1, 0, -2, 549755813888]);
    }
}
