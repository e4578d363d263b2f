//! Tells when a Python function is changed (`f.__code__ = …`, or its default values), so that calls of native code need not look at all functions that it
//! relies on: the setters of functions count then. They stand in a table of the interpreter's type, where each is called by one of ours.
//!
//! If the table can't be written to, each call looks.

use super::api::*;
use super::shared;
use core::ffi::{c_int, c_void, CStr};
use core::mem::transmute;

/// `setter`.
type Setter = unsafe extern "C" fn(Py, Py, *mut c_void) -> c_int;

/// `PyGetSetDef`.
#[repr(C)]
struct Accessor {
    name: *const core::ffi::c_char,
    get: *mut c_void,
    set: Option<Setter>,
    doc: *const core::ffi::c_char,
    closure: *mut c_void,
}

const NAMES: [&CStr; 3] = [c"__code__", c"__defaults__", c"__kwdefaults__"];
const OURS: [Setter; NAMES.len()] = [set::<0>, set::<1>, set::<2>];
static mut THEIRS: [Option<Setter>; NAMES.len()] = [None; NAMES.len()];
static mut TELLS: bool = false;

/// Whether the count of changes counts those of Python functions, too.
#[inline(always)]
pub unsafe fn tells() -> bool {
    TELLS
}

unsafe extern "C" fn set<const N: usize>(function: Py, value: Py, closure: *mut c_void) -> c_int {
    shared::count_change();
    match THEIRS[N] {
        Some(theirs) => theirs(function, value, closure),
        None => -1,
    }
}

/// Begins to watch, once.
pub unsafe fn begin() {
    if !TELLS {
        TELLS = NAMES.iter().enumerate().all(|(number, name)| replace(number, name));
    }
}

unsafe fn replace(number: usize, name: &CStr) -> bool {
    if THEIRS[number].is_some() {
        return true;
    }
    let Some(accessor) = accessor(name) else { return false };
    let Some(theirs) = (*accessor).set else { return false };
    THEIRS[number] = Some(theirs);
    let is_written = write(&raw mut (*accessor).set, OURS[number]);
    if !is_written {
        THEIRS[number] = None;
    }
    is_written
}

/// `Py_tp_getset`.
const ACCESSORS: c_int = 73;

unsafe fn accessor(name: &CStr) -> Option<*mut Accessor> {
    let mut accessor: *mut Accessor = PyType_GetSlot(PyFunction_Type(), ACCESSORS).cast();
    while !accessor.is_null() && !(*accessor).name.is_null() {
        if CStr::from_ptr((*accessor).name) == name {
            return Some(accessor);
        }
        accessor = accessor.add(1);
    }
    None
}

/// Writes to memory that may be there to be read only: the kernel says so, where an instruction would end the process.
unsafe fn write(place: *mut Option<Setter>, setter: Setter) -> bool {
    let mut ends = [0; 2];
    if libc::pipe2(ends.as_mut_ptr(), libc::O_CLOEXEC) != 0 {
        return false;
    }
    let value: usize = transmute(setter);
    let size = size_of::<usize>();
    let is_written = libc::write(ends[1], (&raw const value).cast(), size) == size as isize && libc::read(ends[0], place.cast(), size) == size as isize;
    ends.into_iter().for_each(|end| _ = libc::close(end));
    is_written
}
