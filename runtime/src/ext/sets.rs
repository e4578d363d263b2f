//! Sets of Python's that native code reads and changes in place. Iteration shows how the table of a set is filled, so undoing a change
//! restores that.

use super::api::*;
use super::changes::{need, need_whole, note, note_whole, retire, Change, Need};
use super::hashed::{find_in_set, place_in_set, Found, Key};
use super::values::{argument, remember_misfit};
use crate::leaf::{leaf, Word};
use crate::object::StrRef;
use alloc::{boxed::Box, vec::Vec};
use core::ptr::null_mut;

const NOWHERE: i64 = -1;
const UNKNOWN: i64 = -2;

/// A set as it was, with its items.
pub struct Whole {
    body: SetBody,
    /// The table if it is not the small one.
    table: Vec<SetEntry>,
}

impl Whole {
    unsafe fn of(set: Py) -> Whole {
        let body = *set_body(set);
        let is_small = body.table == &raw mut set_body(set).small[0];
        let table = if is_small { Vec::new() } else { entries(set).to_vec() };
        let whole = Whole { body, table };
        whole.items().for_each(|item| _ = owned(item));
        whole
    }

    fn entries(&self) -> &[SetEntry] {
        if self.table.is_empty() { &self.body.small } else { &self.table }
    }

    /// The items, which it holds.
    pub fn items(&self) -> impl Iterator<Item = Py> + '_ {
        self.entries().iter().filter(|entry| entry.is_live()).map(|entry| entry.key)
    }

    /// Makes the set that again.
    pub unsafe fn restore(&self, set: Py) {
        self.items().for_each(|item| _ = owned(item));
        PySet_Clear(set);
        let body = set_body(set);
        *body = self.body;
        body.table = &raw mut body.small[0];
        if !self.table.is_empty() {
            let size = self.table.len() * size_of::<SetEntry>();
            let table: *mut SetEntry = PyMem_Malloc(size).cast();
            if table.is_null() {
                crate::memory::out_of_memory();
            }
            table.copy_from_nonoverlapping(self.table.as_ptr(), self.table.len());
            body.table = table;
        }
    }

    /// Drops the items.
    pub unsafe fn release(self) {
        self.items().for_each(|item| decref(item));
    }
}

unsafe fn entries<'a>(set: Py) -> &'a mut [SetEntry] {
    let body = set_body(set);
    core::slice::from_raw_parts_mut(body.table, body.mask + 1)
}

/// Undoes that an item was added at a place. If no more of the table is used than before, something else had been removed from there.
pub unsafe fn undo_added(set: Py, place: usize, fill: usize) {
    let body = set_body(set);
    let before = if body.fill == fill { removed() } else { SetEntry { key: null_mut(), hash: 0 } };
    let item = core::mem::replace(&mut entries(set)[place], before);
    decref(item.key);
    (body.fill, body.used) = (fill, body.used - 1);
}

/// What an entry is after its item was removed.
unsafe fn removed() -> SetEntry {
    static mut REMOVED: SetEntry = SetEntry { key: null_mut(), hash: 0 };
    if REMOVED.key.is_null() {
        let set = PySet_New(null_mut());
        if set.is_null() || PySet_Add(set, none()) != 0 {
            crate::memory::out_of_memory();
        }
        PySet_Discard(set, none());
        REMOVED = entries(set).iter().find(|entry| entry.hash == -1).copied().unwrap_or(REMOVED);
        decref(set);
    }
    REMOVED
}

/// Undoes that an item was removed from a place.
pub unsafe fn undo_removed(set: Py, place: usize, item: SetEntry, finger: usize) {
    entries(set)[place] = item;
    let body = set_body(set);
    (body.used, body.finger) = (body.used + 1, finger);
}

unsafe fn whole(set: Py) {
    note_whole(set, Change::Set(set, Box::new(Whole::of(set))));
}

unsafe fn find(set: Py, key: Option<Key>) -> i64 {
    match key.map(|key| find_in_set(set, &key)) {
        Some(Found::At(place)) => place as i64,
        Some(Found::Nowhere) => NOWHERE,
        Some(Found::Unknown) | None => UNKNOWN,
    }
}

/// Whether a change of one item must be noted. Where the table is made anew all of it is.
unsafe fn needs_note(set: Py, grows: bool) -> bool {
    let body = set_body(set);
    match need(set, body.used) {
        Need::Nothing => false,
        Need::One if !(grows && (body.fill + 1) * 5 >= body.mask * 3) => true,
        _ => {
            whole(set);
            false
        }
    }
}

unsafe fn add(set: Py, item: Py) -> bool {
    let is_noted = needs_note(set, true);
    let fill = set_body(set).fill;
    let fine = PySet_Add(set, item) == 0;
    decref(item);
    if !fine {
        PyErr_Clear();
    } else if is_noted {
        note(Change::SetAdded(set, place_in_set(set, item), fill));
    }
    fine
}

unsafe fn remove(set: Py, place: usize, by: impl FnOnce(Py)) {
    let is_noted = needs_note(set, false);
    let entry = entries(set)[place];
    let finger = set_body(set).finger;
    owned(entry.key);
    by(entry.key);
    if is_noted { note(Change::SetRemoved(set, place, entry, finger)) } else { retire(entry.key) }
}

/// An object of exactly a type of sets, one of whose items, if it has any, is of a class, if one is wanted.
unsafe fn take(set: Py, container: Py, class: i64) -> i64 {
    let is_other = |entry: &SetEntry| class != 0 && type_of(entry.key) as i64 != class;
    if type_of(set) != container || entries(set).iter().find(|entry| entry.is_live()).is_some_and(is_other) {
        remember_misfit();
    }
    set as i64
}

leaf! {
    /// The address of an exact set one of whose items, if it has any, is of a type.
    fn py_take_set(args: i64, i: i64, class: i64) -> i64 { take(argument(args, i), PySet_Type(), class) }

    /// The same for an exact frozenset.
    fn py_take_frozenset(args: i64, i: i64, class: i64) -> i64 { take(argument(args, i), PyFrozenSet_Type(), class) }

    /// The place of an item; -1 if it is not there, -2 if only the interpreter can tell.
    fn py_set_find_int(set: i64, item: Word) -> i64 { find(set as Py, Key::int(item)) }

    /// The same.
    fn py_set_find_str(set: i64, item: StrRef) -> i64 { find(set as Py, Some(Key::text(item))) }

    /// The same for an object that was made for it.
    fn py_set_find_object(set: i64, item: i64) -> i64 {
        if item == 0 {
            PyErr_Clear();
            return UNKNOWN;
        }
        let found = find(set as Py, Some(Key::Object(item as Py)));
        decref(item as Py);
        found
    }

    /// Adds an item that is not there; takes the reference.
    fn py_set_put(set: i64, item: i64) -> bool {
        if item == 0 {
            PyErr_Clear();
            return false;
        }
        add(set as Py, item as Py)
    }

    /// Removes the item at a place.
    fn py_set_remove(set: i64, place: i64) {
        remove(set as Py, place as usize, |item| _ = PySet_Discard(set as Py, item));
    }

    /// Where `pop` would take an item from.
    fn py_set_finger(set: i64) -> i64 {
        let (body, entries) = (set_body(set as Py), entries(set as Py));
        let start = body.finger & body.mask;
        let from_start = (start..entries.len()).chain(0..start);
        from_start.into_iter().find(|&place| entries[place].is_live()).map_or(NOWHERE, |place| place as i64)
    }

    /// Removes the item at a place as `pop` does.
    fn py_set_pop(set: i64, place: i64) {
        remove(set as Py, place as usize, |item| {
            PySet_Discard(set as Py, item);
            set_body(set as Py).finger = place as usize + 1;
        });
    }

    /// Removes all items.
    fn py_set_clear(set: i64) {
        let set = set as Py;
        if need_whole(set) == Need::Whole {
            whole(set);
        }
        let items: Vec<Py> = entries(set).iter().filter(|entry| entry.is_live()).map(|entry| owned(entry.key)).collect();
        PySet_Clear(set);
        items.into_iter().for_each(|item| retire(item));
    }

    /// The place of the first item from a place on, or -1.
    fn py_set_next(set: i64, place: i64) -> i64 {
        let entries = entries(set as Py);
        (place as usize..entries.len()).find(|&place| entries[place].is_live()).map_or(NOWHERE, |place| place as i64)
    }

    /// The address of what is at a place.
    fn py_set_slot(set: i64, place: i64) -> i64 { &raw const entries(set as Py)[place as usize].key as i64 }

    /// The last place in the table.
    fn py_set_mask(set: i64) -> i64 { set_body(set as Py).mask as i64 }

    /// How many places are, or were, used.
    fn py_set_fill(set: i64) -> i64 { set_body(set as Py).fill as i64 }

    /// The hash of what is at a place; -1 where something was removed, and the least number but one where nothing was (`runtime/lib/builtins/set_table.py`).
    fn py_set_hash(set: i64, place: i64) -> i64 {
        let entry = &entries(set as Py)[place as usize];
        match (entry.key.is_null(), entry.is_live()) {
            (true, _) => -0x7FFF_FFFF_FFFF_FFFF,
            (false, false) => -1,
            (false, true) => entry.hash as i64,
        }
    }

    /// How many items there are.
    fn py_set_size(set: i64) -> i64 { set_body(set as Py).used as i64 }
}
