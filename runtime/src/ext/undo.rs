//! What native code writes to memory that was there before the call, so that it can be taken back: either a call is done wholly, or the
//! interpreted function starts from what it would have found.
//!
//! It is a log of places and of what was in them, undone from the end: right however the places overlap. Nobody can see the memory
//! meanwhile, for the interpreter's lock is held and no code of Python's runs.

use alloc::vec::Vec;

/// The places, and what was in them one after the other.
struct Log {
    places: Vec<(*mut u8, usize)>,
    bytes: Vec<u8>,
}

static mut LOG: Log = Log { places: Vec::new(), bytes: Vec::new() };

/// A long log is not kept for the next call.
const KEPT: usize = 1 << 16;

unsafe fn log() -> &'static mut Log {
    &mut *&raw mut LOG
}

/// Makes room for so many bytes in so many places; false if there is none.
pub unsafe fn reserve(places: usize, bytes: usize) -> bool {
    let log = log();
    log.places.try_reserve(places).is_ok() && log.bytes.try_reserve(bytes).is_ok()
}

/// Notes what is at a place, for which there is room.
pub unsafe fn note(place: *mut u8, size: usize) {
    let log = log();
    log.places.push((place, size));
    log.bytes.extend_from_slice(core::slice::from_raw_parts(place, size));
}

/// Takes all that was written since back.
pub unsafe fn roll_back() {
    let log = log();
    while let Some((place, size)) = log.places.pop() {
        let rest = log.bytes.len() - size;
        place.copy_from(log.bytes.as_ptr().add(rest), size);
        log.bytes.truncate(rest);
    }
    forget();
}

/// What was written stays.
pub unsafe fn forget() {
    let log = log();
    log.places.clear();
    log.bytes.clear();
    if log.bytes.capacity() > KEPT {
        log.bytes = Vec::new();
        log.places = Vec::new();
    }
}
