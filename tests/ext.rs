//! Extension modules: the modules and packages in `tests/ext/` are built, and their tests (`test_*.py`, with `unittest`) run with the compiled
//! modules beside the interpreted ones, on every CPython from 3.11 to 3.13 that is there.
//!
//! Each module is built twice: for all versions at once, by one of the interpreters, and for one version alone; which ones these are depends on
//! the module's name, so that over all modules each interpreter has both parts. With PYC2N_TEST_EACH_VERSION each is built for each version.
//!
//! Interpreters are looked for on the path and where pyenv keeps them; PYC2N_TEST_PYTHONS names others, separated by colons. What needs
//! NumPy runs on one of them that has it, or in an environment that pip makes; where that fails it is skipped, and says so.

mod harness;

use harness::process::finish;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(300);
const VERSIONS: [&str; 3] = ["3.11", "3.12", "3.13"];

/// Modules whose tests run under valgrind, too.
const UNDER_VALGRIND: &[&str] = &[
    "package", "generators", "rest", "slots", "frozen", "shared", "made", "tuples", "kinds", "fields", "derived", "measured",
    "vague", "resumed", "outlined", "inner_arrays", "assigned", "callables", "class_variables", "named", "randoms", "default_dicts", "heaps", "enums", "counters", "patterns", "new_sets",
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let (plain, with_numpy) = (pythons("sys"), pythons("numpy"));
    let folder = harness::workspace().join("tests/ext");
    let tests = harness::files_below(&folder, "py").into_iter().filter(|path| path.parent() == Some(&folder));
    let names: Vec<String> = tests.filter_map(|path| path.file_stem()?.to_str()?.strip_prefix("test_").map(str::to_owned)).collect();
    assert!(UNDER_VALGRIND.iter().all(|&name| names.iter().any(|known| known == name)), "these modules are there");
    let mut trials: Vec<Trial> = names.iter().flat_map(|name| module_trials(name, &plain, &with_numpy)).collect();
    for python in &plain {
        trials.extend([package_trial(python.clone()), trace_trial(python.clone())]);
    }
    trials.push(refused_trial(plain));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A module's tests with a build for one interpreter, and with one for all of them.
fn module_trials(name: &str, plain: &[Python], with_numpy: &[Python]) -> Vec<Trial> {
    let preferred = |python: &Python| {
        let other = with_numpy.iter().find(|other| other.version == python.version && needs_numpy(name));
        other.unwrap_or(python).clone()
    };
    let mut pythons: Vec<Python> = plain.iter().map(preferred).collect();
    if pythons.is_empty() {
        return Vec::new();
    }
    let shared = shared_trial(pythons.clone(), name.to_owned());
    if std::env::var_os("PYC2N_TEST_EACH_VERSION").is_none() {
        let turn = turn(name) % pythons.len();
        pythons = vec![pythons.swap_remove(turn)];
    }
    pythons.into_iter().map(|python| trial(python, name.to_owned())).chain([shared]).collect()
}

/// A number for a module, the same wherever its tests run.
fn turn(name: &str) -> usize {
    name.bytes().map(usize::from).sum()
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

/// One module for all versions, made by one of them; what else is asked of a module is asked of this one.
fn shared_trial(pythons: Vec<Python>, name: String) -> Trial {
    Trial::test(format!("abi3/{name}"), move || {
        let built = harness::kept("ext-abi3");
        let pythons: Vec<Python> = pythons.iter().filter_map(|python| fitting(python, &name)).collect();
        let Some(first) = pythons.first() else { return Ok(()) };
        let maker = &pythons[(turn(&name) + 1) % pythons.len()];
        build(maker, &source(&name), &built, &["--abi3"])?;
        pythons.iter().try_for_each(|python| test(python, &name, &built))?;
        if UNDER_VALGRIND.contains(&name.as_str()) { test_memory(first, &name, &built).map_err(Failed::from) } else { Ok(()) }
    })
}

/// The Python package, without the compiler.
fn package_trial(python: Python) -> Trial {
    Trial::test(format!("{}/the Python package", python.version), move || {
        let mut test = Command::new(&python.path);
        test.args(["-m", "unittest", "discover", "python/tests"]).current_dir(harness::workspace()).env("PYTHONDONTWRITEBYTECODE", "1");
        run(test).map_err(Failed::from)
    })
}

/// The types of a run are recorded, and used.
fn trace_trial(python: Python) -> Trial {
    Trial::test(format!("{}/trace", python.version), move || {
        let folder = tempfile::tempdir()?;
        let script = folder.path().join("traced.py");
        std::fs::copy(source("traced"), &script)?;
        let mut trace = harness::pyc2n();
        trace.current_dir(folder.path()).args(["trace", "--"]).arg(&python.path).arg("traced.py").arg("7");
        let done = finish(&mut trace, LIMIT);
        if done.code != 7 || done.out() != "done\n" {
            return Err(format!("{}: {}{}", done.code, done.out(), done.err()).into());
        }
        let expected = std::fs::read_to_string(source("traced").with_extension("json"))?;
        let recorded = std::fs::read_to_string(folder.path().join(".pyc2n/types.json"))?;
        if recorded != expected {
            return Err(recorded.into());
        }
        build(&python, &script, folder.path(), &[])?;
        run_here(&python, folder.path(), "import traced, sys; traced.check()").map_err(Failed::from)
    })
}

/// No memory is used that was freed. (What is not initialised valgrind finds in the interpreter, too.)
fn test_memory(python: &Python, name: &str, built: &Path) -> Result<(), String> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("{name} does not run under valgrind, which is not installed");
        return Ok(());
    }
    let mut test = Command::new("valgrind");
    test.args(["-q", "--undef-value-errors=no", "--error-exitcode=9"]).arg(&python.path);
    // That of a package makes what is there come and go.
    let annotations = harness::workspace().join("python");
    let (script, path) = if source(name).is_dir() { ("under_valgrind".to_owned(), built) } else { (format!("test_{name}"), &*annotations) };
    test.arg(source(&script)).env("PYC2N_MEASURE", "0").env("PYC2N_EXT_BUILT", built).env("PYTHONPATH", path).env("PYTHONMALLOC", "malloc").env("PYTHONDONTWRITEBYTECODE", "1");
    run(test)
}

fn run_here(python: &Python, folder: &Path, script: &str) -> Result<(), String> {
    let mut command = Command::new(&python.path);
    command.current_dir(folder).args(["-c", script]);
    run(command)
}

/// What was built for one version says so in another.
fn refused_trial(pythons: Vec<Python>) -> Trial {
    const IMPORT: &str = "import sys, importlib.util as u\n\
        try: u.module_from_spec(u.spec_from_file_location('functions', sys.argv[1]))\n\
        except ImportError as error: sys.exit(str(error) != 'this extension module was built for Python ' + sys.argv[2])";
    Trial::test("another version", move || {
        let [one, other, ..] = &pythons[..] else { return Ok(()) };
        let file = harness::kept("ext-other").join("functions.so");
        build(one, &source("functions"), &file, &[])?;
        let mut import = Command::new(&other.path);
        import.args(["-c", IMPORT]).arg(&file).arg(one.version);
        run(import).map_err(Failed::from)
    })
}

fn check(python: &Python, name: &str) -> Result<(), String> {
    let Some(python) = fitting(python, name) else { return Ok(()) };
    let built = harness::kept(&format!("ext-{}", python.version));
    build(&python, &source(name), &built, &[])?;
    test(&python, name, &built)
}

/// The interpreter, or one like it that has what a test needs.
fn fitting(python: &Python, name: &str) -> Option<Python> {
    if !needs_numpy(name) || is_version(&python.path, python.version, "numpy") {
        return Some(python.clone());
    }
    let found = get_numpy(python);
    if found.is_none() {
        println!("{}/{name} is skipped: no Python {} has NumPy, and pip can't get it", python.version, python.version);
    }
    found
}

/// An environment of an interpreter with NumPy, from the last time or made with pip.
fn get_numpy(python: &Python) -> Option<Python> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock();
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

/// The module or the package that a test is about.
fn source(name: &str) -> PathBuf {
    let package = harness::workspace().join("tests/ext").join(name);
    if package.is_dir() { package } else { package.with_extension("py") }
}

fn test(python: &Python, name: &str, built: &Path) -> Result<(), String> {
    let mut test = Command::new(&python.path);
    test.arg(source(&format!("test_{name}"))).env("PYC2N_MEASURE", "0").env("PYC2N_EXT_BUILT", built).env("PYTHONDONTWRITEBYTECODE", "1");
    test.env("PYTHONPATH", harness::workspace().join("python"));
    run(test)
}

fn build(python: &Python, module: &Path, folder: &Path, options: &[&str]) -> Result<(), String> {
    let mut build = harness::pyc2n();
    build.args(["build", "--ext"]).args(options).arg(module).arg("-o").arg(folder).arg("--python").arg(&python.path);
    let done = finish(&mut build, LIMIT);
    // The module works without what the compiler is wrong about, so nothing else would show it.
    let is_right = !done.err().contains("a bug in pyc2n");
    if done.code == 0 && is_right { Ok(()) } else { Err(format!("{build:?}\n{}{}", done.out(), done.err())) }
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
