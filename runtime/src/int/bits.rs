//! Bits: shifts, logic, lengths.

use super::Int;
use crate::errors::{memory_error, overflow_error, value_error};
use crate::leaf::{leaf, Result, Word};

/// Bits of the largest number that is tried: more is MemoryError.
pub const MOST_BITS: u64 = 1 << 40;

macro_rules! logic {
    ($a:ident, $b:ident, $op:tt) => {
        match ($a.wide(), $b.wide()) {
            (Some(a), Some(b)) => Word::from_i128(a $op b),
            _ => Word::from_big(&*$a.big() $op &*$b.big()),
        }
    };
}

fn lshift(a: Word, b: Word) -> Result<Word> {
    if b.is_negative() {
        return Err(value_error("negative shift count"));
    }
    if a == Word(0) {
        return Ok(Word(0));
    }
    let Some(count) = b.to_i64() else { return Err(overflow_error("too many digits in integer")) };
    if let Some(value) = a.wide().filter(|_| count < 63) {
        return Ok(Word::from_i128(value << count));
    }
    if count as u64 > MOST_BITS {
        return Err(memory_error());
    }
    Ok(Word::from_big(&*a.big() << count as u64))
}

fn rshift(a: Word, b: Word) -> Result<Word> {
    if b.is_negative() {
        return Err(value_error("negative shift count"));
    }
    let count = b.to_i64().unwrap_or(i64::MAX);
    if let Some(value) = a.wide() {
        return Ok(Word::from_i128(value >> count.min(127)));
    }
    Ok(match a.get() {
        Int::Small(value) => Word::from_i64(value >> count.min(63)),
        Int::Big(value) if count as u64 >= value.bits() => Word::from_i64(-(a.is_negative() as i64)),
        Int::Big(value) => Word::from_big(value >> count as u64),
    })
}

leaf! {
    /// `a & b`.
    fn int_and(a: Word, b: Word) -> Result<Word> { Ok(logic!(a, b, &)) }
    /// `a | b`.
    fn int_or(a: Word, b: Word) -> Result<Word> { Ok(logic!(a, b, |)) }
    /// `a ^ b`.
    fn int_xor(a: Word, b: Word) -> Result<Word> { Ok(logic!(a, b, ^)) }
    /// `~a`.
    fn int_invert(a: Word) -> Result<Word> {
        Ok(a.wide().map_or_else(|| Word::from_big(!&*a.big()), |a| Word::from_i128(!a)))
    }
    /// `a << b`.
    fn int_lshift(a: Word, b: Word) -> Result<Word> { lshift(a, b) }
    /// `a >> b`.
    fn int_rshift(a: Word, b: Word) -> Result<Word> { rshift(a, b) }

    /// `a.bit_length()`.
    fn int_bit_length(a: Word) -> i64 {
        match a.get() {
            Int::Small(a) => 64 - a.unsigned_abs().leading_zeros() as i64,
            Int::Big(a) => a.bits() as i64,
        }
    }
    /// `a.bit_count()`.
    fn int_bit_count(a: Word) -> i64 {
        match a.get() {
            Int::Small(a) => a.unsigned_abs().count_ones() as i64,
            Int::Big(a) => a.magnitude().count_ones() as i64,
        }
    }
    /// Size as CPython's: 30-bit digits.
    fn int_sizeof(a: Word) -> i64 { 24 + 4 * (int_bit_length(a.0) + 29).div_euclid(30).max(1) }
}
