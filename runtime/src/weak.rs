//! Weak references. An object with weak references has a cell, which outlives it and is found by its address; the compiled
//! program knows which types can have them, so that no other object's end looks here. Watchers are weak references that want
//! to be told; the library finds them by their slots.

use crate::leaf::{leaf, Raw, Single};
use alloc::{boxed::Box, collections::{BTreeMap, VecDeque}, vec::Vec};
use pyc2n_abi::layout::Header;

extern "C" {
    /// Calls back for what `weak_next` gives, or null; defined by the compiled program.
    static rt_weak_callbacks: Option<unsafe extern "C" fn()>;
}

struct Cell {
    /// Address of the object, 0 when it is gone.
    object: usize,
    /// Weak references that refer to the cell.
    users: usize,
    watchers: Vec<Watcher>,
}

#[derive(Clone, Copy)]
struct Watcher {
    slot: i64,
    address: usize,
}

struct Weak {
    /// By the address of the object.
    cells: BTreeMap<usize, *mut Cell>,
    free_slots: Vec<i64>,
    slots: i64,
    /// Slots to be called back, the next one first.
    waiting: VecDeque<i64>,
}

static WEAK: Single<Weak> =
    Single::new(Weak { cells: BTreeMap::new(), free_slots: Vec::new(), slots: 0, waiting: VecDeque::new() });

unsafe fn cell<'a>(cell: i64) -> &'a mut Cell {
    &mut *(cell as *mut Cell)
}

/// Ends the weak references to an object; its watchers, the latest last.
unsafe fn end(object: usize) -> Vec<Watcher> {
    match WEAK.get().cells.remove(&object) {
        Some(found) => {
            (*found).object = 0;
            core::mem::take(&mut (*found).watchers)
        }
        None => Vec::new(),
    }
}

/// The latest of the watchers of an object is told first.
fn wait_for(watchers: impl DoubleEndedIterator<Item = Watcher>) {
    WEAK.get().waiting.extend(watchers.rev().map(|watcher| watcher.slot));
}

/// Ends the weak references to all of these objects; calls for callbacks of watchers that pass. Whether there are any.
///
/// # Safety
/// The objects have not been freed.
pub unsafe fn end_all(objects: &[*mut Header], is_told: impl Fn(*mut Header) -> bool) -> bool {
    if WEAK.get().cells.is_empty() {
        return false;
    }
    for &object in objects {
        wait_for(end(object as usize).into_iter().filter(|watcher| is_told(watcher.address as *mut Header)));
    }
    !WEAK.get().waiting.is_empty()
}

/// Calls back for everything that waits.
///
/// # Safety
/// Compiled code may run here.
pub unsafe fn call_back() {
    if let Some(callbacks) = rt_weak_callbacks {
        callbacks();
    }
}

leaf! {
    /// The cell of an object.
    fn weak_cell(address: i64) -> i64 {
        let cells = &mut WEAK.get().cells;
        let object = address as usize;
        let make = || Box::into_raw(Box::new(Cell { object, users: 0, watchers: Vec::new() }));
        let found = *cells.entry(object).or_insert_with(make);
        (*found).users += 1;
        found as i64
    }

    /// Whether the object is alive.
    fn weak_alive(handle: i64) -> i64 { (cell(handle).object != 0) as i64 }

    /// One user less.
    fn weak_free(handle: i64) {
        let found = cell(handle);
        found.users -= 1;
        if found.users == 0 {
            if found.object != 0 {
                WEAK.get().cells.remove(&found.object);
            }
            drop(Box::from_raw(handle as *mut Cell));
        }
    }

    /// A slot for a watcher.
    fn weak_watch(handle: i64, watcher: i64) -> i64 {
        let weak = WEAK.get();
        let slot = weak.free_slots.pop().unwrap_or_else(|| {
            weak.slots += 1;
            weak.slots - 1
        });
        cell(handle).watchers.push(Watcher { slot, address: watcher as usize });
        slot
    }

    /// Gives the slot back.
    fn weak_unwatch(handle: i64, slot: i64) {
        let weak = WEAK.get();
        cell(handle).watchers.retain(|watcher| watcher.slot != slot);
        weak.waiting.retain(|&waiting| waiting != slot);
        weak.free_slots.push(slot);
    }

    /// The next slot to be called back.
    fn weak_next() -> i64 { WEAK.get().waiting.pop_front().unwrap_or(-1) }

    /// The end of an object.
    fn weak_end(object: Raw) {
        let watchers = end(object as usize);
        if !watchers.is_empty() {
            wait_for(watchers.into_iter());
            call_back();
        }
    }

    /// Users and watchers.
    fn weak_count(address: i64) -> i64 {
        let found = WEAK.get().cells.get(&(address as usize));
        found.map_or(0, |&found| ((*found).users > (*found).watchers.len()) as i64 + (*found).watchers.len() as i64)
    }
}
