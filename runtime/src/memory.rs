//! Memory of objects and rooms, reference counts, deferred drops, and the report of what is alive.

use crate::errors::memory_error;
use crate::leaf::{leaf, Raw, Result, Single};
use crate::pages;
use alloc::{collections::BTreeMap, format, string::String, vec::Vec};
use core::ptr::NonNull;
use libmimalloc_sys as mi;
use pyc2n_abi::layout::{Header, SMALLEST_ROOM};

extern "C" {
    /// 1 in test builds; defined by the compiled program.
    static rt_leak_check: u8;
}

/// Nesting of drops beyond which they are put off, so that a long chain does not use up the stack.
const DEEPEST_DROP: u32 = 200;

struct Drops {
    depth: u32,
    deferred: Vec<*mut Header>,
}

static DROPS: Single<Drops> = Single::new(Drops { depth: 0, deferred: Vec::new() });

/// Allocations of traced objects until the collector looks at how many there are. Below zero it looks at once.
pub static BUDGET: Single<i64> = Single::new(0);

/// How much large rooms may take until then: garbage cycles may be few and hold much.
pub static ROOM_BUDGET: Single<i64> = Single::new(0);

/// Rooms of this size count for [`ROOM_BUDGET`].
const LARGE_ROOM: usize = 1 << 16;

/// Live allocations while the leak check is on: address to "is an object".
static LIVE: Single<BTreeMap<usize, bool>> = Single::new(BTreeMap::new());

#[inline(always)]
pub fn checking() -> bool {
    // SAFETY: a constant of the program.
    unsafe { core::ptr::read_volatile(&raw const rt_leak_check) != 0 }
}

/// Records an allocation for the report.
#[cold]
pub fn note(room: *mut u8, object: bool) {
    LIVE.get().insert(room as usize, object);
}

#[cold]
fn forget(room: *mut u8) {
    LIVE.get().remove(&(room as usize));
}

/// Ends the program where a MemoryError can't be raised.
#[cold]
pub fn out_of_memory() -> ! {
    crate::io::write_fd(2, b"MemoryError\n");
    crate::start::leave(1)
}

/// Objects up to this size are pooled.
const LARGEST_POOLED: usize = 128;

pub const SMALLEST: usize = SMALLEST_ROOM;

const _: () = assert!(size_of::<Pooled>() <= SMALLEST);

/// A pool keeps so many objects.
const DEEPEST_POOL: usize = 256;

/// The memory of a dead object in a pool.
struct Pooled {
    next: *mut Pooled,
    /// How many there are from here on.
    depth: usize,
}

/// Memory of dead objects and of rooms, by size in words: what a program makes and drops again and again needs no allocator. Pools are small,
/// so memory still passes from one size to another. (The allocator's blocks are whole words.) Empty while the leak check is on.
static POOLS: Single<[*mut Pooled; LARGEST_POOLED / 8 + 1]> = Single::new([core::ptr::null_mut(); LARGEST_POOLED / 8 + 1]);

#[inline]
fn take_pooled(size: usize) -> Option<NonNull<u8>> {
    if size > LARGEST_POOLED {
        return None;
    }
    let pool = &mut POOLS.get()[size.div_ceil(8)];
    let first = NonNull::new(*pool)?;
    // SAFETY: what is in a pool is a `Pooled`.
    *pool = unsafe { first.as_ref().next };
    Some(first.cast())
}

/// Memory of an object.
#[inline]
pub fn new_object(size: usize) -> Option<NonNull<u8>> {
    take_pooled(size).or_else(|| allocate(size))
}

#[inline(never)]
fn allocate(size: usize) -> Option<NonNull<u8>> {
    if size > isize::MAX as usize {
        return None;
    }
    // SAFETY: any size is fine.
    let room = NonNull::new(unsafe { mi::mi_malloc(size) }.cast::<u8>())?;
    if checking() {
        note(room.as_ptr(), true);
    }
    Some(room)
}

/// Memory of an object that lives for ever and is not reported.
pub fn make_immortal(object: *mut Header) {
    // SAFETY: the caller has just made the object.
    unsafe { (*object).refcount = pyc2n_abi::layout::IMMORTAL };
    if checking() {
        forget(object.cast());
    }
}

/// Gives the memory of an object back that has at least this size.
///
/// # Safety
/// The object is dead: nobody refers to it and its fields are released. It was made by [`new_object`].
#[inline]
pub unsafe fn free_object(object: *mut u8, size: usize) {
    if checking() {
        check_size(object, size);
    }
    if !(SMALLEST..=LARGEST_POOLED).contains(&size) || checking() {
        return free_unpooled(object);
    }
    let pool = &mut POOLS.get()[size.div_ceil(8)];
    let depth = if pool.is_null() { 1 } else { (**pool).depth + 1 };
    if depth > DEEPEST_POOL {
        return free_unpooled(object);
    }
    let object = object.cast::<Pooled>();
    object.write(Pooled { next: *pool, depth });
    *pool = object;
}

/// Ends the program if there is less memory than who frees it says: in a pool it would be given out again as so much.
#[cold]
unsafe fn check_size(room: *mut u8, size: usize) {
    let held = capacity(room);
    if held < size {
        crate::io::write_fd(2, format!("memory of {held} bytes was freed as {size}\n").as_bytes());
        libc::abort()
    }
}

/// Gives the memory of an object straight back to the allocator.
///
/// # Safety
/// As [`free_object`].
#[inline(never)]
pub unsafe fn free_unpooled(object: *mut u8) {
    if checking() {
        forget(object);
    }
    mi::mi_free(object.cast());
}

/// Grows an object in place or moves it.
///
/// # Safety
/// The caller has the only reference.
pub unsafe fn resize_object(object: *mut u8, size: usize) -> Option<NonNull<u8>> {
    if size > isize::MAX as usize {
        return None;
    }
    let moved = NonNull::new(mi::mi_realloc(object.cast(), size).cast::<u8>())?;
    if checking() {
        forget(object);
        note(moved.as_ptr(), true);
    }
    Some(moved)
}

/// Bytes that an allocation really has.
///
/// # Safety
/// `room` is an allocation.
pub unsafe fn capacity(room: *mut u8) -> usize {
    mi::mi_usable_size(room.cast())
}

/// Releases a reference.
///
/// # Safety
/// The caller owns the reference.
#[inline]
pub unsafe fn release(object: *mut Header) {
    (*object).refcount -= 1;
    if (*object).refcount == 0 {
        drop_object(object);
    }
}

/// Ends an object's life.
///
/// # Safety
/// Nobody refers to the object any more.
pub unsafe fn call_drop(object: *mut Header) {
    if let Some(drop) = (*(*object).descriptor).drop {
        drop(object);
    }
}

unsafe fn drop_object(object: *mut Header) {
    let drops = DROPS.get();
    if drops.depth >= DEEPEST_DROP {
        drops.deferred.push(object);
        return;
    }
    drops.depth += 1;
    call_drop(object);
    if drops.depth == 1 {
        while let Some(next) = DROPS.get().deferred.pop() {
            call_drop(next);
        }
    }
    DROPS.get().depth -= 1;
}

fn name_of(object: *mut Header) -> String {
    // SAFETY: a live object has a descriptor with a name.
    unsafe {
        let name = (*(*object).descriptor).name;
        if name.is_null() {
            return "?".into();
        }
        let name = crate::object::StrRef::from_header(name.cast_mut().cast());
        crate::string::build::to_utf8_lossy(name)
    }
}

/// Writes a line per type with objects alive to stderr; true if there are any.
pub fn report_leaks() -> bool {
    if !checking() {
        return false;
    }
    let live = core::mem::take(LIVE.get());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (&address, &object) in &live {
        let name = if object { name_of(address as *mut Header) } else { "raw memory".into() };
        *counts.entry(name).or_default() += 1;
    }
    for (name, count) in &counts {
        crate::io::write_fd(2, format!("leak: {count} objects alive: {name}\n").as_bytes());
    }
    !counts.is_empty()
}

/// Makes a room of memory that Rust's collections had: it is from the same allocator.
pub fn adopt(room: Raw) -> Raw {
    if checking() {
        note(room, false);
    }
    room
}

fn count_large(size: usize) {
    if size >= LARGE_ROOM {
        let left = ROOM_BUDGET.get();
        *left = left.saturating_sub(size as i64);
        if *left < 0 {
            *BUDGET.get() = 0;
        }
    }
}

fn new_room(size: i64, zeroed: bool) -> Option<Raw> {
    let size = usize::try_from(size).ok()?.max(SMALLEST);
    count_large(size);
    // SAFETY: any size is fine.
    let room = unsafe { if zeroed { mi::mi_zalloc(size) } else { mi::mi_malloc(size) } }.cast::<u8>();
    if room.is_null() {
        return None;
    }
    if checking() {
        note(room, false);
    }
    Some(room)
}

unsafe fn resize_room(room: Raw, size: i64) -> Option<Raw> {
    if room.is_null() {
        return new_room(size, false);
    }
    let size = usize::try_from(size).ok()?.max(SMALLEST);
    count_large(size);
    let moved = pages::resize(room, size)?.as_ptr();
    if checking() {
        forget(room);
        note(moved, false);
    }
    Some(moved)
}

leaf! {
    /// Room of so many bytes.
    fn alloc(size: i64) -> Result<Raw> { new_room(size, false).ok_or_else(memory_error) }

    /// Room filled with zeros.
    fn alloc_zeroed(size: i64) -> Result<Raw> { new_room(size, true).ok_or_else(memory_error) }

    /// Resizes a room.
    fn realloc(room: Raw, size: i64) -> Result<Raw> { resize_room(room, size).ok_or_else(memory_error) }

    /// Gives a room of this size back.
    fn room_free(room: Raw, size: i64) {
        if !room.is_null() {
            free_object(room, (size as usize).max(SMALLEST))
        }
    }

    /// Gives a room back.
    fn free(room: Raw) {
        if checking() {
            forget(room);
        }
        mi::mi_free(room.cast());
    }

    /// Memory of an object.
    fn object_alloc(size: i64) -> Result<Raw> {
        new_object(size as usize).map(NonNull::as_ptr).ok_or_else(memory_error)
    }

    /// Gives an object's memory back.
    fn object_free(object: Raw, size: i64) { free_object(object, size as usize) }

    /// An object's memory; the program ends where there is none.
    fn object_new(size: i64) -> Raw { new_object(size as usize).unwrap_or_else(|| out_of_memory()).as_ptr() }

    /// An object's memory, or null.
    fn object_room(size: i64) -> Raw { new_object(size as usize).map_or(core::ptr::null_mut(), NonNull::as_ptr) }

    /// A room, or null.
    fn room_new(size: i64) -> Raw {
        match take_pooled((size as usize).max(SMALLEST)) {
            Some(room) => room.as_ptr(),
            None => new_room(size, false).unwrap_or(core::ptr::null_mut()),
        }
    }

    /// A resized room, or null.
    fn room_resize(room: Raw, size: i64) -> Raw {
        if room.is_null() {
            return room_new(size);
        }
        resize_room(room, size).unwrap_or(core::ptr::null_mut())
    }

    /// Ends the program.
    fn fatal_memory() { out_of_memory() }

    /// The count has reached zero.
    fn release_slow(object: Raw) { drop_object(object.cast()) }

    /// Bytes behind a room.
    fn usable_size(room: Raw) -> i64 { capacity(room) as i64 }

    /// Objects alive.
    fn live_objects() -> i64 { LIVE.get().values().filter(|&&object| object).count() as i64 }
}
