//! Where the driver meets the layers' crates: their entry points under one roof, their
//! programs as text, and the conversion of options. No logic of its own.

use crate::ext::Native;
use crate::files::MainFile;
use crate::options::{BuildOptions, Emit, OptLevel};
use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::Loader;
use pyc2n_mir::untyped::Violation;

/// The untyped program.
pub type Untyped = pyc2n_mir::untyped::Program;
/// The typed program.
pub type Typed = pyc2n_mir::typed::Program;

/// A function of the typed program.
pub type Instance = pyc2n_mir::typed::InstanceId;

/// What codegen makes.
pub enum Code {
    /// Object files that belong together.
    Objects(Vec<Vec<u8>>),
    /// Assembly or LLVM IR.
    Text(String),
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

/// Verifiers run in development builds, and so in all tests; that of inference in all builds: what it makes of guesses at what a module means is given up where it is
/// inconsistent, and does not reach code generation.
fn verified(wanted: bool, verify: impl FnOnce() -> Vec<Diagnostic>) -> Result<(), Vec<Diagnostic>> {
    let violations = if wanted { verify() } else { Vec::new() };
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

/// Infers types and builds the typed program.
pub fn infer(program: Untyped) -> Result<Typed, Vec<Diagnostic>> {
    let typed = pyc2n_infer::infer(program)?;
    verified(true, || verify_typed(&typed, "infer"))?;
    Ok(typed)
}

fn verify_typed(program: &Typed, pass: &str) -> Vec<Diagnostic> {
    let check = |function| pyc2n_mir::typed::verify(program, function).err().map(|message| (function, message));
    let violations = program.functions.iter().filter_map(check);
    violations.map(|(function, message)| Diagnostic::bug(function.span, pass, format!("{}: {message}", function.name))).collect()
}

/// Runs the passes on typed mir.
pub fn passes(program: &mut Typed) -> Result<(), Vec<Diagnostic>> {
    pyc2n_passes::run(program);
    verified(cfg!(debug_assertions), || verify_typed(program, "passes"))
}

/// Generates code.
pub fn codegen(program: &Typed, options: &BuildOptions, sources: &SourceMap) -> Result<Code, Vec<Diagnostic>> {
    let locate = |span| location(sources, span);
    match pyc2n_codegen::emit(program, &codegen_options(options), &locate).map_err(|report| vec![report])? {
        pyc2n_codegen::Output::Binary(objects) => Ok(Code::Objects(objects)),
        pyc2n_codegen::Output::Text(text) => Ok(Code::Text(text)),
    }
}

/// Generates the objects of an extension module.
pub fn codegen_extension(native: &Native, module: pyc2n_codegen::Extension, options: &BuildOptions) -> Result<Vec<Vec<u8>>, Vec<Diagnostic>> {
    let locate = |span| location(&native.sources, span);
    let options = pyc2n_codegen::Options { extension: Some(module), ..codegen_options(options) };
    match pyc2n_codegen::emit(&native.typed, &options, &locate).map_err(|report| vec![report])? {
        pyc2n_codegen::Output::Binary(objects) => Ok(objects),
        pyc2n_codegen::Output::Text(text) => Ok(vec![text.into_bytes()]),
    }
}

fn location(sources: &SourceMap, span: pyc2n_base::Span) -> pyc2n_codegen::SourceLocation {
    let file = &sources.files[span.source];
    let (text, carets) = pyc2n_front::traceback_carets(file, span);
    let (path, line) = (file.path.display().to_string(), file.line(span.start));
    pyc2n_codegen::SourceLocation { file: path, line, text, carets, inlined: file.inlined }
}

fn codegen_options(options: &BuildOptions) -> pyc2n_codegen::Options {
    let emit = match options.emit {
        Emit::Asm => pyc2n_codegen::Emit::Assembly,
        Emit::LlvmIr => pyc2n_codegen::Emit::LlvmIr,
        _ => pyc2n_codegen::Emit::Object,
    };
    pyc2n_codegen::Options {
        opt_level: level(options.opt_level),
        target_cpu: options.target_cpu.clone(),
        emit,
        debug: options.debug,
        leak_check: options.leak_check,
        split: options.emit == Emit::Exe,
        extension: None,
    }
}

/// LLVM's pipelines have no number for small code; the second level is the one that grows code least.
fn level(level: OptLevel) -> u8 {
    match level {
        OptLevel::None => 0,
        OptLevel::Less => 1,
        OptLevel::Default | OptLevel::Size => 2,
        OptLevel::Aggressive => 3,
    }
}

/// The untyped program as text.
pub fn print_mir(program: &Untyped) -> String {
    pyc2n_mir::untyped::print_program(program)
}

/// The typed program as text.
pub fn print_types(program: &Typed) -> String {
    let mut text = pyc2n_mir::typed::print_types(program);
    for function in program.functions.iter() {
        text.push('\n');
        text.push_str(&pyc2n_mir::typed::print_function(program, function));
    }
    text
}
