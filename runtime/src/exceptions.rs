//! The exception in flight, the exceptions being handled, tracebacks. Knows only the first fields of an exception object.

use crate::leaf::{leaf, Raw, Single};
use crate::memory::release;
use crate::object::{new_str, Object, Own};
use alloc::{boxed::Box, string::String, vec::Vec};
use core::ffi::CStr;
use core::ptr::null_mut;
use pyc2n_abi::layout::{Exception, Header, Location};

/// The exception in flight, owned, or null. Compiled code reads and writes it.
#[no_mangle]
#[allow(non_upper_case_globals)]
pub static mut rt_pending: *mut Header = null_mut();

/// Exceptions being handled, innermost last.
static HANDLED: Single<Vec<*mut Header>> = Single::new(Vec::new());

type Traceback = Vec<*const Location>;

fn take_pending() -> *mut Header {
    // SAFETY: one thread.
    unsafe { core::mem::replace(&mut *&raw mut rt_pending, null_mut()) }
}

/// Drops what an interrupted program still holds (at exit).
pub fn forget_all() {
    let pending = take_pending();
    let handled = core::mem::take(HANDLED.get());
    for object in handled.into_iter().chain((!pending.is_null()).then_some(pending)) {
        // SAFETY: both held a reference.
        unsafe { release(object) };
    }
}

unsafe fn entry<'a>(traceback: i64, i: i64) -> &'a Location {
    let entries = &*(traceback as *const Traceback);
    &*entries[i as usize]
}

unsafe fn text(pointer: *const u8) -> Own {
    if pointer.is_null() {
        return new_str("");
    }
    new_str(&String::from_utf8_lossy(CStr::from_ptr(pointer.cast()).to_bytes()))
}

leaf! {
    /// Takes the exception in flight and makes it the handled one.
    fn enter_handler() -> Option<Own> {
        crate::stack::restore_limit();
        let pending = take_pending();
        if pending.is_null() {
            return None;
        }
        (*pending).refcount += 1;
        HANDLED.get().push(pending);
        Some(Own::from_header(pending))
    }

    /// The handler of this exception is left. Generators interleave handlers, so it need not be the last.
    fn leave_handler(exception: Object) {
        let handled = HANDLED.get();
        if let Some(at) = handled.iter().rposition(|&h| h == exception.0) {
            let object = handled.remove(at);
            release(object);
        }
    }

    /// The handled exception or null.
    fn handled() -> Option<Own> {
        let object = *HANDLED.get().last()?;
        (*object).refcount += 1;
        Some(Own::from_header(object))
    }

    /// Leaves ValueError behind.
    fn generator_running() -> crate::leaf::Result<()> {
        Err(crate::errors::value_error("generator already executing"))
    }

    /// Appends a place to the traceback of the exception in flight.
    fn traceback_add(location: Raw) {
        if rt_pending.is_null() {
            return;
        }
        let exception = rt_pending.cast::<Exception>();
        if (*exception).traceback == 0 {
            (*exception).traceback = Box::into_raw(Box::new(Traceback::new())) as i64;
        }
        let entries = &mut *((*exception).traceback as *mut Traceback);
        entries.push(location.cast());
    }

    /// Takes the outermost place away.
    fn traceback_pop(traceback: i64) {
        if traceback != 0 {
            (*(traceback as *mut Traceback)).pop();
        }
    }

    /// Number of entries.
    fn traceback_count(traceback: i64) -> i64 {
        if traceback == 0 { 0 } else { (*(traceback as *const Traceback)).len() as i64 }
    }
    /// File of entry i.
    fn traceback_file(traceback: i64, i: i64) -> Own { text(entry(traceback, i).file) }
    /// Function of entry i.
    fn traceback_function(traceback: i64, i: i64) -> Own { text(entry(traceback, i).function) }
    /// Source of entry i.
    fn traceback_text(traceback: i64, i: i64) -> Own { text(entry(traceback, i).text) }
    /// Carets of entry i.
    fn traceback_carets(traceback: i64, i: i64) -> Own { text(entry(traceback, i).carets) }
    /// Line of entry i.
    fn traceback_line(traceback: i64, i: i64) -> i64 { entry(traceback, i).line as i64 }

    /// An independent copy.
    fn traceback_clone(traceback: i64) -> i64 {
        if traceback == 0 {
            return 0;
        }
        Box::into_raw(Box::new((*(traceback as *const Traceback)).clone())) as i64
    }

    /// Frees it.
    fn traceback_free(traceback: i64) {
        if traceback != 0 {
            drop(Box::from_raw(traceback as *mut Traceback));
        }
    }
}
