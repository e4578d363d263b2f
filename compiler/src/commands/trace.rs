//! `pyc2n trace`: runs a command in which every Python interpreter records the types of calls, and adds them to what is recorded already.

use crate::cli::TraceArgs;
use crate::ext::recorded::{self, Records};
use crate::report::Reporter;
use crate::{exit, output};
use pyc2n_base::{Diagnostic, Severity};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Command, ExitStatus};

/// Records in every interpreter that starts.
const RECORDER: &str = include_str!("trace.py");

/// Runs the command; gives its exit code.
pub fn trace(reporter: &Reporter, args: &TraceArgs) -> u8 {
    match traced(args) {
        Ok(status) => status.code().map_or(exit::USER_ERROR, |code| code as u8),
        Err(report) => super::refused(reporter, report),
    }
}

fn traced(args: &TraceArgs) -> Result<ExitStatus, Diagnostic> {
    let root = env::current_dir().and_then(fs::canonicalize).map_err(|error| output::unwritable_io(Path::new("."), &error))?;
    let file = root.join(recorded::FILE);
    let mut records = recorded::read(&file)?.unwrap_or_default();
    let scratch = tempfile::Builder::new().prefix("pyc2n-trace-").tempdir().map_err(|error| output::unwritable_io(&env::temp_dir(), &error))?;
    let status = run(&args.command, &root, scratch.path())?;
    collect(&mut records, scratch.path())?;
    let folder = file.parent().unwrap_or(&root);
    fs::create_dir_all(folder).map_err(|error| output::unwritable_io(folder, &error))?;
    output::write(&file, records.text().as_bytes(), false)?;
    Ok(status)
}

fn run(command: &[OsString], root: &Path, scratch: &Path) -> Result<ExitStatus, Diagnostic> {
    let (program, arguments) = command.split_first().ok_or_else(|| no_start("", &io::Error::from(ErrorKind::NotFound)))?;
    let first = scratch.join("path");
    let made = fs::create_dir_all(&first).and_then(|()| fs::write(first.join("sitecustomize.py"), RECORDER));
    made.map_err(|error| output::unwritable_io(&first, &error))?;
    let others = env::var_os("PYTHONPATH").filter(|paths| !paths.is_empty());
    let paths = env::split_paths(&others.unwrap_or_default()).filter(|path| !path.as_os_str().is_empty()).collect::<Vec<_>>();
    let paths = env::join_paths([first].into_iter().chain(paths)).unwrap_or_default();
    let mut command = Command::new(program);
    command.args(arguments).env("PYTHONPATH", paths).env("PYC2N_TRACE_INTO", scratch).env("PYC2N_TRACE_ROOT", root);
    command.status().map_err(|error| no_start(&program.to_string_lossy(), &error))
}

/// Adds what each process has written.
fn collect(records: &mut Records, scratch: &Path) -> Result<(), Diagnostic> {
    let entries = fs::read_dir(scratch).map_err(|error| output::unwritable_io(scratch, &error))?;
    let files = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    for file in files {
        // One that can't be read is no reason to lose the others.
        let text = fs::read_to_string(&file).unwrap_or_default();
        recorded::of_process(&text).for_each(|found| records.add(found));
    }
    Ok(())
}

fn no_start(program: &str, error: &io::Error) -> Diagnostic {
    let message = format!("the command `{program}` can't be run: {error}");
    Diagnostic::global(Severity::Error, "program-not-started", message)
}
