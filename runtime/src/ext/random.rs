//! Generators of random numbers of Python's, of which native code takes numbers where they are: objects of exactly the class `random.Random`. Of what
//! a call takes it can be taken back: before the first number a generator's place is saved, before the first refill its state.

use super::api::*;
use super::changes::{self, Change};
use super::guard::{items, Class, Seen};
use super::modules::{found, module};
use super::shown::PYTHON;
use super::{shared, watch};
use crate::leaf::{leaf, Word};
use crate::random::{below, Twister};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ffi::CStr;
use core::ptr::null_mut;

/// `PyObject_HEAD`, behind which a generator is, and the size of both, in full words.
const HEAD: usize = 16;
const SIZE: usize = (HEAD + size_of::<Twister>()).next_multiple_of(8);

// --- which objects these are ------------------------------------------------------------------------------------

/// The class as the interpreter has made it.
static mut CLASS: Option<Class> = None;
/// The version of its dict and the count of changes at the last look, and whether it was as it had been made.
static mut LOOKED: (u64, u64, bool) = (0, 0, false);
/// The name of the attribute in which `gauss` keeps its second number.
static mut KEPT: Py = null_mut();

/// The class, if that is an object's.
unsafe fn class_of(object: Py) -> Option<&'static Class> {
    let class = type_of(object);
    let known = &mut *&raw mut CLASS;
    if known.is_none() && is_like(class) && is_genuine(class) {
        *known = Some(Class::new(class));
    }
    known.as_ref().filter(|known| known.object() == class)
}

/// Whether an object is of the class, which nobody has changed.
unsafe fn is_class_of(object: Py) -> bool {
    let Some(class) = class_of(object) else { return false };
    let (version, changes) = (dict_version(class_dict(class.object())), shared::changes());
    if (version, changes) != (LOOKED.0, LOOKED.1) || !watch::tells() {
        let mut seen = Seen::nothing();
        LOOKED = (version, changes, class.is(class.object(), &[], &mut seen) && seen.compare());
        seen.clear();
    }
    LOOKED.2
}

/// Whether its objects look like those of a class that derives from CPython's.
unsafe fn is_like(class: Py) -> bool {
    class_order(class).get(1).is_some_and(|&base| class_size(base) == SIZE)
}

/// Whether it is the class of the module, as its file makes it.
#[cold]
unsafe fn is_genuine(class: Py) -> bool {
    let its_own = found(module(c"random"), c"Random");
    KEPT = PyUnicode_InternFromString(c"gauss_next".as_ptr());
    let is_it = its_own == class && !KEPT.is_null() && is_of_its_file(class);
    if !its_own.is_null() {
        decref(its_own);
    }
    PyErr_Clear();
    is_it
}

/// Whether all functions of the class are those that its module's file defines by these names.
unsafe fn is_of_its_file(class: Py) -> bool {
    let module = module(c"random");
    if module.is_null() || type_of(module) != PyModule_Type() {
        return false;
    }
    let namespace = PyModule_GetDict(module);
    let file = PyDict_GetItemString(namespace, c"__file__".as_ptr());
    let is_from_there = |name: Py, function: Py| {
        let code = PyFunction_GetCode(function);
        let is_named = has_text(code, c"co_name", name) || is_text(name, b"_randbelow");
        is_named && has_text(code, c"co_filename", file) && PyFunction_GetGlobals(function) == namespace
    };
    let has = |name| !PyDict_GetItemString(class_dict(class), name).is_null();
    let are_its_own = items(class_dict(class)).all(|(name, value)| type_of(value) != PyFunction_Type() || is_from_there(name, value));
    are_its_own && has(c"_randbelow".as_ptr()) && !has(c"random".as_ptr()) && !has(c"getrandbits".as_ptr())
}

/// Whether an attribute of an object is a certain str.
unsafe fn has_text(object: Py, name: &CStr, wanted: Py) -> bool {
    let value = found(object, name);
    let is_it = !value.is_null() && !wanted.is_null() && is_same_text(value, wanted);
    if !value.is_null() {
        decref(value);
    }
    is_it
}

unsafe fn is_text(string: Py, wanted: &[u8]) -> bool {
    text(string).is_some_and(|text| text.ascii && core::slice::from_raw_parts(text.data, text.length) == wanted)
}

unsafe fn is_same_text(one: Py, other: Py) -> bool {
    let bytes = |string| text(string).map(|text| core::slice::from_raw_parts(text.data, text.length * text.width as usize));
    one == other || bytes(one).is_some_and(|bytes_of_one| bytes(other) == Some(bytes_of_one))
}

unsafe fn has_its_state_only(attributes: Py) -> bool {
    let (name, kept) = (KEPT, PyDict_GetItemWithError(attributes, KEPT));
    let is_number = !kept.is_null() && (kept == none() || type_of(kept) == PyFloat_Type());
    is_number && items(attributes).all(|(other, _)| other == name)
}

/// The dict of a generator's attributes, which it holds; null if there is none.
unsafe fn attributes_of(object: Py) -> Py {
    let attributes = found(object, c"__dict__");
    if !attributes.is_null() {
        decref(attributes);
    }
    attributes
}

/// The generator behind the functions of the module.
pub struct Owner {
    object: Py,
    /// The dict of its attributes, held.
    attributes: Py,
}

impl Owner {
    /// Takes the references.
    pub fn new(object: Py, attributes: Py) -> Owner {
        Owner { object, attributes }
    }

    /// Whether native code takes numbers of it; what that depends on is noted.
    pub unsafe fn is_used(&self, seen: &mut Seen) -> bool {
        seen.note_dict(self.attributes);
        let is_usable = class_of(self.object).is_some_and(|class| class.is(class.object(), &[], seen)) && has_its_state_only(self.attributes);
        if is_usable && PYTHON.generator == 0 {
            PYTHON.generator = owned(self.object) as i64;
        }
        is_usable && PYTHON.generator == self.object as i64
    }
}

// --- what a call does with them -----------------------------------------------------------------------------------

/// A generator of which numbers were taken in this call, where it was before, and its state if that has been replaced since.
struct Used {
    generator: *mut Twister,
    place: u32,
    state: Option<Box<Twister>>,
}

static mut USED: Vec<Used> = Vec::new();
/// The one of which numbers were taken last, and whether its state is saved.
static mut LAST: (*mut Twister, bool) = (null_mut(), false);
/// The object that was seen to be a generator last, the dict of its attributes and the version of that.
static mut SEEN: (Py, Py, u64) = (null_mut(), null_mut(), 0);

unsafe fn used() -> &'static mut Vec<Used> {
    &mut *&raw mut USED
}

/// So many words are more than there are until the state is replaced.
const WHOLE: usize = 1 << 16;

/// The generator of an object, from which so many words will be taken.
#[inline(always)]
unsafe fn generator(object: i64, words: usize) -> &'static mut Twister {
    let generator = &mut *(object as *mut u8).add(HEAD).cast::<Twister>();
    let (last, is_saved) = LAST;
    if generator as *mut Twister != last || !is_saved && !generator.has(words) {
        save(generator, words);
    }
    generator
}

#[cold]
unsafe fn save(generator: &mut Twister, words: usize) {
    changes::begin();
    let place: *mut Twister = generator;
    let index = used().iter().position(|one| one.generator == place).unwrap_or_else(|| {
        used().push(Used { generator: place, place: generator.place(), state: None });
        used().len() - 1
    });
    let one = &mut used()[index];
    if !generator.has(words) && one.state.is_none() {
        one.state = Some(Box::new(generator.clone()));
    }
    LAST = (place, one.state.is_some());
}

/// What was taken was not.
pub unsafe fn roll_back() {
    for Used { generator, place, state } in used().drain(..) {
        if let Some(state) = state {
            *generator = *state;
        }
        (*generator).go_to(place);
    }
}

/// A call ends.
#[inline(always)]
pub unsafe fn forget() {
    if !LAST.0.is_null() {
        used().clear();
        LAST = (null_mut(), false);
    }
    SEEN.0 = null_mut();
}

/// Whether an object is a generator; nothing runs that could change it before the call ends.
unsafe fn is_one(object: Py) -> bool {
    let (seen, attributes, version) = SEEN;
    if object == seen && dict_version(attributes) == version {
        return true;
    }
    let attributes = if is_class_of(object) { attributes_of(object) } else { null_mut() };
    if attributes.is_null() || !has_its_state_only(attributes) {
        return false;
    }
    changes::begin();
    SEEN = (object, attributes, dict_version(attributes));
    true
}

/// Keeps a number for `gauss`, whose reference it takes; false if there is none.
unsafe fn keep(object: Py, number: Py) -> bool {
    let attributes = attributes_of(object);
    if number.is_null() || attributes.is_null() {
        PyErr_Clear();
        return false;
    }
    changes::note(Change::DictItem(attributes, KEPT, owned(PyDict_GetItemWithError(attributes, KEPT))));
    let fine = PyDict_SetItem(attributes, KEPT, number) == 0;
    decref(number);
    fine
}

unsafe fn bits(object: i64, k: u32) -> u64 {
    generator(object, k.div_ceil(32) as usize).bits(k)
}

leaf! {
    /// Whether an object is a generator of which numbers can be taken.
    fn py_is_generator(object: i64) -> bool { is_one(object as Py) }
    /// The generator behind the functions of the module.
    fn py_random_owner() -> i64 { PYTHON.generator }
    /// `random()` of a generator.
    fn py_random_double(object: i64) -> f64 { generator(object, 2).double() }
    /// `getrandbits(k)` for at most 63.
    fn py_random_bits(object: i64, k: i64) -> i64 { bits(object, k as u32) as i64 }
    /// `_randbelow(n)`.
    fn py_random_below(object: i64, n: i64) -> i64 { below(n, |k| bits(object, k)) }
    /// Seeds a generator with a natural number; false if only the interpreter can.
    fn py_random_seed(object: i64, seed: Word) -> bool {
        // All of its state is saved first.
        generator(object, WHOLE).seed_number(seed.big().magnitude());
        keep(object as Py, owned(none()))
    }
    /// What `gauss` has kept, and keeps no more; NaN if that is nothing, infinite if only the interpreter can tell.
    fn py_random_kept(object: i64) -> f64 {
        let attributes = attributes_of(object as Py);
        let kept = if attributes.is_null() { attributes } else { PyDict_GetItemWithError(attributes, KEPT) };
        if kept == none() {
            return f64::NAN;
        }
        if kept.is_null() || type_of(kept) != PyFloat_Type() {
            return f64::INFINITY;
        }
        let number = float_value(kept);
        if keep(object as Py, owned(none())) { number } else { f64::INFINITY }
    }
    /// Keeps a number for `gauss`; false if there is no room.
    fn py_random_keep(object: i64, number: f64) -> bool { keep(object as Py, PyFloat_FromDouble(number)) }
}
