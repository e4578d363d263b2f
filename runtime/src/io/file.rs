//! The handle: a descriptor, what has been read ahead, what has not been written yet, how text is coded.

use crate::errors::{os_error, raise, value_error};
use crate::leaf::{leaf, Raised, Raw, Result};
use crate::object::{free_handle, handle, Own, StrRef};
use crate::string::codec::{Codec, Errors};
use alloc::vec::Vec;
use pyc2n_abi::ErrorKind;

/// Bytes read ahead, and bytes kept back before they are written.
pub const BUFFER: usize = 64 << 10;

/// What ends a line of text, and what it becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Newline {
    /// `None`: any of them, which becomes `\n`.
    Universal,
    /// `''`: any of them, kept.
    Any,
    /// `'\n'`.
    Feed,
    /// `'\r'`.
    Return,
    /// `'\r\n'`.
    Both,
}

/// When written data goes out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Buffering {
    /// At once.
    None,
    /// When a line ends.
    Lines,
    /// When there is much.
    Full,
}

/// An open (or closed) file.
pub struct File {
    /// Descriptor; -1 if closed.
    pub fd: i32,
    /// May be read.
    pub readable: bool,
    /// May be written.
    pub writable: bool,
    /// `close` closes the descriptor.
    pub owns_fd: bool,
    /// When data goes out.
    pub buffering: Buffering,
    /// Read ahead; what is before `start` has been used.
    pub ahead: Vec<u8>,
    /// First unused byte of `ahead`.
    pub start: usize,
    /// Not written yet.
    pub pending: Vec<u8>,
    /// Text.
    pub codec: Codec,
    /// Handler of coding errors.
    pub errors: Errors,
    /// Line ends.
    pub newline: Newline,
    /// The rest of the file has been read and put into UTF-8, because its codec has no lines of bytes.
    pub transcoded: bool,
    /// Nothing of the text has been read yet (a mark may come).
    pub at_start: bool,
}

impl File {
    /// A file on a descriptor, with text in UTF-8.
    pub const fn new(fd: i32, readable: bool, writable: bool) -> File {
        File {
            fd,
            readable,
            writable,
            owns_fd: true,
            buffering: Buffering::Full,
            ahead: Vec::new(),
            start: 0,
            pending: Vec::new(),
            codec: Codec::Utf8,
            errors: Errors::Strict,
            newline: Newline::Universal,
            transcoded: false,
            at_start: true,
        }
    }

    fn check_open(&self) -> Result<()> {
        if self.fd < 0 {
            return Err(value_error("I/O operation on closed file."));
        }
        Ok(())
    }

    /// Ready to read: open, readable, nothing kept back.
    pub fn begin_reading(&mut self) -> Result<()> {
        crate::start::check_interrupt()?;
        self.check_open()?;
        if !self.readable {
            return Err(raise(ErrorKind::UnsupportedOperation, "not readable"));
        }
        if self.pending.is_empty() { Ok(()) } else { self.flush() }
    }

    /// Ready to write: open, writable, positioned behind what has been used.
    pub fn begin_writing(&mut self) -> Result<()> {
        crate::start::check_interrupt()?;
        self.check_open()?;
        if !self.writable {
            return Err(raise(ErrorKind::UnsupportedOperation, "not writable"));
        }
        if self.start < self.ahead.len() {
            let unused = self.ahead.len() - self.start;
            // SAFETY: a system call.
            unsafe { libc::lseek(self.fd, -(unused as i64), libc::SEEK_CUR) };
        }
        self.forget_ahead();
        Ok(())
    }

    fn forget_ahead(&mut self) {
        self.ahead.clear();
        self.start = 0;
    }

    /// Writes what has been kept back. What could not be written stays, but for a broken pipe.
    pub fn flush(&mut self) -> Result<()> {
        let mut done = 0;
        while done < self.pending.len() {
            let rest = &self.pending[done..];
            // SAFETY: a live buffer.
            let written = unsafe { libc::write(self.fd, rest.as_ptr().cast(), rest.len()) };
            if written < 0 {
                if crate::os::errno() == libc::EINTR {
                    crate::start::check_interrupt()?;
                    continue;
                }
                self.pending.drain(..done);
                return Err(self.write_failed());
            }
            done += written as usize;
        }
        self.pending.clear();
        Ok(())
    }

    fn write_failed(&mut self) -> Raised {
        if crate::os::errno() == libc::EPIPE {
            self.pending.clear();
        }
        os_error(None)
    }

    fn seek(&mut self, mut offset: i64, whence: i64) -> Result<i64> {
        self.check_open()?;
        self.flush()?;
        if whence == 1 {
            offset -= (self.ahead.len() - self.start) as i64;
        }
        // SAFETY: a system call.
        let position = unsafe { libc::lseek(self.fd, offset, whence as i32) };
        if position < 0 {
            return Err(os_error(None));
        }
        self.forget_ahead();
        self.transcoded = false;
        self.at_start = position == 0;
        Ok(position)
    }

    fn tell(&self) -> Result<i64> {
        self.check_open()?;
        // SAFETY: a system call.
        let position = unsafe { libc::lseek(self.fd, 0, libc::SEEK_CUR) };
        if position < 0 {
            return Err(os_error(None));
        }
        Ok(position - (self.ahead.len() - self.start) as i64 + self.pending.len() as i64)
    }

    /// Flushes and closes.
    pub fn close(&mut self) -> Result<()> {
        if self.fd < 0 {
            return Ok(());
        }
        let flushed = self.flush();
        // SAFETY: a system call.
        let closed = if self.owns_fd { unsafe { libc::close(self.fd) } } else { 0 };
        self.fd = -1;
        super::standard::unregister(self);
        flushed?;
        if closed < 0 { Err(os_error(None)) } else { Ok(()) }
    }
}

fn newline_of(code: i64) -> Newline {
    match code {
        1 => Newline::Any,
        2 => Newline::Feed,
        3 => Newline::Return,
        4 => Newline::Both,
        _ => Newline::Universal,
    }
}

/// The file behind a handle.
pub unsafe fn file<'a>(raw: Raw) -> &'a mut File {
    handle::<File>(raw)
}

leaf! {
    /// Sets up text.
    fn file_set_text(file: Raw, encoding: StrRef, errors: StrRef, newline: i64) -> Result<()> {
        let file = self::file(file);
        file.codec = Codec::by_name(encoding)?;
        file.errors = Errors::by_name(errors)?;
        file.newline = newline_of(newline);
        Ok(())
    }
    /// Flushes and closes.
    fn file_close(file: Raw) -> Result<()> { self::file(file).close() }
    /// Closes and frees.
    fn file_drop(file: Raw) {
        if !file.is_null() && !super::standard::is_standard(file) {
            let _ = self::file(file).close();
            free_handle::<File>(file);
        }
    }
    /// Closed?
    fn file_closed(file: Raw) -> bool { self::file(file).fd < 0 }
    /// Writes what has been kept back.
    fn file_flush(file: Raw) -> Result<()> {
        let file = self::file(file);
        file.check_open()?;
        file.flush()
    }
    /// The descriptor.
    fn file_fileno(file: Raw) -> Result<i64> {
        let file = self::file(file);
        file.check_open()?;
        Ok(file.fd as i64)
    }
    /// A terminal?
    fn file_isatty(file: Raw) -> bool { libc::isatty(self::file(file).fd) == 1 }
    /// Open for reading?
    fn file_readable(file: Raw) -> bool { self::file(file).readable }
    /// Open for writing?
    fn file_writable(file: Raw) -> bool { self::file(file).writable }
    /// Has it positions?
    fn file_seekable(file: Raw) -> bool { libc::lseek(self::file(file).fd, 0, libc::SEEK_CUR) >= 0 }
    /// Moves.
    fn file_seek(file: Raw, offset: i64, whence: i64) -> Result<i64> { self::file(file).seek(offset, whence) }
    /// Position.
    fn file_tell(file: Raw) -> Result<i64> { self::file(file).tell() }
    /// Truncates.
    fn file_truncate(file: Raw, size: i64) -> Result<i64> {
        let file = self::file(file);
        let size = if size < 0 { file.tell()? } else { size };
        file.begin_writing()?;
        file.flush()?;
        if libc::ftruncate(file.fd, size) < 0 {
            return Err(os_error(None));
        }
        Ok(size)
    }
    /// Size or -1.
    fn fd_size(fd: i64) -> i64 {
        let mut stat = core::mem::zeroed::<libc::stat>();
        if libc::fstat(fd as i32, &mut stat) < 0 { -1 } else { stat.st_size }
    }
}

/// The name for error messages, owned.
pub fn name_of(path: StrRef) -> Option<Own> {
    Some(path.retain())
}
