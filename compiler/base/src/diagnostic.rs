//! Diagnostics as data: a stable code, a message and labelled spans. Rendering is the
//! driver's; each layer fills in what it knows.

use crate::Span;

/// A stable kebab-case code; `docs/errors/<code>.md` explains it.
pub type Code = &'static str;

/// Whose fault it is, which is also what the exit code tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Severity {
    /// The program is wrong.
    Error,
    /// The program is right, but pyc2n can't compile it yet (`unsupported-…`).
    Unsupported,
    /// The compiler is wrong.
    Bug,
    /// The program compiles, but something about it is worth knowing.
    Warning,
    /// A remark.
    Note,
}

/// A span with what there is to say about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What; may be empty.
    pub message: String,
}

/// One report to the user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// Stable code.
    pub code: Code,
    /// Kind of failure.
    pub severity: Severity,
    /// One sentence.
    pub message: String,
    /// The primary place; `None` for what concerns no place in a source (a missing file).
    pub primary: Option<Label>,
    /// Further places.
    pub secondary: Vec<Label>,
    /// Advice, each its own paragraph.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic at a span.
    pub fn new(severity: Severity, code: Code, span: Span, message: impl Into<String>) -> Self {
        let primary = Some(Label { span, message: String::new() });
        Self { code, severity, message: message.into(), primary, secondary: Vec::new(), notes: Vec::new() }
    }
    /// A user's error at a span.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message)
    }
    /// Python that is not supported yet; `code` starts with `unsupported-`.
    pub fn unsupported(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Unsupported, code, span, message)
    }
    /// A compiler bug found at a span.
    pub fn bug(span: Span, pass: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Bug, "compiler-bug", span, message).note(format!("in pass `{pass}`"))
    }
    /// An error without a place.
    pub fn global(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self { code, severity, message: message.into(), primary: None, secondary: Vec::new(), notes: Vec::new() }
    }
    /// Adds a text at the primary span.
    pub fn label(mut self, message: impl Into<String>) -> Self {
        if let Some(label) = &mut self.primary {
            label.message = message.into();
        }
        self
    }
    /// Adds another place.
    pub fn also(mut self, span: Span, message: impl Into<String>) -> Self {
        self.secondary.push(Label { span, message: message.into() });
        self
    }
    /// Adds advice.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}

/// Sorts reports into source order and drops repeats, so that output is deterministic.
pub fn sort(reports: &mut Vec<Diagnostic>) {
    let key = |d: &Diagnostic| (d.primary.as_ref().map(|l| l.span), d.severity, d.code, d.message.clone());
    reports.sort_by_key(key);
    reports.dedup();
}
