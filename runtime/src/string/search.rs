//! Finding strings in strings. The needle is brought to the width of what it is looked for in; a wider needle is not there.

use super::view::clamp_bounds;
use crate::leaf::leaf;
use crate::object::{Chars, StrRef, Unit};
use alloc::{borrow::Cow, vec::Vec};
use memchr::memmem;

/// Finds one needle in one string, many times.
pub struct Finder<'a> {
    search: Search<'a>,
}

enum Search<'a> {
    Nowhere,
    Byte(&'a [u8], u8),
    Bytes(&'a [u8], memmem::Finder<'a>),
    Short(&'a [u16], Vec<u16>),
    Wide(&'a [u32], Vec<u32>),
}

fn fitted<U: Unit>(needle: StrRef) -> Option<Vec<U>> {
    (0..needle.len()).map(|i| U::from_code(needle.code_at(i))).collect()
}

/// First place of a needle of at least one unit, by its first unit.
fn find_units<U: Unit>(units: &[U], needle: &[U]) -> Option<usize> {
    let mut from = 0;
    while from + needle.len() <= units.len() {
        let at = from + needle[0].position(&units[from..=units.len() - needle.len()])?;
        if units[at..at + needle.len()] == *needle {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

impl<'a> Finder<'a> {
    /// Prepares. The needle has at least one character.
    pub fn new(s: StrRef, needle: StrRef) -> Finder<'a> {
        let search = match (s.chars(), needle.chars()) {
            (Chars::One(units), Chars::One([byte])) => Search::Byte(units, *byte),
            (Chars::One(units), Chars::One(needle)) => Search::Bytes(units, memmem::Finder::new(needle)),
            (Chars::Two(units), _) => fitted(needle).map_or(Search::Nowhere, |n| Search::Short(units, n)),
            (Chars::Four(units), _) => fitted(needle).map_or(Search::Nowhere, |n| Search::Wide(units, n)),
            _ => Search::Nowhere,
        };
        Finder { search }
    }

    /// First place at or behind `from` that ends before `end`.
    pub fn next(&self, from: usize, end: usize) -> Option<usize> {
        let found = match &self.search {
            Search::Nowhere => None,
            Search::Byte(units, byte) => memchr::memchr(*byte, &units[from..end]),
            Search::Bytes(units, finder) => finder.find(&units[from..end]),
            Search::Short(units, needle) => find_units(&units[from..end], needle),
            Search::Wide(units, needle) => find_units(&units[from..end], needle),
        };
        found.map(|at| at + from)
    }

    /// Last place in from..end.
    pub fn last(&self, from: usize, end: usize) -> Option<usize> {
        let found = match &self.search {
            Search::Nowhere => None,
            Search::Byte(units, byte) => memchr::memrchr(*byte, &units[from..end]),
            Search::Bytes(units, finder) => memmem::rfind(&units[from..end], finder.needle()),
            Search::Short(units, needle) => units[from..end].windows(needle.len()).rposition(|w| w == needle),
            Search::Wide(units, needle) => units[from..end].windows(needle.len()).rposition(|w| w == needle),
        };
        found.map(|at| at + from)
    }
}

/// Start and end as Python reads them, if they leave room for the needle.
fn bounds(s: StrRef, needle: StrRef, start: i64, end: i64) -> Option<(usize, usize)> {
    let (start, end) = clamp_bounds(s.len(), start, end);
    let room = end.checked_sub(start)?;
    (room >= needle.len() as i64).then_some((start as usize, end as usize))
}

fn find(s: StrRef, needle: StrRef, start: i64, end: i64) -> Option<usize> {
    let (start, end) = bounds(s, needle, start, end)?;
    if needle.len() == 0 {
        return Some(start);
    }
    if needle.width() > s.width() {
        return None;
    }
    match (s.chars(), needle.chars()) {
        // Short searches are not worth preparing for.
        (Chars::One(units), Chars::One(needle)) if needle.len() > 1 => {
            memmem::find(&units[start..end], needle).map(|at| at + start)
        }
        _ => Finder::new(s, needle).next(start, end),
    }
}

fn rfind(s: StrRef, needle: StrRef, start: i64, end: i64) -> Option<usize> {
    let (start, end) = bounds(s, needle, start, end)?;
    if needle.len() == 0 {
        return Some(end);
    }
    Finder::new(s, needle).last(start, end)
}

fn count(s: StrRef, needle: StrRef, start: i64, end: i64) -> usize {
    let Some((start, end)) = bounds(s, needle, start, end) else { return 0 };
    if needle.len() == 0 {
        return end - start + 1;
    }
    let finder = Finder::new(s, needle);
    let (mut from, mut found) = (start, 0);
    while let Some(at) = finder.next(from, end) {
        found += 1;
        from = at + needle.len();
    }
    found
}

/// The memory of the characters, in the width of `s` if they fit it.
fn in_width_of<'a>(s: StrRef, other: StrRef) -> Option<Cow<'a, [u8]>> {
    if other.width() == s.width() {
        return Some(Cow::Borrowed(other.raw_bytes()));
    }
    if other.width() > s.width() {
        return None;
    }
    let codes = (0..other.len()).map(|i| other.code_at(i));
    Some(Cow::Owned(match s.width() {
        2 => codes.flat_map(|c| (c as u16).to_ne_bytes()).collect(),
        _ => codes.flat_map(u32::to_ne_bytes).collect(),
    }))
}

fn matches_at(s: StrRef, other: StrRef, at: usize) -> bool {
    let Some(other) = in_width_of(s, other) else { return false };
    s.raw_bytes()[at * s.width() as usize..].starts_with(&other)
}

fn place(found: Option<usize>) -> i64 {
    found.map_or(-1, |at| at as i64)
}

leaf! {
    /// `needle in s`.
    fn str_contains(s: StrRef, needle: StrRef) -> bool { find(s, needle, 0, i64::MAX).is_some() }
    /// `s.find`.
    fn str_find(s: StrRef, needle: StrRef, start: i64, end: i64) -> i64 { place(find(s, needle, start, end)) }
    /// `s.rfind`.
    fn str_rfind(s: StrRef, needle: StrRef, start: i64, end: i64) -> i64 { place(rfind(s, needle, start, end)) }
    /// `s.count`.
    fn str_count(s: StrRef, needle: StrRef, start: i64, end: i64) -> i64 { count(s, needle, start, end) as i64 }
    /// `s.startswith`.
    fn str_startswith(s: StrRef, prefix: StrRef, start: i64, end: i64) -> bool {
        bounds(s, prefix, start, end).is_some_and(|(start, _)| matches_at(s, prefix, start))
    }
    /// `s.endswith`.
    fn str_endswith(s: StrRef, suffix: StrRef, start: i64, end: i64) -> bool {
        bounds(s, suffix, start, end).is_some_and(|(_, end)| matches_at(s, suffix, end - suffix.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn find_and_count_as_cpython() {
        let s = text("abcabc€abc");
        let at = |needle: &str, start, end| unsafe { str_find(s.as_header(), text(needle).as_header(), start, end) };
        assert_eq!([at("abc", 0, 99), at("abc", 1, 99), at("€", 0, 99), at("😀", 0, 99), at("", 10, 99), at("", 11, 99)], [0, 3, 6, -1, 10, -1]);
        assert_eq!(at("abc", -3, i64::MAX), 7);
        let last = |needle: &str, start, end| unsafe { str_rfind(s.as_header(), text(needle).as_header(), start, end) };
        assert_eq!([last("abc", 0, 99), last("abc", 0, -1), last("", 0, 99), last("z", 0, 99)], [7, 3, 10, -1]);
        let many = |s: &str, needle: &str| unsafe { str_count(text(s).as_header(), text(needle).as_header(), 0, i64::MAX) };
        assert_eq!([many("aaaa", "aa"), many("aaa", ""), many("", ""), many("ab", "é")], [2, 4, 1, 0]);
    }
}
