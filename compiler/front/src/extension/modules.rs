//! The modules that a survey looks at: the one that is compiled, and those of its package from which it imports functions and constants.

use super::aliases::Aliases;
use super::defaults::{self, Literals};
use super::identity;
use super::named;
use super::outline::{self, Region};
use super::roles::{conditional_imports, roles, Role};
use super::survey::{definitions, Node};
use super::Place;
use crate::scopes::{self, ScopeTable};
use crate::stack::on_big_stack;
use crate::{parse, Found, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{Diagnostic, SourceId, SourceMap, Span, Symbol};
use rustpython_parser::ast::Suite;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// The name of the module that is compiled, in its native program.
pub const MAIN: &str = "__main__";

/// A module, parsed.
pub struct Module {
    /// Its name in the native program.
    pub dotted: String,
    pub path: PathBuf,
    pub text: Arc<str>,
    pub source: SourceId,
    pub suite: Suite,
    pub table: ScopeTable,
    /// Default values that are names of literals; these are in the tree.
    pub literals: Literals,
    /// What its variables are taken for.
    pub roles: HashMap<Symbol, Role>,
    /// What imports bind on a condition.
    pub conditional: HashMap<Symbol, Role>,
    /// What names of types stand for.
    pub aliases: Aliases,
    /// Names that are compared by identity.
    pub compared: HashSet<String>,
}

impl Module {
    /// Parses a module, of which regions are functions of their own.
    ///
    /// # Errors
    /// Syntax errors.
    pub fn parse(dotted: &str, path: &Path, bytes: &[u8], place: Option<&Place>, regions: &[Region], sources: &mut SourceMap) -> Result<Module, Vec<Diagnostic>> {
        let text: Arc<str> = match parse::decode::decode(bytes) {
            Ok(text) => text.into(),
            Err(error) => {
                let text = String::from_utf8_lossy(bytes).into_owned();
                let at = error.offset.min(text.len()) as u32;
                let source = sources.add(path.to_path_buf(), text.into());
                return Err(vec![Diagnostic::error("invalid-encoding", Span { source, start: at, end: at }, error.message)]);
            }
        };
        let source = sources.add(path.to_path_buf(), text.clone());
        let mut suite = on_big_stack(|| parse::parse(&text, source)).map_err(|error| vec![error])?;
        if dotted == MAIN {
            named::add(&mut suite);
        }
        outline::add(&mut suite, regions);
        let (table, errors) = scopes::analyse(&suite, source);
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut found = Vec::new();
        definitions(&suite, &mut found);
        let roles = roles(&suite, &table, &text, &found, place);
        let conditional = conditional_imports(&suite, place);
        let aliases = Aliases::of_suite(&suite);
        let mut compared = HashSet::default();
        identity::names(&suite, &mut compared);
        let literals = defaults::literals(&suite, &found, &roles);
        defaults::put(&mut suite, &literals);
        Ok(Module { aliases, compared, conditional, literals, dotted: dotted.to_owned(), path: path.to_path_buf(), text, source, suite, table, roles })
    }

    /// Its functions and classes, and behind them the methods of those.
    pub fn nodes(&self) -> Vec<Node<'_>> {
        let mut found = Vec::new();
        definitions(&self.suite, &mut found);
        let methods: Vec<Node> = found.iter().flat_map(|node| node.methods()).collect();
        found.extend(methods);
        found
    }
}

/// Those that were looked at, by number; the one that is compiled is the first.
pub struct Modules<'a> {
    loader: &'a dyn Loader,
    pub all: Vec<Rc<Module>>,
    by_name: HashMap<String, Option<usize>>,
}

/// What a name in another module is, and the imports that lead there: module and alias of each.
pub struct Origin {
    pub module: usize,
    pub role: Role,
    pub route: Vec<(String, u32)>,
}

/// So many modules may hand a name on.
const LONGEST_ROUTE: usize = 8;

impl<'a> Modules<'a> {
    /// With the module that is compiled.
    pub fn new(main: Module, loader: &'a dyn Loader) -> Modules<'a> {
        Modules { loader, all: vec![Rc::new(main)], by_name: HashMap::default() }
    }

    /// What `from module import name` binds, if that is a function or a constant.
    pub fn origin(&mut self, dotted: &str, name: &str, sources: &mut SourceMap) -> Option<Origin> {
        let (mut dotted, mut name, mut route) = (dotted.to_owned(), name.to_owned(), Vec::new());
        while route.len() < LONGEST_ROUTE {
            let module = self.named(&dotted, sources)?;
            match self.all[module].roles.get(&Symbol::new(&name))?.clone() {
                Role::Foreign(next, original, at) => {
                    route.push((dotted, at));
                    (dotted, name) = (next, original);
                }
                role @ (Role::Function(_) | Role::Constant(..) | Role::Method(..)) => return Some(Origin { module, role, route }),
                _ => return None,
            }
        }
        None
    }

    /// The number of a module; none if it can't be read.
    pub fn named(&mut self, dotted: &str, sources: &mut SourceMap) -> Option<usize> {
        if let Some(&known) = self.by_name.get(dotted) {
            return known;
        }
        let parsed = self.loader.user_module(dotted).and_then(|Found { path, bytes, is_package }| {
            let place = Place { dotted: dotted.to_owned(), is_package };
            Module::parse(dotted, &path, &bytes, Some(&place), &[], sources).ok()
        });
        let number = parsed.map(|module| {
            self.all.push(Rc::new(module));
            self.all.len() - 1
        });
        self.by_name.insert(dotted.to_owned(), number);
        number
    }
}
