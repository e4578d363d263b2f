//! Signatures of a function: what annotations and default values say, and for what nothing is said about, types that arguments often
//! have. A wrong guess does no harm: each entry checks its arguments, and guesses with which a function can't work are dropped.

use super::effects::is_literal;
use super::hint::{hint, Hint};
use rustpython_parser::ast::{self, Constant, Expr};

/// What is known of one parameter.
enum Known {
    /// Its annotation.
    Hint(Hint),
    /// Nothing, but for the type of the default value.
    Open(Option<Hint>),
}

/// The signatures for which a function is compiled, the likeliest first.
///
/// # Errors
/// The parameter whose annotation can't be taken.
pub fn signatures(args: &[&ast::ArgWithDefault]) -> Result<Vec<Vec<Hint>>, String> {
    let known = args.iter().map(|arg| known(arg)).collect::<Result<Vec<Known>, String>>()?;
    let open = known.iter().filter(|known| matches!(known, Known::Open(_))).count();
    let mut signatures: Vec<Vec<Hint>> = Vec::new();
    let mut add = |signature: Vec<Hint>| {
        if !signatures.contains(&signature) {
            signatures.push(signature);
        }
    };
    for guess in guesses(open) {
        add(filled(&known, &guess, true));
        add(filled(&known, &guess, false));
    }
    // A caller may give an int where a float is promised.
    for guess in guesses(open).iter().take(2) {
        add(filled(&known, guess, true).into_iter().map(|hint| if hint == Hint::Float { Hint::Int } else { hint }).collect());
    }
    Ok(signatures)
}

fn known(arg: &ast::ArgWithDefault) -> Result<Known, String> {
    let Some(annotation) = arg.def.annotation.as_deref() else {
        return Ok(Known::Open(arg.default.as_deref().and_then(default_hint)));
    };
    hint(annotation).map(Known::Hint).ok_or_else(|| format!("its parameter `{}` is of a type that can't be taken", arg.def.arg))
}

fn default_hint(default: &Expr) -> Option<Hint> {
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
        Known::Hint(hint) => hint.clone(),
        Known::Open(default) => {
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
