//! What only library modules carry: marks in decorators, types in annotations, stub bodies.

use crate::walk::docstring;
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{Mark, TypeExpr};
use rustpython_parser::ast::{self, Constant, Expr, Operator, Stmt};

/// Decorators that the compiler sees and the program does not.
const MARKS: &[&str] = &[
    "runtime", "intrinsic", "special", "lang", "native", "value", "inline", "noinline", "unordered", "final", "natural", "on_natural", "of_natural", "on_keywords", "on_literal",
    "structural", "registered", "counts_as", "may_be", "in_c", "literals", "acyclic", "export", "held", "unknown",
];

/// Annotations that convert.
const COERCIONS: &[&str] =
    &["int", "float", "bool", "complex", "str", "bytes", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32"];

/// The mark that a library decorator is.
pub fn mark(decorator: &Expr) -> Option<Mark> {
    let (name, args) = match decorator {
        Expr::Name(name) => (name, &[][..]),
        Expr::Call(call) => match &*call.func {
            Expr::Name(name) => (name, &call.args[..]),
            _ => return None,
        },
        _ => return None,
    };
    let text = |arg: &Expr| match arg {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(Symbol::new(text)),
        _ => None,
    };
    let is_mark = MARKS.contains(&name.id.as_str());
    is_mark.then(|| Mark { name: Symbol::new(&name.id), args: args.iter().filter_map(text).collect() })
}

/// The name of a class that CPython writes in C: `array` for `@in_c("array.array")`.
pub fn name_in_c(marks: &[Mark]) -> Option<&'static str> {
    let full = marks.iter().find(|mark| mark.name.as_str() == "in_c")?.args.first()?.as_str();
    full.rsplit('.').next()
}

/// Whether a name is a mark, which `from _core import …` may mention.
pub fn is_mark_name(name: &str) -> bool {
    MARKS.contains(&name)
}

/// The type that an annotation names, as far as it can be one.
pub fn type_expr(annotation: &Expr) -> TypeExpr {
    let unknown = || TypeExpr::Name(Symbol::new("object"));
    match annotation {
        Expr::Name(name) => TypeExpr::Name(Symbol::new(&name.id)),
        Expr::Attribute(attribute) => TypeExpr::Name(Symbol::new(&attribute.attr)),
        Expr::Constant(constant) => match &constant.value {
            Constant::None => TypeExpr::Name(Symbol::new("None")),
            Constant::Ellipsis => TypeExpr::Ellipsis,
            Constant::Str(text) => match <Expr as rustpython_parser::Parse>::parse(text, "") {
                Ok(parsed) => type_expr(&parsed),
                Err(_) => unknown(),
            },
            _ => unknown(),
        },
        Expr::Subscript(subscript) => {
            let name = match &*subscript.value {
                Expr::Name(name) => Symbol::new(&name.id),
                Expr::Attribute(attribute) => Symbol::new(&attribute.attr),
                _ => return unknown(),
            };
            let args = match &*subscript.slice {
                Expr::Tuple(tuple) => tuple.elts.iter().map(type_expr).collect(),
                arg => vec![type_expr(arg)],
            };
            TypeExpr::Subscript(name, args)
        }
        Expr::BinOp(union) if union.op == Operator::BitOr => {
            let mut members = Vec::new();
            for side in [&union.left, &union.right] {
                match type_expr(side) {
                    TypeExpr::Union(inner) => members.extend(inner),
                    member => members.push(member),
                }
            }
            TypeExpr::Union(members)
        }
        _ => unknown(),
    }
}

/// The type of an annotation that converts, if it is one.
pub fn coercion(annotation: &Expr) -> Option<TypeExpr> {
    match annotation {
        Expr::Name(name) if COERCIONS.contains(&name.id.as_str()) => Some(TypeExpr::Name(Symbol::new(&name.id))),
        _ => None,
    }
}

/// Whether a library function's body is only `...`, after a docstring maybe.
pub fn is_stub(body: &[Stmt]) -> bool {
    let body = if docstring(body).is_some() { &body[1..] } else { body };
    match body {
        [Stmt::Expr(statement)] => {
            matches!(&*statement.value, Expr::Constant(ast::ExprConstant { value: Constant::Ellipsis, .. }))
        }
        _ => false,
    }
}
