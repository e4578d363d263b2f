//! What native code changes in lists, dicts and sets of Python's, so that it can be taken back: like [`super::undo`], for containers.
//!
//! Each change is noted with what it takes to undo it, and undone from the end. All that was replaced or removed stays alive to the end of
//! the call, so that addresses that native code has stay good. Where many changes of one container have been noted, all that is in it is
//! noted at once, and then no more.
//!
//! In the interpreter something that is replaced may die at once, and its finalizer run. So a call that would end what has, or may have,
//! a finalizer counts as failed ([`commit`]).

use super::api::*;
use alloc::{collections::BTreeMap, vec::Vec};
use core::mem::{replace, take};
use core::ptr::null_mut;

/// A change. Containers are held, and so is what is no longer in them.
pub enum Change {
    /// Item i of a list was this.
    Item(Py, usize, Py),
    /// An item of a list was inserted at i.
    Inserted(Py, usize),
    /// Item i of a list, this, was removed.
    Removed(Py, usize, Py),
    /// A list that had so many items looks empty.
    Hidden(Py, isize),
    /// All items of a list, in another one.
    List(Py, Py),
    /// Something that was replaced after all of its list was noted.
    Kept(Py),
}

/// What is known of a container that was changed.
#[derive(Default, Clone, Copy)]
struct State {
    notes: usize,
    is_whole: bool,
}

/// Containers that were changed lately have their states at hand, by their addresses.
const AT_HAND: usize = 16;
const NONE: (Py, State) = (null_mut(), State { notes: 0, is_whole: false });

struct Log {
    changes: Vec<Change>,
    at_hand: [(Py, State); AT_HAND],
    /// The first of those that may be used.
    first: usize,
    /// All others.
    others: BTreeMap<usize, State>,
    /// Garbage is collected when no call runs: finalizers are Python code.
    collects: bool,
}

static mut LOG: Log = Log { changes: Vec::new(), at_hand: [NONE; AT_HAND], first: AT_HAND, others: BTreeMap::new(), collects: false };
static mut IS_ANY: bool = false;

unsafe fn log() -> &'static mut Log {
    &mut *&raw mut LOG
}

/// Whether the call that runs has changed any container.
#[inline(always)]
pub unsafe fn is_any() -> bool {
    IS_ANY
}

#[cold]
unsafe fn begin() {
    log().collects = PyGC_Disable() != 0;
    IS_ANY = true;
}

#[inline(always)]
unsafe fn state(container: Py) -> &'static mut State {
    let place = (container as usize >> 4).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 60;
    let known = &mut log().at_hand[place];
    if known.0 != container {
        bring(container, place);
    }
    &mut known.1
}

/// Brings the state of a container to hand.
#[cold]
unsafe fn bring(container: Py, place: usize) {
    let log = log();
    log.first = log.first.min(place);
    let state = if log.others.is_empty() { None } else { log.others.remove(&(container as usize)) };
    let (other, old) = replace(&mut log.at_hand[place], (container, state.unwrap_or_default()));
    if !other.is_null() {
        log.others.insert(other as usize, old);
    }
}

/// What to do about a change of a container of so many items.
#[derive(PartialEq)]
pub enum Need {
    /// All of it is noted.
    Nothing,
    /// To note the change.
    One,
    /// To note all of it.
    Whole,
}

/// What a change of one item needs.
#[inline(always)]
pub unsafe fn need(container: Py, size: usize) -> Need {
    let state = state(container);
    state.notes += 1;
    match state.is_whole {
        true => Need::Nothing,
        false if state.notes > 16 + size / 8 => Need::Whole,
        false => Need::One,
    }
}

/// What a change of many items needs.
pub unsafe fn need_whole(container: Py) -> Need {
    if state(container).is_whole { Need::Nothing } else { Need::Whole }
}

/// Notes a change.
pub unsafe fn note(change: Change) {
    if !IS_ANY {
        begin();
    }
    if let Some(container) = change.container() {
        owned(container);
    }
    log().changes.push(change);
}

/// Notes all of a container.
pub unsafe fn note_whole(change: Change) {
    if let Some(container) = change.container() {
        state(container).is_whole = true;
    }
    note(change);
}

/// Drops what is no longer in a container all of which is noted.
#[inline(always)]
pub unsafe fn retire(object: Py) {
    if is_scalar(object) { Py_DecRef(object) } else { note(Change::Kept(object)) }
}

impl Change {
    fn container(&self) -> Option<Py> {
        match *self {
            Change::Item(container, ..)
            | Change::Inserted(container, _)
            | Change::Removed(container, ..)
            | Change::Hidden(container, _)
            | Change::List(container, _) => Some(container),
            Change::Kept(_) => None,
        }
    }

    /// What it holds that is no container.
    fn held(&self) -> Option<Py> {
        match *self {
            Change::Item(_, _, object) | Change::Removed(_, _, object) | Change::List(_, object) | Change::Kept(object) => Some(object),
            Change::Inserted(..) | Change::Hidden(..) => None,
        }
    }

    unsafe fn undo(self) {
        match self {
            Change::Item(list, i, object) => Py_DecRef(replace(&mut *list_slot(list, i), object)),
            Change::Inserted(list, i) => _ = PyList_SetSlice(list, i as isize, i as isize + 1, null_mut()),
            Change::Removed(list, i, object) => {
                PyList_Insert(list, i as isize, object);
                Py_DecRef(object);
            }
            Change::Hidden(list, size) => set_list_size(list, size),
            Change::List(list, items) => {
                PyList_SetSlice(list, 0, list_items(list).1, items);
                Py_DecRef(items);
            }
            Change::Kept(object) => Py_DecRef(object),
        }
    }

    /// Drops what it holds.
    unsafe fn release(self) {
        self.held().into_iter().chain(self.container()).for_each(|object| Py_DecRef(object));
    }
}

/// Takes all changes back.
#[cold]
pub unsafe fn roll_back() {
    while let Some(change) = log().changes.pop() {
        let container = change.container();
        change.undo();
        container.into_iter().for_each(|container| Py_DecRef(container));
    }
    PyErr_Clear();
    finish();
}

unsafe fn finish() {
    let log = log();
    log.at_hand[replace(&mut log.first, AT_HAND)..].fill(NONE);
    log.others.clear();
    IS_ANY = false;
    if log.changes.capacity() > 1 << 12 {
        log.changes = Vec::new();
    }
    if take(&mut log.collects) {
        PyGC_Enable();
    }
}

/// The changes stay, unless the interpreter has to make them: then it takes them back and gives false.
pub unsafe fn commit() -> bool {
    if ends_others() {
        roll_back();
        return false;
    }
    // What is dropped now has no finalizer, so no code of Python's runs.
    log().changes.drain(..).for_each(|change| change.release());
    finish();
    true
}

/// Whether dropping all that is held would end an object that may have a finalizer.
unsafe fn ends_others() -> bool {
    let changes = &log().changes;
    let mut ends = false;
    let all = |f: &mut dyn FnMut(Py)| changes.iter().for_each(|change| change.all_held(f));
    all(&mut |object| {
        add_count(object, -1);
        ends |= count_of(object) == 0 && !is_harmless(object);
    });
    all(&mut |object| add_count(object, 1));
    ends
}

impl Change {
    /// Calls `f` with all that is not a scalar, for each reference.
    unsafe fn all_held(&self, f: &mut dyn FnMut(Py)) {
        self.container().into_iter().for_each(&mut *f);
        let Some(object) = self.held() else { return };
        match self {
            Change::List(..) => items(object).iter().filter(|&&item| !is_scalar(item)).for_each(|&item| f(item)),
            _ if is_scalar(object) => {}
            _ => f(object),
        }
    }
}

unsafe fn items(list: Py) -> &'static [Py] {
    let (items, size) = list_items(list);
    if size == 0 { &[] } else { core::slice::from_raw_parts(items, size as usize) }
}

/// Whether nothing but memory goes when an object does. What else holds its items does not matter.
unsafe fn is_harmless(object: Py) -> bool {
    if type_of(object) == PyTuple_Type() {
        let (items, size) = tuple_items(object);
        return (0..size as usize).all(|i| is_scalar(*items.add(i)));
    }
    is_scalar(object) || type_of(object) == PyList_Type() && items(object).iter().all(|&item| is_scalar(item))
}

/// Whether an object is of a builtin type whose objects hold no others.
#[inline(always)]
pub unsafe fn is_scalar(object: Py) -> bool {
    let class = type_of(object);
    class == PyFloat_Type()
        || class == PyLong_Type()
        || class == PyUnicode_Type()
        || class == PyBool_Type()
        || class == PyBytes_Type()
        || object == none()
}
