//! Ints that are boxed only to be unboxed again: where an object is promoted, its fields are still words. Strong code leaves where it meets a big
//! int, but where it has just made the word its value is the int that it was made of. So it need not leave, and what only the exit needed is
//! not needed any more.

use crate::promote::{callee, calls_of, operand, users};
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, IntValue, PhiValue};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashSet;

/// Finds out what it can; adds the functions where there was anything.
pub(crate) fn fold<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) {
    let Some(boxing) = module.get_function(RuntimeFn::int_from_i64.name()) else { return };
    let boxes = Boxes { boxing };
    for boxed in calls_of(boxing).into_iter().flat_map(users_of) {
        let function = boxed.get_parent().and_then(BasicBlock::get_parent);
        let phis: Vec<PhiValue> = users_of(boxed).into_iter().filter_map(|user| PhiValue::try_from(user).ok()).collect();
        for phi in phis {
            let Some(int) = boxes.int_of(phi) else { continue };
            let users = users(phi.as_basic_value());
            let halves: Vec<_> = users.iter().filter_map(|user| half(*user)).collect();
            for (value, inst) in halves {
                stay(&users, inst.get_parent());
                value.replace_all_uses_with(int);
                inst.erase_from_basic_block();
                changed.extend(function);
            }
        }
    }
}

struct Boxes<'c> {
    /// What makes a box.
    boxing: FunctionValue<'c>,
}

impl<'c> Boxes<'c> {
    /// The int of which a word was made on each of two ways: tagged if it fits, else boxed.
    fn int_of(&self, phi: PhiValue<'c>) -> Option<IntValue<'c>> {
        let words: Vec<IntValue> = phi.get_incomings().map(|(word, _)| word.into_int_value()).collect();
        let [a, b] = words[..] else { return None };
        let boxed = self.boxed(a).or_else(|| self.boxed(b))?;
        (twice(a).or_else(|| twice(b)) == Some(boxed)).then_some(boxed)
    }

    /// The int that a box was made of: codegen sets the lowest bit itself.
    fn boxed(&self, word: IntValue<'c>) -> Option<IntValue<'c>> {
        let tagged = word.as_instruction().filter(|inst| inst.get_opcode() == InstructionOpcode::Or)?;
        let call = operand(tagged, 0)?.into_int_value().as_instruction()?;
        (callee(call) == Some(self.boxing)).then(|| operand(call, 0)).flatten().map(BasicValueEnum::into_int_value)
    }
}

/// Whether an instruction is half of a word, as codegen untags it; also as a value.
fn half(user: InstructionValue) -> Option<(IntValue, InstructionValue)> {
    let by = match user.get_opcode() {
        InstructionOpcode::AShr => 1,
        InstructionOpcode::SDiv => 2,
        _ => return None,
    };
    let divisor = operand(user, 1)?.into_int_value().get_zero_extended_constant();
    IntValue::try_from(user).ok().filter(|_| divisor == Some(by)).map(|value| (value, user))
}

/// Lets tests of a word always go to this block if that is where they go with a small one.
fn stay(users_of_word: &[InstructionValue], small: Option<BasicBlock>) {
    let is_test = |user: &&InstructionValue| user.get_opcode() == InstructionOpcode::Trunc;
    for test in users_of_word.iter().filter(is_test).filter_map(|test| IntValue::try_from(*test).ok()).filter(|test| test.get_type().get_bit_width() == 1) {
        let goes_there = |user: &InstructionValue| {
            let [otherwise, then] = [1, 2].map(|n| user.get_operand(n).and_then(|operand| operand.block()));
            user.get_opcode() == InstructionOpcode::Br && then.is_some() && otherwise == small && then != small
        };
        for branch in users(test.into()).into_iter().filter(goes_there) {
            branch.set_operand(0, test.get_type().const_zero());
        }
    }
}

/// What a word is twice of, as codegen tags an int.
fn twice(word: IntValue) -> Option<IntValue> {
    let part = word.as_instruction().filter(|inst| inst.get_opcode() == InstructionOpcode::ExtractValue)?;
    let sum = operand(part, 0)?.into_struct_value().as_instruction()?;
    let is_sum = callee(sum)?.get_name().to_bytes().starts_with(b"llvm.sadd.with.overflow");
    let terms = (operand(sum, 0)?.into_int_value(), operand(sum, 1)?.into_int_value());
    (is_sum && terms.0 == terms.1).then_some(terms.0)
}

fn users_of(inst: InstructionValue) -> Vec<InstructionValue> {
    IntValue::try_from(inst).map_or_else(|_| Vec::new(), |value| users(value.into()))
}
