//! Division with Python's signs, powers, hashes, bits, and the few C functions that everything here needs.

use crate::errors::{overflow_error, zero_division};
use crate::leaf::{leaf, Result};

pub(crate) mod c {
    //! Functions of the system's mathematical library.
    extern "C" {
        pub fn floor(x: f64) -> f64;
        pub fn ceil(x: f64) -> f64;
        pub fn trunc(x: f64) -> f64;
        pub fn rint(x: f64) -> f64;
        pub fn fmod(x: f64, y: f64) -> f64;
        pub fn pow(x: f64, y: f64) -> f64;
        pub fn ldexp(x: f64, exponent: i32) -> f64;
    }
}

/// `math.floor` as a float.
pub fn floor(x: f64) -> f64 {
    // SAFETY: a pure function.
    unsafe { c::floor(x) }
}

/// Towards zero.
pub fn trunc(x: f64) -> f64 {
    // SAFETY: a pure function.
    unsafe { c::trunc(x) }
}

/// `x * 2**exponent`, correctly rounded.
pub fn ldexp(x: f64, exponent: i64) -> f64 {
    // SAFETY: a pure function.
    unsafe { c::ldexp(x, exponent.clamp(-5000, 5000) as i32) }
}

/// Quotient and remainder, rounded down. The divisor is not zero.
fn divmod(a: f64, b: f64) -> (f64, f64) {
    // SAFETY: a pure function.
    let mut rest = unsafe { c::fmod(a, b) };
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(a / b), rest);
    }
    let whole = floor(quotient);
    (if quotient - whole > 0.5 { whole + 1.0 } else { whole }, rest)
}

fn power(a: f64, b: f64) -> Result<f64> {
    if a == 0.0 && b < 0.0 && b.is_finite() {
        return Err(zero_division("0.0 cannot be raised to a negative power"));
    }
    // SAFETY: a pure function.
    let result = unsafe { c::pow(a, b) };
    if result.is_infinite() && a.is_finite() && b.is_finite() {
        return Err(overflow_error("(34, 'Numerical result out of range')"));
    }
    Ok(result)
}

/// CPython's hash: the value modulo 2**61 - 1, where a half is 2**60.
fn hash(x: f64) -> i64 {
    const BITS: i64 = 61;
    const MODULUS: u64 = (1 << BITS) - 1;
    if x.is_nan() {
        return 0;
    }
    if x.is_infinite() {
        return if x > 0.0 { 314159 } else { -314159 };
    }
    let (mantissa, exponent) = parts(x);
    let turn = exponent.rem_euclid(BITS);
    let rest = (((mantissa as u128) << turn) % MODULUS as u128) as i64;
    match if x < 0.0 { -rest } else { rest } {
        -1 => -2,
        hash => hash,
    }
}

/// `abs(x) == mantissa * 2**exponent` of a finite float.
pub fn parts(x: f64) -> (u64, i64) {
    let bits = x.to_bits();
    let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i64);
    match exponent {
        0 => (fraction, -1074),
        _ => (fraction | 1 << 52, exponent - 1075),
    }
}

fn checked(b: f64, message: &str) -> Result<()> {
    if b == 0.0 {
        return Err(zero_division(message));
    }
    Ok(())
}

leaf! {
    /// `a // b`.
    fn float_floordiv(a: f64, b: f64) -> Result<f64> {
        checked(b, "float floor division by zero")?;
        Ok(divmod(a, b).0)
    }
    /// `a % b`.
    fn float_mod(a: f64, b: f64) -> Result<f64> {
        checked(b, "float modulo")?;
        Ok(divmod(a, b).1)
    }
    /// `divmod(a, b)[0]`.
    fn float_divmod_quotient(a: f64, b: f64) -> Result<f64> {
        checked(b, "float divmod()")?;
        Ok(divmod(a, b).0)
    }
    /// `a ** b`.
    fn float_pow(a: f64, b: f64) -> Result<f64> { power(a, b) }
    /// `hash(x)`.
    fn float_hash(x: f64) -> i64 { hash(x) }
    /// `x.is_integer()`.
    fn float_is_integer(x: f64) -> bool { x.is_finite() && trunc(x) == x }
    /// The bits.
    fn float_bits(x: f64) -> i64 { x.to_bits() as i64 }
    /// From the bits.
    fn float_from_bits(bits: i64) -> f64 { f64::from_bits(bits as u64) }
    /// Rounded to single precision.
    fn float_to_single(x: f64) -> f64 { x as f32 as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_and_hashes_as_cpython() {
        assert_eq!(divmod(-7.5, 2.0), (-4.0, 0.5));
        assert_eq!(divmod(7.5, -2.0), (-4.0, -0.5));
        assert_eq!(divmod(1.0, 0.1), (9.0, 0.09999999999999995));
        assert!(divmod(-0.0, 2.0).0.is_sign_negative());
        assert_eq!([hash(0.5), hash(1.0), hash(-1.0), hash(1e100), hash(0.1), hash(5e-324)], HASHES);
    }

    const HASHES: [i64; 6] = [1152921504606846976, 1, -2, 1822893315824342674, 230584300921369408, 16777216];
}
