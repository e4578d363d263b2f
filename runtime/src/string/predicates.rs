//! `str.is…`.

use super::case::is_title;
use crate::leaf::leaf;
use crate::object::{with_chars, StrRef};
use crate::unicode::{has, is_space, properties, ALPHA, DECIMAL, DIGIT, ID_CONTINUE, ID_START, LOWER, NUMERIC, PRINTABLE, TITLE, UPPER};

fn all(s: StrRef, test: impl Fn(u32) -> bool) -> bool {
    s.len() > 0 && with_chars!(s.chars(), units => units.iter().all(|&u| test(u.into())))
}

fn all_have(s: StrRef, bits: u16) -> bool {
    all(s, |code| has(code, bits))
}

/// At least one letter of the wanted case and none of the others.
fn only_case(s: StrRef, wanted: u16, others: u16) -> bool {
    let mut any = false;
    with_chars!(s.chars(), units => for &unit in units {
        let bits = properties(unit.into());
        if bits & others != 0 {
            return false;
        }
        any |= bits & wanted != 0;
    });
    any
}

fn is_identifier(s: StrRef) -> bool {
    s.len() > 0
        && has(s.code_at(0), ID_START)
        && with_chars!(s.chars(), units => units[1..].iter().all(|&u| has(u.into(), ID_CONTINUE)))
}

leaf! {
    /// `s.isalpha()`.
    fn str_isalpha(s: StrRef) -> bool {
        match s.ascii() {
            Some(text) => !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphabetic()),
            None => all_have(s, ALPHA),
        }
    }
    /// `s.isalnum()`.
    fn str_isalnum(s: StrRef) -> bool {
        match s.ascii() {
            Some(text) => !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric()),
            None => all_have(s, ALPHA | DECIMAL | DIGIT | NUMERIC),
        }
    }
    /// `s.isdecimal()`.
    fn str_isdecimal(s: StrRef) -> bool { all_have(s, DECIMAL) }
    /// `s.isdigit()`.
    fn str_isdigit(s: StrRef) -> bool {
        match s.ascii() {
            Some(text) => !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()),
            None => all_have(s, DIGIT),
        }
    }
    /// `s.isnumeric()`.
    fn str_isnumeric(s: StrRef) -> bool { all_have(s, NUMERIC) }
    /// `s.isspace()`.
    fn str_isspace(s: StrRef) -> bool { all(s, is_space) }
    /// `s.isupper()`.
    fn str_isupper(s: StrRef) -> bool { only_case(s, UPPER, LOWER | TITLE) }
    /// `s.islower()`.
    fn str_islower(s: StrRef) -> bool { only_case(s, LOWER, UPPER | TITLE) }
    /// `s.istitle()`.
    fn str_istitle(s: StrRef) -> bool { with_chars!(s.chars(), units => is_title(units.iter().map(|&u| u.into()))) }
    /// `s.isprintable()`.
    fn str_isprintable(s: StrRef) -> bool { s.len() == 0 || all_have(s, PRINTABLE) }
    /// `s.isascii()`.
    fn str_isascii(s: StrRef) -> bool { s.is_ascii() }
    /// `s.isidentifier()`.
    fn str_isidentifier(s: StrRef) -> bool { is_identifier(s) }
}
