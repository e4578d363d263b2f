//! Method calls: without the bound method where the class alone decides what is called, otherwise of what was looked up before the arguments
//! were evaluated.

use super::{CallArg, Expander, V};
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId, Type};
use pyc2n_base::Symbol;

/// How the method of a call is found on an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lookup {
    /// One function, which the class has for as long as the program runs.
    Plain,
    /// There is none: AttributeError.
    Missing,
    /// An attribute of the object or of a class object, a property, a hook: whatever may run code, or change.
    Other,
}

impl Expander<'_, '_> {
    /// `receiver.name` before the arguments of its call are evaluated; none where the call finds it, because nothing can come between.
    pub fn load_method(&mut self, receiver: V, name: Symbol) -> V {
        let lookups = self.lookups(receiver, name);
        if lookups.contains(&Lookup::Other) {
            return self.get_attr(receiver, name);
        }
        if !lookups.contains(&Lookup::Missing) {
            return self.none();
        }
        self.split_by_method(receiver, name, &mut |this, part, member| match this.lookup_of(member, name) {
            Lookup::Missing => this.get_attr_member(part, member, name),
            _ => this.none(),
        })
    }

    /// How a method is found on each type that the receiver can have.
    fn lookups(&mut self, receiver: V, name: Symbol) -> Vec<Lookup> {
        let members = self.cx.types.members(receiver.ty);
        members.into_iter().map(|member| self.lookup_of(member, name)).collect()
    }

    fn lookup_of(&mut self, member: ConcreteId, name: Symbol) -> Lookup {
        match self.plain_type(member, name) {
            Some(ty) if self.cx.types.members(ty).len() == 1 => Lookup::Plain,
            None if self.lacks(member, name) => Lookup::Missing,
            _ => Lookup::Other,
        }
    }

    /// Whether asking for an attribute does nothing but raise AttributeError.
    fn lacks(&mut self, member: ConcreteId, name: Symbol) -> bool {
        let is_object = !matches!(
            self.cx.types.get(member),
            Concrete::Module(_) | Concrete::Class(_) | Concrete::Super { .. } | Concrete::Function { .. } | Concrete::Bound { .. }
        );
        let hooks = [names().getattr, names().getattribute];
        is_object
            && !name.as_str().starts_with("__")
            && self.instance_field(member, name, false).is_none()
            && !self.has_rest(member)
            && !self.has_method(member, name)
            && !self.is_unknown(member)
            && !hooks.into_iter().any(|hook| self.has_method(member, hook))
    }

    /// `receiver.name(args)`; what `load_method` gave, if it ran.
    pub fn call_method(&mut self, receiver: V, name: Symbol, loaded: Option<V>, args: &[CallArg]) -> V {
        if receiver.is_never() || loaded.is_some_and(|loaded| loaded.is_never()) || args.iter().any(|a| a.value.is_never()) {
            return self.never();
        }
        if let Some(loaded) = loaded.filter(|_| self.lookups(receiver, name).contains(&Lookup::Other)) {
            return self.call_value(loaded, args);
        }
        self.split_by_method(receiver, name, &mut |this, part, member| this.call_member_method(part, member, name, args))
    }

    /// The same for all objects whose method of this name is the same plain function. Generic classes stay apart: together
    /// their raw memory would be that of all their elements.
    pub fn method_key(&mut self, member: ConcreteId, name: Symbol) -> Option<u64> {
        if !matches!(self.cx.types.get(member), Concrete::Instance { args, .. } if args.is_empty()) {
            return None;
        }
        let class = self.class_of(member)?;
        if self.cx.natives.kind(class).is_some() || self.instance_field(member, name, false).is_some() {
            return None;
        }
        let (owner, cell) = self.cx.class_attr(class, name, self.id)?;
        if self.cx.class_attr_may_be_unset(owner, name, self.id) || self.has_getattribute(member) {
            return None;
        }
        let ty = self.read(cell);
        let private = self.hidden_from_user(class, name);
        (self.only_functions(ty) && !private).then_some(u64::from(owner.0))
    }

    fn call_member_method(&mut self, receiver: V, member: ConcreteId, name: Symbol, args: &[CallArg]) -> V {
        if let Some(method) = self.plain_method(member, name) {
            return self.call_with_self(method, receiver, args);
        }
        let call = self.span;
        self.span = self.lookup.unwrap_or(call);
        let callee = self.get_attr_member(receiver, member, name);
        self.span = call;
        self.call_value(callee, args)
    }

    fn plain_method(&mut self, member: ConcreteId, name: Symbol) -> Option<V> {
        self.plain_type(member, name).and_then(|_| self.find_method(member, name))
    }

    /// The type of the class attribute of this name if it can only be functions that bind the receiver, not hidden by an
    /// instance attribute.
    fn plain_type(&mut self, member: ConcreteId, name: Symbol) -> Option<Type> {
        if matches!(self.cx.types.get(member), Concrete::Class(_) | Concrete::Module(_) | Concrete::Super { .. }) {
            return None;
        }
        let class = self.class_of(member)?;
        if self.hidden_from_user(class, name) || self.instance_field(member, name, false).is_some() || self.has_getattribute(member) {
            return None;
        }
        let (owner, cell) = self.cx.class_attr(class, name, self.id)?;
        if self.cx.class_attr_may_be_unset(owner, name, self.id) {
            return None;
        }
        let ty = self.read(cell);
        self.only_functions(ty).then_some(ty)
    }
}
