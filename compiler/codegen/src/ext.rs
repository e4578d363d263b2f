//! What an extension module has in the place of `main`: a C function for each export, their table, the description that the
//! runtime's `ext` reads, and `PyInit_…`.

use crate::codegen::Codegen;
use crate::entry::Late;
use crate::ir::{Body, Value};
use crate::units::Work;
use inkwell::module::Linkage;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, FunctionValue, GlobalValue, PointerValue};
use inkwell::{GlobalVisibility, IntPredicate};
use pyc2n_mir::typed::InstanceId;

/// An extension module to make.
#[derive(Debug, Clone)]
pub struct Extension {
    /// Dotted name.
    pub name: String,
    /// What its `PyInit_…` function is called.
    pub init: String,
    /// The source.
    pub source: Vec<u8>,
    /// What was compiled of it: see `runtime/src/ext/bootstrap.py`.
    pub definitions: Vec<u8>,
    /// What CPython has compiled of both, after the magic number of its version; empty if nothing.
    pub code: Vec<u8>,
    /// The first and the last Python version that it is for, `(major << 8) | minor`.
    pub versions: (u32, u32),
}

impl<'c> Codegen<'c, '_> {
    /// Emits the module's init function; `start` runs the program's top level.
    pub(crate) fn extension(&self, extension: &Extension, start: FunctionValue<'c>) {
        let exports: Vec<_> = (0..self.program.exports.len()).map(|n| self.c_entry(n).as_global_value().as_pointer_value()).collect();
        let entries = self.constant("ext.entries", self.pointer().into_pointer_type().const_array(&exports).into());
        let bytes = |bytes: &[u8]| -> BasicValueEnum<'c> { self.context.const_string(bytes, false).into() };
        let name = self.constant("ext.name", bytes(format!("{}\0", extension.name).as_bytes()));
        let data = [&extension.source, &extension.definitions, &extension.code].map(|data| (self.constant("ext.data", bytes(data)), data.len()));
        let number = |value: u64| -> BasicValueEnum<'c> { self.context.i64_type().const_int(value, false).into() };
        let mut fields = vec![
            name.as_pointer_value().into(),
            start.as_global_value().as_pointer_value().into(),
            entries.as_pointer_value().into(),
        ];
        fields.extend(data.into_iter().flat_map(|(data, size)| [data.as_pointer_value().into(), number(size as u64)]));
        let (first, last) = extension.versions;
        fields.extend([first, last].map(|version| number(u64::from(version))));
        let module = self.constant("ext.module", self.context.const_struct(&fields, false).into());
        self.init_function(&extension.init, module.as_pointer_value());
    }

    fn constant(&self, name: &str, value: BasicValueEnum<'c>) -> GlobalValue<'c> {
        let global = self.module.add_global(value.get_type(), None, name);
        global.set_linkage(Linkage::Internal);
        global.set_constant(true);
        global.set_initializer(&value);
        global
    }

    /// An export in C's convention, declared.
    fn c_entry(&self, number: usize) -> FunctionValue<'c> {
        let i64_type: BasicTypeEnum = self.context.i64_type().into();
        let entry = self.outside(&format!("ext.entry{number}"), self.function_type(Some(i64_type), &[i64_type]));
        entry.as_global_value().set_visibility(GlobalVisibility::Hidden);
        entry
    }

    /// Defines the exports of this unit in C's convention.
    pub(crate) fn c_entries(&self) {
        for (number, &export) in self.program.exports.iter().enumerate() {
            if self.unit_of(&Work::Strong(export)) == self.unit {
                self.define_c_entry(self.c_entry(number), export);
            }
        }
    }

    /// It gives what the export gives, or the runtime's number for "it has raised".
    fn define_c_entry(&self, entry: FunctionValue<'c>, export: InstanceId) {
        let body = Body::new(self, entry);
        let args: Vec<Value> = entry.get_param_iter().collect();
        let result = body.call(self.strong(export), &args);
        let (parts, status) = body.unpack_return(&self.strong_returns(export), result);
        if let Some(status) = status {
            let (raised, fine) = (body.append("raised"), body.append("fine"));
            body.cond_br_cold(body.icmp(IntPredicate::EQ, status, body.i8(1)), raised, fine);
            body.position(raised);
            let i64_type: BasicTypeEnum = self.context.i64_type().into();
            let raised = self.outside("rt_ext_raised", self.function_type(Some(i64_type), &[]));
            body.ret(body.call(raised, &[]));
            body.position(fine);
        }
        // An export that always raises gives nothing.
        body.ret(Some(parts.first().copied().unwrap_or_else(|| body.i64(0).into())));
    }

    fn outside(&self, name: &str, ty: inkwell::types::FunctionType<'c>) -> FunctionValue<'c> {
        self.module.get_function(name).unwrap_or_else(|| self.module.add_function(name, ty, None))
    }

    fn init_function(&self, name: &str, module: PointerValue<'c>) {
        let pointer = self.pointer();
        let init = self.module.add_function(name, self.function_type(Some(pointer), &[]), None);
        let body = Body::new(self, init);
        let callee = self.outside("rt_ext_init", self.function_type(Some(pointer), &[pointer]));
        let result = body.call(callee, &[module.into()]);
        body.ret(result);
    }

    /// What a program starts with: `main`, or an extension module's init function.
    pub(crate) fn start(&self, entry: InstanceId) -> Late<'c> {
        self.entry(entry, &|cg, thunk| match &cg.options.extension {
            Some(extension) => cg.extension(extension, thunk),
            None => cg.c_main(thunk),
        })
    }
}
