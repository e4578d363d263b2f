//! Padding: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use super::build::Text;
use crate::errors::{memory_error, type_error};
use crate::leaf::{leaf, Result};
use crate::object::{try_alloc_str, with_chars, Own, StrRef};

fn fill_code(fill: StrRef) -> Result<u32> {
    if fill.len() != 1 {
        return Err(type_error("The fill character must be exactly one character long"));
    }
    Ok(fill.code_at(0))
}

/// `s` between so many fill characters.
pub fn padded(s: StrRef, left: usize, right: usize, fill: u32) -> Result<Own> {
    if left == 0 && right == 0 {
        return Ok(s.retain());
    }
    let len = s.len().saturating_add(left).saturating_add(right);
    if len > isize::MAX as usize / 8 {
        return Err(memory_error());
    }
    if s.is_ascii() && fill < 128 && len > 1 {
        return padded_ascii(s, left, len, fill as u8);
    }
    let mut out = Text::with_capacity(len);
    out.push_many(fill, left);
    out.push_chars(s.chars());
    out.push_many(fill, right);
    out.finish()
}

fn padded_ascii(s: StrRef, left: usize, len: usize, fill: u8) -> Result<Own> {
    let out = try_alloc_str(len, 1, true).ok_or_else(memory_error)?;
    // SAFETY: room for so many bytes.
    let units = unsafe { core::slice::from_raw_parts_mut(out.data().cast::<u8>(), len) };
    let (before, rest) = units.split_at_mut(left);
    let (middle, after) = rest.split_at_mut(s.len());
    before.fill(fill);
    middle.copy_from_slice(s.raw_bytes());
    after.fill(fill);
    Ok(out.own())
}

fn room(s: StrRef, width: i64) -> usize {
    width.saturating_sub(s.len() as i64).max(0) as usize
}

fn zfill(s: StrRef, width: i64) -> Result<Own> {
    let zeros = room(s, width);
    let signed = s.len() > 0 && matches!(s.code_at(0), 0x2b | 0x2d);
    if !signed || zeros == 0 {
        return padded(s, zeros, 0, '0' as u32);
    }
    let mut out = Text::with_capacity(s.len() + zeros);
    out.push(s.code_at(0));
    out.push_many('0' as u32, zeros);
    with_chars!(s.chars(), units => units[1..].iter().for_each(|&u| out.push(u.into())));
    out.finish()
}

/// Replaces tabs by spaces up to the next column that is a multiple of `size`.
pub fn expand_tabs(codes: impl Iterator<Item = u32>, size: i64) -> Text {
    let (mut out, mut column) = (Text::new(), 0);
    for code in codes {
        if code == 9 {
            if size > 0 {
                let spaces = size - column % size;
                column += spaces;
                out.push_many(' ' as u32, spaces as usize);
            }
            continue;
        }
        column = if matches!(code, 10 | 13) { 0 } else { column + 1 };
        out.push(code);
    }
    out
}

leaf! {
    /// `s.center(width, fill)`.
    fn str_center(s: StrRef, width: i64, fill: StrRef) -> Result<Own> {
        let (fill, room) = (fill_code(fill)?, room(s, width));
        // CPython's rule for the odd one: it goes left if the width is odd.
        let left = room / 2 + (room & width as usize & 1);
        padded(s, left, room - left, fill)
    }
    /// `s.ljust(width, fill)`.
    fn str_ljust(s: StrRef, width: i64, fill: StrRef) -> Result<Own> { padded(s, 0, room(s, width), fill_code(fill)?) }
    /// `s.rjust(width, fill)`.
    fn str_rjust(s: StrRef, width: i64, fill: StrRef) -> Result<Own> { padded(s, room(s, width), 0, fill_code(fill)?) }
    /// `s.zfill(width)`.
    fn str_zfill(s: StrRef, width: i64) -> Result<Own> { zfill(s, width) }
    /// `s.expandtabs(size)`.
    fn str_expandtabs(s: StrRef, size: i64) -> Result<Own> {
        with_chars!(s.chars(), units => expand_tabs(units.iter().map(|&u| u.into()), size)).finish()
    }
}
