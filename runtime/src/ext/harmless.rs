//! What can be ended without anybody's notice: when nothing but memory goes with an object, it does not matter when it does.

use super::api::*;
use super::changes::{each_in_dict, is_scalar, items};
use super::function::Visit;
use core::ffi::{c_int, c_void};
use core::ptr::null_mut;

/// Whether nothing but memory goes when an object does. What else holds its items does not matter.
pub unsafe fn is_harmless(object: Py) -> bool {
    if type_of(object) == PyTuple_Type() {
        let (items, size) = tuple_items(object);
        return (0..size as usize).all(|i| is_scalar(*items.add(i)));
    }
    if type_of(object) == PyDict_Type() {
        let mut all = true;
        each_in_dict(object, &mut |item| all &= is_scalar(item));
        return all;
    }
    if type_of(object) == PyList_Type() {
        return items(object).iter().all(|&item| is_scalar(item));
    }
    is_scalar(object) || is_harmless_instance(object)
}

/// `Py_tp_finalize` and `Py_tp_traverse`.
const FINALIZE: c_int = 80;
const TRAVERSE: c_int = 71;

/// The same for an object of a plain class that Python code has made, or a tuple of such a class: it has no finalizer and no weak references, and holds scalars only.
unsafe fn is_harmless_instance(object: Py) -> bool {
    let class = type_of(object);
    let is_plain = |&class: &Py| class == PyBaseObject_Type() || class == PyTuple_Type() || is_made_in_python(class);
    if !class_order(class).iter().all(is_plain) || !PyType_GetSlot(class, FINALIZE).is_null() || has_weak_references(object) {
        return false;
    }
    let traverse = PyType_GetSlot(class, TRAVERSE);
    if traverse.is_null() {
        return false;
    }
    let traverse: unsafe extern "C" fn(Py, Visit, *mut c_void) -> c_int = core::mem::transmute(traverse);
    traverse(object, look, class.cast()) == 0
}

/// Ends the visit at an object that is no scalar, the class of what is visited, or its dict.
unsafe extern "C" fn look(held: Py, class: *mut c_void) -> c_int {
    let is_dict = || type_of(held) == PyDict_Type() && is_harmless(held);
    c_int::from(!(held.cast() == class || is_scalar(held) || is_dict()))
}

/// Whether something would notice the end of an object. If that is not certain it counts as noticed.
unsafe fn has_weak_references(object: Py) -> bool {
    let name = PyUnicode_InternFromString(c"__weakref__".as_ptr());
    let in_class = |&class: &Py| PyDict_GetItemWithError(class_dict(class), name);
    let found = class_order(type_of(object)).iter().filter(|&&class| is_made_in_python(class)).map(in_class).find(|found| !found.is_null()).unwrap_or(null_mut());
    let has = if found.is_null() {
        false
    } else if type_of(found) == PyGetSetDescr_Type() && has_usual_access(type_of(object)) {
        // It is dead by count, for a moment.
        incref(object);
        let first = PyObject_GetAttr(object, name);
        add_count(object, -1);
        let is_nothing = first == none();
        if first.is_null() { PyErr_Clear() } else { decref(first) }
        !is_nothing
    } else {
        true
    };
    decref(name);
    has
}
