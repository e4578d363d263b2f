//! Source files and positions in them. Reading files is the driver's work; here is
//! only text that was read.

use crate::{new_index, IndexVec, Symbol};
use std::path::PathBuf;
use std::sync::Arc;

new_index! {
    /// A source file of this compilation.
    SourceId, "src"
}

/// A half-open range of bytes in one source file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The smallest span that covers both; `other` must be in the same file.
    pub fn to(self, other: Span) -> Span {
        Span { source: self.source, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// One file's text, decoded to UTF-8.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as the user gave it or as import found it; tracebacks print it.
    pub path: PathBuf,
    /// The text, newlines as in the file.
    pub text: Arc<str>,
    line_starts: Arc<[u32]>,
    /// Set if this stands for the same file within code that was inlined: what runs there has a frame of its own in
    /// tracebacks.
    pub inlined: Option<Inlined>,
}

/// A frame that exists only in tracebacks: a comprehension.
#[derive(Clone, Copy, Debug)]
pub struct Inlined {
    /// The frame's name, `<listcomp>`.
    pub name: Symbol,
    /// Where the code around it runs it.
    pub at: Span,
}

impl SourceFile {
    /// A file with its text.
    pub fn new(path: PathBuf, text: Arc<str>) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i as u32 + 1))
            .collect();
        Self { path, text, line_starts, inlined: None }
    }

    /// One-based line of a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|&start| start <= offset) as u32
    }

    /// One-based column, in characters, of a byte offset.
    pub fn column(&self, offset: u32) -> u32 {
        let start = self.line_starts[self.line(offset) as usize - 1] as usize;
        self.text.get(start..offset as usize).map_or(1, |text| text.chars().count() as u32 + 1)
    }

    /// The text of a one-based line, without its newline; empty if there is no such line.
    pub fn line_text(&self, line: u32) -> &str {
        let Some(&start) = self.line_starts.get(line as usize - 1) else { return "" };
        let rest = &self.text[start as usize..];
        rest.split('\n').next().unwrap_or("").trim_end_matches('\r')
    }
}

/// All source files of a compilation.
#[derive(Default, Debug)]
pub struct SourceMap {
    /// The files by id.
    pub files: IndexVec<SourceId, SourceFile>,
}

impl SourceMap {
    /// Adds a file.
    pub fn add(&mut self, path: PathBuf, text: Arc<str>) -> SourceId {
        self.files.push(SourceFile::new(path, text))
    }

    /// Another id for a file, for spans of inlined code in it.
    pub fn add_inlined(&mut self, name: Symbol, at: Span) -> SourceId {
        let file = SourceFile { inlined: Some(Inlined { name, at }), ..self.files[at.source].clone() };
        self.files.push(file)
    }

    /// The text that a span covers.
    pub fn text(&self, span: Span) -> &str {
        self.files[span.source].text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// One-based line of a span's start.
    pub fn line(&self, span: Span) -> u32 {
        self.files[span.source].line(span.start)
    }
}
