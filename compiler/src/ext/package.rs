//! A package that is compiled: its modules, the files that go along as they are, and where everything is written.

use crate::output;
use pyc2n_base::{Diagnostic, Severity};
use pyc2n_front::extension::Place;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// A package's folder and what is in it.
pub struct Package {
    /// The folder, absolute.
    folder: PathBuf,
    /// Its name.
    name: String,
    /// The modules that may be compiled.
    pub modules: Vec<Module>,
    /// All files and folders, relative to the folder.
    entries: Vec<PathBuf>,
}

/// A module of a package.
pub struct Module {
    /// Its file, relative to the package's folder.
    pub path: PathBuf,
    /// What its init function is called after: its last name, of a package's `__init__` the package's.
    pub name: String,
    /// Where it is in the package.
    pub place: Place,
}

/// What extension modules of ours contain, and hardly anything else.
const MARK: &[u8] = b"pyc2n.definition";

impl Package {
    /// Looks for the modules in a folder.
    ///
    /// # Errors
    /// If it can't be read, has no name or no modules.
    pub fn find(named: &Path) -> Result<Package, Diagnostic> {
        let folder = fs::canonicalize(named).map_err(|error| unreadable(named, &error))?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !super::is_name(&name) {
            return Err(super::no_name(&name).note("the package's name is its folder's"));
        }
        let mut entries = Vec::new();
        collect(&folder, Path::new(""), &mut entries).map_err(|error| unreadable(named, &error))?;
        entries.sort();
        let mut package = Package { folder, name, modules: Vec::new(), entries };
        package.modules = package.entries.iter().filter_map(|path| package.module(path)).collect();
        if package.entries.iter().any(|path| is_source(path)) { Ok(package) } else { Err(empty(named)) }
    }

    fn module(&self, path: &Path) -> Option<Module> {
        let stem = path.file_stem()?.to_str()?;
        if !is_source(path) || !super::is_name(stem) || stays_source(stem) || self.is_shadowed(path, stem) {
            return None;
        }
        let mut names = vec![self.name.as_str()];
        for folder in path.parent()?.iter() {
            names.push(folder.to_str().filter(|name| super::is_name(name))?);
        }
        if stem != "__init__" {
            names.push(stem);
        }
        let name = names.last()?.to_string();
        let place = Place { dotted: names.join("."), is_package: stem == "__init__" };
        Some(Module { path: path.to_path_buf(), name, place })
    }

    /// Whether an extension module that somebody else made takes the module's place already.
    fn is_shadowed(&self, path: &Path, stem: &str) -> bool {
        let beside = |other: &PathBuf| other.parent() == path.parent() && extension_stem(other) == Some(stem);
        self.entries.iter().any(|other| beside(other) && !is_ours(&self.folder.join(other)))
    }

    /// The folder that it is in.
    pub fn parent(&self) -> &Path {
        self.folder.parent().unwrap_or(&self.folder)
    }

    /// The file of a module.
    pub fn source(&self, module: &Module) -> PathBuf {
        self.folder.join(&module.path)
    }

    /// Where the package goes in a folder.
    ///
    /// # Errors
    /// If that is inside of the package itself.
    pub fn target(&self, output: &Path) -> Result<PathBuf, Diagnostic> {
        let failed = |error: io::Error| output::unwritable_io(output, &error);
        let absolute = std::path::absolute(output).map_err(failed)?;
        let there = absolute.ancestors().find_map(|folder| fs::canonicalize(folder).ok());
        if there.is_some_and(|there| there.starts_with(&self.folder)) {
            return Err(output::unwritable(output, "it is inside of the package").note("choose another folder with `-o`"));
        }
        fs::create_dir_all(output).map_err(failed)?;
        Ok(fs::canonicalize(output).map_err(failed)?.join(&self.name))
    }

    /// Brings along all files as they are, but what an earlier build has made. There is nothing to do if the package is compiled where it is.
    ///
    /// # Errors
    /// If that can't be done.
    pub fn copy_to(&self, target: &Path) -> Result<(), Diagnostic> {
        fs::create_dir_all(target).map_err(|error| output::unwritable_io(target, &error))?;
        if fs::canonicalize(target).is_ok_and(|target| target == self.folder) {
            return output::check_writable(&target.join("__init__.so"), target);
        }
        self.entries.iter().filter(|path| extension_stem(path).is_none() || !is_ours(&self.folder.join(path))).try_for_each(|path| {
            let to = target.join(path);
            copy(&self.folder.join(path), &to).map_err(|error| output::unwritable_io(&to, &error))
        })
    }
}

/// Where a module's extension module goes in the package's target.
pub fn file(target: &Path, module: &Module, suffix: &str) -> PathBuf {
    let stem = module.path.file_stem().unwrap_or_default().to_string_lossy();
    target.join(&module.path).with_file_name(format!("{stem}{suffix}"))
}

/// Removes the extension modules that earlier builds have made in the place of one: itself if it is not made any more, and those for
/// single versions that would be preferred to one for all.
pub fn remove_outdated(file: &Path, is_made: bool, is_any_version: bool) {
    let beside = |path: &Path| path != file && is_any_version && extension_stem(path) == extension_stem(file);
    let others = file.parent().and_then(|folder| fs::read_dir(folder).ok());
    let others = others.into_iter().flatten().flatten().map(|entry| entry.path()).filter(|path| beside(path));
    let outdated = others.chain((!is_made).then(|| file.to_path_buf())).filter(|path| is_ours(path));
    // What can't be removed can't be written either, which the build has told.
    outdated.for_each(|path| drop(fs::remove_file(path)));
}

/// All files, and folders without files in them.
fn collect(folder: &Path, below: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries: Vec<DirEntry> = fs::read_dir(folder.join(below))?.collect::<io::Result<_>>()?;
    if entries.is_empty() {
        found.push(below.to_path_buf());
    }
    for entry in entries {
        let path = below.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true if entry.file_name() == "__pycache__" => {}
            true => collect(folder, &path, found)?,
            false => found.push(path),
        }
    }
    Ok(())
}

/// Copies a file; a link becomes what it points to, unless that is a folder.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_dir() && !from.is_symlink() {
        return fs::create_dir_all(to);
    }
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    if from.is_dir() {
        let _ = fs::remove_file(to);
        return std::os::unix::fs::symlink(fs::canonicalize(from)?, to);
    }
    fs::copy(from, to).map(drop)
}

fn is_source(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "py")
}

/// Whether a module is to be found as source: `python -m` wants code, and test runners collect sources by these names.
fn stays_source(stem: &str) -> bool {
    stem == "__main__" || stem == "conftest" || stem.starts_with("test_") || stem.ends_with("_test")
}

/// The module that a file is an extension module of, by its name.
fn extension_stem(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let (stem, rest) = name.split_once('.')?;
    (rest == "so" || rest == "abi3.so" || (rest.starts_with("cpython-") && rest.ends_with(".so"))).then_some(stem)
}

fn is_ours(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.windows(MARK.len()).any(|window| window == MARK))
}

fn unreadable(named: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::global(Severity::Error, "file-unreadable", format!("`{}` can't be read: {error}", named.display()))
}

fn empty(named: &Path) -> Diagnostic {
    Diagnostic::global(Severity::Error, "empty-package", format!("there are no Python modules in `{}`", named.display()))
}
