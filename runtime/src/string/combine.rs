//! Strings made of strings: concatenation, growing in place, join, repetition, replacement.

use super::build::{empty, Text};
use super::search::Finder;
use crate::errors::memory_error;
use crate::leaf::{leaf, Raw, Result};
use crate::memory::{capacity, release, resize_object};
use crate::object::{try_alloc_str, with_chars, Chars, Own, StrRef};
use pyc2n_abi::layout::{Header, Str, STR_DATA};

/// Copies characters into room of a width that holds them.
unsafe fn copy_widening(from: StrRef, to: *mut u8, width: u32) {
    if from.width() == width {
        let bytes = from.raw_bytes();
        bytes.as_ptr().copy_to_nonoverlapping(to, bytes.len());
        return;
    }
    with_chars!(from.chars(), units => match width {
        2 => units.iter().enumerate().for_each(|(i, &u)| *to.cast::<u16>().add(i) = Into::<u32>::into(u) as u16),
        _ => units.iter().enumerate().for_each(|(i, &u)| *to.cast::<u32>().add(i) = u.into()),
    });
}

unsafe fn item(items: *mut *mut Header, i: usize) -> StrRef {
    StrRef::from_header(*items.add(i))
}

unsafe fn join(separator: Option<StrRef>, items: Raw, count: usize) -> Result<Own> {
    let items = items.cast::<*mut Header>();
    match count {
        0 => return Ok(empty()),
        1 => return Ok(item(items, 0).retain()),
        _ => {}
    }
    let (mut len, mut width, mut ascii) = (0usize, 1, true);
    let mut add = |s: StrRef, times: usize| {
        len = len.saturating_add(s.len().saturating_mul(times));
        width = width.max(s.width());
        ascii &= s.is_ascii();
    };
    (0..count).for_each(|i| add(item(items, i), 1));
    if let Some(separator) = separator {
        add(separator, count - 1);
    }
    let out = try_alloc_str(len, width, ascii).ok_or_else(memory_error)?;
    let mut to = out.data();
    let mut put = |s: StrRef| {
        copy_widening(s, to, width);
        to = to.add(s.len() * width as usize);
    };
    for i in 0..count {
        if let (Some(separator), true) = (separator, i > 0) {
            put(separator);
        }
        put(item(items, i));
    }
    Ok(out.own())
}

fn concat(a: StrRef, b: StrRef) -> Result<Own> {
    if a.len() == 0 {
        return Ok(b.retain());
    }
    if b.len() == 0 {
        return Ok(a.retain());
    }
    let width = a.width().max(b.width());
    let len = a.len().checked_add(b.len()).ok_or_else(memory_error)?;
    let out = try_alloc_str(len, width, a.is_ascii() && b.is_ascii()).ok_or_else(memory_error)?;
    // SAFETY: room for both, one behind the other.
    unsafe {
        copy_widening(a, out.data(), width);
        copy_widening(b, out.data().add(a.len() * width as usize), width);
    }
    Ok(out.own())
}

/// Adds `b` to the only reference of a string of sufficient width.
unsafe fn grow(a: Own, b: StrRef) -> Result<Own> {
    let (len, width) = (a.as_str().len(), a.as_str().width());
    let more = b.len() * width as usize;
    let size = STR_DATA + len * width as usize;
    let needed = size.checked_add(more).ok_or_else(memory_error)?;
    let mut object = a.into_header().cast::<u8>();
    if capacity(object) < needed {
        match resize_object(object, needed + needed / 2) {
            Some(moved) => object = moved.as_ptr(),
            None => {
                drop(Own::from_header(object.cast()));
                return Err(memory_error());
            }
        }
    }
    copy_widening(b, object.add(size), width);
    let fields = object.cast::<Str>();
    (*fields).length += b.len() as i64;
    (*fields).hash = 0;
    (*fields).ascii &= b.fields().ascii;
    Ok(Own::from_header(object.cast()))
}

fn repeat(s: StrRef, count: i64) -> Result<Own> {
    if count <= 0 || s.len() == 0 {
        return Ok(empty());
    }
    if count == 1 {
        return Ok(s.retain());
    }
    let len = s.len().checked_mul(count as usize).ok_or_else(memory_error)?;
    let out = try_alloc_str(len, s.width(), s.is_ascii()).ok_or_else(memory_error)?;
    let from = s.raw_bytes();
    // SAFETY: `len` characters of the same width.
    let to = unsafe { core::slice::from_raw_parts_mut(out.data(), from.len() * count as usize) };
    match from {
        [byte] => to.fill(*byte),
        from => to.chunks_exact_mut(from.len()).for_each(|chunk| chunk.copy_from_slice(from)),
    }
    Ok(out.own())
}

fn part(chars: Chars, start: usize, end: usize) -> Chars {
    match chars {
        Chars::One(units) => Chars::One(&units[start..end]),
        Chars::Two(units) => Chars::Two(&units[start..end]),
        Chars::Four(units) => Chars::Four(&units[start..end]),
    }
}

/// `replace` with an empty pattern: the new text before each character and at the end.
fn interleave(s: StrRef, new: StrRef, limit: usize) -> Result<Own> {
    let mut out = Text::with_capacity(s.len());
    let mut done = 0;
    for i in 0..s.len() {
        if done < limit {
            out.push_chars(new.chars());
            done += 1;
        }
        out.push(s.code_at(i));
    }
    if done < limit {
        out.push_chars(new.chars());
    }
    out.finish()
}

fn replace(s: StrRef, old: StrRef, new: StrRef, limit: usize) -> Result<Own> {
    if limit == 0 {
        return Ok(s.retain());
    }
    if old.len() == 0 {
        return interleave(s, new, limit);
    }
    let finder = Finder::new(s, old);
    let Some(first) = finder.next(0, s.len()) else { return Ok(s.retain()) };
    let (chars, added) = (s.chars(), new.chars());
    let mut out = Text::with_capacity(s.len());
    let (mut from, mut at, mut done) = (0, Some(first), 0);
    while let Some(found) = at {
        out.push_chars(part(chars, from, found));
        out.push_chars(added);
        from = found + old.len();
        done += 1;
        at = if done < limit { finder.next(from, s.len()) } else { None };
    }
    out.push_chars(part(chars, from, s.len()));
    out.finish()
}

/// A limit where negative means none.
pub fn limit_of(limit: i64) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

leaf! {
    /// `a + b`.
    fn str_concat(a: StrRef, b: StrRef) -> Result<Own> { concat(a, b) }

    /// `a + b`, in place if possible.
    fn str_append(a: Own, b: StrRef) -> Result<Own> {
        let only = (*a.as_header()).refcount == 1 && a.as_header() != b.as_header() && a.as_str().original().is_none();
        if only && a.as_str().width() >= b.width() && b.len() > 0 && a.as_str().len() > 0 {
            return grow(a, b);
        }
        concat(a.as_str(), b)
    }

    /// All strings of an array, which are let go.
    fn str_concat_all(items: Raw, count: i64) -> Result<Own> {
        let result = join(None, items, count.max(0) as usize);
        (0..count.max(0) as usize).for_each(|i| release(*items.cast::<*mut Header>().add(i)));
        result
    }

    /// `separator.join(items)`.
    fn str_join(separator: StrRef, items: Raw, count: i64) -> Result<Own> {
        join((separator.len() > 0).then_some(separator), items, count.max(0) as usize)
    }

    /// `s * count`.
    fn str_repeat(s: StrRef, count: i64) -> Result<Own> { repeat(s, count) }

    /// `s.replace(old, new, limit)`.
    fn str_replace(s: StrRef, old: StrRef, new: StrRef, limit: i64) -> Result<Own> { replace(s, old, new, limit_of(limit)) }
}


#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn replace_as_cpython() {
        let cases = [
            ("aaa", "a", "bb", -1, "bbbbbb"),
            ("aaa", "a", "bb", 2, "bbbba"),
            ("abc", "", "-", -1, "-a-b-c-"),
            ("abc", "", "-", 2, "-a-bc"),
            ("", "", "x", -1, "x"),
            ("héé", "é", "€", -1, "h€€"),
            ("h€€", "€", "e", -1, "hee"),
        ];
        for (s, old, new, limit, expected) in cases {
            let (s, old, new) = (text(s), text(old), text(new));
            let result = unsafe { str_replace(s.as_header(), old.as_header(), new.as_header(), limit) };
            assert_eq!(string(result), expected);
        }
    }

    #[test]
    fn append_grows_in_place_and_keeps_shared_strings() {
        let mut s = text("ab");
        for _ in 0..1000 {
            let more = text("xyz");
            s = own(unsafe { str_append(s.into_header(), more.as_header()) });
        }
        assert_eq!(s.as_str().len(), 3002);
        let shared = s.as_str().retain();
        let longer = own(unsafe { str_append(s.into_header(), text("é").as_header()) });
        assert_eq!((shared.as_str().len(), longer.as_str().len()), (3002, 3003));
        assert!(!longer.as_str().is_ascii());
    }
}
