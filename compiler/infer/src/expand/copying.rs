//! What the module `copy` needs of types: one call per class, and one per field of an object.

use super::{CallArg, Expander, V};
use crate::types::{Concrete, Types};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;

impl Expander<'_, '_> {
    /// `function(x, *rest)`, once for each type that x may have.
    pub fn split_call(&mut self, function: V, x: V, rest: &[V]) -> V {
        self.split(x, &mut |this, part, _| this.call_value(function, &positional(part, rest)))
    }

    /// The object at an address that `address` gave, known to have the type of `like`.
    pub fn at_address(&mut self, place: V, like: V) -> V {
        let i64_type = self.machine_i64();
        let place = self.as_machine(place, i64_type);
        self.split(like, &mut |this, part, _| {
            this.emit(part.ty, |_| InstKind::CallRuntime(RuntimeFn::object_at, vec![place.id]))
        })
    }

    /// `target.field = function(source.field, *rest)` for each field of `source` that is set.
    pub fn map_fields(&mut self, target: V, source: V, function: V, rest: &[V]) -> V {
        self.split(source, &mut |this, part, member| {
            let Concrete::Instance { class, .. } = this.cx.types.get(member).clone() else { return this.none() };
            for name in this.field_names(class) {
                let Some(field) = this.instance_field(member, name, false) else { continue };
                let value = this.load_field_flagged(part, member, name, field);
                this.if_bound(value, &mut |this, value| {
                    let mapped = this.call_value(function, &positional(value, rest));
                    if mapped.is_never() {
                        return this.never();
                    }
                    this.split(target, &mut |this, part, member| this.store_field(part, member, name, mapped))
                });
            }
            this.none()
        })
    }

    fn field_names(&mut self, class: pyc2n_mir::untyped::ClassId) -> Vec<Symbol> {
        let mut names = Vec::new();
        for c in self.cx.classes[class].mro.clone().into_iter().rev() {
            self.cx.classes[c].watchers.insert(self.id);
            names.extend(self.cx.classes[c].fields.keys().copied());
        }
        names
    }

    /// Runs `f` on the value unless it is unbound.
    fn if_bound(&mut self, flagged: V, f: &mut dyn FnMut(&mut Self, V) -> V) {
        let unbound = self.cx.types.unbound();
        let bound = self.cx.types.with_unbound(flagged.ty, false);
        if bound == Types::NEVER {
            return;
        }
        if bound == flagged.ty {
            f(self, flagged);
            return;
        }
        self.switch(flagged, &[bound, unbound], &mut |this, index, part| {
            if index == 0 {
                f(this, part);
            }
            this.none()
        });
    }
}

fn positional(first: V, rest: &[V]) -> Vec<CallArg> {
    std::iter::once(first).chain(rest.iter().copied()).map(CallArg::positional).collect()
}
