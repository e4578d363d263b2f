//! Tests of types: `isinstance`, `issubclass`, `type`, `callable`, matching of exceptions. Decided at compile time where the types
//! decide.

use super::{Expander, V};
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::ClassId;

impl Expander<'_, '_> {
    /// `isinstance(object, class)`.
    pub fn is_instance(&mut self, object: V, class: V) -> V {
        self.split(class, &mut |this, part, member| match this.class_list(part.ty) {
            Some(classes) if classes.iter().any(|&class| this.is_unchecked_protocol(class)) => {
                this.type_error("Instance and class checks can only be used with @runtime_checkable protocols")
            }
            Some(classes) if this.may_be_unknown(object, &classes) => this.unknown_is_instance(object, part, &classes),
            Some(classes) if classes.iter().any(|&class| this.has_instance_hook(class)) => this.is_instance_by_code(object, &classes),
            Some(classes) => this.member_test(object, &mut |this, m| this.is_member_of(m, &classes)),
            None => this.dynamic_is_instance(object, part, member),
        })
    }

    /// Whether of objects of a member's class the library alone knows of which classes they are, when the program runs: `@unknown`.
    pub fn is_unknown(&self, member: ConcreteId) -> bool {
        matches!(*self.cx.types.get(member), Concrete::Instance { class, .. } if self.has_mark(class, "unknown"))
    }

    /// Whether objects of a member's class may be of one of some other classes, too: `@may_be("defaultdict")`.
    fn is_perhaps_of(&self, member: ConcreteId, classes: &[ClassId]) -> bool {
        let names = self.class_of(member).map_or_else(Vec::new, |class| self.mark_args(class, "may_be"));
        !names.is_empty() && !self.in_library() && classes.iter().any(|&class| names.contains(&self.cx.program.classes[class].name))
    }

    fn may_be_unknown(&mut self, object: V, classes: &[ClassId]) -> bool {
        self.cx.types.members(object.ty).into_iter().any(|member| self.is_unknown(member) || self.is_perhaps_of(member, classes))
    }

    fn unknown_is_instance(&mut self, object: V, class: V, classes: &[ClassId]) -> V {
        self.split(object, &mut |this, part, member| {
            if this.is_perhaps_of(member, classes) {
                return this.call_lang("misfit", &[]);
            }
            match this.is_unknown(member) {
                true if this.is_certainly_of(member, classes) => this.bool_const(true),
                // What the library does then is for values of the class.
                true if this.in_library() => this.call_lang("misfit", &[]),
                true => this.call_lang("unknown_is_instance", &[part, class]),
                false => this.is_instance(part, class),
            }
        })
    }

    /// Whether an `@unknown` object is taken for one of these classes anyway: the library knows its own.
    pub fn is_certainly_of(&self, member: ConcreteId, classes: &[ClassId]) -> bool {
        self.class_of(member).is_some_and(|class| classes.iter().any(|&wanted| self.cx.is_subclass(class, wanted)))
    }

    fn is_unchecked_protocol(&self, class: ClassId) -> bool {
        let mro = &self.cx.classes[class].mro;
        self.has_mark(class, "protocol") && !mro.iter().any(|&base| self.has_mark(base, "runtime_checkable"))
    }

    fn dynamic_is_instance(&mut self, object: V, class: V, member: ConcreteId) -> V {
        match this_kind(self.cx.types.get(member)) {
            Kind::Tuple(elements) => self.any_of_tuple(object, class, &elements),
            Kind::Other => {
                self.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")
            }
        }
    }

    fn any_of_tuple(&mut self, object: V, classes: V, elements: &[crate::types::Type]) -> V {
        let mut result = self.bool_const(false);
        for (i, &ty) in elements.iter().enumerate() {
            let class = self.emit(ty, |_| pyc2n_mir::typed::InstKind::TupleGet(classes.id, i as u32));
            let found = result;
            result = self.choose(found, &mut |_| found, &mut |this| this.is_instance(object, class));
        }
        result
    }

    /// The classes that a class object, or a tuple of class objects, names; `None` if not known at compile time.
    pub fn class_list(&mut self, ty: crate::types::Type) -> Option<Vec<ClassId>> {
        let member = self.cx.types.sole(ty)?;
        match self.cx.types.get(member).clone() {
            Concrete::Class(class) => Some(vec![class]),
            Concrete::None => self.cx.natives.class("none").map(|c| vec![c]),
            Concrete::Tuple(elements) => {
                let lists = elements.into_iter().map(|e| self.class_list(e)).collect::<Option<Vec<_>>>()?;
                Some(lists.concat())
            }
            _ => None,
        }
    }

    /// Whether values of a member are instances of one of the classes.
    pub fn is_member_of(&mut self, member: ConcreteId, classes: &[ClassId]) -> bool {
        let Some(class) = self.public_class(member) else { return false };
        classes.iter().any(|&wanted| {
            self.cx.is_subclass(class, wanted) || self.is_registered(class, wanted) || self.has_structure(member, wanted)
        })
    }

    /// The class as users see it: a static tuple is a `tuple`.
    pub fn public_class(&self, member: ConcreteId) -> Option<ClassId> {
        match self.cx.types.get(member) {
            Concrete::Tuple(_) => self.cx.types.tuple_class,
            _ => self.class_of(member),
        }
    }

    /// Abstract classes marked `@structural("__len__", …)`, as protocols of the program are, accept whatever has these methods and
    /// those of bases with that mark, those marked `@registered("list", …)` the instances of these classes.
    fn has_structure(&mut self, member: ConcreteId, wanted: ClassId) -> bool {
        let registered = self.mark_args(wanted, "registered");
        (self.has_mark(wanted, "structural") && self.answers_to_all(member, wanted))
            || registered.into_iter().any(|name| self.derives_from_named(member, name))
            || self.counts_as(member, wanted)
    }

    fn answers_to_all(&mut self, member: ConcreteId, wanted: ClassId) -> bool {
        let bases = self.cx.classes[wanted].mro.clone();
        let named = |this: &Self, mark| bases.iter().flat_map(|&base| this.mark_args(base, mark)).collect::<Vec<_>>();
        named(self, "structural").into_iter().all(|name| self.answers_to(member, name))
            && named(self, "declared").into_iter().all(|name| self.has_attribute(member, name))
    }

    fn answers_to(&mut self, member: ConcreteId, name: Symbol) -> bool {
        let is_function = matches!(self.cx.types.get(member), Concrete::Function { .. } | Concrete::Bound { .. } | Concrete::Class(_));
        (is_function && name == names().call) || self.find_method_quietly(member, name) || self.assigns_attribute(member, name)
    }

    fn has_attribute(&mut self, member: ConcreteId, name: Symbol) -> bool {
        let Some(class) = self.class_of(member) else { return false };
        self.cx.class_attr(class, name, self.id).is_some() || self.assigns_attribute(member, name)
    }

    /// Whether methods of the member's class assign an attribute of that name.
    fn assigns_attribute(&self, member: ConcreteId, name: Symbol) -> bool {
        let Some(class) = self.class_of(member) else { return false };
        self.cx.classes[class].mro.iter().any(|&base| self.cx.program.classes[base].self_attrs.contains(&name))
    }

    fn has_mark(&self, class: ClassId, mark: &str) -> bool {
        self.cx.program.classes[class].marks.iter().any(|m| m.name.as_str() == mark)
    }

    /// Whether the program, though not the library, sees instances of a class as those of a class of the library: `@counts_as("tuple")`.
    fn counts_as(&mut self, member: ConcreteId, wanted: ClassId) -> bool {
        if self.in_library() || !self.cx.program.modules[self.cx.program.classes[wanted].module].is_library {
            return false;
        }
        let Some(class) = self.public_class(member) else { return false };
        let wanted = self.cx.program.classes[wanted].name;
        self.cx.classes[class].mro.iter().any(|&c| self.mark_args(c, "counts_as").contains(&wanted))
    }

    fn mark_args(&self, class: ClassId, mark: &str) -> Vec<Symbol> {
        let mark = Symbol::new(mark);
        let marks = &self.cx.program.classes[class].marks;
        marks.iter().find(|m| m.name == mark).map_or_else(Vec::new, |m| m.args.clone())
    }

    fn derives_from_named(&self, member: ConcreteId, name: Symbol) -> bool {
        match (self.public_class(member), self.cx.library_class_in(None, name)) {
            (Some(class), Some(base)) => self.cx.is_subclass(class, base),
            _ => false,
        }
    }

    /// A test that each member decides: constant if all agree.
    pub fn member_test(&mut self, object: V, decide: &mut dyn FnMut(&mut Self, ConcreteId) -> bool) -> V {
        let members = self.cx.types.members(object.ty);
        let mut yes = Types::NEVER;
        for m in members {
            if decide(self, m) {
                let single = self.cx.types.single(m);
                yes = self.cx.types.join(yes, single);
            }
        }
        self.type_test(object, yes)
    }

    /// `issubclass(class, base)`.
    pub fn is_subclass_of(&mut self, class: V, base: V) -> V {
        let Some(bases) = self.class_list(base.ty) else {
            return self.split(base, &mut |this, part, _| match this.class_list(part.ty) {
                Some(_) => this.is_subclass_of(class, part),
                None => this.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"),
            });
        };
        self.split(class, &mut |this, _, member| match *this.cx.types.get(member) {
            Concrete::Class(class) => this.is_subclass_of_any(class, &bases),
            _ => this.type_error("issubclass() arg 1 must be a class"),
        })
    }

    /// `type(object)`.
    pub fn type_of(&mut self, object: V) -> V {
        self.split(object, &mut |this, _, member| match this.public_class(member) {
            Some(class) => this.unit(Concrete::Class(class)),
            None => this.never(),
        })
    }

    /// `callable(object)`.
    pub fn callable(&mut self, object: V) -> V {
        if self.may_be_unknown(object, &[]) {
            return self.call_lang("unknown_is_callable", &[object]);
        }
        self.member_test(object, &mut |this, m| match this.cx.types.get(m) {
            Concrete::Function { .. } | Concrete::Bound { .. } | Concrete::Class(_) => true,
            _ => this.has_method(m, names().call),
        })
    }

    /// Whether an `except` clause catches the exception.
    pub fn exception_matches(&mut self, exception: V, class: V) -> V {
        self.split(class, &mut |this, part, _| match this.class_list(part.ty) {
            Some(classes) if classes.iter().all(|&c| this.is_exception_class(c)) => {
                this.member_test(exception, &mut |this, m| this.is_member_of(m, &classes))
            }
            _ => this.catch_error(exception, part),
        })
    }

    fn catch_error(&mut self, exception: V, class: V) -> V {
        let member = self.cx.types.sole(class.ty);
        if let Some(Concrete::Tuple(elements)) = member.map(|m| self.cx.types.get(m).clone()) {
            return self.any_of_tuple(exception, class, &elements);
        }
        self.call_lang("raise_catch_error", &[]);
        self.never()
    }

    /// `__module__` or `__qualname__` of the run-time class. Classes whose text is the same stay together, and so do those whose
    /// qualified name is their name, which the descriptor has.
    pub fn type_text(&mut self, x: V, what: Symbol) -> V {
        let key = |this: &mut Self, member| {
            let text = this.class_text(member, what)?;
            Some(if this.is_type_name(member, text) { 0 } else { 1 + u64::from(text.number()) })
        };
        self.split_by(x, &mut { key }, &mut |this, part, member| match this.class_text(member, what) {
            Some(text) if this.is_type_name(member, text) => this.type_name(part),
            Some(text) => this.str_const(text.as_str()),
            None => this.never(),
        })
    }

    fn is_type_name(&self, member: ConcreteId, text: Symbol) -> bool {
        self.public_class(member).is_some_and(|class| {
            let source = &self.cx.program.classes[class];
            source.name == text && source.marks.iter().all(|mark| mark.name.as_str() != "in_c")
        })
    }

    fn class_text(&self, member: ConcreteId, what: Symbol) -> Option<Symbol> {
        let class = self.public_class(member)?;
        let is_module = what == names().module;
        Some(if is_module { Symbol::new(self.public_module_of(class)) } else { self.cx.program.classes[class].qualname })
    }
}

enum Kind {
    Tuple(Vec<crate::types::Type>),
    Other,
}

fn this_kind(concrete: &Concrete) -> Kind {
    match concrete {
        Concrete::Tuple(elements) => Kind::Tuple(elements.clone()),
        _ => Kind::Other,
    }
}
