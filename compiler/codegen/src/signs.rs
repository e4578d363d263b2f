//! Comparisons of floats with zero that always come out the same, because a number is never below zero (it may be NaN): sums of squares, also those that
//! a loop makes. So a root of such a sum needs no look at its sign. LLVM knows this of single operations, not around loops.

use crate::promote::{callee, operand, users};
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, IntValue, PhiValue};
use inkwell::FloatPredicate;
use pyc2n_base::collections::HashSet;

/// How many operations are looked at for one comparison.
const FAR: usize = 64;

/// Decides such comparisons in all functions; adds the functions where there were any.
pub(crate) fn decide<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) {
    for function in module.get_functions() {
        let all: Vec<InstructionValue> = function.get_basic_block_iter().flat_map(BasicBlock::get_instructions).collect();
        for inst in all.into_iter().filter(|inst| inst.get_opcode() == InstructionOpcode::FCmp) {
            if let (Some(outcome), Ok(comparison)) = (outcome(inst), IntValue::try_from(inst)) {
                comparison.replace_all_uses_with(comparison.get_type().const_int(outcome.into(), false));
                changed.insert(function);
            }
        }
    }
}

fn outcome(comparison: InstructionValue) -> Option<bool> {
    let outcome = match comparison.get_fcmp_predicate()? {
        FloatPredicate::UGE => true,
        FloatPredicate::OLT => false,
        _ => return None,
    };
    let (left, right) = (operand(comparison, 0)?, operand(comparison, 1)?);
    let is_zero = matches!(right, BasicValueEnum::FloatValue(zero) if zero.get_constant().is_some_and(|(zero, _)| zero == 0.0));
    let is_used = IntValue::try_from(comparison).is_ok_and(|value| !users(value.into()).is_empty());
    (is_zero && is_used && is_never_below(left, &mut HashSet::default())).then_some(outcome)
}

/// Assumes it of what has been met before: if it were below zero some operation would have made it so first.
fn is_never_below<'c>(value: BasicValueEnum<'c>, met: &mut HashSet<InstructionValue<'c>>) -> bool {
    let BasicValueEnum::FloatValue(number) = value else { return false };
    if let Some((constant, _)) = number.get_constant() {
        return constant >= 0.0 || constant.is_nan();
    }
    let Some(inst) = number.as_instruction() else { return false };
    if met.len() >= FAR || !met.insert(inst) {
        return met.contains(&inst);
    }
    let mut both = |first: u32| (first..first + 2).all(|n| operand(inst, n).is_some_and(|part| is_never_below(part, met)));
    match inst.get_opcode() {
        InstructionOpcode::FMul => operand(inst, 0) == operand(inst, 1) || both(0),
        // Not of quotients: what is never below zero may be -0.
        InstructionOpcode::FAdd => both(0),
        InstructionOpcode::Select => both(1),
        InstructionOpcode::UIToFP => true,
        InstructionOpcode::Phi => PhiValue::try_from(inst).is_ok_and(|phi| phi.get_incomings().all(|(part, _)| is_never_below(part, met))),
        InstructionOpcode::Call => callee(inst).is_some_and(|function| {
            let name = function.get_name().to_bytes();
            name.starts_with(b"llvm.sqrt.") || name.starts_with(b"llvm.fabs.")
        }),
        _ => false,
    }
}
