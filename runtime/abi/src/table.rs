//! The table of runtime functions: one row each, with its signature and the facts that passes and codegen need.
//! The compiler gets [`RuntimeFn`] from it, the runtime a compile-time check of every symbol (`runtime/src/check.rs`).
//!
//! # Rows
//!
//! `fn str_concat(a: ptr, b: ptr) -> ptr, may_raise, allocates;` is the symbol `rt_str_concat`, in Python `@runtime("str_concat")`.
//!
//! | type | in machine code | meaning |
//! | --- | --- | --- |
//! | `ptr` | pointer | an object. Borrowed as an argument, owned as a result; null only where the row says so |
//! | `own` | pointer | argument only: an object whose reference the callee takes |
//! | `raw` | pointer | unmanaged memory: the room of a `Ptr[T]`, a handle of the runtime, static data |
//! | `word` | 64 bits | a tagged `int` (see the crate's documentation), borrowed and owned like `ptr` |
//! | `i64 i32 u8 f64` | | themselves |
//! | `bool` | `u8` | 0 or 1. Results only: flags that are arguments travel as `i64` |
//! | `void` | | no result |
//!
//! `may_raise`: the result is `Outcome<T>` (a bare status byte for `void`). `pure`: no side effect, depends only on the arguments and on
//! the immutable objects behind them; may be merged, moved and dropped. `allocates`: a fresh object or room that nothing else
//! points to. `noreturn`, `cold`: as in LLVM. `outside`: reaches outside of the program's own values.
//!
//! Sequences without a class of their own travel as handles: `strvec_*` (strings), `spans_*` (pairs of offset and length), `words_*`.

/// Type of a parameter or a result; see the module's documentation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Type {
    Ptr,
    Own,
    Raw,
    Word,
    I64,
    I32,
    U8,
    F64,
    Bool,
    Void,
}

/// Facts of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Attributes {
    /// The result is an `Outcome`.
    pub may_raise: bool,
    /// No side effect; depends only on the arguments.
    pub pure: bool,
    /// The result is fresh memory.
    pub allocates: bool,
    /// Does not return.
    pub noreturn: bool,
    /// Rarely called.
    pub cold: bool,
    /// Reaches outside of the program's own values: files, the clock, the process, its random numbers.
    pub outside: bool,
}

/// Parameters, result and facts of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Signature {
    /// Names and types of the parameters.
    pub params: &'static [(&'static str, Type)],
    /// Type of the result, inside of the `Outcome` if it may raise.
    pub result: Type,
    /// Facts.
    pub attributes: Attributes,
}

/// Calls `$callback! { rows }`.
#[macro_export]
macro_rules! for_each_row {
    ($($callback:tt)*) => { $($callback)*! {
        // ---- memory -------------------------------------------------------------------------------
        /// Room of so many bytes. MemoryError if impossible.
        fn alloc(size: i64) -> raw, may_raise, allocates;
        /// The same, filled with zeros.
        fn alloc_zeroed(size: i64) -> raw, may_raise, allocates;
        /// Resizes a room (null: a new one).
        fn realloc(room: raw, size: i64) -> raw, may_raise;
        /// Gives a room back; null is fine.
        fn free(room: raw) -> void;
        /// Memory of an object; counted by the leak check. The caller fills in the header.
        fn object_alloc(size: i64) -> raw, may_raise, allocates;
        /// The memory of an object whose fields have been released.
        fn object_free(object: raw) -> void;
        /// The same for compiled code: never null. When memory ends here the program ends too, with a MemoryError on stderr.
        fn object_new(size: i64) -> raw, allocates;
        /// `alloc` for compiled code: null if impossible, never null for size 0.
        fn room_new(size: i64) -> raw, allocates;
        /// `realloc` for compiled code: null if impossible (the old room stays); never null for size 0.
        fn room_resize(room: raw, size: i64) -> raw;
        /// Ends the program with a MemoryError on stderr.
        fn fatal_memory() -> void, noreturn, cold;
        /// Leaves ValueError "generator already executing" behind.
        fn generator_running() -> void, may_raise, cold;
        /// The count has reached zero: calls the descriptor's `drop`, later if drops are deeply nested.
        fn release_slow(object: raw) -> void;
        // ---- cycle collector ----------------------------------------------------------------------
        /// `object_new` of an object that the collector must know about; may collect before.
        fn traced_new(size: i64) -> raw;
        /// The memory of such an object whose fields have been released.
        fn traced_free(object: raw) -> void;
        /// What `traverse` calls with each object that it finds.
        fn visit(object: raw) -> void;
        /// The first lifeline word of an object with a finalizer.
        fn lifeline() -> i64;
        /// Finds garbage cycles and frees them: the number of objects in them.
        fn collect() -> i64, outside;
        /// The same at the end of the program, as often as finalizers leave new garbage.
        fn collect_at_exit() -> void, cold;
        /// Makes collections run by themselves, or not.
        fn set_collector_enabled(enabled: i64) -> void, outside;
        /// Cyclic objects that are alive.
        fn traced_objects() -> i64, outside;

        // ---- weak references --------------------------------------------------------------------------
        /// The weak cell of the object at an address, with one more user.
        fn weak_cell(address: i64) -> i64;
        /// 1 if the object of a cell is alive.
        fn weak_alive(cell: i64) -> i64;
        /// One user less of a cell.
        fn weak_free(cell: i64) -> void;
        /// `weak_next` will give the result when the object of the cell is gone, unless the watcher at an address is gone too.
        fn weak_watch(cell: i64, watcher: i64) -> i64;
        /// Ends that.
        fn weak_unwatch(cell: i64, slot: i64) -> void;
        /// A slot that is to be called back, or -1.
        fn weak_next() -> i64;
        /// An object that may have weak references is gone. Calls back.
        fn weak_end(object: raw) -> void;
        /// How many users and watchers the cell of the object at an address has.
        fn weak_count(address: i64) -> i64;

        /// Bytes of memory behind a room.
        fn usable_size(room: raw) -> i64;
        /// The object at an address; it must be alive.
        fn object_at(address: i64) -> ptr;
        /// Leaves RecursionError behind; called when the stack pointer is below `rt_stack_limit`.
        fn recursion_error() -> void, may_raise, cold;
        /// `sys.setrecursionlimit`.
        fn set_recursion_limit(limit: i64) -> void, may_raise, outside;
        /// `sys.getrecursionlimit`.
        fn recursion_limit() -> i64, outside;
        /// Objects alive now, if the leak check is on.
        fn live_objects() -> i64, outside;

        // ---- errors that leaves leave ---------------------------------------------------------------
        /// `ErrorKind` of the last failed leaf.
        fn error_kind() -> i64, cold;
        /// Its message (of an OSError: `strerror`).
        fn error_message() -> ptr, cold;
        /// `errno` of an OSError.
        fn error_errno() -> i64, cold;
        /// File name of an OSError; null if none.
        fn error_filename() -> ptr, cold;
        /// Second file name (rename); null if none.
        fn error_filename2() -> ptr, cold;
        /// Codec of a UnicodeError.
        fn error_codec() -> ptr, cold;
        /// Reason of a UnicodeError.
        fn error_reason() -> ptr, cold;
        /// Start of the bad part in a UnicodeError.
        fn error_start() -> i64, cold;
        /// End of the bad part in a UnicodeError.
        fn error_end() -> i64, cold;
        /// What a UnicodeError could not encode (str) or decode (bytes); null if unknown.
        fn error_object() -> ptr, cold;

        // ---- exceptions -------------------------------------------------------------------------------
        /// Takes the exception in flight (`rt_pending`) and makes it the one that is being handled.
        fn enter_handler() -> ptr, cold;
        /// The handler of this exception is left.
        fn leave_handler(exception: ptr) -> void, cold;
        /// The exception that is being handled; null if none.
        fn handled() -> ptr, cold;
        /// Appends a `Location` to the traceback of the exception in flight.
        fn traceback_add(location: raw) -> void, cold;
        /// Takes the outermost entry of a traceback away, if it has one.
        fn traceback_pop(traceback: i64) -> void, cold;
        /// Number of entries of a traceback (0 for the null traceback).
        fn traceback_count(traceback: i64) -> i64, cold;
        /// File of entry i; 0 is the innermost.
        fn traceback_file(traceback: i64, i: i64) -> ptr, cold;
        /// Function of entry i.
        fn traceback_function(traceback: i64, i: i64) -> ptr, cold;
        /// Source line of entry i, without indentation.
        fn traceback_text(traceback: i64, i: i64) -> ptr, cold;
        /// Carets under the source line of entry i, or empty.
        fn traceback_carets(traceback: i64, i: i64) -> ptr, cold;
        /// Line number of entry i.
        fn traceback_line(traceback: i64, i: i64) -> i64, cold;
        /// An independent copy.
        fn traceback_clone(traceback: i64) -> i64, cold;
        /// Frees a traceback; 0 is fine.
        fn traceback_free(traceback: i64) -> void, cold;

        // ---- vectors of the runtime -----------------------------------------------------------------------
        /// Number of strings (or `bytes`).
        fn strvec_len(vector: raw) -> i64;
        /// Ends the vector: the strings in a room of their own; null if there are none.
        fn strvec_room(vector: raw) -> raw;
        /// Number of pairs.
        fn spans_len(spans: raw) -> i64;
        /// Offset of pair i.
        fn spans_start(spans: raw, i: i64) -> i64;
        /// Length of pair i.
        fn spans_size(spans: raw, i: i64) -> i64;
        /// Frees the pairs.
        fn spans_free(spans: raw) -> void;

        // ---- str --------------------------------------------------------------------------------------------
        /// From valid or invalid UTF-8 (`surrogateescape`); copies.
        fn str_from_utf8(data: raw, size: i64) -> ptr, may_raise;
        /// From code points of four bytes each; copies.
        fn str_from_codes(codes: raw, count: i64) -> ptr, may_raise;
        /// From one-byte characters (Latin-1); copies.
        fn str_from_latin1(data: raw, size: i64) -> ptr, may_raise;
        /// `chr(code)`.
        fn str_chr(code: i64) -> ptr, may_raise;
        /// `ord(s)`.
        fn str_ord(s: ptr) -> i64, may_raise;
        /// Length in characters.
        fn str_len(s: ptr) -> i64, pure;
        /// `s[i]`, with i from the end if negative; IndexError.
        fn str_getitem(s: ptr, i: i64) -> ptr, may_raise;
        /// `s[i]` for 0 <= i < len.
        fn str_at(s: ptr, i: i64) -> ptr;
        /// Code point i for 0 <= i < len.
        fn str_code_at(s: ptr, i: i64) -> i64, pure;
        /// Characters start, start + step, … (count of them); all in range.
        fn str_slice(s: ptr, start: i64, step: i64, count: i64) -> ptr, may_raise;
        /// `s[start:end]` with Python's clamping and negative numbers.
        fn str_substring(s: ptr, start: i64, end: i64) -> ptr, may_raise;
        /// `a + b`.
        fn str_concat(a: ptr, b: ptr) -> ptr, may_raise;
        /// `a + b`, growing `a` in place if nobody else has it.
        fn str_append(a: own, b: ptr) -> ptr, may_raise;
        /// The strings of an array of object pointers, one behind the other (f-strings).
        fn str_concat_all(items: raw, count: i64) -> ptr, may_raise;
        /// `separator.join(items)`.
        fn str_join(separator: ptr, items: raw, count: i64) -> ptr, may_raise;
        /// `s * count`.
        fn str_repeat(s: ptr, count: i64) -> ptr, may_raise;
        /// `a == b`.
        fn str_equal(a: ptr, b: ptr) -> bool, pure;
        /// Negative, zero or positive.
        fn str_compare(a: ptr, b: ptr) -> i64, pure;
        /// `hash(s)`, never 0 or -1.
        fn str_hash(s: ptr) -> i64, pure;
        /// `needle in s`.
        fn str_contains(s: ptr, needle: ptr) -> bool, pure;
        /// `s.find(needle, start, end)`.
        fn str_find(s: ptr, needle: ptr, start: i64, end: i64) -> i64, pure;
        /// `s.rfind(needle, start, end)`.
        fn str_rfind(s: ptr, needle: ptr, start: i64, end: i64) -> i64, pure;
        /// `s.count(needle, start, end)`.
        fn str_count(s: ptr, needle: ptr, start: i64, end: i64) -> i64, pure;
        /// `s.startswith(prefix, start, end)`.
        fn str_startswith(s: ptr, prefix: ptr, start: i64, end: i64) -> bool, pure;
        /// `s.endswith(suffix, start, end)`.
        fn str_endswith(s: ptr, suffix: ptr, start: i64, end: i64) -> bool, pure;
        /// `s.replace(old, new, count)`; count < 0 is all.
        fn str_replace(s: ptr, old: ptr, new: ptr, count: i64) -> ptr, may_raise;
        /// `s.split(separator, limit)`: strvec.
        fn str_split(s: ptr, separator: ptr, limit: i64) -> raw, may_raise;
        /// `s.rsplit(separator, limit)`: strvec, in order.
        fn str_rsplit(s: ptr, separator: ptr, limit: i64) -> raw, may_raise;
        /// `s.split(None, limit)`: strvec.
        fn str_split_space(s: ptr, limit: i64) -> raw, may_raise;
        /// `s.rsplit(None, limit)`: strvec, in order.
        fn str_rsplit_space(s: ptr, limit: i64) -> raw, may_raise;
        /// `s.splitlines(keepends)`: strvec.
        fn str_splitlines(s: ptr, keepends: i64) -> raw, may_raise;
        /// `s.strip()`.
        fn str_strip(s: ptr) -> ptr, may_raise;
        /// `s.lstrip()`.
        fn str_lstrip(s: ptr) -> ptr, may_raise;
        /// `s.rstrip()`.
        fn str_rstrip(s: ptr) -> ptr, may_raise;
        /// `s.strip(chars)`.
        fn str_strip_chars(s: ptr, chars: ptr) -> ptr, may_raise;
        /// `s.lstrip(chars)`.
        fn str_lstrip_chars(s: ptr, chars: ptr) -> ptr, may_raise;
        /// `s.rstrip(chars)`.
        fn str_rstrip_chars(s: ptr, chars: ptr) -> ptr, may_raise;
        /// `s.upper()`.
        fn str_upper(s: ptr) -> ptr, may_raise;
        /// `s.lower()`.
        fn str_lower(s: ptr) -> ptr, may_raise;
        /// `s.casefold()`.
        fn str_casefold(s: ptr) -> ptr, may_raise;
        /// `s.title()`.
        fn str_title(s: ptr) -> ptr, may_raise;
        /// `s.capitalize()`.
        fn str_capitalize(s: ptr) -> ptr, may_raise;
        /// `s.swapcase()`.
        fn str_swapcase(s: ptr) -> ptr, may_raise;
        /// `s.isalpha()`.
        fn str_isalpha(s: ptr) -> bool, pure;
        /// `s.isalnum()`.
        fn str_isalnum(s: ptr) -> bool, pure;
        /// `s.isdecimal()`.
        fn str_isdecimal(s: ptr) -> bool, pure;
        /// `s.isdigit()`.
        fn str_isdigit(s: ptr) -> bool, pure;
        /// `s.isnumeric()`.
        fn str_isnumeric(s: ptr) -> bool, pure;
        /// `s.isspace()`.
        fn str_isspace(s: ptr) -> bool, pure;
        /// `s.isupper()`.
        fn str_isupper(s: ptr) -> bool, pure;
        /// `s.islower()`.
        fn str_islower(s: ptr) -> bool, pure;
        /// `s.istitle()`.
        fn str_istitle(s: ptr) -> bool, pure;
        /// `s.isprintable()`.
        fn str_isprintable(s: ptr) -> bool, pure;
        /// `s.isascii()`.
        fn str_isascii(s: ptr) -> bool, pure;
        /// `s.isidentifier()`.
        fn str_isidentifier(s: ptr) -> bool, pure;
        /// `s.center(width, fill)`; TypeError unless `fill` is one character.
        fn str_center(s: ptr, width: i64, fill: ptr) -> ptr, may_raise;
        /// `s.ljust(width, fill)`.
        fn str_ljust(s: ptr, width: i64, fill: ptr) -> ptr, may_raise;
        /// `s.rjust(width, fill)`.
        fn str_rjust(s: ptr, width: i64, fill: ptr) -> ptr, may_raise;
        /// `s.zfill(width)`.
        fn str_zfill(s: ptr, width: i64) -> ptr, may_raise;
        /// `s.expandtabs(size)`.
        fn str_expandtabs(s: ptr, size: i64) -> ptr, may_raise;
        /// `repr(s)`.
        fn str_repr(s: ptr) -> ptr, may_raise;
        /// `ascii` of a text that is a `repr` already: escapes what is not ASCII.
        fn str_ascii(s: ptr) -> ptr, may_raise;
        /// `s.encode(encoding, errors)`.
        fn str_encode(s: ptr, encoding: ptr, errors: ptr) -> ptr, may_raise;
        /// `s.encode()`: UTF-8, strict.
        fn str_encode_utf8(s: ptr) -> ptr, may_raise;
        /// Value of a decimal digit of any script, or -1.
        fn str_decimal_value(code: i64) -> i64, pure;
        /// A string builder (for loops that add pieces: `io.StringIO`, `str.translate`, templates).
        fn builder_new() -> raw, may_raise;
        /// Adds a string.
        fn builder_add(builder: raw, s: ptr) -> void, may_raise;
        /// Adds `s[start:end]`, in range.
        fn builder_add_slice(builder: raw, s: ptr, start: i64, end: i64) -> void, may_raise;
        /// Adds a character.
        fn builder_add_code(builder: raw, code: i64) -> void, may_raise;
        /// Number of characters so far.
        fn builder_len(builder: raw) -> i64;
        /// The string; frees the builder.
        fn builder_finish(builder: raw) -> ptr, may_raise;
        /// Frees the builder.
        fn builder_free(builder: raw) -> void;

        // ---- bytes: data and length, so that bytearray and memoryview share them ----------------------------
        /// A `bytes` with a copy of the data.
        fn bytes_new(data: raw, size: i64) -> ptr, may_raise;
        /// A `bytes` of zeros.
        fn bytes_zeroed(size: i64) -> ptr, may_raise;
        /// Where the data is.
        fn bytes_data(b: ptr) -> raw, pure;
        /// Length.
        fn bytes_len(b: ptr) -> i64, pure;
        /// Bytes start, start + step, … (count of them); all in range.
        fn bytes_slice(data: raw, start: i64, step: i64, count: i64) -> ptr, may_raise;
        /// One behind the other.
        fn bytes_concat(a: raw, a_size: i64, b: raw, b_size: i64) -> ptr, may_raise;
        /// `separator.join(items)` of an array of pointers to `bytes`.
        fn bytes_join(separator: raw, size: i64, items: raw, count: i64) -> ptr, may_raise;
        /// Repeats.
        fn bytes_repeat(data: raw, size: i64, count: i64) -> ptr, may_raise;
        /// Same contents?
        fn bytes_equal(a: raw, a_size: i64, b: raw, b_size: i64) -> bool;
        /// Negative, zero or positive.
        fn bytes_compare(a: raw, a_size: i64, b: raw, b_size: i64) -> i64;
        /// Hash of the data, never 0 or -1; the same as that of a `str` with these bytes as ASCII.
        fn bytes_hash(data: raw, size: i64) -> i64;
        /// `find` with Python's clamping.
        fn bytes_find(data: raw, size: i64, needle: raw, needle_size: i64, start: i64, end: i64) -> i64;
        /// `rfind`.
        fn bytes_rfind(data: raw, size: i64, needle: raw, needle_size: i64, start: i64, end: i64) -> i64;
        /// `count`.
        fn bytes_count(data: raw, size: i64, needle: raw, needle_size: i64, start: i64, end: i64) -> i64;
        /// `replace`; limit < 0 is all.
        fn bytes_replace(data: raw, size: i64, old: raw, old_size: i64, new: raw, new_size: i64, limit: i64) -> ptr, may_raise;
        /// `split(separator, limit)`: spans.
        fn bytes_split(data: raw, size: i64, separator: raw, separator_size: i64, limit: i64) -> raw, may_raise;
        /// `rsplit(separator, limit)`: spans, in order.
        fn bytes_rsplit(data: raw, size: i64, separator: raw, separator_size: i64, limit: i64) -> raw, may_raise;
        /// `split(None, limit)`: spans.
        fn bytes_split_space(data: raw, size: i64, limit: i64) -> raw, may_raise;
        /// `rsplit(None, limit)`: spans, in order.
        fn bytes_rsplit_space(data: raw, size: i64, limit: i64) -> raw, may_raise;
        /// `splitlines(keepends)`: spans.
        fn bytes_splitlines(data: raw, size: i64, keepends: i64) -> raw, may_raise;
        /// Number of leading bytes that are in `chars` (null: white space).
        fn bytes_span_left(data: raw, size: i64, chars: raw, chars_size: i64) -> i64;
        /// Number of trailing bytes that are in `chars` (null: white space).
        fn bytes_span_right(data: raw, size: i64, chars: raw, chars_size: i64) -> i64;
        /// A case mapping of ASCII: 0 upper, 1 lower, 2 title, 3 capitalize, 4 swapcase.
        fn bytes_case(data: raw, size: i64, how: i64) -> ptr, may_raise;
        /// A test of ASCII bytes: 0 alpha, 1 alnum, 2 digit, 3 space, 4 upper, 5 lower, 6 title, 7 ascii.
        fn bytes_is(data: raw, size: i64, what: i64) -> bool;
        /// `translate(table)`: table of 256 bytes, or null; without the bytes in `delete`.
        fn bytes_translate(data: raw, size: i64, table: raw, delete: raw, delete_size: i64) -> ptr, may_raise;
        /// `expandtabs`.
        fn bytes_expandtabs(data: raw, size: i64, tab: i64) -> ptr, may_raise;
        /// `zfill`.
        fn bytes_zfill(data: raw, size: i64, width: i64) -> ptr, may_raise;
        /// Pads to a width: how 0 left-justified, 1 right-justified, 2 centred.
        fn bytes_pad(data: raw, size: i64, width: i64, fill: i64, how: i64) -> ptr, may_raise;
        /// `repr` of a `bytes`: `b'…'`.
        fn bytes_repr(data: raw, size: i64) -> ptr, may_raise;
        /// `hex(separator, group)`; separator: a code, or -1 for none.
        fn bytes_hex(data: raw, size: i64, separator: i64, group: i64) -> ptr, may_raise;
        /// `bytes.fromhex(text)`.
        fn bytes_fromhex(text: ptr) -> ptr, may_raise;
        /// `decode(encoding, errors)`.
        fn bytes_decode(data: raw, size: i64, encoding: ptr, errors: ptr) -> ptr, may_raise;
        /// `decode()`: UTF-8, strict.
        fn bytes_decode_utf8(data: raw, size: i64) -> ptr, may_raise;
        /// `memmove`.
        fn memory_move(to: raw, from: raw, size: i64) -> void;
        /// `memset`.
        fn memory_fill(to: raw, byte: i64, size: i64) -> void;
        /// Reads a number for `struct` and `array`: bytes at `from`, format code of `struct` (`b B h H i I q Q`), big-endian if 1.
        fn memory_read_int(from: raw, size: i64, signed: i64, big: i64) -> word;
        /// Reads a float of 4 or 8 (or 2) bytes.
        fn memory_read_float(from: raw, size: i64, big: i64) -> f64;
        /// Writes an int in so many bytes; OverflowError "int too big to convert" if it does not fit.
        fn memory_write_int(to: raw, value: word, size: i64, signed: i64, big: i64) -> void, may_raise;
        /// Writes a float in 2, 4 or 8 bytes; OverflowError.
        fn memory_write_float(to: raw, value: f64, size: i64, big: i64) -> void, may_raise;

        // ---- int ------------------------------------------------------------------------------------------------
        /// Boxes if needed.
        fn int_from_i64(value: i64) -> word;
        /// The same for an unsigned number.
        fn int_from_u64(value: i64) -> word;
        /// OverflowError "Python int too large to convert to C ssize_t" if it does not fit.
        fn int_to_i64(w: word) -> i64, may_raise;
        /// The nearest i64 (for slice bounds and clamped indices).
        fn int_saturate_i64(w: word) -> i64, pure;
        /// Does it fit?
        fn int_fits_i64(w: word) -> bool, pure;
        /// The low 64 bits in two's complement.
        fn int_low_i64(w: word) -> i64, pure;
        /// From a literal: decimal digits, perhaps with a sign.
        fn int_from_digits(digits: raw, size: i64) -> word, may_raise;
        /// `int(text, base)`.
        fn int_parse(text: ptr, base: i64) -> word, may_raise;
        /// `int(data, base)` of bytes.
        fn int_parse_bytes(data: raw, size: i64, base: i64) -> word, may_raise;
        /// `a + b`.
        fn int_add(a: word, b: word) -> word, may_raise;
        /// `a - b`.
        fn int_sub(a: word, b: word) -> word, may_raise;
        /// `a * b`.
        fn int_mul(a: word, b: word) -> word, may_raise;
        /// `a // b`.
        fn int_floordiv(a: word, b: word) -> word, may_raise;
        /// `a % b`.
        fn int_mod(a: word, b: word) -> word, may_raise;
        /// `a / b`.
        fn int_truediv(a: word, b: word) -> f64, may_raise;
        /// `a ** b` for b >= 0 (ValueError otherwise; the library turns negative exponents into floats).
        fn int_pow(a: word, b: word) -> word, may_raise;
        /// `pow(a, b, m)`.
        fn int_pow_mod(a: word, b: word, m: word) -> word, may_raise;
        /// `-a`.
        fn int_neg(a: word) -> word, may_raise;
        /// `abs(a)`.
        fn int_abs(a: word) -> word, may_raise;
        /// `~a`.
        fn int_invert(a: word) -> word, may_raise;
        /// `a & b`.
        fn int_and(a: word, b: word) -> word, may_raise;
        /// `a | b`.
        fn int_or(a: word, b: word) -> word, may_raise;
        /// `a ^ b`.
        fn int_xor(a: word, b: word) -> word, may_raise;
        /// `a << b`.
        fn int_lshift(a: word, b: word) -> word, may_raise;
        /// `a >> b`.
        fn int_rshift(a: word, b: word) -> word, may_raise;
        /// Negative, zero or positive.
        fn int_compare(a: word, b: word) -> i64, pure;
        /// `a == b`.
        fn int_equal(a: word, b: word) -> bool, pure;
        /// Compares with a float exactly: -1, 0, 1, or 2 if `b` is a NaN.
        fn int_compare_float(a: word, b: f64) -> i64, pure;
        /// `hash(a)`.
        fn int_hash(a: word) -> i64, pure;
        /// `str(a)`.
        fn int_to_str(a: word) -> ptr, may_raise;
        /// `str` of an i64.
        fn i64_to_str(a: i64) -> ptr, may_raise;
        /// Digits in base 2, 8 or 16 with `0b`, `0o`, `0x` if `prefix`.
        fn int_to_base(a: word, base: i64, prefix: i64) -> ptr, may_raise;
        /// `sys.set_int_max_str_digits`.
        fn int_set_max_digits(limit: i64) -> void, may_raise;
        /// `sys.get_int_max_str_digits`.
        fn int_max_digits() -> i64;
        /// `a.bit_length()`.
        fn int_bit_length(a: word) -> i64, pure;
        /// `a.bit_count()`.
        fn int_bit_count(a: word) -> i64, pure;
        /// `float(a)`; OverflowError "int too large to convert to float".
        fn int_to_float(a: word) -> f64, may_raise;
        /// `int(x)`; errors of infinity and NaN.
        fn int_from_float(x: f64) -> word, may_raise;
        /// `math.gcd(a, b)`.
        fn int_gcd(a: word, b: word) -> word, may_raise;
        /// `math.isqrt(a)`.
        fn int_isqrt(a: word) -> word, may_raise;
        /// `round(a, -digits)` for digits > 0: half to even.
        fn int_round(a: word, digits: i64) -> word, may_raise;
        /// `a.to_bytes(size, order, signed)`.
        fn int_to_bytes(a: word, size: i64, big: i64, signed: i64) -> ptr, may_raise;
        /// `int.from_bytes(data, order, signed)`.
        fn int_from_bytes(data: raw, size: i64, big: i64, signed: i64) -> word, may_raise;
        /// Size of the object in bytes as `sys.getsizeof` tells.
        fn int_sizeof(a: word) -> i64, pure;
        /// `drop` of the descriptor of big ints.
        fn bigint_drop(object: raw) -> void;
        /// `drop` of the descriptor of `str`.
        fn str_drop(object: raw) -> void;
        /// `drop` of the descriptor of `bytes`.
        fn bytes_drop(object: raw) -> void;

        // ---- float ------------------------------------------------------------------------------------------------
        /// `repr(x)`.
        fn float_repr(x: f64) -> ptr, may_raise;
        /// `float(text)`.
        fn float_parse(text: ptr) -> f64, may_raise;
        /// `float(data)` of bytes.
        fn float_parse_bytes(data: raw, size: i64) -> f64, may_raise;
        /// `hash(x)` (of a NaN: 0; the library salts it).
        fn float_hash(x: f64) -> i64, pure;
        /// `math.floor(x)`.
        fn float_floor(x: f64) -> word, may_raise;
        /// `math.ceil(x)`.
        fn float_ceil(x: f64) -> word, may_raise;
        /// `round(x)`.
        fn float_round(x: f64) -> word, may_raise;
        /// `round(x, digits)`.
        fn float_round_digits(x: f64, digits: i64) -> f64, may_raise;
        /// `a // b`; ZeroDivisionError.
        fn float_floordiv(a: f64, b: f64) -> f64, may_raise;
        /// `a % b`; ZeroDivisionError.
        fn float_mod(a: f64, b: f64) -> f64, may_raise;
        /// `divmod(a, b)[0]`; ZeroDivisionError "float divmod()".
        fn float_divmod_quotient(a: f64, b: f64) -> f64, may_raise;
        /// `a ** b`. A negative `a` with a fractional `b` is the library's (complex).
        fn float_pow(a: f64, b: f64) -> f64, may_raise;
        /// `x.hex()`.
        fn float_hex(x: f64) -> ptr, may_raise;
        /// `float.fromhex(text)`.
        fn float_fromhex(text: ptr) -> f64, may_raise;
        /// `x.as_integer_ratio()[0]`.
        fn float_numerator(x: f64) -> word, may_raise;
        /// `x.as_integer_ratio()[1]`.
        fn float_denominator(x: f64) -> word, may_raise;
        /// `x.is_integer()`.
        fn float_is_integer(x: f64) -> bool, pure;
        /// The bits.
        fn float_bits(x: f64) -> i64, pure;
        /// From the bits.
        fn float_from_bits(bits: i64) -> f64, pure;
        /// `x` rounded to single precision.
        fn float_to_single(x: f64) -> f64, pure;

        // ---- math: CPython's results and errors -------------------------------------------------------------------
        fn math_sqrt(x: f64) -> f64, may_raise;
        fn math_cbrt(x: f64) -> f64, may_raise;
        fn math_exp(x: f64) -> f64, may_raise;
        fn math_exp2(x: f64) -> f64, may_raise;
        fn math_expm1(x: f64) -> f64, may_raise;
        fn math_log(x: f64) -> f64, may_raise;
        fn math_log2(x: f64) -> f64, may_raise;
        fn math_log10(x: f64) -> f64, may_raise;
        fn math_log1p(x: f64) -> f64, may_raise;
        fn math_sin(x: f64) -> f64, may_raise;
        fn math_cos(x: f64) -> f64, may_raise;
        fn math_tan(x: f64) -> f64, may_raise;
        fn math_asin(x: f64) -> f64, may_raise;
        fn math_acos(x: f64) -> f64, may_raise;
        fn math_atan(x: f64) -> f64, may_raise;
        fn math_sinh(x: f64) -> f64, may_raise;
        fn math_cosh(x: f64) -> f64, may_raise;
        fn math_tanh(x: f64) -> f64, may_raise;
        fn math_asinh(x: f64) -> f64, may_raise;
        fn math_acosh(x: f64) -> f64, may_raise;
        fn math_atanh(x: f64) -> f64, may_raise;
        fn math_gamma(x: f64) -> f64, may_raise;
        fn math_lgamma(x: f64) -> f64, may_raise;
        fn math_erf(x: f64) -> f64, pure;
        fn math_erfc(x: f64) -> f64, pure;
        fn math_atan2(y: f64, x: f64) -> f64, pure;
        /// C's `hypot`, for `abs` of a complex.
        fn math_hypot(x: f64, y: f64) -> f64, pure;
        fn math_fmod(x: f64, y: f64) -> f64, may_raise;
        fn math_remainder(x: f64, y: f64) -> f64, may_raise;
        /// `math.pow`.
        fn math_pow(x: f64, y: f64) -> f64, may_raise;
        fn math_copysign(x: f64, y: f64) -> f64, pure;
        fn math_nextafter(x: f64, y: f64) -> f64, pure;
        fn math_ulp(x: f64) -> f64, pure;
        fn math_floor(x: f64) -> f64, pure;
        fn math_ceil(x: f64) -> f64, pure;
        fn math_trunc(x: f64) -> f64, pure;
        /// `math.frexp(x)[0]`.
        fn math_frexp_mantissa(x: f64) -> f64, pure;
        /// `math.frexp(x)[1]`.
        fn math_frexp_exponent(x: f64) -> i64, pure;
        fn math_ldexp(x: f64, exponent: i64) -> f64, may_raise;
        /// Euclidean norm of an array of floats (`math.hypot`, `math.dist`), scaled against overflow.
        fn math_norm(values: raw, count: i64) -> f64;
        /// `math.fsum` of an array of floats.
        fn math_fsum(values: raw, count: i64) -> f64, may_raise;
        /// Natural logarithm of an int of any size.
        fn math_log_int(a: word) -> f64, may_raise;
        /// Base-2 logarithm of an int of any size.
        fn math_log2_int(a: word) -> f64, may_raise;
        /// Base-10 logarithm of an int of any size.
        fn math_log10_int(a: word) -> f64, may_raise;
        /// `math.factorial(n)` for n >= 0.
        fn math_factorial(n: i64) -> word, may_raise;
        /// `math.comb(n, k)` for 0 <= k <= n.
        fn math_comb(n: word, k: i64) -> word, may_raise;
        /// `math.perm(n, k)` for 0 <= k <= n.
        fn math_perm(n: word, k: i64) -> word, may_raise;

        // ---- formatting -------------------------------------------------------------------------------------------
        /// `format(value, spec)` of an int.
        fn format_int(value: word, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a bool (0 or 1): text without a spec or with `s`-like specs as CPython's `int.__format__` does.
        fn format_bool(value: i64, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a float.
        fn format_float(value: f64, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a str.
        fn format_str(value: ptr, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a complex.
        fn format_complex(real: f64, imag: f64, spec: ptr) -> ptr, may_raise;
        /// One `%` conversion of an int: conversion is the code of `d i u x X o`; flags: 1 `-`, 2 `+`, 4 space, 8 `#`, 16 `0`;
        /// width and precision -1 if absent.
        fn percent_int(value: word, conversion: i64, flags: i64, width: i64, precision: i64) -> ptr, may_raise;
        /// The same for `e E f F g G`.
        fn percent_float(value: f64, conversion: i64, flags: i64, width: i64, precision: i64) -> ptr, may_raise;
        /// The same for `s r a c`, of which the text is given.
        fn percent_str(text: ptr, flags: i64, width: i64, precision: i64) -> ptr, may_raise;
        /// `repr(x)` with other rules: code `r g e f`, precision, flags: 1 sign always, 2 add `.0`, 4 alternate.
        fn float_to_text(x: f64, code: i64, precision: i64, flags: i64) -> ptr, may_raise;

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
        /// Flushes and ends the process.
        fn exit(code: i64) -> void, noreturn, cold, outside;
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
        fn random_new() -> raw, may_raise, outside;
        fn random_free(state: raw) -> void, outside;
        /// Seeds with an int's absolute value, as CPython's `seed(int)`.
        fn random_seed_int(state: raw, seed: word) -> void, may_raise, outside;
        /// Seeds with bytes, as CPython's version 2 does with str and bytes (SHA-512 is appended).
        fn random_seed_bytes(state: raw, data: raw, size: i64) -> void, may_raise, outside;
        /// Seeds from the system.
        fn random_seed_system(state: raw) -> void, may_raise, outside;
        /// `random()`.
        fn random_double(state: raw) -> f64, outside;
        /// `getrandbits(k)` for 0 <= k <= 63.
        fn random_bits(state: raw, k: i64) -> i64, outside;
        /// `getrandbits(k)` for any k >= 0.
        fn random_bits_word(state: raw, k: i64) -> word, may_raise, outside;
        /// `_randbelow(n)` for 0 < n < 2**63.
        fn random_below(state: raw, n: i64) -> i64, outside;
        /// Word i of the 625 words of `getstate` (the last is the position).
        fn random_state_get(state: raw, i: i64) -> i64, outside;
        /// Sets word i.
        fn random_state_set(state: raw, i: i64, value: i64) -> void, outside;

        // ---- extension modules: values across the border; arguments are an array of CPython's objects, i is the index in it ---
        /// An exact int of 64 bits. What does not fit is remembered for `py_misfit`, here and below.
        fn py_take_int(args: i64, i: i64) -> i64;
        /// An exact float.
        fn py_take_float(args: i64, i: i64) -> f64;
        /// A bool.
        fn py_take_bool(args: i64, i: i64) -> bool;
        /// None.
        fn py_take_none(args: i64, i: i64) -> void;
        /// An exact str.
        fn py_take_str(args: i64, i: i64) -> ptr;
        /// An exact bytes.
        fn py_take_bytes(args: i64, i: i64) -> ptr;
        /// The elements of an exact tuple of this length, as an array of arguments; 0 if it is none.
        fn py_take_items(args: i64, i: i64, length: i64) -> i64;
        /// The address of an exact list whose first element, if it has one, is exactly of the type at an address.
        fn py_take_list(args: i64, i: i64, class: i64) -> i64;
        /// The address of a type, numbered as for `py_is`.
        fn py_class(kind: i64) -> i64, pure;
        /// Which layout ints have: 0 before Python 3.12, else 1.
        fn py_layout() -> i64;
        /// Called where a list of Python's would be changed.
        fn py_change() -> void, outside;
        /// Memory as words, from address 0 on.
        fn py_memory() -> raw;
        /// Argument i itself, with one more reference.
        fn py_same(args: i64, i: i64) -> i64;
        /// The object at an address, with one more reference.
        fn py_give_object(address: i64) -> i64;
        /// Whether the argument is exactly of a type: 0 None, 1 bool, 2 int, 3 float, 4 str, 5 bytes, 6 list.
        fn py_is(args: i64, i: i64, kind: i64) -> bool;
        /// Whether something taken since the last question did not fit.
        fn py_misfit() -> bool;
        /// A new reference to None.
        fn py_give_none() -> i64;
        /// A bool.
        fn py_give_bool(value: i64) -> i64;
        /// An int; 0 after an exception of CPython's, here and below.
        fn py_give_int(value: word) -> i64;
        /// A float.
        fn py_give_float(value: f64) -> i64;
        /// A str.
        fn py_give_str(value: ptr) -> i64;
        /// A bytes.
        fn py_give_bytes(value: ptr) -> i64;
        /// Called for a value that can't be given to Python.
        fn py_give_nothing() -> i64, cold, outside;
        /// A tuple whose elements are set next.
        fn py_tuple_new(length: i64) -> i64;
        /// Sets an element, whose reference is taken; false, and the tuple is dropped, if it is 0.
        fn py_tuple_set(tuple: i64, i: i64, item: i64) -> bool;
        /// An empty dict.
        fn py_dict_new() -> i64;
        /// Sets an item, whose references are taken; false, and the dict is dropped, if one is 0.
        fn py_dict_set(dict: i64, key: i64, value: i64) -> bool;
        /// An empty set.
        fn py_set_new() -> i64;
        /// Adds an item, whose reference is taken; false, and the set is dropped, if it is 0.
        fn py_set_add(set: i64, item: i64) -> bool;
        /// A list whose elements are set next.
        fn py_list_new(length: i64) -> i64;
        /// Sets an element, whose reference is taken; false, and the list is dropped, if it is 0.
        fn py_list_set(list: i64, i: i64, item: i64) -> bool;

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

macro_rules! define_enum {
    ($($(#[$doc:meta])* fn $name:ident($($param:ident: $type:ident),*) -> $result:ident $(, $attribute:ident)*;)*) => {
        /// A runtime function, named as its row.
        #[allow(non_camel_case_types, missing_docs)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[repr(u16)]
        pub enum RuntimeFn { $($(#[$doc])* $name),* }

        impl RuntimeFn {
            /// All rows in order; `ALL[f as usize] == f`.
            pub const ALL: &'static [RuntimeFn] = &[$(RuntimeFn::$name),*];

            /// Name of the row: what `@runtime("…")` gives.
            pub fn row_name(self) -> &'static str {
                const NAMES: &[&str] = &[$(stringify!($name)),*];
                NAMES[self as usize]
            }

            /// Name of the symbol.
            pub fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$(concat!("rt_", stringify!($name))),*];
                NAMES[self as usize]
            }

            /// Signature and facts.
            pub fn signature(self) -> &'static Signature {
                const SIGNATURES: &[Signature] = &[$(Signature {
                    params: &[$((stringify!($param), type_of_row!($type))),*],
                    result: type_of_row!($result),
                    attributes: Attributes { $($attribute: true,)* ..NO_ATTRIBUTES },
                }),*];
                &SIGNATURES[self as usize]
            }
        }
    };
}

macro_rules! type_of_row {
    (ptr) => { Type::Ptr };
    (own) => { Type::Own };
    (raw) => { Type::Raw };
    (word) => { Type::Word };
    (i64) => { Type::I64 };
    (i32) => { Type::I32 };
    (u8) => { Type::U8 };
    (f64) => { Type::F64 };
    (bool) => { Type::Bool };
    (void) => { Type::Void };
}

const NO_ATTRIBUTES: Attributes =
    Attributes { may_raise: false, pure: false, allocates: false, noreturn: false, cold: false, outside: false };

for_each_row!(define_enum);

impl RuntimeFn {
    /// The row of this name (without `rt_`).
    pub fn by_name(name: &str) -> Option<RuntimeFn> {
        Self::ALL.iter().copied().find(|row| row.row_name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_name() {
        for &row in RuntimeFn::ALL {
            assert_eq!(RuntimeFn::by_name(row.row_name()), Some(row));
        }
        assert_eq!(RuntimeFn::str_concat.name(), "rt_str_concat");
        assert!(RuntimeFn::str_concat.signature().attributes.may_raise);
    }

    #[test]
    fn pure_rows_do_not_raise_and_flags_are_i64() {
        for &row in RuntimeFn::ALL {
            let signature = row.signature();
            assert!(!(signature.attributes.pure && signature.attributes.may_raise), "{}", row.row_name());
            assert!(signature.params.iter().all(|(_, t)| !matches!(t, Type::Bool | Type::U8 | Type::Void)));
        }
    }
}
