//! `int(text)`.

use super::text::digit_limit_error;
use crate::errors::value_error;
use crate::leaf::{leaf, memory, Raw, Result, Word};
use crate::object::{with_chars, StrRef};
use crate::string::build::{to_utf8_lossy, try_from_latin1};
use crate::string::repr;
use crate::unicode::{decimal_value, is_space};
use alloc::{format, string::String, vec::Vec};
use num_bigint::{BigInt, Sign};

/// The characters of a number in ASCII, without white space around it: digits of other scripts as ASCII ones, anything else
/// that is not ASCII as a question mark.
pub fn clean_number(text: StrRef) -> Vec<u8> {
    let codes: Vec<u32> = with_chars!(text.chars(), units => units.iter().map(|&u| u.into()).collect());
    let start = codes.iter().take_while(|&&code| is_space(code)).count();
    let end = codes.len() - codes[start..].iter().rev().take_while(|&&code| is_space(code)).count();
    codes[start..end]
        .iter()
        .map(|&code| match decimal_value(code) {
            _ if code < 128 => code as u8,
            Some(digit) => b'0' + digit as u8,
            None => b'?',
        })
        .collect()
}

/// `repr` of the text in an error message: at most 200 characters of it.
pub fn parse_error_text(text: StrRef) -> String {
    let quoted = repr::repr(text).finish_or_die();
    to_utf8_lossy(quoted.as_str()).chars().take(200).collect()
}

struct Literal<'a> {
    digits: &'a [u8],
    negative: bool,
    base: u32,
}

fn prefix_base(text: &[u8]) -> Option<u32> {
    match text {
        [b'0', b'x' | b'X', ..] => Some(16),
        [b'0', b'o' | b'O', ..] => Some(8),
        [b'0', b'b' | b'B', ..] => Some(2),
        _ => None,
    }
}

/// Sign, prefix and base off the front.
fn literal(text: &[u8], base: u32) -> Literal<'_> {
    let negative = text.first() == Some(&b'-');
    let mut digits = &text[usize::from(matches!(text.first(), Some(b'+' | b'-')))..];
    let prefix = prefix_base(digits);
    let actual = if base == 0 { prefix.unwrap_or(10) } else { base };
    if prefix == Some(actual) {
        digits = &digits[2..];
        // An underscore may follow the prefix.
        if let [b'_', rest @ ..] = digits {
            digits = rest;
        }
    }
    Literal { digits, negative, base: actual }
}

/// Values of the digits; `None` if anything else is there. Single underscores separate digits.
fn digit_values(literal: &Literal) -> Option<Vec<u8>> {
    let mut values = Vec::with_capacity(literal.digits.len());
    let mut after_digit = false;
    for &byte in literal.digits {
        if byte == b'_' && after_digit {
            after_digit = false;
            continue;
        }
        values.push((byte as char).to_digit(literal.base)? as u8);
        after_digit = true;
    }
    after_digit.then_some(values)
}

fn small_decimal(text: &[u8]) -> Option<i64> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0;
    for &byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + digit as i64;
    }
    Some(if digits.len() < text.len() { -value } else { value })
}

/// The number; `None` if the text is none. Errors of the digit limit are raised.
fn parse(text: &[u8], base: i64) -> Result<Option<Word>> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let literal = literal(text, base as u32);
    let Some(values) = digit_values(&literal) else { return Ok(None) };
    let old_octal = base == 0 && literal.base == 10 && values[0] == 0 && values.iter().any(|&value| value != 0);
    if old_octal {
        return Ok(None);
    }
    if !literal.base.is_power_of_two() {
        digit_limit_error(values.len(), true)?;
    }
    let sign = if literal.negative { Sign::Minus } else { Sign::Plus };
    Ok(BigInt::from_radix_be(sign, &values, literal.base).map(Word::from_big))
}

fn parse_str(text: StrRef, base: i64) -> Result<Word> {
    if let (10, Some(ascii)) = (base, text.ascii()) {
        if let Some(value) = small_decimal(ascii.as_bytes()) {
            return Ok(Word::from_i64(value));
        }
    }
    parse(&clean_number(text), base)?.ok_or_else(|| invalid(base, &parse_error_text(text)))
}

fn invalid(base: i64, text: &str) -> crate::leaf::Raised {
    value_error(format!("invalid literal for int() with base {base}: {text}"))
}

leaf! {
    /// Digits of a literal.
    fn int_from_digits(digits: Raw, size: i64) -> Result<Word> {
        let text = memory(digits, size);
        if let Some(value) = small_decimal(text) {
            return Ok(Word::from_i64(value));
        }
        Ok(Word::from_big(BigInt::parse_bytes(text, 10).unwrap_or_default()))
    }

    /// `int(text, base)`.
    fn int_parse(text: StrRef, base: i64) -> Result<Word> { parse_str(text, base) }

    /// `int(data, base)`.
    fn int_parse_bytes(data: Raw, size: i64, base: i64) -> Result<Word> {
        let data = memory(data, size);
        let text = try_from_latin1(data)?;
        let clean = if data.is_ascii() { clean_number(text.as_str()) } else { b"?".to_vec() };
        parse(&clean, base)?.ok_or_else(|| {
            let shown = crate::bytes::repr_text(data);
            invalid(base, &shown.chars().take(200).collect::<String>())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    fn parsed(s: &str, base: i64) -> String {
        let result = unsafe { int_parse(text(s).as_header(), base) };
        if result.status != 0 {
            return format!("error: {}", crate::errors::left_message());
        }
        Word(result.value).big().to_string()
    }

    #[test]
    fn parses_as_cpython() {
        let good = [
            (" 1_0_0\n", 10, "100"),
            ("-0xfF", 16, "-255"),
            ("0x_f", 16, "15"),
            ("0b101", 0, "5"),
            ("00", 0, "0"),
            ("z", 36, "35"),
            ("\u{661}\u{662}", 10, "12"),
            ("-9223372036854775808", 10, "-9223372036854775808"),
            ("123456789012345678901234567890", 10, "123456789012345678901234567890"),
        ];
        for (s, base, expected) in good {
            assert_eq!(parsed(s, base), expected, "{s}");
        }
        for s in ["", "1__0", "_1", "1_", "+ 1", "1 2", "0x1", "é", "--1", "1\u{0}2"] {
            assert!(parsed(s, 10).starts_with("error: invalid literal for int() with base 10: '"), "{s}");
        }
        for s in ["012", "0b12", "0x"] {
            assert!(parsed(s, 0).starts_with("error: invalid literal for int() with base 0: '"), "{s}");
        }
        assert_eq!(parsed("\n12 3", 10), "error: invalid literal for int() with base 10: '\\n12 3'");
        assert_eq!(parsed(&"1".repeat(5000), 10), "error: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit");
    }
}
