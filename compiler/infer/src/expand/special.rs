//! The registry of functions that only the compiler can type: a library stub with `@special("name")` is one of
//! these rows. Everything else is written in Python.

use super::{CallArg, Expander, V};
use crate::known::Known;
use crate::protocol::names;
use crate::types::{Concrete, Types, MAX_TUPLE_LENGTH};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::{Const, InstKind, Intrinsic};
use pyc2n_mir::untyped::ArgKind;

impl Expander<'_, '_> {
    /// Calls a special function.
    pub fn call_special(&mut self, name: &str, args: &[CallArg]) -> V {
        let plain = args.iter().all(|a| a.kind == ArgKind::Positional);
        if let ("type_new", [_, _, _, namespace, keywords @ ..]) = (name, args) {
            return self.finish_class(namespace.value, keywords);
        }
        if name == "type_call" {
            return self.construct_plainly(args);
        }
        if !plain && name != "invoke" && name != "type" {
            return self.call_unpacked(name, args);
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
            ("is_only_int", [x]) => self.is_only_int(*x),
            ("is_static_tuple", [x]) => self.is_static_tuple(*x),
            ("end_is_noticed", [x]) => {
                let noticed = self.cx.end_is_noticed(x.ty, self.code.is_none().then_some(self.id));
                self.bool_const(noticed)
            }
            ("static_len", [t]) => self.static_len(*t),
            ("head", [t]) => self.tuple_part(*t, true),
            ("tail", [t]) => self.tuple_part(*t, false),
            ("cons", [x, t]) => self.cons(*x, *t),
            ("for_each", [t, function, rest @ ..]) => self.for_each(*t, *function, rest),
            ("element", [t, index]) => self.element(*t, *index),
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
            ("delattr", [x, name]) => self.delattr(*x, *name, false),
            ("delete_field", [x, name]) => self.delattr(*x, *name, true),
            ("load_field", [x, name]) => self.load_attribute(*x, *name),
            ("base_value", [x]) => self.base_value(*x),
            ("hold", [class, value]) => self.hold(*class, *value),
            ("content", [x]) => self.content(*x),
            ("subclasses", [class]) => self.subclasses(*class),
            ("module_named", [name]) => self.module_named(*name),
            ("own_names", [x]) => self.own_name_list(*x),
            ("own_get", [x, name]) => self.own_get(*x, *name),
            ("own_set", [x, name, value]) => self.own_set(*x, *name, *value),
            ("own_delete", [x, name]) => self.own_delete(*x, *name),
            ("vars", [x]) => self.vars(*x),
            ("globals", []) => self.globals(),
            ("vars" | "locals", []) => self.locals(),
            ("dir", []) => {
                let view = self.locals();
                self.call_lang("sorted_names", &[view])
            }
            ("dir", [x]) => self.dir(*x),
            ("store_field", [x, name, value]) => self.store_field_named(*x, *name, *value),
            ("register_class", [class, subclass]) => self.register_class(*class, *subclass),
            ("new_object", [class]) => self.new_object(*class),
            ("address" | "id", [x]) => self.address(*x),
            ("refcount", [x]) => self.refcount(*x),
            ("type_module", [x]) => self.type_text(*x, names().module),
            ("type_qualname", [x]) => self.type_text(*x, names().qualname),
            ("map_fields", [target, source, function, rest @ ..]) => self.map_fields(*target, *source, *function, rest),
            ("split_call", [function, x, rest @ ..]) => self.split_call(*function, *x, rest),
            ("at_address", [place, like]) => self.at_address(*place, *like),
            ("bind", [function, receiver]) => self.make_bound(*function, *receiver),
            ("super", []) => {
                let message = self.str_const("super(): no arguments");
                self.call_lang("raise_runtime_error", &[message]);
                self.never()
            }
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

    /// Whether a value, or what a pointer points to, is an int by its type.
    fn is_only_int(&mut self, x: V) -> V {
        let sole = self.cx.types.sole(x.ty).map(|member| self.cx.types.get(member));
        let ty = if let Some(&Concrete::Ptr(cell)) = sole { self.read(cell) } else { x.ty };
        let only = self.cx.types.sole(ty).map(|member| self.cx.types.get(member));
        let is_int = matches!(only, Some(Concrete::Int));
        self.bool_const(is_int)
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
        self.emit(ty, |_| InstKind::Const(Const::Null))
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

    /// `function(element, *rest)` for each element of a tuple.
    fn for_each(&mut self, tuple: V, function: V, rest: &[V]) -> V {
        self.split(tuple, &mut |this, part, member| {
            let Concrete::Tuple(elements) = this.cx.types.get(member).clone() else {
                let args: Vec<V> = [part, function].into_iter().chain(rest.iter().copied()).collect();
                return this.call_lang("tuple_each", &args);
            };
            let salt = this.salt;
            for (n, &ty) in elements.iter().enumerate() {
                this.salt = salt.wrapping_mul(59).wrapping_add(n as u64 + 1);
                let element = this.emit(ty, |_| InstKind::TupleGet(part.id, n as u32));
                let args: Vec<CallArg> = std::iter::once(element).chain(rest.iter().copied()).map(CallArg::positional).collect();
                if this.call_value(function, &args).is_never() {
                    return this.never();
                }
            }
            this.salt = salt;
            this.none()
        })
    }

    /// The element at a computed place of a tuple of static length.
    fn element(&mut self, tuple: V, index: V) -> V {
        self.split(tuple, &mut |this, part, member| match this.cx.types.get(member).clone() {
            Concrete::Tuple(elements) => this.element_from(part, &elements, index, 0),
            _ => this.never(),
        })
    }

    /// The same if it is element `n` or a later one.
    fn element_from(&mut self, tuple: V, elements: &[crate::types::Type], index: V, n: usize) -> V {
        let Some(&ty) = elements.get(n) else { return self.call_lang("raise_tuple_index", &[]) };
        let (machine, bool_type) = (self.machine_i64(), self.ty(Concrete::Bool));
        let place = self.emit(machine, |_| InstKind::Const(Const::Machine(n as i64)));
        let is_here = self.emit(bool_type, |_| InstKind::Intrinsic(Intrinsic::MachineEq, vec![index.id, place.id]));
        self.choose(
            is_here,
            &mut |this| this.emit(ty, |_| InstKind::TupleGet(tuple.id, n as u32)),
            &mut |this| this.element_from(tuple, elements, index, n + 1),
        )
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

    /// A special function whose arguments are not written out, by the function of the library that takes them apart.
    fn call_unpacked(&mut self, name: &str, args: &[CallArg]) -> V {
        match self.lang_value(&format!("unpacked_{name}")) {
            Some(function) => self.call_value(function, args),
            None => self.unsupported("unsupported-special-call", format!("`{name}` with unpacked or keyword arguments")),
        }
    }

    fn invoke(&mut self, x: V, name: V, rest: &[V]) -> V {
        let Known::Str(name) = name.known else { return self.never() };
        self.split_by_method(x, name, &mut |this, part, member| match this.call_special_method(part, member, name, rest) {
            Some(value) => value,
            None => this.attribute_error(part, name.as_str()),
        })
    }

    fn new_object(&mut self, class: V) -> V {
        self.split(class, &mut |this, _, member| match this.cx.types.get(member).clone() {
            Concrete::Class(class) if this.cx.value_class(class).is_some() => this.refuse_bare_object(class),
            Concrete::Class(class) => {
                // A `__new__` of the library does not show the object to anybody before `__init__`.
                if this.cx.program.functions[this.cx.instances[this.id].func].name != names().new || !this.in_library() {
                    this.cx.mark_raw(class);
                }
                if this.is_abstract_base(class) { this.allocate_concrete(class) } else { this.allocate(class) }
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
}
