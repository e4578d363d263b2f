//! The cycle collector: reference counts free everything but garbage cycles, these are found by tracing.
//!
//! Objects of cyclic types live in a heap of their own, so that the allocator knows them all and neither an object nor its
//! release costs more than others do. A collection subtracts from each object's count the references that such objects hold
//! to it: what is left over is held from outside (by variables, by running code, by other objects) and keeps alive what it
//! reaches. The rest is garbage. Its finalizers run first; if they brought something back to life it stays; then the rest is dropped, each
//! object by its own `drop`, while all of them are kept in memory.
//!
//! A collection runs before an allocation when the number of objects has grown by a factor since the last one, or a lot of raw
//! memory was asked for, so that the cost per allocation is bounded. What is being dropped meanwhile (its count is 0 or [`DYING`]) is no part of it and holds on to what it refers to.
//!
//! While counts are taken apart, the upper half of an object's count word has the references from outside, plus one.

use crate::leaf::{leaf, Raw, Single};
use crate::memory::{call_drop, checking, free_unpooled, note, out_of_memory, release, BUDGET, ROOM_BUDGET};
use alloc::vec::Vec;
use core::ffi::c_void;
use core::ptr::null_mut;
use libmimalloc_sys as mi;
use pyc2n_abi::layout::{Header, DYING};

extern "C" {
    fn mi_heap_theap(heap: *mut mi::mi_heap_t) -> *mut mi::mi_theap_t;
    fn mi_theap_malloc(heap: *mut mi::mi_theap_t, size: usize) -> *mut c_void;
}

/// No collection before there are so many objects.
const LEAST_OBJECTS: i64 = 500_000;
/// The number of objects is looked at after so many allocations, or more.
const LEAST_BUDGET: i64 = 10_000;
/// Large rooms call for a collection after so many bytes, and so many for each object that has to be traced.
const LEAST_ROOM_BUDGET: i64 = 256 << 20;
const ROOM_BUDGET_PER_OBJECT: i64 = 256;
/// Objects with more references are left alone.
const MOST_REFERENCES: u64 = 1 << 28;
/// Upper halves of objects that take part are below this.
const LIMIT: u64 = 1 << 29;
/// The upper half of an object that is known to be alive.
const REACHED: u64 = LIMIT - 1;

struct Collector {
    heap: *mut mi::mi_heap_t,
    /// The same for this thread.
    local: *mut mi::mi_theap_t,
    /// The number of objects that calls for a collection.
    threshold: i64,
    enabled: bool,
    collecting: bool,
    /// What `traverse` finds is marked; otherwise its references are subtracted.
    marking: bool,
    /// Objects that are marked, and what they refer to is not yet.
    grey: Vec<*mut Header>,
    /// While garbage is dropped its memory stays.
    sweeping: bool,
    dropped: Vec<Raw>,
    /// Objects with a finalizer made so far.
    finalizable: i64,
}

static COLLECTOR: Single<Collector> = Single::new(Collector {
    heap: null_mut(),
    local: null_mut(),
    threshold: LEAST_OBJECTS,
    enabled: true,
    collecting: false,
    marking: false,
    grey: Vec::new(),
    sweeping: false,
    dropped: Vec::new(),
    finalizable: 0,
});

// ---- the heap ----

unsafe fn make_heap() {
    let collector = COLLECTOR.get();
    collector.heap = mi::mi_heap_new();
    if collector.heap.is_null() {
        out_of_memory();
    }
    collector.local = mi_heap_theap(collector.heap);
}

type Visitor = unsafe extern "C" fn(*const mi::mi_heap_t, *const mi::mi_heap_area_t, *mut c_void, usize, *mut c_void) -> bool;

unsafe fn walk(blocks: bool, visitor: Visitor, argument: *mut c_void) {
    let heap = COLLECTOR.get().heap;
    if !heap.is_null() {
        mi::mi_heap_visit_blocks(heap, blocks, Some(visitor), argument);
    }
}

unsafe extern "C" fn add_used(_: *const mi::mi_heap_t, area: *const mi::mi_heap_area_t, _: *mut c_void, _: usize, sum: *mut c_void) -> bool {
    *sum.cast::<i64>() += (*area).used as i64;
    true
}

unsafe extern "C" fn add_object(_: *const mi::mi_heap_t, _: *const mi::mi_heap_area_t, block: *mut c_void, _: usize, objects: *mut c_void) -> bool {
    let object = block.cast::<Header>();
    if !object.is_null() && (1..MOST_REFERENCES).contains(&(*object).refcount) {
        open(object, 0);
        (*objects.cast::<Vec<*mut Header>>()).push(object);
    }
    true
}

/// How many objects there are.
unsafe fn count_objects() -> i64 {
    let mut sum = 0i64;
    walk(false, add_used, (&raw mut sum).cast());
    sum
}

/// All objects that take part in a collection, with their counts taken apart.
unsafe fn participants() -> Vec<*mut Header> {
    let mut objects: Vec<*mut Header> = Vec::with_capacity(count_objects() as usize);
    walk(true, add_object, (&raw mut objects).cast());
    objects
}

/// The budget of allocations has run out.
#[cold]
#[inline(never)]
unsafe fn pause() {
    if COLLECTOR.get().heap.is_null() {
        make_heap();
    }
    let mut alive = count_objects();
    let collector = COLLECTOR.get();
    let called_for = alive >= collector.threshold || *ROOM_BUDGET.get() < 0;
    if called_for && collector.enabled && !collector.collecting {
        collect_garbage();
        let found = alive - count_objects();
        alive -= found;
        // Where there is next to nothing to find, looking for it can wait longer.
        let factor = if found < alive / 8 { 4 } else { 2 };
        COLLECTOR.get().threshold = (alive * factor).max(LEAST_OBJECTS);
    }
    *ROOM_BUDGET.get() = LEAST_ROOM_BUDGET.max(alive * ROOM_BUDGET_PER_OBJECT);
    *BUDGET.get() = (COLLECTOR.get().threshold - alive).max(LEAST_BUDGET);
}

// ---- counts taken apart ----

unsafe fn upper(object: *mut Header) -> u64 {
    (*object).refcount >> 32
}

unsafe fn set_upper(object: *mut Header, half: u64) {
    (*object).refcount = (*object).refcount & 0xffff_ffff | half << 32;
}

/// Takes a count apart: `own` references are ours, all others may be from outside.
unsafe fn open(object: *mut Header, own: u64) {
    set_upper(object, (*object).refcount - own + 1);
}

/// Puts a count together again; whether the object was found to be alive.
unsafe fn close(object: *mut Header) -> bool {
    let reached = upper(object) == REACHED;
    set_upper(object, 0);
    reached
}

unsafe fn traverse(object: *mut Header) {
    if let Some(traverse) = (*(*object).descriptor).traverse {
        traverse(object);
    }
}

/// Whether a reference is to an object that takes part and is not known to be alive.
unsafe fn is_open(object: *mut Header) -> bool {
    (1..REACHED).contains(&upper(object))
}

unsafe fn mark(object: *mut Header) {
    set_upper(object, REACHED);
    COLLECTOR.get().grey.push(object);
}

/// Takes out of `objects`, whose counts are taken apart, those that only hold each other; puts all counts together again.
unsafe fn take_unreachable(objects: &mut Vec<*mut Header>) -> Vec<*mut Header> {
    COLLECTOR.get().marking = false;
    objects.iter().for_each(|&object| traverse(object));
    COLLECTOR.get().marking = true;
    for &object in objects.iter() {
        if is_open(object) && upper(object) > 1 {
            mark(object);
            while let Some(object) = COLLECTOR.get().grey.pop() {
                traverse(object);
            }
        }
    }
    let mut garbage = Vec::new();
    objects.retain(|&object| {
        let reached = close(object);
        if !reached {
            garbage.push(object);
        }
        reached
    });
    garbage
}

// ---- a collection ----

/// Finds and frees garbage cycles; how many objects were in them.
unsafe fn collect_garbage() -> i64 {
    if COLLECTOR.get().collecting {
        return 0;
    }
    COLLECTOR.get().collecting = true;
    let mut garbage = take_unreachable(&mut participants());
    garbage.iter().for_each(|&object| (*object).refcount += 1);
    end_weak_references(&garbage);
    if finalize(&garbage) {
        let mut held = garbage;
        held.iter().for_each(|&object| open(object, 1));
        garbage = take_unreachable(&mut held);
        held.into_iter().for_each(|object| release(object));
    }
    let found = garbage.len() as i64;
    sweep(garbage);
    COLLECTOR.get().collecting = false;
    found
}

/// Garbage can't be reached by weak references any more. Those that are garbage themselves are not called back.
unsafe fn end_weak_references(garbage: &[*mut Header]) {
    garbage.iter().for_each(|&object| set_upper(object, 1));
    let ended = crate::weak::end_all(garbage, |watcher| upper(watcher) != 1);
    garbage.iter().for_each(|&object| set_upper(object, 0));
    if ended {
        crate::weak::call_back();
    }
}

/// The word of an object with a finalizer that `lifeline` gave.
unsafe fn lifeline_of(object: *mut Header) -> *mut i64 {
    let size = (*(*object).descriptor).size as usize;
    object.cast::<u8>().add(size - size_of::<i64>()).cast()
}

/// Runs the finalizers of garbage in the order in which the objects were made; whether there are any.
unsafe fn finalize(garbage: &[*mut Header]) -> bool {
    let with_finalizer = garbage.iter().copied().filter(|&object| (*(*object).descriptor).finalize.is_some());
    let mut objects: Vec<*mut Header> = with_finalizer.collect();
    objects.sort_unstable_by_key(|&object| *lifeline_of(object));
    for &object in &objects {
        if let Some(finalize) = (*(*object).descriptor).finalize {
            finalize(object);
        }
    }
    !objects.is_empty()
}

/// Drops garbage. Its objects refer to each other, so all of them keep their memory until the last one is dropped.
unsafe fn sweep(garbage: Vec<*mut Header>) {
    COLLECTOR.get().sweeping = true;
    garbage.iter().for_each(|&object| (*object).refcount = DYING);
    garbage.into_iter().for_each(|object| call_drop(object));
    let collector = COLLECTOR.get();
    collector.sweeping = false;
    core::mem::take(&mut collector.dropped).into_iter().for_each(|object| free_unpooled(object));
}

leaf! {
    /// Memory of an object that the collector must know about.
    fn traced_new(size: i64) -> Raw {
        let budget = BUDGET.get();
        *budget -= 1;
        if *budget < 0 {
            pause();
        }
        let object = mi_theap_malloc(COLLECTOR.get().local, size as usize).cast::<u8>();
        if object.is_null() {
            out_of_memory();
        }
        if checking() {
            note(object, true);
        }
        object
    }

    /// The memory of a traced object that was dropped.
    fn traced_free(object: Raw) {
        let collector = COLLECTOR.get();
        if collector.sweeping {
            collector.dropped.push(object);
        } else {
            free_unpooled(object);
        }
    }

    /// A reference that `traverse` found.
    fn visit(object: Raw) {
        let object = object.cast::<Header>();
        if !is_open(object) {
            return;
        }
        if COLLECTOR.get().marking {
            mark(object);
        } else if upper(object) > 1 {
            (*object).refcount -= 1 << 32;
        }
    }

    /// The lifeline of the next object with a finalizer.
    fn lifeline() -> i64 {
        let collector = COLLECTOR.get();
        collector.finalizable += 2;
        collector.finalizable
    }

    /// `gc.collect()`.
    fn collect() -> i64 { collect_garbage() }

    /// Everything that can go goes. Finalizers may leave new garbage, but not for ever.
    fn collect_at_exit() {
        for _ in 0..10 {
            if collect_garbage() == 0 {
                break;
            }
        }
    }

    /// `gc.enable` and `gc.disable`.
    fn set_collector_enabled(enabled: i64) { COLLECTOR.get().enabled = enabled != 0 }

    /// Objects of cyclic types that are alive.
    fn traced_objects() -> i64 { count_objects() }
}
