//! What is in modules that somebody has imported. Native code imports none itself: that could be noticed.

use super::api::*;
use core::ffi::CStr;
use core::ptr::null_mut;

/// A module that was imported, borrowed; null if it was not.
pub unsafe fn module(name: &CStr) -> Py {
    PyDict_GetItemString(PyImport_GetModuleDict(), name.as_ptr())
}

/// What a module has under a name; null if it has nothing.
pub unsafe fn found(module: Py, name: &CStr) -> Py {
    let object = if module.is_null() { null_mut() } else { PyObject_GetAttrString(module, name.as_ptr()) };
    if object.is_null() {
        PyErr_Clear();
    }
    object
}
