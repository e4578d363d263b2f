//! The types of typed mir: interned, structural, each with its representation. Recursive
//! types go through [`ObjectType`] fields, which are filled in after the object has its id.

use pyc2n_base::{new_index, Idx, IndexVec, Span, Symbol};
use pyc2n_base::collections::HashMap;

new_index! {
    /// An interned type.
    TypeId, "t";
    /// A heap object type.
    ObjectId, "obj";
    /// A type with a single value.
    UnitId, "unit";
}

/// One kind of value that a type admits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Member {
    /// None, a function without captures, a class object, a module, NotImplemented, …
    Unit(UnitId),
    /// `bool`.
    Bool,
    /// `int` of any size.
    Int,
    /// `float`.
    Float,
    /// `complex`.
    Complex,
    /// A machine integer: bits and signedness. Never in a dynamic value.
    Machine {
        /// 8, 16, 32 or 64.
        bits: u8,
        /// Whether it is signed.
        signed: bool,
    },
    /// A C float (storage only).
    Float32,
    /// An object of a class without identity, held as the value that it consists of. The unit stands for the class.
    Held(UnitId, Box<Member>),
    /// A heap object.
    Object(ObjectId),
    /// A tuple of static length, by value.
    Tuple(Vec<TypeId>),
    /// Raw memory holding elements of this type in heap form. No references of its own.
    Ptr(TypeId),
}

/// A set of members, and whether the value may be unbound. No members and not unbound: the type of what never is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Type {
    /// Sorted, without repeats.
    pub members: Vec<Member>,
    /// Whether unbound is possible.
    pub unbound: bool,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// `None`
    None,
    /// A function without a closure: its `__qualname__`, and where it is defined.
    Function(Symbol, Span),
    /// Anything else.
    Other,
}

/// A type with a single value.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Which.
    pub kind: UnitKind,
    /// `type(x).__name__`.
    pub type_name: Symbol,
    /// For dumps: `function f`, `class C`.
    pub label: String,
}

/// What stands behind a heap object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    /// Fields only: class instances, closures, cells, exceptions.
    Fields,
    /// The runtime's `str`; no fields.
    Str,
    /// The runtime's `bytes`; no fields.
    Bytes,
    /// A generator: frame managed by codegen.
    Generator,
}

/// A heap object type: header, then fields in heap form.
#[derive(Debug, Clone)]
pub struct ObjectType {
    /// Unique, for symbols and dumps: `app.Point`, `list[int]`.
    pub name: String,
    /// `type(x).__name__`.
    pub type_name: Symbol,
    /// What stands behind it.
    pub kind: ObjectKind,
    /// Where objects of one origin (a class, the closures of a function) have the same fields, they are the same. None: it is
    /// like no other.
    pub origin: Option<u32>,
    /// Fields in order. If it has a base with fields these come first, of the same types.
    pub fields: Vec<Field>,
    /// Called with the object once, before its end (`__del__`). The instance takes the object, borrowed, with the count held;
    /// it may keep the object alive; an exception in it is printed and dropped.
    pub finalizer: Option<super::InstanceId>,
    /// Called with a dead object before its fields are released (`__drop__`): gives back the raw memory that it owns.
    pub drop: Option<super::InstanceId>,
    /// Visits what is in the raw memory of a cyclic object: made of `drop` by the pass that decides `cyclic`.
    pub traverse: Option<super::InstanceId>,
    /// Whether there may be weak references to the objects (decided by the same pass).
    pub weak: bool,
    /// Whether the cycle collector must know about the objects (decided by a pass on the type graph).
    pub cyclic: bool,
}

impl ObjectType {
    /// The functions that run at the end of objects or in the collector.
    pub fn functions(&self) -> impl Iterator<Item = super::InstanceId> {
        [self.finalizer, self.drop, self.traverse].into_iter().flatten()
    }

    /// The same, mutably.
    pub fn functions_mut(&mut self) -> impl Iterator<Item = &mut super::InstanceId> {
        [&mut self.finalizer, &mut self.drop, &mut self.traverse].into_iter().flatten()
    }
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// For dumps.
    pub name: Symbol,
    /// Flagged with unbound if a read may find it unset.
    pub ty: TypeId,
    /// Whether the library takes care that no chain of such fields leads back to its start.
    pub acyclic: bool,
}

/// What a dynamic value may hold that is counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Counted {
    /// Nothing.
    Nothing,
    /// Ints, which may be large.
    Ints,
    /// Objects, and what is in boxes: complex numbers and tuples.
    Any,
}

impl Counted {
    /// What a value of one of these members may hold.
    pub fn of(members: &[Member]) -> Counted {
        members.iter().map(Counted::of_member).max().unwrap_or(Counted::Nothing)
    }

    fn of_member(member: &Member) -> Counted {
        match member {
            Member::Unit(_) | Member::Bool | Member::Float | Member::Float32 | Member::Machine { .. } | Member::Ptr(_) => Counted::Nothing,
            Member::Int => Counted::Ints,
            Member::Held(_, value) => Counted::of_member(value),
            Member::Complex | Member::Object(_) | Member::Tuple(_) => Counted::Any,
        }
    }
}

/// How values of a type are held in registers. (On the heap an `i1` takes a byte.)
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Repr {
    /// No data.
    Unit,
    /// `i1`.
    Bool,
    /// An int: `i64` in strong code, word in weak code and on the heap.
    Int,
    /// `double`.
    Float,
    /// Two doubles.
    Complex,
    /// A machine integer.
    Machine {
        /// 8, 16, 32 or 64.
        bits: u8,
        /// Whether it is signed.
        signed: bool,
    },
    /// A C float.
    Float32,
    /// A pointer to an object; null for None if `nullable`, never null otherwise.
    Pointer {
        /// Whether None is possible.
        nullable: bool,
    },
    /// A struct of the elements.
    Tuple(Vec<TypeId>),
    /// A raw pointer.
    Raw,
    /// Descriptor and payload.
    Dynamic(Counted),
    /// `{ i1 bound, value }`; the value is undefined if not bound.
    Flagged(Box<Repr>),
}

impl Repr {
    /// What a dynamic value holds that is counted.
    fn counted(&self) -> Counted {
        if let Repr::Dynamic(counted) = self { *counted } else { Counted::Nothing }
    }
}

/// The table of types.
#[derive(Debug, Default)]
pub struct Types {
    types: IndexVec<TypeId, Type>,
    interned: HashMap<Type, TypeId>,
    /// Heap objects.
    pub objects: IndexVec<ObjectId, ObjectType>,
    /// Units.
    pub units: IndexVec<UnitId, Unit>,
    /// What a pass found out to be the same; without it everything is itself.
    pub sharing: Option<Sharing>,
}

/// What is the same in the generated code. With it, a call's values need only be held like the callee's.
#[derive(Debug, Default)]
pub struct Sharing {
    /// Types of places (fields, elements) in memory that one function accesses as either: the one that stands for all.
    pub places: HashMap<TypeId, TypeId>,
    /// Objects that are dropped and traversed by the same code: the one that stands for all.
    pub drops: HashMap<ObjectId, ObjectId>,
}

impl Types {
    /// The type that stands for all types of places which may be the same memory as a place of this type.
    pub fn place(&self, ty: TypeId) -> TypeId {
        self.sharing.as_ref().and_then(|sharing| sharing.places.get(&ty)).copied().unwrap_or(ty)
    }

    /// Whether drops of an object nest only as deep as types do: then they need no help against deep recursion, and a release that knows
    /// the object calls its drop by name.
    pub fn drops_directly(&self, object: ObjectId) -> bool {
        let ObjectType { kind, cyclic, .. } = self.objects[object];
        kind == ObjectKind::Bytes || matches!(kind, ObjectKind::Fields | ObjectKind::Generator) && !cyclic
    }

    /// The object whose code for dropping and traversing serves this object.
    pub fn dropped_like(&self, object: ObjectId) -> ObjectId {
        self.sharing.as_ref().and_then(|sharing| sharing.drops.get(&object)).copied().unwrap_or(object)
    }

    /// Whether values of two types are held in the same registers and have the same heap form.
    pub fn is_held_alike(&self, a: TypeId, b: TypeId) -> bool {
        a == b || self.are_alike(&self.repr(a), &self.repr(b))
    }

    fn are_alike(&self, a: &Repr, b: &Repr) -> bool {
        match (a, b) {
            (Repr::Tuple(a), Repr::Tuple(b)) => a.len() == b.len() && a.iter().zip(b).all(|(&a, &b)| self.is_held_alike(a, b)),
            (Repr::Flagged(a), Repr::Flagged(b)) => self.are_alike(a, b),
            (a, b) => a == b,
        }
    }

    /// The id of a type.
    pub fn intern(&mut self, mut ty: Type) -> TypeId {
        ty.members.sort();
        ty.members.dedup();
        if let Some(&id) = self.interned.get(&ty) {
            return id;
        }
        let id = self.types.push(ty.clone());
        self.interned.insert(ty, id);
        id
    }

    /// The type with this one member.
    pub fn single(&mut self, member: Member) -> TypeId {
        self.intern(Type { members: vec![member], unbound: false })
    }

    /// The type behind an id.
    pub fn get(&self, id: TypeId) -> &Type {
        &self.types[id]
    }

    /// All types.
    pub fn all(&self) -> impl Iterator<Item = (TypeId, &Type)> {
        self.types.iter_enumerated()
    }

    /// The object, if the type is exactly one kind of heap object.
    pub fn as_object(&self, id: TypeId) -> Option<ObjectId> {
        match self.types[id].members[..] {
            [Member::Object(object)] if !self.types[id].unbound => Some(object),
            _ => None,
        }
    }

    /// Whether `small` admits no value that `large` does not.
    pub fn is_subset(&self, small: TypeId, large: TypeId) -> bool {
        let (small, large) = (&self.types[small], &self.types[large]);
        (large.unbound || !small.unbound) && small.members.iter().all(|m| large.members.contains(m))
    }

    /// The representation of a type.
    pub fn repr(&self, id: TypeId) -> Repr {
        let ty = &self.types[id];
        let bare = self.repr_of_members(&ty.members);
        if ty.unbound { Repr::Flagged(Box::new(bare)) } else { bare }
    }

    fn repr_of_members(&self, members: &[Member]) -> Repr {
        match members {
            [] => Repr::Unit,
            [member] => self.repr_of_member(member),
            _ if members.iter().all(|m| matches!(m, Member::Object(_)) || self.is_none(m)) => {
                Repr::Pointer { nullable: members.iter().any(|m| self.is_none(m)) }
            }
            _ => Repr::Dynamic(Counted::of(members)),
        }
    }

    /// The representation of a value known to be this member.
    pub fn repr_of_member(&self, member: &Member) -> Repr {
        match member {
            Member::Unit(_) => Repr::Unit,
            Member::Bool => Repr::Bool,
            Member::Int => Repr::Int,
            Member::Float => Repr::Float,
            Member::Complex => Repr::Complex,
            Member::Machine { bits, signed } => Repr::Machine { bits: *bits, signed: *signed },
            Member::Float32 => Repr::Float32,
            Member::Held(_, value) => self.repr_of_member(value),
            Member::Object(_) => Repr::Pointer { nullable: false },
            Member::Tuple(elements) => Repr::Tuple(elements.clone()),
            Member::Ptr(_) => Repr::Raw,
        }
    }

    fn is_none(&self, member: &Member) -> bool {
        matches!(member, Member::Unit(unit) if self.units[*unit].kind == UnitKind::None)
    }

    /// Whether values of the type hold references that must be counted; `weak` counts ints too.
    pub fn is_counted(&self, id: TypeId, weak: bool) -> bool {
        let counted = match self.repr(id) {
            Repr::Flagged(inner) => inner.counted(),
            repr => repr.counted(),
        };
        counted != Counted::Nothing || self.types[id].members.iter().any(|m| self.member_is_counted(m, weak))
    }

    fn member_is_counted(&self, member: &Member, weak: bool) -> bool {
        match member {
            Member::Object(_) => true,
            Member::Int => weak,
            Member::Tuple(elements) => elements.iter().any(|&e| self.is_counted(e, weak)),
            Member::Held(_, value) => self.member_is_counted(value, weak),
            _ => false,
        }
    }

    /// Whether values of the type hold an int outside of a dynamic value, whose form differs between strong and weak code.
    pub fn has_int(&self, id: TypeId) -> bool {
        match self.repr(id) {
            Repr::Flagged(inner) => self.repr_has_int(&inner),
            repr => self.repr_has_int(&repr),
        }
    }

    fn repr_has_int(&self, repr: &Repr) -> bool {
        match repr {
            Repr::Int => true,
            Repr::Tuple(elements) => elements.iter().any(|&e| self.has_int(e)),
            _ => false,
        }
    }

    /// Whether values of the type may hold references to cyclic objects.
    pub fn is_traced(&self, id: TypeId) -> bool {
        self.types[id].members.iter().any(|member| self.member_is_traced(member))
    }

    fn member_is_traced(&self, member: &Member) -> bool {
        match member {
            Member::Object(object) => self.objects[*object].cyclic,
            Member::Tuple(elements) => elements.iter().any(|&element| self.is_traced(element)),
            Member::Held(_, value) => self.member_is_traced(value),
            _ => false,
        }
    }

    /// Number of types.
    pub fn len(&self) -> usize {
        self.types.len()
    }

    /// True if there is none.
    pub fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// A readable name.
    pub fn name(&self, id: TypeId) -> String {
        let ty = &self.types[id];
        let mut names: Vec<String> = ty.members.iter().map(|m| self.member_name(m)).collect();
        if ty.unbound {
            names.push("unbound".into());
        }
        if names.is_empty() { "never".into() } else { names.join(" | ") }
    }

    /// A readable name of a member.
    pub fn member_name(&self, member: &Member) -> String {
        match member {
            Member::Unit(unit) => self.units[*unit].label.clone(),
            Member::Bool => "bool".into(),
            Member::Int => "int".into(),
            Member::Float => "float".into(),
            Member::Complex => "complex".into(),
            Member::Machine { bits, signed } => format!("{}{bits}", if *signed { 'i' } else { 'u' }),
            Member::Float32 => "f32".into(),
            Member::Held(class, _) => self.units[*class].label.clone(),
            Member::Object(object) => self.objects[*object].name.clone(),
            Member::Tuple(elements) => {
                let names: Vec<String> = elements.iter().map(|&e| self.name(e)).collect();
                format!("tuple[{}]", names.join(", "))
            }
            Member::Ptr(element) => format!("Ptr[{}]", if element.index() < self.types.len() { self.name(*element) } else { "?".into() }),
        }
    }
}

