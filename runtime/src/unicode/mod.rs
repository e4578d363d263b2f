//! Unicode properties and case mappings, with the answers of CPython 3.11, or later ones. Knows code points only.

mod tables;

pub use tables::{
    ALPHA, CASED, CASE_IGNORABLE, DECIMAL, DIGIT, ID_CONTINUE, ID_START, LOWER, NUMERIC, PRINTABLE, SPACE, TITLE, UPPER,
};

/// Characters that have other properties in a later version: the first and the last of each run, and the bits.
static mut CHANGED: &[(u32, u32, u16)] = &[];

/// Gives the answers of CPython 3.`minor` from now on.
///
/// # Safety
/// Nobody asks meanwhile.
pub unsafe fn follow(minor: u8) {
    CHANGED = match minor {
        ..=11 => &[],
        12 => &tables::CHANGED_12,
        13.. => &tables::CHANGED_13,
    };
}

/// Property bits of a code point.
pub fn properties(code: u32) -> u16 {
    let key = code << 8 | 0xff;
    let run = tables::RUNS.partition_point(|&run| run <= key);
    let bits = tables::CLASSES[(tables::RUNS[run - 1] & 0xff) as usize];
    changed(code).unwrap_or(bits)
}

fn changed(code: u32) -> Option<u16> {
    // SAFETY: it is set before anybody asks.
    let runs = unsafe { CHANGED };
    let at = runs.partition_point(|&(first, ..)| first <= code);
    let &(_, last, bits) = runs.get(at.checked_sub(1)?)?;
    (code <= last).then_some(bits)
}

/// Has the character one of these properties?
pub fn has(code: u32, bits: u16) -> bool {
    properties(code) & bits != 0
}

/// White space of `str.split` and `str.isspace`.
#[inline]
pub fn is_space(code: u32) -> bool {
    if code < 128 {
        matches!(code, 9..=13 | 28..=32)
    } else {
        has(code, SPACE)
    }
}

/// Ends a line for `str.splitlines`.
#[inline]
pub fn is_line_break(code: u32) -> bool {
    matches!(code, 10..=13 | 28..=30 | 0x85 | 0x2028 | 0x2029)
}

/// Value of a decimal digit of any script.
pub fn decimal_value(code: u32) -> Option<u32> {
    if code < 128 {
        return (code as u8 as char).to_digit(10);
    }
    let at = tables::ZEROS.partition_point(|&zero| zero <= code);
    let value = code - tables::ZEROS[at - 1];
    (value < 10).then_some(value)
}

/// One to three characters that a case mapping gives.
#[derive(Clone, Copy)]
pub struct Mapped {
    codes: [u32; 3],
}

impl Mapped {
    fn one(code: u32) -> Mapped {
        Mapped { codes: [code, 0, 0] }
    }

    /// The characters.
    pub fn as_slice(&self) -> &[u32] {
        let len = 1 + self.codes[1..].iter().take_while(|&&c| c != 0).count();
        &self.codes[..len]
    }
}

type Runs = [(u32, u32, u32, i32)];
type Special = [(u32, [u32; 3])];

fn find_mapping(code: u32, runs: &Runs, special: &Special) -> Option<Mapped> {
    let at = runs.partition_point(|run| run.0 <= code);
    // Two runs of step 2 may interleave, so that the one before can hold the character too.
    for &(first, last, step, difference) in runs[..at].iter().rev().take(2) {
        if code <= last && (code - first) % step == 0 {
            return Some(Mapped::one(code.wrapping_add_signed(difference)));
        }
    }
    let at = special.binary_search_by_key(&code, |entry| entry.0).ok()?;
    Some(Mapped { codes: special[at].1 })
}

/// The character itself.
pub fn same(code: u32) -> Mapped {
    Mapped::one(code)
}

/// `chr(code).upper()`.
pub fn to_upper(code: u32) -> Mapped {
    find_mapping(code, &tables::UPPER_MAP, &tables::UPPER_MAP_SPECIAL).unwrap_or(Mapped::one(code))
}

/// `chr(code).lower()`, without the rule for a final sigma.
pub fn to_lower(code: u32) -> Mapped {
    find_mapping(code, &tables::LOWER_MAP, &tables::LOWER_MAP_SPECIAL).unwrap_or(Mapped::one(code))
}

/// `chr(code).title()`.
pub fn to_title(code: u32) -> Mapped {
    find_mapping(code, &tables::TITLE_MAP, &tables::TITLE_MAP_SPECIAL).unwrap_or_else(|| to_upper(code))
}

/// `chr(code).casefold()`.
pub fn to_fold(code: u32) -> Mapped {
    find_mapping(code, &tables::FOLD_MAP, &tables::FOLD_MAP_SPECIAL).unwrap_or_else(|| to_lower(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(map: impl Fn(u32) -> Mapped) -> u64 {
        (0..0x110000).fold(0, |sum: u64, code| {
            map(code).as_slice().iter().fold(sum, |sum, &c| sum.wrapping_mul(1_000_003).wrapping_add(c as u64 + 1))
        })
    }

    #[test]
    fn mappings_and_properties_are_cpythons() {
        assert_eq!(fingerprint(to_upper), FINGERPRINTS[0]);
        assert_eq!(fingerprint(to_lower), FINGERPRINTS[1]);
        assert_eq!(fingerprint(to_title), FINGERPRINTS[2]);
        assert_eq!(fingerprint(to_fold), FINGERPRINTS[3]);
        assert_eq!((0..0x110000).filter(|&c| has(c, PRINTABLE)).count(), COUNTS[0]);
        assert_eq!((0..0x110000).filter(|&c| has(c, ID_CONTINUE)).count(), COUNTS[1]);
        assert_eq!((0..0x110000).filter(|&c| decimal_value(c).is_some()).count(), COUNTS[2]);
    }

    const FINGERPRINTS: [u64; 4] = [16366428477803371839, 844888290319366332, 4994993451730547551, 13845049514523537456];
    const COUNTS: [usize; 3] = [144516, 135053, 660];
}
