"""The module `os` for Linux: files and directories, the environment, the process."""

from _core import Ptr, alloc, i64, u8
from builtins import OSError as error
from builtins.str import _take_all
from . import path
from .path import _fspath
from ._environment import _Environ, getenv, putenv, unsetenv
from ._environment import environ
from ._files import DirEntry, scandir, stat_result, walk
from ._files import stat, lstat, fstat, _descriptor_exists

name = "posix"
curdir = "."
pardir = ".."
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"

F_OK = 0
R_OK = 4
W_OK = 2
X_OK = 1
O_RDONLY = 0
O_WRONLY = 1
O_RDWR = 2
O_CREAT = 64
O_EXCL = 128
O_TRUNC = 512
O_APPEND = 1024
O_NONBLOCK = 2048
O_CLOEXEC = 524288
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
EX_OK = 0


@runtime("os_getpid")
def _getpid() -> i64: ...
@runtime("os_getppid")
def _getppid() -> i64: ...
@runtime("os_getuid")
def _getuid() -> i64: ...
@runtime("os_cpu_count")
def _cpu_count() -> i64: ...
@runtime("os_getcwd")
def getcwd() -> str: ...
@runtime("os_chdir")
def _chdir(path: str) -> None: ...
@runtime("os_remove")
def _remove(path: str) -> None: ...
@runtime("os_rename")
def _rename(source: str, target: str) -> None: ...
@runtime("os_mkdir")
def _mkdir(path: str, mode: i64) -> None: ...
@runtime("os_rmdir")
def _rmdir(path: str) -> None: ...
@runtime("os_listdir")
def _listdir(path: str) -> Ptr[u8]: ...
@runtime("os_access")
def _access(path: str, mode: i64) -> bool: ...
@runtime("os_chmod")
def _chmod(path: str, mode: i64) -> None: ...
@runtime("os_symlink")
def _symlink(target: str, path: str) -> None: ...
@runtime("os_link")
def _link(target: str, path: str) -> None: ...
@runtime("os_readlink")
def _readlink(path: str) -> str: ...
@runtime("os_utime")
def _utime(path: str, atime_ns: i64, mtime_ns: i64) -> None: ...
@runtime("os_strerror")
def _strerror(code: i64) -> str: ...
@runtime("os_urandom")
def _urandom(to: Ptr[u8], size: i64) -> None: ...
@runtime("os_system")
def _system(command: str) -> i64: ...
@runtime("os_isatty")
def _isatty(fd: i64) -> bool: ...
@runtime("os_open")
def _open(path: str, flags: i64, mode: i64) -> i64: ...
@runtime("os_close")
def _close(fd: i64) -> None: ...
@runtime("os_read")
def _read(fd: i64, count: i64) -> bytes: ...
@runtime("os_write")
def _write(fd: i64, data: Ptr[u8], size: i64) -> i64: ...
@runtime("os_terminal_columns")
def _terminal_columns() -> i64: ...
@runtime("os_terminal_lines")
def _terminal_lines() -> i64: ...
@runtime("exit_now")
def _exit_now(code: i64) -> None: ...
@runtime("abort")
def abort() -> None: ...
@runtime("bytes_new")
def _bytes_new(data: Ptr[u8], size: i64) -> bytes: ...
@runtime("bytes_data")
def _bytes_data(data: bytes) -> Ptr[u8]: ...


# --- paths ---------------------------------------------------------------------------------------

@structural("__fspath__")
class PathLike:
    """The base of classes with `__fspath__`."""

    def __fspath__(self):
        raise NotImplementedError


def fspath(path):
    if isinstance(path, bytes):
        return path
    return _fspath(path)


def fsencode(filename):
    if isinstance(filename, bytes):
        return filename
    return _fspath(filename).encode("utf-8", "surrogateescape")


def fsdecode(filename):
    return _fspath(filename)


# --- directories -----------------------------------------------------------------------------------

def chdir(path):
    _chdir(_fspath(path))


def listdir(path="."):
    return _take_all(_listdir(_fspath(path)))


def mkdir(path, mode=511):
    _mkdir(_fspath(path), mode)


def makedirs(name, mode=511, exist_ok=False):
    target = _fspath(name)
    head, tail = path.split(target)
    if tail == "":
        head, tail = path.split(head)
    if head != "" and tail != "" and not path.exists(head):
        try:
            makedirs(head, 511, exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        _mkdir(target, mode)
    except OSError:
        if not exist_ok or not path.isdir(target):
            raise


def rmdir(path):
    _rmdir(_fspath(path))


def removedirs(name):
    target = _fspath(name)
    _rmdir(target)
    head, tail = path.split(target)
    if tail == "":
        head, tail = path.split(head)
    while head != "" and tail != "":
        try:
            _rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


# --- files -------------------------------------------------------------------------------------------

def remove(path):
    _remove(_fspath(path))


def unlink(path):
    _remove(_fspath(path))


def rename(src, dst):
    _rename(_fspath(src), _fspath(dst))


def replace(src, dst):
    _rename(_fspath(src), _fspath(dst))


def renames(old, new):
    head, tail = path.split(new)
    if head != "" and tail != "" and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head != "" and tail != "":
        try:
            removedirs(head)
        except OSError:
            pass


def access(path, mode):
    return _access(_fspath(path), mode)


def chmod(path, mode):
    _chmod(_fspath(path), mode)


def symlink(src, dst):
    _symlink(_fspath(src), _fspath(dst))


def link(src, dst):
    _link(_fspath(src), _fspath(dst))


def readlink(path):
    return _readlink(_fspath(path))


def utime(path, times=None, *, ns=None):
    if ns is not None:
        _utime(_fspath(path), ns[0], ns[1])
    elif times is not None:
        _utime(_fspath(path), int(times[0] * 1000000000), int(times[1] * 1000000000))
    else:
        from time import time_ns
        now = time_ns()
        _utime(_fspath(path), now, now)


# --- descriptors ----------------------------------------------------------------------------------------

def open(path, flags, mode=511) -> int:
    return _open(_fspath(path), flags, mode)


def close(fd):
    _close(fd)


def read(fd, n):
    return _read(fd, n)


def write(fd, data) -> int:
    return _write_bytes(fd, bytes(data))


def _write_bytes(fd, content) -> int:
    return _write(fd, _bytes_data(content), len(content))


def isatty(fd):
    return _isatty(fd)


def fdopen(fd, mode="r", buffering=-1, encoding=None):
    from builtins import open as _open_file
    return _open_file(fd, mode, buffering, encoding)


# --- process ---------------------------------------------------------------------------------------------

def getpid() -> int:
    return _getpid()


def getppid() -> int:
    return _getppid()


def getuid() -> int:
    return _getuid()


def geteuid() -> int:
    return _getuid()


def cpu_count() -> int:
    return _cpu_count()


def getlogin():
    return environ.get("USER", "root")


def strerror(code):
    return _strerror(code)


def system(command) -> int:
    return _system(command)


def _exit(status):
    _exit_now(status)


def urandom(size):
    if size < 0:
        raise ValueError("negative argument not allowed")
    room = alloc(size + 1)
    zero: u8 = 0
    room.init(0, zero)
    _urandom(room, size)
    result = _bytes_new(room, size)
    room.free()
    return result


class terminal_size:
    """Columns and lines."""

    def __init__(self, columns, lines):
        self.columns = columns
        self.lines = lines

    def __getitem__(self, i):
        return (self.columns, self.lines)[i]

    def __iter__(self):
        return iter((self.columns, self.lines))

    def __len__(self):
        return 2

    def __repr__(self):
        return f"os.terminal_size(columns={self.columns}, lines={self.lines})"


def get_terminal_size(fd=1):
    columns: int = _terminal_columns()
    lines: int = _terminal_lines()
    if columns == 0:
        raise OSError(25, "Inappropriate ioctl for device")
    return terminal_size(columns, lines)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    get_exec_path _exit CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE
    EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE
    EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM MFD_ALLOW_SEALING MFD_CLOEXEC
    MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB
    MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT NGROUPS_MAX O_ACCMODE O_ASYNC O_DIRECT
    O_DIRECTORY O_DSYNC O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_PATH O_RSYNC O_SYNC O_TMPFILE POSIX_FADV_DONTNEED
    POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE
    POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_PGID P_PID P_PIDFD RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY
    RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC SCHED_BATCH SCHED_FIFO SCHED_IDLE
    SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_DATA SEEK_HOLE SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK
    ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP
    WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED
    XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX chown chroot closerange confstr confstr_names copy_file_range ctermid device_encoding
    dup dup2 eventfd eventfd_read eventfd_write execv execve fchdir fchmod fchown fdatasync fork forkpty fpathconf fstatvfs fsync
    ftruncate get_blocking get_inheritable getcwdb getegid getgid getgrouplist getgroups getloadavg getpgid getpgrp getpriority
    getrandom getresgid getresuid getsid getxattr initgroups kill killpg lchown listxattr lockf login_tty lseek major makedev
    memfd_create minor mkfifo mknod nice openpty pathconf pathconf_names pidfd_open pipe pipe2 posix_fadvise posix_fallocate
    posix_spawn posix_spawnp pread preadv pwrite pwritev readv register_at_fork removexattr sched_get_priority_max
    sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param sched_rr_get_interval sched_setaffinity
    sched_setparam sched_setscheduler sched_yield sendfile set_blocking set_inheritable setegid seteuid setgid setgroups setpgid
    setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr splice statvfs statvfs_result sync sysconf
    sysconf_names tcgetpgrp tcsetpgrp times times_result truncate ttyname umask uname uname_result wait wait3 wait4 waitid
    waitid_result waitpid waitstatus_to_exitcode writev fwalk execl execle execlp execlpe execvp execvpe supports_bytes_environ
    environb getenvb P_WAIT P_NOWAIT P_NOWAITO spawnv spawnve spawnvp spawnvpe spawnl spawnle spawnlp spawnlpe popen DirEntry.name
    DirEntry.path stat_result.count stat_result.index stat_result.n_fields stat_result.n_sequence_fields stat_result.n_unnamed_fields
    stat_result.st_rdev terminal_size.columns terminal_size.count terminal_size.index terminal_size.lines terminal_size.n_fields
    terminal_size.n_sequence_fields terminal_size.n_unnamed_fields
"""
