//! `float.hex` and `float.fromhex`, `as_integer_ratio`.

use super::arith::parts;
use crate::errors::{overflow_error, value_error};
use crate::int::round_scaled;
use crate::leaf::{leaf, Raised, Result, Word};
use crate::object::{new_str, Own, StrRef};
use crate::string::build::to_utf8_lossy;
use alloc::{format, string::String};
use num_bigint::BigInt;

fn hex(x: f64) -> String {
    if !x.is_finite() {
        return super::repr(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = parts(x);
    let (whole, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    format!("{sign}0x{whole}.{fraction:013x}p{:+}", exponent + 52)
}

fn invalid() -> Raised {
    value_error("invalid hexadecimal floating-point string")
}

/// Digits read so far: as many as fit, how many places were left out, whether anything but zeros was.
#[derive(Default)]
struct Mantissa {
    value: u128,
    exponent: i64,
    sticky: bool,
    any: bool,
}

impl Mantissa {
    /// Reads digits off the front; `fraction` if they are behind the point.
    fn read<'a>(&mut self, text: &'a str, fraction: bool) -> &'a str {
        let end = text.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(text.len());
        for digit in text[..end].chars().filter_map(|c| c.to_digit(16)) {
            self.any = true;
            if self.value >> 120 == 0 {
                self.value = self.value << 4 | digit as u128;
                self.exponent -= 4 * fraction as i64;
            } else {
                self.sticky |= digit != 0;
                self.exponent += 4 * !fraction as i64;
            }
        }
        &text[end..]
    }
}

fn exponent_of(text: &str) -> Result<i64> {
    let Some(digits) = text.strip_prefix(['p', 'P']) else {
        return if text.is_empty() { Ok(0) } else { Err(invalid()) };
    };
    let unsigned = digits.strip_prefix(['+', '-']).unwrap_or(digits);
    if unsigned.is_empty() || !unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(invalid());
    }
    let size = unsigned.parse().unwrap_or(1i64 << 40).min(1 << 40);
    Ok(if digits.starts_with('-') { -size } else { size })
}

fn from_hex(text: &str) -> Result<f64> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\x0b');
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = match &*body.to_ascii_lowercase() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => from_hex_digits(body)?,
    };
    Ok(if negative { -size } else { size })
}

fn from_hex_digits(body: &str) -> Result<f64> {
    let body = body.strip_prefix("0x").or(body.strip_prefix("0X")).unwrap_or(body);
    let mut mantissa = Mantissa::default();
    let mut rest = mantissa.read(body, false);
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = mantissa.read(fraction, true);
    }
    if !mantissa.any {
        return Err(invalid());
    }
    let exponent = exponent_of(rest)? + mantissa.exponent;
    let size = round_scaled(mantissa.value | mantissa.sticky as u128, exponent);
    if size.is_infinite() {
        return Err(overflow_error("hexadecimal value too large to represent as a float"));
    }
    Ok(size)
}

/// Mantissa without factors of two, and exponent; errors of `as_integer_ratio`.
fn ratio(x: f64) -> Result<(i64, i64)> {
    if x.is_nan() {
        return Err(value_error("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mantissa, exponent) = parts(x);
    if mantissa == 0 {
        return Ok((0, 0));
    }
    let twos = mantissa.trailing_zeros();
    let odd = (mantissa >> twos) as i64;
    Ok((if x < 0.0 { -odd } else { odd }, exponent + twos as i64))
}

leaf! {
    /// `x.hex()`.
    fn float_hex(x: f64) -> Result<Own> { Ok(new_str(&hex(x))) }
    /// `float.fromhex(text)`.
    fn float_fromhex(text: StrRef) -> Result<f64> { from_hex(&to_utf8_lossy(text)) }
    /// `x.as_integer_ratio()[0]`.
    fn float_numerator(x: f64) -> Result<Word> {
        let (odd, exponent) = ratio(x)?;
        Ok(Word::from_big(BigInt::from(odd) << exponent.max(0) as u64))
    }
    /// `x.as_integer_ratio()[1]`.
    fn float_denominator(x: f64) -> Result<Word> {
        let (_, exponent) = ratio(x)?;
        Ok(Word::from_big(BigInt::from(1) << (-exponent).max(0) as u64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_as_cpython() {
        let cases = [(1.0, "0x1.0000000000000p+0"), (-0.1, "-0x1.999999999999ap-4"), (5e-324, "0x0.0000000000001p-1022"), (-0.0, "-0x0.0p+0")];
        for (x, text) in cases {
            assert_eq!(hex(x), text);
            assert_eq!(from_hex(text).expect("valid").to_bits(), x.to_bits());
        }
        let read = |text: &str| from_hex(text).ok();
        assert_eq!([read("0x1.8p-1075"), read("1p2000"), read("0x.p1"), read(" +0xF.8 "), read("0x1.fffffffffffff7fp0")], [Some(5e-324), None, None, Some(15.5), Some(f64::from_bits(0x3fffffffffffffff))]);
    }
}
