//! Calls: declarations of the versions of a function, return values with their status, calls of functions and of
//! runtime rows.
//!
//! A function returns its registers and, if it may raise or meet a big int, a status byte: 0 returned, 1 raised, 2 returned
//! in word form. The weak version takes a resume point and a frame that owns what is in it.

use crate::codegen::Codegen;
use crate::function::{Emitter, Mode};
use crate::ir::{Body, Effort, Parts, Value};
use crate::shape::{Null, Shape};
use crate::units::Work;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{FunctionValue, IntValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::table::{RuntimeFn, Type as RowType};
use pyc2n_mir::typed::{BlockId, Inst, Inline, InstanceId, ValueId};
use std::rc::Rc;

/// How a version of a function returns.
#[derive(PartialEq)]
pub(crate) struct Returns {
    pub(crate) shape: Rc<Shape>,
    /// Whether there is a status.
    pub(crate) status: bool,
}

impl<'c> Codegen<'c, '_> {
    /// How the strong version returns.
    pub(crate) fn strong_returns(&self, instance: InstanceId) -> Returns {
        let function = &self.program.functions[instance];
        let shape = self.returned_shape(instance);
        let may_leave = function.exits > 0 && (shape.has_int() || function.leaves_caller);
        let status = function.generator.is_some() || function.may_raise || may_leave;
        Returns { shape, status }
    }

    /// How the weak version returns: like the strong one if that has exits.
    pub(crate) fn weak_returns(&self, instance: InstanceId) -> Returns {
        let function = &self.program.functions[instance];
        let shape = self.returned_shape(instance);
        let status = function.generator.is_some() || function.may_raise || shape.has_int() || (function.exits > 0 && function.leaves_caller);
        Returns { shape, status }
    }

    /// A generator's body gives what it yields, or unbound when it returned.
    fn returned_shape(&self, instance: InstanceId) -> Rc<Shape> {
        let function = &self.program.functions[instance];
        match function.generator {
            Some(_) => Rc::new(self.shape_of(&self.unbound(function.result))),
            None => self.shape(function.result),
        }
    }

    /// What is sent into a generator.
    pub(crate) fn sent_shape(&self, instance: InstanceId) -> Rc<Shape> {
        let generator = self.program.functions[instance].generator.as_ref();
        generator.map_or_else(|| Rc::new(Shape::Unit), |generator| self.shape(generator.sent))
    }

    pub(crate) fn return_type(&self, returns: &Returns) -> Option<BasicTypeEnum<'c>> {
        let mut types = self.registers(&returns.shape);
        if returns.status {
            types.push(self.context.i8_type().into());
        }
        match types[..] {
            [] => None,
            [only] => Some(only),
            _ => Some(self.context.struct_type(&types, false).into()),
        }
    }

    /// The strong version; a generator's is entered by resuming it.
    pub(crate) fn strong(&self, instance: InstanceId) -> FunctionValue<'c> {
        self.function(Work::Strong(instance), |symbol| self.declare_strong(instance, symbol))
    }

    /// The strong version of a projection whose result stays borrowed.
    pub(crate) fn strong_borrowing(&self, instance: InstanceId) -> FunctionValue<'c> {
        self.function(Work::Borrowing(instance), |symbol| self.declare_strong(instance, symbol))
    }

    /// The strong version of a recursive function, to be inlined into that.
    pub(crate) fn strong_unrolled(&self, instance: InstanceId) -> FunctionValue<'c> {
        self.function(Work::Unrolled(instance), |symbol| {
            let function = self.declare_strong(instance, symbol);
            self.attribute(function, "alwaysinline", 0);
            function
        })
    }

    /// The strong version of a function that hot code has in place.
    pub(crate) fn strong_apart(&self, instance: InstanceId) -> FunctionValue<'c> {
        self.function(Work::Apart(instance), |symbol| {
            let function = self.declare_strong(instance, symbol);
            let inline = Attribute::get_named_enum_kind_id("alwaysinline");
            function.remove_enum_attribute(AttributeLoc::Function, inline);
            self.mark_cold(function);
            self.attribute(function, "optnone", 0);
            function
        })
    }

    fn declare_strong(&self, instance: InstanceId, symbol: &str) -> FunctionValue<'c> {
        let mir = &self.program.functions[instance];
        let mut params = Vec::new();
        let mut never_null = Vec::new();
        let mut kept_out = Vec::new();
        if mir.generator.is_some() {
            kept_out.push(0);
            params.push(self.pointer());
            params.extend(self.registers(&self.sent_shape(instance)));
            params.push(self.pointer());
        } else {
            for &param in &mir.blocks[BlockId(0)].params {
                let shape = self.shape(mir.values[param]);
                if matches!(*shape, Shape::Object { null: Null::Never, .. }) {
                    never_null.push(params.len() as u32);
                }
                let first = params.len();
                params.extend(self.registers(&shape));
                if !self.captures.is_captured(instance, param) {
                    kept_out.extend(pointers(&params, first));
                }
            }
        }
        let ty = self.function_type(self.return_type(&self.strong_returns(instance)), &params);
        let function = self.declare_internal(symbol, ty);
        self.keep_frames(instance, function);
        for index in never_null {
            function.add_attribute(AttributeLoc::Param(index), self.enum_attribute("nonnull", 0));
            function.add_attribute(AttributeLoc::Param(index), self.enum_attribute("dereferenceable", 16));
        }
        kept_out.into_iter().for_each(|index| self.mark_uncaptured(function, index));
        match mir.inline {
            _ if self.cold[instance] => {
                self.mark_cold(function);
                self.attribute(function, "optnone", 0);
            }
            Inline::Always if !self.endlessly_inlined[instance] => self.attribute(function, "alwaysinline", 0),
            Inline::Never => self.attribute(function, "noinline", 0),
            _ if self.is_in_place(instance) => self.attribute(function, "alwaysinline", 0),
            // LLVM would count the code of side exits.
            _ if !mir.hidden && self.is_tiny(instance) => self.attribute(function, "alwaysinline", 0),
            _ if mir.hidden => self.attribute(function, "inlinehint", 0),
            _ => {}
        }
        function
    }

    /// A recursive call that became a loop would never reach the stack limit.
    fn keep_frames(&self, instance: InstanceId, function: FunctionValue<'c>) {
        if self.recursive[instance] {
            let keep = self.context.create_string_attribute("disable-tail-calls", "true");
            function.add_attribute(AttributeLoc::Function, keep);
        }
    }

    /// The weak version.
    pub(crate) fn weak(&self, instance: InstanceId) -> FunctionValue<'c> {
        self.function(Work::Weak(instance), |symbol| {
            let mut params = vec![self.context.i32_type().into(), self.pointer()];
            if self.program.functions[instance].generator.is_some() {
                params.extend(self.registers(&self.sent_shape(instance)));
                params.push(self.pointer());
            }
            let ty = self.function_type(self.return_type(&self.weak_returns(instance)), &params);
            let function = self.declare_internal(symbol, ty);
            self.mark_cold(function);
            self.keep_frames(instance, function);
            self.attribute(function, if self.warm[instance] { "optsize" } else { "optnone" }, 0);
            match self.program.functions[instance].generator {
                // A body knows its frame, which is the object, but gives its address to nobody.
                Some(_) => self.mark_uncaptured(function, 1),
                None => function.add_attribute(AttributeLoc::Param(1), self.enum_attribute("noalias", 0)),
            }
            function
        })
    }
}

/// Which parameters from `first` on are pointers.
pub(crate) fn pointers<'a>(params: &'a [BasicTypeEnum], first: usize) -> impl Iterator<Item = usize> + 'a {
    (first..params.len()).filter(|&n| params[n].is_pointer_type())
}

impl<'c> Body<'_, 'c, '_> {
    /// The returned value of a version.
    pub(crate) fn pack_return(&self, returns: &Returns, parts: &[Value<'c>], status: IntValue<'c>) -> Option<Value<'c>> {
        let mut parts = parts.to_vec();
        if returns.status {
            parts.push(status.into());
        }
        if parts.len() <= 1 {
            return parts.pop();
        }
        let ty = self.cg.return_type(returns).expect("two registers make a struct").into_struct_type();
        let empty: Value = ty.get_undef().into();
        Some(parts.iter().enumerate().fold(empty, |all, (n, &part)| self.insert(all, part, n as u32)))
    }

    /// The registers and the status in a returned value.
    pub(crate) fn unpack_return(&self, returns: &Returns, value: Option<Value<'c>>) -> (Parts<'c>, Option<IntValue<'c>>) {
        let Some(value) = value else { return (vec![], None) };
        let count = returns.shape.count() + usize::from(returns.status);
        let mut parts: Parts = match count {
            1 => vec![value],
            _ => (0..count as u32).map(|n| self.extract(value, n)).collect(),
        };
        let status = returns.status.then(|| parts.pop().expect("the status is last").into_int_value());
        (parts, status)
    }
}

impl<'c> Body<'_, 'c, '_> {
    /// The strong version, to be called from here.
    pub(crate) fn strong(&self, callee: InstanceId) -> FunctionValue<'c> {
        match self.effort {
            Effort::Full => self.cg.strong(callee),
            _ if self.cg.is_inside(callee) => self.cg.strong_apart(callee),
            _ => self.cg.strong(callee),
        }
    }

    /// A pointer that may be null, in the registers of a shape: null is what the shape's null or unbound is.
    pub(crate) fn object_parts(&self, pointer: PointerValue<'c>, shape: &Shape) -> Parts<'c> {
        match shape {
            Shape::Machine { .. } => vec![self.ptr_to_int(pointer).into()],
            Shape::Flagged(_) => vec![self.is_not_null(pointer).into(), pointer.into()],
            Shape::Dynamic(_) => self.when(self.is_not_null(pointer), || {
                vec![self.descriptor_of(pointer).into(), self.ptr_to_int(pointer).into()]
            }),
            Shape::Unit => vec![],
            _ => vec![pointer.into()],
        }
    }

    /// A result in word form whatever the status, and whether it raised.
    pub(crate) fn words_of_result(&self, returns: &Returns, result: Option<Value<'c>>) -> (Parts<'c>, Option<IntValue<'c>>) {
        let (parts, status) = self.unpack_return(returns, result);
        let raised = status.map(|status| self.icmp(IntPredicate::EQ, status, self.i8(1)));
        if !returns.shape.has_int() {
            return (parts, raised);
        }
        let Some(status) = status else { return (self.to_words(&returns.shape, &parts), None) };
        let (plain, after, before) = (self.append("plain"), self.append("words"), self.current());
        self.cond_br(self.icmp(IntPredicate::EQ, status, self.i8(0)), plain, after);
        self.position(plain);
        let words = self.to_words(&returns.shape, &parts);
        let end = self.current();
        self.br(after);
        self.position(after);
        (self.merge(&[(&words, end), (&parts, before)]), raised)
    }

    /// Calls a library function with an object, in the registers that its parameter has.
    pub(crate) fn call_with_object(&self, callee: InstanceId, object: PointerValue<'c>) -> Option<Value<'c>> {
        let function = &self.cg.program.functions[callee];
        let param = function.blocks[BlockId(0)].params.first();
        let parts = param.map_or_else(Vec::new, |&param| self.object_parts(object, &self.cg.shape(function.values[param])));
        self.call(self.strong(callee), &parts)
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    pub(crate) fn call_inst(&mut self, inst: &Inst, callee: InstanceId, args: &[ValueId]) {
        match self.mode {
            Mode::Strong => {
                let result = self.strong_call(callee, args);
                let returns = self.cg.strong_returns(callee);
                self.strong_result(inst, &returns, self.cg.program.functions[callee].may_raise, result);
            }
            Mode::Weak => self.weak_call(inst, callee, args),
        }
    }

    fn strong_call(&self, callee: InstanceId, args: &[ValueId]) -> Option<Value<'c>> {
        let parts: Parts = args.iter().flat_map(|&arg| self.get(arg)).collect();
        let target = match () {
            () if self.reads_borrowed => self.cg.strong_borrowing(callee),
            () if self.calls_unrolled(callee) => self.cg.strong_unrolled(callee),
            () => self.strong(callee),
        };
        self.call(target, &parts)
    }

    /// Calls in strong code and returns what that returns.
    pub(crate) fn return_call(&self, callee: InstanceId, args: &[ValueId]) {
        self.ret(self.strong_call(callee, args));
    }

    /// Takes a call's result apart in strong code.
    pub(crate) fn strong_result(&mut self, inst: &Inst, returns: &Returns, may_raise: bool, result: Option<Value<'c>>) {
        let (parts, status) = self.unpack_return(returns, result);
        let Some(status) = status else { return self.define(inst, parts) };
        let (odd, fine) = (self.append("odd"), self.append("fine"));
        self.cond_br_cold(self.icmp(IntPredicate::NE, status, self.i8(0)), odd, fine);
        self.position(odd);
        let exits = inst.exit.is_some() || (returns.shape.has_int() && inst.result.is_none());
        let big = exits.then(|| self.append("big"));
        match (may_raise, big) {
            (true, Some(big)) => {
                let raised = self.append("raised");
                self.cond_br(self.icmp(IntPredicate::EQ, status, self.i8(1)), raised, big);
                self.position(raised);
                self.leave_raised(&inst.cleanup);
            }
            (true, None) => self.leave_raised(&inst.cleanup),
            (false, Some(big)) => self.br(big),
            (false, None) => self.unreachable(),
        }
        if let Some(big) = big {
            self.position(big);
            self.leave_big(inst, returns, &parts, fine);
        }
        self.position(fine);
        self.define(inst, parts);
    }

    /// A call returned in word form: a side exit, unless nobody looks at the result and only that is big.
    fn leave_big(&mut self, inst: &Inst, returns: &Returns, parts: &[Value<'c>], fine: BasicBlock<'c>) {
        if inst.result.is_some() {
            return self.exit_with(inst, parts.to_vec());
        }
        self.words(&returns.shape, parts).into_iter().for_each(|word| self.release_word(word));
        match inst.exit {
            Some(exit) => self.side_exit(exit, vec![]),
            None => self.br(fine),
        }
    }

    /// Weak code calls the strong version if the ints in the arguments allow it.
    fn weak_call(&mut self, inst: &Inst, callee: InstanceId, args: &[ValueId]) {
        let words: Vec<Parts> = args.iter().map(|&arg| self.get(arg)).collect();
        let shapes: Vec<Rc<Shape>> = args.iter().map(|&arg| self.shape(arg)).collect();
        let ints: Vec<IntValue> = shapes.iter().zip(&words).flat_map(|(shape, parts)| self.words(shape, parts)).collect();
        let may_raise = self.cg.program.functions[callee].may_raise;
        let Some(big) = self.any_big(&ints) else {
            let parts: Parts = words.concat();
            let (parts, raised) = self.call_strong_for_words(callee, &parts);
            return self.weak_result(inst, parts, raised.filter(|_| may_raise));
        };
        let [weak, strong, after] = ["big", "small", "after"].map(|name| self.append(name));
        self.cond_br(big, weak, strong);
        self.position(strong);
        let plain: Parts = shapes.iter().zip(&words).flat_map(|(shape, parts)| self.from_small_words(shape, parts)).collect();
        let (strong_parts, strong_raised) = self.call_strong_for_words(callee, &plain);
        let strong_end = self.current();
        self.br(after);
        self.position(weak);
        let (weak_parts, weak_raised) = self.call_weak_at_start(callee, &shapes, &words);
        let weak_end = self.current();
        self.br(after);
        self.position(after);
        let parts = self.merge(&[(&strong_parts, strong_end), (&weak_parts, weak_end)]);
        if !may_raise {
            return self.weak_result(inst, parts, None);
        }
        let raised: [Value; 2] = [strong_raised, weak_raised].map(|r| r.unwrap_or(self.bool(false)).into());
        let raised = self.merge(&[(&raised[..1], strong_end), (&raised[1..], weak_end)]);
        self.weak_result(inst, parts, Some(raised[0].into_int_value()));
    }

    /// Calls the strong version; its registers in word form, and whether it raised.
    fn call_strong_for_words(&self, callee: InstanceId, args: &[Value<'c>]) -> (Parts<'c>, Option<IntValue<'c>>) {
        let result = self.call(self.strong(callee), args);
        self.words_of_result(&self.cg.strong_returns(callee), result)
    }

    /// Calls the weak version from its start with a frame of its own.
    fn call_weak_at_start(&self, callee: InstanceId, shapes: &[Rc<Shape>], words: &[Parts<'c>]) -> (Parts<'c>, Option<IntValue<'c>>) {
        let form = self.cg.form(callee);
        let size = u32::try_from(form.size / 8).unwrap_or(u32::MAX);
        let frame = self.alloca(self.i64_type().array_type(size));
        let params = &form.function.blocks[BlockId(0)].params;
        for ((param, shape), parts) in params.iter().zip(shapes).zip(words) {
            self.count(shape, parts, crate::count::Count::Retain, true);
            self.store_heap(shape, self.offset(frame, form.slots[param]), parts, crate::tbaa::Access::Any);
        }
        let args = [self.cg.context.i32_type().const_zero().into(), frame.into()];
        let result = self.call(self.cg.weak(callee), &args);
        self.words_of_result(&self.cg.weak_returns(callee), result)
    }

    /// Defines a result in word form in weak code, unless the call raised.
    pub(crate) fn weak_result(&mut self, inst: &Inst, parts: Parts<'c>, raised: Option<IntValue<'c>>) {
        if let Some(condition) = raised {
            let (raised, fine) = (self.append("raised"), self.append("fine"));
            self.cond_br_cold(condition, raised, fine);
            self.position(raised);
            self.leave_raised(&inst.cleanup);
            self.position(fine);
        }
        self.define(inst, parts);
    }

    // ---- runtime rows ----

    pub(crate) fn call_runtime(&mut self, inst: &Inst, row: RuntimeFn, args: &[ValueId]) {
        let mut boxes = Vec::new();
        let params = row.signature().params;
        let parts: Parts = args.iter().zip(params).filter_map(|(&arg, param)| self.row_argument(arg, param.1, &mut boxes)).collect();
        let (value, status) = self.row(row, &parts);
        boxes.iter().for_each(|&word| self.release_word(word));
        if let Some(status) = status {
            self.raise_unless_zero(inst, status);
        }
        if row.signature().attributes.noreturn {
            self.unreachable();
            let dead = self.append("dead");
            self.position(dead);
        }
        self.row_value_to(inst, row.signature().result, value);
    }

    /// Raises what a row left behind, if its status says so.
    pub(crate) fn raise_unless_zero(&mut self, inst: &Inst, status: IntValue<'c>) {
        let (raised, fine) = (self.append("raised"), self.append("fine"));
        self.cond_br_cold(self.icmp(IntPredicate::NE, status, self.i8(0)), raised, fine);
        self.position(raised);
        self.call_hook(self.cg.program.hooks.raise_from_runtime);
        self.leave_raised(&inst.cleanup);
        self.position(fine);
    }

    /// An argument as a row takes it. Ints of strong code are boxed for the call.
    fn row_argument(&self, arg: ValueId, ty: RowType, boxes: &mut Vec<IntValue<'c>>) -> Option<Value<'c>> {
        let (shape, parts) = (self.shape(arg), self.get(arg));
        let first = *parts.first()?;
        Some(match (ty, &*shape) {
            (RowType::Word, Shape::Int) if self.mode == Mode::Strong => {
                let word = self.box_int(first.into_int_value());
                if !word.is_const() {
                    boxes.push(word);
                }
                word.into()
            }
            (RowType::I64, Shape::Int) if self.mode == Mode::Weak => self.word_value(first.into_int_value()).into(),
            (RowType::I64, Shape::Bool) => self.zext(first.into_int_value(), self.i64_type()).into(),
            (RowType::I64, Shape::Machine { signed, .. }) => self.resize(first.into_int_value(), self.i64_type(), *signed).into(),
            (RowType::I32, Shape::Machine { signed, .. }) => {
                self.resize(first.into_int_value(), self.cg.context.i32_type(), *signed).into()
            }
            (RowType::F64, Shape::Float32) => {
                crate::ir::float_built(self.builder.build_float_ext(first.into_float_value(), self.f64_type(), "")).into()
            }
            (RowType::Raw | RowType::Ptr | RowType::Own, Shape::Machine { .. }) => self.int_to_ptr(first.into_int_value()).into(),
            (RowType::Ptr | RowType::Own, Shape::Dynamic(_)) => self.int_to_ptr(parts[1].into_int_value()).into(),
            (RowType::I64, Shape::Raw | Shape::Object { .. }) => self.ptr_to_int(first.into_pointer_value()).into(),
            _ => first,
        })
    }

    /// Defines a result from what a row returned.
    fn row_value_to(&mut self, inst: &Inst, ty: RowType, value: Option<Value<'c>>) {
        let Some(result) = inst.result else { return };
        let shape = self.shape(result);
        let Some(value) = value else { return self.define(inst, self.zeros(&shape)) };
        match (ty, &*shape) {
            (RowType::Word, Shape::Int) => self.define_words(inst, self.ty(result), vec![value], false),
            (RowType::I64, Shape::Int) if self.mode == Mode::Weak => {
                let word = self.box_int(value.into_int_value());
                self.define_one(inst, word);
            }
            (RowType::Ptr | RowType::Own | RowType::Raw, _) => {
                let parts = self.object_parts(value.into_pointer_value(), &shape);
                self.define(inst, parts);
            }
            (_, Shape::Bool) => {
                let zero = value.get_type().into_int_type().const_zero();
                self.define_one(inst, self.icmp(IntPredicate::NE, value.into_int_value(), zero));
            }
            (_, Shape::Machine { bits, signed }) => {
                let resized = self.resize(value.into_int_value(), self.cg.machine_type(*bits), *signed);
                self.define_one(inst, resized);
            }
            (_, Shape::Raw) => self.define_one(inst, self.int_to_ptr(value.into_int_value())),
            (_, Shape::Unit) => self.define(inst, vec![]),
            _ => self.define_one(inst, value),
        }
    }
}
