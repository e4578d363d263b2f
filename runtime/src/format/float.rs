//! `float.__format__`.

use super::layout::{lay_out, Number};
use super::spec::{parse, unknown_code, Spec};
use crate::errors::memory_error;
use crate::float::digits::{fixed, places, scientific, shortest, significant, Digits};
use crate::leaf::{leaf, Result};
use crate::object::{Own, StrRef};
use crate::string::build::try_from_latin1;
use alloc::{
    format,
    string::{String, ToString},
};

/// How a float is to be written.
#[derive(Clone, Copy)]
pub struct Style {
    /// `r`, `e`, `f` or `g`.
    pub code: char,
    /// Digits: behind the point for `e` and `f`, significant ones for `g`.
    pub precision: usize,
    /// Keep the point and trailing zeros.
    pub alternate: bool,
    /// End whole numbers in `.0`.
    pub add_point: bool,
    /// Capital letters.
    pub upper: bool,
}

/// More digits than any float has.
const MOST_DIGITS: usize = 1100;

fn zeros(count: usize) -> String {
    "0".repeat(count)
}

fn fixed_point(size: f64, style: &Style) -> String {
    let computed = style.precision.min(MOST_DIGITS);
    let mut text = places(size, computed).unwrap_or_else(|| format!("{size:.computed$}"));
    text.push_str(&zeros(style.precision - computed));
    if style.alternate && style.precision == 0 {
        text.push('.');
    }
    text
}

fn with_exponent(mut digits: Digits, places: usize, alternate: bool) -> String {
    digits.digits.push_str(&zeros((places + 1).saturating_sub(digits.digits.len())));
    let text = scientific(&digits.digits, digits.point);
    if alternate && places == 0 {
        return text.replacen('e', ".e", 1);
    }
    text
}

fn exponential(size: f64, style: &Style) -> String {
    with_exponent(significant(size, style.precision.min(MOST_DIGITS) + 1), style.precision, style.alternate)
}

fn general(size: f64, style: &Style) -> String {
    let precision = style.precision.max(1);
    let mut digits = significant(size, precision.min(MOST_DIGITS));
    if !style.alternate {
        let kept = digits.digits.trim_end_matches('0').len().max(1);
        digits.digits.truncate(kept);
    }
    let highest = precision as i64 - style.add_point as i64;
    if (digits.point as i64) < -3 || digits.point as i64 > highest {
        let places = if style.alternate { precision - 1 } else { digits.digits.len() - 1 };
        return with_exponent(digits, places, style.alternate);
    }
    let tail = match (style.alternate, style.add_point) {
        (true, _) => ".",
        (_, true) => ".0",
        _ => "",
    };
    let mut text = fixed(&digits.digits, digits.point, tail);
    if style.alternate {
        let shown = digits.digits.len();
        text.push_str(&zeros(precision.saturating_sub(shown)));
    }
    text
}

fn plain(size: f64, style: &Style) -> String {
    let digits = shortest(size);
    if (-3..=16).contains(&digits.point) {
        let tail = match (style.alternate, style.add_point) {
            (_, true) => ".0",
            (true, _) => ".",
            _ => "",
        };
        fixed(&digits.digits, digits.point, tail)
    } else {
        let places = digits.digits.len() - 1;
        with_exponent(digits, places, style.alternate)
    }
}

/// A non-negative float, or the absolute value of an infinity or NaN, as text.
pub fn write(size: f64, style: &Style) -> String {
    let text = match style.code {
        _ if size.is_nan() => "nan".to_string(),
        _ if size.is_infinite() => "inf".to_string(),
        'e' => exponential(size, style),
        'f' => fixed_point(size, style),
        'g' => general(size, style),
        _ => plain(size, style),
    };
    if style.upper { text.to_ascii_uppercase() } else { text }
}

/// The style of a type code; `None` if floats have no such code.
pub fn style_of(spec: &Spec) -> Option<Style> {
    let kind = char::from_u32(spec.kind)?;
    let code = match (kind, spec.precision) {
        ('\0', None) => 'r',
        ('\0', Some(_)) | ('n', _) => 'g',
        ('%', _) => 'f',
        ('e' | 'f' | 'g' | 'E' | 'F' | 'G', _) => kind.to_ascii_lowercase(),
        _ => return None,
    };
    Some(Style {
        code,
        precision: spec.precision.unwrap_or(6),
        alternate: spec.alternate,
        add_point: kind == '\0',
        upper: kind.is_ascii_uppercase(),
    })
}

/// Is what was written a zero?
fn is_zero_text(text: &str) -> bool {
    !text.bytes().take_while(|byte| !matches!(byte, b'e' | b'E')).any(|byte| matches!(byte, b'1'..=b'9' | b'n' | b'i' | b'N' | b'I'))
}

/// Text of the absolute value and the sign, with `z` applied.
pub fn signed_text(x: f64, spec: &Spec, style: &Style) -> (bool, String) {
    let text = write(x.abs(), style);
    let negative = x.is_sign_negative() && !x.is_nan();
    (negative && !(spec.no_negative_zero && is_zero_text(&text)), text)
}

/// Digits before the point, and the rest.
pub fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// `format` with a parsed specification.
pub fn format_with(x: f64, spec: &Spec, type_name: &str) -> Result<Own> {
    let Some(style) = style_of(spec) else { return Err(unknown_code(spec.kind, type_name)) };
    if style.precision > 1 << 31 {
        return Err(crate::errors::value_error("precision too big"));
    }
    let percent = spec.kind == '%' as u32;
    let (negative, mut text) = signed_text(if percent { x * 100.0 } else { x }, spec, &style);
    if percent {
        text.push('%');
    }
    let (digits, rest) = split_digits(&text);
    lay_out(spec, &Number { negative, prefix: "", digits, rest })
}

leaf! {
    /// `format` of a float.
    fn format_float(value: f64, spec: StrRef) -> Result<Own> {
        if spec.len() == 0 {
            return try_from_latin1(crate::float::repr(value).as_bytes());
        }
        format_with(value, &parse(spec, '\0', '>', "float")?, "float")
    }

    /// A float as text by code, precision and flags.
    fn float_to_text(x: f64, code: i64, precision: i64, flags: i64) -> Result<Own> {
        let code = char::from_u32(code as u32).unwrap_or('r');
        let style = Style {
            code: code.to_ascii_lowercase(),
            precision: usize::try_from(precision).unwrap_or(6),
            alternate: flags & 4 != 0,
            add_point: flags & 2 != 0,
            upper: code.is_ascii_uppercase(),
        };
        if style.precision > 1 << 31 {
            return Err(memory_error());
        }
        let sign = match (x.is_sign_negative() && !x.is_nan(), flags & 1 != 0) {
            (true, _) => "-",
            (_, true) => "+",
            _ => "",
        };
        try_from_latin1(format!("{sign}{}", write(x.abs(), &style)).as_bytes())
    }
}
