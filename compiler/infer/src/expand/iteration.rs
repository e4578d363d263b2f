//! Iteration and unpacking.

use super::{Expander, V};
use crate::protocol::names;
use crate::types::{Concrete, Types};
use pyc2n_mir::typed::InstKind;

impl Expander<'_, '_> {
    /// `iter(value)`.
    pub fn get_iter(&mut self, value: V) -> V {
        self.split_by_method(value, names().iter, &mut |this, part, member| match this.call_special_method(part, member, names().iter, &[]) {
            Some(iterator) => this.checked_iterator(iterator),
            None => this.call_lang("get_iter", &[part]),
        })
    }

    /// TypeError for what `__iter__` gave that is no iterator.
    fn checked_iterator(&mut self, iterator: V) -> V {
        let members = self.cx.types.members(iterator.ty);
        let is_iterator = |this: &mut Self, m| {
            matches!(this.cx.types.get(m), Concrete::Generator(_)) || this.has_method(m, names().step) || this.has_method(m, names().next)
        };
        if members.iter().all(|&m| is_iterator(self, m)) {
            return iterator;
        }
        self.split(iterator, &mut |this, part, member| match is_iterator(this, member) {
            true => part,
            false => this.error_about("raise_non_iterator", &[], &[part]),
        })
    }

    /// The next item of an iterator, unbound when it is exhausted.
    pub fn next_item(&mut self, iterator: V) -> V {
        self.split(iterator, &mut |this, part, member| {
            if let Concrete::Generator(instance) = *this.cx.types.get(member) {
                let none = this.none();
                return this.resume_generator(part, instance, none);
            }
            if this.has_method(member, names().step) && !this.user_overrides_next(member) {
                return this.call_special_method(part, member, names().step, &[]).unwrap_or(V::NEVER);
            }
            this.call_lang("next_value", &[part])
        })
    }

    /// Whether a user's subclass of a library iterator defines `__next__` below the class that has `__step__`.
    fn user_overrides_next(&mut self, member: crate::types::ConcreteId) -> bool {
        let Some(class) = self.class_of(member) else { return false };
        let step = self.cx.class_attr(class, names().step, self.id).map(|a| a.0);
        let next = self.cx.class_attr(class, names().next, self.id).map(|a| a.0);
        match (step, next) {
            (Some(step), Some(next)) => step != next && self.cx.is_subclass(next, step),
            _ => false,
        }
    }

    /// A static tuple of exactly the wanted elements.
    pub fn unpack(&mut self, value: V, before: usize, after: usize, star: bool) -> V {
        self.split(value, &mut |this, part, member| {
            if let (Concrete::Tuple(elements), false) = (this.cx.types.get(member), star) {
                if elements.len() == before {
                    return part;
                }
            }
            let front = this.tuple_of_nones(before);
            if !star {
                return this.call_lang("unpack", &[part, front]);
            }
            let back = this.tuple_of_nones(after);
            this.call_lang("unpack_star", &[part, front, back])
        })
    }

    fn tuple_of_nones(&mut self, count: usize) -> V {
        let nones: Vec<V> = (0..count).map(|_| self.none()).collect();
        self.make_tuple(&nones)
    }

    /// An element of an unpacked tuple.
    pub fn tuple_element(&mut self, tuple: V, index: usize) -> V {
        self.split(tuple, &mut |this, part, member| match this.cx.types.get(member).clone() {
            Concrete::Tuple(elements) if index < elements.len() => {
                this.emit(elements[index], |_| InstKind::TupleGet(part.id, index as u32))
            }
            Concrete::Instance { .. } => {
                let at = this.int_const(index as i64);
                this.get_item(part, at)
            }
            _ => V { ty: Types::NEVER, ..part },
        })
    }
}
