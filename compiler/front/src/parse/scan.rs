//! A scan of the text before the parser sees it. It finds every string literal, replaces
//! f-strings by plain literals of the same length (the parser knows no PEP 701; they are parsed in
//! `fstring`), and refuses nesting so deep that recursion over the tree would not end well.

use std::collections::BTreeMap;

/// One string literal in the text.
#[derive(Debug, Clone, Copy)]
pub struct Literal {
    /// Offset of the prefix.
    pub start: usize,
    /// Offset of the first character inside the quotes.
    pub body: usize,
    /// Offset of the closing quotes.
    pub body_end: usize,
    /// One past the closing quotes.
    pub end: usize,
    /// Has an `r`.
    pub raw: bool,
    /// Has an `f`.
    pub formatted: bool,
}

/// The scanned text.
pub struct Scan {
    /// The text with f-strings replaced by plain literals, byte for byte as long.
    pub masked: String,
    /// All string literals that are not inside of an f-string, by their start.
    pub literals: BTreeMap<usize, Literal>,
    /// The innermost bracket that is not closed.
    pub unclosed: Option<(char, usize)>,
}

/// An error of the scan: message and place.
#[derive(Debug)]
pub struct ScanError {
    /// CPython's wording.
    pub message: String,
    /// Where.
    pub offset: usize,
}

/// CPython's `MAXLEVEL`: open brackets.
const MAX_BRACKETS: usize = 200;
/// Operators that may nest in one expression.
const MAX_OPERATORS: usize = 20_000;
/// `elif` clauses in one file nest in the tree.
const MAX_ELIF: usize = 5_000;
/// F-strings in f-strings, as in CPython 3.12.
const MAX_FSTRING: usize = 150;

/// Scans a whole file or the inside of an f-string's replacement field.
pub fn scan(text: &str) -> Result<Scan, ScanError> {
    let mut scanner = Scanner { text: text.as_bytes(), at: 0, levels: vec![0], brackets: Vec::new(), elifs: 0, literals: BTreeMap::new() };
    scanner.run()?;
    let unclosed = scanner.brackets.last().map(|&(byte, offset)| (byte as char, offset));
    let literals = scanner.literals;
    Ok(Scan { masked: mask(text, &literals), literals, unclosed })
}

fn mask(text: &str, literals: &BTreeMap<usize, Literal>) -> String {
    if !literals.values().any(|l| l.formatted) {
        return text.to_owned();
    }
    let mut bytes = text.as_bytes().to_vec();
    for literal in literals.values().filter(|l| l.formatted) {
        bytes[literal.start..literal.end].fill(b'_');
        bytes[literal.start] = b'"';
        bytes[literal.end - 1] = b'"';
    }
    // Whole literals were replaced, so that no character is cut.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    /// Operators seen since the last comma, for each open bracket.
    levels: Vec<usize>,
    /// The open brackets and where they stand.
    brackets: Vec<(u8, usize)>,
    elifs: usize,
    literals: BTreeMap<usize, Literal>,
}

impl Scanner<'_> {
    fn run(&mut self) -> Result<(), ScanError> {
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'#' => self.skip_comment(),
                b'"' | b'\'' => self.string(self.at)?,
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word()?,
                b'0'..=b'9' => self.number(),
                b'\\' => self.at += 2,
                b'(' | b'[' | b'{' => self.open()?,
                b')' | b']' | b'}' => self.close(byte)?,
                b',' | b';' => self.reset(),
                b'\n' => {
                    if self.levels.len() == 1 {
                        self.reset();
                    } else {
                        self.at += 1;
                    }
                }
                b' ' | b'\t' | b'\r' | 0x0c => self.at += 1,
                _ => self.operator()?,
            }
        }
        Ok(())
    }

    fn skip_comment(&mut self) {
        while self.text.get(self.at).is_some_and(|&b| b != b'\n') {
            self.at += 1;
        }
    }

    fn number(&mut self) {
        while self.text.get(self.at).is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'_' || b == b'.') {
            self.at += 1;
        }
    }

    fn reset(&mut self) {
        if let Some(top) = self.levels.last_mut() {
            *top = 0;
        }
        self.at += 1;
    }

    fn operator(&mut self) -> Result<(), ScanError> {
        self.count(1)?;
        self.at += 1;
        Ok(())
    }

    fn count(&mut self, operators: usize) -> Result<(), ScanError> {
        if let Some(top) = self.levels.last_mut() {
            *top += operators;
            if *top > MAX_OPERATORS {
                return self.fail("too many nested operators", self.at);
            }
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), ScanError> {
        if self.levels.len() > MAX_BRACKETS {
            return self.fail("too many nested parentheses", self.at);
        }
        self.count(1)?;
        self.levels.push(0);
        self.brackets.push((self.text[self.at], self.at));
        self.at += 1;
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<(), ScanError> {
        let closing = byte as char;
        let Some((opening, offset)) = self.brackets.pop() else {
            return self.fail(&format!("unmatched '{closing}'"), self.at);
        };
        if !matches!((opening, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            let opening = opening as char;
            let line = |to: usize| self.text[..to].iter().filter(|&&b| b == b'\n').count() + 1;
            let place = if line(offset) == line(self.at) { String::new() } else { format!(" on line {}", line(offset)) };
            let message = format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}");
            return self.fail(&message, self.at);
        }
        self.levels.pop();
        self.at += 1;
        Ok(())
    }

    fn fail<T>(&self, message: &str, offset: usize) -> Result<T, ScanError> {
        Err(ScanError { message: message.to_owned(), offset })
    }

    fn word(&mut self) -> Result<(), ScanError> {
        let start = self.at;
        while self.text.get(self.at).is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'_' || b >= 0x80) {
            self.at += 1;
        }
        let word = &self.text[start..self.at];
        if matches!(self.text.get(self.at), Some(b'"' | b'\'')) && is_prefix(word) {
            return self.string(start);
        }
        match word {
            b"not" | b"and" | b"or" | b"if" | b"else" | b"lambda" | b"await" | b"in" | b"is" => self.count(1),
            b"elif" => {
                self.elifs += 1;
                if self.elifs > MAX_ELIF { self.fail("too many elif clauses", start) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }

    /// A string literal whose prefix starts at `start` and whose quote is at `self.at`.
    fn string(&mut self, start: usize) -> Result<(), ScanError> {
        let literal = literal_at(self.text, start, self.at, 0)?;
        self.at = literal.end;
        self.literals.insert(start, literal);
        Ok(())
    }
}

fn is_prefix(word: &[u8]) -> bool {
    let lower: Vec<u8> = word.iter().map(u8::to_ascii_lowercase).collect();
    matches!(&lower[..], b"r" | b"b" | b"u" | b"f" | b"rb" | b"br" | b"rf" | b"fr")
}

/// The literal with its prefix at `start` and its first quote at `quote_at`.
fn literal_at(text: &[u8], start: usize, quote_at: usize, depth: usize) -> Result<Literal, ScanError> {
    let has = |letter: u8| text[start..quote_at].iter().any(|b| b.to_ascii_lowercase() == letter);
    let quote = text[quote_at];
    let triple = text.get(quote_at + 1) == Some(&quote) && text.get(quote_at + 2) == Some(&quote);
    let width = if triple { 3 } else { 1 };
    let body = quote_at + width;
    let (raw, formatted) = (has(b'r'), has(b'f'));
    let body_end = if formatted {
        FormattedScan { text, start, quote, triple, raw, depth }.find_end(body)?
    } else {
        plain_end(text, start, body, quote, triple)?
    };
    Ok(Literal { start, body, body_end, end: body_end + width, raw, formatted })
}

/// The literal whose first quote is at `quote_at`, its prefix not before `from`; `None` if it does not end.
pub fn literal_before(text: &str, from: usize, quote_at: usize) -> Option<Literal> {
    let text = text.as_bytes();
    literal_at(text, prefix_start(text, from, quote_at), quote_at, 0).ok()
}

fn prefix_start(text: &[u8], from: usize, quote_at: usize) -> usize {
    let mut start = quote_at;
    while start > from && (text[start - 1].is_ascii_alphanumeric() || text[start - 1] == b'_' || text[start - 1] >= 0x80) {
        start -= 1;
    }
    if is_prefix(&text[start..quote_at]) { start } else { quote_at }
}

fn at_quotes(text: &[u8], at: usize, quote: u8, triple: bool) -> bool {
    text.get(at) == Some(&quote) && (!triple || (text.get(at + 1) == Some(&quote) && text.get(at + 2) == Some(&quote)))
}

fn unterminated(text: &[u8], start: usize, triple: bool, formatted: bool) -> ScanError {
    let line = |to: usize| text[..to.min(text.len())].iter().filter(|&&b| b == b'\n').count() + 1;
    let kind = if formatted { "f-string" } else { "string" };
    let message = match triple {
        true => format!("unterminated triple-quoted {kind} literal (detected at line {})", line(text.len())),
        false => format!("unterminated {kind} literal (detected at line {})", line(start)),
    };
    ScanError { message, offset: start }
}

fn plain_end(text: &[u8], start: usize, body: usize, quote: u8, triple: bool) -> Result<usize, ScanError> {
    let mut at = body;
    loop {
        match text.get(at) {
            None => return Err(unterminated(text, start, triple, false)),
            Some(b'\n') if !triple => return Err(unterminated(text, start, triple, false)),
            // `\` before CR LF escapes both.
            Some(b'\\') => at += if text.get(at + 1) == Some(&b'\r') && text.get(at + 2) == Some(&b'\n') { 3 } else { 2 },
            Some(_) if at_quotes(text, at, quote, triple) => return Ok(at),
            Some(_) => at += 1,
        }
    }
}

/// Finds the end of an f-string, whose replacement fields may hold any string literal.
struct FormattedScan<'a> {
    text: &'a [u8],
    start: usize,
    quote: u8,
    triple: bool,
    raw: bool,
    depth: usize,
}

impl FormattedScan<'_> {
    fn find_end(&self, body: usize) -> Result<usize, ScanError> {
        if self.depth > MAX_FSTRING {
            return Err(ScanError { message: "too many nested f-strings".to_owned(), offset: self.start });
        }
        let mut at = body;
        loop {
            match self.text.get(at) {
                None => return Err(unterminated(self.text, self.start, self.triple, true)),
                Some(b'\n') if !self.triple => return Err(unterminated(self.text, self.start, self.triple, true)),
                Some(b'\\') => at += self.escape_width(at),
                Some(b'{') if self.text.get(at + 1) == Some(&b'{') => at += 2,
                Some(b'{') => at = self.field(at + 1)?,
                Some(_) if at_quotes(self.text, at, self.quote, self.triple) => return Ok(at),
                Some(_) => at += 1,
            }
        }
    }

    /// `\{` is a backslash and the start of a field; `\N{…}` is one character.
    fn escape_width(&self, at: usize) -> usize {
        match self.text.get(at + 1) {
            Some(b'{') => 1,
            Some(b'N') if !self.raw && self.text.get(at + 2) == Some(&b'{') => {
                let close = self.text[at..].iter().position(|&b| matches!(b, b'}' | b'\n'));
                close.map_or(2, |n| n + 1)
            }
            _ => 2,
        }
    }

    /// From after `{` to after the matching `}`.
    fn field(&self, from: usize) -> Result<usize, ScanError> {
        let mut at = from;
        let mut brackets = Vec::new();
        while let Some(&byte) = self.text.get(at) {
            match byte {
                b'}' if brackets.is_empty() => return Ok(at + 1),
                b':' if brackets.is_empty() => return self.spec(at + 1),
                b'(' | b'[' | b'{' => {
                    brackets.push(byte);
                    at += 1;
                }
                b')' | b']' | b'}' => {
                    brackets.pop();
                    at += 1;
                }
                b'#' => at += self.text[at..].iter().position(|&b| b == b'\n').unwrap_or(self.text.len() - at),
                b'!' if self.text.get(at + 1) == Some(&b'=') => at += 2,
                b'"' | b'\'' => {
                    // The old grammar's error is clearer than what follows from reading on.
                    if at_quotes(self.text, at, self.quote, self.triple) && !self.closes_later(at) {
                        return Err(ScanError { message: "f-string: expecting '}'".to_owned(), offset: at });
                    }
                    at = self.inner_string(from, at)?;
                }
                _ => at += 1,
            }
        }
        Err(ScanError { message: "f-string: expecting '}'".to_owned(), offset: self.start })
    }

    /// Whether a literal that starts with this f-string's own quote is complete.
    fn closes_later(&self, at: usize) -> bool {
        literal_at(self.text, at, at, self.depth + 1).is_ok()
    }

    fn inner_string(&self, from: usize, quote_at: usize) -> Result<usize, ScanError> {
        let start = prefix_start(self.text, from, quote_at);
        Ok(literal_at(self.text, start, quote_at, self.depth + 1)?.end)
    }

    /// A format specification, up to after the `}` that ends its field.
    fn spec(&self, from: usize) -> Result<usize, ScanError> {
        let mut at = from;
        while let Some(&byte) = self.text.get(at) {
            match byte {
                b'{' => at = self.field(at + 1)?,
                b'}' => return Ok(at + 1),
                b'\n' if !self.triple => break,
                _ if at_quotes(self.text, at, self.quote, self.triple) => break,
                _ => at += 1,
            }
        }
        Err(ScanError { message: "f-string: expecting '}'".to_owned(), offset: at })
    }
}
