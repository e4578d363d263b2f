//! Which `def`s of a module can be compiled, and what each relies on.

use super::aliases::{visible, Aliases};
use super::effects::{ends, has_handlers, is_literal, obstacle};
use super::guess::signatures;
use super::shape::{classes_of, methods, shapes, Shape};
use super::roles::{attributes_of, Role, Stateless};
use super::hint::Hint;
use super::recorded::{with_recorded, Recorded};
use super::modules::{Module, Modules, Origin, MAIN};
use super::{Definition, Kept, Library, Place, Survey, Use};
use crate::scopes::{Resolution, ScopeId, ScopeTable, MODULE};
use crate::{walk, Loader};
use pyc2n_base::collections::HashSet;
use pyc2n_base::{Diagnostic, SourceMap, Span, Symbol};
use rustpython_parser::ast::{self, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

/// The module that is compiled.
pub struct Subject<'a> {
    /// Its file.
    pub path: &'a Path,
    /// What is in it.
    pub bytes: &'a [u8],
    /// Where it is in its package, if it is in one.
    pub place: Option<&'a Place>,
}

/// Looks at a module that is to run in this version of Python, and of which some calls were recorded. What the compiled functions need of
/// the top level comes along.
///
/// # Errors
/// Syntax errors.
pub fn survey(
    subject: &Subject,
    python: (u8, u8),
    recorded: &Recorded,
    loader: &dyn Loader,
    sources: &mut SourceMap,
) -> Result<(Survey, Kept), Vec<Diagnostic>> {
    let main = Module::parse(MAIN, subject.path, subject.bytes, subject.place, sources)?;
    let library = Library { loader, modules: HashSet::default() };
    let numbers = (0..main.nodes().len()).map(|local| (0, local)).collect();
    let mut modules = Modules::new(main, loader);
    let aliases = visible(&mut modules, 0, sources);
    let shapes = modules.all[0].shapes(&aliases);
    let (stateless, kept) = (Stateless::default(), Kept::default());
    let mut surveyor = Surveyor { modules, numbers, sources, python, recorded, library: &library, stateless, kept, shapes, aliases };
    surveyor.kept.keep_nothing(MAIN);
    let definitions = surveyor.definitions();
    let Surveyor { modules, kept, shapes, .. } = surveyor;
    let used = modules.all.iter().skip(1).filter(|module| definitions.iter().any(|one| one.module == module.dotted));
    let sources = used.map(|module| (module.dotted.clone(), module.text.to_string())).collect();
    Ok((Survey { definitions, sources, shapes }, kept))
}

/// A statement at the top level that may be compiled.
#[derive(Clone, Copy)]
pub enum Node<'a> {
    /// A `def`.
    Function(&'a ast::StmtFunctionDef),
    /// A class.
    Class(&'a ast::StmtClassDef),
    /// A `def` in a class.
    Method(&'a ast::StmtClassDef, &'a ast::StmtFunctionDef),
}

impl<'a> Node<'a> {
    /// Its name.
    pub fn name(self) -> &'a str {
        match self {
            Node::Function(def) | Node::Method(_, def) => &def.name,
            Node::Class(class) => &class.name,
        }
    }

    /// Where it stands, from `def` or `class` on.
    pub fn range(self) -> TextRange {
        match self {
            Node::Function(def) | Node::Method(_, def) => def.range,
            Node::Class(class) => class.range,
        }
    }

    /// Whether the name is bound to what the statement makes.
    pub fn is_bare(self) -> bool {
        match self {
            Node::Function(def) | Node::Method(_, def) => def.decorator_list.is_empty(),
            Node::Class(class) => class.decorator_list.is_empty(),
        }
    }

    fn body(self) -> &'a [Stmt] {
        match self {
            Node::Function(def) | Node::Method(_, def) => &def.body,
            Node::Class(class) => &class.body,
        }
    }

    fn scope(self, table: &ScopeTable) -> ScopeId {
        match self {
            Node::Function(def) | Node::Method(_, def) => table.of_node(def),
            Node::Class(class) => table.of_node(class),
        }
    }

    /// The methods of a class.
    pub fn methods(self) -> Vec<Node<'a>> {
        match self {
            Node::Class(class) => methods(class).map(|method| Node::Method(class, method)).collect(),
            Node::Function(_) | Node::Method(..) => Vec::new(),
        }
    }

    /// The name of the class that it is a method of.
    fn class(self) -> Option<String> {
        match self {
            Node::Method(class, _) => Some(class.name.to_string()),
            Node::Function(_) | Node::Class(_) => None,
        }
    }
}

/// The functions and classes at the top level, also under conditions.
pub fn definitions<'a>(suite: &'a [Stmt], found: &mut Vec<Node<'a>>) {
    for statement in suite {
        match statement {
            Stmt::FunctionDef(definition) => found.push(Node::Function(definition)),
            Stmt::ClassDef(class) => found.push(Node::Class(class)),
            Stmt::AsyncFunctionDef(_) => {}
            other => walk::suites(other).into_iter().for_each(|suite| definitions(suite, found)),
        }
    }
}

/// The name of a function in the native program: its own, unless something else has that too.
fn native_name(node: Node, at: u32, is_bound_once: bool) -> String {
    match node.class() {
        Some(class) => format!("{class}.{}", node.name()),
        None if is_bound_once => node.name().to_owned(),
        None => format!("{}_at_{at}_", node.name()),
    }
}

/// How a function is entered.
#[derive(Default)]
struct Interface {
    positional: usize,
    by_position_only: usize,
    parameters: Vec<String>,
    defaults: (Vec<String>, Vec<(String, String)>),
    signatures: Vec<Vec<Hint>>,
    inner: Option<String>,
}

fn arguments(args: &ast::Arguments) -> Vec<&ast::ArgWithDefault> {
    args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).collect()
}

/// What keeps a definition interpreted whatever the names in it mean.
fn refusal(node: Node) -> Option<String> {
    match node {
        Node::Function(def) => function_refusal(def),
        Node::Class(class) => class_refusal(class),
        Node::Method(class, def) => class_refusal(class).map(|_| "of its class".to_owned()).or_else(|| function_refusal(def)),
    }
}

fn function_refusal(def: &ast::StmtFunctionDef) -> Option<String> {
    if !arguments(&def.args).iter().filter_map(|arg| arg.default.as_deref()).all(is_literal) {
        return Some("a default value is no literal".to_owned());
    }
    if does_nothing(&def.body) {
        return Some("it does nothing that could be quicker".to_owned());
    }
    if !def.type_params.is_empty() {
        return Some("it has type parameters".to_owned());
    }
    obstacle(&def.body).map(str::to_owned)
}

/// Whether a body is no more than a constant.
fn does_nothing(body: &[Stmt]) -> bool {
    body.iter().all(|statement| match statement {
        Stmt::Pass(_) => true,
        Stmt::Expr(s) => is_literal(&s.value),
        Stmt::Return(s) => s.value.as_deref().is_none_or(is_literal),
        _ => false,
    })
}

/// Only plain classes of methods are compiled, for objects that native code makes and keeps to itself.
fn class_refusal(class: &ast::StmtClassDef) -> Option<String> {
    let is_plain = class.bases.is_empty() && class.keywords.is_empty() && class.decorator_list.is_empty() && class.type_params.is_empty();
    if !is_plain {
        return Some("it has bases or decorators".to_owned());
    }
    class.body.iter().find_map(|statement| match statement {
        Stmt::FunctionDef(method) if !method.decorator_list.is_empty() => Some(format!("its method `{}` has decorators", method.name)),
        Stmt::FunctionDef(method) => function_refusal(method).filter(|_| !does_nothing(&method.body)),
        Stmt::Pass(_) => None,
        Stmt::Expr(s) if is_literal(&s.value) => None,
        Stmt::AnnAssign(s) if s.value.is_none() => None,
        _ => Some("it has more than methods".to_owned()),
    })
}

struct Surveyor<'a> {
    modules: Modules<'a>,
    /// Module and place in it of each definition.
    numbers: Vec<(usize, usize)>,
    sources: &'a mut SourceMap,
    python: (u8, u8),
    recorded: &'a Recorded,
    library: &'a Library<'a>,
    stateless: Stateless,
    kept: Kept,
    shapes: BTreeMap<String, Shape>,
    /// What names of types stand for in the module that is compiled.
    aliases: Aliases,
}

impl Surveyor<'_> {
    /// All definitions; while they are looked at others are found that they use.
    fn definitions(&mut self) -> Vec<Definition> {
        let mut definitions = Vec::new();
        while let Some(&(module, local)) = self.numbers.get(definitions.len()) {
            let scope = InModule { number: module, module: self.modules.all[module].clone() };
            definitions.extend(scope.module.nodes().get(local).map(|&node| self.definition(&scope, node)));
        }
        definitions
    }

    fn number(&mut self, module: usize, local: usize) -> usize {
        let known = self.numbers.iter().position(|&number| number == (module, local));
        known.unwrap_or_else(|| {
            self.numbers.push((module, local));
            self.numbers.len() - 1
        })
    }

    fn definition(&mut self, at: &InModule, node: Node) -> Definition {
        let module = &at.module;
        let span = Span { source: module.source, start: node.range().start().into(), end: node.range().end().into() };
        let (line, column) = self.place(span);
        let (mut uses, mut unknown, mut cuts) = (Vec::new(), Vec::new(), Vec::new());
        let refused = refusal(node).or_else(|| self.uses(at, node, &mut uses, &mut unknown).err());
        ends(node.body(), &mut cuts);
        let interface = match node {
            Node::Function(def) => self.interface(module, def, None),
            Node::Class(_) => Interface { inner: Some("it is a class".to_owned()), ..Interface::default() },
            Node::Method(class, def) => self.interface(module, def, Some(class)),
        };
        self.add_classes(at.number, &interface.signatures, &mut uses);
        Definition {
            module: module.dotted.clone(),
            path: module.path.clone(),
            name: node.name().to_owned(),
            class: node.class(),
            native_name: native_name(node, span.start, module.is_bound_once(node.name())),
            span,
            place: (line, column),
            positional: interface.positional,
            by_position_only: interface.by_position_only,
            parameters: interface.parameters,
            defaults: interface.defaults,
            signatures: interface.signatures,
            inner: interface.inner,
            uses,
            ends: unknown,
            cuts,
            refused,
            has_handlers: has_handlers(node.body()),
        }
    }

    fn place(&self, span: Span) -> (u32, u32) {
        let file = &self.sources.files[span.source];
        let line = file.line(span.start);
        let column = span.start - (0..=span.start).rev().find(|&at| file.line(at) != line).map_or(0, |at| at + 1);
        (line, column)
    }

    /// Notes the classes of objects that arguments may be as used.
    fn add_classes(&self, module: usize, signatures: &[Vec<Hint>], uses: &mut Vec<Use>) {
        let mut classes = Vec::new();
        signatures.iter().flatten().for_each(|hint| classes_of(hint, &self.shapes, &mut classes));
        for class in classes {
            let role = self.modules.all[module].roles.get(&Symbol::new(&class));
            let Some(&Role::Function(local)) = role else { continue };
            let used = Use::Function(class, local);
            if !uses.contains(&used) {
                uses.push(used);
            }
        }
    }

    fn interface(&self, module: &Module, def: &ast::StmtFunctionDef, class: Option<&ast::StmtClassDef>) -> Interface {
        let args = &*def.args;
        let all = arguments(args);
        let others = if class.is_some() { all.get(1..).unwrap_or_default() } else { &all[..] };
        let is_guessed = others.iter().any(|arg| arg.def.annotation.is_none());
        let seen = self.recorded.get(def.name.as_str()).filter(|_| class.is_none());
        let classes = |name: &str| module.dotted == MAIN && self.shapes.contains_key(name);
        let guessed = signatures(others, &def.body, module.has_numpy(), &self.aliases, &classes);
        let signatures = match class {
            Some(class) => of_method(class, guessed, !all.is_empty() && classes(&class.name)),
            None => with_recorded(seen, all.len(), is_guessed, guessed),
        };
        Interface {
            positional: args.posonlyargs.len() + args.args.len(),
            by_position_only: args.posonlyargs.len(),
            parameters: all.iter().map(|arg| arg.def.arg.to_string()).collect(),
            defaults: defaults(args, &module.text),
            inner: class.and_then(|_| special(def)).or_else(|| module.inner(def, all.len())).or_else(|| signatures.as_ref().err().cloned()),
            signatures: signatures.unwrap_or_default(),
        }
    }

    fn uses(&mut self, at: &InModule, node: Node, uses: &mut Vec<Use>, ends: &mut Vec<String>) -> Result<(), String> {
        let table = &at.module.table;
        let own = node.scope(table);
        let mut names: Vec<Symbol> = Vec::new();
        for (id, scope) in table.scopes.iter_enumerated() {
            if !is_inside(table, id, own) {
                continue;
            }
            for &name in &scope.order {
                let entry = &scope.names[&name];
                let global = table.resolution(id, name) == Resolution::Global;
                if global && !entry.bindings.is_empty() {
                    return Err(format!("it assigns to the variable `{name}` of the module"));
                }
                if global && entry.used.is_some() && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        for name in names {
            match self.use_of(at, name, node)? {
                Some(found) => uses.push(found),
                None => match self.own_module(at, name) {
                    Some((module, alias)) => uses.extend(self.attributes(at, name, node, &module, alias)?),
                    None => ends.push(name.as_str().to_owned()),
                },
            }
        }
        Ok(())
    }

    /// What a name is used as; `None` if only the interpreter knows.
    fn use_of(&mut self, at: &InModule, name: Symbol, node: Node) -> Result<Option<Use>, String> {
        let text = name.as_str().to_owned();
        if text == "__debug__" {
            return Err("what it does depends on `__debug__`".to_owned());
        }
        let role = at.module.roles.get(&name).cloned();
        let found = match &role {
            None if at.module.has_own(name) => None,
            None => self.is_stateless("builtins", &text).then(|| Use::Builtin(text.clone())),
            Some(Role::Function(local)) => self.function(at.number, *local).map(|number| Use::Function(text.clone(), number)),
            Some(Role::Constant(literal, _)) => Some(Use::Constant(text.clone(), literal.clone())),
            Some(Role::Foreign(module, original, alias)) => self.foreign(at, &text, module, original, *alias),
            Some(Role::Imported(module, original, _)) => {
                self.is_stateless(module, original).then(|| Use::Imported(text.clone(), module.clone(), original.clone()))
            }
            Some(Role::Own(..)) => None,
            Some(Role::Module(module, _)) if !self.stateless.knows(self.library, module, self.python) => None,
            Some(Role::Module(module, _)) => {
                let read = attributes_of(node.body(), &text).filter(|read| read.iter().all(|name| self.is_stateless(module, name)));
                Some(Use::Module(text.clone(), module.clone(), read.ok_or_else(|| format!("of how it uses `{text}`"))?))
            }
        };
        if let (Some(role), Some(_)) = (&role, &found) {
            role.keep(&at.module.dotted, &mut self.kept);
        }
        Ok(found)
    }

    /// The number of a definition; of other modules only functions are compiled.
    fn function(&mut self, module: usize, local: usize) -> Option<usize> {
        let is_function = |module: &Module| matches!(module.nodes().get(local), Some(Node::Function(_)));
        (module == 0 || is_function(&self.modules.all[module])).then(|| self.number(module, local))
    }

    /// What a name that was imported from another module of the package is used as.
    fn foreign(&mut self, at: &InModule, name: &str, module: &str, original: &str, alias: u32) -> Option<Use> {
        let Origin { module, role, mut route } = self.modules.origin(module, original, self.sources)?;
        route.insert(0, (at.module.dotted.clone(), alias));
        match role {
            Role::Function(local) => Some(Use::Foreign(name.to_owned(), self.function(module, local)?, route)),
            Role::Constant(literal, start) => {
                let dotted = self.modules.all[module].dotted.clone();
                route.into_iter().chain([(dotted, start)]).for_each(|(module, start)| self.kept.keep(&module, start));
                Some(Use::Constant(name.to_owned(), literal))
            }
            _ => None,
        }
    }

    /// The other module of the package that a name means, and the import.
    fn own_module(&mut self, at: &InModule, name: Symbol) -> Option<(String, u32)> {
        let (module, alias) = match at.module.roles.get(&name)? {
            Role::Foreign(package, original, alias) => (format!("{package}.{original}"), *alias),
            Role::Own(module, alias) => (module.clone(), *alias),
            _ => return None,
        };
        self.modules.named(&module, self.sources).map(|_| (module, alias))
    }

    /// What attributes of another module of the package are used as; they have to be functions or constants.
    fn attributes(&mut self, at: &InModule, name: Symbol, node: Node, module: &str, alias: u32) -> Result<Vec<Use>, String> {
        let import = (at.module.dotted.clone(), alias);
        let read = attributes_of(node.body(), name.as_str());
        let found = read.and_then(|read| read.iter().map(|attribute| self.attribute(name.as_str(), module, attribute, &import)).collect::<Option<Vec<Use>>>());
        let found = found.ok_or_else(|| format!("of how it uses `{name}`"))?;
        if found.iter().any(|one| matches!(one, Use::AttributeConstant(..))) {
            self.kept.keep(&import.0, import.1);
        }
        Ok(found)
    }

    fn attribute(&mut self, name: &str, module: &str, attribute: &str, import: &(String, u32)) -> Option<Use> {
        let Origin { module, role, mut route } = self.modules.origin(module, attribute, self.sources)?;
        let (name, attribute) = (name.to_owned(), attribute.to_owned());
        match role {
            Role::Function(local) => {
                route.insert(0, import.clone());
                Some(Use::Attribute(name, attribute, self.function(module, local)?, route))
            }
            Role::Constant(literal, start) => {
                let dotted = self.modules.all[module].dotted.clone();
                route.into_iter().chain([(dotted, start)]).for_each(|(module, start)| self.kept.keep(&module, start));
                Some(Use::AttributeConstant(name, attribute, literal))
            }
            _ => None,
        }
    }

    fn is_stateless(&mut self, module: &str, name: &str) -> bool {
        self.stateless.has(self.library, module, name, self.python)
    }
}

/// The module that a definition is of.
struct InModule {
    number: usize,
    module: Rc<Module>,
}

impl Module {
    /// Whether the module knows NumPy's arrays.
    fn has_numpy(&self) -> bool {
        self.roles.values().any(|role| matches!(role, Role::Module(module, _) | Role::Imported(module, ..) if module == "numpy"))
    }

    /// What objects of its plain classes are like.
    fn shapes(&self, aliases: &Aliases) -> BTreeMap<String, Shape> {
        let classes = self.nodes().into_iter().filter_map(|node| match node {
            Node::Class(class) if class_refusal(class).is_none() && matches!(self.roles.get(&Symbol::new(&class.name)), Some(Role::Function(_))) => Some(class),
            _ => None,
        });
        let classes: Vec<_> = classes.collect();
        shapes(classes.into_iter(), &self.suite, aliases)
    }

    fn is_bound_once(&self, name: &str) -> bool {
        self.table.scopes[MODULE].names.get(&Symbol::new(name)).is_some_and(|entry| entry.bindings.len() == 1)
    }

    /// Why a function has no entry of its own.
    fn inner(&self, def: &ast::StmtFunctionDef, parameters: usize) -> Option<String> {
        if def.args.vararg.is_some() || def.args.kwarg.is_some() {
            return Some("it takes any number of arguments".to_owned());
        }
        if self.table.scopes[self.table.of_node(def)].has_yield {
            return Some("it is a generator".to_owned());
        }
        (parameters > 16).then(|| "it has more than 16 parameters".to_owned())
    }

    /// Whether a name is a variable of the module.
    fn has_own(&self, name: Symbol) -> bool {
        self.table.scopes[MODULE].names.get(&name).is_some_and(|entry| !entry.bindings.is_empty() || entry.assigned_elsewhere)
    }
}

/// Why a method is no entry: the interpreter is quicker at making objects.
fn special(def: &ast::StmtFunctionDef) -> Option<String> {
    let makes = ["__init__", "__init_subclass__", "__class_getitem__", "__set_name__"].contains(&def.name.as_str());
    makes.then(|| "the interpreter calls it".to_owned())
}

/// Signatures of a method, which is given an object of its class first.
fn of_method(class: &ast::StmtClassDef, others: Result<Vec<Vec<Hint>>, String>, has_receiver: bool) -> Result<Vec<Vec<Hint>>, String> {
    if !has_receiver {
        return Err("native code can't look at such objects".to_owned());
    }
    let receiver = || Hint::Object(class.name.to_string());
    Ok(others?.into_iter().map(|others| std::iter::once(receiver()).chain(others).collect()).collect())
}

fn is_inside(table: &ScopeTable, mut scope: ScopeId, outer: ScopeId) -> bool {
    loop {
        if scope == outer {
            return true;
        }
        match table.scopes[scope].parent {
            Some(parent) => scope = parent,
            None => return false,
        }
    }
}

/// The texts of default values that are literals.
fn defaults(args: &ast::Arguments, text: &str) -> (Vec<String>, Vec<(String, String)>) {
    let of = |arg: &ast::ArgWithDefault| {
        let range = arg.default.as_deref().filter(|default| is_literal(default))?.range();
        text.get(range.start().to_usize()..range.end().to_usize()).map(str::to_owned)
    };
    let positional = args.posonlyargs.iter().chain(&args.args).filter_map(of).collect();
    let others = args.kwonlyargs.iter().filter_map(|arg| Some((arg.def.arg.to_string(), of(arg)?))).collect();
    (positional, others)
}
