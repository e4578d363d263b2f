//! Conventions as tests: module docs, file sizes, layer arrows, documented codes, used ABI rows.

mod harness;

use harness::{files_below, workspace};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 800;

/// What each crate may depend on inside the workspace.
const ARROWS: &[(&str, &[&str])] = &[
    ("compiler/base", &[]),
    ("compiler/mir", &["pyc2n-base", "pyc2n-abi"]),
    ("compiler/front", &["pyc2n-base", "pyc2n-mir"]),
    ("compiler/infer", &["pyc2n-base", "pyc2n-mir", "pyc2n-abi"]),
    ("compiler/passes", &["pyc2n-base", "pyc2n-mir", "pyc2n-abi"]),
    ("compiler/codegen", &["pyc2n-base", "pyc2n-mir", "pyc2n-abi", "pyc2n-passes"]),
    ("compiler", &["pyc2n-base", "pyc2n-mir", "pyc2n-front", "pyc2n-infer", "pyc2n-passes", "pyc2n-codegen"]),
    ("runtime", &["pyc2n-abi"]),
    ("runtime/abi", &[]),
];

/// Outside crates that only one layer may know.
const OWNERS: &[(&str, &str)] = &[
    ("inkwell", "compiler/codegen"),
    ("llvm-sys", "compiler/codegen"),
    ("rustpython-parser", "compiler/front"),
    ("codespan-reporting", "compiler"),
    ("clap", "compiler"),
];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(workspace()).unwrap_or(path).display().to_string()
}

fn rust_files() -> Vec<PathBuf> {
    ["compiler", "runtime", "tests"].iter().flat_map(|folder| files_below(&workspace().join(folder), "rs")).collect()
}

fn library_files() -> Vec<PathBuf> {
    files_below(&workspace().join("runtime/lib"), "py")
}

fn assert_none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn every_rust_file_says_what_is_in_it() {
    let silent = rust_files().into_iter().filter(|path| !read(path).starts_with("//! "));
    assert_none("files without `//!` on the first line", silent.map(|path| shown(&path)).collect());
}

#[test]
fn every_library_module_has_a_docstring() {
    let silent = library_files().into_iter().filter(|path| !has_docstring(&read(path)));
    assert_none("library modules without a docstring", silent.map(|path| shown(&path)).collect());
}

fn has_docstring(text: &str) -> bool {
    let mut code = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    code.next().is_some_and(|line| line.trim_start_matches(['r', 'R']).starts_with("\"\"\""))
}

#[test]
fn files_are_short() {
    let allowed = exceptions();
    let all: Vec<PathBuf> = rust_files().into_iter().chain(library_files()).collect();
    let lengths: BTreeMap<String, usize> = all.iter().map(|path| (shown(path), read(path).lines().count())).collect();
    let too_long = |(path, length): (&String, &usize)| {
        let limit = allowed.get(path).copied().unwrap_or(LONGEST_FILE);
        (*length > limit).then(|| format!("{path}: {length} lines, allowed are {limit}"))
    };
    let stale = |(path, limit): (&String, &usize)| {
        let length = lengths.get(path).copied().unwrap_or(0);
        (length <= LONGEST_FILE || length < *limit).then(|| format!("{path}: has {length} lines; shrink its line in tests/tidy/long-files.txt"))
    };
    assert_none("file sizes", lengths.iter().filter_map(too_long).chain(allowed.iter().filter_map(stale)).collect());
}

/// `path: lines`; the list may only shrink.
fn exceptions() -> BTreeMap<String, usize> {
    let text = read(&workspace().join("tests/tidy/long-files.txt"));
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(path, count)| (path.into(), count.parse().expect("a number of lines"))).collect()
}

#[test]
fn layers_depend_only_on_earlier_ones() {
    let wrong = ARROWS.iter().flat_map(|(crate_folder, allowed)| {
        let used = dependencies(crate_folder);
        let inside = used.into_iter().filter(|name| name.starts_with("pyc2n-"));
        inside.filter(|name| !allowed.contains(&name.as_str())).map(|name| format!("{crate_folder} depends on {name}")).collect::<Vec<_>>()
    });
    assert_none("layer arrows that may not be", wrong.collect());
}

#[test]
fn outside_crates_have_one_owner() {
    let wrong = ARROWS.iter().flat_map(|(crate_folder, _)| {
        let used = dependencies(crate_folder);
        let foreign = OWNERS.iter().filter(|(name, owner)| used.contains(*name) && owner != crate_folder);
        foreign.map(|(name, owner)| format!("{crate_folder} depends on {name}, which only {owner} may know")).collect::<Vec<_>>()
    });
    assert_none("foreign dependencies", wrong.collect());
}

/// The names under `[dependencies]`.
fn dependencies(crate_folder: &str) -> BTreeSet<String> {
    let manifest = read(&workspace().join(crate_folder).join("Cargo.toml"));
    let section = manifest.split("[dependencies]").nth(1).unwrap_or("").split("\n[").next().unwrap_or("");
    section.lines().filter_map(|line| line.split(['=', '.', ' ']).next()).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let folder = workspace().join("docs/errors");
    let pages = files_below(&folder, "md").into_iter();
    let pages: BTreeSet<String> = pages.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect();
    let sources: String = files_below(&workspace().join("compiler"), "rs").iter().map(|path| read(path)).collect();
    let codes = codes_in(&sources);
    assert_none("codes without a page in docs/errors", codes.difference(&pages).cloned().collect());
    let dead = pages.iter().filter(|page| !sources.contains(&format!("\"{page}\"")));
    assert_none("pages whose code no layer gives", dead.cloned().collect());
}

/// String literals that are codes: `unsupported-…`, and what follows a diagnostic's constructor.
fn codes_in(sources: &str) -> BTreeSet<String> {
    let literals = sources.split('"').enumerate().filter(|(index, _)| index % 2 == 1).map(|(_, text)| text);
    let unsupported = literals.filter(|text| text.starts_with("unsupported-") && is_code(text));
    let constructors = ["Diagnostic::error(", "Diagnostic::unsupported(", "Severity::Error,", "Severity::Unsupported,", "Severity::Warning,"];
    let after = |opening: &&str| sources.split(opening).skip(1).filter_map(first_literal).collect::<Vec<_>>();
    let constructed = constructors.iter().flat_map(after).filter(|text| is_code(text));
    unsupported.chain(constructed).map(str::to_owned).collect()
}

/// The literal at the very start of the text.
fn first_literal(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('"')?.split('"').next()
}

fn is_code(text: &str) -> bool {
    text.contains('-') && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') && !text.ends_with('-')
}

#[test]
fn every_runtime_function_is_used() {
    let table: String = files_below(&workspace().join("runtime/abi/src/rows"), "rs").iter().map(|path| read(path)).collect();
    let rows = table.lines().filter(|line| line.ends_with(';'));
    let rows = rows.filter_map(|line| line.trim_start().strip_prefix("fn ")?.split('(').next());
    let library: String = library_files().iter().map(|path| read(path)).collect();
    let compiler: String = ["compiler/codegen", "compiler/infer"]
        .iter()
        .flat_map(|folder| files_below(&workspace().join(folder), "rs"))
        .map(|path| read(&path))
        .collect();
    let used = |row: &str| {
        library.contains(&format!("@runtime(\"{row}\")")) || compiler.contains(&format!("RuntimeFn::{row}")) || compiler.contains(&format!("\"{row}\""))
    };
    let unused: BTreeSet<String> = rows.filter(|row| !used(row)).map(str::to_owned).collect();
    let listed = read(&workspace().join("tests/tidy/unused-rows.txt"));
    let listed: BTreeSet<String> = listed.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
    assert_none("ABI rows that nothing uses", unused.difference(&listed).cloned().collect());
    assert_none("rows to take out of tests/tidy/unused-rows.txt", listed.difference(&unused).cloned().collect());
}
