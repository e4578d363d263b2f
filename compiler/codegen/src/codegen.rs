//! The module under construction: caches of what has been declared, and the queue of what is still to be
//! emitted. Everything is declared on first use, so what is not reached is not compiled.

use crate::debug::Debug;
use crate::descriptors::Key;
use crate::form::Form;
use crate::shape::Shape;
use crate::tbaa::Access;
use crate::{Options, SourceLocation};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::module::{Linkage, Module};
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum, FunctionType};
use inkwell::values::{FunctionValue, GlobalValue, MetadataValue};
use inkwell::AddressSpace;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::{IndexVec, Span, Symbol};
use pyc2n_passes::Borrowing;
use pyc2n_mir::typed::{GlobalId, InstanceId, ObjectId, Program, TypeId};
use std::cell::{Cell, RefCell};
use pyc2n_base::collections::HashMap;
use std::rc::Rc;

/// LLVM's number of the fast calling convention.
pub(crate) const FAST: u32 = 8;

/// One piece of work that a declaration left behind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Work {
    Strong(InstanceId),
    /// A strong version whose result stays borrowed.
    Borrowing(InstanceId),
    Weak(InstanceId),
    Drop(ObjectId),
    Traverse(ObjectId),
    Finalize(ObjectId),
}

/// The module under construction.
pub(crate) struct Codegen<'c, 'p> {
    pub(crate) context: &'c Context,
    pub(crate) module: Module<'c>,
    pub(crate) program: &'p Program,
    pub(crate) options: &'p Options,
    pub(crate) debug: Option<Debug<'c>>,
    pub(crate) locate: &'p dyn Fn(Span) -> SourceLocation,
    pub(crate) borrowing: Borrowing,
    /// Functions that are not worth optimising.
    pub(crate) cold: IndexVec<InstanceId, bool>,
    /// Functions that look at the stack limit.
    pub(crate) recursive: IndexVec<InstanceId, bool>,
    pub(crate) shapes: RefCell<HashMap<TypeId, Rc<Shape>>>,
    pub(crate) access_tags: RefCell<HashMap<Access, MetadataValue<'c>>>,
    pub(crate) descriptors: RefCell<HashMap<Key, GlobalValue<'c>>>,
    pub(crate) next_descriptor: Cell<u64>,
    pub(crate) strings: RefCell<HashMap<Vec<u32>, GlobalValue<'c>>>,
    pub(crate) bytes: RefCell<HashMap<Vec<u8>, GlobalValue<'c>>>,
    pub(crate) texts: RefCell<HashMap<Vec<u8>, GlobalValue<'c>>>,
    pub(crate) locations: RefCell<HashMap<(Span, Symbol), GlobalValue<'c>>>,
    pub(crate) big_ints: RefCell<HashMap<String, GlobalValue<'c>>>,
    pub(crate) globals: RefCell<HashMap<GlobalId, GlobalValue<'c>>>,
    pub(crate) rows: RefCell<HashMap<RuntimeFn, FunctionValue<'c>>>,
    pub(crate) helpers: RefCell<HashMap<String, FunctionValue<'c>>>,
    pub(crate) functions: RefCell<HashMap<Work, FunctionValue<'c>>>,
    pub(crate) forms: RefCell<HashMap<InstanceId, Rc<Form>>>,
    /// The body of each generator type.
    pub(crate) generators: HashMap<ObjectId, InstanceId>,
    queue: RefCell<Vec<Work>>,
}

impl<'c, 'p> Codegen<'c, 'p> {
    /// An empty module.
    pub(crate) fn new(
        context: &'c Context,
        program: &'p Program,
        options: &'p Options,
        locate: &'p dyn Fn(Span) -> SourceLocation,
    ) -> Self {
        let module = context.create_module("program");
        Codegen {
            context,
            debug: options.debug.then(|| Debug::new(&module, options.opt_level > 0)),
            module,
            program,
            options,
            locate,
            borrowing: Borrowing::new(program),
            cold: pyc2n_passes::cold(program),
            recursive: pyc2n_passes::recursive(program),
            shapes: RefCell::default(),
            access_tags: RefCell::default(),
            descriptors: RefCell::default(),
            next_descriptor: Cell::new(0),
            strings: RefCell::default(),
            bytes: RefCell::default(),
            texts: RefCell::default(),
            locations: RefCell::default(),
            big_ints: RefCell::default(),
            globals: RefCell::default(),
            rows: RefCell::default(),
            helpers: RefCell::default(),
            functions: RefCell::default(),
            forms: RefCell::default(),
            generators: generators(program),
            queue: RefCell::default(),
        }
    }

    /// The next piece of work.
    pub(crate) fn next_work(&self) -> Option<Work> {
        self.queue.borrow_mut().pop()
    }

    /// The function that a piece of work will fill; queues it the first time.
    pub(crate) fn queued(&self, work: Work, declare: impl FnOnce() -> FunctionValue<'c>) -> FunctionValue<'c> {
        if let Some(&function) = self.functions.borrow().get(&work) {
            return function;
        }
        let function = declare();
        self.functions.borrow_mut().insert(work, function);
        self.queue.borrow_mut().push(work);
        function
    }

    /// Declares an internal function in the fast convention.
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

    /// Marks a function as rarely called and not to be inlined.
    pub(crate) fn mark_cold(&self, function: FunctionValue<'c>) {
        self.attribute(function, "cold", 0);
        self.attribute(function, "noinline", 0);
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

fn generators(program: &Program) -> HashMap<ObjectId, InstanceId> {
    let functions = program.functions.iter_enumerated();
    functions.filter_map(|(id, f)| Some((f.generator.as_ref()?.object, id))).collect()
}
