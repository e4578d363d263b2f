//! The value of string literals as code points, surrogates included, which the parser's
//! Rust strings can't hold. Such a constant is kept as decimal numbers, marked by its `kind`.

use super::scan::ScanError;
use rustpython_parser::ast::{self, Constant};
use rustpython_parser::Parse;

/// The `kind` of a string constant whose value is a list of code points in decimal.
const POINTS: &str = "code points";

/// The value of a string constant.
pub fn code_points(constant: &ast::ExprConstant) -> Option<Vec<u32>> {
    match &constant.value {
        Constant::Str(text) if constant.kind.as_deref() == Some(POINTS) => {
            Some(text.split(' ').filter_map(|number| number.parse().ok()).collect())
        }
        Constant::Str(text) => Some(text.chars().map(u32::from).collect()),
        _ => None,
    }
}

/// A string constant of these code points.
pub fn constant(points: Vec<u32>, range: rustpython_parser::text_size::TextRange) -> ast::Expr {
    let text: Option<String> = points.iter().map(|&point| char::from_u32(point)).collect();
    let (value, kind) = match text {
        Some(text) => (text, None),
        None => {
            let numbers: Vec<String> = points.iter().map(u32::to_string).collect();
            (numbers.join(" "), Some(POINTS.to_owned()))
        }
    };
    ast::ExprConstant { value: Constant::Str(value), kind, range }.into()
}

/// Appends the meaning of a literal's inside (or of a piece of it) to `out`. `offset` is where `text` stands.
pub fn decode_piece(text: &str, raw: bool, offset: usize, out: &mut Vec<u32>) -> Result<(), ScanError> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\r' {
            // Universal newlines.
            if chars.peek().is_some_and(|&(_, next)| next == '\n') {
                continue;
            }
            out.push('\n'.into());
        } else if c != '\\' || raw {
            out.push(c.into());
        } else {
            let used = escape(&text[at..], offset + at, out)?;
            while chars.peek().is_some_and(|&(next, _)| next < at + used) {
                chars.next();
            }
        }
    }
    Ok(())
}

/// Decodes one escape at the start of `text` and returns its length in bytes.
fn escape(text: &str, offset: usize, out: &mut Vec<u32>) -> Result<usize, ScanError> {
    let Some(c) = text[1..].chars().next() else {
        out.push('\\'.into());
        return Ok(1);
    };
    let simple = match c {
        '\n' => return Ok(2),
        '\r' => return Ok(if text[2..].starts_with('\n') { 3 } else { 2 }),
        '\\' | '\'' | '"' => c as u32,
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '0'..='7' => return Ok(octal(text, out)),
        'x' => return hexadecimal(text, 2, offset, out),
        'u' => return hexadecimal(text, 4, offset, out),
        'U' => return hexadecimal(text, 8, offset, out),
        'N' => return named(text, offset, out),
        other => {
            out.extend(['\\' as u32, other as u32]);
            return Ok(1 + other.len_utf8());
        }
    };
    out.push(simple);
    Ok(2)
}

fn octal(text: &str, out: &mut Vec<u32>) -> usize {
    let digits: Vec<u32> = text[1..].chars().take(3).map_while(|c| c.to_digit(8)).collect();
    out.push(digits.iter().fold(0, |value, digit| value * 8 + digit));
    1 + digits.len()
}

fn hexadecimal(text: &str, width: usize, offset: usize, out: &mut Vec<u32>) -> Result<usize, ScanError> {
    let digits = text.get(2..2 + width).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
    let point = digits.and_then(|d| u32::from_str_radix(d, 16).ok()).filter(|&point| point <= 0x10_ffff);
    let form = ["xXX", "uXXXX", "UXXXXXXXX"][width.trailing_zeros() as usize - 1];
    let message = || format!("(unicode error) 'unicodeescape' codec can't decode bytes: truncated \\{form} escape");
    out.push(point.ok_or_else(|| ScanError { message: message(), offset })?);
    Ok(2 + width)
}

/// `\N{NAME}`: the parser owns the table of names.
fn named(text: &str, offset: usize, out: &mut Vec<u32>) -> Result<usize, ScanError> {
    let unknown = || ScanError {
        message: "(unicode error) 'unicodeescape' codec can't decode bytes: unknown Unicode character name".to_owned(),
        offset,
    };
    let end = text.find('}').map(|n| n + 1).ok_or_else(unknown)?;
    match ast::Constant::parse(&format!("\"{}\"", &text[..end]), "") {
        Ok(Constant::Str(value)) => out.extend(value.chars().map(u32::from)),
        _ => return Err(unknown()),
    }
    Ok(end)
}
