//! Generators that the interpreter can take over at any `yield`. What a generator is given, and what it uses, may change between its steps, so
//! these can't be repeated. Instead each step ends with a note of where it has come to: the number of the `yield`, the values of the locals, and
//! of each loop around it how far its iterator is. From that `resumed` in `bootstrap.py` makes a generator that goes on there.
//!
//! The native program gets three more definitions for such a generator: a class for the notes, a function that does the steps and writes them,
//! and one of a related name that starts it ([`starter`]). Both sides number `yield`s and loops around them in the order of the source.
//! See `runtime/lib/_ext_modules/pyc2n_resume.py`.

use super::fresh;
use super::keep::stub;
use super::liveness::{bound, has_yield, locals, yields, Names, Variables};
use crate::transform::source;
use crate::walk;
use pyc2n_base::collections::{HashMap, HashSet};
use rustpython_parser::ast::{self, Expr, ExprContext, Identifier, Ranged, Stmt};
use rustpython_parser::text_size::{TextRange, TextSize};
use std::fmt::Write;

/// The module of the functions for it, and their names there.
const MODULE: &str = "pyc2n_resume";
const NAMES: [&str; 6] = ["given", "iterate", "kept", "place", "started", "turns"];

/// The import of the functions.
pub fn import() -> Stmt {
    fresh::import_from(MODULE, &NAMES)
}

/// The name of the function that starts a generator of a name.
pub fn starter(name: &str) -> String {
    format!("_pyc2n_start_{name}")
}

/// Why the interpreter could not take over a generator in its middle.
pub fn obstacle(def: &ast::StmtFunctionDef, is_method: bool) -> Option<&'static str> {
    let args = &*def.args;
    if args.vararg.is_some() || args.kwarg.is_some() {
        return Some("it takes any number of arguments");
    }
    let body = &def.body;
    in_body(body, is_method).or_else(|| {
        let (all, given) = names(def);
        let found = locals(body, &Variables { all, given, shared: Names::new() });
        let is_certain = |place: &TextSize| match (found.live.get(place), found.assigned.get(place)) {
            (Some(live), Some(assigned)) => live.is_subset(assigned),
            _ => true,
        };
        let mut steps = Vec::new();
        add_steps(body, &mut steps);
        (!steps.iter().all(is_certain)).then_some("a variable may have no value at a `yield`")
    })
}

/// Where the statements that yield are.
fn add_steps(body: &[Stmt], steps: &mut Vec<TextSize>) {
    for statement in body {
        steps.extend((matches!(statement, Stmt::Expr(_)) && yields(statement)).then(|| statement.range().start()));
        walk::suites(statement).into_iter().for_each(|suite| add_steps(suite, steps));
    }
}

fn in_body(body: &[Stmt], is_method: bool) -> Option<&'static str> {
    body.iter().find_map(|statement| {
        let mut found = in_statement(statement);
        walk::statement_expressions(statement, &mut |expr| found = found.or_else(|| in_expression(expr, is_method)));
        found.or_else(|| walk::suites(statement).into_iter().find_map(|suite| in_body(suite, is_method)))
    })
}

fn in_statement(statement: &Stmt) -> Option<&'static str> {
    match statement {
        Stmt::FunctionDef(_) | Stmt::AsyncFunctionDef(_) | Stmt::ClassDef(_) => Some("it has functions of its own"),
        Stmt::Global(_) | Stmt::Nonlocal(_) => Some("names in it change what they mean"),
        Stmt::Delete(s) => s.targets.iter().any(|target| matches!(target, Expr::Name(_) | Expr::Tuple(_))).then_some("names in it change what they mean"),
        Stmt::For(_) | Stmt::While(_) | Stmt::If(_) => heads_yield(statement).then_some("it has a `yield` within an expression"),
        Stmt::Expr(s) if is_plain(&s.value) => None,
        other => yields(other).then_some("its `yield` has a value, or stands in a `try`, `with` or `match`"),
    }
}

fn heads_yield(statement: &Stmt) -> bool {
    let mut found = false;
    walk::statement_expressions(statement, &mut |expr| found |= has_yield(expr));
    found
}

/// A `yield` whose value nobody asks for, or no `yield`.
fn is_plain(expr: &Expr) -> bool {
    match expr {
        Expr::Yield(e) => e.value.as_deref().is_none_or(|value| !has_yield(value)),
        Expr::YieldFrom(e) => !has_yield(&e.value),
        other => !has_yield(other),
    }
}

fn in_expression(expr: &Expr, is_method: bool) -> Option<&'static str> {
    let is_private = |name: &str| is_method && name.starts_with("__") && !name.ends_with("__");
    let own = match expr {
        Expr::Lambda(_) | Expr::NamedExpr(_) => Some("it has functions of its own"),
        Expr::Name(name) if ["super", "__class__"].contains(&name.id.as_str()) || is_private(&name.id) => Some("it uses names of its class"),
        Expr::Attribute(e) if is_private(&e.attr) => Some("it uses names of its class"),
        _ => None,
    };
    let mut found = own;
    walk::children(expr, &mut |child| found = found.or_else(|| in_expression(child, is_method)));
    found
}

/// The names of all locals, and of parameters, which have values from the start.
fn names(def: &ast::StmtFunctionDef) -> (Names, Names) {
    let parameters: Names = parameters(def).into_iter().collect();
    let mut all = parameters.clone();
    bound_in(&def.body, &mut all);
    (all, parameters)
}

/// Which parameters are bound anew, by their places.
pub fn rebound(def: &ast::StmtFunctionDef) -> Vec<usize> {
    let mut names = Names::new();
    bound_in(&def.body, &mut names);
    parameters(def).iter().enumerate().filter(|(_, name)| names.contains(*name)).map(|(place, _)| place).collect()
}

fn parameters(def: &ast::StmtFunctionDef) -> Vec<String> {
    let args = &*def.args;
    args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).map(|arg| arg.def.arg.to_string()).collect()
}

fn bound_in(body: &[Stmt], names: &mut Names) {
    for statement in body {
        match statement {
            Stmt::Assign(s) => s.targets.iter().for_each(|target| bound(target, names)),
            Stmt::AnnAssign(ast::StmtAnnAssign { target, .. }) | Stmt::AugAssign(ast::StmtAugAssign { target, .. }) | Stmt::For(ast::StmtFor { target, .. }) => bound(target, names),
            Stmt::With(s) => s.items.iter().filter_map(|item| item.optional_vars.as_deref()).for_each(|target| bound(target, names)),
            Stmt::Try(s) => s.handlers.iter().for_each(|ast::ExceptHandler::ExceptHandler(handler)| names.extend(handler.name.iter().map(ToString::to_string))),
            _ => {}
        }
        walk::suites(statement).into_iter().for_each(|suite| bound_in(suite, names));
    }
}

/// What is known of a generator.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Line and column of its `def`.
    pub place: (u32, u32),
    /// It uses `enumerate`, and that is the builtin.
    pub has_enumerate: bool,
}

/// Adds what it takes for generators among the definitions of a module, known by where they start. Says whether there are any.
pub fn add(module: &mut Vec<Stmt>, known: &HashMap<u32, Known>) -> bool {
    let known = |def: &ast::StmtFunctionDef| known.get(&u32::from(def.range.start())).copied();
    let methods = |class: &ast::StmtClassDef| class.body.iter().filter_map(as_function).filter(|def| known(def).is_some()).map(|def| def.name.to_string()).collect::<Vec<_>>();
    let functions: HashSet<String> = module.iter().filter_map(as_function).filter(|def| known(def).is_some()).map(|def| def.name.to_string()).collect();
    let mut stored = Names::new();
    stored_attributes(module, &mut stored);
    // An object may have something else by that name.
    let all_methods: HashSet<String> = module.iter().filter_map(as_class).flat_map(methods).filter(|name| !stored.contains(name)).collect();
    let resumed = |def: &ast::StmtFunctionDef| {
        let Known { place, has_enumerate } = known(def)?;
        Some(Resumed { def, place, functions: &functions, methods: &all_methods, has_enumerate }.definitions())
    };
    let mut added = Vec::new();
    for statement in module.iter_mut() {
        match statement {
            Stmt::FunctionDef(def) => added.extend(resumed(def).into_iter().flat_map(|(own, starter)| own.into_iter().chain([starter]))),
            Stmt::ClassDef(class) => {
                let mut starters = Vec::new();
                for (own, starter) in class.body.iter().filter_map(as_function).filter_map(resumed) {
                    added.extend(own);
                    starters.push(starter);
                }
                let others = names_of_members(class).filter(|name| all_methods.contains(name) && !starters.iter().filter_map(as_function).any(|def| *def.name == *starter(name)));
                let ends: Vec<Stmt> = others.map(|name| stub(&starter(&name), class.range)).collect();
                class.body.extend(starters.into_iter().chain(ends));
            }
            _ => {}
        }
    }
    module.extend(added);
    !(functions.is_empty() && all_methods.is_empty())
}

/// The attributes of any objects that are assigned.
fn stored_attributes(body: &[Stmt], names: &mut Names) {
    for statement in body {
        walk::statement_expressions(statement, &mut |expr| stored_in(expr, names));
        walk::suites(statement).into_iter().for_each(|suite| stored_attributes(suite, names));
    }
}

fn stored_in(expr: &Expr, names: &mut Names) {
    if let Expr::Attribute(e) = expr {
        names.extend((e.ctx == ExprContext::Store).then(|| e.attr.to_string()));
    }
    walk::children(expr, &mut |child| stored_in(child, names));
}

fn as_function(statement: &Stmt) -> Option<&ast::StmtFunctionDef> {
    if let Stmt::FunctionDef(def) = statement { Some(def) } else { None }
}

fn as_class(statement: &Stmt) -> Option<&ast::StmtClassDef> {
    if let Stmt::ClassDef(class) = statement { Some(class) } else { None }
}

/// What a class has by names of its own.
fn names_of_members(class: &ast::StmtClassDef) -> impl Iterator<Item = String> {
    let mut names = Names::new();
    bound_in(&class.body.iter().filter(|statement| !matches!(statement, Stmt::FunctionDef(_))).cloned().collect::<Vec<Stmt>>(), &mut names);
    names.extend(class.body.iter().filter_map(as_function).map(|def| def.name.to_string()));
    names.into_iter()
}

/// A generator and where it is.
struct Resumed<'a> {
    /// The function.
    def: &'a ast::StmtFunctionDef,
    /// Line and column of its `def`.
    place: (u32, u32),
    /// Names of generators of the module that are resumed, too.
    functions: &'a HashSet<String>,
    /// Names of methods that are in some class.
    methods: &'a HashSet<String>,
    /// That name is the builtin in it.
    has_enumerate: bool,
}

impl Resumed<'_> {
    /// What the module gets for it, and what is put beside it, into its class or module.
    fn definitions(&self) -> (Vec<Stmt>, Stmt) {
        let mut writer = Writer { generator: self, locals: Places::new(self.def), yields: 0, loops: 0, notes: Vec::new() };
        let mut body = self.def.body.clone();
        writer.suite(&mut body, &mut Vec::new());
        let notes = writer.notes_class();
        let steps = self.function(&self.name_of("steps"), [self.name_of("turns")].into_iter().chain(parameters(self.def)).collect(), body);
        (vec![notes, steps], self.starter())
    }

    /// A name that no program has.
    fn name_of(&self, part: &str) -> String {
        format!("<{part} {}:{}>", self.place.0, self.place.1)
    }

    fn function(&self, name: &str, parameters: Vec<String>, body: Vec<Stmt>) -> Stmt {
        let range = self.def.range;
        let arg = |arg: String| ast::ArgWithDefault { range: Default::default(), def: ast::Arg { range, arg: Identifier::new(arg), annotation: None, type_comment: None }, default: None };
        let args = ast::Arguments { args: parameters.into_iter().map(arg).collect(), ..ast::Arguments::empty(Default::default()) };
        Stmt::FunctionDef(ast::StmtFunctionDef { name: Identifier::new(name), args: Box::new(args), body, decorator_list: Vec::new(), returns: None, ..self.def.clone() })
    }

    fn starter(&self) -> Stmt {
        let range = self.def.range;
        let args: String = (0..parameters(self.def).len()).map(|i| format!("__expr_{}, ", i + 4)).collect();
        let given = parameters(self.def).into_iter().map(|name| fresh::name(&name, range));
        let names = [fresh::own("started", range), fresh::own("turns", range), self.read("notes"), self.read("steps")].into_iter().chain(given).collect::<Vec<Expr>>();
        let body = source::statements(&format!("return __expr_0(__expr_1(__expr_2({args}), __expr_2({args})), __expr_3, {args})"), range, &names);
        Stmt::FunctionDef(ast::StmtFunctionDef { name: Identifier::new(starter(&self.def.name)), body, decorator_list: Vec::new(), returns: None, ..self.def.clone() })
    }

    fn read(&self, part: &str) -> Expr {
        fresh::name(&self.name_of(part), self.def.range)
    }
}

/// What is known of the locals at each `yield`.
struct Places {
    parameters: Vec<String>,
    /// Parameters that are bound anew.
    rebound: Names,
    found: super::liveness::Locals,
}

impl Places {
    fn new(def: &ast::StmtFunctionDef) -> Places {
        let (all, given) = names(def);
        let parameters = parameters(def);
        let rebound = rebound(def).into_iter().map(|place| parameters[place].clone()).collect();
        Places { rebound, found: locals(&def.body, &Variables { all, given, shared: Names::new() }), parameters }
    }
}

/// What is noted at a `yield`: the names of locals, whether they are read later, and the numbers of the loops around it.
struct Note {
    locals: Vec<(String, bool)>,
    loops: Vec<usize>,
}

struct Writer<'a> {
    generator: &'a Resumed<'a>,
    locals: Places,
    yields: usize,
    loops: usize,
    notes: Vec<Note>,
}

impl Writer<'_> {
    /// Rewrites a suite that stands in loops of some numbers.
    fn suite(&mut self, body: &mut Vec<Stmt>, around: &mut Vec<usize>) {
        let old = std::mem::take(body);
        for statement in old {
            if !yields(&statement) {
                body.push(statement);
                continue;
            }
            match statement {
                Stmt::Expr(s) => self.step(s, around, body),
                Stmt::For(mut s) => {
                    let name = self.started(&s.iter, body);
                    around.push(self.loops);
                    self.suite(&mut s.body, around);
                    around.pop();
                    self.suite(&mut s.orelse, around);
                    s.iter = Box::new(name);
                    body.push(Stmt::For(s));
                }
                mut other => {
                    walk::suites_mut(&mut other).into_iter().for_each(|suite| self.suite(suite, around));
                    body.push(other);
                }
            }
        }
    }

    /// The iterator of the next loop, by the name that it is bound to.
    fn started(&mut self, iterable: &Expr, body: &mut Vec<Stmt>) -> Expr {
        self.loops += 1;
        let range = iterable.range();
        let name = iterator(self.loops);
        body.push(assigned(&name, self.generator.iterated(iterable), range));
        fresh::name(&name, range)
    }

    fn step(&mut self, s: ast::StmtExpr, around: &mut Vec<usize>, body: &mut Vec<Stmt>) {
        let (range, place) = (s.range, s.range.start());
        match *s.value {
            Expr::YieldFrom(e) => {
                let iter = self.started(&e.value, body);
                around.push(self.loops);
                let item = item(self.yields);
                let mut turn = Vec::new();
                self.note(place, range, around, &mut turn);
                turn.push(yielded(fresh::name(&item, range), range));
                around.pop();
                let target = Expr::Name(ast::ExprName { range, id: Identifier::new(item), ctx: ExprContext::Store });
                body.push(Stmt::For(ast::StmtFor { range, target: Box::new(target), iter: Box::new(iter), body: turn, orelse: Vec::new(), type_comment: None }));
            }
            Expr::Yield(ast::ExprYield { value: Some(value), .. }) if !matches!(*value, Expr::Constant(_)) => {
                let item = item(self.yields);
                body.push(assigned(&item, *value, range));
                self.note(place, range, around, body);
                body.push(yielded(fresh::name(&item, range), range));
            }
            Expr::Yield(ast::ExprYield { value, .. }) => {
                self.note(place, range, around, body);
                let value = value.map_or_else(|| Expr::Constant(ast::ExprConstant { range, value: ast::Constant::None, kind: None }), |value| *value);
                body.push(yielded(value, range));
            }
            other => body.push(Stmt::Expr(ast::StmtExpr { range, value: Box::new(other) })),
        }
    }

    /// Statements that note where the generator is.
    fn note(&mut self, place: TextSize, range: TextRange, around: &[usize], body: &mut Vec<Stmt>) {
        self.yields += 1;
        let nothing = Names::new();
        let assigned = self.locals.found.assigned.get(&place).unwrap_or(&nothing);
        let live = self.locals.found.live.get(&place).unwrap_or(&nothing);
        let is_noted = |name: &&String| !self.locals.parameters.contains(name) || self.locals.rebound.contains(*name);
        let locals: Vec<(String, bool)> = assigned.iter().filter(is_noted).map(|name| (name.clone(), live.contains(name))).collect();
        let mut text = format!("__expr_0.is_ahead = True\n__expr_0.next.at = {}\n", self.yields);
        let mut names = vec![self.generator.read("turns"), fresh::own("kept", range), fresh::own("place", range)];
        for (name, is_live) in &locals {
            let value = if *is_live { format!("__expr_{}", names.len()) } else { format!("__expr_1(__expr_{})", names.len()) };
            let _ = writeln!(text, "__expr_0.next.v_{name} = {value}");
            names.push(fresh::name(name, range));
        }
        for &number in around {
            let _ = writeln!(text, "__expr_0.next.i_{number} = __expr_2(__expr_{})", names.len());
            names.push(fresh::name(&iterator(number), range));
        }
        body.extend(source::statements(&text, range, &names));
        self.notes.push(Note { locals, loops: around.to_vec() });
    }

    /// The class of notes.
    fn notes_class(&self) -> Stmt {
        let range = self.generator.def.range;
        let (line, column) = self.generator.place;
        let parameters = &self.locals.parameters;
        let list: String = parameters.iter().map(|name| format!(", v_{name}")).collect();
        let set: String = parameters.iter().map(|name| format!("        self.v_{name} = v_{name}\n")).collect();
        let (mut own, mut given) = (String::new(), String::new());
        let visit: String = parameters.iter().filter(|name| !self.locals.rebound.contains(*name)).map(|name| format!("        action(self.v_{name})\n")).collect();
        let none = Note { locals: Vec::new(), loops: Vec::new() };
        for (at, note) in std::iter::once(&none).chain(&self.notes).enumerate() {
            let is_noted = |name: &String| note.locals.iter().any(|(noted, _)| noted == name);
            let fixed = parameters.iter().filter(|name| !is_noted(name)).cloned();
            let read: Vec<String> = fixed.chain(note.locals.iter().filter(|(_, is_live)| *is_live).map(|(name, _)| name.clone())).collect();
            let values: String = read.iter().map(|name| format!("'{name}', self.v_{name}, ")).chain(note.loops.iter().map(|number| format!("'.{number}', self.i_{number}, "))).collect();
            let _ = write!(given, "        if self.at == {at}:\n            return __expr_0(('generator', {line}, {column}, {at}, ({values})))\n");
            let held = read.iter().chain(note.locals.iter().filter(|(_, is_live)| !is_live).map(|(name, _)| name)).map(|name| format!("v_{name}"));
            let held = held.chain(note.loops.iter().map(|number| format!("i_{number}")));
            let is_fixed = |field: &String| parameters.iter().any(|name| *field == format!("v_{name}") && !self.locals.rebound.contains(name));
            let visits: String = held.filter(|field| !is_fixed(field)).map(|field| format!("            action(self.{field})\n")).collect();
            if !visits.is_empty() {
                let _ = write!(own, "        if self.at == {at}:\n{visits}");
            }
        }
        let text = format!(
            "class notes:\n    def __init__(self{list}):\n        self.at = 0\n{set}\n    def visit_fixed(self, action):\n        pass\n{visit}\n    def visit(self, action):\n        pass\n{own}\n    def given(self):\n{given}        return 0\n"
        );
        let names = [fresh::own("given", range)];
        let class = source::class(&text, range, &names).map(|class| ast::StmtClassDef { name: Identifier::new(self.generator.name_of("notes")), ..class });
        class.map_or(Stmt::Pass(ast::StmtPass { range }), Stmt::ClassDef)
    }
}

impl Resumed<'_> {
    /// What is gone through, so that it can be noted how far that has come.
    fn started(&self, iterable: &Expr) -> Expr {
        let Expr::Call(call) = iterable else { return iterable.clone() };
        if let Some(first) = call.args.first().filter(|_| self.is_enumerate(call)) {
            let args = std::iter::once(self.iterated(first)).chain(call.args.iter().skip(1).cloned()).collect();
            return Expr::Call(ast::ExprCall { args, ..call.clone() });
        }
        let func = match &*call.func {
            Expr::Name(name) if self.functions.contains(name.id.as_str()) && !self.has_local(&name.id) => fresh::name(&starter(&name.id), name.range),
            Expr::Attribute(e) if self.methods.contains(e.attr.as_str()) => Expr::Attribute(ast::ExprAttribute { attr: Identifier::new(starter(&e.attr)), ..e.clone() }),
            _ => return iterable.clone(),
        };
        Expr::Call(ast::ExprCall { func: Box::new(func), ..call.clone() })
    }

    /// Whether a name does not mean there what it means in the module.
    fn has_local(&self, name: &str) -> bool {
        names(self.def).0.contains(name)
    }

    fn is_enumerate(&self, call: &ast::ExprCall) -> bool {
        let is_it = matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "enumerate");
        is_it && self.has_enumerate && !self.has_local("enumerate") && !call.args.iter().any(|arg| matches!(arg, Expr::Starred(_)))
    }

    /// The iterator of something, as a note has it.
    fn iterated(&self, iterable: &Expr) -> Expr {
        let range = iterable.range();
        let args = vec![self.started(iterable)];
        Expr::Call(ast::ExprCall { range, func: Box::new(fresh::own("iterate", range)), args, keywords: Vec::new() })
    }
}

/// The name of the iterator of a loop.
fn iterator(number: usize) -> String {
    format!("<iterator {number}>")
}

fn assigned(name: &str, value: Expr, range: TextRange) -> Stmt {
    let target = Expr::Name(ast::ExprName { range, id: Identifier::new(name), ctx: ExprContext::Store });
    Stmt::Assign(ast::StmtAssign { range, targets: vec![target], value: Box::new(value), type_comment: None })
}

/// The name of what is yielded.
fn item(number: usize) -> String {
    format!("<item {number}>")
}

fn yielded(value: Expr, range: TextRange) -> Stmt {
    let value = Expr::Yield(ast::ExprYield { range, value: Some(Box::new(value)) });
    Stmt::Expr(ast::StmtExpr { range, value: Box::new(value) })
}
