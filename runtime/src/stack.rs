//! The stack that the program runs on, and its limit: deep recursion ends in RecursionError, never in a fault.

use crate::errors::{raise, value_error};
use crate::leaf::{leaf, Result, Single};
use core::ptr::null_mut;
use pyc2n_abi::ErrorKind;

/// A function whose stack pointer is below this calls `recursion_error`. Compiled code reads it.
#[no_mangle]
#[allow(non_upper_case_globals)]
pub static mut rt_stack_limit: usize = 0;

/// How many more generators may run inside of each other, of those that can do so without end. Compiled code counts. They are counted
/// because each item passes through all of them: until the stack is full that would take hours.
#[no_mangle]
#[allow(non_upper_case_globals)]
pub static mut rt_generator_room: i64 = 1000;

/// Address space asked for; pages are only used when touched.
const LARGEST: usize = 4 << 30;
/// The least that is worth switching to.
const SMALLEST: usize = 16 << 20;
/// Kept free below the limit for leaves and for printing the error.
const RESERVE: usize = 512 << 10;
/// What one level of Python's limit is taken for. Compiled frames are smaller, so that what runs in CPython runs here.
const PER_LEVEL: usize = 16 << 10;

struct Stack {
    low: usize,
    high: usize,
    levels: i64,
    /// A RecursionError is on its way: the limit is lowered so that what makes the exception can run.
    lowered: bool,
}

static STACK: Single<Stack> = Single::new(Stack { low: 0, high: 0, levels: 1000, lowered: false });

fn set_limit() {
    let stack = STACK.get();
    let wanted = (stack.levels as usize).saturating_mul(PER_LEVEL);
    let room = (stack.high - stack.low) - RESERVE.min((stack.high - stack.low) / 4);
    // SAFETY: one thread.
    unsafe { rt_stack_limit = stack.high - wanted.min(room) };
}

fn map(size: usize) -> Option<usize> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_STACK;
    // SAFETY: a fresh mapping.
    unsafe {
        let low = libc::mmap(null_mut(), size, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0);
        (low != libc::MAP_FAILED).then_some(low as usize)
    }
}

fn largest_mapping() -> Option<(usize, usize)> {
    let mut size = LARGEST;
    while size >= SMALLEST {
        if let Some(low) = map(size) {
            return Some((low, size));
        }
        size /= 2;
    }
    None
}

/// Makes every function that is called see the interrupt. Called by a signal handler.
pub fn begin_interrupt() {
    // SAFETY: a word, read and written whole.
    unsafe { core::ptr::write_volatile(&raw mut rt_stack_limit, usize::MAX) };
}

/// The interrupt has been seen.
pub fn end_interrupt() {
    STACK.get().lowered = false;
    set_limit();
}

/// A handler has taken the exception: the limit is as it was.
pub fn restore_limit() {
    if STACK.get().lowered {
        STACK.get().lowered = false;
        set_limit();
    }
}

/// The system's stack: what `ulimit` leaves of it from here down.
fn system_stack() -> (usize, usize) {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: fills in the struct.
    unsafe { libc::getrlimit(libc::RLIMIT_STACK, &mut limit) };
    let here = &raw const limit as usize;
    let size = (limit.rlim_cur as usize).clamp(1 << 20, 8 << 20) - (128 << 10);
    (here - size, here)
}

/// The program runs on this stack from now on.
pub fn use_stack(low: usize, high: usize) {
    let levels = STACK.get().levels;
    *STACK.get() = Stack { low, high, levels, lowered: false };
    set_limit();
}

/// Runs `entry` on a stack as large as the system grants.
pub fn run_on_large_stack(entry: extern "C" fn() -> u8) -> u8 {
    let Some((low, size)) = largest_mapping() else {
        let (low, high) = system_stack();
        *STACK.get() = Stack { low, high, levels: 1000, lowered: false };
        set_limit();
        return entry();
    };
    *STACK.get() = Stack { low, high: low + size, levels: 1000, lowered: false };
    set_limit();
    // SAFETY: the mapping is ours, page-aligned and large.
    unsafe { call_on(low + size - 64, entry) }
}

/// Calls `entry` with the stack pointer at `top`.
#[cfg(target_arch = "x86_64")]
unsafe fn call_on(top: usize, entry: extern "C" fn() -> u8) -> u8 {
    let status: u64;
    core::arch::asm!(
        "mov r12, rsp",
        "mov rsp, {top}",
        "call {entry}",
        "mov rsp, r12",
        top = in(reg) top,
        entry = in(reg) entry,
        out("r12") _,
        out("rax") status,
        clobber_abi("C"),
    );
    status as u8
}

/// Calls `entry` with the stack pointer at `top`.
#[cfg(target_arch = "aarch64")]
unsafe fn call_on(top: usize, entry: extern "C" fn() -> u8) -> u8 {
    let status: u64;
    core::arch::asm!(
        "mov x20, sp",
        "mov sp, {top}",
        "blr {entry}",
        "mov sp, x20",
        top = in(reg) top,
        entry = in(reg) entry,
        out("x20") _,
        out("x0") status,
        clobber_abi("C"),
    );
    status as u8
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
unsafe fn call_on(_: usize, entry: extern "C" fn() -> u8) -> u8 {
    let (low, high) = system_stack();
    *STACK.get() = Stack { low, high, levels: 1000, lowered: false };
    set_limit();
    entry()
}

leaf! {
    /// Leaves KeyboardInterrupt behind if there was one; otherwise RecursionError, and room for what makes the exception until a handler takes it.
    fn recursion_error() -> Result<()> {
        crate::start::check_interrupt()?;
        let stack = STACK.get();
        if !stack.lowered {
            stack.lowered = true;
            rt_stack_limit -= RESERVE.min((stack.high - stack.low) / 4) / 2;
        }
        Err(raise(ErrorKind::RecursionError, "maximum recursion depth exceeded"))
    }

    /// `sys.setrecursionlimit`.
    fn set_recursion_limit(limit: i64) -> Result<()> {
        if limit < 1 {
            return Err(value_error("recursion limit must be greater or equal than 1"));
        }
        if limit > i32::MAX as i64 {
            return Err(crate::errors::overflow_error("Python int too large to convert to C int"));
        }
        rt_generator_room += limit - STACK.get().levels;
        STACK.get().levels = limit;
        set_limit();
        Ok(())
    }

    /// `sys.getrecursionlimit`.
    fn recursion_limit() -> i64 { STACK.get().levels }
}
