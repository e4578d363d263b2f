//! Typed mir to machine code, through LLVM. The only crate that knows LLVM; it never inspects a Python name.
//!
//! [`emit`] compiles a program on which `pyc2n_passes::run` has run. One file per family of instructions:
//! `function` has the places of values and the dispatch, `shape` and `heap` how values are held, `count` reference counts, `form` and
//! `function` side exits, `calls` and `exceptions` how functions return and raise, `generators`, `entry`.

mod apart;
mod arith;
mod boxes;
mod calls;
mod codegen;
mod constants;
mod convert;
mod copied;
mod counted;
mod count;
mod debug;
mod descriptors;
mod dispatch;
mod entry;
mod exceptions;
mod exits;
mod ext;
mod form;
mod function;
mod generators;
mod heap;
mod ir;
mod jam;
mod lifetime;
mod literals;
mod local;
mod machine;
mod memory;
mod multiversion;
mod notices;
mod objects;
mod output;
mod pipeline;
mod promote;
mod runtime;
mod scalars;
mod shape;
mod signs;
mod tbaa;
mod typetest;
mod units;
mod vacant;
mod words;

pub use ext::Extension;

use codegen::Codegen;
use inkwell::context::{AsContextRef, Context};
use inkwell::llvm_sys::core::LLVMContextSetDiscardValueNames;
use pyc2n_base::{Diagnostic, Inlined, Severity, Span};
use pyc2n_mir::typed::Program;
use pyc2n_passes::Version;
use units::{Unit, Whole, Work};

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub enum Emit {
    #[default]
    Object,
    Assembly,
    LlvmIr,
}

/// How to make it.
#[derive(Debug, Clone)]
pub struct Options {
    /// 0 to 3.
    pub opt_level: u8,
    /// An LLVM processor name, or `native`; by default code runs on every processor of the architecture.
    pub target_cpu: Option<String>,
    /// What to make.
    pub emit: Emit,
    /// Line tables for debuggers.
    pub debug: bool,
    /// The program reports objects that are alive at its end.
    pub leak_check: bool,
    /// Several objects, made at the same time, in place of one.
    pub split: bool,
    /// An extension module is made of it, not an executable.
    pub extension: Option<Extension>,
}

impl Default for Options {
    fn default() -> Self {
        Options { opt_level: 3, target_cpu: None, emit: Emit::Object, debug: false, leak_check: false, split: false, extension: None }
    }
}

/// What was made.
#[derive(Debug)]
pub enum Output {
    /// Object files that belong together.
    Binary(Vec<Vec<u8>>),
    /// Assembly or LLVM IR.
    Text(String),
}

/// A place as tracebacks print it.
#[derive(Debug, Clone, Default)]
pub struct SourceLocation {
    /// Path.
    pub file: String,
    /// One-based line.
    pub line: u32,
    /// The line's text without indentation.
    pub text: String,
    /// The line of carets under it, without indentation; may be empty.
    pub carets: String,
    /// Set in inlined code: its frame, and where the code around runs it.
    pub inlined: Option<Inlined>,
}

/// Compiles a program.
pub fn emit(program: &Program, options: &Options, locate: &dyn Fn(Span) -> SourceLocation) -> Result<Output, Diagnostic> {
    compile(program, options, locate)
        .map_err(|message| Diagnostic::global(Severity::Bug, "compiler-bug", message).note("in pass `codegen`"))
}

fn compile(program: &Program, options: &Options, locate: &dyn Fn(Span) -> SourceLocation) -> Result<Output, String> {
    let entry = program.entry.ok_or("the program has no entry")?;
    let machine = output::target_machine(options, Unit::Hot(0))?;
    let whole = Whole::new(program, options, locate);
    let parts: Vec<(Unit, Context)> = whole.units().into_iter().map(|unit| (unit, context(options))).collect();
    let units: Vec<Codegen> = parts.iter().map(|(unit, context)| Codegen::new(context, &whole, *unit)).collect();
    for cg in &units {
        cg.module.set_triple(&machine.get_triple());
        cg.module.set_data_layout(&machine.get_target_data().get_data_layout());
    }
    let home = &units[whole.index(whole.entry_unit())];
    let late = home.start(entry);
    units.iter().for_each(Codegen::c_entries);
    drain(&whole, &units);
    home.end(&late);
    drain(&whole, &units);
    home.finish_entry(&late);
    drain(&whole, &units);
    units.iter().for_each(Codegen::finish);
    output::write(units.into_iter().map(|cg| (cg.unit, cg.module)).collect(), options)
}

/// A context for a unit. Names of values are for readers of LLVM IR.
fn context(options: &Options) -> Context {
    let context = Context::create();
    // SAFETY: the context lives.
    unsafe { LLVMContextSetDiscardValueNames((&context).as_ctx_ref(), i32::from(options.emit == Emit::Object)) };
    context
}

fn drain(whole: &Whole, units: &[Codegen]) {
    while let Some((unit, work)) = whole.next_work() {
        define(&units[whole.index(unit)], work);
    }
}

fn define(cg: &Codegen, work: Work) {
    match work {
        Work::Strong(instance) => function::emit(cg, instance, Version::Strong),
        Work::Unrolled(instance) => function::emit(cg, instance, Version::Unrolled),
        Work::Borrowing(instance) => function::emit(cg, instance, Version::Borrowing),
        Work::Apart(instance) => function::emit(cg, instance, Version::Apart),
        Work::Weak(instance) => function::emit(cg, instance, Version::Weak),
        Work::Exit(exit) => cg.define_exit(exit),
        Work::Drop(object) => cg.emit_drop(object, cg.drop_function(object)),
        Work::Traverse(object) => cg.emit_traverse(object, cg.traverse_function(object)),
        Work::Finalize(object) => cg.emit_finalize(object, cg.finalize_function(object)),
        Work::Descriptor(key) => cg.define_descriptor(&key),
        Work::Global(global) => cg.define_global(global),
        Work::Str(codes) => cg.define_str(&codes),
        Work::Bytes(data) => cg.define_bytes(&data),
        Work::Location(span, function) => cg.define_location(span, function),
        Work::BigInt(digits) => cg.define_big_int(digits),
    }
}
