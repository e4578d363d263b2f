//! Which `def`s of a module can be compiled, and what each relies on.

use super::aliases::{visible, Aliases};
use super::asked::Function;
use super::effects::{ends, has_handlers, is_literal, obstacle, yields_in_try};
use super::classes::{added, classes, lineage, methods, Class, Kind, Member};
use super::dataclass::Names;
use super::interface::{arguments, Interface};
use super::keep::{self, KeptClass};
use super::lasting::Call;
use super::outline::Region;
use super::{assign, own_class, resume};
use super::values::Values;
use super::shape::{classes_of, shapes, Shape};
use super::roles::{attributes_of, Role, Usable};
use super::hint::Hint;
use super::recorded::Recorded;
use super::sketch::Sketch;
use super::modules::{Module, Modules, Origin, MAIN};
use super::{Definition, Kept, Library, Place, Survey, Use};
use crate::scopes::{Resolution, ScopeId, ScopeTable, MODULE};
use crate::{walk, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{Diagnostic, SourceMap, Span, Symbol};
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
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
    /// Parts of functions that are functions of their own natively.
    pub regions: &'a [Region],
}

/// Looks at a module of which some calls were recorded. What the compiled functions need of
/// the top level comes along.
///
/// # Errors
/// Syntax errors.
pub fn survey(
    subject: &Subject,
    (recorded, sketch): (&Recorded, &Sketch),
    loader: &dyn Loader,
    sources: &mut SourceMap,
) -> Result<(Survey, Kept), Vec<Diagnostic>> {
    let main = Module::parse(MAIN, subject.path, subject.bytes, subject.place, subject.regions, sources)?;
    let library = Library { loader, modules: HashSet::default() };
    let numbers = (0..main.nodes().len()).map(|local| (0, local)).collect();
    let mut modules = Modules::new(main, loader);
    let aliases = visible(&mut modules, 0, sources);
    let shapes = modules.all[0].shapes(&aliases, sketch);
    let (usable, kept) = (Usable::default(), Kept::default());
    let (regions, functions) = (subject.regions, modules.all[0].functions());
    let mut surveyor = Surveyor { modules, functions, numbers, sources, recorded, sketch, library: &library, usable, kept, shapes, regions, aliases, variables: Vec::new() };
    surveyor.kept.keep_nothing(MAIN);
    let definitions = surveyor.definitions();
    let Surveyor { modules, mut kept, shapes, variables, usable, .. } = surveyor;
    modules.all.iter().for_each(|module| kept.put_literals(&module.dotted, &module.literals));
    let used = modules.all.iter().skip(1).filter(|module| definitions.iter().any(|one| one.module == module.dotted));
    let sources = used.map(|module| (module.dotted.clone(), module.text.to_string())).collect();
    Ok((Survey { definitions, sources, shapes, variables, with_state: usable.with_state }, kept))
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

    /// Whether the name is bound to what the statement makes. Decorators of classes mostly give what they get.
    pub fn is_bare(self) -> bool {
        match self {
            Node::Function(def) | Node::Method(_, def) => def.decorator_list.is_empty(),
            Node::Class(_) => true,
        }
    }

    /// Whether a default value is this expression.
    fn has_default(self, expr: &Expr) -> bool {
        match self {
            Node::Function(def) | Node::Method(_, def) => walk::defaults(&def.args).any(|default| default.range() == expr.range()),
            Node::Class(_) => false,
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

/// What native code has of a class.
fn kept_class(class: &Class, classes: &HashMap<String, Class>, base: Option<String>, is_value: bool) -> KeptClass {
    let bases = lineage(class.base, classes);
    let generated = class.dataclass.as_ref().map(|dataclass| dataclass.native(&bases, is_value));
    KeptClass { is_named: class.is_named, is_enumeration: class.is_enumeration, base, is_open: class.is_open, is_value, slots: class.slots.filter(|_| !class.is_open).map(slot_names), generated }
}

/// The names in a literal `__slots__`, without what stands beside them.
fn slot_names(slots: &Expr) -> Expr {
    match slots {
        Expr::Dict(e) => Expr::Tuple(ast::ExprTuple { range: e.range, elts: e.keys.iter().flatten().cloned().collect(), ctx: ast::ExprContext::Load }),
        other => other.clone(),
    }
}

/// What keeps a definition interpreted whatever the names in it mean.
fn refusal(node: Node, classes: &HashMap<String, Class>) -> Option<String> {
    let unknown = || Some("its class is bound to something else".to_owned());
    match node {
        Node::Function(def) => function_refusal(def),
        Node::Class(class) => classes.get(class.name.as_str()).map_or_else(unknown, |class| class.refused.clone()),
        Node::Method(class, def) => match classes.get(class.name.as_str()) {
            None => unknown(),
            Some(class) if class.refused.is_some() => Some("of its class".to_owned()),
            Some(class) if class.kind(def).is_none() => Some("it is bound to something else".to_owned()),
            Some(class) if !has_literal_defaults(def) && !matches!(class.kind(def), Some(Kind::Instance | Kind::Static | Kind::Class)) => {
                Some("a default value is no literal".to_owned())
            }
            Some(_) => function_refusal(def),
        },
    }
}

/// Whether native code has all default values. If not only the interpreter can enter the function, which gives all arguments.
fn has_literal_defaults(def: &ast::StmtFunctionDef) -> bool {
    arguments(&def.args).iter().filter_map(|arg| arg.default.as_deref()).all(is_literal)
}

/// The name of a function in the native program that nothing there calls.
pub fn entered_name(def: &ast::StmtFunctionDef) -> String {
    format!("entered_at_{}_{}", u32::from(def.range.start()), def.name)
}

fn function_refusal(def: &ast::StmtFunctionDef) -> Option<String> {
    if !def.type_params.is_empty() {
        return Some("it has type parameters".to_owned());
    }
    obstacle(&def.body).map(str::to_owned)
}

/// Looks at all definitions.
pub struct Surveyor<'a> {
    modules: Modules<'a>,
    /// Module and place in it of each definition.
    numbers: Vec<(usize, usize)>,
    sources: &'a mut SourceMap,
    pub recorded: &'a Recorded,
    pub sketch: &'a Sketch,
    library: &'a Library<'a>,
    usable: Usable,
    kept: Kept,
    /// Functions of the module that is compiled that can be values natively.
    pub functions: Vec<Function>,
    pub shapes: BTreeMap<String, Shape>,
    regions: &'a [Region],
    /// What names of types stand for in the module that is compiled.
    pub aliases: Aliases,
    /// Variables of that module that are asked for.
    variables: Vec<(String, Hint)>,
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
        let classes = module.classes();
        let refused = refusal(node, &classes).or_else(|| match node {
            Node::Class(class) => {
                self.uses_of_class(at, &classes[node.name()], &mut uses, &mut unknown);
                let base = classes[node.name()].base.map(|base| self.native_name(module, Node::Class(classes[base].statement), &classes));
                self.kept.note_class(class.range.start().into(), kept_class(&classes[node.name()], &classes, base, at.number == 0 && self.shapes.get(node.name()).is_some_and(|shape| shape.is_value)));
                None
            }
            other => self.uses(at, other, &mut uses, &mut unknown).err(),
        });
        let is_entered_only = matches!(node, Node::Function(def) | Node::Method(_, def) if !has_literal_defaults(def));
        let refused = refused.or_else(|| (is_entered_only && at.number != 0).then(|| "a default value is no literal".to_owned()));
        if is_entered_only {
            self.kept.enter_only(node.range().start().into());
        }
        let is_open = node.class().and_then(|class| classes.get(&class)).is_some_and(|class| class.is_open);
        // What is missing natively other bases may have.
        let asks_others = is_open && has_handlers(node.body()) && uses.contains(&Use::Builtin("super".to_owned()));
        let refused = refused.or_else(|| asks_others.then(|| "of the exceptions that it catches".to_owned()));
        ends(node.body(), &mut cuts);
        let interface = match node {
            Node::Function(def) => self.interface(module, def, None),
            Node::Class(_) => Interface { inner: Some("it is a class".to_owned()), ..Interface::default() },
            Node::Method(class, def) => self.interface(module, def, classes.get(class.name.as_str())),
        };
        self.add_classes(at.number, &interface.signatures, &mut uses);
        Definition {
            module: module.dotted.clone(),
            path: module.path.clone(),
            name: node.name().to_owned(),
            class: node.class(),
            native_name: self.native_name(module, node, &classes),
            span,
            place: (line, column),
            positional: interface.positional,
            has_rest: interface.has_rest,
            by_position_only: interface.by_position_only,
            parameters: interface.parameters,
            defaults: interface.defaults,
            is_named: module.literals.values().any(|literal| node.has_default(literal)),
            signatures: interface.signatures,
            inner: interface.inner,
            uses,
            ends: unknown,
            cuts,
            refused,
            has_handlers: has_handlers(node.body()),
            outlined: self.outlined(at.number, node),
            is_class: matches!(node, Node::Class(_)),
            is_generator: !matches!(node, Node::Class(_)) && module.table.scopes[node.scope(&module.table)].has_yield,
            yields_in_try: yields_in_try(node.body()),
            unresumable: match node {
                Node::Function(def) => resume::obstacle(def, false),
                Node::Method(_, def) => resume::obstacle(def, true),
                Node::Class(_) => None,
            },
            rebound: match node {
                Node::Function(def) | Node::Method(_, def) => resume::rebound(def),
                Node::Class(_) => Vec::new(),
            },
            accessor: match node {
                Node::Method(class, def) => classes.get(class.name.as_str()).and_then(|class| class.accessor(def)),
                Node::Function(_) | Node::Class(_) => None,
            },
            added: classes.get(node.name()).filter(|_| matches!(node, Node::Class(_))).map(|class| class.added.iter().map(|&name| name.to_owned()).collect()).unwrap_or_default(),
            is_decorated: matches!(node, Node::Class(class) if !class.decorator_list.is_empty()),
            generated: classes.get(node.name()).filter(|_| matches!(node, Node::Class(_))).and_then(|class| Some(class.dataclass.as_ref()?.expected(&module.text))),
        }
    }

    /// What a function stands for that is not in the source.
    fn outlined(&self, module: usize, node: Node) -> Option<(usize, Vec<String>)> {
        let region = self.regions.iter().find(|region| module == 0 && region.name == node.name())?;
        Some((region.count, region.results.clone()))
    }

    /// The name of a definition in the native program: its own, unless something else has that too, or native code ends at it.
    fn native_name(&self, module: &Module, node: Node, classes: &HashMap<String, Class>) -> String {
        let at = u32::from(node.range().start());
        match node {
            Node::Function(def) if !has_literal_defaults(def) => entered_name(def),
            Node::Method(class, def) => {
                let name = if has_literal_defaults(def) { def.name.to_string() } else { entered_name(def) };
                format!("{}.{name}", self.native_name(module, Node::Class(class), classes))
            }
            Node::Class(class) if classes.get(class.name.as_str()).is_some_and(|class| class.is_open && !class.is_enumeration) => format!("{}_at_{at}_", class.name),
            other if module.is_bound_once(other.name()) => other.name().to_owned(),
            other => format!("{}_at_{at}_", other.name()),
        }
    }

    /// What the functions of a class and its base use. Those that can't be compiled are left out.
    fn uses_of_class(&mut self, at: &InModule, class: &Class, uses: &mut Vec<Use>, ends: &mut Vec<String>) {
        let functions = class.members.iter().filter_map(|(_, member)| match member {
            Member::Function(defs, kind) => Some((defs, kind)),
            _ => None,
        });
        for (defs, kind) in functions {
            let decorator = match kind {
                Kind::Instance => None,
                _ if defs[0].decorator_list.is_empty() => None,
                Kind::Static => Some("staticmethod"),
                Kind::Class => Some("classmethod"),
                Kind::Property => Some("property"),
            };
            uses.extend(decorator.map(|name| Use::Builtin(name.to_owned())).filter(|one| !uses.contains(one)));
            for def in defs {
                let (mut own, mut own_ends) = (Vec::new(), Vec::new());
                if function_refusal(def).is_none() && self.uses(at, Node::Method(class.statement, def), &mut own, &mut own_ends).is_ok() {
                    own.retain(|one| !uses.contains(one));
                    uses.extend(own);
                    ends.extend(own_ends);
                }
            }
        }
        self.own_variables(at, class, uses);
        let base = class.base.and_then(|base| Some((base, at.module.roles.get(&Symbol::new(base))?)));
        if let Some((base, &Role::Function(local))) = base {
            uses.push(Use::Function(base.to_owned(), local));
        }
        if class.dataclass.is_some() {
            // What comparisons give.
            uses.push(Use::Builtin("NotImplemented".to_owned()));
            let has_hash = class.dataclass.as_ref().is_some_and(|known| known.has_hash);
            uses.extend(has_hash.then(|| Use::Builtin("hash".to_owned())));
        }
    }

    fn place(&self, span: Span) -> (u32, u32) {
        let file = &self.sources.files[span.source];
        let line = file.line(span.start);
        let column = span.start - (0..=span.start).rev().find(|&at| file.line(at) != line).map_or(0, |at| at + 1);
        (line, column)
    }

    /// Notes the functions that arguments may be, and the classes of objects, as used.
    fn add_classes(&mut self, module: usize, signatures: &[Vec<Hint>], uses: &mut Vec<Use>) {
        let mut names = Vec::new();
        signatures.iter().flatten().for_each(|hint| classes_of(hint, &self.shapes, &mut names));
        for name in names {
            let role = self.modules.all[module].roles.get(&Symbol::new(&name));
            let Some(&Role::Function(local)) = role else { continue };
            if module == 0 && !self.shapes.contains_key(&name) {
                self.add_function(&name, uses);
            }
            let used = Use::Function(name, local);
            if !uses.contains(&used) {
                uses.push(used);
            }
        }
    }

    /// A function that an argument may be is compared with what the module has by its name.
    fn add_function(&mut self, name: &str, uses: &mut Vec<Use>) {
        if !self.variables.iter().any(|(known, _)| known == name) {
            self.variables.push((name.to_owned(), Hint::Function(name.to_owned())));
        }
        let used = Use::Variable(name.to_owned());
        if !uses.contains(&used) {
            uses.push(used);
        }
    }

    fn add_classes_of_variable(&mut self, module: usize, name: &str, uses: &mut Vec<Use>) {
        let hint = self.variables.iter().find(|(known, _)| known == name).map(|(_, hint)| vec![hint.clone()]);
        self.add_classes(module, &hint.into_iter().collect::<Vec<_>>(), uses);
    }

    fn uses(&mut self, at: &InModule, node: Node, uses: &mut Vec<Use>, ends: &mut Vec<String>) -> Result<(), String> {
        let table = &at.module.table;
        let own = node.scope(table);
        let mut names: Vec<Symbol> = Vec::new();
        let mut assigned: Vec<Symbol> = Vec::new();
        for (id, scope) in table.scopes.iter_enumerated() {
            if !is_inside(table, id, own) {
                continue;
            }
            for &name in &scope.order {
                let entry = &scope.names[&name];
                let global = table.resolution(id, name) == Resolution::Global;
                if global && !entry.bindings.is_empty() {
                    let is_simple = id == own && !scope.has_yield && assign::count(node.body(), name.as_str()) == entry.bindings.len();
                    if !is_simple || !self.can_assign(at, name.as_str()) {
                        return Err(format!("it assigns to the variable `{name}` of the module"));
                    }
                    assigned.push(name);
                }
                let is_used = entry.used.is_some() || assigned.contains(&name);
                if global && is_used && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        for name in names {
            match self.use_of(at, name, node)? {
                Some(found) => {
                    uses.push(found);
                    self.class_variables(at, name, node, uses);
                }
                None => match self.own_module(at, name) {
                    Some((module, alias)) => self.attributes(at, name, node, (&module, alias), uses, ends)?,
                    None => match self.variable(at, name.as_str()) {
                        Some(variable) => {
                            self.add_classes_of_variable(at.number, name.as_str(), uses);
                            uses.push(variable);
                        }
                        None => ends.push(name.as_str().to_owned()),
                    },
                },
            }
        }
        Ok(())
    }

    /// Whether native code can assign to a variable: it knows what it is, which is no container or object.
    fn can_assign(&mut self, at: &InModule, name: &str) -> bool {
        if at.module.roles.contains_key(&Symbol::new(name)) || self.variable(at, name).is_none() {
            return false;
        }
        let hint = self.variables.iter().find(|(known, _)| known == name).map(|(_, hint)| hint);
        let is_scalar = matches!(hint, Some(Hint::Int | Hint::Float | Hint::Bool | Hint::Str));
        if is_scalar {
            self.kept.assign_variable(name);
        }
        is_scalar
    }

    /// What the body of a class computes is read there, like variables of the module, if it is known what it probably is.
    fn own_variables(&mut self, at: &InModule, class: &Class, uses: &mut Vec<Use>) {
        let is_read = |name: &str, member: &Member| matches!(member, Member::Opaque) && !name.starts_with("__") && !class.is_field(name) && !class.added.contains(&name);
        let read = class.members.iter().filter(|(name, member)| at.number == 0 && (!class.is_open || class.is_enumeration) && !class.is_named && is_read(name, member));
        for (name, _) in read {
            let of_itself = class.is_enumeration.then(|| Hint::Object(class.statement.name.to_string()));
            self.read_of_class(at, &format!("{}.{name}", class.statement.name), of_itself, uses);
        }
    }

    /// Reads an attribute of a class, which is probably this, where the interpreter has it.
    fn read_of_class(&mut self, at: &InModule, dotted: &str, hint: Option<Hint>, uses: &mut Vec<Use>) {
        let is_known = |class: &str| self.shapes.contains_key(class);
        let Some(hint) = hint.or_else(|| self.sketch.variables.get(dotted).cloned()).and_then(|hint| hint.limited_to(&is_known)).filter(|hint| !hint.is_vague()) else { return };
        if !self.variables.iter().any(|(known, _)| *known == dotted) {
            self.variables.push((dotted.to_owned(), hint));
            self.kept.read_variable(dotted);
        }
        self.add_classes_of_variable(at.number, dotted, uses);
        uses.push(Use::Variable(dotted.to_owned()));
    }

    /// What the module has assigned to attributes of a class is read there, like its variables.
    fn class_variables(&mut self, at: &InModule, name: Symbol, node: Node, uses: &mut Vec<Use>) {
        let classes = at.module.classes();
        let added = classes.get(name.as_str()).map(|class| class.added.clone()).filter(|_| at.number == 0).unwrap_or_default();
        for attribute in added {
            if walk::reads_attribute(node.body(), name.as_str(), attribute) {
                self.read_of_class(at, &format!("{name}.{attribute}"), None, uses);
            }
        }
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
            None => {
                // The order of classes is known natively.
                let makes_alike = text == "type" && matches!(node, Node::Function(_) | Node::Method(..)) && own_class::uses_type_for_it(node.body());
                if makes_alike {
                    self.kept.make_alike(&at.module.dotted, node.range().start().into());
                }
                let is_native = text == "super" && matches!(node, Node::Method(..)) || makes_alike || self.is_usable("builtins", &text);
                if is_native && self.is_usable(keep::BUILTINS, &text) {
                    self.kept.note_builtin(&at.module.dotted, &text);
                }
                is_native.then(|| Use::Builtin(text.clone()))
            }
            Some(Role::Function(_)) if at.module.is_open(&text) => None,
            Some(Role::Function(local)) if at.module.is_entered_only(*local) => None,
            Some(Role::Function(local)) => self.function(at.number, *local).map(|number| Use::Function(text.clone(), number)),
            Some(role @ (Role::Constant(..) | Role::Method(..))) => self.constant(role).map(|(literal, _)| Use::Constant(text.clone(), literal)),
            Some(Role::Made(call, _)) => self.made(at, call).map(|expression| Use::Constant(text.clone(), expression)),
            Some(Role::Foreign(module, original, alias)) => self.foreign(at, &text, module, original, *alias),
            Some(Role::Imported(module, original, _)) => {
                self.is_usable(module, original).then(|| Use::Imported(text.clone(), module.clone(), original.clone()))
            }
            Some(Role::Own(..)) => None,
            Some(Role::Module(module, _)) if !self.usable.knows(self.library, module) => None,
            Some(Role::Module(module, _)) => {
                let read = attributes_of(node.body(), &text).filter(|read| read.iter().all(|name| self.is_usable(module, name)));
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
        let is_function = |module: &Module| matches!(module.nodes().get(local), Some(Node::Function(def)) if has_literal_defaults(def));
        (module == 0 || is_function(&self.modules.all[module])).then(|| self.number(module, local))
    }

    /// What a name that was imported from another module of the package is used as.
    fn foreign(&mut self, at: &InModule, name: &str, module: &str, original: &str, alias: u32) -> Option<Use> {
        let Origin { module, role, mut route } = self.modules.origin(module, original, self.sources)?;
        route.insert(0, (at.module.dotted.clone(), alias));
        match role {
            Role::Function(local) => Some(Use::Foreign(name.to_owned(), self.function(module, local)?, route)),
            role => {
                let literal = self.keep_constant(&role, module, route)?;
                Some(Use::Constant(name.to_owned(), literal))
            }
        }
    }

    /// What the value of a variable is, as text, and the statement that gives it: a literal, or a method of a builtin class that has no state.
    fn constant(&mut self, role: &Role) -> Option<(String, u32)> {
        match role {
            Role::Constant(literal, start) => Some((literal.clone(), *start)),
            Role::Method(path, start) => {
                let (class, method) = path.split_once('.').filter(|_| self.is_usable("builtins", path))?;
                Some((format!("getattr({class}, '{method}', None)"), *start))
            }
            _ => None,
        }
    }

    /// The expression for a value that native code makes itself, if the library says so; the import is kept.
    fn made(&mut self, at: &InModule, call: &Call) -> Option<String> {
        let role = at.module.roles.get(&Symbol::new(&call.module))?;
        let Role::Module(module, _) = role else { return None };
        let expression = call.expression(module, self.usable.lasting(self.library, module))?;
        role.keep(&at.module.dotted, &mut self.kept);
        Some(expression)
    }

    /// The same of a variable of another module; what leads there is kept.
    fn keep_constant(&mut self, role: &Role, module: usize, route: Vec<(String, u32)>) -> Option<String> {
        let (literal, start) = self.constant(role)?;
        let dotted = self.modules.all[module].dotted.clone();
        route.into_iter().chain([(dotted, start)]).for_each(|(module, start)| self.kept.keep(&module, start));
        Some(literal)
    }

    /// A variable of the main module of which something is known.
    fn variable(&mut self, at: &InModule, name: &str) -> Option<Use> {
        if at.number != 0 || !at.module.has_own(Symbol::new(name)) {
            return None;
        }
        if !self.variables.iter().any(|(known, _)| known == name) {
            let known = match at.module.roles.get(&Symbol::new(name)) {
                None | Some(Role::Made(..)) => Values::new(&at.module.suite, &self.aliases).of_variable(name).cloned(),
                Some(Role::Foreign(module, original, _)) => {
                    let other = self.modules.named(module, self.sources)?;
                    let other = self.modules.all[other].clone();
                    Values::new(&other.suite, &other.aliases).of_variable(original).cloned()
                }
                Some(_) => None,
            };
            // What is compared by identity is asked for even if nothing else is known, and may be anything if it is an object.
            let is_compared = at.module.compared.contains(name);
            let any = || is_compared.then_some(Hint::Any);
            let known = known.filter(|hint| *hint != Hint::None).or_else(|| self.sketch.variables.get(name).cloned());
            self.variables.push((name.to_owned(), known.and_then(|hint| hint.limited_to(&|name| !is_compared && (self.shapes.contains_key(name) || self.functions.iter().any(|function| function.name == name)))).or_else(any)?));
            self.kept.read_variable(name);
        }
        Some(Use::Variable(name.to_owned()))
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

    /// What attributes of another module of the package are used as.
    fn attributes(&mut self, at: &InModule, name: Symbol, node: Node, (module, alias): (&str, u32), uses: &mut Vec<Use>, ends: &mut Vec<String>) -> Result<(), String> {
        let import = (at.module.dotted.clone(), alias);
        let read = attributes_of(node.body(), name.as_str());
        for attribute in read.ok_or_else(|| format!("of how it uses `{name}`"))? {
            let dotted = format!("{name}.{attribute}");
            let found = self.attribute(name.as_str(), module, &attribute, &import).or_else(|| self.variable_of(at, &dotted, module, &attribute));
            if matches!(found, Some(Use::AttributeConstant(..))) {
                self.kept.keep(&import.0, import.1);
            }
            match found {
                Some(found) => uses.push(found),
                None => ends.push(dotted),
            }
        }
        Ok(())
    }

    /// A variable of another module, by the name that it has in the main module.
    fn variable_of(&mut self, at: &InModule, dotted: &str, module: &str, attribute: &str) -> Option<Use> {
        if at.number != 0 {
            return None;
        }
        let number = self.modules.named(module, self.sources)?;
        let other = self.modules.all[number].clone();
        let hint = Values::new(&other.suite, &other.aliases).of_variable(attribute)?.clone().limited_to(&|_| false)?;
        if !self.variables.iter().any(|(known, _)| known == dotted) {
            self.variables.push((dotted.to_owned(), hint));
            self.kept.read_variable(dotted);
        }
        Some(Use::Variable(dotted.to_owned()))
    }

    fn attribute(&mut self, name: &str, module: &str, attribute: &str, import: &(String, u32)) -> Option<Use> {
        let Origin { module, role, mut route } = self.modules.origin(module, attribute, self.sources)?;
        let (name, attribute) = (name.to_owned(), attribute.to_owned());
        match role {
            Role::Function(local) => {
                route.insert(0, import.clone());
                Some(Use::Attribute(name, attribute, self.function(module, local)?, route))
            }
            role => self.keep_constant(&role, module, route).map(|literal| Use::AttributeConstant(name, attribute, literal)),
        }
    }

    fn is_usable(&mut self, module: &str, name: &str) -> bool {
        self.usable.has(self.library, module, name)
    }
}

/// The module that a definition is of.
struct InModule {
    number: usize,
    module: Rc<Module>,
}

impl Module {

    /// Its classes, by name, as far as native code may have them.
    pub fn classes(&self) -> HashMap<String, Class<'_>> {
        let mut nodes = Vec::new();
        definitions(&self.suite, &mut nodes);
        let is_known = |name: &str| matches!(self.roles.get(&Symbol::new(name)), Some(Role::Function(_)));
        let is_own = |name: &str| self.has_own(Symbol::new(name));
        let mut found = classes(&nodes, &is_known, &Names { original: &|module, expr| self.original(module, expr), is_own: &is_own });
        for class in found.values_mut().filter(|class| class.is_named && self.dotted != MAIN) {
            class.refused.get_or_insert_with(|| "it is a named tuple of another module".to_owned());
        }
        for (class, name) in added(&self.suite) {
            if let Some(class) = found.get_mut(class).filter(|class| class.member(name).is_none()) {
                class.members.push((name.to_owned(), Member::Opaque));
                class.added.push(name);
            }
        }
        found
    }

    /// The name that an expression has in another module.
    fn original(&self, module: &str, expr: &Expr) -> Option<String> {
        match expr {
            Expr::Name(name) => match self.roles.get(&Symbol::new(&name.id))? {
                Role::Imported(from, original, _) => (from == module).then(|| original.clone()),
                _ => None,
            },
            Expr::Attribute(e) => match &*e.value {
                Expr::Name(name) => {
                    let is_it = matches!(self.roles.get(&Symbol::new(&name.id)), Some(Role::Module(from, _)) if from == module);
                    is_it.then(|| e.attr.to_string())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What their objects are like.
    fn shapes(&self, aliases: &Aliases, sketch: &Sketch) -> BTreeMap<String, Shape> {
        shapes(&self.classes(), self, aliases, sketch)
    }

    /// Whether native code can't call a function.
    fn is_entered_only(&self, local: usize) -> bool {
        matches!(self.nodes().get(local), Some(Node::Function(def)) if !has_literal_defaults(def))
    }

    /// The functions that can be values natively.
    fn functions(&self) -> Vec<Function> {
        let is_named = |number: usize, def: &ast::StmtFunctionDef| matches!(self.roles.get(&Symbol::new(&def.name)), Some(Role::Function(named)) if *named == number);
        let is_given = |number: usize, def: &ast::StmtFunctionDef| is_named(number, def) && has_literal_defaults(def) && function_refusal(def).is_none();
        let of = |(number, node)| if let Node::Function(def) = node { is_given(number, def).then(|| Function::of(def)) } else { None };
        self.nodes().into_iter().enumerate().filter_map(of).collect()
    }

    /// Whether a name is of a class that native code may not name.
    fn is_open(&self, name: &str) -> bool {
        self.classes().get(name).is_some_and(|class| class.is_open && !class.is_enumeration)
    }

    fn is_bound_once(&self, name: &str) -> bool {
        self.table.scopes[MODULE].names.get(&Symbol::new(name)).is_some_and(|entry| entry.bindings.len() == 1)
    }

    /// Whether a name is a variable of the module.
    pub fn has_own(&self, name: Symbol) -> bool {
        self.table.scopes[MODULE].names.get(&name).is_some_and(|entry| !entry.bindings.is_empty() || entry.assigned_elsewhere)
    }
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
