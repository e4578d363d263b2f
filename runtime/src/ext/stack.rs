//! Which stack native code runs on: Python's threads each have their own, so the limit that recursion looks at is the current
//! thread's. One comparison tells whether it still is.

use core::mem::zeroed;

/// The stack that the limit was set for.
static mut BOUNDS: (usize, usize) = (0, 0);

/// Whether the limit is that of the stack that runs now.
#[inline(always)]
pub unsafe fn is_entered() -> bool {
    let here = 0u8;
    let here = &raw const here as usize;
    here.wrapping_sub(BOUNDS.0) < BOUNDS.1
}

/// Makes the limit that of the stack that runs now.
#[inline(always)]
pub unsafe fn enter() {
    let here = 0u8;
    let here = &raw const here as usize;
    if here.wrapping_sub(BOUNDS.0) >= BOUNDS.1 {
        change(here);
    }
}

/// The lowest address of the stack that runs now, if it is entered.
pub unsafe fn low() -> usize {
    BOUNDS.0
}

/// What the interpreter needs for a call of a Python function.
const ROOM: usize = 48 << 10;

/// Whether the stack has room for the interpreter. Its own limit counts calls, not what native frames between them take.
#[inline(always)]
pub unsafe fn has_room() -> bool {
    enter();
    let here = 0u8;
    &raw const here as usize - BOUNDS.0 > ROOM
}

#[cold]
unsafe fn change(here: usize) {
    let (low, size) = current().filter(|&(low, size)| here.wrapping_sub(low) < size).unwrap_or((here - (1 << 20), 1 << 20));
    BOUNDS = (low, size);
    crate::stack::use_stack(low, low + size);
}

/// The current thread's stack.
unsafe fn current() -> Option<(usize, usize)> {
    let mut attributes: libc::pthread_attr_t = zeroed();
    if libc::pthread_getattr_np(libc::pthread_self(), &mut attributes) != 0 {
        return None;
    }
    let (mut low, mut size) = (core::ptr::null_mut(), 0);
    let failed = libc::pthread_attr_getstack(&attributes, &mut low, &mut size);
    libc::pthread_attr_destroy(&mut attributes);
    (failed == 0).then_some((low as usize, size))
}
