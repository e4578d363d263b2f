//! What a panic of the runtime does where there is no `std`: one line on stderr, then abort. A panic here is a bug of the runtime.

use core::fmt::Write;

#[panic_handler]
fn panic(info: &core::panic::PanicInfo) -> ! {
    let mut line = alloc::string::String::new();
    let place = info.location().map(|l| (l.file(), l.line())).unwrap_or(("?", 0));
    let _ = write!(line, "pyc2n runtime bug: {} ({}:{})\n", info.message(), place.0, place.1);
    // SAFETY: plain system calls on a live buffer.
    unsafe {
        libc::write(2, line.as_ptr().cast(), line.len());
        libc::abort()
    }
}

/// Referred to by the unwinding tables of the precompiled `core`; nothing unwinds.
#[no_mangle]
extern "C" fn rust_eh_personality() {}

/// Referred to by cleanup code in the precompiled `core` and `alloc`, which never runs: having it here saves programs the loading of
/// libgcc's shared library.
#[no_mangle]
extern "C" fn _Unwind_Resume() -> ! {
    // SAFETY: ends the process.
    unsafe { libc::abort() }
}
