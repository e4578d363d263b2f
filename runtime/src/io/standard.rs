//! The three standard streams, and all files that have something to write at exit.

use super::file::{Buffering, File};
use crate::errors::raise;
use crate::leaf::{leaf, Raw, Result, Single};
use crate::object::{Own, StrRef};
use crate::string::build::substring;
use crate::string::codec::Errors;
use alloc::vec::Vec;
use core::ffi::CStr;
use pyc2n_abi::ErrorKind;

struct Streams {
    files: [File; 3],
    ready: bool,
}

static STREAMS: Single<Streams> =
    Single::new(Streams { files: [File::new(0, true, false), File::new(1, false, true), File::new(2, false, true)], ready: false });

/// Files of the program.
static OPEN: Single<Vec<*mut File>> = Single::new(Vec::new());

/// Notes a file that is open.
pub fn register(file: *mut File) {
    OPEN.get().push(file);
}

/// Forgets it.
pub fn unregister(file: *mut File) {
    OPEN.get().retain(|&other| !core::ptr::eq(other, file));
}

/// Is the locale C, POSIX or one of their UTF-8 forms? Python then lets bytes that are not text through.
fn is_plain_locale() -> bool {
    let names = [c"LC_ALL", c"LC_CTYPE", c"LANG"];
    // SAFETY: texts of the environment, used at once.
    let value = names.iter().find_map(|name| unsafe {
        let value = libc::getenv(name.as_ptr());
        (!value.is_null() && *value != 0).then(|| CStr::from_ptr(value).to_bytes())
    });
    value.is_none_or(|value| matches!(value, b"C" | b"POSIX" | b"C.UTF-8" | b"C.utf8" | b"UTF-8"))
}

#[cold]
fn set_up() {
    let streams = STREAMS.get();
    streams.ready = true;
    for file in &mut streams.files {
        file.owns_fd = false;
    }
    // SAFETY: a system call.
    if unsafe { libc::isatty(1) } == 1 {
        streams.files[1].buffering = Buffering::Lines;
    }
    if is_plain_locale() {
        streams.files[0].errors = Errors::SurrogateEscape;
        streams.files[1].errors = Errors::SurrogateEscape;
    }
    streams.files[2].buffering = Buffering::None;
    streams.files[2].errors = Errors::BackslashReplace;
}

#[inline]
fn stream(fd: usize) -> &'static mut File {
    if !STREAMS.get().ready {
        set_up();
    }
    &mut STREAMS.get().files[fd]
}

/// Is this handle one of the three?
pub fn is_standard(raw: Raw) -> bool {
    STREAMS.get().files.iter().any(|file| core::ptr::eq(file, raw.cast()))
}

/// Writes what stdout has kept back.
pub fn flush_stdout() -> Result<()> {
    let file = stream(1);
    if file.fd < 0 { Ok(()) } else { file.flush() }
}

/// What stdout has kept back.
pub fn stdout_pending() -> &'static [u8] {
    &STREAMS.get().files[1].pending
}

/// Writes what all files have kept back; false if stdout could not.
pub fn flush_all() -> bool {
    for file in core::mem::take(OPEN.get()) {
        // SAFETY: files leave the list when they are closed, and are closed before they are freed.
        let _ = unsafe { (*file).flush() };
    }
    flush_stdout().is_ok()
}

leaf! {
    /// The handle of a standard stream.
    fn file_standard(fd: i64) -> Raw { core::ptr::from_mut(stream(fd as usize)).cast() }

    /// Text to stdout.
    fn stdout_write(s: StrRef) -> Result<()> { stream(1).write_text(s) }

    /// Text to stderr.
    fn stderr_write(s: StrRef) {
        let _ = stream(2).write_text(s);
    }

    /// `input()` behind the prompt.
    fn stdin_input() -> Result<Own> {
        flush_stdout()?;
        let line = stream(0).read_line(-1)?;
        let text = line.as_str();
        if text.len() == 0 {
            return Err(raise(ErrorKind::EOFError, "EOF when reading a line"));
        }
        let end = text.len() - (text.code_at(text.len() - 1) == '\n' as u32) as usize;
        substring(text, 0, end)
    }
}
