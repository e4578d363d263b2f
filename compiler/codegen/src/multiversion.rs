//! Function multi-versioning: a function with a loop over floats in memory is there twice, for every processor of its kind and for those with wide
//! vectors, and a third function of its name goes to the one that fits the machine. Which that is the runtime finds out before anything
//! runs (`rt_wide_vectors`). Loops vectorise by the features of their function, so both are of the same module, and what comes after this
//! pass does the rest. Floats are rounded alike: what would fuse operations isn't asked for.
//!
//! In: functions into which all has been inlined, with loops as LLVM's vectoriser gets them.

use crate::copied::copy_body;
use crate::counted::Counted;
use crate::promote::{callee, kind, operand};
use crate::scalars::phis;
use inkwell::attributes::AttributeLoc;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::{Linkage, Module};
use inkwell::targets::TargetMachine;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicMetadataValueEnum, CallSiteValue, FunctionValue, GlobalValue, InstructionOpcode, InstructionValue};

/// The processor that code is for where nothing else is asked for, and the one that has what its versions may use.
const USUAL: &str = "x86-64";
const WIDE: &str = "x86-64-v3";

/// Set by the runtime where the machine is at least a [`WIDE`] one.
const FLAG: &str = "rt_wide_vectors";

/// Functions of more instructions are there once.
const LARGEST: usize = 4000;

/// Makes versions of all such functions.
pub(crate) fn split(module: &Module, machine: &TargetMachine) -> Result<(), String> {
    if machine.get_cpu().to_bytes() != USUAL.as_bytes() {
        return Ok(());
    }
    let worth: Vec<FunctionValue> = module.get_functions().filter(|function| is_worth_it(*function)).collect();
    worth.into_iter().try_for_each(|function| split_one(module, function).map_err(|error| error.to_string()))
}

fn is_worth_it(function: FunctionValue) -> bool {
    let is_left = function.get_enum_attribute(AttributeLoc::Function, kind("optnone")).is_some() || function.get_subprogram().is_some();
    let blocks = || function.get_basic_block_iter();
    !is_left
        && blocks().any(|head| phis(head).filter_map(Counted::new).any(|counted| computes_floats(&counted)))
        && blocks().map(|block| block.get_instructions().count()).sum::<usize>() <= LARGEST
}

/// Whether a loop reads or writes floats and computes some, and calls nothing that the machine can't do by itself.
fn computes_floats(counted: &Counted) -> bool {
    let all = || counted.blocks.iter().flat_map(|block| block.get_instructions());
    all().any(is_float_access) && all().any(is_float_operation) && !all().any(is_call)
}

fn is_float_access(inst: InstructionValue) -> bool {
    match inst.get_opcode() {
        InstructionOpcode::Load => matches!(BasicTypeEnum::try_from(inst.get_type()), Ok(BasicTypeEnum::FloatType(_))),
        InstructionOpcode::Store => operand(inst, 0).is_some_and(|value| value.is_float_value()),
        _ => false,
    }
}

fn is_float_operation(inst: InstructionValue) -> bool {
    use InstructionOpcode::{FAdd, FDiv, FMul, FSub};
    matches!(inst.get_opcode(), FAdd | FSub | FMul | FDiv)
}

fn is_call(inst: InstructionValue) -> bool {
    let is_intrinsic = |function: FunctionValue| function.get_name().to_bytes().starts_with(b"llvm.");
    inst.get_opcode() == InstructionOpcode::Call && !callee(inst).is_some_and(is_intrinsic)
}

/// The function becomes the usual version; its name, its place in the program and all calls of it pass to the one that chooses.
fn split_one<'c>(module: &Module<'c>, usual: FunctionValue<'c>) -> Result<(), BuilderError> {
    let name = usual.get_name().to_string_lossy().into_owned();
    let chooser = like(module, usual, "", usual.get_linkage());
    usual.replace_all_uses_with(chooser);
    usual.as_global_value().set_name(&format!("{name}.usual"));
    chooser.as_global_value().set_name(&name);
    chooser.as_global_value().set_visibility(usual.as_global_value().get_visibility());
    usual.set_linkage(Linkage::Internal);
    let wide = like(module, usual, &format!("{name}.wide"), Linkage::Internal);
    wide.add_attribute(AttributeLoc::Function, module.get_context().create_string_attribute("target-cpu", WIDE));
    copy_body(module, usual, wide)?;
    choose(module, chooser, wide, usual)
}

/// A function of the same type and attributes.
fn like<'c>(module: &Module<'c>, function: FunctionValue<'c>, name: &str, linkage: Linkage) -> FunctionValue<'c> {
    let new = module.add_function(name, function.get_type(), Some(linkage));
    new.set_call_conventions(function.get_call_conventions());
    places(function).for_each(|place| function.attributes(place).into_iter().for_each(|attribute| new.add_attribute(place, attribute)));
    new
}

fn places(function: FunctionValue) -> impl Iterator<Item = AttributeLoc> {
    let params = (0..function.count_params()).map(AttributeLoc::Param);
    params.chain([AttributeLoc::Return, AttributeLoc::Function])
}

fn choose<'c>(module: &Module<'c>, chooser: FunctionValue<'c>, wide: FunctionValue<'c>, usual: FunctionValue<'c>) -> Result<(), BuilderError> {
    let context = module.get_context();
    let builder = context.create_builder();
    let [entry, to_wide, to_usual] = ["", "wide", "usual"].map(|name| context.append_basic_block(chooser, name));
    // It reads the flag.
    chooser.remove_enum_attribute(AttributeLoc::Function, kind("memory"));
    builder.position_at_end(entry);
    let flag = builder.build_load(context.i8_type(), flag(module).as_pointer_value(), "")?.into_int_value();
    let is_wide = builder.build_int_compare(inkwell::IntPredicate::NE, flag, flag.get_type().const_zero(), "")?;
    builder.build_conditional_branch(is_wide, to_wide, to_usual)?;
    for (block, version) in [(to_wide, wide), (to_usual, usual)] {
        builder.position_at_end(block);
        go_on(&builder, chooser, version)?;
    }
    Ok(())
}

fn flag<'c>(module: &Module<'c>) -> GlobalValue<'c> {
    module.get_global(FLAG).unwrap_or_else(|| {
        let flag = module.add_global(module.get_context().i8_type(), None, FLAG);
        flag.set_visibility(inkwell::GlobalVisibility::Hidden);
        flag
    })
}

/// Passes all on to a version, and back what it gives.
fn go_on<'c>(builder: &Builder<'c>, chooser: FunctionValue<'c>, version: FunctionValue<'c>) -> Result<(), BuilderError> {
    let args: Vec<BasicMetadataValueEnum> = chooser.get_param_iter().map(Into::into).collect();
    let call: CallSiteValue = builder.build_call(version, &args, "")?;
    call.set_call_convention(version.get_call_conventions());
    call.set_tail_call(true);
    let params = (0..version.count_params()).map(AttributeLoc::Param);
    params.for_each(|place| version.attributes(place).into_iter().for_each(|attribute| call.add_attribute(place, attribute)));
    match call.try_as_basic_value().basic() {
        Some(value) => builder.build_return(Some(&value)),
        None => builder.build_return(None),
    }?;
    Ok(())
}
