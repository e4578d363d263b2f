//! Rounding: to integers and to decimal places.

use super::arith::c;
use super::digits::shortest;
use crate::errors::{overflow_error, value_error};
use crate::int::from_f64;
use crate::leaf::{leaf, Result, Word};
use alloc::format;

fn to_int(x: f64) -> Result<Word> {
    if x.is_nan() {
        return Err(value_error("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(overflow_error("cannot convert float infinity to integer"));
    }
    Ok(from_f64(x))
}

/// To a multiple of 10**places, half to even.
fn round_to_tens(x: f64, places: i64) -> f64 {
    let size = x.abs();
    let digits = shortest(size).point as i64 - places;
    let rounded = match digits {
        ..=-1 => 0.0,
        0 => {
            let power = |text: alloc::string::String| text.parse().unwrap_or(f64::INFINITY);
            if size > power(format!("5e{}", places - 1)) { power(format!("1e{places}")) } else { 0.0 }
        }
        _ => format!("{:.*e}", digits as usize - 1, size).parse().unwrap_or(f64::INFINITY),
    };
    rounded.copysign(x)
}

fn round_digits(x: f64, digits: i64) -> Result<f64> {
    if !x.is_finite() || x == 0.0 || digits > 323 {
        return Ok(x);
    }
    if digits < -308 {
        return Ok(0f64.copysign(x));
    }
    let rounded = if digits >= 0 {
        format!("{:.*}", digits as usize, x).parse().unwrap_or(x)
    } else {
        round_to_tens(x, -digits)
    };
    if rounded.is_infinite() {
        return Err(overflow_error("rounded value too large to represent"));
    }
    Ok(rounded)
}

leaf! {
    /// `math.floor(x)`.
    fn float_floor(x: f64) -> Result<Word> { to_int(c::floor(x)) }
    /// `math.ceil(x)`.
    fn float_ceil(x: f64) -> Result<Word> { to_int(c::ceil(x)) }
    /// `round(x)`.
    fn float_round(x: f64) -> Result<Word> { to_int(c::rint(x)) }
    /// `round(x, digits)`.
    fn float_round_digits(x: f64, digits: i64) -> Result<f64> { round_digits(x, digits) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_as_cpython() {
        let cases = [
            (2.675, 2, 2.67),
            (0.5, 0, 0.0),
            (2.5, 0, 2.0),
            (-1.5, 0, -2.0),
            (25.5, -1, 30.0),
            (15.0, -1, 20.0),
            (25.0, -1, 20.0),
            (5.0, -1, 0.0),
            (5.1, -1, 10.0),
            (1234.5678, 2, 1234.57),
            (99.99, -2, 100.0),
            (1e22, -22, 1e22),
            (4.9, -2, 0.0),
            (1.0000000000000002, 20, 1.0000000000000002),
        ];
        for (x, digits, expected) in cases {
            assert_eq!(round_digits(x, digits).ok(), Some(expected), "round({x}, {digits})");
        }
        assert!(round_digits(1.7e308, -308).is_err());
    }
}
