//! Finding and reading source files: the main file, the user's modules beside it and the
//! library. It remembers every look, so that a cache can tell later whether a
//! compilation would still see the same files.

use crate::library;
use pyc2n_base::{Diagnostic, Severity};
use pyc2n_front::{Found, Loader, Trees};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{fs, io};

/// The files of one compilation.
pub struct Files {
    /// The folder where the user's modules are searched.
    folder: PathBuf,
    looks: Mutex<BTreeMap<PathBuf, Option<blake3::Hash>>>,
    /// What was parsed, where that will be done again.
    trees: Option<Arc<Trees>>,
}

/// The main file: its path as CPython prints it in tracebacks, and its bytes.
pub struct MainFile {
    /// Absolute path.
    pub path: PathBuf,
    /// Contents.
    pub bytes: Vec<u8>,
}

impl Files {
    /// For the program whose main file is `main`.
    pub fn new(main: &Path) -> Files {
        let real = fs::canonicalize(main).or_else(|_| std::path::absolute(main)).unwrap_or_else(|_| main.into());
        Files::below(real.parent().unwrap_or(Path::new("/")))
    }

    /// For modules that are imported from a folder.
    pub fn below(folder: &Path) -> Files {
        Files { folder: folder.to_path_buf(), looks: Mutex::default(), trees: None }
    }

    /// The same; what is parsed is kept there and taken from there.
    pub fn with_trees(self, trees: &Arc<Trees>) -> Files {
        Files { trees: Some(Arc::clone(trees)), ..self }
    }

    /// Reads the main file.
    pub fn read_main(&self, named: &Path) -> Result<MainFile, Diagnostic> {
        let path = std::path::absolute(named).map_err(|error| unreadable(named, &error))?;
        let bytes = self.read(&path).map_err(|error| unreadable(named, &error))?;
        Ok(MainFile { path, bytes })
    }

    /// Every path that was looked at, with the hash of what was there.
    pub fn looks(&self) -> BTreeMap<PathBuf, Option<blake3::Hash>> {
        self.looks.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let result = fs::read(path);
        let hash = result.as_ref().ok().map(|bytes| blake3::hash(bytes));
        let mut looks = self.looks.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        looks.insert(path.to_path_buf(), hash);
        result
    }

    fn read_library(&self, path: &str) -> Option<Vec<u8>> {
        match library::folder() {
            Some(folder) => self.read(&Path::new(folder).join(path)).ok(),
            None => library::carried(path).map(|text| text.as_bytes().to_vec()),
        }
    }

    /// A folder without `__init__.py` is a package if nothing else has its name.
    fn namespace_package(&self, dotted: &str, folder: &Path) -> Option<Found> {
        let is_package = folder.is_dir() && self.library_module(dotted).is_none();
        is_package.then(|| Found { path: folder.to_path_buf(), bytes: Vec::new(), is_package: true })
    }
}

impl Loader for Files {
    fn user_module(&self, dotted: &str) -> Option<Found> {
        let base = self.folder.join(dotted.replace('.', "/"));
        let package = base.join("__init__.py");
        if let Ok(bytes) = self.read(&package) {
            return Some(Found { path: package, bytes, is_package: true });
        }
        let module = base.with_file_name(format!("{}.py", base.file_name()?.to_str()?));
        if let Ok(bytes) = self.read(&module) {
            return Some(Found { path: module, bytes, is_package: false });
        }
        self.namespace_package(dotted, &base)
    }

    fn library_module(&self, dotted: &str) -> Option<Found> {
        let base = dotted.replace('.', "/");
        let found = |path: String, is_package| {
            let bytes = self.read_library(&path)?;
            Some(Found { path: Path::new("runtime/lib").join(path), bytes, is_package })
        };
        found(format!("{base}/__init__.py"), true).or_else(|| found(format!("{base}.py"), false))
    }

    fn trees(&self) -> Option<&Trees> {
        self.trees.as_deref()
    }
}

fn unreadable(named: &Path, error: &io::Error) -> Diagnostic {
    let shown = named.display();
    let global = |code, message: String| Diagnostic::global(Severity::Error, code, message);
    match error.kind() {
        ErrorKind::NotFound => missing(named),
        ErrorKind::IsADirectory => directory(named),
        _ => global("file-unreadable", format!("`{shown}` can't be read: {error}")),
    }
}

fn missing(named: &Path) -> Diagnostic {
    let report = Diagnostic::global(Severity::Error, "file-not-found", format!("there is no file `{}`", named.display()));
    let with_extension = PathBuf::from(format!("{}.py", named.display()));
    match with_extension.is_file() {
        true => report.note(format!("did you mean `{}`?", with_extension.display())),
        false => report,
    }
}

fn directory(named: &Path) -> Diagnostic {
    let message = format!("`{}` is a folder, not a Python file", named.display());
    let report = Diagnostic::global(Severity::Error, "is-a-directory", message);
    let inside = named.join("__main__.py");
    match inside.is_file() {
        true => report.note(format!("to compile the package, name its main file: `{}`", inside.display())),
        false => report.note("name the program's main file"),
    }
}
