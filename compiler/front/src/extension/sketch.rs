//! What arguments, attributes and variables probably are, by inference over all of the module as over a program. [`lower_sketch`] makes that program: what
//! it imports and native code does not have is *unknown* there (`runtime/lib/_ext_unknown.py`), as is what does not compile. What inference finds
//! becomes a [`Sketch`]: hints like any others.

use super::cut;
use super::hint::{union_of, Hint};
use super::modules::MAIN;
use super::outline;
use super::survey::Subject;
use super::Library;
use crate::loader::{self, ParsedModule};
use crate::{lower, walk, Found, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_mir::untyped::{ModuleId, Program};
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextSize;
use std::fmt::Write;
use std::path::PathBuf;

/// What inference says.
#[derive(Debug, Default)]
pub struct Sketch {
    /// Types of arguments in calls, by where the function begins.
    pub signatures: HashMap<u32, Vec<Vec<Option<Hint>>>>,
    /// Types of attributes, by the class of the object.
    pub attributes: HashMap<String, HashMap<String, Hint>>,
    /// Types of the module's variables.
    pub variables: HashMap<String, Hint>,
}

impl Sketch {
    /// Adds what another sketch says: of variables if this one says nothing.
    pub fn complete(&mut self, other: Sketch) {
        for (start, signatures) in other.signatures {
            let own = self.signatures.entry(start).or_default();
            let new: Vec<_> = signatures.into_iter().filter(|signature| !own.contains(signature)).collect();
            own.extend(new);
        }
        for (class, attributes) in other.attributes {
            let own = self.attributes.entry(class).or_default();
            for (name, hint) in attributes {
                let known = own.remove(&name);
                own.extend(union_of(known.into_iter().chain([hint])).map(|hint| (name, hint)));
            }
        }
        for (name, hint) in other.variables {
            self.variables.entry(name).and_modify(|own| if *own == Hint::None { *own = hint.clone() }).or_insert(hint);
        }
    }

    /// What arguments of a function were, as far as that can be taken.
    pub fn seen(&self, start: u32, parameters: usize, classes: &dyn Fn(&str) -> bool) -> Vec<Vec<Option<Hint>>> {
        let all = self.signatures.get(&start).into_iter().flatten();
        // The closure is not given by callers.
        let own = all.filter_map(|hints| hints.get(hints.len().checked_sub(parameters)?..));
        own.map(|hints| hints.iter().map(|hint| hint.clone()?.limited_to(classes)).collect()).collect()
    }

    /// What an attribute of objects of a class is.
    pub fn attribute(&self, class: &str, name: &str) -> Option<&Hint> {
        self.attributes.get(class)?.get(name)
    }
}

/// What was found comes first, as far as all is known.
///
/// # Errors
/// As `others` if nothing was found.
pub fn with_sketch(seen: &[Vec<Option<Hint>>], others: Result<Vec<Vec<Hint>>, String>) -> Result<Vec<Vec<Hint>>, String> {
    let mut signatures: Vec<Vec<Hint>> = seen.iter().filter_map(|hints| hints.iter().cloned().collect()).filter(|hints: &Vec<Hint>| !hints.is_empty()).collect();
    if signatures.is_empty() {
        return others;
    }
    let others: Vec<Vec<Hint>> = others.unwrap_or_default().into_iter().filter(|other| !signatures.contains(other)).collect();
    signatures.extend(others);
    Ok(signatures)
}

/// Of the parameters behind the first ones, where something is known of some and nothing of others.
pub fn partly_known(seen: &[Vec<Option<Hint>>], skipped: usize) -> Vec<Vec<Option<Hint>>> {
    let own = seen.iter().filter_map(|hints| hints.get(skipped..)).map(<[_]>::to_vec);
    own.filter(|hints| hints.iter().any(Option::is_some) && hints.iter().any(Option::is_none)).take(MOST_PARTLY).collect()
}

/// So many of a function count of which not all is known.
const MOST_PARTLY: usize = 2;

/// A library module that imports the one that is compiled, and calls some of its functions and methods.
fn entries(suite: &[Stmt]) -> String {
    let mut text = "from _ext_unknown import anything\nimport __main__\n".to_owned();
    for (number, statement) in suite.iter().enumerate() {
        let body = match statement {
            Stmt::FunctionDef(def) => format!("    __main__.{}({})\n", def.name, unknowns(&def.args, 0)),
            Stmt::ClassDef(class) => class_calls(class),
            _ => continue,
        };
        let _ = write!(text, "def root{number}():\n{body}try:\n    root{number}()\nexcept BaseException:\n    pass\n");
    }
    text
}

/// Makes an object and calls its methods.
fn class_calls(class: &ast::StmtClassDef) -> String {
    let methods: Vec<&ast::StmtFunctionDef> = class.body.iter().filter_map(|statement| if let Stmt::FunctionDef(def) = statement { Some(def) } else { None }).collect();
    let init = methods.iter().find(|def| def.name.as_str() == "__init__");
    let mut text = format!("    made = __main__.{}({})\n", class.name, init.map_or_else(String::new, |def| unknowns(&def.args, 1)));
    for def in methods.iter().filter(|def| def.decorator_list.is_empty() && !def.name.starts_with("__")) {
        let _ = write!(text, "    try:\n        made.{}({})\n    except BaseException:\n        pass\n", def.name, unknowns(&def.args, 1));
    }
    text
}

/// Arguments of which nothing is known, for the parameters behind the first ones.
fn unknowns(args: &ast::Arguments, skipped: usize) -> String {
    let positional = args.posonlyargs.iter().chain(&args.args).skip(skipped).filter(|arg| arg.default.is_none()).map(|_| "anything()".to_owned());
    let named = args.kwonlyargs.iter().filter(|arg| arg.default.is_none()).map(|arg| format!("{}=anything()", arg.def.arg));
    positional.chain(named).collect::<Vec<_>>().join(", ")
}

fn parsed(subject: &Subject) -> Vec<Stmt> {
    let parse = || rustpython_parser::Parse::parse(&crate::parse::decode::decode(subject.bytes).ok()?, "").ok();
    crate::stack::on_big_stack(parse).unwrap_or_default()
}

/// A name that no program has, of a value of which nothing is known.
const UNKNOWN: &str = "<unknown>";

/// Who calls the functions of the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callers {
    /// The module itself, executed as `__main__`.
    Own,
    /// Others too, who give what nothing is known of.
    Any,
}

/// Lowers the module as a program. What stands at some places is unknown.
///
/// # Errors
/// What does not lower.
pub fn lower_sketch(subject: &Subject, callers: Callers, unknown: &HashSet<u32>, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Program, Vec<Diagnostic>> {
    let found = |path: PathBuf, bytes: &[u8]| Found { path, bytes: bytes.to_vec(), is_package: false };
    let trim = |module: &mut ParsedModule| {
        if module.dotted == MAIN {
            outline::replace(&mut module.suite, subject.regions);
            trim(&mut module.suite, unknown, loader);
        }
    };
    let functions = if callers == Callers::Any { parsed(subject) } else { Vec::new() };
    let asked_for = [(UNKNOWN.to_owned(), "unknown".to_owned())].into_iter().collect();
    let extension = loader::Extension {
        entries: found(PathBuf::from("<entries>"), entries(&functions).as_bytes()),
        trim: &trim,
        asked_for: [(MAIN.to_owned(), asked_for)].into_iter().collect(),
    };
    let library = Library { loader, modules: HashSet::default() };
    let graph = loader::load_entries(found(subject.path.to_path_buf(), subject.bytes), extension, &library, sources)?;
    let entries = graph.modules.iter().position(|module| module.dotted == loader::ENTRIES);
    let mut program = lower::lower(graph, sources)?;
    program.entries = entries.map(|index| ModuleId(index as u32));
    Ok(program)
}

fn trim(suite: &mut [Stmt], unknown: &HashSet<u32>, loader: &dyn Loader) {
    let mut names = HashSet::default();
    imported(suite, loader, &mut names);
    Trim { unknown, names, loader }.suite(suite);
}

/// The names that are bound by imports of what native code does not have.
fn imported(suite: &[Stmt], loader: &dyn Loader, names: &mut HashSet<String>) {
    for statement in suite {
        if let (Stmt::Import(ast::StmtImport { names: aliases, .. }) | Stmt::ImportFrom(ast::StmtImportFrom { names: aliases, .. }), true) = (statement, is_unknown(statement, loader)) {
            names.extend(aliases.iter().map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string()));
        }
        walk::suites(statement).into_iter().for_each(|suite| imported(suite, loader, names));
    }
}

/// Whether a statement is one that native code does not have: an import of such a module, or of what only coroutines have.
fn is_unknown(statement: &Stmt, loader: &dyn Loader) -> bool {
    let is_known = |module: &str| loader.library_module(module).is_some();
    match statement {
        Stmt::Import(s) => !s.names.iter().all(|alias| is_known(&alias.name)),
        Stmt::ImportFrom(s) => s.level.is_some_and(|level| level.to_u32() > 0) || !s.module.as_deref().is_some_and(is_known),
        Stmt::AsyncFunctionDef(_) => true,
        _ => false,
    }
}

/// Makes unknown what native code does not have, and what stands at some places.
struct Trim<'t> {
    unknown: &'t HashSet<u32>,
    names: HashSet<String>,
    loader: &'t dyn Loader,
}

impl Trim<'_> {
    fn suite(&self, suite: &mut [Stmt]) {
        for statement in suite {
            if is_unknown(statement, self.loader) || self.is_at_fault(statement) {
                cut::put(statement, UNKNOWN);
            }
            match statement {
                Stmt::FunctionDef(s) => s.decorator_list.retain(|decorator| self.is_known(decorator)),
                Stmt::ClassDef(s) => {
                    s.decorator_list.retain(|decorator| self.is_known(decorator));
                    s.bases.retain(|base| self.is_known(base));
                }
                _ => {}
            }
            walk::suites_mut(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    /// Whether it is the innermost statement at one of the places.
    fn is_at_fault(&self, statement: &Stmt) -> bool {
        let holds = |statement: &Stmt, at: u32| statement.range().contains(TextSize::from(at));
        let is_inner = |at: u32| walk::suites(statement).into_iter().flatten().any(|inner| holds(inner, at));
        self.unknown.iter().any(|&at| holds(statement, at) && !is_inner(at))
    }

    /// Whether an expression mentions nothing that is unknown.
    fn is_known(&self, expr: &Expr) -> bool {
        let mut known = !matches!(expr, Expr::Name(name) if self.names.contains(name.id.as_str()) || name.id.as_str() == UNKNOWN);
        walk::children(expr, &mut |child| known &= self.is_known(child));
        known
    }
}
