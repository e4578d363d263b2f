//! Floats as decimal digits: the shortest that read back the same, or correctly rounded to a given number.

use super::arith::parts;
use alloc::{format, string::String};
use core::fmt::Write;

/// Digits without a point, and the place of the point: the value is `0.digits * 10**point`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Digits {
    /// At least one digit; `"0"` for zero.
    pub digits: String,
    /// Where the point is: 1 means behind the first digit.
    pub point: i32,
}

/// Takes `d.ddde±x` apart.
fn split_scientific(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    Digits { digits, point: exponent.parse::<i32>().unwrap_or(0) + 1 }
}

/// The shortest digits of a finite non-negative float.
pub fn shortest(x: f64) -> Digits {
    even_tie(x, split_scientific(&format!("{x:e}")))
}

/// Of two shortest texts that are equally near, the one that ends in an even digit. That can only be where the exact value has one
/// more digit, a five.
fn even_tie(x: f64, found: Digits) -> Digits {
    let (mantissa, exponent) = parts(x);
    let exact_places = -(exponent + mantissa.trailing_zeros() as i64);
    let places = found.digits.len() as i64 - found.point as i64;
    if mantissa != 0 && exact_places >= 2 && places == exact_places - 1 {
        return significant(x, found.digits.len());
    }
    found
}

/// So many significant digits (at least one), correctly rounded.
pub fn significant(x: f64, count: usize) -> Digits {
    split_scientific(&format!("{:.*e}", count.max(1) - 1, x))
}

/// So many places behind the point, correctly rounded, a tie to the even digit, if 128 bits are enough for it.
pub fn places(x: f64, count: usize) -> Option<String> {
    let (mantissa, exponent) = parts(x);
    let is_fine = |shift: &u32| (1..=126).contains(shift) && count <= MOST_PLACES && x.is_finite();
    let shift = u32::try_from(-exponent).ok().filter(is_fine)?;
    // 53 bits times 10 ** 22 are 127.
    let scaled = u128::from(mantissa) * 10u128.pow(count as u32);
    let (whole, rest, half) = (scaled >> shift, scaled & ((1 << shift) - 1), 1u128 << (shift - 1));
    let rounded = whole + u128::from(rest > half || rest == half && whole & 1 == 1);
    let width = count + 1;
    // Machine words are written faster.
    let mut text = u64::try_from(rounded).map_or_else(|_| format!("{rounded:0>width$}"), |rounded| format!("{rounded:0>width$}"));
    if count > 0 {
        text.insert(text.len() - count, '.');
    }
    Some(text)
}

/// Ten to this power takes 74 bits.
const MOST_PLACES: usize = 22;

/// A small text on the stack.
struct Line {
    bytes: [u8; 32],
    len: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(core::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// `repr(x)`.
pub fn repr(x: f64) -> String {
    if x.is_nan() {
        return "nan".into();
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x.is_infinite() {
        return format!("{sign}inf");
    }
    let mut line = Line { bytes: [0; 32], len: 0 };
    // 17 digits, a point and an exponent fit.
    let _ = write!(line, "{:e}", x.abs());
    let text = core::str::from_utf8(&line.bytes[..line.len]).unwrap_or("0e0");
    let Digits { digits, point } = even_tie(x.abs(), split_scientific(text));
    if (-3..=16).contains(&point) {
        format!("{sign}{}", fixed(&digits, point, ".0"))
    } else {
        format!("{sign}{}", scientific(&digits, point))
    }
}

/// Digits with their point; `tail` follows a whole number.
pub fn fixed(digits: &str, point: i32, tail: &str) -> String {
    let mut out = String::with_capacity(24);
    if point <= 0 {
        out.push_str("0.");
        (point..0).for_each(|_| out.push('0'));
        out.push_str(digits);
    } else if (point as usize) < digits.len() {
        out.push_str(&digits[..point as usize]);
        out.push('.');
        out.push_str(&digits[point as usize..]);
    } else {
        out.push_str(digits);
        (digits.len()..point as usize).for_each(|_| out.push('0'));
        out.push_str(tail);
    }
    out
}

/// `d.ddde+xx`.
pub fn scientific(digits: &str, point: i32) -> String {
    let (first, rest) = digits.split_at(1);
    let dot = if rest.is_empty() { "" } else { "." };
    let exponent = point - 1;
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{first}{dot}{rest}e{sign}{:02}", exponent.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_general_way() {
        let ties = (0..200).map(|n| f64::from(n) / 16.0);
        let others = (1..4000u64).map(|n| f64::from_bits(n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 2 | 0x2000_0000_0000_0000));
        let near = (-80..80).map(|exponent| 2f64.powi(exponent) * (1.0 - f64::EPSILON / 2.0));
        let mut taken = 0;
        for x in ties.chain(others).chain(near).chain([0.0, f64::MAX, f64::MIN_POSITIVE, 5e-324]) {
            for count in [0, 1, 2, 3, 6, 17, 22, 23] {
                if let Some(text) = places(x, count) {
                    assert_eq!(text, format!("{x:.count$}"), "{x:e}");
                    taken += 1;
                }
            }
        }
        assert!(taken > 5000, "{taken}");
    }

    #[test]
    fn repr_as_cpython() {
        let cases = [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e16, "1e+16"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (9999999999999998.0, "9999999999999998.0"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (1e22, "1e+22"),
            (1e23, "1e+23"),
            (2.5, "2.5"),
            (1125525361930483.25, "1125525361930483.2"),
            (1125525361930483.75, "1125525361930483.8"),
            (100000000000000.375, "100000000000000.38"),
            (100.0, "100.0"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
        ];
        for (x, expected) in cases {
            assert_eq!(repr(x), expected);
        }
    }
}
