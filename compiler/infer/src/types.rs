//! The types of inference: interned sets of concrete types, and cells.
//!
//! A [`Type`] is a set of [`Concrete`] types and a flag for "unbound". A cell is a type that grows: the element of a
//! container, a module variable, an attribute, a captured variable. Cells unify (union-find) when the
//! values that own them meet in one place, so a set never holds two concrete types of one *shape* (same class, same function).
//! Everything grows monotonically: `join` and `join_cell` never remove.

use pyc2n_base::{new_index, IndexVec};
use pyc2n_mir::untyped::{ClassId, FuncId, ModuleId};
use pyc2n_base::collections::HashMap;
use std::collections::BTreeSet;

new_index! {
    /// An interned set of concrete types.
    Type, "ty";
    /// An interned concrete type.
    ConcreteId, "c";
    /// A growing type.
    CellId, "cell";
    /// A function instance.
    InstanceId, "inst";
}

/// What a value can be.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Concrete {
    None,
    NotImplemented,
    Ellipsis,
    Bool,
    Int,
    Float,
    Complex,
    Machine { bits: u8, signed: bool },
    Float32,
    /// An instance of a class, with its element cells.
    Instance { class: ClassId, args: Vec<CellId> },
    /// A tuple of static length.
    Tuple(Vec<Type>),
    /// A function object with one cell per capture.
    Function { func: FuncId, captures: Vec<CellId> },
    /// A function bound to a first argument; cells hold both.
    Bound { function: CellId, receiver: CellId },
    /// A class object.
    Class(ClassId),
    Module(ModuleId),
    /// The box of a variable that closures share.
    Box(CellId),
    /// Raw memory of elements.
    Ptr(CellId),
    /// A generator of an instance.
    Generator(InstanceId),
    /// `super()`: attributes are looked up after the class in the MRO of the object's class.
    Super { class: ClassId, object: Type },
}

/// The part of a concrete type that must be unique in a set.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
enum Shape {
    Scalar(u8),
    Machine(u8, bool),
    Instance(ClassId),
    Tuple(usize),
    Function(FuncId),
    Bound,
    Class(ClassId),
    Module(ModuleId),
    Box,
    Ptr,
    Generator(InstanceId),
    Super(ClassId),
}

fn shape(concrete: &Concrete) -> Shape {
    match concrete {
        Concrete::None => Shape::Scalar(0),
        Concrete::NotImplemented => Shape::Scalar(1),
        Concrete::Ellipsis => Shape::Scalar(2),
        Concrete::Bool => Shape::Scalar(3),
        Concrete::Int => Shape::Scalar(4),
        Concrete::Float => Shape::Scalar(5),
        Concrete::Complex => Shape::Scalar(6),
        Concrete::Float32 => Shape::Scalar(7),
        Concrete::Machine { bits, signed } => Shape::Machine(*bits, *signed),
        Concrete::Instance { class, .. } => Shape::Instance(*class),
        Concrete::Tuple(elements) => Shape::Tuple(elements.len()),
        Concrete::Function { func, .. } => Shape::Function(*func),
        Concrete::Bound { .. } => Shape::Bound,
        Concrete::Class(class) => Shape::Class(*class),
        Concrete::Module(module) => Shape::Module(*module),
        Concrete::Box(_) => Shape::Box,
        Concrete::Ptr(_) => Shape::Ptr,
        Concrete::Generator(instance) => Shape::Generator(*instance),
        Concrete::Super { class, .. } => Shape::Super(*class),
    }
}

/// An interned set.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct TypeData {
    /// In order of shape; one per shape.
    pub members: Vec<ConcreteId>,
    /// Whether the value may be unbound.
    pub unbound: bool,
}

/// A concrete type and the cells in it, and in the types that it is made of. It is canonical as long as each of them stands for itself.
struct Kind {
    concrete: Concrete,
    cells: Box<[CellId]>,
}

/// A set and the cells in it.
struct Set {
    data: TypeData,
    cells: Box<[CellId]>,
    /// What it was when it was looked at last, and the epoch of that.
    canonical: Type,
    epoch: Option<u32>,
}

struct Cell {
    parent: CellId,
    ty: Type,
    readers: BTreeSet<InstanceId>,
}

/// Static tuples beyond this many lengths in one set become `tuple[T, ...]`.
const MAX_TUPLE_LENGTHS: usize = 6;
/// Static tuples nested deeper than this become `tuple[T, ...]`.
const MAX_TUPLE_DEPTH: usize = 4;
/// The same for tuples that are not made of elements but come from joins. There are more levels here, for what the
/// library makes of the deepest tuples to take it apart again (arguments of `*args`, unpacked elements).
const MAX_JOINED_TUPLE_DEPTH: usize = MAX_TUPLE_DEPTH + 2;
/// Static tuples longer than this become `tuple[T, ...]`.
pub const MAX_TUPLE_LENGTH: usize = 64;

/// All types and cells of an inference.
pub struct Types {
    kinds: IndexVec<ConcreteId, Kind>,
    concrete_ids: HashMap<Concrete, ConcreteId>,
    sets: IndexVec<Type, Set>,
    set_ids: HashMap<TypeData, Type>,
    cells: IndexVec<CellId, Cell>,
    /// Incremented when cells unify.
    epoch: u32,
    /// Cells that no longer stand for themselves, since these were taken last.
    merged: Vec<CellId>,
    /// The class of `tuple[T, ...]`, once known.
    pub tuple_class: Option<ClassId>,
    /// Instances whose input grew since it was last drained.
    pub dirty: BTreeSet<InstanceId>,
    growth: u64,
    joins: HashMap<(Type, Type), Type>,
    /// What is being added to which cells just now.
    joining: Vec<(CellId, Type)>,
}

impl Types {
    /// Empty tables; `Type(0)` is the type of what never is.
    pub fn new() -> Self {
        let mut types = Types {
            kinds: IndexVec::new(),
            concrete_ids: HashMap::default(),
            sets: IndexVec::new(),
            set_ids: HashMap::default(),
            cells: IndexVec::new(),
            epoch: 0,
            merged: Vec::new(),
            tuple_class: None,
            dirty: BTreeSet::new(),
            growth: 0,
            joins: HashMap::default(),
            joining: Vec::new(),
        };
        types.intern_set(TypeData::default());
        types
    }

    /// The type of what never is.
    pub const NEVER: Type = Type(0);

    /// The id of a concrete type.
    pub fn concrete(&mut self, concrete: Concrete) -> ConcreteId {
        if let Some(&id) = self.concrete_ids.get(&concrete) {
            return id;
        }
        let mut cells = Vec::new();
        match &concrete {
            Concrete::Instance { args: own, .. } | Concrete::Function { captures: own, .. } => cells.extend(own),
            Concrete::Bound { function, receiver } => cells.extend([function, receiver]),
            Concrete::Box(cell) | Concrete::Ptr(cell) => cells.push(*cell),
            Concrete::Tuple(elements) => elements.iter().for_each(|&element| cells.extend(self.cells_in(element))),
            Concrete::Super { object, .. } => cells.extend(self.cells_in(*object)),
            _ => {}
        }
        let id = self.kinds.push(Kind { concrete: concrete.clone(), cells: distinct(cells) });
        self.concrete_ids.insert(concrete, id);
        id
    }

    /// The concrete type behind an id, its cells canonical.
    pub fn get(&self, id: ConcreteId) -> &Concrete {
        &self.kinds[id].concrete
    }

    /// The cells in a type.
    pub fn cells_in(&self, ty: Type) -> &[CellId] {
        &self.sets[ty].cells
    }

    /// The cells in a concrete type.
    pub fn cells_of(&self, id: ConcreteId) -> &[CellId] {
        &self.kinds[id].cells
    }

    fn intern_set(&mut self, data: TypeData) -> Type {
        if let Some(&id) = self.set_ids.get(&data) {
            return id;
        }
        let cells = data.members.iter().flat_map(|&member| self.cells_of(member)).copied().collect();
        let id = self.sets.next_index();
        self.sets.push(Set { data: data.clone(), cells: distinct(cells), canonical: id, epoch: None });
        self.set_ids.insert(data, id);
        id
    }

    /// The type with one member.
    pub fn of(&mut self, concrete: Concrete) -> Type {
        let id = self.concrete(concrete);
        self.single(id)
    }

    /// The type with one member.
    pub fn single(&mut self, id: ConcreteId) -> Type {
        self.intern_set(TypeData { members: vec![id], unbound: false })
    }

    /// The type of an unbound variable.
    pub fn unbound(&mut self) -> Type {
        self.intern_set(TypeData { members: vec![], unbound: true })
    }

    /// The members of a type, canonical.
    pub fn members(&mut self, ty: Type) -> Vec<ConcreteId> {
        let ty = self.canon(ty);
        self.sets[ty].data.members.clone()
    }

    /// Whether the value may be unbound.
    pub fn may_be_unbound(&self, ty: Type) -> bool {
        self.sets[ty].data.unbound
    }

    /// The one member, if there is exactly one and it is not possibly unbound.
    pub fn sole(&mut self, ty: Type) -> Option<ConcreteId> {
        let ty = self.canon(ty);
        match (&self.sets[ty].data.members[..], self.sets[ty].data.unbound) {
            ([member], false) => Some(*member),
            _ => None,
        }
    }

    /// The type with the unbound flag as given.
    pub fn with_unbound(&mut self, ty: Type, unbound: bool) -> Type {
        let ty = self.canon(ty);
        let data = TypeData { members: self.sets[ty].data.members.clone(), unbound };
        self.intern_set(data)
    }

    /// The type with only the members that satisfy a predicate.
    pub fn filter(&mut self, ty: Type, unbound: bool, keep: impl Fn(&mut Types, ConcreteId) -> bool) -> Type {
        let members = self.members(ty).into_iter().filter(|&m| keep(self, m)).collect();
        let unbound = unbound && self.sets[ty].data.unbound;
        self.intern_set(TypeData { members, unbound })
    }

    /// A fresh cell.
    pub fn new_cell(&mut self, ty: Type) -> CellId {
        let id = self.cells.next_index();
        self.cells.push(Cell { parent: id, ty, readers: BTreeSet::new() })
    }

    /// The representative of a cell.
    pub fn find(&mut self, cell: CellId) -> CellId {
        let parent = self.cells[cell].parent;
        if parent == cell {
            return cell;
        }
        let root = self.find(parent);
        self.cells[cell].parent = root;
        root
    }

    /// What the cell holds now; `reader` is analysed again when that grows.
    pub fn read_cell(&mut self, cell: CellId, reader: Option<InstanceId>) -> Type {
        let cell = self.find(cell);
        if let Some(reader) = reader {
            self.cells[cell].readers.insert(reader);
        }
        let ty = self.cells[cell].ty;
        self.canon(ty)
    }

    /// Adds to what a cell holds.
    pub fn join_cell(&mut self, cell: CellId, ty: Type) {
        let (cell, ty) = (self.find(cell), self.canon(ty));
        // A tuple that holds its own kind joins its elements to the cell whose join it is part of.
        if self.joining.contains(&(cell, ty)) {
            return;
        }
        let before = self.cells[cell].ty;
        let before = self.canon(before);
        self.joining.push((cell, ty));
        let joined = self.join(before, ty);
        self.joining.pop();
        let cell = self.find(cell);
        if joined != before {
            // The join may itself have grown the cell (a type that holds its own cell).
            let now = self.cells[cell].ty;
            let joined = self.join(now, joined);
            let cell = self.find(cell);
            self.cells[cell].ty = joined;
            self.growth += 1;
            self.wake(cell);
        }
    }

    fn wake(&mut self, cell: CellId) {
        let readers = self.cells[cell].readers.clone();
        self.dirty.extend(readers);
    }

    /// Makes two cells one.
    pub fn unify(&mut self, a: CellId, b: CellId) {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return;
        }
        let (root, child) = if a < b { (a, b) } else { (b, a) };
        let (root_type, child_type) = (self.cells[root].ty, self.cells[child].ty);
        self.cells[child].parent = root;
        self.merged.push(child);
        self.epoch += 1;
        self.growth += 1;
        let readers = std::mem::take(&mut self.cells[child].readers);
        self.cells[root].readers.extend(readers);
        let joined = self.join(root_type, child_type);
        let root = self.find(root);
        let now = self.cells[root].ty;
        let joined = self.join(now, joined);
        let root = self.find(root);
        self.cells[root].ty = joined;
        self.wake(root);
    }

    /// The same type with canonical cells.
    pub fn canon(&mut self, ty: Type) -> Type {
        let Set { canonical, epoch, ref cells, .. } = self.sets[ty];
        if epoch == Some(self.epoch) {
            return canonical;
        }
        let canonical = match canonical {
            _ if canonical != ty => self.canon(canonical),
            _ if self.are_roots(cells) => ty,
            _ => self.canonical_set(ty),
        };
        let set = &mut self.sets[ty];
        (set.canonical, set.epoch) = (canonical, Some(self.epoch));
        canonical
    }

    fn are_roots(&self, cells: &[CellId]) -> bool {
        cells.iter().all(|&cell| self.cells[cell].parent == cell)
    }

    fn canonical_set(&mut self, ty: Type) -> Type {
        let data = self.sets[ty].data.clone();
        // A cell's representative may have two former shapes in one set now.
        let mut members: Vec<ConcreteId> = Vec::with_capacity(data.members.len());
        for member in data.members {
            let member = self.canon_concrete(member);
            if !members.contains(&member) {
                members.push(member);
            }
        }
        self.intern_set(TypeData { members, unbound: data.unbound })
    }

    /// The same concrete type with canonical cells.
    pub fn canon_concrete(&mut self, id: ConcreteId) -> ConcreteId {
        if self.are_roots(&self.kinds[id].cells) {
            return id;
        }
        let canonical = match self.kinds[id].concrete.clone() {
            Concrete::Instance { class, args } => Concrete::Instance { class, args: self.find_all(args) },
            Concrete::Function { func, captures } => Concrete::Function { func, captures: self.find_all(captures) },
            Concrete::Bound { function, receiver } => {
                Concrete::Bound { function: self.find(function), receiver: self.find(receiver) }
            }
            Concrete::Box(cell) => Concrete::Box(self.find(cell)),
            Concrete::Ptr(cell) => Concrete::Ptr(self.find(cell)),
            Concrete::Tuple(elements) => Concrete::Tuple(elements.into_iter().map(|e| self.canon(e)).collect()),
            Concrete::Super { class, object } => Concrete::Super { class, object: self.canon(object) },
            _ => return id,
        };
        self.concrete(canonical)
    }

    fn find_all(&mut self, cells: Vec<CellId>) -> Vec<CellId> {
        cells.into_iter().map(|c| self.find(c)).collect()
    }

    /// The least type that admits both. Unifies cells of members that have one shape.
    pub fn join(&mut self, a: Type, b: Type) -> Type {
        let (a, b) = (self.canon(a), self.canon(b));
        if a == b || b == Self::NEVER {
            return a;
        }
        if a == Self::NEVER {
            return b;
        }
        // Cells that this made one are no longer in canonical types.
        if let Some(&joined) = self.joins.get(&(a, b)) {
            return self.canon(joined);
        }
        let unbound = self.sets[a].data.unbound || self.sets[b].data.unbound;
        let mut members = self.sets[a].data.members.clone();
        for member in self.sets[b].data.members.clone() {
            self.add_member(&mut members, member);
        }
        self.absorb_machine(&mut members);
        self.absorb_tuples(&mut members, false);
        let joined = self.set_of(members, unbound);
        self.joins.insert((a, b), joined);
        joined
    }

    /// The same; where the sides have static tuples of different lengths the result has a `tuple[T, ...]`.
    pub fn join_widening(&mut self, a: Type, b: Type) -> Type {
        let joined = self.join(a, b);
        let mut members = self.sets[joined].data.members.clone();
        let statics = members.iter().filter(|&&m| matches!(self.kinds[m].concrete, Concrete::Tuple(_))).count();
        if statics < 2 {
            return joined;
        }
        self.absorb_tuples(&mut members, true);
        let unbound = self.sets[joined].data.unbound;
        self.set_of(members, unbound)
    }

    /// The type of these members, in their order.
    fn set_of(&mut self, members: Vec<ConcreteId>, unbound: bool) -> Type {
        let mut members: Vec<ConcreteId> = members.into_iter().map(|m| self.canon_concrete(m)).collect();
        members.sort_by_key(|&m| shape(&self.kinds[m].concrete));
        members.dedup();
        self.intern_set(TypeData { members, unbound })
    }

    fn add_member(&mut self, members: &mut Vec<ConcreteId>, new: ConcreteId) {
        let new = self.canon_concrete(new);
        let new_shape = shape(&self.kinds[new].concrete);
        for slot in members.iter_mut() {
            if shape(&self.kinds[*slot].concrete) == new_shape {
                if *slot != new {
                    *slot = self.merge(*slot, new);
                }
                return;
            }
        }
        members.push(new);
    }

    /// Merges two concrete types of one shape.
    fn merge(&mut self, a: ConcreteId, b: ConcreteId) -> ConcreteId {
        match (self.kinds[a].concrete.clone(), self.kinds[b].concrete.clone()) {
            (Concrete::Instance { args: x, .. }, Concrete::Instance { args: y, .. })
            | (Concrete::Function { captures: x, .. }, Concrete::Function { captures: y, .. }) => {
                x.into_iter().zip(y).for_each(|(x, y)| self.unify(x, y));
            }
            (Concrete::Bound { function: f, receiver: r }, Concrete::Bound { function: g, receiver: s }) => {
                self.unify(f, g);
                self.unify(r, s);
            }
            (Concrete::Box(x), Concrete::Box(y)) | (Concrete::Ptr(x), Concrete::Ptr(y)) => self.unify(x, y),
            (Concrete::Tuple(x), Concrete::Tuple(y)) => {
                let elements = x.into_iter().zip(y).map(|(x, y)| self.join(x, y)).collect();
                return self.concrete(Concrete::Tuple(elements));
            }
            (Concrete::Super { class, object: x }, Concrete::Super { object: y, .. }) => {
                let object = self.join(x, y);
                return self.concrete(Concrete::Super { class, object });
            }
            _ => {}
        }
        self.canon_concrete(a)
    }

    /// A machine integer beside anything else is an `int`.
    fn absorb_machine(&mut self, members: &mut Vec<ConcreteId>) {
        let is_machine = |types: &Types, m: ConcreteId| matches!(types.kinds[m].concrete, Concrete::Machine { .. });
        if members.len() < 2 || !members.iter().any(|&m| is_machine(self, m)) {
            return;
        }
        members.retain(|&m| !is_machine(self, m));
        let int = self.concrete(Concrete::Int);
        self.add_member(members, int);
    }

    /// Too many or too deep static tuples, or any beside a `tuple[T, ...]`, or any at all if `always`, become `tuple[T, ...]`.
    fn absorb_tuples(&mut self, members: &mut Vec<ConcreteId>, always: bool) {
        let Some(tuple_class) = self.tuple_class else { return };
        let statics: Vec<ConcreteId> =
            members.iter().copied().filter(|&m| matches!(self.kinds[m].concrete, Concrete::Tuple(_))).collect();
        let existing = members.iter().copied().find_map(|m| match &self.kinds[m].concrete {
            Concrete::Instance { class, args } if *class == tuple_class => Some(args[0]),
            _ => None,
        });
        let too_deep = statics.iter().any(|&m| self.depth(m) > MAX_JOINED_TUPLE_DEPTH);
        if statics.is_empty() || (!always && existing.is_none() && statics.len() <= MAX_TUPLE_LENGTHS && !too_deep) {
            return;
        }
        let cell = existing.unwrap_or_else(|| self.new_cell(Self::NEVER));
        members.retain(|m| !statics.contains(m));
        let absorbed = self.concrete(Concrete::Instance { class: tuple_class, args: vec![cell] });
        self.add_member(members, absorbed);
        for tuple in statics {
            self.absorb_into(tuple, cell);
        }
    }

    /// Joins the elements of a static tuple into an element cell.
    pub fn absorb_into(&mut self, tuple: ConcreteId, cell: CellId) {
        if let Concrete::Tuple(elements) = self.kinds[tuple].concrete.clone() {
            elements.into_iter().for_each(|e| self.join_cell(cell, e));
        }
    }

    fn depth(&self, id: ConcreteId) -> usize {
        match &self.kinds[id].concrete {
            Concrete::Tuple(elements) => {
                let deepest = elements.iter().flat_map(|&e| &self.sets[e].data.members).map(|&m| self.depth(m)).max();
                1 + deepest.unwrap_or(0)
            }
            _ => 0,
        }
    }

    /// Whether a static tuple of these elements must be a `tuple[T, ...]`.
    pub fn tuple_is_too_big(&self, elements: &[Type]) -> bool {
        let deepest = elements.iter().flat_map(|&e| &self.sets[e].data.members).map(|&m| self.depth(m)).max();
        elements.len() > MAX_TUPLE_LENGTH || deepest.unwrap_or(0) >= MAX_TUPLE_DEPTH
    }

    /// Counts growth of what is no cell but is built upon all the same.
    pub fn note_growth(&mut self) {
        self.growth += 1;
    }

    /// Number of times that anything grew so far.
    pub fn growth(&self) -> u64 {
        self.growth
    }

    /// Whether cells became one since these were taken last.
    pub fn has_merged(&self) -> bool {
        !self.merged.is_empty()
    }

    /// Cells that no longer stand for themselves, since these were taken last.
    pub fn take_merged(&mut self) -> Vec<CellId> {
        std::mem::take(&mut self.merged)
    }
}

fn distinct(mut cells: Vec<CellId>) -> Box<[CellId]> {
    cells.sort_unstable();
    cells.dedup();
    cells.into()
}

impl Types {
    /// The index type of a machine integer's name, if it is one.
    pub fn machine(name: &str) -> Option<Concrete> {
        let signed = name.starts_with('i');
        let bits = match name.get(1..)? {
            "8" => 8,
            "16" => 16,
            "32" => 32,
            "64" => 64,
            _ => return None,
        };
        (signed || name.starts_with('u')).then_some(Concrete::Machine { bits, signed })
    }
}
