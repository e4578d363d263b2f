//! The real library under `runtime/lib/` lowers and verifies.

use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::{lower_program, Found, Loader};
use pyc2n_mir::untyped::verify_program;
use std::path::{Path, PathBuf};

/// The library, and the folder of the program.
struct Folder(PathBuf, PathBuf);

impl Loader for Folder {
    fn user_module(&self, dotted: &str) -> Option<Found> {
        find(&self.1, dotted)
    }
    fn library_module(&self, dotted: &str) -> Option<Found> {
        find(&self.0, dotted)
    }
}

fn find(root: &Path, dotted: &str) -> Option<Found> {
    let base = root.join(dotted.replace('.', "/"));
    let candidates = [(base.with_extension("py"), false), (base.join("__init__.py"), true)];
    candidates.into_iter().find_map(|(path, is_package)| Some(Found { bytes: std::fs::read(&path).ok()?, path, is_package }))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Lowers and verifies; the text of what is wrong.
fn try_lower(path: &Path, bytes: Vec<u8>) -> Result<(), String> {
    let mut sources = SourceMap::default();
    let loader = Folder(root().join("runtime/lib"), path.parent().map(Path::to_owned).unwrap_or_default());
    match lower_program(path.to_owned(), bytes, &loader, &mut sources) {
        Ok(program) => verify_program(&program).map_err(|violations| format!("{violations:#?}")),
        Err(reports) => {
            let line = |report: &Diagnostic| {
                let place = report.primary.as_ref().map(|label| {
                    format!("{}:{}", sources.files[label.span.source].path.display(), sources.line(label.span))
                });
                format!("{}: {}: {}", place.unwrap_or_default(), report.code, report.message)
            };
            Err(reports.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
    }
}

#[test]
fn library_lowers() {
    let library = root().join("runtime/lib");
    let mut main = String::new();
    let mut names: Vec<_> = std::fs::read_dir(&library).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    names.sort();
    for path in names {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("_").to_owned();
        let is_module = path.extension().is_some_and(|e| e == "py") || path.join("__init__.py").exists();
        if is_module && !name.starts_with('_') {
            main.push_str(&format!("import {name}\n"));
        }
    }
    try_lower(Path::new("main.py"), main.into_bytes()).unwrap_or_else(|message| panic!("{message}"));
}

/// The differential tests do more, but need a whole compiler. What pyc2n does not support by design may stay unsupported in the corpus; nothing may be refused otherwise.
#[test]
#[ignore = "slow"]
fn corpus_lowers() {
    let mut folders = vec![root().join("tests/run")];
    let mut failures = Vec::new();
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.components().any(|part| part.as_os_str() == "imports") && !path.ends_with("main.py") {
                // A module of a program that has several.
            } else if path.extension().is_some_and(|extension| extension == "py") {
                count += 1;
                let result = std::fs::read(&path).map_err(|e| e.to_string()).and_then(|bytes| try_lower(&path, bytes));
                failures.extend(result.err());
            }
        }
    }
    println!("{count} programs");
    let refused: Vec<_> = failures.iter().filter(|text| !text.contains("unsupported-")).collect();
    failures.iter().for_each(|text| println!("{text}"));
    assert!(refused.is_empty(), "{refused:#?}");
}
