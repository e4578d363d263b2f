//! Bytes to text.

use super::encode::bytes_of;
use super::{utf8, Codec, Errors, Order, CP1252_HIGH};
use crate::errors::{type_error, unicode_error, Coding};
use crate::leaf::{leaf, memory, Raised, Raw, Result};
use crate::object::{Own, StrRef};
use crate::string::build::{try_from_latin1, Text};
use alloc::format;
use pyc2n_abi::ErrorKind;

/// Text so far, and what to do with what is not text.
pub struct Decoder<'a> {
    /// All of the data.
    pub data: &'a [u8],
    /// For messages.
    pub codec: Codec,
    /// Handler.
    pub errors: Errors,
    /// So far.
    pub out: Text,
}

impl<'a> Decoder<'a> {
    /// Nothing so far.
    pub fn new(data: &'a [u8], codec: Codec, errors: Errors) -> Self {
        Decoder { data, codec, errors, out: Text::with_capacity(data.len()) }
    }

    fn error(&self, start: usize, end: usize, reason: &str) -> Raised {
        let what = if end == start + 1 {
            format!("byte 0x{:02x} in position {start}", self.data[start])
        } else {
            format!("bytes in position {start}-{}", end - 1)
        };
        let codec = self.codec.name();
        let message = format!("'{codec}' codec can't decode {what}: {reason}");
        let object = bytes_of(self.data).ok();
        unicode_error(Coding { kind: ErrorKind::UnicodeDecodeError, codec, start, end, reason, message, object })
    }

    /// Handles data[start..end], which is not text.
    pub fn bad(&mut self, start: usize, end: usize, reason: &str) -> Result<()> {
        let bytes = &self.data[start..end];
        match self.errors {
            Errors::Ignore => {}
            Errors::Replace => self.out.push(0xfffd),
            Errors::BackslashReplace => bytes.iter().for_each(|byte| self.out.push_str(&format!("\\x{byte:02x}"))),
            Errors::SurrogateEscape if bytes.iter().all(|&byte| byte >= 128) => {
                bytes.iter().for_each(|&byte| self.out.push(0xdc00 + byte as u32));
            }
            Errors::XmlCharRefReplace | Errors::NameReplace => {
                return Err(type_error("don't know how to handle UnicodeDecodeError in error callback"));
            }
            _ => return Err(self.error(start, end, reason)),
        }
        Ok(())
    }

    fn single_bytes(&mut self) -> Result<()> {
        let data = self.data;
        for (i, &byte) in data.iter().enumerate() {
            match (self.codec, byte) {
                (_, 0..=0x7f) | (Codec::Cp1252, 0xa0..=0xff) => self.out.push(byte as u32),
                (Codec::Cp1252, _) if CP1252_HIGH[(byte - 0x80) as usize] != 0 => {
                    self.out.push(CP1252_HIGH[(byte - 0x80) as usize] as u32);
                }
                (Codec::Cp1252, _) => self.bad(i, i + 1, "character maps to <undefined>")?,
                _ => self.bad(i, i + 1, "ordinal not in range(128)")?,
            }
        }
        Ok(())
    }

    fn utf16(&mut self, mut at: usize, big: bool) -> Result<()> {
        let data = self.data;
        let unit = |at: usize| -> Option<u32> {
            let pair = data.get(at..at + 2)?.try_into().ok()?;
            Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) } as u32)
        };
        while at < data.len() {
            let Some(first) = unit(at) else { return self.bad(at, data.len(), "truncated data") };
            let start = at;
            at += 2;
            match (first, unit(at)) {
                (0xd800..=0xdbff, Some(second @ 0xdc00..=0xdfff)) => {
                    self.out.push(0x10000 + ((first & 0x3ff) << 10 | second & 0x3ff));
                    at += 2;
                }
                (0xd800..=0xdfff, _) if self.errors == Errors::SurrogatePass => self.out.push(first),
                (0xd800..=0xdbff, Some(_)) => self.bad(start, at, "illegal UTF-16 surrogate")?,
                (0xd800..=0xdbff, None) => {
                    self.bad(start, data.len(), "unexpected end of data")?;
                    at = data.len();
                }
                (0xdc00..=0xdfff, _) => self.bad(start, at, "illegal encoding")?,
                _ => self.out.push(first),
            }
        }
        Ok(())
    }

    fn utf32(&mut self, mut at: usize, big: bool) -> Result<()> {
        let data = self.data;
        while at < data.len() {
            let Some(four) = data.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok()) else {
                return self.bad(at, data.len(), "truncated data");
            };
            let code = if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
            at += 4;
            match code {
                0xd800..=0xdfff if self.errors != Errors::SurrogatePass => {
                    self.bad(at - 4, at, "code point in surrogate code point range(0xd800, 0xe000)")?;
                }
                0..=0x10ffff => self.out.push(code),
                _ => self.bad(at - 4, at, "code point not in range(0x110000)")?,
            }
        }
        Ok(())
    }

    /// Where the text starts and whether it is big-endian.
    fn order(&self, order: Order, little: &[u8], big: &[u8]) -> (usize, bool) {
        match order {
            Order::Little => (0, false),
            Order::Big => (0, true),
            Order::Marked if self.data.starts_with(little) => (little.len(), false),
            Order::Marked if self.data.starts_with(big) => (big.len(), true),
            Order::Marked => (0, false),
        }
    }
}

/// `data.decode(codec, errors)`.
pub fn decode(data: &[u8], codec: Codec, errors: Errors) -> Result<Own> {
    let mut decoder = Decoder::new(data, codec, errors);
    match codec {
        Codec::Utf8 => return utf8::decode_utf8(data, errors),
        Codec::Utf8Sig => return utf8::decode_utf8(data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data), errors),
        Codec::Latin1 => return try_from_latin1(data),
        Codec::Ascii | Codec::Cp1252 => decoder.single_bytes()?,
        Codec::Utf16(order) => {
            let (start, big) = decoder.order(order, b"\xff\xfe", b"\xfe\xff");
            decoder.utf16(start, big)?;
        }
        Codec::Utf32(order) => {
            let (start, big) = decoder.order(order, b"\xff\xfe\0\0", b"\0\0\xfe\xff");
            decoder.utf32(start, big)?;
        }
    }
    decoder.out.finish()
}

leaf! {
    /// `decode(encoding, errors)`.
    fn bytes_decode(data: Raw, size: i64, encoding: StrRef, errors: StrRef) -> Result<Own> {
        decode(memory(data, size), Codec::by_name(encoding)?, Errors::by_name(errors)?)
    }

    /// `decode()`.
    fn bytes_decode_utf8(data: Raw, size: i64) -> Result<Own> { utf8::decode_utf8(memory(data, size), Errors::Strict) }
}
