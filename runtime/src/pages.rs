//! Large rooms grow with room to spare, which costs addresses and no memory until it is used; and what is copied once that is used up goes
//! back to the kernel at once, so that the old and the new room are hardly in memory at the same time. Knows the allocator and the kernel,
//! nothing of objects.

use crate::leaf::Raw;
use core::ptr::{copy_nonoverlapping, NonNull};
use libmimalloc_sys as mi;

/// Rooms of this size have room to spare when they have grown.
const LARGE: usize = 1 << 18;

/// How much they have, as a multiple of what is asked for.
const SPACE: usize = 4;

/// From this size on what has been copied goes back to the kernel. A smaller room is likely to be used again soon, and pages that come back cost
/// more than those that stay.
const WORTH_GIVING_BACK: usize = 1 << 20;

/// What is copied before it is given back.
const STEP: usize = 1 << 18;

const PAGE: usize = 1 << 12;

/// The allocator's `realloc`.
///
/// # Safety
/// `room` is an allocation.
pub unsafe fn resize(room: Raw, size: usize) -> Option<NonNull<u8>> {
    let held = mi::mi_usable_size(room.cast());
    if size < LARGE || size < held / (2 * SPACE) {
        return NonNull::new(mi::mi_realloc(room.cast(), size).cast());
    }
    if size <= held {
        return NonNull::new(room);
    }
    let grown = spacious(size)?;
    copy_and_forget(room, grown.as_ptr(), held);
    mi::mi_free(room.cast());
    Some(grown)
}

/// A room with space to grow in, or without where that is too much to ask for.
unsafe fn spacious(size: usize) -> Option<NonNull<u8>> {
    let room = |size: usize| NonNull::new(mi::mi_malloc(size).cast::<u8>());
    size.checked_mul(SPACE).and_then(room).or_else(|| room(size))
}

/// Copies a room that nobody looks at again.
unsafe fn copy_and_forget(from: Raw, to: Raw, size: usize) {
    if size < WORTH_GIVING_BACK {
        return copy_nonoverlapping(from, to, size);
    }
    let head = from.align_offset(PAGE);
    copy_nonoverlapping(from, to, head);
    let mut done = head;
    while size - done >= PAGE {
        let step = STEP.min((size - done) & !(PAGE - 1));
        copy_nonoverlapping(from.add(done), to.add(done), step);
        // Memory that stays is only more than is needed.
        libc::madvise(from.add(done).cast(), step, libc::MADV_DONTNEED);
        done += step;
    }
    copy_nonoverlapping(from.add(done), to.add(done), size - done);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A byte that tells its place.
    fn mark(place: usize) -> u8 {
        (place / PAGE + place) as u8
    }

    #[test]
    fn contents_stay_and_neighbours_of_a_step_too() {
        let sizes = [100, LARGE - 8, LARGE, 2 * LARGE + 24, WORTH_GIVING_BACK * SPACE + 4104, WORTH_GIVING_BACK * 40, 3 * LARGE, 64];
        // SAFETY: what is written and read is in the room.
        unsafe {
            let mut room: Raw = mi::mi_malloc(16).cast();
            let mut written = 0;
            for size in sizes {
                room = resize(room, size).unwrap().as_ptr();
                assert!(mi::mi_usable_size(room.cast()) >= size);
                (0..written.min(size)).for_each(|place| assert_eq!(*room.add(place), mark(place), "at {place} of {size}"));
                (0..size).for_each(|place| *room.add(place) = mark(place));
                written = size;
            }
            mi::mi_free(room.cast());
        }
    }

    #[test]
    fn what_nobody_has_is_not_given() {
        // SAFETY: the room stays as it is.
        unsafe {
            let room: Raw = mi::mi_malloc(LARGE).cast();
            assert!(resize(room, isize::MAX as usize).is_none());
            assert!(resize(room, usize::MAX / 2).is_none());
            mi::mi_free(room.cast());
        }
    }
}
