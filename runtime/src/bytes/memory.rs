//! Plain memory, and numbers in it (`struct`, `array`, `int.to_bytes`).

use crate::errors::overflow_error;
use crate::float::{half, NAN_IDENTITY};
use crate::int::{bytes_to_word, word_to_bytes};
use crate::leaf::{leaf, memory, Raw, Result, Word};

leaf! {
    /// `memmove`.
    fn memory_move(to: Raw, from: Raw, size: i64) {
        if size > 0 {
            from.copy_to(to, size as usize);
        }
    }

    /// `memset`.
    fn memory_fill(to: Raw, byte: i64, size: i64) {
        if size > 0 {
            to.write_bytes(byte as u8, size as usize);
        }
    }

    /// Reads an int.
    fn memory_read_int(from: Raw, size: i64, signed: i64, big: i64) -> Word {
        bytes_to_word(memory(from, size), big != 0, signed != 0)
    }

    /// Writes an int.
    fn memory_write_int(to: Raw, value: Word, size: i64, signed: i64, big: i64) -> Result<()> {
        let bytes = word_to_bytes(value, size as usize, big != 0, signed != 0)?;
        bytes.as_ptr().copy_to_nonoverlapping(to, bytes.len());
        Ok(())
    }

    /// Reads a float.
    fn memory_read_float(from: Raw, size: i64, big: i64) -> f64 {
        let mut bytes = [0u8; 8];
        let used = &mut bytes[..size as usize];
        used.copy_from_slice(memory(from, size));
        if big != 0 {
            used.reverse();
        }
        let bits = u64::from_le_bytes(bytes);
        match size {
            2 => half::to_f64(bits as u16),
            4 => f32::from_bits(bits as u32) as f64,
            _ => f64::from_bits(bits),
        }
    }

    /// Writes a float.
    fn memory_write_float(to: Raw, value: f64, size: i64, big: i64) -> Result<()> {
        let bits = match size {
            2 => half::from_f64(value).ok_or_else(|| overflow_error("float too large to pack with e format"))? as u64,
            4 => {
                let single = value as f32;
                if single.is_infinite() && value.is_finite() {
                    return Err(overflow_error("float too large to pack with f format"));
                }
                single.to_bits() as u64
            }
            _ if value.is_nan() => value.to_bits() & !NAN_IDENTITY,
            _ => value.to_bits(),
        };
        let mut bytes = bits.to_le_bytes();
        let used = &mut bytes[..size as usize];
        if big != 0 {
            used.reverse();
        }
        used.as_ptr().copy_to_nonoverlapping(to, used.len());
        Ok(())
    }
}
