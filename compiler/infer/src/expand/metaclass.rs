//! Metaclasses and abstract classes. A class is known at compile time; its metaclass sees it made: `__new__` with a view of the
//! class's names as the namespace, `__init__`, and every later call through `__call__`.

use super::{CallArg, Expander, V};
use crate::protocol::names;
use crate::types::{Concrete, Type, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ArgKind, ClassId};

impl Expander<'_, '_> {
    /// The metaclass that a class statement names or inherits, if it is not `type`; the outer `None` after an error.
    #[allow(clippy::option_option)]
    pub fn metaclass_of_statement(&mut self, bases: &[ClassId], keywords: &[(Symbol, V)]) -> Option<Option<ClassId>> {
        let named = keywords.iter().find(|(name, _)| *name == names().metaclass).map(|(_, value)| *value);
        let explicit = match named {
            None => None,
            Some(value) => match self.cx.types.sole(value.ty).map(|m| self.cx.types.get(m).clone()) {
                Some(Concrete::Class(class)) if self.cx.is_made(class, self.id) => Some(class),
                Some(Concrete::Class(_)) => return None,
                _ => {
                    self.unsupported("unsupported-metaclass", "a metaclass must be a class that is known at compile time");
                    return None;
                }
            },
        };
        let chosen = self.cx.metaclass_of(bases, explicit);
        if chosen.is_some_and(|class| self.has_attr_in_mro(class, Symbol::new("__prepare__"))) {
            self.unsupported("unsupported-metaclass", "`__prepare__` of a metaclass is not supported");
            return None;
        }
        Some(chosen)
    }

    fn has_attr_in_mro(&mut self, class: ClassId, name: Symbol) -> bool {
        self.cx.class_attr(class, name, self.id).is_some()
    }

    /// What the class statement gives after its body ran: what the metaclass makes of the class, or the class.
    pub fn make_by_metaclass(&mut self, class: ClassId, metaclass: ClassId, object: V, keywords: &[(Symbol, V)]) -> V {
        let namespace = self.call_lang("namespace", &[object]);
        let name = self.str_const(self.cx.program.classes[class].name.as_str());
        let bases: Vec<V> = self.shown_bases(class).into_iter().map(|base| self.unit(Concrete::Class(base))).collect();
        let bases = self.make_tuple(&bases);
        let meta = self.unit(Concrete::Class(metaclass));
        let mut args: Vec<CallArg> = [name, bases, namespace].map(CallArg::positional).into();
        args.extend(class_keywords(keywords));
        let made = match self.cx.class_attr(metaclass, names().new, self.id) {
            Some((owner, cell)) => {
                let ty = self.read(cell);
                let method = self.load_class_attr(owner, names().new, ty);
                self.call_with_self(method, meta, &args)
            }
            None => self.finish_class(namespace, &args[3..]),
        };
        if made.is_never() {
            return self.never();
        }
        if let Some((owner, cell)) = self.cx.class_attr(metaclass, names().init, self.id) {
            let ty = self.read(cell);
            let method = self.load_class_attr(owner, names().init, ty);
            if self.call_with_self(method, made, &args).is_never() {
                return self.never();
            }
        }
        made
    }

    /// The bases as `__bases__` of the statement has them: `object` only if it is written.
    fn shown_bases(&mut self, class: ClassId) -> Vec<ClassId> {
        let root = self.cx.library_class_in(None, Symbol::new("object"));
        let bases = self.cx.classes[class].bases.clone();
        if bases.len() == 1 && Some(bases[0]) == root { vec![] } else { bases }
    }

    /// `type.__new__(metaclass, name, bases, namespace, **keywords)`: the class whose namespace this is.
    pub fn finish_class(&mut self, namespace: V, keywords: &[CallArg]) -> V {
        let Some(class) = self.class_of_namespace(namespace) else {
            return self.unsupported("unsupported-metaclass", "`type.__new__` with another namespace than the class statement's");
        };
        let object = self.unit(Concrete::Class(class));
        let named: Vec<(Symbol, V)> = keywords
            .iter()
            .filter_map(|arg| match arg.kind {
                ArgKind::Keyword(name) => Some((name, arg.value)),
                _ => None,
            })
            .collect();
        self.finish_class_statement(class, object, &named)
    }

    fn class_of_namespace(&mut self, namespace: V) -> Option<ClassId> {
        let member = self.cx.types.sole(namespace.ty)?;
        let Concrete::Instance { args, .. } = self.cx.types.get(member).clone() else { return None };
        let ty = self.read(*args.first()?);
        let inner = self.cx.types.sole(ty)?;
        match *self.cx.types.get(inner) {
            Concrete::Class(class) => Some(class),
            _ => None,
        }
    }

    /// `type.__call__(cls, ...)`: makes an instance, without asking the metaclass.
    pub fn construct_plainly(&mut self, args: &[CallArg]) -> V {
        let Some((first, rest)) = args.split_first() else { return self.type_error("descriptor '__call__' of 'type' object needs an argument") };
        self.split(first.value, &mut |this, part, member| match *this.cx.types.get(member) {
            Concrete::Class(class) => this.construct_instance(part, class, rest),
            _ => this.type_error("descriptor '__call__' requires a 'type' object"),
        })
    }

    // --- classes that decide by code what is an instance ---

    /// Whether `isinstance` and `issubclass` of a class run code of its metaclass, or its `__subclasshook__`.
    pub fn has_instance_hook(&mut self, class: ClassId) -> bool {
        let Some(metaclass) = self.cx.classes[class].metaclass else { return false };
        [names().instancecheck, names().subclasscheck].into_iter().any(|name| self.cx.class_attr(metaclass, name, self.id).is_some())
            || (self.is_abstract_base(class) && self.cx.class_attr(class, names().subclasshook, self.id).is_some())
    }

    /// `isinstance(object, classes)` where one of them has such code.
    pub fn is_instance_by_code(&mut self, object: V, classes: &[ClassId]) -> V {
        self.any_class(classes, &mut |this, class| {
            let wanted = this.unit(Concrete::Class(class));
            if let Some(answer) = this.ask_metaclass(wanted, names().instancecheck, object) {
                return answer;
            }
            let plain = this.member_test(object, &mut |this, m| this.is_member_of(m, &[class]));
            this.choose(plain, &mut |this| this.bool_const(true), &mut |this| {
                let made = this.type_of(object);
                this.ask_subclass_hook(wanted, class, made)
            })
        })
    }

    /// `issubclass(class, bases)`.
    pub fn is_subclass_of_any(&mut self, class: ClassId, bases: &[ClassId]) -> V {
        self.any_class(bases, &mut |this, base| {
            let (object, wanted) = (this.unit(Concrete::Class(class)), this.unit(Concrete::Class(base)));
            if let Some(answer) = this.ask_metaclass(wanted, names().subclasscheck, object) {
                return answer;
            }
            if this.cx.is_subclass(class, base) || this.is_registered(class, base) || this.class_has_structure(class, base) {
                return this.bool_const(true);
            }
            this.ask_subclass_hook(wanted, base, object)
        })
    }

    fn any_class(&mut self, classes: &[ClassId], test: &mut dyn FnMut(&mut Self, ClassId) -> V) -> V {
        let Some((&class, rest)) = classes.split_first() else { return self.bool_const(false) };
        let found = test(self, class);
        if rest.is_empty() {
            return found;
        }
        self.choose(found, &mut |this| this.bool_const(true), &mut |this| this.any_class(rest, &mut |this, class| test(this, class)))
    }

    fn ask_metaclass(&mut self, wanted: V, name: Symbol, object: V) -> Option<V> {
        let member = self.cx.types.sole(wanted.ty)?;
        let answer = self.call_special_method(wanted, member, name, &[object])?;
        Some(self.truth(answer))
    }

    fn ask_subclass_hook(&mut self, wanted: V, class: ClassId, candidate: V) -> V {
        let hook = names().subclasshook;
        let known = self.is_abstract_base(class) && self.cx.class_attr(class, hook, self.id).is_some();
        let Some(member) = self.cx.types.sole(wanted.ty).filter(|_| known) else { return self.bool_const(false) };
        let hook = self.get_attr_member(wanted, member, hook);
        let answer = self.call_value(hook, &[CallArg::positional(candidate)]);
        let undecided = self.ty(Concrete::NotImplemented);
        let test = self.type_test(answer, undecided);
        let decided = self.minus(answer.ty, undecided);
        self.choose(test, &mut |this| this.bool_const(false), &mut |this| {
            let answer = this.narrow(answer, decided);
            this.truth(answer)
        })
    }

    /// `ABCMeta.register(class, subclass)`. It counts from the start of the program.
    pub fn register_class(&mut self, class: V, subclass: V) -> V {
        self.split(class, &mut |this, _, base| {
            let Concrete::Class(base) = *this.cx.types.get(base) else { return this.none() };
            this.split(subclass, &mut |this, _, member| match *this.cx.types.get(member) {
                Concrete::Class(class) => {
                    this.cx.register(class, base);
                    this.none()
                }
                _ => this.type_error("Can only register classes"),
            })
        })
    }

    /// Whether a class, or one that it derives from, was registered with one that derives from `wanted`.
    pub fn is_registered(&mut self, class: ClassId, wanted: ClassId) -> bool {
        if !self.is_abstract_base(wanted) {
            return false;
        }
        for c in self.cx.classes[class].mro.clone() {
            self.cx.classes[c].watchers.insert(self.id);
            let found = self.cx.classes[c].virtual_bases.iter().any(|&base| self.cx.is_subclass(base, wanted));
            if found {
                return true;
            }
        }
        false
    }

    fn class_has_structure(&mut self, class: ClassId, wanted: ClassId) -> bool {
        let params = self.cx.type_params(class).len();
        let args = self.site_cells(9000 + u64::from(class.0), params);
        let concrete = self.cx.natives.scalar(class).unwrap_or(Concrete::Instance { class, args });
        let member = self.cx.types.concrete(concrete);
        self.is_member_of(member, &[wanted])
    }

    // --- abstract classes ---

    /// Whether the metaclass of a class checks for abstract methods.
    pub fn is_abstract_base(&mut self, class: ClassId) -> bool {
        let Some(metaclass) = self.cx.classes[class].metaclass else { return false };
        match self.cx.lang_function("ABCMeta", Some(self.id)).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Class(root)) => self.cx.is_subclass(metaclass, root),
            _ => false,
        }
    }

    /// Names of the methods that a class leaves abstract, sorted.
    pub fn abstract_methods(&mut self, class: ClassId) -> Vec<Symbol> {
        let mut found = Vec::new();
        for c in self.cx.classes[class].mro.clone() {
            self.cx.classes[c].watchers.insert(self.id);
            for name in self.cx.classes[c].attr_order.clone() {
                let Some((_, cell)) = self.cx.class_attr(class, name, self.id) else { continue };
                let ty = self.read(cell);
                if !found.contains(&name) && self.is_abstract(ty) {
                    found.push(name);
                }
            }
        }
        found.sort_by_key(|name| name.as_str());
        found
    }

    /// Whether what a class has under a name is abstract: a function that was marked so, or a descriptor around one.
    fn is_abstract(&mut self, ty: Type) -> bool {
        let Some(member) = self.cx.types.sole(ty) else { return false };
        match self.cx.types.get(member).clone() {
            Concrete::Function { func, .. } => self.cx.function_attr(func, names().is_abstract, false, self.id).is_some(),
            Concrete::Instance { args, .. } if self.has_method(member, names().get) => args.into_iter().any(|cell| {
                let ty = self.read(cell);
                ty != Types::NEVER && self.is_abstract(ty)
            }),
            _ => false,
        }
    }

    /// A new instance, or the TypeError that the class leaves methods abstract.
    pub fn allocate_concrete(&mut self, class: ClassId) -> V {
        let abstracts = self.abstract_methods(class);
        if abstracts.is_empty() {
            return self.allocate(class);
        }
        let plural = if abstracts.len() == 1 { "" } else { "s" };
        let list: Vec<&str> = abstracts.iter().map(|name| name.as_str()).collect();
        let name = self.cx.program.classes[class].name;
        self.type_error(&format!("Can't instantiate abstract class {name} with abstract method{plural} {}", list.join(", ")))
    }
}

/// The keywords of a class header that are passed on.
pub fn class_keywords(keywords: &[(Symbol, V)]) -> impl Iterator<Item = CallArg> + '_ {
    let passed = keywords.iter().filter(|(name, _)| *name != names().metaclass);
    passed.map(|&(name, value)| CallArg { value, kind: ArgKind::Keyword(name) })
}
