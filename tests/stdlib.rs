//! `pyc2n check` over every file of the installed CPython's standard library: errors and unsupported
//! Python are fine, a crash of the compiler is not, and each file takes seconds at most.

mod harness;

use harness::process::finish;
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// For a whole group of files; each file has its own limit.
const LIMIT: Duration = Duration::from_secs(600);
const SLOWEST: f64 = 10.0;
const GROUP: usize = 200;

fn main() -> ExitCode {
    let files = harness::files_below(&harness::python::standard_library(), "py");
    let wanted = |path: &&PathBuf| !path.components().any(|part| part.as_os_str() == "site-packages");
    let files: Vec<PathBuf> = files.iter().filter(wanted).cloned().collect();
    assert!(files.len() > 500, "the standard library's sources are installed");
    let trials = files.chunks(GROUP).enumerate().map(|(number, group)| trial(number, group.to_vec())).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial(number: usize, group: Vec<PathBuf>) -> Trial {
    Trial::test(format!("no file crashes the compiler/{number}"), move || {
        let failures = check_group(&group);
        if failures.is_empty() { Ok(()) } else { Err(Failed::from(format!("{} failures:\n{}", failures.len(), failures.join("\n")))) }
    })
}

/// A group goes through one process; if that dies, each of its files gets one.
fn check_group(files: &[PathBuf]) -> Vec<String> {
    let finished = finish(&mut check(files), LIMIT);
    if (0..4).contains(&finished.code) && !finished.timed_out {
        return slow_files(&finished.err());
    }
    let mut failures: Vec<String> = files.iter().filter_map(|file| check_alone(file)).collect();
    if failures.is_empty() {
        failures.push(format!("a group from {} on: exit code {}", files[0].display(), finished.code));
    }
    failures
}

fn check_alone(file: &Path) -> Option<String> {
    let finished = finish(&mut check(&[file.into()]), Duration::from_secs(60));
    let said = finished.err();
    let bug = said.lines().find(|line| line.contains("\"bug\"")).unwrap_or("");
    let fine = (0..4).contains(&finished.code) && !finished.timed_out;
    (!fine).then(|| format!("{}: exit code {} {bug}", file.display(), finished.code))
}

fn check(files: &[PathBuf]) -> std::process::Command {
    let mut command = harness::pyc2n();
    command.args(["check", "--timings", "--message-format", "json"]).args(files);
    command
}

fn slow_files(stderr: &str) -> Vec<String> {
    let objects = stderr.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let slow = objects.filter(|object| object["seconds"].as_f64().is_some_and(|seconds| seconds > SLOWEST));
    slow.map(|object| format!("{}: took {} s", object["path"], object["seconds"])).collect()
}
