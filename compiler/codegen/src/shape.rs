//! How a value of typed mir is held: in registers as a flat list of parts, on the heap in *heap form*.
//!
//! | shape | registers | heap form |
//! | --- | --- | --- |
//! | unit | none | nothing |
//! | bool | `i1` | a byte |
//! | int | `i64`: plain in strong code, a word in weak code | a word |
//! | float, complex, machine integers, raw pointers | themselves | themselves |
//! | object | pointer; null stands for None or unbound, if one of these is possible | the same |
//! | dynamic | descriptor (null: unbound), payload | the same |
//! | tuple | those of the elements | the elements, aligned |
//! | flagged | `i1`, then the value's | the value, then a byte; of an int only the word, 1 for unbound |
//!
//! Every part of an unbound value is zero. *Word form* is what weak code has in registers: the same parts, ints as words.

use crate::codegen::Codegen;
use inkwell::types::BasicTypeEnum;
use inkwell::AddressSpace;
use pyc2n_mir::typed::{Counted, Member, ObjectId, Repr, Type, TypeId, UnitKind};
use std::rc::Rc;

/// What null means in a pointer to an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Null {
    Never,
    None,
    Unbound,
}

/// See the module's documentation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    Unit,
    Bool,
    Int,
    Float,
    Float32,
    Complex,
    Machine { bits: u8, signed: bool },
    Object { null: Null, only: Option<ObjectId> },
    Raw,
    Tuple(Vec<Rc<Shape>>),
    Dynamic(Counted),
    Flagged(Rc<Shape>),
}

impl Shape {
    /// Size and alignment of the heap form.
    pub(crate) fn heap(&self) -> (u64, u64) {
        match self {
            Shape::Unit => (0, 1),
            Shape::Bool => (1, 1),
            Shape::Int | Shape::Float | Shape::Object { .. } | Shape::Raw => (8, 8),
            Shape::Float32 => (4, 4),
            Shape::Complex | Shape::Dynamic(_) => (16, 8),
            Shape::Machine { bits, .. } => (u64::from(*bits) / 8, u64::from(*bits) / 8),
            Shape::Tuple(elements) => {
                let (end, align) = elements.iter().fold((0, 1), |(end, align), element| {
                    let (size, own) = element.heap();
                    (round_up(end, own) + size, align.max(own))
                });
                (round_up(end, align), align)
            }
            Shape::Flagged(inner) if **inner == Shape::Int => (8, 8),
            Shape::Flagged(inner) => {
                let (size, align) = inner.heap();
                (round_up(size + 1, align), align)
            }
        }
    }

    /// The elements of a tuple with their offsets.
    pub(crate) fn element_offsets(elements: &[Rc<Shape>]) -> Vec<u64> {
        let mut end = 0;
        elements.iter().map(|element| {
            let (size, align) = element.heap();
            let start = round_up(end, align);
            end = start + size;
            start
        }).collect()
    }

    /// Number of registers.
    pub(crate) fn count(&self) -> usize {
        match self {
            Shape::Unit => 0,
            Shape::Complex | Shape::Dynamic(_) => 2,
            Shape::Tuple(elements) => elements.iter().map(|e| e.count()).sum(),
            Shape::Flagged(inner) => inner.count() + 1,
            _ => 1,
        }
    }

    /// Whether there is an int outside of dynamic values.
    pub(crate) fn has_int(&self) -> bool {
        match self {
            Shape::Int => true,
            Shape::Tuple(elements) => elements.iter().any(|e| e.has_int()),
            Shape::Flagged(inner) => inner.has_int(),
            _ => false,
        }
    }

    /// Whether the value carries its type.
    pub(crate) fn is_dynamic(&self) -> bool {
        matches!(self, Shape::Dynamic(_))
    }

    /// Whether the value holds references; `ints` counts words.
    pub(crate) fn is_counted(&self, ints: bool) -> bool {
        match self {
            Shape::Int => ints,
            Shape::Object { .. } => true,
            Shape::Dynamic(counted) => *counted != Counted::Nothing,
            Shape::Tuple(elements) => elements.iter().any(|e| e.is_counted(ints)),
            Shape::Flagged(inner) => inner.is_counted(ints),
            _ => false,
        }
    }

    /// The registers of each element of a tuple.
    pub(crate) fn ranges(elements: &[Rc<Shape>]) -> Vec<std::ops::Range<usize>> {
        let mut end = 0;
        elements.iter().map(|element| {
            let start = end;
            end += element.count();
            start..end
        }).collect()
    }
}

pub(crate) fn round_up(value: u64, align: u64) -> u64 {
    value.div_ceil(align) * align
}

impl<'c> Codegen<'c, '_> {
    /// The shape of a type.
    pub(crate) fn shape(&self, ty: TypeId) -> Rc<Shape> {
        if let Some(shape) = self.shapes.borrow().get(&ty) {
            return shape.clone();
        }
        let shape = Rc::new(self.shape_of(self.program.types.get(ty)));
        self.shapes.borrow_mut().insert(ty, shape.clone());
        shape
    }

    /// The shape of a type that need not be interned.
    pub(crate) fn shape_of(&self, ty: &Type) -> Shape {
        let bare = self.shape_of_members(&ty.members);
        match bare {
            bare if !ty.unbound => bare,
            Shape::Object { null: Null::Never, only } => Shape::Object { null: Null::Unbound, only },
            Shape::Dynamic(counted) => Shape::Dynamic(counted),
            bare => Shape::Flagged(Rc::new(bare)),
        }
    }

    /// The shape of a value known to be one of these.
    pub(crate) fn shape_of_members(&self, members: &[Member]) -> Shape {
        match members {
            [] => Shape::Unit,
            [member] => self.shape_of_member(member),
            _ => {
                let objects: Vec<_> = members.iter().filter_map(|m| if let Member::Object(o) = m { Some(*o) } else { None }).collect();
                let none = members.iter().any(|m| self.is_none(m));
                if objects.len() + usize::from(none) != members.len() {
                    return Shape::Dynamic(Counted::of(members));
                }
                let only = if let [only] = objects[..] { Some(only) } else { None };
                Shape::Object { null: if none { Null::None } else { Null::Never }, only }
            }
        }
    }

    fn shape_of_member(&self, member: &Member) -> Shape {
        match self.program.types.repr_of_member(member) {
            Repr::Unit => Shape::Unit,
            Repr::Bool => Shape::Bool,
            Repr::Int => Shape::Int,
            Repr::Float => Shape::Float,
            Repr::Complex => Shape::Complex,
            Repr::Machine { bits, signed } => Shape::Machine { bits, signed },
            Repr::Float32 => Shape::Float32,
            Repr::Raw => Shape::Raw,
            Repr::Tuple(elements) => Shape::Tuple(elements.iter().map(|&e| self.shape(e)).collect()),
            Repr::Pointer { .. } | Repr::Dynamic(_) | Repr::Flagged(_) => {
                let only = if let Member::Object(object) = member { Some(*object) } else { None };
                Shape::Object { null: Null::Never, only }
            }
        }
    }

    /// Whether a member is None.
    pub(crate) fn is_none(&self, member: &Member) -> bool {
        matches!(member, Member::Unit(unit) if self.program.types.units[*unit].kind == UnitKind::None)
    }

    /// The types of a shape's registers.
    pub(crate) fn registers(&self, shape: &Shape) -> Vec<BasicTypeEnum<'c>> {
        let context = self.context;
        let pointer = context.ptr_type(AddressSpace::default()).into();
        match shape {
            Shape::Unit => vec![],
            Shape::Bool => vec![context.bool_type().into()],
            Shape::Int => vec![context.i64_type().into()],
            Shape::Float => vec![context.f64_type().into()],
            Shape::Float32 => vec![context.f32_type().into()],
            Shape::Complex => vec![context.f64_type().into(); 2],
            Shape::Machine { bits, .. } => vec![self.machine_type(*bits).into()],
            Shape::Object { .. } | Shape::Raw => vec![pointer],
            Shape::Tuple(elements) => elements.iter().flat_map(|e| self.registers(e)).collect(),
            Shape::Dynamic(_) => vec![pointer, context.i64_type().into()],
            Shape::Flagged(inner) => {
                let mut types = vec![context.bool_type().into()];
                types.extend(self.registers(inner));
                types
            }
        }
    }

    /// The LLVM type of a machine integer.
    pub(crate) fn machine_type(&self, bits: u8) -> inkwell::types::IntType<'c> {
        match bits {
            8 => self.context.i8_type(),
            16 => self.context.i16_type(),
            32 => self.context.i32_type(),
            _ => self.context.i64_type(),
        }
    }
}
