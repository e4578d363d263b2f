//! Opening files.

use super::file::{name_of, Buffering, File};
use super::standard::register;
use crate::errors::{os_error, os_error_of, value_error};
use crate::leaf::{leaf, Raw, Result};
use crate::object::StrRef;
use crate::os::path_of;
use crate::string::build::to_utf8_lossy;
use alloc::{boxed::Box, format};

struct Mode {
    readable: bool,
    writable: bool,
    flags: i32,
    binary: bool,
}

fn parse_mode(text: StrRef) -> Result<Mode> {
    let text = to_utf8_lossy(text);
    let count = |wanted: &[char]| text.chars().filter(|c| wanted.contains(c)).count();
    let twice = text.chars().any(|c| count(&[c]) > 1);
    if twice || text.chars().any(|c| !"rwxabt+".contains(c)) {
        return Err(value_error(format!("invalid mode: '{text}'")));
    }
    if count(&['b', 't']) == 2 {
        return Err(value_error("can't have text and binary mode at once"));
    }
    match count(&['r', 'w', 'x', 'a']) {
        1 => {}
        0 => return Err(value_error("Must have exactly one of create/read/write/append mode and at most one plus")),
        _ => return Err(value_error("must have exactly one of create/read/write/append mode")),
    }
    let (plus, read) = (text.contains('+'), text.contains('r'));
    let access = match (plus, read) {
        (true, _) => libc::O_RDWR,
        (_, true) => libc::O_RDONLY,
        _ => libc::O_WRONLY,
    };
    let creation = match text.chars().find(|c| "wxa".contains(*c)) {
        Some('w') => libc::O_CREAT | libc::O_TRUNC,
        Some('x') => libc::O_CREAT | libc::O_EXCL,
        Some(_) => libc::O_CREAT | libc::O_APPEND,
        None => 0,
    };
    Ok(Mode { readable: plus || read, writable: plus || !read, flags: access | creation | libc::O_CLOEXEC, binary: text.contains('b') })
}

fn buffering_of(buffering: i64, fd: i32, mode: &Mode) -> Result<Buffering> {
    // SAFETY: a system call.
    let terminal = || unsafe { libc::isatty(fd) == 1 };
    Ok(match buffering {
        0 if !mode.binary => return Err(value_error("can't have unbuffered text I/O")),
        0 => Buffering::None,
        1 if !mode.binary => Buffering::Lines,
        -1 if !mode.binary && mode.writable && terminal() => Buffering::Lines,
        _ => Buffering::Full,
    })
}

fn is_directory(fd: i32) -> bool {
    // SAFETY: fills in the struct.
    unsafe {
        let mut stat = core::mem::zeroed::<libc::stat>();
        libc::fstat(fd, &mut stat) == 0 && stat.st_mode & libc::S_IFMT == libc::S_IFDIR
    }
}

fn new_file(fd: i32, mode: &Mode, buffering: i64, owns_fd: bool) -> Result<Raw> {
    let mut file = Box::new(File::new(fd, mode.readable, mode.writable));
    file.buffering = buffering_of(buffering, fd, mode)?;
    file.owns_fd = owns_fd;
    let raw = Box::into_raw(file);
    register(raw);
    Ok(raw.cast())
}

leaf! {
    /// Opens a path.
    fn file_open(path: StrRef, mode: StrRef, buffering: i64) -> Result<Raw> {
        let mode = parse_mode(mode)?;
        if buffering == 0 && !mode.binary {
            return Err(value_error("can't have unbuffered text I/O"));
        }
        let name = path_of(path)?;
        let fd = loop {
            let fd = libc::open(name.as_ptr(), mode.flags, 0o666);
            if fd >= 0 || crate::os::errno() != libc::EINTR {
                break fd;
            }
            crate::start::check_interrupt()?;
        };
        if fd < 0 {
            return Err(os_error(name_of(path)));
        }
        if is_directory(fd) {
            libc::close(fd);
            return Err(os_error_of(libc::EISDIR, name_of(path), None));
        }
        new_file(fd, &mode, buffering, true)
    }

    /// A file on a descriptor.
    fn file_from_fd(fd: i64, mode: StrRef, buffering: i64, close_fd: i64) -> Result<Raw> {
        let mode = parse_mode(mode)?;
        if libc::fcntl(fd as i32, libc::F_GETFD) < 0 {
            return Err(os_error(None));
        }
        new_file(fd as i32, &mode, buffering, close_fd != 0)
    }
}
