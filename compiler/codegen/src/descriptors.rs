//! Type descriptors and layouts of objects.

use crate::codegen::Codegen;
use crate::lifetime::Ends;
use crate::shape::{round_up, Shape};
use crate::tbaa::Access;
use crate::units::Work;
use inkwell::types::StructType;
use inkwell::values::{FunctionValue, PointerValue};
use pyc2n_abi::layout::{Bytes, Header, Str};
use pyc2n_mir::typed::{Member, ObjectId, ObjectKind, TypeId, UnitId};
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
    /// An object that is held as such a tuple.
    Held(UnitId, Vec<TypeId>),
    Object(ObjectId),
    Str,
    Bytes,
    BigInt,
    /// What is never in a dynamic value.
    Machine,
}

impl Key {
    /// Whether the runtime knows the descriptor by its symbol.
    pub(crate) fn is_in_runtime(&self) -> bool {
        matches!(self, Key::Str | Key::Bytes | Key::BigInt)
    }
}

impl<'c> Codegen<'c, '_> {
    /// The descriptor of what a dynamic value with this member carries.
    pub(crate) fn member_key(&self, member: &Member) -> Key {
        match member {
            Member::Unit(unit) => Key::Unit(*unit),
            Member::Held(class, value) => match &**value {
                Member::Tuple(elements) => Key::Held(*class, elements.clone()),
                _ => Key::Unit(*class),
            },
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
            Member::Unit(unit) | Member::Held(unit, _) => self.program.types.units[*unit].type_name.as_str(),
            Member::Object(object) => self.program.types.objects[*object].type_name.as_str(),
            Member::Bool => "bool",
            Member::Float | Member::Float32 => "float",
            Member::Complex => "complex",
            Member::Tuple(_) => "tuple",
            Member::Int | Member::Machine { .. } | Member::Ptr(_) => "int",
        }
    }

    fn key_name(&self, key: &Key) -> &'static str {
        match key {
            Key::Unit(unit) | Key::Held(unit, _) => self.program.types.units[*unit].type_name.as_str(),
            Key::Object(object) => self.program.types.objects[*object].type_name.as_str(),
            Key::Bool => "bool",
            Key::Float => "float",
            Key::Complex => "complex",
            Key::Tuple(_) => "tuple",
            Key::Str => "str",
            Key::Bytes => "bytes",
            Key::Int | Key::BigInt | Key::Machine => "int",
        }
    }

    /// A member's descriptor.
    pub(crate) fn member_descriptor(&self, member: &Member) -> PointerValue<'c> {
        self.descriptor(self.member_key(member))
    }

    pub(crate) fn object_descriptor(&self, object: ObjectId) -> PointerValue<'c> {
        self.member_descriptor(&Member::Object(object))
    }

    pub(crate) fn int_descriptor(&self) -> PointerValue<'c> {
        self.descriptor(Key::Int)
    }

    pub(crate) fn str_descriptor(&self) -> PointerValue<'c> {
        self.descriptor(Key::Str)
    }

    pub(crate) fn bytes_descriptor(&self) -> PointerValue<'c> {
        self.descriptor(Key::Bytes)
    }

    /// The runtime refers to these, so they are there in any case.
    pub(crate) fn runtime_descriptors(&self) {
        self.str_descriptor();
        self.bytes_descriptor();
        self.descriptor(Key::BigInt);
    }

    fn descriptor(&self, key: Key) -> PointerValue<'c> {
        self.datum(Work::Descriptor(key), self.descriptor_type()).as_pointer_value()
    }

    fn descriptor_type(&self) -> StructType<'c> {
        let (word, pointer) = (self.context.i64_type().into(), self.pointer());
        self.context.struct_type(&[word, pointer, pointer, pointer, pointer, word], false)
    }

    pub(crate) fn define_descriptor(&self, key: &Key) {
        let word = |value: u64| self.context.i64_type().const_int(value, false);
        let null = self.pointer().into_pointer_type().const_null();
        let pointer = |function: Option<FunctionValue<'c>>| {
            function.map_or(null, |f| f.as_global_value().as_pointer_value())
        };
        let id = self.descriptor_id(key);
        let Ends { drop, traverse, finalize } = self.ends(key, id);
        let fields = [
            word(id).into(),
            self.str_object_of(self.key_name(key)).into(),
            pointer(drop).into(),
            pointer(traverse).into(),
            pointer(finalize).into(),
            word(self.size_of(key)).into(),
        ];
        let global = self.datum(Work::Descriptor(key.clone()), self.descriptor_type());
        global.set_initializer(&self.context.const_struct(&fields, false));
        global.set_constant(true);
    }

    fn size_of(&self, key: &Key) -> u64 {
        match key {
            Key::Str => size_of::<Str>() as u64,
            Key::Bytes => size_of::<Bytes>() as u64,
            Key::BigInt => size_of::<Header>() as u64,
            Key::Object(object) => self.object_size(*object),
            Key::Tuple(_) | Key::Held(..) | Key::Complex => BOX_DATA + self.box_shape(key).heap().0,
            Key::Unit(_) | Key::Bool | Key::Int | Key::Float | Key::Machine => 0,
        }
    }

    /// The number of a descriptor.
    pub(crate) fn descriptor_number(&self, member: &Member) -> u64 {
        self.descriptor_id(&self.member_key(member))
    }

    /// What a box holds.
    pub(crate) fn box_shape(&self, key: &Key) -> Shape {
        match key {
            Key::Tuple(elements) | Key::Held(_, elements) => Shape::Tuple(elements.iter().map(|&e| self.shape(e)).collect()),
            _ => Shape::Complex,
        }
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
        self.fields_end(object) + if self.has_lifeline(object) { 8 } else { 0 }
    }

    /// Where the fields end.
    pub(crate) fn fields_end(&self, object: ObjectId) -> u64 {
        let end = self.field_offsets(object).last().map_or(size_of::<Header>() as u64, |(shape, at)| at + shape.heap().0);
        round_up(end, 8)
    }

    /// How a field is accessed, for alias analysis.
    pub(crate) fn field_access(&self, object: ObjectId, field: u32) -> Access {
        Access::Field(self.field_offset(object, field), self.program.types.objects[object].fields[field as usize].ty)
    }
}

/// Where the value in a box begins.
pub(crate) const BOX_DATA: u64 = size_of::<Header>() as u64;
