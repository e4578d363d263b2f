//! Writing: bytes and text.

use super::file::{file, Buffering, File, Newline, BUFFER};
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::StrRef;
use crate::string::codec::{encode, encode_utf8, Codec, Errors, Order};

impl File {
    /// Data has been added: writes if it is time.
    fn after_write(&mut self, from: usize) -> Result<()> {
        let now = match self.buffering {
            Buffering::None => true,
            Buffering::Lines => memchr::memchr2(b'\n', b'\r', &self.pending[from..]).is_some(),
            Buffering::Full => false,
        };
        if now || self.pending.len() >= BUFFER { self.flush() } else { Ok(()) }
    }

    fn push_translated(&mut self, data: &[u8]) {
        let end: &[u8] = match self.newline {
            Newline::Return => b"\r",
            Newline::Both => b"\r\n",
            _ => return self.pending.extend_from_slice(data),
        };
        for part in data.split_inclusive(|&byte| byte == b'\n') {
            match part.strip_suffix(b"\n") {
                Some(line) => {
                    self.pending.extend_from_slice(line);
                    self.pending.extend_from_slice(end);
                }
                None => self.pending.extend_from_slice(part),
            }
        }
    }

    /// Only the first text has a byte order mark.
    fn codec_now(&mut self) -> Codec {
        let first = core::mem::take(&mut self.at_start);
        match self.codec {
            Codec::Utf16(Order::Marked) if !first => Codec::Utf16(Order::Little),
            Codec::Utf32(Order::Marked) if !first => Codec::Utf32(Order::Little),
            Codec::Utf8Sig if !first => Codec::Utf8,
            codec => codec,
        }
    }

    /// Writes text.
    pub fn write_text(&mut self, s: StrRef) -> Result<()> {
        self.begin_writing()?;
        let from = self.pending.len();
        let direct = matches!(self.codec, Codec::Utf8 | Codec::Ascii | Codec::Latin1 | Codec::Cp1252);
        match (direct && s.is_ascii(), self.codec, self.errors) {
            (true, ..) => self.push_translated(s.raw_bytes()),
            (_, Codec::Utf8, Errors::Strict) => {
                let bytes = encode_utf8(s)?;
                self.push_translated(&bytes);
            }
            _ => {
                let codec = self.codec_now();
                let bytes = encode(s, codec, self.errors)?;
                self.push_translated(&bytes);
            }
        }
        self.after_write(from)
    }

    fn write_bytes(&mut self, data: &[u8]) -> Result<()> {
        self.begin_writing()?;
        let from = self.pending.len();
        self.pending.extend_from_slice(data);
        self.after_write(from)
    }
}

leaf! {
    /// Writes text.
    fn file_write(file: Raw, s: StrRef) -> Result<()> { self::file(file).write_text(s) }
    /// Writes bytes.
    fn file_write_bytes(file: Raw, data: Raw, size: i64) -> Result<()> { self::file(file).write_bytes(memory(data, size)) }
}
