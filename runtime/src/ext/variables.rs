//! Variables of the module that native code reads where the interpreter has them.

use super::api::*;
use super::changes::{note, Change};
use crate::leaf::leaf;
use alloc::vec::Vec;
use core::ptr::null_mut;

/// The namespace of the module as it was executed last, held.
static mut NAMESPACE: Py = null_mut();
/// The variables by number.
static mut VARIABLES: Vec<Variable> = Vec::new();

struct Variable {
    /// The name of the module or class that it is an attribute of; null for those of the namespace.
    module: Py,
    name: Py,
    /// The version of the namespace when it was found last.
    version: u64,
    /// The namespace of the other module or the class, borrowed, and its version then.
    other: (Py, u64),
    /// What was found, borrowed.
    value: Py,
}

impl Variable {
    /// By a name, or the names of a module and its attribute with a dot between them.
    unsafe fn new(name: Py) -> Variable {
        let parts: Vec<u8> = text(name).filter(|text| text.ascii).map(|text| core::slice::from_raw_parts(text.data, text.length).to_vec()).unwrap_or_default();
        let (module, name) = match parts.iter().position(|&c| c == b'.') {
            Some(dot) => (interned(&parts[..dot]), interned(&parts[dot + 1..])),
            None => (null_mut(), owned(name)),
        };
        Variable { module, name, version: 0, other: (null_mut(), 0), value: null_mut() }
    }

    #[inline(always)]
    unsafe fn is_current(&self) -> bool {
        self.version == dict_version(NAMESPACE) && (self.other.0.is_null() || dict_version(self.other.0) == self.other.1)
    }

    unsafe fn look(&mut self) {
        self.version = dict_version(NAMESPACE);
        let mut namespace = NAMESPACE;
        if !self.module.is_null() {
            let holder = PyDict_GetItemWithError(NAMESPACE, self.module);
            namespace = if holder.is_null() || is_hidden(holder, self.name) { null_mut() } else { namespace_of(holder) };
            self.other = (namespace, if namespace.is_null() { 0 } else { dict_version(namespace) });
        }
        self.value = if namespace.is_null() { null_mut() } else { PyDict_GetItemWithError(namespace, self.name) };
    }
}

/// The dict in which attributes of a module or a class are found; null if it is neither.
unsafe fn namespace_of(holder: Py) -> Py {
    if type_of(holder) == PyModule_Type() {
        PyModule_GetDict(holder)
    } else if is_class(holder) {
        class_dict(holder)
    } else {
        null_mut()
    }
}

/// Whether the metaclass of a class may have something of its own under a name. What `type` has is not called like variables.
unsafe fn is_hidden(holder: Py, name: Py) -> bool {
    let own = class_order(type_of(holder)).iter().take_while(|&&class| ![PyType_Type(), PyModule_Type()].contains(&class));
    own.into_iter().any(|&class| has_own(class, name) || has_own(class, interned(b"__getattribute__")))
}

unsafe fn has_own(class: Py, name: Py) -> bool {
    let dict = class_dict(class);
    !dict.is_null() && !PyDict_GetItemWithError(dict, name).is_null()
}

unsafe fn interned(name: &[u8]) -> Py {
    let name: Vec<u8> = name.iter().copied().chain([0]).collect();
    PyUnicode_InternFromString(name.as_ptr().cast())
}

/// The module is executed in this namespace from now on.
pub unsafe fn read_from(namespace: Py) {
    if namespace != NAMESPACE {
        let old = core::mem::replace(&mut *&raw mut NAMESPACE, owned(namespace));
        (*&raw mut VARIABLES).iter_mut().for_each(|variable| variable.version = 0);
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
    VARIABLES = (0..count as usize).map(|i| Variable::new(*items.add(i))).collect();
}

leaf! {
    /// The address of a word that holds the value of a variable; 0 if there is none.
    fn py_variable(number: i64) -> i64 {
        let variable = &mut *(*&raw mut VARIABLES).as_mut_ptr().add(number as usize);
        if !variable.is_current() {
            variable.look();
        }
        if variable.value.is_null() { 0 } else { &raw const variable.value as i64 }
    }

    /// Assigns to a variable that is there, and takes the reference; 0 if there is no value.
    fn py_set_variable(number: i64, value: i64) -> bool {
        let variable = &mut *(*&raw mut VARIABLES).as_mut_ptr().add(number as usize);
        if value == 0 {
            PyErr_Clear();
            return false;
        }
        note(Change::DictItem(NAMESPACE, variable.name, owned(variable.value)));
        let fine = PyDict_SetItem(NAMESPACE, variable.name, value as Py) == 0;
        decref(value as Py);
        variable.look();
        fine
    }
}
