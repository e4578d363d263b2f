//! Memory that does not overlap: a new array's is nobody else's. Code that uses arrays says where the memory of each begins by calls of two rows of the table,
//! one of them for new ones; a load or store whose address is computed from such a beginning, and from nothing that was merged, is in that array.
//! Each new array is a scope of LLVM's alias analysis: the others' accesses don't concern it. (A call that returns new memory would say more
//! than is true: what is written there is read later, by others.)
//!
//! In: functions into which all has been inlined. It adds metadata only.

use crate::promote::{callee, operand};
use inkwell::module::Module;
use inkwell::values::{BasicMetadataValueEnum, FunctionValue, InstructionOpcode, InstructionValue, MetadataValue};
use pyc2n_abi::table::RuntimeFn;

/// With more new arrays in a function nothing is said of any.
const MOST: usize = 16;
/// How many steps an address is followed.
const FAR: usize = 16;

/// Marks accesses in all functions.
pub(crate) fn mark(module: &Module) -> Result<(), String> {
    let rows = Rows { taken: module.get_function(RuntimeFn::py_start.name()), new: module.get_function(RuntimeFn::py_new_start.name()) };
    if rows.new.is_some() {
        module.get_functions().try_for_each(|function| rows.mark(module, function))?;
    }
    Ok(())
}

/// The rows that say where memory begins.
struct Rows<'c> {
    taken: Option<FunctionValue<'c>>,
    new: Option<FunctionValue<'c>>,
}

impl<'c> Rows<'c> {
    fn mark(&self, module: &Module<'c>, function: FunctionValue<'c>) -> Result<(), String> {
        let all = function.get_basic_block_iter().flat_map(|block| block.get_instructions());
        let accesses: Vec<(InstructionValue, InstructionValue)> = all.filter_map(|inst| Some((inst, self.start(inst)?))).collect();
        let mut new: Vec<InstructionValue> = Vec::new();
        for &(_, start) in accesses.iter().filter(|(_, start)| callee(*start) == self.new) {
            if !new.contains(&start) {
                new.push(start);
            }
        }
        if new.is_empty() || new.len() > MOST {
            return Ok(());
        }
        let scopes = scopes(module, function, new.len());
        let list = |chosen: &dyn Fn(usize) -> bool| {
            let chosen: Vec<BasicMetadataValueEnum> = (0..new.len()).filter(|&n| chosen(n)).map(|n| scopes[n].into()).collect();
            (!chosen.is_empty()).then(|| module.get_context().metadata_node(&chosen))
        };
        for (access, start) in accesses {
            set(module, access, "alias.scope", list(&|n| new[n] == start))?;
            set(module, access, "noalias", list(&|n| new[n] != start))?;
        }
        Ok(())
    }

    /// The call that says where the memory begins in which a load or store is.
    fn start(&self, access: InstructionValue<'c>) -> Option<InstructionValue<'c>> {
        let mut address = operand(access, match access.get_opcode() {
            InstructionOpcode::Load => 0,
            InstructionOpcode::Store => 1,
            _ => return None,
        })?;
        for _ in 0..FAR {
            let step = address.into_pointer_value().as_instruction().filter(|inst| inst.get_opcode() == InstructionOpcode::GetElementPtr)?;
            if let Some(start) = (1..step.get_num_operands()).find_map(|n| self.said(operand(step, n)?.into_int_value().as_instruction()?)) {
                return Some(start);
            }
            address = operand(step, 0)?;
        }
        None
    }

    /// The call that a number is from, whose low bits may have been taken off.
    fn said(&self, number: InstructionValue<'c>) -> Option<InstructionValue<'c>> {
        use InstructionOpcode::{AShr, And, Call, LShr, Shl};
        match number.get_opcode() {
            Call => callee(number).filter(|row| Some(*row) == self.taken || Some(*row) == self.new).map(|_| number),
            And | AShr | LShr | Shl if operand(number, 1)?.into_int_value().is_constant_int() => self.said(operand(number, 0)?.into_int_value().as_instruction()?),
            _ => None,
        }
    }
}

fn scopes<'c>(module: &Module<'c>, function: FunctionValue<'c>, count: usize) -> Vec<MetadataValue<'c>> {
    let context = module.get_context();
    let name = function.get_name().to_string_lossy().into_owned();
    let domain = context.metadata_node(&[context.metadata_string(&format!("{name}: new memory")).into()]);
    (0..count).map(|n| context.metadata_node(&[context.metadata_string(&format!("{name}: {n}")).into(), domain.into()])).collect()
}

/// What LLVM knows itself stays.
fn set<'c>(module: &Module<'c>, access: InstructionValue<'c>, kind: &str, scopes: Option<MetadataValue<'c>>) -> Result<(), String> {
    let kind = module.get_context().get_kind_id(kind);
    match scopes {
        Some(scopes) if access.get_metadata(kind).is_none() => access.set_metadata(scopes, kind).map_err(|error| error.to_string()),
        _ => Ok(()),
    }
}
