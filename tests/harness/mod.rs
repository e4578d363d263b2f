//! What the whole-program tests share: the command under test, processes with limits, and CPython.
#![allow(dead_code)] // Each test target uses a part of it.

pub mod process;
pub mod python;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the package lies in the workspace").to_path_buf()
}

/// Where tests keep what they want to find again.
pub fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

/// The compiler under test: the one that cargo built, or PYC2N_TEST_COMPILER.
pub fn compiler() -> PathBuf {
    std::env::var_os("PYC2N_TEST_COMPILER").map_or_else(|| env!("CARGO_BIN_EXE_pyc2n").into(), PathBuf::from)
}

/// The compiler as a command with a cache of its own, and too little memory to take the machine down.
pub fn pyc2n() -> Command {
    let mut command = process::limited(&compiler(), "pyc2n".as_ref(), 8 << 20);
    command.env("XDG_CACHE_HOME", kept("cache")).env_remove("CC").env_remove("RUST_BACKTRACE");
    command
}

/// Changes when the compiler or the library does.
pub fn compiler_stamp() -> String {
    let mut stamp = blake3::Hasher::new();
    let library = files_below(&workspace().join("runtime/lib"), "py");
    for path in std::iter::once(compiler()).chain(library) {
        let data = std::fs::metadata(&path).expect("the file was just found");
        let time = data.modified().expect("this system knows file times");
        stamp.update(format!("{} {} {time:?}\n", path.display(), data.len()).as_bytes());
    }
    stamp.finalize().to_hex().to_string()
}

/// All files below a folder with an extension, sorted.
pub fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(folder, extension, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true if path.ends_with("__pycache__") || path.ends_with("target") => {}
            true => collect(&path, extension, found),
            false if path.extension().is_some_and(|found| found == extension) => found.push(path),
            false => {}
        }
    }
}
