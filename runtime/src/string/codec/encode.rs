//! Text to bytes.

use super::{utf8, Codec, Errors, Order, CP1252_HIGH};
use crate::errors::{memory_error, unicode_error, Coding};
use crate::leaf::{leaf, Result};
use crate::object::{alloc_bytes, Own, StrRef};
use crate::string::build::push_utf8;
use alloc::{format, string::String, vec::Vec};
use pyc2n_abi::ErrorKind;

/// A `bytes` with this data.
pub fn bytes_of(data: &[u8]) -> Result<Own> {
    let (object, to) = alloc_bytes(data.len()).ok_or_else(memory_error)?;
    // SAFETY: room for as many bytes.
    unsafe { data.as_ptr().copy_to_nonoverlapping(to, data.len()) };
    Ok(object)
}

fn escape(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

/// UnicodeEncodeError of CPython's wording.
pub fn encode_error(codec: &str, s: StrRef, start: usize, end: usize, reason: &str) -> crate::leaf::Raised {
    let what = if end == start + 1 {
        format!("character '{}' in position {start}", escape(s.code_at(start)))
    } else {
        format!("characters in position {start}-{}", end - 1)
    };
    let message = format!("'{codec}' codec can't encode {what}: {reason}");
    let object = Some(s.retain());
    unicode_error(Coding { kind: ErrorKind::UnicodeEncodeError, codec, start, end, reason, message, object })
}

struct Encoder {
    codec: Codec,
    errors: Errors,
    out: Vec<u8>,
}

impl Encoder {
    fn unit16(&mut self, unit: u16, order: Order) {
        self.out.extend(if order == Order::Big { unit.to_be_bytes() } else { unit.to_le_bytes() });
    }

    /// Adds a character that the codec has; false if it has not.
    fn put(&mut self, code: u32) -> bool {
        let surrogate = matches!(code, 0xd800..=0xdfff);
        match self.codec {
            Codec::Utf8 | Codec::Utf8Sig if !surrogate => push_utf8(&mut self.out, code),
            Codec::Ascii if code < 128 => self.out.push(code as u8),
            Codec::Latin1 if code < 256 => self.out.push(code as u8),
            Codec::Cp1252 => return self.put_cp1252(code),
            Codec::Utf16(order) if !surrogate => match code {
                0..=0xffff => self.unit16(code as u16, order),
                _ => {
                    self.unit16((0xd7c0 + (code >> 10)) as u16, order);
                    self.unit16((0xdc00 | code & 0x3ff) as u16, order);
                }
            },
            Codec::Utf32(order) if !surrogate => {
                self.out.extend(if order == Order::Big { code.to_be_bytes() } else { code.to_le_bytes() });
            }
            _ => return false,
        }
        true
    }

    fn put_cp1252(&mut self, code: u32) -> bool {
        let byte = match code {
            0..=0x7f | 0xa0..=0xff => code as u8,
            _ => match CP1252_HIGH.iter().position(|&c| c as u32 == code && c != 0) {
                Some(at) => 0x80 + at as u8,
                None => return false,
            },
        };
        self.out.push(byte);
        true
    }

    fn pass(&mut self, code: u32) {
        match self.codec {
            Codec::Utf16(order) => self.unit16(code as u16, order),
            Codec::Utf32(order) => {
                self.out.extend(if order == Order::Big { code.to_be_bytes() } else { code.to_le_bytes() });
            }
            _ => push_utf8(&mut self.out, code),
        }
    }

    /// What the error handler puts in place of a character; false if it gives up.
    fn replace(&mut self, code: u32) -> bool {
        let unicode = !matches!(self.codec, Codec::Ascii | Codec::Latin1 | Codec::Cp1252);
        let text = match self.errors {
            Errors::Strict => return false,
            Errors::Ignore => return true,
            Errors::Replace => "?".into(),
            Errors::BackslashReplace | Errors::NameReplace => escape(code),
            Errors::XmlCharRefReplace => format!("&#{code};"),
            Errors::SurrogateEscape if matches!(code, 0xdc80..=0xdcff) => {
                self.out.push(code as u8);
                return true;
            }
            Errors::SurrogatePass if unicode => {
                self.pass(code);
                return true;
            }
            _ => return false,
        };
        text.chars().for_each(|c| {
            self.put(c as u32);
        });
        true
    }

    fn reason(&self) -> &'static str {
        match self.codec {
            Codec::Ascii => "ordinal not in range(128)",
            Codec::Latin1 => "ordinal not in range(256)",
            Codec::Cp1252 => "character maps to <undefined>",
            _ => "surrogates not allowed",
        }
    }

    /// End of the run of characters that can't be encoded.
    fn run_end(&mut self, codes: &[u32], start: usize) -> usize {
        if matches!(self.codec, Codec::Utf16(_) | Codec::Utf32(_)) {
            return start + 1;
        }
        let written = self.out.len();
        let run = codes[start..].iter().take_while(|&&code| !self.put(code)).count();
        self.out.truncate(written);
        start + run
    }
}

/// `s.encode(codec, errors)`.
pub fn encode(s: StrRef, codec: Codec, errors: Errors) -> Result<Vec<u8>> {
    let direct = match codec {
        Codec::Utf8 | Codec::Ascii | Codec::Cp1252 => s.is_ascii(),
        Codec::Latin1 => s.width() == 1,
        _ => false,
    };
    if direct {
        return Ok(s.raw_bytes().to_vec());
    }
    let mut encoder = Encoder { codec, errors, out: Vec::with_capacity(s.len()) };
    if matches!(codec, Codec::Utf8Sig | Codec::Utf16(Order::Marked) | Codec::Utf32(Order::Marked)) {
        encoder.put(0xfeff);
    }
    let codes = s.codes();
    for (i, &code) in codes.iter().enumerate() {
        if !encoder.put(code) && !encoder.replace(code) {
            let (end, reason) = (encoder.run_end(&codes, i), encoder.reason());
            return Err(encode_error(codec.name(), s, i, end, reason));
        }
    }
    Ok(encoder.out)
}

leaf! {
    /// `s.encode(encoding, errors)`.
    fn str_encode(s: StrRef, encoding: StrRef, errors: StrRef) -> Result<Own> {
        bytes_of(&encode(s, Codec::by_name(encoding)?, Errors::by_name(errors)?)?)
    }

    /// `s.encode()`.
    fn str_encode_utf8(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            return bytes_of(s.raw_bytes());
        }
        bytes_of(&utf8::encode_utf8(s)?)
    }
}
