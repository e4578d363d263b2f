//! Ints that are boxed only to be unboxed again: where an object is promoted, its fields are still words. Strong code leaves where it meets a big
//! int, but where it has just made the word its value is the int that it was made of. So it need not leave, and what only the exit needed is
//! not needed any more.
//!
//! That is only right as long as nothing has been concluded from the word being small where strong code goes on. So what is small is behind a
//! *veil* until this is done: a call that gives its argument and says nothing of it. There is one over each int that was taken out of a word, and
//! over each word of which is asked whether it counts references. Only the question whether to leave is asked openly.
//!
//! And sums: where a sum of ints that were words becomes a word, as in `self.count += 1`, the words themselves are added.

use crate::promote::{callee, calls_of, operand, users};
use inkwell::basic_block::BasicBlock;
use inkwell::llvm_sys::core::LLVMGetExact;
use inkwell::module::Module;
use inkwell::values::{AsValueRef, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, IntValue, PhiValue};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashSet;

/// The veil: takes and gives a word or an int.
pub(crate) const VEIL: &str = "pyc2n.veil";

/// It does nothing at all, and is no reason against inlining.
pub(crate) const VEILED: [(&str, u64); 4] = [("memory", 0), ("nounwind", 0), ("willreturn", 0), ("speculatable", 0)];

/// Finds out what it can; adds the functions where there was anything.
pub(crate) fn fold<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) {
    let is_constant = |veil: &InstructionValue| operand(*veil, 0).is_some_and(|value| value.into_int_value().is_constant_int());
    for veil in veils(module).into_iter().filter(is_constant) {
        changed.extend(veil.get_parent().and_then(BasicBlock::get_parent));
        lift(veil);
    }
    let Some(boxing) = module.get_function(RuntimeFn::int_from_i64.name()) else { return };
    let boxes = Boxes { boxing };
    for boxed in calls_of(boxing).into_iter().flat_map(users_of) {
        let function = boxed.get_parent().and_then(BasicBlock::get_parent);
        let phis: Vec<PhiValue> = users_of(boxed).into_iter().filter_map(|user| PhiValue::try_from(user).ok()).collect();
        for phi in phis {
            let Some(int) = boxes.int_of(phi) else { continue };
            let users = users(phi.as_basic_value());
            let halves = users.iter().filter_map(|user| half(*user));
            for veil in halves.flat_map(|half| users_of(half).into_iter().filter(is_veil)).collect::<Vec<_>>() {
                stay(&users, veil.get_parent());
                replace(veil, int);
                changed.extend(function);
            }
        }
    }
}

/// Lifts all veils.
pub(crate) fn unveil(module: &Module) {
    veils(module).into_iter().for_each(lift);
    if let Some(veil) = module.get_function(VEIL) {
        // SAFETY: nothing uses it any more.
        unsafe { veil.delete() }
    }
}

fn veils<'c>(module: &Module<'c>) -> Vec<InstructionValue<'c>> {
    module.get_function(VEIL).map_or_else(Vec::new, calls_of)
}

fn is_veil(user: &InstructionValue) -> bool {
    callee(*user).is_some_and(|function| function.get_name().to_bytes() == VEIL.as_bytes())
}

fn lift(veil: InstructionValue) {
    if let Some(behind) = operand(veil, 0) {
        replace(veil, behind.into_int_value());
    }
}

fn replace<'c>(veil: InstructionValue<'c>, value: IntValue<'c>) {
    if let Ok(veiled) = IntValue::try_from(veil) {
        veiled.replace_all_uses_with(value);
        veil.erase_from_basic_block();
    }
}

/// Adds words where twice the sum of their halves is wanted: that is the same number, and overflows when that does. Late, when additions
/// of halves are known not to overflow.
pub(crate) fn add_words(module: &Module) {
    let Some(sum) = module.get_function("llvm.sadd.with.overflow.i64") else { return };
    for doubling in calls_of(sum) {
        let [Some(a), Some(b)] = [0, 1].map(|n| operand(doubling, n)) else { continue };
        let Some(inst) = a.into_int_value().as_instruction().filter(|_| a == b) else { continue };
        if inst.get_opcode() != InstructionOpcode::Add || inst.get_no_signed_wrap_flag() != Ok(true) {
            continue;
        }
        let terms = [0, 1].map(|n| operand(inst, n).and_then(|term| doubled(term.into_int_value())));
        if let [Some(a), Some(b)] = terms {
            doubling.set_operand(0, a);
            doubling.set_operand(1, b);
        }
    }
}

/// What a number is half of: a word, or a constant.
fn doubled(half: IntValue) -> Option<IntValue> {
    if let Some(constant) = half.get_sign_extended_constant() {
        return constant.checked_mul(2).map(|twice| half.get_type().const_int(twice as u64, true));
    }
    let shift = half.as_instruction().filter(|inst| is_exact_shift(*inst))?;
    let by = operand(shift, 1)?.into_int_value().get_zero_extended_constant();
    (by == Some(1)).then(|| operand(shift, 0)).flatten().map(BasicValueEnum::into_int_value)
}

/// Whether an instruction is an arithmetic shift to the right that is known to lose no bit.
fn is_exact_shift(inst: InstructionValue) -> bool {
    // SAFETY: an `ashr` has the flag.
    inst.get_opcode() == InstructionOpcode::AShr && unsafe { LLVMGetExact(inst.as_value_ref()) != 0 }
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

/// An instruction that is half of a word, as codegen untags it.
fn half(user: InstructionValue) -> Option<InstructionValue> {
    let by = match user.get_opcode() {
        InstructionOpcode::AShr => 1,
        InstructionOpcode::SDiv => 2,
        _ => return None,
    };
    let divisor = operand(user, 1)?.into_int_value().get_zero_extended_constant();
    (divisor == Some(by)).then_some(user)
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
