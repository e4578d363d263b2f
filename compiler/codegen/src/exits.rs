//! Side exits: how strong code leaves for its weak version. An exit is a function of its own, which takes the live values as strong
//! code holds them, fills the weak version's frame and enters it. So the hot unit has just a call there, and strong
//! functions have no room for that frame in theirs.

use crate::calls::pointers;
use crate::codegen::Codegen;
use crate::count::Count;
use crate::form::{Exit, Form};
use crate::function::Emitter;
use crate::ir::{Body, Effort, Parts, Value};
use crate::shape::Shape;
use crate::tbaa::Access;
use crate::units::{SideExit, Work};
use inkwell::types::BasicTypeEnum;
use inkwell::values::{FunctionValue, IntValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_base::Idx;
use pyc2n_mir::typed::{BlockId, ExitId, InstanceId, ValueId};
use std::rc::Rc;

impl<'c> Codegen<'c, '_> {
    fn exit_function(&self, side_exit: SideExit) -> FunctionValue<'c> {
        let form = self.form(side_exit.instance);
        self.function(Work::Exit(side_exit.clone()), |symbol| {
            let mut params: Vec<BasicTypeEnum> = form.function.generator.iter().map(|_| self.pointer()).collect();
            let mut kept_out: Vec<usize> = (0..params.len()).collect();
            for value in passed(&form.exits[side_exit.exit.index()]) {
                let first = params.len();
                params.extend(self.registers(&self.shape(form.function.values[value])));
                if side_exit.borrowed.contains(&value) && !self.captures.is_captured(side_exit.instance, value) {
                    kept_out.extend(pointers(&params, first));
                }
            }
            let result = self.return_type(&self.weak_returns(side_exit.instance));
            let function = self.declare_internal(symbol, self.function_type(result, &params));
            self.mark_cold(function);
            self.mark_taking(function);
            kept_out.into_iter().for_each(|index| self.mark_uncaptured(function, index));
            function
        })
    }

    /// Fills in an exit.
    pub(crate) fn define_exit(&self, side_exit: SideExit) {
        let SideExit { instance, exit, .. } = side_exit;
        let form = self.form(instance);
        let point = &form.exits[exit.index()];
        let body = Body { effort: Effort::Small, ..Body::new(self, self.exit_function(side_exit.clone())) };
        let mut params = body.function.get_param_iter();
        let object = form.function.generator.iter().find_map(|_| params.next());
        let frame = object.map_or_else(|| body.weak_frame(&form), |object| object.into_pointer_value());
        for value in passed(point) {
            let shape = self.shape(form.function.values[value]);
            let mut parts: Parts = params.by_ref().take(shape.count()).collect();
            if Some(value) != point.result {
                if side_exit.borrowed.contains(&value) {
                    body.count(&shape, &parts, Count::Retain, false);
                }
                parts = body.to_words(&shape, &parts);
            }
            body.store_heap(&shape, body.offset(frame, form.slots[&value]), &parts, Access::Any);
        }
        let mut args: Parts = vec![body.resume_point(exit.index() as u64 + 1).into(), frame.into()];
        if form.function.generator.is_some() {
            args.extend(body.zeros(&self.sent_shape(instance)));
            args.push(body.null().into());
        }
        body.go_on_weakly(instance, &args);
    }
}

/// What an exit takes: the live values, then the result, in word form.
fn passed(point: &Exit) -> Vec<ValueId> {
    point.live.iter().copied().chain(point.result.filter(|_| point.uses_result)).collect()
}

impl<'c> Body<'_, 'c, '_> {
    fn weak_frame(&self, form: &Form) -> PointerValue<'c> {
        self.alloca(self.i64_type().array_type(u32::try_from(form.size / 8).unwrap_or(u32::MAX)))
    }

    /// A resume point as the weak version takes it.
    pub(crate) fn resume_point(&self, number: u64) -> IntValue<'c> {
        self.cg.context.i32_type().const_int(number, false)
    }

    /// The rest of a strong version that leaves: returns what the weak version returns, in word form if the caller has to leave as well.
    pub(crate) fn go_on_weakly(&self, instance: InstanceId, args: &[Value<'c>]) {
        let result = self.call(self.cg.weak(instance), args);
        if !self.cg.program.functions[instance].leaves_caller {
            return self.ret(result);
        }
        let returns = self.cg.weak_returns(instance);
        let (parts, raised) = self.words_of_result(&returns, result);
        self.return_left(instance, &parts, raised);
    }

    /// Returns to a caller that has to leave as well, in a form that shows that it has.
    fn return_left(&self, instance: InstanceId, words: &[Value<'c>], raised: Option<IntValue<'c>>) {
        let function = &self.cg.program.functions[instance];
        let raised = raised.filter(|_| function.may_raise || function.generator.is_some());
        let status = raised.map_or_else(|| self.i8(2), |raised| self.select_int(raised, self.i8(1), self.i8(2)));
        self.ret(self.pack_return(&self.cg.weak_returns(instance), words, status));
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    /// Leaves to the weak version, right after the instruction with this exit, whose result is given in word form.
    pub(crate) fn side_exit(&mut self, exit: ExitId, result: Parts<'c>) {
        let Some(form) = self.form.clone() else { return self.unreachable() };
        let point = &form.exits[exit.index()];
        let borrowed = point.live.iter().copied().filter(|value| self.is_borrowed(*value)).collect();
        let function = self.cg.exit_function(SideExit { instance: self.instance, exit, borrowed });
        let mut args: Parts = self.mir.generator.iter().filter_map(|_| self.frame).map(Value::from).collect();
        args.extend(point.live.iter().flat_map(|&value| self.get(value)));
        if point.uses_result {
            args.extend(result);
        }
        let left = self.call(function, &args);
        if !self.mir.leaves_caller {
            return self.ret(left);
        }
        let (words, status) = self.unpack_return(&self.returns, left);
        let raised = status.map(|status| self.icmp(IntPredicate::EQ, status, self.i8(1)));
        self.return_left(self.instance, &words, raised);
    }

    /// The body of the strong version of a cold function that has a weak one: that does the work, so that there is only one.
    pub(crate) fn defer_to_weak(&mut self, form: &Form) {
        self.bind_params();
        let frame = self.weak_frame(form);
        for value in self.mir.blocks[BlockId(0)].params.clone() {
            let (shape, parts): (Rc<Shape>, _) = (self.shape(value), self.get(value));
            self.count(&shape, &parts, Count::Retain, false);
            let words = self.to_words(&shape, &parts);
            self.store_heap(&shape, self.offset(frame, form.slots[&value]), &words, Access::Any);
        }
        self.ret(self.call(self.cg.weak(self.instance), &[self.resume_point(0).into(), frame.into()]));
    }
}
