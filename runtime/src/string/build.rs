//! Making strings: a builder that always ends in the least width, one-character strings, and conversion to UTF-8.

use crate::errors::{memory_error, type_error, value_error};
use crate::leaf::{leaf, memory, Raw, Result, Single};
use crate::memory::make_immortal;
use crate::object::{alloc_str, free_handle, handle, try_alloc_str, with_chars, Chars, Own, StrRef};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::ptr::null_mut;

/// Characters so far, in the least width that holds them.
enum Room {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

/// A string being built.
pub struct Text {
    room: Room,
}

fn grown<A: Copy, B: From<A>>(from: &[A], more: usize) -> Vec<B> {
    let mut out = Vec::with_capacity(from.len() + more);
    out.extend(from.iter().map(|&u| B::from(u)));
    out
}

impl Text {
    /// An empty one.
    pub fn new() -> Text {
        Text { room: Room::One(Vec::new()) }
    }

    /// With room for so many one-byte characters.
    pub fn with_capacity(len: usize) -> Text {
        Text { room: Room::One(Vec::with_capacity(len)) }
    }

    /// Number of characters.
    pub fn len(&self) -> usize {
        match &self.room {
            Room::One(v) => v.len(),
            Room::Two(v) => v.len(),
            Room::Four(v) => v.len(),
        }
    }

    fn widen(&mut self, code: u32) {
        let more = 16 + self.len() / 2;
        self.room = match &self.room {
            Room::One(v) if code > 0xffff => Room::Four(grown(v, more)),
            Room::One(v) if code > 0xff => Room::Two(grown(v, more)),
            Room::Two(v) if code > 0xffff => Room::Four(grown(v, more)),
            _ => return,
        };
    }

    /// Adds a character.
    #[inline]
    pub fn push(&mut self, code: u32) {
        match &mut self.room {
            Room::One(v) if code <= 0xff => v.push(code as u8),
            Room::Two(v) if code <= 0xffff => v.push(code as u16),
            Room::Four(v) => v.push(code),
            _ => {
                self.widen(code);
                self.push(code);
            }
        }
    }

    /// Adds a character several times.
    pub fn push_many(&mut self, code: u32, count: usize) {
        for _ in 0..count {
            self.push(code);
        }
    }

    /// Adds ASCII or other text of Rust.
    pub fn push_str(&mut self, text: &str) {
        match &mut self.room {
            Room::One(v) if text.is_ascii() => v.extend_from_slice(text.as_bytes()),
            _ => text.chars().for_each(|c| self.push(c as u32)),
        }
    }

    /// Adds characters of any width.
    pub fn push_chars(&mut self, chars: Chars) {
        match (&mut self.room, chars) {
            (Room::One(v), Chars::One(units)) => v.extend_from_slice(units),
            (Room::Two(v), Chars::One(units)) => v.extend(units.iter().map(|&u| u as u16)),
            (Room::Four(v), chars) => with_chars!(chars, units => v.extend(units.iter().map(|&u| -> u32 { u.into() }))),
            (_, chars) => {
                let widest = with_chars!(chars, units => units.iter().copied().max().map_or(0, Into::into));
                self.widen(widest);
                with_chars!(chars, units => self.push_narrow(units.iter().map(|&u| u.into())));
            }
        }
    }

    /// Adds a string in double quotes, if it has only characters of one byte and none that JSON escapes; whether it did.
    fn push_quoted(&mut self, s: StrRef, only_ascii: bool) -> bool {
        let Chars::One(units) = s.chars() else { return false };
        let last = if only_ascii { 0x7e } else { 0xff };
        // Without an exit, so that many are looked at at once.
        if !units.iter().fold(true, |plain, &u| plain & (u >= 0x20) & (u <= last) & (u != b'"') & (u != b'\\')) {
            return false;
        }
        if let Room::One(v) = &mut self.room {
            v.reserve(units.len() + 2);
            v.push(b'"');
            v.extend_from_slice(units);
            v.push(b'"');
        } else {
            self.push(u32::from(b'"'));
            self.push_chars(Chars::One(units));
            self.push(u32::from(b'"'));
        }
        true
    }

    /// Adds characters that fit the width.
    fn push_narrow(&mut self, codes: impl Iterator<Item = u32>) {
        match &mut self.room {
            Room::One(v) => v.extend(codes.map(|c| c as u8)),
            Room::Two(v) => v.extend(codes.map(|c| c as u16)),
            Room::Four(v) => v.extend(codes),
        }
    }

    /// The string.
    pub fn finish(self) -> Result<Own> {
        match &self.room {
            Room::One(v) => try_from_units(v, v.is_ascii()),
            Room::Two(v) => try_from_units(v, false),
            Room::Four(v) => try_from_units(v, false),
        }
        .ok_or_else(memory_error)
    }

    /// The string, where the library has no way to raise.
    pub fn finish_or_die(self) -> Own {
        self.finish().unwrap_or_else(|_| crate::memory::out_of_memory())
    }
}

/// A string of exactly these units, which need its width.
fn try_from_units<U: Copy>(units: &[U], ascii: bool) -> Option<Own> {
    let size = core::mem::size_of::<U>();
    if units.is_empty() {
        return Some(empty());
    }
    if size == 1 && units.len() == 1 {
        // SAFETY: one byte.
        return Some(one_char(unsafe { *units.as_ptr().cast::<u8>() } as u32));
    }
    let out = try_alloc_str(units.len(), size as u32, ascii)?;
    // SAFETY: room for as many units.
    unsafe { units.as_ptr().copy_to_nonoverlapping(out.data().cast(), units.len()) };
    Some(out.own())
}

/// A string of one-byte characters.
pub fn from_latin1(data: &[u8], ascii: bool) -> Own {
    try_from_units(data, ascii).unwrap_or_else(|| crate::memory::out_of_memory())
}

/// A string of one-byte characters.
pub fn try_from_latin1(data: &[u8]) -> Result<Own> {
    try_from_units(data, data.is_ascii()).ok_or_else(memory_error)
}

/// A string of characters of any width, narrowed if they allow.
pub fn from_chars(chars: Chars) -> Result<Own> {
    match chars {
        Chars::One(units) => try_from_latin1(units),
        Chars::Two(units) if units.iter().any(|&u| u > 0xff) => try_from_units(units, false).ok_or_else(memory_error),
        Chars::Four(units) if units.iter().any(|&u| u > 0xffff) => try_from_units(units, false).ok_or_else(memory_error),
        chars => {
            let mut out = Text::new();
            out.push_chars(chars);
            out.finish()
        }
    }
}

/// The characters start..end of a string; the string itself if that is all.
pub fn substring(s: StrRef, start: usize, end: usize) -> Result<Own> {
    if start == 0 && end == s.len() {
        return Ok(s.retain());
    }
    if s.is_ascii() {
        return try_from_units(&s.raw_bytes()[start..end], true).ok_or_else(memory_error);
    }
    from_chars(match s.chars() {
        Chars::One(units) => Chars::One(&units[start..end]),
        Chars::Two(units) => Chars::Two(&units[start..end]),
        Chars::Four(units) => Chars::Four(&units[start..end]),
    })
}

/// A string of these code points.
pub fn from_codes(codes: &[u32]) -> Result<Own> {
    from_chars(Chars::Four(codes))
}

/// The empty string.
pub fn empty() -> Own {
    static EMPTY: Single<*mut pyc2n_abi::layout::Header> = Single::new(null_mut());
    immortal(EMPTY.get(), || alloc_str(0, 1, true))
}

fn immortal(slot: &mut *mut pyc2n_abi::layout::Header, make: impl FnOnce() -> StrRef) -> Own {
    if slot.is_null() {
        *slot = make().as_header();
        make_immortal(*slot);
    }
    // SAFETY: a live string.
    unsafe { StrRef::from_header(*slot).retain() }
}

/// The strings of one of the first 256 characters, once made.
#[export_name = "rt_chars"]
pub static CACHE: Single<[*mut pyc2n_abi::layout::Header; 256]> = Single::new([null_mut(); 256]);

/// The string of one character; there is one object for each of the first 256.
#[inline]
pub fn one_char(code: u32) -> Own {
    let known = if code < 256 { CACHE.get()[code as usize] } else { null_mut() };
    // SAFETY: a live string.
    if known.is_null() { make_char(code) } else { unsafe { StrRef::from_header(known).retain() } }
}

#[inline(never)]
fn make_char(code: u32) -> Own {
    if code < 256 {
        return immortal(&mut CACHE.get()[code as usize], || {
            let s = alloc_str(1, 1, code < 128);
            // SAFETY: room for one character.
            unsafe { *s.data() = code as u8 };
            s
        });
    }
    let s = alloc_str(1, if code > 0xffff { 4 } else { 2 }, false);
    // SAFETY: room for one character of that width.
    unsafe {
        if code > 0xffff {
            *s.data().cast::<u32>() = code;
        } else {
            *s.data().cast::<u16>() = code as u16;
        }
    }
    s.own()
}

/// Appends a code point in UTF-8; surrogates in the way that UTF-8 would have them.
pub fn push_utf8(out: &mut Vec<u8>, code: u32) {
    match code {
        0..=0x7f => out.push(code as u8),
        0x80..=0x7ff => out.extend([0xc0 | (code >> 6) as u8, 0x80 | (code & 63) as u8]),
        0x800..=0xffff => {
            out.extend([0xe0 | (code >> 12) as u8, 0x80 | (code >> 6 & 63) as u8, 0x80 | (code & 63) as u8]);
        }
        _ => out.extend([
            0xf0 | (code >> 18) as u8,
            0x80 | (code >> 12 & 63) as u8,
            0x80 | (code >> 6 & 63) as u8,
            0x80 | (code & 63) as u8,
        ]),
    }
}

/// The text in UTF-8 for messages; surrogates as question marks.
pub fn to_utf8_lossy(s: StrRef) -> String {
    if let Some(text) = s.ascii() {
        return text.into();
    }
    with_chars!(s.chars(), units => units.iter().map(|&u| char::from_u32(u.into()).unwrap_or('?')).collect())
}

leaf! {
    /// From UTF-8.
    fn str_from_utf8(data: Raw, size: i64) -> Result<Own> {
        super::codec::decode_utf8(memory(data, size), super::codec::Errors::SurrogateEscape)
    }

    /// From code points.
    fn str_from_codes(codes: Raw, count: i64) -> Result<Own> {
        if count <= 0 {
            return Ok(empty());
        }
        from_codes(core::slice::from_raw_parts(codes.cast::<u32>(), count as usize))
    }

    /// From Latin-1.
    fn str_from_latin1(data: Raw, size: i64) -> Result<Own> { try_from_latin1(memory(data, size)) }

    /// `chr`.
    fn str_chr(code: i64) -> Result<Own> {
        if !(0..0x110000).contains(&code) {
            return Err(value_error("chr() arg not in range(0x110000)"));
        }
        Ok(one_char(code as u32))
    }

    /// `ord`.
    fn str_ord(s: StrRef) -> Result<i64> {
        if s.len() != 1 {
            return Err(type_error(format!("ord() expected a character, but string of length {} found", s.len())));
        }
        Ok(s.code_at(0) as i64)
    }

    /// Value of a decimal digit or -1.
    fn str_decimal_value(code: i64) -> i64 { crate::unicode::decimal_value(code as u32).map_or(-1, i64::from) }

    /// A builder.
    fn builder_new() -> Result<Raw> { Ok(Box::into_raw(Box::new(Text::new())).cast()) }
    /// Adds a string.
    fn builder_add(builder: Raw, s: StrRef) -> Result<()> {
        handle::<Text>(builder).push_chars(s.chars());
        Ok(())
    }
    /// Adds a part of a string.
    fn builder_add_slice(builder: Raw, s: StrRef, start: i64, end: i64) -> Result<()> {
        let (start, end) = (start as usize, end as usize);
        handle::<Text>(builder).push_chars(match s.chars() {
            Chars::One(units) => Chars::One(&units[start..end]),
            Chars::Two(units) => Chars::Two(&units[start..end]),
            Chars::Four(units) => Chars::Four(&units[start..end]),
        });
        Ok(())
    }
    /// Adds a string in quotes if nothing in it is escaped in JSON.
    fn builder_add_quoted(builder: Raw, s: StrRef, only_ascii: i64) -> bool { handle::<Text>(builder).push_quoted(s, only_ascii != 0) }
    /// Adds a character.
    fn builder_add_code(builder: Raw, code: i64) -> Result<()> {
        handle::<Text>(builder).push(code as u32);
        Ok(())
    }
    /// Number of characters.
    fn builder_len(builder: Raw) -> i64 { handle::<Text>(builder).len() as i64 }
    /// The string.
    fn builder_finish(builder: Raw) -> Result<Own> { Box::from_raw(builder.cast::<Text>()).finish() }
    /// Frees it.
    fn builder_free(builder: Raw) { free_handle::<Text>(builder) }
}

