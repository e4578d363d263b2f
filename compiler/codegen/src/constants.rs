//! Static data: strings, bytes, big ints, C strings and source locations, each once.

use crate::codegen::Codegen;
use crate::ir::Body;
use crate::tbaa::Access;
use inkwell::module::Linkage;
use inkwell::types::BasicType;
use inkwell::values::{BasicValueEnum, GlobalValue, IntValue, PointerValue};
use num_bigint::BigInt;
use pyc2n_abi::layout::IMMORTAL;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::{Span, Symbol};

impl<'c> Codegen<'c, '_> {
    /// Adds private data.
    pub(crate) fn data(&self, name: &str, value: BasicValueEnum<'c>, constant: bool) -> GlobalValue<'c> {
        let global = self.module.add_global(value.get_type(), None, name);
        global.set_initializer(&value);
        global.set_constant(constant);
        global.set_linkage(Linkage::Private);
        global
    }

    fn word(&self, value: u64) -> BasicValueEnum<'c> {
        self.context.i64_type().const_int(value, false).into()
    }

    fn half(&self, value: u32) -> BasicValueEnum<'c> {
        self.context.i32_type().const_int(value.into(), false).into()
    }

    /// A static `str` of these code points. Writable, for the hash cache and the reference count.
    pub(crate) fn str_object(&self, codes: &[u32]) -> PointerValue<'c> {
        if let Some(global) = self.strings.borrow().get(codes) {
            return global.as_pointer_value();
        }
        let largest = codes.iter().copied().max().unwrap_or(0);
        let width: u32 = if largest < 0x100 { 1 } else if largest < 0x1_0000 { 2 } else { 4 };
        let data: Vec<u8> = codes.iter().flat_map(|c| c.to_le_bytes().into_iter().take(width as usize)).collect();
        let object = self.context.const_struct(&[
            self.word(IMMORTAL),
            self.str_descriptor().into(),
            self.word(0),
            self.word(codes.len() as u64),
            self.half(width),
            self.half(u32::from(largest < 128)),
            self.context.const_string(&data, false).into(),
        ], false);
        let global = self.data("str", object.into(), false);
        global.set_alignment(8);
        self.strings.borrow_mut().insert(codes.to_vec(), global);
        global.as_pointer_value()
    }

    /// A static `str` of a Rust string.
    pub(crate) fn str_object_of(&self, text: &str) -> PointerValue<'c> {
        self.str_object(&text.chars().map(u32::from).collect::<Vec<_>>())
    }

    /// A static `bytes`.
    pub(crate) fn bytes_object(&self, data: &[u8]) -> PointerValue<'c> {
        if let Some(global) = self.bytes.borrow().get(data) {
            return global.as_pointer_value();
        }
        let object = self.context.const_struct(&[
            self.word(IMMORTAL),
            self.bytes_descriptor().into(),
            self.word(0),
            self.word(data.len() as u64),
            self.context.const_string(data, false).into(),
        ], false);
        let global = self.data("bytes", object.into(), false);
        global.set_alignment(8);
        self.bytes.borrow_mut().insert(data.to_vec(), global);
        global.as_pointer_value()
    }

    /// A NUL-terminated string.
    pub(crate) fn c_string(&self, text: &[u8]) -> PointerValue<'c> {
        if let Some(global) = self.texts.borrow().get(text) {
            return global.as_pointer_value();
        }
        let global = self.data("text", self.context.const_string(text, true).into(), true);
        self.texts.borrow_mut().insert(text.to_vec(), global);
        global.as_pointer_value()
    }

    /// The `Location`s of a span in a function, those of inlined code first.
    pub(crate) fn frames(&self, span: Span, function: Symbol) -> Vec<PointerValue<'c>> {
        let mut frames = Vec::new();
        let mut at = span;
        while let Some(inlined) = (self.locate)(at).inlined {
            frames.push(self.location(at, inlined.name));
            at = inlined.at;
        }
        frames.push(self.location(at, function));
        frames
    }

    /// The `Location` of a span in a frame.
    fn location(&self, span: Span, function: Symbol) -> PointerValue<'c> {
        if let Some(global) = self.locations.borrow().get(&(span, function)) {
            return global.as_pointer_value();
        }
        let place = (self.locate)(span);
        let location = self.context.const_struct(&[
            self.c_string(place.file.as_bytes()).into(),
            self.c_string(function.as_str().as_bytes()).into(),
            self.c_string(place.text.as_bytes()).into(),
            self.c_string(place.carets.as_bytes()).into(),
            self.half(place.line),
        ], false);
        let global = self.data("location", location.into(), true);
        self.locations.borrow_mut().insert((span, function), global);
        global.as_pointer_value()
    }

    /// The variable that holds a big int from program start on.
    pub(crate) fn big_int(&self, value: &BigInt) -> PointerValue<'c> {
        let digits = value.to_string();
        if let Some(global) = self.big_ints.borrow().get(&digits) {
            return global.as_pointer_value();
        }
        let global = self.data("bigint", self.word(0), false);
        self.big_ints.borrow_mut().insert(digits, global);
        global.as_pointer_value()
    }

    /// The static variable of a runtime with external linkage.
    pub(crate) fn external(&self, name: &str, ty: impl BasicType<'c>) -> PointerValue<'c> {
        match self.module.get_global(name) {
            Some(global) => global.as_pointer_value(),
            None => self.module.add_global(ty, None, name).as_pointer_value(),
        }
    }
}

impl<'c> Body<'_, 'c, '_> {
    /// Makes (or releases) all big-int literals; emitted last, when all are known.
    pub(crate) fn big_int_literals(&self, make: bool) {
        let mut literals: Vec<(String, GlobalValue)> =
            self.cg.big_ints.borrow().iter().map(|(digits, &global)| (digits.clone(), global)).collect();
        literals.sort_by(|a, b| a.0.cmp(&b.0));
        for (digits, global) in literals {
            if make {
                let text = self.cg.c_string(digits.as_bytes());
                let args = [text.into(), self.i64(digits.len() as i64).into()];
                let word = self.row_or_die(RuntimeFn::int_from_digits, &args);
                self.store(word, global.as_pointer_value(), Access::Any);
            } else {
                let word = self.load(self.i64_type(), global.as_pointer_value(), Access::Any).into_int_value();
                self.release_word(word);
            }
        }
    }

    /// A big literal as a word, owned.
    pub(crate) fn big_literal(&self, value: &BigInt) -> IntValue<'c> {
        let word = self.load(self.i64_type(), self.cg.big_int(value), Access::Any).into_int_value();
        self.retain_word(word);
        word
    }
}
