//! Putting a number together: sign, prefix, grouped digits, the rest, and padding to the width.

use super::spec::Spec;
use crate::errors::memory_error;
use crate::leaf::Result;
use crate::object::Own;
use crate::string::build::Text;
use alloc::string::String;

/// A number's parts, all ASCII (but see `c` of ints, which has no parts).
pub struct Number<'a> {
    /// Below zero?
    pub negative: bool,
    /// `0x` and the like.
    pub prefix: &'a str,
    /// Digits before the point.
    pub digits: &'a str,
    /// Point, fraction, exponent, percent sign; or `inf`.
    pub rest: &'a str,
}

/// Digits with separators, led by zeros until there are `least` characters. A separator is never first.
pub fn group(digits: &str, separator: char, size: usize, least: usize) -> String {
    let mut reversed: String = String::with_capacity(digits.len() + digits.len() / size + least);
    let (mut source, mut count) = (digits.bytes().rev(), 0);
    loop {
        let digit = match source.next() {
            Some(digit) => digit,
            None if reversed.len() < least => b'0',
            None => break,
        };
        if count > 0 && count % size == 0 {
            reversed.push(separator);
        }
        reversed.push(digit as char);
        count += 1;
    }
    reversed.chars().rev().collect()
}

fn zeros_to(digits: &str, least: usize) -> String {
    let mut out = String::with_capacity(least.max(digits.len()));
    (digits.len()..least).for_each(|_| out.push('0'));
    out.push_str(digits);
    out
}

/// The sign that is shown.
pub fn sign_text(spec: &Spec, negative: bool) -> &'static str {
    match (negative, spec.sign) {
        (true, _) => "-",
        (_, Some('+')) => "+",
        (_, Some(' ')) => " ",
        _ => "",
    }
}

fn check_width(width: usize) -> Result<()> {
    if width > 1 << 40 {
        return Err(memory_error());
    }
    Ok(())
}

/// The number in its field.
pub fn lay_out(spec: &Spec, number: &Number) -> Result<Own> {
    check_width(spec.width)?;
    let sign = sign_text(spec, number.negative);
    let outside = sign.len() + number.prefix.len() + number.rest.len();
    let least = if spec.fill == '0' as u32 && spec.align == '=' { spec.width.saturating_sub(outside) } else { 0 };
    let group_size = if matches!(spec.kind as u8, b'b' | b'o' | b'x' | b'X') { 4 } else { 3 };
    let digits = match spec.grouping {
        Some(separator) if !number.digits.is_empty() => group(number.digits, separator, group_size, least),
        _ => zeros_to(number.digits, least),
    };
    let room = spec.width.saturating_sub(outside + digits.len());
    let (left, inner, right) = match spec.align {
        '<' => (0, 0, room),
        '^' => (room / 2, 0, room - room / 2),
        '=' => (0, room, 0),
        _ => (room, 0, 0),
    };
    let mut out = Text::with_capacity(outside + digits.len() + room);
    out.push_many(spec.fill, left);
    out.push_str(sign);
    out.push_str(number.prefix);
    out.push_many(spec.fill, inner);
    out.push_str(&digits);
    out.push_str(number.rest);
    out.push_many(spec.fill, right);
    out.finish()
}

/// Characters in their field.
pub fn lay_out_text(spec: &Spec, codes: &[u32]) -> Result<Own> {
    check_width(spec.width)?;
    let room = spec.width.saturating_sub(codes.len());
    let left = match spec.align {
        '<' => 0,
        '^' => room / 2,
        _ => room,
    };
    let mut out = Text::with_capacity(codes.len() + room);
    out.push_many(spec.fill, left);
    codes.iter().for_each(|&code| out.push(code));
    out.push_many(spec.fill, room - left);
    out.finish()
}
