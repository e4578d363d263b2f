//! An in-memory loader with a small library, for all tests.
#![allow(dead_code)]

use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::{lower_program, Found, Loader};
use pyc2n_mir::untyped::{print_program, verify_program, Program};
use std::collections::HashMap;

/// Modules by dotted name; a name that ends in `/` is a package.
pub struct Memory {
    user: HashMap<String, String>,
    library: HashMap<String, String>,
}

const BUILTINS: &str = "
from _core import i64, runtime
from .repr_guard import _enter
class object: ...
class int:
    @intrinsic('int_add')
    def __add__(self, other: int) -> int: ...
class list[T]:
    _len: i64
    def append(self, x): pass
def print(*args, sep=' ', end='\\n', file=None, flush=False): ...
def len(x) -> int: ...
def isinstance(x, c): ...
def super(): ...
def range(*args): ...
def str(x): ...
def iter(x): ...
class BaseException: ...
class Exception(BaseException): ...
class AssertionError(Exception): ...
class ValueError(Exception): ...
class KeyError(Exception): ...
class ImportError(Exception): ...
class TypeError(Exception): ...
class AttributeError(Exception): ...
class property: ...
class classmethod: ...
def type(x): ...
def repr(x): ...
def hash(x): ...
class dict: ...
class tuple: ...
class staticmethod: ...
";

impl Memory {
    pub fn new(user: &[(&str, &str)]) -> Memory {
        let map = |items: &[(&str, &str)]| items.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
        let library = map(&[
            ("builtins/", BUILTINS),
            ("_core", "@native('i64')\nclass i64: ...\ndef new_object(c): ...\ndef type_name(c): ...\ndef type_qualname(c): ...\ndef address(c): ...\ndef own_get(x, n): ...\ndef own_set(x, n, v): ...\ndef own_delete(x, n): ...\ndef is_done(x): ...\n"),
            ("dataclasses", include_str!("dataclasses_stub.py")),
            ("enum", include_str!("enum_stub.py")),
            ("typing", "from collections import namedtuple\n@lang('NamedTuple')\nclass NamedTuple: ...\nclass Generic: ...\nTYPE_CHECKING = False\nclass ClassVar: ...\n"),
            ("collections/", include_str!("collections_stub.py")),
            ("functools", "@lang('total_ordering')\ndef total_ordering(cls): ...\n"),
            ("builtins.repr_guard", "def _enter(place): ...\ndef _leave(): ...\n"),
            ("math", "def sqrt(x): ...\n"),
        ]);
        Memory { user: map(user), library }
    }

    fn find(modules: &HashMap<String, String>, root: &str, dotted: &str) -> Option<Found> {
        let found = |key: &str, is_package| {
            let text = modules.get(key)?;
            Some(Found { path: format!("{root}{dotted}.py").into(), bytes: text.clone().into_bytes(), is_package })
        };
        found(dotted, false).or_else(|| found(&format!("{dotted}/"), true))
    }
}

impl Loader for Memory {
    fn user_module(&self, dotted: &str) -> Option<Found> {
        Memory::find(&self.user, "", dotted)
    }
    fn library_module(&self, dotted: &str) -> Option<Found> {
        Memory::find(&self.library, "lib/", dotted)
    }
}

pub fn lower_with(main: &[u8], user: &[(&str, &str)]) -> Result<Program, Vec<Diagnostic>> {
    let mut sources = SourceMap::default();
    lower_program("main.py".into(), main.to_vec(), &Memory::new(user), &mut sources)
}

/// Lowers and verifies; panics with the mir if the verifier objects.
pub fn lower(main: &str) -> Program {
    lower_modules(main, &[])
}

pub fn lower_modules(main: &str, user: &[(&str, &str)]) -> Program {
    let program = lower_with(main.as_bytes(), user).unwrap_or_else(|reports| panic!("{main}\n{reports:#?}"));
    if let Err(violations) = verify_program(&program) {
        panic!("{main}\n{}\n{violations:#?}", print_program(&program));
    }
    program
}

/// The text of the functions whose qualified name is `name`.
pub fn text_of(program: &Program, name: &str) -> String {
    let ids = program.functions.iter_enumerated().filter(|(_, f)| f.qualname.as_str() == name && !program.modules[f.module].is_library);
    ids.map(|(id, _)| pyc2n_mir::untyped::print_function(program, id)).collect()
}

/// The messages of the diagnostics of a program that does not lower.
pub fn errors(main: &str) -> Vec<String> {
    match lower_with(main.as_bytes(), &[]) {
        Ok(_) => Vec::new(),
        Err(reports) => reports.into_iter().map(|report| format!("{}: {}", report.code, report.message)).collect(),
    }
}
