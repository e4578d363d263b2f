//! Values across the border: arguments are taken out of Python objects, results are given as new ones.
//!
//! A function takes all its arguments and then asks once whether each fitted ([`misfit`]): what does not fit gives some value
//! of the type and is remembered.

use super::api::*;
use crate::leaf::{leaf, Raw, Single, Word};
use crate::object::{alloc_bytes, alloc_str, new_str, BytesRef, Own, StrRef};
use alloc::{format, string::String, vec::Vec};
use core::ptr::null_mut;
use num_bigint::{BigInt, Sign};

/// An argument did not fit.
static MISFIT: Single<bool> = Single::new(false);

/// Argument i of an array of arguments.
pub unsafe fn argument(args: i64, i: i64) -> Py {
    *(args as *const Py).add(i as usize)
}

unsafe fn class(kind: i64) -> Py {
    match kind {
        0 => type_of(none()),
        1 => PyBool_Type(),
        2 => PyLong_Type(),
        3 => PyFloat_Type(),
        4 => PyUnicode_Type(),
        5 => PyBytes_Type(),
        6 => PyList_Type(),
        7 => PyDict_Type(),
        _ => PySet_Type(),
    }
}

/// The native string that was taken last in this call, and the object that it is a copy of, borrowed.
static mut LAST_TEXT: (*mut u8, Py) = (null_mut(), null_mut());

/// Forgets it: at the beginning of a call.
#[inline(always)]
pub unsafe fn forget_text() {
    LAST_TEXT.0 = null_mut();
}

/// Forgets it if an object that goes is it.
#[inline(always)]
pub unsafe fn forget_text_of(object: Py) {
    if LAST_TEXT.1 == object {
        forget_text();
    }
}

/// The object that a string is a copy of, if that is known. The address alone does not tell: another string may be there now.
#[inline(always)]
pub unsafe fn text_object(string: StrRef) -> Option<Py> {
    if LAST_TEXT.0 != string.as_header().cast() {
        return None;
    }
    Some(LAST_TEXT.1).filter(|&object| text(object).is_some_and(|text| is_copy(&text, string)))
}

/// Whether a str of Python's and a native one are equal.
#[inline(always)]
pub unsafe fn is_copy(text: &Text, string: StrRef) -> bool {
    let fits = text.length == string.len() && text.width == string.width();
    fits && core::slice::from_raw_parts(text.data, text.length * text.width as usize) == string.raw_bytes()
}

/// Remembers that an argument did not fit.
#[cold]
pub fn remember_misfit() {
    *MISFIT.get() = true;
}

/// Forgets what did not fit, when an entry has given up without asking.
pub fn forget_misfit() {
    *MISFIT.get() = false;
}

#[cold]
unsafe fn large_int(number: Py) -> Word {
    let mut overflow = 0;
    let value = PyLong_AsLongLongAndOverflow(number, &mut overflow);
    if overflow == 0 { Word::from_i64(value) } else { big_int(number) }
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

unsafe fn copied(text: &Text) -> Own {
    let out = alloc_str(text.length, text.width, text.ascii);
    text.data.copy_to_nonoverlapping(out.data(), text.length * text.width as usize);
    out.own()
}

/// A number beyond 64 bits, through its digits.
#[cold]
unsafe fn give_big(value: Word) -> Py {
    let digits = crate::int::digits_of(value, 16);
    let sign = if value.is_negative() { "-" } else { "" };
    let text: String = format!("{sign}{digits}\0");
    PyLong_FromString(text.as_ptr().cast(), null_mut(), 16)
}

/// Gives up references; 0 is none.
unsafe fn release_all(objects: &[i64]) {
    objects.iter().filter(|&&object| object != 0).for_each(|&object| Py_DecRef(object as Py));
}

leaf! {
    /// An exact int.
    fn py_take_int(args: i64, i: i64) -> Word {
        let object = argument(args, i);
        if type_of(object) != PyLong_Type() {
            remember_misfit();
            return Word(0);
        }
        match compact_int(object) {
            Some(value) => Word(value << 1),
            None => large_int(object),
        }
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
            Some(text) => {
                let out = copied(&text);
                LAST_TEXT = (out.as_header().cast(), object);
                out
            }
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
        let size = PyBytes_Size(object) as usize;
        let (out, data) = alloc_bytes(size).unwrap_or_else(|| crate::memory::out_of_memory());
        PyBytes_AsString(object).cast::<u8>().copy_to_nonoverlapping(data, size);
        out
    }

    /// The elements of an exact tuple of this length, as arguments; 0 if it is none.
    fn py_take_items(args: i64, i: i64, length: i64) -> i64 {
        let object = argument(args, i);
        if type_of(object) != PyTuple_Type() {
            return 0;
        }
        let (items, size) = tuple_items(object);
        if size as i64 == length { items as i64 } else { 0 }
    }

    /// The address of an exact list whose first element, if it has one, is exactly of the type at an address.
    fn py_take_list(args: i64, i: i64, class: i64) -> i64 {
        let object = argument(args, i);
        if type_of(object) != PyList_Type() {
            remember_misfit();
            return object as i64;
        }
        let (items, size) = list_items(object);
        if size > 0 && type_of(*items) as i64 != class {
            remember_misfit();
        }
        object as i64
    }

    /// The address of a type, numbered as for `py_is`.
    fn py_class(kind: i64) -> i64 { class(kind) as i64 }

    /// Which layout ints have: 0 before Python 3.12, else 1.
    fn py_layout() -> i64 { (python_version() >= PYTHON_3_12) as i64 }

    /// Called where a list of Python's would be changed: what does so is not compiled.
    fn py_change() {}

    /// Memory as words, from address 0 on. What it is compiled code does not know.
    fn py_memory() -> Raw { null_mut() }

    /// Argument i itself, with one more reference.
    fn py_same(args: i64, i: i64) -> i64 { owned(argument(args, i)) as i64 }

    /// The object at an address, with one more reference.
    fn py_give_object(address: i64) -> i64 { owned(address as Py) as i64 }

    /// Whether the argument is exactly of a type: 0 None, 1 bool, 2 int, 3 float, 4 str, 5 bytes, 6 list, 7 dict, 8 set.
    fn py_is(args: i64, i: i64, kind: i64) -> bool {
        type_of(argument(args, i)) == class(kind)
    }

    /// Whether something taken since the last question did not fit.
    fn py_misfit() -> bool {
        *MISFIT.get() && core::mem::take(MISFIT.get())
    }

    /// None.
    fn py_give_none() -> i64 { owned(none()) as i64 }

    /// True or False.
    fn py_give_bool(value: i64) -> i64 {
        owned(if value != 0 { _Py_TrueStruct() } else { _Py_FalseStruct() }) as i64
    }

    /// An int; 0 after an exception of CPython's, here and below.
    fn py_give_int(value: Word) -> i64 {
        let object = match value.to_i64() {
            Some(value) => PyLong_FromLongLong(value),
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
    fn py_tuple_new(length: i64) -> i64 { PyTuple_New(length as isize) as i64 }

    /// Sets an element, whose reference is taken. False if the element is none, because making it failed; then the tuple is dropped.
    fn py_tuple_set(tuple: i64, i: i64, item: i64) -> bool {
        if item == 0 {
            Py_DecRef(tuple as Py);
            return false;
        }
        PyTuple_SetItem(tuple as Py, i as isize, item as Py);
        true
    }

    /// A list whose elements are set next.
    fn py_list_new(length: i64) -> i64 { PyList_New(length as isize) as i64 }

    /// Like `py_tuple_set`.
    fn py_list_set(list: i64, i: i64, item: i64) -> bool {
        if item == 0 {
            Py_DecRef(list as Py);
            return false;
        }
        PyList_SetItem(list as Py, i as isize, item as Py);
        true
    }

    /// An empty dict.
    fn py_dict_new() -> i64 { PyDict_New() as i64 }

    /// Sets an item; takes both references. False, and the dict is dropped, if one is 0 or that fails.
    fn py_dict_set(dict: i64, key: i64, value: i64) -> bool {
        let fine = key != 0 && value != 0 && PyDict_SetItem(dict as Py, key as Py, value as Py) == 0;
        release_all(&[key, value, if fine { 0 } else { dict }]);
        fine
    }

    /// An empty set.
    fn py_set_new() -> i64 { PySet_New(null_mut()) as i64 }

    /// Adds an item, whose reference it takes; otherwise as `py_dict_set`.
    fn py_set_add(set: i64, item: i64) -> bool {
        let fine = item != 0 && PySet_Add(set as Py, item as Py) == 0;
        release_all(&[item, if fine { 0 } else { set }]);
        fine
    }
}
