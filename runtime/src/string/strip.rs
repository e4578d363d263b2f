//! `strip` and its sides, of white space or of given characters.

use super::build::substring;
use crate::leaf::{leaf, Result};
use crate::object::{with_chars, Own, StrRef};
use crate::unicode::is_space;

fn strip(s: StrRef, left: bool, right: bool, drop: impl Fn(u32) -> bool) -> Result<Own> {
    let (start, end) = with_chars!(s.chars(), units => {
        let (mut start, mut end) = (0, units.len());
        while left && start < end && drop(units[start].into()) {
            start += 1;
        }
        while right && end > start && drop(units[end - 1].into()) {
            end -= 1;
        }
        (start, end)
    });
    substring(s, start, end)
}

fn strip_chars(s: StrRef, chars: StrRef, left: bool, right: bool) -> Result<Own> {
    with_chars!(chars.chars(), units => strip(s, left, right, |code| units.iter().any(|&u| -> bool { Into::<u32>::into(u) == code })))
}

leaf! {
    /// `s.strip()`.
    fn str_strip(s: StrRef) -> Result<Own> { strip(s, true, true, is_space) }
    /// `s.lstrip()`.
    fn str_lstrip(s: StrRef) -> Result<Own> { strip(s, true, false, is_space) }
    /// `s.rstrip()`.
    fn str_rstrip(s: StrRef) -> Result<Own> { strip(s, false, true, is_space) }
    /// `s.strip(chars)`.
    fn str_strip_chars(s: StrRef, chars: StrRef) -> Result<Own> { strip_chars(s, chars, true, true) }
    /// `s.lstrip(chars)`.
    fn str_lstrip_chars(s: StrRef, chars: StrRef) -> Result<Own> { strip_chars(s, chars, true, false) }
    /// `s.rstrip(chars)`.
    fn str_rstrip_chars(s: StrRef, chars: StrRef) -> Result<Own> { strip_chars(s, chars, false, true) }
}
