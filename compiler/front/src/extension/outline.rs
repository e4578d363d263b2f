//! Loops of functions that stay interpreted. Such a function may do only a part of its work with what the interpreter alone has (it prints, reads a
//! file, takes the time); a loop in it that does without runs natively as a function of its own. Compilers call that outlining. The function is
//! given the locals that the loop reads, and gives those that it binds and that are read later. In the source that the interpreter executes the call stands
//! before the loop, which is skipped if native code has done it (`_outlined` in `runtime/src/ext/bootstrap.py`); else all is as if nobody had tried.
//!
//! Statements before a loop that make what it uses belong to it: containers that native code makes itself it knows best.

use super::cut::END;
use super::effects::end;
use super::liveness::{bound, locals, read_first, Locals, Names, Variables};
use super::modules::{Module, MAIN};
use super::recorded::Recorded;
use super::sketch::Sketch;
use super::survey::{survey, Subject};
use super::{fresh, Definition, Survey};
use crate::scopes::{BindingKind, Resolution, ScopeId};
use crate::{walk, Loader};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{SourceMap, Symbol};
use rustpython_parser::ast::{self, Expr, ExprContext, Identifier, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

/// Statements, one after the other, that are a native function of their own.
#[derive(Debug, Clone)]
pub struct Region {
    /// Where the first one starts.
    pub start: u32,
    /// How many there are.
    pub count: usize,
    /// The name of the function, which no program has.
    pub name: String,
    /// The locals that it is given, with their annotations.
    parameters: Vec<(String, Option<Expr>)>,
    /// Those that it gives.
    pub results: Vec<String>,
}

/// Functions that look at the locals of the one that calls them.
const LOOK: [&str; 6] = ["locals", "vars", "dir", "eval", "exec", "_getframe"];

/// So often is what does not do looked at in smaller parts.
const MOST_ROUNDS: usize = 4;

/// The regions of a module.
pub fn regions(subject: &Subject, recorded: &Recorded, loader: &dyn Loader) -> Vec<Region> {
    let mut sources = SourceMap::default();
    let Ok(module) = Module::parse(MAIN, subject.path, subject.bytes, subject.place, &[], &mut sources) else { return Vec::new() };
    let look = |regions: &[Region]| {
        let subject = Subject { regions, ..*subject };
        survey(&subject, (recorded, &Sketch::default()), loader, &mut SourceMap::default()).map(|(survey, _)| Ends::new(survey)).ok()
    };
    let Some(known) = look(&[]) else { return Vec::new() };
    let functions: Vec<Function> = functions(&module).into_iter().filter(|function| known.end(function.range, function.body)).collect();
    let mut found = Vec::new();
    for function in &functions {
        function.add(function.body, &known.of(function.range), &mut found);
    }
    for round in 1..=MOST_ROUNDS {
        let Some(known) = look(&found) else { return Vec::new() };
        let (fine, others): (Vec<Region>, Vec<Region>) = found.into_iter().partition(|region| !known.end_in(region, &module.suite));
        found = fine;
        if others.is_empty() || round == MOST_ROUNDS {
            break;
        }
        for region in &others {
            let (Some(function), Some(body)) = (functions.iter().find(|function| function.range.contains(region.start.into())), region.find(&module.suite)) else { continue };
            let ends = known.of(range(body));
            body.iter().flat_map(walk::suites).for_each(|suite| function.add(suite, &ends, &mut found));
        }
    }
    found
}

fn range(body: &[Stmt]) -> TextRange {
    body.first().map_or_else(TextRange::default, |first| TextRange::new(first.range().start(), body.last().map_or(first.range().end(), |last| last.range().end())))
}

/// Where native code of functions ends, by where these start.
struct Ends {
    definitions: HashMap<u32, Definition>,
}

impl Ends {
    fn new(survey: Survey) -> Ends {
        let own = survey.definitions.into_iter().filter(|definition| definition.module == MAIN && !definition.is_class);
        Ends { definitions: own.map(|definition| (definition.span.start, definition)).collect() }
    }

    /// The names at which it ends in a function.
    fn of(&self, range: TextRange) -> HashSet<String> {
        self.definitions.get(&range.start().into()).map(|definition| definition.ends.iter().cloned().collect()).unwrap_or_default()
    }

    /// Whether a function can't be native, or always ends.
    fn end(&self, range: TextRange, body: &[Stmt]) -> bool {
        let Some(definition) = self.definitions.get(&range.start().into()) else { return true };
        let is_refused = definition.refused.is_some() || definition.is_generator && definition.unresumable.is_some();
        is_refused || always_ends(body, &self.of(range))
    }

    fn end_in(&self, region: &Region, suite: &[Stmt]) -> bool {
        region.find(suite).is_none_or(|body| self.end(range(body), body))
    }
}

/// Whether native code ends however statements are executed. Inner functions are there to be called.
fn always_ends(body: &[Stmt], ends: &HashSet<String>) -> bool {
    body.iter().any(|statement| {
        let is_branch = matches!(statement, Stmt::If(_) | Stmt::Match(_) | Stmt::ClassDef(_) | Stmt::AsyncFunctionDef(_));
        let suites = walk::suites(statement);
        let inner = match statement {
            Stmt::Try(s) => vec![&s.body[..], &s.orelse, &s.finalbody],
            _ if is_branch => Vec::new(),
            _ => suites,
        };
        end(statement).is_some() || walk::mentions_itself(statement, &|name| ends.contains(name)) || inner.into_iter().any(|suite| always_ends(suite, ends))
    })
}

/// A function of the source.
struct Function<'a> {
    range: TextRange,
    body: &'a [Stmt],
    /// Its locals.
    variables: Names,
    found: Locals,
    /// Where these are bound.
    bindings: HashMap<String, Vec<u32>>,
    /// Those that may lose their values where that can't be seen.
    doubtful: Names,
    /// What is known of them.
    annotations: HashMap<String, Expr>,
    is_method: bool,
}

/// All functions at the top level, and those of classes there.
fn functions(module: &Module) -> Vec<Function<'_>> {
    let mut found = Vec::new();
    add_functions(&module.suite, None, module, &mut found);
    found
}

fn add_functions<'a>(suite: &'a [Stmt], class: Option<&'a ast::StmtClassDef>, module: &'a Module, found: &mut Vec<Function<'a>>) {
    for statement in suite {
        match statement {
            Stmt::FunctionDef(def) => found.extend(Function::new(def.range, &def.body, &def.args, (module, module.table.of_node(def)), class.filter(|_| is_plain_method(def)))),
            Stmt::AsyncFunctionDef(def) => found.extend(Function::new(def.range, &def.body, &def.args, (module, module.table.of_node(def)), class)),
            Stmt::ClassDef(inner) if class.is_none() => add_functions(&inner.body, Some(inner), module, found),
            Stmt::ClassDef(_) => {}
            other => walk::suites(other).into_iter().for_each(|suite| add_functions(suite, class, module, found)),
        }
    }
}

/// Whether the first argument is an object of the class.
fn is_plain_method(def: &ast::StmtFunctionDef) -> bool {
    !def.decorator_list.iter().any(|decorator| matches!(decorator, Expr::Name(name) if ["staticmethod", "classmethod"].contains(&name.id.as_str())))
}

impl<'a> Function<'a> {
    /// None if somebody looks at its locals.
    fn new(range: TextRange, body: &'a [Stmt], args: &'a ast::Arguments, (module, scope): (&Module, ScopeId), class: Option<&ast::StmtClassDef>) -> Option<Function<'a>> {
        if walk::mentions(body, &|name| LOOK.contains(&name)) {
            return None;
        }
        let own = &module.table.scopes[scope];
        let is_own = |name: &&Symbol| module.table.resolution(scope, **name) == Resolution::Variable(scope);
        let text = |name: &Symbol| name.as_str().to_owned();
        let all: Names = own.order.iter().filter(is_own).map(text).collect();
        let is_given = |name: &&Symbol| own.names[*name].bindings.iter().any(|binding| binding.kind == BindingKind::Param);
        let given = own.order.iter().filter(is_given).map(text).collect();
        let shared = own.shared.keys().map(text).collect();
        let places = |name: &Symbol| own.names[name].bindings.iter().map(|binding| binding.span.start).collect();
        let bindings = own.order.iter().map(|name| (text(name), places(name))).collect();
        let is_doubtful = |name: &&Symbol| own.names[*name].assigned_elsewhere || own.names[*name].bindings.iter().any(|binding| binding.kind == BindingKind::Delete);
        let doubtful = own.order.iter().filter(is_doubtful).map(text).collect();
        let mut annotations = HashMap::default();
        let parameters: Vec<&ast::ArgWithDefault> = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).collect();
        if let (Some(class), Some(first)) = (class, parameters.first()) {
            annotations.insert(first.def.arg.to_string(), fresh::name(&class.name, first.def.range));
        }
        let annotated = parameters.iter().filter_map(|arg| Some((arg.def.arg.to_string(), Expr::clone(arg.def.annotation.as_deref()?))));
        annotations.extend(annotated);
        let variables = Variables { all, given, shared };
        Some(Function { range, body, found: locals(body, &variables), variables: variables.all, bindings, doubtful, annotations, is_method: class.is_some() })
    }

    /// Adds the regions in a suite, where native code ends at some names.
    fn add(&self, suite: &[Stmt], ends: &HashSet<String>, found: &mut Vec<Region>) {
        let mut at = 0;
        while let Some(statement) = suite.get(at) {
            let run = if is_loop(statement) && self.fits(statement, ends, false) { self.run(suite, at, ends) } else { None };
            match run {
                Some((region, next)) => {
                    found.push(region);
                    at = next;
                    continue;
                }
                None if matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::AsyncFunctionDef(_)) => {}
                None => walk::suites(statement).into_iter().for_each(|suite| self.add(suite, ends, found)),
            }
            at += 1;
        }
    }

    /// The region around a loop, and what comes behind it.
    fn run(&self, suite: &[Stmt], at: usize, ends: &HashSet<String>) -> Option<(Region, usize)> {
        let mut used = Names::new();
        add_names(&suite[at], &mut used);
        let mut first = at;
        while first > 0 && makes(&suite[first - 1], &used) && self.fits(&suite[first - 1], ends, false) {
            first -= 1;
            add_names(&suite[first], &mut used);
        }
        (first..=at).find_map(|first| Some((self.region(&suite[first..=at])?, at + 1)))
    }

    fn region(&self, body: &[Stmt]) -> Option<Region> {
        let range = range(body);
        let last = body.last()?;
        let (assigned, live) = (self.found.assigned.get(&range.start())?, self.found.live.get(&last.range().start())?);
        let mut bound = Names::new();
        body.iter().for_each(|statement| add_bound(statement, &mut bound));
        if !bound.is_subset(&self.variables) {
            return None;
        }
        let results: Names = bound.intersection(live).cloned().collect();
        let read = read_first(body, &self.variables, results.clone());
        // What may have a value or not the interpreter knows; what is bound here alone has none before.
        let is_certain = |name: &String| !self.doubtful.contains(name) && (assigned.contains(name) || !self.is_bound_outside(name, range));
        if !read.iter().all(is_certain) {
            return None;
        }
        let parameters = read.into_iter().filter(|name| assigned.contains(name)).map(|name| (name.clone(), self.annotations.get(&name).cloned())).collect();
        let start = range.start().into();
        Some(Region { start, count: body.len(), name: format!("_pyc2n_loop_{start}"), parameters, results: results.into_iter().collect() })
    }

    /// Whether a variable has a value from somewhere else than a place.
    fn is_bound_outside(&self, name: &str, range: TextRange) -> bool {
        self.bindings.get(name).is_none_or(|places| places.iter().any(|&place| !range.contains(place.into())))
    }

    /// Whether a statement can be a part of a function of its own.
    fn fits(&self, statement: &Stmt, ends: &HashSet<String>, is_in_loop: bool) -> bool {
        let (is_fine, is_loop) = match statement {
            Stmt::Assign(_) | Stmt::AugAssign(_) | Stmt::Expr(_) | Stmt::Pass(_) | Stmt::Assert(_) | Stmt::Raise(_) | Stmt::If(_) => (true, false),
            Stmt::AnnAssign(s) => (s.value.is_some(), false),
            Stmt::Try(s) => (s.finalbody.is_empty(), false),
            Stmt::Delete(s) => (!s.targets.iter().any(|target| matches!(target, Expr::Name(_) | Expr::Tuple(_) | Expr::List(_))), false),
            Stmt::For(_) | Stmt::While(_) => (true, true),
            Stmt::Break(_) | Stmt::Continue(_) => (is_in_loop, false),
            _ => (false, false),
        };
        let mut fits = is_fine && !always_ends(std::slice::from_ref(statement), ends);
        walk::statement_expressions(statement, &mut |expr| fits = fits && self.fits_in(expr));
        fits && match statement {
            Stmt::For(ast::StmtFor { body, orelse, .. }) | Stmt::While(ast::StmtWhile { body, orelse, .. }) => {
                body.iter().all(|inner| self.fits(inner, ends, true)) && orelse.iter().all(|inner| self.fits(inner, ends, is_in_loop))
            }
            other => walk::suites(other).into_iter().flatten().all(|inner| self.fits(inner, ends, is_in_loop || is_loop)),
        }
    }

    fn fits_in(&self, expr: &Expr) -> bool {
        let is_private = |name: &str| self.is_method && name.starts_with("__") && !name.ends_with("__");
        let mut fits = match expr {
            Expr::NamedExpr(_) | Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => false,
            Expr::Name(name) => !is_private(&name.id) && !["super", "__class__", END].contains(&name.id.as_str()),
            Expr::Attribute(e) => !is_private(&e.attr),
            _ => true,
        };
        walk::children(expr, &mut |child| fits = fits && self.fits_in(child));
        fits
    }
}

fn is_loop(statement: &Stmt) -> bool {
    matches!(statement, Stmt::For(_) | Stmt::While(_))
}

/// Whether a statement only makes what has one of some names.
fn makes(statement: &Stmt, used: &Names) -> bool {
    let (targets, value) = match statement {
        Stmt::Assign(s) => (s.targets.iter().collect(), &s.value),
        Stmt::AnnAssign(ast::StmtAnnAssign { target, value: Some(value), .. }) => (vec![&**target], value),
        _ => return false,
    };
    let mut names = Names::new();
    targets.iter().for_each(|target| bound(target, &mut names));
    let are_names = targets.iter().all(|target| matches!(target, Expr::Name(_) | Expr::Tuple(_)));
    are_names && !names.is_disjoint(used) && is_made(value)
}

/// Whether a value is made of literals and locals by what is the same for every type.
fn is_made(expr: &Expr) -> bool {
    const MAKERS: [&str; 9] = ["list", "dict", "set", "bytearray", "len", "range", "int", "float", "bool"];
    match expr {
        Expr::Constant(_) | Expr::Name(_) => true,
        Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::Set(ast::ExprSet { elts, .. }) => elts.iter().all(is_made),
        Expr::Dict(e) => e.keys.iter().flatten().chain(&e.values).all(is_made),
        Expr::BinOp(e) => is_made(&e.left) && is_made(&e.right),
        Expr::UnaryOp(e) => is_made(&e.operand),
        Expr::ListComp(e) => is_made(&e.elt) && e.generators.iter().all(|generator| is_made(&generator.iter)),
        Expr::Call(e) => matches!(&*e.func, Expr::Name(name) if MAKERS.contains(&name.id.as_str())) && e.keywords.is_empty() && e.args.iter().all(is_made),
        _ => false,
    }
}

/// The names in statements.
fn add_names(statement: &Stmt, names: &mut Names) {
    fn add(expr: &Expr, names: &mut Names) {
        if let Expr::Name(name) = expr {
            names.insert(name.id.to_string());
        }
        walk::children(expr, &mut |child| add(child, names));
    }
    walk::statement_expressions(statement, &mut |expr| add(expr, names));
    walk::suites(statement).into_iter().flatten().for_each(|inner| add_names(inner, names));
}

/// The names that a statement of a region binds.
fn add_bound(statement: &Stmt, names: &mut Names) {
    match statement {
        Stmt::Assign(s) => s.targets.iter().for_each(|target| bound(target, names)),
        Stmt::AnnAssign(ast::StmtAnnAssign { target, .. }) | Stmt::AugAssign(ast::StmtAugAssign { target, .. }) | Stmt::For(ast::StmtFor { target, .. }) => bound(target, names),
        Stmt::Try(s) => s.handlers.iter().for_each(|ast::ExceptHandler::ExceptHandler(handler)| names.extend(handler.name.iter().map(ToString::to_string))),
        _ => {}
    }
    walk::suites(statement).into_iter().flatten().for_each(|inner| add_bound(inner, names));
}

/// Adds the functions of regions to a module.
pub fn add(suite: &mut Vec<Stmt>, regions: &[Region]) {
    let added = functions_of(suite, regions);
    suite.extend(added);
}

fn functions_of(suite: &[Stmt], regions: &[Region]) -> Vec<Stmt> {
    regions.iter().filter_map(|region| Some(region.function(region.find(suite)?))).collect()
}

/// Calls the functions of regions in their places.
pub fn replace(suite: &mut Vec<Stmt>, regions: &[Region]) {
    let added = functions_of(suite, regions);
    regions.iter().for_each(|region| _ = region.put_call(suite));
    suite.extend(added);
}

impl Region {
    fn find<'a>(&self, suite: &'a [Stmt]) -> Option<&'a [Stmt]> {
        let is_it = |statement: &Stmt| u32::from(statement.range().start()) == self.start;
        match suite.iter().position(is_it) {
            Some(at) => suite.get(at..at + self.count),
            None => suite.iter().filter(|statement| statement.range().contains(self.start.into())).flat_map(walk::suites).find_map(|suite| self.find(suite)),
        }
    }

    fn put_call(&self, suite: &mut Vec<Stmt>) -> bool {
        let is_it = |statement: &Stmt| u32::from(statement.range().start()) == self.start;
        if let Some(at) = suite.iter().position(is_it).filter(|at| at + self.count <= suite.len()) {
            // Reports about what is in the function should find it there.
            let call = self.call(TextRange::empty(self.start.into()));
            suite.splice(at..at + self.count, [call]);
            return true;
        }
        let around = suite.iter_mut().filter(|statement| statement.range().contains(self.start.into()));
        around.flat_map(walk::suites_mut).any(|suite| self.put_call(suite))
    }

    /// The function.
    fn function(&self, body: &[Stmt]) -> Stmt {
        let range = range(body);
        let arg = |(name, annotation): &(String, Option<Expr>)| {
            let def = ast::Arg { range, arg: Identifier::new(name.as_str()), annotation: annotation.clone().map(Box::new), type_comment: None };
            ast::ArgWithDefault { range: Default::default(), def, default: None }
        };
        let args = Box::new(ast::Arguments { args: self.parameters.iter().map(arg).collect(), ..ast::Arguments::empty(Default::default()) });
        let value = Some(Box::new(self.results(range, ExprContext::Load)));
        let body = body.iter().cloned().chain([Stmt::Return(ast::StmtReturn { range, value })]).collect();
        let name = Identifier::new(self.name.as_str());
        Stmt::FunctionDef(ast::StmtFunctionDef { range, name, args, body, decorator_list: Vec::new(), returns: None, type_comment: None, type_params: Vec::new() })
    }

    fn call(&self, range: TextRange) -> Stmt {
        let args = self.parameters.iter().map(|(name, _)| fresh::name(name, range)).collect();
        let call = Expr::Call(ast::ExprCall { range, func: Box::new(fresh::name(&self.name, range)), args, keywords: Vec::new() });
        if self.results.is_empty() {
            return Stmt::Expr(ast::StmtExpr { range, value: Box::new(call) });
        }
        Stmt::Assign(ast::StmtAssign { range, targets: vec![self.results(range, ExprContext::Store)], value: Box::new(call), type_comment: None })
    }

    fn results(&self, range: TextRange, ctx: ExprContext) -> Expr {
        let name = |name: &String| Expr::Name(ast::ExprName { range, id: Identifier::new(name.as_str()), ctx });
        Expr::Tuple(ast::ExprTuple { range, elts: self.results.iter().map(name).collect(), ctx })
    }
}
