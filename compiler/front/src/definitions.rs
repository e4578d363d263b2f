//! What module-level names certainly are: a class or function statement, or a module, followed
//! through import statements. Names that are bound more than once are not known.

use crate::loader::Graph;
use rustpython_parser::ast::{self, Expr, Stmt};
use pyc2n_base::collections::HashMap;

/// What a name certainly is.
#[derive(Clone, Copy)]
pub enum Definition<'a> {
    /// A class statement of a module.
    Class(usize, &'a ast::StmtClassDef),
    /// A function statement of a module.
    Function(usize, &'a ast::StmtFunctionDef),
    /// A module.
    Module(usize),
}

#[derive(Clone)]
enum Entry<'a> {
    Known(Definition<'a>),
    /// `from module import name`.
    From(usize, String),
    Unknown,
}

/// The definitions of all modules.
pub struct Definitions<'a> {
    graph: &'a Graph,
    modules: Vec<HashMap<&'a str, Entry<'a>>>,
    builtins: Option<usize>,
}

/// How many imports a name is followed through.
const MAX_STEPS: usize = 32;

impl<'a> Definitions<'a> {
    /// Reads the top levels of all modules.
    pub fn new(graph: &'a Graph) -> Definitions<'a> {
        let modules = (0..graph.modules.len()).map(|index| top_level(graph, index)).collect();
        Definitions { graph, modules, builtins: graph.resolve(true, "builtins") }
    }

    /// What an expression at the top level of a module, or in a function that has no such local, means.
    pub fn of_expr(&self, module: usize, expr: &Expr) -> Option<Definition<'a>> {
        match expr {
            Expr::Name(name) => self.of_name(module, &name.id),
            Expr::Attribute(attribute) => match self.of_expr(module, &attribute.value)? {
                Definition::Module(inner) => self.in_module(inner, &attribute.attr, MAX_STEPS),
                Definition::Class(owner, class) => nested_class(class, &attribute.attr).map(|class| Definition::Class(owner, class)),
                Definition::Function(..) => None,
            },
            Expr::Subscript(subscript) => self.of_expr(module, &subscript.value),
            _ => None,
        }
    }

    /// What a name means in a module, builtins included.
    pub fn of_name(&self, module: usize, name: &str) -> Option<Definition<'a>> {
        if self.modules[module].contains_key(name) {
            return self.in_module(module, name, MAX_STEPS);
        }
        self.in_module(self.builtins?, name, MAX_STEPS)
    }

    fn in_module(&self, module: usize, name: &str, steps: usize) -> Option<Definition<'a>> {
        match self.modules[module].get(name) {
            Some(Entry::Known(definition)) => Some(*definition),
            Some(Entry::From(target, name)) if steps > 0 => self.in_module(*target, name, steps - 1),
            Some(_) => None,
            None => {
                let parent = &self.graph.modules[module];
                let submodule = self.graph.resolve(parent.is_library, &format!("{}.{name}", parent.dotted));
                submodule.map(Definition::Module)
            }
        }
    }

    /// The role that `@lang("role")` gives a library definition.
    pub fn role(&self, definition: Definition<'a>) -> Option<&'a str> {
        let (module, decorators) = match definition {
            Definition::Class(module, class) => (module, &class.decorator_list),
            Definition::Function(module, function) => (module, &function.decorator_list),
            Definition::Module(_) => return None,
        };
        if !self.graph.modules[module].is_library {
            return None;
        }
        decorators.iter().find_map(|decorator| match decorator {
            Expr::Call(call) if matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "lang") => match call.args.first() {
                Some(Expr::Constant(ast::ExprConstant { value: ast::Constant::Str(role), .. })) => Some(role.as_str()),
                _ => None,
            },
            _ => None,
        })
    }

    /// Whether a package's own top level binds a name to anything but the submodule of that name.
    pub fn hides_submodule(&self, package: usize, name: &str) -> bool {
        match self.modules[package].get(name) {
            None => false,
            Some(Entry::From(module, original)) => *module != package || original != name,
            Some(Entry::Known(Definition::Module(module))) => {
                self.graph.modules[*module].dotted != format!("{}.{name}", self.graph.modules[package].dotted)
            }
            Some(_) => true,
        }
    }

    /// Whether a module belongs to the library.
    pub fn is_library(&self, module: usize) -> bool {
        self.graph.modules[module].is_library
    }

    /// Whether a module is part of `builtins`.
    pub fn is_builtin(&self, module: usize) -> bool {
        let module = &self.graph.modules[module];
        module.is_library && (module.dotted == "builtins" || module.dotted.starts_with("builtins."))
    }

    /// Whether any library module that was loaded has a definition with the role.
    pub fn has_role(&self, role: &str) -> bool {
        let known = |entry: &Entry<'a>| matches!(entry, Entry::Known(definition) if self.role(*definition) == Some(role));
        self.modules.iter().any(|names| names.values().any(known))
    }

    /// The role of what an expression means.
    pub fn role_of_expr(&self, module: usize, expr: &Expr) -> Option<&'a str> {
        self.role(self.of_expr(module, expr)?)
    }
}

fn nested_class<'a>(class: &'a ast::StmtClassDef, name: &str) -> Option<&'a ast::StmtClassDef> {
    class.body.iter().find_map(|statement| match statement {
        Stmt::ClassDef(inner) if inner.name.as_str() == name => Some(inner),
        _ => None,
    })
}

fn top_level(graph: &Graph, index: usize) -> HashMap<&str, Entry<'_>> {
    let mut names = HashMap::default();
    for statement in &graph.modules[index].suite {
        match statement {
            Stmt::ClassDef(s) => add(&mut names, &s.name, Entry::Known(Definition::Class(index, s))),
            Stmt::FunctionDef(s) => add(&mut names, &s.name, Entry::Known(Definition::Function(index, s))),
            Stmt::Import(s) => s.names.iter().for_each(|alias| import(graph, index, alias, &mut names)),
            Stmt::ImportFrom(s) => import_from(graph, index, s, &mut names),
            _ => shadow(statement, &mut names),
        }
    }
    names
}

fn add<'a>(names: &mut HashMap<&'a str, Entry<'a>>, name: &'a str, entry: Entry<'a>) {
    let entry = if names.contains_key(name) { Entry::Unknown } else { entry };
    names.insert(name, entry);
}

fn import<'a>(graph: &Graph, index: usize, alias: &'a ast::Alias, names: &mut HashMap<&'a str, Entry<'a>>) {
    let top = alias.name.split('.').next().unwrap_or("");
    let (name, dotted) = match &alias.asname {
        Some(name) => (name.as_str(), alias.name.as_str()),
        None => (top, top),
    };
    match graph.resolve(graph.modules[index].is_library, dotted) {
        // `import a.b` and `import a.c` bind the same module.
        Some(module) => drop(names.insert(name, Entry::Known(Definition::Module(module)))),
        None => add(names, name, Entry::Unknown),
    }
}

fn import_from<'a>(graph: &Graph, index: usize, s: &'a ast::StmtImportFrom, names: &mut HashMap<&'a str, Entry<'a>>) {
    let level = s.level.map_or(0, |level| level.to_u32());
    let dotted = graph.absolute(index, level, s.module.as_deref());
    let is_library = graph.modules[index].is_library;
    let target = dotted.as_deref().and_then(|dotted| graph.resolve(is_library, dotted));
    for alias in &s.names {
        let bound = alias.asname.as_ref().unwrap_or(&alias.name);
        let entry = target.map_or(Entry::Unknown, |target| Entry::From(target, alias.name.to_string()));
        add(names, bound, entry);
    }
}

/// Any other statement makes the names that it binds unknown.
fn shadow<'a>(statement: &'a Stmt, names: &mut HashMap<&'a str, Entry<'a>>) {
    let mut targets = Vec::new();
    crate::walk::statement_expressions(statement, &mut |expr| targets.push(expr));
    while let Some(expr) = targets.pop() {
        match expr {
            Expr::Name(name) if name.ctx != ast::ExprContext::Load => drop(names.insert(&name.id, Entry::Unknown)),
            Expr::Tuple(_) | Expr::List(_) | Expr::Starred(_) | Expr::NamedExpr(_) => {
                crate::walk::children(expr, &mut |child| targets.push(child));
            }
            _ => {}
        }
    }
    for suite in crate::walk::suites(statement) {
        for inner in suite {
            match inner {
                Stmt::ClassDef(s) => drop(names.insert(&s.name, Entry::Unknown)),
                Stmt::FunctionDef(s) => drop(names.insert(&s.name, Entry::Unknown)),
                Stmt::Import(s) => {
                    for alias in &s.names {
                        names.insert(alias.asname.as_deref().map_or(alias.name.as_str(), |n| n), Entry::Unknown);
                    }
                }
                Stmt::ImportFrom(s) => {
                    for alias in &s.names {
                        names.insert(alias.asname.as_ref().unwrap_or(&alias.name), Entry::Unknown);
                    }
                }
                _ => shadow(inner, names),
            }
        }
    }
}
