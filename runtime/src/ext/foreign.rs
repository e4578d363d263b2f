//! Functions of other modules whose code this module contains, natively: whether a function is what was compiled is told by what it is
//! like, wherever it comes from (an extension module, source, another copy of either): its code, its default values, and, in its own
//! module, what its names mean.

use super::api::*;
use super::guard::{self, Fact, Interpreted, Seen};
use super::shared;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::ffi::CStr;
use core::ptr::null_mut;

/// What a function has to be like.
struct Foreign {
    code: Py,
    /// The default values, None for none: a tuple, and a dict of those of parameters by name only.
    defaults: Py,
    keyword_defaults: Py,
    /// Gives the facts about its globals, or None.
    facts_of: Py,
    /// Those, once they were asked for.
    facts: RefCell<Option<Vec<Fact>>>,
}

/// By number.
static mut ALL: Vec<Option<Box<Foreign>>> = Vec::new();

/// `define_foreign(number, code, defaults, keyword_defaults, facts)`.
pub unsafe extern "C" fn define(_: Py, args: Py) -> Py {
    let (items, _) = tuple_items(args);
    let number = PyLong_AsLong(*items) as usize;
    let item = |i: usize| owned(*items.add(i));
    let foreign = Foreign { code: item(1), defaults: item(2), keyword_defaults: item(3), facts_of: item(4), facts: RefCell::default() };
    let all = &mut *&raw mut ALL;
    if number >= all.len() {
        all.resize_with(number + 1, || None);
    }
    all[number] = Some(Box::new(foreign));
    owned(none())
}

/// Whether an object is the function of a number, and that may be compiled code now.
pub unsafe fn holds(number: usize, value: Py, seen: &mut Seen) -> bool {
    let all = &*&raw const ALL;
    let Some(Some(foreign)) = all.get(number) else { return false };
    if !seen.look_at(number, value) {
        return true;
    }
    let Some(parts) = Parts::of(value) else { return false };
    foreign.is(&parts) && foreign.note(value, &parts, seen) && foreign.facts_hold(parts.globals, seen)
}

/// A function taken apart; the references are borrowed from it.
struct Parts {
    is_plain: bool,
    globals: Py,
    code: Py,
    defaults: Py,
    keyword_defaults: Py,
}

impl Parts {
    unsafe fn of(value: Py) -> Option<Parts> {
        if type_of(value) == PyFunction_Type() {
            let some = |object: Py| if object.is_null() { none() } else { object };
            let (defaults, keyword_defaults) = (some(PyFunction_GetDefaults(value)), some(PyFunction_GetKwDefaults(value)));
            return Some(Parts { is_plain: true, globals: PyFunction_GetGlobals(value), code: PyFunction_GetCode(value), defaults, keyword_defaults });
        }
        if !shared::is_native_function(value) {
            return None;
        }
        let attribute = |name: &CStr| {
            let found = PyObject_GetAttrString(value, name.as_ptr());
            if found.is_null() {
                PyErr_Clear();
                return None;
            }
            // The Python function inside holds it.
            decref(found);
            Some(found)
        };
        Some(Parts {
            is_plain: false,
            globals: attribute(c"__globals__")?,
            code: attribute(c"__code__")?,
            defaults: attribute(c"__defaults__")?,
            keyword_defaults: attribute(c"__kwdefaults__")?,
        })
    }
}

impl Foreign {
    unsafe fn is(&self, parts: &Parts) -> bool {
        let same_code = parts.code == self.code || PyObject_RichCompareBool(parts.code, self.code, guard::PY_EQ) == 1;
        same_code && is_same(parts.defaults, self.defaults) && is_same_dict(parts.keyword_defaults, self.keyword_defaults)
    }

    /// Notes what has to stay as it is from now on.
    unsafe fn note(&self, value: Py, parts: &Parts, seen: &mut Seen) -> bool {
        if parts.is_plain {
            // A native function tells when it is changed.
            seen.note_function(Interpreted::now(value));
        }
        if parts.keyword_defaults != none() {
            seen.note_dict(parts.keyword_defaults);
        }
        seen.note_dict(parts.globals);
        true
    }

    unsafe fn facts_hold(&self, globals: Py, seen: &mut Seen) -> bool {
        self.knows_facts() && self.facts.borrow().iter().flatten().all(|fact| fact.holds(globals, seen))
    }

    unsafe fn knows_facts(&self) -> bool {
        if self.facts.borrow().is_some() {
            return true;
        }
        let found = PyObject_Vectorcall(self.facts_of, core::ptr::null(), 0, null_mut());
        if found.is_null() {
            PyErr_Clear();
            return false;
        }
        let known = type_of(found) == PyTuple_Type();
        if known {
            *self.facts.borrow_mut() = Some(super::all_facts(found));
        }
        decref(found);
        known
    }
}

unsafe fn is_same(a: Py, b: Py) -> bool {
    guard::is_same_literal(a, b)
}

/// Two dicts, or None.
pub unsafe fn is_same_dict(a: Py, b: Py) -> bool {
    if a == none() || b == none() {
        return a == b;
    }
    let same = |(name, value): (Py, Py)| {
        let other = PyDict_GetItemWithError(b, name);
        !other.is_null() && is_same(value, other)
    };
    guard::items(a).count() == guard::items(b).count() && guard::items(a).all(same)
}
