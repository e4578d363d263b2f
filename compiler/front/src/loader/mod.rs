//! The import graph: from the main file to every module that may be imported, each parsed
//! once. A module of the user's wins over one of the library; `builtins` is always the library's.
//! Reading files is the caller's; see [`Loader`].

pub mod imports;
mod stdlib_names;
mod trees;

pub use trees::Trees;

use crate::stack::{on_big_stack, on_big_stacks};
use crate::{parse, Found, Loader};
use imports::{Import, ImportUse, When};
use pyc2n_base::{Diagnostic, SourceId, SourceMap, Span};
use rustpython_parser::ast;
use rustpython_parser::text_size::TextRange;
use pyc2n_base::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// A module's source after parsing.
pub struct ParsedModule {
    /// Dotted name; `__main__` for the program.
    pub dotted: String,
    /// Where it was found.
    pub path: PathBuf,
    /// Its text.
    pub source: SourceId,
    /// It is a package's `__init__`.
    pub is_package: bool,
    /// It belongs to `runtime/lib/`.
    pub is_library: bool,
    /// The tree.
    pub suite: ast::Suite,
}

/// All modules, in the order in which they were found, and what each dotted name means.
#[derive(Default)]
pub struct Graph {
    /// The modules; the index is the `ModuleId`.
    pub modules: Vec<ParsedModule>,
    /// What a dotted name means to (library, user) code: an index, or nothing.
    resolved: HashMap<(bool, String), Option<usize>>,
    /// Which found file is which module.
    by_origin: HashMap<(bool, String), usize>,
    /// Which modules a module imports.
    imports: HashMap<usize, Vec<usize>>,
    /// The program's modules that are imported where a failure may be caught, or more than once.
    perhaps: Vec<usize>,
    /// Globals of the program's modules that native code does not have itself (extension modules), and the roles of functions that are called
    /// where they are read.
    asked_for: HashMap<String, HashMap<String, String>>,
}

impl Graph {
    /// The module that a dotted name means in a module.
    pub fn resolve(&self, from_library: bool, dotted: &str) -> Option<usize> {
        self.resolved.get(&(from_library, dotted.to_owned())).copied().flatten()
    }

    /// The role of the function that gives the value of a name in a module, if it is one that native code does not have.
    pub fn asked_for(&self, module: usize, name: &str) -> Option<&str> {
        let module = &self.modules[module];
        let role = self.asked_for.get(&module.dotted)?.get(name)?;
        (!module.is_library).then_some(role)
    }

    /// Whether running a module may run another one, directly or not.
    pub fn reaches(&self, from: usize, to: usize) -> bool {
        let mut seen = vec![from];
        let mut next = 0;
        while let Some(&module) = seen.get(next) {
            if module == to {
                return true;
            }
            next += 1;
            for &imported in self.imports.get(&module).into_iter().flatten() {
                if !seen.contains(&imported) {
                    seen.push(imported);
                }
            }
        }
        false
    }

    /// Whether a module of the program may be imported again after its top level failed.
    pub fn may_run_again(&self, module: usize) -> bool {
        !self.modules[module].is_library && self.perhaps.iter().any(|&imported| self.reaches(imported, module))
    }

    /// The absolute name of `from ..x import y`'s module; `None` if it leaves the top package.
    pub fn absolute(&self, importer: usize, level: u32, module: Option<&str>) -> Option<String> {
        let importer = &self.modules[importer];
        if level == 0 {
            return module.map(str::to_owned);
        }
        let mut package: Vec<&str> = match importer.dotted.as_str() {
            "__main__" => return None,
            dotted => dotted.split('.').collect(),
        };
        let up = level as usize - usize::from(importer.is_package);
        if up >= package.len() + usize::from(importer.is_package) {
            return None;
        }
        package.truncate(package.len() - up);
        package.extend(module);
        if package.is_empty() { None } else { Some(package.join(".")) }
    }
}

/// The module of an extension module's entries.
pub const ENTRIES: &str = "_entries";

/// Loads the main module, the builtins, and everything they import.
pub fn load(main_path: PathBuf, main_bytes: Vec<u8>, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Graph, Vec<Diagnostic>> {
    let mut loading = Loading { graph: Graph::default(), loader, sources, diagnostics: Vec::new(), trim: None, unparsed: Vec::new() };
    let main = Found { path: main_path, bytes: main_bytes, is_package: false };
    loading.add("__main__", main, false);
    loading.follow_all()
}

/// What is particular to the program of an extension module.
pub struct Extension<'a> {
    /// A library module.
    pub entries: Found,
    /// Changes the program's modules before their imports are followed.
    pub trim: &'a dyn Fn(&mut ParsedModule),
    /// The names in each module of which only the interpreter knows what they are.
    pub asked_for: HashMap<String, HashMap<String, String>>,
}

/// The same for the program of an extension module.
pub fn load_entries(main: Found, extension: Extension, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Graph, Vec<Diagnostic>> {
    let graph = Graph { asked_for: extension.asked_for, ..Graph::default() };
    let mut loading = Loading { graph, loader, sources, diagnostics: Vec::new(), trim: Some(extension.trim), unparsed: Vec::new() };
    loading.add("__main__", main, false);
    loading.add(ENTRIES, extension.entries, true);
    loading.follow_all()
}

struct Loading<'a> {
    graph: Graph,
    loader: &'a dyn Loader,
    sources: &'a mut SourceMap,
    diagnostics: Vec<Diagnostic>,
    trim: Option<&'a dyn Fn(&mut ParsedModule)>,
    /// The text of the last modules, or why it is not known.
    unparsed: Vec<Result<Arc<str>, Diagnostic>>,
}

/// The tree of a module; it may be known.
fn tree(module: &ParsedModule, text: Arc<str>, trees: Option<&Trees>) -> Result<ast::Suite, Diagnostic> {
    let trees = trees.filter(|_| module.dotted != ENTRIES);
    if let Some(known) = trees.and_then(|trees| trees.get(&module.path, &text)) {
        return Ok(known);
    }
    let suite = parse::parse(&text, module.source)?;
    if let Some(trees) = trees {
        trees.keep(&module.path, text, &suite);
    }
    Ok(suite)
}

/// What an import statement asks for.
struct Request {
    dotted: String,
    /// Names that may be submodules.
    names: Vec<String>,
    range: TextRange,
}

impl Loading<'_> {
    /// Loads everything else.
    fn follow_all(mut self) -> Result<Graph, Vec<Diagnostic>> {
        self.require(true, "builtins", None);
        let mut next = 0;
        while next < self.graph.modules.len() {
            self.parse();
            self.follow(next);
            next += 1;
        }
        let Loading { graph, diagnostics, .. } = self;
        if diagnostics.is_empty() {
            return Ok(graph);
        }
        on_big_stack(move || drop(graph));
        Err(diagnostics)
    }

    /// Makes a file the next module; it is parsed later.
    fn add(&mut self, dotted: &str, found: Found, is_library: bool) -> Option<usize> {
        let (text, failed) = match parse::decode::decode(&found.bytes) {
            Ok(text) => (text, None),
            Err(error) => (String::from_utf8_lossy(&found.bytes).into_owned(), Some(error)),
        };
        let text: Arc<str> = text.into();
        let source = self.sources.add(found.path.clone(), text.clone());
        let failed = failed.map(|error| {
            let at = error.offset.min(text.len()) as u32;
            let span = Span { source, start: at, end: at };
            Diagnostic::error("invalid-encoding", span, error.message)
        });
        let Found { path, is_package, .. } = found;
        let module = ParsedModule { dotted: dotted.to_owned(), path, source, is_package, is_library, suite: Vec::new() };
        self.graph.modules.push(module);
        self.unparsed.push(failed.map_or(Ok(text), Err));
        Some(self.graph.modules.len() - 1)
    }

    /// Parses the modules that were added last.
    fn parse(&mut self) {
        let unparsed = std::mem::take(&mut self.unparsed);
        let first = self.graph.modules.len() - unparsed.len();
        let (modules, trees) = (&self.graph.modules[first..], self.loader.trees());
        let files: Vec<_> = modules.iter().zip(unparsed).collect();
        let suites = on_big_stacks(files, |(module, file)| file.and_then(|text| tree(module, text, trees)));
        for (module, suite) in self.graph.modules[first..].iter_mut().zip(suites) {
            match suite {
                Ok(suite) => module.suite = suite,
                Err(diagnostic) => self.diagnostics.push(diagnostic),
            }
            if let Some(trim) = self.trim.filter(|_| !module.is_library) {
                trim(module);
            }
        }
    }

    /// Loads what module `importer` imports.
    fn follow(&mut self, importer: usize) {
        let suite = std::mem::take(&mut self.graph.modules[importer].suite);
        for found in imports::collect(&suite) {
            for request in self.requests(importer, &found) {
                self.fulfil(importer, &request, found.when);
            }
        }
        self.graph.modules[importer].suite = suite;
    }

    fn requests(&mut self, importer: usize, found: &ImportUse) -> Vec<Request> {
        match found.import {
            Import::Plain(import) => import
                .names
                .iter()
                .map(|alias| Request { dotted: alias.name.to_string(), names: Vec::new(), range: import.range })
                .collect(),
            Import::From(import) => {
                let level = import.level.map_or(0, |level| level.to_u32());
                if level == 0 && import.module.as_ref().is_some_and(|m| m.as_str() == "__future__") {
                    return Vec::new();
                }
                match self.graph.absolute(importer, level, import.module.as_deref()) {
                    Some(dotted) => {
                        let names = import.names.iter().map(|alias| alias.name.to_string()).collect();
                        vec![Request { dotted, names, range: import.range }]
                    }
                    None => {
                        let message = "attempted relative import with no known parent package";
                        let span = self.span(importer, import.range);
                        self.diagnostics.push(Diagnostic::error("module-not-found", span, message));
                        Vec::new()
                    }
                }
            }
        }
    }

    fn span(&self, module: usize, range: TextRange) -> Span {
        Span { source: self.graph.modules[module].source, start: range.start().into(), end: range.end().into() }
    }

    fn fulfil(&mut self, importer: usize, request: &Request, when: When) {
        let from_library = self.graph.modules[importer].is_library;
        let missing = (1..=request.dotted.split('.').count()).find_map(|count| {
            let prefix = request.dotted.split('.').take(count).collect::<Vec<_>>().join(".");
            let module = self.require(from_library, &prefix, Some(importer));
            self.graph.perhaps.extend(module.filter(|_| when != When::Always && !from_library));
            module.is_none().then_some(prefix)
        });
        match missing {
            // What is only missing perhaps fails when it is executed, as in CPython; but CPython has its
            // whole library.
            Some(name) if when == When::Always || (when == When::Perhaps && stdlib_names::is_stdlib(&name)) => {
                self.report_missing(importer, request, &name);
            }
            Some(_) => {}
            None => {
                let package = self.graph.resolve(from_library, &request.dotted);
                if package.is_some_and(|package| self.graph.modules[package].is_package) {
                    for name in &request.names {
                        let module = self.require(from_library, &format!("{}.{name}", request.dotted), Some(importer));
                        self.graph.perhaps.extend(module.filter(|_| when != When::Always && !from_library));
                    }
                }
            }
        }
    }

    fn report_missing(&mut self, importer: usize, request: &Request, name: &str) {
        let span = self.span(importer, request.range);
        let diagnostic = if stdlib_names::is_stdlib(name) {
            Diagnostic::unsupported("unsupported-module", span, format!("the standard module '{name}' is not available"))
        } else {
            Diagnostic::error("module-not-found", span, format!("No module named '{name}'"))
        };
        self.diagnostics.push(diagnostic);
    }

    /// The module of a dotted name, loaded if it has not been.
    fn require(&mut self, from_library: bool, dotted: &str, importer: Option<usize>) -> Option<usize> {
        let module = self.resolve_or_load(from_library, dotted);
        if let (Some(importer), Some(module)) = (importer, module) {
            self.graph.imports.entry(importer).or_default().push(module);
        }
        module
    }

    fn resolve_or_load(&mut self, from_library: bool, dotted: &str) -> Option<usize> {
        let key = (from_library, dotted.to_owned());
        if let Some(&known) = self.graph.resolved.get(&key) {
            return known;
        }
        if dotted == "__main__" {
            self.graph.resolved.insert(key, Some(0));
            return Some(0);
        }
        let found = self.find(from_library, dotted);
        let module = found.and_then(|(is_library, found)| {
            let origin = (is_library, dotted.to_owned());
            match self.graph.by_origin.get(&origin) {
                Some(&known) => Some(known),
                None => {
                    let added = self.add(dotted, found, is_library)?;
                    self.graph.by_origin.insert(origin, added);
                    Some(added)
                }
            }
        });
        self.graph.resolved.insert(key, module);
        module
    }

    fn find(&self, from_library: bool, dotted: &str) -> Option<(bool, Found)> {
        let library = || self.loader.library_module(dotted).map(|found| (true, found));
        if from_library {
            return library();
        }
        let top = dotted.split('.').next().unwrap_or(dotted);
        if top == "builtins" {
            return if dotted == top { library() } else { None };
        }
        let is_private = |part: &str| part.starts_with('_') && !(part.starts_with("__") && part.ends_with("__"));
        let user = self.loader.user_module(dotted).map(|found| (false, found));
        user.or_else(|| if dotted.split('.').any(is_private) { None } else { library() })
    }
}
