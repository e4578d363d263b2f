//! Machine integers, floats and complex numbers.

use crate::function::{Emitter, Mode};
use crate::ir::float_built;
use crate::shape::Shape;
use inkwell::values::{FloatValue, IntValue};
use inkwell::{FloatPredicate, IntPredicate};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Inst, Intrinsic, ValueId};

impl<'c> Emitter<'_, 'c, '_> {
    // ---- machine integers ----

    fn is_signed(&self, value: ValueId) -> bool {
        matches!(*self.shape(value), Shape::Machine { signed: true, .. })
    }

    pub(crate) fn machine_op(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        use Intrinsic::*;
        let signed = self.is_signed(args[0]);
        let a = self.get_int(args[0]);
        let b = args.get(1).map_or(a, |&arg| self.resize(self.get_int(arg), a.get_type(), self.is_signed(arg)));
        let pick = |s, u| if signed { s } else { u };
        let result = match op {
            MachineAdd | MachineRAdd => self.add(a, b),
            MachineAddFitting => self.add_fitting(a, b),
            MachineSub => self.sub(a, b),
            MachineRSub => self.sub(b, a),
            MachineMul | MachineRMul => self.mul(a, b),
            MachineDiv => self.machine_division(a, b, signed).0,
            MachineRem => self.machine_division(a, b, signed).1,
            MachineAnd => self.and(a, b),
            MachineOr => self.or(a, b),
            MachineXor => self.xor(a, b),
            MachineShl => self.shl(a, self.shift_count(b)),
            MachineShr => self.shr(a, self.shift_count(b), signed),
            MachineNeg => self.neg(a),
            MachineNot => self.not(a),
            MachineEq => self.icmp(IntPredicate::EQ, a, b),
            MachineNe => self.icmp(IntPredicate::NE, a, b),
            MachineLt => self.icmp(pick(IntPredicate::SLT, IntPredicate::ULT), a, b),
            MachineLe => self.icmp(pick(IntPredicate::SLE, IntPredicate::ULE), a, b),
            MachineGt => self.icmp(pick(IntPredicate::SGT, IntPredicate::UGT), a, b),
            MachineGe => self.icmp(pick(IntPredicate::SGE, IntPredicate::UGE), a, b),
            MachineToBool => self.icmp(IntPredicate::NE, a, a.get_type().const_zero()),
            MachinePopcount => self.bits("llvm.ctpop", a, false),
            MachineCtz => self.bits("llvm.cttz", a, true),
            MachineClz => self.bits("llvm.ctlz", a, true),
            _ => self.multiply_high(a, b),
        };
        match op {
            MachinePopcount | MachineCtz | MachineClz => self.define_number(inst, result),
            _ => self.define_one(inst, result),
        }
    }

    /// Shifts by more than the width take the count modulo the width, as the machine does.
    fn shift_count(&self, count: IntValue<'c>) -> IntValue<'c> {
        let ty = count.get_type();
        self.and(count, ty.const_int(u64::from(ty.get_bit_width()) - 1, false))
    }

    pub(crate) fn far_shift(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        let value = self.get_int(args[0]);
        let (count, is_small) = self.small_value(args[1]);
        let width = self.i64(u64::from(value.get_type().get_bit_width()) as i64);
        let is_near = self.and(is_small, self.icmp(IntPredicate::ULT, count, width));
        let near = self.shift_count(self.resize(count, value.get_type(), false));
        let shifted = if op == Intrinsic::MachineShlFar { self.shl(value, near) } else { self.shr(value, near, false) };
        self.define_one(inst, self.select_int(is_near, shifted, value.get_type().const_zero()));
    }

    /// In 64 bits if that is enough.
    pub(crate) fn multiply_add_rem(&mut self, inst: &Inst, args: &[ValueId]) {
        let [a, b, c, m] = [0, 1, 2, 3].map(|n| self.get_int(args[n]));
        let (product, is_large) = self.with_overflow("llvm.umul.with.overflow", a, b);
        let (sum, carries) = self.with_overflow("llvm.uadd.with.overflow", product, c);
        let (wide, narrow, after) = (self.append("wide"), self.append("narrow"), self.append("after"));
        self.cond_br(self.or(is_large, carries), wide, narrow);
        self.position(wide);
        let ty = self.cg.context.i128_type();
        let [a, b, c, long] = [a, b, c, m].map(|part| self.zext(part, ty));
        let slow = self.trunc(self.rem(self.add(self.mul(a, b), c), long, false), self.i64_type());
        let wide = self.current();
        self.br(after);
        self.position(narrow);
        let fast = self.rem(sum, m, false);
        self.br(after);
        self.position(after);
        let rest = self.merge(&[(&[slow.into()], wide), (&[fast.into()], narrow)])[0].into_int_value();
        self.define_one(inst, rest);
    }

    /// An int's value, if it is small.
    fn small_value(&self, value: ValueId) -> (IntValue<'c>, IntValue<'c>) {
        let int = self.get_int(value);
        match self.mode {
            Mode::Strong => (int, self.bool(true)),
            Mode::Weak => (self.shr(int, self.i64(1), true), self.not(self.is_big(int))),
        }
    }

    /// C's quotient and remainder; the least number by -1 wraps.
    fn machine_division(&self, a: IntValue<'c>, b: IntValue<'c>, signed: bool) -> (IntValue<'c>, IntValue<'c>) {
        if !signed {
            return (self.div(a, b, false), self.rem(a, b, false));
        }
        let ty = a.get_type();
        let minus_one = self.icmp(IntPredicate::EQ, b, ty.const_all_ones());
        let divisor = self.select_int(minus_one, ty.const_int(1, false), b);
        let quotient = self.select_int(minus_one, self.neg(a), self.div(a, divisor, true));
        (quotient, self.rem(a, divisor, true))
    }

    fn bits(&self, name: &str, a: IntValue<'c>, with_zero: bool) -> IntValue<'c> {
        let mut args = vec![a.into()];
        if with_zero {
            args.push(self.bool(false).into());
        }
        let count = self.intrinsic(name, &[a.get_type().into()], &args).into_int_value();
        self.zext(count, self.i64_type())
    }

    fn multiply_high(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        let wide = self.cg.context.i128_type();
        let product = self.mul(self.zext(a, wide), self.zext(b, wide));
        self.trunc(self.shr(product, wide.const_int(64, false), false), self.i64_type())
    }

    /// To the machine type of the result.
    pub(crate) fn machine_cast(&mut self, inst: &Inst, arg: ValueId) {
        let Some(result) = inst.result else { return };
        let parts = self.get(arg);
        let (from, to) = (self.shape(arg), self.shape(result));
        let part = match (&*from, &*to) {
            (Shape::Float, Shape::Float32) => {
                float_built(self.float().build_float_trunc(parts[0].into_float_value(), self.cg.context.f32_type(), "")).into()
            }
            (Shape::Float32, Shape::Float) => {
                float_built(self.float().build_float_ext(parts[0].into_float_value(), self.f64_type(), "")).into()
            }
            (Shape::Float, _) => self.bitcast(parts[0], self.i64_type().into()),
            (Shape::Raw, Shape::Machine { .. }) => self.ptr_to_int(parts[0].into_pointer_value()).into(),
            (Shape::Machine { .. }, Shape::Raw) => self.int_to_ptr(parts[0].into_int_value()).into(),
            (Shape::Raw, _) => parts[0],
            (Shape::Int, Shape::Machine { bits, .. }) => {
                let value = match self.mode {
                    Mode::Strong => parts[0].into_int_value(),
                    Mode::Weak => self.low_bits(parts[0].into_int_value()),
                };
                self.resize(value, self.cg.machine_type(*bits), true).into()
            }
            (from, Shape::Machine { bits, .. }) => {
                let signed = matches!(from, Shape::Machine { signed: true, .. });
                self.resize(parts[0].into_int_value(), self.cg.machine_type(*bits), signed).into()
            }
            (_, Shape::Bool) => {
                let value = parts[0].into_int_value();
                self.icmp(IntPredicate::NE, value, value.get_type().const_zero()).into()
            }
            _ => parts[0],
        };
        self.define_one(inst, part);
    }

    pub(crate) fn int_to_machine(&mut self, inst: &Inst, arg: ValueId) {
        let Some(result) = inst.result else { return };
        let Shape::Machine { bits, signed } = *self.shape(result) else { return self.unreachable_value(inst) };
        let (value, fits) = match self.mode {
            Mode::Strong => (self.get_int(arg), None),
            Mode::Weak => self.word_to_machine(self.get_int(arg), bits, signed),
        };
        let in_range = match (bits, signed) {
            (64, true) => None,
            (64, false) if self.mode == Mode::Weak => None,
            (64, false) => Some(self.icmp(IntPredicate::SGE, value, self.i64(0))),
            _ => {
                let narrow = self.trunc(value, self.cg.machine_type(bits));
                let back = self.resize(narrow, self.i64_type(), signed);
                Some(self.icmp(IntPredicate::EQ, back, value))
            }
        };
        let fine = match (fits, in_range) {
            (Some(a), Some(b)) => Some(self.and(a, b)),
            (a, b) => a.or(b),
        };
        if let Some(fine) = fine {
            self.raise_overflow_unless(inst, fine);
        }
        self.define_one(inst, self.trunc(value, self.cg.machine_type(bits)));
    }

    /// The low bits of a word.
    fn low_bits(&self, word: IntValue<'c>) -> IntValue<'c> {
        let low = || self.row_value(RuntimeFn::int_low_i64, &[word.into()]).into_int_value();
        if self.effort.is_small() { low() } else { self.unless_overflow(self.shr(word, self.i64(1), true), self.is_big(word), low) }
    }

    /// The low bits of a word, and whether it is in the range of 64 bits.
    fn word_to_machine(&self, word: IntValue<'c>, bits: u8, signed: bool) -> (IntValue<'c>, Option<IntValue<'c>>) {
        let value = self.row_value(RuntimeFn::int_low_i64, &[word.into()]).into_int_value();
        if (bits, signed) != (64, false) {
            return (value, Some(self.word_fits(word)));
        }
        let length = self.row_value(RuntimeFn::int_bit_length, &[word.into()]).into_int_value();
        let order = self.compare_words(word, self.i64(0));
        let positive = self.icmp(IntPredicate::SGE, order, self.i64(0));
        (value, Some(self.and(positive, self.icmp(IntPredicate::SLE, length, self.i64(64)))))
    }

    fn raise_overflow_unless(&mut self, inst: &Inst, fine: IntValue<'c>) {
        let (raised, after) = (self.append("raised"), self.append("fine"));
        self.cond_br_cold(self.not(fine), raised, after);
        self.position(raised);
        self.call_hook(self.cg.program.hooks.raise_overflow);
        self.leave_raised(&inst.cleanup);
        self.position(after);
    }

    pub(crate) fn machine_to_int(&mut self, inst: &Inst, arg: ValueId) {
        let Shape::Machine { bits, signed } = *self.shape(arg) else { return self.bool_to_int(inst, arg) };
        let value = self.resize(self.get_int(arg), self.i64_type(), signed);
        let high = self.icmp(IntPredicate::SLT, value, self.i64(0));
        match (self.mode, bits == 64 && !signed) {
            (Mode::Strong, false) => self.define_one(inst, value),
            (Mode::Strong, true) => self.define_unsigned(inst, value, high),
            (Mode::Weak, false) => self.define_one(inst, self.box_int(value)),
            (Mode::Weak, true) => self.define_one(inst, self.row_value(RuntimeFn::int_from_u64, &[value.into()])),
        }
    }

    fn define_unsigned(&mut self, inst: &Inst, value: IntValue<'c>, high: IntValue<'c>) {
        if let Some(exit) = inst.exit {
            let (big, fine) = (self.append("big"), self.append("fine"));
            self.cond_br_cold(high, big, fine);
            self.position(big);
            let word = self.row_value(RuntimeFn::int_from_u64, &[value.into()]);
            self.side_exit(exit, vec![word]);
            self.position(fine);
        }
        self.define_one(inst, value);
    }

    // ---- floats ----

    fn get_float(&self, value: ValueId) -> FloatValue<'c> {
        let part = self.get(value)[0].into_float_value();
        match &*self.shape(value) {
            Shape::Float32 => float_built(self.float().build_float_ext(part, self.f64_type(), "")),
            _ => part,
        }
    }

    pub(crate) fn float_op(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        use Intrinsic::*;
        let values: Vec<FloatValue> = args.iter().map(|&arg| self.get_float(arg)).collect();
        let a = values[0];
        let b = *values.get(1).unwrap_or(&a);
        let builder = self.float();
        let result = match op {
            FloatAdd => float_built(builder.build_float_add(a, b, "")),
            FloatSub => float_built(builder.build_float_sub(a, b, "")),
            FloatMul => float_built(builder.build_float_mul(a, b, "")),
            FloatDiv => float_built(builder.build_float_div(a, b, "")),
            FloatNeg => float_built(builder.build_float_neg(a, "")),
            _ => {
                let name = match op {
                    FloatAbs => "llvm.fabs",
                    FloatSqrt => "llvm.sqrt",
                    FloatFloor => "llvm.floor",
                    FloatCeil => "llvm.ceil",
                    FloatTrunc => "llvm.trunc",
                    FloatCopysign => "llvm.copysign",
                    _ => "llvm.fma",
                };
                let args: Vec<_> = values.iter().map(|&v| v.into()).collect();
                self.intrinsic(name, &[self.f64_type().into()], &args).into_float_value()
            }
        };
        self.define_one(inst, result);
    }

    /// The value is computed here, whatever becomes of it: see [`crate::notices`].
    pub(crate) fn notice_float(&mut self, inst: &Inst, arg: ValueId) {
        let value = self.get_float(arg);
        self.call(self.cg.notice(), &[value.into()]);
        self.define_unit(inst);
    }

    pub(crate) fn float_compare(&mut self, inst: &Inst, predicate: FloatPredicate, args: &[ValueId]) {
        let (a, b) = (self.get_float(args[0]), self.get_float(args[1]));
        self.define_one(inst, self.compare_floats(predicate, a.into(), b.into()));
    }

    pub(crate) fn float_to_other(&mut self, inst: &Inst, op: Intrinsic, arg: ValueId) {
        if op == Intrinsic::FloatFromBits {
            let bits = self.resize(self.get_int(arg), self.i64_type(), false);
            return self.define_one(inst, self.bitcast(bits.into(), self.f64_type().into()));
        }
        let a = self.get_float(arg);
        match op {
            Intrinsic::FloatToBool => {
                self.define_one(inst, self.fcmp(FloatPredicate::UNE, a, self.f64_type().const_zero()));
            }
            Intrinsic::FloatToI64 => {
                let value = self.truncated(a);
                self.define_number(inst, value);
            }
            _ => self.define_number(inst, self.bitcast(a.into(), self.i64_type().into()).into_int_value()),
        }
    }

    /// What the processor's instruction gives, where it has one.
    #[cfg(target_arch = "x86_64")]
    fn truncated(&self, a: FloatValue<'c>) -> IntValue<'c> {
        let place = self.i64_type().const_zero();
        let lanes = self.f64_type().vec_type(2).get_poison();
        let vector = float_built(self.float().build_insert_element(lanes, a, place, ""));
        self.intrinsic("llvm.x86.sse2.cvttsd2si64", &[], &[vector.into()]).into_int_value()
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn truncated(&self, a: FloatValue<'c>) -> IntValue<'c> {
        const END: f64 = 9223372036854775808.0;
        let limit = |value: f64| self.f64_type().const_float(value);
        let fits = self.and(self.fcmp(FloatPredicate::OGE, a, limit(-END)), self.fcmp(FloatPredicate::OLT, a, limit(END)));
        let value = self.select(fits, a.into(), limit(-END).into()).into_float_value();
        float_built(self.float().build_float_to_signed_int(value, self.i64_type(), ""))
    }

    pub(crate) fn complex_op(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        match op {
            Intrinsic::ComplexMake => {
                let parts = vec![self.get_float(args[0]).into(), self.get_float(args[1]).into()];
                self.define(inst, parts);
            }
            Intrinsic::ComplexReal => self.define_one(inst, self.get(args[0])[0]),
            _ => self.define_one(inst, self.get(args[0])[1]),
        }
    }
}
