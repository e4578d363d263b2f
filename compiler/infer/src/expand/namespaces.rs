//! What objects have of their own by name: fields of instances, attributes of classes and functions, variables of modules. A view of
//! that is what `__dict__`, `vars()` and `globals()` give (`builtins/namespace.py`).
//!
//! Two hidden fields serve programs that use names which are only known at run time. `.rest` is a dict of the attributes that nothing
//! but `setattr` with a computed name sets. `.order` is the list of the names that are set, in the order in which they were; only
//! classes have it of whose instances the program looks at the `__dict__`.

use super::{Expander, V};
use crate::classes::Field;
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ClassId, FunctionKind, ModuleId};

/// The hidden field for attributes without a field.
pub fn rest() -> Symbol {
    Symbol::new(".rest")
}

/// The hidden field for the order of attributes.
pub fn order() -> Symbol {
    Symbol::new(".order")
}

pub fn is_hidden_field(name: Symbol) -> bool {
    name.as_str().starts_with('.')
}

impl Expander<'_, '_> {
    /// The view that `x.__dict__` gives, if the member has one.
    pub fn namespace_of(&mut self, object: V, member: ConcreteId) -> Option<V> {
        match self.cx.types.get(member).clone() {
            Concrete::Class(_) => Some(self.call_lang("class_namespace", &[object])),
            Concrete::Module(_) | Concrete::Function { .. } => Some(self.call_lang("namespace", &[object])),
            Concrete::Instance { class, .. } if self.takes_attributes(class) && self.cx.slots(class).is_none() => {
                Some(self.call_lang("namespace", &[object]))
            }
            _ => None,
        }
    }

    /// `globals()`: the variables of the module that the code stands in.
    pub fn globals(&mut self) -> V {
        let func = self.cx.instances[self.id].func;
        let module = self.cx.program.functions[func].module;
        let object = self.unit(Concrete::Module(module));
        self.call_lang("namespace", &[object])
    }

    /// `locals()` where lowering did not resolve it: only a module's own are its globals.
    pub fn locals(&mut self) -> V {
        let func = self.cx.instances[self.id].func;
        match self.cx.program.functions[func].kind {
            FunctionKind::ModuleBody => self.globals(),
            _ => self.unsupported("unsupported-special-call", "`locals` here"),
        }
    }

    /// `vars(x)`.
    pub fn vars(&mut self, x: V) -> V {
        self.split(x, &mut |this, part, member| match this.namespace_of(part, member) {
            Some(view) => view,
            None => this.type_error("vars() argument must have __dict__ attribute"),
        })
    }

    /// `dir(x)`.
    pub fn dir(&mut self, x: V) -> V {
        self.split(x, &mut |this, part, member| {
            if let Some(listed) = this.call_special_method(part, member, Symbol::new("__dir__"), &[]) {
                return this.call_lang("sorted_names", &[listed]);
            }
            if let Concrete::Module(_) = this.cx.types.get(member) {
                let view = this.call_lang("namespace", &[part]);
                return this.call_lang("sorted_names", &[view]);
            }
            let own = this.own_name_list(part);
            let all: Vec<V> = this.attribute_names_of_class(member).into_iter().map(|name| this.str_const(name.as_str())).collect();
            let all = this.make_list(&all);
            this.call_lang("dir_names", &[own, all])
        })
    }

    /// Whether instances of exactly this class may get attributes that the class does not know: those of the builtin classes may
    /// not, but for exceptions.
    pub fn takes_attributes(&mut self, class: ClassId) -> bool {
        let module = self.cx.program.modules[self.cx.program.classes[class].module].name.as_str();
        let is_builtin = module == "builtins" || module.starts_with("builtins.");
        !is_builtin || self.is_exception_class(class)
    }

    // --- names ---

    /// Names that a member may have of its own.
    pub fn own_names(&mut self, member: ConcreteId) -> Vec<Symbol> {
        match *self.cx.types.get(member) {
            Concrete::Class(class) => self.own_class_names(class),
            Concrete::Module(module) => self.module_names(module),
            Concrete::Function { func, .. } => self.own_function_names(func),
            Concrete::Instance { class, .. } => self.own_field_names(class),
            _ => vec![],
        }
    }

    fn own_class_names(&mut self, class: ClassId) -> Vec<Symbol> {
        self.cx.classes[class].watchers.insert(self.id);
        let mut found = vec![names().module];
        found.extend(self.cx.classes[class].attr_order.iter().copied());
        if !found.contains(&names().doc) {
            found.push(names().doc);
        }
        found
    }

    /// The variables of a module that the program may see, in the order in which they are first bound.
    pub fn module_names(&mut self, module: ModuleId) -> Vec<Symbol> {
        let source = &self.cx.program.modules[module];
        let mut globals: Vec<_> = source.names.iter().map(|(&name, &global)| (global, name)).collect();
        globals.sort_by_key(|&(global, _)| global);
        let hidden = source.is_library && !self.in_library();
        let private = |name: &Symbol| name.as_str().starts_with('_') && !name.as_str().ends_with("__");
        globals.into_iter().map(|(_, name)| name).filter(|name| !hidden || !private(name)).collect()
    }

    /// The fields that are attributes to the program: not those of builtin classes, nor private ones of the library's.
    fn own_field_names(&mut self, class: ClassId) -> Vec<Symbol> {
        let mut found = Vec::new();
        for c in self.cx.classes[class].mro.clone().into_iter().rev() {
            self.cx.classes[c].watchers.insert(self.id);
            let source = &self.cx.program.classes[c];
            let module = &self.cx.program.modules[source.module];
            if module.is_library && module.name.as_str().starts_with("builtins") {
                continue;
            }
            let declared = source.fields.iter().map(|field| field.name);
            for name in declared.chain(self.cx.classes[c].fields.keys().copied()) {
                let private = module.is_library && name.as_str().starts_with('_') && !name.as_str().ends_with("__");
                if !private && !is_hidden_field(name) && !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        found
    }

    /// The special function `own_names`: a list of the names that may be set, for an instance of those that are, in order.
    pub fn own_name_list(&mut self, x: V) -> V {
        self.split(x, &mut |this, part, member| match *this.cx.types.get(member) {
            Concrete::Instance { class, .. } => {
                this.cx.observe(class);
                this.order_list(part, member)
            }
            _ => {
                let known = this.own_names(member);
                let texts: Vec<V> = known.into_iter().map(|name| this.str_const(name.as_str())).collect();
                this.make_list(&texts)
            }
        })
    }

    // --- one name ---

    /// What a member has under a name of its own, flagged with unbound.
    pub fn own_load(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        let flagged = match *self.cx.types.get(member) {
            Concrete::Class(class) => self.own_class_value(object, class, name),
            Concrete::Module(module) => self.module_variable_now(module, name),
            Concrete::Function { func, .. } => self.load_function_attr(object, func, name),
            _ => self.instance_field(member, name, false).map(|field| self.load_field_flagged(object, member, name, field)),
        };
        match flagged {
            Some(value) if !value.is_never() => value,
            _ => {
                let text = self.str_const(name.as_str());
                self.rest_load(object, member, text)
            }
        }
    }

    fn own_class_value(&mut self, object: V, class: ClassId, name: Symbol) -> Option<V> {
        if name == names().module || name == names().doc && !self.cx.classes[class].attrs.contains_key(&name) {
            return self.class_info_attr(object, class, name);
        }
        self.cx.classes[class].watchers.insert(self.id);
        let cell = *self.cx.classes[class].attrs.get(&name)?;
        let ty = self.read(cell);
        (ty != Types::NEVER).then(|| self.load_class_attr_flagged(class, name, ty))
    }

    /// The special function `own_get`.
    pub fn own_get(&mut self, x: V, name: V) -> V {
        self.split(x, &mut |this, part, member| {
            let own = this.own_names(member);
            this.by_name(name, &own, &mut |this, name| this.own_load(part, member, name), &mut |this| {
                this.rest_load(part, member, name)
            })
        })
    }

    /// The special function `own_set`.
    pub fn own_set(&mut self, x: V, name: V, value: V) -> V {
        self.split(x, &mut |this, part, member| {
            let own = this.writable_own_names(member);
            this.by_name(name, &own, &mut |this, name| this.own_store(part, member, name, value), &mut |this| {
                this.rest_store(part, member, name, value)
            })
        })
    }

    fn own_store(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) -> V {
        match *self.cx.types.get(member) {
            Concrete::Class(class) => self.set_class_attr(class, name, value),
            Concrete::Module(module) => self.set_module_attr(module, name, value),
            Concrete::Function { func, .. } => self.set_function_attr(object, func, name, value),
            _ => self.store_field(object, member, name, value),
        }
    }

    /// The special function `own_delete`: of a name that is there.
    pub fn own_delete(&mut self, x: V, name: V) -> V {
        self.split(x, &mut |this, part, member| {
            let own = this.own_names(member);
            this.by_name(name, &own, &mut |this, name| this.own_clear(part, member, name), &mut |this| {
                this.rest_clear(part, member, name);
                this.none()
            })
        })
    }

    /// Unsets a name that is set.
    pub fn own_clear(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        match *self.cx.types.get(member) {
            Concrete::Class(class) => self.clear_class_attr(class, name),
            Concrete::Module(module) => {
                if let Some(&global) = self.cx.program.modules[module].names.get(&name) {
                    let empty = self.unbound();
                    self.store_global(global, empty);
                }
            }
            Concrete::Function { func, .. } => self.clear_function_attr(object, func, name),
            Concrete::Instance { class, .. } => self.clear_field(object, member, class, name),
            _ => {}
        }
        self.none()
    }

    // --- fields of instances ---

    fn clear_field(&mut self, object: V, member: ConcreteId, class: ClassId, name: Symbol) {
        self.cx.mark_deleted(class, name);
        let Some(field) = self.instance_field(member, name, false) else {
            let text = self.str_const(name.as_str());
            self.rest_clear(object, member, text);
            return;
        };
        let old = self.load_field_flagged(object, member, name, field);
        let empty = self.emit(old.ty, |_| InstKind::Unbound);
        self.put_field(object, member, name, empty);
        if self.cx.is_observed(class, self.id) {
            let list = self.order_list(object, member);
            let text = self.str_const(name.as_str());
            self.call_lang("forget_name", &[list, text]);
        }
    }

    /// Writes a field as it is laid out.
    pub fn put_field(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) {
        self.emit_effect(|this| {
            let (of, field) = this.field_place(member, name);
            InstKind::FieldSet { object: object.id, of, field, value: value.id, vacant: false }
        });
    }

    /// A hidden field, made where there is none yet.
    fn hidden_field(&mut self, object: V, member: ConcreteId, name: Symbol, role: &str) -> V {
        let Some(field) = self.instance_field(member, name, true) else { return self.never() };
        let value = self.load_field_flagged(object, member, name, field);
        self.bound_or(value, &mut |this| {
            let container = this.fresh_container(role);
            this.store_field(object, member, name, container);
            container
        })
        .unwrap_or(V::NEVER)
    }

    fn order_list(&mut self, object: V, member: ConcreteId) -> V {
        self.hidden_field(object, member, order(), "list")
    }

    /// Before a field is set: if it was not, its name is the last of the order.
    pub fn note_order(&mut self, object: V, member: ConcreteId, name: Symbol) {
        let Concrete::Instance { class, .. } = *self.cx.types.get(member) else { return };
        if is_hidden_field(name) || !self.cx.is_observed(class, self.id) || !self.own_field_names(class).contains(&name) {
            return;
        }
        // Slots are not in the `__dict__` that a class without `__slots__` adds.
        let is_slot = |&c: &ClassId| self.cx.program.classes[c].slots.as_ref().is_some_and(|slots| slots.contains(&name));
        if self.cx.slots(class).is_none() && self.cx.classes[class].mro.iter().any(is_slot) {
            return;
        }
        let Some(field) = self.instance_field(member, name, true) else { return };
        let old = self.load_field_flagged(object, member, name, field);
        let unbound = self.cx.types.unbound();
        let is_new = if old.is_never() { self.bool_const(true) } else { self.type_test(old, unbound) };
        self.choose(is_new, &mut |this| this.append_name(object, member, name), &mut |this| this.none());
    }

    fn append_name(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        let text = self.str_const(name.as_str());
        let list = self.order_list(object, member);
        self.call_lang("note_name", &[list, text])
    }

    // --- attributes without a field ---

    /// What a computed name set that is no field's name, flagged with unbound.
    pub fn rest_load(&mut self, object: V, member: ConcreteId, name: V) -> V {
        match self.rest_dict(object, member) {
            None => self.unbound(),
            Some(dict) => {
                let unbound = self.cx.types.unbound();
                let bound = self.cx.types.with_unbound(dict.ty, false);
                self.switch(dict, &[bound, unbound], &mut |this, index, part| match index {
                    0 => this.call_lang("rest_get", &[part, name]),
                    _ => this.unbound(),
                })
            }
        }
    }

    /// Whether a member has such attributes.
    pub fn has_rest(&mut self, member: ConcreteId) -> bool {
        match self.instance_field(member, rest(), false) {
            Some(Field::Cell(cell)) => self.read(cell) != Types::NEVER,
            _ => false,
        }
    }

    fn rest_dict(&mut self, object: V, member: ConcreteId) -> Option<V> {
        if !self.has_rest(member) {
            return None;
        }
        let field = self.instance_field(member, rest(), false)?;
        Some(self.load_field_flagged(object, member, rest(), field))
    }

    /// Sets an attribute that is no field's.
    pub fn rest_store(&mut self, object: V, member: ConcreteId, name: V, value: V) -> V {
        let Concrete::Instance { class, .. } = *self.cx.types.get(member) else {
            let type_name = self.type_name(object);
            self.call_lang("raise_uncompiled_name", &[type_name, name]);
            return self.never();
        };
        if !self.takes_attributes(class) || self.cx.slots(class).is_some() {
            return self.missing_attr(object, member, name);
        }
        let dict = self.hidden_field(object, member, rest(), "dict");
        let is_new = self.call_lang("rest_set", &[dict, name, value]);
        if self.cx.is_observed(class, self.id) {
            self.choose(
                is_new,
                &mut |this| {
                    let list = this.order_list(object, member);
                    this.call_lang("note_name", &[list, name])
                },
                &mut |this| this.none(),
            );
        }
        self.none()
    }

    /// Unsets an attribute that is no field's; whether it was there.
    pub fn rest_clear(&mut self, object: V, member: ConcreteId, name: V) -> V {
        let Some(dict) = self.rest_dict(object, member) else { return self.bool_const(false) };
        let observed = match *self.cx.types.get(member) {
            Concrete::Instance { class, .. } => self.cx.is_observed(class, self.id),
            _ => false,
        };
        let unbound = self.cx.types.unbound();
        let bound = self.cx.types.with_unbound(dict.ty, false);
        self.switch(dict, &[bound, unbound], &mut |this, index, part| {
            if index == 1 {
                return this.bool_const(false);
            }
            let there = this.call_lang("rest_delete", &[part, name]);
            if observed {
                this.choose(
                    there,
                    &mut |this| {
                        let list = this.order_list(object, member);
                        this.call_lang("forget_name", &[list, name])
                    },
                    &mut |this| this.none(),
                );
            }
            there
        })
    }
}
