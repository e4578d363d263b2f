//! The function object that stands in the place of a compiled function: it behaves as the Python function that it holds, and runs
//! native code where the arguments fit. (A Python function's own entry can't be replaced: the interpreter enters those without it.)

use super::api::*;
use super::guard::{self, Class, Seen};
use super::kind::{self, Kind};
use super::measure::Measure;
use super::{call, call::Trial, generator, guard::Fact, objects::Record};
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use core::ffi::{c_int, c_void};
use core::mem::offset_of;
use core::ptr::null_mut;

/// A native entry: takes an array of arguments; gives a new reference, or one of the numbers in `call`.
pub type Entry = unsafe extern "C" fn(args: i64) -> i64;

/// A `def` or class of the source that was compiled. Lives as long as the process.
pub struct Definition {
    /// The entries, one for each signature; only other compiled functions call it if there is none.
    pub entries: Vec<Entry>,
    /// Names of the parameters, in order.
    pub names: Vec<Py>,
    /// How many of them are positional, and how many of these by position only.
    pub positional: usize,
    pub by_position_only: usize,
    /// What the compiled form relies on.
    pub facts: RefCell<Vec<Fact>>,
    /// Gives that, or None if it does not hold; null once it did, or if nothing is missing.
    pub missing: Cell<Py>,
    /// What the `def` made last: its code and default values.
    pub code: Cell<Py>,
    pub defaults: Cell<Py>,
    pub keyword_defaults: Cell<Py>,
    /// What these should be, if that is not certain: a tuple and a dict, or None.
    pub expected: [Py; 2],
    /// The version of the dict of the latter.
    pub keyword_version: Cell<u64>,
    /// What compiled code knows of its objects then.
    pub record: Record,
    /// The class, if it is one.
    pub class: RefCell<Option<Class>>,
    /// The classes of the module that it derives from, nearest first.
    pub bases: Vec<*const Definition>,
    /// Attributes that the module gives the class later, and that native code does not take from it.
    pub added: Vec<Py>,
    /// It is handed to decorators, which may add to it.
    pub is_decorated: bool,
    /// Says of a class whether decorators have given it the methods that native code has for it; may be null.
    pub generated: Py,
    /// It is a generator.
    pub is_generator: bool,
    /// Of each of its entries, whether the interpreter takes over its generators in their middle.
    pub resumed: Vec<bool>,
    /// Its parameters that it binds anew, if it is a generator.
    pub rebound: Vec<usize>,
    /// The parameter after the positional ones takes all other positional arguments.
    pub has_rest: bool,
    /// It is a class, and native code sets no attribute of its objects.
    pub is_only_read: bool,
    /// It is the function of a property.
    pub is_accessor: bool,
    /// It is a class of named tuples.
    pub is_named: bool,
    /// It is a part of another function, which goes on itself where this gives None.
    pub is_region: bool,
}

/// The object. It begins like a Python function, which it may become: what is before `vectorcall`, but for the weak references, is only used then.
#[repr(C)]
pub struct NativeFunction {
    head: [usize; 2],
    /// Globals, builtins, names, code, default values, closure, documentation, dict.
    parts: [Py; 10],
    weak_references: Py,
    /// Module, annotations, since Python 3.12 type parameters, the entry, the version.
    other_parts: [usize; 5],
    vectorcall: unsafe extern "C" fn(Py, *const Py, usize, Py) -> Py,
    /// The Python function.
    pub original: Py,
    /// What it was compiled from.
    pub definition: *const Definition,
    /// What was seen of the names that it uses.
    pub seen: Seen,
    /// Which entry is likely to fit, and whether to try at all.
    pub trial: Trial,
    /// Whether they pay.
    pub measure: Measure,
    /// The code that the Python function had when it was made.
    pub code: Py,
    /// The entry that is likely to fit.
    pub entry: Entry,
    /// How many arguments it takes if all are positional.
    pub arity: usize,
}

static mut CLASS: Py = null_mut();

/// Default, immutable type, no constructor, vectorcall, garbage-collected, method descriptor.
const FLAGS: u32 = 1 << 18 | 1 << 7 | 1 << 8 | 1 << 11 | 1 << 14 | 1 << 17;

/// Makes the class, once.
pub unsafe fn make_class() -> bool {
    if !CLASS.is_null() {
        return true;
    }
    let kind = Kind {
        name: c"pyc2n.function",
        size: core::mem::size_of::<NativeFunction>(),
        item_size: 0,
        flags: FLAGS,
        offsets: &[
            (c"__vectorcalloffset__", offset_of!(NativeFunction, vectorcall)),
            (c"__weaklistoffset__", offset_of!(NativeFunction, weak_references)),
        ],
        methods: &[(c"__reduce__", reduce as *mut c_void, kind::WITHOUT)],
        slots: &[
            (50, vectorcall_as_call as *mut c_void),
            (51, clear as *mut c_void),
            (52, deallocate as *mut c_void),
            (54, bind as *mut c_void),
            (58, get_attribute as *mut c_void),
            (66, repr as *mut c_void),
            (69, set_attribute as *mut c_void),
            (71, traverse as *mut c_void),
        ],
    };
    CLASS = kind.make();
    !CLASS.is_null() && make_own_names() && super::shared::join(CLASS)
}

unsafe extern "C" fn vectorcall_as_call(function: Py, args: Py, names: Py) -> Py {
    PyVectorcall_Call(function, args, names)
}

/// Attributes that are the object's own; it has all others from the Python function.
const OWN: [&core::ffi::CStr; 7] = [c"__get__", c"__call__", c"__reduce__", c"__reduce_ex__", c"__repr__", c"__str__", c"__hash__"];
static mut OWN_NAMES: [Py; OWN.len()] = [null_mut(); OWN.len()];
/// Attributes that say what a function does.
const DEFINING: [&core::ffi::CStr; 3] = [c"__code__", c"__defaults__", c"__kwdefaults__"];
static mut DEFINING_NAMES: [Py; DEFINING.len()] = [null_mut(); DEFINING.len()];

unsafe fn make_own_names() -> bool {
    OWN_NAMES = OWN.map(|name| PyUnicode_InternFromString(name.as_ptr()));
    DEFINING_NAMES = DEFINING.map(|name| PyUnicode_InternFromString(name.as_ptr()));
    let (own, defining) = (OWN_NAMES, DEFINING_NAMES);
    own.iter().chain(&defining).all(|name| !name.is_null())
}

unsafe fn is_among(name: Py, names: &[Py]) -> bool {
    names.contains(&name) || names.iter().any(|&known| PyObject_RichCompareBool(name, known, guard::PY_EQ) == 1)
}

impl NativeFunction {
    /// The object that stands for a Python function.
    pub unsafe fn new(original: Py, definition: *const Definition) -> Py {
        let object = PyType_GenericAlloc(CLASS, 0);
        if object.is_null() {
            return object;
        }
        let function = &mut *object.cast::<NativeFunction>();
        function.original = owned(original);
        function.weak_references = null_mut();
        function.definition = definition;
        core::ptr::write(&mut function.seen, Seen::nothing());
        function.trial = Trial::default();
        core::ptr::write(&mut function.measure, Measure::new());
        function.code = owned(PyFunction_GetCode(original));
        let Definition { entries, names, positional, is_generator, .. } = &*definition;
        function.vectorcall = if *is_generator { generator::vectorcall } else { call::vectorcall };
        function.entry = entries[0];
        function.arity = if *positional == names.len() { names.len() } else { usize::MAX };
        object
    }

    /// The object as what it is.
    pub unsafe fn of<'a>(object: Py) -> Option<&'a mut NativeFunction> {
        (type_of(object) == CLASS).then(|| Self::from(object))
    }

    /// The object.
    pub fn as_object(&mut self) -> Py {
        core::ptr::from_mut(self).cast()
    }

    /// The object, which was never seen from outside but by its address, is a Python function from now on: the one that it holds.
    pub unsafe fn become_interpreted(&mut self) {
        let object = self.as_object();
        if type_of(object) != CLASS || self.original.is_null() || type_of(self.original) != PyFunction_Type() {
            return;
        }
        let original = &*self.original.cast::<NativeFunction>();
        self.parts = original.parts;
        let size = function_size() - offset_of!(NativeFunction, other_parts);
        core::ptr::copy_nonoverlapping((&raw const original.other_parts).cast::<u8>(), (&raw mut self.other_parts).cast::<u8>(), size);
        let held = function_parts_held(&self.parts, &self.other_parts);
        held.filter(|part| !part.is_null()).for_each(|part| incref(part));
        forget_function_version(object);
        // It is whole before anything ends that may run code of Python's.
        let mut seen = core::mem::replace(&mut self.seen, Seen::nothing());
        let held = [&mut self.original, &mut self.code].map(|held| core::mem::replace(held, null_mut()));
        core::ptr::drop_in_place(&mut self.measure);
        core::ptr::write(&mut self.measure, Measure::new());
        set_type(object, PyFunction_Type());
        // What relies on it has to look at it in another way.
        super::shared::count_change();
        seen.clear();
        held.into_iter().chain([CLASS]).for_each(|held| decref(held));
    }

    /// The object, which is known to be one.
    #[inline(always)]
    pub unsafe fn from<'a>(object: Py) -> &'a mut NativeFunction {
        &mut *object.cast()
    }
}

/// What a Python function holds.
fn function_parts_held<'a>(parts: &'a [Py; 10], others: &'a [usize; 5]) -> impl Iterator<Item = Py> + 'a {
    let count = if unsafe { python_version() } >= PYTHON_3_12 { 3 } else { 2 };
    parts.iter().copied().chain(others[..count].iter().map(|&part| part as Py))
}

unsafe extern "C" fn deallocate(object: Py) {
    let function = NativeFunction::from(object);
    PyObject_GC_UnTrack(object.cast());
    if !function.weak_references.is_null() {
        PyObject_ClearWeakRefs(object);
    }
    clear(object);
    core::ptr::drop_in_place(&mut function.seen);
    core::ptr::drop_in_place(&mut function.measure);
    let class = type_of(object);
    PyObject_GC_Del(object.cast());
    decref(class);
}

unsafe extern "C" fn clear(object: Py) -> c_int {
    let function = NativeFunction::from(object);
    function.seen.clear();
    for held in [&mut function.original, &mut function.code] {
        let object = core::mem::replace(held, null_mut());
        if !object.is_null() {
            decref(object);
        }
    }
    0
}

/// What the collector calls for each object that one holds.
pub type Visit = unsafe extern "C" fn(Py, *mut c_void) -> c_int;

unsafe extern "C" fn traverse(object: Py, visit: Visit, extra: *mut c_void) -> c_int {
    let function = NativeFunction::from(object);
    let mut visit = |held: Py| if held.is_null() { 0 } else { visit(held, extra) };
    let held = [type_of(object), function.original, function.code].map(&mut visit);
    let stopped = held.into_iter().find(|&result| result != 0);
    stopped.unwrap_or_else(|| function.seen.traverse(&mut visit))
}

unsafe extern "C" fn bind(function: Py, receiver: Py, _class: Py) -> Py {
    if receiver.is_null() || receiver == none() { owned(function) } else { PyMethod_New(function, receiver) }
}

unsafe extern "C" fn get_attribute(object: Py, name: Py) -> Py {
    if is_among(name, &*&raw const OWN_NAMES) {
        return PyObject_GenericGetAttr(object, name);
    }
    PyObject_GetAttr(NativeFunction::from(object).original, name)
}

unsafe extern "C" fn set_attribute(object: Py, name: Py, value: Py) -> c_int {
    let function = NativeFunction::from(object);
    if is_among(name, &*&raw const DEFINING_NAMES) {
        super::shared::count_change();
    }
    PyObject_SetAttr(function.original, name, value)
}

unsafe extern "C" fn repr(object: Py) -> Py {
    let name = PyObject_GetAttrString(NativeFunction::from(object).original, c"__qualname__".as_ptr());
    if name.is_null() {
        return name;
    }
    let text = PyUnicode_FromFormat(c"<function %U at %p>".as_ptr(), name, object.cast());
    decref(name);
    text
}

/// As functions are pickled and copied: by name.
unsafe extern "C" fn reduce(object: Py, _: Py) -> Py {
    PyObject_GetAttrString(NativeFunction::from(object).original, c"__qualname__".as_ptr())
}
