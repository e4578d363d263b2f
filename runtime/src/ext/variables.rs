//! Variables of the module that native code reads where the interpreter has them.

use super::api::*;
use crate::leaf::leaf;
use alloc::vec::Vec;
use core::ptr::null_mut;

/// The namespace of the module as it was executed last, held.
static mut NAMESPACE: Py = null_mut();
/// The names of the variables by number.
static mut NAMES: Vec<Py> = Vec::new();
/// What was found last for each: the version of the namespace, and the value, borrowed from it.
static mut FOUND: Vec<(u64, Py)> = Vec::new();

/// The module is executed in this namespace from now on.
pub unsafe fn read_from(namespace: Py) {
    if namespace != NAMESPACE {
        let old = core::mem::replace(&mut *&raw mut NAMESPACE, owned(namespace));
        (*&raw mut FOUND).iter_mut().for_each(|found| *found = (0, null_mut()));
        super::shared::count_change();
        if !old.is_null() {
            Py_DecRef(old);
        }
    }
}

/// Whether a function of that namespace runs.
pub unsafe fn are_in(namespace: Py) -> bool {
    namespace == NAMESPACE
}

/// The names of all variables that are asked for, a tuple.
pub unsafe fn set_names(names: Py) {
    let (items, count) = tuple_items(names);
    NAMES = (0..count as usize).map(|i| owned(*items.add(i))).collect();
    FOUND = (0..count).map(|_| (0, null_mut())).collect();
}

leaf! {
    /// The address of a word that holds the value of a variable; 0 if there is none.
    fn py_variable(number: i64) -> i64 {
        let found = &mut *(*&raw mut FOUND).as_mut_ptr().add(number as usize);
        let version = dict_version(NAMESPACE);
        if found.0 != version {
            *found = (version, PyDict_GetItemWithError(NAMESPACE, (&*&raw const NAMES)[number as usize]));
        }
        if found.1.is_null() { 0 } else { &raw const found.1 as i64 }
    }
}
