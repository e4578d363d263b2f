//! Extension modules: what is specific to them in the runtime. [`init`] is called when one is imported; CPython then executes the
//! module's source, with each compiled function put in place at its definition (see `bootstrap.py`).
//!
//! The global interpreter lock is held throughout, so the runtime still has one thread at a time.

mod api;
mod buffers;
mod call;
mod changes;
mod dicts;
mod foreign;
mod function;
mod generator;
mod given;
mod guard;
mod harmless;
mod hashed;
mod kind;
mod arrays;
mod lists;
mod longs;
mod measure;
mod modules;
mod numbers;
mod numpy;
mod objects;
mod random;
mod sets;
mod shared;
mod shown;
mod stack;
mod undo;
mod values;
mod variables;
mod watch;

/// The rows of this family.
pub mod rows {
    pub use super::{arrays::*, buffers::*, dicts::*, generator::*, given::*, lists::*, numbers::*, objects::*, random::*, sets::*, shown::*, values::*, variables::*};
}

use alloc::{boxed::Box, format, string::String, vec::Vec};
use api::*;
use core::cell::{Cell, RefCell};
use core::ffi::{c_int, c_void, CStr};
use core::ptr::null_mut;
use function::{Definition, Entry, NativeFunction};
use guard::{Class, Fact, Genuine};
use kind::Method;
use pyc2n_abi::layout::ExtensionModule;

/// `PyModuleDef`.
#[repr(C)]
struct ModuleDefinition {
    base: [usize; 5],
    name: *const u8,
    doc: *const u8,
    size: isize,
    methods: *mut c_void,
    slots: *mut Slot,
    traverse: *mut c_void,
    clear: *mut c_void,
    free: *mut c_void,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct Slot {
    number: c_int,
    value: *mut c_void,
}

const NO_SLOT: Slot = Slot { number: 0, value: null_mut() };
static mut SLOTS: [Slot; 3] = [NO_SLOT; 3];
static mut MODULE: *const ExtensionModule = core::ptr::null();
static mut DEFINITION: ModuleDefinition = ModuleDefinition {
    // What `PyModuleDef_HEAD_INIT` sets: a reference count of one.
    base: [1, 0, 0, 0, 0],
    name: core::ptr::null(),
    doc: core::ptr::null(),
    size: 0,
    methods: null_mut(),
    slots: null_mut(),
    traverse: null_mut(),
    clear: null_mut(),
    free: null_mut(),
};
/// The definitions of the module by number, once made.
static mut DEFINITIONS: Vec<*const Definition> = Vec::new();
/// `builtins.__dict__`: the names that compiled functions see where the module has none.
static mut BUILTINS: Py = null_mut();
/// Default values are what they looked like in the source; otherwise nothing is native.
static mut IS_SOUND: bool = true;
/// The native module variables are initialised.
static mut STARTED: Option<bool> = None;

/// What the module's `PyInit_…` calls.
///
/// # Safety
/// `module` is the compiled module's description; the process is a Python interpreter that holds its lock.
#[export_name = "rt_ext_init"]
pub unsafe extern "C" fn init(module: *const ExtensionModule) -> Py {
    crate::allocator::start();
    crate::processor::start();
    if let Err(missing) = load() {
        // Nothing of the interpreter can be called to say so.
        let text = format!("pyc2n: this Python has no {}\n", missing.to_string_lossy());
        crate::io::write_fd(2, text.as_bytes());
        return null_mut();
    }
    shown::show();
    values::prepare();
    let ExtensionModule { first_version, last_version, .. } = *module;
    if !(first_version..=last_version).contains(&(python_version() as u64)) {
        let text = unfit(first_version, last_version);
        PyErr_SetString(class_in(PyExc_ImportError()), text.as_ptr().cast());
        return null_mut();
    }
    MODULE = module;
    SLOTS[0] = Slot { number: 2, value: execute as *mut c_void };
    if python_version() >= api::PYTHON_3_12 {
        // Not in subinterpreters.
        SLOTS[1] = Slot { number: 3, value: null_mut() };
    }
    DEFINITION.name = (*module).name;
    DEFINITION.slots = (&raw mut SLOTS).cast();
    PyModuleDef_Init((&raw mut DEFINITION).cast())
}

fn unfit(first: u64, last: u64) -> String {
    let version = |number: u64| format!("{}.{}", number >> 8, number & 255);
    let versions = if first == last { version(first) } else { format!("{} to {}", version(first), version(last)) };
    format!("this extension module was built for Python {versions}\0")
}

/// Executes the module, when it is imported and when it is loaded again.
unsafe extern "C" fn execute(module: Py) -> c_int {
    if PyInterpreterState_Get() != PyInterpreterState_Main() {
        let text = c"this extension module does not support loading in subinterpreters";
        PyErr_SetString(class_in(PyExc_ImportError()), text.as_ptr());
        return -1;
    }
    BUILTINS = PyEval_GetBuiltins();
    if !function::make_class() || !generator::make_class() {
        return -1;
    }
    crate::unicode::follow((python_version() & 0xff) as u8);
    start();
    let result = run(module);
    forget_execution(module);
    if result.is_null() {
        return -1;
    }
    decref(result);
    0
}

/// Initialises the native program's own variables. If that fails nothing is native: what the module says of it is for the interpreter to find out.
unsafe fn start() {
    if (*&raw const STARTED).is_none() {
        stack::enter();
        STARTED = Some(((*MODULE).start)() == 0);
    }
}

/// Takes away the mark that keeps `importlib.reload` from executing a module again: unlike other extension modules this one can.
unsafe fn forget_execution(module: Py) {
    /// `PyModuleObject`.
    #[repr(C)]
    struct Module {
        head: [usize; 2],
        dict: Py,
        definition: *mut c_void,
        state: *mut c_void,
    }
    let fields = &mut *module.cast::<Module>();
    let state = PyModule_GetState(module);
    if !state.is_null() && fields.state == state {
        fields.state = null_mut();
        PyMem_Free(state);
    }
}

/// Runs the module's code.
unsafe fn run(module: Py) -> Py {
    let names = PyDict_New();
    let parts = parts();
    let code = if names.is_null() || parts.is_null() { null_mut() } else { prepared(module, names, parts) };
    release([names, parts]);
    if code.is_null() {
        return code;
    }
    let globals = PyModule_GetDict(module);
    variables::read_from(globals);
    // As `exec` does it.
    let fine = PyDict_SetItemString(globals, c"__builtins__".as_ptr(), BUILTINS) == 0;
    let result = if fine { PyEval_EvalCode(code, globals, globals) } else { null_mut() };
    decref(code);
    result
}

unsafe fn release<const N: usize>(objects: [Py; N]) {
    objects.into_iter().filter(|object| !object.is_null()).for_each(|object| decref(object));
}

/// A tuple: the code of `bootstrap.py`, the description of the module, and the code of the source or None.
unsafe fn parts() -> Py {
    let ExtensionModule { code, code_size, .. } = *MODULE;
    if code_size > 4 && i64::from(code.cast::<u32>().read_unaligned()) == PyImport_GetMagicNumber() as i64 {
        return PyMarshal_ReadObjectFromString(code.add(4).cast(), code_size as isize - 4);
    }
    static TEXT: &str = concat!(include_str!("bootstrap.py"), "\0");
    let bootstrap = Py_CompileString(TEXT.as_ptr().cast(), c"<pyc2n>".as_ptr(), FILE_INPUT);
    let description = description();
    let parts = PyTuple_New(3);
    if bootstrap.is_null() || description.is_null() || parts.is_null() {
        release([bootstrap, description, parts]);
        return null_mut();
    }
    PyTuple_SetItem(parts, 0, bootstrap);
    PyTuple_SetItem(parts, 1, description);
    PyTuple_SetItem(parts, 2, owned(none()));
    parts
}

const FILE_INPUT: c_int = 257;
const EXPRESSION_INPUT: c_int = 258;

/// What the expression for the description gives.
unsafe fn description() -> Py {
    let text = core::slice::from_raw_parts((*MODULE).definitions, (*MODULE).definitions_size as usize);
    let text: Vec<u8> = text.iter().copied().chain([0]).collect();
    let code = Py_CompileString(text.as_ptr().cast(), c"<pyc2n>".as_ptr(), EXPRESSION_INPUT);
    let names = PyDict_New();
    let fine = !code.is_null() && !names.is_null();
    let result = if fine { PyEval_EvalCode(code, names, names) } else { null_mut() };
    release([code, names]);
    result
}

/// The module's code, with its decorators, which `bootstrap.py` makes.
unsafe fn prepared(module: Py, names: Py, parts: Py) -> Py {
    let (parts, _) = tuple_items(parts);
    let (bootstrap, description, code) = (*parts, *parts.add(1), *parts.add(2));
    if PyDict_SetItemString(names, c"__builtins__".as_ptr(), BUILTINS) != 0 {
        return null_mut();
    }
    let result = PyEval_EvalCode(bootstrap, names, names);
    if result.is_null() {
        return result;
    }
    decref(result);
    call::REPORT = owned(named(names, c"report"));
    measure::IDLE = owned(named(names, c"idle"));
    measure::IS_OFF = named(names, c"stays_native") == _Py_TrueStruct();
    generator::OLD_WORLD = owned(named(names, c"old_world"));
    generator::RESUMED = owned(named(names, c"resumed"));
    if call::REPORT == none() {
        call::REPORT = null_mut();
    }
    let source = PyBytes_FromStringAndSize((*MODULE).source.cast(), (*MODULE).source_size as isize);
    let define = PyCFunction_NewEx((&raw mut DEFINE).cast(), null_mut(), null_mut());
    let define_foreign = PyCFunction_NewEx((&raw mut DEFINE_FOREIGN).cast(), null_mut(), null_mut());
    let ended = PyCFunction_NewEx((&raw mut ENDED).cast(), null_mut(), null_mut());
    let args = [module, source, description, code, define, define_foreign, ended];
    let fine = !source.is_null() && !define.is_null() && !define_foreign.is_null() && !ended.is_null();
    let code = if fine { PyObject_Vectorcall(named(names, c"prepare"), args.as_ptr(), args.len(), null_mut()) } else { null_mut() };
    release([source, define, define_foreign, ended]);
    variables::set_names(named(description, c"variables"));
    code
}

/// The object of a name that is there, borrowed.
unsafe fn named(names: Py, name: &CStr) -> Py {
    let name = PyUnicode_InternFromString(name.as_ptr());
    let object = PyDict_GetItemWithError(names, name);
    decref(name);
    object
}

const WITH_ARGUMENTS: c_int = 1;
const WITH_ONE: c_int = 8;
static mut DEFINE: Method = Method { name: c"define".as_ptr(), call: define as *mut c_void, flags: WITH_ARGUMENTS, doc: core::ptr::null() };
static mut DEFINE_FOREIGN: Method =
    Method { name: c"define_foreign".as_ptr(), call: foreign::define as *mut c_void, flags: WITH_ARGUMENTS, doc: core::ptr::null() };
static mut ENDED: Method = Method { name: c"ended".as_ptr(), call: call::region_ended as *mut c_void, flags: WITH_ONE, doc: core::ptr::null() };
static mut PLACE: Method = Method { name: c"place".as_ptr(), call: place as *mut c_void, flags: WITH_ONE, doc: core::ptr::null() };
const CAPSULE: &CStr = c"pyc2n.definition";

/// `define(number, entries, names, positional, by_position_only, facts, bases, is_decorated, is_generator, has_rest, is_only_read, expected, generated, is_accessor, added, resumed, rebound, is_region, is_named)`: what a `def` is to be called with, innermost.
unsafe extern "C" fn define(_: Py, args: Py) -> Py {
    let (items, _) = tuple_items(args);
    let number = PyLong_AsLong(*items) as usize;
    if number >= (*&raw const DEFINITIONS).len() {
        (*&raw mut DEFINITIONS).resize(number + 1, core::ptr::null());
    }
    // Definitions refer to one another by number, also to later ones.
    let known = DEFINITIONS[number];
    let definition = if known.is_null() { new_definition() } else { known.cast_mut() };
    DEFINITIONS[number] = definition;
    fill(&mut *definition, items);
    (*definition).record.make(number, (*definition).names.len());
    let capsule = PyCapsule_New(definition.cast(), CAPSULE.as_ptr(), null_mut());
    if capsule.is_null() {
        return capsule;
    }
    let place = PyCFunction_NewEx((&raw mut PLACE).cast(), capsule, null_mut());
    decref(capsule);
    place
}

fn new_definition() -> *mut Definition {
    let nothing = || Cell::new(null_mut());
    Box::into_raw(Box::new(Definition {
        entries: Vec::new(),
        names: Vec::new(),
        positional: 0,
        by_position_only: 0,
        facts: RefCell::default(),
        missing: nothing(),
        code: nothing(),
        defaults: nothing(),
        keyword_defaults: nothing(),
        keyword_version: Cell::new(0),
        record: objects::Record::none(),
        class: RefCell::new(None),
        bases: Vec::new(),
        added: Vec::new(),
        is_decorated: false,
        is_generator: false,
        resumed: Vec::new(),
        rebound: Vec::new(),
        has_rest: false,
        is_only_read: false,
        is_accessor: false,
        is_named: false,
        is_region: false,
        expected: [null_mut(); 2],
        generated: null_mut(),
    }))
}

unsafe fn fill(definition: &mut Definition, items: *const Py) {
    let number = |i: usize| PyLong_AsLong(*items.add(i));
    let (entries, count) = tuple_items(*items.add(1));
    let entry = |i: usize| *(*MODULE).entries.cast::<Entry>().add(PyLong_AsLong(*entries.add(i)) as usize);
    definition.entries = if STARTED == Some(true) { (0..count as usize).map(entry).collect() } else { Vec::new() };
    let (names, count) = tuple_items(*items.add(2));
    definition.names = (0..count as usize).map(|i| owned(*names.add(i))).collect();
    definition.positional = number(3) as usize;
    definition.by_position_only = number(4) as usize;
    let (bases, count) = tuple_items(*items.add(6));
    definition.bases = (0..count as usize).map(|i| self::definition(PyLong_AsLong(*bases.add(i)) as usize)).collect();
    let (added, count) = tuple_items(*items.add(14));
    definition.added = (0..count as usize).map(|i| owned(*added.add(i))).collect();
    definition.is_decorated = *items.add(7) == _Py_TrueStruct();
    definition.is_generator = *items.add(8) == _Py_TrueStruct();
    let (resumed, count) = tuple_items(*items.add(15));
    definition.resumed = (0..count as usize).map(|i| *resumed.add(i) == _Py_TrueStruct()).collect();
    let (rebound, count) = tuple_items(*items.add(16));
    definition.rebound = (0..count as usize).map(|i| PyLong_AsLong(*rebound.add(i)) as usize).collect();
    definition.has_rest = *items.add(9) == _Py_TrueStruct();
    definition.is_only_read = *items.add(10) == _Py_TrueStruct();
    definition.is_accessor = *items.add(13) == _Py_TrueStruct();
    definition.is_region = *items.add(17) == _Py_TrueStruct();
    definition.is_named = *items.add(18) == _Py_TrueStruct();
    let (expected, _) = tuple_items(*items.add(11));
    definition.expected = [owned(*expected), owned(*expected.add(1))];
    let generated = *items.add(12);
    definition.generated = if generated == none() { null_mut() } else { owned(generated) };
    let facts = *items.add(5);
    if type_of(facts) == PyTuple_Type() {
        *definition.facts.borrow_mut() = all_facts(facts);
    } else {
        definition.missing.set(owned(facts));
    }
}

impl Definition {
    /// Whether default values that are names in the source are the literals that they should be.
    unsafe fn has_expected_defaults(&self) -> bool {
        let found = [self.defaults.get(), self.keyword_defaults.get()].map(|found| if found.is_null() { none() } else { found });
        let [positional, others] = self.expected;
        if positional.is_null() || positional == none() {
            return true;
        }
        let is_empty = tuple_items(positional).1 == 0;
        let same = if found[0] == none() { is_empty } else { guard::is_same_literal(found[0], positional) };
        let same_others = if found[1] == none() { guard::items(others).count() == 0 } else { foreign::is_same_dict(found[1], others) };
        same && same_others
    }
}

/// Facts from a tuple of them.
unsafe fn all_facts(tuple: Py) -> Vec<Fact> {
    let (facts, count) = tuple_items(tuple);
    (0..count as usize).map(|i| fact(*facts.add(i))).collect()
}

impl Definition {
    /// Whether all facts are known; asks for them if they are not.
    unsafe fn knows_facts(&self) -> bool {
        let missing = self.missing.get();
        if missing.is_null() {
            return true;
        }
        let found = PyObject_Vectorcall(missing, core::ptr::null(), 0, null_mut());
        let known = !found.is_null() && type_of(found) == PyTuple_Type();
        if known {
            *self.facts.borrow_mut() = all_facts(found);
            self.missing.set(null_mut());
            decref(missing);
        }
        if found.is_null() {
            PyErr_Clear();
        } else {
            decref(found);
        }
        known
    }
}

/// A fact from a tuple: kind and operands.
unsafe fn fact(tuple: Py) -> Fact {
    let (items, _) = tuple_items(tuple);
    let operand = |i: usize| owned(*items.add(i));
    match PyLong_AsLong(*items) {
        0 => Fact::Global(operand(1), Genuine::new(operand(2))),
        1 => Fact::Builtin(operand(1), operand(2)),
        2 => Fact::Constant(operand(1), operand(2)),
        3 => {
            let number = PyLong_AsLong(*items.add(2)) as usize;
            Fact::Function(operand(1), definition(number))
        }
        4 => Fact::Attribute(operand(1), operand(2), Genuine::new(operand(3))),
        7 => Fact::Own,
        8 => Fact::Owner(random::Owner::new(operand(1), operand(2))),
        5 => Fact::Foreign(operand(1), PyLong_AsLong(*items.add(2)) as usize),
        _ => Fact::OfModule(operand(1), Box::new(fact(*items.add(2)))),
    }
}

/// The definition of a number that is there.
#[inline(always)]
unsafe fn known_definition(number: usize) -> *const Definition {
    *(&*&raw const DEFINITIONS).get_unchecked(number)
}

/// The definition of a number, made if it is not there yet.
unsafe fn definition(number: usize) -> *const Definition {
    let all = &mut *&raw mut DEFINITIONS;
    if number >= all.len() {
        all.resize(number + 1, core::ptr::null());
    }
    if all[number].is_null() {
        all[number] = new_definition();
    }
    all[number]
}

/// Innermost decorator of a compiled `def`: what takes the function's place. A class stays what it is, but is noted.
unsafe extern "C" fn place(capsule: Py, function: Py) -> Py {
    let definition = PyCapsule_GetPointer(capsule, CAPSULE.as_ptr()).cast::<Definition>();
    if !definition.is_null() && is_class(function) {
        *(*definition).class.borrow_mut() = Some(Class::new(function));
        (*definition).record.clear();
    }
    if definition.is_null() || type_of(function) != PyFunction_Type() {
        return owned(function);
    }
    let keep = |cell: &Cell<Py>, value: Py| {
        let old = cell.replace(if value.is_null() { value } else { owned(value) });
        if !old.is_null() {
            decref(old);
        }
    };
    keep(&(*definition).code, PyFunction_GetCode(function));
    keep(&(*definition).defaults, PyFunction_GetDefaults(function));
    keep(&(*definition).keyword_defaults, PyFunction_GetKwDefaults(function));
    IS_SOUND &= (*definition).has_expected_defaults();
    let keyword_defaults = (*definition).keyword_defaults.get();
    if !keyword_defaults.is_null() {
        (*definition).keyword_version.set(dict_version(keyword_defaults));
        // What nobody else holds native code changes in place.
        guard::items(keyword_defaults).for_each(|(_, value)| incref(value));
    }
    if (*definition).entries.is_empty() { owned(function) } else { NativeFunction::new(function, definition) }
}

/// The native code has raised: forgets what.
///
/// # Safety
/// Called by compiled code.
#[export_name = "rt_ext_raised"]
pub unsafe extern "C" fn raised() -> i64 {
    crate::exceptions::forget_all();
    given::forget();
    crate::stack::restore_limit();
    call::RAISED
}
