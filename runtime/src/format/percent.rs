//! One `%` conversion; the library reads the template.

use super::float::{write, Style};
use super::layout::{lay_out, lay_out_text, Number};
use super::spec::Spec;
use crate::errors::memory_error;
use crate::int::{check_digits, digits_of};
use crate::leaf::{leaf, Result, Word};
use crate::object::{Own, StrRef};
use alloc::string::String;

const LEFT: i64 = 1;
const SIGN: i64 = 2;
const SPACE: i64 = 4;
const ALTERNATE: i64 = 8;
const ZERO: i64 = 16;

fn field(flags: i64, width: i64) -> Spec {
    let (fill, align) = match (flags & LEFT != 0, flags & ZERO != 0) {
        (true, _) => (' ', '<'),
        (_, true) => ('0', '='),
        _ => (' ', '>'),
    };
    let sign = match (flags & SIGN != 0, flags & SPACE != 0) {
        (true, _) => Some('+'),
        (_, true) => Some(' '),
        _ => None,
    };
    Spec {
        fill: fill as u32,
        align,
        sign,
        no_negative_zero: false,
        alternate: flags & ALTERNATE != 0,
        width: width.max(0) as usize,
        grouping: None,
        precision: None,
        kind: 'd' as u32,
    }
}

fn int(value: Word, conversion: u8, flags: i64, width: i64, precision: i64) -> Result<Own> {
    let (base, prefix) = match conversion {
        b'x' => (16, "0x"),
        b'X' => (16, "0X"),
        b'o' => (8, "0o"),
        _ => (10, ""),
    };
    if base == 10 {
        check_digits(value)?;
    }
    if precision > 1 << 31 {
        return Err(memory_error());
    }
    let mut digits = digits_of(value, base);
    if conversion == b'X' {
        digits.make_ascii_uppercase();
    }
    let missing = (precision.max(0) as usize).saturating_sub(digits.len());
    let digits: String = "0".repeat(missing) + &digits;
    let prefix = if flags & ALTERNATE != 0 { prefix } else { "" };
    lay_out(&field(flags, width), &Number { negative: value.is_negative(), prefix, digits: &digits, rest: "" })
}

fn float(value: f64, conversion: u8, flags: i64, width: i64, precision: i64) -> Result<Own> {
    let style = Style {
        code: conversion.to_ascii_lowercase() as char,
        precision: usize::try_from(precision).unwrap_or(6),
        alternate: flags & ALTERNATE != 0,
        add_point: false,
        upper: conversion.is_ascii_uppercase(),
    };
    if style.precision > 1 << 31 {
        return Err(memory_error());
    }
    let text = write(value.abs(), &style);
    let negative = value.is_sign_negative() && !value.is_nan();
    lay_out(&field(flags, width), &Number { negative, prefix: "", digits: &text, rest: "" })
}

leaf! {
    /// `%d` and the like.
    fn percent_int(value: Word, conversion: i64, flags: i64, width: i64, precision: i64) -> Result<Own> {
        int(value, conversion as u8, flags, width, precision)
    }

    /// `%f` and the like.
    fn percent_float(value: f64, conversion: i64, flags: i64, width: i64, precision: i64) -> Result<Own> {
        float(value, conversion as u8, flags, width, precision)
    }

    /// `%s` and the like.
    fn percent_str(text: StrRef, flags: i64, width: i64, precision: i64) -> Result<Own> {
        if width <= 0 && precision < 0 {
            return Ok(text.retain());
        }
        let mut codes = text.codes();
        codes.truncate(usize::try_from(precision).unwrap_or(usize::MAX));
        lay_out_text(&field(flags & LEFT, width), &codes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn conversions_as_cpython() {
        let int = |value, conversion: char, flags, width, precision| {
            string(unsafe { percent_int(Word::from_i64(value).0, conversion as i64, flags, width, precision) })
        };
        assert_eq!(int(42, 'd', 0, 6, -1), "    42");
        assert_eq!(int(-42, 'd', ZERO, 6, -1), "-00042");
        assert_eq!(int(-42, 'd', ZERO | LEFT, 6, -1), "-42   ");
        assert_eq!(int(42, 'd', SIGN, 8, 5), "  +00042");
        assert_eq!(int(255, 'X', ALTERNATE | ZERO, 8, -1), "0X0000FF");
        let float = |value, conversion: char, flags, width, precision| {
            string(unsafe { percent_float(value, conversion as i64, flags, width, precision) })
        };
        assert_eq!(float(3.14159, 'f', 0, 8, 2), "    3.14");
        assert_eq!(float(-3.5, 'f', ZERO, 9, 1), "-000003.5");
        assert_eq!(float(f64::INFINITY, 'F', ZERO | SIGN, 6, -1), "+00INF");
        assert_eq!(float(1e10, 'g', 0, -1, -1), "1e+10");
        assert_eq!(float(0.0, 'e', ALTERNATE, -1, 0), "0.e+00");
        assert_eq!(string(unsafe { percent_str(text("héllo").as_header(), LEFT, 6, 3) }), "hél   ");
    }
}
