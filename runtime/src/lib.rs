//! The runtime's leaves: what compiled Python can't say itself (memory, text, big integers, numbers as text, files, time).
//! Every public function of a leaf module is a row of `pyc2n_abi::table`; `check` proves it.
//!
//! Invariants: no leaf calls back into compiled code but `release_slow` (descriptors' `drop`), `collector` (all of a
//! descriptor), `weak` (the program's callbacks) and `start` (the program's entry);
//! only `io` and `start` write to the outside unasked; one thread. The library has no `std` in the form that is linked
//! into programs, because its panic machinery alone is larger than everything here.

#![cfg_attr(panic = "abort", no_std)]

extern crate alloc;

mod allocator;
mod bytes;
mod check;
mod collector;
mod digest;
mod errors;
mod exceptions;
mod ext;
mod float;
mod format;
mod int;
mod io;
mod leaf;
mod math;
mod memory;
mod object;
mod os;
mod pages;
mod processor;
mod random;
mod start;
mod stack;
mod string;
mod time;
mod unicode;
mod weak;

#[cfg(test)]
mod test_support;

#[cfg(panic = "abort")]
mod panic;
