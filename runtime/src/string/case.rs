//! Case mappings of strings.

use super::build::Text;
use crate::errors::memory_error;
use crate::leaf::{leaf, Result};
use crate::object::{try_alloc_str, Own, StrRef};
use crate::unicode::{self, has, Mapped, CASED, CASE_IGNORABLE, LOWER, TITLE, UPPER};

fn map_ascii(s: StrRef, mut map: impl FnMut(u8) -> u8) -> Result<Own> {
    let out = try_alloc_str(s.len(), 1, true).ok_or_else(memory_error)?;
    for (i, &byte) in s.raw_bytes().iter().enumerate() {
        // SAFETY: room for as many bytes as `s` has.
        unsafe { *out.data().add(i) = map(byte) };
    }
    Ok(out.own())
}

fn map_codes(s: StrRef, mut map: impl FnMut(&[u32], usize) -> Mapped) -> Result<Own> {
    let codes = s.codes();
    let mut out = Text::with_capacity(codes.len());
    for i in 0..codes.len() {
        map(&codes, i).as_slice().iter().for_each(|&code| out.push(code));
    }
    out.finish()
}

/// A capital sigma that ends a word becomes a final one.
fn lower_at(codes: &[u32], i: usize) -> Mapped {
    const SIGMA: u32 = 0x3a3;
    if codes[i] != SIGMA {
        return unicode::to_lower(codes[i]);
    }
    let letter = |&&code: &&u32| !has(code, CASE_IGNORABLE);
    let before = codes[..i].iter().rev().find(letter).is_some_and(|&code| has(code, CASED));
    let after = codes[i + 1..].iter().find(letter).is_some_and(|&code| has(code, CASED));
    unicode::to_lower(if before && !after { 0x3c2 } else { SIGMA })
}

fn title_ascii(s: StrRef) -> Result<Own> {
    let mut inside = false;
    map_ascii(s, |byte| {
        let mapped = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        inside = byte.is_ascii_alphabetic();
        mapped
    })
}

fn title(s: StrRef) -> Result<Own> {
    let mut inside = false;
    map_codes(s, |codes, i| {
        let mapped = if inside { lower_at(codes, i) } else { unicode::to_title(codes[i]) };
        inside = has(codes[i], CASED);
        mapped
    })
}

fn swap_at(codes: &[u32], i: usize) -> Mapped {
    let bits = unicode::properties(codes[i]);
    if bits & UPPER != 0 {
        lower_at(codes, i)
    } else if bits & LOWER != 0 {
        unicode::to_upper(codes[i])
    } else {
        unicode::same(codes[i])
    }
}

fn swap_ascii(byte: u8) -> u8 {
    if byte.is_ascii_alphabetic() {
        byte ^ 32
    } else {
        byte
    }
}

/// Is the text in title case: words that start with a capital and go on in small letters, at least one?
pub fn is_title(codes: impl Iterator<Item = u32>) -> bool {
    let (mut inside, mut any) = (false, false);
    for code in codes {
        let bits = unicode::properties(code);
        if bits & (UPPER | TITLE) != 0 {
            if inside {
                return false;
            }
            (inside, any) = (true, true);
        } else if bits & LOWER != 0 {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}

leaf! {
    /// `s.upper()`.
    fn str_upper(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            return map_ascii(s, |byte| byte.to_ascii_uppercase());
        }
        map_codes(s, |codes, i| unicode::to_upper(codes[i]))
    }
    /// `s.lower()`.
    fn str_lower(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            return map_ascii(s, |byte| byte.to_ascii_lowercase());
        }
        map_codes(s, lower_at)
    }
    /// `s.casefold()`.
    fn str_casefold(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            return map_ascii(s, |byte| byte.to_ascii_lowercase());
        }
        map_codes(s, |codes, i| unicode::to_fold(codes[i]))
    }
    /// `s.title()`.
    fn str_title(s: StrRef) -> Result<Own> { if s.is_ascii() { title_ascii(s) } else { title(s) } }
    /// `s.capitalize()`.
    fn str_capitalize(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            let mut first = true;
            return map_ascii(s, |byte| {
                if core::mem::take(&mut first) { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() }
            });
        }
        map_codes(s, |codes, i| if i == 0 { unicode::to_title(codes[0]) } else { lower_at(codes, i) })
    }
    /// `s.swapcase()`.
    fn str_swapcase(s: StrRef) -> Result<Own> {
        if s.is_ascii() {
            return map_ascii(s, swap_ascii);
        }
        map_codes(s, swap_at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::*;

    #[test]
    fn case_as_cpython() {
        let s = text("ὈΔΥΣΣΕΎΣ ΜΑΣ'Σ straße ǆ ŉ İ x1y");
        unsafe {
            assert_eq!(string(str_lower(s.as_header())), "ὀδυσσεύς μασ'ς straße ǆ ŉ i̇ x1y");
            assert_eq!(string(str_upper(s.as_header())), "ὈΔΥΣΣΕΎΣ ΜΑΣ'Σ STRASSE Ǆ ʼN İ X1Y");
            assert_eq!(string(str_title(s.as_header())), "Ὀδυσσεύς Μασ'Σ Straße ǅ ʼN İ X1Y");
            assert_eq!(string(str_casefold(s.as_header())), "ὀδυσσεύσ μασ'σ strasse ǆ ʼn i̇ x1y");
            assert_eq!(string(str_swapcase(s.as_header())), "ὀδυσσεύς μασ'ς STRASSE Ǆ ʼN i̇ X1Y");
            assert_eq!(string(str_capitalize(text("ÉA").as_header())), "Éa");
            assert_eq!(string(str_title(text("they're bill's 3d").as_header())), "They'Re Bill'S 3D");
        }
    }
}
