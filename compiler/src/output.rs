//! Writing outputs so that a file appears complete or not at all: it is made under another
//! name in the target folder and then renamed.

use pyc2n_base::{Diagnostic, Severity};
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Fails early if the output can't be written, before time is spent on compiling.
pub fn check_writable(target: &Path, input: &Path) -> Result<(), Diagnostic> {
    if target.is_dir() {
        return Err(unwritable(target, "it is a folder").note("choose another name with `-o`"));
    }
    if same_file(target, input) {
        return Err(unwritable(target, "it is the program's source").note("choose another name with `-o`"));
    }
    if is_special(target) {
        return Ok(());
    }
    let folder = folder_of(target);
    temporary(&folder).map(drop).map_err(|error| unwritable_io(target, &error))
}

/// Writes a file; `executable` sets the execute permission.
pub fn write(target: &Path, bytes: &[u8], executable: bool) -> Result<(), Diagnostic> {
    let result = match is_special(target) {
        true => fs::write(target, bytes),
        false => replace(&fs::canonicalize(target).unwrap_or_else(|_| target.into()), bytes, executable),
    };
    result.map_err(|error| unwritable_io(target, &error))
}

fn replace(target: &Path, bytes: &[u8], executable: bool) -> io::Result<()> {
    let mut file = temporary(&folder_of(target))?;
    file.write_all(bytes)?;
    let mode = if executable { 0o777 } else { 0o666 };
    file.as_file().set_permissions(Permissions::from_mode(mode & !umask()))?;
    file.persist(target).map(drop).map_err(|error| error.error)
}

fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".pyc2n-").tempfile_in(folder)
}

/// The process's file mode mask; the usual one where the system doesn't tell.
fn umask() -> u32 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("Umask:"));
    line.and_then(|text| u32::from_str_radix(text.trim(), 8).ok()).unwrap_or(0o022)
}

/// Devices and pipes (`-o /dev/null`) are written, never replaced.
fn is_special(target: &Path) -> bool {
    fs::metadata(target).is_ok_and(|data| !data.is_file() && !data.is_dir())
}

fn folder_of(target: &Path) -> PathBuf {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.into(),
        _ => ".".into(),
    }
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// The report that the system does not let us write.
pub fn unwritable_io(target: &Path, error: &io::Error) -> Diagnostic {
    // The name of the temporary file that the library adds means nothing to the user.
    let text = error.to_string();
    unwritable(target, text.split(" at path ").next().unwrap_or(&text))
}

/// The report that an output can't be written.
pub fn unwritable(target: &Path, why: &str) -> Diagnostic {
    let message = format!("the output `{}` can't be written: {why}", target.display());
    Diagnostic::global(Severity::Error, "unwritable-output", message)
}

/// Writes a text to standard output; a reader that went away is no error.
pub fn print(bytes: &[u8]) -> Result<(), Diagnostic> {
    let mut out: File = stdout_file().map_err(|error| unwritable_io(Path::new("-"), &error))?;
    match out.write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(unwritable_io(Path::new("-"), &error)),
        _ => Ok(()),
    }
}

fn stdout_file() -> io::Result<File> {
    use std::os::fd::AsFd;
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}
