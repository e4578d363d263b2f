//! Where the driver meets the layers' crates: their entry points under one roof, their
//! programs as text, and the conversion of options. No logic of its own.

use crate::options::BuildOptions;
use pyc2n_base::{Diagnostic, Severity, SourceMap};
use std::path::{Path, PathBuf};

/// A module that was found.
pub struct Found {
    /// Path for messages.
    pub path: PathBuf,
    /// Source.
    pub bytes: Vec<u8>,
    /// True for a package's `__init__.py`.
    pub is_package: bool,
}

/// Where the front end gets modules from.
pub trait Loader {
    /// One of the user's modules.
    fn user_module(&self, dotted: &str) -> Option<Found>;
    /// One of the library's modules.
    fn library_module(&self, dotted: &str) -> Option<Found>;
}

/// The untyped program.
pub struct Untyped;
/// The typed program.
pub struct Typed;

/// What codegen makes.
pub enum Code {
    /// An object file's bytes.
    Object(Vec<u8>),
    /// Assembly or LLVM IR.
    Text(String),
}

fn missing(layer: &str) -> Vec<Diagnostic> {
    vec![Diagnostic::global(Severity::Bug, "compiler-bug", format!("the layer `{layer}` is not in place yet"))]
}

/// Parses and lowers the program.
pub fn lower(_: &Path, _: &[u8], loader: &dyn Loader, _: &mut SourceMap) -> Result<Untyped, Vec<Diagnostic>> {
    let _ = loader.user_module("x").map(|f| (f.path, f.bytes, f.is_package));
    let _ = loader.library_module("x");
    Err(missing("front"))
}

/// Infers types.
pub fn infer(_: &Untyped) -> Result<Typed, Vec<Diagnostic>> {
    Err(missing("infer"))
}

/// Generates code.
pub fn codegen(_: &Typed, _: &BuildOptions, _: &SourceMap) -> Result<Code, Vec<Diagnostic>> {
    Err(missing("codegen"))
}

/// The untyped program as text.
pub fn print_mir(_: &Untyped) -> String {
    String::new()
}

/// The typed program as text.
pub fn print_types(_: &Typed) -> String {
    String::new()
}
