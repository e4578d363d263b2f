//! Literals, tuples, objects with their fields, globals.

use crate::codegen::Codegen;
use crate::count::Count;
use crate::descriptors::BOX_DATA;
use crate::function::{Emitter, Mode};
use crate::heap::UNBOUND_WORD;
use crate::ir::{Body, Parts};
use crate::shape::{Null, Shape};
use crate::tbaa::Access;
use crate::units::Work;
use inkwell::values::{GlobalValue, PointerValue};
use inkwell::IntPredicate;
use num_bigint::BigInt;
use pyc2n_abi::layout::Header;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Const, GlobalId, Inst, Member, ObjectId, TypeId, ValueId};
use std::mem::offset_of;

impl<'c> Codegen<'c, '_> {
    /// A global variable, in heap form.
    pub(crate) fn global(&self, id: GlobalId) -> GlobalValue<'c> {
        let size = self.shape(self.program.globals[id].ty).heap().0.div_ceil(8) as u32;
        self.datum(Work::Global(id), self.context.i64_type().array_type(size))
    }

    pub(crate) fn define_global(&self, id: GlobalId) {
        let words = initial_words(&self.shape(self.program.globals[id].ty));
        let values: Vec<_> = words.iter().map(|&word| self.context.i64_type().const_int(word as u64, true)).collect();
        let global = self.global(id);
        global.set_initializer(&self.context.i64_type().const_array(&values));
        global.set_alignment(8);
    }
}

/// What fresh memory holds, word by word.
fn initial_words(shape: &Shape) -> Vec<i64> {
    let mut words = vec![0; shape.heap().0.div_ceil(8) as usize];
    mark_unbound(shape, 0, &mut words);
    words
}

fn mark_unbound(shape: &Shape, offset: u64, words: &mut [i64]) {
    match shape {
        Shape::Flagged(inner) if **inner == Shape::Int => words[offset as usize / 8] = UNBOUND_WORD,
        Shape::Flagged(inner) => mark_unbound(inner, offset, words),
        Shape::Tuple(elements) => {
            for (element, start) in elements.iter().zip(Shape::element_offsets(elements)) {
                mark_unbound(element, offset + start, words);
            }
        }
        _ => {}
    }
}

impl<'c> Body<'_, 'c, '_> {
    /// Memory for an object, with its header and a count of one. The collector must know about it if it is `cyclic`.
    pub(crate) fn new_object(&self, size: u64, descriptor: PointerValue<'c>, cyclic: bool) -> PointerValue<'c> {
        let row = if cyclic { RuntimeFn::traced_new } else { RuntimeFn::object_new };
        let object = self.row_value(row, &[self.i64(size as i64).into()]).into_pointer_value();
        self.store(self.i64(1), object, Access::Refcount);
        self.store(descriptor, self.offset(object, offset_of!(Header, descriptor) as u64), Access::Descriptor);
        object
    }

    /// A box for a dynamic value's payload, from registers in word form.
    pub(crate) fn new_box(&self, shape: &Shape, parts: &[crate::ir::Value<'c>], member: &Member) -> PointerValue<'c> {
        let cyclic = self.cg.is_cyclic_box(&self.cg.member_key(member));
        let object = self.new_object(BOX_DATA + shape.heap().0, self.cg.member_descriptor(member), cyclic);
        self.store_heap(shape, self.offset(object, BOX_DATA), parts, Access::Any);
        object
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    pub(crate) fn literal(&mut self, inst: &Inst, literal: &Const) {
        let parts: Parts = match literal {
            Const::Unit => vec![],
            Const::Bool(value) => vec![self.bool(*value).into()],
            Const::Int(value) => return self.int_literal(inst, value),
            Const::Machine(value) => self.machine_literal(inst, *value),
            Const::Float(value) => match inst.result.map(|r| self.shape(r)).as_deref() {
                Some(Shape::Float32) => vec![self.cg.context.f32_type().const_float(*value).into()],
                _ => vec![self.f64_type().const_float(*value).into()],
            },
            Const::Complex(real, imag) => [real, imag].map(|&x| self.f64_type().const_float(x).into()).to_vec(),
            Const::Str(codes) => vec![self.cg.str_object(codes).into()],
            Const::Bytes(data) => vec![self.cg.bytes_object(data).into()],
            Const::Null => vec![self.null().into()],
        };
        self.define(inst, parts);
    }

    fn machine_literal(&self, inst: &Inst, value: i64) -> Parts<'c> {
        match inst.result.map(|r| self.shape(r)).as_deref() {
            Some(Shape::Machine { bits, .. }) => vec![self.cg.machine_type(*bits).const_int(value as u64, true).into()],
            Some(Shape::Bool) => vec![self.bool(value != 0).into()],
            Some(Shape::Raw) => vec![self.int_to_ptr(self.i64(value)).into()],
            _ => vec![self.i64(value).into()],
        }
    }

    fn int_literal(&mut self, inst: &Inst, value: &BigInt) {
        let small = i64::try_from(value).ok();
        match (self.mode, small, small.and_then(|v| v.checked_mul(2))) {
            (Mode::Strong, Some(value), _) | (Mode::Weak, _, Some(value)) => self.define_one(inst, self.i64(value)),
            (Mode::Weak, _, None) => self.define_one(inst, self.big_literal(value)),
            (Mode::Strong, None, _) => {
                let word = self.big_literal(value);
                match inst.exit {
                    Some(exit) => self.side_exit(exit, vec![word.into()]),
                    None => self.unreachable(),
                }
                let dead = self.append("dead");
                self.position(dead);
                self.define_one(inst, self.i64(0));
            }
        }
    }

    pub(crate) fn unbound(&mut self, inst: &Inst) {
        if let Some(result) = inst.result {
            let zeros = self.zeros(&self.shape(result));
            self.define(inst, zeros);
        }
    }

    pub(crate) fn tuple(&mut self, inst: &Inst, items: &[ValueId]) {
        let parts = items.iter().flat_map(|&item| self.get(item)).collect();
        self.define(inst, parts);
    }

    pub(crate) fn tuple_get(&mut self, inst: &Inst, tuple: ValueId, index: u32) {
        let parts = self.get(tuple);
        let Shape::Tuple(elements) = &*self.shape(tuple) else { return self.unreachable_value(inst) };
        let element = &elements[index as usize];
        let parts = parts[Shape::ranges(elements)[index as usize].clone()].to_vec();
        if !self.reads_borrowed {
            self.count(element, &parts, Count::Retain, self.mode == Mode::Weak);
        }
        self.define(inst, parts);
    }

    /// For what the verifier rules out.
    pub(crate) fn unreachable_value(&mut self, inst: &Inst) {
        if let Some(result) = inst.result {
            let zeros = self.zeros(&self.shape(result));
            self.define(inst, zeros);
        }
    }

    pub(crate) fn alloc(&mut self, inst: &Inst, object: ObjectId) {
        let size = self.cg.object_size(object);
        let address = self.new_object(size, self.cg.object_descriptor(object), self.cg.is_cyclic(object));
        self.store_lifeline(object, address);
        for (index, (shape, offset)) in self.cg.field_offsets(object).into_iter().enumerate() {
            self.store_initial(&shape, self.offset(address, offset), self.cg.field_access(object, index as u32));
        }
        self.define_one(inst, address);
    }

    pub(crate) fn field_get(&mut self, inst: &Inst, object: ValueId, of: ObjectId, field: u32) {
        let ty = self.cg.program.types.objects[of].fields[field as usize].ty;
        let place = self.offset(self.object_pointer(object), self.cg.field_offset(of, field));
        self.define_loaded(inst, ty, place, self.cg.field_access(of, field));
    }

    /// Defines a copy of what is in memory.
    pub(crate) fn define_loaded(&mut self, inst: &Inst, ty: TypeId, place: PointerValue<'c>, access: Access) {
        let shape = self.cg.shape(ty);
        let is_bound = inst.result.is_some_and(|result| self.bound.contains(result));
        let is_word = matches!(&*shape, Shape::Flagged(inner) if **inner == Shape::Int);
        if is_word && !is_bound && self.mode == Mode::Strong {
            return self.define_word_or_unbound(inst, &shape, place, access);
        }
        let parts = match (&*shape, is_bound) {
            (Shape::Flagged(inner), true) => [vec![self.bool(true).into()], self.load_heap(inner, place, access)].concat(),
            _ => self.load_heap(&shape, place, access),
        };
        if is_never_null(&shape, is_bound) {
            self.cg.mark_present(parts[0]);
        }
        if !self.reads_borrowed {
            self.count(&shape, &parts, Count::Retain, false);
        }
        self.define_words(inst, ty, parts, true);
    }

    /// An int or unbound, in strong code. Unbound is an odd word like a big int, so one test tells that it is a small one.
    fn define_word_or_unbound(&mut self, inst: &Inst, shape: &Shape, place: PointerValue<'c>, access: Access) {
        let word = self.load(self.i64_type(), place, access).into_int_value();
        let [odd, big, unbound, small, after] = ["odd", "big", "unbound", "small", "after"].map(|name| self.append(name));
        self.cond_br_cold(self.leaves_at(word), odd, small);
        self.position(odd);
        self.cond_br(self.icmp(IntPredicate::EQ, word, self.i64(UNBOUND_WORD)), unbound, big);
        self.position(big);
        let bound: Parts = vec![self.bool(true).into(), word.into()];
        self.with_least_effort(|emitter| {
            emitter.retain_word(word);
            emitter.exit_with(inst, bound.clone());
        });
        self.position(unbound);
        self.br(after);
        self.position(small);
        let plain = self.from_small_words(shape, &bound);
        self.br(after);
        self.position(after);
        let parts = self.merge(&[(&plain, small), (&self.zeros(shape), unbound)]);
        self.define(inst, parts);
    }

    pub(crate) fn field_set(&mut self, object: ValueId, (of, field): (ObjectId, u32), value: ValueId, vacant: bool) {
        let ty = self.cg.program.types.objects[of].fields[field as usize].ty;
        let place = self.offset(self.object_pointer(object), self.cg.field_offset(of, field));
        let access = self.cg.field_access(of, field);
        match vacant {
            true => self.store_heap(&self.cg.shape(ty), place, &self.get_words(value), access),
            false => self.assign(ty, place, value, access),
        }
    }

    /// Puts a value where another may be, which is released afterwards.
    pub(crate) fn assign(&mut self, ty: TypeId, place: PointerValue<'c>, value: ValueId, access: Access) {
        let shape = self.cg.shape(ty);
        let words = self.get_words(value);
        let old = shape.is_counted(true).then(|| self.load_heap(&shape, place, access));
        self.store_heap(&shape, place, &words, access);
        if let Some(old) = old {
            self.count(&shape.tolerant(), &old, Count::Release, true);
        }
    }

    pub(crate) fn global_get(&mut self, inst: &Inst, global: GlobalId) {
        let place = self.cg.global(global).as_pointer_value();
        self.define_loaded(inst, self.cg.program.globals[global].ty, place, Access::Global(global));
    }

    pub(crate) fn global_set(&mut self, global: GlobalId, value: ValueId) {
        let place = self.cg.global(global).as_pointer_value();
        self.assign(self.cg.program.globals[global].ty, place, value, Access::Global(global));
    }
}

/// Whether a loaded value is a pointer to an object that is there.
fn is_never_null(shape: &Shape, is_bound: bool) -> bool {
    match shape {
        Shape::Object { null: Null::Never, .. } => true,
        Shape::Object { null: Null::Unbound, .. } => is_bound,
        _ => false,
    }
}
