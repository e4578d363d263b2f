//! The operating system: process, environment, directories, files by name.

mod directory;
mod process;
mod stat;

use crate::errors::value_error;
use crate::leaf::Result;
use crate::object::{Own, StrRef};
use crate::string::codec::{decode_utf8, encode, Codec, Errors};
use alloc::{ffi::CString, string::String};
use core::ffi::CStr;

/// The rows of this family.
pub mod rows {
    pub use super::{directory::*, process::*, stat::*};
}

/// The last system call's error.
pub fn errno() -> i32 {
    // SAFETY: the address is this thread's.
    unsafe { *libc::__errno_location() }
}

/// The system's text for an error.
pub fn strerror(errno: i32) -> String {
    let mut buffer = [0u8; 256];
    // SAFETY: writes a terminated text into the buffer.
    unsafe { libc::strerror_r(errno, buffer.as_mut_ptr().cast(), buffer.len()) };
    let text = CStr::from_bytes_until_nul(&buffer).unwrap_or_default();
    String::from_utf8_lossy(text.to_bytes()).into_owned()
}

/// A path for the system; ValueError if it has a zero inside.
pub fn path_of(path: StrRef) -> Result<CString> {
    let bytes = encode(path, Codec::Utf8, Errors::SurrogateEscape)?;
    CString::new(bytes).map_err(|_| value_error("embedded null byte"))
}

/// A text of the system as str.
pub fn text_of(bytes: &[u8]) -> Result<Own> {
    decode_utf8(bytes, Errors::SurrogateEscape)
}
