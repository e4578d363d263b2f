//! Classes of our own, made when a module is imported.

use super::api::*;
use core::ffi::{c_char, c_int, c_void, CStr};
use core::ptr::{null, null_mut};

/// Flags of methods: without an argument, with one, with an array of arguments.
pub const WITHOUT: c_int = 4;
pub const WITH_ONE: c_int = 8;
pub const WITH_ARRAY: c_int = 128;

/// `PyMethodDef`.
#[repr(C)]
pub struct Method {
    pub name: *const c_char,
    pub call: *mut c_void,
    pub flags: c_int,
    pub doc: *const c_char,
}

/// A class to make.
pub struct Kind<'a> {
    pub name: &'static CStr,
    /// The size of its objects, and of what each item adds.
    pub size: usize,
    pub item_size: usize,
    pub flags: u32,
    /// Where in objects the interpreter finds things: their names there, and the places.
    pub offsets: &'a [(&'static CStr, usize)],
    pub methods: &'a [(&'static CStr, *mut c_void, c_int)],
    /// Numbers of slots, and functions.
    pub slots: &'a [(c_int, *mut c_void)],
}

#[repr(C)]
struct Slot {
    number: c_int,
    value: *mut c_void,
}

#[repr(C)]
struct Spec {
    name: *const c_char,
    size: c_int,
    item_size: c_int,
    flags: u32,
    slots: *mut Slot,
}

impl Kind<'_> {
    /// The class; null after an exception.
    pub unsafe fn make(&self) -> Py {
        let member = |name, offset| Member { name, kind: 19, offset, flags: 1, doc: null() };
        let mut members: alloc::vec::Vec<Member> = self.offsets.iter().map(|&(name, offset)| member(name.as_ptr(), offset as isize)).collect();
        members.push(Member { kind: 0, flags: 0, ..member(null(), 0) });
        let method = |name, call, flags| Method { name, call, flags, doc: null() };
        let mut methods: alloc::vec::Vec<Method> = self.methods.iter().map(|&(name, call, flags)| method(name.as_ptr(), call, flags)).collect();
        methods.push(method(null(), null_mut(), 0));
        // CPython keeps pointers into both.
        let (members, methods) = (members.leak(), methods.leak());
        let own = [(64, methods.as_mut_ptr().cast::<c_void>()), (72, members.as_mut_ptr().cast()), (0, null_mut())];
        let mut slots: alloc::vec::Vec<Slot> = self.slots.iter().copied().chain(own).map(|(number, value)| Slot { number, value }).collect();
        let mut spec = Spec {
            name: self.name.as_ptr(), size: self.size as c_int, item_size: self.item_size as c_int, flags: self.flags, slots: slots.as_mut_ptr(),
        };
        PyType_FromSpec((&raw mut spec).cast())
    }
}
