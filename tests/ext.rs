//! Extension modules: for every CPython from 3.11 to 3.13 that is there, the modules in `tests/ext/` are built, and their tests
//! (`test_*.py`, with `unittest`) run with the compiled modules beside the interpreted ones.
//!
//! Interpreters are looked for on the path and where pyenv keeps them; PYC2N_TEST_PYTHONS names others, separated by colons. What needs
//! NumPy runs on one of them that has it, or in an environment that pip makes; where that fails it is skipped, and says so.

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
    let (plain, with_numpy) = (pythons("sys"), pythons("numpy"));
    let tests = harness::files_below(&harness::workspace().join("tests/ext"), "py").into_iter();
    let names: Vec<String> = tests.filter_map(|path| path.file_stem()?.to_str()?.strip_prefix("test_").map(str::to_owned)).collect();
    let trials = names.iter().flat_map(|name| plain.iter().map(|python| {
        let other = with_numpy.iter().find(|other| other.version == python.version && needs_numpy(name));
        trial(other.unwrap_or(python).clone(), name.clone())
    }));
    let trials = trials.collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// An interpreter and its version.
#[derive(Clone)]
struct Python {
    path: PathBuf,
    version: &'static str,
}

fn needs_numpy(name: &str) -> bool {
    let module = harness::workspace().join(format!("tests/ext/{name}.py"));
    std::fs::read_to_string(module).is_ok_and(|text| text.contains("import numpy"))
}

fn trial(python: Python, name: String) -> Trial {
    Trial::test(format!("{}/{name}", python.version), move || check(&python, &name).map_err(Failed::from))
}

fn check(python: &Python, name: &str) -> Result<(), String> {
    if needs_numpy(name) && !is_version(&python.path, python.version, "numpy") {
        let Some(python) = get_numpy(python) else {
            println!("{}/{name} is skipped: no Python {} has NumPy, and pip can't get it", python.version, python.version);
            return Ok(());
        };
        return check(&python, name);
    }
    let sources = harness::workspace().join("tests/ext");
    let built = harness::kept(&format!("ext-{}", python.version));
    build(python, &sources.join(format!("{name}.py")), &built)?;
    let mut test = Command::new(&python.path);
    test.arg(sources.join(format!("test_{name}.py"))).env("PYC2N_EXT_BUILT", &built).env("PYTHONDONTWRITEBYTECODE", "1");
    run(test)
}

/// An environment of an interpreter with NumPy, from the last time or made with pip.
fn get_numpy(python: &Python) -> Option<Python> {
    let folder = harness::kept(&format!("ext-numpy-{}", python.version));
    let path = folder.join("bin/python");
    let found = || is_version(&path, python.version, "numpy").then(|| Python { path: path.clone(), version: python.version });
    if let Some(python) = found() {
        return Some(python);
    }
    let mut make = Command::new(&python.path);
    make.args(["-m", "venv"]).arg(&folder);
    let mut install = Command::new(&path);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "0", "--timeout", "10", "numpy"]);
    let made = finish(&mut make, LIMIT).code == 0 && finish(&mut install, LIMIT).code == 0;
    found().filter(|_| made)
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

/// One interpreter of each version that has a module.
fn pythons(module: &str) -> Vec<Python> {
    let given = std::env::var("PYC2N_TEST_PYTHONS").unwrap_or_default();
    let given = given.split(':').filter(|path| !path.is_empty()).map(PathBuf::from);
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let mut kept: Vec<PathBuf> = std::fs::read_dir(home.join(".pyenv/versions")).into_iter().flatten().flatten().map(|entry| entry.path().join("bin/python3")).collect();
    kept.sort();
    let named = VERSIONS.iter().map(|version| PathBuf::from(format!("python{version}")));
    let candidates: Vec<PathBuf> = given.chain(kept).chain([PathBuf::from("python3")]).chain(named).collect();
    VERSIONS.into_iter().filter_map(|version| Some(Python { path: candidates.iter().find(|path| is_version(path, version, module))?.clone(), version })).collect()
}

fn is_version(python: &Path, version: &str, module: &str) -> bool {
    let question = format!("import sys, {module}; print('%d.%d' % sys.version_info[:2])");
    let output = Command::new(python).args(["-c", &question]).output();
    output.is_ok_and(|output| output.status.success() && String::from_utf8_lossy(&output.stdout).trim() == version)
}
