//! ASCII case mappings and tests.

use super::search::is_space;
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::Own;
use crate::string::codec::rows::bytes_of;
use alloc::vec::Vec;

fn title(data: &[u8]) -> Vec<u8> {
    let mut inside = false;
    data.iter()
        .map(|byte| {
            let mapped = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
            inside = byte.is_ascii_alphabetic();
            mapped
        })
        .collect()
}

fn capitalize(data: &[u8]) -> Vec<u8> {
    let mut out = data.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

fn swap_case(data: &[u8]) -> Vec<u8> {
    data.iter().map(|&byte| if byte.is_ascii_alphabetic() { byte ^ 32 } else { byte }).collect()
}

fn is_title(data: &[u8]) -> bool {
    let (mut inside, mut any) = (false, false);
    for byte in data {
        if byte.is_ascii_alphabetic() {
            if inside == byte.is_ascii_uppercase() {
                return false;
            }
            (inside, any) = (true, true);
        } else {
            inside = false;
        }
    }
    any
}

fn all(data: &[u8], test: impl Fn(&u8) -> bool) -> bool {
    !data.is_empty() && data.iter().all(test)
}

leaf! {
    /// Case mapping: 0 upper, 1 lower, 2 title, 3 capitalize, 4 swapcase.
    fn bytes_case(data: Raw, size: i64, how: i64) -> Result<Own> {
        let data = memory(data, size);
        bytes_of(&match how {
            0 => data.to_ascii_uppercase(),
            1 => data.to_ascii_lowercase(),
            2 => title(data),
            3 => capitalize(data),
            _ => swap_case(data),
        })
    }

    /// Test: 0 alpha, 1 alnum, 2 digit, 3 space, 4 upper, 5 lower, 6 title, 7 ascii.
    fn bytes_is(data: Raw, size: i64, what: i64) -> bool {
        let data = memory(data, size);
        match what {
            0 => all(data, u8::is_ascii_alphabetic),
            1 => all(data, u8::is_ascii_alphanumeric),
            2 => all(data, u8::is_ascii_digit),
            3 => all(data, |&byte| is_space(byte)),
            4 => data.iter().any(u8::is_ascii_uppercase) && !data.iter().any(u8::is_ascii_lowercase),
            5 => data.iter().any(u8::is_ascii_lowercase) && !data.iter().any(u8::is_ascii_uppercase),
            6 => is_title(data),
            _ => data.is_ascii(),
        }
    }
}
