//! Checks in counted loops. A loop goes from a first number to a last one; on each round a check compares the counter with what is the same throughout the
//! loop (the length of an array), and leaves the function, because of an exception, unless it is below. If the last round passes all do.
//! Whether it does is computed in front of the loop here, and put into the check: `check or all pass`. LLVM's loop unswitching makes two loops of that, one of
//! them without the check, which has no other way out than its end then: what unrolls loops, takes them apart and makes vector code can work on it.
//!
//! In: loops as LLVM likes them, rotated, with the counter's end compared for equality. It changes nothing but conditions.

use crate::promote::{callee, instruction, operand};
use crate::scalars::phis;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::Module;
use inkwell::values::{FunctionValue, InstructionOpcode, InstructionValue, IntValue, PhiValue};
use inkwell::IntPredicate;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashSet;

/// Loops of more blocks are left as they are.
const LARGEST: usize = 32;

/// Changes such checks in all functions; gives the functions where there were any.
pub(crate) fn divide<'c>(module: &Module<'c>) -> Result<HashSet<FunctionValue<'c>>, String> {
    let Some(adds_to_traceback) = module.get_function(RuntimeFn::traceback_add.name()) else { return Ok(HashSet::default()) };
    let builder = module.get_context().create_builder();
    let mut changed = HashSet::default();
    for function in module.get_functions() {
        for head in function.get_basic_block_iter() {
            for counted in phis(head).filter_map(Counted::new).collect::<Vec<_>>() {
                for check in counted.checks(adds_to_traceback) {
                    counted.divide(&builder, &check).map_err(|e| e.to_string())?;
                    changed.insert(function);
                }
            }
        }
    }
    Ok(changed)
}

/// A loop whose counter goes up by one from a first number, until it is what it ends at.
pub(crate) struct Counted<'c> {
    counter: PhiValue<'c>,
    first: IntValue<'c>,
    end: IntValue<'c>,
    entry: BasicBlock<'c>,
    pub(crate) latch: BasicBlock<'c>,
    pub(crate) blocks: Vec<BasicBlock<'c>>,
}

/// A branch that leaves the loop unless the counter, and some number more, is below a limit.
struct Check<'c> {
    branch: InstructionValue<'c>,
    condition: IntValue<'c>,
    leaves_if: bool,
    more: IntValue<'c>,
    limit: IntValue<'c>,
}

impl<'c> Counted<'c> {
    /// The loop that has a counter.
    pub(crate) fn new(counter: PhiValue<'c>) -> Option<Self> {
        if counter.count_incoming() != 2 {
            return None;
        }
        let head = counter.as_instruction().get_parent()?;
        let number = IntValue::try_from(counter.as_instruction()).ok()?;
        (0..2).find_map(|n| {
            let ((next, latch), (first, entry)) = (counter.get_incoming(n)?, counter.get_incoming(1 - n)?);
            let next = next.is_int_value().then(|| next.into_int_value())?;
            if added(next, number)?.get_zero_extended_constant() != Some(1) {
                return None;
            }
            let (condition, [yes, no]) = fork(latch)?;
            let (predicate, left, right) = comparison(condition)?;
            let (goes_on, stops) = match predicate {
                IntPredicate::EQ => (no, yes),
                IntPredicate::NE => (yes, no),
                _ => return None,
            };
            let end = if left == next { right } else { left };
            let this = Counted { counter, first: first.into_int_value(), end, entry, latch, blocks: blocks(head, latch, entry)? };
            ((left == next || right == next) && goes_on == head && stops != head && this.is_the_same(end)).then_some(this)
        })
    }

    /// Whether a value is the same throughout the loop.
    fn is_the_same(&self, value: IntValue<'c>) -> bool {
        value.as_instruction().and_then(InstructionValue::get_parent).is_none_or(|block| !self.blocks.contains(&block))
    }

    fn checks(&self, adds_to_traceback: FunctionValue<'c>) -> Vec<Check<'c>> {
        let is_doomed = |block: BasicBlock<'c>| block.get_instructions().any(|inst| callee(inst) == Some(adds_to_traceback));
        self.blocks.iter().filter_map(|&block| {
            let (condition, [yes, no]) = fork(block)?;
            let leaves_if = match (self.blocks.contains(&yes), self.blocks.contains(&no)) {
                (false, true) if is_doomed(yes) => true,
                (true, false) if is_doomed(no) => false,
                _ => return None,
            };
            self.check(block.get_terminator()?, condition, leaves_if)
        }).collect()
    }

    fn check(&self, branch: InstructionValue<'c>, condition: IntValue<'c>, leaves_if: bool) -> Option<Check<'c>> {
        use IntPredicate::{EQ, NE, UGE, UGT, ULE, ULT};
        let number = IntValue::try_from(self.counter.as_instruction()).ok()?;
        let (predicate, left, right) = comparison(condition)?;
        let is_turned = added(left, number).is_none();
        let (counted, limit) = if is_turned { (right, left) } else { (left, right) };
        let passes = match (predicate, is_turned) {
            (NE, _) | (ULT, false) | (UGT, true) => true,
            (EQ, _) | (UGE, false) | (ULE, true) => false,
            _ => return None,
        };
        let more = added(counted, number)?;
        (passes != leaves_if && self.is_the_same(limit)).then_some(Check { branch, condition, leaves_if, more, limit })
    }

    /// The numbers that are compared are those from `first + more` to `end - 1 + more`, unless these are the wrong way round: then the sums have wrapped.
    fn divide(&self, builder: &Builder<'c>, check: &Check<'c>) -> Result<(), BuilderError> {
        let Some(end) = self.entry.get_terminator() else { return Ok(()) };
        builder.position_before(&end);
        let one = check.more.get_type().const_int(1, false);
        let first = builder.build_int_add(self.first, check.more, "")?;
        let last = builder.build_int_add(builder.build_int_sub(self.end, one, "")?, check.more, "")?;
        let in_order = builder.build_int_compare(IntPredicate::ULE, first, last, "")?;
        let is_below = builder.build_int_compare(IntPredicate::ULT, last, check.limit, "")?;
        let all_pass = builder.build_and(in_order, is_below, "")?;
        let fails = builder.build_not(all_pass, "")?;
        builder.position_before(&check.branch);
        let divided = match check.leaves_if {
            true => builder.build_and(check.condition, fails, "")?,
            false => builder.build_or(check.condition, all_pass, "")?,
        };
        check.branch.set_operand(0, divided);
        Ok(())
    }
}

/// What a conditional branch asks, and where it goes.
fn fork(block: BasicBlock<'_>) -> Option<(IntValue<'_>, [BasicBlock<'_>; 2])> {
    let end = block.get_terminator().filter(|end| end.get_opcode() == InstructionOpcode::Br && end.get_num_operands() == 3)?;
    // LLVM's order: the condition, the way if it does not hold, the way if it does.
    Some((operand(end, 0)?.into_int_value(), [end.get_operand(2)?.block()?, end.get_operand(1)?.block()?]))
}

fn comparison(condition: IntValue<'_>) -> Option<(IntPredicate, IntValue<'_>, IntValue<'_>)> {
    let compare = condition.as_instruction()?;
    let (predicate, left, right) = (compare.get_icmp_predicate()?, operand(compare, 0)?, operand(compare, 1)?);
    (left.is_int_value() && right.is_int_value()).then(|| (predicate, left.into_int_value(), right.into_int_value()))
}

/// The literal that makes `sum` of `number` when it is added.
fn added<'c>(sum: IntValue<'c>, number: IntValue<'c>) -> Option<IntValue<'c>> {
    if sum == number {
        return Some(number.get_type().const_zero());
    }
    let inst = sum.as_instruction().filter(|inst| inst.get_opcode() == InstructionOpcode::Add)?;
    let (left, right) = (operand(inst, 0)?.into_int_value(), operand(inst, 1)?.into_int_value());
    (left == number && right.is_constant_int()).then_some(right)
}

/// The blocks of a loop of this head, if it is entered from one block only.
fn blocks<'c>(head: BasicBlock<'c>, latch: BasicBlock<'c>, entry: BasicBlock<'c>) -> Option<Vec<BasicBlock<'c>>> {
    let (mut blocks, mut next) = (vec![head], vec![latch]);
    while let Some(block) = next.pop() {
        if !blocks.contains(&block) {
            blocks.push(block);
            if block == entry || blocks.len() > LARGEST {
                return None;
            }
            next.extend(before(block));
        }
    }
    before(head).iter().all(|&block| block == entry || block == latch).then_some(blocks)
}

/// The blocks that lead to a block.
fn before(block: BasicBlock<'_>) -> Vec<BasicBlock<'_>> {
    let uses = std::iter::successors(block.get_first_use(), |the_use| the_use.get_next_use());
    uses.filter_map(|the_use| instruction(the_use.get_user())?.get_parent()).collect()
}
