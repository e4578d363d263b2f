//! Operators: their special methods and their spelling in CPython's messages.

use pyc2n_mir::untyped::{BinaryOp, CompareFallback, CompareOp};
use rustpython_parser::ast::{CmpOp, Operator};

/// The name in the middle of `__add__`, `__radd__`, `__iadd__`, and the spelling.
fn names(op: &Operator) -> (&'static str, &'static str) {
    match op {
        Operator::Add => ("add", "+"),
        Operator::Sub => ("sub", "-"),
        Operator::Mult => ("mul", "*"),
        Operator::MatMult => ("matmul", "@"),
        Operator::Div => ("truediv", "/"),
        Operator::Mod => ("mod", "%"),
        Operator::Pow => ("pow", "**"),
        Operator::LShift => ("lshift", "<<"),
        Operator::RShift => ("rshift", ">>"),
        Operator::BitOr => ("or", "|"),
        Operator::BitXor => ("xor", "^"),
        Operator::BitAnd => ("and", "&"),
        Operator::FloorDiv => ("floordiv", "//"),
    }
}

/// A binary operator, or the one of an augmented assignment.
pub fn binary(op: &Operator, augmented: bool) -> BinaryOp {
    let (name, spelling) = names(op);
    let symbol = match (spelling, augmented) {
        (_, true) => format!("{spelling}="),
        ("**", false) => "** or pow()".to_owned(),
        _ => spelling.to_owned(),
    };
    BinaryOp {
        method: format!("__{name}__").as_str().into(),
        reflected: format!("__r{name}__").as_str().into(),
        in_place: augmented.then(|| format!("__i{name}__").as_str().into()),
        symbol: symbol.as_str().into(),
    }
}

/// A rich comparison; `None` for `is` and `in`.
pub fn comparison(op: &CmpOp) -> Option<CompareOp> {
    let (method, reflected, symbol, fallback) = match op {
        CmpOp::Eq => ("__eq__", "__eq__", "==", CompareFallback::Identity),
        CmpOp::NotEq => ("__ne__", "__ne__", "!=", CompareFallback::NotIdentity),
        CmpOp::Lt => ("__lt__", "__gt__", "<", CompareFallback::TypeError),
        CmpOp::LtE => ("__le__", "__ge__", "<=", CompareFallback::TypeError),
        CmpOp::Gt => ("__gt__", "__lt__", ">", CompareFallback::TypeError),
        CmpOp::GtE => ("__ge__", "__le__", ">=", CompareFallback::TypeError),
        CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn => return None,
    };
    Some(CompareOp { method: method.into(), reflected: reflected.into(), symbol: symbol.into(), fallback })
}
