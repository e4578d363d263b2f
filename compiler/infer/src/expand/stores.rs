//! Setting and deleting attributes: fields, class attributes, descriptors, `__setattr__`, `__delattr__`.

use super::{CallArg, Expander, V};
use crate::classes::Field;
use crate::known::Known;
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId, Type};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ClassId, ModuleId};

impl Expander<'_, '_> {
    /// `object.name = value`.
    pub fn set_attr(&mut self, object: V, name: Symbol, value: V) -> V {
        if value.is_never() {
            return self.never();
        }
        let plain = |this: &mut Self, member| {
            let observed = this.class_of(member).is_some_and(|class| this.cx.is_observed(class, this.id));
            let has_hook = this.has_method(member, names().setattr);
            if has_hook || observed || this.is_unknown(member) { None } else { this.field_key(member, name) }
        };
        self.share_among_many(object);
        self.split_by(object, &mut { plain }, &mut |this, part, member| this.set_attr_member(part, member, name, value))
    }

    fn set_attr_member(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) -> V {
        if self.is_unknown(member) {
            return self.call_lang("misfit", &[]);
        }
        match self.cx.types.get(member).clone() {
            Concrete::Module(module) => self.set_module_attr(module, name, value),
            Concrete::Class(class) => self.set_attr_of_class(object, member, class, name, value),
            Concrete::Instance { class, .. } => self.set_instance_attr(object, member, class, name, value),
            Concrete::Function { func, .. } => self.set_function_attr(object, func, name, value),
            _ => match self.class_of(member).filter(|&class| self.has_data_descriptor(class, name)) {
                Some(class) => self.set_instance_attr(object, member, class, name, value),
                None => self.refuse_store(object, member, name),
            },
        }
    }

    /// AttributeError of a store: there is no such attribute, or it cannot be set.
    fn refuse_store(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        if !self.has_method(member, name) {
            return if self.ends_natively() { self.never() } else { self.attribute_error(object, name.as_str()) };
        }
        let type_name = self.type_name(object);
        let text = self.str_const(name.as_str());
        self.call_lang("raise_read_only_attribute", &[type_name, text]);
        self.never()
    }

    /// A store to a module's variable; lowering has made one for each name that the program seems to set.
    pub fn set_module_attr(&mut self, module: ModuleId, name: Symbol, value: V) -> V {
        match self.cx.program.modules[module].names.get(&name) {
            Some(&global) => self.store_global(global, value),
            None => return self.unsupported("unsupported-module-attribute", format!("the module has no variable `{name}` to assign")),
        }
        self.none()
    }

    fn set_attr_of_class(&mut self, object: V, member: ConcreteId, class: ClassId, name: Symbol, value: V) -> V {
        let text = self.str_const(name.as_str());
        if let Some((owner, cell)) = self.cx.class_attr(class, names().class_setattr, self.id).filter(|_| !self.in_library()) {
            let ty = self.read(cell);
            let hook = self.load_class_attr(owner, names().class_setattr, ty);
            let hook = self.bind_descriptor(hook, None, member);
            return self.call_value(hook, &[CallArg::positional(text), CallArg::positional(value)]);
        }
        match self.call_special_method(object, member, names().setattr, &[text, value]) {
            Some(result) => result,
            None if self.cx.program.modules[self.cx.program.classes[class].module].is_library && !self.in_library() => {
                let class_name = self.cx.program.classes[class].name;
                self.type_error(&format!("cannot set '{name}' attribute of immutable type '{class_name}'"))
            }
            None => self.set_class_attr(class, name, value),
        }
    }

    /// Sets an attribute of this very class.
    pub fn set_class_attr(&mut self, class: ClassId, name: Symbol, value: V) -> V {
        self.cx.mark_extended(class, name);
        let cell = self.cx.own_class_attr(class, name);
        self.cx.types.join_cell(cell, value.ty);
        self.put_class_attr(class, name, value);
        self.none()
    }

    /// Unsets an attribute of this very class.
    pub fn clear_class_attr(&mut self, class: ClassId, name: Symbol) {
        self.cx.mark_class_attr_deleted(class, name);
        let empty = self.unbound();
        self.put_class_attr(class, name, empty);
    }

    fn put_class_attr(&mut self, class: ClassId, name: Symbol, value: V) {
        let cell = self.cx.own_class_attr(class, name);
        let ty = self.read(cell);
        let ty = self.class_attr_type(class, name, ty);
        let value = self.coerce(value, ty);
        self.emit_effect(|this| match this.code.as_mut() {
            Some(code) => code.out.store_class_attr(this.cx, class, name, ty, value.id),
            None => InstKind::Unbound,
        });
    }

    fn set_instance_attr(&mut self, object: V, member: ConcreteId, class: ClassId, name: Symbol, value: V) -> V {
        if self.has_method(member, names().setattr) && !self.is_internal(member, name) {
            let text = self.str_const(name.as_str());
            return self.call_special_method(object, member, names().setattr, &[text, value]).unwrap_or(V::NEVER);
        }
        let _ = class;
        self.set_attr_directly(object, member, name, value)
    }

    /// Sets an attribute as `object.__setattr__` does.
    pub fn set_attr_directly(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) -> V {
        let Some(class) = self.class_of(member) else { return self.never() };
        if let Some((owner, cell)) = self.cx.class_attr(class, name, self.id) {
            let ty = self.read(cell);
            if self.is_data_descriptor(ty) {
                let descriptor = self.load_class_attr(owner, name, ty);
                let Some(inner) = self.cx.types.sole(ty) else { return self.never() };
                let result = self.call_special_method(descriptor, inner, names().set, &[object, value]);
                return result.unwrap_or(V::NEVER);
            }
        }
        if name == names().dict {
            return self.unsupported("unsupported-dict-assignment", "assigning `__dict__`");
        }
        if name == names().class {
            return self.unsupported("unsupported-class-assignment", "assigning `__class__`");
        }
        let is_value = self.cx.program.classes[class].marks.iter().any(|mark| mark.name.as_str() == "value");
        if is_value && self.is_closed(class) && self.instance_field(member, name, false).is_some() {
            self.call_lang("raise_readonly", &[]);
            return self.never();
        }
        self.store_field(object, member, name, value)
    }

    /// Stores straight into a field.
    pub fn store_field(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) -> V {
        let Some(field) = self.instance_field(member, name, true) else {
            return self.refuse_store(object, member, name);
        };
        let ty = match field {
            Field::Fixed(ty) => {
                self.cx.types.join(ty, value.ty);
                self.cx.types.canon(ty)
            }
            Field::Cell(cell) => {
                self.cx.types.join_cell(cell, value.ty);
                self.read(cell)
            }
        };
        let value = if matches!(field, Field::Fixed(_)) { self.base_value_for(value, ty) } else { value };
        let value = self.coerce_declared(value, ty);
        if value.is_never() {
            return self.never();
        }
        self.note_order(object, member, name);
        let flagged = self.field_may_be_unset(member, name);
        let ty = if flagged { self.cx.types.with_unbound(ty, true) } else { ty };
        let value = self.coerce(value, ty);
        self.put_field(object, member, name, value);
        self.none()
    }

    /// The value in a declared type: a machine field takes an int.
    pub fn coerce_declared(&mut self, value: V, ty: Type) -> V {
        let value = self.declared_part(value, ty);
        let machine = self.cx.types.sole(ty).is_some_and(|m| matches!(self.cx.types.get(m), Concrete::Machine { .. }));
        if machine {
            self.as_machine(value, ty)
        } else {
            self.coerce(value, ty)
        }
    }

    /// `del object.name`.
    pub fn del_attr(&mut self, object: V, name: Symbol) -> V {
        self.split(object, &mut |this, part, member| this.del_attr_member(part, member, name))
    }

    fn del_attr_member(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        if self.is_unknown(member) {
            return self.call_lang("misfit", &[]);
        }
        let text = self.str_const(name.as_str());
        match self.call_special_method(object, member, names().delattr, &[text]) {
            Some(result) => result,
            None => self.del_attr_directly(object, member, name),
        }
    }

    /// Deletes an attribute as `object.__delattr__` does.
    pub fn del_attr_directly(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        let attr = self.class_of(member).and_then(|class| self.cx.class_attr(class, name, self.id));
        if let Some((owner, cell)) = attr {
            let ty = self.read(cell);
            if let Some(inner) = self.cx.types.sole(ty).filter(|&m| self.has_method(m, names().delete)) {
                let descriptor = self.load_class_attr(owner, name, ty);
                return self.call_special_method(descriptor, inner, names().delete, &[object]).unwrap_or(V::NEVER);
            }
        }
        if let Concrete::Instance { class, .. } = *self.cx.types.get(member) {
            self.cx.mark_deleted(class, name);
        }
        let text = self.str_const(name.as_str());
        let old = self.own_load(object, member, name);
        self.if_unset(
            old,
            &mut |this| this.refuse_delete(object, member, text),
            &mut |this| this.own_clear(object, member, name),
        )
    }

    /// AttributeError of `del`; of a slot, CPython's message is the bare name.
    fn refuse_delete(&mut self, object: V, member: ConcreteId, name: V) -> V {
        let slots = self.class_of(member).and_then(|class| self.cx.slots(class)).unwrap_or_default();
        if matches!(name.known, Known::Str(text) if slots.contains(&text)) {
            self.call_lang("raise_unset_slot", &[name]);
            return self.never();
        }
        if let Concrete::Module(_) = self.cx.types.get(member) {
            let type_name = self.type_name(object);
            self.call_lang("raise_attribute_error", &[type_name, name]);
            return self.never();
        }
        self.missing_attr_plainly(object, member, name)
    }

    /// One of two continuations, by whether a flagged value is unbound.
    fn if_unset(&mut self, flagged: V, unset: &mut dyn FnMut(&mut Self) -> V, set: &mut dyn FnMut(&mut Self) -> V) -> V {
        if flagged.is_never() {
            return unset(self);
        }
        let unbound = self.cx.types.unbound();
        let test = match self.cx.types.may_be_unbound(flagged.ty) {
            true => self.type_test(flagged, unbound),
            false => self.bool_const(false),
        };
        self.choose(test, unset, set)
    }
}
