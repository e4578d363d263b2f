//! Rendering of reports, for people (codespan-reporting) and as JSON; nothing else in the
//! compiler writes a message.

use crate::cli::{Color, MessageFormat};
use codespan_reporting::diagnostic as shown;
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::termcolor::{ColorChoice, StandardStream, WriteColor};
use codespan_reporting::term::{self, Config};
use pyc2n_base::{Code, Diagnostic, Label, Severity, SourceFile, SourceMap, Span};
use serde_json::{json, Value};
use std::cell::Cell;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// At most this many reports are rendered for people; JSON has all.
const SHOWN_AT_MOST: usize = 20;

/// Where reports go and how they look.
pub struct Reporter {
    format: MessageFormat,
    color: ColorChoice,
    folder: PathBuf,
    /// The code to read more about, and whether a bug of the compiler was among the reports.
    closing: Cell<Option<(Code, bool)>>,
}

impl Reporter {
    /// For the options of the command line.
    pub fn new(color: Color, format: MessageFormat) -> Reporter {
        let folder = std::env::current_dir().unwrap_or_default();
        Reporter { format, color: color_choice(color), folder, closing: Cell::default() }
    }

    /// True if messages are for people.
    pub fn is_human(&self) -> bool {
        self.format == MessageFormat::Human
    }

    /// Writes all reports, in source order, each once.
    pub fn reports(&self, sources: &SourceMap, mut reports: Vec<Diagnostic>) {
        pyc2n_base::diagnostic::sort(&mut reports);
        // A closed standard error leaves nobody to tell.
        let _ = match self.format {
            MessageFormat::Human => self.human(sources, &reports),
            MessageFormat::Json => self.json(sources, &reports),
        };
    }

    /// Writes a remark for people, or a JSON object for programs.
    pub fn remark(&self, text: &str, object: Value) {
        let _ = match self.format {
            MessageFormat::Human => io::stderr().write_all(text.as_bytes()),
            MessageFormat::Json => writeln!(io::stderr(), "{object}"),
        };
    }

    fn human(&self, sources: &SourceMap, reports: &[Diagnostic]) -> io::Result<()> {
        let mut stream = StandardStream::stderr(self.color);
        for report in reports.iter().take(SHOWN_AT_MOST) {
            self.render(&mut stream, sources, report)?;
        }
        if reports.len() > SHOWN_AT_MOST {
            writeln!(stream, "… and {} more (all of them with --message-format json)", reports.len() - SHOWN_AT_MOST)?;
        }
        self.remember(reports);
        Ok(())
    }

    fn remember(&self, reports: &[Diagnostic]) {
        let bug = reports.iter().any(|report| report.severity == Severity::Bug);
        let first = reports.iter().map(|report| (report.code, false)).next();
        self.closing.set(match (self.closing.get(), first) {
            (Some((code, earlier)), _) => Some((code, earlier || bug)),
            (None, first) => first.map(|(code, _)| (code, bug)),
        });
    }

    /// Ends with where to read more; once, however many reports there were.
    pub fn finish(&self) {
        match self.closing.take() {
            Some((_, true)) => eprintln!(
                "This is a bug in pyc2n, not in your program. Please report it with the text above, the program\n\
                 and the output of `pyc2n --version` ({}).",
                env!("CARGO_PKG_VERSION")
            ),
            Some((code, false)) => eprintln!("`pyc2n explain {code}` says more."),
            None => {}
        }
    }

    fn render(&self, stream: &mut dyn WriteColor, sources: &SourceMap, report: &Diagnostic) -> io::Result<()> {
        let mut files = SimpleFiles::new();
        let labels = labels(report)
            .map(|(style, label)| {
                let file = &sources.files[label.span.source];
                let id = files.add(self.display(&file.path), file.text.as_ref());
                shown::Label::new(style, id, range(file, label.span)).with_message(&label.message)
            })
            .collect();
        let diagnostic = shown::Diagnostic::new(severity(report.severity))
            .with_code(report.code)
            .with_message(&report.message)
            .with_labels(one_file_once(&mut files, labels))
            .with_notes(report.notes.clone());
        let config = Config { start_context_lines: 2, ..Config::default() };
        term::emit(stream, &config, &files, &diagnostic).map_err(io::Error::other)
    }

    fn json(&self, sources: &SourceMap, reports: &[Diagnostic]) -> io::Result<()> {
        let mut stderr = io::stderr().lock();
        reports.iter().try_for_each(|report| writeln!(stderr, "{}", self.object(sources, report)))
    }

    fn object(&self, sources: &SourceMap, report: &Diagnostic) -> Value {
        json!({
            "reason": "diagnostic",
            "code": report.code,
            "severity": severity_name(report.severity),
            "message": report.message,
            "primary": report.primary.as_ref().map(|label| self.place(sources, label)),
            "secondary": report.secondary.iter().map(|label| self.place(sources, label)).collect::<Vec<_>>(),
            "notes": report.notes,
        })
    }

    fn place(&self, sources: &SourceMap, label: &Label) -> Value {
        let file = &sources.files[label.span.source];
        let range = range(file, label.span);
        let (start, end) = (range.start as u32, range.end as u32);
        json!({
            "path": self.display(&file.path),
            "line": file.line(start),
            "column": file.column(start),
            "end_line": file.line(end),
            "end_column": file.column(end),
            "start": start,
            "end": end,
            "message": label.message,
        })
    }

    /// Paths below the current folder are shown as the user would type them.
    fn display(&self, path: &Path) -> String {
        path.strip_prefix(&self.folder).unwrap_or(path).display().to_string()
    }
}

type RenderedLabel = shown::Label<usize>;

fn labels(report: &Diagnostic) -> impl Iterator<Item = (shown::LabelStyle, &Label)> {
    let primary = report.primary.iter().map(|label| (shown::LabelStyle::Primary, label));
    primary.chain(report.secondary.iter().map(|label| (shown::LabelStyle::Secondary, label)))
}

/// Labels in one file must share its id to be drawn in one excerpt.
fn one_file_once(files: &mut SimpleFiles<String, &str>, labels: Vec<RenderedLabel>) -> Vec<RenderedLabel> {
    let name = |id: usize| files.get(id).map(|file| file.name().clone()).ok();
    let first_of = |id: usize| (0..id).find(|&earlier| name(earlier) == name(id)).unwrap_or(id);
    labels.into_iter().map(|label| RenderedLabel { file_id: first_of(label.file_id), ..label }).collect()
}

/// The span inside the text, whatever a layer computed.
fn range(file: &SourceFile, span: Span) -> std::ops::Range<usize> {
    let boundary = |offset: u32| {
        let offset = (offset as usize).min(file.text.len());
        (0..=offset).rev().find(|&at| file.text.is_char_boundary(at)).unwrap_or(0)
    };
    let start = boundary(span.start);
    start..boundary(span.end).max(start)
}

fn severity(severity: Severity) -> shown::Severity {
    match severity {
        Severity::Error | Severity::Unsupported => shown::Severity::Error,
        Severity::Bug => shown::Severity::Bug,
        Severity::Warning => shown::Severity::Warning,
        Severity::Note => shown::Severity::Note,
    }
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Unsupported => "unsupported",
        Severity::Bug => "bug",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn color_choice(color: Color) -> ColorChoice {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match color {
        Color::Always => ColorChoice::Always,
        Color::Auto if io::stderr().is_terminal() && !no_color => ColorChoice::Auto,
        Color::Auto | Color::Never => ColorChoice::Never,
    }
}
