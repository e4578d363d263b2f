//! Raw memory: elements in heap form, behind each other.

use crate::count::Count;
use crate::function::{Emitter, Mode};
use crate::ir::Body;
use crate::shape::Shape;
use crate::tbaa::Access;
use inkwell::basic_block::BasicBlock;
use inkwell::values::{FunctionValue, IntValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::layout::{Bytes, Header, BYTES_DATA};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Inst, Intrinsic, Member, TypeId, ValueId};
use std::mem::offset_of;

/// So many words are looked at in place.
const SHORT: i64 = 16;

fn verb(count: Count) -> &'static str {
    if count == Count::Retain { "retain" } else { "release" }
}

impl<'c> Body<'_, 'c, '_> {
    /// `count` elements in bytes; all ones if that overflows.
    fn bytes(&self, count: IntValue<'c>, size: u64) -> IntValue<'c> {
        let (bytes, overflow) = self.with_overflow("llvm.umul.with.overflow", count, self.i64(size as i64));
        self.select_int(overflow, self.i64(-1), bytes)
    }

    /// Retains or releases elements. Ints are nearly always small, which one pass over them finds out quickly.
    fn element_loop(&self, element: TypeId, count: Count) -> FunctionValue<'c> {
        let shape = self.cg.shape(element);
        let is_word = matches!(&*shape, Shape::Int) || matches!(&*shape, Shape::Flagged(inner) if **inner == Shape::Int);
        let one_by_one = self.one_by_one(element, count, is_word);
        if !is_word {
            return one_by_one;
        }
        let name = format!("words.{}.{element}", verb(count));
        self.cg.helper(&name, one_by_one.get_type(), |function| {
            let body = Body::new(self.cg, function);
            let start = function.get_nth_param(0).expect("declared with two").into_pointer_value();
            let number = function.get_nth_param(1).expect("declared with two").into_int_value();
            let some_big = body.append("some_big");
            body.look_for_big(start, number, Access::Element(element), some_big);
            body.ret(None);
            body.position(some_big);
            body.call(one_by_one, &[start.into(), number.into()]);
            body.ret(None);
        })
    }

    /// Retains or releases elements one by one, `rarely` or not.
    fn one_by_one(&self, element: TypeId, count: Count, rarely: bool) -> FunctionValue<'c> {
        let ty = self.cg.function_type(None, &[self.cg.pointer(), self.i64_type().into()]);
        self.cg.helper(&format!("elements.{}.{element}", verb(count)), ty, |function| {
            if rarely {
                self.cg.mark_cold(function);
                self.cg.mark_uncaptured(function, 0);
            }
            let body = Body::new(self.cg, function);
            let start = function.get_nth_param(0).expect("declared with two").into_pointer_value();
            let number = function.get_nth_param(1).expect("declared with two").into_int_value();
            let shape = self.cg.shape(element);
            body.each(number, |body, index| {
                // CPython's containers give up their last element first.
                let index = if count == Count::Release { body.sub(body.sub(number, index), body.i64(1)) } else { index };
                let place = body.offset_by(start, body.mul(index, body.i64(shape.heap().0 as i64)));
                let parts = body.load_heap(&shape, place, Access::Element(element));
                body.count(&shape, &parts, count, true);
            });
            body.ret(None);
        })
    }

    /// Shows the collector elements one by one.
    fn visit_loop(&self, element: TypeId) -> FunctionValue<'c> {
        let ty = self.cg.function_type(None, &[self.cg.pointer(), self.i64_type().into()]);
        self.cg.helper(&format!("elements.visit.{element}"), ty, |function| {
            let body = Body::new(self.cg, function);
            let start = function.get_nth_param(0).expect("declared with two").into_pointer_value();
            let number = function.get_nth_param(1).expect("declared with two").into_int_value();
            let shape = self.cg.shape(element);
            body.each(number, |body, index| {
                let place = body.offset_by(start, body.mul(index, body.i64(shape.heap().0 as i64)));
                let parts = body.load_heap(&shape, place, Access::Element(element));
                body.visit_objects(&shape, &parts);
            });
            body.ret(None);
        })
    }

    /// Goes to `some_big` if there is a big int among words. A few are looked at one by one: often they have just been written so, and
    /// the processor is slow to read several of these at once. What is left is looked at out of line.
    fn look_for_big(&self, start: PointerValue<'c>, number: IntValue<'c>, access: Access, some_big: BasicBlock<'c>) {
        let is_short = self.icmp(IntPredicate::SLE, number, self.i64(SHORT));
        let few = self.select_int(is_short, number, self.i64(SHORT));
        self.each(few, |body, index| {
            let place = body.offset_by(start, body.mul(index, body.i64(8)));
            let word = body.load(body.i64_type(), place, access).into_int_value();
            let small = body.append("small");
            body.cond_br_cold(body.is_big(word), some_big, small);
            body.position(small);
        });
        let (long, done) = (self.append("long"), self.append("done"));
        self.cond_br(is_short, done, long);
        self.position(long);
        let rest = self.row_value(RuntimeFn::words_or, &[self.offset(start, 8 * SHORT as u64).into(), self.sub(number, few).into()]);
        self.cond_br_cold(self.is_big(rest.into_int_value()), some_big, done);
        self.position(done);
    }

    /// A loop over `0..number`.
    fn each(&self, number: IntValue<'c>, step: impl FnOnce(&Self, IntValue<'c>)) {
        let [head, inside, after] = ["head", "inside", "after"].map(|name| self.append(name));
        let before = self.current();
        self.br(head);
        self.position(head);
        let index = self.phi(self.i64_type().into());
        let at = index.as_basic_value().into_int_value();
        self.cond_br(self.icmp(IntPredicate::SLT, at, number), inside, after);
        self.position(inside);
        step(self, at);
        let next = self.add(at, self.i64(1));
        let end = self.current();
        self.br(head);
        index.add_incoming(&[(&self.i64(0), before), (&next, end)]);
        self.position(after);
    }
}

impl<'c> Emitter<'_, 'c, '_> {
    fn element_of(&self, pointer: ValueId) -> Option<TypeId> {
        let ty = self.cg.program.types.get(self.ty(pointer));
        ty.members.iter().find_map(|m| if let Member::Ptr(element) = m { Some(*element) } else { None })
    }

    fn element_place(&self, base: PointerValue<'c>, index: IntValue<'c>, size: u64) -> PointerValue<'c> {
        if size == 1 {
            return self.offset_by(base, index);
        }
        let scaled = crate::ir::float_built(self.builder.build_int_nsw_mul(index, self.i64(size as i64), ""));
        self.offset_by(base, scaled)
    }

    pub(crate) fn pointer_op(&mut self, inst: &Inst, op: Intrinsic, args: &[ValueId]) {
        match op {
            Intrinsic::Refcount => return self.refcount(inst, args[0]),
            Intrinsic::BytesRoom => return self.bytes_room(inst, args[0]),
            Intrinsic::PtrAlloc => return self.ptr_alloc(inst, args[0]),
            _ => {}
        }
        let Some(element) = self.element_of(args[0]) else { return self.unreachable_value(inst) };
        let base = self.get(args[0])[0].into_pointer_value();
        let size = self.cg.shape(element).heap().0;
        let access = Access::Element(element);
        let at = |n: usize| self.element_place(base, self.index(args[n]), size);
        match op {
            Intrinsic::PtrGet => self.define_loaded(inst, element, at(1), access),
            Intrinsic::PtrHolds => {
                let held = self.load(self.i64_type(), at(1), access).into_int_value();
                let sought = match self.mode {
                    Mode::Strong => self.shl(self.get_int(args[2]), self.i64(1)),
                    Mode::Weak => self.get_int(args[2]),
                };
                self.define_one(inst, self.icmp(IntPredicate::EQ, held, sought));
            }
            Intrinsic::PtrSet => {
                let place = at(1);
                self.assign(element, place, args[2], access);
                self.define_unit(inst);
            }
            Intrinsic::PtrInit => {
                let place = at(1);
                let words = self.get_words(args[2]);
                self.store_heap(&self.cg.shape(element), place, &words, access);
                self.define_unit(inst);
            }
            Intrinsic::PtrTake => {
                let parts = self.load_heap(&self.cg.shape(element), at(1), access);
                self.define_words(inst, element, parts, false);
            }
            Intrinsic::PtrDrop => {
                self.count_elements(element, at(1), self.index(args[2]), Count::Release);
                self.define_unit(inst);
            }
            Intrinsic::PtrWeaken => {
                let shape = self.cg.shape(element);
                let parts = self.load_heap(&shape, at(1), access);
                self.count(&shape, &parts, Count::Weaken, true);
                self.define_unit(inst);
            }
            Intrinsic::PtrVisit => {
                self.call(self.visit_loop(element), &[at(1).into(), self.index(args[2]).into()]);
                self.define_unit(inst);
            }
            Intrinsic::PtrMove => {
                let (to, from) = (at(1), at(2));
                self.memmove(to, from, self.mul(self.index(args[3]), self.i64(size as i64)));
                self.define_unit(inst);
            }
            Intrinsic::PtrCopyFrom => {
                let source = self.get(args[2])[0].into_pointer_value();
                let (to, from) = (at(1), self.element_place(source, self.index(args[3]), size));
                self.copy_elements(element, to, from, self.index(args[4]));
                self.define_unit(inst);
            }
            Intrinsic::PtrResize => self.ptr_resize(inst, base, args[1], size),
            Intrinsic::PtrFree => {
                match args.get(1) {
                    Some(&count) => self.row(RuntimeFn::room_free, &[base.into(), self.mul(self.index(count), self.i64(size as i64)).into()]),
                    None => self.row(RuntimeFn::free, &[base.into()]),
                };
                self.define_unit(inst);
            }
            Intrinsic::PtrZero => {
                let bytes = self.mul(self.index(args[2]), self.i64(size as i64));
                self.memset_zero(at(1), bytes);
                self.define_unit(inst);
            }
            Intrinsic::PtrIsNull => self.define_one(inst, self.is_null(base)),
            _ => {
                let place = at(1);
                self.define_one(inst, place);
            }
        }
    }

    /// An index or length as an i64.
    fn index(&self, value: ValueId) -> IntValue<'c> {
        if self.mode == Mode::Weak && *self.shape(value) == Shape::Int {
            return self.word_value(self.get_int(value));
        }
        self.resize(self.get_int(value), self.i64_type(), true)
    }

    pub(crate) fn define_unit(&mut self, inst: &Inst) {
        self.define(inst, vec![]);
    }

    /// Copies elements to uninitialised memory.
    fn copy_elements(&self, element: TypeId, to: PointerValue<'c>, from: PointerValue<'c>, number: IntValue<'c>) {
        let shape = self.cg.shape(element);
        if number.get_zero_extended_constant() == Some(1) {
            let parts = self.load_heap(&shape, from, Access::Element(element));
            self.count(&shape, &parts, Count::Retain, true);
            return self.store_heap(&shape, to, &parts, Access::Element(element));
        }
        self.memmove(to, from, self.mul(number, self.i64(shape.heap().0 as i64)));
        self.count_elements(element, to, number, Count::Retain);
    }

    fn count_elements(&self, element: TypeId, start: PointerValue<'c>, number: IntValue<'c>, count: Count) {
        let shape = self.cg.shape(element);
        if !shape.is_counted(true) {
            return;
        }
        if number.get_zero_extended_constant() == Some(1) {
            let parts = self.load_heap(&shape, start, Access::Element(element));
            return self.count(&shape, &parts, count, true);
        }
        self.call(self.element_loop(element, count), &[start.into(), number.into()]);
    }

    fn ptr_alloc(&mut self, inst: &Inst, count: ValueId) {
        let element = inst.result.and_then(|r| self.element_of(r));
        let size = element.map_or(1, |element| self.cg.shape(element).heap().0);
        let bytes = self.bytes(self.index(count), size);
        let room = self.row_value(RuntimeFn::room_new, &[bytes.into()]).into_pointer_value();
        self.define_room(inst, room);
    }

    fn ptr_resize(&mut self, inst: &Inst, base: PointerValue<'c>, count: ValueId, size: u64) {
        let bytes = self.bytes(self.index(count), size);
        let room = self.row_value(RuntimeFn::room_resize, &[base.into(), bytes.into()]).into_pointer_value();
        self.define_room(inst, room);
    }

    fn bytes_room(&mut self, inst: &Inst, size: ValueId) {
        let length = self.index(size);
        let whole = self.add(length, self.i64(BYTES_DATA as i64));
        let object = self.row_value(RuntimeFn::object_room, &[whole.into()]).into_pointer_value();
        self.define_room(inst, object);
        self.store(self.i64(1), object, Access::Refcount);
        self.store(self.cg.bytes_descriptor(), self.offset(object, offset_of!(Header, descriptor) as u64), Access::Descriptor);
        for (offset, value) in [(offset_of!(Bytes, hash), self.i64(0)), (offset_of!(Bytes, length), length)] {
            self.store(value, self.offset(object, offset as u64), Access::OfRuntime(offset));
        }
    }

    /// Defines a room, or raises MemoryError if it is null.
    fn define_room(&mut self, inst: &Inst, room: PointerValue<'c>) {
        let (failed, fine) = (self.append("no_memory"), self.append("fine"));
        self.cond_br_cold(self.is_null(room), failed, fine);
        self.position(failed);
        self.call_hook(self.cg.program.hooks.raise_memory);
        self.leave_raised(&inst.cleanup);
        self.position(fine);
        self.define_one(inst, room);
    }

    /// Of what is no object there is one.
    fn refcount(&mut self, inst: &Inst, value: ValueId) {
        let (ty, parts) = self.bound_value(value);
        let object = match self.cg.shape_of(&ty) {
            Shape::Object { .. } => parts[0].into_pointer_value(),
            Shape::Dynamic(_) => self.int_to_ptr(parts[1].into_int_value()),
            _ => return self.define_number(inst, self.i64(1)),
        };
        let count = self.load(self.i64_type(), object, Access::Refcount);
        self.define_number(inst, count.into_int_value());
    }
}
