//! The native program of an extension module: of the module's top level only what compiled functions need, and the entries.

use super::assign::{self, assigner};
use super::cut::{cut, END};
use super::classes::{self, has_function, is_special, make_opaque, members, Kind, Member};
use super::defaults::{self, Literals};
use super::fresh;
use super::{handlers, identity};
use super::modules::MAIN;
use super::named;
use super::outline;
use super::own_class;
use super::resume;
use super::roles::imported_module;
use super::survey::{definitions, entered_name, Node, Subject};
use super::{Definition, Library, Place, Use};
use crate::loader::{self, ParsedModule};
use crate::transform::named_tuple::{is_library_base, library_base, with_fields};
use crate::transform::source;
use crate::{lower, Found, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{diagnostic, Diagnostic, SourceMap};
use pyc2n_mir::untyped::Program;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The module of the library that has builtins which are others than in executables.
pub const BUILTINS: &str = "pyc2n_builtins";

/// The statements and aliases of imports that are kept, by module and where they start.
#[derive(Debug, Default, Clone)]
pub struct Kept {
    modules: HashMap<String, KeptModule>,
    /// Functions and classes that have another name in the native program.
    renamed: HashMap<u32, String>,
    /// Functions that only the interpreter enters, by where they start: native code does not have their default values.
    entered_only: HashSet<u32>,
    /// What is known of classes, by where they start.
    classes: HashMap<u32, KeptClass>,
    /// The names of classes in the native program, and whether their objects are values, which can be put into what is Python's.
    given: Vec<(String, bool)>,
    /// Generators of the main module that the interpreter can take over in their middle, by where they start.
    resumed: HashMap<u32, resume::Known>,
}

#[derive(Debug, Default, Clone)]
struct KeptModule {
    starts: HashSet<u32>,
    /// Names of which only the interpreter knows what they are.
    unknown: HashSet<String>,
    /// Variables that are read where the interpreter has them.
    variables: HashSet<String>,
    /// Those of them that functions assign to.
    assigned: HashSet<String>,
    /// Default values that are names of literals.
    literals: Literals,
    /// Builtins that are others than in executables.
    builtins: BTreeSet<String>,
    /// Functions in which `type` is used to make objects like others, by where they start.
    alike: HashSet<u32>,
}

/// What is known of a class.
#[derive(Debug, Clone, Default)]
pub struct KeptClass {
    /// The name of its base in the native program.
    pub base: Option<String>,
    /// See [`super::classes`].
    pub is_open: bool,
    /// It is a class of named tuples.
    pub is_named: bool,
    /// It is an enumeration: its members are read where the interpreter has them.
    pub is_enumeration: bool,
    /// See [`super::Shape`].
    pub is_value: bool,
    /// The value of `__slots__`, and what its decorator makes, if native code makes its objects.
    pub slots: Option<Expr>,
    #[allow(missing_docs)]
    pub generated: Option<Generated>,
}

/// What a decorator makes: statements in the dialect of [`source`].
#[derive(Debug, Clone)]
pub struct Generated {
    /// Names that the body binds to something else.
    pub names: Vec<String>,
    /// The class has `__slots__`.
    pub has_slots: bool,
    /// The statements.
    pub text: String,
    /// Expressions that these mention.
    pub expressions: Vec<Expr>,
}

impl Kept {
    /// Notes a function that only the interpreter enters.
    pub fn enter_only(&mut self, start: u32) {
        self.entered_only.insert(start);
    }

    /// Notes a function that makes objects by `type(object)(…)`.
    pub fn make_alike(&mut self, module: &str, start: u32) {
        self.module(module).alike.insert(start);
    }

    /// Notes a builtin that is another one than in executables.
    pub fn note_builtin(&mut self, module: &str, name: &str) {
        self.module(module).builtins.insert(name.to_owned());
    }

    /// Notes what is known of a class.
    pub fn note_class(&mut self, start: u32, known: KeptClass) {
        self.classes.insert(start, known);
    }

    fn module(&mut self, module: &str) -> &mut KeptModule {
        self.modules.entry(module.to_owned()).or_default()
    }

    /// Keeps one.
    pub fn keep(&mut self, module: &str, start: u32) {
        self.module(module).starts.insert(start);
    }

    /// Notes default values that are names of literals.
    pub fn put_literals(&mut self, module: &str, literals: &Literals) {
        self.module(module).literals.clone_from(literals);
    }

    /// Notes a module of which nothing is kept yet.
    pub fn keep_nothing(&mut self, module: &str) {
        self.module(module);
    }

    /// Ends native code at a name.
    pub fn end_at(&mut self, module: &str, name: &str) {
        self.module(module).unknown.insert(name.to_owned());
    }

    /// Keeps a function.
    pub fn keep_function(&mut self, definition: &Definition) {
        self.keep(&definition.module, definition.span.start);
        if definition.module == MAIN && definition.is_class {
            let is_value = self.classes.get(&definition.span.start).is_some_and(|known| known.is_value || known.is_named);
            self.given.push((definition.native_name.clone(), is_value));
        }
        if definition.module == MAIN && definition.name != definition.native_name {
            self.renamed.insert(definition.span.start, definition.native_name.clone());
        }
    }

    /// Notes a generator that the interpreter can take over in its middle.
    pub fn resume(&mut self, definition: &Definition) {
        if definition.module == MAIN && definition.is_generator && definition.unresumable.is_none() {
            let has_enumerate = definition.uses.contains(&Use::Builtin("enumerate".to_owned()));
            self.resumed.insert(definition.span.start, resume::Known { place: definition.place, has_enumerate });
        }
    }

    /// Assigns to a variable of the main module where the interpreter has it.
    pub fn assign_variable(&mut self, name: &str) {
        self.module(MAIN).assigned.insert(name.to_owned());
    }

    /// Reads a variable of the main module where the interpreter has it.
    pub fn read_variable(&mut self, name: &str) {
        self.module(MAIN).variables.insert(name.to_owned());
    }

    /// The names in each module that native code does not have itself, and the roles of functions for them.
    fn asked_for(&self) -> HashMap<String, HashMap<String, String>> {
        let of = |kept: &KeptModule| {
            let variables = kept.variables.iter().map(|name| (name.clone(), format!("variable:{name}")));
            let ends = kept.unknown.iter().cloned().chain([END.to_owned()]).map(|name| (name, "misfit".to_owned()));
            let assigned = kept.assigned.iter().map(|name| (assigner(name), format!("assign:{name}")));
            variables.chain(assigned).chain(ends).collect()
        };
        let mut all: HashMap<String, HashMap<String, String>> = self.modules.iter().map(|(module, kept)| (module.clone(), of(kept))).collect();
        let given = self.given.iter().map(|(class, _)| (given_name(class), format!("given:{class}")));
        let adopted = self.given.iter().filter(|(_, is_value)| *is_value).map(|(class, _)| (adopted_name(class), format!("adopted:{class}")));
        all.entry(MAIN.to_owned()).or_default().extend(given.chain(adopted).chain([(GIVEN_ITEM.to_owned(), "given_item".to_owned())]));
        all
    }
}

/// Lowers the module with nothing but what is kept of it, and the entries, a module of the library that imports it as `__main__`.
///
/// # Errors
/// What does not lower.
pub fn lower_kept(subject: &Subject, kept: &Kept, entries: &str, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Program, Vec<Diagnostic>> {
    let entries = Found { path: PathBuf::from("<entries>"), bytes: entries.as_bytes().to_vec(), is_package: false };
    let modules = kept.modules.keys().filter(|module| *module != MAIN).cloned().collect();
    let trim = |module: &mut ParsedModule| {
        if module.dotted == MAIN {
            outline::add(&mut module.suite, subject.regions);
        }
        trim(module, kept, subject.place);
    };
    let main = Found { path: subject.path.to_path_buf(), bytes: subject.bytes.to_vec(), is_package: false };
    let extension = loader::Extension { entries, trim: &trim, asked_for: kept.asked_for() };
    let graph = loader::load_entries(main, extension, &Library { loader, modules }, sources);
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

/// Takes everything else away. Imports of the program's modules come last: these may go in circles, and definitions do not need them.
fn trim(module: &mut ParsedModule, kept: &Kept, place: Option<&Place>) {
    let mut suite = std::mem::take(&mut module.suite);
    if module.dotted == MAIN {
        named::add(&mut suite);
    }
    let Some(own) = kept.modules.get(&module.dotted) else { return };
    defaults::put(&mut suite, &own.literals);
    let is_main = module.dotted == MAIN;
    let mut functions = Vec::new();
    definitions(&suite, &mut functions);
    let is_kept = |node: &Node| own.starts.contains(&node.range().start().into());
    let mut functions: Vec<Stmt> = functions.into_iter().filter(is_kept).map(|node| bare(node, own, if is_main { Some(kept) } else { None })).collect();
    let others: Vec<Stmt> = suite.iter().filter_map(|statement| other(statement, own, place.filter(|_| is_main))).collect();
    assign::rewrite(&mut functions, &own.assigned);
    let resumes = is_main && resume::add(&mut functions, &kept.resumed);
    let mut trimmed: Vec<Stmt> = others.into_iter().chain(functions).collect();
    let modules = |dotted: &str| kept.modules.contains_key(dotted);
    trimmed.sort_by_key(|statement| (imports_own(statement, &modules), statement.range().start()));
    let (trimmed, makes_alike) = own_class::rewrite(trimmed, &|start| own.alike.contains(&start));
    let (mut trimmed, compares) = identity::rewrite(trimmed);
    let handles = handlers::rewrite(&mut trimmed);
    let has_classes = trimmed.iter().any(|statement| matches!(statement, Stmt::ClassDef(_)));
    if fresh::rewrite(&mut trimmed) || has_classes || makes_alike || compares || handles {
        trimmed.insert(0, fresh::import());
    }
    if trimmed.iter().any(|statement| matches!(statement, Stmt::ClassDef(class) if class.bases.first().is_some_and(is_library_base))) {
        trimmed.insert(0, fresh::import_from("typing", &["NamedTuple"]));
    }
    if resumes {
        trimmed.insert(0, resume::import());
    }
    if !own.builtins.is_empty() {
        trimmed.insert(0, fresh::import_as_they_are(BUILTINS, &own.builtins));
    }
    module.suite = trimmed;
}

fn imports_own(statement: &Stmt, is_own: &dyn Fn(&str) -> bool) -> bool {
    if let Stmt::Import(import) = statement {
        return import.names.iter().any(|alias| is_own(&alias.name));
    }
    let Stmt::ImportFrom(import) = statement else { return false };
    import.level.is_some_and(|level| level.to_u32() > 0) || import.module.as_deref().is_some_and(is_own)
}

fn other(statement: &Stmt, kept: &KeptModule, place: Option<&Place>) -> Option<Stmt> {
    let is_kept = |alias: &&ast::Alias| kept.starts.contains(&alias.range.start().into());
    let is_kept_here = kept.starts.contains(&statement.range().start().into());
    match statement {
        Stmt::Import(s) => {
            let names: Vec<ast::Alias> = s.names.iter().filter(is_kept).cloned().collect();
            (!names.is_empty()).then(|| Stmt::Import(ast::StmtImport { names, ..s.clone() }))
        }
        Stmt::ImportFrom(s) => {
            let names: Vec<ast::Alias> = s.names.iter().filter(is_kept).cloned().collect();
            (!names.is_empty()).then(|| Stmt::ImportFrom(ast::StmtImportFrom { names, ..absolute(s, place) }))
        }
        Stmt::Assign(_) => is_kept_here.then(|| statement.clone()),
        Stmt::AnnAssign(s) => {
            let value = s.value.clone().filter(|_| is_kept_here)?;
            let target = vec![Expr::clone(&s.target)];
            Some(Stmt::Assign(ast::StmtAssign { range: s.range, targets: target, value, type_comment: None }))
        }
        _ => None,
    }
}

/// In the native program the module is at the top, where nothing is relative.
fn absolute(import: &ast::StmtImportFrom, place: Option<&Place>) -> ast::StmtImportFrom {
    match place.and_then(|place| imported_module(import, Some(place))) {
        Some((module, _)) => ast::StmtImportFrom { module: Some(ast::Identifier::new(module)), level: None, ..import.clone() },
        None => import.clone(),
    }
}

/// The definition without what CPython evaluates: decorators and annotations. `kept` is of the main module.
fn bare(node: Node, own: &KeptModule, kept: Option<&Kept>) -> Stmt {
    let name = kept.and_then(|kept| kept.renamed.get(&node.range().start().into())).map(|name| ast::Identifier::new(name.as_str()));
    match node {
        Node::Function(def) | Node::Method(_, def) => {
            let def = match kept {
                Some(kept) if kept.entered_only.contains(&def.range.start().into()) => without_defaults(bare_function(def)),
                _ => bare_function(def),
            };
            Stmt::FunctionDef(ast::StmtFunctionDef { name: name.unwrap_or_else(|| def.name.clone()), ..def })
        }
        Node::Class(class) => {
            let known = kept.and_then(|kept| kept.classes.get(&class.range.start().into()));
            let base = known.and_then(|known| known.base.as_deref());
            let bases = base.map(|base| fresh::name(base, class.range)).into_iter().collect();
            let unknown = KeptClass::default();
            let mut body = bare_body(class, own, kept, known.unwrap_or(&unknown));
            let name = name.unwrap_or_else(|| class.name.clone());
            body.push(own_class(&name, known.is_none_or(|known| known.is_open), class.range));
            let is_named = known.is_some_and(|known| known.is_named);
            let item = if known.is_some_and(|known| known.is_value || known.is_named) { adopted_name(&name) } else { GIVEN_ITEM.to_owned() };
            body.extend(given(&name, &item, class.range));
            let made = ast::StmtClassDef { name, bases, keywords: Vec::new(), body, decorator_list: Vec::new(), ..class.clone() };
            Stmt::ClassDef(if is_named { with_fields(ast::StmtClassDef { bases: vec![library_base(class.range)], ..made }) } else { made })
        }
    }
}

/// What makes objects.
const MAKERS: [&str; 2] = ["__init__", "__new__"];

/// What native code has of a class. Objects of open ones it makes in no other way than by their addresses.
fn bare_body(class: &ast::StmtClassDef, own: &KeptModule, kept: Option<&Kept>, known: &KeptClass) -> Vec<Stmt> {
    let is_open = known.is_open;
    let is_entered_only = |def: &ast::StmtFunctionDef| kept.is_some_and(|kept| kept.entered_only.contains(&def.range.start().into()));
    let is_kept = |def: &&ast::StmtFunctionDef| own.starts.contains(&def.range.start().into());
    let mut body = vec![Stmt::Pass(ast::StmtPass { range: class.range })];
    let fields = if known.is_named { named_fields(class) } else { Vec::new() };
    let is_field = |name: &String| known.is_named && classes::fields(class).iter().any(|(field, _)| field == name);
    body.extend(fields);
    body.extend(is_open.then(|| stub("__init__", class.range)));
    let is_generated = |name: &String| is_field(name) || known.generated.as_ref().is_some_and(|generated| generated.names.contains(name));
    let mut all = members(&class.body);
    if known.is_enumeration {
        all.iter_mut().for_each(|(_, member)| make_opaque(member));
    }
    let methods: Vec<String> = all.iter().filter(|(_, member)| matches!(member, Member::Function(defs, _) if defs.iter().all(|def| is_kept(def) && !is_entered_only(def)))).map(|(name, _)| name.clone()).collect();
    for (name, mut member) in all.into_iter().filter(|(name, _)| !is_generated(name)) {
        if let Member::Function(defs, kind) = &member {
            if defs.iter().any(|def| is_entered_only(def)) {
                let entered = defs.iter().filter(|def| is_kept(def) && !(is_open && MAKERS.contains(&name.as_str())));
                body.extend(entered.map(|def| entered_function(def, *kind)));
                member = Member::Opaque;
            }
        }
        match member {
            _ if is_open && MAKERS.contains(&name.as_str()) => {}
            Member::Function(defs, kind) if defs.iter().all(is_kept) => body.extend(defs.into_iter().map(|def| member_function(def, kind))),
            Member::Alias(method) if methods.iter().any(|known| known == method) => body.push(assigned(&name, fresh::name(method, class.range), class.range)),
            Member::Alias(_) if is_special(&name) => body.push(stub(&name, class.range)),
            Member::Opaque if own.variables.contains(&format!("{}.{name}", class.name)) => body.extend(class_variable(class, &name)),
            Member::Variable(value) if !is_special(&name) || name == "__hash__" => body.push(assigned(&name, value.clone(), class.range)),
            _ if !is_special(&name) => body.push(assigned(&name, fresh::opaque(class.range), class.range)),
            _ if has_function(&class.body, &name) => body.push(stub(&name, class.range)),
            _ => {}
        }
    }
    body.extend(known.slots.iter().map(|slots| assigned("__slots__", slots.clone(), class.range)));
    body.extend(kinds(class, known));
    body.extend(known.generated.iter().flat_map(|generated| source::statements(&generated.text, class.range, &generated.expressions)));
    body
}

/// A variable of a class that is read where the interpreter has it, also through objects: a descriptor.
fn class_variable(class: &ast::StmtClassDef, name: &str) -> Vec<Stmt> {
    let text = "class variable:\n    def __get__(self, target, owner):\n        return __expr_0\n\n\
                \x20   def __set__(self, target, value):\n        return __lang_misfit()\n\n    def __delete__(self, target):\n        return __lang_misfit()\n";
    let mut descriptor = source::class(text, class.range, &[fresh::name(&format!("{}.{name}", class.name), class.range)]);
    let bound = format!("<variable {name}>");
    descriptor.iter_mut().for_each(|descriptor| source::rename(descriptor, &bound));
    let made = ast::ExprCall { range: class.range, func: Box::new(fresh::name(&bound, class.range)), args: Vec::new(), keywords: Vec::new() };
    descriptor.map(Stmt::ClassDef).into_iter().chain([assigned(name, Expr::Call(made), class.range)]).collect()
}

/// The fields of a named tuple, without annotations.
fn named_fields(class: &ast::StmtClassDef) -> Vec<Stmt> {
    let nothing = |range| Box::new(Expr::Constant(ast::ExprConstant { range, value: ast::Constant::None, kind: None }));
    let field = |statement: &Stmt| if let Stmt::AnnAssign(s) = statement { Some(Stmt::AnnAssign(ast::StmtAnnAssign { annotation: nothing(s.range), ..s.clone() })) } else { None };
    class.body.iter().filter_map(field).collect()
}

/// Attributes by which generated methods know classes.
fn kinds(class: &ast::StmtClassDef, known: &KeptClass) -> Vec<Stmt> {
    // What it has for them the interpreter knows.
    let has_slots = known.slots.is_some() || known.generated.as_ref().is_some_and(|generated| generated.has_slots);
    let missing = if has_slots || known.is_enumeration { "def __class_getattr__(*args):\n    return __lang_misfit()\n" } else { "" };
    let compares = if known.generated.is_none() && has_function(&class.body, "__eq__") { "_compares_fields = False" } else { "" };
    source::statements(&format!("_kind_of_class = {}\n{compares}\n{missing}", u32::from(class.range.start())), class.range, &[])
}

fn assigned(name: &str, value: Expr, range: TextRange) -> Stmt {
    let target = Expr::Name(ast::ExprName { range, id: ast::Identifier::new(name), ctx: ast::ExprContext::Store });
    Stmt::Assign(ast::StmtAssign { range, targets: vec![target], value: Box::new(value), type_comment: None })
}

/// A function of a class with its decorator, by a name that means nothing else.
fn member_function(def: &ast::StmtFunctionDef, kind: Kind) -> Stmt {
    let decorators = def.decorator_list.iter().map(|decorator| match decorator {
        Expr::Name(name) => fresh::own(&name.id, def.range),
        other => other.clone(),
    });
    let decorator_list = decorators.filter(|_| kind != Kind::Instance).collect();
    Stmt::FunctionDef(ast::StmtFunctionDef { decorator_list, ..bare_function(def) })
}

/// A function of a class that only the interpreter enters, by the name for that.
fn entered_function(def: &ast::StmtFunctionDef, kind: Kind) -> Stmt {
    let Stmt::FunctionDef(made) = member_function(def, kind) else { return stub(&def.name, def.range) };
    Stmt::FunctionDef(ast::StmtFunctionDef { name: ast::Identifier::new(entered_name(def)), ..without_defaults(made) })
}

fn without_defaults(mut def: ast::StmtFunctionDef) -> ast::StmtFunctionDef {
    let args = &mut *def.args;
    args.posonlyargs.iter_mut().chain(&mut args.args).chain(&mut args.kwonlyargs).for_each(|arg| arg.default = None);
    def
}

/// Methods that make an object of Python's of one of native code's, and that put one into what is Python's (`runtime/lib/_ext_give.py`). The entries have the functions.
fn given(class: &str, item: &str, range: TextRange) -> [Stmt; 2] {
    [("_given_anew", &*given_name(class)), ("_given_item", item)].map(|(name, function)| calling(name, function, range))
}

/// The method that gives the class of an object.
fn own_class(class: &str, is_open: bool, range: TextRange) -> Stmt {
    if is_open {
        return stub(own_class::METHOD, range);
    }
    let class = vec![fresh::name(class, range)];
    let statements = source::statements(&format!("def {}(self):\n    return __expr_0\n", own_class::METHOD), range, &class);
    statements.into_iter().next().unwrap_or_else(|| stub(own_class::METHOD, range))
}

/// A method that calls a function.
fn calling(name: &str, function: &str, range: TextRange) -> Stmt {
    let object = ast::Arg { range, arg: ast::Identifier::new("self"), annotation: None, type_comment: None };
    let args = ast::Arguments { args: vec![ast::ArgWithDefault { range: Default::default(), def: object, default: None }], ..ast::Arguments::empty(Default::default()) };
    let (func, object) = (Box::new(fresh::name(function, range)), fresh::name("self", range));
    let value = Some(Box::new(Expr::Call(ast::ExprCall { range, func, args: vec![object], keywords: Vec::new() })));
    let body = vec![Stmt::Return(ast::StmtReturn { range, value })];
    method(name, args, body, range)
}

/// A method of native code's own.
fn method(name: &str, args: ast::Arguments, body: Vec<Stmt>, range: TextRange) -> Stmt {
    let (name, args) = (ast::Identifier::new(name), Box::new(args));
    Stmt::FunctionDef(ast::StmtFunctionDef { range, name, args, body, decorator_list: Vec::new(), returns: None, type_comment: None, type_params: Vec::new() })
}

const GIVEN_ITEM: &str = "<given item>";

/// The name of the first function in the module, which no program has.
fn given_name(class: &str) -> String {
    format!("<given {class}>")
}

fn adopted_name(class: &str) -> String {
    format!("<adopted {class}>")
}

/// A method of which only the interpreter knows what it does.
pub fn stub(name: &str, range: TextRange) -> Stmt {
    let any = |name: &str| ast::Arg { range, arg: ast::Identifier::new(name), annotation: None, type_comment: None };
    let args = ast::Arguments { vararg: Some(Box::new(any("args"))), kwarg: Some(Box::new(any("named"))), ..ast::Arguments::empty(Default::default()) };
    let body = vec![Stmt::Expr(ast::StmtExpr { range, value: Box::new(fresh::name(END, range)) })];
    method(name, args, body, range)
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
