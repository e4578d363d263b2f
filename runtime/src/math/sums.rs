//! Sums without loss: `math.fsum` and the Euclidean norm.

use super::c;
use crate::errors::{overflow_error, value_error};
use crate::leaf::{leaf, Raw, Result};
use alloc::vec::Vec;

/// The sum and what rounding lost of it, exactly.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

/// Shewchuk's partial sums: not overlapping, increasing in size, their sum exact.
#[derive(Default)]
struct Partials {
    partials: Vec<f64>,
}

impl Partials {
    /// False on overflow.
    fn add(&mut self, mut x: f64) -> bool {
        let mut kept = 0;
        for i in 0..self.partials.len() {
            let (sum, lost) = two_sum(x, self.partials[i]);
            if lost != 0.0 {
                self.partials[kept] = lost;
                kept += 1;
            }
            x = sum;
        }
        self.partials.truncate(kept);
        self.partials.push(x);
        x.is_finite()
    }

    /// The exact sum, rounded once.
    fn total(&self) -> f64 {
        let mut rest = self.partials.iter().rev().copied();
        let Some(mut high) = rest.next() else { return 0.0 };
        while let Some(next) = rest.next() {
            let (sum, lost) = two_sum(high, next);
            high = sum;
            if lost != 0.0 {
                return round_half(high, lost, rest.next());
            }
        }
        high
    }
}

/// `high + lost` was rounded half to even; what comes after may show that it is more than a half.
fn round_half(high: f64, lost: f64, next: Option<f64>) -> f64 {
    let same_side = next.is_some_and(|next| lost < 0.0 && next < 0.0 || lost > 0.0 && next > 0.0);
    let doubled = lost * 2.0;
    let moved = high + doubled;
    if same_side && doubled == moved - high { moved } else { high }
}

fn fsum(values: &[f64]) -> Result<f64> {
    let mut partials = Partials::default();
    let (mut special, mut infinite) = (0.0, 0.0);
    for &x in values {
        if x.is_finite() {
            if !partials.add(x) {
                return Err(overflow_error("intermediate overflow in fsum"));
            }
        } else {
            special += x;
            infinite += if x.is_infinite() { x } else { 0.0 };
        }
    }
    if special == 0.0 {
        return Ok(partials.total());
    }
    if infinite.is_nan() {
        return Err(value_error("-inf + inf in fsum"));
    }
    Ok(special)
}

/// Sum of squares of numbers around one, as a pair of high and low part.
unsafe fn squares(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((0.0, 0.0), |(high, low), x| {
        let square = x * x;
        let (sum, lost) = two_sum(high, square);
        (sum, low + (lost + c::fma(x, x, -square)))
    })
}

/// Euclidean norm: scaled by a power of two, squares summed in double the precision, the root corrected once.
unsafe fn norm(values: &[f64]) -> f64 {
    let largest = values.iter().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    if values.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if values.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || values.len() == 1 {
        return largest;
    }
    let mut exponent = 0;
    c::frexp(largest, &mut exponent);
    let scaled = values.iter().map(|&x| crate::float::ldexp(x, -exponent as i64));
    let (high, low) = squares(scaled);
    let root = c::sqrt(high + low);
    let square = root * root;
    let rest = (high - square) + low - c::fma(root, root, -square);
    crate::float::ldexp(root + rest / (2.0 * root), exponent as i64)
}

unsafe fn floats<'a>(values: Raw, count: i64) -> &'a [f64] {
    if count <= 0 {
        return &[];
    }
    core::slice::from_raw_parts(values.cast(), count as usize)
}

leaf! {
    fn math_fsum(values: Raw, count: i64) -> Result<f64> { fsum(floats(values, count)) }
    fn math_norm(values: Raw, count: i64) -> f64 { norm(floats(values, count)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact() {
        assert_eq!(fsum(&[0.1; 10]).ok(), Some(1.0));
        assert_eq!(fsum(&[1e16, 1.0, 1e-16]).ok(), Some(1e16 + 2.0));
        assert_eq!(fsum(&[1e100, 1.0, -1e100, 1e-100]).ok(), Some(1.0));
        assert_eq!(fsum(&[]).ok(), Some(0.0));
        assert!(fsum(&[1e308, 1e308]).is_err());
        assert!(fsum(&[f64::INFINITY, f64::NEG_INFINITY]).is_err());
    }

    #[test]
    fn norm_does_not_overflow() {
        unsafe {
            assert_eq!(norm(&[3.0, 4.0]), 5.0);
            assert_eq!(norm(&[3e200, 4e200]), 4.9999999999999995e200);
            assert_eq!(norm(&[3e-320, 4e-320]), 5e-320);
            assert_eq!(norm(&[1.0, 1.0]), 2f64.sqrt());
        }
    }
}
