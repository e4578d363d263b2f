//! `int.__format__`.

use super::float::format_with;
use super::layout::{lay_out, lay_out_text, Number};
use super::spec::{parse, unknown_code, Spec};
use crate::errors::{overflow_error, value_error};
use crate::int::{check_digits, digits_of, rows::int_to_str, to_f64};
use crate::leaf::{leaf, Result, Word};
use crate::object::{new_str, Own, StrRef};

fn character(value: Word, spec: &Spec) -> Result<Own> {
    if spec.sign.is_some() {
        return Err(value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    match value.to_i64() {
        Some(code @ 0..=0x10ffff) => lay_out_text(spec, &[code as u32]),
        None => Err(overflow_error("Python int too large to convert to C long")),
        _ => Err(overflow_error("%c arg not in range(0x110000)")),
    }
}

fn as_float(value: Word, spec: &Spec, type_name: &str) -> Result<Own> {
    let x = to_f64(value);
    if x.is_infinite() {
        return Err(overflow_error("int too large to convert to float"));
    }
    format_with(x, spec, type_name)
}

fn digits(value: Word, spec: &Spec, kind: char) -> Result<Own> {
    let (base, prefix) = match kind {
        'b' => (2, "0b"),
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    if base == 10 {
        check_digits(value)?;
    }
    let mut digits = digits_of(value, base);
    if kind == 'X' {
        digits.make_ascii_uppercase();
    }
    let prefix = if spec.alternate { prefix } else { "" };
    lay_out(spec, &Number { negative: value.is_negative(), prefix, digits: &digits, rest: "" })
}

fn format_word(value: Word, text: StrRef, type_name: &str) -> Result<Own> {
    let spec = parse(text, 'd', '>', type_name)?;
    let kind = char::from_u32(spec.kind).unwrap_or('\0');
    match kind {
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => return as_float(value, &spec, type_name),
        'b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n' => {}
        _ => return Err(unknown_code(spec.kind, type_name)),
    }
    if spec.precision.is_some() {
        return Err(value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if kind == 'c' {
        return character(value, &spec);
    }
    digits(value, &spec, kind)
}

leaf! {
    /// `format` of an int.
    fn format_int(value: Word, spec: StrRef) -> Result<Own> {
        if spec.len() == 0 {
            let text = int_to_str(value.0);
            return if text.status == 0 { Ok(Own::from_header(text.value)) } else { Err(crate::leaf::Raised(())) };
        }
        format_word(value, spec, "int")
    }

    /// `format` of a bool.
    fn format_bool(value: i64, spec: StrRef) -> Result<Own> {
        if spec.len() == 0 {
            return Ok(new_str(if value != 0 { "True" } else { "False" }));
        }
        format_word(Word::from_i64((value != 0) as i64), spec, "bool")
    }
}

