//! Calls of runtime functions: declarations from the table's rows, C convention, `Outcome` results.

use crate::codegen::Codegen;
use crate::{boxes, notices};
use crate::ir::{Body, Value};
use crate::tbaa::Access;
use inkwell::attributes::AttributeLoc;
use inkwell::module::Linkage;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, FunctionValue, IntValue, PointerValue};
use inkwell::{GlobalVisibility, IntPredicate};
use pyc2n_abi::table::{Place, RuntimeFn, Type};

/// LLVM's `AllocFnKind` bits.
const ALLOC: u64 = 1;
const REALLOC: u64 = 2;
const FREE: u64 = 4;
const UNINITIALIZED: u64 = 8;
/// LLVM's memory effects, two bits a location: arguments, inaccessible memory, the rest.
const READ_ARGUMENTS_AND_REST: u64 = 0b01_00_01;
const INACCESSIBLE: u64 = 0b11_00;
const INACCESSIBLE_OR_ARGUMENTS: u64 = 0b11_11;

impl<'c> Codegen<'c, '_> {
    /// The declaration of a row.
    pub(crate) fn row(&self, row: RuntimeFn) -> FunctionValue<'c> {
        if let Some(&function) = self.rows.borrow().get(&row) {
            return function;
        }
        let signature = row.signature();
        let params: Vec<BasicTypeEnum> = signature.params.iter().filter_map(|p| self.row_type(p.1)).collect();
        let ty = self.function_type(self.row_result(row), &params);
        let function = self.module.add_function(row.name(), ty, None);
        self.row_attributes(row, function);
        self.rows.borrow_mut().insert(row, function);
        function
    }

    /// The marker of float operations that have to be carried out.
    pub(crate) fn notice(&self) -> FunctionValue<'c> {
        self.module.get_function(notices::MARKER).unwrap_or_else(|| {
            let ty = self.function_type(None, &[self.context.f64_type().into()]);
            let marker = self.module.add_function(notices::MARKER, ty, None);
            notices::EFFECT.into_iter().for_each(|(name, value)| self.attribute(marker, name, value));
            marker
        })
    }

    pub(crate) fn veil(&self) -> FunctionValue<'c> {
        self.module.get_function(boxes::VEIL).unwrap_or_else(|| {
            let int = self.context.i64_type().into();
            let veil = self.module.add_function(boxes::VEIL, self.function_type(Some(int), &[int]), None);
            boxes::VEILED.into_iter().for_each(|(name, value)| self.attribute(veil, name, value));
            veil
        })
    }

    /// Words that are always 0.
    fn zeros(&self, words: u32) -> PointerValue<'c> {
        let name = format!("zeros.{words}");
        let global = self.module.get_global(&name).unwrap_or_else(|| {
            let global = self.module.add_global(self.context.i64_type().array_type(words), None, &name);
            global.set_linkage(Linkage::Internal);
            global.set_constant(true);
            global.set_initializer(&self.context.i64_type().array_type(words).const_zero());
            global
        });
        global.as_pointer_value()
    }

    /// Data of the runtime's.
    fn runtime_data(&self, name: &str) -> PointerValue<'c> {
        let known = self.module.get_global(name);
        let global = known.unwrap_or_else(|| {
            let global = self.module.add_global(self.context.i8_type(), None, name);
            global.set_visibility(GlobalVisibility::Hidden);
            global
        });
        global.as_pointer_value()
    }

    /// The minor version of Python, if what is compiled is for one only.
    fn python_version(&self) -> Option<i64> {
        let (first, last) = self.options.extension.as_ref()?.versions;
        (first == last).then_some(i64::from(first & 255))
    }

    fn row_type(&self, ty: Type) -> Option<BasicTypeEnum<'c>> {
        match ty {
            Type::Ptr | Type::Own | Type::Raw => Some(self.pointer()),
            Type::Word | Type::I64 => Some(self.context.i64_type().into()),
            Type::I32 => Some(self.context.i32_type().into()),
            Type::U8 | Type::Bool => Some(self.context.i8_type().into()),
            Type::F64 => Some(self.context.f64_type().into()),
            Type::Void => None,
        }
    }

    /// As the C convention of x86-64 and AArch64 returns it: an `Outcome` smaller than a register comes packed in one.
    fn row_result(&self, row: RuntimeFn) -> Option<BasicTypeEnum<'c>> {
        let signature = row.signature();
        if !signature.attributes.may_raise {
            return self.row_type(signature.result);
        }
        let status = self.context.i8_type().into();
        match signature.result {
            Type::Void => Some(status),
            Type::U8 | Type::Bool => Some(self.context.i16_type().into()),
            Type::I32 => Some(self.context.i64_type().into()),
            other => self.row_type(other).map(|value| self.context.struct_type(&[value, status], false).into()),
        }
    }

    fn row_attributes(&self, row: RuntimeFn, function: FunctionValue<'c>) {
        let attributes = row.signature().attributes;
        self.attribute(function, "nounwind", 0);
        if attributes.pure {
            self.attribute(function, "memory", READ_ARGUMENTS_AND_REST);
            self.attribute(function, "willreturn", 0);
            let raws = row.signature().params.iter().enumerate().filter(|(_, param)| param.1 == Type::Raw);
            raws.for_each(|(n, _)| self.mark_uncaptured(function, n));
        }
        if attributes.cold {
            self.attribute(function, "cold", 0);
        }
        if attributes.noreturn {
            self.attribute(function, "noreturn", 0);
        }
        match row {
            RuntimeFn::object_new | RuntimeFn::object_room => self.allocator(function, "pyc2n-object", 0, ALLOC | UNINITIALIZED, INACCESSIBLE),
            RuntimeFn::room_new => self.allocator(function, "pyc2n-room", 0, ALLOC | UNINITIALIZED, INACCESSIBLE),
            RuntimeFn::room_resize => {
                self.allocator(function, "pyc2n-room", 1, REALLOC | UNINITIALIZED, INACCESSIBLE_OR_ARGUMENTS);
                function.add_attribute(AttributeLoc::Param(0), self.enum_attribute("allocptr", 0));
            }
            RuntimeFn::int_from_i64 | RuntimeFn::int_from_u64 => {
                self.attribute(function, "memory", INACCESSIBLE);
                self.attribute(function, "willreturn", 0);
            }
            RuntimeFn::release_slow => self.mark_taking(function),
            RuntimeFn::object_free => self.deallocator(function, "pyc2n-object"),
            RuntimeFn::free | RuntimeFn::room_free => self.deallocator(function, "pyc2n-room"),
            _ => {}
        }
        if row == RuntimeFn::object_new {
            function.add_attribute(AttributeLoc::Return, self.enum_attribute("nonnull", 0));
        }
    }

    fn allocator(&self, function: FunctionValue<'c>, family: &str, size_index: u64, kind: u64, memory: u64) {
        self.attribute(function, "allockind", kind);
        self.attribute(function, "allocsize", size_index << 32 | 0xffff_ffff);
        self.attribute(function, "memory", memory);
        self.attribute(function, "willreturn", 0);
        function.add_attribute(AttributeLoc::Function, self.context.create_string_attribute("alloc-family", family));
        function.add_attribute(AttributeLoc::Return, self.enum_attribute("noalias", 0));
    }

    fn deallocator(&self, function: FunctionValue<'c>, family: &str) {
        self.attribute(function, "allockind", FREE);
        self.attribute(function, "memory", INACCESSIBLE_OR_ARGUMENTS);
        self.attribute(function, "willreturn", 0);
        function.add_attribute(AttributeLoc::Function, self.context.create_string_attribute("alloc-family", family));
        function.add_attribute(AttributeLoc::Param(0), self.enum_attribute("allocptr", 0));
    }
}

impl<'c> Body<'_, 'c, '_> {
    /// Calls a row: its value, and its status if it may raise.
    pub(crate) fn row(&self, row: RuntimeFn, args: &[Value<'c>]) -> (Option<Value<'c>>, Option<IntValue<'c>>) {
        let signature = row.signature();
        if let Some(place) = signature.place {
            return (Some(self.place(row, place, args)), None);
        }
        let result = self.call(self.cg.row(row), args);
        let Some(result) = result.filter(|_| signature.attributes.may_raise) else { return (result, None) };
        match signature.result {
            Type::Void => (None, Some(result.into_int_value())),
            Type::U8 | Type::Bool => self.unpack(result.into_int_value(), 8),
            Type::I32 => self.unpack(result.into_int_value(), 32),
            _ => (Some(self.extract(result, 0)), Some(self.extract(result, 1).into_int_value())),
        }
    }

    /// The result of a row that is a part of its argument, or of what the runtime shows.
    fn place(&self, row: RuntimeFn, place: Place, args: &[Value<'c>]) -> Value<'c> {
        let object = || args.first().map_or_else(|| self.cg.runtime_data("rt_python"), |object| object.into_pointer_value());
        let ty = || self.cg.row_type(row.signature().result).expect("a row that is a field has a result");
        match place {
            Place::Address(offset) | Place::State(offset) => self.offset(object(), offset as u64).into(),
            Place::Zero(words) => self.cg.zeros(words).into(),
            Place::Symbol(name) => self.cg.runtime_data(name).into(),
            Place::Field(offset) => self.load(ty(), self.offset(object(), offset as u64), Access::OfRuntime(offset)),
            Place::Fixed(_) if row == RuntimeFn::py_version && self.cg.python_version().is_some() => {
                self.i64(self.cg.python_version().unwrap_or_default()).into()
            }
            Place::Fixed(offset) => {
                let value = self.load(ty(), self.offset(object(), offset as u64), Access::Constant);
                value.as_instruction_value().into_iter().for_each(|load| self.cg.mark_fixed(load));
                value
            }
        }
    }

    fn unpack(&self, packed: IntValue<'c>, bits: u64) -> (Option<Value<'c>>, Option<IntValue<'c>>) {
        let value_type = if bits == 8 { self.i8_type() } else { self.cg.context.i32_type() };
        let value = self.trunc(packed, value_type);
        let shifted = self.shr(packed, packed.get_type().const_int(bits, false), false);
        (Some(value.into()), Some(self.trunc(shifted, self.i8_type())))
    }

    /// Calls a row that has a result and does not raise.
    pub(crate) fn row_value(&self, row: RuntimeFn, args: &[Value<'c>]) -> Value<'c> {
        self.row(row, args).0.expect("only rows with a result are called this way")
    }

    /// Calls a row that has a result and raises only when memory ends, which ends the program.
    pub(crate) fn row_or_die(&self, row: RuntimeFn, args: &[Value<'c>]) -> Value<'c> {
        let (value, status) = self.row(row, args);
        if let Some(status) = status {
            let (dead, fine) = (self.append("no_memory"), self.append("fine"));
            self.cond_br_cold(self.icmp(IntPredicate::NE, status, self.i8(0)), dead, fine);
            self.position(dead);
            self.call(self.cg.row(RuntimeFn::fatal_memory), &[]);
            self.unreachable();
            self.position(fine);
        }
        value.expect("only rows with a result are called this way")
    }
}
