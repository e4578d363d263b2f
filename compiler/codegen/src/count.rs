//! Reference counts: retain and release of any shape. Null and small words have none.

use crate::ir::{Body, Effort, Parts, Value};
use crate::shape::{Null, Shape};
use crate::tbaa::Access;
use inkwell::values::{BasicValue, FunctionValue, IntValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_abi::layout::{Descriptor, Header};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{Counted, ObjectId};
use std::mem::offset_of;

/// One more or one less.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    Retain,
    Release,
    /// One less, while somebody else has a reference too.
    Weaken,
}

impl<'c> Body<'_, 'c, '_> {
    /// Counts all references of a value; words only if `ints`.
    pub(crate) fn count(&self, shape: &Shape, parts: &[Value<'c>], count: Count, ints: bool) {
        match shape {
            Shape::Int if ints => self.count_word(parts[0].into_int_value(), count),
            Shape::Object { null, only } => self.count_object(parts[0].into_pointer_value(), *null, *only, count),
            Shape::Dynamic(Counted::Nothing) => {}
            Shape::Dynamic(counted) => self.count_dynamic(parts, *counted, count),
            Shape::Tuple(elements) => {
                // As CPython does, the last element first.
                for (element, range) in elements.iter().zip(Shape::ranges(elements)).rev() {
                    self.count(element, &parts[range], count, ints);
                }
            }
            Shape::Flagged(inner) if **inner == Shape::Int && ints => self.count_word(parts[1].into_int_value(), count),
            Shape::Flagged(inner) if inner.is_counted(ints) => {
                let (inside, after) = (self.append("bound"), self.append("after"));
                self.cond_br(parts[0].into_int_value(), inside, after);
                self.position(inside);
                self.count(inner, &parts[1..], count, ints);
                self.br(after);
                self.position(after);
            }
            _ => {}
        }
    }

    fn count_word(&self, word: IntValue<'c>, count: Count) {
        match count {
            Count::Retain => self.retain_word(word),
            Count::Release => self.release_word(word),
            Count::Weaken => {}
        }
    }

    fn count_object(&self, object: PointerValue<'c>, null: Null, only: Option<ObjectId>, count: Count) {
        // Static objects are there for ever: their counts start so high that they need not be right.
        if object.is_const() {
            return;
        }
        if self.effort.is_small() && count == Count::Release {
            self.call(self.release_helper(), &[object.into()]);
            return;
        }
        let after = (null != Null::Never).then(|| {
            let (inside, after) = (self.append("object"), self.append("after"));
            self.cond_br(self.is_not_null(object), inside, after);
            self.position(inside);
            after
        });
        match count {
            Count::Retain => self.retain_plain(object),
            Count::Release => self.release_plain(object, only),
            Count::Weaken => self.weaken_plain(object),
        }
        if let Some(after) = after {
            self.br(after);
            self.position(after);
        }
    }

    /// Releases objects in order by one call.
    pub(crate) fn release_objects(&self, mut objects: Parts<'c>) {
        objects.retain(|object| !object.into_pointer_value().is_const());
        if objects.len() < 2 {
            return objects.iter().for_each(|object| { self.call(self.release_helper(), &[*object]); });
        }
        let ty = self.cg.function_type(None, &vec![self.cg.pointer(); objects.len()]);
        let helper = self.cg.helper(&format!("object.release.{}", objects.len()), ty, |function| {
            self.cg.mark_cold(function);
            self.cg.mark_taking(function);
            let body = Body { effort: Effort::Small, ..Body::new(self.cg, function) };
            for object in function.get_param_iter() {
                body.call(body.release_helper(), &[object]);
            }
            body.ret(None);
        });
        self.call(helper, &objects);
    }

    fn release_helper(&self) -> FunctionValue<'c> {
        let ty = self.cg.function_type(None, &[self.cg.pointer()]);
        self.cg.helper("object.release", ty, |function| {
            self.cg.mark_cold(function);
            self.cg.mark_taking(function);
            let body = Body::new(self.cg, function);
            let object = function.get_nth_param(0).expect("declared with one").into_pointer_value();
            body.count_object(object, Null::None, None, Count::Release);
            body.ret(None);
        })
    }

    fn load_count(&self, object: PointerValue<'c>) -> IntValue<'c> {
        let count = self.load(self.i64_type(), object, Access::Refcount);
        if let Some(load) = count.as_instruction_value() {
            self.cg.mark_positive(load);
        }
        count.into_int_value()
    }

    /// One more reference to an object that is there.
    pub(crate) fn retain_plain(&self, object: PointerValue<'c>) {
        let more = self.add(self.load_count(object), self.i64(1));
        self.store(more, object, Access::Refcount);
    }

    /// One reference less to an object to which there is another one.
    fn weaken_plain(&self, object: PointerValue<'c>) {
        let less = self.sub(self.load_count(object), self.i64(1));
        self.store(less, object, Access::Refcount);
    }

    /// One reference less to an object that is there; the last one drops it.
    pub(crate) fn release_plain(&self, object: PointerValue<'c>, only: Option<ObjectId>) {
        let less = self.sub(self.load_count(object), self.i64(1));
        self.store(less, object, Access::Refcount);
        let (dead, after) = (self.append("dead"), self.append("after"));
        self.cond_br(self.icmp(IntPredicate::EQ, less, self.i64(0)), dead, after);
        self.position(dead);
        match only.filter(|&object| self.cg.program.types.drops_directly(object)) {
            Some(only) => self.call(self.cg.drop_function(only), &[object.into()]),
            None => self.call(self.cg.row(RuntimeFn::release_slow), &[object.into()]),
        };
        self.br(after);
        self.position(after);
    }

    /// The descriptor in an object's header.
    pub(crate) fn descriptor_of(&self, object: PointerValue<'c>) -> PointerValue<'c> {
        let place = self.offset(object, offset_of!(Header, descriptor) as u64);
        self.load(self.ptr_type(), place, Access::Descriptor).into_pointer_value()
    }

    fn count_dynamic(&self, parts: &[Value<'c>], counted: Counted, count: Count) {
        let has_objects = counted == Counted::Any;
        let name = match count {
            Count::Retain if has_objects => "dynamic.retain",
            Count::Release if has_objects => "dynamic.release",
            Count::Weaken if has_objects => "dynamic.weaken",
            Count::Retain => "number.retain",
            Count::Release => "number.release",
            Count::Weaken => return,
        };
        let ty = self.cg.function_type(None, &[self.cg.pointer(), self.i64_type().into()]);
        let helper = self.cg.helper(name, ty, |function| {
            let body = Body::new(self.cg, function);
            let descriptor = function.get_nth_param(0).expect("declared with two").into_pointer_value();
            let payload = function.get_nth_param(1).expect("declared with two").into_int_value();
            if has_objects { body.count_payload(descriptor, payload, count) } else { body.count_number(descriptor, payload, count) }
        });
        self.call(helper, parts);
    }

    /// Of numbers, None and the like only the payload of an int is counted.
    fn count_number(&self, descriptor: PointerValue<'c>, payload: IntValue<'c>, count: Count) {
        self.if_then(self.ptr_eq(descriptor, self.cg.int_descriptor()), || self.count_word(payload, count));
        self.ret(None);
    }

    /// A descriptor with a `drop` is that of an object; of the others only int's payload is counted.
    fn count_payload(&self, descriptor: PointerValue<'c>, payload: IntValue<'c>, count: Count) {
        let blocks = ["there", "int", "other", "object", "done"].map(|name| self.append(name));
        let [there, int, other, object, done] = blocks;
        self.cond_br(self.is_null(descriptor), done, there);
        self.position(there);
        self.cond_br(self.ptr_eq(descriptor, self.cg.int_descriptor()), int, other);
        self.position(int);
        self.count_word(payload, count);
        self.br(done);
        self.position(other);
        let drop = self.load(self.ptr_type(), self.offset(descriptor, offset_of!(Descriptor, drop) as u64), Access::Constant);
        self.cond_br(self.is_null(drop.into_pointer_value()), done, object);
        self.position(object);
        match count {
            Count::Retain => self.retain_plain(self.int_to_ptr(payload)),
            Count::Release => self.release_plain(self.int_to_ptr(payload), None),
            Count::Weaken => self.weaken_plain(self.int_to_ptr(payload)),
        }
        self.br(done);
        self.position(done);
        self.ret(None);
    }
}
