//! `pyc2n explain`: the page of an error's code, or the list of all codes.

use crate::cli::ExplainArgs;
use crate::report::Reporter;
use crate::{exit, library, output};
use pyc2n_base::{Diagnostic, Severity, SourceMap};

/// Runs the command.
pub fn explain(reporter: &Reporter, args: &ExplainArgs) -> u8 {
    let result = match &args.code {
        None => output::print(list().as_bytes()),
        Some(code) => library::page(code).ok_or_else(|| unknown(code)).and_then(|page| output::print(page.as_bytes())),
    };
    match result {
        Ok(()) => exit::OK,
        Err(report) => {
            reporter.reports(&SourceMap::default(), vec![report]);
            exit::USER_ERROR
        }
    }
}

fn list() -> String {
    let width = library::codes().map(str::len).max().unwrap_or(0);
    library::codes().map(|code| format!("{code:<width$}  {}\n", library::summary(code))).collect()
}

fn unknown(code: &str) -> Diagnostic {
    let report = Diagnostic::global(Severity::Error, "unknown-error-code", format!("there is no error code `{code}`"));
    match nearest(code) {
        Some(near) => report.note(format!("did you mean `{near}`?")),
        None => report.note("`pyc2n explain` without a code lists all"),
    }
}

/// The known code with the fewest edits, if they are few.
fn nearest(code: &str) -> Option<&'static str> {
    let (edits, near) = library::codes().map(|known| (edits(code, known), known)).min()?;
    (edits <= code.len() / 3).then_some(near)
}

/// The least number of insertions, deletions and replacements that make `a` into `b`.
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.bytes().enumerate() {
            let replaced = diagonal + usize::from(from != to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
