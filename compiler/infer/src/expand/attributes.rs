//! Attribute access: fields, class attributes, descriptors, `__getattr__`; modules and `super()`.

use super::{CallArg, Expander, V};
use crate::classes::Field;
use crate::protocol::names;
use crate::types::{CellId, Concrete, ConcreteId, Type, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::{InstKind, ObjectId};
use pyc2n_mir::untyped::{ClassId, ModuleId};

impl Expander<'_, '_> {
    /// `object.name`.
    pub fn get_attr(&mut self, object: V, name: Symbol) -> V {
        self.split_by_field(object, name, &mut |this, part, member| this.get_attr_member(part, member, name))
    }

    /// Objects that have a field at one place stay together.
    fn split_by_field(&mut self, object: V, name: Symbol, f: &mut dyn FnMut(&mut Self, V, ConcreteId) -> V) -> V {
        self.split_by(object, &mut |this, member| this.field_key(member, name), f)
    }

    fn field_key(&mut self, member: ConcreteId, name: Symbol) -> Option<u64> {
        let class = self.class_of(member)?;
        let field = self.instance_field(member, name, false)?;
        if self.cx.class_attr(class, name, self.id).is_some() {
            return None;
        }
        let place = match self.code.is_some() {
            true => u64::from(self.field_place(member, name).1) << 1 | u64::from(self.field_may_be_unset(member, name)),
            false => 0,
        };
        let what = match field {
            Field::Fixed(ty) => u64::from(ty.0) << 1,
            Field::Cell(cell) => u64::from(self.cx.types.find(cell).0) << 1 | 1,
        };
        Some(what << 24 | place)
    }

    /// The same for one member.
    pub fn get_attr_member(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        match self.try_get_attr(object, member, name) {
            Some(value) => value,
            None => self.missing_attr(object, member, name),
        }
    }

    /// The attribute, if the member can have it.
    pub fn try_get_attr(&mut self, object: V, member: ConcreteId, name: Symbol) -> Option<V> {
        match self.cx.types.get(member).clone() {
            Concrete::Module(module) => self.module_attr(module, name),
            Concrete::Class(class) => self.class_object_attr(object, class, name),
            Concrete::Super { class, object: receiver } => self.super_attr(object, class, receiver, name),
            Concrete::Function { func, .. } => self.function_attr(object, func, name),
            Concrete::Bound { function, receiver } => self.bound_attr(object, function, receiver, name),
            _ => self.instance_attr(object, member, name),
        }
    }

    fn missing_attr(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        let text = self.str_const(name.as_str());
        self.missing_attr_named(object, member, text)
    }

    /// The same for a name that is a str value.
    pub fn missing_attr_named(&mut self, object: V, member: ConcreteId, name: V) -> V {
        let program = self.cx.program;
        let owner = match *self.cx.types.get(member) {
            Concrete::Module(module) => Some(format!("module '{}'", program.modules[module].name)),
            Concrete::Class(class) => Some(format!("type object '{}'", program.classes[class].name)),
            _ => None,
        };
        if let Some(owner) = owner {
            let owner = self.str_const(&owner);
            self.call_lang("raise_no_attribute", &[owner, name]);
            return self.never();
        }
        if let Some(value) = self.call_special_method(object, member, names().getattr, &[name]) {
            return value;
        }
        let type_name = self.type_name(object);
        self.call_lang("raise_attribute_error", &[type_name, name]);
        self.never()
    }

    /// Library names with a leading underscore are invisible to user code.
    pub fn hidden_from_user(&self, class: ClassId, name: Symbol) -> bool {
        let text = name.as_str();
        let private = text.starts_with('_') && !text.ends_with("__");
        private && !self.in_library() && self.cx.program.modules[self.cx.program.classes[class].module].is_library
    }

    fn instance_attr(&mut self, object: V, member: ConcreteId, name: Symbol) -> Option<V> {
        if name == names().class {
            let class = self.class_of(member)?;
            return Some(self.unit(Concrete::Class(class)));
        }
        let class = self.class_of(member)?;
        let found = self.cx.class_attr(class, name, self.id);
        if let Some((owner, _)) = found {
            if self.hidden_from_user(owner, name) {
                return None;
            }
        }
        let attr = found.and_then(|(owner, cell)| {
            let ty = self.read(cell);
            (ty != Types::NEVER).then_some((owner, ty))
        });
        if let Some((owner, ty)) = attr {
            if self.is_data_descriptor(ty) {
                let value = self.load_class_attr(owner, name, ty);
                return Some(self.bind_descriptor(value, Some(object), member));
            }
        }
        let field = self.instance_field(member, name, false).map(|field| self.load_field_flagged(object, member, name, field));
        match (field, attr) {
            (None, None) => None,
            (None, Some((owner, ty))) => {
                let value = self.load_class_attr(owner, name, ty);
                Some(self.bind_descriptor(value, Some(object), member))
            }
            (Some(field), attr) => Some(self.field_or(field, attr, object, member, name)),
        }
    }

    /// The field if it is set, else the class attribute, else AttributeError.
    fn field_or(&mut self, field: V, attr: Option<(ClassId, Type)>, object: V, member: ConcreteId, name: Symbol) -> V {
        let value = self.bound_or(field, &mut |this| match attr {
            Some((owner, ty)) => {
                let value = this.load_class_attr(owner, name, ty);
                this.bind_descriptor(value, Some(object), member)
            }
            None => this.missing_attr(object, member, name),
        });
        value.unwrap_or(V::NEVER)
    }

    /// The field of a member, if it has one of this name by now.
    pub fn instance_field(&mut self, member: ConcreteId, name: Symbol, make: bool) -> Option<Field> {
        let Concrete::Instance { class, args } = self.cx.types.get(member).clone() else { return None };
        if matches!(self.cx.natives.kind(class), Some("str" | "bytes")) || self.hidden_from_user(class, name) {
            return None;
        }
        let make = make && !self.is_closed(class);
        self.cx.field(class, &args, name, make, self.id)
    }

    /// Whether the program can't set attributes of the objects of a class: those of classes that are in C in CPython have no `__dict__`.
    fn is_closed(&mut self, class: ClassId) -> bool {
        let source = &self.cx.program.classes[class];
        let in_c = self.cx.natives.is_in_c(source.module) || source.marks.iter().any(|mark| mark.name.as_str() == "in_c");
        in_c && !self.in_library() && !self.is_exception_class(class)
    }

    /// The content of a field, flagged with unbound if it may be unset.
    pub fn load_field_flagged(&mut self, object: V, member: ConcreteId, name: Symbol, field: Field) -> V {
        let ty = match field {
            Field::Fixed(ty) => ty,
            Field::Cell(cell) => self.read(cell),
        };
        let flagged = self.field_may_be_unset(member, name);
        let ty = if flagged { self.cx.types.with_unbound(ty, true) } else { ty };
        if ty == Types::NEVER {
            return self.never();
        }
        self.emit(ty, |this| {
            let (of, field) = this.field_place(member, name);
            InstKind::FieldGet { object: object.id, of, field }
        })
    }

    /// Whether reading the field may find it unset.
    fn field_may_be_unset(&self, member: ConcreteId, name: Symbol) -> bool {
        match self.cx.types.get(member) {
            Concrete::Instance { class, .. } => self.cx.may_be_unset(*class, name),
            _ => false,
        }
    }

    fn field_place(&mut self, member: ConcreteId, name: Symbol) -> (ObjectId, u32) {
        match self.code.as_mut() {
            Some(code) => code.out.field(self.cx, member, name),
            None => (ObjectId(0), 0),
        }
    }

    /// A field of an object that the compiler itself lays out (closure, bound method, box).
    pub fn object_field(&mut self, object: V, index: u32, ty: Type) -> V {
        if ty == Types::NEVER {
            return self.never();
        }
        self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => {
                let of = code.out.object_of_type(this.cx, object.ty);
                InstKind::FieldGet { object: object.id, of, field: index }
            }
            None => InstKind::Unbound,
        })
    }

    /// Sets a field of an object that the compiler itself lays out.
    pub fn set_object_field(&mut self, object: V, index: u32, value: V, cell: CellId) {
        self.cx.types.join_cell(cell, value.ty);
        let ty = self.read(cell);
        let value = self.coerce(value, ty);
        self.emit_effect(|this| match this.code.as_mut() {
            Some(code) => {
                let of = code.out.object_of_type(this.cx, object.ty);
                InstKind::FieldSet { object: object.id, of, field: index, value: value.id }
            }
            None => InstKind::Unbound,
        });
    }

    // --- class attributes and descriptors ---

    /// The value of a class attribute.
    pub fn load_class_attr(&mut self, owner: ClassId, name: Symbol, ty: Type) -> V {
        self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => code.out.load_class_attr(this.cx, owner, name, ty),
            None => InstKind::Unbound,
        })
    }

    fn is_data_descriptor(&mut self, ty: Type) -> bool {
        self.cx.types.sole(ty).is_some_and(|m| {
            matches!(self.cx.types.get(m), Concrete::Instance { .. }) && self.has_method(m, names().set)
        })
    }

    /// What an attribute found in a class gives for an object (or for the class itself): a bound method, what `__get__` gives, or the
    /// value.
    pub fn bind_descriptor(&mut self, value: V, object: Option<V>, owner_member: ConcreteId) -> V {
        self.split(value, &mut |this, part, member| match (this.cx.types.get(member).clone(), object) {
            (Concrete::Function { .. }, Some(object)) => this.make_bound(part, object),
            (Concrete::Instance { .. }, _) if this.has_method(member, names().get) => {
                let owner = match this.cx.types.get(owner_member).clone() {
                    Concrete::Class(class) => class,
                    _ => match this.class_of(owner_member) {
                        Some(class) => class,
                        None => return part,
                    },
                };
                let owner = this.unit(Concrete::Class(owner));
                let object = object.unwrap_or_else(|| this.none());
                this.call_special_method(part, member, names().get, &[object, owner]).unwrap_or(V::NEVER)
            }
            _ => part,
        })
    }

    /// A function bound to its first argument.
    pub fn make_bound(&mut self, function: V, receiver: V) -> V {
        let cells = self.site_cells(4000, 2);
        self.cx.types.join_cell(cells[0], function.ty);
        self.cx.types.join_cell(cells[1], receiver.ty);
        let ty = self.ty(Concrete::Bound { function: cells[0], receiver: cells[1] });
        let ty = self.cx.types.canon(ty);
        let object = self.allocate_type(ty);
        self.set_object_field(object, 0, function, cells[0]);
        self.set_object_field(object, 1, receiver, cells[1]);
        object
    }

    /// A new object of a type that the compiler itself lays out.
    pub fn allocate_type(&mut self, ty: Type) -> V {
        self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => InstKind::Alloc(code.out.object_of_type(this.cx, ty)),
            None => InstKind::Unbound,
        })
    }

    fn class_object_attr(&mut self, object: V, class: ClassId, name: Symbol) -> Option<V> {
        if let Some((owner, cell)) = self.cx.class_attr(class, name, self.id) {
            if self.hidden_from_user(owner, name) {
                return None;
            }
            let ty = self.read(cell);
            if ty == Types::NEVER {
                return Some(self.never());
            }
            let value = self.load_class_attr(owner, name, ty);
            let member = self.cx.types.sole(object.ty)?;
            let fresh = self.class_info_attr(class, name);
            return Some(fresh.unwrap_or_else(|| self.bind_descriptor(value, None, member)));
        }
        let info = self.class_info_attr(class, name).or_else(|| self.object_hook(name));
        info.or_else(|| self.metatype_attr(object, name))
    }

    /// `__name__` and the like of a class.
    fn class_info_attr(&mut self, class: ClassId, name: Symbol) -> Option<V> {
        let source = &self.cx.program.classes[class];
        let n = names();
        if name == n.name {
            Some(self.str_const(source.name.as_str()))
        } else if name == n.qualname {
            Some(self.str_const(source.qualname.as_str()))
        } else if name == n.module {
            let module = self.public_module_of(class);
            Some(self.str_const(module))
        } else if name == n.doc {
            let doc = self.cx.program.functions[source.body].doc.clone();
            Some(match doc {
                Some(text) => self.str_const(&text),
                None => self.none(),
            })
        } else if name == n.mro || name == n.bases {
            let info = &self.cx.classes[class];
            let list = if name == n.mro { info.mro.clone() } else { info.bases.clone() };
            let parts: Vec<V> = list.into_iter().map(|c| self.unit(Concrete::Class(c))).collect();
            Some(self.make_tuple(&parts))
        } else {
            None
        }
    }

    /// The module name that users see: a library module in C, or whose name is private, goes by its package's.
    pub fn public_module(&self, module: ModuleId) -> &'static str {
        let source = &self.cx.program.modules[module];
        match source.name.as_str().split_once('.') {
            Some((package, rest)) if source.is_library && (rest.starts_with('_') || self.cx.natives.is_in_c(module)) => package,
            _ => source.name.as_str(),
        }
    }

    /// The same of a class.
    pub fn public_module_of(&self, class: ClassId) -> &'static str {
        let source = &self.cx.program.classes[class];
        let in_c = source.marks.iter().find(|mark| mark.name.as_str() == "in_c").and_then(|mark| mark.args.first());
        match in_c.and_then(|name| name.as_str().rsplit_once('.')) {
            Some((module, _)) => module,
            None => self.public_module(source.module),
        }
    }

    /// A method of `type` itself, such as `C.mro`.
    fn metatype_attr(&mut self, object: V, name: Symbol) -> Option<V> {
        let class = self.cx.natives.class("type")?;
        if name == names().class {
            return Some(self.unit(Concrete::Class(class)));
        }
        let (owner, cell) = self.cx.class_attr(class, name, self.id)?;
        let ty = self.read(cell);
        let value = self.load_class_attr(owner, name, ty);
        let member = self.cx.types.sole(object.ty)?;
        Some(self.bind_descriptor(value, Some(object), member))
    }

    fn module_attr(&mut self, module: ModuleId, name: Symbol) -> Option<V> {
        let private = name.as_str().starts_with('_') && !name.as_str().ends_with("__");
        if private && !self.in_library() && self.cx.program.modules[module].is_library {
            return None;
        }
        let global = *self.cx.program.modules[module].names.get(&name)?;
        Some(self.load_global(global, None))
    }

    fn super_attr(&mut self, object: V, class: ClassId, receiver: Type, name: Symbol) -> Option<V> {
        let member = self.cx.types.sole(receiver)?;
        let (start, is_class) = match *self.cx.types.get(member) {
            Concrete::Class(c) => (c, true),
            _ => (self.class_of(member)?, false),
        };
        let mro = self.cx.classes[start].mro.clone();
        let after = mro.iter().position(|&c| c == class)? + 1;
        let found = self.cx.class_attr_in(&mro[after..], name, self.id);
        let value = match found {
            Some((owner, cell)) => {
                let ty = self.read(cell);
                self.load_class_attr(owner, name, ty)
            }
            None => self.object_hook(name)?,
        };
        let receiver = self.emit(receiver, |_| InstKind::TupleGet(object.id, 0));
        let receiver_arg = if is_class && name == names().new { None } else { Some(receiver) };
        Some(self.bind_descriptor(value, receiver_arg, member))
    }

    /// `object.__setattr__` and `object.__delattr__`. They are no attributes of the class `object`: what a class has under these
    /// names is a hook that every store must call.
    fn object_hook(&mut self, name: Symbol) -> Option<V> {
        let role = match name {
            n if n == names().setattr => "object_setattr",
            n if n == names().delattr => "object_delattr",
            _ => return None,
        };
        let global = self.cx.program.lang(role)?;
        Some(self.load_global(global, None))
    }

    // --- stores ---

    /// `object.name = value`.
    pub fn set_attr(&mut self, object: V, name: Symbol, value: V) -> V {
        if value.is_never() {
            return self.never();
        }
        let plain = |this: &mut Self, member| {
            let has_hook = this.has_method(member, names().setattr);
            if has_hook { None } else { this.field_key(member, name) }
        };
        self.split_by(object, &mut { plain }, &mut |this, part, member| this.set_attr_member(part, member, name, value))
    }

    fn set_attr_member(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) -> V {
        match self.cx.types.get(member).clone() {
            Concrete::Module(module) => self.set_module_attr(module, name, value),
            Concrete::Class(class) => self.set_class_attr(class, name, value),
            Concrete::Instance { class, .. } => self.set_instance_attr(object, member, class, name, value),
            Concrete::Function { .. } => self.unsupported("unsupported-function-attribute", "setting an attribute of a function"),
            _ => match self.class_of(member) {
                Some(class) => self.set_instance_attr(object, member, class, name, value),
                None => self.attribute_error(object, name.as_str()),
            },
        }
    }

    fn set_module_attr(&mut self, module: ModuleId, name: Symbol, value: V) -> V {
        match self.cx.program.modules[module].names.get(&name) {
            Some(&global) => self.store_global(global, value),
            None => return self.unsupported("unsupported-module-attribute", format!("the module has no variable `{name}` to assign")),
        }
        self.none()
    }

    fn set_class_attr(&mut self, class: ClassId, name: Symbol, value: V) -> V {
        self.cx.mark_extended(class, name);
        let cell = self.cx.own_class_attr(class, name);
        self.cx.types.join_cell(cell, value.ty);
        let ty = self.read(cell);
        let value = self.coerce(value, ty);
        self.emit_effect(|this| match this.code.as_mut() {
            Some(code) => code.out.store_class_attr(this.cx, class, name, ty, value.id),
            None => InstKind::Unbound,
        });
        self.none()
    }

    fn set_instance_attr(&mut self, object: V, member: ConcreteId, class: ClassId, name: Symbol, value: V) -> V {
        if let Some((owner, cell)) = self.cx.class_attr(class, name, self.id) {
            let ty = self.read(cell);
            if self.is_data_descriptor(ty) {
                let descriptor = self.load_class_attr(owner, name, ty);
                let Some(inner) = self.cx.types.sole(ty) else { return self.never() };
                let result = self.call_special_method(descriptor, inner, names().set, &[object, value]);
                return result.unwrap_or(V::NEVER);
            }
        }
        if let Some((owner, cell)) = self.cx.class_attr(class, names().setattr, self.id) {
            let in_setattr = self.cx.program.functions[self.cx.instances[self.id].func].name == names().setattr;
            if !in_setattr {
                let ty = self.read(cell);
                let method = self.load_class_attr(owner, names().setattr, ty);
                let text = self.str_const(name.as_str());
                let args = [CallArg::positional(text), CallArg::positional(value)];
                return self.call_with_self(method, object, &args);
            }
        }
        let is_value = self.cx.program.classes[class].marks.iter().any(|mark| mark.name.as_str() == "value");
        if is_value && self.is_closed(class) && self.instance_field(member, name, false).is_some() {
            self.call_lang("raise_readonly", &[]);
            return self.never();
        }
        self.store_field(object, member, name, value)
    }

    /// Stores straight into a field, as `object.__setattr__` does.
    pub fn store_field(&mut self, object: V, member: ConcreteId, name: Symbol, value: V) -> V {
        let Some(field) = self.instance_field(member, name, true) else {
            return self.attribute_error(object, name.as_str());
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
        let value = self.coerce_declared(value, ty);
        if value.is_never() {
            return self.never();
        }
        let flagged = self.field_may_be_unset(member, name);
        let ty = if flagged { self.cx.types.with_unbound(ty, true) } else { ty };
        let value = self.coerce(value, ty);
        self.emit_effect(|this| {
            let (of, field) = this.field_place(member, name);
            InstKind::FieldSet { object: object.id, of, field, value: value.id }
        });
        self.none()
    }

    /// The value in a declared type: a machine field takes an int.
    pub fn coerce_declared(&mut self, value: V, ty: Type) -> V {
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
        let Some(class) = self.class_of(member) else { return self.attribute_error(object, name.as_str()) };
        if let Some((owner, cell)) = self.cx.class_attr(class, name, self.id) {
            let ty = self.read(cell);
            if let Some(inner) = self.cx.types.sole(ty).filter(|&m| self.has_method(m, names().delete)) {
                let descriptor = self.load_class_attr(owner, name, ty);
                return self.call_special_method(descriptor, inner, names().delete, &[object]).unwrap_or(V::NEVER);
            }
        }
        let text = self.str_const(name.as_str());
        if let Some(result) = self.call_special_method(object, member, names().delattr, &[text]) {
            return result;
        }
        self.cx.mark_deleted(class, name);
        let Some(field) = self.instance_field(member, name, false) else {
            return self.attribute_error(object, name.as_str());
        };
        let old = self.load_field_flagged(object, member, name, field);
        let unbound = self.cx.types.unbound();
        let test = self.type_test(old, unbound);
        self.choose(test, &mut |this| this.attribute_error(object, name.as_str()), &mut |this| {
            let empty = this.emit(old.ty, |_| InstKind::Unbound);
            this.emit_effect(|this| {
                let (of, field) = this.field_place(member, name);
                InstKind::FieldSet { object: object.id, of, field, value: empty.id }
            });
            this.none()
        })
    }
}
