//! Files: descriptors with buffers, text on top. The standard streams are files too.

mod file;
mod open;
mod read;
mod standard;
mod write;

pub use standard::{flush_all, flush_stdout, stdout_pending};

/// The rows of this family.
pub mod rows {
    pub use super::{file::*, open::*, read::*, standard::*, write::*};
}

/// Writes all of it to a descriptor, ignoring errors: for last words.
pub fn write_fd(fd: i32, mut data: &[u8]) {
    while !data.is_empty() {
        // SAFETY: a live buffer.
        let written = unsafe { libc::write(fd, data.as_ptr().cast(), data.len()) };
        if written <= 0 {
            return;
        }
        data = &data[written as usize..];
    }
}
