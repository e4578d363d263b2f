//! The real library under `runtime/lib/` lowers and verifies.

use pyc2n_base::SourceMap;
use pyc2n_front::{lower_program, Found, Loader};
use pyc2n_mir::untyped::verify_program;
use std::path::{Path, PathBuf};

struct Folder(PathBuf);

impl Loader for Folder {
    fn user_module(&self, _: &str) -> Option<Found> {
        None
    }
    fn library_module(&self, dotted: &str) -> Option<Found> {
        let base = self.0.join(dotted.replace('.', "/"));
        let candidates = [(base.with_extension("py"), false), (base.join("__init__.py"), true)];
        candidates.into_iter().find_map(|(path, is_package)| Some(Found { bytes: std::fs::read(&path).ok()?, path, is_package }))
    }
}

#[test]
fn library_lowers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtime/lib");
    if !root.join("builtins/__init__.py").exists() {
        return;
    }
    let mut main = String::new();
    let mut names: Vec<_> = std::fs::read_dir(&root).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    names.sort();
    for path in names {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("_").to_owned();
        let is_module = path.extension().is_some_and(|e| e == "py") || path.join("__init__.py").exists();
        if is_module && !name.starts_with('_') {
            main.push_str(&format!("import {name}\n"));
        }
    }
    let mut sources = SourceMap::default();
    let program = lower_program("main.py".into(), main.into_bytes(), &Folder(root), &mut sources).unwrap_or_else(|reports| {
        let place = |report: &pyc2n_base::Diagnostic| {
            report.primary.as_ref().map(|label| format!("{}:{}", sources.files[label.span.source].path.display(), sources.line(label.span)))
        };
        let lines: Vec<_> = reports.iter().map(|report| format!("{:?}: {}", place(report), report.message)).collect();
        panic!("{}", lines.join("\n"));
    });
    if let Err(violations) = verify_program(&program) {
        panic!("{violations:#?}");
    }
}
