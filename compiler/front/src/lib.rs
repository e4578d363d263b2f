//! From source text to untyped mir: decoding, parsing, the import graph, Python's scoping
//! rules, and lowering to SSA form. It does no input or output (see [`Loader`]) and knows no types; errors are
//! diagnostics, and no input makes it panic.

mod carets;
mod check;
mod definitions;
pub mod extension;
mod loader;
mod lower;
mod parse;
mod scopes;
mod stack;
mod transform;
mod walk;
mod wide;

pub use carets::traceback_carets;
pub use loader::Trees;

use pyc2n_base::{diagnostic, Diagnostic, Severity, SourceMap};
use pyc2n_mir::untyped::Program;
use std::path::PathBuf;

/// Reads files; the driver implements it, so that this crate does no input or output.
pub trait Loader {
    /// A module of the user's program by dotted name, searched from the main file's folder.
    fn user_module(&self, dotted: &str) -> Option<Found>;
    /// A library module (`runtime/lib/`) by dotted name: `builtins`, `builtins.list`, `_core`, `collections`.
    fn library_module(&self, dotted: &str) -> Option<Found>;
    /// What was parsed before.
    fn trees(&self) -> Option<&Trees> {
        None
    }
}

/// A module's file.
pub struct Found {
    /// The path that tracebacks print.
    pub path: PathBuf,
    /// The file's content.
    pub bytes: Vec<u8>,
    /// Whether it is a package's `__init__.py`.
    pub is_package: bool,
}

/// Lowers the program that starts at the main file, with all modules that it imports. On failure the
/// diagnostics are sorted; on success there are none.
pub fn lower_program(
    main_path: PathBuf,
    main_bytes: Vec<u8>,
    loader: &dyn Loader,
    sources: &mut SourceMap,
) -> Result<Program, Vec<Diagnostic>> {
    let result = loader::load(main_path, main_bytes, loader, sources).and_then(|graph| lower::lower(graph, sources));
    result.map_err(|mut reports| {
        diagnostic::sort(&mut reports);
        debug_assert!(reports.iter().any(|report| report.severity <= Severity::Bug));
        reports
    })
}
