//! A unit under construction: what has been declared in it. Everything is declared on first use; what belongs to another unit
//! stays a declaration.

use crate::debug::Debug;
use crate::pipeline::RARE;
use crate::promote::TAKES;
use crate::shape::Shape;
use crate::tbaa::Access;
use crate::units::{Unit, Whole, Work};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::module::{Linkage, Module};
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum, FunctionType};
use inkwell::values::{FunctionValue, GlobalValue, MetadataValue};
use inkwell::{AddressSpace, GlobalVisibility};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashMap;
use pyc2n_mir::typed::TypeId;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

/// LLVM's number of the fast calling convention.
pub(crate) const FAST: u32 = 8;

/// One unit under construction.
pub(crate) struct Codegen<'c, 'p> {
    pub(crate) context: &'c Context,
    pub(crate) module: Module<'c>,
    pub(crate) unit: Unit,
    whole: &'p Whole<'p>,
    pub(crate) debug: Option<Debug<'c>>,
    pub(crate) shapes: RefCell<HashMap<TypeId, Rc<Shape>>>,
    pub(crate) access_tags: RefCell<HashMap<Access, MetadataValue<'c>>>,
    pub(crate) texts: RefCell<HashMap<Vec<u8>, GlobalValue<'c>>>,
    pub(crate) rows: RefCell<HashMap<RuntimeFn, FunctionValue<'c>>>,
    pub(crate) helpers: RefCell<HashMap<String, FunctionValue<'c>>>,
    /// What of the program has been declared here.
    functions: RefCell<HashMap<Work, FunctionValue<'c>>>,
    data: RefCell<HashMap<Work, GlobalValue<'c>>>,
}

impl<'p> Deref for Codegen<'_, 'p> {
    type Target = Whole<'p>;
    fn deref(&self) -> &Self::Target {
        self.whole
    }
}

impl<'c, 'p> Codegen<'c, 'p> {
    /// An empty unit.
    pub(crate) fn new(context: &'c Context, whole: &'p Whole<'p>, unit: Unit) -> Self {
        let module = context.create_module("program");
        Codegen {
            context,
            debug: whole.options.debug.then(|| Debug::new(&module, whole.options.opt_level > 0)),
            module,
            unit,
            whole,
            shapes: RefCell::default(),
            access_tags: RefCell::default(),
            texts: RefCell::default(),
            rows: RefCell::default(),
            helpers: RefCell::default(),
            functions: RefCell::default(),
            data: RefCell::default(),
        }
    }

    /// A function of the program; `declare` gets its symbol the first time.
    pub(crate) fn function(&self, work: Work, declare: impl FnOnce(&str) -> FunctionValue<'c>) -> FunctionValue<'c> {
        if let Some(&function) = self.functions.borrow().get(&work) {
            return function;
        }
        let function = declare(&self.request(&work, self.unit));
        if self.unit_of(&work) != self.unit {
            share(function.as_global_value());
        }
        self.functions.borrow_mut().insert(work, function);
        function
    }

    /// A variable of the program.
    pub(crate) fn datum(&self, work: Work, ty: impl BasicType<'c>) -> GlobalValue<'c> {
        if let Some(&global) = self.data.borrow().get(&work) {
            return global;
        }
        let global = self.module.add_global(ty, None, &self.request(&work, self.unit));
        if self.unit_of(&work) != self.unit {
            share(global);
        }
        self.data.borrow_mut().insert(work, global);
        global
    }

    /// Everything is defined: what no other unit uses becomes internal, copies of what other units define are for inlining only.
    pub(crate) fn finish(&self) {
        self.debug.iter().for_each(|debug| debug.finalize());
        let functions = self.functions.borrow();
        let copies = functions.iter().filter(|(work, function)| self.unit_of(work) != self.unit && function.count_basic_blocks() > 0);
        copies.for_each(|(_, function)| function.set_linkage(Linkage::AvailableExternally));
        let rare = functions.iter().filter(|(work, _)| self.unit_of(work) == self.unit && self.is_rarely_entered(work));
        rare.for_each(|(_, function)| function.add_attribute(AttributeLoc::Function, self.context.create_string_attribute(RARE, "")));
        let functions = functions.iter().map(|(work, function)| (work, function.as_global_value()));
        let data = self.data.borrow();
        let data = data.iter().map(|(work, &global)| (work, global));
        for (work, global) in functions.chain(data).filter(|(work, _)| self.unit_of(work) == self.unit) {
            match work {
                Work::Descriptor(key) if key.is_in_runtime() => {}
                _ if self.is_exported(work) => share(global),
                _ => global.set_linkage(Linkage::Internal),
            }
        }
    }

    /// Adds an internal function in the fast convention.
    pub(crate) fn declare_internal(&self, name: &str, ty: FunctionType<'c>) -> FunctionValue<'c> {
        let function = self.module.add_function(name, ty, Some(Linkage::Internal));
        function.set_call_conventions(FAST);
        self.attribute(function, "nounwind", 0);
        function
    }

    /// A function type; no result type is `void`.
    pub(crate) fn function_type(&self, result: Option<BasicTypeEnum<'c>>, params: &[BasicTypeEnum<'c>]) -> FunctionType<'c> {
        let params: Vec<BasicMetadataTypeEnum> = params.iter().map(|&p| p.into()).collect();
        match result {
            Some(result) => result.fn_type(&params, false),
            None => self.context.void_type().fn_type(&params, false),
        }
    }

    /// Adds an enum attribute to a function.
    pub(crate) fn attribute(&self, function: FunctionValue<'c>, name: &str, value: u64) {
        function.add_attribute(AttributeLoc::Function, self.enum_attribute(name, value));
    }

    /// Marks a function as rarely called and not to be inlined. (`preserve_mostcc` would fit, but LLVM 19 frees a frame of eight bytes by a
    /// `pop` into a register that such a function has to preserve.)
    pub(crate) fn mark_cold(&self, function: FunctionValue<'c>) {
        self.attribute(function, "cold", 0);
        self.attribute(function, "noinline", 0);
    }

    /// Says that a function takes over the references that it gets.
    pub(crate) fn mark_taking(&self, function: FunctionValue<'c>) {
        function.add_attribute(AttributeLoc::Function, self.context.create_string_attribute(TAKES, ""));
    }

    /// Says that a function neither keeps nor frees what a parameter points to.
    pub(crate) fn mark_uncaptured(&self, function: FunctionValue<'c>, param: usize) {
        function.add_attribute(AttributeLoc::Param(param as u32), self.enum_attribute("nocapture", 0));
    }

    pub(crate) fn enum_attribute(&self, name: &str, value: u64) -> Attribute {
        self.context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value)
    }

    pub(crate) fn pointer(&self) -> BasicTypeEnum<'c> {
        self.context.ptr_type(AddressSpace::default()).into()
    }

    /// A function made on first use by `build`, known by its name.
    pub(crate) fn helper(
        &self,
        name: &str,
        ty: FunctionType<'c>,
        build: impl FnOnce(FunctionValue<'c>),
    ) -> FunctionValue<'c> {
        if let Some(&function) = self.helpers.borrow().get(name) {
            return function;
        }
        let function = self.declare_internal(name, ty);
        self.helpers.borrow_mut().insert(name.to_string(), function);
        build(function);
        function
    }
}

/// Visible to the other units, and to nobody else.
fn share(global: GlobalValue) {
    global.set_linkage(Linkage::External);
    global.set_visibility(GlobalVisibility::Hidden);
}
