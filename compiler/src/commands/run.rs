//! `pyc2n run`: compiles unless the cache has the program, then becomes the program.

use crate::cache::Entry;
use crate::cli::RunArgs;
use crate::files::Files;
use crate::options::{BuildOptions, Emit};
use crate::report::Reporter;
use crate::exit;
use pyc2n_base::{Diagnostic, Severity, SourceMap};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs the command; returns only if the program could not be started.
pub fn run(reporter: &Reporter, args: &RunArgs) -> u8 {
    let mut options = super::options(&args.input, None, Emit::Exe, &args.code);
    match Entry::new(&options) {
        None => run_uncached(reporter, args, &mut options),
        Some(entry) => match entry.fresh() {
            Some(program) => become_program(reporter, args, &program),
            None => run_fresh(reporter, args, &mut options, &entry),
        },
    }
}

fn run_fresh(reporter: &Reporter, args: &RunArgs, options: &mut BuildOptions, entry: &Entry) -> u8 {
    let Some(program) = entry.prepare() else { return run_uncached(reporter, args, options) };
    let files = Files::new(&options.input);
    match compile_to(reporter, args, options, &files, &program) {
        exit::OK => {
            entry.record(&program, &files);
            become_program(reporter, args, &program)
        }
        code => code,
    }
}

/// Without a cache the executable lies in a temporary folder, which stays, as nobody is left to
/// remove it once this process is the program; it is removed by waiting for a child instead.
fn run_uncached(reporter: &Reporter, args: &RunArgs, options: &mut BuildOptions) -> u8 {
    let Ok(folder) = tempfile::Builder::new().prefix("pyc2n-run-").tempdir() else {
        return no_start(reporter, &args.input, "there is no folder for temporary files");
    };
    let program = folder.path().join("program");
    let files = Files::new(&options.input);
    match compile_to(reporter, args, options, &files, &program) {
        exit::OK => match command(args, &program).status() {
            Ok(status) => status.code().map_or(exit::USER_ERROR, |code| code as u8),
            Err(error) => no_start(reporter, &args.input, &error.to_string()),
        },
        code => code,
    }
}

fn compile_to(reporter: &Reporter, args: &RunArgs, options: &mut BuildOptions, files: &Files, program: &Path) -> u8 {
    options.output = Some(PathBuf::from(program));
    super::build::compile(reporter, options, files, args.code.timings)
}

fn become_program(reporter: &Reporter, args: &RunArgs, program: &Path) -> u8 {
    let error = command(args, program).exec();
    no_start(reporter, &args.input, &error.to_string())
}

/// The program sees its source's name as `sys.argv[0]`, as under CPython.
fn command(args: &RunArgs, program: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg0(&args.input).args(&args.arguments);
    command
}

fn no_start(reporter: &Reporter, input: &Path, why: &str) -> u8 {
    let message = format!("the compiled `{}` can't be started: {why}", input.display());
    reporter.reports(&SourceMap::default(), vec![Diagnostic::global(Severity::Error, "program-not-started", message)]);
    exit::USER_ERROR
}
