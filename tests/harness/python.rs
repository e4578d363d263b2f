//! CPython 3.11, the specification.

use super::kept;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The real executable of CPython 3.11 and its version.
pub fn python() -> &'static (PathBuf, String) {
    static FOUND: OnceLock<(PathBuf, String)> = OnceLock::new();
    FOUND.get_or_init(|| known().unwrap_or_else(find))
}

/// What an earlier process found, unless the executable has changed since: asking takes longer than most tests.
fn known() -> Option<(PathBuf, String)> {
    let text = fs::read_to_string(note()).ok()?;
    let mut lines = text.lines().map(str::to_owned);
    let (path, version, stamp) = (PathBuf::from(lines.next()?), lines.next()?, lines.next()?);
    (stamp == self::stamp(&path)).then_some((path, version))
}

fn find() -> (PathBuf, String) {
    let names = ["python3.11", "python3"];
    let found = names.iter().find_map(|name| ask(name));
    let (path, version) = found.expect("the tests need CPython 3.11 as python3.11 or python3");
    fs::write(note(), format!("{}\n{version}\n{}\n", path.display(), stamp(&path))).expect("the target folder is writable");
    (path, version)
}

fn note() -> PathBuf {
    kept("cpython").join("executable")
}

fn stamp(path: &Path) -> String {
    format!("{:?}", fs::metadata(path).and_then(|data| data.modified()).ok())
}

fn ask(name: &str) -> Option<(PathBuf, String)> {
    let script = "import sys; print(sys.executable); print(sys.version.replace('\\n', ' '))";
    let output = Command::new(name).args(["-c", script]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let (path, version) = text.split_once('\n')?;
    (output.status.success() && version.starts_with("3.11.")).then(|| (path.into(), version.trim().into()))
}

/// The folder of the standard library's sources.
pub fn standard_library() -> PathBuf {
    let script = "import os; print(os.path.dirname(os.__file__))";
    let output = Command::new(&python().0).args(["-c", script]).output().expect("it ran before");
    String::from_utf8_lossy(&output.stdout).trim().into()
}
