//! Extension modules: for every CPython from 3.11 to 3.13 that is there, the modules and packages in `tests/ext/` are built, and their tests
//! (`test_*.py`, with `unittest`) run with the compiled modules beside the interpreted ones.
//!
//! Interpreters are looked for on the path and where pyenv keeps them; PYC2N_TEST_PYTHONS names others, separated by colons.

mod harness;

use harness::process::finish;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(300);
const VERSIONS: [&str; 3] = ["3.11", "3.12", "3.13"];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let pythons = pythons();
    let folder = harness::workspace().join("tests/ext");
    let tests = harness::files_below(&folder, "py").into_iter().filter(|path| path.parent() == Some(&folder));
    let names: Vec<String> = tests.filter_map(|path| path.file_stem()?.to_str()?.strip_prefix("test_").map(str::to_owned)).collect();
    let trials = pythons.iter().flat_map(|python| names.iter().map(|name| trial(python.clone(), name.clone()))).collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// An interpreter and its version.
#[derive(Clone)]
struct Python {
    path: PathBuf,
    version: &'static str,
}

fn trial(python: Python, name: String) -> Trial {
    Trial::test(format!("{}/{name}", python.version), move || check(&python, &name).map_err(Failed::from))
}

fn check(python: &Python, name: &str) -> Result<(), String> {
    let sources = harness::workspace().join("tests/ext");
    let built = harness::kept(&format!("ext-{}", python.version));
    let package = sources.join(name);
    let source = if package.is_dir() { package } else { sources.join(format!("{name}.py")) };
    build(python, &source, &built)?;
    let mut test = Command::new(&python.path);
    test.arg(sources.join(format!("test_{name}.py"))).env("PYC2N_EXT_BUILT", &built).env("PYTHONDONTWRITEBYTECODE", "1");
    run(test)
}

fn build(python: &Python, module: &Path, folder: &Path) -> Result<(), String> {
    let mut build = harness::pyc2n();
    build.args(["build", "--ext"]).arg(module).arg("-o").arg(folder).arg("--python").arg(&python.path);
    run(build)
}

fn run(mut command: Command) -> Result<(), String> {
    let done = finish(&mut command, LIMIT);
    if done.code == 0 { Ok(()) } else { Err(format!("{command:?}\n{}{}", done.out(), done.err())) }
}

/// One interpreter of each version.
fn pythons() -> Vec<Python> {
    let given = std::env::var("PYC2N_TEST_PYTHONS").unwrap_or_default();
    let given = given.split(':').filter(|path| !path.is_empty()).map(PathBuf::from);
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let mut kept: Vec<PathBuf> = std::fs::read_dir(home.join(".pyenv/versions")).into_iter().flatten().flatten().map(|entry| entry.path().join("bin/python3")).collect();
    kept.sort();
    let named = VERSIONS.iter().map(|version| PathBuf::from(format!("python{version}")));
    let candidates: Vec<PathBuf> = given.chain(kept).chain([PathBuf::from("python3")]).chain(named).collect();
    VERSIONS.into_iter().filter_map(|version| Some(Python { path: candidates.iter().find(|path| is_version(path, version))?.clone(), version })).collect()
}

fn is_version(python: &Path, version: &str) -> bool {
    let question = "import sys; print('%d.%d' % sys.version_info[:2])";
    let output = Command::new(python).args(["-c", question]).output();
    output.is_ok_and(|output| output.status.success() && String::from_utf8_lossy(&output.stdout).trim() == version)
}
