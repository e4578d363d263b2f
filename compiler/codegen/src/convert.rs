//! The same value in another type: conversions to more members and to fewer.

use crate::codegen::Codegen;
use crate::count::Count;
use crate::descriptors::BOX_DATA;
use crate::function::{Emitter, Mode};
use crate::ir::{Body, Parts, Value};
use crate::shape::{Null, Shape};
use crate::tbaa::Access;
use inkwell::values::{IntValue, PointerValue};
use pyc2n_mir::typed::{Inst, Member, Type, TypeId, ValueId};

/// What a conversion goes between.
#[derive(Clone, Copy)]
pub(crate) struct Way<'t> {
    pub(crate) from: &'t Type,
    pub(crate) to: &'t Type,
    /// Ints in the registers are words.
    pub(crate) words: bool,
}

impl Codegen<'_, '_> {
    fn type_of(&self, ty: TypeId) -> &Type {
        self.program.types.get(ty)
    }
}

/// What values of a member consist of.
fn held(member: &Member) -> &Member {
    match member {
        Member::Held(_, value) => value,
        other => other,
    }
}

fn bare(ty: &Type) -> Type {
    Type { members: ty.members.clone(), unbound: false }
}

impl<'c> Body<'_, 'c, '_> {
    /// Whether a value of a flagged type is bound.
    pub(crate) fn is_bound(&self, ty: &Type, parts: &[Value<'c>]) -> IntValue<'c> {
        match self.cg.shape_of(ty) {
            Shape::Object { .. } | Shape::Dynamic(_) => self.is_not_null(parts[0].into_pointer_value()),
            _ => parts[0].into_int_value(),
        }
    }

    /// The registers behind the flag.
    pub(crate) fn strip_flag(&self, ty: &Type, parts: &[Value<'c>]) -> Parts<'c> {
        match self.cg.shape_of(ty) {
            Shape::Flagged(_) => parts[1..].to_vec(),
            _ => parts.to_vec(),
        }
    }

    /// Adds the flag of a type; the registers are zero if it is not bound.
    fn add_flag(&self, ty: &Type, bound: IntValue<'c>, parts: Parts<'c>) -> Parts<'c> {
        match self.cg.shape_of(ty) {
            Shape::Flagged(_) => std::iter::once(bound.into()).chain(parts).collect(),
            _ => parts,
        }
    }

    /// Widens, taking over the references.
    pub(crate) fn widen(&self, way: Way, parts: &[Value<'c>]) -> Parts<'c> {
        let Way { from, to, words } = way;
        if from == to {
            return parts.to_vec();
        }
        match (from.unbound, to.unbound) {
            (false, false) => self.widen_members(way, parts),
            (false, true) => {
                let inner = bare(to);
                let parts = self.widen_members(Way { from, to: &inner, words }, parts);
                self.add_flag(to, self.bool(!from.members.is_empty()), parts)
            }
            _ => {
                let (inner_from, inner_to) = (bare(from), bare(to));
                let way = Way { from: &inner_from, to: &inner_to, words };
                self.under_flag(from, to, parts, |parts| self.widen_members(way, parts))
            }
        }
    }

    /// Converts what is behind a flag, if it is bound.
    fn under_flag(&self, from: &Type, to: &Type, parts: &[Value<'c>], convert: impl FnOnce(&[Value<'c>]) -> Parts<'c>) -> Parts<'c> {
        let inner_to = bare(to);
        if from.members.is_empty() || to.members.is_empty() {
            return self.zeros(&self.cg.shape_of(to));
        }
        let bound = self.is_bound(from, parts);
        let inner = self.strip_flag(from, parts);
        let same = self.cg.shape_of(&bare(from)) == self.cg.shape_of(&inner_to) && !self.reboxes(&bare(from), &inner_to);
        let converted = if same { inner } else { self.when(bound, || convert(&inner)) };
        self.add_flag(to, bound, converted)
    }

    fn widen_members(&self, way: Way, parts: &[Value<'c>]) -> Parts<'c> {
        let Way { from, to, words } = way;
        if from.members == to.members {
            return parts.to_vec();
        }
        if from.members.is_empty() {
            return self.zeros(&self.cg.shape_of(to));
        }
        if let ([Member::Tuple(from)], [Member::Tuple(to)]) = (&from.members[..], &to.members[..]) {
            return self.each_element(from, to, parts, |body, from, to, parts| {
                body.widen(Way { from: body.cg.type_of(from), to: body.cg.type_of(to), words }, parts)
            });
        }
        match (self.cg.shape_of(from), self.cg.shape_of(to)) {
            (Shape::Dynamic(_), _) => self.rebox_tuples(way, parts),
            (_, Shape::Dynamic(_)) => self.make_dynamic(way, parts),
            (Shape::Unit, Shape::Object { .. }) => vec![self.null().into()],
            _ => parts.to_vec(),
        }
    }

    /// From dynamic to dynamic: boxed tuples whose elements get wider types need other boxes.
    fn rebox_tuples(&self, way: Way, parts: &[Value<'c>]) -> Parts<'c> {
        let stale: Vec<&Member> = way.from.members.iter().filter(|m| !way.to.members.contains(m)).collect();
        if stale.is_empty() {
            return parts.to_vec();
        }
        let after = self.append("reboxed");
        let mut incoming: Vec<(Parts, _)> = Vec::new();
        for member in stale {
            let (inside, next) = (self.append("rebox"), self.append("next"));
            let matches = self.ptr_eq(parts[0].into_pointer_value(), self.cg.member_descriptor(member));
            self.cond_br(matches, inside, next);
            self.position(inside);
            let narrow = Type { members: vec![member.clone()], unbound: false };
            let opened = self.open_box(&self.cg.shape_of(&narrow), parts[1].into_int_value());
            let wide = self.make_dynamic(Way { from: &narrow, to: way.to, words: true }, &opened);
            incoming.push((wide, self.current()));
            self.br(after);
            self.position(next);
        }
        incoming.push((parts.to_vec(), self.current()));
        self.br(after);
        self.position(after);
        let incoming: Vec<(&[Value], _)> = incoming.iter().map(|(parts, block)| (&parts[..], *block)).collect();
        self.merge(&incoming)
    }

    /// Whether a tuple in a value of one type, as it goes to another, needs another box.
    fn reboxes(&self, from: &Type, to: &Type) -> bool {
        match (&from.members[..], &to.members[..]) {
            ([Member::Tuple(from)], [Member::Tuple(to)]) => {
                let mut elements = from.iter().zip(to);
                elements.any(|(&from, &to)| self.reboxes(&bare(self.cg.type_of(from)), &bare(self.cg.type_of(to))))
            }
            _ => self.cg.shape_of(from).is_dynamic() && from.members.iter().any(|m| matches!(m, Member::Tuple(_)) && !to.members.contains(m)),
        }
    }

    fn each_element(
        &self,
        from: &[TypeId],
        to: &[TypeId],
        parts: &[Value<'c>],
        convert: impl Fn(&Self, TypeId, TypeId, &[Value<'c>]) -> Parts<'c>,
    ) -> Parts<'c> {
        let mut next = 0;
        let mut all = Vec::new();
        for (&from, &to) in from.iter().zip(to) {
            let count = self.cg.shape(from).count();
            all.extend(convert(self, from, to, &parts[next..next + count]));
            next += count;
        }
        all
    }

    fn make_dynamic(&self, way: Way, parts: &[Value<'c>]) -> Parts<'c> {
        let Way { from, to, words } = way;
        if let Shape::Object { null, only } = self.cg.shape_of(from) {
            return self.object_to_dynamic(from, null, only.is_some(), parts[0].into_pointer_value());
        }
        let [member] = &from.members[..] else { return parts.to_vec() };
        let target = self.member_in(member, to);
        let descriptor = self.cg.member_descriptor(&target);
        let payload = match (held(member), held(&target)) {
            (Member::Unit(_), _) => self.i64(0),
            (Member::Bool, _) => self.zext(parts[0].into_int_value(), self.i64_type()),
            (Member::Int, _) if words => parts[0].into_int_value(),
            (Member::Int, _) => self.box_int(parts[0].into_int_value()),
            (Member::Float, _) => self.bitcast(parts[0], self.i64_type().into()).into_int_value(),
            (Member::Float32, _) => self.zext(self.bitcast(parts[0], self.cg.context.i32_type().into()).into_int_value(), self.i64_type()),
            (Member::Complex, _) => self.ptr_to_int(self.new_box(&Shape::Complex, parts, &target)),
            (Member::Tuple(elements), Member::Tuple(others)) => {
                let wide = self.each_element(elements, others, parts, |body, from, to, parts| {
                    body.widen(Way { from: body.cg.type_of(from), to: body.cg.type_of(to), words }, parts)
                });
                let shape = self.cg.shape_of_members(std::slice::from_ref(&target));
                let wide = if words { wide } else { self.to_words(&shape, &wide) };
                self.ptr_to_int(self.new_box(&shape, &wide, &target))
            }
            (Member::Machine { signed, .. }, _) => self.resize(parts[0].into_int_value(), self.i64_type(), *signed),
            (Member::Ptr(_), _) => self.ptr_to_int(parts[0].into_pointer_value()),
            _ => self.i64(0),
        };
        vec![descriptor.into(), payload.into()]
    }

    fn object_to_dynamic(&self, from: &Type, null: Null, only: bool, object: PointerValue<'c>) -> Parts<'c> {
        let there = || match from.members.iter().find(|m| matches!(m, Member::Object(_))).filter(|_| only) {
            Some(member) => self.cg.member_descriptor(member),
            None => self.descriptor_of(object),
        };
        let payload = self.ptr_to_int(object).into();
        let Some(none) = from.members.iter().find(|m| self.cg.is_none(m)).filter(|_| null == Null::None) else {
            return vec![there().into(), payload];
        };
        let (inside, after, before) = (self.append("object"), self.append("after"), self.current());
        self.cond_br(self.is_not_null(object), inside, after);
        self.position(inside);
        let descriptor: Value = there().into();
        self.br(after);
        self.position(after);
        let none: Value = self.cg.member_descriptor(none).into();
        vec![self.merge(&[(&[descriptor], inside), (&[none], before)])[0], payload]
    }

    /// The member of a type that a member of another stands for: itself, or a tuple with wider elements.
    pub(crate) fn member_in(&self, member: &Member, ty: &Type) -> Member {
        if ty.members.contains(member) {
            return member.clone();
        }
        let Member::Tuple(elements) = member else { return member.clone() };
        let fits = |other: &&Member| match other {
            Member::Tuple(others) => others.len() == elements.len() && elements.iter().zip(others).all(|(&a, &b)| self.fits(a, b)),
            _ => false,
        };
        ty.members.iter().find(fits).cloned().unwrap_or_else(|| member.clone())
    }

    fn fits(&self, small: TypeId, large: TypeId) -> bool {
        let (small, large) = (self.cg.type_of(small), self.cg.type_of(large));
        (large.unbound || !small.unbound) && small.members.iter().all(|m| {
            let found = self.member_in(m, large);
            large.members.contains(&found)
        })
    }

    // ---- narrowing ----

    /// Narrows, taking over the references. Ints that come out of a dynamic value are words.
    pub(crate) fn narrow(&self, from: &Type, to: &Type, parts: &[Value<'c>]) -> Parts<'c> {
        if from == to {
            return parts.to_vec();
        }
        let (inner_from, inner_to) = (bare(from), bare(to));
        match (from.unbound, to.unbound) {
            (true, true) => self.under_flag(from, to, parts, |parts| self.narrow_members(&inner_from, &inner_to, parts)),
            (true, false) => self.narrow_members(&inner_from, &inner_to, &self.strip_flag(from, parts)),
            _ => self.narrow_members(&inner_from, &inner_to, parts),
        }
    }

    fn narrow_members(&self, from: &Type, to: &Type, parts: &[Value<'c>]) -> Parts<'c> {
        if from.members == to.members {
            return parts.to_vec();
        }
        if to.members.is_empty() {
            return vec![];
        }
        if let ([Member::Tuple(from)], [Member::Tuple(to)]) = (&from.members[..], &to.members[..]) {
            return self.each_element(from, to, parts, |body, from, to, parts| {
                body.narrow(body.cg.type_of(from), body.cg.type_of(to), parts)
            });
        }
        match (self.cg.shape_of(from), self.cg.shape_of(to)) {
            (Shape::Dynamic(_), Shape::Dynamic(_)) => parts.to_vec(),
            (Shape::Dynamic(_), _) => self.open_dynamic(from, to, parts[1].into_int_value()),
            (_, Shape::Unit) => vec![],
            _ => parts.to_vec(),
        }
    }

    fn open_dynamic(&self, from: &Type, to: &Type, payload: IntValue<'c>) -> Parts<'c> {
        let shape = self.cg.shape_of(to);
        match &shape {
            Shape::Unit => vec![],
            Shape::Bool => vec![self.trunc(payload, self.bool_type()).into()],
            Shape::Float => vec![self.bitcast(payload.into(), self.f64_type().into())],
            Shape::Float32 => {
                let bits = self.trunc(payload, self.cg.context.i32_type());
                vec![self.bitcast(bits.into(), self.cg.context.f32_type().into())]
            }
            Shape::Object { .. } | Shape::Raw => vec![self.int_to_ptr(payload).into()],
            Shape::Machine { bits, .. } => vec![self.trunc(payload, self.cg.machine_type(*bits)).into()],
            Shape::Complex => self.open_box(&shape, payload),
            Shape::Tuple(_) => {
                let boxed = self.member_in(&to.members[0], from);
                let parts = self.open_box(&self.cg.shape_of_members(std::slice::from_ref(&boxed)), payload);
                let boxed = Type { members: vec![boxed], unbound: false };
                self.narrow_members(&boxed, to, &parts)
            }
            _ => vec![payload.into()],
        }
    }

    /// The value in a box, whose reference is given up. Word form.
    fn open_box(&self, shape: &Shape, payload: IntValue<'c>) -> Parts<'c> {
        let object = self.int_to_ptr(payload);
        let parts = self.load_heap(shape, self.offset(object, BOX_DATA), Access::Any);
        self.count(shape, &parts, Count::Retain, true);
        self.release_plain(object, None);
        parts
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    pub(crate) fn convert_inst(&mut self, inst: &Inst, value: ValueId) {
        let Some(result) = inst.result else { return };
        let way = Way {
            from: self.cg.type_of(self.ty(value)),
            to: self.cg.type_of(self.ty(result)),
            words: self.mode == Mode::Weak,
        };
        let parts = self.widen(way, &self.get(value));
        self.define(inst, parts);
    }

    pub(crate) fn narrow_inst(&mut self, inst: &Inst, value: ValueId) {
        let Some(result) = inst.result else { return };
        let (from, to) = (self.cg.type_of(self.ty(value)), self.cg.type_of(self.ty(result)));
        if inst.exit.is_none() {
            let parts = self.narrow(from, to, &self.get(value));
            return self.define(inst, parts);
        }
        let words = self.get_words(value);
        let parts = self.narrow(from, to, &words);
        self.define_words(inst, self.ty(result), parts, false);
    }

    /// Objects only: the same pointer in another type.
    pub(crate) fn reinterpret(&mut self, inst: &Inst, value: ValueId) {
        let Some(result) = inst.result else { return };
        let (from, to) = (self.shape(value), self.shape(result));
        let parts = self.get(value);
        let parts = match (&*from, &*to) {
            (a, b) if a.count() == b.count() => parts,
            (Shape::Dynamic(_), _) => self.object_parts(self.int_to_ptr(parts[1].into_int_value()), &to),
            (Shape::Unit, _) => self.zeros(&to),
            _ => self.object_parts(self.object_pointer(value), &to),
        };
        self.define(inst, parts);
    }
}
