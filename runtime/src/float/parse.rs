//! `float(text)` and `repr`.

use super::repr;
use crate::errors::value_error;
use crate::int::{clean_number, parse_error_text};
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::{Own, StrRef};
use crate::string::build::try_from_latin1;
use alloc::{format, vec::Vec};
use core::sync::atomic::{AtomicU32, Ordering};

/// Takes single underscores between digits out; `None` if one is elsewhere.
fn without_underscores(text: &[u8]) -> Option<Vec<u8>> {
    let digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    let misplaced = |i: usize| text[i] == b'_' && !(i > 0 && digit(i - 1) && digit(i + 1));
    if (0..text.len()).any(misplaced) {
        return None;
    }
    Some(text.iter().copied().filter(|&byte| byte != b'_').collect())
}

/// The float that ASCII text without white space around it is.
pub fn parse_ascii(text: &[u8]) -> Option<f64> {
    if !text.contains(&b'_') {
        return core::str::from_utf8(text).ok()?.parse().ok();
    }
    core::str::from_utf8(&without_underscores(text)?).ok()?.parse().ok()
}

/// The bits of a NaN that say which it is.
pub const NAN_IDENTITY: u64 = 0xffff_ffff;

/// A float as an object of its own: identity is that of the bits, and `float("nan") is not float("nan")`, which containers see.
fn distinct(x: f64) -> f64 {
    static MADE: AtomicU32 = AtomicU32::new(0);
    if !x.is_nan() {
        return x;
    }
    let identity = MADE.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
    f64::from_bits(x.to_bits() & !NAN_IDENTITY | u64::from(identity))
}

leaf! {
    /// `repr(x)`.
    fn float_repr(x: f64) -> Result<Own> { try_from_latin1(repr(x).as_bytes()) }

    /// `float(text)`.
    fn float_parse(text: StrRef) -> Result<f64> {
        if let Some(x) = text.ascii().and_then(|text| text.parse().ok()) {
            return Ok(distinct(x));
        }
        parse_ascii(&clean_number(text))
            .map(distinct)
            .ok_or_else(|| value_error(format!("could not convert string to float: {}", parse_error_text(text))))
    }

    /// `float(data)`.
    fn float_parse_bytes(data: Raw, size: i64) -> Result<f64> {
        let data = memory(data, size);
        let text = try_from_latin1(data)?;
        let parsed = if data.is_ascii() { parse_ascii(&clean_number(text.as_str())) } else { None };
        parsed.map(distinct).ok_or_else(|| value_error(format!("could not convert string to float: {}", crate::bytes::repr_text(data))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn parses_as_cpython() {
        let parsed = |s: &str| {
            let result = unsafe { float_parse(text(s).as_header()) };
            (result.status == 0).then_some(result.value)
        };
        assert_eq!([parsed(" 1_0.5e1_0\n"), parsed("-.5"), parsed("1."), parsed("+iNfinity"), parsed("\u{663}.\u{661}")], [Some(1.05e11), Some(-0.5), Some(1.0), Some(f64::INFINITY), Some(3.1)]);
        for bad in ["", ".", "1__0", "_1", "1_", "1_.5", "1 2", "0x10", "e5", "é", "infin", "1e", "--1"] {
            assert_eq!(parsed(bad), None, "{bad}");
        }
        assert!(parsed("NaN").is_some_and(f64::is_nan));
        assert_ne!(parsed("nan").map(f64::to_bits), parsed("nan").map(f64::to_bits));
        assert!(parsed("-nan").is_some_and(f64::is_sign_negative));
    }
}
