//! Rows of the table: `str` and `bytes`. See the module `table`.

/// Adds these rows to those before and goes on with the next file.
#[doc(hidden)]
#[macro_export]
macro_rules! text_rows {
    ([$($callback:tt)*] $($before:tt)*) => { $crate::numbers_rows! { [$($callback)*] $($before)*
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
        fn str_len(s: ptr) -> i64, pure = field(core::mem::offset_of!($crate::layout::Str, length));
        /// Bytes a character.
        fn str_width(s: ptr) -> i32, pure = field(core::mem::offset_of!($crate::layout::Str, width));
        /// Where the characters are.
        fn str_data(s: ptr) -> raw, pure = address($crate::layout::STR_DATA);
        /// The strings of one of the first 256 characters, or null where there is none yet.
        fn str_chars() -> raw, pure = symbol("rt_chars");
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
        /// The strings of an array of object pointers, one behind the other (f-strings); the array no longer has them.
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
        /// Adds a string in double quotes if it has nothing that JSON escapes, which other characters than ASCII's are if `only_ascii`; whether it did.
        fn builder_add_quoted(builder: raw, s: ptr, only_ascii: i64) -> bool;
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
        fn bytes_data(b: ptr) -> raw, pure = address($crate::layout::BYTES_DATA);
        /// Length.
        fn bytes_len(b: ptr) -> i64, pure = field(core::mem::offset_of!($crate::layout::Bytes, length));
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
    } };
}
