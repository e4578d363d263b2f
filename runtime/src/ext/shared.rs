//! What the extension modules of one process share, though each has a runtime of its own: the classes of native functions, and a count of
//! changes to such functions.

use super::api::*;
use core::ffi::CStr;
use core::ptr::null_mut;

/// The names in the interpreter's dict. The numbers count changes to what they stand for.
const CLASSES: &CStr = c"pyc2n.classes.1";
const CHANGES: &CStr = c"pyc2n.changes.1";

/// The classes, a set.
static mut ALL_CLASSES: Py = null_mut();
static mut OWN_COUNT: u64 = 0;
static mut COUNT: *mut u64 = &raw mut OWN_COUNT;

/// How often a compiled function of any module was changed from outside (`f.__code__ = …`), and any Python function if [`super::watch`] tells.
#[inline(always)]
pub unsafe fn changes() -> u64 {
    *COUNT
}

/// One was changed.
pub unsafe fn count_change() {
    *COUNT += 1;
}

/// Makes the class of this module's native functions known.
pub unsafe fn join(class: Py) -> bool {
    let names = PyInterpreterState_GetDict(PyInterpreterState_Get());
    if names.is_null() {
        return false;
    }
    let (Some(classes), Some(count)) = (classes(names), count(names)) else { return false };
    (ALL_CLASSES, COUNT) = (classes, count);
    super::watch::begin();
    PySet_Add(classes, class) == 0
}

unsafe fn classes(names: Py) -> Option<Py> {
    let known = get(names, CLASSES);
    if !known.is_null() {
        return Some(known);
    }
    let made = PySet_New(null_mut());
    put(names, CLASSES, made)
}

unsafe fn count(names: Py) -> Option<*mut u64> {
    let known = get(names, CHANGES);
    let capsule = if known.is_null() { put(names, CHANGES, PyCapsule_New((&raw mut OWN_COUNT).cast(), CHANGES.as_ptr(), null_mut()))? } else { known };
    let count = PyCapsule_GetPointer(capsule, CHANGES.as_ptr()).cast::<u64>();
    (!count.is_null()).then_some(count)
}

unsafe fn get(names: Py, name: &CStr) -> Py {
    let name = PyUnicode_InternFromString(name.as_ptr());
    let found = PyDict_GetItemWithError(names, name);
    decref(name);
    found
}

/// Puts a new object there, which lives as long as the interpreter then.
unsafe fn put(names: Py, name: &CStr, object: Py) -> Option<Py> {
    let fine = !object.is_null() && PyDict_SetItemString(names, name.as_ptr(), object) == 0;
    if !object.is_null() {
        decref(object);
    }
    fine.then_some(object)
}

/// Whether an object is a native function of some module.
pub unsafe fn is_native_function(object: Py) -> bool {
    !ALL_CLASSES.is_null() && PySet_Contains(ALL_CLASSES, type_of(object)) == 1
}
