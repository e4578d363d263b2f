//! What a failed leaf leaves behind, and the rows with which the library reads it.

use crate::leaf::{leaf, Raised, Single};
use crate::object::{new_str, Own};
use alloc::string::String;
use pyc2n_abi::ErrorKind;

/// Everything a failed leaf tells.
struct Left {
    kind: ErrorKind,
    message: String,
    errno: i64,
    filename: Option<Own>,
    filename2: Option<Own>,
    codec: String,
    reason: String,
    start: i64,
    end: i64,
    object: Option<Own>,
}

const NOTHING: Left = Left {
    kind: ErrorKind::None,
    message: String::new(),
    errno: 0,
    filename: None,
    filename2: None,
    codec: String::new(),
    reason: String::new(),
    start: 0,
    end: 0,
    object: None,
};

static LEFT: Single<Left> = Single::new(NOTHING);

/// Leaves an error.
#[cold]
#[inline(never)]
pub fn raise(kind: ErrorKind, message: impl Into<String>) -> Raised {
    *LEFT.get() = Left { kind, message: message.into(), ..NOTHING };
    Raised(())
}

/// Short forms of the common kinds.
pub fn value_error(message: impl Into<String>) -> Raised {
    raise(ErrorKind::ValueError, message)
}
/// A TypeError.
pub fn type_error(message: impl Into<String>) -> Raised {
    raise(ErrorKind::TypeError, message)
}
/// An OverflowError.
pub fn overflow_error(message: impl Into<String>) -> Raised {
    raise(ErrorKind::OverflowError, message)
}
/// A ZeroDivisionError.
pub fn zero_division(message: impl Into<String>) -> Raised {
    raise(ErrorKind::ZeroDivisionError, message)
}
/// A MemoryError.
pub fn memory_error() -> Raised {
    raise(ErrorKind::MemoryError, String::new())
}

/// An OSError of this `errno`, about these files.
pub fn os_error_of(errno: i32, filename: Option<Own>, filename2: Option<Own>) -> Raised {
    let message = crate::os::strerror(errno);
    *LEFT.get() = Left { kind: ErrorKind::OSError, message, errno: errno as i64, filename, filename2, ..NOTHING };
    Raised(())
}

/// An OSError of the current `errno`.
pub fn os_error(filename: Option<Own>) -> Raised {
    os_error_of(crate::os::errno(), filename, None)
}

/// Facts of a UnicodeError.
pub struct Coding<'a> {
    /// Decode or encode.
    pub kind: ErrorKind,
    /// Name of the codec.
    pub codec: &'a str,
    /// Start of the bad part.
    pub start: usize,
    /// Its end.
    pub end: usize,
    /// Why.
    pub reason: &'a str,
    /// `str` of the exception.
    pub message: String,
    /// What was being coded.
    pub object: Option<Own>,
}

/// Leaves a UnicodeError.
#[cold]
pub fn unicode_error(facts: Coding) -> Raised {
    *LEFT.get() = Left {
        kind: facts.kind,
        message: facts.message,
        codec: facts.codec.into(),
        reason: facts.reason.into(),
        start: facts.start as i64,
        end: facts.end as i64,
        object: facts.object,
        ..NOTHING
    };
    Raised(())
}

/// The message left (for the runtime's own reports and tests).
pub fn left_message() -> &'static str {
    &LEFT.get().message
}

/// The `errno` left.
pub fn left_errno() -> i64 {
    LEFT.get().errno
}

leaf! {
    /// Kind of the last failure.
    fn error_kind() -> i64 { LEFT.get().kind as i64 }
    /// Its message.
    fn error_message() -> Own { new_str(&LEFT.get().message) }
    /// `errno`.
    fn error_errno() -> i64 { LEFT.get().errno }
    /// File name or null.
    fn error_filename() -> Option<Own> { LEFT.get().filename.take() }
    /// Second file name or null.
    fn error_filename2() -> Option<Own> { LEFT.get().filename2.take() }
    /// Codec.
    fn error_codec() -> Own { new_str(&LEFT.get().codec) }
    /// Reason.
    fn error_reason() -> Own { new_str(&LEFT.get().reason) }
    /// Start.
    fn error_start() -> i64 { LEFT.get().start }
    /// End.
    fn error_end() -> i64 { LEFT.get().end }
    /// Object or null.
    fn error_object() -> Option<Own> { LEFT.get().object.take() }
}
