//! Finding and replacing.

use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::Own;
use crate::string::codec::rows::bytes_of;
use crate::string::rows::{clamp_bounds, limit_of};
use alloc::vec::Vec;
use memchr::memmem;

/// What is searched, and where it starts, if the needle can be in there.
fn window<'a>(data: &'a [u8], needle: &[u8], start: i64, end: i64) -> Option<(&'a [u8], usize)> {
    let (start, end) = clamp_bounds(data.len(), start, end);
    (end.checked_sub(start)? >= needle.len() as i64).then(|| (&data[start as usize..end as usize], start as usize))
}

fn find(data: &[u8], needle: &[u8], start: i64, end: i64) -> Option<i64> {
    let (within, start) = window(data, needle, start, end)?;
    let at = match needle {
        [byte] => memchr::memchr(*byte, within),
        _ => memmem::find(within, needle),
    };
    at.map(|at| (at + start) as i64)
}

fn rfind(data: &[u8], needle: &[u8], start: i64, end: i64) -> Option<i64> {
    let (within, start) = window(data, needle, start, end)?;
    memmem::rfind(within, needle).map(|at| (at + start) as i64)
}

fn count(data: &[u8], needle: &[u8], start: i64, end: i64) -> usize {
    match window(data, needle, start, end) {
        None => 0,
        Some((within, _)) if needle.is_empty() => within.len() + 1,
        Some((within, _)) => memmem::find_iter(within, needle).count(),
    }
}

fn interleave(data: &[u8], new: &[u8], limit: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    for (i, &byte) in data.iter().enumerate() {
        if i < limit {
            out.extend_from_slice(new);
        }
        out.push(byte);
    }
    if data.len() < limit {
        out.extend_from_slice(new);
    }
    out
}

fn replace(data: &[u8], old: &[u8], new: &[u8], limit: usize) -> Vec<u8> {
    if old.is_empty() {
        return interleave(data, new, limit);
    }
    let (mut out, mut from) = (Vec::with_capacity(data.len()), 0);
    for at in memmem::find_iter(data, old).take(limit) {
        out.extend_from_slice(&data[from..at]);
        out.extend_from_slice(new);
        from = at + old.len();
    }
    out.extend_from_slice(&data[from..]);
    out
}

leaf! {
    /// `find`.
    fn bytes_find(data: Raw, size: i64, needle: Raw, needle_size: i64, start: i64, end: i64) -> i64 {
        find(memory(data, size), memory(needle, needle_size), start, end).unwrap_or(-1)
    }
    /// `rfind`.
    fn bytes_rfind(data: Raw, size: i64, needle: Raw, needle_size: i64, start: i64, end: i64) -> i64 {
        rfind(memory(data, size), memory(needle, needle_size), start, end).unwrap_or(-1)
    }
    /// `count`.
    fn bytes_count(data: Raw, size: i64, needle: Raw, needle_size: i64, start: i64, end: i64) -> i64 {
        count(memory(data, size), memory(needle, needle_size), start, end) as i64
    }
    /// `replace`.
    fn bytes_replace(data: Raw, size: i64, old: Raw, old_size: i64, new: Raw, new_size: i64, limit: i64) -> Result<Own> {
        bytes_of(&replace(memory(data, size), memory(old, old_size), memory(new, new_size), limit_of(limit)))
    }
    /// Leading bytes that are in a set.
    fn bytes_span_left(data: Raw, size: i64, chars: Raw, chars_size: i64) -> i64 {
        let data = memory(data, size);
        data.iter().take_while(|&&byte| in_set(byte, chars, chars_size)).count() as i64
    }
    /// Trailing bytes that are in a set.
    fn bytes_span_right(data: Raw, size: i64, chars: Raw, chars_size: i64) -> i64 {
        let data = memory(data, size);
        data.iter().rev().take_while(|&&byte| in_set(byte, chars, chars_size)).count() as i64
    }
}

/// White space of `bytes`.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, 9..=13 | 32)
}

/// # Safety
/// `chars` is null or points to so many bytes.
unsafe fn in_set(byte: u8, chars: Raw, size: i64) -> bool {
    if chars.is_null() {
        is_space(byte)
    } else {
        memory(chars, size).contains(&byte)
    }
}
