//! Promotion of what has a size that is known only when it is made: there is a place in the frame for a small one, and a large one is on the heap.
//!
//! While promotion goes on, both ways are calls of helpers that take the place in the frame along: so the memory still comes from one instruction.
//! In the end the helpers are inlined.

use crate::promote::{callee, calls_of, kind, operand, source, LARGEST};
use inkwell::attributes::AttributeLoc;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::{Linkage, Module};
use inkwell::types::{BasicMetadataTypeEnum, BasicTypeEnum};
use inkwell::values::{BasicMetadataValueEnum, BasicValueEnum, CallSiteValue, FunctionValue, InstructionValue, IntValue, PointerValue};
use inkwell::IntPredicate;

/// Moves what is in the frame to the heap.
const MOVE_OUT: &str = "frame.move_out";

const PREFIX: &str = "local.";

/// LLVM's memory effects: of the arguments and of memory that the program does not see.
const INACCESSIBLE_OR_ARGUMENTS: u64 = 0b11_11;

/// Lets a call that makes memory use a place in the frame; gives the call that is there now.
pub(crate) fn give_place<'c>(
    module: &Module<'c>,
    builder: &Builder<'c>,
    call: InstructionValue<'c>,
    size: u32,
    place: PointerValue<'c>,
) -> Result<(), BuilderError> {
    let Some(target) = callee(call) else { return Ok(()) };
    let helper = helper(module, target, |builder, helper| define_new(builder, helper, target, size))?;
    helper.add_attribute(AttributeLoc::Return, module.get_context().create_enum_attribute(kind("noalias"), 0));
    replace(builder, call, helper, place)
}

/// Lets calls that free what has such a place leave that alone.
pub(crate) fn keep_places<'c>(module: &Module<'c>, frees: &[FunctionValue<'c>]) -> Result<(), BuilderError> {
    let builder = module.get_context().create_builder();
    for &free in frees {
        let calls: Vec<_> = calls_of(free).into_iter().filter_map(|call| Some((call, place_of(operand(call, 0)?)?))).collect();
        for (call, place) in calls {
            let helper = helper(module, free, |builder, helper| define_free(builder, helper, free))?;
            replace(&builder, call, helper, place)?;
        }
    }
    Ok(())
}

/// Gives an instruction in an operand's place the address of a copy on the heap, if that is the address of a place in the frame of this size.
pub(crate) fn move_out<'c>(
    module: &Module<'c>,
    builder: &Builder<'c>,
    (user, number): (InstructionValue<'c>, u32),
    new: FunctionValue<'c>,
    (place, size): (PointerValue<'c>, IntValue<'c>),
) -> Result<(), BuilderError> {
    let Some(address) = operand(user, number) else { return Ok(()) };
    let helper = match module.get_function(MOVE_OUT) {
        Some(helper) => helper,
        None => define_move_out(module, new)?,
    };
    let moved = call(builder, helper, &[place.into(), address, size.into()])?.try_as_basic_value().basic();
    moved.into_iter().for_each(|moved| { user.set_operand(number, moved); });
    Ok(())
}

fn define_move_out<'c>(module: &Module<'c>, new: FunctionValue<'c>) -> Result<FunctionValue<'c>, BuilderError> {
    let context = module.get_context();
    let (pointer, word) = (context.ptr_type(Default::default()), context.i64_type());
    let helper = module.add_function(MOVE_OUT, pointer.fn_type(&[pointer.into(), pointer.into(), word.into()], false), Some(Linkage::Internal));
    for attribute in ["noinline", "cold", "nounwind"] {
        helper.add_attribute(AttributeLoc::Function, context.create_enum_attribute(kind(attribute), 0));
    }
    helper.add_attribute(AttributeLoc::Param(0), context.create_enum_attribute(kind("nocapture"), 0));
    let builder = context.create_builder();
    let params: Vec<BasicValueEnum> = helper.get_params();
    let [place, memory] = [0, 1].map(|n: usize| params[n].into_pointer_value());
    branch(&builder, helper, |builder| builder.build_int_compare(IntPredicate::EQ, place, memory, ""))?;
    let copy = call(&builder, new, &params[2..])?.try_as_basic_value().basic().expect("it makes memory").into_pointer_value();
    builder.build_memcpy(copy, 8, place, 8, params[2].into_int_value())?;
    builder.build_return(Some(&copy))?;
    builder.position_at_end(helper.get_last_basic_block().expect("it has just been made"));
    builder.build_return(Some(&memory))?;
    Ok(helper)
}

/// From now on LLVM inlines the helpers.
pub(crate) fn finish(module: &Module) {
    let always = module.get_context().create_enum_attribute(kind("alwaysinline"), 0);
    for helper in module.get_functions().filter(|function| is_helper(*function)) {
        helper.remove_enum_attribute(AttributeLoc::Function, kind("noinline"));
        helper.remove_enum_attribute(AttributeLoc::Function, kind("memory"));
        helper.add_attribute(AttributeLoc::Function, always);
    }
}

fn is_helper(function: FunctionValue) -> bool {
    function.get_name().to_bytes().starts_with(PREFIX.as_bytes())
}

/// The place in the frame for what a pointer points to.
fn place_of(memory: BasicValueEnum) -> Option<PointerValue> {
    let made = source(memory)?;
    callee(made).filter(|helper| is_helper(*helper))?;
    operand(made, 0).map(BasicValueEnum::into_pointer_value)
}

/// A helper with the parameters of `target` behind the place.
fn helper<'c>(
    module: &Module<'c>,
    target: FunctionValue<'c>,
    define: impl FnOnce(&Builder<'c>, FunctionValue<'c>) -> Result<(), BuilderError>,
) -> Result<FunctionValue<'c>, BuilderError> {
    let name = format!("{PREFIX}{}", target.get_name().to_string_lossy());
    if let Some(helper) = module.get_function(&name) {
        return Ok(helper);
    }
    let context = module.get_context();
    let mut params: Vec<BasicMetadataTypeEnum> = vec![context.ptr_type(Default::default()).into()];
    params.extend(target.get_type().get_param_types().into_iter());
    let ty = match target.get_type().get_return_type() {
        Some(BasicTypeEnum::PointerType(pointer)) => pointer.fn_type(&params, false),
        _ => context.void_type().fn_type(&params, false),
    };
    let helper = module.add_function(&name, ty, Some(Linkage::Internal));
    for (attribute, value) in [("noinline", 0), ("nounwind", 0), ("willreturn", 0), ("memory", INACCESSIBLE_OR_ARGUMENTS)] {
        helper.add_attribute(AttributeLoc::Function, context.create_enum_attribute(kind(attribute), value));
    }
    define(&context.create_builder(), helper)?;
    Ok(helper)
}

fn define_new<'c>(builder: &Builder<'c>, helper: FunctionValue<'c>, target: FunctionValue<'c>, size: u32) -> Result<(), BuilderError> {
    let params: Vec<BasicValueEnum> = helper.get_params();
    let size = params[size as usize + 1].into_int_value();
    let largest = size.get_type().const_int(LARGEST, false);
    branch(builder, helper, |builder| builder.build_int_compare(IntPredicate::ULE, size, largest, ""))?;
    builder.build_return(Some(&params[0]))?;
    builder.position_at_end(helper.get_last_basic_block().expect("it has just been made"));
    let made = call(builder, target, &params[1..])?;
    builder.build_return(made.try_as_basic_value().basic().as_ref().map(|value| value as _))?;
    Ok(())
}

fn define_free<'c>(builder: &Builder<'c>, helper: FunctionValue<'c>, target: FunctionValue<'c>) -> Result<(), BuilderError> {
    let params: Vec<BasicValueEnum> = helper.get_params();
    let [place, memory] = [0, 1].map(|n: usize| params[n].into_pointer_value());
    branch(builder, helper, |builder| builder.build_int_compare(IntPredicate::EQ, place, memory, ""))?;
    builder.build_return(None)?;
    builder.position_at_end(helper.get_last_basic_block().expect("it has just been made"));
    call(builder, target, &params[1..])?;
    builder.build_return(None)?;
    Ok(())
}

/// An entry with a branch to one of two blocks; goes on in the first one.
fn branch<'c>(
    builder: &Builder<'c>,
    helper: FunctionValue<'c>,
    condition: impl FnOnce(&Builder<'c>) -> Result<IntValue<'c>, BuilderError>,
) -> Result<(), BuilderError> {
    let context = helper.get_type().get_context();
    let [entry, here, heap] = ["entry", "here", "heap"].map(|name| context.append_basic_block(helper, name));
    builder.position_at_end(entry);
    let condition = condition(builder)?;
    builder.build_conditional_branch(condition, here, heap)?;
    builder.position_at_end(here);
    Ok(())
}

fn call<'c>(builder: &Builder<'c>, target: FunctionValue<'c>, args: &[BasicValueEnum<'c>]) -> Result<CallSiteValue<'c>, BuilderError> {
    let args: Vec<BasicMetadataValueEnum> = args.iter().map(|&arg| arg.into()).collect();
    builder.build_call(target, &args, "")
}

/// Puts a call of a helper with the same arguments in the place of a call.
fn replace<'c>(builder: &Builder<'c>, old: InstructionValue<'c>, helper: FunctionValue<'c>, place: PointerValue<'c>) -> Result<(), BuilderError> {
    let count = CallSiteValue::try_from(old).map_or(0, |site| site.count_arguments());
    let mut args: Vec<BasicValueEnum> = vec![place.into()];
    args.extend((0..count).filter_map(|n| operand(old, n)));
    builder.position_before(&old);
    let new = call(builder, helper, &args)?;
    if let (Some(value), Ok(old)) = (new.try_as_basic_value().basic(), PointerValue::try_from(old)) {
        old.replace_all_uses_with(value.into_pointer_value());
    }
    old.erase_from_basic_block();
    Ok(())
}
