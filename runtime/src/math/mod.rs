//! `math`: the system's library with CPython's errors, and what CPython computes by itself.

mod gamma;
mod sums;

pub use gamma::*;
pub use sums::*;

use crate::errors::{overflow_error, value_error};
use crate::float::ldexp;
use crate::int::{magnitude_to_f64, to_f64};
use crate::leaf::{leaf, Raised, Result, Word};

pub(crate) mod c {
    //! Functions of the system's mathematical library.
    extern "C" {
        pub fn sqrt(x: f64) -> f64;
        // By its other name: the compiler's own library, which rounds otherwise, has a `cbrt` too.
        #[cfg_attr(target_env = "gnu", link_name = "cbrtf64")]
        pub fn cbrt(x: f64) -> f64;
        pub fn exp(x: f64) -> f64;
        pub fn exp2(x: f64) -> f64;
        pub fn expm1(x: f64) -> f64;
        pub fn log(x: f64) -> f64;
        pub fn log2(x: f64) -> f64;
        pub fn log10(x: f64) -> f64;
        pub fn log1p(x: f64) -> f64;
        pub fn sin(x: f64) -> f64;
        pub fn cos(x: f64) -> f64;
        pub fn tan(x: f64) -> f64;
        pub fn asin(x: f64) -> f64;
        pub fn acos(x: f64) -> f64;
        pub fn atan(x: f64) -> f64;
        pub fn sinh(x: f64) -> f64;
        pub fn cosh(x: f64) -> f64;
        pub fn tanh(x: f64) -> f64;
        pub fn asinh(x: f64) -> f64;
        pub fn acosh(x: f64) -> f64;
        pub fn atanh(x: f64) -> f64;
        pub fn erf(x: f64) -> f64;
        pub fn erfc(x: f64) -> f64;
        pub fn hypot(x: f64, y: f64) -> f64;
        pub fn atan2(y: f64, x: f64) -> f64;
        pub fn fmod(x: f64, y: f64) -> f64;
        pub fn remainder(x: f64, y: f64) -> f64;
        pub fn pow(x: f64, y: f64) -> f64;
        pub fn nextafter(x: f64, y: f64) -> f64;
        pub fn floor(x: f64) -> f64;
        pub fn ceil(x: f64) -> f64;
        pub fn trunc(x: f64) -> f64;
        pub fn frexp(x: f64, exponent: *mut i32) -> f64;
        pub fn fma(x: f64, y: f64, z: f64) -> f64;
    }
}

/// ValueError "math domain error".
#[cold]
pub fn domain() -> Raised {
    value_error("math domain error")
}

/// OverflowError "math range error".
#[cold]
pub fn range() -> Raised {
    overflow_error("math range error")
}

/// A result that can't overflow: infinity and NaN out of a finite argument are outside of the domain.
#[inline]
fn bounded(x: f64, result: f64) -> Result<f64> {
    if result.is_finite() || x.is_nan() || x.is_infinite() && result.is_infinite() {
        return Ok(result);
    }
    Err(domain())
}

/// A result that overflows to infinity.
#[inline]
fn overflowing(x: f64, result: f64) -> Result<f64> {
    if result.is_infinite() && x.is_finite() {
        return Err(range());
    }
    bounded(x, result)
}

fn power(x: f64, y: f64) -> Result<f64> {
    // SAFETY: a pure function.
    let result = unsafe { c::pow(x, y) };
    if result.is_finite() || !x.is_finite() || !y.is_finite() {
        return Ok(result);
    }
    Err(if result.is_nan() || x == 0.0 { domain() } else { range() })
}

/// A function of two arguments that is NaN only outside of its domain.
fn defined(x: f64, y: f64, result: f64) -> Result<f64> {
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain());
    }
    Ok(result)
}

fn frexp(x: f64) -> (f64, i64) {
    let mut exponent = 0;
    // SAFETY: writes the exponent.
    let mantissa = unsafe { c::frexp(x, &mut exponent) };
    (mantissa, if x.is_finite() { exponent as i64 } else { 0 })
}

/// A logarithm of an int of any size.
unsafe fn log_int(a: Word, log: unsafe extern "C" fn(f64) -> f64) -> Result<f64> {
    if a.is_negative() || a == Word(0) {
        return Err(domain());
    }
    let x = to_f64(a);
    if x.is_finite() {
        return Ok(log(x));
    }
    let big = a.big();
    let bits = big.bits();
    let top = magnitude_to_f64(&(big.magnitude() >> (bits - 1000)));
    let (mantissa, exponent) = frexp(top);
    Ok(log(mantissa) + log(2.0) * (exponent + bits as i64 - 1000) as f64)
}

leaf! {
    fn math_sqrt(x: f64) -> Result<f64> { bounded(x, c::sqrt(x)) }
    fn math_cbrt(x: f64) -> Result<f64> { bounded(x, c::cbrt(x)) }
    fn math_exp(x: f64) -> Result<f64> { overflowing(x, c::exp(x)) }
    fn math_exp2(x: f64) -> Result<f64> { overflowing(x, c::exp2(x)) }
    fn math_expm1(x: f64) -> Result<f64> { overflowing(x, c::expm1(x)) }
    fn math_log(x: f64) -> Result<f64> { bounded(x, c::log(x)) }
    fn math_log2(x: f64) -> Result<f64> { bounded(x, c::log2(x)) }
    fn math_log10(x: f64) -> Result<f64> { bounded(x, c::log10(x)) }
    fn math_log1p(x: f64) -> Result<f64> { bounded(x, c::log1p(x)) }
    fn math_sin(x: f64) -> Result<f64> { bounded(x, c::sin(x)) }
    fn math_cos(x: f64) -> Result<f64> { bounded(x, c::cos(x)) }
    fn math_tan(x: f64) -> Result<f64> { bounded(x, c::tan(x)) }
    fn math_asin(x: f64) -> Result<f64> { bounded(x, c::asin(x)) }
    fn math_acos(x: f64) -> Result<f64> { bounded(x, c::acos(x)) }
    fn math_atan(x: f64) -> Result<f64> { bounded(x, c::atan(x)) }
    fn math_sinh(x: f64) -> Result<f64> { overflowing(x, c::sinh(x)) }
    fn math_cosh(x: f64) -> Result<f64> { overflowing(x, c::cosh(x)) }
    fn math_tanh(x: f64) -> Result<f64> { bounded(x, c::tanh(x)) }
    fn math_asinh(x: f64) -> Result<f64> { bounded(x, c::asinh(x)) }
    fn math_acosh(x: f64) -> Result<f64> { bounded(x, c::acosh(x)) }
    fn math_atanh(x: f64) -> Result<f64> { bounded(x, c::atanh(x)) }
    fn math_erf(x: f64) -> f64 { c::erf(x) }
    fn math_erfc(x: f64) -> f64 { c::erfc(x) }
    fn math_atan2(y: f64, x: f64) -> f64 { c::atan2(y, x) }
    fn math_hypot(x: f64, y: f64) -> f64 { c::hypot(x, y) }
    fn math_fmod(x: f64, y: f64) -> Result<f64> { defined(x, y, c::fmod(x, y)) }
    fn math_remainder(x: f64, y: f64) -> Result<f64> { defined(x, y, c::remainder(x, y)) }
    fn math_pow(x: f64, y: f64) -> Result<f64> { power(x, y) }
    fn math_copysign(x: f64, y: f64) -> f64 { x.copysign(y) }
    fn math_nextafter(x: f64, y: f64) -> f64 { c::nextafter(x, y) }
    fn math_ulp(x: f64) -> f64 {
        let size = x.abs();
        let next = c::nextafter(size, f64::INFINITY);
        if !size.is_finite() {
            size
        } else if next.is_infinite() {
            size - c::nextafter(size, 0.0)
        } else {
            next - size
        }
    }
    fn math_floor(x: f64) -> f64 { c::floor(x) }
    fn math_ceil(x: f64) -> f64 { c::ceil(x) }
    fn math_trunc(x: f64) -> f64 { c::trunc(x) }
    fn math_frexp_mantissa(x: f64) -> f64 { frexp(x).0 }
    fn math_frexp_exponent(x: f64) -> i64 { frexp(x).1 }
    fn math_ldexp(x: f64, exponent: i64) -> Result<f64> { overflowing(x, ldexp(x, exponent)) }
    fn math_log_int(a: Word) -> Result<f64> { log_int(a, c::log) }
    fn math_log2_int(a: Word) -> Result<f64> { log_int(a, c::log2) }
    fn math_log10_int(a: Word) -> Result<f64> { log_int(a, c::log10) }
}
