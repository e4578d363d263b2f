//! What a value is at run time: type tests, switches, names, identity.

use crate::count::Count;
use crate::function::{Emitter, Mode};
use crate::ir::{Body, Parts, Value};
use crate::shape::{Null, Shape};
use crate::tbaa::Access;
use inkwell::values::{IntValue, PointerValue};
use inkwell::{FloatPredicate, IntPredicate};
use pyc2n_abi::layout::Descriptor;
use pyc2n_mir::typed::{Edge, Inst, Member, Type, TypeId, ValueId};
use std::mem::offset_of;

impl<'c> Body<'_, 'c, '_> {
    /// Whether a value of the type is in a subset of it.
    pub(crate) fn test(&self, ty: &Type, subset: &Type, parts: &[Value<'c>]) -> IntValue<'c> {
        if !ty.unbound {
            return self.test_members(&ty.members, &subset.members, parts);
        }
        let bound = self.is_bound(ty, parts);
        let shared = ty.members.iter().filter(|m| self.is_in(m, &subset.members)).count();
        match (shared, subset.unbound) {
            (0, true) => self.not(bound),
            (0, false) => self.bool(false),
            (n, true) if n == ty.members.len() => self.bool(true),
            (n, false) if n == ty.members.len() && !self.splits_tuple(ty, subset) => bound,
            (_, unbound) => {
                let inner = self.strip_flag(ty, parts);
                let inside = self.when(bound, || vec![self.test_members(&ty.members, &subset.members, &inner).into()]);
                let inside = inside[0].into_int_value();
                if unbound { self.or(inside, self.not(bound)) } else { inside }
            }
        }
    }

    fn is_in(&self, member: &Member, subset: &[Member]) -> bool {
        subset.contains(member) || subset.iter().any(|s| self.is_part_of_tuple(s, member))
    }

    /// Whether a subset's tuple has narrower elements than the type's.
    fn is_part_of_tuple(&self, small: &Member, large: &Member) -> bool {
        let ty = Type { members: vec![large.clone()], unbound: false };
        small != large && self.member_in(small, &ty) == *large
    }

    fn splits_tuple(&self, ty: &Type, subset: &Type) -> bool {
        ty.members.iter().any(|m| !subset.members.contains(m))
    }

    fn test_members(&self, members: &[Member], subset: &[Member], parts: &[Value<'c>]) -> IntValue<'c> {
        if members.iter().all(|m| subset.contains(m)) {
            return self.bool(true);
        }
        if !members.iter().any(|m| self.is_in(m, subset)) {
            return self.bool(false);
        }
        match self.cg.shape_of_members(members) {
            Shape::Object { null, .. } => self.test_object(members, subset, null, parts[0].into_pointer_value()),
            Shape::Dynamic(_) => {
                let inside: Vec<&Member> = members.iter().filter(|m| subset.contains(m)).collect();
                self.is_one_of(parts[0].into_pointer_value(), &inside)
            }
            Shape::Tuple(_) => self.test_tuple(&members[0], subset, parts),
            _ => self.bool(false),
        }
    }

    fn test_object(&self, members: &[Member], subset: &[Member], null: Null, object: PointerValue<'c>) -> IntValue<'c> {
        let objects: Vec<&Member> = members.iter().filter(|m| matches!(m, Member::Object(_))).collect();
        let inside: Vec<&Member> = objects.iter().copied().filter(|m| subset.contains(m)).collect();
        let none_inside = members.iter().any(|m| self.cg.is_none(m) && subset.contains(m));
        if inside.is_empty() {
            return self.is_null(object);
        }
        if null != Null::None {
            return self.is_one_of(self.descriptor_of(object), &inside);
        }
        if inside.len() == objects.len() {
            return self.is_not_null(object);
        }
        let there = self.is_not_null(object);
        let found = self.when(there, || vec![self.is_one_of(self.descriptor_of(object), &inside).into()]);
        let found = found[0].into_int_value();
        if none_inside { self.or(found, self.not(there)) } else { found }
    }

    /// Compares a descriptor: with a few by address, with many by number.
    fn is_one_of(&self, descriptor: PointerValue<'c>, members: &[&Member]) -> IntValue<'c> {
        let one = |member: &&Member| self.ptr_eq(descriptor, self.cg.member_descriptor(member));
        members.iter().map(one).reduce(|a, b| self.or(a, b)).unwrap_or_else(|| self.bool(false))
    }

    fn test_tuple(&self, member: &Member, subset: &[Member], parts: &[Value<'c>]) -> IntValue<'c> {
        let small = subset.iter().find(|s| self.is_part_of_tuple(s, member));
        let (Member::Tuple(elements), Some(Member::Tuple(others))) = (member, small) else { return self.bool(true) };
        let mut next = 0;
        let mut all = self.bool(true);
        for (&element, &other) in elements.iter().zip(others) {
            let count = self.cg.shape(element).count();
            let types = &self.cg.program.types;
            let one = self.test(types.get(element), types.get(other), &parts[next..next + count]);
            all = self.and(all, one);
            next += count;
        }
        all
    }

    /// The descriptor of a bound value's run-time type.
    fn run_time_descriptor(&self, ty: &Type, parts: &[Value<'c>]) -> PointerValue<'c> {
        match (self.cg.shape_of_members(&ty.members), &ty.members[..]) {
            (_, [member]) => self.cg.member_descriptor(member),
            (Shape::Object { null: Null::None, .. }, members) => {
                let object = parts[0].into_pointer_value();
                let none = members.iter().find(|m| self.cg.is_none(m)).expect("null is None");
                let there = self.is_not_null(object);
                let descriptor = self.when(there, || vec![self.descriptor_of(object).into()]);
                self.select(there, descriptor[0], self.cg.member_descriptor(none).into()).into_pointer_value()
            }
            (Shape::Object { .. }, _) => self.descriptor_of(parts[0].into_pointer_value()),
            (Shape::Dynamic(_), _) => parts[0].into_pointer_value(),
            _ => self.cg.int_descriptor(),
        }
    }

    // ---- identity ----

    /// Whether two values are one object, or equal scalars.
    fn identical(&self, a: (&Type, &[Value<'c>]), b: (&Type, &[Value<'c>]), words: bool) -> IntValue<'c> {
        if a.0.unbound || b.0.unbound {
            return self.identical_flagged(a, b, words);
        }
        let (shape_a, shape_b) = (self.cg.shape_of(a.0), self.cg.shape_of(b.0));
        match (&shape_a, &shape_b) {
            (Shape::Dynamic(_), _) | (_, Shape::Dynamic(_)) => self.identical_dynamic(a, b, words),
            (Shape::Object { .. }, Shape::Object { .. }) => {
                self.ptr_eq(a.1[0].into_pointer_value(), b.1[0].into_pointer_value())
            }
            (Shape::Object { .. }, Shape::Unit) => self.test(a.0, b.0, a.1),
            (Shape::Unit, Shape::Object { .. }) => self.test(b.0, a.0, b.1),
            (Shape::Tuple(x), Shape::Tuple(y)) if x.len() == y.len() => self.identical_tuples(a, b, words),
            (x, y) if x == y && a.0.members == b.0.members => self.same_scalars(x, a.1, b.1, words),
            _ => self.bool(false),
        }
    }

    fn identical_flagged(&self, a: (&Type, &[Value<'c>]), b: (&Type, &[Value<'c>]), words: bool) -> IntValue<'c> {
        let bound = |(ty, parts): (&Type, &[Value<'c>])| if ty.unbound { self.is_bound(ty, parts) } else { self.bool(true) };
        let (x, y) = (bound(a), bound(b));
        let bare = |ty: &Type| Type { members: ty.members.clone(), unbound: false };
        let strip = |(ty, parts): (&Type, &[Value<'c>])| if ty.unbound { self.strip_flag(ty, parts) } else { parts.to_vec() };
        let (inner_a, inner_b) = (strip(a), strip(b));
        let (type_a, type_b) = (bare(a.0), bare(b.0));
        let same = self.when(self.and(x, y), || vec![self.identical((&type_a, &inner_a), (&type_b, &inner_b), words).into()]);
        let neither = self.not(self.or(x, y));
        self.or(same[0].into_int_value(), neither)
    }

    fn identical_tuples(&self, a: (&Type, &[Value<'c>]), b: (&Type, &[Value<'c>]), words: bool) -> IntValue<'c> {
        let ([Member::Tuple(x)], [Member::Tuple(y)]) = (&a.0.members[..], &b.0.members[..]) else { return self.bool(false) };
        let types = &self.cg.program.types;
        let (mut at_a, mut at_b, mut all) = (0, 0, self.bool(true));
        for (&x, &y) in x.iter().zip(y) {
            let (count_a, count_b) = (self.cg.shape(x).count(), self.cg.shape(y).count());
            let (parts_a, parts_b) = (&a.1[at_a..at_a + count_a], &b.1[at_b..at_b + count_b]);
            all = self.and(all, self.identical((types.get(x), parts_a), (types.get(y), parts_b), words));
            at_a += count_a;
            at_b += count_b;
        }
        all
    }

    fn same_scalars(&self, shape: &Shape, a: &[Value<'c>], b: &[Value<'c>], words: bool) -> IntValue<'c> {
        match shape {
            Shape::Unit => self.bool(true),
            Shape::Int if words => self.compare_ints(IntPredicate::EQ, a[0].into_int_value(), b[0].into_int_value()),
            Shape::Float | Shape::Complex | Shape::Float32 => {
                let bits = |v: Value<'c>| {
                    let wide = v.get_type() == self.f64_type().into();
                    let ty = if wide { self.i64_type() } else { self.cg.context.i32_type() };
                    self.bitcast(v, ty.into()).into_int_value()
                };
                let pairs = a.iter().zip(b).map(|(&x, &y)| self.icmp(IntPredicate::EQ, bits(x), bits(y)));
                pairs.reduce(|x, y| self.and(x, y)).unwrap_or_else(|| self.bool(true))
            }
            Shape::Raw => self.ptr_eq(a[0].into_pointer_value(), b[0].into_pointer_value()),
            _ => self.icmp(IntPredicate::EQ, a[0].into_int_value(), b[0].into_int_value()),
        }
    }

    fn identical_dynamic(&self, a: (&Type, &[Value<'c>]), b: (&Type, &[Value<'c>]), words: bool) -> IntValue<'c> {
        let (dynamic, other) = if self.cg.shape_of(a.0).is_dynamic() { (a, b) } else { (b, a) };
        let Some((descriptor, payload)) = self.view(other, words) else {
            return self.identical_to_tuple(dynamic, other);
        };
        let same_type = self.ptr_eq(dynamic.1[0].into_pointer_value(), descriptor);
        let payloads = (dynamic.1[1].into_int_value(), payload);
        let same = self.icmp(IntPredicate::EQ, payloads.0, payloads.1);
        let ints = self.and(same_type, self.ptr_eq(descriptor, self.cg.int_descriptor()));
        let equal_ints = self.when(ints, || vec![self.compare_ints(IntPredicate::EQ, payloads.0, payloads.1).into()]);
        self.or(self.and(same_type, same), equal_ints[0].into_int_value())
    }

    /// Descriptor and payload of a value without making a box: nothing for what needs one. Ints of strong code that need
    /// a box give a payload that no value has.
    fn view(&self, value: (&Type, &[Value<'c>]), words: bool) -> Option<(PointerValue<'c>, IntValue<'c>)> {
        let (ty, parts) = value;
        let shape = self.cg.shape_of(ty);
        let payload = match &shape {
            Shape::Dynamic(_) => parts[1].into_int_value(),
            Shape::Object { .. } | Shape::Raw => self.ptr_to_int(parts[0].into_pointer_value()),
            Shape::Unit => self.i64(0),
            Shape::Bool => self.zext(parts[0].into_int_value(), self.i64_type()),
            Shape::Int if words => parts[0].into_int_value(),
            Shape::Int => self.shl(parts[0].into_int_value(), self.i64(1)),
            Shape::Float => self.bitcast(parts[0], self.i64_type().into()).into_int_value(),
            _ => return None,
        };
        Some((self.run_time_descriptor(ty, parts), payload))
    }

    /// A box against a tuple in registers: never the same object.
    fn identical_to_tuple(&self, _: (&Type, &[Value<'c>]), _: (&Type, &[Value<'c>])) -> IntValue<'c> {
        self.bool(false)
    }

    /// Compares two words.
    pub(crate) fn compare_ints(&self, predicate: IntPredicate, a: IntValue<'c>, b: IntValue<'c>) -> IntValue<'c> {
        let (big, after, before) = (self.append("big"), self.append("after"), self.current());
        let quick = self.icmp(predicate, a, b);
        self.cond_br(self.is_big(self.or(a, b)), big, after);
        self.position(big);
        let order = self.compare_words(a, b);
        let slow = self.icmp(predicate, order, self.i64(0));
        let end = self.current();
        self.br(after);
        self.position(after);
        self.merge(&[(&[quick.into()] as &[Value], before), (&[slow.into()], end)])[0].into_int_value()
    }

    /// Compares two floats.
    pub(crate) fn compare_floats(&self, predicate: FloatPredicate, a: Value<'c>, b: Value<'c>) -> IntValue<'c> {
        self.fcmp(predicate, a.into_float_value(), b.into_float_value())
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    pub(crate) fn type_test(&mut self, inst: &Inst, value: ValueId, subset: TypeId) {
        let types = &self.cg.program.types;
        let result = self.test(types.get(self.ty(value)), types.get(subset), &self.get(value));
        self.define_one(inst, result);
    }

    pub(crate) fn type_switch(&mut self, value: ValueId, arms: &[(TypeId, Edge)], default: Option<&Edge>) {
        let parts = self.get(value);
        let types = &self.cg.program.types;
        let ty = types.get(self.ty(value));
        for (n, (subset, edge)) in arms.iter().enumerate() {
            if n + 1 == arms.len() && default.is_none() {
                return self.jump(edge);
            }
            let matches = self.test(ty, types.get(*subset), &parts);
            let (found, next) = (self.edge_block(edge), self.append("arm"));
            self.cond_br(matches, found, next);
            self.position(next);
        }
        match default {
            Some(edge) => self.jump(edge),
            None => self.unreachable(),
        }
    }

    pub(crate) fn identical_inst(&mut self, inst: &Inst, a: ValueId, b: ValueId) {
        let types = &self.cg.program.types;
        let (parts_a, parts_b) = (self.get(a), self.get(b));
        let words = self.mode == Mode::Weak;
        let same = self.identical((types.get(self.ty(a)), &parts_a), (types.get(self.ty(b)), &parts_b), words);
        self.define_one(inst, same);
    }

    pub(crate) fn bound_value(&self, value: ValueId) -> (Type, Parts<'c>) {
        let ty = self.cg.program.types.get(self.ty(value));
        let parts = self.get(value);
        if !ty.unbound {
            return (ty.clone(), parts);
        }
        (Type { members: ty.members.clone(), unbound: false }, self.strip_flag(ty, &parts))
    }

    pub(crate) fn type_name(&mut self, inst: &Inst, value: ValueId) {
        let (ty, parts) = self.bound_value(value);
        let name = match &ty.members[..] {
            [] => return self.unreachable_value(inst),
            [member] => self.cg.str_object_of(self.cg.type_name(member)),
            _ => {
                let place = self.offset(self.run_time_descriptor(&ty, &parts), offset_of!(Descriptor, name) as u64);
                self.load(self.ptr_type(), place, Access::Constant).into_pointer_value()
            }
        };
        self.count(&Shape::Object { null: Null::Never, only: None }, &[name.into()], Count::Retain, false);
        self.define_one(inst, name);
    }

    pub(crate) fn type_number(&mut self, inst: &Inst, value: ValueId) {
        let (ty, parts) = self.bound_value(value);
        let number = match &ty.members[..] {
            [] => return self.unreachable_value(inst),
            [member] => self.i64(self.cg.descriptor_number(member) as i64),
            _ => self.load(self.i64_type(), self.run_time_descriptor(&ty, &parts), Access::Constant).into_int_value(),
        };
        self.define_number(inst, number);
    }

    pub(crate) fn address(&mut self, inst: &Inst, value: ValueId) {
        let (ty, parts) = self.bound_value(value);
        let address = match self.cg.shape_of(&ty) {
            Shape::Object { .. } => self.ptr_to_int(parts[0].into_pointer_value()),
            Shape::Dynamic(_) => {
                let place = self.offset(parts[0].into_pointer_value(), offset_of!(Descriptor, drop) as u64);
                let drop = self.load(self.ptr_type(), place, Access::Constant).into_pointer_value();
                self.select_int(self.is_null(drop), self.i64(0), parts[1].into_int_value())
            }
            _ => self.i64(0),
        };
        self.define_number(inst, address);
    }
}
