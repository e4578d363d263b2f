//! Type descriptors, layouts of objects, and the functions that drop and traverse them.

use crate::codegen::{Codegen, Work};
use crate::count::Count;
use crate::ir::Body;
use crate::shape::{round_up, Null, Shape};
use crate::tbaa::Access;
use inkwell::module::Linkage;
use inkwell::types::StructType;
use inkwell::values::{FunctionValue, GlobalValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::layout::{Bytes, Header, Str};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Function, Member, ObjectId, ObjectKind, Terminator, TypeId, UnitId};
use std::collections::HashSet;
use std::mem::size_of;
use std::rc::Rc;

/// What has a descriptor.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Key {
    Unit(UnitId),
    Bool,
    /// An int in a dynamic value; a big-int object's own descriptor is `BigInt`.
    Int,
    Float,
    Complex,
    Tuple(Vec<TypeId>),
    Object(ObjectId),
    Str,
    Bytes,
    BigInt,
    /// What is never in a dynamic value.
    Machine,
}

impl<'c> Codegen<'c, '_> {
    /// The descriptor of what a dynamic value with this member carries.
    pub(crate) fn member_key(&self, member: &Member) -> Key {
        match member {
            Member::Unit(unit) => Key::Unit(*unit),
            Member::Bool => Key::Bool,
            Member::Int => Key::Int,
            Member::Float => Key::Float,
            Member::Complex => Key::Complex,
            Member::Tuple(elements) => Key::Tuple(elements.clone()),
            Member::Object(object) => self.object_key(*object),
            Member::Machine { .. } | Member::Float32 | Member::Ptr(_) => Key::Machine,
        }
    }

    fn object_key(&self, object: ObjectId) -> Key {
        match self.program.types.objects[object].kind {
            ObjectKind::Str => Key::Str,
            ObjectKind::Bytes => Key::Bytes,
            ObjectKind::Fields | ObjectKind::Generator => Key::Object(object),
        }
    }

    /// `type(x).__name__` of a member.
    pub(crate) fn type_name(&self, member: &Member) -> &'static str {
        match member {
            Member::Unit(unit) => self.program.types.units[*unit].type_name.as_str(),
            Member::Object(object) => self.program.types.objects[*object].type_name.as_str(),
            Member::Bool => "bool",
            Member::Float | Member::Float32 => "float",
            Member::Complex => "complex",
            Member::Tuple(_) => "tuple",
            Member::Int | Member::Machine { .. } | Member::Ptr(_) => "int",
        }
    }

    /// A member's descriptor.
    pub(crate) fn member_descriptor(&self, member: &Member) -> PointerValue<'c> {
        self.descriptor(self.member_key(member), self.type_name(member))
    }

    pub(crate) fn object_descriptor(&self, object: ObjectId) -> PointerValue<'c> {
        self.member_descriptor(&Member::Object(object))
    }

    pub(crate) fn int_descriptor(&self) -> PointerValue<'c> {
        self.descriptor(Key::Int, "int")
    }

    pub(crate) fn str_descriptor(&self) -> PointerValue<'c> {
        self.descriptor(Key::Str, "str")
    }

    pub(crate) fn bytes_descriptor(&self) -> PointerValue<'c> {
        self.descriptor(Key::Bytes, "bytes")
    }

    /// The runtime refers to these, so they are there in any case.
    pub(crate) fn runtime_descriptors(&self) {
        self.str_descriptor();
        self.bytes_descriptor();
        self.descriptor(Key::BigInt, "int");
    }

    fn descriptor(&self, key: Key, name: &str) -> PointerValue<'c> {
        if let Some(global) = self.descriptors.borrow().get(&key) {
            return global.as_pointer_value();
        }
        let global = self.module.add_global(self.descriptor_type(), None, &self.descriptor_symbol(&key));
        self.descriptors.borrow_mut().insert(key.clone(), global);
        let id = self.next_descriptor.replace(self.next_descriptor.get() + 1);
        self.fill_descriptor(&key, global, id, name);
        global.as_pointer_value()
    }

    fn descriptor_type(&self) -> StructType<'c> {
        let (word, pointer) = (self.context.i64_type().into(), self.pointer());
        self.context.struct_type(&[word, pointer, pointer, pointer, word], false)
    }

    fn descriptor_symbol(&self, key: &Key) -> String {
        match key {
            Key::Str => "rt_str_descriptor".into(),
            Key::Bytes => "rt_bytes_descriptor".into(),
            Key::BigInt => "rt_bigint_descriptor".into(),
            Key::Object(object) => format!("type.{}", self.program.types.objects[*object].name),
            Key::Unit(unit) => format!("type.{}", self.program.types.units[*unit].label),
            other => format!("type.{other:?}"),
        }
    }

    fn fill_descriptor(&self, key: &Key, global: GlobalValue<'c>, id: u64, name: &str) {
        let word = |value: u64| self.context.i64_type().const_int(value, false);
        let null = self.pointer().into_pointer_type().const_null();
        let pointer = |function: Option<FunctionValue<'c>>| {
            function.map_or(null, |f| f.as_global_value().as_pointer_value())
        };
        let (drop, traverse, size) = match key {
            Key::Str => (Some(self.row(RuntimeFn::str_drop)), None, size_of::<Str>() as u64),
            Key::Bytes => (Some(self.row(RuntimeFn::bytes_drop)), None, size_of::<Bytes>() as u64),
            Key::BigInt => (Some(self.row(RuntimeFn::bigint_drop)), None, size_of::<Header>() as u64),
            Key::Object(object) => {
                let cyclic = self.program.types.objects[*object].cyclic;
                let traverse = cyclic.then(|| self.traverse_function(*object));
                (Some(self.drop_function(*object)), traverse, self.object_size(*object))
            }
            Key::Tuple(_) | Key::Complex => {
                let shape = self.box_shape(key);
                (Some(self.box_drop(&shape, id)), None, BOX_DATA + shape.heap().0)
            }
            Key::Unit(_) | Key::Bool | Key::Int | Key::Float | Key::Machine => (None, None, 0),
        };
        let fields = [
            word(id).into(),
            self.str_object_of(name).into(),
            pointer(drop).into(),
            pointer(traverse).into(),
            word(size).into(),
        ];
        global.set_initializer(&self.context.const_struct(&fields, false));
        global.set_constant(true);
        if !matches!(key, Key::Str | Key::Bytes | Key::BigInt) {
            global.set_linkage(Linkage::Private);
        }
    }

    /// The number of a descriptor.
    pub(crate) fn descriptor_number(&self, member: &Member) -> u64 {
        self.member_descriptor(member);
        let key = self.member_key(member);
        let initializer = self.descriptors.borrow()[&key].get_initializer();
        let id = initializer.and_then(|value| value.into_struct_value().get_field_at_index(0));
        id.and_then(|id| id.into_int_value().get_zero_extended_constant()).unwrap_or(0)
    }

    /// What a box holds.
    fn box_shape(&self, key: &Key) -> Shape {
        match key {
            Key::Tuple(elements) => Shape::Tuple(elements.iter().map(|&e| self.shape(e)).collect()),
            _ => Shape::Complex,
        }
    }

    fn box_drop(&self, shape: &Shape, id: u64) -> FunctionValue<'c> {
        let function = self.declare_drop(&format!("drop.box{id}"));
        let body = Body::new(self, function);
        let object = function.get_nth_param(0).expect("declared with one").into_pointer_value();
        let parts = body.load_heap(shape, body.offset(object, BOX_DATA), Access::Any);
        body.count(shape, &parts, Count::Release, true);
        body.call(self.row(RuntimeFn::object_free), &[object.into()]);
        body.ret(None);
        function
    }

    fn declare_drop(&self, name: &str) -> FunctionValue<'c> {
        let ty = self.function_type(None, &[self.pointer()]);
        let function = self.module.add_function(name, ty, Some(Linkage::Internal));
        self.attribute(function, "nounwind", 0);
        function
    }

    // ---- layouts ----

    /// Offset of a field from the start of the object.
    pub(crate) fn field_offset(&self, object: ObjectId, field: u32) -> u64 {
        self.field_offsets(object).get(field as usize).map_or(0, |(_, offset)| *offset)
    }

    /// Shape and offset of each field.
    pub(crate) fn field_offsets(&self, object: ObjectId) -> Vec<(Rc<Shape>, u64)> {
        let mut end = size_of::<Header>() as u64;
        self.program.types.objects[object].fields.iter().map(move |field| {
            let shape = self.shape(field.ty);
            let (size, align) = shape.heap();
            let start = round_up(end, align);
            end = start + size;
            (shape, start)
        }).collect()
    }

    /// Size of an object.
    pub(crate) fn object_size(&self, object: ObjectId) -> u64 {
        if self.program.types.objects[object].kind == ObjectKind::Generator {
            return self.generator_of(object).map_or(size_of::<Header>() as u64, |instance| self.form(instance).size);
        }
        let end = self.field_offsets(object).last().map_or(size_of::<Header>() as u64, |(shape, at)| at + shape.heap().0);
        round_up(end, 8)
    }

    // ---- drop and traverse ----

    /// The `drop` of a descriptor.
    pub(crate) fn drop_function(&self, object: ObjectId) -> FunctionValue<'c> {
        let object = self.program.types.dropped_like(object);
        let name = format!("drop.{}", self.program.types.objects[object].name);
        self.queued(Work::Drop(object), || self.declare_drop(&name))
    }

    pub(crate) fn traverse_function(&self, object: ObjectId) -> FunctionValue<'c> {
        let object = self.program.types.dropped_like(object);
        let name = format!("traverse.{}", self.program.types.objects[object].name);
        self.queued(Work::Traverse(object), || {
            let ty = self.function_type(None, &[self.pointer(), self.pointer()]);
            let function = self.module.add_function(&name, ty, Some(Linkage::Internal));
            self.attribute(function, "nounwind", 0);
            function
        })
    }

    /// Whether drops of this type nest only as deep as its type: then `drop` needs no help against deep recursion.
    pub(crate) fn drops_directly(&self, object: ObjectId) -> bool {
        self.program.types.objects[object].kind == ObjectKind::Fields && !self.reaches_itself(object)
    }

    fn reaches_itself(&self, object: ObjectId) -> bool {
        if let Some(&known) = self.nesting.borrow().get(&object) {
            return known;
        }
        let (mut seen, mut stack) = (HashSet::new(), self.field_types(object));
        let mut found = false;
        while let Some(ty) = stack.pop().filter(|_| !found) {
            if !seen.insert(ty) {
                continue;
            }
            for member in &self.program.types.get(ty).members {
                match member {
                    Member::Object(other) if *other == object => found = true,
                    Member::Object(other) => stack.extend(self.field_types(*other)),
                    Member::Tuple(elements) => stack.extend(elements),
                    Member::Ptr(element) => stack.push(*element),
                    _ => {}
                }
            }
        }
        self.nesting.borrow_mut().insert(object, found);
        found
    }

    /// A generator's frame may hold anything: it counts as reaching all.
    fn field_types(&self, object: ObjectId) -> Vec<TypeId> {
        let ty = &self.program.types.objects[object];
        match self.generator_of(object) {
            Some(instance) => self.program.functions[instance].values.iter().copied().collect(),
            None => ty.fields.iter().map(|field| field.ty).collect(),
        }
    }

    /// Fills in a `drop`.
    pub(crate) fn emit_drop(&self, object: ObjectId, function: FunctionValue<'c>) {
        let body = Body::new(self, function);
        let address = function.get_nth_param(0).expect("declared with one").into_pointer_value();
        let ty = &self.program.types.objects[object];
        match ty.finalizer {
            Some(finalizer) if ty.kind == ObjectKind::Generator => body.close_generator(address, finalizer),
            Some(finalizer) => body.finalize(address, finalizer),
            None => {}
        }
        if ty.kind == ObjectKind::Generator {
            body.drop_generator_frame(object, address);
        }
        for (index, (shape, offset)) in self.field_offsets(object).into_iter().enumerate() {
            if shape.is_counted(true) {
                let access = self.field_access(object, index as u32);
                let parts = body.load_heap(&shape, body.offset(address, offset), access);
                body.count(&shape.tolerant(), &parts, Count::Release, true);
            }
        }
        body.call(self.row(RuntimeFn::object_free), &[address.into()]);
        body.ret(None);
    }

    /// How a field is accessed, for alias analysis.
    pub(crate) fn field_access(&self, object: ObjectId, field: u32) -> Access {
        Access::Field(self.field_offset(object, field), self.program.types.objects[object].fields[field as usize].ty)
    }

    /// Fills in a `traverse`: visits the objects in the fields. What is behind raw memory the library's own types hold.
    pub(crate) fn emit_traverse(&self, object: ObjectId, function: FunctionValue<'c>) {
        let body = Body::new(self, function);
        let address = function.get_nth_param(0).expect("declared with two").into_pointer_value();
        let visit = function.get_nth_param(1).expect("declared with two").into_pointer_value();
        for (shape, offset) in self.field_offsets(object) {
            if shape.is_counted(false) {
                let parts = body.load_heap(&shape, body.offset(address, offset), Access::Any);
                body.visit_objects(&shape.tolerant(), &parts, visit);
            }
        }
        body.ret(None);
    }
}

/// Where the value in a box begins.
pub(crate) const BOX_DATA: u64 = size_of::<Header>() as u64;

impl<'c> Body<'_, 'c, '_> {
    /// Calls a finalizer with the count held at one; returns from the drop function if the object came back to life.
    pub(crate) fn finalize(&self, object: PointerValue<'c>, finalizer: pyc2n_mir::typed::InstanceId) {
        self.store(self.i64(1), object, Access::Refcount);
        let quiet = is_quiet(self.cg, &self.cg.program.functions[finalizer]);
        let saved = (!quiet).then(|| self.take_pending());
        let result = self.call_with_object(finalizer, object);
        let (_, status) = self.unpack_return(&self.cg.strong_returns(finalizer), result);
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
        let count = self.load(self.i64_type(), object, Access::Refcount).into_int_value();
        let (alive, dead) = (self.append("alive"), self.append("dead"));
        self.cond_br_cold(self.icmp(IntPredicate::NE, count, self.i64(1)), alive, dead);
        self.position(alive);
        self.store(self.sub(count, self.i64(1)), object, Access::Refcount);
        self.ret(None);
        self.position(dead);
    }

    fn visit_objects(&self, shape: &Shape, parts: &[crate::ir::Value<'c>], visit: PointerValue<'c>) {
        match shape {
            Shape::Object { .. } => {
                let object = parts[0].into_pointer_value();
                let (inside, after) = (self.append("object"), self.append("after"));
                self.cond_br(self.is_not_null(object), inside, after);
                self.position(inside);
                self.call_visit(visit, object);
                self.br(after);
                self.position(after);
            }
            Shape::Dynamic => {
                let (there, other, inside, after) =
                    (self.append("there"), self.append("other"), self.append("object"), self.append("after"));
                let descriptor = parts[0].into_pointer_value();
                self.cond_br(self.is_null(descriptor), after, there);
                self.position(there);
                self.br(other);
                self.position(other);
                let place = self.offset(descriptor, std::mem::offset_of!(pyc2n_abi::layout::Descriptor, drop) as u64);
                let drop = self.load(self.ptr_type(), place, Access::Constant).into_pointer_value();
                self.cond_br(self.is_null(drop), after, inside);
                self.position(inside);
                self.call_visit(visit, self.int_to_ptr(parts[1].into_int_value()));
                self.br(after);
                self.position(after);
            }
            Shape::Tuple(elements) => {
                for (element, range) in elements.iter().zip(Shape::ranges(elements)) {
                    self.visit_objects(element, &parts[range], visit);
                }
            }
            Shape::Flagged(inner) if inner.is_counted(false) => {
                let (inside, after) = (self.append("bound"), self.append("after"));
                self.cond_br(parts[0].into_int_value(), inside, after);
                self.position(inside);
                self.visit_objects(inner, &parts[1..], visit);
                self.br(after);
                self.position(after);
            }
            _ => {}
        }
    }

    fn call_visit(&self, visit: PointerValue<'c>, object: PointerValue<'c>) {
        let ty = self.cg.function_type(None, &[self.cg.pointer()]);
        crate::ir::float_built(self.builder.build_indirect_call(ty, visit, &[object.into()], ""));
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
