//! The native program of an extension module: of the module's top level only what compiled functions need, and the entries.

use super::cut::{cut, END};
use super::survey::{definitions, Node};
use super::{Definition, Library};
use crate::loader::{self, Graph};
use crate::{lower, Found, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{diagnostic, Diagnostic, SourceMap};
use pyc2n_mir::untyped::Program;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextSize;
use std::path::PathBuf;

/// The statements and aliases of imports that are kept, by where they start.
#[derive(Debug, Default, Clone)]
pub struct Kept {
    starts: HashSet<u32>,
    /// Names of which only the interpreter knows what they are.
    unknown: HashSet<String>,
    /// Functions that have another name in the native program.
    renamed: HashMap<u32, String>,
}

impl Kept {
    /// Keeps one.
    pub fn keep(&mut self, start: u32) {
        self.starts.insert(start);
    }

    /// Ends native code at a name.
    pub fn end_at(&mut self, name: &str) {
        self.unknown.insert(name.to_owned());
    }

    /// Keeps a function.
    pub fn keep_function(&mut self, definition: &Definition) {
        self.keep(definition.span.start);
        if definition.name != definition.native_name {
            self.renamed.insert(definition.span.start, definition.native_name.clone());
        }
    }

    fn has(&self, start: TextSize) -> bool {
        self.starts.contains(&start.into())
    }
}

/// Lowers the module with nothing but what is kept of it, and the entries, a module of the library that imports it as `__main__`.
///
/// # Errors
/// What does not lower.
pub fn lower_kept(path: PathBuf, bytes: Vec<u8>, kept: &Kept, entries: &str, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Program, Vec<Diagnostic>> {
    let entries = Found { path: PathBuf::from("<entries>"), bytes: entries.as_bytes().to_vec(), is_package: false };
    let graph = loader::load_entries(path, bytes, entries, &|graph| trim(graph, kept), &Library(loader), sources);
    let lowered = graph.and_then(|graph| {
        let entries = graph.modules.iter().position(|module| module.dotted == loader::ENTRIES);
        let mut program = lower::lower(graph, sources)?;
        program.entries = entries.map(|index| pyc2n_mir::untyped::ModuleId(index as u32));
        Ok(program)
    });
    lowered.map_err(|mut reports| {
        diagnostic::sort(&mut reports);
        reports
    })
}

/// Takes everything else away.
fn trim(graph: &mut Graph, kept: &Kept) {
    let suite = std::mem::take(&mut graph.modules[0].suite);
    let mut functions = Vec::new();
    definitions(&suite, &mut functions);
    let functions = functions.into_iter().filter(|node| kept.has(node.range().start())).map(|node| bare(node, kept));
    let others = suite.iter().filter_map(|statement| other(statement, kept));
    let mut trimmed: Vec<Stmt> = others.chain(functions).collect();
    trimmed.sort_by_key(|statement| statement.range().start());
    graph.modules[0].suite = trimmed;
    graph.unknown = kept.unknown.clone();
    graph.unknown.insert(END.to_owned());
}

fn other(statement: &Stmt, kept: &Kept) -> Option<Stmt> {
    match statement {
        Stmt::Import(s) => {
            let names: Vec<ast::Alias> = s.names.iter().filter(|alias| kept.has(alias.range.start())).cloned().collect();
            (!names.is_empty()).then(|| Stmt::Import(ast::StmtImport { names, ..s.clone() }))
        }
        Stmt::ImportFrom(s) => {
            let names: Vec<ast::Alias> = s.names.iter().filter(|alias| kept.has(alias.range.start())).cloned().collect();
            (!names.is_empty()).then(|| Stmt::ImportFrom(ast::StmtImportFrom { names, ..s.clone() }))
        }
        Stmt::Assign(_) => kept.has(statement.range().start()).then(|| statement.clone()),
        Stmt::AnnAssign(s) => {
            let value = s.value.clone().filter(|_| kept.has(statement.range().start()))?;
            let target = vec![Expr::clone(&s.target)];
            Some(Stmt::Assign(ast::StmtAssign { range: s.range, targets: target, value, type_comment: None }))
        }
        _ => None,
    }
}

/// The definition without what CPython evaluates: decorators and annotations.
fn bare(node: Node, kept: &Kept) -> Stmt {
    let name = kept.renamed.get(&node.range().start().into()).map(|name| ast::Identifier::new(name.as_str()));
    match node {
        Node::Function(def) => {
            let def = bare_function(def);
            Stmt::FunctionDef(ast::StmtFunctionDef { name: name.unwrap_or_else(|| def.name.clone()), ..def })
        }
        Node::Class(class) => {
            let body = class.body.iter().map(|statement| match statement {
                Stmt::FunctionDef(method) => Stmt::FunctionDef(bare_function(method)),
                other => other.clone(),
            });
            let body = body.collect();
            Stmt::ClassDef(ast::StmtClassDef { name: name.unwrap_or_else(|| class.name.clone()), body, ..class.clone() })
        }
    }
}

fn bare_function(def: &ast::StmtFunctionDef) -> ast::StmtFunctionDef {
    let mut def = def.clone();
    def.decorator_list.clear();
    def.returns = None;
    cut(&mut def.body);
    let args = &mut *def.args;
    for arg in args.posonlyargs.iter_mut().chain(&mut args.args).chain(&mut args.kwonlyargs) {
        arg.def.annotation = None;
    }
    for arg in args.vararg.iter_mut().chain(&mut args.kwarg) {
        arg.annotation = None;
    }
    def
}
