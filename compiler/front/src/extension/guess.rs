//! Signatures of a function: what annotations and default values say, and for what nothing is said about, types that arguments often
//! have. A wrong guess does no harm: each entry checks its arguments, and guesses with which a function can't work are dropped.

use super::effects::is_literal;
use super::aliases::Aliases;
use super::hint::{hint, is_vague, last_name, others, shown_memory, Buffer, Container, Hint};
use super::usage::{usage, Usage};
use crate::walk;
use rustpython_parser::ast::{self, Constant, Expr, Stmt};

/// What is known of one parameter.
#[derive(Clone)]
enum Known {
    /// What its annotation says, and what it might mean besides.
    Hint(Hint, Vec<Hint>),
    /// It shows memory in one of these formats.
    Memory(Container, &'static [char], Usage),
    /// Nothing, but for the type of the default value, and what is done with it.
    Open(Option<Hint>, Usage),
}

impl Known {
    /// The same with one of the other meanings.
    fn by_rank(&self, rank: usize) -> Known {
        match self {
            Known::Hint(hint, others) => Known::Hint(others.get(rank).or(others.last()).unwrap_or(hint).clone(), Vec::new()),
            other => other.clone(),
        }
    }
}

/// The signatures for which a function is compiled, the likeliest first. Of each list in `seen` there are those in which what it says of a parameter without
/// annotation is taken for granted.
///
/// # Errors
/// The parameter whose annotation can't be taken.
pub fn signatures(
    args: &[&ast::ArgWithDefault],
    body: &[Stmt],
    has_numpy: bool,
    aliases: &Aliases,
    classes: &dyn Fn(&str) -> bool,
    defaults: &dyn Fn(&str, Option<&Expr>) -> Option<Hint>,
    seen: &[Vec<Option<Hint>>],
) -> Result<Vec<Vec<Hint>>, String> {
    let known = args.iter().map(|arg| known(arg, body, aliases, classes, defaults)).collect::<Result<Vec<Known>, String>>()?;
    let mut found = Vec::new();
    for hints in seen {
        let with = |(known, (arg, hint)): (&Known, (&&ast::ArgWithDefault, &Option<Hint>))| match hint {
            Some(hint) if arg.def.annotation.is_none() || matches!(hint, Hint::Function(_)) => Known::Hint(hint.clone(), Vec::new()),
            _ => known.clone(),
        };
        let known: Vec<Known> = known.iter().zip(args.iter().zip(hints)).map(with).collect();
        let most = if hints.iter().any(|hint| matches!(hint, Some(Hint::Function(_)))) { MOST_WITH_FUNCTION } else { usize::MAX };
        of_known(&known, has_numpy).into_iter().take(most).for_each(|signature| add(&mut found, signature));
    }
    of_known(&known, has_numpy).into_iter().for_each(|signature| add(&mut found, signature));
    Ok(found)
}

/// So many with one function: each is compiled on its own.
const MOST_WITH_FUNCTION: usize = 6;

fn of_known(known: &[Known], has_numpy: bool) -> Vec<Vec<Hint>> {
    let open = known.iter().filter(|known| matches!(known, Known::Open(..))).count();
    let shows_memory = known.iter().any(|known| matches!(known, Known::Memory(..)));
    let has_arrays = has_numpy && known.iter().any(|known| matches!(known, Known::Open(None, usage) if usage.is_container));
    let mut signatures = if shows_memory { Vec::new() } else { plain(known, open) };
    if shows_memory || has_arrays {
        with_memory(known, has_arrays).into_iter().for_each(|signature| add(&mut signatures, signature));
    }
    signatures
}

fn add(signatures: &mut Vec<Vec<Hint>>, signature: Vec<Hint>) {
    if !signatures.contains(&signature) {
        signatures.push(signature);
    }
}

/// Those without memory of other objects.
fn plain(known: &[Known], open: usize) -> Vec<Vec<Hint>> {
    let mut signatures = likeliest(known, open);
    let most = known.iter().map(|known| if let Known::Hint(_, others) = known { others.len() } else { 0 }).max().unwrap_or(0);
    for rank in 0..most {
        let known: Vec<Known> = known.iter().map(|known| known.by_rank(rank)).collect();
        likeliest(&known, open).into_iter().for_each(|signature| add(&mut signatures, signature));
    }
    signatures
}

fn likeliest(known: &[Known], open: usize) -> Vec<Vec<Hint>> {
    let mut signatures: Vec<Vec<Hint>> = Vec::new();
    for guess in guesses(open) {
        add(&mut signatures, filled(known, &guess, true));
        add(&mut signatures, filled(known, &guess, false));
    }
    // A caller may give an int where a float is promised.
    for guess in guesses(open).iter().take(2) {
        let ints = filled(known, guess, true).into_iter().map(|hint| if hint == Hint::Float { Hint::Int } else { hint });
        add(&mut signatures, ints.collect());
    }
    by_usage(known).into_iter().for_each(|signature| add(&mut signatures, signature));
    vague(known).into_iter().for_each(|signature| add(&mut signatures, signature));
    signatures
}

/// Those in which what nothing is known of is left to each call. They are for what no other does.
fn vague(known: &[Known]) -> Vec<Vec<Hint>> {
    if !known.iter().any(|known| matches!(known, Known::Open(..))) {
        return Vec::new();
    }
    let of = |tells: bool| {
        let fill = |known: &Known| match known {
            Known::Hint(hint, _) => hint.clone(),
            Known::Memory(..) => Hint::None,
            Known::Open(_, usage) if tells && usage.has_elements() => Hint::List(Box::new(Hint::Any)),
            Known::Open(_, usage) if tells && (usage.is_count || usage.is_limit) => Hint::Int,
            Known::Open(..) => Hint::Any,
        };
        known.iter().map(fill).collect()
    };
    vec![of(true), of(false)]
}

/// Those in which what something goes through is a list, if there are also others, which are counts or like its elements.
fn by_usage(known: &[Known]) -> Vec<Vec<Hint>> {
    let is_open = |wanted: bool| known.iter().any(|known| matches!(known, Known::Open(None, usage) if usage.has_elements() == wanted));
    if !is_open(true) || !is_open(false) {
        return Vec::new();
    }
    let of = |element: &Hint, other: &Hint| {
        let fill = |known: &Known| match known {
            Known::Hint(hint, _) => hint.clone(),
            Known::Memory(..) => Hint::None,
            Known::Open(Some(default), _) => default.clone(),
            Known::Open(None, usage) if usage.has_elements() => Hint::List(Box::new(element.clone())),
            Known::Open(None, usage) if usage.is_count || usage.is_limit => Hint::Int,
            Known::Open(None, _) => other.clone(),
        };
        known.iter().map(fill).collect()
    };
    let elements = [Hint::Int, Hint::Float, Hint::Str];
    elements.iter().flat_map(|element| [of(element, &Hint::Int), of(element, element)]).collect()
}

/// Those in which containers show memory, all in formats of the same rank. What counts is an int, and other numbers are floats; or all are ints.
fn with_memory(known: &[Known], has_arrays: bool) -> Vec<Vec<Hint>> {
    let mut signatures = Vec::new();
    let ranks = known.iter().map(|known| if let Known::Memory(_, formats, _) = known { formats.len() } else { 2 }).max().unwrap_or(0);
    for more in 0..2 {
        for rank in 0..ranks {
            for number in [Hint::Float, Hint::Int] {
                let guess = Guess { rank, number, has_arrays, more };
                add(&mut signatures, known.iter().map(|known| in_memory(known, &guess)).collect());
            }
        }
    }
    signatures
}

/// A guess at what is not known.
struct Guess {
    /// Which of the formats that something may have.
    rank: usize,
    /// What numbers are.
    number: Hint,
    /// Whether containers are arrays of NumPy's.
    has_arrays: bool,
    /// How many dimensions more there are than can be seen.
    more: usize,
}

fn in_memory(known: &Known, guess: &Guess) -> Hint {
    let &Guess { rank, ref number, has_arrays, more } = guess;
    let buffer = |container, formats: &[char], usage: &Usage| {
        let format = formats[rank.min(formats.len() - 1)];
        let is_exact = usage.is_exact || !matches!(container, Container::NumPy);
        Hint::Buffer(Buffer { container, format, dimensions: usage.dimensions.max(1) + if is_exact { 0 } else { more } })
    };
    match known {
        // A caller may give an int where a float is promised.
        Known::Hint(Hint::Float, _) => number.clone(),
        Known::Hint(hint, _) => hint.clone(),
        Known::Memory(container, formats, usage) => buffer(*container, formats, usage),
        Known::Open(None, usage) if usage.is_container && has_arrays => buffer(Container::NumPy, &['d', 'l'], usage),
        Known::Open(None, usage) if usage.is_count => Hint::Int,
        Known::Open(default, _) => default.clone().unwrap_or_else(|| number.clone()),
    }
}

fn known(
    arg: &ast::ArgWithDefault,
    body: &[Stmt],
    aliases: &Aliases,
    classes: &dyn Fn(&str) -> bool,
    defaults: &dyn Fn(&str, Option<&Expr>) -> Option<Hint>,
) -> Result<Known, String> {
    let name = &arg.def.arg;
    let class = arg.default.as_deref().filter(|default| matches!(default, Expr::Name(_))).and_then(|default| defaults(name, Some(default)));
    let is_marker = class == Some(Hint::Any);
    if let (Some(class), true) = (&class, arg.def.annotation.is_none() || is_marker) {
        return Ok(Known::Hint(class.clone(), Vec::new()));
    }
    if !walk::mentions(body, &|mentioned| mentioned == name.as_str()) {
        return Ok(Known::Hint(Hint::Any, Vec::new()));
    }
    let usage = usage(body, name);
    let default = arg.default.as_deref().and_then(default_hint);
    if usage.is_handed_on && (arg.def.annotation.is_none() || is_marker) {
        return Ok(Known::Hint(Hint::Any, Vec::new()));
    }
    let open = || Known::Open(default.clone(), usage.clone());
    let Some(annotation) = arg.def.annotation.as_deref() else { return Ok(open()) };
    let annotation = aliases.resolved(annotation);
    if is_vague(&annotation) {
        return Ok(open());
    }
    if let Some(hint) = hint(&annotation).and_then(|hint| hint.limited_to(classes)) {
        let others = others(&annotation).into_iter().filter_map(|hint| hint.limited_to(classes)).collect();
        return Ok(Known::Hint(hint, others));
    }
    let memory = shown_memory(&annotation).map(|(container, formats)| Known::Memory(container, formats, usage.clone()));
    // A callable is mostly what functions have for it by default.
    let class = class.or_else(|| defaults(name, None)).filter(|_| takes_class(&annotation)).map(|class| Known::Hint(class, Vec::new()));
    Ok(memory.or(class).unwrap_or(Known::Hint(Hint::Any, Vec::new())))
}

/// Whether an annotation may be of a class itself, or a function.
pub fn takes_class(annotation: &Expr) -> bool {
    let annotation = if let Expr::Subscript(e) = annotation { &*e.value } else { annotation };
    last_name(annotation).is_some_and(|name| ["Callable", "type", "Type"].contains(&name))
}

/// A builtin class that is named.
pub fn builtin_class(expr: &Expr) -> Option<Hint> {
    const CLASSES: [&str; 10] = ["int", "float", "str", "bytes", "bool", "list", "dict", "set", "frozenset", "tuple"];
    let Expr::Name(name) = expr else { return None };
    CLASSES.into_iter().find(|class| *class == name.id.as_str()).map(Hint::Builtin)
}

/// The type of a literal.
pub fn default_hint(default: &Expr) -> Option<Hint> {
    if !is_literal(default) {
        return None;
    }
    let constant = match default {
        Expr::UnaryOp(e) => &*e.operand,
        other => other,
    };
    let Expr::Constant(ast::ExprConstant { value, .. }) = constant else { return None };
    match value {
        Constant::None => Some(Hint::None),
        Constant::Bool(_) => Some(Hint::Bool),
        Constant::Int(_) => Some(Hint::Int),
        Constant::Float(_) => Some(Hint::Float),
        Constant::Str(_) => Some(Hint::Str),
        Constant::Bytes(_) => Some(Hint::Bytes),
        _ => None,
    }
}

/// The parameters' types; open ones get the guess, or the type of their default value.
fn filled(known: &[Known], guess: &[Hint], by_default: bool) -> Vec<Hint> {
    let mut guess = guess.iter();
    let fill = |known: &Known| match known {
        Known::Hint(hint, _) => hint.clone(),
        Known::Memory(..) => Hint::None,
        Known::Open(default, _) => {
            let guessed = guess.next().cloned().unwrap_or(Hint::Int);
            default.clone().filter(|_| by_default).unwrap_or(guessed)
        }
    };
    known.iter().map(fill).collect()
}

/// Types for so many open parameters.
fn guesses(open: usize) -> Vec<Vec<Hint>> {
    let list = |item: Hint| Hint::List(Box::new(item));
    let (ints, floats, texts) = (list(Hint::Int), list(Hint::Float), list(Hint::Str));
    let scalars = [Hint::Int, Hint::Float, Hint::Str];
    match open {
        0 => vec![vec![]],
        1 => scalars.into_iter().chain([floats, ints, texts]).map(|hint| vec![hint]).collect(),
        _ => {
            let same = scalars.iter().chain([&floats, &ints]).map(|hint| vec![hint.clone(); open]);
            let first = [(&Hint::Float, &Hint::Int), (&Hint::Int, &Hint::Float), (&Hint::Str, &Hint::Int), (&floats, &Hint::Int), (&ints, &Hint::Int), (&floats, &Hint::Float)];
            let mixed = first.into_iter().map(|(first, rest)| std::iter::once(first).chain(std::iter::repeat_n(rest, open - 1)).cloned().collect());
            same.chain(mixed).collect()
        }
    }
}
