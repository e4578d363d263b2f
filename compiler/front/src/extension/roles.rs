//! What the module variables that functions use are taken for: other functions, literals, and what comes from modules of the
//! library without state. Everything here is a guess that the entries check when they run.

use super::effects::is_literal;
use super::keep::Kept;
use super::lasting::{Call, Lasting};
use super::survey::Node;
use super::Place;
use crate::scopes::{BindingKind, ScopeTable, MODULE};
use crate::{parse, walk, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{SourceId, Symbol};
use rustpython_parser::ast::{self, Constant, Expr, Ranged, Stmt};

/// What a module variable is.
#[derive(Debug, Clone)]
pub enum Role {
    /// The `def` or class of a number.
    Function(usize),
    /// A literal: its text and the statement.
    Constant(String, u32),
    /// A method of a builtin class as a value, `int.bit_count`, and the statement.
    Method(String, u32),
    /// What a call gives, and the statement.
    Made(Call, u32),
    /// `from module import original`: these and the statement's alias.
    Imported(String, String, u32),
    /// The same from a module of the own package.
    Foreign(String, String, u32),
    /// `import module`.
    Module(String, u32),
    /// The same for a module of the own package.
    Own(String, u32),
}

/// Names of library modules that native code may use: what they do depends on the arguments alone, or on a state of the interpreter's that it takes where it is.
#[derive(Debug, Default)]
pub struct Usable {
    names: HashMap<String, HashSet<String>>,
    lasting: HashMap<String, Lasting>,
    /// The modules that have such a state.
    pub with_state: HashSet<String>,
}

impl Usable {
    /// Whether native code may use a name of a module.
    pub fn has(&mut self, loader: &dyn Loader, module: &str, name: &str) -> bool {
        self.names(loader, module).contains(name)
    }

    /// Whether a module has any such names.
    pub fn knows(&mut self, loader: &dyn Loader, module: &str) -> bool {
        !self.names(loader, module).is_empty()
    }

    /// What a module declares of values that native code makes itself.
    pub fn lasting(&mut self, loader: &dyn Loader, module: &str) -> &Lasting {
        self.names(loader, module);
        self.lasting.entry(module.to_owned()).or_default()
    }

    fn names(&mut self, loader: &dyn Loader, module: &str) -> &HashSet<String> {
        self.names.entry(module.to_owned()).or_insert_with(|| {
            let declared = declarations(loader, module);
            let words = |name: &str| declared.get(name).into_iter().flat_map(|text| text.split_whitespace()).map(str::to_owned);
            let lasting = Lasting { functions: words("_lasting").collect(), names: words("_lasting_of").collect(), without: words("_lasting_without").collect() };
            self.lasting.insert(module.to_owned(), lasting);
            self.with_state.extend(declared.contains_key("_stateful").then(|| module.to_owned()));
            words("_stateless").chain(words("_stateful")).collect()
        })
    }
}

/// The declarations `_stateless: "…"` and the like of a library module, by name.
fn declarations(loader: &dyn Loader, module: &str) -> HashMap<String, String> {
    let found = loader.library_module(module).and_then(|found| String::from_utf8(found.bytes).ok());
    let suite = found.and_then(|text| parse::parse(&text, SourceId(0)).ok()).unwrap_or_default();
    suite.iter().filter_map(declared).collect()
}

fn declared(statement: &Stmt) -> Option<(String, String)> {
    let Stmt::AnnAssign(declaration) = statement else { return None };
    match (&*declaration.target, &*declaration.annotation) {
        (Expr::Name(name), Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. })) => Some((name.id.to_string(), text.clone())),
        _ => None,
    }
}

/// The roles of a module's variables that are bound once.
pub fn roles(suite: &[Stmt], table: &ScopeTable, text: &str, definitions: &[Node], place: Option<&Place>) -> HashMap<Symbol, Role> {
    let mut found = HashMap::default();
    let is_bound_once = |name: Symbol| {
        let entry = table.scopes[MODULE].names.get(&name);
        entry.is_some_and(|entry| {
            let bindings = entry.bindings.iter().filter(|b| b.kind != BindingKind::Declare);
            bindings.count() == 1 && !entry.assigned_elsewhere
        })
    };
    for (number, definition) in definitions.iter().enumerate() {
        if definition.is_bare() {
            found.insert(Symbol::new(definition.name()), Role::Function(number));
        }
    }
    let is_free = |name: &str| table.scopes[MODULE].names.get(&Symbol::new(name)).is_none_or(|entry| entry.bindings.is_empty() && !entry.assigned_elsewhere);
    for statement in suite {
        variables(statement, &Text { text, is_free: &is_free }, place, &mut |name, role| {
            found.insert(Symbol::new(name), role);
        });
    }
    found.retain(|&name, _| is_bound_once(name));
    found
}

/// What constants are read from.
struct Text<'t> {
    text: &'t str,
    /// Whether the module has no name of its own like that.
    is_free: &'t dyn Fn(&str) -> bool,
}

/// Calls `add` with each variable that a statement at the top level binds.
fn variables(statement: &Stmt, text: &Text, place: Option<&Place>, add: &mut dyn FnMut(&str, Role)) {
    match statement {
        Stmt::Assign(s) => {
            if let [Expr::Name(name)] = &s.targets[..] {
                constant(statement, &name.id, &s.value, text, add);
            }
        }
        Stmt::AnnAssign(s) => {
            if let (Expr::Name(name), Some(value)) = (&*s.target, &s.value) {
                constant(statement, &name.id, value, text, add);
            }
        }
        other => imports(other, place, add),
    }
}

/// The same for each name that an import binds.
fn imports(statement: &Stmt, place: Option<&Place>, add: &mut dyn FnMut(&str, Role)) {
    match statement {
        Stmt::Import(s) => s.names.iter().filter(|alias| alias.asname.is_some() || !alias.name.contains('.')).for_each(|alias| {
            let name = alias.asname.as_ref().unwrap_or(&alias.name);
            let (module, at) = (alias.name.to_string(), alias.range.start().into());
            let is_own = place.is_some_and(|place| place.is_of_package(&module));
            add(name, if is_own { Role::Own(module, at) } else { Role::Module(module, at) });
        }),
        Stmt::ImportFrom(s) => {
            let Some((module, is_own)) = imported_module(s, place) else { return };
            for alias in &s.names {
                let name = alias.asname.as_ref().unwrap_or(&alias.name);
                let (module, original, at) = (module.clone(), alias.name.to_string(), alias.range.start().into());
                add(name, if is_own { Role::Foreign(module, original, at) } else { Role::Imported(module, original, at) });
            }
        }
        _ => {}
    }
}

/// What imports bind that are made on a condition, such as `if TYPE_CHECKING:`. Native code does not have these names, but annotations may.
pub fn conditional_imports(suite: &[Stmt], place: Option<&Place>) -> HashMap<Symbol, Role> {
    let mut found = HashMap::default();
    let inner = suite.iter().filter(|statement| matches!(statement, Stmt::If(_) | Stmt::Try(_))).flat_map(walk::suites);
    for statement in inner.flatten() {
        imports(statement, place, &mut |name, role| _ = found.entry(Symbol::new(name)).or_insert(role));
    }
    found
}

/// The absolute name of the module that names are imported from, and whether it is of the own package.
pub fn imported_module(import: &ast::StmtImportFrom, place: Option<&Place>) -> Option<(String, bool)> {
    let level = import.level.map_or(0, |level| level.to_u32());
    let module = import.module.as_deref();
    let absolute = match (level, place) {
        (0, _) => module?.to_owned(),
        (level, Some(place)) => place.absolute(level, module)?,
        (_, None) => return None,
    };
    let is_own = place.is_some_and(|place| place.is_of_package(&absolute));
    Some((absolute, is_own))
}

fn constant(statement: &Stmt, name: &str, value: &Expr, text: &Text, add: &mut dyn FnMut(&str, Role)) {
    let (range, start) = (value.range(), statement.range().start().into());
    if let Some(literal) = text.text.get(range.start().to_usize()..range.end().to_usize()).filter(|_| is_literal(value)) {
        add(name, Role::Constant(literal.replace(['\n', '\r', '\\'], if literal.contains('\\') { "\\" } else { " " }), start));
    } else if let Some((class, method)) = builtin_method(value).filter(|(class, _)| (text.is_free)(class) && (text.is_free)("getattr")) {
        add(name, Role::Method(format!("{class}.{method}"), start));
    } else if let Some(call) = Call::of(value, text.text) {
        add(name, Role::Made(call, start));
    }
}

/// The class and the method of `str.upper` and `getattr(int, "bit_count", …)`, if it is a builtin class that has it: who uses it asks the library.
fn builtin_method(value: &Expr) -> Option<(&str, &str)> {
    let (class, method) = match value {
        Expr::Attribute(e) => (&*e.value, e.attr.as_str()),
        Expr::Call(ast::ExprCall { func, args, keywords, .. }) if keywords.is_empty() => match (&**func, &args[..]) {
            (Expr::Name(func), [class, Expr::Constant(ast::ExprConstant { value: Constant::Str(method), .. }), ..]) if func.id.as_str() == "getattr" => {
                (class, method.as_str())
            }
            _ => return None,
        },
        _ => return None,
    };
    match class {
        Expr::Name(class) => Some((class.id.as_str(), method)),
        _ => None,
    }
}

/// The attributes of a name that a body reads; `None` if it uses the name otherwise.
pub fn attributes_of(body: &[Stmt], name: &str) -> Option<Vec<String>> {
    let mut found = Attributes { name, read: Vec::new(), bare: false };
    found.suite(body);
    found.read.sort();
    found.read.dedup();
    (!found.bare).then_some(found.read)
}

struct Attributes<'n> {
    name: &'n str,
    read: Vec<String>,
    bare: bool,
}

impl Attributes<'_> {
    fn suite(&mut self, suite: &[Stmt]) {
        for statement in suite {
            walk::statement_expressions(statement, &mut |expr| self.expr(expr));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    fn is_name(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Name(name) if name.id.as_str() == self.name)
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Attribute(e) if self.is_name(&e.value) => match e.ctx {
                ast::ExprContext::Load => self.read.push(e.attr.to_string()),
                _ => self.bare = true,
            },
            other if self.is_name(other) => self.bare = true,
            other => walk::children(other, &mut |child| self.expr(child)),
        }
    }
}

impl Role {
    /// Notes the statement that the native program needs for this variable.
    pub fn keep(&self, module: &str, kept: &mut Kept) {
        match self {
            Role::Function(_) | Role::Foreign(..) | Role::Own(..) => {}
            Role::Constant(_, at) | Role::Method(_, at) | Role::Made(_, at) | Role::Imported(_, _, at) | Role::Module(_, at) => kept.keep(module, *at),
        }
    }
}
