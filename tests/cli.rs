//! The command line: what each command writes, where, and with which exit code, above all when
//! something is wrong.

mod harness;

use harness::process::{finish, Finished};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(120);
const HELLO: &str = "import sys\nprint('hello', *sys.argv[1:])\n";

/// A folder with a program in it.
fn folder_with(name: &str, contents: impl AsRef<[u8]>) -> TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    fs::write(folder.path().join(name), contents).expect("the folder is ours");
    folder
}

fn pyc2n(folder: &Path, args: &[&str]) -> Finished {
    finish(&mut command(folder, args), LIMIT)
}

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = harness::pyc2n();
    command.current_dir(folder).args(args);
    command
}

/// The command fails with this exit code and this error code, on one screen.
fn assert_fails(finished: &Finished, exit_code: i32, code: &str) {
    let said = finished.err();
    assert_eq!(finished.code, exit_code, "{said}");
    assert!(said.contains(&format!("[{code}]")), "{said}");
    assert!(said.lines().count() <= 24, "{said}");
    assert_eq!(finished.out(), "");
}

/// Only these files are in the folder.
fn assert_only(folder: &Path, expected: &[&str]) {
    let entries = fs::read_dir(folder).expect("the folder is ours").flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, expected);
}

#[test]
fn help_lists_exit_codes() {
    let finished = pyc2n(Path::new("/"), &["--help"]);
    assert_eq!(finished.code, 0);
    assert!(finished.out().contains("Exit codes:"));
}

#[test]
fn a_wrong_command_line_exits_2() {
    assert_eq!(pyc2n(Path::new("/"), &["build"]).code, 2);
    assert_eq!(pyc2n(Path::new("/"), &["build", "a.py", "--emit", "nonsense"]).code, 2);
    assert_eq!(pyc2n(Path::new("/"), &["build", "a.py", "--debug", "--release"]).code, 2);
    assert_eq!(pyc2n(Path::new("/"), &["build", "--ext", "a.py", "--emit", "mir"]).code, 2);
    assert_eq!(pyc2n(Path::new("/"), &["build", "--ext", "tmp", "--emit", "asm"]).code, 2);
}

#[test]
fn missing_file() {
    let folder = folder_with("app.py", HELLO);
    assert_fails(&pyc2n(folder.path(), &["build", "nothing.py"]), 1, "file-not-found");
    let finished = pyc2n(folder.path(), &["build", "app"]);
    assert_fails(&finished, 1, "file-not-found");
    assert!(finished.err().contains("did you mean `app.py`?"));
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn folder_instead_of_a_file() {
    let folder = folder_with("__main__.py", HELLO);
    let finished = pyc2n(Path::new("/"), &["build", &folder.path().display().to_string(), "-o", "/dev/null"]);
    assert_fails(&finished, 1, "is-a-directory");
    assert!(finished.err().contains("__main__.py"));
}

#[test]
fn unreadable_file() {
    let folder = folder_with("app.py", HELLO);
    fs::set_permissions(folder.path().join("app.py"), fs::Permissions::from_mode(0)).expect("the file is ours");
    if fs::read(folder.path().join("app.py")).is_err() {
        assert_fails(&pyc2n(folder.path(), &["build", "app.py"]), 1, "file-unreadable");
    }
}

#[test]
fn bad_utf8() {
    let folder = folder_with("app.py", b"print('\xff')\n");
    assert_fails(&pyc2n(folder.path(), &["build", "app.py"]), 1, "invalid-encoding");
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn syntax_error() {
    let folder = folder_with("app.py", "def f(:\n    pass\n");
    let finished = pyc2n(folder.path(), &["build", "app.py"]);
    assert_fails(&finished, 1, "syntax-error");
    assert!(finished.err().contains("app.py:1:"), "{}", finished.err());
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn unsupported_python_exits_3() {
    let folder = folder_with("app.py", "async def f():\n    pass\n");
    assert_fails(&pyc2n(folder.path(), &["build", "app.py"]), 3, "unsupported-async");
}

#[test]
fn missing_linker() {
    let folder = folder_with("app.py", HELLO);
    let finished = finish(command(folder.path(), &["build", "app.py"]).env("CC", "no-such-compiler"), LIMIT);
    assert_fails(&finished, 1, "linker-not-found");
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn failing_linker() {
    let folder = folder_with("app.py", HELLO);
    let finished = finish(command(folder.path(), &["build", "app.py"]).env("CC", "false"), LIMIT);
    assert_fails(&finished, 1, "link-failed");
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn unwritable_output() {
    let folder = folder_with("app.py", HELLO);
    assert_fails(&pyc2n(folder.path(), &["build", "app.py", "-o", "missing/app"]), 1, "unwritable-output");
    assert_fails(&pyc2n(folder.path(), &["build", "app.py", "-o", "."]), 1, "unwritable-output");
    assert_fails(&pyc2n(folder.path(), &["build", "app.py", "-o", "app.py"]), 1, "unwritable-output");
    assert_fails(&pyc2n(folder.path(), &["build", "app.py", "-o", "/proc/app"]), 1, "unwritable-output");
    assert_eq!(fs::read_to_string(folder.path().join("app.py")).expect("it is still there"), HELLO);
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn build_makes_an_executable() {
    let folder = folder_with("app.py", HELLO);
    let finished = pyc2n(folder.path(), &["build", "app.py"]);
    assert_eq!((finished.code, finished.err().as_str()), (0, ""));
    assert_only(folder.path(), &["app", "app.py"]);
    let ran = finish(Command::new(folder.path().join("app")).arg("world"), LIMIT);
    assert_eq!((ran.code, ran.out().as_str()), (0, "hello world\n"));
}

#[test]
fn a_device_as_output_stays_a_device() {
    let folder = folder_with("app.py", HELLO);
    assert_eq!(pyc2n(folder.path(), &["build", "app.py", "-o", "/dev/null"]).code, 0);
    assert!(!fs::metadata("/dev/null").expect("every system has one").is_file());
}

#[test]
fn run_passes_arguments_and_uses_the_cache() {
    let folder = folder_with("app.py", HELLO);
    let first = pyc2n(folder.path(), &["run", "app.py", "--", "a", "--b"]);
    assert_eq!((first.code, first.out().as_str()), (0, "hello a --b\n"), "{}", first.err());
    let again = pyc2n(folder.path(), &["run", "--timings", "app.py", "c"]);
    assert_eq!((again.out().as_str(), again.err().as_str()), ("hello c\n", ""), "the second run compiles nothing");
    fs::write(folder.path().join("app.py"), "print('changed')\nraise SystemExit(7)\n").expect("the file is ours");
    let changed = pyc2n(folder.path(), &["run", "app.py"]);
    assert_eq!((changed.code, changed.out().as_str()), (7, "changed\n"), "{}", changed.err());
}

#[test]
fn run_sees_changes_in_imported_modules() {
    let folder = folder_with("app.py", "import helper\nprint(helper.VALUE)\n");
    let helper = folder.path().join("helper.py");
    for value in ["1", "22"] {
        fs::write(&helper, format!("VALUE = {value}\n")).expect("the folder is ours");
        let finished = pyc2n(folder.path(), &["run", "app.py"]);
        assert_eq!(finished.out(), format!("{value}\n"), "{}", finished.err());
    }
}

#[test]
fn texts_go_to_standard_output() {
    let folder = folder_with("app.py", HELLO);
    for kind in ["mir", "types"] {
        let finished = pyc2n(folder.path(), &["build", "app.py", "--emit", kind]);
        assert_eq!(finished.code, 0, "{}", finished.err());
        assert!(!finished.stdout.is_empty(), "{kind}");
    }
    for kind in ["asm", "llvm-ir"] {
        let finished = pyc2n(folder.path(), &["build", "app.py", "--emit", kind, "-o", "-"]);
        assert_eq!(finished.code, 0, "{}", finished.err());
        assert!(finished.out().contains("main"), "{kind}");
    }
    assert_only(folder.path(), &["app.py"]);
}

#[test]
fn timings_name_the_phases() {
    let folder = folder_with("app.py", HELLO);
    let finished = pyc2n(folder.path(), &["build", "app.py", "--timings"]);
    for phase in ["lower", "infer", "codegen", "link", "total"] {
        assert!(finished.err().contains(phase), "{}", finished.err());
    }
}

#[test]
fn check_takes_folders_and_reports_all_files() {
    let folder = folder_with("good.py", HELLO);
    fs::write(folder.path().join("bad.py"), "x = = 1\n").expect("the folder is ours");
    fs::write(folder.path().join("worse.py"), "def\n").expect("the folder is ours");
    let finished = pyc2n(folder.path(), &["check", "."]);
    assert_eq!(finished.code, 1);
    assert!(finished.err().contains("bad.py:1:") && finished.err().contains("worse.py:1:"), "{}", finished.err());
    assert_eq!(pyc2n(folder.path(), &["check", "good.py"]).code, 0);
}

#[test]
fn json_is_one_object_a_line() {
    let folder = folder_with("app.py", "x = = 1\n");
    let finished = pyc2n(folder.path(), &["check", "--message-format", "json", "app.py"]);
    let said = finished.err();
    let objects: Vec<serde_json::Value> = said.lines().map(|line| serde_json::from_str(line).expect("a JSON object")).collect();
    assert_eq!(objects[0]["code"], "syntax-error");
    assert_eq!(objects[0]["primary"]["line"], 1);
    assert_eq!(objects[0]["primary"]["path"], "app.py");
}

#[test]
fn color_only_when_asked() {
    let always = pyc2n(Path::new("/"), &["build", "nothing.py", "--color", "always"]);
    assert!(always.err().contains("\x1b["));
    let auto = pyc2n(Path::new("/"), &["build", "nothing.py"]);
    assert!(!auto.err().contains("\x1b["));
}

#[test]
fn explain_prints_pages() {
    let page = pyc2n(Path::new("/"), &["explain", "syntax-error"]);
    assert!(page.out().starts_with("# syntax-error\n"));
    let all = pyc2n(Path::new("/"), &["explain"]);
    assert!(all.out().contains("linker-not-found"));
    let unknown = pyc2n(Path::new("/"), &["explain", "sintax-error"]);
    assert_fails(&unknown, 1, "unknown-error-code");
    assert!(unknown.err().contains("did you mean `syntax-error`?"));
}

#[test]
fn completions_are_made() {
    for shell in ["bash", "zsh", "fish"] {
        let finished = pyc2n(Path::new("/"), &["completions", shell]);
        assert!(finished.out().contains("pyc2n"), "{shell}");
    }
}

#[test]
fn an_extension_module_needs_an_interpreter_and_a_name() {
    let folder = folder_with("my-mod.py", "def f(n: int) -> int:\n    return n + 1\n");
    assert_fails(&pyc2n(folder.path(), &["build", "--ext", "my-mod.py", "--python", "no-such-python"]), 1, "python-not-found");
    assert_fails(&pyc2n(folder.path(), &["build", "--ext", "my-mod.py", "--python", "false"]), 1, "python-not-found");
    let python = harness::python::python().0.display().to_string();
    assert_fails(&pyc2n(folder.path(), &["build", "--ext", "my-mod.py", "--python", &python]), 1, "module-name");
    let old = folder.path().join("old");
    fs::write(&old, "#!/bin/sh\necho cpython 3 9 0 .cpython-39.so\n").expect("the folder is ours");
    fs::set_permissions(&old, fs::Permissions::from_mode(0o755)).expect("the file is ours");
    assert_fails(&pyc2n(folder.path(), &["build", "--ext", "my-mod.py", "--python", "./old"]), 3, "unsupported-python");
    assert_only(folder.path(), &["my-mod.py", "old"]);
}

#[test]
fn an_extension_module_goes_by_the_name_of_its_file() {
    let folder = folder_with("mod.py", "def f(n: int) -> int:\n    return n + 1\n\ndef g(x):\n    print(x)\n");
    let python = harness::python::python().0.display().to_string();
    let built = pyc2n(folder.path(), &["build", "--ext", "-v", "mod.py", "-o", "other.so", "--python", &python]);
    assert_eq!(built.code, 0, "{}", built.err());
    assert!(built.err().contains("f:1: native, 1 signature"), "{}", built.err());
    assert!(built.err().contains("g:4: interpreted"), "{}", built.err());
    let mut run = Command::new(&python);
    let ran = finish(run.current_dir(folder.path()).args(["-c", "import other; print(other.f(2), other.__name__)"]), LIMIT);
    assert_eq!(ran.out(), "3 other\n", "{}", ran.err());
}

#[test]
fn a_syntax_error_is_reported_in_an_extension_module() {
    let folder = folder_with("mod.py", "def f(:\n    pass\n");
    let python = harness::python::python().0.display().to_string();
    assert_fails(&pyc2n(folder.path(), &["build", "--ext", "mod.py", "--python", &python]), 1, "syntax-error");
    assert_only(folder.path(), &["mod.py"]);
}

const PACKAGE: &[(&str, &str)] = &[
    ("pack/__init__.py", "from .a import f\n"),
    ("pack/a.py", "def f(n: int) -> int:\n    return n + 1\n"),
    ("pack/no-module.py", "def f(n: int) -> int:\n    return n + 1\n"),
    ("pack/data/x.txt", "x"),
];

fn folder_of(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is below the folder")).expect("the folder is ours");
        fs::write(path, text).expect("the folder is ours");
    }
    folder
}

fn build_package(folder: &Path, arguments: &[&str]) -> Finished {
    let python = harness::python::python().0.display().to_string();
    pyc2n(folder, &[&["build", "--ext", "--python", &python], arguments].concat())
}

/// The extension modules in a folder, by their names up to the first dot.
fn extension_modules(folder: &Path) -> Vec<String> {
    let found = harness::files_below(folder, "so");
    found.iter().map(|path| path.file_name().expect("it is a file").to_string_lossy().split('.').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_package_is_compiled_into_a_folder_or_where_it_is() {
    let folder = folder_of(PACKAGE);
    let built = build_package(folder.path(), &["pack/", "-o", "new/out", "-v"]);
    assert_eq!(built.code, 0, "{}", built.err());
    assert!(built.err().contains("1 of 2 modules are compiled"), "{}", built.err());
    assert_eq!(extension_modules(&folder.path().join("new/out/pack")), ["a"]);
    assert_eq!(fs::read_to_string(folder.path().join("new/out/pack/data/x.txt")).expect("it was copied"), "x");
    assert!(folder.path().join("new/out/pack/no-module.py").is_file());
    assert!(extension_modules(&folder.path().join("pack")).is_empty());
    let built = build_package(folder.path(), &["pack"]);
    assert_eq!(built.code, 0, "{}", built.err());
    assert_eq!(extension_modules(&folder.path().join("pack")), ["a"]);
    assert_only(&folder.path().join("pack"), &["__init__.py", &so_name(folder.path(), "pack", "a"), "a.py", "data", "no-module.py"]);
}

fn so_name(folder: &Path, package: &str, module: &str) -> String {
    let found = harness::files_below(&folder.join(package), "so");
    let names = found.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    names.into_iter().find(|name| name.starts_with(&format!("{module}."))).unwrap_or_default()
}

#[test]
fn what_an_earlier_build_of_a_package_made_does_not_outlive_it() {
    let folder = folder_of(PACKAGE);
    assert_eq!(build_package(folder.path(), &["pack", "-o", "out"]).code, 0);
    fs::write(folder.path().join("pack/a.py"), "f = print\n").expect("the folder is ours");
    assert_eq!(build_package(folder.path(), &["pack", "-o", "out"]).code, 0);
    assert!(extension_modules(folder.path()).is_empty());
}

#[test]
fn extension_modules_of_others_in_a_package_stay() {
    let folder = folder_of(PACKAGE);
    let foreign = folder.path().join("pack/a.abi3.so");
    fs::write(&foreign, "somebody else's").expect("the folder is ours");
    assert_eq!(build_package(folder.path(), &["pack", "-o", "out"]).code, 0);
    assert_eq!(build_package(folder.path(), &["pack"]).code, 0);
    assert_eq!(extension_modules(&folder.path().join("pack")), ["a"]);
    assert_eq!(fs::read_to_string(folder.path().join("out/pack/a.abi3.so")).expect("it was copied"), "somebody else's");
}

#[test]
fn a_module_with_an_error_stays_as_it_is_in_a_package() {
    let folder = folder_of(&[PACKAGE, &[("pack/wrong.py", "def f(:\n")]].concat());
    let built = build_package(folder.path(), &["pack", "-o", "out"]);
    assert_eq!(built.code, 0, "{}", built.err());
    assert!(built.err().contains("warning[syntax-error]"), "{}", built.err());
    assert!(built.err().contains("the module stays as it is"), "{}", built.err());
    assert_eq!(extension_modules(folder.path()), ["a"]);
    assert_eq!(fs::read_to_string(folder.path().join("out/pack/wrong.py")).expect("it was copied"), "def f(:\n");
}

#[test]
fn a_package_needs_modules_a_name_and_a_place() {
    let folder = folder_of(PACKAGE);
    fs::create_dir_all(folder.path().join("empty/sub")).expect("the folder is ours");
    fs::create_dir_all(folder.path().join("my-pack")).expect("the folder is ours");
    fs::write(folder.path().join("file"), "").expect("the folder is ours");
    assert_fails(&build_package(folder.path(), &["empty"]), 1, "empty-package");
    assert_fails(&build_package(folder.path(), &["my-pack"]), 1, "module-name");
    assert_fails(&build_package(folder.path(), &["pack", "-o", "pack/out"]), 1, "unwritable-output");
    assert_fails(&build_package(folder.path(), &["pack", "-o", "file"]), 1, "unwritable-output");
    assert_fails(&build_package(folder.path(), &["pack", "-o", "/proc"]), 1, "unwritable-output");
    assert_fails(&pyc2n(folder.path(), &["build", "--ext", "--python", "no-such-python", "pack"]), 1, "python-not-found");
    assert_only(folder.path(), &["empty", "file", "my-pack", "pack"]);
    assert_only(&folder.path().join("pack"), &["__init__.py", "a.py", "data", "no-module.py"]);
}

#[test]
fn one_extension_module_for_all_versions() {
    let folder = folder_of(PACKAGE);
    assert_eq!(pyc2n(folder.path(), &["build", "--abi3", "pack/a.py"]).code, 2);
    assert_eq!(build_package(folder.path(), &["pack"]).code, 0);
    assert_eq!(build_package(folder.path(), &["pack", "--abi3"]).code, 0);
    assert_eq!(build_package(folder.path(), &["pack/a.py", "--abi3"]).code, 0);
    assert_only(&folder.path().join("pack"), &["__init__.py", "a.abi3.so", "a.py", "data", "no-module.py"]);
    assert_only(folder.path(), &["a.abi3.so", "pack"]);
}

const TYPED: &str = r#"
"""Doc."""
from __future__ import annotations
import enum, sys as system
from typing import Final, NamedTuple, overload

LIMIT: Final = 10
NAMES = ["a", "b"]
NOTHING = None
Vector = list[float]


def add(a: int, b: int = 3, *, c=len("x")) -> int:
    return a + b


def half(n: int):
    return n / 2, str(n)


def sign(x: float):
    if x > 0.0:
        return 1
    return None if x == 0.0 else "negative"


def unknown(n: int):
    return helper(n)


helper = vars(system).get("helper", abs)


class Point(NamedTuple):
    x: int
    y: int = 0


class Box:
    side = 2

    def __init__(self, content: str, *rest):
        self.content = content
        self.rest = rest
        self._size: int = 1

    @property
    def size(self) -> int:
        return self._size


class Color(enum.Enum):
    RED = 1
    BLUE = enum.auto()

    def set(self, names: set[str]) -> None:
        self.names = names


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x + x


class Empty(Exception):
    pass


if __name__ == "__main__":
    print(add(1))
"#;

const STUB: &str = "\
# Made by pyc2n from typed.py.
from typing import Any as _Any
import enum as enum
import sys as system
from typing import Final as Final, NamedTuple as NamedTuple, overload as overload
LIMIT: Final = 10
NAMES: list[str]
NOTHING: _Any
Vector = list[float]
def add(a: int, b: int=3, *, c=...) -> int: ...
def half(n: int) -> tuple[float, str]: ...
def sign(x: float) -> None | int | str: ...
def unknown(n: int): ...
helper: _Any
class Point(NamedTuple):
    x: int
    y: int = 0
class Box:
    side = 2
    def __init__(self, content: str, *rest): ...
    @property
    def size(self) -> int: ...
    content: str
    rest: _Any
    _size: int
class Color(enum.Enum):
    RED = 1
    BLUE = ...
    def set(self, names: set[str]) -> None: ...
    names: _Any
@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
class Empty(Exception): ...
";

#[test]
fn a_stub_says_what_types_a_module_has() {
    let folder = folder_of(&[("typed.py", TYPED), ("pack/typed.py", TYPED), ("pack/typed.pyi", "# By hand\n")]);
    let built = build_package(folder.path(), &["typed.py", "--stubs"]);
    assert_eq!(built.code, 0, "{}", built.err());
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap_or_default();
    assert_eq!(read("typed.pyi"), STUB);
    assert_eq!(build_package(folder.path(), &["typed.py", "--stubs"]).code, 0);
    let built = build_package(folder.path(), &["pack", "--stubs"]);
    assert_eq!(built.code, 0, "{}", built.err());
    assert!(built.err().contains("warning[stub-exists]"), "{}", built.err());
    assert_eq!(read("pack/typed.pyi"), "# By hand\n");
    assert_eq!(extension_modules(&folder.path().join("pack")), ["typed"]);
}

#[test]
fn trace_runs_a_command_and_says_how_it_ended() {
    let folder = folder_of(&[("app.py", "import sys\ndef f(x): return x\nf(1)\nprint(*sys.argv[1:])\nsys.exit(3)\n")]);
    let python = harness::python::python().0.display().to_string();
    let traced = pyc2n(folder.path(), &["trace", "--", &python, "app.py", "-x", "--", "y"]);
    assert_eq!((traced.code, traced.out().as_str()), (3, "-x -- y\n"), "{}", traced.err());
    let recorded = fs::read_to_string(folder.path().join(".pyc2n/types.json")).expect("it was recorded");
    assert!(recorded.contains("\"calls\": 1"), "{recorded}");
    assert_eq!(pyc2n(folder.path(), &["trace", "--", &python, "app.py"]).code, 3);
    let recorded = fs::read_to_string(folder.path().join(".pyc2n/types.json")).expect("it was recorded");
    assert!(recorded.contains("\"calls\": 2"), "{recorded}");
    assert_fails(&pyc2n(folder.path(), &["trace", "--", "no-such-command"]), 1, "program-not-started");
    assert_eq!(pyc2n(folder.path(), &["trace"]).code, 2);
}

#[test]
fn damaged_records_of_types_are_reported() {
    let folder = folder_of(&[PACKAGE, &[(".pyc2n/types.json", "{\"version\": 1, \"functions\": [{}]}")]].concat());
    assert_fails(&build_package(folder.path(), &["pack/a.py"]), 1, "types-unreadable");
    assert_fails(&build_package(folder.path(), &["pack"]), 1, "types-unreadable");
    assert_fails(&pyc2n(folder.path(), &["trace", "--", "true"]), 1, "types-unreadable");
    assert_only(folder.path(), &[".pyc2n", "pack"]);
}
