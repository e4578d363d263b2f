//! Names in the file system: directories, links, removal.

use super::{errno, path_of, text_of};
use crate::errors::{os_error, os_error_of};
use crate::leaf::{leaf, Raw, Result};
use crate::object::{ObjectVector, Own, StrRef};
use alloc::vec;
use core::ffi::CStr;

fn done(result: i32, path: StrRef) -> Result<()> {
    if result < 0 { Err(os_error(Some(path.retain()))) } else { Ok(()) }
}

fn done_two(result: i32, first: StrRef, second: StrRef) -> Result<()> {
    if result < 0 {
        return Err(os_error_of(errno(), Some(first.retain()), Some(second.retain())));
    }
    Ok(())
}

unsafe fn names(directory: *mut libc::DIR) -> Result<Raw> {
    let mut out = ObjectVector::new();
    loop {
        let entry = libc::readdir(directory);
        if entry.is_null() {
            return Ok(out.into_raw());
        }
        let name = CStr::from_ptr((*entry).d_name.as_ptr()).to_bytes();
        if name != b"." && name != b".." {
            out.push(text_of(name)?);
        }
    }
}

leaf! {
    /// The working directory.
    fn os_getcwd() -> Result<Own> {
        let mut room = vec![0u8; 4096];
        if libc::getcwd(room.as_mut_ptr().cast(), room.len()).is_null() {
            return Err(os_error(None));
        }
        text_of(CStr::from_bytes_until_nul(&room).unwrap_or_default().to_bytes())
    }
    /// Changes it.
    fn os_chdir(path: StrRef) -> Result<()> { done(libc::chdir(path_of(path)?.as_ptr()), path) }
    /// Removes a file.
    fn os_remove(path: StrRef) -> Result<()> { done(libc::unlink(path_of(path)?.as_ptr()), path) }
    /// Renames.
    fn os_rename(from: StrRef, to: StrRef) -> Result<()> {
        done_two(libc::rename(path_of(from)?.as_ptr(), path_of(to)?.as_ptr()), from, to)
    }
    /// Makes a directory.
    fn os_mkdir(path: StrRef, mode: i64) -> Result<()> {
        done(libc::mkdir(path_of(path)?.as_ptr(), mode as libc::mode_t), path)
    }
    /// Removes a directory.
    fn os_rmdir(path: StrRef) -> Result<()> { done(libc::rmdir(path_of(path)?.as_ptr()), path) }
    /// Names in a directory.
    fn os_listdir(path: StrRef) -> Result<Raw> {
        let directory = libc::opendir(path_of(path)?.as_ptr());
        if directory.is_null() {
            return Err(os_error(Some(path.retain())));
        }
        let found = names(directory);
        libc::closedir(directory);
        found
    }
    /// Changes permissions.
    fn os_chmod(path: StrRef, mode: i64) -> Result<()> {
        done(libc::chmod(path_of(path)?.as_ptr(), mode as libc::mode_t), path)
    }
    /// Makes a symbolic link.
    fn os_symlink(target: StrRef, path: StrRef) -> Result<()> {
        done_two(libc::symlink(path_of(target)?.as_ptr(), path_of(path)?.as_ptr()), target, path)
    }
    /// Makes a hard link.
    fn os_link(target: StrRef, path: StrRef) -> Result<()> {
        done_two(libc::link(path_of(target)?.as_ptr(), path_of(path)?.as_ptr()), target, path)
    }
    /// Where a symbolic link leads.
    fn os_readlink(path: StrRef) -> Result<Own> {
        let mut room = vec![0u8; 4096];
        let size = libc::readlink(path_of(path)?.as_ptr(), room.as_mut_ptr().cast(), room.len());
        if size < 0 { Err(os_error(Some(path.retain()))) } else { text_of(&room[..size as usize]) }
    }
    /// The path without links and dots.
    fn os_realpath(path: StrRef) -> Result<Own> {
        let found = libc::realpath(path_of(path)?.as_ptr(), core::ptr::null_mut());
        if found.is_null() {
            return Err(os_error(Some(path.retain())));
        }
        let text = text_of(CStr::from_ptr(found).to_bytes());
        libc::free(found.cast());
        text
    }
}
