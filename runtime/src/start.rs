//! How a program starts and ends: arguments, signals, stack, flushing, the leak report.

use crate::errors::{left_message, raise};
use crate::leaf::{leaf, Result, Single};
use crate::object::{new_str, Own};
use core::ffi::{c_char, CStr};
use core::ptr::null_mut;
use core::sync::atomic::{AtomicBool, Ordering};
use pyc2n_abi::ErrorKind;

struct Arguments {
    count: i32,
    values: *const *const c_char,
}

static ARGUMENTS: Single<Arguments> = Single::new(Arguments { count: 0, values: null_mut() });

/// Ctrl-C has been pressed and nobody has seen it yet.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// How long the program may take to see an interrupt before it is ended, in microseconds.
const PATIENCE: i64 = 500_000;

/// KeyboardInterrupt if Ctrl-C has been pressed.
pub fn check_interrupt() -> Result<()> {
    if !INTERRUPTED.load(Ordering::Relaxed) {
        return Ok(());
    }
    INTERRUPTED.store(false, Ordering::Relaxed);
    crate::stack::end_interrupt();
    Err(raise(ErrorKind::KeyboardInterrupt, ""))
}

extern "C" fn die_of_interrupt(_: i32) {
    if !INTERRUPTED.load(Ordering::Relaxed) {
        return;
    }
    // The program is in a loop that calls nothing, so that nobody is changing what is read here.
    crate::io::write_fd(1, crate::io::stdout_pending());
    crate::io::write_fd(2, b"KeyboardInterrupt\n");
    // SAFETY: allowed in a signal handler.
    unsafe {
        libc::signal(libc::SIGINT, libc::SIG_DFL);
        libc::raise(libc::SIGINT);
        libc::_exit(130);
    }
}

/// The next function that is called raises KeyboardInterrupt. A loop that calls none is ended after a while, or by a second Ctrl-C.
extern "C" fn interrupt(signal: i32) {
    if INTERRUPTED.swap(true, Ordering::Relaxed) {
        die_of_interrupt(signal);
    }
    crate::stack::begin_interrupt();
    let zero = libc::timeval { tv_sec: 0, tv_usec: 0 };
    let timer = libc::itimerval { it_interval: zero, it_value: libc::timeval { tv_sec: 0, tv_usec: PATIENCE } };
    // SAFETY: system calls that a signal handler may make.
    unsafe {
        libc::signal(libc::SIGALRM, die_of_interrupt as *const () as libc::sighandler_t);
        libc::setitimer(libc::ITIMER_REAL, &timer, null_mut());
    }
}

unsafe fn set_up_signals() {
    libc::signal(libc::SIGPIPE, libc::SIG_IGN);
    let mut action = core::mem::zeroed::<libc::sigaction>();
    libc::sigaction(libc::SIGINT, core::ptr::null(), &mut action);
    if action.sa_sigaction != libc::SIG_IGN {
        action.sa_sigaction = interrupt as *const () as libc::sighandler_t;
        // Without SA_RESTART: waiting calls return and see it.
        action.sa_flags = 0;
        libc::sigaction(libc::SIGINT, &action, null_mut());
    }
}

/// The program's `main`.
///
/// # Safety
/// `values` are the C program's arguments; `entry` runs the program.
#[no_mangle]
pub unsafe extern "C" fn rt_start(count: i32, values: *const *const c_char, entry: extern "C" fn() -> u8) -> i32 {
    crate::allocator::start();
    crate::processor::start();
    *ARGUMENTS.get() = Arguments { count, values };
    set_up_signals();
    let status = crate::stack::run_on_large_stack(entry);
    crate::exceptions::forget_all();
    let code = flushed(status as i32);
    if crate::memory::report_leaks() { 99 } else { code }
}

/// Flushes everything; the exit code.
fn flushed(code: i32) -> i32 {
    if crate::io::flush_all() {
        return code;
    }
    let last = alloc::format!(
        "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nBrokenPipeError: [Errno {}] {}\n",
        crate::errors::left_errno(),
        left_message()
    );
    crate::io::write_fd(2, last.as_bytes());
    120
}

/// Flushes and ends the process.
pub fn leave(code: i32) -> ! {
    let code = flushed(code);
    // SAFETY: ends the process.
    unsafe { libc::exit(code) }
}

leaf! {
    /// Number of arguments, the program's name among them.
    fn argc() -> i64 { ARGUMENTS.get().count as i64 }

    /// Argument i.
    fn argv(i: i64) -> Own {
        let arguments = ARGUMENTS.get();
        if i < 0 || i >= arguments.count as i64 {
            return new_str("");
        }
        let text = CStr::from_ptr(*arguments.values.add(i as usize)).to_bytes();
        crate::os::text_of(text).unwrap_or_else(|_| crate::memory::out_of_memory())
    }
}
