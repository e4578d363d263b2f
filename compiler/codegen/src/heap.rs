//! Values on the heap: loads and stores in heap form, and the way between strong registers and word form.

use crate::ir::{Body, Parts, Value};
use crate::shape::Shape;
use crate::tbaa::Access;
use inkwell::values::{IntValue, PointerValue};
use inkwell::IntPredicate;

/// The word that stands for an unbound int on the heap.
pub(crate) const UNBOUND_WORD: i64 = 1;

impl<'c> Body<'_, 'c, '_> {
    /// Loads a value; its references are still the memory's. Word form.
    pub(crate) fn load_heap(&self, shape: &Shape, place: PointerValue<'c>, access: Access) -> Parts<'c> {
        let mut parts = Vec::with_capacity(shape.count());
        self.load_into(shape, place, 0, access, &mut parts);
        parts
    }

    fn load_into(&self, shape: &Shape, base: PointerValue<'c>, offset: u64, access: Access, parts: &mut Parts<'c>) {
        match shape {
            Shape::Unit => {}
            Shape::Bool => parts.push(self.load_bool(base, offset, access).into()),
            Shape::Tuple(elements) => {
                for (element, start) in elements.iter().zip(Shape::element_offsets(elements)) {
                    self.load_into(element, base, offset + start, access, parts);
                }
            }
            Shape::Flagged(inner) if **inner == Shape::Int => {
                let word = self.load(self.i64_type(), self.offset(base, offset), access).into_int_value();
                let bound = self.icmp(IntPredicate::NE, word, self.i64(UNBOUND_WORD));
                parts.push(bound.into());
                parts.push(self.select_int(bound, word, self.i64(0)).into());
            }
            Shape::Flagged(inner) => {
                parts.push(self.load_bool(base, offset + inner.heap().0, access).into());
                self.load_into(inner, base, offset, access, parts);
            }
            _ => {
                for (n, ty) in self.cg.registers(shape).into_iter().enumerate() {
                    parts.push(self.load(ty, self.offset(base, offset + 8 * n as u64), access));
                }
            }
        }
    }

    fn load_bool(&self, base: PointerValue<'c>, offset: u64, access: Access) -> IntValue<'c> {
        let byte = self.load(self.i8_type(), self.offset(base, offset), access).into_int_value();
        self.trunc(byte, self.bool_type())
    }

    /// Stores a value in word form; its references become the memory's.
    pub(crate) fn store_heap(&self, shape: &Shape, place: PointerValue<'c>, parts: &[Value<'c>], access: Access) {
        self.store_from(shape, place, 0, parts, access);
    }

    fn store_from(&self, shape: &Shape, base: PointerValue<'c>, offset: u64, parts: &[Value<'c>], access: Access) {
        match shape {
            Shape::Unit => {}
            Shape::Bool => self.store_bool(parts[0], base, offset, access),
            Shape::Tuple(elements) => {
                let places = Shape::element_offsets(elements).into_iter().zip(Shape::ranges(elements));
                for (element, (start, range)) in elements.iter().zip(places) {
                    self.store_from(element, base, offset + start, &parts[range], access);
                }
            }
            Shape::Flagged(inner) if **inner == Shape::Int => {
                let word = self.select(parts[0].into_int_value(), parts[1], self.i64(UNBOUND_WORD).into());
                self.store(word, self.offset(base, offset), access);
            }
            Shape::Flagged(inner) => {
                self.store_bool(parts[0], base, offset + inner.heap().0, access);
                self.store_from(inner, base, offset, &parts[1..], access);
            }
            _ => {
                for (n, &part) in parts.iter().enumerate() {
                    self.store(part, self.offset(base, offset + 8 * n as u64), access);
                }
            }
        }
    }

    fn store_bool(&self, bit: Value<'c>, base: PointerValue<'c>, offset: u64, access: Access) {
        let byte = self.zext(bit.into_int_value(), self.i8_type());
        self.store(byte, self.offset(base, offset), access);
    }

    /// What fresh memory holds: zeros, unbound if the shape knows unbound.
    pub(crate) fn store_initial(&self, shape: &Shape, place: PointerValue<'c>, access: Access) {
        let parts = self.zeros(shape);
        self.store_heap(shape, place, &parts, access);
    }

    /// Zero in every register: the unbound value, if there is one.
    pub(crate) fn zeros(&self, shape: &Shape) -> Parts<'c> {
        self.cg.registers(shape).into_iter().map(|ty| ty.const_zero()).collect()
    }

    /// Word form of strong registers; boxes are new references.
    pub(crate) fn to_words(&self, shape: &Shape, parts: &[Value<'c>]) -> Parts<'c> {
        self.map_ints(shape, parts, &mut |int| self.box_int(int))
    }

    /// Strong registers of a word form without big ints.
    pub(crate) fn from_small_words(&self, shape: &Shape, parts: &[Value<'c>]) -> Parts<'c> {
        self.map_ints(shape, parts, &mut |word| self.veiled(self.untag(word)))
    }

    /// Applies `map` to the ints outside of dynamic values.
    pub(crate) fn map_ints(
        &self,
        shape: &Shape,
        parts: &[Value<'c>],
        map: &mut dyn FnMut(IntValue<'c>) -> IntValue<'c>,
    ) -> Parts<'c> {
        match shape {
            Shape::Int => vec![map(parts[0].into_int_value()).into()],
            Shape::Tuple(elements) => elements
                .iter()
                .zip(Shape::ranges(elements))
                .flat_map(|(element, range)| self.map_ints(element, &parts[range], map))
                .collect(),
            Shape::Flagged(inner) => {
                let mut mapped = vec![parts[0]];
                mapped.extend(self.map_ints(inner, &parts[1..], map));
                mapped
            }
            _ => parts.to_vec(),
        }
    }

    /// The words among the registers of a word form.
    pub(crate) fn words(&self, shape: &Shape, parts: &[Value<'c>]) -> Vec<IntValue<'c>> {
        let mut words = Vec::new();
        self.map_ints(shape, parts, &mut |word| {
            words.push(word);
            word
        });
        words
    }

    /// Whether any int of a word form is big; nothing if there is no int.
    pub(crate) fn any_big(&self, words: &[IntValue<'c>]) -> Option<IntValue<'c>> {
        let all = words.iter().copied().reduce(|a, b| self.or(a, b))?;
        Some(self.leaves_at(all))
    }
}
