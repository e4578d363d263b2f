//! Compiling and running one program, natively and under CPython, and comparing the two.

use crate::case::Case;
use crate::harness::process::{finish, finish_with, limited, Finished};
use crate::harness::{compiler_stamp, kept, pyc2n, python::python};
use similar::TextDiff;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;

const COMPILE_LIMIT: Duration = Duration::from_secs(60);
const RUN_LIMIT: Duration = Duration::from_secs(20);
const MEMORY_KIB: u64 = 4 << 20;
/// What a program built with `--leak-check` exits with if objects are alive.
const LEAKED: i32 = 99;

/// Fails with a text whose first line is the reason.
pub fn of(case: &Case) -> Result<(), String> {
    let passed = passed_mark(case);
    if passed.exists() && std::env::var_os("PYC2N_TEST_FRESH").is_none() {
        return Ok(());
    }
    let expected = under_cpython(case)?;
    compare(case, &expected, &natively(case)?)?;
    fs::write(passed, b"").expect("the target folder is writable");
    Ok(())
}

/// Leaves the report of a failure in the target folder's `tmp/failures`, for whoever looks into many at once.
pub fn keep(case: &Case, result: &Result<(), String>) {
    let file = kept("failures").join(case.name.replace('/', "."));
    match result {
        Err(report) => fs::write(file, report).expect("the target folder is writable"),
        // Most programs left no report.
        Ok(()) => drop(fs::remove_file(file)),
    }
}

/// A file that exists if the program passed with this compiler.
fn passed_mark(case: &Case) -> PathBuf {
    static STAMP: OnceLock<String> = OnceLock::new();
    let key = blake3::hash(format!("{} {}", STAMP.get_or_init(compiler_stamp), content_key(case)).as_bytes());
    kept("passed").join(key.to_hex().as_str())
}

/// Everything about a program that its output may depend on.
fn content_key(case: &Case) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(python().1.as_bytes()).update(format!("{:?} {:?}", case.main, case.args).as_bytes());
    for file in &case.files {
        let bytes = fs::read(file).unwrap_or_default();
        hasher.update(&(bytes.len() as u64).to_le_bytes()).update(&bytes);
    }
    hasher.finalize().to_hex().to_string()
}

/// CPython's result, kept by the program's content.
fn under_cpython(case: &Case) -> Result<Finished, String> {
    let entry = kept("cpython").join(content_key(case));
    if let Some(known) = read_kept(&entry) {
        return Ok(known);
    }
    let python = &python().0;
    let finished = run(case, python, python.as_os_str(), &["-s", "-E", "-B"]);
    if finished.timed_out {
        return Err(format!("CPython did not finish in {} s", RUN_LIMIT.as_secs()));
    }
    write_kept(&entry, &finished);
    Ok(finished)
}

fn natively(case: &Case) -> Result<Finished, String> {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let program = folder.path().join("program");
    let mut build = pyc2n();
    build.args(["build", "--leak-check", "--color", "never"]).arg(&case.main).arg("-o").arg(&program);
    let level = std::env::var("PYC2N_TEST_OPT").unwrap_or_else(|_| "3".into());
    let built = finish(build.arg(format!("-O{level}")), COMPILE_LIMIT);
    if built.timed_out {
        return Err(format!("it did not compile in {} s", COMPILE_LIMIT.as_secs()));
    }
    if built.code != 0 {
        let said = built.err();
        return Err(format!("compile: {}\n(exit code {})\n{said}", said.lines().next().unwrap_or("no message"), built.code));
    }
    let finished = run(case, &program, case.main.as_os_str(), &[]);
    match finished.timed_out {
        true => Err(format!("it did not finish in {} s", RUN_LIMIT.as_secs())),
        false => Ok(finished),
    }
}

fn run(case: &Case, program: &Path, name: &OsStr, flags: &[&str]) -> Finished {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let mut command = limited(program, name, MEMORY_KIB);
    if !flags.is_empty() {
        command.args(flags).arg(&case.main);
    }
    command.args(&case.args).current_dir(folder.path()).env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("HOME", folder.path());
    command.envs([("LANG", "C.UTF-8"), ("PYTHONHASHSEED", "0"), ("TZ", "UTC"), ("PYTHONUTF8", "1")]);
    let stdin = case.stdin.as_ref().map_or_else(Stdio::null, |path| File::open(path).map_or_else(|_| Stdio::null(), Stdio::from));
    finish_with(&mut command, RUN_LIMIT, stdin)
}

fn compare(case: &Case, expected: &Finished, native: &Finished) -> Result<(), String> {
    let leaked = native.code == LEAKED && expected.code != LEAKED;
    let parts = [
        difference("stdout", &expected.out(), &native.out()),
        if leaked { None } else { difference("stderr", &expected.err(), &native.err()) },
        if leaked { None } else { difference("exit code", &format!("{}\n", expected.code), &format!("{}\n", native.code)) },
        leaked.then(|| ("leaks".to_owned(), native.err())),
    ];
    let found: Vec<(String, String)> = parts.into_iter().flatten().collect();
    if found.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    let crash = if native.code < 0 { format!(" (signal {})", -native.code) } else { String::new() };
    let details: String = found.iter().map(|(name, text)| format!("--- {name}\n{text}\n")).collect();
    Err(format!("{} differ{crash}\n{}\n{details}", names.join(", "), case.main.display()))
}

fn difference(name: &str, expected: &str, native: &str) -> Option<(String, String)> {
    if expected == native {
        return None;
    }
    let diff = TextDiff::from_lines(expected, native);
    let text = diff.unified_diff().context_radius(2).header("CPython", "pyc2n").to_string();
    let short: Vec<&str> = text.lines().take(40).collect();
    Some((name.into(), short.join("\n")))
}

fn read_kept(entry: &Path) -> Option<Finished> {
    let read = |extension| fs::read(entry.with_extension(extension)).ok();
    let code = String::from_utf8(read("code")?).ok()?.parse().ok()?;
    Some(Finished { code, stdout: read("out")?, stderr: read("err")?, timed_out: false })
}

/// The code is written last: an entry is complete if it has one.
fn write_kept(entry: &Path, finished: &Finished) {
    let write = |extension, bytes: &[u8]| fs::write(entry.with_extension(extension), bytes).expect("the target folder is writable");
    write("out", &finished.stdout);
    write("err", &finished.stderr);
    write("code", finished.code.to_string().as_bytes());
}
