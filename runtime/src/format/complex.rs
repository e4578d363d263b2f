//! `complex.__format__`.

use super::float::{signed_text, split_digits, style_of, Style};
use super::layout::{group, lay_out_text, sign_text};
use super::spec::{parse, unknown_code, Spec};
use crate::errors::value_error;
use crate::leaf::{leaf, Result};
use crate::object::{Own, StrRef};
use alloc::{format, string::String};

fn part(x: f64, spec: &Spec, style: &Style) -> (bool, String) {
    let (negative, text) = signed_text(x, spec, style);
    match spec.grouping {
        Some(separator) => {
            let (digits, rest) = split_digits(&text);
            (negative, format!("{}{rest}", group(digits, separator, 3, 0)))
        }
        None => (negative, text),
    }
}

fn text_of(real: f64, imag: f64, spec: &Spec, style: &Style) -> String {
    let bare = spec.kind == 0;
    let (imag_negative, imag_text) = part(imag, spec, style);
    // A real part of zero is not shown where no type asks for it.
    if bare && real == 0.0 && real.is_sign_positive() {
        return format!("{}{imag_text}j", sign_text(spec, imag_negative));
    }
    let (negative, real_text) = part(real, spec, style);
    let sign = sign_text(spec, negative);
    let between = if imag_negative { '-' } else { '+' };
    let (open, close) = if bare { ("(", ")") } else { ("", "") };
    format!("{open}{sign}{real_text}{between}{imag_text}j{close}")
}

fn format(real: f64, imag: f64, text: StrRef) -> Result<Own> {
    let mut spec = parse(text, '\0', '>', "complex")?;
    let style = style_of(&spec).filter(|_| spec.kind != '%' as u32);
    let Some(mut style) = style else { return Err(unknown_code(spec.kind, "complex")) };
    style.add_point = false;
    if spec.fill == '0' as u32 {
        return Err(value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == '=' {
        return Err(value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    let text = text_of(real, imag, &spec, &style);
    spec.sign = None;
    lay_out_text(&spec, &text.chars().map(|c| c as u32).collect::<alloc::vec::Vec<u32>>())
}

leaf! {
    /// `format` of a complex.
    fn format_complex(real: f64, imag: f64, spec: StrRef) -> Result<Own> { format(real, imag, spec) }
}
