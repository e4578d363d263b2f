//! Values across the border: arguments are taken out of Python objects, results are given as new ones.
//!
//! A function takes all its arguments and then asks once whether each fitted ([`misfit`]): what does not fit gives some value
//! of the type and is remembered.

use super::api::*;
use super::changes::{is_any, pause_collection};
use super::dicts::is_of;
use super::longs::{known, remembered, LONG};
use super::shown::PYTHON;
use crate::leaf::{leaf, Word};
use crate::object::{alloc_bytes, alloc_copy, new_str, BytesRef, Own, StrRef, GIVE_UP};
use alloc::{format, string::String, vec::Vec};
use core::ptr::null_mut;
use num_bigint::{BigInt, Sign};

/// Argument i of an array of arguments.
pub unsafe fn argument(args: i64, i: i64) -> Py {
    *(args as *const Py).add(i as usize)
}

/// The object that a string is a copy of, if it is one.
#[inline(always)]
pub fn text_object(string: StrRef) -> Option<Py> {
    string.original().map(|object| object as Py)
}

/// To be called before native code runs.
pub unsafe fn prepare() {
    SMALL = core::array::from_fn(|i| PyLong_FromLong(SMALLEST + i as i64));
    // SAFETY: what is given up is an object of Python's.
    *GIVE_UP.get() = |object| unsafe {
        super::dicts::forget_this_text(object as Py);
        decref(object as Py);
    };
}

/// Whether a str of Python's and a native one are equal.
#[inline(always)]
pub unsafe fn is_copy(text: &Text, string: StrRef) -> bool {
    let fits = text.length == string.len() && text.width == string.width();
    fits && are_same(text.data, string.data(), text.length * text.width as usize)
}

/// Whether so many bytes are the same in two places. Most strings are short.
#[inline(always)]
pub unsafe fn are_same(a: *const u8, b: *const u8, count: usize) -> bool {
    unsafe fn is_same<T: PartialEq>(a: *const u8, b: *const u8, last: usize) -> bool {
        let at = |place: *const u8| place.cast::<T>().read_unaligned();
        at(a) == at(b) && at(a.add(last)) == at(b.add(last))
    }
    match count {
        8..=16 => is_same::<u64>(a, b, count - 8),
        4..=7 => is_same::<u32>(a, b, count - 4),
        2..=3 => is_same::<u16>(a, b, count - 2),
        1 => *a == *b,
        _ => core::slice::from_raw_parts(a, count) == core::slice::from_raw_parts(b, count),
    }
}

/// Remembers that an argument did not fit.
#[cold]
pub fn remember_misfit() {
    // SAFETY: native code has one thread.
    unsafe { PYTHON.misfit = 1 };
}

/// Forgets what did not fit, when an entry has given up without asking.
pub fn forget_misfit() {
    // SAFETY: as above.
    unsafe { PYTHON.misfit = 0 };
}

#[cold]
unsafe fn large_int(number: Py) -> Word {
    let (digits, is_negative) = int_digits(number);
    if digits.len() > 4 {
        return big_int(number);
    }
    let magnitude = digits.iter().rev().fold(0, |value, &digit| value << 30 | i128::from(digit));
    Word::from_i128(if is_negative { -magnitude } else { magnitude })
}

/// A number beyond 64 bits, from its digits: least significant first, of 30 bits each.
unsafe fn big_int(number: Py) -> Word {
    let (digits, is_negative) = int_digits(number);
    let mut words: Vec<u32> = Vec::with_capacity(digits.len());
    let (mut waiting, mut bits) = (0u64, 0);
    for &digit in digits {
        waiting |= u64::from(digit) << bits;
        bits += 30;
        if bits >= 32 {
            words.push(waiting as u32);
            waiting >>= 32;
            bits -= 32;
        }
    }
    words.push(waiting as u32);
    let sign = if is_negative { Sign::Minus } else { Sign::Plus };
    Word::from_big(BigInt::from_slice(sign, &words))
}

fn empty_bytes() -> Own {
    alloc_bytes(0).unwrap_or_else(|| crate::memory::out_of_memory()).0
}

/// Copies bytes, of which there are mostly few.
#[inline(always)]
unsafe fn copy_bytes(from: *const u8, to: *mut u8, count: usize) {
    unsafe fn ends<T>(from: *const u8, to: *mut u8, last: usize) {
        let (first, second) = (from.cast::<T>().read_unaligned(), from.add(last).cast::<T>().read_unaligned());
        to.cast::<T>().write_unaligned(first);
        to.add(last).cast::<T>().write_unaligned(second);
    }
    match count {
        8..=16 => ends::<u64>(from, to, count - 8),
        4..=7 => ends::<u32>(from, to, count - 4),
        2..=3 => ends::<u16>(from, to, count - 2),
        1 => *to = *from,
        _ => from.copy_to_nonoverlapping(to, count),
    }
}

#[inline(always)]
unsafe fn copied(text: &Text, object: Py) -> Own {
    if text.length < LONG {
        return copied_anew(text, object);
    }
    known(object).unwrap_or_else(|| remembered(object, copied_anew(text, object)))
}

#[inline(always)]
unsafe fn copied_anew(text: &Text, object: Py) -> Own {
    let out = alloc_copy(text.length, text.width, text.ascii, owned(object) as usize);
    copy_bytes(text.data, out.data(), text.length * text.width as usize);
    out.own()
}

/// A number that is no small one; beyond 64 bits through its digits.
#[cold]
#[inline(never)]
unsafe fn give_big(value: Word) -> Py {
    if let Some(value) = value.to_i64() {
        return PyLong_FromLong(value);
    }
    if let Ok(value) = u64::try_from(&*value.big()) {
        return PyLong_FromUnsignedLongLong(value);
    }
    let digits = crate::int::digits_of(value, 16);
    let sign = if value.is_negative() { "-" } else { "" };
    let text: String = format!("{sign}{digits}\0");
    PyLong_FromString(text.as_ptr().cast(), null_mut(), 16)
}

/// What is made may be put into a container, or be the result.
pub unsafe fn pause_if_changed() {
    if is_any() {
        pause_collection();
    }
}

/// The ints of which the interpreter has one each.
const SMALLEST: i64 = -5;
const LARGEST: i64 = 256;
static mut SMALL: [Py; (LARGEST - SMALLEST + 1) as usize] = [null_mut(); (LARGEST - SMALLEST + 1) as usize];

/// Gives up references; 0 is none.
unsafe fn release_all(objects: &[i64]) {
    objects.iter().filter(|&&object| object != 0).for_each(|&object| decref(object as Py));
}

unsafe fn int_value(object: Py) -> Word {
    match compact_int(object) {
        Some(value) => Word(value << 1),
        None => large_int(object),
    }
}

unsafe fn bytes_value(object: Py) -> Own {
    let size = PyBytes_Size(object) as usize;
    if let Some(copy) = (size >= LONG).then(|| known(object)).flatten() {
        return copy;
    }
    let (out, data) = alloc_bytes(size).unwrap_or_else(|| crate::memory::out_of_memory());
    PyBytes_AsString(object).cast::<u8>().copy_to_nonoverlapping(data, size);
    if size < LONG { out } else { remembered(object, out) }
}

leaf! {
    /// An exact int.
    fn py_take_int(args: i64, i: i64) -> Word {
        let object = argument(args, i);
        if type_of(object) != PyLong_Type() {
            remember_misfit();
            return Word(0);
        }
        int_value(object)
    }

    /// An exact float.
    fn py_take_float(args: i64, i: i64) -> f64 {
        let object = argument(args, i);
        if type_of(object) != PyFloat_Type() {
            remember_misfit();
            return 0.0;
        }
        float_value(object)
    }

    /// True or False.
    fn py_take_bool(args: i64, i: i64) -> bool {
        let object = argument(args, i);
        if type_of(object) != PyBool_Type() {
            remember_misfit();
        }
        object == _Py_TrueStruct()
    }

    /// None.
    fn py_take_none(args: i64, i: i64) {
        if argument(args, i) != none() {
            remember_misfit();
        }
    }

    /// An exact str.
    fn py_take_str(args: i64, i: i64) -> Own {
        let object = argument(args, i);
        let text = if type_of(object) == PyUnicode_Type() { text(object) } else { None };
        match text {
            Some(text) => copied(&text, object),
            None => {
                remember_misfit();
                new_str("")
            }
        }
    }

    /// An exact bytes.
    fn py_take_bytes(args: i64, i: i64) -> Own {
        let object = argument(args, i);
        if type_of(object) != PyBytes_Type() {
            remember_misfit();
            return empty_bytes();
        }
        bytes_value(object)
    }

    /// The same by the address of the object, whose type is known.
    fn py_value_int(object: i64) -> Word { int_value(object as Py) }

    fn py_value_str(object: i64) -> Own {
        match text(object as Py) {
            Some(text) => copied(&text, object as Py),
            None => {
                remember_misfit();
                new_str("")
            }
        }
    }

    fn py_value_bytes(object: i64) -> Own { bytes_value(object as Py) }

    /// The elements of an exact tuple of this length, as arguments; 0 if it is none.
    fn py_take_items(args: i64, i: i64, length: i64) -> i64 {
        let object = argument(args, i);
        if type_of(object) != PyTuple_Type() {
            return 0;
        }
        let (items, size) = tuple_items(object);
        if size as i64 == length { items as i64 } else { 0 }
    }

    /// How many elements an exact tuple has; -1 if it is none.
    fn py_count_items(args: i64, i: i64) -> i64 {
        let object = argument(args, i);
        if type_of(object) == PyTuple_Type() { tuple_items(object).1 as i64 } else { -1 }
    }

    /// The address of an exact list whose first element, if it has one, is exactly of the type at an address.
    fn py_take_list(args: i64, i: i64, class: i64) -> i64 {
        let object = argument(args, i);
        if type_of(object) != PyList_Type() {
            remember_misfit();
            return object as i64;
        }
        let (items, size) = list_items(object);
        if size > 0 && class != 0 && !is_of(*items, class) {
            remember_misfit();
        }
        object as i64
    }

    /// Called where a list of Python's would be changed: what does so is not compiled.
    fn py_change() {}

    /// Argument i itself, with one more reference.
    fn py_same(args: i64, i: i64) -> i64 { owned(argument(args, i)) as i64 }

    /// The object at an address, with one more reference.
    fn py_give_object(address: i64) -> i64 { owned(address as Py) as i64 }

    /// Whether something taken since the last question did not fit.
    fn py_misfit() -> bool {
        core::mem::take(&mut *&raw mut PYTHON.misfit) != 0
    }

    /// None.
    fn py_give_none() -> i64 { owned(none()) as i64 }

    /// NotImplemented.
    fn py_give_not_implemented() -> i64 { owned(_Py_NotImplementedStruct()) as i64 }

    /// True or False.
    fn py_give_bool(value: i64) -> i64 {
        owned(if value != 0 { _Py_TrueStruct() } else { _Py_FalseStruct() }) as i64
    }

    /// An int; 0 after an exception of CPython's, here and below.
    fn py_give_int(value: Word) -> i64 {
        let object = match value.small() {
            Some(value @ SMALLEST..=LARGEST) => owned(SMALL[(value - SMALLEST) as usize]),
            Some(value) if value.unsigned_abs() < 1 << 30 => new_int(value),
            Some(value) => PyLong_FromLong(value),
            None => give_big(value),
        };
        object as i64
    }

    /// A float.
    fn py_give_float(value: f64) -> i64 { PyFloat_FromDouble(value) as i64 }

    /// A complex.
    fn py_give_complex(real: f64, imaginary: f64) -> i64 { PyComplex_FromDoubles(real, imaginary) as i64 }

    /// A str.
    fn py_give_str(value: StrRef) -> i64 {
        if let Some(object) = text_object(value) {
            return owned(object) as i64;
        }
        PyUnicode_FromKindAndData(value.width() as i32, value.data().cast(), value.len() as isize) as i64
    }

    /// A bytes.
    fn py_give_bytes(value: BytesRef) -> i64 {
        let data = value.as_slice();
        PyBytes_FromStringAndSize(data.as_ptr().cast(), data.len() as isize) as i64
    }

    /// No object: what has such results is not compiled.
    fn py_give_nothing() -> i64 { 0 }

    /// A tuple whose elements are set next.
    fn py_tuple_new(length: i64) -> i64 {
        pause_if_changed();
        PyTuple_New(length as isize) as i64
    }

    /// Sets an element, whose reference is taken. False if the element is none, because making it failed; then the tuple is dropped.
    fn py_tuple_set(tuple: i64, i: i64, item: i64) -> bool {
        if item == 0 {
            decref(tuple as Py);
            return false;
        }
        // It may have more references already, if it is in itself.
        tuple_items(tuple as Py).0.cast_mut().add(i as usize).write(item as Py);
        true
    }

    /// A list whose elements are set next.
    fn py_list_new(length: i64) -> i64 {
        pause_if_changed();
        PyList_New(length as isize) as i64
    }

    /// Like `py_tuple_set`.
    fn py_list_set(list: i64, i: i64, item: i64) -> bool {
        if item == 0 {
            decref(list as Py);
            return false;
        }
        PyList_SetItem(list as Py, i as isize, item as Py);
        true
    }

    /// An empty dict.
    fn py_dict_new() -> i64 {
        pause_if_changed();
        PyDict_New() as i64
    }

    /// Sets an item; takes both references. False, and the dict is dropped, if one is 0 or that fails.
    fn py_dict_set(dict: i64, key: i64, value: i64) -> bool {
        let fine = key != 0 && value != 0 && PyDict_SetItem(dict as Py, key as Py, value as Py) == 0;
        release_all(&[key, value, if fine { 0 } else { dict }]);
        fine
    }

    /// An empty set.
    fn py_set_new() -> i64 {
        pause_if_changed();
        PySet_New(null_mut()) as i64
    }

    /// Adds an item, whose reference it takes; otherwise as `py_dict_set`.
    fn py_set_add(set: i64, item: i64) -> bool {
        let fine = item != 0 && PySet_Add(set as Py, item as Py) == 0;
        release_all(&[item, if fine { 0 } else { set }]);
        fine
    }
}
