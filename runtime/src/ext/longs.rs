//! Long texts that native code was given last. What is taken out of an object of Python's is a copy; functions that look at a few characters of a long text
//! in each call (`parse(source, position)`) would copy all of it each time.

use super::api::{decref, owned, Py};
use crate::object::Own;

/// Copying less costs little.
pub const LONG: usize = 512;
const PLACES: usize = 2;

/// An object that can't change, held, and its copy.
struct Kept {
    object: Py,
    copy: Own,
}

static mut LAST: [Option<Kept>; PLACES] = [const { None }; PLACES];
/// Which of them goes next.
static mut OLDEST: usize = 0;

/// The copy of an object, if it is one of those.
pub unsafe fn known(object: Py) -> Option<Own> {
    let kept = (*&raw const LAST).iter().flatten().find(|kept| kept.object == object)?;
    Some(kept.copy.another())
}

/// The same copy, which is remembered.
pub unsafe fn remembered(object: Py, copy: Own) -> Own {
    let kept = Kept { object: owned(object), copy: copy.another() };
    let place = OLDEST;
    OLDEST = (place + 1) % PLACES;
    if let Some(Kept { object, copy }) = (*&raw mut LAST)[place].replace(kept) {
        drop(copy);
        decref(object);
    }
    copy
}
