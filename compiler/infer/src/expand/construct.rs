//! Calling a class: `__new__`, allocation, `__init__`; and executing class statements.

use super::{CallArg, Expander, V};
use crate::protocol::names;
use crate::types::{CellId, Concrete, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ArgKind, ClassId, ValueId};

impl Expander<'_, '_> {
    /// `class(args)`.
    pub fn construct(&mut self, class_object: V, class: ClassId, args: &[CallArg]) -> V {
        if !self.cx.is_made(class, self.id) {
            return self.never();
        }
        let meta = self.metaclass_call(class_object, class, args);
        if let Some(result) = meta {
            return result;
        }
        self.construct_instance(class_object, class, args)
    }

    /// The same without asking the metaclass.
    pub fn construct_instance(&mut self, class_object: V, class: ClassId, args: &[CallArg]) -> V {
        if self.cx.class_attr(class, names().new, self.id).is_some() {
            return self.construct_with_new(class_object, class, args);
        }
        let object = if self.is_abstract_base(class) { self.allocate_concrete(class) } else { self.allocate(class) };
        if object.is_never() {
            return object;
        }
        self.initialize(object, class, args)
    }

    fn metaclass_call(&mut self, class_object: V, class: ClassId, args: &[CallArg]) -> Option<V> {
        if let Some(metaclass) = self.cx.classes[class].metaclass {
            if let Some((owner, cell)) = self.cx.class_attr(metaclass, names().call, self.id) {
                let ty = self.read(cell);
                let method = self.load_class_attr(owner, names().call, ty);
                return Some(self.call_with_self(method, class_object, args));
            }
        }
        let hook = Symbol::new("__class_call__");
        let (owner, cell) = self.cx.class_attr(class, hook, self.id)?;
        let ty = self.read(cell);
        let method = self.load_class_attr(owner, hook, ty);
        Some(self.call_with_self(method, class_object, args))
    }

    fn construct_with_new(&mut self, class_object: V, class: ClassId, args: &[CallArg]) -> V {
        let Some((owner, cell)) = self.cx.class_attr(class, names().new, self.id) else { return self.never() };
        let ty = self.read(cell);
        let method = self.load_class_attr(owner, names().new, ty);
        let member_type = class_object.ty;
        let method = match self.cx.types.sole(member_type) {
            Some(member) if !matches!(self.cx.types.sole(ty).map(|m| self.cx.types.get(m)), Some(Concrete::Function { .. })) => {
                self.bind_descriptor(method, None, member)
            }
            _ => method,
        };
        let object = self.call_with_self(method, class_object, args);
        if object.is_never() || self.cx.natives.kind(class).is_some() {
            return object;
        }
        let key = |this: &mut Self, member| {
            let made = this.class_of(member).is_some_and(|made| this.cx.is_subclass(made, class));
            this.method_key(member, names().init).map(|method| method << 1 | u64::from(made))
        };
        self.split_by(object, &mut { key }, &mut |this, part, member| match this.class_of(member) {
            Some(made) if this.cx.is_subclass(made, class) => this.initialize(part, made, args),
            _ => part,
        })
    }

    /// Runs `__init__` on a new object, which is the result.
    fn initialize(&mut self, object: V, class: ClassId, args: &[CallArg]) -> V {
        let Some((owner, cell)) = self.cx.class_attr(class, names().init, self.id) else {
            let has_new = self.cx.class_attr(class, names().new, self.id).is_some();
            if !has_new && args.iter().any(|arg| matches!(arg.kind, ArgKind::Star | ArgKind::DoubleStar)) {
                let mut all = vec![CallArg::positional(object)];
                all.extend_from_slice(args);
                let Some(function) = self.lang_value("no_init") else { return self.never() };
                return if self.call_value(function, &all).is_never() { self.never() } else { object };
            }
            if !args.is_empty() && !has_new {
                let name = self.cx.program.classes[class].name;
                return self.type_error(&format!("{name}() takes no arguments"));
            }
            return object;
        };
        let ty = self.read(cell);
        let method = self.load_class_attr(owner, names().init, ty);
        let result = self.call_with_self(method, object, args);
        if result.is_never() {
            return self.never();
        }
        let none = self.ty(Concrete::None);
        let wrong = self.minus(result.ty, none);
        if wrong == Types::NEVER {
            return object;
        }
        let is_wrong = self.type_test(result, wrong);
        let refuse = &mut |this: &mut Self| {
            let part = this.narrow(result, wrong);
            this.error_about("raise_type_error_about", &["__init__() should return None, not "], &[part])
        };
        self.choose(is_wrong, refuse, &mut |_| object)
    }

    /// A new instance without running any code: `object.__new__(class)`.
    pub fn allocate(&mut self, class: ClassId) -> V {
        if !self.cx.is_made(class, self.id) {
            return self.never();
        }
        let params = self.cx.type_params(class).len();
        let args = self.site_cells(1000 + class.0 as u64, params);
        self.allocate_with(class, args)
    }

    /// The same with given element cells.
    pub fn allocate_with(&mut self, class: ClassId, args: Vec<CellId>) -> V {
        self.cx.classes[class].instantiated = true;
        let concrete = self.cx.natives.scalar(class).unwrap_or(Concrete::Instance { class, args });
        let ty = self.ty(concrete);
        let ty = self.cx.types.canon(ty);
        if let (None, Some(member)) = (&self.code, self.cx.types.sole(ty)) {
            self.cx.watch_finalizers(member, self.id);
        }
        self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => InstKind::Alloc(code.out.object_of_type(this.cx, ty)),
            None => InstKind::Unbound,
        })
    }

    /// Executes a class statement.
    pub fn make_class(&mut self, class: ClassId, bases: &[V], captures: &[V], keywords: &[(Symbol, V)]) -> V {
        let Some(base_ids) = self.base_classes(class, bases) else { return self.never() };
        if let Some(&base) = base_ids.iter().find(|&&base| !self.cx.is_acceptable_base(class, base)) {
            let name = self.cx.program.classes[base].name;
            return self.type_error(&format!("type '{name}' is not an acceptable base type"));
        }
        if base_ids.len() > 1 && !self.in_library() && !self.cx.layouts_agree(&base_ids) {
            return self.type_error("multiple bases have instance lay-out conflict");
        }
        let Some(metaclass) = self.metaclass_of_statement(&base_ids, keywords) else { return self.never() };
        if self.cx.classes[class].mro.is_empty() {
            match self.cx.linearize(class, &base_ids) {
                Some(mro) => self.cx.set_mro(class, mro, base_ids.clone(), metaclass),
                None => return self.mro_error(&base_ids),
            }
        }
        let object = self.unit(Concrete::Class(class));
        self.run_class_body(class, captures);
        self.note_made(class, &base_ids);
        match metaclass {
            Some(metaclass) if self.makes_classes(metaclass) => self.make_by_metaclass(class, metaclass, object, keywords),
            _ => self.finish_class_statement(class, object, keywords),
        }
    }

    /// Whether a metaclass has code that runs when a class is made.
    fn makes_classes(&mut self, metaclass: ClassId) -> bool {
        [names().new, names().init].into_iter().any(|name| self.cx.class_attr(metaclass, name, self.id).is_some())
    }

    /// What `type.__new__` does after the body: `__set_name__`, then `__init_subclass__`.
    pub fn finish_class_statement(&mut self, class: ClassId, object: V, keywords: &[(Symbol, V)]) -> V {
        self.name_descriptors(class, object);
        self.init_subclass(class, object, keywords);
        object
    }

    fn run_class_body(&mut self, class: ClassId, captures: &[V]) {
        let body = self.cx.program.classes[class].body;
        let closure = match captures {
            [] => None,
            _ => {
                let function = self.make_function(body, captures);
                self.cx.types.sole(function.ty).map(|member| (member, function))
            }
        };
        self.call_instance(body, closure, vec![]);
    }

    fn base_classes(&mut self, class: ClassId, bases: &[V]) -> Option<Vec<ClassId>> {
        let mut ids = Vec::new();
        for &base in bases {
            if base.is_never() {
                return None;
            }
            match self.cx.types.sole(base.ty).map(|m| self.cx.types.get(m).clone()) {
                Some(Concrete::Class(class)) if self.cx.is_made(class, self.id) => ids.push(class),
                Some(Concrete::Class(_)) => return None,
                _ => {
                    self.unsupported("unsupported-dynamic-base", "a base class must be known at compile time");
                    return None;
                }
            }
        }
        ids.dedup();
        let root = self.cx.library_class_in(None, Symbol::new("object"));
        if ids.is_empty() && root != Some(class) {
            let root = root.filter(|&root| self.cx.is_made(root, self.id))?;
            ids.push(root);
        }
        Some(ids)
    }

    fn mro_error(&mut self, bases: &[ClassId]) -> V {
        let names: Vec<&str> = bases.iter().map(|&b| self.cx.program.classes[b].name.as_str()).collect();
        let list = names.join(", ");
        self.type_error(&format!("Cannot create a consistent method resolution\norder (MRO) for bases {list}"))
    }

    fn name_descriptors(&mut self, class: ClassId, object: V) {
        for name in self.cx.classes[class].attr_order.clone() {
            let cell = self.cx.own_class_attr(class, name);
            let ty = self.read(cell);
            let Some(member) = self.cx.types.sole(ty) else { continue };
            if matches!(self.cx.types.get(member), Concrete::Instance { .. }) && self.has_method(member, names().set_name) {
                let value = self.load_class_attr(class, name, ty);
                let text = self.str_const(name.as_str());
                self.call_special_method(value, member, names().set_name, &[object, text]);
            }
        }
    }

    /// Whether the class of a member has an attribute.
    pub fn has_method(&mut self, member: crate::types::ConcreteId, name: Symbol) -> bool {
        self.class_of(member).is_some_and(|class| match self.cx.class_attr(class, name, self.id) {
            Some((_, cell)) => self.read(cell) != Types::NEVER,
            None => false,
        })
    }

    fn init_subclass(&mut self, class: ClassId, object: V, keywords: &[(Symbol, V)]) {
        let parents: Vec<ClassId> = self.cx.classes[class].mro.iter().skip(1).copied().collect();
        let Some((owner, cell)) = self.cx.class_attr_in(&parents, names().init_subclass, self.id) else { return };
        let args: Vec<CallArg> = super::metaclass::class_keywords(keywords).collect();
        if owner == self.cx.library_class_in(None, Symbol::new("object")).unwrap_or(owner) && args.is_empty() {
            return;
        }
        let ty = self.read(cell);
        let method = self.load_class_attr(owner, names().init_subclass, ty);
        self.call_with_self(method, object, &args);
    }

    /// The values of these SSA values.
    pub fn values(&mut self, ids: &[ValueId]) -> Vec<V> {
        ids.iter().map(|&id| self.operand(id)).collect()
    }
}
