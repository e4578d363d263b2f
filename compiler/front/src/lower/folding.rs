//! Arithmetic on int literals is done here, as CPython's compiler does it: `10**9 + 7` is a literal too. What raises stays as it is,
//! and so does what gets long.

use num_bigint::{BigInt, Sign};
use rustpython_parser::ast::{Constant, Expr, Operator, UnaryOp};

/// Longer results are left to run time, in bits (CPython's limit for products, powers and shifts).
const LONGEST: u64 = 128;

/// The int that an expression of literals is.
pub(super) fn int_of(expr: &Expr) -> Option<BigInt> {
    match expr {
        Expr::Constant(e) => match &e.value {
            Constant::Int(value) => Some(value.clone()),
            _ => None,
        },
        Expr::UnaryOp(e) => {
            let value = int_of(&e.operand)?;
            match e.op {
                UnaryOp::USub => Some(-value),
                UnaryOp::UAdd => Some(value),
                UnaryOp::Invert => Some(!value),
                UnaryOp::Not => None,
            }
        }
        // In a long sum the right operand is the short one.
        Expr::BinOp(e) => int_of(&e.right).and_then(|right| binary(e.op, int_of(&e.left)?, right)).filter(|value| value.bits() <= LONGEST),
        _ => None,
    }
}

fn binary(op: Operator, a: BigInt, b: BigInt) -> Option<BigInt> {
    match op {
        Operator::Add => Some(a + b),
        Operator::Sub => Some(a - b),
        Operator::Mult => Some(a * b),
        Operator::FloorDiv => floor_division(&a, &b).map(|(quotient, _)| quotient),
        Operator::Mod => floor_division(&a, &b).map(|(_, remainder)| remainder),
        Operator::Pow => {
            let exponent = u32::try_from(&b).ok()?;
            (a.bits().max(1).saturating_mul(exponent.into()) <= LONGEST).then(|| a.pow(exponent))
        }
        Operator::LShift => Some(a << u32::try_from(&b).ok().filter(|&count| u64::from(count) <= LONGEST)?),
        Operator::RShift => Some(a >> u32::try_from(&b).ok()?),
        Operator::BitAnd => Some(a & b),
        Operator::BitOr => Some(a | b),
        Operator::BitXor => Some(a ^ b),
        Operator::Div | Operator::MatMult => None,
    }
}

/// Quotient and remainder as Python rounds: the remainder has the divisor's sign.
fn floor_division(a: &BigInt, b: &BigInt) -> Option<(BigInt, BigInt)> {
    if b.sign() == Sign::NoSign {
        return None;
    }
    let (quotient, remainder) = (a / b, a % b);
    match remainder.sign() == Sign::NoSign || remainder.sign() == b.sign() {
        true => Some((quotient, remainder)),
        false => Some((quotient - 1, remainder + b)),
    }
}
