//! Rows of the table: files, the system, time, random numbers, digests. See the module `table`.

/// Adds these rows to those before and goes on with the next file.
#[doc(hidden)]
#[macro_export]
macro_rules! world_rows {
    ([$($callback:tt)*] $($before:tt)*) => { $crate::python_rows! { [$($callback)*] $($before)*
        // ---- files ---------------------------------------------------------------------------------------------------
        /// The handle of 0 stdin, 1 stdout, 2 stderr; lives for ever.
        fn file_standard(fd: i64) -> raw, outside;
        /// Opens a path. `mode` as Python's (`"rb+"`…; checked). buffering: -1 default, 0 none (binary), 1 lines, n size.
        fn file_open(path: ptr, mode: ptr, buffering: i64) -> raw, may_raise, outside;
        /// A handle on a descriptor.
        fn file_from_fd(fd: i64, mode: ptr, buffering: i64, close_fd: i64) -> raw, may_raise, outside;
        /// Sets up text: encoding, errors, newline: 0 None, 1 `''`, 2 `'\n'`, 3 `'\r'`, 4 `'\r\n'`. LookupError.
        fn file_set_text(file: raw, encoding: ptr, errors: ptr, newline: i64) -> void, may_raise, outside;
        /// Flushes and closes the descriptor; the handle stays, closed.
        fn file_close(file: raw) -> void, may_raise, outside;
        /// Closes if open, ignoring errors, and frees the handle.
        fn file_drop(file: raw) -> void, outside;
        /// Closed?
        fn file_closed(file: raw) -> bool, outside;
        fn file_flush(file: raw) -> void, may_raise, outside;
        fn file_fileno(file: raw) -> i64, may_raise, outside;
        fn file_isatty(file: raw) -> bool, outside;
        fn file_readable(file: raw) -> bool, outside;
        fn file_writable(file: raw) -> bool, outside;
        fn file_seekable(file: raw) -> bool, outside;
        /// `seek(offset, whence)` of a binary file (a text file's offsets are those of `file_tell`).
        fn file_seek(file: raw, offset: i64, whence: i64) -> i64, may_raise, outside;
        fn file_tell(file: raw) -> i64, may_raise, outside;
        /// Truncates to so many bytes; -1: the current position.
        fn file_truncate(file: raw, size: i64) -> i64, may_raise, outside;
        /// A line as str with its end; empty at the end of the file. limit -1: none.
        fn file_readline(file: raw, limit: i64) -> ptr, may_raise, outside;
        /// Up to `count` characters; -1: the rest.
        fn file_read(file: raw, count: i64) -> ptr, may_raise, outside;
        /// Writes text.
        fn file_write(file: raw, s: ptr) -> void, may_raise, outside;
        /// A line as bytes; empty at the end. limit -1: none.
        fn file_readline_bytes(file: raw, limit: i64) -> ptr, may_raise, outside;
        /// Up to `count` bytes; -1: the rest.
        fn file_read_bytes(file: raw, count: i64) -> ptr, may_raise, outside;
        /// At most one system call (`read1`).
        fn file_read1_bytes(file: raw, count: i64) -> ptr, may_raise, outside;
        /// Reads into memory; how many bytes.
        fn file_readinto(file: raw, to: raw, size: i64) -> i64, may_raise, outside;
        /// Writes bytes.
        fn file_write_bytes(file: raw, data: raw, size: i64) -> void, may_raise, outside;
        /// Text to stdout.
        fn stdout_write(s: ptr) -> void, may_raise, outside;
        /// Text to stderr, after flushing nothing else; backslashreplace.
        fn stderr_write(s: ptr) -> void, outside;
        /// A line from stdin without its end, after flushing stdout (`input`); EOFError "EOF when reading a line".
        fn stdin_input() -> ptr, may_raise, outside;
        /// Size, or -1 (for `os.fstat(fd).st_size`).
        fn fd_size(fd: i64) -> i64, outside;

        // ---- os --------------------------------------------------------------------------------------------------------
        fn argc() -> i64, outside;
        fn argv(i: i64) -> ptr, outside;
        /// Ends the process without flushing (`os._exit`).
        fn exit_now(code: i64) -> void, noreturn, cold, outside;
        /// `os.abort`.
        fn abort() -> void, noreturn, cold, outside;
        fn os_getpid() -> i64, outside;
        fn os_getppid() -> i64, outside;
        fn os_cpu_count() -> i64, outside;
        fn os_getcwd() -> ptr, may_raise, outside;
        fn os_chdir(path: ptr) -> void, may_raise, outside;
        /// The environment: strvec of key, value, key, value ….
        fn os_environ() -> raw, may_raise, outside;
        /// Null if not set.
        fn os_getenv(name: ptr) -> ptr, may_raise, outside;
        fn os_putenv(name: ptr, value: ptr) -> void, may_raise, outside;
        fn os_unsetenv(name: ptr) -> void, may_raise, outside;
        fn os_remove(path: ptr) -> void, may_raise, outside;
        fn os_rename(from: ptr, to: ptr) -> void, may_raise, outside;
        fn os_mkdir(path: ptr, mode: i64) -> void, may_raise, outside;
        fn os_rmdir(path: ptr) -> void, may_raise, outside;
        /// Names, unordered: strvec.
        fn os_listdir(path: ptr) -> raw, may_raise, outside;
        /// Fills 16 i64: mode ino dev nlink uid gid size atime_ns mtime_ns ctime_ns blocks blksize.
        fn os_stat(path: ptr, follow: i64, out: raw) -> void, may_raise, outside;
        /// The same of a descriptor.
        fn os_fstat(fd: i64, out: raw) -> void, may_raise, outside;
        /// 0 nothing there, 1 file, 2 directory, 3 other. Follows links.
        fn os_path_kind(path: ptr) -> i64, outside;
        fn os_islink(path: ptr) -> bool, outside;
        fn os_access(path: ptr, mode: i64) -> bool, outside;
        fn os_chmod(path: ptr, mode: i64) -> void, may_raise, outside;
        fn os_symlink(target: ptr, path: ptr) -> void, may_raise, outside;
        fn os_link(target: ptr, path: ptr) -> void, may_raise, outside;
        fn os_readlink(path: ptr) -> ptr, may_raise, outside;
        /// `os.path.realpath`.
        fn os_realpath(path: ptr) -> ptr, may_raise, outside;
        /// Sets access and modification time in nanoseconds.
        fn os_utime(path: ptr, atime_ns: i64, mtime_ns: i64) -> void, may_raise, outside;
        fn os_strerror(errno: i64) -> ptr, outside;
        /// Fills memory with random bytes.
        fn os_urandom(to: raw, size: i64) -> void, may_raise, outside;
        /// `os.system(command)`: the wait status.
        fn os_system(command: ptr) -> i64, may_raise, outside;
        fn os_getuid() -> i64, outside;
        fn os_isatty(fd: i64) -> bool, outside;
        fn os_open(path: ptr, flags: i64, mode: i64) -> i64, may_raise, outside;
        fn os_close(fd: i64) -> void, may_raise, outside;
        fn os_read(fd: i64, count: i64) -> ptr, may_raise, outside;
        fn os_write(fd: i64, data: raw, size: i64) -> i64, may_raise, outside;
        /// Columns of the terminal, or 0.
        fn os_terminal_columns() -> i64, outside;
        /// Lines of the terminal, or 0.
        fn os_terminal_lines() -> i64, outside;

        // ---- time --------------------------------------------------------------------------------------------------------
        fn time_time() -> f64, outside;
        fn time_time_ns() -> i64, outside;
        fn time_perf_counter() -> f64, outside;
        fn time_perf_counter_ns() -> i64, outside;
        fn time_process_time() -> f64, outside;
        fn time_process_time_ns() -> i64, outside;
        fn time_sleep(seconds: f64) -> void, may_raise, outside;
        /// Fills 11 i64: year month day hour minute second weekday yearday isdst gmtoff (seconds east of UTC).
        fn time_localtime(seconds: i64, out: raw) -> void, may_raise, outside;
        /// The same in UTC.
        fn time_gmtime(seconds: i64, out: raw) -> void, may_raise, outside;
        /// `time.mktime` of the first nine of those.
        fn time_mktime(fields: raw) -> i64, may_raise, outside;
        /// `time.strftime` of those.
        fn time_strftime(format: ptr, fields: raw) -> ptr, may_raise, outside;
        /// Name of the local time zone: 0 standard, 1 daylight.
        fn time_zone_name(daylight: i64) -> ptr, outside;
        /// `time.timezone`: seconds west of UTC.
        fn time_zone_offset(daylight: i64) -> i64, outside;

        // ---- random: Mersenne Twister with CPython's numbers ----------------------------------------------------------------
        /// A generator; unseeded.
        fn random_new() -> raw, may_raise;
        fn random_free(state: raw) -> void;
        /// Seeds with an int's absolute value, as CPython's `seed(int)`.
        fn random_seed_int(state: raw, seed: word) -> void, may_raise;
        /// Seeds with bytes, as CPython's version 2 does with str and bytes (SHA-512 is appended).
        fn random_seed_bytes(state: raw, data: raw, size: i64) -> void, may_raise, outside;
        /// Seeds from the system.
        fn random_seed_system(state: raw) -> void, may_raise, outside;
        /// `random()`.
        fn random_double(state: raw) -> f64;
        /// `getrandbits(k)` for 0 <= k <= 63.
        fn random_bits(state: raw, k: i64) -> i64;
        /// `getrandbits(k)` for any k >= 0.
        fn random_bits_word(state: raw, k: i64) -> word, may_raise, outside;
        /// `_randbelow(n)` for 0 < n < 2**63.
        fn random_below(state: raw, n: i64) -> i64;
        /// Word i of the 625 words of `getstate` (the last is the position).
        fn random_state_get(state: raw, i: i64) -> i64, outside;
        /// Sets word i.
        fn random_state_set(state: raw, i: i64, value: i64) -> void, outside;

        // ---- hashes of bytes -----------------------------------------------------------------------------------------------
        /// A hasher: 0 md5, 1 sha1, 2 sha224, 3 sha256, 4 sha384, 5 sha512.
        fn digest_new(kind: i64) -> raw, may_raise;
        fn digest_update(digest: raw, data: raw, size: i64) -> void;
        fn digest_copy(digest: raw) -> raw, may_raise;
        /// The digest so far; the hasher stays usable.
        fn digest_finish(digest: raw) -> ptr, may_raise;
        fn digest_free(digest: raw) -> void;
        /// `zlib.crc32`.
        fn crc32(data: raw, size: i64, start: i64) -> i64;
        /// CPython's hash of a tuple, one step: accumulator and the hash of an item.
        fn hash_combine(accumulator: i64, item: i64) -> i64, pure;
    } };
}
