//! `pyc2n build`: one program to one output.

use crate::cli::BuildArgs;
use crate::driver::{Compilation, Reports};
use crate::ext::recorded;
use crate::files::Files;
use crate::options::{BuildOptions, Emit, Extension};
use crate::report::Reporter;
use crate::timings::{self, Phases};
use crate::{exit, ext, guard, progress};
use pyc2n_base::{Diagnostic, SourceMap};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// Runs the command.
pub fn build(reporter: &Reporter, args: &BuildArgs) -> u8 {
    let options = match args.ext {
        true => extension_options(args),
        false => Ok(super::options(&args.input, output_path(args), args.emit, &args.code)),
    };
    let options = match options {
        Ok(options) => options,
        Err(report) => return super::refused(reporter, report),
    };
    let files = Files::new(&options.input);
    // What of an extension module can be native is found in several attempts.
    let files = if args.ext { files.with_trees(&Arc::default()) } else { files };
    compile(reporter, &options, &files, args.code.timings)
}

/// Compiles, with progress, timings and reports; `run` shares it.
pub fn compile(reporter: &Reporter, options: &BuildOptions, files: &Files, with_timings: bool) -> u8 {
    let start = Instant::now();
    let subject = options.input.display().to_string();
    let phases = Phases::default();
    let work = || guard::run(&format!("`{subject}`"), || compile_guarded(options, files, &phases));
    let outcome = progress::shown(reporter.is_human(), &subject, &phases, work);
    let (sources, result) = outcome.unwrap_or_else(|bug| (SourceMap::default(), Err(vec![bug])));
    if with_timings {
        report_timings(reporter, &phases);
    }
    match result {
        Ok(()) => {
            tell_success(options, start);
            exit::OK
        }
        Err(reports) => {
            let code = exit::code_of(&reports);
            reporter.reports(&sources, reports);
            code
        }
    }
}

fn compile_guarded(options: &BuildOptions, files: &Files, phases: &Phases) -> (SourceMap, Result<(), Reports>) {
    let mut compilation = Compilation::new(files, phases);
    let result = compilation.build(options);
    (compilation.sources, result)
}

fn tell_success(options: &BuildOptions, start: Instant) {
    if let (true, Some(output)) = (options.verbose, &options.output) {
        eprintln!("wrote {} in {:.2} s", output.display(), start.elapsed().as_secs_f64());
    }
}

fn report_timings(reporter: &Reporter, phases: &Phases) {
    let object = phases.finished().iter().map(|(phase, time)| (phase.name(), time.as_secs_f64())).collect::<Vec<_>>();
    reporter.remark(&timings::table(phases), json!({"reason": "timings", "seconds": object}));
}

/// The module's name and the interpreter's suffix in the current folder, if there is no `-o`.
fn extension_options(args: &BuildArgs) -> Result<BuildOptions, Diagnostic> {
    let python = ext::python::chosen(args)?;
    let stem = args.input.file_stem().unwrap_or(args.input.as_os_str()).to_string_lossy();
    let file = PathBuf::from(format!("{stem}{}", python.suffix));
    let output = match &args.output {
        Some(folder) if folder.is_dir() => folder.join(file),
        Some(path) => path.clone(),
        None => file,
    };
    let name = ext::module_name(if args.emit == Emit::Exe { &output } else { &args.input })?;
    let output = if args.emit == Emit::Exe { Some(output) } else { output_path(args) };
    let options = super::options(&args.input, output, args.emit, &args.code);
    Ok(BuildOptions { extension: Some(Extension { python, name, place: None, stub: args.stubs, recorded: recorded::of_module(&args.input)? }), ..options })
}

/// `-o`, or the program's name in the current folder; `None` is standard output.
fn output_path(args: &BuildArgs) -> Option<PathBuf> {
    match &args.output {
        Some(path) if path == Path::new("-") && args.emit != Emit::Exe => None,
        Some(path) => Some(path.clone()),
        None if matches!(args.emit, Emit::Mir | Emit::Types) => None,
        None => Some(Path::new(args.input.file_name().unwrap_or(args.input.as_os_str())).with_extension(args.emit.extension())),
    }
}
