//! Static data: strings, bytes, big ints, C strings and source locations, each once.

use crate::codegen::Codegen;
use crate::ir::Body;
use crate::tbaa::Access;
use crate::units::Work;
use inkwell::module::Linkage;
use inkwell::types::BasicType;
use inkwell::values::{BasicValueEnum, GlobalValue, IntValue, PointerValue};
use num_bigint::BigInt;
use pyc2n_abi::layout::IMMORTAL;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::{Span, Symbol};

impl<'c> Codegen<'c, '_> {
    fn word(&self, value: u64) -> BasicValueEnum<'c> {
        self.context.i64_type().const_int(value, false).into()
    }

    fn half(&self, value: u32) -> BasicValueEnum<'c> {
        self.context.i32_type().const_int(value.into(), false).into()
    }

    /// A static `str` of these code points. Writable, for the hash cache and the reference count.
    pub(crate) fn str_object(&self, codes: &[u32]) -> PointerValue<'c> {
        let bytes = str_width(codes) as usize * codes.len();
        let text = self.context.i8_type().array_type(bytes as u32).into();
        let (word, half) = (self.context.i64_type().into(), self.context.i32_type().into());
        let ty = self.context.struct_type(&[word, self.pointer(), word, word, half, half, text], false);
        let work = Work::Str(codes.to_vec());
        let global = self.datum(work.clone(), ty);
        // Comparisons with a character look into it.
        if codes.len() == 1 && self.unit_of(&work) != self.unit && global.get_initializer().is_none() {
            global.set_initializer(&self.str_contents(codes));
            global.set_linkage(Linkage::AvailableExternally);
        }
        global.as_pointer_value()
    }

    pub(crate) fn define_str(&self, codes: &[u32]) {
        self.define_static(Work::Str(codes.to_vec()), self.str_contents(codes));
    }

    fn str_contents(&self, codes: &[u32]) -> BasicValueEnum<'c> {
        let width = str_width(codes);
        let is_ascii = codes.iter().all(|&code| code < 128);
        let data: Vec<u8> = codes.iter().flat_map(|c| c.to_le_bytes().into_iter().take(width as usize)).collect();
        self.context.const_struct(&[
            self.word(IMMORTAL),
            self.str_descriptor().into(),
            self.word(0),
            self.word(codes.len() as u64),
            self.half(width),
            self.half(u32::from(is_ascii)),
            self.context.const_string(&data, false).into(),
        ], false).into()
    }

    fn define_static(&self, work: Work, value: BasicValueEnum<'c>) -> GlobalValue<'c> {
        let global = self.datum(work, value.get_type());
        global.set_initializer(&value);
        global.set_alignment(8);
        global
    }

    /// A static `str` of a Rust string.
    pub(crate) fn str_object_of(&self, text: &str) -> PointerValue<'c> {
        self.str_object(&text.chars().map(u32::from).collect::<Vec<_>>())
    }

    /// A static `bytes`.
    pub(crate) fn bytes_object(&self, data: &[u8]) -> PointerValue<'c> {
        let text = self.context.i8_type().array_type(data.len() as u32).into();
        let word = self.context.i64_type().into();
        let ty = self.context.struct_type(&[word, self.pointer(), word, word, text], false);
        self.datum(Work::Bytes(data.to_vec()), ty).as_pointer_value()
    }

    pub(crate) fn define_bytes(&self, data: &[u8]) {
        let object = self.context.const_struct(&[
            self.word(IMMORTAL),
            self.bytes_descriptor().into(),
            self.word(0),
            self.word(data.len() as u64),
            self.context.const_string(data, false).into(),
        ], false);
        self.define_static(Work::Bytes(data.to_vec()), object.into());
    }

    /// A NUL-terminated string.
    pub(crate) fn c_string(&self, text: &[u8]) -> PointerValue<'c> {
        if let Some(global) = self.texts.borrow().get(text) {
            return global.as_pointer_value();
        }
        let value = self.context.const_string(text, true);
        let global = self.module.add_global(value.get_type(), None, "text");
        global.set_initializer(&value);
        global.set_constant(true);
        global.set_linkage(Linkage::Private);
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
        let (pointer, half) = (self.pointer(), self.context.i32_type().into());
        let ty = self.context.struct_type(&[pointer, pointer, pointer, pointer, half], false);
        self.datum(Work::Location(span, function), ty).as_pointer_value()
    }

    pub(crate) fn define_location(&self, span: Span, function: Symbol) {
        let place = (self.locate)(span);
        let location = self.context.const_struct(&[
            self.c_string(place.file.as_bytes()).into(),
            self.c_string(function.as_str().as_bytes()).into(),
            self.c_string(place.text.as_bytes()).into(),
            self.c_string(place.carets.as_bytes()).into(),
            self.half(place.line),
        ], false);
        self.define_static(Work::Location(span, function), location.into()).set_constant(true);
    }

    /// The variable that holds a big int from program start on.
    pub(crate) fn big_int(&self, digits: String) -> PointerValue<'c> {
        self.datum(Work::BigInt(digits), self.context.i64_type()).as_pointer_value()
    }

    pub(crate) fn define_big_int(&self, digits: String) {
        self.define_static(Work::BigInt(digits), self.word(0));
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
        for digits in self.cg.big_literals() {
            let place = self.cg.big_int(digits.clone());
            if make {
                let text = self.cg.c_string(digits.as_bytes());
                let args = [text.into(), self.i64(digits.len() as i64).into()];
                let word = self.row_or_die(RuntimeFn::int_from_digits, &args);
                self.store(word, place, Access::Any);
            } else {
                let word = self.load(self.i64_type(), place, Access::Any).into_int_value();
                self.release_word(word);
            }
        }
    }

    /// A big literal as a word, owned.
    pub(crate) fn big_literal(&self, value: &BigInt) -> IntValue<'c> {
        let word = self.load(self.i64_type(), self.cg.big_int(value.to_string()), Access::Any).into_int_value();
        self.retain_word(word);
        word
    }
}

/// Bytes a code point, as CPython chooses it.
fn str_width(codes: &[u32]) -> u32 {
    match codes.iter().copied().max().unwrap_or(0) {
        0..0x100 => 1,
        0x100..0x1_0000 => 2,
        _ => 4,
    }
}
