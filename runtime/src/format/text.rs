//! `str.__format__`.

use super::layout::lay_out_text;
use super::spec::{parse, unknown_code};
use crate::errors::value_error;
use crate::leaf::{leaf, Result};
use crate::object::{Own, StrRef};

fn format(value: StrRef, text: StrRef) -> Result<Own> {
    let spec = parse(text, 's', '<', "str")?;
    if spec.kind != 's' as u32 {
        return Err(unknown_code(spec.kind, "str"));
    }
    let not_allowed = match (spec.sign, spec.no_negative_zero, spec.alternate) {
        (Some(' '), ..) => "Space not allowed in string format specifier",
        (Some(_), ..) => "Sign not allowed in string format specifier",
        (_, true, _) => "Negative zero coercion (z) not allowed in string format specifier",
        (.., true) => "Alternate form (#) not allowed in string format specifier",
        _ if spec.align == '=' => "'=' alignment not allowed in string format specifier",
        _ => "",
    };
    if !not_allowed.is_empty() {
        return Err(value_error(not_allowed));
    }
    let mut codes = value.codes();
    codes.truncate(spec.precision.unwrap_or(usize::MAX));
    lay_out_text(&spec, &codes)
}

leaf! {
    /// `format` of a str.
    fn format_str(value: StrRef, spec: StrRef) -> Result<Own> {
        if spec.len() == 0 {
            return Ok(value.retain());
        }
        format(value, spec)
    }
}
