//! The functions behind an object's descriptor: `drop` ends its life, `finalize` runs what the program wants to happen before
//! (`__del__`), `traverse` shows the cycle collector what it holds.
//!
//! An object with a finalizer has a word behind its fields, its *lifeline*: twice the number of such objects made before it, plus
//! one when the finalizer has run. So finalizers run once, and those of a garbage cycle in the order in which CPython runs them.

use crate::codegen::Codegen;
use crate::count::Count;
use crate::descriptors::{Key, BOX_DATA};
use crate::ir::{Body, Value};
use crate::promote::SIMPLE;
use crate::shape::{Null, Shape};
use crate::tbaa::Access;
use crate::units::Work;
use inkwell::attributes::AttributeLoc;
use inkwell::module::Linkage;
use inkwell::values::{FunctionValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::layout::{Descriptor, BYTES_DATA, DYING};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Counted, Function, InstanceId, ObjectId, ObjectKind, Terminator};
use std::mem::offset_of;
use std::rc::Rc;

/// The functions of a descriptor.
#[derive(Default)]
pub(crate) struct Ends<'c> {
    pub(crate) drop: Option<FunctionValue<'c>>,
    pub(crate) traverse: Option<FunctionValue<'c>>,
    pub(crate) finalize: Option<FunctionValue<'c>>,
}

impl<'c> Codegen<'c, '_> {
    /// The functions of what has this descriptor.
    pub(crate) fn ends(&self, key: &Key, id: u64) -> Ends<'c> {
        let row = |row| Ends { drop: Some(self.row(row)), ..Ends::default() };
        match key {
            Key::Str => row(RuntimeFn::str_drop),
            Key::Bytes => row(RuntimeFn::bytes_drop),
            Key::BigInt => row(RuntimeFn::bigint_drop),
            Key::Object(object) => Ends {
                drop: Some(self.drop_function(*object)),
                traverse: self.is_cyclic(*object).then(|| self.traverse_function(*object)),
                finalize: self.has_lifeline(*object).then(|| self.finalize_function(*object)),
            },
            Key::Tuple(_) | Key::Held(..) | Key::Complex => self.box_ends(key, id),
            Key::Unit(_) | Key::Bool | Key::Int | Key::Float | Key::Machine => Ends::default(),
        }
    }

    /// Whether the collector must know about objects of the type.
    pub(crate) fn is_cyclic(&self, object: ObjectId) -> bool {
        self.program.types.objects[object].cyclic
    }

    /// Whether a box of this kind may be part of a cycle.
    pub(crate) fn is_cyclic_box(&self, key: &Key) -> bool {
        matches!(key, Key::Tuple(elements) | Key::Held(_, elements) if elements.iter().any(|&element| self.program.types.is_traced(element)))
    }

    /// Whether objects of the type have a word for their finalizer.
    pub(crate) fn has_lifeline(&self, object: ObjectId) -> bool {
        let ty = &self.program.types.objects[object];
        ty.finalizer.is_some() && ty.kind == ObjectKind::Fields
    }

    fn box_ends(&self, key: &Key, id: u64) -> Ends<'c> {
        let (shape, cyclic) = (self.box_shape(key), self.is_cyclic_box(key));
        let drop = self.emit_end(&format!("drop.box{id}"), |body, object| {
            let parts = body.load_heap(&shape, body.offset(object, BOX_DATA), Access::Any);
            body.count(&shape, &parts, Count::Release, true);
            body.free_object(object, BOX_DATA + shape.heap().0, cyclic);
        });
        let traverse = cyclic.then(|| {
            self.emit_end(&format!("traverse.box{id}"), |body, object| {
                let parts = body.load_heap(&shape, body.offset(object, BOX_DATA), Access::Any);
                body.visit_objects(&shape, &parts);
            })
        });
        Ends { drop: Some(drop), traverse, finalize: None }
    }

    fn emit_end(&self, name: &str, emit: impl FnOnce(&Body<'_, 'c, '_>, PointerValue<'c>)) -> FunctionValue<'c> {
        let function = self.declare_end(name);
        self.fill_end(function, emit);
        function
    }

    fn declare_end(&self, name: &str) -> FunctionValue<'c> {
        let ty = self.function_type(None, &[self.pointer()]);
        let function = self.module.add_function(name, ty, Some(Linkage::Internal));
        self.attribute(function, "nounwind", 0);
        function
    }

    fn fill_end(&self, function: FunctionValue<'c>, emit: impl FnOnce(&Body<'_, 'c, '_>, PointerValue<'c>)) {
        let body = Body::new(self, function);
        let object = function.get_nth_param(0).expect("declared with one").into_pointer_value();
        emit(&body, object);
        body.ret(None);
    }

    fn end_of(&self, object: ObjectId, work: fn(ObjectId) -> Work) -> FunctionValue<'c> {
        let object = self.program.types.dropped_like(object);
        self.function(work(object), |symbol| self.declare_end(symbol))
    }

    /// The `drop` of a descriptor.
    pub(crate) fn drop_function(&self, object: ObjectId) -> FunctionValue<'c> {
        let object = self.program.types.dropped_like(object);
        self.function(Work::Drop(object), |symbol| {
            let drop = self.declare_end(symbol);
            self.mark_taking(drop);
            if self.ends_simply(object) {
                drop.add_attribute(AttributeLoc::Function, self.context.create_string_attribute(SIMPLE, ""));
            }
            drop
        })
    }

    pub(crate) fn traverse_function(&self, object: ObjectId) -> FunctionValue<'c> {
        self.end_of(object, Work::Traverse)
    }

    pub(crate) fn finalize_function(&self, object: ObjectId) -> FunctionValue<'c> {
        self.end_of(object, Work::Finalize)
    }

    /// Fills in a `drop`. The count says that the object is dying as soon as what it holds may not be whole any more.
    pub(crate) fn emit_drop(&self, object: ObjectId, function: FunctionValue<'c>) {
        self.fill_end(function, |body, address| {
            let ty = &self.program.types.objects[object];
            if ty.kind == ObjectKind::Bytes {
                return body.free_bytes(address);
            }
            match ty.finalizer {
                Some(finalizer) if ty.kind == ObjectKind::Generator => body.close_generator(address, finalizer),
                Some(_) => {
                    body.store(body.i64(1), address, Access::Refcount);
                    body.call(self.finalize_function(object), &[address.into()]);
                    body.return_if_alive(address);
                }
                None => {}
            }
            if ty.finalizer.is_some() || ty.drop.is_some() || ty.weak {
                body.store(body.i64(DYING as i64), address, Access::Refcount);
            }
            if ty.weak {
                body.call(self.row(RuntimeFn::weak_end), &[address.into()]);
            }
            ty.drop.iter().for_each(|&drop| body.call_quietly(drop, address));
            if ty.kind == ObjectKind::Generator {
                body.drop_generator_frame(object, address);
            }
            body.release_fields(object, address);
            body.free_object(address, self.object_size(object), ty.cyclic);
        });
    }

    /// Fills in a `finalize`.
    pub(crate) fn emit_finalize(&self, object: ObjectId, function: FunctionValue<'c>) {
        let Some(finalizer) = self.program.types.objects[object].finalizer else { return };
        self.fill_end(function, |body, address| {
            let place = body.offset(address, self.fields_end(object));
            let lifeline = body.load(body.i64_type(), place, Access::Any).into_int_value();
            let done = body.icmp(IntPredicate::NE, body.and(lifeline, body.i64(1)), body.i64(0));
            let (fresh, after) = (body.append("fresh"), body.append("after"));
            body.cond_br(done, after, fresh);
            body.position(fresh);
            body.store(body.or(lifeline, body.i64(1)), place, Access::Any);
            body.call_quietly(finalizer, address);
            body.br(after);
            body.position(after);
        });
    }

    /// Fills in a `traverse`: visits the objects in the fields, and those in raw memory as the library's `__drop__` knows them.
    pub(crate) fn emit_traverse(&self, object: ObjectId, function: FunctionValue<'c>) {
        self.fill_end(function, |body, address| {
            let ty = &self.program.types.objects[object];
            for (field, (shape, offset)) in ty.fields.iter().zip(self.field_offsets(object)) {
                if self.program.types.is_traced(field.ty) {
                    let parts = body.load_heap(&shape, body.offset(address, offset), Access::Any);
                    body.visit_objects(&shape.tolerant(), &parts);
                }
            }
            if ty.kind == ObjectKind::Generator {
                body.visit_generator_frame(object, address);
            }
            ty.traverse.iter().for_each(|&traverse| body.call_quietly(traverse, address));
        });
    }
}

impl<'c> Body<'_, 'c, '_> {
    fn free_object(&self, object: PointerValue<'c>, size: u64, cyclic: bool) {
        match cyclic {
            true => self.call(self.cg.row(RuntimeFn::traced_free), &[object.into()]),
            false => self.call(self.cg.row(RuntimeFn::object_free), &[object.into(), self.i64(size as i64).into()]),
        };
    }

    fn free_bytes(&self, object: PointerValue<'c>) {
        let length = self.row_value(RuntimeFn::bytes_len, &[object.into()]).into_int_value();
        let size = self.add(length, self.i64(BYTES_DATA as i64));
        self.call(self.cg.row(RuntimeFn::object_free), &[object.into(), size.into()]);
    }

    fn release_fields(&self, object: ObjectId, address: PointerValue<'c>) {
        for (index, (shape, offset)) in self.cg.field_offsets(object).into_iter().enumerate() {
            if shape.is_counted(true) {
                let access = self.cg.field_access(object, index as u32);
                let parts = self.load_heap(&shape, self.offset(address, offset), access);
                self.count(&shape.tolerant(), &parts, Count::Release, true);
            }
        }
    }

    /// At the start of an object with a finalizer.
    pub(crate) fn store_lifeline(&self, object: ObjectId, address: PointerValue<'c>) {
        if self.cg.has_lifeline(object) {
            let number = self.row_value(RuntimeFn::lifeline, &[]);
            self.store(number, self.offset(address, self.cg.fields_end(object)), Access::Any);
        }
    }

    /// Calls a function with an object; what it raises is printed and dropped, and what was in flight before still is.
    pub(crate) fn call_quietly(&self, callee: InstanceId, object: PointerValue<'c>) {
        let quiet = is_quiet(self.cg, &self.cg.program.functions[callee]);
        let saved = (!quiet).then(|| self.take_pending());
        let result = self.call_with_object(callee, object);
        let (_, status) = self.unpack_return(&self.cg.strong_returns(callee), result);
        if let Some(status) = status {
            let (raised, after) = (self.append("raised"), self.append("after"));
            self.cond_br_cold(self.icmp(IntPredicate::EQ, status, self.i8(1)), raised, after);
            self.position(raised);
            self.print_uncaught();
            self.br(after);
            self.position(after);
        }
        if let Some(saved) = saved {
            self.store(saved, self.pending(), Access::Any);
        }
    }

    /// In a `drop` whose finalizer ran with a count of one: returns if the object came back to life.
    pub(crate) fn return_if_alive(&self, object: PointerValue<'c>) {
        let count = self.load(self.i64_type(), object, Access::Refcount).into_int_value();
        let (alive, dead) = (self.append("alive"), self.append("dead"));
        self.cond_br_cold(self.icmp(IntPredicate::NE, count, self.i64(1)), alive, dead);
        self.position(alive);
        self.store(self.sub(count, self.i64(1)), object, Access::Refcount);
        self.ret(None);
        self.position(dead);
    }

    /// Shows the collector the objects in a value.
    pub(crate) fn visit_objects(&self, shape: &Shape, parts: &[Value<'c>]) {
        match shape {
            Shape::Object { .. } => {
                let object = parts[0].into_pointer_value();
                self.if_then(self.is_not_null(object), || self.visit(object));
            }
            Shape::Dynamic(Counted::Any) => self.visit_dynamic(parts),
            Shape::Tuple(elements) => {
                for (element, range) in elements.iter().zip(Shape::ranges(elements)) {
                    self.visit_objects(element, &parts[range]);
                }
            }
            Shape::Flagged(inner) if inner.is_counted(false) => {
                self.if_then(parts[0].into_int_value(), || self.visit_objects(inner, &parts[1..]));
            }
            _ => {}
        }
    }

    /// A descriptor with a `traverse` is that of a cyclic object.
    fn visit_dynamic(&self, parts: &[Value<'c>]) {
        let descriptor = parts[0].into_pointer_value();
        self.if_then(self.is_not_null(descriptor), || {
            let place = self.offset(descriptor, offset_of!(Descriptor, traverse) as u64);
            let traverse = self.load(self.ptr_type(), place, Access::Constant).into_pointer_value();
            self.if_then(self.is_not_null(traverse), || self.visit(self.int_to_ptr(parts[1].into_int_value())));
        });
    }

    fn visit(&self, object: PointerValue<'c>) {
        self.call(self.cg.row(RuntimeFn::visit), &[object.into()]);
    }
}

impl Shape {
    /// The same, with null in every pointer: memory that may not be set yet.
    pub(crate) fn tolerant(&self) -> Shape {
        match self {
            Shape::Object { null: Null::Never, only } => Shape::Object { null: Null::Unbound, only: *only },
            Shape::Tuple(elements) => Shape::Tuple(elements.iter().map(|e| Rc::new(e.tolerant())).collect()),
            other => other.clone(),
        }
    }
}

/// Whether nothing in a function can raise or handle an exception by itself.
fn is_quiet(cg: &Codegen, function: &Function) -> bool {
    function.blocks.iter().all(|block| {
        !matches!(block.terminator, Terminator::Raise { .. }) && !block.insts.iter().any(|inst| cg.program.may_raise(inst))
    })
}
