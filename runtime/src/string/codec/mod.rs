//! Text to bytes and back: utf-8, ascii, latin-1, utf-16, utf-32 (with byte orders), with CPython's error handlers.

mod decode;
mod encode;
mod utf8;

pub use decode::decode;
pub use encode::encode;
pub use utf8::{decode_utf8, encode_utf8};

use super::build::to_utf8_lossy;
use crate::errors::raise;
use crate::leaf::Result;
use crate::object::StrRef;
use alloc::{format, string::String};
use pyc2n_abi::ErrorKind;

/// What to do with what can't be coded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Errors {
    /// Raise.
    Strict,
    /// Leave it out.
    Ignore,
    /// A question mark, or U+FFFD.
    Replace,
    /// Escapes.
    BackslashReplace,
    /// Bytes 128 to 255 as U+DC80 to U+DCFF.
    SurrogateEscape,
    /// Surrogates as if they were characters.
    SurrogatePass,
    /// `&#…;` (encoding only).
    XmlCharRefReplace,
    /// `\N{…}` (encoding only); the names are not here, so it escapes.
    NameReplace,
}

/// A codec.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Codec {
    /// `utf-8`.
    Utf8,
    /// `utf-8-sig`: with a mark at the start.
    Utf8Sig,
    /// `ascii`.
    Ascii,
    /// `iso8859-1`.
    Latin1,
    /// `cp1252`.
    Cp1252,
    /// Two bytes a unit.
    Utf16(Order),
    /// Four bytes a unit.
    Utf32(Order),
}

/// Byte order of a codec.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Told by a mark at the start; written little-endian with a mark.
    Marked,
    /// Least significant byte first.
    Little,
    /// Most significant byte first.
    Big,
}

impl Codec {
    /// The name in error messages.
    pub fn name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Cp1252 => "charmap",
            Codec::Utf16(Order::Marked) => "utf-16",
            Codec::Utf16(Order::Little) => "utf-16-le",
            Codec::Utf16(Order::Big) => "utf-16-be",
            Codec::Utf32(Order::Marked) => "utf-32",
            Codec::Utf32(Order::Little) => "utf-32-le",
            Codec::Utf32(Order::Big) => "utf-32-be",
        }
    }

    fn of(normal: &str) -> Option<Codec> {
        Some(match normal {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => Codec::Utf8,
            "utf_8_sig" => Codec::Utf8Sig,
            "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" | "iso646_us" | "cp367" | "us" => Codec::Ascii,
            "latin_1" | "latin1" | "latin" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "l1" | "cp819" => Codec::Latin1,
            "cp1252" | "1252" | "windows_1252" => Codec::Cp1252,
            "utf_16" | "utf16" | "u16" => Codec::Utf16(Order::Marked),
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Codec::Utf16(Order::Little),
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Codec::Utf16(Order::Big),
            "utf_32" | "utf32" | "u32" => Codec::Utf32(Order::Marked),
            "utf_32_le" | "utf_32le" => Codec::Utf32(Order::Little),
            "utf_32_be" | "utf_32be" => Codec::Utf32(Order::Big),
            _ => return None,
        })
    }

    /// By any of its names. LookupError.
    pub fn by_name(name: StrRef) -> Result<Codec> {
        let name = to_utf8_lossy(name);
        let normal: String =
            name.chars().map(|c| if matches!(c, '-' | ' ') { '_' } else { c.to_ascii_lowercase() }).collect();
        Codec::of(&normal).ok_or_else(|| raise(ErrorKind::LookupError, format!("unknown encoding: {name}")))
    }
}

impl Errors {
    /// By its name. LookupError.
    pub fn by_name(name: StrRef) -> Result<Errors> {
        let name = to_utf8_lossy(name);
        Ok(match &*name {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "namereplace" => Errors::NameReplace,
            _ => return Err(raise(ErrorKind::LookupError, format!("unknown error handler name '{name}'"))),
        })
    }
}

/// Characters of windows-1252 from 0x80 on; 0 where there is none.
const CP1252_HIGH: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019,
    0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];

/// The rows of this family.
pub mod rows {
    pub use super::{decode::*, encode::*};
}

#[cfg(test)]
mod tests {
    use super::{rows::*, *};
    use crate::test_support::*;

    fn encoded(s: crate::object::Own, codec: &str, errors: &str) -> String {
        let result = unsafe { str_encode(s.as_header(), text(codec).as_header(), text(errors).as_header()) };
        if result.status != 0 {
            return string(result);
        }
        let bytes = own(result);
        let data = unsafe { crate::object::BytesRef::from_header(bytes.as_header()) };
        data.as_slice().iter().map(|b| format!("{b:02x}")).collect()
    }

    fn decoded(data: &[u8], codec: &str, errors: &str) -> String {
        string(unsafe {
            let repr = bytes_decode(data.as_ptr().cast_mut(), data.len() as i64, text(codec).as_header(), text(errors).as_header());
            if repr.status != 0 { repr } else { crate::string::repr::str_repr(own(repr).as_header()) }
        })
    }

    #[test]
    fn encodes_as_cpython() {
        let s = || text("aé€😀");
        assert_eq!(encoded(s(), "UTF-8", "strict"), "61c3a9e282acf09f9880");
        assert_eq!(encoded(s(), "utf-16", "strict"), "fffe6100e900ac203dd800de");
        assert_eq!(encoded(s(), "utf-32-be", "strict"), "00000061000000e9000020ac0001f600");
        assert_eq!(encoded(s(), "ascii", "replace"), "613f3f3f");
        assert_eq!(encoded(s(), "ascii", "xmlcharrefreplace"), "6126233233333b2623383336343b26233132383531323b");
        assert_eq!(encoded(s(), "latin-1", "backslashreplace"), "61e95c75323061635c553030303166363030");
        assert_eq!(encoded(s(), "cp1252", "ignore"), "61e980");
        assert_eq!(encoded(s(), "ascii", "strict"), "error: 'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)");
        assert_eq!(encoded(s(), "latin1", "strict"), "error: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)");
        assert_eq!(encoded(s(), "utf9", "strict"), "error: unknown encoding: utf9");
        let surrogate = crate::string::build::one_char(0xdc80);
        assert_eq!(encoded(surrogate.as_str().retain(), "utf8", "strict"), "error: 'utf-8' codec can't encode character '\\udc80' in position 0: surrogates not allowed");
        assert_eq!(encoded(surrogate, "utf8", "surrogateescape"), "80");
    }

    #[test]
    fn decodes_as_cpython() {
        assert_eq!(decoded(b"a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "utf8", "strict"), "'aé€😀'");
        assert_eq!(decoded(b"a\xff", "utf8", "strict"), "error: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte");
        assert_eq!(decoded(b"a\xe2\x82", "utf8", "strict"), "error: 'utf-8' codec can't decode bytes in position 1-2: unexpected end of data");
        assert_eq!(decoded(b"\xe2\x28\xa1", "utf8", "strict"), "error: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte");
        assert_eq!(decoded(b"\xe2\x28\xa1\xed\xa0\x80z", "utf8", "replace"), "'\u{fffd}(\u{fffd}\u{fffd}\u{fffd}\u{fffd}z'");
        assert_eq!(decoded(b"a\xffb", "utf8", "surrogateescape"), "'a\\udcffb'");
        assert_eq!(decoded(b"a\xffb", "ascii", "backslashreplace"), "'a\\\\xffb'");
        assert_eq!(decoded(b"a\xffb", "ascii", "strict"), "error: 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)");
        assert_eq!(decoded(b"\xff\xfea\0=\xd8\0\xde", "utf-16", "strict"), "'a😀'");
        assert_eq!(decoded(b"\0a\xd8", "utf-16-be", "strict"), "error: 'utf-16-be' codec can't decode byte 0xd8 in position 2: truncated data");
        assert_eq!(decoded(b"\xff\0\0\0a\0\0\0", "utf-32-le", "strict"), "'ÿa'");
        assert_eq!(decoded(b"\x80\x81", "cp1252", "strict"), "error: 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>");
    }
}
