//! The format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use crate::errors::value_error;
use crate::leaf::{Raised, Result};
use crate::object::StrRef;
use crate::string::build::to_utf8_lossy;
use alloc::{format, string::String, vec::Vec};

/// What a specification says.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Character that pads.
    pub fill: u32,
    /// `<`, `>`, `^` or `=`.
    pub align: char,
    /// `-`, `+`, space, or none.
    pub sign: Option<char>,
    /// `z`: no negative zeros.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// Least width.
    pub width: usize,
    /// `,` or `_`.
    pub grouping: Option<char>,
    /// Digits behind the point, or characters at most.
    pub precision: Option<usize>,
    /// The type, or the default.
    pub kind: u32,
}

struct Reader<'a> {
    codes: &'a [u32],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.codes.get(self.at).and_then(|&code| char::from_u32(code))
    }

    fn accept(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += found as usize;
        found
    }

    /// A number, if there is one.
    fn number(&mut self) -> Result<Option<usize>> {
        let (start, mut value) = (self.at, 0usize);
        while let Some(digit) = self.codes.get(self.at).and_then(|&code| crate::unicode::decimal_value(code)) {
            value = value
                .checked_mul(10)
                .and_then(|value| value.checked_add(digit as usize))
                .filter(|&value| value <= i64::MAX as usize)
                .ok_or_else(|| value_error("Too many decimal digits in format string"))?;
            self.at += 1;
        }
        Ok((self.at > start).then_some(value))
    }
}

fn is_align(code: Option<&u32>) -> Option<char> {
    code.and_then(|&code| char::from_u32(code)).filter(|c| matches!(c, '<' | '>' | '=' | '^'))
}

/// `Unknown format code …`.
pub fn unknown_code(kind: u32, type_name: &str) -> Raised {
    let shown = match char::from_u32(kind) {
        Some(c) if (33..128).contains(&kind) => String::from(c),
        _ => format!("\\x{kind:x}"),
    };
    value_error(format!("Unknown format code '{shown}' for object of type '{type_name}'"))
}

fn check_grouping(spec: &Spec) -> Result<()> {
    let Some(separator) = spec.grouping else { return Ok(()) };
    match (char::from_u32(spec.kind).unwrap_or('?'), separator) {
        ('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0', _) | ('b' | 'o' | 'x' | 'X', '_') => Ok(()),
        (kind, _) if (33..128).contains(&spec.kind) => Err(value_error(format!("Cannot specify '{separator}' with '{kind}'."))),
        _ => Err(value_error(format!("Cannot specify '{separator}' with '\\x{:x}'.", spec.kind))),
    }
}

fn read_alignment(reader: &mut Reader, spec: &mut Spec) -> (bool, bool) {
    if let Some(align) = is_align(reader.codes.get(1)) {
        (spec.fill, spec.align) = (reader.codes[0], align);
        reader.at = 2;
        return (true, true);
    }
    if let Some(align) = is_align(reader.codes.first()) {
        spec.align = align;
        reader.at = 1;
        return (false, true);
    }
    (false, false)
}

fn read_grouping(reader: &mut Reader, spec: &mut Spec) -> Result<()> {
    for (separator, other) in [(',', '_'), ('_', ',')] {
        if reader.accept(separator) {
            spec.grouping = Some(separator);
            if reader.peek() == Some(other) {
                return Err(value_error("Cannot specify both ',' and '_'."));
            }
            return Ok(());
        }
    }
    Ok(())
}

/// Reads a specification. `kind` and `align` are the defaults; `type_name` is for messages.
pub fn parse(text: StrRef, kind: char, align: char, type_name: &str) -> Result<Spec> {
    let codes: Vec<u32> = text.codes();
    let mut reader = Reader { codes: &codes, at: 0 };
    let mut spec = Spec {
        fill: ' ' as u32,
        align,
        sign: None,
        no_negative_zero: false,
        alternate: false,
        width: 0,
        grouping: None,
        precision: None,
        kind: kind as u32,
    };
    let (filled, aligned) = read_alignment(&mut reader, &mut spec);
    if let Some(sign @ ('+' | '-' | ' ')) = reader.peek() {
        spec.sign = Some(sign);
        reader.at += 1;
    }
    spec.no_negative_zero = reader.accept('z');
    spec.alternate = reader.accept('#');
    if !filled && reader.accept('0') {
        spec.fill = '0' as u32;
        if !aligned && align == '>' {
            spec.align = '=';
        }
    }
    spec.width = reader.number()?.unwrap_or(0);
    read_grouping(&mut reader, &mut spec)?;
    if reader.accept('.') {
        let precision = reader.number()?;
        spec.precision = Some(precision.ok_or_else(|| value_error("Format specifier missing precision"))?);
    }
    match codes[reader.at..] {
        [] => {}
        [code] => spec.kind = code,
        _ => {
            let shown = to_utf8_lossy(text);
            return Err(value_error(format!("Invalid format specifier '{shown}' for object of type '{type_name}'")));
        }
    }
    check_grouping(&spec)?;
    Ok(spec)
}
