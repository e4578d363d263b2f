//! Intrinsics: the dispatch, and the operations on ints. In strong code an operation that overflows computes its
//! result out of line as a word and exits; in weak code all are on words.

use crate::function::{Emitter, Mode};
use crate::ir::{Body, Effort, Value};
use crate::pipeline::LATE;
use inkwell::attributes::AttributeLoc;
use inkwell::values::{FunctionValue, IntValue};
use inkwell::{FloatPredicate, IntPredicate};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Inst, Intrinsic, ValueId};

/// CPython's modulus of hashes of numbers.
const HASH_MODULUS: i64 = (1 << 61) - 1;

/// The row for an operation on words that takes over its first operand.
pub(crate) fn in_place(op: Intrinsic) -> Option<RuntimeFn> {
    match op {
        Intrinsic::IntAdd => Some(RuntimeFn::int_add_in_place),
        Intrinsic::IntSub => Some(RuntimeFn::int_sub_in_place),
        Intrinsic::IntMul => Some(RuntimeFn::int_mul_in_place),
        _ => None,
    }
}

impl<'c> Body<'_, 'c, '_> {
    /// Floor quotient and the remainder with the divisor's sign; the divisor is neither zero nor, with the least dividend, -1.
    ///
    /// By a power of two both are one instruction. Which divisors are constants may be known only after inlining, so LLVM is asked then.
    pub(crate) fn floor_division(&self, a: IntValue<'c>, b: IntValue<'c>) -> (IntValue<'c>, IntValue<'c>) {
        match b.get_sign_extended_constant() {
            Some(power) if power > 0 && power & (power - 1) == 0 => {
                (self.shr(a, self.i64(i64::from(power.trailing_zeros())), true), self.and(a, self.i64(power - 1)))
            }
            Some(_) => self.truncated_to_floor(a, b),
            None => self.division_by_what_may_be_power(a, b),
        }
    }

    fn division_by_what_may_be_power(&self, a: IntValue<'c>, b: IntValue<'c>) -> (IntValue<'c>, IntValue<'c>) {
        let is_constant = self.intrinsic("llvm.is.constant", &[self.i64_type().into()], &[b.into()]).into_int_value();
        let ones = self.intrinsic("llvm.ctpop", &[self.i64_type().into()], &[b.into()]).into_int_value();
        let is_power = self.icmp(IntPredicate::EQ, ones, self.i64(1));
        let is_positive = self.icmp(IntPredicate::SGT, b, self.i64(0));
        let shifts = self.and(is_constant, self.and(is_power, is_positive));
        let zeros = self.intrinsic("llvm.cttz", &[self.i64_type().into()], &[b.into(), self.bool(false).into()]);
        let quotient = self.shr(a, zeros.into_int_value(), true);
        let remainder = self.and(a, self.sub(b, self.i64(1)));
        let (divided, rest) = self.truncated_to_floor(a, b);
        (self.select_int(shifts, quotient, divided), self.select_int(shifts, remainder, rest))
    }

    /// Floor division by the processor's, which rounds toward zero.
    fn truncated_to_floor(&self, a: IntValue<'c>, b: IntValue<'c>) -> (IntValue<'c>, IntValue<'c>) {
        let (quotient, remainder) = (self.div(a, b, true), self.rem(a, b, true));
        let uneven = self.icmp(IntPredicate::NE, remainder, self.i64(0));
        let signs_differ = self.icmp(IntPredicate::SLT, self.xor(remainder, b), self.i64(0));
        let adjust = self.and(uneven, signs_differ);
        let quotient = self.sub(quotient, self.zext(adjust, self.i64_type()));
        (quotient, self.add(remainder, self.select_int(adjust, b, self.i64(0))))
    }

    /// CPython's hash of an int that fits: modulo 2**61 - 1 with the sign, never -1. It is one call until LLVM has found where the same is asked for again.
    fn hash_int(&self, value: IntValue<'c>) -> IntValue<'c> {
        let helper = self.computing("int.hash", |body, value| body.hash_any(value));
        helper.add_attribute(AttributeLoc::Function, self.cg.context.create_string_attribute(LATE, ""));
        self.int_of(helper, value)
    }

    /// Most ints are their own hashes.
    fn hash_any(&self, value: IntValue<'c>) -> IntValue<'c> {
        let rare = self.computing("int.hash.rare", |body, value| body.hash_large_or_negative(value));
        let is_rare = self.icmp(IntPredicate::UGE, value, self.i64(HASH_MODULUS));
        self.unless_overflow(value, is_rare, || self.int_of(rare, value))
    }

    /// A function that makes an int of an int and does nothing else, out of line.
    fn computing(&self, name: &str, result: impl FnOnce(&Body<'_, 'c, '_>, IntValue<'c>) -> IntValue<'c>) -> FunctionValue<'c> {
        let int = self.i64_type().into();
        self.cg.helper(name, self.cg.function_type(Some(int), &[int]), |function| {
            [("noinline", 0), ("memory", 0), ("nounwind", 0), ("willreturn", 0)].iter().for_each(|(name, value)| self.cg.attribute(function, name, *value));
            let body = Body { effort: Effort::Small, ..Body::new(self.cg, function) };
            let value = function.get_nth_param(0).expect("declared with one").into_int_value();
            body.ret(Some(result(&body, value).into()));
        })
    }

    fn int_of(&self, function: FunctionValue<'c>, value: IntValue<'c>) -> IntValue<'c> {
        self.call(function, &[value.into()]).expect("it gives an int").into_int_value()
    }

    fn hash_large_or_negative(&self, value: IntValue<'c>) -> IntValue<'c> {
        let negative = self.icmp(IntPredicate::SLT, value, self.i64(0));
        let magnitude = self.select_int(negative, self.neg(value), value);
        let large = self.icmp(IntPredicate::UGE, magnitude, self.i64(HASH_MODULUS));
        let rest = self.unless_overflow(magnitude, large, || self.rem(magnitude, self.i64(HASH_MODULUS), false));
        let signed = self.select_int(negative, self.neg(rest), rest);
        let reserved = self.icmp(IntPredicate::EQ, signed, self.i64(-1));
        self.select_int(reserved, self.i64(-2), signed)
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    pub(crate) fn intrinsic_inst(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        use Intrinsic::*;
        match op {
            IntAdd | IntSub | IntMul | IntFloorDiv | IntMod | IntNeg | IntAbs | IntAnd | IntOr | IntXor | IntInvert
            | IntLshift | IntRshift => match self.mode {
                Mode::Strong => self.strong_int(inst, op, args),
                Mode::Weak => self.weak_int(inst, op, args),
            },
            IntEq => self.compare(inst, IntPredicate::EQ, args),
            IntNe => self.compare(inst, IntPredicate::NE, args),
            IntLt => self.compare(inst, IntPredicate::SLT, args),
            IntLe => self.compare(inst, IntPredicate::SLE, args),
            IntGt => self.compare(inst, IntPredicate::SGT, args),
            IntGe => self.compare(inst, IntPredicate::SGE, args),
            IntToFloat | IntToBool | IntHash | IntBitLength | IntIsSmall | IntIsWord => self.int_to_other(inst, op, args[0]),
            BoolAnd | BoolOr | BoolXor | BoolEq => self.bool_op(inst, op, args),
            BoolToInt => self.bool_to_int(inst, args[0]),
            BoolRarely => self.rarely(inst, args[0]),
            FloatAdd | FloatSub | FloatMul | FloatDiv | FloatNeg | FloatAbs | FloatSqrt | FloatFloor | FloatCeil
            | FloatTrunc | FloatCopysign | FloatFma => self.float_op(inst, op, args),
            FloatEq => self.float_compare(inst, FloatPredicate::OEQ, args),
            FloatNe => self.float_compare(inst, FloatPredicate::UNE, args),
            FloatLt => self.float_compare(inst, FloatPredicate::OLT, args),
            FloatLe => self.float_compare(inst, FloatPredicate::OLE, args),
            FloatGt => self.float_compare(inst, FloatPredicate::OGT, args),
            FloatGe => self.float_compare(inst, FloatPredicate::OGE, args),
            FloatNotice => self.notice_float(inst, args[0]),
            FloatToBool | FloatToI64 | FloatBits | FloatFromBits => self.float_to_other(inst, op, args[0]),
            ComplexMake | ComplexReal | ComplexImag => self.complex_op(inst, op, args),
            MachineCast => self.machine_cast(inst, args[0]),
            MachineAdd | MachineRAdd | MachineAddFitting | MachineSub | MachineRSub | MachineMul | MachineRMul | MachineDiv | MachineRem
            | MachineAnd | MachineOr | MachineXor | MachineShl | MachineShr | MachineNeg | MachineNot | MachineEq
            | MachineNe | MachineLt | MachineLe | MachineGt | MachineGe | MachineToBool | MachinePopcount | MachineCtz
            | MachineClz | MachineMulHigh => self.machine_op(inst, op, args),
            MachineMulAddRem => self.multiply_add_rem(inst, args),
            MachineShlFar | MachineShrFar => self.far_shift(inst, op, args),
            PtrAlloc | PtrGet | PtrHolds | PtrSet | PtrInit | PtrTake | PtrDrop | PtrVisit | PtrWeaken | PtrMove | PtrCopyFrom | PtrResize | PtrFree
            | PtrZero | PtrIsNull | PtrAdd | BytesRoom | Refcount => self.pointer_op(inst, op, args),
        }
    }

    fn rarely(&mut self, inst: &Inst, arg: ValueId) {
        let value = self.get_int(arg);
        let expected = self.intrinsic("llvm.expect", &[value.get_type().into()], &[value.into(), self.bool(false).into()]);
        self.define_one(inst, expected);
    }

    // ---- strong ----

    fn strong_int(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        use Intrinsic::*;
        let a = self.get_int(args[0]);
        let b = args.get(1).map_or(a, |&arg| self.get_int(arg));
        match op {
            IntAdd => self.checked(inst, "llvm.sadd.with.overflow", RuntimeFn::int_add, a, b),
            IntSub => self.checked(inst, "llvm.ssub.with.overflow", RuntimeFn::int_sub, a, b),
            IntMul => match (scale(a), scale(b)) {
                (Some(scale), _) => self.scaled(inst, b, a, scale),
                (_, Some(scale)) => self.scaled(inst, a, b, scale),
                _ => self.checked(inst, "llvm.smul.with.overflow", RuntimeFn::int_mul, a, b),
            },
            IntNeg => self.checked(inst, "llvm.ssub.with.overflow", RuntimeFn::int_sub, self.i64(0), a),
            IntAbs => {
                let (negated, overflow) = self.with_overflow("llvm.ssub.with.overflow", self.i64(0), a);
                let negative = self.icmp(IntPredicate::SLT, a, self.i64(0));
                let value = self.select_int(negative, negated, a);
                self.define_checked(inst, value, overflow, |e| e.wide_op(RuntimeFn::int_sub, e.i64(0), a));
            }
            IntFloorDiv => self.strong_floordiv(inst, a, b),
            IntMod => {
                let minus_one = self.icmp(IntPredicate::EQ, b, self.i64(-1));
                let divisor = self.select_int(minus_one, self.i64(1), b);
                let (_, remainder) = self.floor_division(a, divisor);
                self.define_one(inst, remainder);
            }
            IntLshift => self.strong_lshift(inst, a, b),
            IntRshift => {
                let far = self.icmp(IntPredicate::UGT, b, self.i64(63));
                let count = self.select_int(far, self.i64(63), b);
                self.define_one(inst, self.shr(a, count, true));
            }
            IntAnd => self.define_one(inst, self.and(a, b)),
            IntOr => self.define_one(inst, self.or(a, b)),
            IntXor => self.define_one(inst, self.xor(a, b)),
            _ => self.define_one(inst, self.not(a)),
        }
    }

    fn checked(&mut self, inst: &Inst, name: &str, row: RuntimeFn, a: IntValue<'c>, b: IntValue<'c>) {
        let (value, overflow) = self.with_overflow(name, a, b);
        self.define_checked(inst, value, overflow, |emitter| emitter.wide_op(row, a, b));
    }

    /// A product with what an address can be scaled by and added to: that is one fast instruction, and the test goes on beside it.
    fn scaled(&mut self, inst: &Inst, a: IntValue<'c>, b: IntValue<'c>, scale: i64) {
        let most = i64::MAX / scale;
        let too_large = self.icmp(IntPredicate::UGT, self.add(a, self.i64(most)), self.i64(2 * most));
        self.define_checked(inst, self.mul(a, b), too_large, |emitter| emitter.wide_op(RuntimeFn::int_mul, a, b));
    }

    /// Defines `value`, or exits with the word that `slow` makes.
    fn define_checked(&mut self, inst: &Inst, value: IntValue<'c>, overflow: IntValue<'c>, slow: impl FnOnce(&mut Self) -> IntValue<'c>) {
        if let Some(exit) = inst.exit {
            let (big, fine) = (self.append("overflow"), self.append("fine"));
            self.cond_br_cold(overflow, big, fine);
            self.position(big);
            let word = slow(self);
            self.side_exit(exit, vec![word.into()]);
            self.position(fine);
        }
        self.define_one(inst, value);
    }

    fn strong_floordiv(&mut self, inst: &Inst, a: IntValue<'c>, b: IntValue<'c>) {
        let least = self.icmp(IntPredicate::EQ, a, self.i64(i64::MIN));
        let overflow = self.and(least, self.icmp(IntPredicate::EQ, b, self.i64(-1)));
        let divisor = self.select_int(overflow, self.i64(1), b);
        let (quotient, _) = self.floor_division(a, divisor);
        self.define_checked(inst, quotient, overflow, |e| e.wide_op(RuntimeFn::int_floordiv, a, b));
    }

    fn strong_lshift(&mut self, inst: &Inst, a: IntValue<'c>, b: IntValue<'c>) {
        let near = self.icmp(IntPredicate::ULT, b, self.i64(64));
        let count = self.and(b, self.i64(63));
        let shifted = self.shl(a, count);
        let back = self.icmp(IntPredicate::EQ, self.shr(shifted, count, true), a);
        let zero = self.icmp(IntPredicate::EQ, a, self.i64(0));
        let fits = self.or(self.and(near, back), zero);
        self.define_checked(inst, shifted, self.not(fits), |e| {
            let words = [e.box_int(a), e.box_int(b)];
            let (word, status) = e.row(RuntimeFn::int_lshift, &words.map(Value::from));
            words.iter().for_each(|&word| e.release_word(word));
            if let Some(status) = status {
                e.raise_unless_zero(inst, status);
            }
            word.map_or(e.i64(0), |word| word.into_int_value())
        });
    }

    // ---- weak ----

    fn weak_int(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        use Intrinsic::*;
        let a = self.get_int(args[0]);
        let b = args.get(1).map_or(a, |&arg| self.get_int(arg));
        if let Some((ending, row)) = self.ending.zip(in_place(op)) {
            let (a, b) = if ending == args[0] { (a, b) } else { (b, a) };
            return self.define_one(inst, self.word_op(row, a, b));
        }
        let word = match op {
            IntAdd => self.word_op(RuntimeFn::int_add, a, b),
            IntSub => self.word_op(RuntimeFn::int_sub, a, b),
            IntMul => self.word_op(RuntimeFn::int_mul, a, b),
            IntFloorDiv => self.word_op(RuntimeFn::int_floordiv, a, b),
            IntMod => self.word_op(RuntimeFn::int_mod, a, b),
            IntAnd => self.word_op(RuntimeFn::int_and, a, b),
            IntOr => self.word_op(RuntimeFn::int_or, a, b),
            IntXor => self.word_op(RuntimeFn::int_xor, a, b),
            IntNeg => self.word_op(RuntimeFn::int_sub, self.i64(0), a),
            IntInvert => self.word_op(RuntimeFn::int_sub, self.i64(-2), a),
            IntAbs => self.row_or_die(RuntimeFn::int_abs, &[a.into()]).into_int_value(),
            IntRshift => self.row_or_die(RuntimeFn::int_rshift, &[a.into(), b.into()]).into_int_value(),
            _ => {
                let (word, status) = self.row(RuntimeFn::int_lshift, &[a.into(), b.into()]);
                if let Some(status) = status {
                    self.raise_unless_zero(inst, status);
                }
                word.map_or(self.i64(0), |word| word.into_int_value())
            }
        };
        self.define_one(inst, word);
    }

    // ---- both ----

    fn compare(&mut self, inst: &Inst, predicate: IntPredicate, args: &[ValueId]) {
        let (a, b) = (self.get_int(args[0]), self.get_int(args[1]));
        let result = match self.mode {
            Mode::Strong => self.icmp(predicate, a, b),
            Mode::Weak => self.compare_ints(predicate, a, b),
        };
        self.define_one(inst, result);
    }

    fn int_to_other(&mut self, inst: &Inst, op: Intrinsic, arg: ValueId) {
        let a = self.get_int(arg);
        let weak = self.mode == Mode::Weak;
        match op {
            Intrinsic::IntToBool => self.define_one(inst, self.icmp(IntPredicate::NE, a, self.i64(0))),
            Intrinsic::IntIsWord if weak => self.define_one(inst, self.not(self.is_big(a))),
            Intrinsic::IntIsWord => {
                let (_, overflow) = self.with_overflow("llvm.sadd.with.overflow", a, a);
                self.define_one(inst, self.not(overflow));
            }
            Intrinsic::IntIsSmall if weak => self.define_one(inst, self.word_fits(a)),
            Intrinsic::IntIsSmall => self.define_one(inst, self.bool(true)),
            Intrinsic::IntHash if weak => self.define_number(inst, self.row_value(RuntimeFn::int_hash, &[a.into()]).into_int_value()),
            Intrinsic::IntHash => self.define_number(inst, self.hash_int(a)),
            Intrinsic::IntBitLength if weak => self.define_number(inst, self.row_value(RuntimeFn::int_bit_length, &[a.into()]).into_int_value()),
            Intrinsic::IntBitLength => {
                let negative = self.icmp(IntPredicate::SLT, a, self.i64(0));
                let magnitude = self.select_int(negative, self.neg(a), a);
                let zeros = self.intrinsic("llvm.ctlz", &[self.i64_type().into()], &[magnitude.into(), self.bool(false).into()]);
                self.define_number(inst, self.sub(self.i64(64), zeros.into_int_value()));
            }
            _ if weak => {
                let (value, status) = self.row(RuntimeFn::int_to_float, &[a.into()]);
                if let Some(status) = status {
                    self.raise_unless_zero(inst, status);
                }
                self.define(inst, value.into_iter().collect());
            }
            _ => {
                let value = crate::ir::float_built(self.float().build_signed_int_to_float(a, self.f64_type(), ""));
                self.define_one(inst, value);
            }
        }
    }

    fn bool_op(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        let (a, b) = (self.get_int(args[0]), self.get_int(args[1]));
        let result = match op {
            Intrinsic::BoolAnd => self.and(a, b),
            Intrinsic::BoolOr => self.or(a, b),
            Intrinsic::BoolXor => self.xor(a, b),
            _ => self.icmp(IntPredicate::EQ, a, b),
        };
        self.define_one(inst, result);
    }

    pub(crate) fn bool_to_int(&mut self, inst: &Inst, arg: ValueId) {
        let wide = self.zext(self.get_int(arg), self.i64_type());
        let result = if self.mode == Mode::Weak { self.shl(wide, self.i64(1)) } else { wide };
        self.define_one(inst, result);
    }
}

fn scale(factor: IntValue) -> Option<i64> {
    factor.get_sign_extended_constant().filter(|factor| [3, 5, 9].contains(factor))
}
