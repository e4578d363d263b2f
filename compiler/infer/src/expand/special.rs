//! The registry of functions that only the compiler can type: a library stub with `@special("name")` is one of
//! these rows. Everything else is written in Python.

use super::{CallArg, Expander, V};
use crate::known::Known;
use crate::protocol::names;
use crate::types::{Concrete, Types, MAX_TUPLE_LENGTH};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::{InstKind, Intrinsic};
use pyc2n_mir::untyped::ArgKind;

impl Expander<'_, '_> {
    /// Calls a special function.
    pub fn call_special(&mut self, name: &str, args: &[CallArg]) -> V {
        let plain = args.iter().all(|a| a.kind == ArgKind::Positional);
        if !plain && name != "invoke" && name != "type" {
            return self.unsupported("unsupported-special-call", format!("`{name}` with unpacked or keyword arguments"));
        }
        let values: Vec<V> = args.iter().map(|a| a.value).collect();
        if values.iter().any(|v| v.is_never()) {
            return self.never();
        }
        match (name, &values[..]) {
            ("isinstance", [object, class]) => self.is_instance(*object, *class),
            ("issubclass", [class, base]) => self.is_subclass_of(*class, *base),
            ("type", [object]) => self.type_of(*object),
            ("callable", [object]) => self.callable(*object),
            ("same_type", [a, b]) => {
                let same = self.cx.types.canon(a.ty) == self.cx.types.canon(b.ty);
                self.bool_const(same)
            }
            ("is_static_tuple", [x]) => self.is_static_tuple(*x),
            ("static_len", [t]) => self.static_len(*t),
            ("head", [t]) => self.tuple_part(*t, true),
            ("tail", [t]) => self.tuple_part(*t, false),
            ("cons", [x, t]) => self.cons(*x, *t),
            ("homogeneous", [t]) => self.homogeneous(*t),
            ("rare", [x]) => *x,
            ("done", []) => self.unbound(),
            ("is_done", [x]) => self.is_done(*x),
            ("step", [iterator]) => self.next_item(*iterator),
            ("unreachable", []) => self.never(),
            ("type_name", [x]) => self.type_name(*x),
            ("alloc", [count]) => self.alloc(*count),
            ("null", []) => self.null(),
            _ => self.call_special_object(name, &values),
        }
    }

    fn call_special_object(&mut self, name: &str, values: &[V]) -> V {
        match (name, values) {
            ("has_attr" | "hasattr", [x, name]) => self.has_attr(*x, *name),
            ("has_special", [x, name]) => self.has_special(*x, *name),
            ("invoke", [x, name, rest @ ..]) => self.invoke(*x, *name, rest),
            ("getattr", [x, name]) => self.getattr(*x, *name, None),
            ("getattr", [x, name, default]) => self.getattr(*x, *name, Some(*default)),
            ("setattr", [x, name, value]) => self.setattr(*x, *name, *value),
            ("delattr", [x, name]) => match name.known {
                Known::Str(name) => self.del_attr(*x, name),
                _ => self.unsupported("unsupported-computed-attribute", "`delattr` with a computed name"),
            },
            ("store_field", [x, name, value]) => self.store_field_named(*x, *name, *value),
            ("new_object", [class]) => self.new_object(*class),
            ("address" | "id", [x]) => self.address(*x),
            ("refcount", [x]) => self.refcount(*x),
            ("type_module", [x]) => self.type_text(*x, names().module),
            ("type_qualname", [x]) => self.type_text(*x, names().qualname),
            ("instance_fields", [x]) => self.instance_fields(*x),
            ("map_fields", [target, source, function, rest @ ..]) => self.map_fields(*target, *source, *function, rest),
            ("split_call", [function, x, rest @ ..]) => self.split_call(*function, *x, rest),
            ("at_address", [place, like]) => self.at_address(*place, *like),
            ("bind", [function, receiver]) => self.make_bound(*function, *receiver),
            ("super", [class, object]) => self.explicit_super(*class, *object),
            ("generator_send", [generator, value]) => self.on_generator(*generator, &mut |this, part, instance| {
                this.resume_generator(part, instance, *value)
            }),
            ("generator_throw", [generator, exception]) => {
                self.on_generator(*generator, &mut |this, part, instance| this.throw_generator(part, instance, *exception))
            }
            ("generator_returned", [generator]) => {
                self.on_generator(*generator, &mut |this, part, instance| this.generator_returned(part, instance))
            }
            ("generator_state", [generator]) => {
                let ty = self.machine_i64();
                self.emit(ty, |_| InstKind::GeneratorState(generator.id))
            }
            ("handled_exception", []) => self.handled_exception(),
            _ => self.unsupported("unsupported-special-call", format!("`{name}` with {} arguments", values.len())),
        }
    }

    fn on_generator(&mut self, generator: V, f: &mut dyn FnMut(&mut Self, V, crate::types::InstanceId) -> V) -> V {
        self.split(generator, &mut |this, part, member| match this.generator_instance(member) {
            Some(instance) => f(this, part, instance),
            None => this.type_error("a generator is required"),
        })
    }

    /// The machine type `i64`.
    pub fn machine_i64(&mut self) -> crate::types::Type {
        self.ty(Concrete::Machine { bits: 64, signed: true })
    }

    fn alloc(&mut self, count: V) -> V {
        let i64_type = self.machine_i64();
        let count = self.as_machine(count, i64_type);
        let cell = self.site_cells(7000, 1)[0];
        let ty = self.ty(Concrete::Ptr(cell));
        let ty = self.cx.types.canon(ty);
        self.emit(ty, |_| InstKind::Intrinsic(Intrinsic::PtrAlloc, vec![count.id]))
    }

    fn null(&mut self) -> V {
        let cell = self.site_cells(7001, 1)[0];
        let ty = self.ty(Concrete::Ptr(cell));
        let ty = self.cx.types.canon(ty);
        self.emit(ty, |_| InstKind::Const(pyc2n_mir::typed::Const::Null))
    }

    fn address(&mut self, x: V) -> V {
        let ty = self.machine_i64();
        self.emit(ty, |_| InstKind::Address(x.id))
    }

    fn refcount(&mut self, x: V) -> V {
        let ty = self.machine_i64();
        self.emit(ty, |_| InstKind::Intrinsic(Intrinsic::Refcount, vec![x.id]))
    }

    fn is_done(&mut self, x: V) -> V {
        let unbound = self.cx.types.unbound();
        if !self.cx.types.may_be_unbound(x.ty) {
            return self.bool_const(false);
        }
        self.type_test(x, unbound)
    }

    // --- static tuples; types that grow without end may have made one a `tuple[T, ...]`, whose parts are known at run time ---

    fn is_static_tuple(&mut self, x: V) -> V {
        self.member_test(x, &mut |this, m| matches!(this.cx.types.get(m), Concrete::Tuple(_)))
    }

    fn static_len(&mut self, tuple: V) -> V {
        self.split(tuple, &mut |this, part, member| match this.cx.types.get(member) {
            Concrete::Tuple(elements) => {
                let count = elements.len() as i64;
                this.int_const(count)
            }
            _ => this.call_lang("tuple_length", &[part]),
        })
    }

    fn tuple_part(&mut self, tuple: V, head: bool) -> V {
        self.split(tuple, &mut |this, part, member| {
            let Concrete::Tuple(elements) = this.cx.types.get(member).clone() else {
                return this.call_lang(if head { "tuple_head" } else { "tuple_tail" }, &[part]);
            };
            let range = if head { 0..1 } else { 1..elements.len() };
            let parts: Vec<V> = range
                .filter(|&i| i < elements.len())
                .map(|i| this.emit(elements[i], |_| InstKind::TupleGet(part.id, i as u32)))
                .collect();
            match (head, &parts[..]) {
                (true, [first]) => *first,
                (true, _) => this.never(),
                (false, rest) => this.make_static_tuple(rest),
            }
        })
    }

    /// A tuple that the library takes apart again: static however deep its elements are.
    pub fn make_parts(&mut self, elements: &[V]) -> V {
        if elements.iter().any(|e| e.is_never()) {
            return self.never();
        }
        if elements.len() > MAX_TUPLE_LENGTH {
            return self.make_tuple(elements);
        }
        self.make_static_tuple(elements)
    }

    fn make_static_tuple(&mut self, elements: &[V]) -> V {
        let types: Vec<_> = elements.iter().map(|e| e.ty).collect();
        let ty = self.ty(Concrete::Tuple(types));
        self.emit(ty, |_| InstKind::Tuple(elements.iter().map(|e| e.id).collect()))
    }

    fn cons(&mut self, x: V, tuple: V) -> V {
        self.split(tuple, &mut |this, part, member| {
            let Concrete::Tuple(elements) = this.cx.types.get(member).clone() else {
                let first = this.make_static_tuple(&[x]);
                return this.call_lang("concat_args", &[first, part]);
            };
            let mut parts = vec![x];
            for (i, ty) in elements.into_iter().enumerate() {
                parts.push(this.emit(ty, |_| InstKind::TupleGet(part.id, i as u32)));
            }
            this.make_parts(&parts)
        })
    }

    fn homogeneous(&mut self, tuple: V) -> V {
        self.split(tuple, &mut |this, part, member| match this.cx.types.get(member).clone() {
            Concrete::Tuple(elements) => {
                let mut parts = Vec::new();
                for (i, ty) in elements.into_iter().enumerate() {
                    parts.push(this.emit(ty, |_| InstKind::TupleGet(part.id, i as u32)));
                }
                let list = this.make_list(&parts);
                this.call_lang("tuple_from_list", &[list])
            }
            _ => part,
        })
    }

    // --- attributes by name ---

    fn has_attr(&mut self, x: V, name: V) -> V {
        let Known::Str(name) = name.known else {
            return self.unsupported("unsupported-computed-attribute", "`hasattr` with a computed name");
        };
        let missing = self.ty(Concrete::None);
        let _ = missing;
        self.split(x, &mut |this, part, member| match this.attribute_presence(part, member, name) {
            Some(present) => this.bool_const(present),
            None => this.field_is_set(part, member, name),
        })
    }

    /// Whether the member has the attribute; `None` if only the object itself knows.
    fn attribute_presence(&mut self, object: V, member: crate::types::ConcreteId, name: Symbol) -> Option<bool> {
        let (id, place, salt, span) = (self.id, self.place, self.salt, self.span);
        let mut probe = Expander { cx: self.cx, id, code: None, place, salt: salt ^ 0x5bd1, span, lookup: None };
        if probe.has_method(member, name) {
            return Some(true);
        }
        if probe.instance_field(member, name, false).is_some() {
            return None;
        }
        Some(probe.try_get_attr(object, member, name).is_some())
    }

    fn field_is_set(&mut self, object: V, member: crate::types::ConcreteId, name: Symbol) -> V {
        let Some(field) = self.instance_field(member, name, false) else { return self.bool_const(false) };
        let value = self.load_field_flagged(object, member, name, field);
        if !self.cx.types.may_be_unbound(value.ty) {
            return self.bool_const(true);
        }
        let bound = self.cx.types.with_unbound(value.ty, false);
        self.type_test(value, bound)
    }

    fn has_special(&mut self, x: V, name: V) -> V {
        let Known::Str(name) = name.known else { return self.bool_const(false) };
        self.split(x, &mut |this, _, member| {
            let has = this.find_method_quietly(member, name);
            this.bool_const(has)
        })
    }

    /// Whether the class of a member has a method; `None` in its place (`__hash__ = None`) is none.
    pub fn find_method_quietly(&mut self, member: crate::types::ConcreteId, name: Symbol) -> bool {
        let Some(class) = self.class_of(member) else { return false };
        let Some((_, cell)) = self.cx.class_attr(class, name, self.id) else { return false };
        let none = self.ty(Concrete::None);
        let ty = self.read(cell);
        ty != Types::NEVER && ty != none
    }

    fn invoke(&mut self, x: V, name: V, rest: &[V]) -> V {
        let Known::Str(name) = name.known else { return self.never() };
        self.split_by_method(x, name, &mut |this, part, member| match this.call_special_method(part, member, name, rest) {
            Some(value) => value,
            None => this.attribute_error(part, name.as_str()),
        })
    }

    fn getattr(&mut self, x: V, name: V, default: Option<V>) -> V {
        let Known::Str(name) = name.known else { return self.computed_getattr(x, name, default) };
        let Some(default) = default else { return self.get_attr(x, name) };
        self.split(x, &mut |this, part, member| match this.attribute_presence(part, member, name) {
            Some(false) => default,
            Some(true) => this.get_attr_member(part, member, name),
            None => {
                let set = this.field_is_set(part, member, name);
                this.choose(set, &mut |this| this.get_attr_member(part, member, name), &mut |_| default)
            }
        })
    }

    /// `getattr(x, computed)`: one comparison per attribute that the member has.
    fn computed_getattr(&mut self, x: V, name: V, default: Option<V>) -> V {
        self.split(x, &mut |this, part, member| {
            let candidates = this.attribute_names(member);
            this.getattr_among(part, member, name, &candidates, default)
        })
    }

    fn getattr_among(&mut self, x: V, member: crate::types::ConcreteId, name: V, candidates: &[Symbol], default: Option<V>) -> V {
        let Some((&candidate, rest)) = candidates.split_first() else {
            return match default {
                Some(default) => default,
                None => self.missing_attr_named(x, member, name),
            };
        };
        let text = self.str_const(candidate.as_str());
        let same = self.call_lang("str_equal", &[name, text]);
        let salt = self.salt;
        self.salt = salt.wrapping_mul(131).wrapping_add(rest.len() as u64);
        let known_name = V { known: Known::Str(candidate), ..text };
        let value = self.choose(same, &mut |this| this.getattr(x, known_name, default), &mut |this| {
            this.getattr_among(x, member, name, rest, default)
        });
        self.salt = salt;
        value
    }

    /// Public attribute names of a member's fields and class; of a class, its own; of a module, its variables.
    fn attribute_names(&mut self, member: crate::types::ConcreteId) -> Vec<Symbol> {
        let class = match *self.cx.types.get(member) {
            Concrete::Class(class) => Some(class),
            Concrete::Module(module) => return self.module_names(module),
            _ => self.class_of(member),
        };
        let Some(class) = class else { return vec![] };
        let mut found = Vec::new();
        for c in self.cx.classes[class].mro.clone() {
            self.cx.classes[c].watchers.insert(self.id);
            let info = &self.cx.classes[c];
            found.extend(info.fields.keys().copied().chain(info.attr_order.iter().copied()));
        }
        let mut seen = std::collections::HashSet::new();
        found.retain(|&n| !n.as_str().starts_with("__") && seen.insert(n));
        found.retain(|&n| !self.hidden_from_user(class, n));
        found
    }

    /// The public variables of a module; of a library module only what is its own.
    fn module_names(&mut self, module: pyc2n_mir::untyped::ModuleId) -> Vec<Symbol> {
        let source = &self.cx.program.modules[module];
        let mut names: Vec<Symbol> = source.names.keys().copied().collect();
        names.retain(|n| !n.as_str().starts_with(if source.is_library { "_" } else { "__" }));
        names.sort_by_key(|n| n.as_str());
        if source.is_library {
            names.retain(|n| self.defines(module, source.names[n]));
        }
        names
    }

    fn defines(&mut self, module: pyc2n_mir::untyped::ModuleId, global: pyc2n_mir::untyped::GlobalId) -> bool {
        let ty = self.read(self.cx.globals[global]);
        match self.cx.types.sole(ty).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Function { func, .. }) => self.cx.program.functions[func].module == module,
            Some(Concrete::Class(class)) => self.cx.program.classes[class].module == module,
            Some(Concrete::Module(_)) | None => false,
            Some(_) => true,
        }
    }

    fn setattr(&mut self, x: V, name: V, value: V) -> V {
        match name.known {
            Known::Str(name) => self.set_attr(x, name, value),
            _ => self.unsupported("unsupported-computed-attribute", "`setattr` with a computed name"),
        }
    }

    fn store_field_named(&mut self, x: V, name: V, value: V) -> V {
        let Known::Str(name) = name.known else {
            return self.unsupported("unsupported-computed-attribute", "`__setattr__` with a computed name");
        };
        self.split(x, &mut |this, part, member| this.store_field(part, member, name, value))
    }

    fn new_object(&mut self, class: V) -> V {
        self.split(class, &mut |this, _, member| match *this.cx.types.get(member) {
            Concrete::Class(class) => {
                // A `__new__` of the library does not show the object to anybody before `__init__`.
                if this.cx.program.functions[this.cx.instances[this.id].func].name != names().new || !this.in_library() {
                    this.cx.mark_raw(class);
                }
                this.allocate(class)
            }
            _ => this.type_error("object.__new__(X): X is not a type object"),
        })
    }

    fn explicit_super(&mut self, class: V, object: V) -> V {
        match self.cx.types.sole(class.ty).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Class(class)) => self.make_super(class, object),
            _ => self.unsupported("unsupported-super", "`super` of a class that is not known at compile time"),
        }
    }

    fn handled_exception(&mut self) -> V {
        let exceptions = self.cx.exceptions;
        let all = self.read(exceptions);
        let flagged = self.cx.types.with_unbound(all, true);
        let handled = self.emit(flagged, |_| InstKind::HandledException);
        self.bound_or(handled, &mut |this| this.none()).unwrap_or(V::NEVER)
    }

    /// A static tuple of `(name, value)` of the fields, each value flagged away by being left out of the type if unset.
    fn instance_fields(&mut self, x: V) -> V {
        self.split(x, &mut |this, part, member| {
            let Concrete::Instance { class, .. } = this.cx.types.get(member).clone() else { return this.make_tuple(&[]) };
            let mut names = Vec::new();
            for c in this.cx.classes[class].mro.clone().into_iter().rev() {
                this.cx.classes[c].watchers.insert(this.id);
                names.extend(this.cx.classes[c].fields.keys().copied());
            }
            let mut pairs = Vec::new();
            for name in names {
                let Some(field) = this.instance_field(member, name, false) else { continue };
                let value = this.load_field_flagged(part, member, name, field);
                let Some(value) = this.bound_or(value, &mut |this| this.none()) else { continue };
                let text = this.str_const(name.as_str());
                pairs.push(this.make_static_tuple(&[text, value]));
            }
            this.make_static_tuple(&pairs)
        })
    }
}
