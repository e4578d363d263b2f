//! The process: arguments, environment, identity, randomness, ends.

use super::{errno, path_of, strerror, text_of};
use crate::errors::{os_error, value_error};
use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::{new_str, ObjectVector, Own, StrRef};
use crate::string::codec::rows::bytes_of;
use alloc::{vec, vec::Vec};
use core::ffi::{c_char, CStr};

extern "C" {
    static environ: *const *const c_char;
}

unsafe fn environment() -> Vec<&'static [u8]> {
    let (mut out, mut at) = (Vec::new(), environ);
    while !at.is_null() && !(*at).is_null() {
        out.push(CStr::from_ptr(*at).to_bytes());
        at = at.add(1);
    }
    out
}

fn done(result: i32) -> Result<()> {
    if result < 0 { Err(os_error(None)) } else { Ok(()) }
}

/// Fills memory with random bytes of the system.
pub fn random_bytes(mut room: &mut [u8]) -> Result<()> {
    while !room.is_empty() {
        // SAFETY: a live buffer.
        let count = unsafe { libc::getrandom(room.as_mut_ptr().cast(), room.len(), 0) };
        if count < 0 && errno() != libc::EINTR {
            return Err(os_error(None));
        }
        room = &mut room[count.max(0) as usize..];
    }
    Ok(())
}

fn terminal_size() -> libc::winsize {
    // SAFETY: fills in the struct.
    unsafe {
        let mut size = core::mem::zeroed::<libc::winsize>();
        libc::ioctl(1, libc::TIOCGWINSZ, &mut size);
        size
    }
}

leaf! {
    /// Process number.
    fn os_getpid() -> i64 { libc::getpid() as i64 }
    /// Its parent's.
    fn os_getppid() -> i64 { libc::getppid() as i64 }
    /// User number.
    fn os_getuid() -> i64 { libc::getuid() as i64 }
    /// Number of processors.
    fn os_cpu_count() -> i64 { libc::sysconf(libc::_SC_NPROCESSORS_ONLN) }

    /// Key, value, key, value ….
    fn os_environ() -> Result<Raw> {
        let mut out = ObjectVector::new();
        for entry in environment() {
            if let Some(at) = entry.iter().position(|&byte| byte == b'=') {
                out.push(text_of(&entry[..at])?);
                out.push(text_of(&entry[at + 1..])?);
            }
        }
        Ok(out.into_raw())
    }
    /// A variable, or null.
    fn os_getenv(name: StrRef) -> Result<Option<Own>> {
        let value = libc::getenv(path_of(name)?.as_ptr());
        if value.is_null() {
            return Ok(None);
        }
        text_of(CStr::from_ptr(value).to_bytes()).map(Some)
    }
    /// Sets a variable.
    fn os_putenv(name: StrRef, value: StrRef) -> Result<()> {
        if name.len() == 0 || crate::string::build::to_utf8_lossy(name).contains('=') {
            return Err(value_error("illegal environment variable name"));
        }
        done(libc::setenv(path_of(name)?.as_ptr(), path_of(value)?.as_ptr(), 1))
    }
    /// Removes a variable.
    fn os_unsetenv(name: StrRef) -> Result<()> { done(libc::unsetenv(path_of(name)?.as_ptr())) }

    /// The system's text for an error.
    fn os_strerror(errno: i64) -> Own { new_str(&strerror(errno as i32)) }
    /// Random bytes.
    fn os_urandom(to: Raw, size: i64) -> Result<()> {
        if size <= 0 {
            return Ok(());
        }
        random_bytes(core::slice::from_raw_parts_mut(to, size as usize))
    }
    /// Runs a command of the shell.
    fn os_system(command: StrRef) -> Result<i64> {
        crate::io::flush_stdout()?;
        let status = libc::system(path_of(command)?.as_ptr());
        if status < 0 { Err(os_error(None)) } else { Ok(status as i64) }
    }
    /// A terminal?
    fn os_isatty(fd: i64) -> bool { libc::isatty(fd as i32) == 1 }
    /// Opens a descriptor.
    fn os_open(path: StrRef, flags: i64, mode: i64) -> Result<i64> {
        let fd = libc::open(path_of(path)?.as_ptr(), flags as i32 | libc::O_CLOEXEC, mode as libc::mode_t);
        if fd < 0 { Err(os_error(Some(path.retain()))) } else { Ok(fd as i64) }
    }
    /// Closes a descriptor.
    fn os_close(fd: i64) -> Result<()> { done(libc::close(fd as i32)) }
    /// Reads from a descriptor.
    fn os_read(fd: i64, count: i64) -> Result<Own> {
        let mut room = vec![0u8; count.clamp(0, 1 << 30) as usize];
        let count = libc::read(fd as i32, room.as_mut_ptr().cast(), room.len());
        if count < 0 { Err(os_error(None)) } else { bytes_of(&room[..count as usize]) }
    }
    /// Writes to a descriptor.
    fn os_write(fd: i64, data: Raw, size: i64) -> Result<i64> {
        let data = memory(data, size);
        let count = libc::write(fd as i32, data.as_ptr().cast(), data.len());
        if count < 0 { Err(os_error(None)) } else { Ok(count as i64) }
    }
    /// Columns of the terminal.
    fn os_terminal_columns() -> i64 { terminal_size().ws_col as i64 }
    /// Lines of the terminal.
    fn os_terminal_lines() -> i64 { terminal_size().ws_row as i64 }
    /// Ends without flushing.
    fn exit_now(code: i64) { libc::_exit(code as i32) }
    /// `os.abort`.
    fn abort() { libc::abort() }
}
