//! Blocks that only choose, by a merged literal, where to go on: the head of a loop that resumes a generator is one, once the generator's
//! state is in registers. Every way to it goes straight to its own target instead, so the start of the generator is in front of the loop. LLVM's
//! jump threading does not touch heads of loops, lest a loop gets two of them; here the head itself goes.
//!
//! In: blocks without critical edges. What was merged in such a block is in the frame afterwards, from where LLVM takes it.

use crate::promote::{operand, users};
use crate::scalars::phis;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::Module;
use inkwell::values::{BasicValue, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, PhiValue, PointerValue};
use pyc2n_base::collections::HashSet;

/// Takes the heads away in all functions; adds the functions where there were any.
pub(crate) fn thread<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) -> Result<(), String> {
    let builder = module.get_context().create_builder();
    for function in module.get_functions() {
        let blocks: Vec<BasicBlock> = function.get_basic_block_iter().collect();
        for head in blocks {
            // Taking one away may change what is in another one, and the ways to it.
            if let Some(ways) = is_head(head).then(|| ways(head)).flatten() {
                let Some(entry) = function.get_first_basic_block() else { continue };
                take_away(&builder, entry, head, &ways).map_err(|e| e.to_string())?;
                changed.insert(function);
            }
        }
    }
    Ok(())
}

/// A way to a head: the block before it, and its target.
struct Way<'c> {
    from: BasicBlock<'c>,
    target: BasicBlock<'c>,
}

fn is_head(block: BasicBlock) -> bool {
    let first = block.get_instructions().find(|inst| inst.get_opcode() != InstructionOpcode::Phi);
    first.is_some_and(|first| first.get_opcode() == InstructionOpcode::Switch) && choice(block).is_some()
}

/// The merge by which a head chooses.
fn choice(head: BasicBlock) -> Option<PhiValue> {
    let choice = operand(head.get_terminator()?, 0)?;
    phis(head).find(|phi| phi.as_basic_value() == choice)
}

/// All ways to a head, if each has a target of its own.
fn ways(head: BasicBlock) -> Option<Vec<Way>> {
    let end = head.get_terminator()?;
    choice(head)?.get_incomings().map(|(value, from)| {
        let goes_straight = from.get_terminator().is_some_and(|end| end.get_opcode() == InstructionOpcode::Br && end.get_num_operands() == 1);
        let target = target(end, value)?;
        (goes_straight && from != head && target != head).then_some(Way { from, target })
    }).collect()
}

/// Where a switch goes with a value, if that is a literal.
fn target<'c>(switch: InstructionValue<'c>, value: BasicValueEnum<'c>) -> Option<BasicBlock<'c>> {
    let number = value.into_int_value().get_zero_extended_constant()?;
    let is_case = |n: u32| operand(switch, n).and_then(|case| case.into_int_value().get_zero_extended_constant()) == Some(number);
    let case = (2..switch.get_num_operands()).step_by(2).find(|&n| is_case(n));
    switch.get_operand(case.map_or(1, |n| n + 1))?.block()
}

fn take_away<'c>(builder: &Builder<'c>, entry: BasicBlock<'c>, head: BasicBlock<'c>, ways: &[Way<'c>]) -> Result<(), BuilderError> {
    let merged: Vec<PhiValue> = phis(head).collect();
    let mut led: HashSet<BasicBlock> = HashSet::default();
    for target in ways.iter().map(|way| way.target).filter(|&target| led.insert(target)) {
        let through: Vec<PhiValue> = phis(target).filter(|phi| phi.get_incomings().any(|(_, from)| from == head)).collect();
        through.into_iter().try_for_each(|phi| lead_past(builder, head, phi, ways))?;
    }
    let places = merged.iter().map(|phi| place(builder, entry, *phi)).collect::<Result<Vec<_>, _>>()?;
    for (phi, &place) in merged.iter().zip(&places) {
        read_instead(builder, head, *phi, place)?;
    }
    for way in ways {
        let Some(end) = way.from.get_terminator() else { continue };
        builder.position_before(&end);
        for (phi, &place) in merged.iter().zip(&places) {
            let value = phi.get_incomings().find(|(_, from)| *from == way.from).map(|(value, _)| value);
            value.map(|value| builder.build_store(place, value)).transpose()?;
        }
        end.erase_from_basic_block();
        builder.position_at_end(way.from);
        builder.build_unconditional_branch(way.target)?;
    }
    leave_unreachable(builder, head)
}

/// Gives a merge in a target what came through the head on the ways themselves.
fn lead_past<'c>(builder: &Builder<'c>, head: BasicBlock<'c>, phi: PhiValue<'c>, ways: &[Way<'c>]) -> Result<(), BuilderError> {
    let Some(block) = phi.as_instruction().get_parent() else { return Ok(()) };
    builder.position_before(&phi.as_instruction());
    let new = builder.build_phi(phi.as_basic_value().get_type(), "")?;
    for (value, from) in phi.get_incomings() {
        if from != head {
            new.add_incoming(&[(&value as &dyn BasicValue, from)]);
            continue;
        }
        for way in ways.iter().filter(|way| way.target == block) {
            let value = given(head, value, way.from);
            new.add_incoming(&[(&value as &dyn BasicValue, way.from)]);
        }
    }
    phi.replace_all_uses_with(&new);
    phi.as_instruction().erase_from_basic_block();
    Ok(())
}

/// What a value is behind a head that is reached from a block.
fn given<'c>(head: BasicBlock<'c>, value: BasicValueEnum<'c>, from: BasicBlock<'c>) -> BasicValueEnum<'c> {
    let phi = phis(head).find(|phi| phi.as_basic_value() == value);
    phi.and_then(|phi| phi.get_incomings().find(|(_, block)| *block == from)).map_or(value, |(value, _)| value)
}

fn place<'c>(builder: &Builder<'c>, entry: BasicBlock<'c>, phi: PhiValue<'c>) -> Result<PointerValue<'c>, BuilderError> {
    match entry.get_first_instruction() {
        Some(first) => builder.position_before(&first),
        None => builder.position_at_end(entry),
    }
    builder.build_alloca(phi.as_basic_value().get_type(), "")
}

/// Reads what a head merged where it is used, which the head was in front of in any case.
fn read_instead<'c>(builder: &Builder<'c>, head: BasicBlock<'c>, phi: PhiValue<'c>, place: PointerValue<'c>) -> Result<(), BuilderError> {
    let value = phi.as_basic_value();
    for user in users(value).into_iter().filter(|user| user.get_opcode() == InstructionOpcode::Phi || user.get_parent() != Some(head)) {
        let uses: Vec<u32> = (0..user.get_num_operands()).filter(|&n| operand(user, n) == Some(value)).collect();
        for n in uses {
            let before = match PhiValue::try_from(user) {
                Ok(merge) => merge.get_incoming(n).and_then(|(_, from)| from.get_terminator()),
                Err(()) => Some(user),
            };
            let Some(before) = before else { continue };
            builder.position_before(&before);
            let read = builder.build_load(value.get_type(), place, "")?;
            user.set_operand(n, read);
        }
    }
    Ok(())
}

/// Nothing goes to the block any more.
fn leave_unreachable<'c>(builder: &Builder<'c>, head: BasicBlock<'c>) -> Result<(), BuilderError> {
    if let Some(end) = head.get_terminator() {
        end.erase_from_basic_block();
    }
    let merged: Vec<PhiValue> = phis(head).collect();
    merged.into_iter().for_each(|phi| phi.as_instruction().erase_from_basic_block());
    builder.position_at_end(head);
    builder.build_unreachable().map(|_| ())
}
