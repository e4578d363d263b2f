//! Lists of Python's that native code changes in place. Each change is noted first. Indices are known to be inside; what gives false
//! has changed nothing, and the call starts again in the interpreter.

use super::api::*;
use super::changes::{end_hiding, need, need_whole, note, note_whole, pause_collection, retire, Change, Need};
use crate::leaf::{leaf, Raw};
use core::ptr::null_mut;

unsafe fn whole(list: Py) -> bool {
    pause_collection();
    let items = PyList_GetSlice(list, 0, list_items(list).1);
    if items.is_null() {
        PyErr_Clear();
        return false;
    }
    note_whole(list, Change::List(list, items));
    true
}

/// Notes all of a list, unless that has been done.
unsafe fn have_whole(list: Py) -> bool {
    need_whole(list) == Need::Nothing || whole(list)
}

/// Puts an object, whose reference it takes, into a place.
#[inline(always)]
unsafe fn store(list: Py, i: usize, object: Py) {
    let need = need(list, list_items(list).1 as usize);
    let is_one = need == Need::One || need == Need::Whole && !whole(list);
    let old = core::mem::replace(&mut *list_slot(list, i), object);
    if is_one { note(Change::Item(list, i, old)) } else { retire(old) }
}

/// Puts an object at an index, in front of what is there, and takes the reference. False if there is no memory.
unsafe fn insert(list: Py, i: usize, object: Py) -> bool {
    let (_, size) = list_items(list);
    let need = need(list, size as usize);
    let is_one = need == Need::One || need == Need::Whole && !whole(list);
    if i == size as usize && size < list_capacity(list) {
        *list_slot(list, i) = object;
        set_list_size(list, size + 1);
    } else {
        let fine = PyList_Insert(list, i as isize, object) == 0;
        decref(object);
        if !fine {
            PyErr_Clear();
            return false;
        }
    }
    if is_one {
        note(Change::Inserted(list, i));
    }
    true
}

/// Takes an item out.
unsafe fn remove(list: Py, i: usize) -> bool {
    let (_, size) = list_items(list);
    let need = need(list, size as usize);
    let is_one = need == Need::One || need == Need::Whole && !whole(list);
    let old = *list_slot(list, i);
    if i as isize + 1 == size && i as isize >= list_capacity(list) / 2 {
        set_list_size(list, i as isize);
    } else {
        owned(old);
        if PyList_SetSlice(list, i as isize, i as isize + 1, null_mut()) != 0 {
            decref(old);
            PyErr_Clear();
            return false;
        }
    }
    if is_one { note(Change::Removed(list, i, old)) } else { retire(old) }
    true
}

/// Exchanges two items.
unsafe fn swap(list: Py, i: usize, j: usize) {
    let need = need(list, list_items(list).1 as usize);
    let is_one = need == Need::One || need == Need::Whole && !whole(list);
    core::ptr::swap(list_slot(list, i), list_slot(list, j));
    if is_one {
        note(Change::Swapped(list, i, j));
    }
}

/// Puts the items of another list, which goes, or nothing (null) in the place of some.
unsafe fn splice(list: Py, start: isize, stop: isize, items: Py) -> bool {
    let fine = have_whole(list) && keep(list, start, stop) && PyList_SetSlice(list, start, stop, items) == 0;
    if !items.is_null() {
        decref(items);
    }
    if !fine {
        PyErr_Clear();
    }
    fine
}

/// Keeps some items alive.
unsafe fn keep(list: Py, start: isize, stop: isize) -> bool {
    pause_collection();
    let part = PyList_GetSlice(list, start, stop);
    if !part.is_null() {
        note(Change::Kept(part));
    }
    !part.is_null()
}

leaf! {
    /// Sets an item; the object is 0 if it could not be made.
    fn py_list_store(list: i64, i: i64, object: i64) -> bool {
        if object == 0 {
            PyErr_Clear();
            return false;
        }
        store(list as Py, i as usize, object as Py);
        true
    }

    /// Inserts an item, or appends it.
    fn py_list_insert(list: i64, i: i64, object: i64) -> bool {
        if object == 0 {
            PyErr_Clear();
            return false;
        }
        insert(list as Py, i as usize, object as Py)
    }

    /// Removes an item.
    fn py_list_remove(list: i64, i: i64) -> bool { remove(list as Py, i as usize) }

    /// Exchanges two items.
    fn py_list_swap(list: i64, i: i64, j: i64) -> () { swap(list as Py, i as usize, j as usize) }

    /// Puts the items of a list that nobody else has, or nothing if that is 0, in the place of some.
    fn py_list_splice(list: i64, start: i64, stop: i64, items: i64) -> bool {
        splice(list as Py, start as isize, stop as isize, items as Py)
    }

    /// A new list of some of the items, or 0.
    fn py_list_part(list: i64, start: i64, stop: i64) -> i64 {
        pause_collection();
        let part = PyList_GetSlice(list as Py, start as isize, stop as isize);
        if part.is_null() {
            PyErr_Clear();
        }
        part as i64
    }

    /// Notes all of a list and makes it look empty, as it is while it is sorted.
    fn py_list_hide(list: i64) -> bool {
        let list = list as Py;
        if !have_whole(list) {
            return false;
        }
        note(Change::Hidden(list, list_items(list).1));
        set_list_size(list, 0);
        true
    }

    /// Ends that, with the same items in another order. False if something has been put into it.
    fn py_list_show(list: i64, items: Raw, size: i64) -> bool {
        let list = list as Py;
        if list_items(list).1 != 0 {
            return false;
        }
        if size > 0 {
            list_slot(list, 0).copy_from_nonoverlapping(items.cast(), size as usize);
        }
        set_list_size(list, size as isize);
        end_hiding(list);
        true
    }
}
