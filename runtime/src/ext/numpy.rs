//! What the runtime asks of NumPy, if the process has it: new arrays and scalars, all made in C; and what it would tell of float
//! operations.

use super::api::*;
use super::modules::{found, module};
use core::ffi::CStr;
use core::ptr::null_mut;

unsafe fn released(object: Py) {
    if !object.is_null() {
        decref(object);
    }
}

/// What is called `name` in the module, unless it is somebody's replacement.
unsafe fn genuine(name: &CStr, is_genuine: impl FnOnce(Py) -> bool) -> Py {
    let object = found(module(c"numpy"), name);
    if object.is_null() || is_genuine(object) {
        return object;
    }
    decref(object);
    null_mut()
}

/// Classes that were asked for once.
static mut CLASSES: [Py; 3] = [null_mut(); 3];
const NAMES: [&CStr; 3] = [c"float64", c"int64", c"bool_"];
const FLOAT64: usize = 0;
const INT64: usize = 1;
const BOOL: usize = 2;

/// A class of scalars, borrowed; it lives as long as the process. Null if there is none.
unsafe fn class(which: usize) -> Py {
    const GENUINE: [&CStr; 4] = [c"numpy.float64", c"numpy.int64", c"numpy.bool_", c"numpy.bool"];
    if CLASSES[which].is_null() {
        CLASSES[which] = genuine(NAMES[which], |object| GENUINE.iter().any(|name| is_type_in_c(object, name)));
    }
    if CLASSES[which].is_null() {
        PyErr_SetString(class_in(PyExc_SystemError()), c"NumPy is not what it was".as_ptr());
    }
    CLASSES[which]
}

/// A call with positional arguments, whose references are given up; null if one of all is null.
unsafe fn call<const N: usize>(function: Py, args: [Py; N]) -> Py {
    let complete = !function.is_null() && args.iter().all(|arg| !arg.is_null());
    let result = if complete { PyObject_Vectorcall(function, args.as_ptr(), N, null_mut()) } else { null_mut() };
    released(function);
    args.into_iter().for_each(|arg| released(arg));
    result
}

/// A scalar of 64 bits, as NumPy's headers show it. After a failure CPython has an exception, here and below.
unsafe fn scalar(which: usize, bits: u64) -> Py {
    #[repr(C)]
    struct Scalar {
        head: [usize; 2],
        bits: u64,
    }
    let class = class(which);
    let object = if class.is_null() { class } else { PyType_GenericAlloc(class, 0) };
    if !object.is_null() {
        (*object.cast::<Scalar>()).bits = bits;
    }
    object
}

/// A `float64`.
pub unsafe fn float64(value: f64) -> Py {
    scalar(FLOAT64, value.to_bits())
}

/// An `int64`.
pub unsafe fn int64(value: i64) -> Py {
    scalar(INT64, value as u64)
}

/// `np.True_` or `np.False_`.
pub unsafe fn boolean(value: bool) -> Py {
    let class = class(BOOL);
    if class.is_null() {
        return class;
    }
    call(owned(class), [owned(if value { _Py_TrueStruct() } else { _Py_FalseStruct() })])
}

/// A new array in C's order; null if that fails.
pub unsafe fn new_array(zeroed: bool, format: i64, lengths: &[i64]) -> Py {
    let shape = PyTuple_New(lengths.len() as isize);
    if shape.is_null() {
        return shape;
    }
    for (i, &length) in lengths.iter().enumerate() {
        let number = PyLong_FromLong(length);
        if number.is_null() {
            decref(shape);
            return null_mut();
        }
        PyTuple_SetItem(shape, i as isize, number);
    }
    let name = if zeroed { c"zeros" } else { c"empty" };
    let kind = class(if format == b'd' as i64 { FLOAT64 } else { INT64 });
    let kind = if kind.is_null() { kind } else { owned(kind) };
    call(genuine(name, |object| is_function_in_c(object, name)), [shape, kind])
}

/// What `array.copy()` gives.
pub unsafe fn copy(array: Py) -> Py {
    call(found(array, c"copy"), [])
}

/// The processor's notes of float operations: invalid, division by zero, overflow, underflow.
#[cfg(target_arch = "x86_64")]
mod flags {
    pub const INVALID: u32 = 1;
    pub const DIVISION: u32 = 4;
    pub const OVERFLOW: u32 = 8;
    pub const UNDERFLOW: u32 = 16;

    pub unsafe fn read() -> u32 {
        let mut control = 0u32;
        core::arch::asm!("stmxcsr [{}]", in(reg) &mut control, options(nostack));
        control & (INVALID | DIVISION | OVERFLOW | UNDERFLOW)
    }

    pub unsafe fn clear() {
        let mut control = 0u32;
        core::arch::asm!("stmxcsr [{}]", in(reg) &mut control, options(nostack));
        control &= !0x3F;
        core::arch::asm!("ldmxcsr [{}]", in(reg) &control, options(nostack));
    }
}

#[cfg(not(target_arch = "x86_64"))]
mod flags {
    extern "C" {
        fn fetestexcept(which: i32) -> i32;
        fn feclearexcept(which: i32) -> i32;
    }

    pub const INVALID: u32 = 1;
    pub const DIVISION: u32 = 2;
    pub const OVERFLOW: u32 = 4;
    pub const UNDERFLOW: u32 = 8;

    pub unsafe fn read() -> u32 {
        fetestexcept((INVALID | DIVISION | OVERFLOW | UNDERFLOW) as i32) as u32
    }

    pub unsafe fn clear() {
        feclearexcept((INVALID | DIVISION | OVERFLOW | UNDERFLOW) as i32);
    }
}

/// Forgets them.
pub unsafe fn clear_flags() {
    flags::clear();
}

/// Whether NumPy would tell of one of them, as `np.errstate` says.
pub unsafe fn tells() -> bool {
    let set = flags::read();
    set != 0 && told(set)
}

#[cold]
unsafe fn told(set: u32) -> bool {
    let names = [(flags::DIVISION, c"divide"), (flags::OVERFLOW, c"over"), (flags::UNDERFLOW, c"under"), (flags::INVALID, c"invalid")];
    let state = call(found(module(c"numpy._core.umath"), c"_get_extobj_dict"), []);
    let is_ignored = |name: &CStr| {
        let action = if state.is_null() { state } else { PyDict_GetItemString(state, name.as_ptr()) };
        !action.is_null() && text(action).is_some_and(|text| core::slice::from_raw_parts(text.data, text.length) == b"ignore")
    };
    // Before NumPy 2 nothing in C says so in a form as simple; underflow is ignored then, too, unless somebody wants otherwise.
    let tells = names.into_iter().any(|(flag, name)| set & flag != 0 && !is_ignored(name));
    released(state);
    PyErr_Clear();
    tells
}
