//! What compiled code reads of the runtime's and the interpreter's without a call.

use super::api::*;
use crate::leaf::{leaf, Raw};
use core::ptr::null_mut;
use pyc2n_abi::layout::Python;

/// All that.
#[export_name = "rt_python"]
pub static mut PYTHON: Python = Python {
    memory: null_mut(), classes: [0; 15], version: 0, records: null_mut(), misfit: 0, vague: 0, ended: 0, last: [0; 2], noted: 0, array: 0, generator: 0,
};

/// Fills in what is fixed, before compiled code runs.
pub unsafe fn show() {
    let classes = [
        type_of(none()), PyBool_Type(), PyLong_Type(), PyFloat_Type(), PyUnicode_Type(), PyBytes_Type(), PyList_Type(), PyDict_Type(), PySet_Type(), PyTuple_Type(),
        PyFrozenSet_Type(), type_of(_Py_EllipsisObject()), type_of(_Py_NotImplementedStruct()), PyBaseObject_Type(),
        PyRange_Type(),
    ];
    PYTHON.classes = classes.map(|class| class as i64);
    PYTHON.version = i64::from(python_version() & 255);
}

// Compiled code does not call these: it reads what they give.
leaf! {
    /// Memory as words, from address 0 on.
    fn py_memory() -> Raw { PYTHON.memory }
    /// The types.
    fn py_none_class() -> i64 { PYTHON.classes[0] }
    fn py_bool_class() -> i64 { PYTHON.classes[1] }
    fn py_int_class() -> i64 { PYTHON.classes[2] }
    fn py_float_class() -> i64 { PYTHON.classes[3] }
    fn py_str_class() -> i64 { PYTHON.classes[4] }
    fn py_bytes_class() -> i64 { PYTHON.classes[5] }
    fn py_list_class() -> i64 { PYTHON.classes[6] }
    fn py_dict_class() -> i64 { PYTHON.classes[7] }
    fn py_set_class() -> i64 { PYTHON.classes[8] }
    fn py_tuple_class() -> i64 { PYTHON.classes[9] }
    fn py_frozenset_class() -> i64 { PYTHON.classes[10] }
    fn py_ellipsis_class() -> i64 { PYTHON.classes[11] }
    fn py_not_implemented_class() -> i64 { PYTHON.classes[12] }
    fn py_object_class() -> i64 { PYTHON.classes[13] }
    fn py_range_class() -> i64 { PYTHON.classes[14] }
    /// The minor version.
    fn py_version() -> i64 { PYTHON.version }
    /// What is known of objects, by number of their class.
    fn py_records() -> Raw { PYTHON.records }
    /// The entry that was found last.
    fn py_last() -> Raw { (&raw mut PYTHON.last).cast() }
    /// The type of arrays.
    fn py_array_class() -> Raw { (&raw mut PYTHON.array).cast() }
    /// The array all of which has been noted last.
    fn py_array_noted() -> Raw { (&raw mut PYTHON.noted).cast() }
    /// Whether an object of which nothing was known has been taken.
    fn py_vague_state() -> Raw { (&raw mut PYTHON.vague).cast() }
    /// Whether native code has ended.
    fn py_ended_state() -> Raw { (&raw mut PYTHON.ended).cast() }
    /// Whether something did not fit.
    fn py_misfit_state() -> Raw { (&raw mut PYTHON.misfit).cast() }
}
