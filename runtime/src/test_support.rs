//! For unit tests: what the compiled program would define, and short ways to and from objects.

use crate::object::{new_str, Own};
use crate::string::build::to_utf8_lossy;
use pyc2n_abi::{layout::{Descriptor, Header}, Outcome};

unsafe extern "C" fn drop_object(object: *mut Header) {
    crate::memory::free_unpooled(object.cast());
}

const fn descriptor(drop: unsafe extern "C" fn(*mut Header)) -> Descriptor {
    Descriptor { id: 0, name: core::ptr::null(), drop: Some(drop), traverse: None, finalize: None, size: 0 }
}

unsafe extern "C" fn drop_bigint(object: *mut Header) {
    crate::int::rows::bigint_drop(object.cast());
}

#[no_mangle]
static mut rt_str_descriptor: Descriptor = descriptor(drop_object);
#[no_mangle]
static mut rt_bytes_descriptor: Descriptor = descriptor(drop_object);
#[no_mangle]
static mut rt_bigint_descriptor: Descriptor = descriptor(drop_bigint);
#[no_mangle]
static rt_leak_check: u8 = 0;
#[no_mangle]
static rt_weak_callbacks: Option<extern "C" fn()> = None;

/// A `str`.
pub fn text(s: &str) -> Own {
    new_str(s)
}

/// The object that a leaf returned.
pub fn own(outcome: Outcome<*mut Header>) -> Own {
    assert_eq!(outcome.status, 0, "{}", crate::errors::left_message());
    unsafe { Own::from_header(outcome.value) }
}

/// The text that a leaf returned, or its error's message.
pub fn string(outcome: Outcome<*mut Header>) -> String {
    if outcome.status != 0 {
        return format!("error: {}", crate::errors::left_message());
    }
    to_utf8_lossy(own(outcome).as_str())
}
