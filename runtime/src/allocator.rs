//! mimalloc, for Rust's own collections as for the objects of the program. Without transparent huge pages: they save a few percent of the
//! time of programs with much memory, but a small one would take three times what it needs.

use crate::memory::SMALLEST;
use core::alloc::{GlobalAlloc, Layout};
use libmimalloc_sys as mi;

struct Mimalloc;

// SAFETY: mimalloc's functions keep the contract of GlobalAlloc for the sizes and alignments they are given.
// Some of it becomes rooms of the program (`memory::adopt`).
unsafe impl GlobalAlloc for Mimalloc {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        mi::mi_malloc_aligned(layout.size().max(SMALLEST), layout.align()).cast()
    }

    unsafe fn dealloc(&self, room: *mut u8, _: Layout) {
        mi::mi_free(room.cast())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        mi::mi_zalloc_aligned(layout.size().max(SMALLEST), layout.align()).cast()
    }

    unsafe fn realloc(&self, room: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        mi::mi_realloc_aligned(room.cast(), size.max(SMALLEST), layout.align()).cast()
    }
}

#[global_allocator]
static GLOBAL: Mimalloc = Mimalloc;

/// mimalloc's option of how many addresses it takes first, in KiB: `mi_option_arena_reserve`, which the bindings do not name.
const ARENA_RESERVE: mi::mi_option_t = 23;

/// What it is if nobody says anything.
const USUAL_RESERVE: core::ffi::c_long = 1 << 20;

/// Of 1 GiB of addresses, the administration alone touches 45 pages of memory; of this, 14. More is taken as it is needed.
const RESERVE: core::ffi::c_long = 1 << 18;

/// Before the first allocation.
pub fn start() {
    // SAFETY: options may be read and set at any time. One that isn't what it should be belongs to another version, or to the user.
    unsafe {
        if mi::mi_option_get(ARENA_RESERVE) == USUAL_RESERVE {
            mi::mi_option_set(ARENA_RESERVE, RESERVE);
        }
    }
}
