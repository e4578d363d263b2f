//! Where the driver meets the layers' crates: their entry points under one roof, their
//! programs as text, and the conversion of options. No logic of its own.

use crate::files::MainFile;
use crate::options::BuildOptions;
use pyc2n_base::{Diagnostic, Severity, SourceMap};
use pyc2n_front::Loader;
use pyc2n_mir::untyped::Violation;

/// The untyped program.
pub type Untyped = pyc2n_mir::untyped::Program;
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
pub fn lower(main: MainFile, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Untyped, Vec<Diagnostic>> {
    let program = pyc2n_front::lower_program(main.path, main.bytes, loader, sources)?;
    verified(cfg!(debug_assertions), || verify_untyped(&program))?;
    Ok(program)
}

fn verify_untyped(program: &Untyped) -> Vec<Diagnostic> {
    let violations = pyc2n_mir::untyped::verify_program(program).err().unwrap_or_default();
    let report = |violation: Violation| {
        let function = &program.functions[violation.func];
        Diagnostic::bug(function.span, "lower", format!("{}: {}", function.qualname, violation.message))
    };
    violations.into_iter().map(report).collect()
}

/// Verifiers run in development builds, and so in all tests.
fn verified(wanted: bool, verify: impl FnOnce() -> Vec<Diagnostic>) -> Result<(), Vec<Diagnostic>> {
    let violations = if wanted { verify() } else { Vec::new() };
    if violations.is_empty() { Ok(()) } else { Err(violations) }
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
pub fn print_mir(program: &Untyped) -> String {
    pyc2n_mir::untyped::print_program(program)
}

/// The typed program as text.
pub fn print_types(_: &Typed) -> String {
    String::new()
}
