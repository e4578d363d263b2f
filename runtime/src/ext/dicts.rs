//! Dicts of Python's that native code reads and changes in place. An item is known by its slot, the address of its key, behind which is the
//! value. What gives false has changed nothing.

use super::api::*;
use super::changes::{is_scalar, need, pause_collection, need_whole, note, note_whole, retire, Change, Need};
use super::guard;
use super::hashed::{find_in_dict, Found, Key};
use super::modules::{found, module};
use super::shown::PYTHON;
use super::values::{argument, remember_misfit};
use crate::leaf::{leaf, Word};
use crate::object::StrRef;
use alloc::boxed::Box;
use core::mem::replace;
use core::ptr::null_mut;

const NOWHERE: i64 = 0;
const UNKNOWN: i64 = 1;

/// The str for which that was, as long as it lives, and the key there.
static mut LAST_TEXT: (Py, Py) = (null_mut(), null_mut());

/// At the beginning of a call, and where a key goes.
#[inline(always)]
pub unsafe fn forget_text() {
    LAST_TEXT.0 = null_mut();
}

/// Where a str may go.
#[inline(always)]
pub unsafe fn forget_this_text(object: Py) {
    if LAST_TEXT.0 == object {
        forget_text();
    }
}

#[inline(always)]
unsafe fn find(dict: Py, key: Option<Key>) -> i64 {
    let Some(key) = key else { return UNKNOWN };
    let [last, index] = PYTHON.last;
    if last == dict as i64 && is_at(dict, &key, index as usize) {
        return DictKeys::of(dict).slot(index as usize) as i64;
    }
    match find_in_dict(dict, &key) {
        Found::At(index) => {
            PYTHON.last = [dict as i64, index as i64];
            if let Key::Str(_, Some(object)) = key {
                LAST_TEXT = (object, DictKeys::of(dict).key(index));
            }
            DictKeys::of(dict).slot(index) as i64
        }
        Found::Nowhere => NOWHERE,
        Found::Unknown => UNKNOWN,
    }
}

#[inline(always)]
unsafe fn is_at(dict: Py, key: &Key, index: usize) -> bool {
    let keys = DictKeys::of(dict);
    if index >= keys.count() || keys.value(index).is_null() {
        return false;
    }
    let known = keys.key(index);
    match *key {
        Key::Int(_) | Key::Str(_, None) | Key::Object(_) => key.is(known) == Some(true),
        Key::Str(_, Some(object)) => known == object || (object, known) == LAST_TEXT,
    }
}

unsafe fn whole(dict: Py) -> bool {
    pause_collection();
    let copy = PyDict_Copy(dict);
    if copy.is_null() {
        PyErr_Clear();
        return false;
    }
    note_whole(dict, Change::Dict(dict, copy));
    true
}

/// Whether a change of one item must be noted.
#[inline(always)]
unsafe fn needs_note(dict: Py) -> bool {
    let need = need(dict, dict_size(dict));
    need == Need::One || need == Need::Whole && !whole(dict)
}

/// Drops what is not in the dict any more, all of which is noted.
unsafe fn retire_all(objects: [Py; 2]) {
    objects.into_iter().filter(|object| !object.is_null()).for_each(|object| retire(object));
}

/// The dict that the interpreter has changed last in this call: whoever looks at its version finds that it has changed.
static mut CHANGED: Py = null_mut();

/// At the end of a call.
pub unsafe fn forget_changed() {
    CHANGED = null_mut();
}

/// Sets the value of a key that is there.
unsafe fn assign(dict: Py, slot: *mut Py, value: Py) -> bool {
    let is_noted = needs_note(dict);
    let key = *slot;
    let old = if CHANGED == dict && is_scalar(value) {
        // The collector need not know of it.
        replace(&mut *slot.add(1), value)
    } else {
        let old = owned(*slot.add(1));
        if !is_set(dict, key, value) {
            decref(old);
            return false;
        }
        old
    };
    if is_noted { note(Change::DictItem(dict, key, old)) } else { retire(old) }
    true
}

/// Sets an item; takes the reference to the value.
unsafe fn is_set(dict: Py, key: Py, value: Py) -> bool {
    let fine = PyDict_SetItem(dict, key, value) == 0;
    decref(value);
    if !fine {
        PyErr_Clear();
    } else if !is_watched(dict) {
        CHANGED = dict;
    }
    fine
}

unsafe fn add(dict: Py, key: Py, value: Py) -> bool {
    let is_noted = needs_note(dict);
    let fine = is_set(dict, key, value);
    // The dict holds it, or else the log does.
    decref(key);
    if fine && is_noted {
        note(Change::DictAdded(dict, key));
    }
    fine
}

unsafe fn remove(dict: Py, slot: *const Py) -> bool {
    let is_noted = needs_note(dict);
    let next = next(dict, place(dict, slot) + 1);
    forget_text();
    let (key, old) = (owned(*slot), owned(*slot.add(1)));
    let next = next.map_or(null_mut(), |slot| *slot);
    if PyDict_DelItem(dict, key) != 0 {
        PyErr_Clear();
        decref(key);
        decref(old);
        return false;
    }
    match is_noted {
        true if next.is_null() => note(Change::DictRemoved(dict, Box::new([key, old, next]))),
        true => note(Change::DictRemoved(dict, Box::new([key, old, owned(next)]))),
        false => retire_all([key, old]),
    }
    true
}

/// The number of the entry of a slot.
unsafe fn place(dict: Py, slot: *const Py) -> usize {
    let keys = DictKeys::of(dict);
    let words = slot.offset_from(keys.slot(0)) as usize;
    // The two sizes of entries are known, so this is not a division.
    if keys.has_names_only() { words / 2 } else { words / 3 }
}

/// The slot of the first item from an entry on.
unsafe fn next(dict: Py, from: usize) -> Option<*const Py> {
    let keys = DictKeys::of(dict);
    (from..keys.count()).find(|&index| !keys.value(index).is_null()).map(|index| keys.slot(index))
}

/// `collections.defaultdict`, held, once one was seen.
static mut DEFAULT: Py = null_mut();

/// Whether native code can have an object as a dict.
#[inline(always)]
unsafe fn is_dict(object: Py) -> bool {
    type_of(object) == PyDict_Type() || is_default(object)
}

/// Whether native code can have an object as one of the type at an address.
#[inline(always)]
pub unsafe fn is_of(object: Py, class: i64) -> bool {
    type_of(object) as i64 == class || class == PyDict_Type() as i64 && is_default(object)
}

#[cold]
unsafe fn is_default(object: Py) -> bool {
    if DEFAULT.is_null() && class_order(type_of(object)).get(1) == Some(&PyDict_Type()) {
        find_default();
    }
    !DEFAULT.is_null() && type_of(object) == DEFAULT
}

/// If nobody has imported its module there is none.
unsafe fn find_default() {
    let class = found(module(c"_collections"), c"defaultdict");
    if !class.is_null() && is_class(class) && !is_made_in_python(class) {
        DEFAULT = class;
    } else if !class.is_null() {
        decref(class);
    }
}

/// `PyDictObject`, before the factory of a `defaultdict`.
const SIZE: usize = 48;

/// What a factory makes that runs no code of Python's; null for others.
unsafe fn made_by(factory: Py) -> Py {
    if factory == PyLong_Type() {
        return PyLong_FromLong(0);
    }
    if factory == PyFloat_Type() {
        return PyFloat_FromDouble(0.0);
    }
    if factory == PyBool_Type() {
        return owned(_Py_FalseStruct());
    }
    if factory == PyUnicode_Type() {
        return PyUnicode_InternFromString(c"".as_ptr());
    }
    pause_collection();
    if factory == PyList_Type() {
        PyList_New(0)
    } else if factory == PyDict_Type() {
        PyDict_New()
    } else if factory == PySet_Type() {
        PySet_New(null_mut())
    } else {
        null_mut()
    }
}

leaf! {
    /// The address of an exact dict or `defaultdict` whose first item, if it has one, is of two types.
    fn py_take_dict(args: i64, i: i64, key: i64, value: i64) -> i64 {
        let dict = argument(args, i);
        if !is_dict(dict) || is_split(dict) {
            remember_misfit();
            return dict as i64;
        }
        let first = next(dict, 0);
        let is_other = |object: Py, class: i64| class != 0 && !is_of(object, class);
        if first.is_some_and(|slot| is_other(*slot, key) || is_other(*slot.add(1), value)) {
            remember_misfit();
        }
        dict as i64
    }

    /// The slot of a key; 0 if there is none, 1 if only the interpreter can tell.
    fn py_dict_find_int(dict: i64, key: Word) -> i64 { find(dict as Py, Key::int(key)) }

    /// The same.
    fn py_dict_find_str(dict: i64, key: StrRef) -> i64 { find(dict as Py, Some(Key::text(key))) }

    /// The same for an object that was made for it.
    fn py_dict_find_object(dict: i64, key: i64) -> i64 {
        if key == 0 {
            PyErr_Clear();
            return UNKNOWN;
        }
        let found = find(dict as Py, Some(Key::Object(key as Py)));
        decref(key as Py);
        found
    }

    /// The collector waits until the call ends.
    fn py_pause() { pause_collection() }

    /// Sets the value in a slot. Takes the reference; 0 is none, here and below.
    fn py_dict_assign(dict: i64, slot: i64, value: i64) -> bool {
        let slot = slot as *mut Py;
        if value == 0 {
            PyErr_Clear();
            return false;
        }
        assign(dict as Py, slot, value as Py)
    }

    /// Adds a key that is not there, and its value.
    fn py_dict_add(dict: i64, key: i64, value: i64) -> bool {
        if key == 0 || value == 0 {
            [key, value].into_iter().filter(|&object| object != 0).for_each(|object| decref(object as Py));
            PyErr_Clear();
            return false;
        }
        add(dict as Py, key as Py, value as Py)
    }

    /// An empty `defaultdict` with a factory; 0 if there is none.
    fn py_default_dict_new(factory: i64) -> i64 {
        if DEFAULT.is_null() {
            find_default();
        }
        if DEFAULT.is_null() {
            return 0;
        }
        pause_collection();
        PyObject_Vectorcall(DEFAULT, [factory as Py].as_ptr(), 1, null_mut()) as i64
    }

    /// An empty `Counter`; 0 if there is none.
    fn py_counter_new() -> i64 {
        let class = guard::genuine_class(|class| matches!(class_order(class), [_, dict, _] if *dict == PyDict_Type()) && class_name(class) == c"Counter");
        if class.is_null() {
            return 0;
        }
        pause_collection();
        super::objects::make_object(PyDict_Type(), class) as i64
    }

    /// Whether an object is a `defaultdict`.
    fn py_is_default_dict(object: i64) -> bool { is_default(object as Py) }

    /// A new reference to what a `defaultdict` makes for a key; 0 if only the interpreter can.
    fn py_dict_default(dict: i64) -> i64 {
        let value = made_by(*(dict as *const u8).add(SIZE).cast::<Py>());
        PyErr_Clear();
        value as i64
    }

    /// Removes the item in a slot.
    fn py_dict_remove(dict: i64, slot: i64) -> bool { remove(dict as Py, slot as *const Py) }

    /// Removes all items.
    fn py_dict_clear(dict: i64) -> bool {
        let dict = dict as Py;
        pause_collection();
        let copy = PyDict_Copy(dict);
        let fine = !copy.is_null() && (need_whole(dict) == Need::Nothing || whole(dict));
        if copy.is_null() {
            PyErr_Clear();
        } else {
            note(Change::Kept(copy));
        }
        if fine {
            forget_text();
            PyDict_Clear(dict);
        }
        fine
    }

    /// The slot of the first item from a place on, or 0.
    fn py_dict_next(dict: i64, from: i64) -> i64 {
        let keys = DictKeys::of(dict as Py);
        let found = (from as usize..keys.count()).find(|&index| !keys.value(index).is_null());
        found.map_or(0, |index| {
            PYTHON.last = [dict, index as i64];
            keys.slot(index) as i64
        })
    }

    /// The slot of the last item before a place, or 0.
    fn py_dict_before(dict: i64, place: i64) -> i64 {
        let keys = DictKeys::of(dict as Py);
        let last = (0..keys.count().min(place as usize)).rev().find(|&index| !keys.value(index).is_null());
        last.map_or(0, |index| keys.slot(index) as i64)
    }

    /// The place of a slot.
    fn py_dict_place(dict: i64, slot: i64) -> i64 { place(dict as Py, slot as *const Py) as i64 }
}
