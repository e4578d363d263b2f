//! What the system knows of a file.

use super::path_of;
use crate::errors::os_error;
use crate::leaf::{leaf, Raw, Result};
use crate::object::StrRef;

const SECOND: i64 = 1_000_000_000;

fn fields(stat: &libc::stat) -> [i64; 12] {
    [
        stat.st_mode as i64,
        stat.st_ino as i64,
        stat.st_dev as i64,
        stat.st_nlink as i64,
        stat.st_uid as i64,
        stat.st_gid as i64,
        stat.st_size,
        stat.st_atime * SECOND + stat.st_atime_nsec,
        stat.st_mtime * SECOND + stat.st_mtime_nsec,
        stat.st_ctime * SECOND + stat.st_ctime_nsec,
        stat.st_blocks,
        stat.st_blksize as i64,
    ]
}

fn stat_of(path: StrRef, follow: bool) -> Option<libc::stat> {
    let path = path_of(path).ok()?;
    // SAFETY: fills in the struct.
    unsafe {
        let mut stat = core::mem::zeroed::<libc::stat>();
        let call = if follow { libc::stat } else { libc::lstat };
        (call(path.as_ptr(), &mut stat) == 0).then_some(stat)
    }
}

unsafe fn put(fields: [i64; 12], out: Raw) {
    fields.as_ptr().copy_to_nonoverlapping(out.cast(), fields.len());
}

leaf! {
    /// Fills in the fields.
    fn os_stat(path: StrRef, follow: i64, out: Raw) -> Result<()> {
        path_of(path)?;
        let Some(stat) = stat_of(path, follow != 0) else { return Err(os_error(Some(path.retain()))) };
        put(fields(&stat), out);
        Ok(())
    }
    /// The same of a descriptor.
    fn os_fstat(fd: i64, out: Raw) -> Result<()> {
        let mut stat = core::mem::zeroed::<libc::stat>();
        if libc::fstat(fd as i32, &mut stat) < 0 {
            return Err(os_error(None));
        }
        put(fields(&stat), out);
        Ok(())
    }
    /// 0 nothing, 1 file, 2 directory, 3 other.
    fn os_path_kind(path: StrRef) -> i64 {
        match stat_of(path, true).map(|stat| stat.st_mode & libc::S_IFMT) {
            None => 0,
            Some(libc::S_IFREG) => 1,
            Some(libc::S_IFDIR) => 2,
            Some(_) => 3,
        }
    }
    /// A symbolic link?
    fn os_islink(path: StrRef) -> bool {
        stat_of(path, false).is_some_and(|stat| stat.st_mode & libc::S_IFMT == libc::S_IFLNK)
    }
    /// May it be used so?
    fn os_access(path: StrRef, mode: i64) -> bool {
        path_of(path).is_ok_and(|path| libc::access(path.as_ptr(), mode as i32) == 0)
    }
    /// Sets the times.
    fn os_utime(path: StrRef, atime_ns: i64, mtime_ns: i64) -> Result<()> {
        let spec = |ns: i64| libc::timespec { tv_sec: ns.div_euclid(SECOND), tv_nsec: ns.rem_euclid(SECOND) };
        let times = [spec(atime_ns), spec(mtime_ns)];
        if libc::utimensat(libc::AT_FDCWD, path_of(path)?.as_ptr(), times.as_ptr(), 0) < 0 {
            return Err(os_error(Some(path.retain())));
        }
        Ok(())
    }
}
