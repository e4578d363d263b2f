//! UTF-8, the codec that everything goes through.

use super::decode::Decoder;
use super::encode::{encode, encode_error};
use super::{Codec, Errors};
use crate::leaf::Result;
use crate::object::{with_chars, Own, StrRef};
use crate::string::build::{push_utf8, try_from_latin1};
use alloc::vec::Vec;

/// `s.encode()`; UnicodeEncodeError for surrogates.
pub fn encode_utf8(s: StrRef) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(s.len() + s.len() / 2);
    let clean = with_chars!(s.chars(), units => units.iter().all(|&unit| {
        let code: u32 = unit.into();
        push_utf8(&mut out, code);
        !matches!(code, 0xd800..=0xdfff)
    }));
    if clean {
        return Ok(out);
    }
    match encode(s, Codec::Utf8, Errors::Strict) {
        Err(raised) => Err(raised),
        Ok(_) => Err(encode_error("utf-8", s, 0, s.len(), "surrogates not allowed")),
    }
}

/// `data.decode("utf-8", errors)`.
pub fn decode_utf8(data: &[u8], errors: Errors) -> Result<Own> {
    if data.is_ascii() {
        return try_from_latin1(data);
    }
    let mut decoder = Decoder::new(data, Codec::Utf8, errors);
    let mut at = 0;
    while at < data.len() {
        at = match core::str::from_utf8(&data[at..]) {
            Ok(text) => {
                decoder.out.push_str(text);
                data.len()
            }
            Err(error) => {
                let bad = at + error.valid_up_to();
                let valid = core::str::from_utf8(&data[at..bad]).expect("valid up to here");
                decoder.out.push_str(valid);
                bad_sequence(&mut decoder, bad, error.error_len())?
            }
        };
    }
    decoder.out.finish()
}

/// Handles a bad sequence; where decoding goes on.
fn bad_sequence(decoder: &mut Decoder, start: usize, len: Option<usize>) -> Result<usize> {
    if decoder.errors == Errors::SurrogatePass {
        if let [0xed, b @ 0xa0..=0xbf, c @ 0x80..=0xbf, ..] = decoder.data[start..] {
            decoder.out.push(0xd000 | (b as u32 & 63) << 6 | (c as u32 & 63));
            return Ok(start + 3);
        }
    }
    let reason = match (len, decoder.data[start]) {
        (None, _) => "unexpected end of data",
        (_, 0x80..=0xc1 | 0xf5..=0xff) => "invalid start byte",
        _ => "invalid continuation byte",
    };
    let end = len.map_or(decoder.data.len(), |len| start + len);
    decoder.bad(start, end, reason)?;
    Ok(end)
}
