//! `getattr`, `setattr`, `hasattr`, `delattr`, also with a name that is computed: one comparison per name that it could be.

use super::{Expander, V};
use crate::known::Known;
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId};
use pyc2n_base::Symbol;

/// What is known at compile time of whether an object has an attribute.
enum Presence {
    No,
    Yes,
    /// A field that may be unset, or a variable of a module.
    Own,
    /// Code has to run.
    Asks,
}

impl Expander<'_, '_> {
    /// `getattr(x, name)` and `getattr(x, name, default)`.
    pub fn getattr(&mut self, x: V, name: V, default: Option<V>) -> V {
        self.on_attribute(x, name, &mut |this, part, member, name| {
            let candidates = this.readable_names(member, name);
            this.by_name(name, &candidates, &mut |this, name| this.getattr_named(part, member, name, default), &mut |this| {
                this.getattr_unlisted(part, member, name, default)
            })
        })
    }

    /// `hasattr(x, name)`.
    pub fn has_attr(&mut self, x: V, name: V) -> V {
        self.on_attribute(x, name, &mut |this, part, member, name| {
            let candidates = this.readable_names(member, name);
            this.by_name(name, &candidates, &mut |this, name| this.hasattr_named(part, member, name), &mut |this| {
                this.check_compiled(part, member, name);
                if this.decides_by_code(member) {
                    return this.call_lang("hasattr_asking", &[part, name]);
                }
                let value = this.rest_load(part, member, name);
                let unbound = this.cx.types.unbound();
                let missing = this.type_test(value, unbound);
                this.not(missing)
            })
        })
    }

    /// `setattr(x, name, value)`.
    pub fn setattr(&mut self, x: V, name: V, value: V) -> V {
        self.on_attribute(x, name, &mut |this, part, member, name| {
            if let (Known::Varies, Some(result)) = (name.known, this.setattr_hook(part, member, name, value)) {
                return result;
            }
            if name.known == Known::Varies && this.has_no_room(member) {
                return this.refuse_any(part, member, name);
            }
            let candidates = this.writable_names(member);
            this.by_name(name, &candidates, &mut |this, name| this.set_attr(part, name, value), &mut |this| {
                this.check_settable(part, member, name);
                this.rest_store(part, member, name, value)
            })
        })
    }

    /// Whether a member can have no attributes beside those of its class.
    fn has_no_room(&mut self, member: ConcreteId) -> bool {
        match *self.cx.types.get(member) {
            Concrete::Instance { class, .. } => !self.takes_attributes(class),
            Concrete::Class(_) | Concrete::Function { .. } | Concrete::Module(_) => false,
            _ => true,
        }
    }

    fn refuse_any(&mut self, object: V, member: ConcreteId, name: V) -> V {
        let listed: Vec<&str> = self.attribute_names(member).into_iter().map(|name| name.as_str()).collect();
        let type_name = self.type_name(object);
        let listed = self.str_const(&format!(",{},", listed.join(",")));
        self.call_lang("refuse_attribute", &[type_name, name, listed]);
        self.never()
    }

    fn setattr_hook(&mut self, object: V, member: ConcreteId, name: V, value: V) -> Option<V> {
        matches!(self.cx.types.get(member), Concrete::Instance { .. }).then_some(())?;
        self.call_special_method(object, member, names().setattr, &[name, value])
    }

    /// `object.__setattr__(x, name, value)`.
    pub fn store_field_named(&mut self, x: V, name: V, value: V) -> V {
        self.on_attribute(x, name, &mut |this, part, member, name| {
            let candidates = this.writable_names(member);
            this.by_name(name, &candidates, &mut |this, name| this.set_attr_directly(part, member, name, value), &mut |this| {
                this.check_settable(part, member, name);
                this.rest_store(part, member, name, value)
            })
        })
    }

    /// `object.__getattribute__(x, name)`.
    pub fn load_attribute(&mut self, x: V, name: V) -> V {
        self.on_attribute(x, name, &mut |this, part, member, name| {
            let candidates = this.readable_names(member, name);
            let missing = |this: &mut Self| {
                let type_name = this.type_name(part);
                this.call_lang("raise_attribute_error", &[type_name, name]);
                this.never()
            };
            this.by_name(name, &candidates, &mut |this, name| this.try_get_attr(part, member, name).unwrap_or_else(|| missing(this)), &mut |this| {
                let value = this.rest_load(part, member, name);
                this.bound_or(value, &mut { missing }).unwrap_or(V::NEVER)
            })
        })
    }

    /// `delattr(x, name)`; `directly` as `object.__delattr__` does it.
    pub fn delattr(&mut self, x: V, name: V, directly: bool) -> V {
        self.on_attribute(x, name, &mut |this, part, member, name| {
            let mut candidates = this.own_names(member);
            candidates.extend(this.writable_names(member));
            candidates.dedup();
            let delete = &mut |this: &mut Self, name| match directly {
                true => this.del_attr_directly(part, member, name),
                false => this.del_attr(part, name),
            };
            this.by_name(name, &candidates, delete, &mut |this| {
                let there = this.rest_clear(part, member, name);
                this.choose(there, &mut |this| this.none(), &mut |this| this.missing_attr_plainly(part, member, name))
            })
        })
    }

    /// Runs `f` for each type of the object and the name, which must be a string.
    fn on_attribute(&mut self, x: V, name: V, f: &mut dyn FnMut(&mut Self, V, ConcreteId, V) -> V) -> V {
        let name = self.base_value(name);
        self.split(name, &mut |this, name, kind| {
            if this.class_of(kind).is_none_or(|class| this.cx.natives.kind(class) != Some("str")) {
                return this.error_about("raise_attribute_name", &[], &[name]);
            }
            this.split(x, &mut |this, part, member| f(this, part, member, name))
        })
    }

    /// Runs `each` with the name that `name` is at run time, or `otherwise` if it is none of the candidates.
    pub fn by_name(
        &mut self,
        name: V,
        candidates: &[Symbol],
        each: &mut dyn FnMut(&mut Self, Symbol) -> V,
        otherwise: &mut dyn FnMut(&mut Self) -> V,
    ) -> V {
        if let Known::Str(name) = name.known {
            return each(self, name);
        }
        let options = name.known.options();
        let certain = options.is_some();
        let candidates = options.as_deref().unwrap_or(candidates);
        let salt = self.salt;
        let mut ends = Vec::new();
        for (index, &candidate) in candidates.iter().enumerate() {
            self.salt = salt.wrapping_mul(131).wrapping_add(index as u64 + 1);
            if certain && index + 1 == candidates.len() {
                let result = each(self, candidate);
                self.leave(result, &mut ends);
                self.salt = salt;
                return self.merge(ends);
            }
            let targets = self.branch_on_name(name, candidate);
            self.enter(&targets, 0);
            let result = each(self, candidate);
            self.leave(result, &mut ends);
            self.enter(&targets, 1);
        }
        self.salt = salt.wrapping_mul(131);
        let result = otherwise(self);
        self.leave(result, &mut ends);
        self.salt = salt;
        self.merge(ends)
    }

    fn branch_on_name(&mut self, name: V, candidate: Symbol) -> Vec<pyc2n_mir::typed::BlockId> {
        let text = self.str_const(candidate.as_str());
        let same = self.call_lang("str_equal", &[name, text]);
        match self.code.as_mut() {
            Some(code) if !code.dead => code.branch(same.id),
            _ => Vec::new(),
        }
    }

    // --- one name ---

    fn getattr_named(&mut self, object: V, member: ConcreteId, name: Symbol, default: Option<V>) -> V {
        let Some(default) = default else { return self.get_attr_member(object, member, name) };
        match self.presence(object, member, name) {
            Presence::No => default,
            Presence::Yes => self.get_attr_member(object, member, name),
            Presence::Own => {
                let value = self.own_load(object, member, name);
                self.bound_or(value, &mut |_| default).unwrap_or(V::NEVER)
            }
            Presence::Asks => {
                let text = self.str_const(name.as_str());
                self.call_lang("getattr_or", &[object, text, default])
            }
        }
    }

    fn hasattr_named(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        match self.presence(object, member, name) {
            Presence::No => self.bool_const(false),
            Presence::Yes => self.bool_const(true),
            Presence::Own => {
                let value = self.own_load(object, member, name);
                self.is_bound(value)
            }
            Presence::Asks => {
                let text = self.str_const(name.as_str());
                self.call_lang("hasattr_asking", &[object, text])
            }
        }
    }

    fn presence(&mut self, object: V, member: ConcreteId, name: Symbol) -> Presence {
        if self.has_getattribute(member) {
            return Presence::Asks;
        }
        if self.in_library() && self.has_method(member, name) && matches!(self.cx.types.get(member), Concrete::Instance { .. }) {
            return Presence::Yes;
        }
        if let Some(presence) = self.class_presence(member, name) {
            return presence;
        }
        if self.instance_field(member, name, false).is_some() {
            return if self.decides_by_code(member) { Presence::Asks } else { Presence::Own };
        }
        if self.decides_by_code(member) || self.has_rest(member) {
            return Presence::Asks;
        }
        if let Some(presence) = self.variable_presence(member, name) {
            return presence;
        }
        let (id, place, salt, span) = (self.id, self.place, self.salt, self.span);
        let mut probe = Expander { cx: self.cx, id, code: None, place, salt: salt ^ 0x5bd1, span, lookup: None };
        if probe.try_get_attr(object, member, name).is_some() { Presence::Yes } else { Presence::No }
    }

    /// Whether every object of a member's class has an attribute, without code that could say otherwise.
    pub fn class_certainly_has(&mut self, member: ConcreteId, name: Symbol) -> bool {
        if self.in_library() {
            return self.find_method_quietly(member, name);
        }
        !self.has_getattribute(member) && matches!(self.class_presence(member, name), Some(Presence::Yes))
    }

    /// What the class of an object, or a class itself, says of an attribute.
    fn class_presence(&mut self, member: ConcreteId, name: Symbol) -> Option<Presence> {
        let class = match *self.cx.types.get(member) {
            Concrete::Class(class) => class,
            _ => self.class_of(member)?,
        };
        let (owner, cell) = self.cx.class_attr(class, name, self.id)?;
        if self.hidden_from_user(owner, name) {
            return Some(Presence::No);
        }
        let ty = self.read(cell);
        let computes = self.cx.types.members(ty).into_iter().any(|m| {
            matches!(self.cx.types.get(m), Concrete::Instance { .. }) && self.has_method(m, names().get)
        });
        let unsure = self.cx.class_attr_may_be_unset(owner, name, self.id) || computes;
        Some(if unsure { Presence::Asks } else { Presence::Yes })
    }

    /// Variables of the program's modules, and attributes of functions, may be missing.
    fn variable_presence(&mut self, member: ConcreteId, name: Symbol) -> Option<Presence> {
        match *self.cx.types.get(member) {
            Concrete::Module(module) => {
                let source = &self.cx.program.modules[module];
                (!source.is_library && source.names.contains_key(&name)).then_some(Presence::Own)
            }
            Concrete::Function { func, .. } => self.cx.function_attr(func, name, false, self.id).map(|_| Presence::Asks),
            _ => None,
        }
    }

    /// Whether code of the class decides which attributes there are.
    fn decides_by_code(&mut self, member: ConcreteId) -> bool {
        self.has_getattribute(member)
            || match *self.cx.types.get(member) {
                Concrete::Class(class) => self.cx.class_attr(class, names().class_getattr, self.id).is_some(),
                _ => self.has_method(member, names().getattr),
            }
    }

    /// Whether a flagged value is bound; what never is is not.
    pub fn is_bound(&mut self, value: V) -> V {
        if value.is_never() {
            return self.bool_const(false);
        }
        if !self.cx.types.may_be_unbound(value.ty) {
            return self.bool_const(true);
        }
        let bound = self.cx.types.with_unbound(value.ty, false);
        self.type_test(value, bound)
    }

    // --- any name ---

    fn getattr_unlisted(&mut self, object: V, member: ConcreteId, name: V, default: Option<V>) -> V {
        self.check_compiled(object, member, name);
        let value = self.rest_load(object, member, name);
        self.bound_or(value, &mut |this| match default {
            Some(default) if this.decides_by_code(member) => this.call_lang("getattr_or", &[object, name, default]),
            Some(default) => default,
            None => this.missing_attr(object, member, name),
        })
        .unwrap_or(V::NEVER)
    }

    /// The attributes that a computed name may find. Of the library's classes, and of special methods, only those that the
    /// program mentions in a string, because they are many; others are an error at run time.
    fn readable_names(&mut self, member: ConcreteId, name: V) -> Vec<Symbol> {
        if name.known != Known::Varies {
            return vec![];
        }
        let found = self.attribute_names(member);
        found.into_iter().filter(|&name| self.is_listed(member, name)).collect()
    }

    fn is_listed(&mut self, member: ConcreteId, name: Symbol) -> bool {
        let class = self.class_of(member);
        let is_library = class.is_some_and(|class| self.cx.program.modules[self.cx.program.classes[class].module].is_library);
        let is_namespace = matches!(self.cx.types.get(member), Concrete::Class(_));
        let is_special = name.as_str().starts_with("__") && name.as_str().ends_with("__");
        ((!is_library || is_namespace) && !is_special) || self.cx.is_mentioned(name)
    }

    fn check_compiled(&mut self, object: V, member: ConcreteId, name: V) {
        let all = self.attribute_names(member);
        let others: Vec<&str> = all.into_iter().filter(|&name| !self.is_listed(member, name)).map(|name| name.as_str()).collect();
        self.check_none_of(object, name, &others);
    }

    /// A computed name must not hide a method: calls of the method would not see it.
    fn check_settable(&mut self, object: V, member: ConcreteId, name: V) {
        let writable = self.writable_names(member);
        let all = self.attribute_names(member);
        let others: Vec<&str> = all.into_iter().filter(|name| !writable.contains(name)).map(|name| name.as_str()).collect();
        self.check_none_of(object, name, &others);
    }

    fn check_none_of(&mut self, object: V, name: V, others: &[&str]) {
        if !others.is_empty() {
            let type_name = self.type_name(object);
            let others = self.str_const(&format!(",{},", others.join(",")));
            self.call_lang("check_compiled_name", &[type_name, name, others]);
        }
    }

    /// Attribute names of a member: its own, and its class's.
    pub fn attribute_names(&mut self, member: ConcreteId) -> Vec<Symbol> {
        let mut found = self.own_names(member);
        found.extend(self.attribute_names_of_class(member));
        let mut seen = pyc2n_base::collections::HashSet::default();
        found.retain(|&name| seen.insert(name));
        found
    }

    /// Names of the attributes in the class of a member, or in a class that is the member itself.
    pub fn attribute_names_of_class(&mut self, member: ConcreteId) -> Vec<Symbol> {
        let mut found = Vec::new();
        let class = match *self.cx.types.get(member) {
            Concrete::Class(class) => Some(class),
            Concrete::Module(_) => None,
            _ => self.class_of(member),
        };
        if let Concrete::Class(_) | Concrete::Function { .. } | Concrete::Bound { .. } = self.cx.types.get(member) {
            found.extend([names().name, names().qualname, names().module, names().doc, names().call]);
        }
        for c in class.map_or_else(Vec::new, |class| self.cx.classes[class].mro.clone()) {
            self.cx.classes[c].watchers.insert(self.id);
            let all = self.cx.classes[c].attr_order.clone();
            found.extend(all.into_iter().filter(|&name| !self.hidden_from_user(c, name)));
        }
        found
    }

    /// The attributes that a computed name may set: what the member has of its own, and what its class has that is no method.
    fn writable_names(&mut self, member: ConcreteId) -> Vec<Symbol> {
        let mut found = self.own_names(member);
        if !matches!(self.cx.types.get(member), Concrete::Instance { .. }) {
            self.add_named_attributes(member, &mut found);
            return found;
        }
        let Some(class) = self.class_of(member) else { return found };
        for name in self.attribute_names(member) {
            let Some((owner, cell)) = self.cx.class_attr(class, name, self.id) else { continue };
            let ty = self.read(cell);
            let special = name.as_str().starts_with("__") && name.as_str().ends_with("__");
            let is_value = !special && !self.is_method(ty) && !self.hidden_from_user(owner, name);
            if is_value && !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }

    /// What a computed name may set in the `__dict__` of a member.
    pub fn writable_own_names(&mut self, member: ConcreteId) -> Vec<Symbol> {
        let mut found = self.own_names(member);
        self.add_named_attributes(member, &mut found);
        found
    }

    /// Classes and functions have no room for names that the program nowhere writes: those count that it reads as an attribute and
    /// mentions in a string.
    fn add_named_attributes(&mut self, member: ConcreteId, found: &mut Vec<Symbol>) {
        if let Concrete::Class(_) | Concrete::Function { .. } = self.cx.types.get(member) {
            let more: Vec<Symbol> = self.cx.mentioned_attributes().iter().copied().filter(|name| !found.contains(name)).collect();
            found.extend(more);
        }
    }

    /// Whether a class attribute is bound to the object when it is read, and can be hidden by the object's own.
    fn is_method(&mut self, ty: crate::types::Type) -> bool {
        self.cx.types.members(ty).into_iter().any(|m| match self.cx.types.get(m) {
            Concrete::Function { .. } => true,
            Concrete::Instance { .. } => self.has_method(m, names().get) && !self.has_method(m, names().set),
            _ => false,
        })
    }
}
