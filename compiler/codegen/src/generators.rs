//! Generators: the object is the frame. A body is a function that goes on at the resume point which the object remembers, with
//! what is sent (in word form) and the exception to raise there, or null. It returns what it yields, or unbound at its end.

use crate::count::Count;
use crate::form::{GENERATOR_RESUME, GENERATOR_STATE};
use crate::function::{Emitter, Mode};
use crate::ir::{Body, Effort, Parts, Value};
use crate::convert::Way;
use crate::shape::{Null, Shape};
use crate::tbaa::Access;
use inkwell::attributes::AttributeLoc;
use inkwell::basic_block::BasicBlock;
use inkwell::values::{IntValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::Idx;
use pyc2n_mir::typed::{BlockId, Const, Function, Inst, InstKind, InstanceId, ObjectId, ValueId};
use pyc2n_base::collections::HashSet;

const NOT_STARTED: i64 = 0;
const SUSPENDED: i64 = 1;
const RUNNING: i64 = 2;
const FINISHED: i64 = 3;

impl<'c> Body<'_, 'c, '_> {
    fn set_state(&self, generator: PointerValue<'c>, state: i64) {
        self.store(self.i64(state), self.offset(generator, GENERATOR_STATE), Access::Any);
    }

    fn state(&self, generator: PointerValue<'c>) -> IntValue<'c> {
        self.load(self.i64_type(), self.offset(generator, GENERATOR_STATE), Access::Any).into_int_value()
    }

    /// In a generator's `drop`: closes a suspended body, so that its `finally` blocks run.
    pub(crate) fn close_generator(&self, generator: PointerValue<'c>, finalizer: InstanceId) {
        let (suspended, after) = (self.append("suspended"), self.append("closed"));
        let is_suspended = self.icmp(IntPredicate::EQ, self.state(generator), self.i64(SUSPENDED));
        self.cond_br(is_suspended, suspended, after);
        self.position(suspended);
        self.store(self.i64(1), generator, Access::Refcount);
        self.call_quietly(finalizer, generator);
        self.return_if_alive(generator);
        self.br(after);
        self.position(after);
    }

    /// In a generator's `drop`: releases what a suspended body holds, and what it returned.
    pub(crate) fn drop_generator_frame(&self, object: ObjectId, generator: PointerValue<'c>) {
        self.each_in_generator(object, generator, &|shape, parts| self.count(shape, parts, Count::Release, true));
    }

    /// In a generator's `traverse`: shows the collector the same.
    pub(crate) fn visit_generator_frame(&self, object: ObjectId, generator: PointerValue<'c>) {
        self.each_in_generator(object, generator, &|shape, parts| self.visit_objects(shape, parts));
    }

    fn each_in_generator(&self, object: ObjectId, generator: PointerValue<'c>, act: &dyn Fn(&Shape, &[Value<'c>])) {
        let Some(instance) = self.cg.generator_of(object) else { return };
        self.each_in_frame(instance, generator, act);
        let form = self.cg.form(instance);
        let returned = form.function.generator.as_ref().map(|g| self.cg.unbound(g.returned));
        if let Some(ty) = returned {
            let shape = self.cg.shape_of(&ty);
            let parts = self.load_heap(&shape, self.offset(generator, form.returned), Access::Any);
            act(&shape, &parts);
        }
    }

    /// Releases what the frame of a body that is not running holds at its resume point.
    fn release_frame(&self, instance: InstanceId, generator: PointerValue<'c>) {
        self.each_in_frame(instance, generator, &|shape, parts| self.count(shape, parts, Count::Release, true));
    }

    fn each_in_frame(&self, instance: InstanceId, generator: PointerValue<'c>, act: &dyn Fn(&Shape, &[Value<'c>])) {
        let form = self.cg.form(instance);
        let (held, done) = (self.append("held"), self.append("released"));
        let idle = self.icmp(IntPredicate::ULE, self.state(generator), self.i64(SUSPENDED));
        self.cond_br(idle, held, done);
        self.position(held);
        let point = self.load(self.i64_type(), self.offset(generator, GENERATOR_RESUME), Access::Any).into_int_value();
        let mut cases = vec![(0, form.function.blocks[BlockId(0)].params.clone(), 0)];
        let yields = form.exits.iter().enumerate().filter(|(_, exit)| exit.is_yield);
        cases.extend(yields.map(|(n, exit)| (n as i64 + 1, exit.live.clone(), exit.handlers)));
        let literals = literals(&form.function);
        let mut blocks = Vec::new();
        for (number, values, handlers) in cases {
            let block = self.append("release");
            self.position(block);
            for n in 0..handlers {
                let exception = self.load(self.ptr_type(), self.offset(generator, form.handled + 8 * n), Access::Any);
                act(&Shape::Object { null: Null::Never, only: None }, &[exception]);
            }
            for value in values.into_iter().filter(|value| !literals.contains(value)) {
                let shape = self.cg.shape(form.function.values[value]);
                if shape.is_counted(true) {
                    let parts = self.load_heap(&shape, self.offset(generator, form.slots[&value]), Access::Any);
                    act(&shape, &parts);
                }
            }
            self.br(done);
            blocks.push((self.i64(number), block));
        }
        self.position(held);
        self.switch(point, done, &blocks);
        self.position(done);
    }
}

/// Static objects, which no frame owns.
fn literals(function: &Function) -> HashSet<ValueId> {
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    insts.filter(|inst| matches!(inst.kind, InstKind::Const(Const::Str(_) | Const::Bytes(_)))).filter_map(|inst| inst.result).collect()
}

impl<'c> Emitter<'_, 'c, '_> {
    // ---- outside ----

    pub(crate) fn generator_new(&mut self, inst: &Inst, instance: InstanceId, args: &[ValueId]) {
        let form = self.cg.form(instance);
        let Some(body) = form.function.generator.as_ref() else { return self.unreachable_value(inst) };
        let cyclic = self.cg.is_cyclic(body.object);
        let generator = self.new_object(form.size, self.cg.object_descriptor(body.object), cyclic);
        self.set_state(generator, NOT_STARTED);
        self.store(self.i64(0), self.offset(generator, GENERATOR_RESUME), Access::Any);
        let returned = self.cg.shape_of(&self.cg.unbound(body.returned));
        self.store_initial(&returned, self.offset(generator, form.returned), Access::Any);
        for (&arg, param) in args.iter().zip(&form.function.blocks[BlockId(0)].params) {
            let words = self.get_words(arg);
            self.store_heap(&self.shape(arg), self.offset(generator, form.slots[param]), &words, Access::Any);
        }
        self.define_one(inst, generator);
    }

    pub(crate) fn generator_resume(
        &mut self,
        inst: &Inst,
        generator: ValueId,
        instance: InstanceId,
        sent: Option<ValueId>,
        exception: Option<ValueId>,
    ) {
        let shape = self.cg.sent_shape(instance);
        let words = sent.map_or_else(|| self.zeros(&shape), |sent| self.get_words(sent));
        let thrown = exception.map_or_else(|| self.null(), |exception| self.object_pointer(exception));
        let mut args: Parts = vec![self.object_pointer(generator).into()];
        args.extend(&words);
        args.push(thrown.into());
        let nests = self.cg.recursive[instance];
        if nests {
            self.count_nested(-1);
        }
        let site = self.call_site(self.strong(instance), &args);
        if self.effort == Effort::Full && sent.is_some() && self.cg.is_loop(instance) {
            site.add_attribute(AttributeLoc::Function, self.cg.enum_attribute("alwaysinline", 0));
        }
        let result = site.try_as_basic_value().basic();
        if nests {
            self.count_nested(1);
        }
        if self.mode == Mode::Strong && sent.is_some() {
            self.words(&shape, &words).into_iter().for_each(|word| self.release_word(word));
        }
        let returns = self.cg.strong_returns(instance);
        match self.mode {
            Mode::Strong => self.strong_result(inst, &returns, true, result),
            Mode::Weak => {
                let (parts, raised) = self.words_of_result(&returns, result);
                self.weak_result(inst, parts, raised);
            }
        }
    }

    pub(crate) fn generator_state(&mut self, inst: &Inst, generator: ValueId) {
        let state = self.state(self.object_pointer(generator));
        self.define_number(inst, state);
    }

    pub(crate) fn generator_returned(&mut self, inst: &Inst, generator: ValueId, instance: InstanceId) {
        let form = self.cg.form(instance);
        let Some(result) = inst.result else { return };
        let shape = self.shape(result);
        let place = self.offset(self.object_pointer(generator), form.returned);
        let parts = self.load_heap(&shape, place, Access::Any);
        self.store_initial(&shape, place, Access::Any);
        self.define_words(inst, self.ty(result), parts, false);
    }

    /// How many more generators may run inside of each other.
    fn generator_room(&self) -> PointerValue<'c> {
        self.cg.external("rt_generator_room", self.i64_type())
    }

    fn count_nested(&self, change: i64) {
        let room = self.load(self.i64_type(), self.generator_room(), Access::Any).into_int_value();
        self.store(self.add(room, self.i64(change)), self.generator_room(), Access::Any);
    }

    // ---- inside ----

    fn generator_object(&self) -> PointerValue<'c> {
        self.frame.expect("a generator's frame is its object")
    }

    fn thrown(&self) -> PointerValue<'c> {
        self.param(self.function.count_params() - 1).into_pointer_value()
    }

    /// What is sent, in word form.
    fn sent(&self) -> Parts<'c> {
        let first = if self.mode == Mode::Weak { 2 } else { 1 };
        (first..self.function.count_params() - 1).map(|n| self.param(n)).collect()
    }

    /// The start of a strong body: goes on where it was suspended.
    pub(crate) fn generator_entry(&mut self, start: BasicBlock<'c>) {
        let point = self.generator_begin();
        let mut cases = vec![(self.i64(0), start)];
        cases.extend(std::mem::take(&mut self.resumes).into_iter().map(|(n, block)| (self.i64(n as i64), block)));
        let invalid = self.append("invalid");
        self.switch(point, invalid, &cases);
        self.position(invalid);
        self.unreachable();
    }

    /// All of a strong body that leaves the work to the weak one.
    pub(crate) fn defer_to_weak_body(&mut self) {
        self.frame = Some(self.param(0).into_pointer_value());
        let point = self.generator_begin();
        let resume = self.trunc(point, self.cg.context.i32_type());
        self.resume_weak(resume, self.sent());
    }

    /// Goes on in the weak version.
    fn resume_weak(&self, resume: IntValue<'c>, sent: Parts<'c>) {
        let mut args: Parts = vec![resume.into(), self.generator_object().into()];
        args.extend(sent);
        args.push(self.thrown().into());
        self.go_on_weakly(self.instance, &args);
    }

    /// Says that the body is running, if it may run, and gives the point at which it goes on.
    fn generator_begin(&mut self) -> IntValue<'c> {
        let generator = self.generator_object();
        let names = ["running", "finished", "idle", "unstarted", "go_on"];
        let [running, finished, idle, unstarted, go_on] = names.map(|name| self.append(name));
        let state = self.state(generator);
        self.switch(state, idle, &[(self.i64(RUNNING), running), (self.i64(FINISHED), finished)]);
        self.position(running);
        self.row(RuntimeFn::generator_running, &[]);
        self.call_hook(self.cg.program.hooks.raise_from_runtime);
        self.ret(self.pack_return(&self.returns, &self.zeros(&self.returns.shape), self.i8(1)));
        self.position(finished);
        self.return_thrown_or_end();
        self.position(idle);
        let fresh = self.icmp(IntPredicate::EQ, state, self.i64(NOT_STARTED));
        let refused = self.and(fresh, self.is_not_null(self.thrown()));
        self.cond_br_cold(refused, unstarted, go_on);
        self.position(unstarted);
        self.release_frame(self.instance, generator);
        self.set_state(generator, FINISHED);
        self.return_thrown_or_end();
        self.position(go_on);
        self.check_generator_stack();
        self.set_state(generator, RUNNING);
        self.load(self.i64_type(), self.offset(generator, GENERATOR_RESUME), Access::Any).into_int_value()
    }

    /// Too deep a resumption leaves the generator as it was.
    fn check_generator_stack(&mut self) {
        if !self.cg.recursive[self.instance] {
            return;
        }
        let (deep, fine) = (self.append("deep"), self.append("fine"));
        let room = self.load(self.i64_type(), self.generator_room(), Access::Any).into_int_value();
        let full = self.icmp(IntPredicate::SLT, room, self.i64(0));
        self.cond_br_cold(self.or(full, self.is_too_deep()), deep, fine);
        self.position(deep);
        self.call_hook(self.cg.program.hooks.raise_recursion);
        self.ret(self.pack_return(&self.returns, &self.zeros(&self.returns.shape), self.i8(1)));
        self.position(fine);
    }

    /// Raises what was thrown, or says that there is nothing more.
    fn return_thrown_or_end(&self) {
        let (raise, end) = (self.append("thrown"), self.append("end"));
        let thrown = self.thrown();
        self.cond_br(self.is_not_null(thrown), raise, end);
        self.position(raise);
        self.make_pending(thrown);
        self.ret(self.pack_return(&self.returns, &self.zeros(&self.returns.shape), self.i8(1)));
        self.position(end);
        self.ret(self.pack_return(&self.returns, &self.zeros(&self.returns.shape), self.i8(0)));
    }

    /// Makes a borrowed exception the one in flight.
    fn make_pending(&self, exception: PointerValue<'c>) {
        self.retain_plain(exception);
        self.store(exception, self.pending(), Access::Any);
    }

    /// At the head of a strong body: the parameters, if none is big.
    pub(crate) fn load_parameters(&mut self) {
        let params = self.mir.blocks[BlockId(0)].params.clone();
        self.load_frame(&params, 0, None);
    }

    /// Takes values out of the frame into strong registers; goes to the weak version if an int is big. Gives what was sent.
    fn load_frame(&mut self, values: &[ValueId], resume: u64, sent: Option<Parts<'c>>) -> Parts<'c> {
        let Some(form) = self.form.clone() else { return vec![] };
        let generator = self.generator_object();
        let loaded: Vec<(ValueId, Parts)> = values
            .iter()
            .map(|&v| (v, self.load_heap(&self.shape(v), self.offset(generator, form.slots[&v]), Access::Any)))
            .collect();
        let mut words: Vec<IntValue> = loaded.iter().flat_map(|(v, parts)| self.words(&self.shape(*v), parts)).collect();
        let sent_shape = self.cg.sent_shape(self.instance);
        if let Some(sent) = &sent {
            words.extend(self.words(&sent_shape, sent));
        }
        if let Some(big) = self.any_big(&words) {
            let (out, stay) = (self.append("big"), self.append("small"));
            self.cond_br_cold(big, out, stay);
            self.position(out);
            let sent = sent.clone().unwrap_or_else(|| self.zeros(&sent_shape));
            self.resume_weak(self.resume_point(resume), sent);
            self.position(stay);
        }
        for (value, parts) in loaded {
            let shape = self.shape(value);
            self.vacate(&shape, self.offset(generator, form.slots[&value]));
            let plain = self.from_small_words(&shape, &parts);
            self.give_up(&self.words(&shape, &parts));
            self.set(value, plain);
        }
        let Some(sent) = sent else { return vec![] };
        self.give_up(&self.words(&sent_shape, &sent));
        self.from_small_words(&sent_shape, &sent)
    }

    pub(crate) fn yield_value(&mut self, inst: &Inst, value: ValueId) {
        let (Some(form), Some(exit)) = (self.form.clone(), inst.exit) else { return self.unreachable_value(inst) };
        let generator = self.generator_object();
        let point = &form.exits[exit.index()];
        let resume = exit.index() as u64 + 1;
        let yielded = self.get(value);
        if self.mode == Mode::Strong {
            for &live in &point.live {
                let words = self.get_words(live);
                self.store_heap(&self.shape(live), self.offset(generator, form.slots[&live]), &words, Access::Any);
            }
        }
        for n in 0..point.handlers {
            let exception = self.row_value(RuntimeFn::handled, &[]);
            self.row(RuntimeFn::leave_handler, &[exception]);
            self.store(exception, self.offset(generator, form.handled + 8 * n), Access::Any);
        }
        self.store(self.i64(resume as i64), self.offset(generator, GENERATOR_RESUME), Access::Any);
        self.set_state(generator, SUSPENDED);
        let (from, to) = (self.cg.program.types.get(self.mir.result).clone(), self.cg.unbound(self.mir.result));
        let way = Way { from: &from, to: &to, words: self.mode == Mode::Weak };
        let parts = self.widen(way, &yielded);
        self.return_parts(&parts);

        let resumed = self.append("resumed");
        self.position(resumed);
        self.resumes.push((resume, resumed));
        let mut sent = self.sent();
        if self.mode == Mode::Strong {
            sent = self.load_frame(&point.live, resume, Some(sent));
        }
        for n in (0..point.handlers).rev() {
            let exception = self.load(self.ptr_type(), self.offset(generator, form.handled + 8 * n), Access::Any);
            self.store(exception, self.pending(), Access::Any);
            let entered = self.row_value(RuntimeFn::enter_handler, &[]);
            self.count(&Shape::Object { null: Null::Never, only: None }, &[entered], Count::Release, false);
        }
        let thrown = self.thrown();
        let (raised, fine) = (self.append("raised"), self.append("fine"));
        self.cond_br_cold(self.is_not_null(thrown), raised, fine);
        self.position(raised);
        self.make_pending(thrown);
        self.leave_raised(&inst.cleanup);
        self.position(fine);
        self.count(&self.cg.sent_shape(self.instance), &sent, Count::Retain, self.mode == Mode::Weak);
        self.define(inst, sent);
    }

    pub(crate) fn generator_return(&mut self, value: ValueId) {
        let (Some(form), Some(body)) = (self.form.clone(), self.mir.generator.clone()) else { return };
        let generator = self.generator_object();
        let words = self.get_words(value);
        let (from, to) = (self.cg.program.types.get(body.returned).clone(), self.cg.unbound(body.returned));
        let parts = self.widen(Way { from: &from, to: &to, words: true }, &words);
        self.store_heap(&self.cg.shape_of(&to), self.offset(generator, form.returned), &parts, Access::Any);
        self.finish_generator();
        self.return_parts(&self.zeros(&self.returns.shape));
    }

    /// The body is left for good.
    pub(crate) fn finish_generator(&self) {
        self.set_state(self.generator_object(), FINISHED);
    }
}
