//! Containers and objects that native code hands over: each becomes a new one of Python's. One to which several references lead must become one
//! object, however often it is reached, and if anybody else has a reference to it, the two would differ from then on. So the references
//! that lead to it among what is handed over are counted, and must be all that there are.
//!
//! What has one reference only is reached once, and is not noted here.

use super::api::*;
use crate::leaf::leaf;
use alloc::collections::BTreeMap;
use pyc2n_abi::layout::Header;

/// What stands for a native container or object, and how often that was reached.
struct Given {
    object: Py,
    reached: i64,
}

/// By address.
static mut ALL: BTreeMap<i64, Given> = BTreeMap::new();

unsafe fn all() -> &'static mut BTreeMap<i64, Given> {
    &mut *&raw mut ALL
}

/// Forgets all.
pub unsafe fn forget() {
    while let Some((_, given)) = all().pop_first() {
        decref(given.object);
    }
}

/// Whether nobody else has a reference to what was noted. All of it is alive.
unsafe fn is_all_reached() -> bool {
    all().iter().all(|(&address, given)| (*(address as *const Header)).refcount as i64 == given.reached)
}

leaf! {
    /// The object that stands for what is at an address already, with one more reference, or 0.
    fn py_again(address: i64) -> i64 {
        let Some(given) = all().get_mut(&address) else { return 0 };
        given.reached += 1;
        owned(given.object) as i64
    }

    /// Notes which object stands for what is at an address.
    fn py_reached(address: i64, object: i64) {
        all().insert(address, Given { object: owned(object as Py), reached: 1 });
    }

    /// Gives the object that was made of all, or 0 if making it failed, or if not all of it was nobody else's.
    fn py_settle(object: i64) -> i64 {
        if all().is_empty() {
            return object;
        }
        let is_fine = is_all_reached();
        forget();
        if object != 0 && !is_fine {
            decref(object as Py);
            return 0;
        }
        object
    }
}
