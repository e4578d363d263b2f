//! Conversions between types: into a larger set, into a smaller one, between machine integers and ints.

use super::{Expander, V};
use crate::known::Known;
use crate::types::{Concrete, ConcreteId, Type, Types};
use pyc2n_mir::typed::{self, InstKind};

impl Expander<'_, '_> {
    /// The value in a type that admits it: more members, `tuple[T, ...]` for a static tuple, `int` for a machine integer.
    pub fn coerce(&mut self, v: V, to: Type) -> V {
        let (from, to) = (self.cx.types.canon(v.ty), self.cx.types.canon(to));
        if from == to || v.is_never() || self.code.is_none() {
            return V { ty: to, ..v };
        }
        if self.typed(from) == self.typed(to) {
            return V { ty: to, ..v };
        }
        if self.converts_plainly(from, to) {
            let converted = self.emit(to, |_| InstKind::Convert(v.id));
            return V { known: v.known, ..converted };
        }
        let v = V { ty: from, ..v };
        if self.cx.types.may_be_unbound(from) {
            return self.coerce_flagged(v, to);
        }
        self.split(v, &mut |this, part, member| this.coerce_member(part, member, to))
    }

    fn coerce_flagged(&mut self, v: V, to: Type) -> V {
        let unbound = self.cx.types.unbound();
        let bound = self.cx.types.with_unbound(v.ty, false);
        let bound_to = self.cx.types.with_unbound(to, false);
        self.switch(v, &[unbound, bound], &mut |this, index, part| {
            let part = if index == 0 { part } else { this.coerce(part, bound_to) };
            this.emit(to, |_| InstKind::Convert(part.id))
        })
    }

    /// The part of a value that a declared type admits, for a place of the library's. A program may give the library anything: a bool counts
    /// as an int, and what does not fit raises TypeError.
    pub fn declared_part(&mut self, v: V, to: Type) -> V {
        let targets = self.cx.types.members(to);
        if self.cx.types.members(v.ty).into_iter().all(|m| self.is_declared(m, &targets)) {
            return v;
        }
        let takes_int = targets.iter().any(|&m| *self.cx.types.get(m) == Concrete::Int);
        self.split(v, &mut |this, part, member| match this.cx.types.get(member) {
            _ if this.is_declared(member, &targets) => part,
            Concrete::Bool if takes_int => this.int_of_bool(part),
            _ => this.error_about("raise_type_error_about", &["expected another type, not "], &[part]),
        })
    }

    fn is_declared(&self, member: ConcreteId, targets: &[ConcreteId]) -> bool {
        let is_machine = |m: ConcreteId| matches!(self.cx.types.get(m), Concrete::Machine { .. });
        match self.cx.types.get(member) {
            Concrete::Machine { .. } | Concrete::Tuple(_) => true,
            Concrete::Int | Concrete::Bool if targets.iter().any(|&m| is_machine(m)) => true,
            _ => targets.contains(&member),
        }
    }

    fn int_of_bool(&mut self, v: V) -> V {
        let (word, int) = (self.machine_i64(), self.ty(Concrete::Int));
        let machine = self.emit(word, |_| InstKind::MachineCast(v.id));
        self.emit(int, |_| InstKind::MachineToInt(machine.id))
    }

    /// Whether every member of `from` is in `to` as it is, so that only the representation of the set changes.
    fn converts_plainly(&mut self, from: Type, to: Type) -> bool {
        let targets = self.cx.types.members(to);
        self.cx.types.members(from).into_iter().all(|m| {
            targets.contains(&m) || self.tuple_target(m, &targets).is_some_and(|t| self.elements_convert(m, t))
        })
    }

    fn tuple_target(&self, member: ConcreteId, targets: &[ConcreteId]) -> Option<ConcreteId> {
        let Concrete::Tuple(elements) = self.cx.types.get(member) else { return None };
        let same_length =
            |t: &ConcreteId| matches!(self.cx.types.get(*t), Concrete::Tuple(other) if other.len() == elements.len());
        targets.iter().copied().find(same_length)
    }

    fn elements_convert(&mut self, from: ConcreteId, to: ConcreteId) -> bool {
        let (Concrete::Tuple(x), Concrete::Tuple(y)) = (self.cx.types.get(from).clone(), self.cx.types.get(to).clone())
        else {
            return false;
        };
        x.into_iter().zip(y).all(|(x, y)| self.converts_plainly(x, y))
    }

    fn coerce_member(&mut self, v: V, member: ConcreteId, to: Type) -> V {
        let targets = self.cx.types.members(to);
        let single = self.cx.types.single(member);
        if targets.contains(&member) {
            return self.widen(v, single, to);
        }
        match self.cx.types.get(member).clone() {
            Concrete::Machine { .. } => self.coerce_machine(v, to),
            Concrete::Tuple(elements) => match self.tuple_target(member, &targets) {
                Some(target) => self.rebuild_tuple(v, &elements, target, to),
                None => self.tuple_to_homogeneous(v, to),
            },
            _ => self.widen(v, single, to),
        }
    }

    fn widen(&mut self, v: V, from: Type, to: Type) -> V {
        if self.typed(from) == self.typed(to) {
            return V { ty: to, ..v };
        }
        let wide = self.emit(to, |_| InstKind::Convert(v.id));
        V { known: v.known, ..wide }
    }

    fn coerce_machine(&mut self, v: V, to: Type) -> V {
        let int = self.ty(Concrete::Int);
        let members = self.cx.types.members(to);
        let machine = members.iter().copied().find(|&m| matches!(self.cx.types.get(m), Concrete::Machine { .. }));
        let middle = match machine {
            Some(target) => {
                let ty = self.cx.types.single(target);
                self.emit(ty, |_| InstKind::MachineCast(v.id))
            }
            None => self.emit(int, |_| InstKind::MachineToInt(v.id)),
        };
        self.widen(middle, middle.ty, to)
    }

    fn rebuild_tuple(&mut self, v: V, elements: &[Type], target: ConcreteId, to: Type) -> V {
        let Concrete::Tuple(wanted) = self.cx.types.get(target).clone() else { return v };
        let mut parts = Vec::new();
        for (index, (&from, &to)) in elements.iter().zip(&wanted).enumerate() {
            let part = self.emit(from, |_| InstKind::TupleGet(v.id, index as u32));
            parts.push(self.coerce(part, to).id);
        }
        let ty = self.cx.types.single(target);
        let tuple = self.emit(ty, |_| InstKind::Tuple(parts));
        self.widen(tuple, ty, to)
    }

    /// The elements of a static tuple, each converted, in a new `tuple[T, ...]` of the wanted element cell.
    fn tuple_to_homogeneous(&mut self, v: V, to: Type) -> V {
        let tuple_class = self.cx.types.tuple_class;
        let target = self.cx.types.members(to).into_iter().find_map(|m| match self.cx.types.get(m) {
            Concrete::Instance { class, args } if Some(*class) == tuple_class => Some((m, *class, args.clone())),
            _ => None,
        });
        let Some((target, class, args)) = target else { return self.call_lang("homogeneous_of", &[v]) };
        let tuple = self.allocate_with(class, args);
        self.call_lang("tuple_fill", &[tuple, v]);
        let ty = self.cx.types.single(target);
        self.widen(V { ty, ..tuple }, ty, to)
    }

    /// The value in a type that it is known to be in.
    pub fn narrow(&mut self, v: V, to: Type) -> V {
        let (from, to) = (self.cx.types.canon(v.ty), self.cx.types.canon(to));
        if from == to || to == Types::NEVER {
            return V { ty: to, ..v };
        }
        if self.code.is_some() && self.typed(from) == self.typed(to) {
            return V { ty: to, ..v };
        }
        let narrowed = self.emit(to, |_| InstKind::Narrow(v.id));
        V { known: v.known, ..narrowed }
    }

    /// Which of a type's values a value is: a bool, constant where the types decide.
    pub fn type_test(&mut self, v: V, part: Type) -> V {
        let rest = self.minus(v.ty, part);
        if part == Types::NEVER {
            return self.bool_const(false);
        }
        if rest == Types::NEVER {
            return self.bool_const(true);
        }
        let ty = self.ty(Concrete::Bool);
        let tid = self.typed(part);
        self.emit(ty, |_| InstKind::TypeTest(v.id, tid))
    }

    /// A type without the members of another.
    pub fn minus(&mut self, ty: Type, part: Type) -> Type {
        let part_members = self.cx.types.members(part);
        let keep_unbound = !self.cx.types.may_be_unbound(part);
        self.cx.types.filter(ty, keep_unbound, |_, m| !part_members.contains(&m))
    }

    /// The value as an `int`, if it is a machine integer or bool; itself otherwise.
    pub fn as_int(&mut self, v: V) -> V {
        let int = self.ty(Concrete::Int);
        match self.cx.types.sole(v.ty).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Machine { .. }) => {
                let converted = self.emit(int, |_| InstKind::MachineToInt(v.id));
                V { known: v.known, ..converted }
            }
            Some(Concrete::Bool) => self.emit(int, |_| InstKind::BoolToInt(v.id)),
            _ => v,
        }
    }

    /// The value as a machine integer: an int (OverflowError if it does not fit), bool or other machine integer.
    pub fn as_machine(&mut self, v: V, to: Type) -> V {
        if let Known::Int(constant) = v.known {
            let value = self.emit(to, |_| InstKind::Const(typed::Const::Machine(constant)));
            return V { known: v.known, ..value };
        }
        match self.cx.types.sole(v.ty).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Int) => {
                let v = V { ty: v.ty, ..v };
                self.emit(to, |_| InstKind::IntToMachine(v.id))
            }
            Some(Concrete::Bool | Concrete::Machine { .. }) => self.emit(to, |_| InstKind::MachineCast(v.id)),
            Some(_) => v,
            None if v.is_never() => v,
            None => self.split(v, &mut |this, part, _| this.as_machine(part, to)),
        }
    }
}
