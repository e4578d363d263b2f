//! Numbers that native code changes in place. An int or a float to which only a container or an object of Python's has a reference is known
//! to nobody, so that instead of putting another one there compiled code may write into it (`runtime/lib/_ext_python.py`). Its old value is
//! noted first, once a call. A number that has been noted is marked by its reference count, which nobody else looks at meanwhile: the high
//! half says that, and where in the log it is, so that what is no longer in any container stays alive.
//!
//! This rests on exact counts: up to CPython 3.13 each variable, argument and place on the interpreter's stack counts. (A version whose stack borrows
//! references has to be looked at anew.) A preexisting number that has left its container is still held by the log, or by the copy of all of that.
//!
//! Small ints are not changed in place, nor is anything changed to be one: they are the interpreter's own objects.

use super::api::*;
use super::changes;
use crate::leaf::leaf;
use alloc::vec::Vec;

/// A number as it was.
#[derive(Clone, Copy)]
struct Saved {
    number: Py,
    value: u64,
}

static mut SAVED: Vec<Saved> = Vec::new();

/// In the high half of a reference count.
const MARK: usize = 1 << 30;
/// A longer log is not kept for the next call.
const KEPT: usize = 1 << 12;

unsafe fn saved() -> &'static mut Vec<Saved> {
    &mut *&raw mut SAVED
}

impl Saved {
    unsafe fn is_float(&self) -> bool {
        type_of(self.number) == PyFloat_Type()
    }

    unsafe fn restore(&self) {
        if self.is_float() {
            set_float_value(self.number, f64::from_bits(self.value));
        } else {
            set_int_digit(self.number, self.value as u32);
        }
    }

    /// Takes the mark away. Without a reference the number ends.
    #[inline(always)]
    unsafe fn unmark(&self) {
        set_high_count(self.number, 0);
        if count_of(self.number) == 0 {
            incref(self.number);
            decref(self.number);
        }
    }
}

/// A number goes. It was made during the call, or else all of its container would be noted, with it: so its old value means nothing.
#[inline(always)]
pub unsafe fn forget(number: Py) {
    let mark = high_count(number);
    if mark & MARK != 0 && low_count(number) == 1 {
        forget_place(mark - MARK);
    }
}

#[cold]
unsafe fn forget_place(place: usize) {
    let gone = saved().swap_remove(place);
    set_high_count(gone.number, 0);
    if let Some(moved) = saved().get(place) {
        set_high_count(moved.number, MARK + place);
    }
}

/// The changes stay.
#[inline(always)]
pub unsafe fn commit() {
    if !saved().is_empty() {
        end();
    }
}

unsafe fn end() {
    saved().drain(..).for_each(|saved| saved.unmark());
    if saved().capacity() > KEPT {
        *saved() = Vec::new();
    }
}

/// Takes all changes back, before containers become what they were: all numbers are still alive.
pub unsafe fn roll_back() {
    saved().iter().for_each(|saved| saved.restore());
    commit();
}

leaf! {
    /// Notes the value of a float, or of an int of one digit, to which there is one reference. False if there are too many of them.
    fn py_note_number(number: i64) -> bool {
        changes::begin();
        let number = number as Py;
        let place = saved().len();
        if place >= MARK {
            return false;
        }
        let value = if type_of(number) == PyFloat_Type() { float_value(number).to_bits() } else { u64::from(int_digit(number)) };
        saved().push(Saved { number, value });
        set_high_count(number, MARK + place);
        true
    }
}
