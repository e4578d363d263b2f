//! CPython's C API as a table of addresses, filled in when an extension module is imported: what links with the runtime needs no
//! Python, and a module runs on interpreters of several versions.
//!
//! Layouts that the C API shows to extension modules (its headers have them in macros) are read here, and in compiled code by `runtime/lib/_ext_python.py` and
//! the modules for containers and objects over it.

#![allow(non_snake_case, non_upper_case_globals, missing_docs, clippy::missing_safety_doc)]

use core::ffi::{c_char, c_int, c_long, c_longlong, c_ulonglong, c_void, CStr};
use core::mem::transmute_copy;
use core::ptr::null_mut;

/// A `PyObject`; only its address is known outside of this file.
#[repr(C)]
pub struct PyObject {
    count: isize,
    kind: *mut PyObject,
}

/// A pointer to a `PyObject`.
pub type Py = *mut PyObject;

macro_rules! api {
    ($(fn $name:ident($($param:ident: $type:ty),*) $(-> $result:ty)?;)* static $($data:ident;)*) => {
        /// The addresses.
        struct Table {
            $($name: Option<unsafe extern "C" fn($($type),*) $(-> $result)?>,)*
            $($data: *mut c_void,)*
        }

        static mut TABLE: Table = Table { $($name: None,)* $($data: null_mut(),)* };

        /// Looks all addresses up.
        ///
        /// # Errors
        /// The name that the process lacks.
        pub unsafe fn load() -> Result<(), &'static CStr> {
            $(
                let address = find(name!($name))?;
                TABLE.$name = transmute_copy(&address);
            )*
            $(TABLE.$data = find(name!($data))?;)*
            VERSION = version();
            Ok(())
        }

        $(#[inline(always)]
        pub unsafe fn $name($($param: $type),*) $(-> $result)? {
            // `load` has succeeded before any other code of an extension module runs.
            (TABLE.$name.unwrap_unchecked())($($param),*)
        })*
        $(#[inline(always)]
        pub unsafe fn $data() -> Py {
            TABLE.$data.cast()
        })*
    };
}

macro_rules! name {
    ($name:ident) => {
        // SAFETY: ends with the only NUL.
        CStr::from_bytes_with_nul_unchecked(concat!(stringify!($name), "\0").as_bytes())
    };
}

unsafe fn find(name: &'static CStr) -> Result<*mut c_void, &'static CStr> {
    let address = libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr());
    if address.is_null() { Err(name) } else { Ok(address) }
}

api! {
    fn PyModuleDef_Init(definition: *mut c_void) -> Py;
    fn PyModule_GetDict(module: Py) -> Py;
    fn PyModule_GetState(module: Py) -> *mut c_void;
    fn _Py_HashBytes(data: *const c_void, size: isize) -> isize;
    fn PyMem_Malloc(size: usize) -> *mut c_void;
    fn PyObject_Malloc(size: usize) -> *mut c_void;
    fn PyMem_Free(memory: *mut c_void);
    fn PyInterpreterState_Get() -> *mut c_void;
    fn PyInterpreterState_Main() -> *mut c_void;
    fn PyInterpreterState_GetDict(interpreter: *mut c_void) -> Py;
    fn PySet_Contains(set: Py, item: Py) -> c_int;
    fn PyErr_SetString(class: Py, text: *const c_char);
    fn PyErr_Clear();
    fn PyErr_Occurred() -> Py;
    fn PyErr_SetNone(class: Py);
    fn PyErr_SetObject(class: Py, value: Py);
    fn PyIter_Send(iterator: Py, value: Py, result: *mut Py) -> c_int;
    fn Py_CompileString(text: *const c_char, file: *const c_char, start: c_int) -> Py;
    fn PyImport_GetMagicNumber() -> c_long;
    fn PyMarshal_ReadObjectFromString(data: *const c_char, size: isize) -> Py;
    fn PyEval_EvalCode(code: Py, globals: Py, locals: Py) -> Py;
    fn PyEval_GetBuiltins() -> Py;
    fn PyCFunction_NewEx(method: *mut c_void, receiver: Py, module: Py) -> Py;
    fn PyCapsule_New(pointer: *mut c_void, name: *const c_char, end: *mut c_void) -> Py;
    fn PyCapsule_GetPointer(capsule: Py, name: *const c_char) -> *mut c_void;
    fn PyFunction_GetCode(function: Py) -> Py;
    fn PyFunction_GetGlobals(function: Py) -> Py;
    fn PyFunction_GetDefaults(function: Py) -> Py;
    fn PyFunction_GetKwDefaults(function: Py) -> Py;
    fn PyType_FromSpec(spec: *mut c_void) -> Py;
    fn PyType_GetSlot(class: Py, slot: c_int) -> *mut c_void;
    fn PyType_GenericAlloc(class: Py, items: isize) -> Py;
    fn PyObject_GC_UnTrack(object: *mut c_void);
    fn PyObject_GC_Del(object: *mut c_void);
    fn PyObject_ClearWeakRefs(object: Py);
    fn PyObject_GenericGetAttr(object: Py, name: Py) -> Py;
    fn PyObject_GenericSetAttr(object: Py, name: Py, value: Py) -> c_int;
    fn PyObject_GetAttr(object: Py, name: Py) -> Py;
    fn PyObject_GetAttrString(object: Py, name: *const c_char) -> Py;
    fn PyObject_SetAttr(object: Py, name: Py, value: Py) -> c_int;
    fn PyObject_Hash(object: Py) -> isize;
    fn PyObject_Repr(object: Py) -> Py;
    fn PyObject_RichCompareBool(a: Py, b: Py, operation: c_int) -> c_int;
    fn PyObject_Vectorcall(callable: Py, args: *const Py, count: usize, names: Py) -> Py;
    fn PyVectorcall_Call(callable: Py, args: Py, names: Py) -> Py;
    fn PyMethod_New(function: Py, receiver: Py) -> Py;
    fn PyDict_New() -> Py;
    fn PyDict_GetItemWithError(dict: Py, key: Py) -> Py;
    fn PyDict_Next(dict: Py, position: *mut isize, key: *mut Py, value: *mut Py) -> c_int;
    fn PyDict_DelItem(dict: Py, key: Py) -> c_int;
    fn PyDict_Clear(dict: Py);
    fn PyDict_Copy(dict: Py) -> Py;
    fn PyDict_Update(dict: Py, other: Py) -> c_int;
    fn PyDict_SetItem(dict: Py, key: Py, value: Py) -> c_int;
    fn PySet_New(items: Py) -> Py;
    fn PySet_Discard(set: Py, item: Py) -> c_int;
    fn PySet_Clear(set: Py) -> c_int;
    fn PySet_Add(set: Py, item: Py) -> c_int;
    fn PyDict_SetItemString(dict: Py, key: *const c_char, value: Py) -> c_int;
    fn PyTuple_New(size: isize) -> Py;
    fn PyTuple_SetItem(tuple: Py, index: isize, item: Py) -> c_int;
    fn PyList_New(size: isize) -> Py;
    fn PyList_SetItem(list: Py, index: isize, item: Py) -> c_int;
    fn PyList_GetSlice(list: Py, start: isize, stop: isize) -> Py;
    fn PyList_SetSlice(list: Py, start: isize, stop: isize, items: Py) -> c_int;
    fn PyList_Insert(list: Py, index: isize, item: Py) -> c_int;
    fn PyLong_AsLongLongAndOverflow(number: Py, overflow: *mut c_int) -> c_longlong;
    fn PyLong_AsLong(number: Py) -> c_long;
    fn PyLong_FromLong(value: c_long) -> Py;
    fn PyLong_FromUnsignedLongLong(value: c_ulonglong) -> Py;
    fn PyLong_FromString(text: *const c_char, end: *mut *mut c_char, base: c_int) -> Py;
    fn PyFloat_FromDouble(value: f64) -> Py;
    fn PyComplex_FromDoubles(real: f64, imaginary: f64) -> Py;
    fn PyUnicode_FromKindAndData(kind: c_int, data: *const c_void, length: isize) -> Py;
    fn PyUnicode_InternFromString(text: *const c_char) -> Py;
    fn PyUnicode_FromFormat(format: *const c_char, text: Py, address: *mut c_void) -> Py;
    fn PyBytes_FromStringAndSize(data: *const c_char, size: isize) -> Py;
    fn PyBytes_AsString(bytes: Py) -> *mut c_char;
    fn PyBytes_Size(bytes: Py) -> isize;
    fn PyObject_GetBuffer(object: Py, view: *mut c_void, flags: c_int) -> c_int;
    fn PyBuffer_Release(view: *mut c_void);
    fn PyImport_GetModuleDict() -> Py;
    fn PyDict_GetItemString(dict: Py, key: *const c_char) -> Py;
    fn PyGC_Enable() -> c_int;
    fn PyGC_Disable() -> c_int;
    fn Py_DecRef(object: Py);
    static
    _Py_NoneStruct;
    _Py_NotImplementedStruct;
    _Py_EllipsisObject;
    _Py_TrueStruct;
    _Py_FalseStruct;
    PyLong_Type;
    PyFloat_Type;
    PyBool_Type;
    PyUnicode_Type;
    PyBytes_Type;
    PyTuple_Type;
    PyBaseObject_Type;
    PyDict_Type;
    PySet_Type;
    PyFrozenSet_Type;
    PyRange_Type;
    PyType_Type;
    PyProperty_Type;
    PyGetSetDescr_Type;
    PyStaticMethod_Type;
    PyClassMethod_Type;
    PyMemberDescr_Type;
    PyList_Type;
    PyFunction_Type;
    PyGen_Type;
    PyModule_Type;
    PyCFunction_Type;
    PyByteArray_Type;
    PyMemoryView_Type;
    PyExc_ImportError;
    PyExc_SystemError;
    PyExc_RecursionError;
    PyExc_StopIteration;
    PyExc_ValueError;
    Py_Version;
}

/// `(3 << 8) | 11` for Python 3.11.
static mut VERSION: u32 = 0;

unsafe fn version() -> u32 {
    let version: u32 = *Py_Version().cast();
    version >> 16
}

/// The interpreter's version: `(3 << 8) | 11` for Python 3.11.
#[inline(always)]
pub unsafe fn python_version() -> u32 {
    VERSION
}

/// Python 3.12, where many layouts changed.
pub const PYTHON_3_12: u32 = 3 << 8 | 12;

/// An exception class, by the variable that holds it.
pub unsafe fn class_in(variable: Py) -> Py {
    *variable.cast::<Py>()
}

/// The type of an object.
#[inline(always)]
pub unsafe fn type_of(object: Py) -> Py {
    (*object).kind
}

/// `None`, borrowed.
#[inline(always)]
pub unsafe fn none() -> Py {
    _Py_NoneStruct()
}

/// Whether an object lives for ever, which some do since Python 3.12: nobody counts references to it.
#[inline(always)]
unsafe fn is_immortal(object: Py) -> bool {
    VERSION >= PYTHON_3_12 && ((*object).count as i32) < 0
}

/// One more reference.
#[inline(always)]
pub unsafe fn incref(object: Py) {
    if !is_immortal(object) {
        (*object).count += 1;
    }
}

/// One reference less.
#[inline(always)]
pub unsafe fn decref(object: Py) {
    if is_immortal(object) {
        return;
    }
    if (*object).count == 1 {
        Py_DecRef(object);
    } else {
        (*object).count -= 1;
    }
}

/// `None`, `True` and the like with one more reference.
#[inline(always)]
pub unsafe fn owned(object: Py) -> Py {
    incref(object);
    object
}

unsafe fn at<T: Copy>(object: Py, offset: usize) -> T {
    *object.cast::<u8>().add(offset).cast::<T>()
}

/// The value of an exact `int` of one digit.
#[inline(always)]
pub unsafe fn compact_int(number: Py) -> Option<i64> {
    let digit: u32 = at(number, 24);
    let tag: isize = at(number, 16);
    if VERSION >= PYTHON_3_12 {
        let sign = 1 - (tag & 3) as i64;
        (tag < 16).then_some(sign * digit as i64)
    } else {
        (-1..=1).contains(&tag).then_some(tag as i64 * digit as i64)
    }
}

/// The digit of an exact `int` of one.
pub unsafe fn int_digit(number: Py) -> u32 {
    at(number, 24)
}

/// Changes the digit of an exact `int` that nobody else knows.
pub unsafe fn set_int_digit(number: Py, digit: u32) {
    *number.cast::<u32>().add(6) = digit;
}

/// The digits of an exact `int`, of 30 bits each, the least significant first; and whether it is negative.
pub unsafe fn int_digits<'a>(number: Py) -> (&'a [u32], bool) {
    let tag: isize = at(number, 16);
    let (count, is_negative) = if VERSION >= PYTHON_3_12 { (tag as usize >> 3, tag & 3 == 2) } else { (tag.unsigned_abs(), tag < 0) };
    (core::slice::from_raw_parts(number.cast::<u8>().add(24).cast(), count), is_negative)
}

/// The value of an exact `float`.
#[inline(always)]
pub unsafe fn float_value(number: Py) -> f64 {
    at(number, 16)
}

/// The elements of an exact `tuple`, and their number.
#[inline(always)]
pub unsafe fn tuple_items(tuple: Py) -> (*const Py, isize) {
    (tuple.cast::<u8>().add(24).cast(), at(tuple, 16))
}

/// The elements of a `list`, and their number.
#[inline(always)]
pub unsafe fn list_items(list: Py) -> (*const Py, isize) {
    (at(list, 24), at(list, 16))
}

/// Where the elements of an `array.array` are, and how many; the format and the size of one.
pub unsafe fn array_elements(array: Py) -> (*mut u8, usize, u8, usize) {
    // Its type's table has an entry for each format, which begins with these.
    let kind: *const u8 = at(array, 40);
    (at(array, 24), at(array, 16), *kind, *kind.add(4).cast::<i32>() as usize)
}

/// A new int of one digit, of 30 bits. `PyLong_FromLong` takes twice as long; it says it if there is no memory.
#[inline(always)]
pub unsafe fn new_int(value: i64) -> Py {
    let object: Py = PyObject_Malloc(INT_SIZE).cast();
    if object.is_null() {
        return PyLong_FromLong(value);
    }
    // Since Python 3.12 the size is three bits up, the sign in the lowest two.
    let size = match python_version() < PYTHON_3_12 {
        true => value.signum(),
        false => 1 << 3 | (value as u64 >> 63 << 1) as i64,
    };
    object.write(PyObject { count: 1, kind: PyLong_Type() });
    object.add(1).cast::<i64>().write(size);
    object.add(1).cast::<u32>().add(2).write(value.unsigned_abs() as u32);
    object
}

/// The size of an int of one digit.
const INT_SIZE: usize = 28;

/// The place of an element of a `list`.
#[inline(always)]
pub unsafe fn list_slot(list: Py, i: usize) -> *mut Py {
    at::<*mut Py>(list, 24).add(i)
}

/// How many elements a `list` has memory for.
#[inline(always)]
pub unsafe fn list_capacity(list: Py) -> isize {
    at(list, 32)
}

/// Makes a `list` have so many of the elements that are in its memory.
#[inline(always)]
pub unsafe fn set_list_size(list: Py, size: isize) {
    *list.cast::<isize>().add(2) = size;
}

/// Changes an exact `float` that nobody else knows.
#[inline(always)]
pub unsafe fn set_float_value(number: Py, value: f64) {
    *number.cast::<f64>().add(2) = value;
}

/// How many references an object has.
#[inline(always)]
pub unsafe fn count_of(object: Py) -> isize {
    (*object).count
}

/// The high half of that number, which CPython leaves alone.
#[inline(always)]
pub unsafe fn high_count(object: Py) -> usize {
    (*object).count as usize >> 32
}

/// The other half.
#[inline(always)]
pub unsafe fn low_count(object: Py) -> u32 {
    (*object).count as u32
}

/// Sets the high half.
#[inline(always)]
pub unsafe fn set_high_count(object: Py, half: usize) {
    (*object).count = (half << 32 | (*object).count as u32 as usize) as isize;
}

/// Changes that number, to see what would be.
pub unsafe fn add_count(object: Py, more: isize) {
    (*object).count += more;
}

/// Code, default values, and those by keyword, of a Python function.
#[inline(always)]
pub unsafe fn function_parts(function: Py) -> [Py; 3] {
    [48, 56, 64].map(|offset| at(function, offset))
}

/// Whether a Python function uses variables of what is around it.
pub unsafe fn has_closure(function: Py) -> bool {
    !at::<Py>(function, 72).is_null()
}

/// How large Python functions are.
pub unsafe fn function_size() -> usize {
    if VERSION >= PYTHON_3_12 { 144 } else { 136 }
}

/// Takes the number away by which specialised code knows a Python function.
pub unsafe fn forget_function_version(function: Py) {
    *function.cast::<u8>().add(function_size() - 8).cast::<u32>() = 0;
}

/// Makes an object one of another type.
pub unsafe fn set_type(object: Py, class: Py) {
    (*object).kind = class;
}

/// The name of a Python function, and the qualified one.
pub unsafe fn function_names(function: Py) -> [Py; 2] {
    [32, 40].map(|offset| at(function, offset))
}

/// The dict with the attributes of a class that was made by a class statement; since Python 3.12 others have none here.
pub unsafe fn class_dict(class: Py) -> Py {
    at(class, 264)
}

/// The size of a class's objects.
pub unsafe fn class_size(class: Py) -> usize {
    at(class, 32)
}

/// What a class that Python code has made is called, without its module.
pub unsafe fn class_name<'a>(class: Py) -> &'a CStr {
    CStr::from_ptr(at(class, 24))
}

/// Names a class.
pub unsafe fn set_class_name(class: Py, name: &'static CStr) {
    *class.cast::<*const c_char>().add(3) = name.as_ptr();
}

/// The classes that are asked for an attribute of a class's objects, in order.
pub unsafe fn class_order<'a>(class: Py) -> &'a [Py] {
    let order: Py = at(class, 344);
    let (items, size) = tuple_items(order);
    core::slice::from_raw_parts(items, size as usize)
}

/// Whether an object is a class.
pub unsafe fn is_class(object: Py) -> bool {
    let flags: usize = at(type_of(object), 168);
    flags >> 31 & 1 == 1
}

/// Whether Python code has made a class.
pub unsafe fn is_made_in_python(class: Py) -> bool {
    const IMMUTABLE: usize = 1 << 8;
    const HEAP: usize = 1 << 9;
    let flags: usize = at(class, 168);
    flags & (HEAP | IMMUTABLE) == HEAP
}

/// Whether attributes of a class's objects are found as for most.
pub unsafe fn has_usual_access(class: Py) -> bool {
    let access = |class: Py| at::<*const c_void>(class, 144);
    access(class) == access(PyBaseObject_Type())
}

/// Whether they are set as for most.
pub unsafe fn has_usual_setting(class: Py) -> bool {
    let setting = |class: Py| at::<*const c_void>(class, 152);
    setting(class) == setting(PyBaseObject_Type())
}

/// Whether an object in a class decides what an attribute of that name is set to.
pub unsafe fn is_setting(object: Py) -> bool {
    !at::<*const c_void>(type_of(object), 280).is_null()
}

/// `PyMemberDef`.
#[repr(C)]
pub struct Member {
    pub name: *const c_char,
    pub kind: c_int,
    pub offset: isize,
    pub flags: c_int,
    pub doc: *const c_char,
}

/// Where in objects the attribute is that an object in a class stands for, if that is one of its `__slots__`.
pub unsafe fn slot_offset(class: Py, object: Py) -> Option<usize> {
    /// An object, or nothing, which is an AttributeError.
    const OBJECT: c_int = 16;
    // Another class's may have got there.
    if type_of(object) != PyMemberDescr_Type() || at::<Py>(object, 16) != class {
        return None;
    }
    let member = &*at::<*const Member>(object, 40);
    (member.kind == OBJECT && member.flags == 0).then_some(member.offset as usize)
}

/// Whether objects of a class have no attributes but those of `__slots__`.
pub unsafe fn has_slots_only(class: Py) -> bool {
    !keeps_values(class) && at::<isize>(class, 288) == 0
}

/// The functions that an object in a class calls: those of a property, one in a static method, or itself.
pub unsafe fn functions_in(object: Py) -> [Py; 3] {
    let kind = type_of(object);
    if kind == PyProperty_Type() {
        return [16, 24, 32].map(|offset| at(object, offset));
    }
    let inner = if kind == PyStaticMethod_Type() || kind == PyClassMethod_Type() { at(object, 16) } else { object };
    [inner, null_mut(), null_mut()]
}

const PYTHON_3_13: u32 = 3 << 8 | 13;

/// The names that a class made by a class statement has for the values that its objects keep in arrays; may be null.
#[inline(always)]
pub unsafe fn shared_keys(class: Py) -> *const DictKeys {
    at(class, if VERSION >= PYTHON_3_12 { 880 } else { 872 })
}

/// The array of the attributes of an object whose class was made by a class statement; null if it has a dict instead.
#[inline(always)]
pub unsafe fn own_values(object: Py) -> *mut Py {
    let class = type_of(object);
    let flags: usize = at(class, 168);
    let words = object.cast::<*mut u8>();
    if VERSION >= PYTHON_3_13 {
        let is_valid = flags & 1 << 2 != 0 && at::<u8>(object, 16 + 3) == 1;
        return if is_valid { words.add(3).cast() } else { null_mut() };
    }
    match flags & 1 << 4 {
        0 => null_mut(),
        _ if VERSION < PYTHON_3_12 => (*words.sub(4)).cast(),
        // It is marked by being one less.
        _ if *words.sub(3) as usize & 1 == 1 => (*words.sub(3)).add(1).cast(),
        _ => null_mut(),
    }
}

/// Whether objects of such a class are made with arrays.
pub unsafe fn keeps_values(class: Py) -> bool {
    let flags: usize = at(class, 168);
    flags & if VERSION >= PYTHON_3_13 { 1 << 2 } else { 1 << 4 } != 0
}

/// The dict of such an object, if it has one and no array.
pub unsafe fn own_dict(object: Py) -> Py {
    let flags: usize = at(type_of(object), 168);
    if flags & 1 << 4 != 0 { *object.cast::<Py>().sub(3) } else { null_mut() }
}

/// The version of a dict: a number that no dict had before and that changes whenever something in it does. 0 where there is none.
#[inline(always)]
pub unsafe fn dict_version(dict: Py) -> u64 {
    at(dict, 24)
}

/// Whether somebody is told of each change of a dict.
pub unsafe fn is_watched(dict: Py) -> bool {
    VERSION >= PYTHON_3_12 && dict_version(dict) & 255 != 0
}

/// The hash of an exact `str`, once asked for; else -1.
#[inline(always)]
pub unsafe fn str_hash(string: Py) -> isize {
    at(string, 24)
}

/// How many items a `dict` has.
#[inline(always)]
pub unsafe fn dict_size(dict: Py) -> usize {
    at(dict, 16)
}

/// Whether a `dict` keeps its values apart from the keys, as those of objects do.
pub unsafe fn is_split(dict: Py) -> bool {
    !at::<*mut u8>(dict, 40).is_null()
}

/// `PyDictKeysObject`, of a dict that keeps its values there.
#[repr(C)]
pub struct DictKeys {
    references: isize,
    log2_size: u8,
    log2_index_bytes: u8,
    /// 0: entries have the hash first; 1: all keys are `str`.
    kind: u8,
    version: u32,
    usable: isize,
    entries: isize,
}

/// What is done with the table of a dict, whatever the width of its places.
pub trait WithIndices<R> {
    /// Does it.
    unsafe fn run<I: Copy + Into<i64>>(self, indices: *const I) -> R;
}

impl DictKeys {
    #[inline(always)]
    pub unsafe fn of<'a>(dict: Py) -> &'a DictKeys {
        &*at::<*const DictKeys>(dict, 32)
    }

    /// The size of the table less 1.
    pub fn mask(&self) -> usize {
        (1 << self.log2_size) - 1
    }

    /// Whether all keys are exact `str`.
    pub fn has_names_only(&self) -> bool {
        self.kind != 0
    }

    /// How many entries there are, with the removed ones, which have no value.
    pub fn count(&self) -> usize {
        self.entries as usize
    }

    /// Where that number is.
    pub fn count_place(&self) -> *const isize {
        &self.entries
    }

    /// The entry that a place in the table leads to; negative if none.
    pub unsafe fn index(&self, place: usize) -> isize {
        struct At(usize);
        impl WithIndices<isize> for At {
            #[inline(always)]
            unsafe fn run<I: Copy + Into<i64>>(self, indices: *const I) -> isize {
                (*indices.add(self.0)).into() as isize
            }
        }
        self.with_indices(At(place))
    }

    /// Runs something on the table, whose places are of the least width that is enough.
    #[inline(always)]
    pub unsafe fn with_indices<R>(&self, f: impl WithIndices<R>) -> R {
        let indices = (self as *const DictKeys).add(1).cast::<u8>();
        match self.log2_index_bytes - self.log2_size {
            0 => f.run(indices.cast::<i8>()),
            1 => f.run(indices.cast::<i16>()),
            2 => f.run(indices.cast::<i32>()),
            _ => f.run(indices.cast::<i64>()),
        }
    }

    /// The entries, if all keys are exact `str`: keys and values in turns.
    pub unsafe fn names(&self) -> *const Py {
        (self as *const DictKeys).add(1).cast::<u8>().add(1 << self.log2_index_bytes).cast()
    }

    /// Where the key of an entry is; its value is in the next place.
    pub unsafe fn slot(&self, index: usize) -> *const Py {
        let entries = (self as *const DictKeys).add(1).cast::<u8>().add(1 << self.log2_index_bytes);
        let (size, before) = if self.kind == 0 { (3, 1) } else { (2, 0) };
        entries.cast::<Py>().add(index * size + before)
    }

    pub unsafe fn key(&self, index: usize) -> Py {
        *self.slot(index)
    }

    pub unsafe fn value(&self, index: usize) -> Py {
        *self.slot(index).add(1)
    }

    pub unsafe fn hash(&self, index: usize) -> isize {
        if self.kind == 0 { *self.slot(index).sub(1).cast() } else { str_hash(self.key(index)) }
    }
}

/// An entry of a `set`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SetEntry {
    /// Null where none was; a mark, with the hash -1, where one was.
    pub key: Py,
    pub hash: isize,
}

/// What a `set` consists of behind the head.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SetBody {
    /// Entries that were ever used.
    pub fill: usize,
    pub used: usize,
    /// The size of the table less 1.
    pub mask: usize,
    pub table: *mut SetEntry,
    hash: isize,
    /// Where `pop` goes on.
    pub finger: usize,
    pub small: [SetEntry; 8],
}

#[inline(always)]
pub unsafe fn set_body<'a>(set: Py) -> &'a mut SetBody {
    &mut *set.cast::<u8>().add(16).cast()
}

impl SetEntry {
    /// Whether there is an item.
    pub fn is_live(&self) -> bool {
        !self.key.is_null() && self.hash != -1
    }
}

/// `Py_buffer`.
#[repr(C)]
pub struct Buffer {
    pub start: *mut u8,
    pub object: Py,
    pub length: isize,
    pub item_size: isize,
    pub readonly: c_int,
    pub dimensions: c_int,
    pub format: *const c_char,
    pub shape: *const isize,
    pub strides: *const isize,
    pub suboffsets: *const isize,
    internal: *mut c_void,
}

/// `PyBUF_STRIDES | PyBUF_FORMAT`.
pub const BUFFER_WITH_STEPS: c_int = 0x10 | 0x08 | 0x04;

/// Whether an object is a type of this name that no Python code has made or can change.
pub unsafe fn is_type_in_c(object: Py, name: &CStr) -> bool {
    const IMMUTABLE: usize = 1 << 8;
    const HEAP: usize = 1 << 9;
    if type_of(object) != PyType_Type() {
        return false;
    }
    let flags: usize = at(object, 168);
    let own: *const c_char = at(object, 24);
    (flags & HEAP == 0 || flags & IMMUTABLE != 0) && CStr::from_ptr(own) == name
}

/// Whether an object is a function in C of this name.
pub unsafe fn is_function_in_c(object: Py, name: &CStr) -> bool {
    if type_of(object) != PyCFunction_Type() {
        return false;
    }
    let method: *const *const c_char = at(object, 16);
    CStr::from_ptr(*method) == name
}

/// The characters of an exact `str`.
pub struct Text {
    pub length: usize,
    /// Bytes a character.
    pub width: u32,
    pub ascii: bool,
    pub data: *const u8,
}

/// Looks into an exact `str`; `None` for old forms that hardly exist.
#[inline(always)]
pub unsafe fn text(string: Py) -> Option<Text> {
    let state: u32 = at(string, 32);
    let (kind, compact, ascii, ready) = (state >> 2 & 7, state >> 5 & 1, state >> 6 & 1, state >> 7 & 1);
    let old = VERSION < PYTHON_3_12;
    if compact == 0 || kind == 0 || (old && ready == 0) {
        return None;
    }
    let offset = match (old, ascii) {
        (true, 1) => 48,
        (true, _) => 72,
        (false, 1) => 40,
        (false, _) => 56,
    };
    let data = string.cast::<u8>().add(offset);
    Some(Text { length: at::<isize>(string, 16) as usize, width: kind, ascii: ascii == 1, data })
}
