//! Splitting into offsets and lengths.

use super::search::is_space;
use crate::errors::value_error;
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::Spans;
use crate::string::rows::{limit_of, rsplit_space, split_lines, split_space};
use alloc::vec::Vec;
use memchr::memmem;

type Ranges = Vec<(usize, usize)>;

fn spans(ranges: impl IntoIterator<Item = (usize, usize)>) -> Result<Raw> {
    Ok(Spans(ranges.into_iter().map(|(start, end)| (start, end - start)).collect()).into_raw())
}

fn split(data: &[u8], separator: &[u8], limit: usize) -> Ranges {
    let (mut out, mut from) = (Ranges::new(), 0);
    for at in memmem::find_iter(data, separator).take(limit) {
        out.push((from, at));
        from = at + separator.len();
    }
    out.push((from, data.len()));
    out
}

fn rsplit(data: &[u8], separator: &[u8], limit: usize) -> Ranges {
    let (mut out, mut end) = (Ranges::new(), data.len());
    for at in memmem::rfind_iter(data, separator).take(limit) {
        out.push((at + separator.len(), end));
        end = at;
    }
    out.push((0, end));
    out.reverse();
    out
}

fn check(separator: &[u8]) -> Result<()> {
    if separator.is_empty() {
        return Err(value_error("empty separator"));
    }
    Ok(())
}

leaf! {
    /// `split(separator, limit)`.
    fn bytes_split(data: Raw, size: i64, separator: Raw, separator_size: i64, limit: i64) -> Result<Raw> {
        let separator = memory(separator, separator_size);
        check(separator)?;
        spans(split(memory(data, size), separator, limit_of(limit)))
    }
    /// `rsplit(separator, limit)`.
    fn bytes_rsplit(data: Raw, size: i64, separator: Raw, separator_size: i64, limit: i64) -> Result<Raw> {
        let separator = memory(separator, separator_size);
        check(separator)?;
        spans(rsplit(memory(data, size), separator, limit_of(limit)))
    }
    /// `split(None, limit)`.
    fn bytes_split_space(data: Raw, size: i64, limit: i64) -> Result<Raw> {
        spans(split_space(memory(data, size), is_space, limit_of(limit)))
    }
    /// `rsplit(None, limit)`.
    fn bytes_rsplit_space(data: Raw, size: i64, limit: i64) -> Result<Raw> {
        spans(rsplit_space(memory(data, size), is_space, limit_of(limit)))
    }
    /// `splitlines(keepends)`.
    fn bytes_splitlines(data: Raw, size: i64, keepends: i64) -> Result<Raw> {
        spans(split_lines(memory(data, size), |code| matches!(code, 10 | 13), keepends != 0))
    }
}
