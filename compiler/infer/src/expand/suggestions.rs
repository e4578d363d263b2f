//! What the traceback of an uncaught NameError or AttributeError suggests: names like the one that nothing has. Only names that are never
//! bound have suggestions, and the compiler looks for them, so that other programs carry nothing of this.

use super::{Expander, V};
use crate::suggest::near;
use crate::types::{Concrete, ConcreteId};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ModuleId, ParamKind};

/// Names like the wrong one in one place, and where they are looked up at run time.
enum Place {
    /// They are always there.
    Certain,
    /// Variables of a module.
    Module(ModuleId),
    /// Attributes of an object.
    Object(V, ConcreteId),
}

impl Expander<'_, '_> {
    /// A name that the object has, like the attribute that its class does not know: a str or None. Nothing if there can be none.
    pub fn attribute_hint(&mut self, object: V, member: ConcreteId, name: Symbol) -> Option<V> {
        if self.code.is_none() || self.in_library() {
            return None;
        }
        let mut names = self.attribute_names(member);
        names.extend(self.class_of(member).and_then(|class| self.cx.slots(class)).unwrap_or_default());
        names.sort_by_key(|name| name.as_str());
        names.dedup();
        self.hint(&[(near(name, &names), Place::Object(object, member))])
    }

    /// The same for a variable: one of the function's own, of the module's, or a builtin.
    pub fn name_hint(&mut self, name: Symbol) -> Option<V> {
        if self.code.is_none() || self.in_library() {
            return None;
        }
        let program = self.cx.program;
        let function = &program.functions[self.cx.instances[self.id].func];
        let stars_last = |last: bool| {
            let is_star = |kind| matches!(kind, ParamKind::Star | ParamKind::DoubleStar);
            function.params.iter().filter(move |param| is_star(param.kind) == last).map(|param| param.name)
        };
        let own: Vec<Symbol> = stars_last(false).chain(stars_last(true)).chain(function.locals.iter().copied()).collect();
        let mut places = vec![(near(name, &own), Place::Certain)];
        let builtins = program.modules.iter_enumerated().find(|(_, module)| module.is_library && module.name.as_str() == "builtins");
        for module in [Some(function.module), builtins.map(|(id, _)| id)].into_iter().flatten() {
            let names = self.module_names(module);
            let place = if program.modules[module].is_library { Place::Certain } else { Place::Module(module) };
            places.push((near(name, &names), place));
        }
        self.hint(&places)
    }

    /// The first name that is bound now, or None.
    fn hint(&mut self, places: &[(Vec<Symbol>, Place)]) -> Option<V> {
        let at = places.iter().position(|(names, _)| !names.is_empty())?;
        let (names, place) = &places[at];
        Some(self.first_bound(names, place, &places[at + 1..]))
    }

    fn first_bound(&mut self, names: &[Symbol], place: &Place, further: &[(Vec<Symbol>, Place)]) -> V {
        let Some((&name, rest)) = names.split_first() else {
            return self.hint(further).unwrap_or_else(|| self.none());
        };
        let bound = match place {
            Place::Certain => self.bool_const(true),
            Place::Module(module) => self.variable_is_bound(*module, name),
            Place::Object(object, member) => self.has_now(*object, *member, name),
        };
        self.choose(bound, &mut |this| this.str_const(name.as_str()), &mut |this| this.first_bound(rest, place, further))
    }

    fn variable_is_bound(&mut self, module: ModuleId, name: Symbol) -> V {
        let value = self.module_variable_now(module, name).unwrap_or(V::NEVER);
        self.is_bound(value)
    }

    /// Whether an object has one of its attributes now. Those of its class it always has, slots among them.
    fn has_now(&mut self, object: V, member: ConcreteId, name: Symbol) -> V {
        match self.cx.types.get(member).clone() {
            Concrete::Module(module) => self.variable_is_bound(module, name),
            Concrete::Instance { class, .. } if !self.has_method(member, name) && self.cx.slots(class).is_none() => {
                let value = self.own_load(object, member, name);
                self.is_bound(value)
            }
            _ => self.bool_const(true),
        }
    }
}
