//! What native code changes in lists, dicts and sets of Python's, so that it can be taken back: like [`super::undo`], for containers.
//!
//! Each change is noted with what it takes to undo it, and undone from the end. All that was replaced or removed stays alive to the end of
//! the call, so that addresses that native code has stay good: those of containers, too, which need not be held for that. Where many changes
//! of one container have been noted, all that is in it is noted at once, and then no more.
//!
//! In the interpreter something that is replaced may die at once, and its finalizer run. So a call that would end what has, or may have,
//! a finalizer counts as failed ([`commit`]).

use super::api::*;
use super::harmless::is_harmless;
use super::{numbers, random};
use super::sets::{self, Whole};
use super::undo;
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use core::mem::{replace, take};
use core::ptr::null_mut;

/// A change. What is no longer in its container is held.
pub enum Change {
    /// Item i of a list was this.
    Item(Py, usize, Py),
    /// An item of a list was inserted at i.
    Inserted(Py, usize),
    /// Item i of a list, this, was removed.
    Removed(Py, usize, Py),
    /// Items i and j of a list were exchanged.
    Swapped(Py, usize, usize),
    /// A list that had so many items looks empty.
    Hidden(Py, isize),
    /// Nothing: a list looked empty for a time.
    Shown,
    /// All items of a list, in another one.
    List(Py, Py),
    /// A key of a dict had this value.
    DictItem(Py, Py, Py),
    /// A key was added to a dict.
    DictAdded(Py, Py),
    /// A key of a dict and its value were removed in front of another key, or at the end (null).
    DictRemoved(Py, Box<[Py; 3]>),
    /// All of a dict, in another one.
    Dict(Py, Py),
    /// Something was added to a set, of whose table so many entries had been used, at a place.
    SetAdded(Py, usize, usize),
    /// This was removed from a place in a set, from which `pop` would have gone on here.
    SetRemoved(Py, usize, SetEntry, usize),
    /// All of a set.
    Set(Py, Box<Whole>),
    /// An attribute of an object was this, or not there (null).
    Attribute(Py, Py, Py),
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
    /// All of some container is noted.
    is_any_whole: bool,
    /// All others.
    others: BTreeMap<usize, State>,
    /// Something is held that is no scalar.
    holds_more: bool,
    /// Garbage is collected when no call runs: see [`pause_collection`].
    collects: bool,
    is_paused: bool,
}

const EMPTY: Log = Log {
    changes: Vec::new(), at_hand: [NONE; AT_HAND], first: AT_HAND, is_any_whole: false, others: BTreeMap::new(), holds_more: false, collects: false,
    is_paused: false,
};

static mut LOG: Log = EMPTY;
static mut IS_ANY: bool = false;

unsafe fn log() -> &'static mut Log {
    &mut *&raw mut LOG
}

/// Whether the call that runs has changed any container.
#[inline(always)]
pub unsafe fn is_any() -> bool {
    IS_ANY
}

/// Something has been changed.
#[inline(always)]
pub unsafe fn begin() {
    IS_ANY = true;
}

/// Called before an object is made that the collector knows: it would collect now, and finalizers are Python code. (Since Python 3.12 it collects
/// only where such code runs.)
pub unsafe fn pause_collection() {
    begin();
    if !log().is_paused {
        log().is_paused = true;
        log().collects = python_version() < PYTHON_3_12 && PyGC_Disable() != 0;
    }
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

/// So many changes are noted without a look at which containers they are of.
const FEW: usize = 1024;

/// What a change of one item needs.
#[inline(always)]
pub unsafe fn need(container: Py, size: usize) -> Need {
    if log().changes.len() < FEW && !log().is_any_whole {
        return Need::One;
    }
    let state = state(container);
    state.notes += 1;
    match state.is_whole {
        true => Need::Nothing,
        false if state.notes > 16 + size / 8 => Need::Whole,
        false => Need::One,
    }
}

/// Whether all of a container is noted.
#[inline(always)]
pub unsafe fn is_whole(container: Py) -> bool {
    log().is_any_whole && state(container).is_whole
}

/// What a change of many items needs.
pub unsafe fn need_whole(container: Py) -> Need {
    if is_whole(container) { Need::Nothing } else { Need::Whole }
}

/// Notes a change.
#[inline(always)]
pub unsafe fn note(change: Change) {
    begin();
    let log = log();
    log.holds_more |= !change.holds_scalars_only();
    log.changes.push(change);
}

/// Notes all of a container.
pub unsafe fn note_whole(container: Py, change: Change) {
    has_noted_whole(container);
    note(change);
}

/// All of a container has been noted.
pub unsafe fn has_noted_whole(container: Py) {
    state(container).is_whole = true;
    log().is_any_whole = true;
}

/// A list that looked empty does no more.
pub unsafe fn end_hiding(list: Py) {
    let hides = |change: &&mut Change| matches!(change, Change::Hidden(hidden, _) if *hidden == list);
    log().changes.iter_mut().rev().find(hides).into_iter().for_each(|change| *change = Change::Shown);
}

/// Drops what is no longer in a container all of which is noted.
#[inline(always)]
pub unsafe fn retire(object: Py) {
    if is_scalar(object) {
        numbers::forget(object);
        decref(object);
    } else {
        note(Change::Kept(object));
    }
}

impl Change {
    /// What it holds.
    fn held(&self) -> impl Iterator<Item = Py> {
        let none = null_mut();
        let held = match *self {
            Change::Item(_, _, object) | Change::DictItem(_, _, object) | Change::Removed(_, _, object) | Change::List(_, object) | Change::Kept(object) => [object, none, none],
            Change::DictRemoved(_, ref removed) => **removed,
            Change::Dict(_, copy) => [copy, none, none],
            Change::Attribute(_, _, value) => [value, none, none],
            Change::SetRemoved(_, _, entry, _) => [entry.key, none, none],
            Change::Inserted(..) | Change::Swapped(..) | Change::Hidden(..) | Change::Shown | Change::DictAdded(..) | Change::SetAdded(..) | Change::Set(..) => [none; 3],
        };
        held.into_iter().filter(|object| !object.is_null())
    }

    /// Undoes it. What it holds is dropped afterwards.
    unsafe fn undo(&self) {
        match *self {
            Change::Item(list, i, object) => decref(replace(&mut *list_slot(list, i), owned(object))),
            Change::Inserted(list, i) => _ = PyList_SetSlice(list, i as isize, i as isize + 1, null_mut()),
            Change::Removed(list, i, object) => _ = PyList_Insert(list, i as isize, object),
            Change::Swapped(list, i, j) => core::ptr::swap(list_slot(list, i), list_slot(list, j)),
            Change::Hidden(list, size) => set_list_size(list, size),
            Change::List(list, items) => _ = PyList_SetSlice(list, 0, list_items(list).1, items),
            Change::DictItem(dict, key, value) => _ = PyDict_SetItem(dict, key, value),
            Change::DictAdded(dict, key) => _ = PyDict_DelItem(dict, key),
            Change::DictRemoved(dict, ref removed) => put_in_front(dict, removed),
            Change::Dict(dict, copy) => {
                PyDict_Clear(dict);
                PyDict_Update(dict, copy);
            }
            Change::SetAdded(set, place, fill) => sets::undo_added(set, place, fill),
            Change::SetRemoved(set, place, entry, finger) => {
                owned(entry.key);
                sets::undo_removed(set, place, entry, finger);
            }
            Change::Set(set, ref whole) => whole.restore(set),
            Change::Attribute(object, name, value) => _ = PyObject_GenericSetAttr(object, name, value),
            Change::Shown | Change::Kept(_) => {}
        }
    }

    /// Drops what it holds.
    #[inline(always)]
    unsafe fn release(self) {
        if let Change::Item(_, _, old) | Change::DictItem(_, _, old) | Change::Attribute(_, _, old) = self {
            if !old.is_null() {
                decref(old);
            }
            return;
        }
        self.release_all();
    }

    unsafe fn release_all(self) {
        self.held().for_each(|object| decref(object));
        if let Change::Set(_, whole) = self {
            whole.release();
        }
    }
}

/// Adds an item to a dict in front of a key that it has, or at the end.
unsafe fn put_in_front(dict: Py, &[key, value, next]: &[Py; 3]) {
    let mut rest = Vec::new();
    if !next.is_null() {
        let (mut position, mut key, mut value) = (0, null_mut(), null_mut());
        while PyDict_Next(dict, &mut position, &mut key, &mut value) != 0 {
            if key == next || !rest.is_empty() {
                rest.push((owned(key), owned(value)));
            }
        }
    }
    rest.iter().for_each(|&(key, _)| _ = PyDict_DelItem(dict, key));
    PyDict_SetItem(dict, key, value);
    for (key, value) in rest {
        PyDict_SetItem(dict, key, value);
        decref(key);
        decref(value);
    }
}

/// Takes all changes back.
#[cold]
pub unsafe fn roll_back() {
    numbers::roll_back();
    undo::roll_back();
    random::roll_back();
    while let Some(change) = log().changes.pop() {
        change.undo();
        change.release();
    }
    PyErr_Clear();
    finish();
}

#[inline(always)]
unsafe fn finish() {
    let log = log();
    if log.first < AT_HAND {
        forget_states(log);
    }
    IS_ANY = false;
    random::forget();
    super::dicts::forget_changed();
    super::shown::PYTHON.noted = 0;
    log.holds_more = false;
    if log.changes.capacity() > 1 << 12 {
        log.changes = Vec::new();
    }
    if take(&mut log.is_paused) && take(&mut log.collects) {
        PyGC_Enable();
    }
}

#[inline(never)]
fn forget_states(log: &mut Log) {
    log.at_hand[replace(&mut log.first, AT_HAND)..].fill(NONE);
    log.others.clear();
    log.is_any_whole = false;
}

/// The changes stay, unless the interpreter has to make them: then it takes them back and gives false.
pub unsafe fn commit() -> bool {
    if ends_others() {
        roll_back();
        return false;
    }
    numbers::commit();
    undo::forget();
    // What is dropped now has no finalizer, so no code of Python's runs.
    log().changes.drain(..).for_each(|change| change.release());
    finish();
    true
}

/// Whether dropping all that is held would end an object that may have a finalizer.
unsafe fn ends_others() -> bool {
    if !log().holds_more {
        return false;
    }
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
    /// Whether nothing that it holds holds anything else.
    #[inline(always)]
    unsafe fn holds_scalars_only(&self) -> bool {
        match *self {
            Change::Item(_, _, old) | Change::DictItem(_, _, old) => is_scalar(old),
            Change::Attribute(_, _, old) => old.is_null() || is_scalar(old),
            Change::Inserted(..) | Change::Swapped(..) | Change::DictAdded(..) | Change::SetAdded(..) | Change::Hidden(..) => true,
            _ => self.holds_harmless_only(),
        }
    }

    unsafe fn holds_harmless_only(&self) -> bool {
        match self {
            Change::List(_, list) => items(*list).iter().all(|&item| is_scalar(item)),
            Change::Dict(_, dict) => is_harmless(*dict),
            Change::Set(_, whole) => whole.items().all(|item| is_scalar(item)),
            _ => self.held().all(|object| is_scalar(object)),
        }
    }

    /// Calls `f` with all that is not a scalar, for each reference.
    unsafe fn all_held(&self, f: &mut dyn FnMut(Py)) {
        let mut each = |object: Py| if !is_scalar(object) { f(object) };
        match self {
            Change::List(_, list) => items(*list).iter().for_each(|&item| each(item)),
            Change::Dict(_, dict) => each_in_dict(*dict, &mut each),
            Change::Set(_, whole) => whole.items().for_each(each),
            _ => self.held().for_each(each),
        }
    }
}

pub unsafe fn each_in_dict(dict: Py, f: &mut dyn FnMut(Py)) {
    let (mut position, mut key, mut value) = (0, null_mut(), null_mut());
    while PyDict_Next(dict, &mut position, &mut key, &mut value) != 0 {
        f(key);
        f(value);
    }
}

pub unsafe fn items(list: Py) -> &'static [Py] {
    let (items, size) = list_items(list);
    if size == 0 { &[] } else { core::slice::from_raw_parts(items, size as usize) }
}

/// Whether an object is of a builtin type whose objects hold no others.
#[inline(always)]
pub unsafe fn is_scalar(object: Py) -> bool {
    let class = type_of(object);
    class == PyLong_Type()
        || class == PyFloat_Type()
        || class == PyUnicode_Type()
        || class == PyBool_Type()
        || class == PyBytes_Type()
        || object == none()
}
