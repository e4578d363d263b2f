//! Bytes as text: repr, hex; and the mappings that look like text's.

use crate::errors::{memory_error, value_error};
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::{Own, StrRef};
use crate::string::build::Text;
use crate::string::codec::rows::bytes_of;
use crate::string::repr::quote_for;
use crate::string::rows::expand_tabs;
use alloc::{format, string::String, vec::Vec};

fn repr(data: &[u8]) -> Text {
    let quote = quote_for(data.contains(&b'\''), data.contains(&b'"'));
    let mut out = Text::with_capacity(data.len() + 3);
    out.push('b' as u32);
    out.push(quote);
    for &byte in data {
        match byte {
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\\' => out.push_str("\\\\"),
            _ if byte as u32 == quote => {
                out.push_str("\\");
                out.push(quote);
            }
            32..=126 => out.push(byte as u32),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out.push(quote);
    out
}

/// `repr` for messages.
pub fn repr_text(data: &[u8]) -> String {
    crate::string::build::to_utf8_lossy(repr(data).finish_or_die().as_str())
}

/// Groups count from the right if `group` is positive, from the left if negative.
fn hex(data: &[u8], separator: i64, group: i64) -> Text {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let size = group.unsigned_abs() as usize;
    let mut out = Text::with_capacity(data.len() * 2);
    for (i, &byte) in data.iter().enumerate() {
        let before = if group > 0 { data.len() - i } else { i };
        if i > 0 && separator >= 0 && size > 0 && before % size == 0 {
            out.push(separator as u32);
        }
        out.push(DIGITS[(byte >> 4) as usize] as u32);
        out.push(DIGITS[(byte & 15) as usize] as u32);
    }
    out
}

fn from_hex(text: StrRef) -> Result<Vec<u8>> {
    let (codes, mut out, mut i) = (text.codes(), Vec::new(), 0);
    let bad = |at: usize| value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"));
    let digit = |at: usize| codes.get(at).and_then(|&code| char::from_u32(code)?.to_digit(16)).ok_or_else(|| bad(at));
    while i < codes.len() {
        if matches!(codes[i], 9..=13 | 32) {
            i += 1;
            continue;
        }
        out.push((digit(i)? << 4 | digit(i + 1)?) as u8);
        i += 2;
    }
    Ok(out)
}

fn pad(data: &[u8], width: i64, fill: i64, how: i64) -> Result<Vec<u8>> {
    let room = width.saturating_sub(data.len() as i64).max(0) as usize;
    let left = match how {
        0 => 0,
        1 => room,
        _ => room / 2 + (room & width as usize & 1),
    };
    let mut out = Vec::new();
    out.try_reserve_exact(data.len() + room).map_err(|_| memory_error())?;
    out.resize(left, fill as u8);
    out.extend_from_slice(data);
    out.resize(data.len() + room, fill as u8);
    Ok(out)
}

leaf! {
    /// `repr`.
    fn bytes_repr(data: Raw, size: i64) -> Result<Own> { repr(memory(data, size)).finish() }

    /// `hex`.
    fn bytes_hex(data: Raw, size: i64, separator: i64, group: i64) -> Result<Own> {
        hex(memory(data, size), separator, group).finish()
    }

    /// `fromhex`.
    fn bytes_fromhex(text: StrRef) -> Result<Own> { bytes_of(&from_hex(text)?) }

    /// `translate`.
    fn bytes_translate(data: Raw, size: i64, table: Raw, delete: Raw, delete_size: i64) -> Result<Own> {
        let delete = memory(delete, delete_size);
        let kept = memory(data, size).iter().filter(|byte| !delete.contains(byte));
        bytes_of(&kept.map(|&byte| if table.is_null() { byte } else { *table.add(byte as usize) }).collect::<Vec<u8>>())
    }

    /// `expandtabs`.
    fn bytes_expandtabs(data: Raw, size: i64, tab: i64) -> Result<Own> {
        let text = expand_tabs(memory(data, size).iter().map(|&byte| byte as u32), tab).finish()?;
        bytes_of(text.as_str().raw_bytes())
    }

    /// `zfill`.
    fn bytes_zfill(data: Raw, size: i64, width: i64) -> Result<Own> {
        let data = memory(data, size);
        let signed = usize::from(matches!(data.first(), Some(b'+' | b'-')));
        let mut out = pad(&data[signed..], width - signed as i64, b'0' as i64, 1)?;
        if signed == 1 {
            out.insert(0, data[0]);
        }
        bytes_of(&out)
    }

    /// Pads.
    fn bytes_pad(data: Raw, size: i64, width: i64, fill: i64, how: i64) -> Result<Own> {
        bytes_of(&pad(memory(data, size), width, fill, how)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn texts_as_cpython() {
        let data = b"a'b\xff\n";
        let raw = data.as_ptr().cast_mut();
        unsafe {
            assert_eq!(string(bytes_repr(raw, 5)), "b\"a'b\\xff\\n\"");
            assert_eq!(string(bytes_hex(raw, 5, '-' as i64, 2)), "61-2762-ff0a");
            assert_eq!(string(bytes_hex(raw, 5, '-' as i64, -2)), "6127-62ff-0a");
            assert_eq!(string(bytes_fromhex(text("ab c").as_header())), "error: non-hexadecimal number found in fromhex() arg at position 4");
        }
    }
}
