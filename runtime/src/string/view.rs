//! Looking at a string: length, items, slices, comparison, hash.

use super::build::{from_latin1, one_char, substring, Text, CACHE};
use crate::errors::{memory_error, raise};
use crate::leaf::{leaf, Raw, Result};
use crate::object::{try_alloc_str, with_chars, Chars, Own, StrRef};
use core::cmp::Ordering;
use pyc2n_abi::{layout::Str, ErrorKind};

/// Python's clamping of a slice bound.
#[inline]
pub fn clamp_bounds(len: usize, start: i64, end: i64) -> (i64, i64) {
    let len = len as i64;
    let clamp = |bound: i64| if bound < 0 { bound.saturating_add(len).max(0) } else { bound };
    (clamp(start), clamp(end).min(len))
}

/// Are these strings the same?
#[inline]
pub fn equal(a: StrRef, b: StrRef) -> bool {
    if a.as_header() == b.as_header() {
        return true;
    }
    if a.len() != b.len() || a.width() != b.width() || a.len() == 0 {
        return a.len() == 0 && b.len() == 0;
    }
    // Most that differ do so at once.
    a.code_at(0) == b.code_at(0) && (a.len() == 1 || a.raw_bytes() == b.raw_bytes())
}

fn compare(a: StrRef, b: StrRef) -> Ordering {
    if a.len() != 0 && b.len() != 0 {
        let (first, other) = (a.code_at(0), b.code_at(0));
        if first != other || a.len() == 1 || b.len() == 1 {
            return first.cmp(&other).then(a.len().cmp(&b.len()));
        }
    }
    if let (Chars::One(a), Chars::One(b)) = (a.chars(), b.chars()) {
        // Most strings differ soon, before a call would pay.
        let near = a.iter().zip(b).skip(1).take(7).find(|(a, b)| a != b);
        return near.map_or_else(|| a.cmp(b), |(a, b)| a.cmp(b));
    }
    with_chars!(a.chars(), a => with_chars!(b.chars(), b => {
        a.iter().map(|&u| -> u32 { u.into() }).cmp(b.iter().map(|&u| -> u32 { u.into() }))
    }))
}

/// The product of two numbers folded to 64 bits.
#[inline(always)]
fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// Eight bytes that start at `at`.
#[inline(always)]
fn word_at(data: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(data[at..at + 8].try_into().expect("eight bytes"))
}

/// Up to eight bytes as one number, different for different bytes of the same length.
#[inline(always)]
fn short_word(data: &[u8]) -> u64 {
    match data.len() {
        0 => 0,
        1..=3 => data[0] as u64 | (data[data.len() / 2] as u64) << 8 | (data[data.len() - 1] as u64) << 16,
        len => {
            let four = |at: usize| u32::from_le_bytes(data[at..at + 4].try_into().expect("four bytes")) as u64;
            four(0) | four(len - 4) << 32
        }
    }
}

/// Hash of bytes: multiplication folded to 64 bits, eight bytes at a time, the last ones overlapping. Never -1, and 0 of nothing only.
pub fn hash_memory(data: &[u8]) -> i64 {
    const FIRST: u64 = 0x9e37_79b9_7f4a_7c15;
    const SECOND: u64 = 0xe703_7ed1_a0b4_28db;
    if data.is_empty() {
        return 0;
    }
    let mut state = FIRST ^ data.len() as u64;
    let last = if data.len() < 8 {
        short_word(data)
    } else {
        for at in (0..data.len() - 8).step_by(8) {
            state = fold(state ^ word_at(data, at), SECOND);
        }
        word_at(data, data.len() - 8)
    };
    match fold(fold(state ^ last, SECOND), FIRST) as i64 {
        0 => 1,
        -1 => -2,
        hash => hash,
    }
}

fn strided(s: StrRef, start: i64, step: i64, count: usize) -> Result<Own> {
    let indices = (0..count).map(|k| (start + step * k as i64) as usize);
    if s.is_ascii() {
        let units = s.raw_bytes();
        let out = try_alloc_str(count, 1, true).ok_or_else(memory_error)?;
        for (k, i) in indices.enumerate() {
            // SAFETY: k < count, for which there is room.
            unsafe { *out.data().add(k) = units[i] };
        }
        return Ok(out.own());
    }
    let mut out = Text::new();
    with_chars!(s.chars(), units => indices.for_each(|i| out.push(units[i].into())));
    out.finish()
}

leaf! {
    /// Length.
    fn str_len(s: StrRef) -> i64 { s.len() as i64 }

    /// Bytes a character.
    fn str_width(s: StrRef) -> i32 { s.width() as i32 }

    /// Where the characters are.
    fn str_data(s: StrRef) -> Raw { s.data() }

    /// The strings of one character.
    fn str_chars() -> Raw { CACHE.get().as_mut_ptr().cast() }

    /// `s[i]`.
    fn str_getitem(s: StrRef, i: i64) -> Result<Own> {
        let at = if i < 0 { i + s.len() as i64 } else { i };
        if at < 0 || at >= s.len() as i64 {
            return Err(raise(ErrorKind::IndexError, "string index out of range"));
        }
        Ok(one_char(s.code_at(at as usize)))
    }

    /// `s[i]` in range.
    fn str_at(s: StrRef, i: i64) -> Own { one_char(s.code_at(i as usize)) }

    /// Code point in range.
    fn str_code_at(s: StrRef, i: i64) -> i64 { s.code_at(i as usize) as i64 }

    /// `s[start:…:step]`.
    fn str_slice(s: StrRef, start: i64, step: i64, count: i64) -> Result<Own> {
        if count <= 0 {
            return Ok(from_latin1(b"", true));
        }
        if step == 1 {
            return substring(s, start as usize, (start + count) as usize);
        }
        strided(s, start, step, count as usize)
    }

    /// `s[start:end]`.
    fn str_substring(s: StrRef, start: i64, end: i64) -> Result<Own> {
        let (start, end) = clamp_bounds(s.len(), start, end);
        if start >= end {
            return Ok(from_latin1(b"", true));
        }
        substring(s, start as usize, end as usize)
    }

    /// `a == b`.
    fn str_equal(a: StrRef, b: StrRef) -> bool { equal(a, b) }

    /// Order.
    fn str_compare(a: StrRef, b: StrRef) -> i64 { compare(a, b) as i64 }

    /// Hash, kept in the object.
    fn str_hash(s: StrRef) -> i64 {
        let fields = s.as_header().cast::<Str>();
        if (*fields).hash == 0 {
            (*fields).hash = hash_memory(s.raw_bytes());
        }
        (*fields).hash
    }
}

#[cfg(test)]
mod tests {
    use crate::test_support::*;

    #[test]
    fn slices_clamp_as_pythons() {
        let s = text("héllo wörld");
        for (start, end, expected) in
            [(0, 5, "héllo"), (-5, i64::MAX, "wörld"), (3, -3, "lo wö"), (7, 3, ""), (-100, 2, "hé"), (i64::MIN, i64::MAX, "héllo wörld")]
        {
            assert_eq!(string(unsafe { super::str_substring(s.as_header(), start, end) }), expected);
        }
        assert_eq!(string(unsafe { super::str_slice(s.as_header(), 10, -2, 6) }), "drwolh");
    }

    #[test]
    fn narrow_slices_of_wide_strings_are_narrow() {
        let s = text("ab\u{1F600}cd");
        let part = own(unsafe { super::str_substring(s.as_header(), 0, 2) });
        assert_eq!((part.as_str().width(), part.as_str().is_ascii()), (1, true));
        assert!(super::equal(part.as_str(), text("ab").as_str()));
    }
}
