//! Objects of the program's classes: their attributes are read and set in place by native code. The classes are plain ones, so an attribute is
//! what the object's own dict has, or nothing. As long as nobody has asked for that dict CPython keeps the values in an array, for which
//! the class has the names. Attributes that a class names in `__slots__` are in the object itself.

use super::api::*;
use super::changes::{need, note, note_whole, pause_collection, retire, Change, Need};
use super::function::Definition;
use super::guard::{items, Class};
use super::values::{argument, pause_if_changed, remember_misfit};
use crate::leaf::leaf;
use super::shown::PYTHON;
use alloc::{vec, vec::Vec};
use core::mem::replace;
use core::ptr::{null, null_mut};

/// Where the attributes of a class's objects are in the array of values, for as many names as the class knew.
pub struct Places {
    is_known: bool,
    keys: *const DictKeys,
    count: usize,
    /// By attribute.
    at: Vec<Option<Place>>,
    /// Names of what the class has that an object of its own may not have.
    hidden: Vec<Py>,
    /// Where those would be.
    hiding: Vec<usize>,
}

/// Where an attribute is: in the array of values, or so many bytes from the beginning of the object.
#[derive(Clone, Copy)]
enum Place {
    Value(usize),
    Slot(usize),
}

impl Places {
    /// Nothing is known yet.
    pub const fn new() -> Places {
        Places { is_known: false, keys: null(), count: 0, at: Vec::new(), hidden: Vec::new(), hiding: Vec::new() }
    }

    #[inline(always)]
    unsafe fn are_current(&self, class: &Class) -> bool {
        let keys = shared_keys(class.object());
        self.is_known && self.keys == keys && (keys.is_null() || self.count == (*keys).count())
    }

    #[cold]
    unsafe fn look(&mut self, class: &Class, definition: &Definition) {
        let names = &definition.names;
        let keys = shared_keys(class.object());
        let known = || (0..(*keys).count()).map(|index| (*keys).key(index));
        let place = |name: Py| if keys.is_null() { None } else { known().position(|key| key == name) };
        let slot = |name: Py| slot_of(class.object(), name).map(Place::Slot);
        self.at = names.iter().map(|&name| slot(name).or_else(|| place(name).map(Place::Value))).collect();
        self.is_known = true;
        self.hidden = hidden(class, names);
        self.hiding = self.hidden.iter().filter_map(|&name| place(name)).collect();
        (self.keys, self.count) = (keys, if keys.is_null() { 0 } else { (*keys).count() });
        definition.record.show(class, self);
    }
}

/// What compiled code knows of a class's objects (`runtime/lib/_ext_object.py`): words, namely the class if its objects are recognised by that, as
/// long as it knows so many names; where that number is; whether they must have an array of values; and where each attribute is: in the array of values,
/// or less than -1 if it is so many bytes from the beginning of the object, or -1. A name that has a place keeps it.
pub struct Record(*mut i64);

static NOTHING: i64 = 0;
const HEAD: usize = 4;
/// All of them, by number. Earlier tables stay where they are.
static mut RECORDS: Vec<*mut i64> = Vec::new();

impl Record {
    pub const fn none() -> Record {
        Record(null_mut())
    }

    /// The record of a class of a number with so many attributes.
    pub unsafe fn make(&mut self, number: usize, attributes: usize) {
        let words: &'static mut [i64] = vec![-1; HEAD + attributes].leak();
        self.0 = words.as_mut_ptr();
        self.clear();
        let all = &mut *&raw mut RECORDS;
        if number >= all.len() {
            let mut more = all.clone();
            more.resize((number + 1).next_power_of_two(), null_mut());
            core::mem::forget(replace(all, more));
        }
        all[number] = self.0;
        PYTHON.records = all.as_mut_ptr().cast();
    }

    /// Nothing is known.
    pub unsafe fn clear(&self) {
        *self.0 = 0;
        *self.0.add(1) = &raw const NOTHING as i64;
        *self.0.add(2) = -1;
        *self.0.add(3) = 1;
    }

    unsafe fn show(&self, class: &Class, places: &Places) {
        let object = class.object();
        let is_simple = !places.keys.is_null() && keeps_values(object);
        self.clear();
        if is_simple && places.hiding.is_empty() {
            *self.0 = object as i64;
            *self.0.add(1) = (*places.keys).count_place() as i64;
            *self.0.add(2) = places.count as i64;
        } else if has_slots_only(object) {
            (*self.0, *self.0.add(2), *self.0.add(3)) = (object as i64, NOTHING, 0);
        }
        for (i, place) in places.at.iter().enumerate() {
            *self.0.add(HEAD + i) = match place {
                Some(Place::Value(index)) if is_simple => *index as i64,
                Some(Place::Slot(offset)) => -(*offset as i64),
                _ => -1,
            };
        }
    }
}

/// Whether objects of a class say themselves of which class they are in no other way than most: what the interpreter asks them for `__class__` is known.
unsafe fn is_honest(class: Py) -> bool {
    let name = PyUnicode_InternFromString(c"__class__".as_ptr());
    let is_known = |class: Py| (*&raw const PYTHON).classes.contains(&(class as i64));
    let is_plain = |class: Py| is_known(class) || is_made_in_python(class) && PyDict_GetItemWithError(class_dict(class), name).is_null();
    let all = has_usual_access(class) && class_order(class).iter().all(|&class| is_plain(class));
    decref(name);
    all
}

/// Where objects of a class have an attribute that it, or a base, names in `__slots__`.
unsafe fn slot_of(class: Py, name: Py) -> Option<usize> {
    let classes = class_order(class).iter().filter(|&&class| is_made_in_python(class));
    let mut found = classes.map(|&class| (class, PyDict_GetItemWithError(class_dict(class), name)));
    found.find(|(_, value)| !value.is_null()).and_then(|(class, value)| slot_offset(class, value))
}

/// What a class and its bases have, but for variables that stand in for attributes which an object lacks.
unsafe fn hidden(class: &Class, names: &[Py]) -> Vec<Py> {
    let classes = class_order(class.object()).iter().filter(|&&class| is_made_in_python(class));
    let all = classes.flat_map(|&class| items(class_dict(class)));
    let is_attribute = |name: &Py| names.contains(name) && slot_of(class.object(), *name).is_some();
    all.filter(|(name, value)| !names.contains(name) || is_setting(*value) && !is_attribute(name)).map(|(name, _)| name).collect()
}

/// Calls `f` with a class and its places, which are up to date.
#[inline(always)]
unsafe fn with<R>(number: i64, f: impl FnOnce(&Definition, &Class, &Places) -> R) -> Option<R> {
    let definition = &*super::known_definition(number as usize);
    let class = (*definition.class.as_ptr()).as_ref()?;
    if !(*class.places.as_ptr()).are_current(class) {
        (*class.places.as_ptr()).look(class, definition);
    }
    Some(f(definition, class, &*class.places.as_ptr()))
}

/// Whether an object is of the class, and only of it, and has its attributes where native code looks.
unsafe fn fits(object: Py, number: i64) -> bool {
    let fits = with(number, |_, class, places| {
        if type_of(object) != class.object() {
            return false;
        }
        let values = own_values(object);
        if !values.is_null() {
            return places.hiding.iter().all(|&place| (*values.add(place)).is_null());
        }
        let dict = own_dict(object);
        let is_plain = |dict: Py| type_of(dict) == PyDict_Type() && DictKeys::of(dict).has_names_only();
        let is_in = |&name: &Py| !PyDict_GetItemWithError(dict, name).is_null();
        dict.is_null() || is_plain(dict) && !places.hidden.iter().any(is_in)
    });
    fits.unwrap_or(false)
}

/// Where an attribute is, if it is in the array.
#[inline(always)]
unsafe fn slot(object: Py, place: i64, places: &Places) -> *mut Py {
    match places.at.get(place as usize) {
        Some(&Some(Place::Slot(offset))) => object.cast::<u8>().add(offset).cast(),
        Some(&Some(Place::Value(index))) => {
            let values = own_values(object);
            if values.is_null() { values } else { values.add(index) }
        }
        _ => null_mut(),
    }
}

/// An attribute's value, borrowed, or null.
unsafe fn value(object: Py, place: i64, definition: &Definition, places: &Places) -> Py {
    let slot = slot(object, place, places);
    if !slot.is_null() {
        return *slot;
    }
    let dict = if own_values(object).is_null() { own_dict(object) } else { null_mut() };
    if dict.is_null() { dict } else { PyDict_GetItemWithError(dict, definition.names[place as usize]) }
}

unsafe fn whole(object: Py, definition: &Definition, places: &Places) {
    for (place, &name) in definition.names.iter().enumerate() {
        let value = value(object, place as i64, definition, places);
        let value = if value.is_null() { value } else { owned(value) };
        note_whole(object, Change::Attribute(object, name, value));
    }
}

/// Sets an attribute; takes the reference.
unsafe fn set(object: Py, place: i64, new: Py, definition: &Definition, places: &Places) -> bool {
    let name = definition.names[place as usize];
    let is_noted = match need(object, 0) {
        Need::Nothing => false,
        Need::One => true,
        Need::Whole => {
            whole(object, definition, places);
            false
        }
    };
    let slot = slot(object, place, places);
    let old = if !slot.is_null() && !(*slot).is_null() {
        replace(&mut *slot, new)
    } else {
        let old = value(object, place, definition, places);
        let old = if old.is_null() { old } else { owned(old) };
        pause_collection();
        let fine = PyObject_GenericSetAttr(object, name, new) == 0;
        decref(new);
        if !fine {
            PyErr_Clear();
            old.as_mut().into_iter().for_each(|old| decref(old));
            return false;
        }
        old
    };
    if is_noted {
        note(Change::Attribute(object, name, old));
    } else if !old.is_null() {
        retire(old);
    }
    true
}

/// What `object.__new__` makes of a class, or that of another builtin class.
pub unsafe fn make_object(base: Py, class: Py) -> Py {
    static mut NO_ARGUMENTS: Py = null_mut();
    if NO_ARGUMENTS.is_null() {
        NO_ARGUMENTS = PyTuple_New(0);
    }
    let new: unsafe extern "C" fn(Py, Py, Py) -> Py = core::mem::transmute(PyType_GetSlot(base, NEW));
    new(class, NO_ARGUMENTS, null_mut())
}

/// `Py_tp_new`.
const NEW: i32 = 65;

leaf! {
    /// The address of an object of a class, as its class is in the source.
    fn py_take_object(args: i64, i: i64, number: i64) -> i64 {
        let object = argument(args, i);
        if !fits(object, number) {
            remember_misfit();
        }
        object as i64
    }

    /// Keeps an object to the end of the call.
    fn py_keep(object: i64) -> bool {
        if object == 0 {
            PyErr_Clear();
            return false;
        }
        note(Change::Kept(object as Py));
        true
    }

    /// Whether an object is an instance of a builtin class; 2 if code could say otherwise.
    fn py_is_instance(object: i64, class: i64) -> i64 {
        let own = type_of(object as Py);
        if class_order(own).contains(&(class as Py)) {
            return 1;
        }
        if is_honest(own) { 0 } else { 2 }
    }

    /// Whether an argument is of a class.
    fn py_is_object(args: i64, i: i64, number: i64) -> bool {
        with(number, |_, class, _| type_of(argument(args, i)) == class.object()).unwrap_or(false)
    }

    /// Whether an object of a class is as `py_take_object` has it.
    fn py_fits(object: i64, number: i64) -> bool {
        fits(object as Py, number)
    }

    /// A new named tuple of a class, without its elements; 0 if there is none.
    fn py_named_new(number: i64, length: i64) -> i64 {
        pause_if_changed();
        with(number, |_, class, _| PyType_GenericAlloc(class.object(), length as isize) as i64).unwrap_or(0)
    }

    /// The address of so many times None as there are fields in a named tuple at most.
    fn py_nones() -> i64 {
        static mut NONES: [Py; 16] = [null_mut(); 16];
        NONES = [none(); 16];
        &raw const NONES as i64
    }

    /// The address of a class.
    fn py_class_of(number: i64) -> i64 {
        with(number, |_, class, _| class.object() as i64).unwrap_or(0)
    }

    /// The address of a word that holds the value of an attribute; 0 if there is none.
    fn py_attribute(object: i64, number: i64, place: i64) -> i64 {
        static mut ROOM: Py = null_mut();
        let object = object as Py;
        let found = with(number, |definition, _, places| {
            let slot = slot(object, place, places);
            if !slot.is_null() {
                return if (*slot).is_null() { 0 } else { slot as i64 };
            }
            ROOM = value(object, place, definition, places);
            if ROOM.is_null() { 0 } else { &raw const ROOM as i64 }
        });
        found.unwrap_or(0)
    }

    /// A new object of a class, as `object` makes it. (The class has no way of its own to make objects.)
    fn py_object_new(number: i64) -> i64 {
        pause_if_changed();
        with(number, |_, class, _| make_object(PyBaseObject_Type(), class.object()) as i64).unwrap_or(0)
    }

    /// Sets an attribute that a new object does not have yet; takes the reference. If that is 0 the object is dropped.
    fn py_object_put(object: i64, number: i64, place: i64, value: i64) -> bool {
        let (object, value) = (object as Py, value as Py);
        let definition = &*super::known_definition(number as usize);
        let is_fine = !value.is_null() && PyObject_GenericSetAttr(object, definition.names[place as usize], value) == 0;
        [value, if is_fine { null_mut() } else { object }].into_iter().filter(|given| !given.is_null()).for_each(|given| decref(given));
        is_fine
    }

    /// Sets an attribute; takes the reference, which is 0 if there is no object.
    fn py_set_attribute(object: i64, number: i64, place: i64, value: i64) -> bool {
        if value == 0 {
            PyErr_Clear();
            return false;
        }
        with(number, |definition, _, places| set(object as Py, place, value as Py, definition, places)).unwrap_or(false)
    }
}
