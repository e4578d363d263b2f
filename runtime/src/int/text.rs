//! Integers as text.

use super::Int;
use crate::errors::value_error;
use crate::leaf::{leaf, Result, Single, Word};
use crate::object::{alloc_str, Own};
use crate::string::build::{one_char, try_from_latin1};
use alloc::{format, string::String};

/// `sys.set_int_max_str_digits`; 0 is no limit.
static MOST_DIGITS: Single<i64> = Single::new(4300);

/// ValueError if a decimal number of so many digits is beyond the limit.
pub fn digit_limit_error(digits: usize, told: bool) -> Result<()> {
    let limit = *MOST_DIGITS.get();
    if limit == 0 || digits as i64 <= limit {
        return Ok(());
    }
    let count = if told { format!(": value has {digits} digits") } else { String::new() };
    Err(value_error(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion{count}; use sys.set_int_max_str_digits() to increase the limit"
    )))
}

/// ValueError if the number has too many decimal digits.
pub fn check_digits(word: Word) -> Result<()> {
    if let Int::Big(value) = word.get() {
        // More than the digits that so many bits can need is an error before the work is done.
        let least = (value.bits() as f64 * 0.301_029_995) as usize;
        digit_limit_error(least, false)?;
    }
    Ok(())
}

/// Digits of the absolute value in a base.
pub fn digits_of(word: Word, base: u32) -> String {
    match (word.get(), base) {
        (Int::Small(value), 10) => format!("{}", value.unsigned_abs()),
        (Int::Small(value), 16) => format!("{:x}", value.unsigned_abs()),
        (Int::Small(value), 8) => format!("{:o}", value.unsigned_abs()),
        (Int::Small(value), 2) => format!("{:b}", value.unsigned_abs()),
        _ => word.big().magnitude().to_str_radix(base),
    }
}

/// Two digits of each number below 100.
static PAIRS: [u8; 200] = {
    let mut pairs = [0; 200];
    let mut i = 0;
    while i < 100 {
        pairs[2 * i] = b'0' + (i / 10) as u8;
        pairs[2 * i + 1] = b'0' + (i % 10) as u8;
        i += 1;
    }
    pairs
};

fn small_to_str(value: i64) -> Own {
    if (0..10).contains(&value) {
        return one_char('0' as u32 + value as u32);
    }
    let (mut buffer, mut at, mut rest) = ([0u8; 20], 20, value.unsigned_abs());
    while rest >= 10 {
        let pair = (rest % 100) as usize * 2;
        rest /= 100;
        at -= 2;
        buffer[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
    }
    if rest > 0 {
        at -= 1;
        buffer[at] = b'0' + rest as u8;
    }
    if value < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    let out = alloc_str(20 - at, 1, true);
    // SAFETY: room for as many characters.
    unsafe { buffer[at..].as_ptr().copy_to_nonoverlapping(out.data(), 20 - at) };
    out.own()
}

leaf! {
    /// `str(a)`.
    fn int_to_str(a: Word) -> Result<Own> {
        if let Int::Small(value) = a.get() {
            return Ok(small_to_str(value));
        }
        check_digits(a)?;
        let text = digits_of(a, 10);
        digit_limit_error(text.len(), false)?;
        try_from_latin1(if a.is_negative() { format!("-{text}") } else { text }.as_bytes())
    }

    /// `str` of an i64.
    fn i64_to_str(a: i64) -> Result<Own> { Ok(small_to_str(a)) }

    /// `bin`, `oct`, `hex`.
    fn int_to_base(a: Word, base: i64, prefix: i64) -> Result<Own> {
        let sign = if a.is_negative() { "-" } else { "" };
        let prefix = match (prefix, base) {
            (0, _) => "",
            (_, 2) => "0b",
            (_, 8) => "0o",
            _ => "0x",
        };
        try_from_latin1(format!("{sign}{prefix}{}", digits_of(a, base as u32)).as_bytes())
    }

    /// `sys.set_int_max_str_digits`.
    fn int_set_max_digits(limit: i64) -> Result<()> {
        if limit != 0 && limit < 640 {
            return Err(value_error("maxdigits must be 0 or larger than 640"));
        }
        *MOST_DIGITS.get() = limit;
        Ok(())
    }

    /// `sys.get_int_max_str_digits`.
    fn int_max_digits() -> i64 { *MOST_DIGITS.get() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn small_numbers_as_text() {
        for value in [0, 7, 10, -1, 99, 100, -100, 12345, i64::MAX, i64::MIN] {
            assert_eq!(string(unsafe { i64_to_str(value) }), value.to_string());
        }
        assert_eq!(string(unsafe { int_to_base(Word::from_i64(-255).0, 16, 1) }), "-0xff");
    }
}
