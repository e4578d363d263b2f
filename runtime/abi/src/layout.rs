//! Layouts of the objects that runtime and compiled code both touch. Offsets are taken from these
//! structs (`offset_of!`), never written by hand.

/// First two words of every object; the same as in CPython's `PyObject`.
#[repr(C)]
#[derive(Debug)]
pub struct Header {
    /// Reference count. Static objects start at [`IMMORTAL`], which no program counts down to zero.
    pub refcount: u64,
    /// Type descriptor.
    pub descriptor: *const Descriptor,
}

/// Bytes that every room has at least, however little was asked for: so much of it is used when it is free.
pub const SMALLEST_ROOM: usize = 16;

/// Initial reference count of objects in the executable's data.
pub const IMMORTAL: u64 = 1 << 62;

/// Reference count of an object whose contents are being released.
pub const DYING: u64 = 1 << 61;

/// Describes a type at run time. Compiled code emits one per type; the runtime has those of its own
/// kinds (`rt_str_descriptor`, `rt_bytes_descriptor`, `rt_bigint_descriptor`).
#[repr(C)]
#[derive(Debug)]
pub struct Descriptor {
    /// Dense number of the type in this program, for switches and tables. The runtime's own kinds get
    /// theirs from the compiled program, which defines all descriptors; see `table`.
    pub id: u64,
    /// `type(x).__name__`, a `Str` object.
    pub name: *const Str,
    /// Releases what the object holds and frees its memory. Called when the count reaches zero.
    pub drop: Option<unsafe extern "C" fn(*mut Header)>,
    /// Calls `visit` of the table on each object that this one holds (for the cycle collector); absent if the collector
    /// need not know about the type.
    pub traverse: Option<unsafe extern "C" fn(*mut Header)>,
    /// Runs the finalizer unless it has run already; absent if there is none. The word before the end of the object is what
    /// `lifeline` gave when it was made; bit 0 is set when the finalizer has run.
    pub finalize: Option<unsafe extern "C" fn(*mut Header)>,
    /// Size of an instance in bytes, for the leak report and `sys.getsizeof`.
    pub size: u64,
}

/// A `str`: immutable, all characters one, two or four bytes wide (the least width that holds the
/// widest, as in PEP 393), data right behind.
#[repr(C)]
#[derive(Debug)]
pub struct Str {
    /// Header.
    pub header: Header,
    /// Hash, or 0 if not computed yet.
    pub hash: i64,
    /// Length in code points.
    pub length: i64,
    /// Bytes per character: 1, 2 or 4.
    pub width: u32,
    /// 1 if all characters are below 128.
    pub ascii: u16,
    /// 1 if it is a copy of an object of the interpreter's that an extension module is in: that object's address is behind the characters.
    pub is_copy: u16,
    // characters follow
}

/// A `bytes`: data right behind.
#[repr(C)]
#[derive(Debug)]
pub struct Bytes {
    /// Header.
    pub header: Header,
    /// Hash, or 0 if not computed yet.
    pub hash: i64,
    /// Length in bytes.
    pub length: i64,
    // bytes follow
}

/// Offset of a string's characters.
pub const STR_DATA: usize = core::mem::size_of::<Str>();
/// Offset of the bytes of a `bytes`.
pub const BYTES_DATA: usize = core::mem::size_of::<Bytes>();

/// The first fields of every exception object (class `BaseException` in `runtime/lib` declares the rest).
#[repr(C)]
#[derive(Debug)]
pub struct Exception {
    /// Header.
    pub header: Header,
    /// The traceback, a runtime-owned vector of [`Location`] pointers, innermost first; 0 if none.
    pub traceback: i64,
}

/// A place in the source for tracebacks; static data emitted by the compiler.
#[repr(C)]
#[derive(Debug)]
pub struct Location {
    /// Path as given to the compiler, UTF-8, NUL-terminated.
    pub file: *const u8,
    /// Function name.
    pub function: *const u8,
    /// The source line without indentation.
    pub text: *const u8,
    /// The line of carets under it (without the four columns of indentation), or empty.
    pub carets: *const u8,
    /// One-based line.
    pub line: u32,
}

/// What compiled code of an extension module reads of the runtime's without a call: `rt_python`.
#[repr(C)]
#[derive(Debug)]
pub struct Python {
    /// Address 0, which compiled code does not know to be that.
    pub memory: *mut u8,
    /// The types, by number: None, bool, int, float, str, bytes, list, dict, set, tuple, frozenset; of Ellipsis and NotImplemented, object, and range.
    pub classes: [i64; 15],
    /// The minor version of Python.
    pub version: i64,
    /// By number of a class, what is known of its objects: see `runtime/src/ext/objects.rs`.
    pub records: *mut u8,
    /// Not 0 if something that was taken did not fit.
    pub misfit: i64,
    /// Not 0 if the call has taken an object of which nothing was known when it was compiled.
    pub vague: i64,
    /// Not 0 if native code has ended before its result, whatever it gives.
    pub ended: i64,
    /// The dict and the number of the entry that were found last: often the next search is for the same.
    pub last: [i64; 2],
    /// The array all of which has been noted last.
    pub noted: i64,
    /// The type of arrays once it is known, unless the call uses memory that may overlap theirs: then 0.
    pub array: i64,
    /// The object behind the functions of `random`, once one of these has been used.
    pub generator: i64,
}

/// An extension module; static data emitted by the compiler.
#[repr(C)]
#[derive(Debug)]
pub struct ExtensionModule {
    /// Name, NUL-terminated.
    pub name: *const u8,
    /// Initialises the native part; 0 if that went well.
    pub start: unsafe extern "C" fn() -> u8,
    /// The entries of its functions: `extern "C" fn(args: i64) -> i64`, by number.
    pub entries: *const *const u8,
    /// The source.
    pub source: *const u8,
    /// Its size in bytes.
    pub source_size: u64,
    /// What was compiled of it: a Python expression.
    pub definitions: *const u8,
    /// Its size in bytes.
    pub definitions_size: u64,
    /// What CPython has compiled of all that already: the magic number of the version that did, four bytes, and a marshalled object.
    pub code: *const u8,
    /// Its size in bytes; 0 if there is none.
    pub code_size: u64,
    /// The first Python version that it is for, `(major << 8) | minor`.
    pub first_version: u64,
    /// The last one.
    pub last_version: u64,
}
