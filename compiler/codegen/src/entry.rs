//! The C `main`, the thunk that runs the program, and what runs at its end: module variables and literals are released,
//! so that a leak check finds what leaked.

use crate::codegen::Codegen;
use crate::count::Count;
use crate::ir::{Body, Effort, Value};
use crate::tbaa::Access;
use inkwell::module::Linkage;
use inkwell::types::BasicTypeEnum;
use inkwell::values::FunctionValue;
use inkwell::IntPredicate;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::InstanceId;

/// Functions that can be filled in only when everything else is known. They are in the entry's unit.
pub(crate) struct Late<'c> {
    make_literals: FunctionValue<'c>,
    at_end: FunctionValue<'c>,
}

impl<'c> Codegen<'c, '_> {
    /// Emits the thunk and what calls it; queues the program.
    pub(crate) fn entry(&self, entry: InstanceId, begin: &dyn Fn(&Self, FunctionValue<'c>)) -> Late<'c> {
        let void = self.function_type(None, &[]);
        let late = Late {
            make_literals: self.declare_internal("program.literals", void),
            at_end: self.declare_internal("program.end", void),
        };
        for function in [late.make_literals, late.at_end] {
            self.mark_cold(function);
            self.attribute(function, "optnone", 0);
        }
        let thunk = self.thunk(entry, &late);
        begin(self, thunk);
        let leak_check = self.context.i8_type().const_int(u64::from(self.options.leak_check), false);
        let flag = self.module.add_global(self.context.i8_type(), None, "rt_leak_check");
        flag.set_initializer(&leak_check);
        self.weak_callbacks();
        self.runtime_descriptors();
        late
    }

    /// What the runtime calls when objects with weak references are gone; null if nobody wants to know.
    fn weak_callbacks(&self) {
        let pointer = self.pointer().into_pointer_type();
        let global = self.module.add_global(pointer, None, "rt_weak_callbacks");
        global.set_constant(true);
        let callbacks = self.program.hooks.weak_callbacks.map(|hook| {
            let ty = self.function_type(None, &[]);
            let function = self.module.add_function("program.weak_callbacks", ty, Some(Linkage::Internal));
            let body = Body::new(self, function);
            body.call_quietly(hook, pointer.const_null());
            body.ret(None);
            function.as_global_value().as_pointer_value()
        });
        global.set_initializer(&callbacks.unwrap_or(pointer.const_null()));
    }

    fn thunk(&self, entry: InstanceId, late: &Late<'c>) -> FunctionValue<'c> {
        let i8_type: BasicTypeEnum = self.context.i8_type().into();
        let thunk = self.module.add_function("program.entry", self.function_type(Some(i8_type), &[]), Some(Linkage::Internal));
        let body = Body::new(self, thunk);
        body.call(late.make_literals, &[]);
        let result = body.call(self.strong(entry), &[]);
        let (_, status) = body.unpack_return(&self.strong_returns(entry), result);
        let mut code = body.i64(0);
        if let Some(status) = status {
            let (raised, after, before) = (body.append("raised"), body.append("after"), body.current());
            body.cond_br(body.icmp(IntPredicate::EQ, status, body.i8(1)), raised, after);
            body.position(raised);
            let uncaught = body.print_uncaught();
            let end = body.current();
            body.br(after);
            body.position(after);
            code = body.merge(&[(&[body.i64(0).into()] as &[Value], before), (&[uncaught.into()], end)])[0].into_int_value();
        }
        if self.options.extension.is_none() {
            body.call(late.at_end, &[]);
        }
        body.ret(Some(body.trunc(code, body.i8_type()).into()));
        thunk
    }

    /// The C `main`.
    pub(crate) fn c_main(&self, thunk: FunctionValue<'c>) {
        let i32_type: BasicTypeEnum = self.context.i32_type().into();
        let main = self.module.add_function("main", self.function_type(Some(i32_type), &[i32_type, self.pointer()]), None);
        let start_type = self.function_type(Some(i32_type), &[i32_type, self.pointer(), self.pointer()]);
        let start = self.module.add_function("rt_start", start_type, None);
        let body = Body::new(self, main);
        let mut args: Vec<Value> = main.get_param_iter().collect();
        args.push(thunk.as_global_value().as_pointer_value().into());
        let code = body.call(start, &args);
        body.ret(code);
    }

    /// Fills in what runs at the end of the program; may queue more work.
    pub(crate) fn end(&self, late: &Late<'c>) {
        let body = Body { effort: Effort::Small, ..Body::new(self, late.at_end) };
        let collects = self.collects_at_end();
        if collects {
            body.call(self.row(RuntimeFn::collect_at_exit), &[]);
        }
        for (id, global) in self.program.globals.iter_enumerated() {
            let shape = self.shape(global.ty);
            if !shape.is_counted(true) {
                continue;
            }
            let place = self.global(id).as_pointer_value();
            let parts = body.load_heap(&shape, place, Access::Global(id));
            body.store_initial(&shape, place, Access::Global(id));
            body.count(&shape.tolerant(), &parts, Count::Release, true);
        }
        if collects {
            body.call(self.row(RuntimeFn::collect_at_exit), &[]);
        }
    }

    /// Whether somebody could tell that garbage cycles of the program's end were not collected.
    fn collects_at_end(&self) -> bool {
        let objects = &self.program.types.objects;
        let observed = self.options.leak_check || objects.iter().any(|object| object.finalizer.is_some());
        observed && objects.iter().any(|object| object.cyclic)
    }

    /// Fills in the rest, when the queue is empty.
    pub(crate) fn finish_entry(&self, late: &Late<'c>) {
        let body = Body::new(self, late.make_literals);
        body.big_int_literals(true);
        body.ret(None);
        let end = late.at_end.get_last_basic_block().expect("`end` made it");
        let builder = self.context.create_builder();
        builder.position_at_end(end);
        let body = Body { cg: self, builder, function: late.at_end, effort: Effort::Small };
        body.big_int_literals(false);
        body.ret(None);
    }
}
