//! Methods of builtin classes that are called through their class, `str.upper(x)` or `map(str.upper, xs)`: in CPython such a function looks
//! whether what it is given is an object of its class. (A function in Python takes anything for `self`.)

use super::{CallArg, Expander, V};
use crate::types::{Concrete, ConcreteId};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ArgKind, ClassId, FuncId};

/// What an object is to a method.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Receiver {
    /// One of its class, or of one that has the method too.
    Fits,
    /// One that the program takes for one of its class, with a method of its own for that: a tuple of static length.
    HasOwn,
    /// Something else.
    Wrong,
}

impl Expander<'_, '_> {
    /// The result of a call that gives a method of a builtin class the wrong `self`, or none at all, on some way; `None` if all is well.
    pub fn call_misdirected(&mut self, callee: V, member: ConcreteId, func: FuncId, args: &[CallArg]) -> Option<V> {
        let class = self.builtin_class_of(func)?;
        let Some(receiver) = args.first() else { return Some(self.refuse_receiver(class, func, None)) };
        if receiver.kind != ArgKind::Positional {
            return None;
        }
        let members = self.cx.types.members(receiver.value.ty);
        if members.into_iter().all(|member| self.receiver(member, class, func) == Receiver::Fits) {
            return None;
        }
        Some(self.split(receiver.value, &mut |this, part, found| {
            let mut args = args.to_vec();
            args[0].value = part;
            match this.receiver(found, class, func) {
                Receiver::Fits => this.call_function(callee, member, func, &args),
                Receiver::HasOwn => {
                    let own = this.find_method(found, this.cx.program.functions[func].name);
                    own.map_or(V::NEVER, |own| this.call_value(own, &args))
                }
                Receiver::Wrong => this.refuse_receiver(class, func, Some(part)),
            }
        }))
    }

    /// The class of a method that is written in C in CPython.
    fn builtin_class_of(&self, func: FuncId) -> Option<ClassId> {
        let function = &self.cx.program.functions[func];
        let is_method = || function.params.first().is_some_and(|param| param.name.as_str() == "self");
        function.class.filter(|_| self.cx.natives.is_in_c(function.module) && is_method())
    }

    /// What such objects are to a method of a builtin class.
    fn receiver(&mut self, member: ConcreteId, class: ClassId, func: FuncId) -> Receiver {
        let concrete = self.cx.types.get(member);
        if matches!(concrete, Concrete::Machine { .. } | Concrete::Float32 | Concrete::Ptr(_) | Concrete::Class(_)) || self.is_unknown(member) {
            return Receiver::Fits;
        }
        if self.class_of(member).is_some_and(|own| self.cx.is_subclass(own, class)) {
            return Receiver::Fits;
        }
        let own = self.find_method(member, self.cx.program.functions[func].name);
        let own = own.map_or(Vec::new(), |own| self.cx.types.members(own.ty));
        let is_same = |method: &ConcreteId| matches!(*self.cx.types.get(*method), Concrete::Function { func: found, .. } if found == func);
        match own.iter().any(is_same) {
            true => Receiver::Fits,
            false if !own.is_empty() && self.is_member_of(member, &[class]) => Receiver::HasOwn,
            false => Receiver::Wrong,
        }
    }

    /// The name of a class; of one that only the library knows, that of a class which is over it.
    pub fn public_name(&self, class: ClassId) -> Symbol {
        let name = |class: ClassId| self.cx.program.classes[class].name;
        let is_public = |&other: &ClassId| !name(other).as_str().starts_with('_') && self.cx.is_subclass(other, class);
        if is_public(&class) { name(class) } else { self.cx.program.classes.indices().filter(is_public).last().map_or(name(class), name) }
    }

    fn refuse_receiver(&mut self, class: ClassId, func: FuncId, given: Option<V>) -> V {
        if self.ends_natively() {
            return self.never();
        }
        let owner = self.public_name(class);
        let name = self.cx.program.functions[func].name;
        let texts = [owner.as_str(), name.as_str()];
        match given {
            Some(given) => self.error_about("raise_receiver", &texts, &[given]),
            None => self.error_about("raise_no_receiver", &texts, &[]),
        }
    }
}
