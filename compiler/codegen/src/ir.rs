//! A function body under construction: inkwell's builder without the error plumbing, and branch weights. It knows no mir.

use crate::codegen::Codegen;
use crate::tbaa::Access;
use inkwell::attributes::AttributeLoc;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::intrinsics::Intrinsic;
use inkwell::types::{BasicType, BasicTypeEnum, FloatType, IntType, PointerType};
use inkwell::values::{
    BasicMetadataValueEnum, BasicValue, BasicValueEnum, CallSiteValue, FloatValue, FunctionValue, InstructionValue,
    IntValue, PhiValue, PointerValue, ValueKind,
};
use inkwell::{AddressSpace, FloatPredicate, IntPredicate};

/// One register.
pub(crate) type Value<'c> = BasicValueEnum<'c>;
/// The registers of one value of typed mir; see [`crate::shape`].
pub(crate) type Parts<'c> = Vec<BasicValueEnum<'c>>;

/// Builder errors come only from a missing position or from types that differ; every caller positions first and takes its
/// types from the same shapes.
pub(crate) fn built<T>(result: Result<T, BuilderError>) -> T {
    result.expect("the builder is positioned and the operands have the types that their shapes say")
}

/// A function under construction.
pub(crate) struct Body<'a, 'c, 'p> {
    pub(crate) cg: &'a Codegen<'c, 'p>,
    pub(crate) builder: Builder<'c>,
    pub(crate) function: FunctionValue<'c>,
    pub(crate) effort: Effort,
}

/// How much code is worth here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Effort {
    /// Code in place.
    Full,
    /// Rather calls of shared helpers than code in place.
    Small,
    /// The same, and nothing is to be inlined: the way to an exception.
    Least,
}

impl Effort {
    /// Whether shared helpers are preferred to code in place.
    pub(crate) fn is_small(self) -> bool {
        matches!(self, Effort::Small | Effort::Least)
    }
}

impl<'a, 'c, 'p> Body<'a, 'c, 'p> {
    /// Starts a function with an entry block.
    pub(crate) fn new(cg: &'a Codegen<'c, 'p>, function: FunctionValue<'c>) -> Self {
        let builder = cg.context.create_builder();
        builder.position_at_end(cg.context.append_basic_block(function, "entry"));
        Body { cg, builder, function, effort: Effort::Full }
    }

    // ---- types and constants ----

    pub(crate) fn i64_type(&self) -> IntType<'c> {
        self.cg.context.i64_type()
    }

    pub(crate) fn i8_type(&self) -> IntType<'c> {
        self.cg.context.i8_type()
    }

    pub(crate) fn bool_type(&self) -> IntType<'c> {
        self.cg.context.bool_type()
    }

    pub(crate) fn f64_type(&self) -> FloatType<'c> {
        self.cg.context.f64_type()
    }

    pub(crate) fn ptr_type(&self) -> PointerType<'c> {
        self.cg.context.ptr_type(AddressSpace::default())
    }

    pub(crate) fn i64(&self, value: i64) -> IntValue<'c> {
        self.i64_type().const_int(value as u64, true)
    }

    pub(crate) fn i8(&self, value: u8) -> IntValue<'c> {
        self.i8_type().const_int(value.into(), false)
    }

    pub(crate) fn bool(&self, value: bool) -> IntValue<'c> {
        self.bool_type().const_int(value.into(), false)
    }

    pub(crate) fn null(&self) -> PointerValue<'c> {
        self.ptr_type().const_null()
    }

    // ---- blocks ----

    pub(crate) fn append(&self, name: &str) -> BasicBlock<'c> {
        self.cg.context.append_basic_block(self.function, name)
    }

    pub(crate) fn position(&self, block: BasicBlock<'c>) {
        self.builder.position_at_end(block);
    }

    pub(crate) fn current(&self) -> BasicBlock<'c> {
        self.builder.get_insert_block().expect("the builder is positioned from `new` on")
    }

    pub(crate) fn br(&self, block: BasicBlock<'c>) {
        built(self.builder.build_unconditional_branch(block));
    }

    pub(crate) fn cond_br(&self, condition: IntValue<'c>, then: BasicBlock<'c>, otherwise: BasicBlock<'c>) -> InstructionValue<'c> {
        built(self.builder.build_conditional_branch(condition, then, otherwise))
    }

    /// A branch whose `then` side is rare.
    pub(crate) fn cond_br_cold(&self, condition: IntValue<'c>, then: BasicBlock<'c>, otherwise: BasicBlock<'c>) {
        let branch = self.cond_br(condition, then, otherwise);
        self.cg.mark_weights(branch, &[1, 1 << 20]);
    }

    pub(crate) fn switch(&self, value: IntValue<'c>, otherwise: BasicBlock<'c>, cases: &[(IntValue<'c>, BasicBlock<'c>)]) {
        built(self.builder.build_switch(value, otherwise, cases));
    }

    pub(crate) fn unreachable(&self) {
        built(self.builder.build_unreachable());
    }

    pub(crate) fn ret(&self, value: Option<Value<'c>>) {
        built(self.builder.build_return(value.as_ref().map(|v| v as &dyn BasicValue)));
    }

    pub(crate) fn phi(&self, ty: BasicTypeEnum<'c>) -> PhiValue<'c> {
        built(self.builder.build_phi(ty, ""))
    }

    /// Merges registers at the head of the current block.
    pub(crate) fn merge(&self, incoming: &[(&[Value<'c>], BasicBlock<'c>)]) -> Parts<'c> {
        let count = incoming.first().map_or(0, |(parts, _)| parts.len());
        (0..count).map(|n| {
            let phi = self.phi(incoming[0].0[n].get_type());
            incoming.iter().for_each(|(parts, block)| phi.add_incoming(&[(&parts[n] as &dyn BasicValue, *block)]));
            phi.as_basic_value()
        }).collect()
    }

    /// `if condition { then } else { zeros like it }`: the registers where both meet.
    pub(crate) fn when(&self, condition: IntValue<'c>, then: impl FnOnce() -> Parts<'c>) -> Parts<'c> {
        let (inside, after, before) = (self.append("when"), self.append("after"), self.current());
        self.cond_br(condition, inside, after);
        self.position(inside);
        let parts = then();
        let end = self.current();
        self.br(after);
        self.position(after);
        let zeros: Parts = parts.iter().map(|part| part.get_type().const_zero()).collect();
        self.merge(&[(&parts, end), (&zeros, before)])
    }

    /// `if condition { then }`.
    pub(crate) fn if_then(&self, condition: IntValue<'c>, then: impl FnOnce()) {
        let (inside, after) = (self.append("then"), self.append("after"));
        self.cond_br(condition, inside, after);
        self.position(inside);
        then();
        self.br(after);
        self.position(after);
    }

    // ---- arithmetic ----

    pub(crate) fn add(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_add(a, b, ""))
    }

    /// A signed sum that is known not to overflow.
    pub(crate) fn add_fitting(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_nsw_add(a, b, ""))
    }

    pub(crate) fn sub(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_sub(a, b, ""))
    }

    pub(crate) fn mul(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_mul(a, b, ""))
    }

    pub(crate) fn and(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_and(a, b, ""))
    }

    pub(crate) fn or(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_or(a, b, ""))
    }

    pub(crate) fn xor(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_xor(a, b, ""))
    }

    pub(crate) fn not(&self, a: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_not(a, ""))
    }

    pub(crate) fn neg(&self, a: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_neg(a, ""))
    }

    pub(crate) fn shl(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_left_shift(a, b, ""))
    }

    pub(crate) fn shr(&self, a: IntValue<'c>, b: IntValue<'c>, signed: bool) -> IntValue<'c> {
        built(self.builder.build_right_shift(a, b, signed, ""))
    }

    pub(crate) fn div(&self, a: IntValue<'c>, b: IntValue<'c>, signed: bool) -> IntValue<'c> {
        built(if signed { self.builder.build_int_signed_div(a, b, "") } else { self.builder.build_int_unsigned_div(a, b, "") })
    }

    /// Half of an even number.
    pub(crate) fn half(&self, a: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_exact_signed_div(a, self.i64(2), ""))
    }

    pub(crate) fn rem(&self, a: IntValue<'c>, b: IntValue<'c>, signed: bool) -> IntValue<'c> {
        built(if signed { self.builder.build_int_signed_rem(a, b, "") } else { self.builder.build_int_unsigned_rem(a, b, "") })
    }

    pub(crate) fn icmp(&self, predicate: IntPredicate, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_compare(predicate, a, b, ""))
    }

    pub(crate) fn fcmp(&self, predicate: FloatPredicate, a: FloatValue<'c>, b: FloatValue<'c>) -> IntValue<'c> {
        built(self.builder.build_float_compare(predicate, a, b, ""))
    }

    pub(crate) fn ptr_eq(&self, a: PointerValue<'c>, b: PointerValue<'c>) -> IntValue<'c> {
        built(self.builder.build_int_compare(IntPredicate::EQ, a, b, ""))
    }

    pub(crate) fn is_null(&self, p: PointerValue<'c>) -> IntValue<'c> {
        built(self.builder.build_is_null(p, ""))
    }

    pub(crate) fn is_not_null(&self, p: PointerValue<'c>) -> IntValue<'c> {
        built(self.builder.build_is_not_null(p, ""))
    }

    pub(crate) fn select(&self, condition: IntValue<'c>, a: Value<'c>, b: Value<'c>) -> Value<'c> {
        built(self.builder.build_select(condition, a, b, ""))
    }

    pub(crate) fn select_int(&self, condition: IntValue<'c>, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        self.select(condition, a.into(), b.into()).into_int_value()
    }

    /// To an integer of another width.
    pub(crate) fn resize(&self, value: IntValue<'c>, ty: IntType<'c>, signed: bool) -> IntValue<'c> {
        built(self.builder.build_int_cast_sign_flag(value, ty, signed, ""))
    }

    pub(crate) fn zext(&self, value: IntValue<'c>, ty: IntType<'c>) -> IntValue<'c> {
        built(self.builder.build_int_z_extend_or_bit_cast(value, ty, ""))
    }

    pub(crate) fn trunc(&self, value: IntValue<'c>, ty: IntType<'c>) -> IntValue<'c> {
        built(self.builder.build_int_truncate_or_bit_cast(value, ty, ""))
    }

    pub(crate) fn bitcast(&self, value: Value<'c>, ty: BasicTypeEnum<'c>) -> Value<'c> {
        built(self.builder.build_bit_cast(value, ty, ""))
    }

    pub(crate) fn float(&self) -> &Builder<'c> {
        &self.builder
    }

    pub(crate) fn ptr_to_int(&self, p: PointerValue<'c>) -> IntValue<'c> {
        built(self.builder.build_ptr_to_int(p, self.i64_type(), ""))
    }

    pub(crate) fn int_to_ptr(&self, value: IntValue<'c>) -> PointerValue<'c> {
        built(self.builder.build_int_to_ptr(value, self.ptr_type(), ""))
    }

    // ---- memory ----

    /// `p` plus constant bytes, inside the same object.
    pub(crate) fn offset(&self, p: PointerValue<'c>, bytes: u64) -> PointerValue<'c> {
        if bytes == 0 {
            return p;
        }
        self.offset_by(p, self.i64(bytes as i64))
    }

    /// `p` plus bytes, inside the same object.
    pub(crate) fn offset_by(&self, p: PointerValue<'c>, bytes: IntValue<'c>) -> PointerValue<'c> {
        // SAFETY: an address computation; typed mir only goes where its memory is.
        built(unsafe { self.builder.build_in_bounds_gep(self.i8_type(), p, &[bytes], "") })
    }

    pub(crate) fn load(&self, ty: impl BasicType<'c>, p: PointerValue<'c>, access: Access) -> Value<'c> {
        let value = built(self.builder.build_load(ty, p, ""));
        if let Some(inst) = value.as_instruction_value() {
            self.cg.tag_access(inst, access);
        }
        value
    }

    pub(crate) fn store(&self, value: impl BasicValue<'c>, p: PointerValue<'c>, access: Access) {
        let inst = built(self.builder.build_store(p, value));
        self.cg.tag_access(inst, access);
    }

    /// Room in this function's frame.
    pub(crate) fn alloca(&self, ty: impl BasicType<'c>) -> PointerValue<'c> {
        let entry = self.function.get_first_basic_block().expect("`new` made the entry block");
        let builder = self.cg.context.create_builder();
        match entry.get_first_instruction() {
            Some(first) => builder.position_before(&first),
            None => builder.position_at_end(entry),
        }
        built(builder.build_alloca(ty, ""))
    }

    pub(crate) fn memmove(&self, to: PointerValue<'c>, from: PointerValue<'c>, bytes: IntValue<'c>) {
        built(self.builder.build_memmove(to, 1, from, 1, bytes));
    }


    pub(crate) fn memset_zero(&self, to: PointerValue<'c>, bytes: IntValue<'c>) {
        built(self.builder.build_memset(to, 1, self.i8(0), bytes));
    }

    // ---- aggregates and calls ----

    pub(crate) fn extract(&self, aggregate: Value<'c>, index: u32) -> Value<'c> {
        built(self.builder.build_extract_value(aggregate.into_struct_value(), index, ""))
    }

    pub(crate) fn insert(&self, aggregate: Value<'c>, value: Value<'c>, index: u32) -> Value<'c> {
        let result = built(self.builder.build_insert_value(aggregate.into_struct_value(), value, index, ""));
        result.as_basic_value_enum()
    }

    /// A call with the callee's convention.
    pub(crate) fn call(&self, callee: FunctionValue<'c>, args: &[Value<'c>]) -> Option<Value<'c>> {
        match self.call_site(callee, args).try_as_basic_value() {
            ValueKind::Basic(value) => Some(value),
            ValueKind::Instruction(_) => None,
        }
    }

    pub(crate) fn call_site(&self, callee: FunctionValue<'c>, args: &[Value<'c>]) -> CallSiteValue<'c> {
        let args: Vec<BasicMetadataValueEnum> = args.iter().map(|&arg| arg.into()).collect();
        let site = built(self.builder.build_call(callee, &args, ""));
        site.set_call_convention(callee.get_call_conventions());
        let attributes: &[&str] = match self.effort {
            _ if callee.get_intrinsic_id() != 0 => &[],
            Effort::Full | Effort::Small => &[],
            Effort::Least => &["cold", "noinline"],
        };
        attributes.iter().for_each(|name| site.add_attribute(AttributeLoc::Function, self.cg.enum_attribute(name, 0)));
        site
    }

    /// Calls an LLVM intrinsic that has a result.
    pub(crate) fn intrinsic(&self, name: &str, overload: &[BasicTypeEnum<'c>], args: &[Value<'c>]) -> Value<'c> {
        let intrinsic = Intrinsic::find(name).expect("codegen names only intrinsics of the LLVM that it is built with");
        let callee = intrinsic.get_declaration(&self.cg.module, overload).expect("an overload type is given where one is needed");
        self.call(callee, args).expect("only intrinsics with a result are called this way")
    }

    /// `{ result, overflowed }` of `llvm.sadd.with.overflow` and its like, on 64 bits.
    pub(crate) fn with_overflow(&self, name: &str, a: IntValue<'c>, b: IntValue<'c>) -> (IntValue<'c>, IntValue<'c>) {
        let pair = self.intrinsic(name, &[a.get_type().into()], &[a.into(), b.into()]);
        (self.extract(pair, 0).into_int_value(), self.extract(pair, 1).into_int_value())
    }
}

/// Unwraps a builder result of a float operation.
pub(crate) fn float_built<T>(result: Result<T, BuilderError>) -> T {
    built(result)
}
