//! Reading attributes: fields, class attributes, descriptors, `__getattr__`; modules and `super()`. Stores are in [`super::stores`].

use super::{CallArg, Expander, V};
use crate::classes::Field;
use crate::known::Known;
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
        self.share_among_many(object);
        self.split_by(object, &mut |this, member| this.field_key(member, name), f)
    }

    /// Where objects of many classes meet, they share what they inherit.
    pub fn share_among_many(&mut self, object: V) {
        let members = self.cx.types.members(object.ty);
        if members.len() <= super::MAX_SPECIAL_RECEIVERS {
            return;
        }
        for member in members {
            if let Concrete::Instance { class, .. } = *self.cx.types.get(member) {
                self.cx.share_fields(class);
            }
        }
    }

    /// What distinguishes the place of a field; none if the class has something of the name.
    pub fn field_key(&mut self, member: ConcreteId, name: Symbol) -> Option<u64> {
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
        if self.has_getattribute(member) && !self.is_internal(member, name) {
            let text = self.str_const(name.as_str());
            return self.call_special_method(object, member, names().getattribute, &[text]).unwrap_or(V::NEVER);
        }
        match self.try_get_attr(object, member, name) {
            Some(value) => value,
            None => {
                let text = self.str_const(name.as_str());
                let hint = self.attribute_hint(object, member, name);
                self.missing_attr_hinting(object, member, text, hint)
            }
        }
    }

    /// Whether an attribute is the library's own: code of the library gets and sets it past the hooks that the program's class may have.
    pub fn is_internal(&mut self, member: ConcreteId, name: Symbol) -> bool {
        let text = name.as_str();
        if !self.in_library() || !text.starts_with('_') || text.ends_with("__") {
            return false;
        }
        let Some(class) = self.class_of(member) else { return false };
        let is_library = |this: &Self, c: ClassId| this.cx.program.modules[this.cx.program.classes[c].module].is_library;
        match self.cx.class_attr(class, name, self.id) {
            Some((owner, _)) => is_library(self, owner),
            None => is_library(self, self.cx.field_owner(class, name)),
        }
    }

    /// Whether the class of an object decides about all of its attributes.
    pub fn has_getattribute(&mut self, member: ConcreteId) -> bool {
        matches!(self.cx.types.get(member), Concrete::Instance { .. }) && self.has_method(member, names().getattribute)
    }

    /// The attribute, if the member can have it.
    pub fn try_get_attr(&mut self, object: V, member: ConcreteId, name: Symbol) -> Option<V> {
        match self.cx.types.get(member).clone() {
            Concrete::Module(module) => self.module_attr(object, module, name),
            Concrete::Class(class) => self.class_object_attr(object, class, name),
            Concrete::Super { class, object: receiver } => self.super_attr(object, class, receiver, name),
            Concrete::Function { func, .. } => self.function_attr(object, func, name),
            Concrete::Bound { function, receiver } => self.bound_attr(object, function, receiver, name),
            _ => self.instance_attr(object, member, name),
        }
    }

    /// What `__getattr__` gives, or AttributeError.
    pub fn missing_attr(&mut self, object: V, member: ConcreteId, name: V) -> V {
        self.missing_attr_hinting(object, member, name, None)
    }

    fn missing_attr_hinting(&mut self, object: V, member: ConcreteId, name: V, hint: Option<V>) -> V {
        if let Concrete::Class(class) = *self.cx.types.get(member) {
            if let Some((owner, cell)) = self.cx.class_attr(class, names().class_getattr, self.id) {
                let ty = self.read(cell);
                let hook = self.load_class_attr(owner, names().class_getattr, ty);
                let hook = self.bind_descriptor(hook, None, member);
                return self.call_value(hook, &[CallArg::positional(name)]);
            }
        }
        if let (Known::Str(name), true) = (name.known, self.is_unknown(member)) {
            return self.unknown_attr(object, name);
        }
        match self.call_special_method(object, member, names().getattr, &[name]) {
            Some(value) => value,
            None => self.raise_missing_attr(object, member, name, hint),
        }
    }

    /// The attribute of an `@unknown` object, if it is one of those which the library knows and that have it.
    fn unknown_attr(&mut self, object: V, name: Symbol) -> V {
        let opened = self.call_lang("unknown_opened", &[object]);
        self.split(opened, &mut |this, part, member| {
            if !name.as_str().starts_with('_') && this.find_method_quietly(member, name) {
                return this.get_attr_member(part, member, name);
            }
            this.call_lang("misfit", &[])
        })
    }

    /// AttributeError, in the words for the kind of object.
    pub fn missing_attr_plainly(&mut self, object: V, member: ConcreteId, name: V) -> V {
        self.raise_missing_attr(object, member, name, None)
    }

    fn raise_missing_attr(&mut self, object: V, member: ConcreteId, name: V, hint: Option<V>) -> V {
        if let Some(place) = self.place_that_lacks(member, name) {
            let Known::Str(name) = name.known else { return self.never() };
            let message = format!("{place} of the standard library does not have `{name}` yet");
            return self.unsupported("unsupported-library-name", message);
        }
        let hinting = |start: V| [start, name].into_iter().chain(hint).collect::<Vec<V>>();
        let (kind, named) = match *self.cx.types.get(member) {
            Concrete::Super { .. } => {
                let type_name = self.str_const("super");
                self.call_lang("raise_attribute_error", &[type_name, name]);
                return self.never();
            }
            Concrete::Module(module) => ("module", self.cx.program.modules[module].name),
            Concrete::Class(class) => ("type object", self.cx.program.classes[class].name),
            _ => {
                if self.has_slots(member) && self.ends_natively() {
                    return self.never();
                }
                let type_name = self.type_name(object);
                self.call_lang("raise_attribute_error", &hinting(type_name));
                return self.never();
            }
        };
        let before = self.str_const(&format!("{kind} '{named}' has no attribute '"));
        self.call_lang("raise_attribute_error_after", &hinting(before));
        self.never()
    }

    /// The module or class of the library that has no such attribute, but should.
    fn place_that_lacks(&mut self, member: ConcreteId, name: V) -> Option<String> {
        let Known::Str(name) = name.known else { return None };
        if self.in_library() {
            return None;
        }
        let class = match *self.cx.types.get(member) {
            Concrete::Module(module) => {
                let module = &self.cx.program.modules[module];
                return module.lacks.contains(&name).then(|| format!("module `{}`", module.name));
            }
            Concrete::Class(class) => class,
            _ => self.class_of(member)?,
        };
        let mro = &self.cx.classes[class].mro;
        // A field that this object has not.
        if mro.iter().any(|&class| self.cx.classes[class].fields.contains_key(&name)) {
            return None;
        }
        let lacking = mro.iter().map(|&class| &self.cx.program.classes[class]).find(|class| {
            let full = Symbol::new(&format!("{}.{name}", class.name));
            self.cx.program.modules[class.module].lacks.contains(&full)
        });
        lacking.map(|class| format!("class `{}`", class.name))
    }

    /// Ends native code of an extension module, where words depend on the version of the interpreter; false elsewhere.
    pub fn ends_natively(&mut self) -> bool {
        let is_extension = self.cx.program.lang("misfit").is_some();
        if is_extension {
            self.call_lang("misfit", &[]);
        }
        is_extension
    }

    fn has_slots(&mut self, member: ConcreteId) -> bool {
        let Some(class) = self.class_of(member) else { return false };
        self.cx.classes[class].mro.iter().any(|&base| self.cx.program.classes[base].slots.is_some())
    }

    /// Library names with a leading underscore are invisible to user code, but for the program's own that the views of its objects have in an
    /// extension module.
    pub fn hidden_from_user(&self, class: ClassId, name: Symbol) -> bool {
        let text = name.as_str();
        let private = text.starts_with('_') && !text.ends_with("__");
        let module = self.cx.program.classes[class].module;
        private && !self.in_library() && self.cx.program.modules[module].is_library && self.cx.program.entries != Some(module)
    }

    fn instance_attr(&mut self, object: V, member: ConcreteId, name: Symbol) -> Option<V> {
        let class = self.class_of(member)?;
        if name == names().class {
            return Some(self.unit(Concrete::Class(class)));
        }
        let attr = self.found_class_attr(class, name)?;
        if let Some((owner, ty)) = attr {
            if self.is_data_descriptor(ty) {
                let value = self.load_class_attr(owner, name, ty);
                return Some(self.bind_descriptor(value, Some(object), member));
            }
        } else if name == names().dict {
            return self.namespace_of(object, member);
        }
        let field = self.instance_field(member, name, false).map(|field| self.load_field_flagged(object, member, name, field));
        match (field, attr) {
            (None, None) if self.has_rest(member) => {
                let text = self.str_const(name.as_str());
                let value = self.rest_load(object, member, text);
                self.bound_or(value, &mut |this| this.missing_attr(object, member, text))
            }
            (None, None) if name != names().new => {
                let hook = self.object_hook(name, false)?;
                Some(self.make_bound(hook, object))
            }
            (None, None) => None,
            (None, Some((_, ty))) if self.has_rest(member) && !self.only_functions(ty) => {
                let text = self.str_const(name.as_str());
                let own = self.rest_load(object, member, text);
                self.bound_or(own, &mut |this| this.bound_class_attr(class, object, member, name))
            }
            (None, Some(_)) => Some(self.bound_class_attr(class, object, member, name)),
            (Some(field), _) => {
                let found = attr.is_some();
                let value = self.bound_or(field, &mut |this| match found {
                    true => this.bound_class_attr(class, object, member, name),
                    false => {
                        let text = this.str_const(name.as_str());
                        this.missing_attr(object, member, text)
                    }
                });
                Some(value.unwrap_or(V::NEVER))
            }
        }
    }

    /// The class that has an attribute and what it can be; the outer `None` if the program must not see it.
    #[allow(clippy::option_option)]
    fn found_class_attr(&mut self, class: ClassId, name: Symbol) -> Option<Option<(ClassId, Type)>> {
        let Some((owner, cell)) = self.cx.class_attr(class, name, self.id) else { return Some(None) };
        if self.hidden_from_user(owner, name) {
            return None;
        }
        let ty = self.read(cell);
        Some((ty != Types::NEVER).then_some((owner, ty)))
    }

    /// A class attribute as an object has it. One that may be unset lets those of further classes show, then `__getattr__`.
    fn bound_class_attr(&mut self, class: ClassId, object: V, member: ConcreteId, name: Symbol) -> V {
        let mro = self.cx.classes[class].mro.clone();
        let value = self.class_attr_along(&mro, name, &mut |this| {
            let text = this.str_const(name.as_str());
            this.missing_attr(object, member, text)
        });
        self.bind_descriptor(value, Some(object), member)
    }

    /// The first class attribute of the name along these classes that is set at run time.
    pub fn class_attr_along(&mut self, mro: &[ClassId], name: Symbol, missing: &mut dyn FnMut(&mut Self) -> V) -> V {
        let Some((owner, cell)) = self.cx.class_attr_in(mro, name, self.id) else { return missing(self) };
        let ty = self.read(cell);
        let rest: Vec<ClassId> = mro.iter().copied().skip_while(|&c| c != owner).skip(1).collect();
        if ty == Types::NEVER {
            return self.class_attr_along(&rest, name, missing);
        }
        let value = self.load_class_attr_flagged(owner, name, ty);
        self.bound_or(value, &mut |this| this.class_attr_along(&rest, name, missing)).unwrap_or(V::NEVER)
    }

    /// The field of a member, if it has one of this name by now.
    pub fn instance_field(&mut self, member: ConcreteId, name: Symbol, make: bool) -> Option<Field> {
        let Concrete::Instance { class, args } = self.cx.types.get(member).clone() else { return None };
        if matches!(self.cx.natives.kind(class), Some("str" | "bytes")) || self.cx.held(class).is_some() || self.hidden_from_user(class, name) {
            return None;
        }
        if make && !self.may_have_field(class, name) {
            return None;
        }
        let make = make && !self.is_closed(class);
        self.cx.field(class, &args, name, make, self.id)
    }

    /// Whether a store may give instances of the class a field: not where `__slots__` has other names, nor from outside of the
    /// library to builtin objects.
    fn may_have_field(&mut self, class: ClassId, name: Symbol) -> bool {
        if self.in_library() {
            return true;
        }
        let is_known = self.cx.slots(class).is_none_or(|slots| slots.contains(&name));
        is_known && (self.takes_attributes(class) || self.cx.program.classes[class].self_attrs.contains(&name))
    }

    /// Whether the program can't set attributes of the objects of a class: those of classes that are in C in CPython have no `__dict__`.
    pub fn is_closed(&mut self, class: ClassId) -> bool {
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
    pub fn field_may_be_unset(&self, member: ConcreteId, name: Symbol) -> bool {
        match self.cx.types.get(member) {
            Concrete::Instance { class, .. } => self.cx.may_be_unset(*class, name),
            _ => false,
        }
    }

    pub fn field_place(&mut self, member: ConcreteId, name: Symbol) -> (ObjectId, u32) {
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
                InstKind::FieldSet { object: object.id, of, field: index, value: value.id, vacant: false }
            }
            None => InstKind::Unbound,
        });
    }

    // --- class attributes and descriptors ---

    /// The value of a class attribute, or AttributeError.
    pub fn load_class_attr(&mut self, owner: ClassId, name: Symbol, ty: Type) -> V {
        let value = self.load_class_attr_flagged(owner, name, ty);
        if !self.cx.types.may_be_unbound(value.ty) {
            return value;
        }
        self.bound_or(value, &mut |this| {
            let class = this.unit(Concrete::Class(owner));
            let text = this.str_const(name.as_str());
            match this.cx.types.sole(class.ty) {
                Some(member) => this.missing_attr_plainly(class, member, text),
                None => this.never(),
            }
        })
        .unwrap_or(V::NEVER)
    }

    /// The same, flagged with unbound if it may be unset.
    pub fn load_class_attr_flagged(&mut self, owner: ClassId, name: Symbol, ty: Type) -> V {
        let ty = self.class_attr_type(owner, name, ty);
        self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => code.out.load_class_attr(this.cx, owner, name, ty),
            None => InstKind::Unbound,
        })
    }

    /// The type of the variable that holds a class attribute.
    pub fn class_attr_type(&mut self, owner: ClassId, name: Symbol, ty: Type) -> Type {
        let unset = self.cx.class_attr_may_be_unset(owner, name, self.id);
        self.cx.types.with_unbound(ty, unset)
    }

    pub fn has_data_descriptor(&mut self, class: ClassId, name: Symbol) -> bool {
        let Some((_, cell)) = self.cx.class_attr(class, name, self.id) else { return false };
        let ty = self.read(cell);
        self.is_data_descriptor(ty)
    }

    pub fn is_data_descriptor(&mut self, ty: Type) -> bool {
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
        let member = self.cx.types.sole(object.ty)?;
        if name == names().dict {
            return self.namespace_of(object, member);
        }
        let Some(_) = self.found_class_attr(class, name)? else {
            let of_type = self.cx.natives.class("type").is_some_and(|root| self.cx.is_subclass(class, root));
            let info = self.class_info_attr(object, class, name).or_else(|| self.object_hook(name, of_type));
            return info.or_else(|| self.metatype_attr(object, name));
        };
        if let Some(info) = self.class_info_attr(object, class, name) {
            return Some(info);
        }
        let mro = self.cx.classes[class].mro.clone();
        let value = self.class_attr_along(&mro, name, &mut |this| {
            let text = this.str_const(name.as_str());
            this.missing_attr(object, member, text)
        });
        Some(self.bind_descriptor(value, None, member))
    }

    /// `__name__` and the like of a class.
    pub fn class_info_attr(&mut self, object: V, class: ClassId, name: Symbol) -> Option<V> {
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
        } else if name == n.abstract_methods && self.is_abstract_base(class) {
            let abstracts: Vec<V> = self.abstract_methods(class).into_iter().map(|name| self.str_const(name.as_str())).collect();
            let list = self.make_list(&abstracts);
            Some(self.call_lang("frozenset", &[list]))
        } else if name == n.annotations {
            Some(self.own_annotations(object, class))
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

    /// The annotations of a class body; none if it has none.
    fn own_annotations(&mut self, object: V, class: ClassId) -> V {
        let Some(cell) = self.cx.classes[class].attrs.get(&names().annotations).copied() else {
            let _ = object;
            return self.make_dict(&[]);
        };
        let ty = self.read(cell);
        self.load_class_attr(class, names().annotations, ty)
    }

    /// An attribute of the metaclass, such as `C.mro`.
    fn metatype_attr(&mut self, object: V, name: Symbol) -> Option<V> {
        let member = self.cx.types.sole(object.ty)?;
        let class = self.class_of(member)?;
        if name == names().class {
            return Some(self.unit(Concrete::Class(class)));
        }
        let Some((owner, ty)) = self.found_class_attr(class, name)? else {
            let hook = (name == names().call).then(|| self.object_hook(name, true)).flatten()?;
            return Some(self.make_bound(hook, object));
        };
        let value = self.load_class_attr(owner, name, ty);
        Some(self.bind_descriptor(value, Some(object), member))
    }

    fn module_attr(&mut self, object: V, module: ModuleId, name: Symbol) -> Option<V> {
        let member = self.cx.types.sole(object.ty)?;
        if name == names().dict {
            return self.namespace_of(object, member);
        }
        let private = name.as_str().starts_with('_') && !name.as_str().ends_with("__");
        if private && !self.in_library() && self.cx.program.modules[module].is_library {
            return None;
        }
        let value = self.module_variable(module, name)?;
        if value.is_never() {
            // Nothing assigns it by now.
            return if self.code.is_none() { Some(V::NEVER) } else { None };
        }
        let value = self.bound_or(value, &mut |this| {
            let text = this.str_const(name.as_str());
            this.missing_attr(object, member, text)
        });
        Some(value.unwrap_or(V::NEVER))
    }

    fn super_attr(&mut self, object: V, class: ClassId, receiver: Type, name: Symbol) -> Option<V> {
        let member = self.cx.types.sole(receiver)?;
        let start = match *self.cx.types.get(member) {
            Concrete::Class(c) if self.cx.is_subclass(c, class) => c,
            _ => self.class_of(member)?,
        };
        let is_class = matches!(*self.cx.types.get(member), Concrete::Class(c) if c == start);
        let mro = self.cx.classes[start].mro.clone();
        let after = mro.iter().position(|&c| c == class)? + 1;
        let found = self.cx.class_attr_in(&mro[after..], name, self.id);
        let value = match found {
            Some(_) => self.class_attr_along(&mro[after..], name, &mut |this| {
                let super_class = this.str_const("super");
                let text = this.str_const(name.as_str());
                this.call_lang("raise_attribute_error", &[super_class, text]);
                this.never()
            }),
            None => {
                let of_type = matches!(self.cx.types.get(member), Concrete::Class(_)) && self.cx.classes[class].mro.iter().any(|&c| self.cx.natives.kind(c) == Some("type"));
                self.object_hook(name, of_type)?
            }
        };
        let receiver = self.emit(receiver, |_| InstKind::TupleGet(object.id, 0));
        // These two are class methods without saying so.
        let is_plain = ![names().init_subclass, names().class_getitem].contains(&name);
        let receiver_arg = if is_class && is_plain { None } else { Some(receiver) };
        Some(self.bind_descriptor(value, receiver_arg, member))
    }

    /// What `object` has without being an attribute of the library's class: `object.__setattr__` would be a hook that every store must
    /// call, `object.__new__` and `object.__init__` ones that every construction must.
    /// `of_type`: what `type` has, as metaclasses use it.
    fn object_hook(&mut self, name: Symbol, of_type: bool) -> Option<V> {
        let role = match name {
            n if n == names().new && of_type => "type_new",
            n if n == names().init && of_type => "type_init",
            n if n == names().call && of_type => "type_call",
            n if n == names().call => return None,
            n if n == names().setattr => "object_setattr",
            n if n == names().delattr => "object_delattr",
            n if n == names().getattribute => "object_getattribute",
            n if n == names().new => "object_new",
            n if n == names().init => "object_init",
            _ => return None,
        };
        let global = self.cx.program.lang(role)?;
        Some(self.load_global(global, None))
    }
}
