//! Float operations that have to be carried out even if nobody uses their results, because they set the processor's flags. A call of a marker says
//! so. Near the end it goes where the result gets into memory, or out of the function, in any case: nothing takes such an operation away, and
//! the call would be in the way of vector code. The other calls become pieces of assembly that take the value.

use crate::promote::{callee, calls_of, operand, users};
use crate::scalars::phis;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{BasicValue, BasicValueEnum, FloatValue, FunctionValue, InstructionOpcode, InstructionValue, PhiValue};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashSet;

/// The marker: takes a double.
pub(crate) const MARKER: &str = "pyc2n.notice";
/// `memory(inaccessiblemem: write)`: not superfluous, but in nobody's way.
pub(crate) const EFFECT: [(&str, u64); 3] = [("memory", 2 << 2), ("nounwind", 0), ("willreturn", 0)];

/// Erases the calls about operations that are carried out anyway.
pub(crate) fn erase(module: &Module) {
    let Some(marker) = module.get_function(MARKER) else { return };
    let mut needs = Needs {
        adds_to_traceback: module.get_function(RuntimeFn::traceback_add.name()),
        assumed: HashSet::default(),
        proven: HashSet::default(),
        refuted: HashSet::default(),
    };
    for call in calls_of(marker) {
        let (Some(block), Some(operation)) = (call.get_parent(), operand(call, 0).and_then(instruction)) else { continue };
        if operation.get_parent() == Some(block) && needs.is_needed(operation, block) {
            call.erase_from_basic_block();
        }
    }
}

/// The float operation that gives a value.
fn instruction(value: BasicValueEnum) -> Option<InstructionValue> {
    if let BasicValueEnum::FloatValue(value) = value { value.as_instruction() } else { None }
}

/// A value at the beginning of a block, or in the block that makes it.
type At<'c> = (InstructionValue<'c>, BasicBlock<'c>);

/// Which values get into memory, or out of the function, whatever way it takes: also by way of other operations, and around loops. A way on which
/// an exception leaves the function does not count: then the interpreter does all of it again, so what the flags say means nothing.
struct Needs<'c> {
    adds_to_traceback: Option<FunctionValue<'c>>,
    /// What holds if nothing of this is wrong: a loop that never ends does no harm.
    assumed: HashSet<At<'c>>,
    proven: HashSet<At<'c>>,
    refuted: HashSet<At<'c>>,
}

impl<'c> Needs<'c> {
    /// How many places are looked at for one value.
    const FAR: usize = 256;

    fn is_needed(&mut self, value: InstructionValue<'c>, block: BasicBlock<'c>) -> bool {
        loop {
            self.assumed.clear();
            let wrong = self.refuted.len();
            let holds = self.holds(value, block);
            if self.refuted.len() == wrong {
                self.proven.extend(self.assumed.drain());
            } else if holds {
                continue;
            }
            return holds;
        }
    }

    fn holds(&mut self, value: InstructionValue<'c>, block: BasicBlock<'c>) -> bool {
        let at = (value, block);
        if self.refuted.contains(&at) {
            return false;
        }
        if self.proven.contains(&at) || !self.assumed.insert(at) {
            return true;
        }
        let holds = self.assumed.len() < Self::FAR && (self.is_used(value, block) || self.goes_on(value, block));
        if !holds {
            self.refuted.insert(at);
        }
        holds
    }

    fn is_used(&mut self, value: InstructionValue<'c>, block: BasicBlock<'c>) -> bool {
        use InstructionOpcode::{Call, FAdd, FDiv, FMul, FNeg, FSub, Return, Store};
        users_of(value).into_iter().filter(|user| user.get_parent() == Some(block)).any(|user| match user.get_opcode() {
            Store => operand(user, 0).and_then(instruction) == Some(value),
            Return => true,
            FAdd | FSub | FMul | FDiv | FNeg => self.holds(user, block),
            Call => is_root(user) && self.holds(user, block),
            _ => false,
        })
    }

    fn goes_on(&mut self, value: InstructionValue<'c>, block: BasicBlock<'c>) -> bool {
        let Some(end) = block.get_terminator() else { return false };
        match end.get_opcode() {
            InstructionOpcode::Unreachable => true,
            InstructionOpcode::Br | InstructionOpcode::Switch => {
                let targets = (0..end.get_num_operands()).filter_map(|n| end.get_operand(n)?.block());
                targets.into_iter().all(|target| self.is_doomed(target) || self.enters(value, block, target))
            }
            _ => false,
        }
    }

    fn enters(&mut self, value: InstructionValue<'c>, from: BasicBlock<'c>, to: BasicBlock<'c>) -> bool {
        let is_it = |phi: &PhiValue<'c>| phi.get_incomings().any(|(incoming, block)| block == from && instruction(incoming) == Some(value));
        phis(to).filter(is_it).any(|phi| self.holds(phi.as_instruction(), to)) || value.get_parent() != Some(to) && self.holds(value, to)
    }

    fn is_doomed(&self, block: BasicBlock<'c>) -> bool {
        self.adds_to_traceback.is_some() && block.get_instructions().any(|inst| callee(inst) == self.adds_to_traceback)
    }
}

fn users_of(value: InstructionValue) -> Vec<InstructionValue> {
    FloatValue::try_from(value).map(|value| users(value.into())).unwrap_or_default()
}

fn is_root(call: InstructionValue) -> bool {
    callee(call).is_some_and(|function| function.get_name().to_bytes().starts_with(b"llvm.sqrt."))
}

/// Makes assembly of the other calls.
pub(crate) fn lower(module: &Module) -> Result<(), String> {
    let Some(marker) = module.get_function(MARKER) else { return Ok(()) };
    let context = module.get_context();
    let builder = context.create_builder();
    let ty = marker.get_type();
    for call in calls_of(marker) {
        let Some(value) = operand(call, 0) else { continue };
        builder.position_before(&call);
        let code = context.create_inline_asm(ty, String::new(), "x".to_owned(), true, false, None, false);
        let taken = builder.build_indirect_call(ty, code, &[value.into()], "").map_err(|error| error.to_string())?;
        for (name, value) in EFFECT {
            taken.add_attribute(AttributeLoc::Function, context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value));
        }
        call.erase_from_basic_block();
    }
    delete(marker);
    Ok(())
}

fn delete(marker: FunctionValue) {
    if marker.as_global_value().as_pointer_value().get_first_use().is_none() {
        // SAFETY: nothing uses it.
        unsafe { marker.delete() };
    }
}
