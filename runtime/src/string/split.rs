//! `split`, `rsplit`, `splitlines`: vectors of strings.

use super::build::substring;
use super::combine::limit_of;
use super::search::Finder;
use crate::errors::value_error;
use crate::leaf::{leaf, Raw, Result};
use crate::object::{with_chars, ObjectVector, Own, StrRef};
use crate::unicode::{is_line_break, is_space};
use alloc::vec::Vec;

type Ranges = Vec<(usize, usize)>;

fn strings(s: StrRef, ranges: impl IntoIterator<Item = (usize, usize)>) -> Result<Raw> {
    let parts: Result<Vec<Own>> = ranges.into_iter().map(|(start, end)| substring(s, start, end)).collect();
    Ok(ObjectVector(parts?).into_raw())
}

fn split_by(s: StrRef, separator: StrRef, limit: usize) -> impl Iterator<Item = (usize, usize)> {
    let (finder, mut left, mut from) = (Finder::new(s, separator), limit, Some(0));
    core::iter::from_fn(move || {
        let start = from?;
        let next = if left > 0 { finder.next(start, s.len()) } else { None };
        left = left.saturating_sub(1);
        from = next.map(|at| at + separator.len());
        Some((start, next.unwrap_or(s.len())))
    })
}

fn rsplit_by(s: StrRef, separator: StrRef, limit: usize) -> Ranges {
    let finder = Finder::new(s, separator);
    let (mut out, mut end) = (Ranges::new(), s.len());
    while out.len() < limit {
        let Some(at) = finder.last(0, end) else { break };
        out.push((at + separator.len(), end));
        end = at;
    }
    out.push((0, end));
    out.reverse();
    out
}

/// Runs of units that are not space; the last takes the rest when the limit is reached.
pub fn split_space<U: Copy>(units: &[U], space: impl Fn(U) -> bool, limit: usize) -> Ranges {
    let (mut out, mut i) = (Ranges::new(), 0);
    loop {
        while i < units.len() && space(units[i]) {
            i += 1;
        }
        if i == units.len() {
            return out;
        }
        if out.len() == limit {
            out.push((i, units.len()));
            return out;
        }
        let start = i;
        while i < units.len() && !space(units[i]) {
            i += 1;
        }
        out.push((start, i));
    }
}

/// The same from the end.
pub fn rsplit_space<U: Copy>(units: &[U], space: impl Fn(U) -> bool, limit: usize) -> Ranges {
    let (mut out, mut end) = (Ranges::new(), units.len());
    loop {
        while end > 0 && space(units[end - 1]) {
            end -= 1;
        }
        if end == 0 {
            break;
        }
        if out.len() == limit {
            out.push((0, end));
            break;
        }
        let last = end;
        while end > 0 && !space(units[end - 1]) {
            end -= 1;
        }
        out.push((end, last));
    }
    out.reverse();
    out
}

/// Lines of `units`; `\r\n` is one end.
pub fn split_lines<'a, U: Copy + Into<u32>>(
    units: &'a [U],
    ends: impl Fn(u32) -> bool + 'a,
    keep: bool,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let mut start = 0;
    core::iter::from_fn(move || {
        if start == units.len() {
            return None;
        }
        let from = start;
        let end = (from..units.len()).find(|&i| ends(units[i].into())).unwrap_or(units.len());
        let is_pair = end + 1 < units.len() && units[end].into() == 13 && units[end + 1].into() == 10;
        start = (end + 1 + usize::from(is_pair)).min(units.len());
        Some((from, if keep { start } else { end }))
    })
}

fn check(separator: StrRef) -> Result<()> {
    if separator.len() == 0 {
        return Err(value_error("empty separator"));
    }
    Ok(())
}

leaf! {
    /// `s.split(separator, limit)`.
    fn str_split(s: StrRef, separator: StrRef, limit: i64) -> Result<Raw> {
        check(separator)?;
        strings(s, split_by(s, separator, limit_of(limit)))
    }
    /// `s.rsplit(separator, limit)`.
    fn str_rsplit(s: StrRef, separator: StrRef, limit: i64) -> Result<Raw> {
        check(separator)?;
        strings(s, rsplit_by(s, separator, limit_of(limit)))
    }
    /// `s.split(None, limit)`.
    fn str_split_space(s: StrRef, limit: i64) -> Result<Raw> {
        strings(s, with_chars!(s.chars(), units => split_space(units, |u| is_space(u.into()), limit_of(limit))))
    }
    /// `s.rsplit(None, limit)`.
    fn str_rsplit_space(s: StrRef, limit: i64) -> Result<Raw> {
        strings(s, with_chars!(s.chars(), units => rsplit_space(units, |u| is_space(u.into()), limit_of(limit))))
    }
    /// `s.splitlines(keepends)`.
    fn str_splitlines(s: StrRef, keepends: i64) -> Result<Raw> {
        with_chars!(s.chars(), units => strings(s, split_lines(units, is_line_break, keepends != 0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    fn parts(raw: pyc2n_abi::Outcome<Raw>) -> Vec<String> {
        assert_eq!(raw.status, 0);
        let vector = unsafe { crate::object::handle::<ObjectVector>(raw.value) };
        let out = vector.0.iter().map(|s| crate::string::build::to_utf8_lossy(s.as_str())).collect();
        unsafe { crate::object::free_handle::<ObjectVector>(raw.value) };
        out
    }

    #[test]
    fn splits_as_cpython() {
        let s = text("  a b\u{a0}c  ");
        unsafe {
            assert_eq!(parts(str_split_space(s.as_header(), -1)), ["a", "b", "c"]);
            assert_eq!(parts(str_split_space(s.as_header(), 1)), ["a", "b\u{a0}c  "]);
            assert_eq!(parts(str_rsplit_space(s.as_header(), 1)), ["  a b", "c"]);
            assert_eq!(parts(str_split_space(s.as_header(), 0)), ["a b\u{a0}c  "]);
            let s = text("a,b,,c");
            assert_eq!(parts(str_split(s.as_header(), text(",").as_header(), -1)), ["a", "b", "", "c"]);
            assert_eq!(parts(str_split(s.as_header(), text(",").as_header(), 1)), ["a", "b,,c"]);
            assert_eq!(parts(str_rsplit(s.as_header(), text(",").as_header(), 1)), ["a,b,", "c"]);
            assert_eq!(parts(str_split(s.as_header(), text("€").as_header(), 1)), ["a,b,,c"]);
            let s = text("a\r\nb\n\nc\u{2028}d\r");
            assert_eq!(parts(str_splitlines(s.as_header(), 0)), ["a", "b", "", "c", "d"]);
            assert_eq!(parts(str_splitlines(s.as_header(), 1)), ["a\r\n", "b\n", "\n", "c\u{2028}", "d\r"]);
        }
    }
}
