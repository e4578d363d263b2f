//! Objects that the runtime makes itself: references to `str` and `bytes`, ownership, and the vectors that it hands to the library.

use crate::leaf::{leaf, Raw, Single};
use crate::memory::{free_object, new_object, release};
use alloc::{boxed::Box, vec::Vec};
use core::ptr::NonNull;
use pyc2n_abi::layout::{Bytes, Descriptor, Header, Str, BYTES_DATA, STR_DATA};

extern "C" {
    /// Descriptor of `str`, defined by the compiled program.
    pub static rt_str_descriptor: Descriptor;
    /// Descriptor of `bytes`.
    pub static rt_bytes_descriptor: Descriptor;
    /// Descriptor of big ints.
    pub static rt_bigint_descriptor: Descriptor;
}

/// A borrowed object of any type; may be null where a row says so.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Object(pub *mut Header);

/// An owned reference to an object.
#[derive(PartialEq, Eq, Debug)]
pub struct Own(NonNull<Header>);

impl Own {
    /// Takes over a reference.
    ///
    /// # Safety
    /// `header` is an object and the caller has a reference to give.
    pub unsafe fn from_header(header: *mut Header) -> Own {
        Own(NonNull::new_unchecked(header))
    }

    /// Gives the reference away.
    pub fn into_header(self) -> *mut Header {
        let header = self.0.as_ptr();
        core::mem::forget(self);
        header
    }

    /// The object.
    pub fn as_header(&self) -> *mut Header {
        self.0.as_ptr()
    }

    /// One more reference.
    pub fn another(&self) -> Own {
        // SAFETY: a live object; the new reference is counted.
        unsafe { (*self.0.as_ptr()).refcount += 1 };
        Own(self.0)
    }

    /// The object as a `str`, which it is.
    pub fn as_str(&self) -> StrRef {
        StrRef(self.0.cast())
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        // SAFETY: this is one reference, given up here.
        unsafe { release(self.0.as_ptr()) }
    }
}

/// A borrowed `str`.
#[derive(Clone, Copy)]
pub struct StrRef(NonNull<Str>);

/// Characters of a `str` in their width.
#[derive(Clone, Copy)]
pub enum Chars<'a> {
    /// Latin-1.
    One(&'a [u8]),
    /// The basic plane.
    Two(&'a [u16]),
    /// All of Unicode.
    Four(&'a [u32]),
}

/// Runs `$body` with `$units` bound to the slice of whichever width it is.
macro_rules! with_chars {
    ($chars:expr, $units:ident => $body:expr) => {
        match $chars {
            $crate::object::Chars::One($units) => $body,
            $crate::object::Chars::Two($units) => $body,
            $crate::object::Chars::Four($units) => $body,
        }
    };
}
pub(crate) use with_chars;

/// A unit of one of the three widths.
pub trait Unit: Copy + Ord + Into<u32> + 'static {
    /// The character that a slice of these is found by; `None` if it does not fit.
    fn from_code(code: u32) -> Option<Self>;
    /// Position of a unit.
    fn position(self, within: &[Self]) -> Option<usize>;
}

impl Unit for u8 {
    fn from_code(code: u32) -> Option<u8> {
        code.try_into().ok()
    }
    fn position(self, within: &[u8]) -> Option<usize> {
        memchr::memchr(self, within)
    }
}

impl Unit for u16 {
    fn from_code(code: u32) -> Option<u16> {
        code.try_into().ok()
    }
    fn position(self, within: &[u16]) -> Option<usize> {
        within.iter().position(|&u| u == self)
    }
}

impl Unit for u32 {
    fn from_code(code: u32) -> Option<u32> {
        Some(code)
    }
    fn position(self, within: &[u32]) -> Option<usize> {
        within.iter().position(|&u| u == self)
    }
}

impl StrRef {
    /// # Safety
    /// `header` is a `str`, alive while the result is used.
    #[inline]
    pub unsafe fn from_header(header: *mut Header) -> StrRef {
        StrRef(NonNull::new_unchecked(header).cast())
    }

    /// The object.
    #[inline]
    pub fn as_header(self) -> *mut Header {
        self.0.as_ptr().cast()
    }

    /// The fields.
    #[inline]
    pub fn fields(&self) -> &Str {
        // SAFETY: a StrRef is a live str.
        unsafe { self.0.as_ref() }
    }

    /// Where the characters are.
    #[inline]
    pub fn data(self) -> *mut u8 {
        // SAFETY: the characters follow the fields in the same allocation.
        unsafe { self.0.as_ptr().cast::<u8>().add(STR_DATA) }
    }

    /// Length in characters.
    #[inline]
    pub fn len(self) -> usize {
        self.fields().length as usize
    }

    /// All characters below 128?
    #[inline]
    pub fn is_ascii(self) -> bool {
        self.fields().ascii != 0
    }

    /// Bytes per character.
    #[inline]
    pub fn width(self) -> u32 {
        self.fields().width
    }

    /// The characters. The lifetime is that of the borrowed argument, which the caller knows.
    #[inline]
    pub fn chars<'a>(self) -> Chars<'a> {
        let (data, len) = (self.data(), self.len());
        // SAFETY: `length` characters of `width` bytes follow the fields; strings are immutable while borrowed.
        unsafe {
            match self.width() {
                1 => Chars::One(core::slice::from_raw_parts(data, len)),
                2 => Chars::Two(core::slice::from_raw_parts(data.cast(), len)),
                _ => Chars::Four(core::slice::from_raw_parts(data.cast(), len)),
            }
        }
    }

    /// All characters as memory.
    #[inline]
    pub fn raw_bytes<'a>(self) -> &'a [u8] {
        // SAFETY: as in `chars`.
        unsafe { core::slice::from_raw_parts(self.data(), self.len() * self.width() as usize) }
    }

    /// The text if it is ASCII.
    #[inline]
    pub fn ascii<'a>(self) -> Option<&'a str> {
        // SAFETY: the flag says that all bytes are ASCII.
        self.is_ascii().then(|| unsafe { core::str::from_utf8_unchecked(self.raw_bytes()) })
    }

    /// Code point i, in range.
    #[inline]
    pub fn code_at(self, i: usize) -> u32 {
        if self.width() == 1 && i < self.len() {
            // SAFETY: in range.
            return unsafe { u32::from(*self.data().add(i)) };
        }
        with_chars!(self.chars(), units => units[i].into())
    }

    /// All code points.
    pub fn codes(self) -> Vec<u32> {
        with_chars!(self.chars(), units => units.iter().map(|&u| u.into()).collect())
    }

    /// One more reference to the same object.
    #[inline]
    pub fn retain(self) -> Own {
        // SAFETY: a live object; the new reference is counted.
        unsafe {
            (*self.as_header()).refcount += 1;
            Own::from_header(self.as_header())
        }
    }
}

/// A borrowed `bytes`.
#[derive(Clone, Copy)]
pub struct BytesRef(NonNull<Bytes>);

impl BytesRef {
    /// # Safety
    /// `header` is a `bytes`, alive while the result is used.
    #[inline]
    pub unsafe fn from_header(header: *mut Header) -> BytesRef {
        BytesRef(NonNull::new_unchecked(header).cast())
    }

    /// The object.
    #[inline]
    pub fn as_header(self) -> *mut Header {
        self.0.as_ptr().cast()
    }

    /// The data.
    #[inline]
    pub fn as_slice<'a>(self) -> &'a [u8] {
        // SAFETY: `length` bytes follow the fields; `bytes` are immutable while borrowed.
        unsafe {
            let data = self.as_header().cast::<u8>().add(BYTES_DATA);
            core::slice::from_raw_parts(data, self.0.as_ref().length as usize)
        }
    }
}

/// A `str` with room for its characters, which the caller fills in at once; `None` if there is no memory.
#[inline]
pub fn try_alloc_str(len: usize, width: u32, ascii: bool) -> Option<StrRef> {
    let size = len.checked_mul(width as usize)?.checked_add(STR_DATA)?;
    str_in(new_object(size)?, len, width, ascii)
}

#[inline(always)]
fn str_in(room: NonNull<u8>, len: usize, width: u32, ascii: bool) -> Option<StrRef> {
    let object = room.cast::<Str>();
    // SAFETY: fresh memory of sufficient size.
    unsafe {
        object.write(Str {
            header: Header { refcount: 1, descriptor: &raw const rt_str_descriptor },
            hash: 0,
            length: len as i64,
            width,
            ascii: ascii as u16,
            is_copy: 0,
        });
    }
    Some(StrRef(object))
}

/// The same for sizes that the caller knows to be moderate.
pub fn alloc_str(len: usize, width: u32, ascii: bool) -> StrRef {
    try_alloc_str(len, width, ascii).unwrap_or_else(|| crate::memory::out_of_memory())
}

impl StrRef {
    /// Owns the string that `alloc_str` has just made.
    #[inline]
    pub fn own(self) -> Own {
        // SAFETY: made with a count of 1 that nobody has taken yet.
        unsafe { Own::from_header(self.as_header()) }
    }
}

/// What a copy of another object holds beside its characters.
impl StrRef {
    fn original_offset(self) -> usize {
        original_offset(self.len(), self.width())
    }

    /// The object that this is a copy of, if it is one.
    #[inline]
    pub fn original(self) -> Option<usize> {
        // SAFETY: the flag says that its address is there.
        (self.fields().is_copy != 0).then(|| unsafe { self.0.as_ptr().cast::<u8>().add(self.original_offset()).cast::<usize>().read() })
    }
}

/// A copy of a string of someone else's, with room for its characters, which the caller fills in at once. It takes over a reference to that.
#[inline]
pub fn alloc_copy(len: usize, width: u32, ascii: bool, original: usize) -> StrRef {
    // Room for the address, however it is aligned.
    let offset = original_offset(len, width);
    let made = new_object(offset + 8).and_then(|room| str_in(room, len, width, ascii));
    let out = made.unwrap_or_else(|| crate::memory::out_of_memory());
    // SAFETY: nobody else has the string yet.
    unsafe {
        (*out.as_header().cast::<Str>()).is_copy = 1;
        out.as_header().cast::<u8>().add(offset).cast::<usize>().write(original);
    }
    out
}

fn original_offset(len: usize, width: u32) -> usize {
    (STR_DATA + len * width as usize).next_multiple_of(8)
}

/// Gives up a reference to what a string is a copy of. Only extension modules have such strings.
pub static GIVE_UP: Single<unsafe fn(usize)> = Single::new(|_| {});

unsafe fn drop_copy(string: StrRef) {
    let offset = string.original_offset();
    let object = string.as_header().cast::<u8>();
    (*GIVE_UP.get())(object.add(offset).cast::<usize>().read());
    free_object(object, offset + 8);
}

/// A `str` with this text.
pub fn new_str(text: &str) -> Own {
    if text.is_ascii() {
        return crate::string::build::from_latin1(text.as_bytes(), true);
    }
    let mut out = crate::string::build::Text::new();
    text.chars().for_each(|c| out.push(c as u32));
    out.finish_or_die()
}

/// A `bytes` of this size with unspecified contents, and where they are.
pub fn alloc_bytes(size: usize) -> Option<(Own, *mut u8)> {
    let object = new_object(size.checked_add(BYTES_DATA)?)?.cast::<Bytes>();
    // SAFETY: fresh memory of sufficient size.
    unsafe {
        object.write(Bytes {
            header: Header { refcount: 1, descriptor: &raw const rt_bytes_descriptor },
            hash: 0,
            length: size as i64,
        });
        Some((Own::from_header(object.as_ptr().cast()), object.as_ptr().cast::<u8>().add(BYTES_DATA)))
    }
}

/// A vector of objects for the library (`strvec_*`), one pointer each.
pub struct ObjectVector(pub Vec<Own>);

impl ObjectVector {
    /// An empty one.
    pub fn new() -> Self {
        ObjectVector(Vec::new())
    }

    /// Adds an object.
    pub fn push(&mut self, object: Own) {
        self.0.push(object);
    }

    /// Gives it to the library.
    pub fn into_raw(self) -> Raw {
        Box::into_raw(Box::new(self)).cast()
    }
}

/// Offsets and lengths for the library (`spans_*`).
pub struct Spans(pub Vec<(usize, usize)>);

impl Spans {
    /// Gives them to the library.
    pub fn into_raw(self) -> Raw {
        Box::into_raw(Box::new(self)).cast()
    }
}

/// A handle's contents.
///
/// # Safety
/// `raw` came from `into_raw` of a `T` and has not been freed.
pub unsafe fn handle<'a, T>(raw: Raw) -> &'a mut T {
    &mut *raw.cast::<T>()
}

/// Frees a handle; null is fine.
///
/// # Safety
/// As for [`handle`]; the handle is not used again.
pub unsafe fn free_handle<T>(raw: Raw) {
    if !raw.is_null() {
        drop(Box::from_raw(raw.cast::<T>()));
    }
}

leaf! {
    /// The object at an address, with one more reference.
    fn object_at(address: i64) -> Own {
        let header = address as *mut Header;
        // SAFETY: the library passes addresses of live objects only.
        unsafe {
            (*header).refcount += 1;
            Own::from_header(header)
        }
    }

    /// Number of objects.
    fn strvec_len(vector: Raw) -> i64 { handle::<ObjectVector>(vector).0.len() as i64 }
    /// Ends the vector: its objects, owned, in a room of their own.
    fn strvec_room(vector: Raw) -> Raw {
        let objects = Box::from_raw(vector.cast::<ObjectVector>()).0.into_boxed_slice();
        if objects.is_empty() { core::ptr::null_mut() } else { crate::memory::adopt(Box::into_raw(objects).cast()) }
    }
    /// Number of pairs.
    fn spans_len(spans: Raw) -> i64 { handle::<Spans>(spans).0.len() as i64 }
    /// Offset of pair i.
    fn spans_start(spans: Raw, i: i64) -> i64 { handle::<Spans>(spans).0[i as usize].0 as i64 }
    /// Length of pair i.
    fn spans_size(spans: Raw, i: i64) -> i64 { handle::<Spans>(spans).0[i as usize].1 as i64 }
    /// Frees the pairs.
    fn spans_free(spans: Raw) { free_handle::<Spans>(spans) }
    /// `drop` of `str`.
    fn str_drop(object: Raw) {
        let Str { length, width, is_copy, .. } = &*object.cast::<Str>();
        if *is_copy != 0 {
            return drop_copy(StrRef::from_header(object.cast()));
        }
        free_object(object, STR_DATA + *length as usize * *width as usize)
    }
    /// `drop` of `bytes`.
    fn bytes_drop(object: Raw) { free_object(object, BYTES_DATA + (*object.cast::<Bytes>()).length as usize) }
}
