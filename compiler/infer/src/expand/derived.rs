//! Classes of the program that derive from a builtin class whose values have a representation of their own: `class Meters(float)`.
//! Their objects hold such a value in the hidden field `.value`. `__new__` of the builtin class makes it; its methods, and whatever else
//! wants a value of the builtin class, get it instead of the object.

use super::{Expander, V};
use crate::classes::Field;
use crate::context::Context;
use crate::protocol::names;
use crate::types::{CellId, Concrete, ConcreteId, Type, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ClassId, Function, TypeExpr};

/// The hidden field for the value of the builtin class.
pub fn value() -> Symbol {
    Symbol::new(".value")
}

impl Context<'_> {
    /// The builtin class whose value the objects of a class hold, if it derives from one.
    pub fn value_class(&self, class: ClassId) -> Option<ClassId> {
        if self.natives.kind(class).is_some() {
            return None;
        }
        self.classes[class].mro.iter().copied().find(|&c| self.natives.is_value_class(c))
    }

    /// Whether a class may derive from another: programs not from those whose values the compiler makes itself.
    pub fn is_acceptable_base(&self, class: ClassId, base: ClassId) -> bool {
        let in_library = self.program.modules[self.program.classes[class].module].is_library;
        let is_open = |kind| matches!(kind, "tuple" | "type");
        in_library || self.natives.is_value_class(base) || self.natives.kind(base).is_none_or(is_open)
    }

    /// Whether objects of one class can have what those of all these bases have in memory in CPython.
    pub fn layouts_agree(&self, bases: &[ClassId]) -> bool {
        let solid: Vec<ClassId> = bases.iter().filter_map(|&base| self.solid_base(base)).collect();
        solid.is_empty() || solid.iter().any(|&one| solid.iter().all(|&other| self.is_subclass(one, other)))
    }

    /// The nearest class that adds to the memory of objects: a builtin one with contents, or one with slots.
    fn solid_base(&self, class: ClassId) -> Option<ClassId> {
        let adds = |&c: &ClassId| {
            let source = &self.program.classes[c];
            let module = self.program.modules[source.module].name.as_str();
            let is_builtin = module == "builtins" || module.starts_with("builtins.");
            let has_contents = self.natives.kind(c).is_some() || !source.fields.is_empty();
            (is_builtin && has_contents) || source.slots.as_ref().is_some_and(|slots| !slots.is_empty())
        };
        self.classes[class].mro.iter().copied().find(adds)
    }

    /// The class that owns the hidden field: the most basic one that derives from the builtin class.
    fn value_owner(&self, class: ClassId) -> ClassId {
        let mro = &self.classes[class].mro;
        mro.iter().rev().copied().find(|&c| self.value_class(c).is_some()).unwrap_or(class)
    }
}

/// What objects without identity are held as.
pub enum Held {
    /// A number.
    Value(Concrete),
    /// A static tuple, whose type is the class's parameter.
    Tuple,
}

impl Context<'_> {
    /// What the objects of a class are held as, if they have no identity: `@held("float")`.
    pub fn held(&self, class: ClassId) -> Option<Held> {
        let mark = self.program.classes[class].marks.iter().find(|mark| mark.name.as_str() == "held")?;
        match mark.args.first()?.as_str() {
            "tuple" => Some(Held::Tuple),
            kind => self.natives.scalar(self.natives.class(kind)?).map(Held::Value),
        }
    }
}

impl Expander<'_, '_> {
    /// `hold(class, value)`: the object of a `@held` class that consists of a value.
    pub fn hold(&mut self, class: V, value: V) -> V {
        let Some(Concrete::Class(class)) = self.cx.types.sole(class.ty).map(|member| self.cx.types.get(member).clone()) else { return self.never() };
        let Some(held) = self.cx.held(class).filter(|_| !value.is_never()) else { return self.never() };
        let params = self.cx.type_params(class).len();
        let args = self.site_cells(7002, params);
        if let (Held::Tuple, Some(&cell)) = (&held, args.first()) {
            self.cx.types.join_cell(cell, value.ty);
        }
        let ty = self.held_type(&held, &args);
        let value = self.coerce_declared(value, ty);
        self.cx.classes[class].instantiated = true;
        let ty = self.ty(Concrete::Instance { class, args });
        let ty = self.cx.types.canon(ty);
        self.emit(ty, |_| InstKind::Reinterpret(value.id))
    }

    fn held_type(&mut self, held: &Held, args: &[CellId]) -> Type {
        match (held, args) {
            (Held::Value(value), _) => self.ty(value.clone()),
            (Held::Tuple, [cell]) => self.read(*cell),
            (Held::Tuple, _) => Types::NEVER,
        }
    }

    /// `content(x)`: what an object of a `@held` class consists of.
    pub fn content(&mut self, x: V) -> V {
        self.split(x, &mut |this, part, member| this.held_content(part, member))
    }

    fn held_content(&mut self, object: V, member: ConcreteId) -> V {
        let Concrete::Instance { class, args } = self.cx.types.get(member).clone() else { return object };
        let Some(held) = self.cx.held(class) else { return object };
        match self.held_type(&held, &args) {
            Types::NEVER => self.never(),
            ty => self.emit(ty, |_| InstKind::Reinterpret(object.id)),
        }
    }

    /// The values of builtin classes that objects of derived classes hold, and other values as they are.
    pub fn base_value(&mut self, v: V) -> V {
        let members = self.cx.types.members(v.ty);
        if !members.into_iter().any(|m| self.holds_value(m).is_some()) {
            return v;
        }
        self.split(v, &mut |this, part, member| match this.holds_value(member) {
            Some(class) => this.load_base_value(part, member, class),
            None => part,
        })
    }

    fn holds_value(&self, member: ConcreteId) -> Option<ClassId> {
        match *self.cx.types.get(member) {
            Concrete::Instance { class, .. } if self.cx.value_class(class).is_some() => Some(class),
            _ => None,
        }
    }

    fn load_base_value(&mut self, object: V, member: ConcreteId, class: ClassId) -> V {
        if self.cx.held(class).is_some() {
            return self.held_content(object, member);
        }
        let owner = self.cx.value_owner(class);
        let cell = self.cx.own_field(owner, value());
        self.load_field_flagged(object, member, value(), Field::Cell(cell))
    }

    /// The receiver of a method of such a builtin class, unless the method declares that it wants the object.
    pub fn base_receiver(&mut self, function: &Function, args: &mut [V]) {
        let is_method = function.class.is_some_and(|class| self.cx.natives.is_value_class(class));
        let wants_object = function.params.first().is_some_and(|param| matches!(&param.ty, Some(TypeExpr::Name(name)) if name.as_str() == "object"));
        if let (true, Some(receiver)) = (is_method && !wants_object, args.first_mut()) {
            *receiver = self.base_value(*receiver);
        }
    }

    /// The derived class whose object a call of the builtin class's `__new__` makes, if it is one.
    pub fn derived_class(&mut self, function: &Function, args: &[V]) -> Option<ClassId> {
        let base = function.class.filter(|&class| function.name == names().new && self.cx.natives.is_value_class(class))?;
        let member = self.cx.types.sole(args.first()?.ty)?;
        match *self.cx.types.get(member) {
            Concrete::Class(class) if self.cx.value_class(class) == Some(base) => Some(class),
            _ => None,
        }
    }

    /// An object of a derived class that holds a value.
    pub fn derived_object(&mut self, class: ClassId, held: V) -> V {
        let held = self.base_value(held);
        let Some(base) = self.cx.value_class(class).filter(|_| !held.is_never()) else { return self.never() };
        let concrete = self.cx.natives.scalar(base).unwrap_or(Concrete::Instance { class: base, args: vec![] });
        let ty = self.ty(concrete);
        let owner = self.cx.value_owner(class);
        let cell = self.cx.own_field(owner, value());
        self.cx.types.join_cell(cell, ty);
        let object = if self.is_abstract_base(class) { self.allocate_concrete(class) } else { self.allocate(class) };
        let Some(member) = self.cx.types.sole(object.ty).filter(|_| !object.is_never()) else { return self.never() };
        let held = self.coerce(held, ty);
        self.put_field(object, member, value(), held);
        object
    }

    /// `object.__new__` of a derived class: it would hold no value.
    pub fn refuse_bare_object(&mut self, class: ClassId) -> V {
        let base = self.cx.value_class(class);
        let mro = self.cx.classes[class].mro.clone();
        let makes = |this: &mut Self, c| this.cx.class_attr(c, names().new, this.id).map(|(owner, _)| owner) == base;
        let safe = mro.into_iter().find(|&c| makes(self, c)).unwrap_or(class);
        let [name, safe] = [class, safe].map(|c| self.cx.program.classes[c].name);
        self.type_error(&format!("object.__new__({name}) is not safe, use {safe}.__new__()"))
    }

    /// The value as a declared type wants it: of an object of a derived class what it holds.
    pub fn base_value_for(&mut self, v: V, ty: crate::types::Type) -> V {
        let wanted = self.cx.types.sole(ty).and_then(|m| self.class_of(m));
        match wanted {
            Some(class) if v.ty != Types::NEVER && self.cx.natives.kind(class).is_some() => self.base_value(v),
            _ => v,
        }
    }
}
