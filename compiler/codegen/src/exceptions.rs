//! Raising and handling, and how functions leave with an exception. The exception in flight is in the runtime's `rt_pending`, owned.

use crate::count::Count;
use crate::function::Emitter;
use crate::ir::{Body, Value};
use crate::shape::Shape;
use crate::tbaa::Access;
use inkwell::basic_block::BasicBlock;
use inkwell::values::{IntValue, PhiValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Inst, InstanceId, ValueId};

impl<'c> Body<'_, 'c, '_> {
    /// Where the exception in flight is.
    pub(crate) fn pending(&self) -> PointerValue<'c> {
        self.cg.external("rt_pending", self.ptr_type())
    }

    /// Takes the exception in flight, or null.
    pub(crate) fn take_pending(&self) -> PointerValue<'c> {
        let exception = self.load(self.ptr_type(), self.pending(), Access::Any).into_pointer_value();
        self.store(self.null(), self.pending(), Access::Any);
        exception
    }

    /// Calls a function that only raises; afterwards the exception is pending.
    pub(crate) fn call_hook(&self, hook: Option<InstanceId>) {
        match hook {
            Some(hook) => self.call(self.cg.strong(hook), &[]),
            None => self.call(self.cg.row(RuntimeFn::abort), &[]),
        };
    }

    /// The exception in flight has left a generator's body: what the library makes of it takes its place.
    pub(crate) fn leave_generator(&self) {
        let Some(hook) = self.cg.program.hooks.leave_generator.filter(|&hook| self.cg.program.functions[hook].may_raise) else {
            return;
        };
        let helper = self.cg.helper("generator.left", self.cg.function_type(None, &[]), |function| {
            self.cg.attribute(function, "noinline", 0);
            self.cg.attribute(function, "cold", 0);
            Body::new(self.cg, function).replace_pending(hook);
        });
        self.call(helper, &[]);
    }

    /// Gives the exception in flight to a hook; what that raises replaces it.
    fn replace_pending(&self, hook: InstanceId) {
        let exception = self.take_pending();
        let result = self.call_with_object(hook, exception);
        let (_, status) = self.unpack_return(&self.cg.strong_returns(hook), result);
        let [raised, same] = ["raised", "same"].map(|name| self.append(name));
        let failed = status.map(|status| self.icmp(IntPredicate::EQ, status, self.i8(1)));
        self.cond_br(failed.unwrap_or_else(|| self.bool_type().const_zero()), raised, same);
        self.position(raised);
        self.count(&Shape::Object { null: crate::shape::Null::Never, only: None }, &[exception.into()], Count::Release, false);
        self.ret(None);
        self.position(same);
        self.store(exception, self.pending(), Access::Any);
        self.ret(None);
    }

    /// Prints the traceback of the exception in flight and drops it; the exit code.
    pub(crate) fn print_uncaught(&self) -> IntValue<'c> {
        let exception = self.take_pending();
        let code = self.call_print(exception);
        self.count(&Shape::Object { null: crate::shape::Null::None, only: None }, &[exception.into()], Count::Release, false);
        code
    }

    fn call_print(&self, exception: PointerValue<'c>) -> IntValue<'c> {
        let Some(hook) = self.cg.program.hooks.print_uncaught else { return self.i64(1) };
        let result = self.call_with_object(hook, exception);
        let (parts, status) = self.unpack_return(&self.cg.strong_returns(hook), result);
        let code = match parts.first() {
            Some(Value::IntValue(code)) => self.resize(*code, self.i64_type(), true),
            _ => self.i64(1),
        };
        let Some(status) = status else { return code };
        let is_word = self.icmp(IntPredicate::EQ, status, self.i8(2));
        let code = self.select_int(is_word, self.shr(code, self.i64(1), true), code);
        let failed = self.icmp(IntPredicate::EQ, status, self.i8(1));
        let pending = self.when(failed, || vec![self.take_pending().into()]);
        let shape = Shape::Object { null: crate::shape::Null::None, only: None };
        self.count(&shape, &pending, Count::Release, false);
        self.select_int(failed, self.i64(1), code)
    }
}

/// A way out of a function with the pending exception.
#[derive(Clone, Copy)]
pub(crate) struct Landing<'c> {
    block: BasicBlock<'c>,
    /// The place that it adds to the traceback.
    location: Option<PhiValue<'c>>,
}

impl<'c> Emitter<'_, 'c, '_> {
    /// Leaves with the pending exception from the current instruction: adds the place to the traceback, then
    /// follows the unwind edge or leaves the function.
    pub(crate) fn leave_raised(&mut self, cleanup: &[ValueId]) {
        let mut frames = if self.mir.hidden { vec![] } else { self.cg.frames(self.span, self.mir.traceback_name) };
        let shared = if self.mir.blocks[self.block].unwind.is_none() { frames.pop() } else { None };
        frames.into_iter().for_each(|location| self.add_to_traceback(location));
        match shared {
            Some(location) => self.land(cleanup, Some(location)),
            None => self.unwind(cleanup),
        }
    }

    /// The same without the traceback.
    pub(crate) fn unwind(&mut self, cleanup: &[ValueId]) {
        match self.mir.blocks[self.block].unwind.clone() {
            Some(edge) => self.jump(&edge),
            None => self.land(cleanup, None),
        }
    }

    fn add_to_traceback(&self, location: PointerValue<'c>) {
        self.call(self.cg.row(RuntimeFn::traceback_add), &[location.into()]);
    }

    /// Leaves the function with the pending exception, with all others that have the same to do.
    fn land(&mut self, cleanup: &[ValueId], location: Option<PointerValue<'c>>) {
        let key = (cleanup.to_vec(), location.is_some());
        let from = self.current();
        let known = self.landings.get(&key).copied();
        let block = known.map_or_else(|| self.append("landing"), |landing| landing.block);
        self.br(block);
        let landing = known.unwrap_or_else(|| self.begin_landing(key, block));
        if let (Some(phi), Some(location)) = (landing.location, location) {
            phi.add_incoming(&[(&location, from)]);
        }
    }

    fn begin_landing(&mut self, key: (Vec<ValueId>, bool), block: BasicBlock<'c>) -> Landing<'c> {
        self.position(block);
        let location = key.1.then(|| self.phi(self.cg.pointer()));
        location.iter().for_each(|phi| self.add_to_traceback(phi.as_basic_value().into_pointer_value()));
        self.with_least_effort(|emitter| emitter.release_all(&key.0));
        self.return_raised();
        let landing = Landing { block, location };
        self.landings.insert(key, landing);
        landing
    }

    /// Releases what is left and leaves the function with the exception that is pending.
    pub(crate) fn return_raised(&self) {
        if self.mir.generator.is_some() {
            self.finish_generator();
            self.leave_generator();
        }
        if !self.returns.status {
            return self.unreachable();
        }
        self.ret(self.pack_return(&self.returns, &self.zeros(&self.returns.shape), self.i8(1)));
    }

    /// Releases values in order, in few calls.
    fn release_all(&mut self, values: &[ValueId]) {
        let mut objects = Vec::new();
        for &value in values {
            match *self.shape(value) {
                Shape::Object { .. } => objects.extend(self.get(value)),
                _ => {
                    self.release_objects(std::mem::take(&mut objects));
                    self.count_value(value, Count::Release);
                }
            }
        }
        self.release_objects(objects);
    }

    /// The pointer of a value that is an object.
    pub(crate) fn object_pointer(&self, value: ValueId) -> PointerValue<'c> {
        let parts = self.get(value);
        match &*self.shape(value) {
            Shape::Dynamic(_) => self.int_to_ptr(parts[1].into_int_value()),
            Shape::Flagged(_) => parts[1].into_pointer_value(),
            _ => parts[0].into_pointer_value(),
        }
    }

    pub(crate) fn raise(&mut self, exception: ValueId, fresh: bool) {
        let pointer = self.object_pointer(exception);
        let context = self.cg.program.hooks.raise_context.filter(|_| fresh);
        if let Some(hook) = context {
            self.call_with_object(hook, pointer);
        }
        self.store(pointer, self.pending(), Access::Any);
        match fresh {
            true => self.leave_raised(&[]),
            false => self.unwind(&[]),
        }
    }

    pub(crate) fn enter_handler(&mut self, inst: &Inst) {
        let exception = self.row_value(RuntimeFn::enter_handler, &[]).into_pointer_value();
        self.define_object(inst, exception);
    }

    pub(crate) fn leave_handler(&mut self, exception: ValueId) {
        let pointer = self.object_pointer(exception);
        self.row(RuntimeFn::leave_handler, &[pointer.into()]);
    }

    pub(crate) fn handled_exception(&mut self, inst: &Inst) {
        let exception = self.row_value(RuntimeFn::handled, &[]).into_pointer_value();
        self.define_object(inst, exception);
    }

    fn define_object(&mut self, inst: &Inst, pointer: PointerValue<'c>) {
        let Some(result) = inst.result else { return };
        let parts = self.object_parts(pointer, &self.shape(result));
        self.define(inst, parts);
    }
}
