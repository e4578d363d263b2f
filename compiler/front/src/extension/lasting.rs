//! Variables of a module whose values native code makes itself, since they do not change and cost something to make: calls of library functions with literals,
//! `re.compile("…", re.I)`. Which functions, the library says. The fact for one is that what the interpreter has equals what such a call gives.

use super::effects::is_literal;
use rustpython_parser::ast::{self, Expr, Ranged};

/// What a library module declares: `_lasting`, its functions of this kind, `_lasting_of`, names of the module that may be arguments, alone or with `|`, and
/// `_lasting_without`, texts that arguments must not contain.
#[derive(Debug, Default, Clone)]
#[allow(missing_docs)]
pub struct Lasting {
    pub functions: Vec<String>,
    pub names: Vec<String>,
    pub without: Vec<String>,
}

/// A call whose function is an attribute of a name.
#[derive(Debug, Clone)]
pub struct Call {
    /// The name, of a module if all is well.
    pub module: String,
    function: String,
    arguments: Vec<Argument>,
}

#[derive(Debug, Clone)]
enum Argument {
    /// Its text.
    Literal(String),
    /// Attributes of the name.
    Names(Vec<String>),
}

impl Call {
    /// The value of a variable as such a call.
    pub fn of(value: &Expr, text: &str) -> Option<Call> {
        let Expr::Call(ast::ExprCall { func, args, keywords, .. }) = value else { return None };
        let (Expr::Attribute(function), true) = (&**func, keywords.is_empty() && !args.is_empty()) else { return None };
        let Expr::Name(module) = &*function.value else { return None };
        let argument = |arg: &Expr| {
            let own = text.get(arg.range().start().to_usize()..arg.range().end().to_usize())?;
            if is_literal(arg) { Some(Argument::Literal(own.to_owned())) } else { Some(Argument::Names(names(arg, &module.id)?)) }
        };
        let arguments = args.iter().map(argument).collect::<Option<_>>()?;
        Some(Call { module: module.id.to_string(), function: function.attr.to_string(), arguments })
    }

    /// An expression without names of the program for it, if the library's module declares it.
    pub fn expression(&self, module: &str, declared: &Lasting) -> Option<String> {
        let is_fine = |argument: &Argument| match argument {
            Argument::Literal(text) => !declared.without.iter().any(|other| text.contains(other)),
            Argument::Names(names) => names.iter().all(|name| declared.names.contains(name)),
        };
        if !declared.functions.contains(&self.function) || !self.arguments.iter().all(is_fine) {
            return None;
        }
        let module = format!("__import__('{module}')");
        // A literal may end in a comment.
        let written = |argument: &Argument| match argument {
            Argument::Literal(text) => format!("{text}\n"),
            Argument::Names(names) => names.iter().map(|name| format!("{module}.{name}")).collect::<Vec<_>>().join(" | "),
        };
        let arguments: Vec<String> = self.arguments.iter().map(written).collect();
        Some(format!("{module}.{}({})", self.function, arguments.join(", ")))
    }
}

/// Attributes of a name, joined by `|`.
fn names(expr: &Expr, module: &str) -> Option<Vec<String>> {
    match expr {
        Expr::Attribute(e) => matches!(&*e.value, Expr::Name(name) if name.id.as_str() == module).then(|| vec![e.attr.to_string()]),
        Expr::BinOp(e) if e.op == ast::Operator::BitOr => Some([names(&e.left, module)?, names(&e.right, module)?].concat()),
        _ => None,
    }
}
