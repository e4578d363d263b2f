//! Makes what the compiler carries inside: the runtime as a static library, the library modules
//! (release builds; a development build reads them from the checkout) and the pages of
//! `docs/errors/`.

use std::collections::hash_map::DefaultHasher;
use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::hash::Hasher;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    let workspace = variable("CARGO_MANIFEST_DIR").join("..").canonicalize().expect("the workspace encloses this package");
    embed_runtime(&workspace);
    embed_texts(&workspace);
    if env::var_os("CARGO_FEATURE_STATIC_LLVM").is_some() {
        prefer_static_archives();
    }
}

/// LLVM asks for C++'s library and two for compression by name; a folder that has only their archives, searched first, makes the
/// release binary need nothing but libc. A library without an archive on this machine stays shared.
fn prefer_static_archives() {
    let folder = variable("OUT_DIR").join("archives");
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for name in ["libstdc++.a", "libz.a", "libzstd.a", "libtinfo.a", "libxml2.a"] {
        let link = folder.join(name);
        // A link of an earlier build may be there.
        let _ = fs::remove_file(&link);
        if let Some(archive) = system_archive(name) {
            symlink(&archive, &link).unwrap_or_else(|error| panic!("{}: {error}", link.display()));
        }
    }
    println!("cargo:rustc-link-search=native={}", folder.display());
}

/// Where the C compiler would find an archive; it answers with the bare name if nowhere.
fn system_archive(name: &str) -> Option<PathBuf> {
    let output = Command::new("cc").arg(format!("-print-file-name={name}")).output().ok()?;
    let path = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    path.is_absolute().then_some(path)
}

fn variable(name: &str) -> PathBuf {
    env::var_os(name).map(PathBuf::from).expect("cargo sets this variable")
}

/// Builds the runtime, or takes the archive that PYC2N_RUNTIME names (for packagers).
fn embed_runtime(workspace: &Path) {
    println!("cargo:rerun-if-env-changed=PYC2N_RUNTIME");
    let archive = match env::var_os("PYC2N_RUNTIME") {
        Some(given) => PathBuf::from(given),
        None => build_runtime(workspace),
    };
    println!("cargo:rerun-if-changed={}", archive.display());
    let bytes = fs::read(&archive).unwrap_or_else(|error| panic!("{}: {error}", archive.display()));
    let mut hasher = DefaultHasher::new();
    hasher.write(&bytes);
    println!("cargo:rustc-env=PYC2N_RUNTIME_ARCHIVE={}", archive.display());
    println!("cargo:rustc-env=PYC2N_RUNTIME_HASH={:016x}", hasher.finish());
}

/// A nested cargo with a target folder of its own: the outer one holds the lock of the usual folder, and
/// the runtime's profile (no unwinding) must not leak into the compiler's dependencies.
fn build_runtime(workspace: &Path) -> PathBuf {
    for input in ["runtime/src", "runtime/Cargo.toml", "runtime/abi/src", "runtime/abi/Cargo.toml", "Cargo.toml"] {
        println!("cargo:rerun-if-changed={}", workspace.join(input).display());
    }
    let target_folder = workspace.join("target/runtime");
    let mut command = Command::new(variable("CARGO"));
    for (name, _) in env::vars_os().filter(|(name, _)| is_outer_cargo(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command.current_dir(workspace).args(["build", "--package", "pyc2n-runtime", "--lib", "--profile", "runtime"]);
    command.arg("--target-dir").arg(&target_folder);
    let status = command.status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "the runtime does not build: {command:?}");
    target_folder.join("runtime/libpyc2n_runtime.a")
}

/// What the outer cargo set for this build script, which would confuse the nested one.
fn is_outer_cargo(name: &str) -> bool {
    let prefixes = ["CARGO_PKG_", "CARGO_CFG_", "CARGO_FEATURE_", "CARGO_MANIFEST_", "CARGO_PROFILE_", "DEP_"];
    let names = ["TARGET", "HOST", "OUT_DIR", "PROFILE", "OPT_LEVEL", "DEBUG", "NUM_JOBS", "RUSTC", "RUSTDOC", "RUSTC_LINKER"];
    let more = ["CARGO_ENCODED_RUSTFLAGS", "CARGO_MAKEFLAGS", "MAKEFLAGS", "MFLAGS", "CARGO_PRIMARY_PACKAGE", "RUSTC_WRAPPER"];
    prefixes.iter().any(|prefix| name.starts_with(prefix)) || names.contains(&name) || more.contains(&name)
}

fn embed_texts(workspace: &Path) {
    let mut table = String::new();
    let library = workspace.join("runtime/lib");
    let errors = workspace.join("docs/errors");
    println!("cargo:rerun-if-changed={}", errors.display());
    library_table(&mut table, &library).and_then(|()| page_table(&mut table, &errors)).expect("writing to a string succeeds");
    let target = variable("OUT_DIR").join("embedded.rs");
    fs::write(&target, table).unwrap_or_else(|error| panic!("{}: {error}", target.display()));
}

fn library_table(table: &mut String, library: &Path) -> std::fmt::Result {
    let carried = env::var("PROFILE").as_deref() == Ok("release");
    writeln!(table, "/// Where library modules are read from; `None` if they are carried inside.")?;
    if !carried {
        writeln!(table, "const LIBRARY_FOLDER: Option<&str> = Some({:?});", library.display().to_string())?;
        return writeln!(table, "static LIBRARY: &[Module] = &[];");
    }
    println!("cargo:rerun-if-changed={}", library.display());
    writeln!(table, "const LIBRARY_FOLDER: Option<&str> = None;\nstatic LIBRARY: &[Module] = &[")?;
    for (path, file) in sorted_files(library, "py") {
        writeln!(table, "    Module {{ path: {path:?}, text: include_str!({:?}) }},", file.display().to_string())?;
    }
    writeln!(table, "];")
}

fn page_table(table: &mut String, errors: &Path) -> std::fmt::Result {
    writeln!(table, "/// Pages by code, sorted.\nstatic PAGES: &[(&str, &str)] = &[")?;
    let pages = sorted_files(errors, "md").into_iter();
    let by_code: BTreeMap<_, _> = pages.map(|(path, file)| (path.trim_end_matches(".md").to_owned(), file)).collect();
    for (code, file) in by_code {
        writeln!(table, "    ({code:?}, include_str!({:?})),", file.display().to_string())?;
    }
    writeln!(table, "];")
}

/// All files with an extension below a folder by their path in it.
fn sorted_files(folder: &Path, extension: &str) -> BTreeMap<String, PathBuf> {
    let mut found = Vec::new();
    collect(folder, extension, &mut found);
    let inside = |path: &Path| path.strip_prefix(folder).expect("it was found below").display().to_string();
    found.into_iter().map(|path| (inside(&path), path)).collect()
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => collect(&path, extension, found),
            false if path.extension().is_some_and(|found| found == extension) => found.push(path),
            false => {}
        }
    }
}
