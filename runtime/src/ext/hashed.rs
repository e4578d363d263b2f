//! Where keys are in dicts and sets of Python's. The interpreter's own search may call `__eq__` of other keys, which is Python code; this
//! one gives up where it would. Both kinds of tables are probed as CPython 3.11 to 3.13 do it.

use super::api::*;
use super::changes::is_scalar;
use super::guard::PY_EQ;
use super::values::{are_same, is_copy, text_object};
use crate::leaf::Word;
use crate::object::StrRef;

/// A key of a builtin type.
pub enum Key {
    /// An int of 64 bits.
    Int(i64),
    /// A str, and the object that it is a copy of.
    Str(StrRef, Option<Py>),
    /// A scalar of Python's, or a tuple of these.
    Object(Py),
}

/// What a search has found.
pub enum Found {
    /// The key, in the place of this number.
    At(usize),
    /// It is not there.
    Nowhere,
    /// Only the interpreter can tell.
    Unknown,
}

impl Key {
    /// An int, if it is of 64 bits.
    pub fn int(value: Word) -> Option<Key> {
        value.to_i64().map(Key::Int)
    }

    /// A str.
    pub fn text(text: StrRef) -> Key {
        Key::Str(text, text_object(text))
    }

    /// Whether an object is the one that this is a copy of.
    #[inline(always)]
    fn is_same(&self, object: Py) -> bool {
        matches!(self, Key::Str(_, Some(original)) if *original == object)
    }

    /// Python's hash of it.
    #[inline(always)]
    unsafe fn hash(&self) -> isize {
        match self {
            Key::Int(value) => {
                const PRIME: u64 = (1 << 61) - 1;
                let rest = (value.unsigned_abs() % PRIME) as isize;
                let hash = if *value < 0 { -rest } else { rest };
                if hash == -1 { -2 } else { hash }
            }
            Key::Object(object) => PyObject_Hash(*object),
            Key::Str(text, _) if text.len() == 0 => 0,
            Key::Str(text, object) => match *object {
                Some(object) if str_hash(object) == -1 => PyObject_Hash(object),
                Some(object) => str_hash(object),
                None => _Py_HashBytes(text.data().cast(), text.len() as isize * text.width() as isize),
            },
        }
    }

    /// Whether an object of the same hash is this; none if only the interpreter can tell.
    #[inline(always)]
    pub unsafe fn is(&self, object: Py) -> Option<bool> {
        if self.is_same(object) { Some(true) } else { self.is_equal(object) }
    }

    unsafe fn is_equal(&self, object: Py) -> Option<bool> {
        let class = type_of(object);
        match self {
            Key::Int(value) if class == PyLong_Type() => Some(int_value(object) == Some(*value)),
            Key::Str(string, _) if class == PyUnicode_Type() => {
                Some(is_copy(&text(object)?, *string))
            }
            Key::Int(value) if class == PyBool_Type() => Some(*value == i64::from(object == _Py_TrueStruct())),
            Key::Object(own) => is_plain(object).then(|| PyObject_RichCompareBool(*own, object, PY_EQ) == 1),
            // A str equals no number, None or bytes.
            Key::Int(_) if class == PyUnicode_Type() => Some(false),
            Key::Str(..) if class == PyLong_Type() => Some(false),
            // It may be an int that is not of 64 bits, or a float.
            Key::Int(_) | Key::Str(..) => None,
        }
    }
}

impl Text {
    #[inline(always)]
    unsafe fn is_same(&self, other: &Text) -> bool {
        self.length == other.length && self.width == other.width && are_same(self.data, other.data, self.length * self.width as usize)
    }
}

/// The value of an exact int, if it is of 64 bits.
unsafe fn int_value(number: Py) -> Option<i64> {
    let mut overflow = 0;
    let value = compact_int(number).unwrap_or_else(|| PyLong_AsLongLongAndOverflow(number, &mut overflow));
    (overflow == 0).then_some(value)
}

/// Bits of the hash that come into play at each step.
const SHIFT: u32 = 5;

/// The entry of a key in a dict.
#[inline(always)]
pub unsafe fn find_in_dict(dict: Py, key: &Key) -> Found {
    let keys = DictKeys::of(dict);
    match *key {
        Key::Str(_, Some(object)) if keys.has_names_only() && str_hash(object) != -1 => keys.with_indices(TextSearch { keys, object }),
        _ => find_any(keys, key),
    }
}

/// A search for a `str` among such keys.
struct TextSearch<'a> {
    keys: &'a DictKeys,
    object: Py,
}

impl WithIndices<Found> for TextSearch<'_> {
    #[inline(always)]
    unsafe fn run<I: Copy + Into<i64>>(self, indices: *const I) -> Found {
        let hash = str_hash(self.object);
        let (mask, names) = (self.keys.mask(), self.keys.names());
        let mut perturb = hash as usize;
        let mut place = perturb & mask;
        loop {
            let index: i64 = (*indices.add(place)).into();
            if index >= 0 {
                let known = *names.add(2 * index as usize);
                if known == self.object {
                    return Found::At(index as usize);
                }
                if str_hash(known) == hash {
                    match (text(known), text(self.object)) {
                        (Some(a), Some(b)) if a.is_same(&b) => return Found::At(index as usize),
                        (Some(_), Some(_)) => {}
                        _ => return Found::Unknown,
                    }
                }
            } else if index == -1 {
                return Found::Nowhere;
            }
            perturb >>= SHIFT;
            place = place.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1) & mask;
        }
    }
}

unsafe fn find_any(keys: &DictKeys, key: &Key) -> Found {
    let hash = key.hash();
    let mask = keys.mask();
    let mut perturb = hash as usize;
    let mut place = perturb & mask;
    loop {
        match keys.index(place) {
            -1 => return Found::Nowhere,
            index if index >= 0 => {
                let index = index as usize;
                let known = keys.key(index);
                if key.is_same(known) {
                    return Found::At(index);
                }
                if keys.hash(index) == hash {
                    match key.is(known) {
                        Some(true) => return Found::At(index),
                        Some(false) => {}
                        None => return Found::Unknown,
                    }
                }
            }
            _ => {}
        }
        perturb >>= SHIFT;
        place = place.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1) & mask;
    }
}

/// So many places in a row are looked at in a set before the search jumps.
const IN_A_ROW: usize = 9;

/// The place of a key in the table of a set.
pub unsafe fn find_in_set(set: Py, key: &Key) -> Found {
    let hash = key.hash();
    probe(set, hash, |entry| {
        if entry.hash == 0 && entry.key.is_null() {
            return Some(Found::Nowhere);
        }
        if key.is_same(entry.key) {
            return Some(Found::At(0));
        }
        if entry.hash != hash {
            return None;
        }
        match key.is(entry.key) {
            Some(true) => Some(Found::At(0)),
            Some(false) => None,
            None => Some(Found::Unknown),
        }
    })
}

/// Whether comparisons with an object run no code of Python's: it is a scalar, or a tuple of these.
unsafe fn is_plain(object: Py) -> bool {
    if type_of(object) != PyTuple_Type() {
        return is_scalar(object);
    }
    let (items, size) = tuple_items(object);
    (0..size as usize).all(|i| is_plain(*items.add(i)))
}

/// The place of something that was just added to a set.
pub unsafe fn place_in_set(set: Py, item: Py) -> usize {
    let number = if type_of(item) == PyLong_Type() { int_value(item) } else { None };
    let hash = match number {
        Some(value) => Key::Int(value).hash(),
        None if type_of(item) == PyUnicode_Type() => str_hash(item),
        None => PyObject_Hash(item),
    };
    match probe(set, hash, |entry| (entry.key == item).then_some(Found::At(0))) {
        Found::At(place) => place,
        Found::Nowhere | Found::Unknown => 0,
    }
}

/// Looks at the entries where a hash can be until one says something, and puts its place into that.
unsafe fn probe(set: Py, hash: isize, look: impl Fn(&SetEntry) -> Option<Found>) -> Found {
    let body = set_body(set);
    let mut perturb = hash as usize;
    let mut place = perturb & body.mask;
    loop {
        let last = if place + IN_A_ROW <= body.mask { place + IN_A_ROW } else { place };
        for at in place..=last {
            match look(&*body.table.add(at)) {
                Some(Found::At(_)) => return Found::At(at),
                Some(found) => return found,
                None => {}
            }
        }
        perturb >>= SHIFT;
        place = place.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) & body.mask;
    }
}
