//! CPython 3.11, the specification.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// The real executable of CPython 3.11 and its version; found once.
pub fn python() -> &'static (PathBuf, String) {
    static FOUND: OnceLock<(PathBuf, String)> = OnceLock::new();
    FOUND.get_or_init(|| {
        let names = ["python3.11", "python3"];
        names.iter().find_map(|name| ask(name)).expect("the tests need CPython 3.11 as python3.11 or python3")
    })
}

fn ask(name: &str) -> Option<(PathBuf, String)> {
    let script = "import sys; print(sys.executable); print(sys.version)";
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
