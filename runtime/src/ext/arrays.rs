//! Arrays of the module `array` that native code changes in place: their memory is noted first (`undo.rs`). They keep their sizes while native code runs.

use super::api::*;
use super::changes::{begin, has_noted_whole, need, Need};
use super::shown::PYTHON;
use super::values::{argument, remember_misfit};
use super::{buffers, undo};
use crate::leaf::leaf;
use core::ptr::null_mut;

unsafe fn fits(object: Py, format: u8) -> bool {
    if !is_type_in_c(type_of(object), c"array.array") {
        return false;
    }
    let (start, count, own, item) = array_elements(object);
    own == format && !buffers::mixes(start, count * item, i64::from(format))
}

/// The type of arrays, which is kept so that no other one gets its address.
static mut CLASS: Py = null_mut();

unsafe fn know(class: Py) {
    if CLASS != class {
        CLASS = owned(class);
    }
    PYTHON.array = class as i64;
}

/// Notes memory; false if there is no room for that.
unsafe fn note(start: *mut u8, size: usize) -> bool {
    let there = undo::reserve(1, size);
    if there {
        undo::note(start, size);
    }
    there
}

leaf! {
    /// The address of an exact array of this format.
    fn py_take_array(args: i64, i: i64, format: i64) -> i64 {
        let object = argument(args, i);
        if !fits(object, format as u8) {
            remember_misfit();
        } else if !buffers::is_any() {
            know(type_of(object));
        }
        object as i64
    }

    /// Notes an element before it is changed, or all of them where that has been done often.
    fn py_array_note(array: i64, i: i64) -> bool {
        let (start, count, _, item) = array_elements(array as Py);
        let need = need(array as Py, count);
        begin();
        if need == Need::One {
            return note(start.add(i as usize * item), item);
        }
        let there = need == Need::Nothing || note(start, count * item);
        if there {
            has_noted_whole(array as Py);
            PYTHON.noted = array;
        }
        there
    }
}
