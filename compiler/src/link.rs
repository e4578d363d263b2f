//! Linking: the program's object and the runtime, which the compiler carries as a static
//! library, become an executable through the system's C compiler driver.

use crate::options::{BuildOptions, Extension};
use crate::{cache, output};
use pyc2n_base::{Diagnostic, Severity};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

static RUNTIME: &[u8] = include_bytes!(env!("PYC2N_RUNTIME_ARCHIVE"));
/// Changes whenever the runtime does.
const RUNTIME_HASH: &str = env!("PYC2N_RUNTIME_HASH");

/// Links objects with the runtime and gives the executable's bytes.
pub fn executable(objects: &[Vec<u8>], options: &BuildOptions) -> Result<Vec<u8>, Diagnostic> {
    let scratch = tempfile::Builder::new().prefix("pyc2n-").tempdir().map_err(no_scratch)?;
    let result_path = scratch.path().join("program");
    let object_paths = write_all(objects, scratch.path()).map_err(no_scratch)?;
    let runtime = runtime_archive(scratch.path()).map_err(no_scratch)?;
    let mut command = command(&object_paths, &runtime, &result_path, options);
    if options.verbose {
        eprintln!("{command:?}");
    }
    let output = command.output().map_err(|error| no_linker(&command, &error))?;
    succeeded(&command, &output)?;
    fs::read(&result_path).map_err(no_scratch)
}

fn write_all(objects: &[Vec<u8>], folder: &Path) -> io::Result<Vec<PathBuf>> {
    objects.iter().enumerate().map(|(n, object)| {
        let path = folder.join(format!("program{n}.o"));
        fs::write(&path, object).map(|()| path)
    }).collect()
}

fn command(objects: &[PathBuf], runtime: &Path, result: &Path, options: &BuildOptions) -> Command {
    let mut command = Command::new(driver());
    command.arg("-o").arg(result).args(objects).arg(runtime);
    if let Some(folder) = lld_folder() {
        command.arg("-fuse-ld=lld").arg(joined("-B", &folder));
    }
    command.args(["-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,--build-id=none", "-Wl,-z,now"]);
    if !options.debug {
        command.arg("-Wl,--strip-all");
    }
    if let Some(extension) = &options.extension {
        shared(&mut command, extension, result);
    }
    command.args(["-pthread", "-ldl", "-lm"]);
    command
}

/// An extension module shows nothing but its init function, so that several in one process do not meet; what it uses of the
/// interpreter it finds when it is imported.
fn shared(command: &mut Command, extension: &Extension, result: &Path) {
    let exports = result.with_extension("exports");
    let text = format!("{{ global: PyInit_{}; local: *; }};\n", extension.name);
    // The linker says so if it is not there.
    let _ = fs::write(&exports, text);
    command.args(["-shared", "-Wl,-Bsymbolic"]).arg(joined("-Wl,--version-script=", &exports));
}

/// The C compiler driver: `CC` if it is set, as build tools have it.
fn driver() -> OsString {
    env::var_os("CC").filter(|value| !value.is_empty()).unwrap_or_else(|| "cc".into())
}

/// The folder of `ld.lld`, which is several times faster than the usual linker, if there is one:
/// on the path, or where distributions keep versioned LLVM tools.
fn lld_folder() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = env::split_paths(&path).find(|folder| folder.join("ld.lld").is_file());
    on_path.or_else(|| (14..=30).rev().map(llvm_folder).find(|folder| folder.join("ld.lld").is_file()))
}

fn llvm_folder(version: u32) -> PathBuf {
    format!("/usr/lib/llvm-{version}/bin").into()
}

fn joined(flag: &str, folder: &Path) -> OsString {
    let mut argument = OsString::from(flag);
    argument.push(folder);
    argument
}

/// The runtime as a file: kept in the cache; in the scratch folder where there is no cache.
fn runtime_archive(scratch: &Path) -> io::Result<PathBuf> {
    let name = format!("runtime-{RUNTIME_HASH}.a");
    if let Some(kept) = cache::folder().map(|folder| folder.join(&name)) {
        let complete = fs::metadata(&kept).is_ok_and(|data| data.len() == RUNTIME.len() as u64);
        let made = || kept.parent().is_some_and(|parent| fs::create_dir_all(parent).is_ok());
        if complete || (made() && output::write(&kept, RUNTIME, false).is_ok()) {
            return Ok(kept);
        }
    }
    let path = scratch.join(name);
    fs::write(&path, RUNTIME)?;
    Ok(path)
}

fn succeeded(command: &Command, output: &Output) -> Result<(), Diagnostic> {
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let message = format!("`{}` failed to link the program ({})", command.get_program().to_string_lossy(), output.status);
    // The program's object is ours, so what the linker dislikes is seldom the user's doing; but a
    // full disk or a broken toolchain is.
    Err(Diagnostic::global(Severity::Error, "link-failed", message).note(first_lines(&said)))
}

fn first_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().take(12).collect();
    lines.join("\n")
}

fn no_linker(command: &Command, error: &io::Error) -> Diagnostic {
    let program = command.get_program().to_string_lossy();
    let message = match error.kind() {
        ErrorKind::NotFound => format!("linking needs a C compiler, but there is no `{program}` on this machine"),
        _ => format!("`{program}` can't be run: {error}"),
    };
    Diagnostic::global(Severity::Error, "linker-not-found", message)
        .note("install one (`apt install gcc` on Debian and Ubuntu), or set CC to the name of yours")
}

fn no_scratch(error: io::Error) -> Diagnostic {
    let folder = env::temp_dir();
    let message = format!("the folder for temporary files `{}` can't be used: {error}", folder.display());
    Diagnostic::global(Severity::Error, "unwritable-output", message).note("TMPDIR names another")
}
