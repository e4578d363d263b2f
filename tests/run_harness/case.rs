//! Finding the programs of `tests/run/`.

use crate::harness::workspace;
use std::fs;
use std::path::{Path, PathBuf};

/// One program.
#[derive(Clone, Debug)]
pub struct Case {
    /// Path below `tests/run/`.
    pub name: String,
    /// The main file.
    pub main: PathBuf,
    /// Arguments.
    pub args: Vec<String>,
    /// Standard input.
    pub stdin: Option<PathBuf>,
    /// All files that the program may read.
    pub files: Vec<PathBuf>,
}

/// The folder of the programs.
pub fn folder() -> PathBuf {
    workspace().join("tests/run")
}

/// All programs, sorted by name.
pub fn all() -> Vec<Case> {
    let mut found = Vec::new();
    search(&folder(), &mut found);
    found.sort_by(|a: &Case, b| a.name.cmp(&b.name));
    found
}

fn search(inside: &Path, found: &mut Vec<Case>) {
    let main = inside.join("main.py");
    if main.is_file() {
        return found.push(case(main, files_in(inside)));
    }
    for entry in fs::read_dir(inside).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if entry.is_dir() {
            search(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "py") {
            found.push(case(entry.clone(), vec![entry]));
        }
    }
}

fn files_in(inside: &Path) -> Vec<PathBuf> {
    let mut files = crate::harness::files_below(inside, "py");
    files.extend(crate::harness::files_below(inside, "txt"));
    files
}

fn case(main: PathBuf, mut files: Vec<PathBuf>) -> Case {
    let name = main.strip_prefix(folder()).expect("it was found there").display().to_string();
    let text = fs::read(&main).unwrap_or_default();
    let first = String::from_utf8_lossy(text.split(|&byte| byte == b'\n').next().unwrap_or_default()).into_owned();
    let args = first.strip_prefix("# args:").unwrap_or("").split_whitespace().map(str::to_owned).collect();
    let stdin = Some(main.with_extension("stdin")).filter(|path| path.is_file());
    files.extend(stdin.clone());
    Case { name, main, args, stdin, files }
}
