//! Every file of the installed CPython's standard library, its imports absent: no panic, the
//! verifier agrees, and no file takes long.

mod common;

use pyc2n_base::{Severity, SourceMap};
use pyc2n_front::{lower_program, Found, Loader};
use pyc2n_mir::untyped::verify_program;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The tested file is deep in packages; every other module exists and is empty; the builtins are the
/// test library's.
struct Deep {
    library: common::Memory,
    path: PathBuf,
}

const TESTED: &str = "a.b.c.d.e.tested";

impl Loader for Deep {
    fn user_module(&self, dotted: &str) -> Option<Found> {
        if dotted == TESTED {
            let bytes = std::fs::read(&self.path).ok()?;
            return Some(Found { path: self.path.clone(), bytes, is_package: self.path.ends_with("__init__.py") });
        }
        Some(Found { path: dotted.into(), bytes: Vec::new(), is_package: true })
    }
    fn library_module(&self, dotted: &str) -> Option<Found> {
        self.library.library_module(dotted)
    }
}

fn python_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if !path.ends_with("site-packages") && !path.ends_with("lib2to3") {
                python_files(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
}

#[test]
fn every_file_lowers() {
    let script = "import sysconfig; print(sysconfig.get_paths()['stdlib'])";
    let Ok(output) = Command::new("python3").args(["-c", script]).output() else { return };
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let mut files = Vec::new();
    python_files(&folder, &mut files);
    let mut loader = Deep { library: common::Memory::new(&[]), path: PathBuf::new() };
    let main = format!("import {TESTED}").into_bytes();
    let (mut lowered, mut unsupported, mut refused) = (0, 0, Vec::new());
    for path in &files {
        loader.path.clone_from(path);
        let start = Instant::now();
        let result = lower_program("main.py".into(), main.clone(), &loader, &mut SourceMap::default());
        let took = start.elapsed();
        assert!(took < Duration::from_secs(5), "{} took {took:?}", path.display());
        match result {
            Ok(program) => {
                if let Err(violations) = verify_program(&program) {
                    panic!("{}: {violations:#?}", path.display());
                }
                lowered += 1;
            }
            Err(reports) if reports.iter().all(|report| report.severity == Severity::Unsupported) => unsupported += 1,
            Err(reports) => refused.push(format!("{}: {:?}", path.display(), reports.first().map(|r| (&r.message, r.primary.as_ref().map(|l| l.span.start))))),
        }
    }
    println!("{} files: {lowered} lowered, {unsupported} unsupported, {} refused", files.len(), refused.len());
    refused.iter().for_each(|line| println!("{line}"));
    assert!(refused.len() * 50 <= files.len(), "too many files refused");
}
