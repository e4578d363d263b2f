//! Bytes to text as CPython reads a source file: a UTF-8 byte-order mark, a PEP 263
//! declaration in the first two lines, UTF-8 otherwise. It knows nothing of Python's grammar
//! but comments.

/// Why bytes can't be decoded: the message and the byte offset.
pub struct DecodeError {
    /// CPython's wording where it has one.
    pub message: String,
    /// The byte that does not fit.
    pub offset: usize,
}

/// The text of a source file. Bytes that UTF-8 does not admit are an error, as in CPython.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    let (has_mark, body) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let declared = declared_encoding(body).map(|name| normalise(&name));
    let text = match declared.as_deref() {
        None | Some("utf-8") => utf8(body, declared.is_some())?,
        Some(name) if has_mark => {
            return Err(DecodeError { message: format!("encoding problem: {name} with BOM"), offset: 0 });
        }
        Some("iso-8859-1") => body.iter().map(|&b| b as char).collect(),
        Some("ascii") => ascii(body)?,
        Some("cp1252") => cp1252(body)?,
        Some(name) => return Err(DecodeError { message: format!("unknown encoding: {name}"), offset: 0 }),
    };
    match text.find('\0') {
        Some(offset) => Err(DecodeError { message: "source code cannot contain null bytes".to_owned(), offset }),
        None => Ok(text),
    }
}

fn utf8(bytes: &[u8], declared: bool) -> Result<String, DecodeError> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let offset = error.valid_up_to();
        let line = bytes[..offset].iter().filter(|&&b| b == b'\n').count() + 1;
        let advice = if declared { "" } else { ", but no encoding declared; see https://peps.python.org/pep-0263/ for details" };
        let message = format!("Non-UTF-8 code starting with '\\x{:02x}' on line {line}{advice}", bytes[offset]);
        DecodeError { message, offset }
    })
}

fn ascii(bytes: &[u8]) -> Result<String, DecodeError> {
    match bytes.iter().position(|b| !b.is_ascii()) {
        None => Ok(bytes.iter().map(|&b| b as char).collect()),
        Some(offset) => Err(DecodeError {
            message: format!("'ascii' codec can't decode byte 0x{:02x}: ordinal not in range(128)", bytes[offset]),
            offset,
        }),
    }
}

/// Windows-1252 where it differs from Latin-1: 0x80 to 0x9f; zero where it is undefined.
const CP1252: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

fn cp1252(bytes: &[u8]) -> Result<String, DecodeError> {
    let one = |(offset, &byte): (usize, &u8)| match byte {
        0x80..=0x9f => match char::from_u32(CP1252[byte as usize - 0x80] as u32) {
            Some(c) if c != '\0' => Ok(c),
            _ => Err(DecodeError { message: format!("'charmap' codec can't decode byte 0x{byte:02x}"), offset }),
        },
        _ => Ok(byte as char),
    };
    bytes.iter().enumerate().map(one).collect()
}

/// The name in `coding[:=]\s*([-\w.]+)` in a comment on the first or second line.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|&b| b == b'\n').take(2) {
        let start = line.iter().position(|b| !matches!(b, b' ' | b'\t' | 0x0c | b'\r'));
        match start.map(|n| &line[n..]) {
            Some(comment) if comment[0] == b'#' => {
                if let Some(name) = encoding_in_comment(comment) {
                    return Some(name);
                }
            }
            None => {}
            Some(_) => return None,
        }
    }
    None
}

fn encoding_in_comment(comment: &[u8]) -> Option<String> {
    let key = b"coding";
    let mut from = 0;
    while let Some(found) = comment[from..].windows(key.len()).position(|w| w == key) {
        let rest = &comment[from + found + key.len()..];
        if matches!(rest.first(), Some(b':' | b'=')) {
            let name: String = rest[1..]
                .iter()
                .skip_while(|b| matches!(b, b' ' | b'\t'))
                .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
                .map(|&b| b as char)
                .collect();
            if !name.is_empty() {
                return Some(name);
            }
        }
        from += found + key.len();
    }
    None
}

fn normalise(name: &str) -> String {
    let lower = name.to_ascii_lowercase().replace('_', "-");
    let known = match lower.as_str() {
        "utf-8" | "utf8" | "utf-8-sig" | "u8" | "utf" | "cp65001" => "utf-8",
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "8859" | "cp819" => "iso-8859-1",
        "ascii" | "us-ascii" | "646" => "ascii",
        "cp1252" | "windows-1252" | "1252" => "cp1252",
        other if other.starts_with("utf-8-") => "utf-8",
        other if other.starts_with("latin-1-") || other.starts_with("iso-8859-1-") => "iso-8859-1",
        other => other,
    };
    known.to_owned()
}
