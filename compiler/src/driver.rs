//! A compilation from source to output, as a table of contents: one line a layer. What a
//! layer does is in its crate; clocks and progress are in `timings` and `progress`.

use crate::ext::Native;
use crate::files::Files;
use crate::options::{BuildOptions, Emit, Extension};
use crate::pipeline::{self, Code, Typed, Untyped};
use crate::timings::{Phase, Phases};
use crate::{ext, link, output};
use pyc2n_base::{Diagnostic, SourceMap};
use std::path::Path;

/// What a failed compilation has to say.
pub type Reports = Vec<Diagnostic>;

/// One compilation.
pub struct Compilation<'a> {
    /// Where sources come from.
    pub files: &'a Files,
    /// The clock.
    pub phases: &'a Phases,
    /// All sources that were read, for the reports.
    pub sources: SourceMap,
}

impl<'a> Compilation<'a> {
    /// A compilation that has read nothing yet.
    pub fn new(files: &'a Files, phases: &'a Phases) -> Self {
        Self { files, phases, sources: SourceMap::default() }
    }

    /// Compiles and writes the output.
    pub fn build(&mut self, options: &BuildOptions) -> Result<(), Reports> {
        check_output(options)?;
        if let Some(extension) = &options.extension {
            let native = self.native(extension, options)?;
            return self.extension(native, extension, options);
        }
        let untyped = self.lower(&options.input)?;
        if options.emit == Emit::Mir {
            return write_text(options, &pipeline::print_mir(&untyped));
        }
        let mut typed = self.infer(untyped)?;
        if options.emit == Emit::Types {
            return write_text(options, &pipeline::print_types(&typed));
        }
        self.phases.run(Phase::Passes, || pipeline::passes(&mut typed))?;
        match self.codegen(&typed, options)? {
            Code::Objects(objects) if options.emit == Emit::Exe => self.link(&objects, options),
            Code::Objects(objects) => write(options, &objects.concat(), false),
            Code::Text(text) => write_text(options, &text),
        }
    }

    /// What of an extension module is native.
    pub fn native(&mut self, extension: &Extension, options: &BuildOptions) -> Result<Native, Reports> {
        let main = self.phases.run(Phase::Load, || self.files.read_main(&options.input)).map_err(one)?;
        let sources = &mut self.sources;
        let native = self.phases.run(Phase::Infer, || ext::native(main, extension, self.files, sources))?;
        if options.verbose {
            eprint!("{}", native.plan.report());
        }
        eprint!("{}", native.plan.report_bugs());
        Ok(native)
    }

    /// Compiles and writes an extension module.
    pub fn extension(&self, mut native: Native, extension: &Extension, options: &BuildOptions) -> Result<(), Reports> {
        if options.emit == Emit::Types {
            return write_text(options, &pipeline::print_types(&native.typed));
        }
        let stub = extension.stub.then(|| ext::stub::text(&extension.python, &native));
        self.phases.run(Phase::Passes, || pipeline::passes(&mut native.typed))?;
        let module = ext::extension(extension, &native);
        let code = self.phases.run(Phase::Codegen, || pipeline::codegen_extension(&native, module, options))?;
        if options.emit != Emit::Exe {
            return write(options, &code.concat(), false);
        }
        self.link(&code, options)?;
        match (stub, &options.output) {
            (Some(stub), Some(output)) => ext::stub::write(&stub, output).map_err(one),
            _ => Ok(()),
        }
    }

    /// Everything that finds errors, without making code.
    pub fn check(&mut self, input: &Path) -> Result<(), Reports> {
        let untyped = self.lower(input)?;
        self.infer(untyped).map(drop)
    }

    fn lower(&mut self, input: &Path) -> Result<Untyped, Reports> {
        let main = self.phases.run(Phase::Load, || self.files.read_main(input)).map_err(one)?;
        let sources = &mut self.sources;
        self.phases.run(Phase::Lower, || pipeline::lower(main, self.files, sources))
    }

    fn infer(&self, untyped: Untyped) -> Result<Typed, Reports> {
        self.phases.run(Phase::Infer, || pipeline::infer(untyped))
    }

    fn codegen(&self, typed: &Typed, options: &BuildOptions) -> Result<Code, Reports> {
        self.phases.run(Phase::Codegen, || pipeline::codegen(typed, options, &self.sources))
    }

    fn link(&self, objects: &[Vec<u8>], options: &BuildOptions) -> Result<(), Reports> {
        let executable = self.phases.run(Phase::Link, || link::executable(objects, options)).map_err(one)?;
        write(options, &executable, true)
    }
}

fn one(report: Diagnostic) -> Reports {
    vec![report]
}

fn check_output(options: &BuildOptions) -> Result<(), Reports> {
    match &options.output {
        Some(target) => output::check_writable(target, &options.input).map_err(one),
        None => Ok(()),
    }
}

fn write(options: &BuildOptions, bytes: &[u8], executable: bool) -> Result<(), Reports> {
    match &options.output {
        Some(target) => output::write(target, bytes, executable).map_err(one),
        None => output::print(bytes).map_err(one),
    }
}

fn write_text(options: &BuildOptions, text: &str) -> Result<(), Reports> {
    write(options, text.as_bytes(), false)
}
