//! The generator behind the functions of Python's `random`, of which native code takes numbers where it is. Of what a call takes it can be
//! taken back: before the first number its place is saved, before the first refill its state.

use super::api::*;
use super::changes::{self, Change};
use super::guard::items;
use crate::leaf::leaf;
use crate::random::{below, Twister};
use core::ptr::null_mut;

/// Python's object, held; null if nothing was seen of it yet.
static mut OWNER: Py = null_mut();
static mut GENERATOR: *mut Twister = null_mut();
/// The dict of its attributes, and the name of the one in which `gauss` keeps its second number, held.
static mut ATTRIBUTES: Py = null_mut();
static mut KEPT: Py = null_mut();

/// What is saved of the generator since the call began.
#[derive(Clone, Copy, PartialEq)]
enum Saved {
    Nothing,
    Place,
    All,
}

static mut SAVED: Saved = Saved::Nothing;
static mut BEFORE: Twister = Twister::new();

/// `PyObject_HEAD` and the generator, in full words.
const SIZE: usize = (16 + size_of::<Twister>()).next_multiple_of(8);

/// An object behind functions, of a class as nobody has changed it.
pub struct Owner {
    object: Py,
    /// The dict of its attributes, held.
    attributes: Py,
    /// The version of its class's dict.
    version: u64,
}

impl Owner {
    /// As it is now; takes the references.
    pub unsafe fn new(object: Py, attributes: Py) -> Owner {
        Owner { object, attributes, version: dict_version(class_dict(type_of(object))) }
    }

    /// Whether native code takes numbers of it, and its class is the same.
    pub unsafe fn is_used(&self, note: &mut dyn FnMut(Py)) -> bool {
        let class = class_dict(type_of(self.object));
        [class, self.attributes].into_iter().for_each(note);
        begin(self.object, self.attributes) && dict_version(class) == self.version && has_its_state_only()
    }
}

/// Uses this one from now on, if there is none yet.
unsafe fn begin(object: Py, attributes: Py) -> bool {
    let base = *class_order(type_of(object)).get(1).unwrap_or(&null_mut());
    if OWNER.is_null() && !base.is_null() && class_size(base) == SIZE {
        OWNER = owned(object);
        ATTRIBUTES = owned(attributes);
        KEPT = PyUnicode_InternFromString(c"gauss_next".as_ptr());
        GENERATOR = object.cast::<u8>().add(16).cast();
    }
    OWNER == object
}

/// Whether nothing is set in the object but what `gauss` keeps.
unsafe fn has_its_state_only() -> bool {
    let (name, kept) = (KEPT, PyDict_GetItemWithError(ATTRIBUTES, KEPT));
    let is_number = !kept.is_null() && (kept == none() || type_of(kept) == PyFloat_Type());
    is_number && items(ATTRIBUTES).all(|(other, _)| other == name)
}

/// The generator, from which so many words will be taken.
#[inline(always)]
unsafe fn generator(words: usize) -> &'static mut Twister {
    let generator = &mut *GENERATOR;
    if SAVED != Saved::All && (SAVED == Saved::Nothing || !generator.has(words)) {
        save(generator, words);
    }
    generator
}

#[cold]
unsafe fn save(generator: &Twister, words: usize) {
    let before = &mut *&raw mut BEFORE;
    if SAVED == Saved::Nothing {
        changes::begin();
        before.go_to(generator);
        SAVED = Saved::Place;
    }
    if !generator.has(words) {
        let first = before.clone();
        *before = generator.clone();
        before.go_to(&first);
        SAVED = Saved::All;
    }
}

/// What was taken was not.
pub unsafe fn roll_back() {
    match SAVED {
        Saved::Nothing => {}
        Saved::Place => (*GENERATOR).go_to(&*&raw const BEFORE),
        Saved::All => *GENERATOR = (*&raw const BEFORE).clone(),
    }
}

/// A call ends.
#[inline(always)]
pub unsafe fn forget() {
    SAVED = Saved::Nothing;
}

/// Keeps a number, whose reference it takes; false if there is none.
unsafe fn keep(number: Py) -> bool {
    if number.is_null() {
        PyErr_Clear();
        return false;
    }
    changes::note(Change::DictItem(ATTRIBUTES, KEPT, owned(PyDict_GetItemWithError(ATTRIBUTES, KEPT))));
    let fine = PyDict_SetItem(ATTRIBUTES, KEPT, number) == 0;
    decref(number);
    fine
}

unsafe fn bits(k: u32) -> u64 {
    generator(k.div_ceil(32) as usize).bits(k)
}

leaf! {
    /// `random()` of the interpreter's generator.
    fn py_random_double() -> f64 { generator(2).double() }
    /// `getrandbits(k)` for at most 63.
    fn py_random_bits(k: i64) -> i64 { bits(k as u32) as i64 }
    /// `_randbelow(n)`.
    fn py_random_below(n: i64) -> i64 { below(n, |k| bits(k)) }
    /// What `gauss` has kept, and keeps no more; NaN if that is nothing.
    fn py_random_kept() -> f64 {
        let kept = PyDict_GetItemWithError(ATTRIBUTES, KEPT);
        if kept == none() {
            return f64::NAN;
        }
        let number = float_value(kept);
        if keep(owned(none())) { number } else { f64::INFINITY }
    }
    /// Keeps a number for `gauss`; false if there is no room.
    fn py_random_keep(number: f64) -> bool { keep(PyFloat_FromDouble(number)) }
}
