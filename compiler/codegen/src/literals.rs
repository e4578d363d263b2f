//! What is known of string literals: length, width and the first character never change, so a load of one of them is a constant (LLVM
//! does not see that, because their reference counts and hashes are written), and two of them are equal if they are the same.

use crate::promote::{callee, users};
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{BasicValueEnum, FunctionValue, GlobalValue, InstructionOpcode, IntValue, PointerValue, StructValue};
use pyc2n_abi::layout::{Str, STR_DATA};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashSet;
use std::mem::offset_of;

/// How the names of their globals begin.
pub(crate) const PREFIX: &str = "str.";

/// Folds such loads and comparisons; adds the functions where there were any.
pub(crate) fn fold<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) {
    let literals: HashSet<PointerValue> = module.get_globals().filter(is_literal).map(|global| global.as_pointer_value()).collect();
    fold_comparisons(module, &literals, changed);
    for global in module.get_globals().filter(is_literal) {
        let contents = global.get_initializer();
        if let Some(BasicValueEnum::StructValue(contents)) = contents {
            known(contents).for_each(|(offset, value)| fold_loads(module, global, offset, value, changed));
        }
    }
}

fn is_literal(global: &GlobalValue) -> bool {
    global.get_name().to_bytes().starts_with(PREFIX.as_bytes())
}

fn fold_comparisons<'c>(module: &Module<'c>, literals: &HashSet<PointerValue<'c>>, changed: &mut HashSet<FunctionValue<'c>>) {
    let Some(equal) = module.get_function(RuntimeFn::str_equal.name()) else { return };
    let calls = users(equal.as_global_value().as_pointer_value().into()).into_iter().filter(|call| callee(*call) == Some(equal));
    for call in calls {
        let side = |n| call.get_operand(n).and_then(|operand| Some(operand.value()?.into_pointer_value()));
        let (Some(a), Some(b), Ok(result)) = (side(0), side(1), IntValue::try_from(call)) else { continue };
        if a == b || (literals.contains(&a) && literals.contains(&b)) {
            changed.extend(call.get_parent().and_then(BasicBlock::get_parent));
            result.replace_all_uses_with(result.get_type().const_int(u64::from(a == b), false));
            call.erase_from_basic_block();
        }
    }
}

/// Offsets, and what is there.
fn known(contents: StructValue<'_>) -> impl Iterator<Item = (usize, BasicValueEnum<'_>)> {
    let field = move |n| contents.get_field_at_index(n);
    // What is nothing but zeros, or empty, is not held as a string.
    let text = field(6).map(BasicValueEnum::into_array_value).filter(|text| !text.is_null() && text.is_const_string());
    let first = text.and_then(|text| text.as_const_string()?.first().copied());
    let first = first.map(|byte| contents.get_type().get_context().i8_type().const_int(byte.into(), false).into());
    [(offset_of!(Str, length), field(3)), (offset_of!(Str, width), field(4)), (STR_DATA, first)].into_iter().filter_map(|(offset, value)| Some((offset, value?)))
}

fn fold_loads<'c>(module: &Module<'c>, global: GlobalValue<'c>, offset: usize, value: BasicValueEnum<'c>, changed: &mut HashSet<FunctionValue<'c>>) {
    let context = module.get_context();
    let index = context.i64_type().const_int(offset as u64, false);
    // SAFETY: the offset is inside of the object, or at its end.
    let place = unsafe { global.as_pointer_value().const_in_bounds_gep(context.i8_type(), &[index]) };
    let loads = users(place.into()).into_iter().filter(|user| user.get_opcode() == InstructionOpcode::Load);
    for load in loads {
        let (BasicValueEnum::IntValue(value), Ok(loaded)) = (value, IntValue::try_from(load)) else { continue };
        if loaded.get_type() != value.get_type() {
            continue;
        }
        changed.extend(load.get_parent().and_then(BasicBlock::get_parent));
        loaded.replace_all_uses_with(value);
        load.erase_from_basic_block();
    }
}
