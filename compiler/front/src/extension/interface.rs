//! How functions are entered from Python: the signatures for which there are entries, and why there are none.

use super::asked::{by_what_is_asked, Function};
use super::classes::{is_binary, Class, Kind};
use super::effects::is_literal;
use super::guess::{builtin_class, signatures, takes_class};
use super::hint::Hint;
use super::modules::{Module, MAIN};
use super::recorded::with_recorded;
use super::resume;
use super::roles::Role;
use super::shape::{with_derived, Shape};
use super::sketch::{partly_known, with_sketch};
use super::survey::{Node, Surveyor};
use crate::walk;
use pyc2n_base::Symbol;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

/// How a function is entered.
#[derive(Default)]
pub struct Interface {
    pub positional: usize,
    pub has_rest: bool,
    pub by_position_only: usize,
    pub parameters: Vec<String>,
    pub defaults: (Vec<String>, Vec<(String, String)>),
    pub signatures: Vec<Vec<Hint>>,
    pub inner: Option<String>,
}

impl Surveyor<'_> {
    /// How a function, or one of a class, is entered.
    pub fn interface(&self, module: &Module, def: &ast::StmtFunctionDef, class: Option<&Class>) -> Interface {
        let args = &*def.args;
        let positional = args.posonlyargs.len() + args.args.len();
        let rest = args.vararg.as_ref().map(|arg| ast::ArgWithDefault { range: arg.range.into(), def: (**arg).clone(), default: None });
        let mut all = arguments(args);
        all.splice(positional..positional, &rest);
        let kind = class.and_then(|class| class.kind(def));
        let receiver: Option<fn(String) -> Hint> = match kind {
            Some(Kind::Instance | Kind::Property) => Some(Hint::Object),
            Some(Kind::Class) => Some(Hint::Class),
            Some(Kind::Static) | None => None,
        };
        let others = if receiver.is_some() { all.get(1..).unwrap_or_default() } else { &all[..] };
        let is_guessed = others.iter().any(|arg| arg.def.annotation.is_none());
        let seen = self.recorded.get(def.name.as_str()).filter(|_| class.is_none() && rest.is_none());
        let functions: &[Function] = if module.dotted == MAIN { &self.functions } else { &[] };
        let classes = |name: &str| module.dotted == MAIN && self.shapes.contains_key(name);
        let names = |name: &str| classes(name) || functions.iter().any(|function| function.name == name);
        let takes_functions = others.iter().any(|arg| arg.def.annotation.as_deref().is_some_and(takes_class));
        // Annotations are meant for more callers than the module has.
        let sketched = if module.dotted == MAIN && rest.is_none() && (is_guessed || takes_functions) { self.sketch.seen(def.range.start().into(), all.len(), &names) } else { Vec::new() };
        let sketched = without_unused(sketched, others, &def.body);
        let mut partly = partly_known(&sketched, all.len() - others.len());
        let asked = if module.dotted == MAIN { by_what_is_asked(others, &def.body, &self.shapes, functions) } else { Vec::new() };
        // There may be more functions than the module itself hands over.
        let is_more = |hints: &Vec<Option<Hint>>| hints.iter().any(|hint| matches!(hint, Some(Hint::Function(_)))) || sketched.iter().all(|hints| hints.iter().any(Option::is_none));
        partly.extend(asked.into_iter().filter(is_more));
        let guessed = signatures(others, &def.body, module.has_numpy(), &self.aliases, &classes, &|name, own| module.default_class(name, own), &partly);
        let guessed = guessed.map(|all| match class {
            Some(class) if is_guessed && others.len() == 1 && is_binary(&def.name) && classes(&class.statement.name) => {
                std::iter::once(vec![Hint::Object(class.statement.name.to_string())]).chain(all).collect()
            }
            _ => all,
        });
        let with_derived = |signature: Vec<Hint>| signature.into_iter().map(|hint| with_derived(hint, &self.shapes)).collect();
        let guessed = guessed.map(|all| all.into_iter().map(with_derived).collect());
        let signatures = match (class, receiver) {
            (Some(class), Some(receiver)) => of_method(&self.receivers(module, class, &def.name), receiver, guessed, !all.is_empty()),
            (Some(_), None) => guessed,
            (None, _) => with_recorded(seen, all.len(), is_guessed, &|name| functions.iter().any(|function| function.name == name), guessed),
        };
        let signatures = with_sketch(&sketched, signatures);
        let signatures = if rest.is_some() { signatures.map(|all| with_rest(all, positional)) } else { signatures };
        let is_generator = module.table.scopes[module.table.of_node(def)].has_yield;
        let is_fixed = is_generator && (module.dotted != MAIN || resume::obstacle(def, class.is_some()).is_some());
        let signatures = if is_fixed { signatures.and_then(of_generator) } else { signatures };
        let inner = kind.and_then(|_| special(def)).or_else(|| does_nothing(&def.body).then(|| "it does nothing that could be quicker".to_owned()));
        Interface {
            positional,
            has_rest: rest.is_some(),
            by_position_only: args.posonlyargs.len(),
            parameters: all.iter().map(|arg| arg.def.arg.to_string()).collect(),
            defaults: defaults(args, &module.text),
            inner: inner.or_else(|| Module::inner(all.len())).or_else(|| signatures.as_ref().err().cloned()),
            signatures: signatures.unwrap_or_default(),
        }
    }

    /// The classes of objects that are given to a method of a class: the class, and those that have the method from it.
    fn receivers(&self, module: &Module, class: &Class, method: &str) -> Vec<String> {
        if module.dotted != MAIN {
            return Vec::new();
        }
        let has_it = |shape: &Shape| shape.lineage.iter().find(|(_, names)| names.iter().any(|name| name == method)).is_some_and(|(name, _)| name == class.statement.name.as_str());
        let (mut own, derived): (Vec<String>, Vec<String>) =
            self.shapes.iter().filter(|(_, shape)| has_it(shape)).map(|(name, _)| name.clone()).partition(|name| name == class.statement.name.as_str());
        own.extend(derived.into_iter().take(MOST_DERIVED));
        own
    }
}

impl Module {
    /// Why a function has no entry of its own.
    fn inner(parameters: usize) -> Option<String> {
        (parameters > 16).then(|| "it has more than 16 parameters".to_owned())
    }

    /// What is known of a default value that is a name: one that is compared by identity, or the builtin class that it is, or that functions of the module have as the default value of parameters of a name.
    fn default_class(&self, name: &str, own: Option<&Expr>) -> Option<Hint> {
        let of = |node: &Node| match node {
            Node::Function(def) | Node::Method(_, def) => arguments(&def.args).into_iter().find(|arg| arg.def.arg.as_str() == name)?.default.as_deref().and_then(builtin_class),
            Node::Class(_) => None,
        };
        if matches!(own, Some(Expr::Name(own)) if self.compared.contains(own.id.as_str()) && self.has_own(Symbol::new(&own.id))) {
            return Some(Hint::Any);
        }
        own.map_or_else(|| self.nodes().iter().find_map(of), builtin_class).filter(|hint| matches!(hint, Hint::Builtin(class) if !self.has_own(Symbol::new(class))))
    }

    /// Whether the module knows NumPy's arrays.
    fn has_numpy(&self) -> bool {
        self.roles.values().any(|role| matches!(role, Role::Module(module, _) | Role::Imported(module, ..) if module == "numpy"))
    }
}

/// The same where parameters, of which these are the last, that are never mentioned may be anything.
fn without_unused(mut sketched: Vec<Vec<Option<Hint>>>, args: &[&ast::ArgWithDefault], body: &[Stmt]) -> Vec<Vec<Option<Hint>>> {
    for (i, _) in args.iter().rev().enumerate().filter(|(_, arg)| !walk::mentions(body, &|name| name == arg.def.arg.as_str())) {
        sketched.iter_mut().for_each(|hints| hints.iter_mut().rev().nth(i).into_iter().for_each(|hint| *hint = Some(Hint::Any)));
    }
    sketched
}

/// All parameters but those that take what is left.
pub fn arguments(args: &ast::Arguments) -> Vec<&ast::ArgWithDefault> {
    args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).collect()
}

/// For so many derived classes a method is compiled, too.
const MOST_DERIVED: usize = 6;

/// Why a method is no entry.
fn special(def: &ast::StmtFunctionDef) -> Option<String> {
    // The interpreter is quicker at making objects.
    let makes = ["__init__", "__new__", "__init_subclass__", "__class_getitem__", "__set_name__"].contains(&def.name.as_str());
    makes.then(|| "the interpreter calls it".to_owned())
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

/// Signatures of a method, which is given an object of one of some classes first, or the class.
fn of_method(receivers: &[String], receiver: fn(String) -> Hint, others: Result<Vec<Vec<Hint>>, String>, has_receiver: bool) -> Result<Vec<Vec<Hint>>, String> {
    if !has_receiver || receivers.is_empty() {
        return Err("native code can't look at such objects".to_owned());
    }
    let others = others?;
    let with = |class: &String| {
        let receiver = receiver(class.clone());
        others.iter().map(move |others| std::iter::once(receiver.clone()).chain(others.iter().cloned()).collect()).collect::<Vec<Vec<Hint>>>()
    };
    Ok(receivers.iter().flat_map(with).collect())
}

/// Signatures in which a parameter stands for the tuple of all that is left.
fn with_rest(signatures: Vec<Vec<Hint>>, parameter: usize) -> Vec<Vec<Hint>> {
    let with = |mut hints: Vec<Hint>| {
        let element = hints.get_mut(parameter).filter(|hint| !matches!(hint, Hint::Buffer(_)))?;
        *element = Hint::Elements(Box::new(element.clone()));
        Some(hints)
    };
    signatures.into_iter().filter_map(with).collect()
}

/// Signatures of a generator: nothing that it is given may change between its steps, for the interpreter may have to repeat them.
fn of_generator(signatures: Vec<Vec<Hint>>) -> Result<Vec<Vec<Hint>>, String> {
    let fixed: Vec<Vec<Hint>> = signatures.into_iter().filter(|hints| hints.iter().all(Hint::is_fixed)).collect();
    if fixed.is_empty() { Err("it is a generator, and its arguments may change between its steps".to_owned()) } else { Ok(fixed) }
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
