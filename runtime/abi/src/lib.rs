//! The contract between compiled code and the runtime: object layouts ([`layout`]), the table
//! of runtime functions ([`table`]), error kinds ([`ErrorKind`]). Both sides derive from here, so a mismatch does
//! not compile. It depends on nothing.
//!
//! # Values
//!
//! - *object*: pointer to a header ([`layout::Header`]); reference-counted.
//! - *word*: an `int` of any size in one 64-bit word. Low bit 0: the value is `word >> 1`
//!   (arithmetic), a small int of 63 bits. Low bit 1: `word - 1` points to a big-int object.
//! - *dynamic*: two words, a type descriptor and a payload (object pointer, word, the bits of a float, 0 or 1).
//!
//! # Calls
//!
//! C calling convention. Arguments are borrowed, results are owned. A function whose row says `may_raise` returns its value
//! and a status byte ([`Outcome`]); 0 is fine, 1 means that an error kind and message were left with
//! `rt_error_*`, and the value is meaningless. Compiled functions follow the same convention, but leave the exception object in
//! `rt_pending`.
//!
//! # Statics and the entry
//!
//! The runtime defines `rt_pending: *mut Exception` (the exception in flight, owned, or null) and `rt_stack_limit: usize`
//! (a function whose stack pointer is below it calls `rt_recursion_error`), and `rt_wide_vectors: u8` (1 if versions of functions for x86-64-v3
//! may run). The compiled program defines the descriptors
//! `rt_str_descriptor`, `rt_bytes_descriptor`, `rt_bigint_descriptor` (with `rt_str_drop`, `rt_bytes_drop`, `rt_bigint_drop`) and
//! `rt_leak_check: u8` (1 in test builds) and `rt_weak_callbacks` (a function or null: calls back for what `weak_next` gives). Its C `main` returns `rt_start(argc: i32, argv: **u8, entry: extern "C" fn() -> u8) -> i32`;
//! `entry` runs the program, prints the traceback of an uncaught exception, and returns 0, or 1 after such an exception.

#![no_std]

pub mod layout;
mod rows;
pub mod table;

/// The result of a runtime function that may raise.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Outcome<T> {
    /// The result if `status` is 0.
    pub value: T,
    /// 0: returned; 1: raised.
    pub status: u8,
}

/// What a leaf function raises; `raise_from_runtime` in `runtime/lib` maps it to the exception class.
#[repr(i64)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum ErrorKind {
    None = 0,
    ValueError = 1,
    TypeError = 2,
    OverflowError = 3,
    ZeroDivisionError = 4,
    MemoryError = 5,
    IndexError = 6,
    KeyError = 7,
    /// With errno; the library picks FileNotFoundError and the like.
    OSError = 8,
    UnicodeDecodeError = 9,
    UnicodeEncodeError = 10,
    EOFError = 11,
    RuntimeError = 12,
    RecursionError = 13,
    KeyboardInterrupt = 14,
    /// `io.UnsupportedOperation`
    UnsupportedOperation = 15,
    StructError = 16,
    BufferError = 17,
    LookupError = 18,
}
