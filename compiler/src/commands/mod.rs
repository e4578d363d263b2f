//! The commands, one file each; here is only which one runs.

mod build;
mod check;
mod completions;
mod explain;
mod package;
mod run;
mod trace;

use crate::cli::{Cli, CodeArgs, Command};
use crate::options::{BuildOptions, Emit, OptLevel};
use crate::exit;
use crate::report::Reporter;
use pyc2n_base::{Diagnostic, SourceMap};
use std::path::{Path, PathBuf};

/// Runs the command and gives the exit code.
pub fn dispatch(cli: Cli) -> u8 {
    let reporter = Reporter::new(cli.color, cli.message_format);
    let code = match cli.command {
        Command::Build(args) if args.ext && args.input.is_dir() => package::build(&reporter, &args),
        Command::Build(args) => build::build(&reporter, &args),
        Command::Run(args) => run::run(&reporter, &args),
        Command::Check(args) => check::check(&reporter, &args),
        Command::Trace(args) => trace::trace(&reporter, &args),
        Command::Explain(args) => explain::explain(&reporter, &args),
        Command::Completions(args) => completions::completions(&args),
    };
    reporter.finish();
    code
}

/// Tells why nothing is done.
fn refused(reporter: &Reporter, report: Diagnostic) -> u8 {
    let code = exit::code_of(std::slice::from_ref(&report));
    reporter.reports(&SourceMap::default(), vec![report]);
    code
}

fn options(input: &Path, output: Option<PathBuf>, emit: Emit, code: &CodeArgs) -> BuildOptions {
    let usual = if code.debug { OptLevel::None } else { OptLevel::Aggressive };
    BuildOptions {
        input: input.into(),
        output,
        emit,
        opt_level: code.opt_level.unwrap_or(usual),
        debug: code.debug,
        target_cpu: code.target_cpu.clone(),
        leak_check: code.leak_check,
        verbose: code.verbose,
        extension: None,
    }
}
