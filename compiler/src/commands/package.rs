//! `pyc2n build --ext package/`: every module of a package to an extension module beside its source.

use crate::cli::BuildArgs;
use crate::driver::{Compilation, Reports};
use crate::ext::package::{self, Module, Package};
use crate::ext::{recorded, Python};
use crate::files::Files;
use crate::options::{BuildOptions, Extension};
use crate::report::Reporter;
use crate::timings::Phases;
use crate::{exit, ext, guard, progress};
use pyc2n_base::{Diagnostic, Severity, SourceMap};
use pyc2n_front::Trees;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// Runs the command.
pub fn build(reporter: &Reporter, args: &BuildArgs) -> u8 {
    let mut build = match prepare(args) {
        Ok((package, target, python)) => Build { reporter, args, package, target, python, trees: Arc::default(), worst: Vec::new() },
        Err(report) => return super::refused(reporter, report),
    };
    let start = Instant::now();
    let compiled = build.modules();
    if args.code.verbose {
        let (target, seconds) = (build.target.display(), start.elapsed().as_secs_f64());
        eprintln!("wrote {target}: {compiled} of {} modules are compiled, in {seconds:.2} s", build.package.modules.len());
    }
    exit::code_of(&build.worst)
}

fn prepare(args: &BuildArgs) -> Result<(Package, PathBuf, Python), Diagnostic> {
    let python = ext::python::chosen(args)?;
    let package = Package::find(&args.input)?;
    recorded::of_module(&args.input)?;
    let target = package.target(args.output.as_deref().unwrap_or(Path::new(".")))?;
    package.copy_to(&target)?;
    Ok((package, target, python))
}

struct Build<'a> {
    reporter: &'a Reporter,
    args: &'a BuildArgs,
    package: Package,
    /// The folder of the compiled package.
    target: PathBuf,
    python: Python,
    /// What was parsed, for all modules.
    trees: Arc<Trees>,
    /// All that failed.
    worst: Reports,
}

impl Build<'_> {
    /// Compiles all modules; gives the number of those of which something is native.
    fn modules(&mut self) -> usize {
        let modules = std::mem::take(&mut self.package.modules);
        let compiled = modules.iter().filter(|module| self.module(module)).count();
        self.package.modules = modules;
        compiled
    }

    fn module(&mut self, module: &Module) -> bool {
        let source = self.package.source(module);
        let output = package::file(&self.target, module, &self.python.suffix);
        let recorded = recorded::of_module(&source).unwrap_or_default();
        let extension = Extension { python: self.python.clone(), name: module.name.clone(), place: Some(module.place.clone()), stub: self.args.stubs, recorded };
        let options = super::options(&source, Some(output.clone()), self.args.emit, &self.args.code);
        let options = BuildOptions { extension: Some(extension), ..options };
        if self.args.code.verbose {
            eprintln!("{}", module.place.dotted);
        }
        let (sources, result) = self.guarded(&module.place.dotted, &options);
        let is_made = match &result {
            Ok(is_made) => *is_made,
            Err(reports) => reports.iter().all(|report| report.severity == Severity::Warning),
        };
        package::remove_outdated(&output, is_made, self.python.is_any);
        if let Err(reports) = result {
            self.fail(&sources, reports);
        }
        is_made
    }

    fn guarded(&self, subject: &str, options: &BuildOptions) -> (SourceMap, Result<bool, Reports>) {
        let (files, phases) = (Files::below(self.package.parent()).with_trees(&self.trees), Phases::default());
        let work = || guard::run(&format!("`{subject}`"), || {
            let mut compilation = Compilation::new(&files, &phases);
            let result = compile(&mut compilation, options);
            (compilation.sources, result)
        });
        let outcome = progress::shown(self.reporter.is_human(), subject, &phases, work);
        outcome.unwrap_or_else(|bug| (SourceMap::default(), Err(vec![bug])))
    }

    /// A module with an error stays as it is: it may never be imported. What else goes wrong is nothing that a package may contain.
    fn fail(&mut self, sources: &SourceMap, mut reports: Reports) {
        for report in reports.iter_mut().filter(|report| report.primary.is_some() && report.severity == Severity::Error) {
            report.severity = Severity::Warning;
            report.notes.push("the module stays as it is".to_owned());
        }
        self.worst.extend(reports.iter().cloned());
        self.reporter.reports(sources, reports);
    }
}

/// Whether something of the module is native; otherwise its source does as well.
fn compile(compilation: &mut Compilation, options: &BuildOptions) -> Result<bool, Reports> {
    let Some(extension) = &options.extension else { return Ok(false) };
    let native = compilation.native(extension, options)?;
    let is_any = native.is_any();
    if is_any {
        compilation.extension(native, extension, options)?;
    }
    Ok(is_any)
}
