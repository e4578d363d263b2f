//! What is known of classes: bases, method resolution order, attributes and instance fields, as cells.

use crate::context::Context;
use crate::types::{CellId, Concrete, InstanceId, Type, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ClassId, FuncId, TypeExpr};
use pyc2n_base::collections::HashMap;
use std::collections::{BTreeMap, BTreeSet};

/// One class.
#[derive(Default)]
pub struct ClassInfo {
    /// Set once the class statement was analysed.
    pub mro: Vec<ClassId>,
    /// Direct bases.
    pub bases: Vec<ClassId>,
    /// Class attributes.
    pub attrs: HashMap<Symbol, CellId>,
    /// Order in which attributes first appeared.
    pub attr_order: Vec<Symbol>,
    /// Instance attributes that this class owns, by name, ordered for a stable layout.
    pub fields: BTreeMap<Symbol, CellId>,
    /// What attributes that other classes own are in objects of exactly this class.
    apart: BTreeMap<Symbol, CellId>,
    /// Whether they are what they are in objects of the class that owns them.
    shares: bool,
    /// Readers to wake when an attribute or field appears.
    pub watchers: BTreeSet<InstanceId>,
    /// Whether `del obj.name` or a computed name may unset a field.
    pub deleted: BTreeSet<Symbol>,
    /// Whether an instance is ever made.
    pub instantiated: bool,
    /// Whether instances are made without running `__init__`.
    pub raw: bool,
    /// The attributes that something outside of its class statement gives it.
    pub extended: BTreeSet<Symbol>,
    /// Class attributes that `del` may unset.
    pub deleted_attrs: BTreeSet<Symbol>,
    /// Whether the order matters in which attributes of instances of exactly this class are set.
    pub observed: bool,
    /// Abstract classes that the class was registered with.
    pub virtual_bases: BTreeSet<ClassId>,
    /// Whether the program asks which classes derive from it.
    pub asked_for_heirs: bool,
    /// The class of the class, if it is not `type`.
    pub metaclass: Option<ClassId>,
}

/// The attributes that the program sets on a function.
#[derive(Default)]
pub struct FunctionAttrs {
    /// In the order in which they first appeared; their layout behind the captures.
    pub cells: Vec<(Symbol, CellId)>,
    /// Readers to wake when one appears.
    pub watchers: BTreeSet<InstanceId>,
}

/// Where an instance attribute lives.
#[derive(Clone, Copy, Debug)]
pub enum Field {
    /// Of this type, as declared.
    Fixed(Type),
    /// What its stores make it.
    Cell(CellId),
}

impl Context<'_> {
    /// Method resolution order by C3 linearisation (Barrett et al. 1996).
    pub fn linearize(&self, class: ClassId, bases: &[ClassId]) -> Option<Vec<ClassId>> {
        let mut lists: Vec<Vec<ClassId>> = bases.iter().map(|&b| self.classes[b].mro.clone()).collect();
        lists.push(bases.to_vec());
        let mut order = vec![class];
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Some(order);
            }
            let is_free = |c: ClassId| lists.iter().all(|list| !list[1..].contains(&c));
            let next = lists.iter().map(|list| list[0]).find(|&c| is_free(c))?;
            order.push(next);
            lists.iter_mut().for_each(|list| list.retain(|&c| c != next));
        }
    }

    /// The type parameters of a class: its own, or those of the first base that has some.
    pub fn type_params(&self, class: ClassId) -> &[Symbol] {
        let mro = &self.classes[class].mro;
        let owner = mro.iter().find(|&&c| !self.program.classes[c].type_params.is_empty());
        owner.map_or(&[], |&c| &self.program.classes[c].type_params)
    }

    /// Whether `class` is `base` or derives from it.
    pub fn is_subclass(&self, class: ClassId, base: ClassId) -> bool {
        class == base || self.classes[class].mro.contains(&base)
    }

    /// The cell of a class attribute, looked up along `mro`; the class that has it.
    pub fn class_attr_in(&mut self, mro: &[ClassId], name: Symbol, reader: InstanceId) -> Option<(ClassId, CellId)> {
        for &class in mro {
            self.classes[class].watchers.insert(reader);
            if let Some(&cell) = self.classes[class].attrs.get(&name) {
                return Some((class, cell));
            }
        }
        None
    }

    /// The cell of a class attribute, looked up along the class's MRO.
    pub fn class_attr(&mut self, class: ClassId, name: Symbol, reader: InstanceId) -> Option<(ClassId, CellId)> {
        let mro = self.classes[class].mro.clone();
        if mro.is_empty() {
            self.classes[class].watchers.insert(reader);
        }
        self.class_attr_in(&mro, name, reader)
    }

    /// The metaclass of a class with these bases: the one that its statement names or the most derived one of its bases.
    pub fn metaclass_of(&self, bases: &[ClassId], explicit: Option<ClassId>) -> Option<ClassId> {
        let plain = self.natives.class("type");
        let inherited = bases.iter().filter_map(|&base| self.classes[base].metaclass);
        let chosen = inherited.chain(explicit).fold(None, |chosen: Option<ClassId>, next| match chosen {
            Some(chosen) if self.is_subclass(chosen, next) => Some(chosen),
            _ => Some(next),
        });
        chosen.filter(|&class| Some(class) != plain)
    }

    /// Whether the class statement was analysed by now; if not, the reader is analysed again when it was.
    pub fn is_made(&mut self, class: ClassId, reader: InstanceId) -> bool {
        let made = !self.classes[class].mro.is_empty();
        if !made {
            self.classes[class].watchers.insert(reader);
        }
        made
    }

    /// Records the result of a class statement's header.
    pub fn set_mro(&mut self, class: ClassId, mro: Vec<ClassId>, bases: Vec<ClassId>, metaclass: Option<ClassId>) {
        for base in bases.iter().copied().filter(|&base| self.classes[base].asked_for_heirs).collect::<Vec<_>>() {
            self.wake_watchers(base);
        }
        self.classes[class].mro = mro;
        self.classes[class].bases = bases;
        self.classes[class].metaclass = metaclass;
        let watchers = self.classes[class].watchers.clone();
        self.types.dirty.extend(watchers);
        self.hierarchy_changed(class);
    }

    /// The cell of an attribute of this very class, made if absent.
    pub fn own_class_attr(&mut self, class: ClassId, name: Symbol) -> CellId {
        if let Some(&cell) = self.classes[class].attrs.get(&name) {
            return cell;
        }
        let cell = self.types.new_cell(Types::NEVER);
        let info = &mut self.classes[class];
        info.attrs.insert(name, cell);
        info.attr_order.push(name);
        let watchers = info.watchers.clone();
        self.types.dirty.extend(watchers);
        cell
    }

    /// The class that owns an instance attribute: the most basic one that declares it or assigns it in a
    /// method, so that all subclasses have it at one place; else the class itself.
    pub fn field_owner(&self, class: ClassId, name: Symbol) -> ClassId {
        let mro = &self.classes[class].mro;
        let owns = |c: ClassId| {
            let source = &self.program.classes[c];
            source.self_attrs.contains(&name)
                || source.fields.iter().any(|f| f.name == name)
                || self.classes[c].fields.contains_key(&name)
        };
        mro.iter().rev().copied().find(|&c| owns(c)).unwrap_or(class)
    }

    /// The instance attribute, if the class has one of this name by now. `make`: a store makes it.
    pub fn field(&mut self, class: ClassId, args: &[CellId], name: Symbol, make: bool, reader: InstanceId) -> Option<Field> {
        let owner = self.field_owner(class, name);
        if let Some(declared) = self.program.classes[owner].fields.iter().find(|f| f.name == name) {
            if let TypeExpr::Name(param) = declared.ty {
                if let Some(cell) = self.type_param(owner, param, args) {
                    return Some(Field::Cell(cell));
                }
            }
            if let Some(ty) = self.declared_type(owner, &declared.ty, args) {
                return Some(Field::Fixed(ty));
            }
            let cell = self.own_field(owner, name);
            return Some(Field::Cell(cell));
        }
        for ancestor in self.classes[class].mro.clone() {
            self.classes[ancestor].watchers.insert(reader);
        }
        let exists = self.classes[owner].fields.contains_key(&name);
        if !exists && !make {
            return None;
        }
        let owned = self.own_field(owner, name);
        Some(Field::Cell(if owner == class || crate::expand::is_hidden_field(name) { owned } else { self.field_apart(class, name, owned) }))
    }

    /// The cell of an attribute that another class owns, for objects of exactly this class.
    fn field_apart(&mut self, class: ClassId, name: Symbol, owned: CellId) -> CellId {
        if self.classes[class].shares {
            return owned;
        }
        let types = &mut self.types;
        *self.classes[class].apart.entry(name).or_insert_with(|| types.new_cell(Types::NEVER))
    }

    /// Records that objects of this class are used together with those of many others: their attributes hold the same as those of objects
    /// of the classes that own them, so that one instruction finds an attribute in all.
    pub fn share_fields(&mut self, class: ClassId) {
        if std::mem::replace(&mut self.classes[class].shares, true) {
            return;
        }
        for (name, cell) in std::mem::take(&mut self.classes[class].apart) {
            let owned = self.own_field(self.field_owner(class, name), name);
            self.types.unify(cell, owned);
        }
    }

    /// Records that the order matters in which attributes of instances of exactly this class are set.
    pub fn observe(&mut self, class: ClassId) {
        if !std::mem::replace(&mut self.classes[class].observed, true) {
            self.wake_watchers(class);
            self.hierarchy_changed(class);
        }
    }

    /// Whether that was recorded by now; if not, the reader is analysed again when it is.
    pub fn is_observed(&mut self, class: ClassId, reader: InstanceId) -> bool {
        self.classes[class].watchers.insert(reader);
        self.classes[class].observed
    }

    /// The names that instances are restricted to, if all classes but the builtin ones in the MRO have `__slots__`.
    pub fn slots(&self, class: ClassId) -> Option<Vec<Symbol>> {
        let mut found = Vec::new();
        for &c in &self.classes[class].mro {
            let source = &self.program.classes[c];
            match &source.slots {
                Some(slots) if !slots.iter().any(|name| name.as_str() == "__dict__") => found.extend(slots.iter().copied()),
                None if self.program.modules[source.module].name.as_str().starts_with("builtins") => {}
                _ => return None,
            }
        }
        self.classes[class].mro.iter().any(|&c| self.program.classes[c].slots.is_some()).then_some(found)
    }

    /// Whether a class attribute may be missing when it is read: the class body does not assign it for certain, or it is deleted.
    pub fn class_attr_may_be_unset(&mut self, class: ClassId, name: Symbol, reader: InstanceId) -> bool {
        self.classes[class].watchers.insert(reader);
        let source = &self.program.classes[class];
        let is_library = self.program.modules[source.module].is_library;
        (!is_library && !source.certain.contains(&name)) || self.classes[class].deleted_attrs.contains(&name)
    }

    /// Records `del C.name`.
    pub fn mark_class_attr_deleted(&mut self, class: ClassId, name: Symbol) {
        if self.classes[class].deleted_attrs.insert(name) {
            self.wake_watchers(class);
        }
    }

    /// Records `base.register(class)`.
    pub fn register(&mut self, class: ClassId, base: ClassId) {
        if self.classes[class].virtual_bases.insert(base) {
            self.wake_watchers(class);
        }
    }

    /// Analyses again who looked at the class.
    pub fn wake_watchers(&mut self, class: ClassId) {
        let watchers = self.classes[class].watchers.clone();
        self.types.dirty.extend(watchers);
    }

    /// The cell of an attribute that the program sets on a function, if it has one of this name by now. `make`: a store makes it.
    pub fn function_attr(&mut self, func: FuncId, name: Symbol, make: bool, reader: InstanceId) -> Option<CellId> {
        let info = self.function_attrs.entry(func).or_default();
        info.watchers.insert(reader);
        if let Some(&(_, cell)) = info.cells.iter().find(|(known, _)| *known == name) {
            return Some(cell);
        }
        if !make {
            return None;
        }
        let cell = self.types.new_cell(Types::NEVER);
        info.cells.push((name, cell));
        let watchers = info.watchers.clone();
        self.types.dirty.extend(watchers);
        Some(cell)
    }

    /// The cell of an instance attribute that this very class owns, made if absent.
    pub fn own_field(&mut self, owner: ClassId, name: Symbol) -> CellId {
        if let Some(&cell) = self.classes[owner].fields.get(&name) {
            return cell;
        }
        let cell = self.types.new_cell(Types::NEVER);
        self.classes[owner].fields.insert(name, cell);
        let watchers = self.classes[owner].watchers.clone();
        self.types.dirty.extend(watchers);
        cell
    }

    /// The type that a library annotation fixes: machine types, scalars, raw memory, type parameters and generic
    /// classes over them. `None`: documentation only, the type is inferred.
    pub fn declared_type(&mut self, class: ClassId, expr: &TypeExpr, args: &[CellId]) -> Option<Type> {
        match expr {
            TypeExpr::Name(name) => {
                if let Some(cell) = self.type_param(class, *name, args) {
                    return Some(self.types.read_cell(cell, None));
                }
                let named = self.library_class(class, *name)?;
                let scalar = self.natives.scalar(named)?;
                Some(self.types.of(scalar))
            }
            TypeExpr::Subscript(name, inner) if name.as_str() == "Ptr" => {
                let element = self.element_cell(class, inner.first()?, args)?;
                Some(self.types.of(Concrete::Ptr(element)))
            }
            TypeExpr::Subscript(name, inner) => {
                let named = self.library_class(class, *name)?;
                if self.natives.kind(named).is_some() || self.program.classes[named].type_params.len() != inner.len() {
                    return None;
                }
                let cells = inner.iter().map(|e| self.element_cell(class, e, args)).collect::<Option<Vec<_>>>()?;
                Some(self.types.of(Concrete::Instance { class: named, args: cells }))
            }
            TypeExpr::Union(_) | TypeExpr::Ellipsis => None,
        }
    }

    fn element_cell(&mut self, class: ClassId, expr: &TypeExpr, args: &[CellId]) -> Option<CellId> {
        if let TypeExpr::Name(name) = expr {
            if let Some(cell) = self.type_param(class, *name, args) {
                return Some(cell);
            }
        }
        let fixed = self.declared_type(class, expr, args)?;
        Some(self.fixed_cell(fixed))
    }

    /// Whether a cell is that of a type that a library annotation fixes.
    pub fn is_fixed_cell(&mut self, cell: CellId) -> bool {
        let cell = self.types.find(cell);
        self.fixed_cells.values().any(|&fixed| fixed == cell)
    }

    /// One shared cell per fixed type.
    fn fixed_cell(&mut self, ty: Type) -> CellId {
        if let Some(&cell) = self.fixed_cells.get(&ty) {
            return cell;
        }
        let cell = self.types.new_cell(ty);
        self.fixed_cells.insert(ty, cell);
        cell
    }

    /// The cell of a type parameter.
    pub fn type_param(&self, class: ClassId, name: Symbol, args: &[CellId]) -> Option<CellId> {
        let params = &self.program.classes[class].type_params;
        let params = if params.is_empty() { self.type_params(class) } else { params };
        params.iter().position(|&p| p == name).and_then(|index| args.get(index).copied())
    }

    /// A class of the library by the name that an annotation in `class`'s module uses.
    pub fn library_class(&self, near: ClassId, name: Symbol) -> Option<ClassId> {
        let module = self.program.classes[near].module;
        self.library_class_in(Some(module), name)
    }

    /// The same, seen from a module.
    pub fn library_class_in(&self, module: Option<pyc2n_mir::untyped::ModuleId>, name: Symbol) -> Option<ClassId> {
        let candidates = self.classes_by_name.get(&name)?;
        let local = candidates.iter().find(|&&c| Some(self.program.classes[c].module) == module);
        local.or(candidates.first()).copied()
    }
}
