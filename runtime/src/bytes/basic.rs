//! Making, joining, comparing.

use crate::errors::memory_error;
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::{alloc_bytes, BytesRef, Own};
use crate::string::codec::rows::bytes_of;
use pyc2n_abi::layout::Header;

fn fresh(size: i64) -> Result<(Own, *mut u8)> {
    alloc_bytes(size.max(0) as usize).ok_or_else(memory_error)
}

unsafe fn join(separator: &[u8], items: *mut *mut Header, count: usize) -> Result<Own> {
    let item = |i: usize| BytesRef::from_header(*items.add(i)).as_slice();
    let total = (0..count).map(|i| item(i).len()).sum::<usize>() + separator.len() * count.saturating_sub(1);
    let (object, mut to) = fresh(total as i64)?;
    let mut put = |data: &[u8]| {
        data.as_ptr().copy_to_nonoverlapping(to, data.len());
        to = to.add(data.len());
    };
    for i in 0..count {
        if i > 0 {
            put(separator);
        }
        put(item(i));
    }
    Ok(object)
}

leaf! {
    /// A copy.
    fn bytes_new(data: Raw, size: i64) -> Result<Own> { bytes_of(memory(data, size)) }

    /// Zeros.
    fn bytes_zeroed(size: i64) -> Result<Own> {
        let (object, to) = fresh(size)?;
        to.write_bytes(0, size.max(0) as usize);
        Ok(object)
    }

    /// Where the data is.
    fn bytes_data(b: BytesRef) -> Raw { b.as_slice().as_ptr().cast_mut() }

    /// Length.
    fn bytes_len(b: BytesRef) -> i64 { b.as_slice().len() as i64 }

    /// Every step-th byte.
    fn bytes_slice(data: Raw, start: i64, step: i64, count: i64) -> Result<Own> {
        let (object, to) = fresh(count)?;
        if count > 0 && step == 1 {
            data.offset(start as isize).copy_to_nonoverlapping(to, count as usize);
        } else {
            for k in 0..count.max(0) {
                *to.offset(k as isize) = *data.offset((start + k * step) as isize);
            }
        }
        Ok(object)
    }

    /// One behind the other.
    fn bytes_concat(a: Raw, a_size: i64, b: Raw, b_size: i64) -> Result<Own> {
        let (a, b) = (memory(a, a_size), memory(b, b_size));
        let (object, to) = fresh((a.len() + b.len()) as i64)?;
        a.as_ptr().copy_to_nonoverlapping(to, a.len());
        b.as_ptr().copy_to_nonoverlapping(to.add(a.len()), b.len());
        Ok(object)
    }

    /// `separator.join(items)`.
    fn bytes_join(separator: Raw, size: i64, items: Raw, count: i64) -> Result<Own> {
        join(memory(separator, size), items.cast(), count.max(0) as usize)
    }

    /// Repeats.
    fn bytes_repeat(data: Raw, size: i64, count: i64) -> Result<Own> {
        let from = memory(data, size);
        let total = from.len().checked_mul(count.max(0) as usize).ok_or_else(memory_error)?;
        let (object, to) = alloc_bytes(total).ok_or_else(memory_error)?;
        if !from.is_empty() {
            let to = core::slice::from_raw_parts_mut(to, total);
            to.chunks_exact_mut(from.len()).for_each(|chunk| chunk.copy_from_slice(from));
        }
        Ok(object)
    }

    /// Same contents?
    fn bytes_equal(a: Raw, a_size: i64, b: Raw, b_size: i64) -> bool { memory(a, a_size) == memory(b, b_size) }

    /// Order.
    fn bytes_compare(a: Raw, a_size: i64, b: Raw, b_size: i64) -> i64 { memory(a, a_size).cmp(memory(b, b_size)) as i64 }

    /// Hash.
    fn bytes_hash(data: Raw, size: i64) -> i64 { crate::string::rows::hash_memory(memory(data, size)) }
}
