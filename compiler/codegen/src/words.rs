//! Ints as words: tagging, boxing, reference counts of big ints, and the out-of-line operations on words.

use crate::ir::{built, Body, Value};
use crate::units::Unit;
use inkwell::attributes::AttributeLoc;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{FunctionValue, IntValue};
use inkwell::IntPredicate;
use pyc2n_abi::table::RuntimeFn;

impl<'c> Body<'_, 'c, '_> {
    /// Whether a word holds a big int.
    pub(crate) fn is_big(&self, word: IntValue<'c>) -> IntValue<'c> {
        self.leaves_at(self.veiled(word))
    }

    /// The same, to leave strong code if so: the question that goes where the answer is known ([`crate::boxes`]).
    pub(crate) fn leaves_at(&self, word: IntValue<'c>) -> IntValue<'c> {
        self.trunc(word, self.bool_type())
    }

    /// A word or int of which LLVM must not conclude anything yet.
    pub(crate) fn veiled(&self, value: IntValue<'c>) -> IntValue<'c> {
        if !matches!(self.cg.unit, Unit::Hot(_)) || value.is_const() {
            return value;
        }
        let site = built(self.builder.build_call(self.cg.veil(), &[value.into()], ""));
        site.add_attribute(AttributeLoc::Function, self.cg.context.create_string_attribute("call-inline-cost", "0"));
        site.try_as_basic_value().basic().expect("it gives its argument").into_int_value()
    }

    /// The value of a small word. LLVM may take for granted that it is one: tagging the value again gives the word itself.
    pub(crate) fn untag(&self, word: IntValue<'c>) -> IntValue<'c> {
        self.half(word)
    }

    /// The word of an int; boxes it if it needs 64 bits.
    pub(crate) fn box_int(&self, value: IntValue<'c>) -> IntValue<'c> {
        if let Some(constant) = value.get_sign_extended_constant() {
            if let Some(word) = constant.checked_mul(2) {
                return self.i64(word);
            }
        }
        if self.effort.is_small() {
            return self.row_value(RuntimeFn::int_from_i64, &[value.into()]).into_int_value();
        }
        let (tagged, overflow) = self.with_overflow("llvm.sadd.with.overflow", value, value);
        // `boxes` knows a box by this.
        let boxed = || self.or(self.row_value(RuntimeFn::int_from_i64, &[value.into()]).into_int_value(), self.i64(1));
        self.unless_overflow(tagged, overflow, boxed)
    }

    /// `fast`, or what the cold `slow` computes if `overflow`.
    pub(crate) fn unless_overflow(
        &self,
        fast: IntValue<'c>,
        overflow: IntValue<'c>,
        slow: impl FnOnce() -> IntValue<'c>,
    ) -> IntValue<'c> {
        let (cold, after, before) = (self.append("slow"), self.append("after"), self.current());
        self.cond_br_cold(overflow, cold, after);
        self.position(cold);
        let other = slow();
        let end = self.current();
        self.br(after);
        self.position(after);
        self.merge(&[(&[fast.into()], before), (&[other.into()], end)])[0].into_int_value()
    }

    /// One more reference to a big int.
    pub(crate) fn retain_word(&self, word: IntValue<'c>) {
        let helper = self.word_helper("word.retain", |body, word| body.retain_plain(body.big_object(word)));
        self.call(helper, &[word.into()]);
    }

    /// One reference less to a big int.
    pub(crate) fn release_word(&self, word: IntValue<'c>) {
        let helper = self.word_helper("word.release", |body, word| body.release_plain(body.big_object(word), None));
        self.call(helper, &[word.into()]);
    }

    /// Strong code has taken words over and goes on with what they stand for. They are small, so that this is nothing, unless [`crate::boxes`] has found
    /// that it may go on with a big one.
    pub(crate) fn give_up(&self, words: &[IntValue<'c>]) {
        if matches!(self.cg.unit, Unit::Hot(_)) {
            words.iter().for_each(|&word| self.release_word(word));
        }
    }

    fn big_object(&self, word: IntValue<'c>) -> inkwell::values::PointerValue<'c> {
        self.int_to_ptr(self.sub(word, self.i64(1)))
    }

    /// A helper that does something to a big int and nothing to a small one.
    fn word_helper(&self, name: &str, act: impl Fn(&Body<'_, 'c, '_>, IntValue<'c>)) -> FunctionValue<'c> {
        let ty = self.cg.function_type(None, &[self.i64_type().into()]);
        self.cg.helper(name, ty, |function| {
            let body = Body::new(self.cg, function);
            let word = word_param(function);
            let (big, done) = (body.append("big"), body.append("done"));
            body.cond_br_cold(body.is_big(word), big, done);
            body.position(big);
            act(&body, word);
            body.br(done);
            body.position(done);
            body.ret(None);
        })
    }

    /// An operation on two words whose result is a word: in place if all is small, else by its row.
    pub(crate) fn word_op(&self, row: RuntimeFn, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        let i64_type: BasicTypeEnum = self.i64_type().into();
        let ty = self.cg.function_type(Some(i64_type), &[i64_type, i64_type]);
        let helper = self.cg.helper(&format!("word.{}", row.row_name()), ty, |function| {
            let body = Body::new(self.cg, function);
            let params: Vec<IntValue> = function.get_param_iter().map(|p| p.into_int_value()).collect();
            let slow = body.append("slow");
            body.small_op(row, params[0], params[1], slow);
            body.position(slow);
            let result = body.row_or_die(row, &[params[0].into(), params[1].into()]);
            body.ret(Some(result));
        });
        self.call(helper, &[a.into(), b.into()]).expect("declared with a result").into_int_value()
    }

    /// The fast path of `word_op`: returns the result, or goes to `slow`.
    fn small_op(&self, row: RuntimeFn, a: IntValue<'c>, b: IntValue<'c>, slow: inkwell::basic_block::BasicBlock<'c>) {
        let small = self.append("small");
        self.cond_br(self.is_big(self.or(a, b)), slow, small);
        self.position(small);
        let checked = match row {
            RuntimeFn::int_add | RuntimeFn::int_add_in_place => self.with_overflow("llvm.sadd.with.overflow", a, b),
            RuntimeFn::int_sub | RuntimeFn::int_sub_in_place => self.with_overflow("llvm.ssub.with.overflow", a, b),
            RuntimeFn::int_mul | RuntimeFn::int_mul_in_place => self.with_overflow("llvm.smul.with.overflow", self.untag(a), b),
            RuntimeFn::int_and => (self.and(a, b), self.bool(false)),
            RuntimeFn::int_or => (self.or(a, b), self.bool(false)),
            RuntimeFn::int_xor => (self.xor(a, b), self.bool(false)),
            RuntimeFn::int_floordiv => {
                let (quotient, _) = self.floor_division(self.untag(a), self.untag(b));
                self.with_overflow("llvm.sadd.with.overflow", quotient, quotient)
            }
            RuntimeFn::int_mod => {
                let (_, remainder) = self.floor_division(self.untag(a), self.untag(b));
                (self.shl(remainder, self.i64(1)), self.bool(false))
            }
            _ => (a, self.bool(true)),
        };
        let fits = self.append("fits");
        self.cond_br(checked.1, slow, fits);
        self.position(fits);
        self.ret(Some(checked.0.into()));
    }

    /// An operation on two plain ints that overflowed: the result as a word.
    pub(crate) fn wide_op(&self, row: RuntimeFn, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        let i64_type: BasicTypeEnum = self.i64_type().into();
        let ty = self.cg.function_type(Some(i64_type), &[i64_type, i64_type]);
        let helper = self.cg.helper(&format!("wide.{}", row.row_name()), ty, |function| {
            self.cg.mark_cold(function);
            let body = Body::new(self.cg, function);
            let words: Vec<IntValue> = function.get_param_iter().map(|p| body.box_int(p.into_int_value())).collect();
            let result = body.row_or_die(row, &[words[0].into(), words[1].into()]);
            words.iter().for_each(|&word| body.release_word(word));
            body.ret(Some(result));
        });
        self.call(helper, &[a.into(), b.into()]).expect("declared with a result").into_int_value()
    }

    /// -1, 0 or 1 (or as the row says) of two words that are not both small.
    pub(crate) fn compare_words(&self, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        self.row_value(RuntimeFn::int_compare, &[a.into(), b.into()]).into_int_value()
    }

    /// Whether the value of a word fits in 64 bits.
    pub(crate) fn word_fits(&self, word: IntValue<'c>) -> IntValue<'c> {
        let small = self.not(self.is_big(word));
        let (big, after, before) = (self.append("big"), self.append("after"), self.current());
        self.cond_br(small, after, big);
        self.position(big);
        let fits = self.row_value(RuntimeFn::int_fits_i64, &[word.into()]).into_int_value();
        let fits = self.icmp(IntPredicate::NE, fits, self.i8(0));
        self.br(after);
        self.position(after);
        self.merge(&[(&[self.bool(true).into()] as &[Value], before), (&[fits.into()], big)])[0].into_int_value()
    }

    /// The value of a word that fits in 64 bits.
    pub(crate) fn word_value(&self, word: IntValue<'c>) -> IntValue<'c> {
        let small = self.untag(word);
        self.unless_overflow(small, self.is_big(word), || {
            self.row_value(RuntimeFn::int_low_i64, &[word.into()]).into_int_value()
        })
    }
}

fn word_param(function: FunctionValue) -> IntValue {
    function.get_nth_param(0).expect("declared with one").into_int_value()
}
