//! `repr` and `ascii` of strings.

use super::build::Text;
use crate::leaf::{leaf, Result};
use crate::object::{with_chars, Own, StrRef};
use crate::unicode::{has, PRINTABLE};
use alloc::format;

/// `\x…`, `\u…` or `\U…`, the shortest that holds the character.
pub fn push_escape(out: &mut Text, code: u32) {
    match code {
        0..=0xff => out.push_str(&format!("\\x{code:02x}")),
        0x100..=0xffff => out.push_str(&format!("\\u{code:04x}")),
        _ => out.push_str(&format!("\\U{code:08x}")),
    }
}

/// The quote that `repr` takes: a single one, unless only single ones are inside.
pub fn quote_for(single: bool, double: bool) -> u32 {
    if single && !double {
        '"' as u32
    } else {
        '\'' as u32
    }
}

/// A character between quotes.
pub fn push_quoted(out: &mut Text, code: u32, quote: u32) {
    match code {
        9 => out.push_str("\\t"),
        10 => out.push_str("\\n"),
        13 => out.push_str("\\r"),
        0x5c => out.push_str("\\\\"),
        _ if code == quote => {
            out.push(0x5c);
            out.push(code);
        }
        0x20..=0x7e => out.push(code),
        _ if code > 0x7f && has(code, PRINTABLE) => out.push(code),
        _ => push_escape(out, code),
    }
}

/// `repr(s)`.
pub fn repr(s: StrRef) -> Text {
    with_chars!(s.chars(), units => {
        let has = |wanted: char| units.iter().any(|&u| Into::<u32>::into(u) == wanted as u32);
        let quote = quote_for(has('\''), has('"'));
        let mut out = Text::with_capacity(units.len() + 2);
        out.push(quote);
        units.iter().for_each(|&u| push_quoted(&mut out, u.into(), quote));
        out.push(quote);
        out
    })
}

leaf! {
    /// `repr(s)`.
    fn str_repr(s: StrRef) -> Result<Own> { repr(s).finish() }

    /// Escapes what is not ASCII.
    fn str_ascii(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            return Ok(s.retain());
        }
        let mut out = Text::with_capacity(s.len());
        for code in s.codes() {
            if code < 128 { out.push(code) } else { push_escape(&mut out, code) }
        }
        out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn repr_as_cpython() {
        let cases = [
            ("it's", "\"it's\""),
            ("a\"'b", "'a\"\\'b'"),
            ("\n\t\r\\\x00\x7f", "'\\n\\t\\r\\\\\\x00\\x7f'"),
            ("é\u{ad}\u{200b}\u{e000}😀\u{1fffe}", "'é\\xad\\u200b\\ue000😀\\U0001fffe'"),
        ];
        for (s, expected) in cases {
            assert_eq!(string(unsafe { str_repr(text(s).as_header()) }), expected);
        }
    }
}
