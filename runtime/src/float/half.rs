//! Half precision, for `struct`'s `e`.

use super::arith::parts;
use super::ldexp;

/// The value of sixteen bits.
pub fn to_f64(bits: u16) -> f64 {
    let (exponent, fraction) = ((bits >> 10 & 31) as i64, (bits & 0x3ff) as f64);
    let size = match exponent {
        0 => ldexp(fraction, -24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => ldexp(fraction + 1024.0, exponent - 25),
    };
    if bits >> 15 == 1 { -size } else { size }
}

/// The nearest sixteen bits; `None` if the value is too large.
pub fn from_f64(x: f64) -> Option<u16> {
    let sign = (x.is_sign_negative() as u16) << 15;
    if x.is_nan() {
        return Some(sign | 0x7e00);
    }
    if x.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let (mantissa, exponent) = parts(x);
    let bits = 64 - mantissa.leading_zeros() as i64;
    // Exponent of the last place that is kept.
    let last = (exponent + bits - 11).max(-24);
    let drop = last - exponent;
    let kept = match drop {
        ..=0 => mantissa << -drop,
        1..=63 => {
            let (kept, half) = (mantissa >> drop, 1u64 << (drop - 1));
            let rest = mantissa & ((1 << drop) - 1);
            kept + (rest > half || rest == half && kept & 1 == 1) as u64
        }
        _ => 0,
    };
    // A carry out of the fraction goes into the exponent, as it should.
    let encoded = if kept == 0 { 0 } else { kept as i64 + ((last + 24) << 10) };
    (encoded < 0x7c00).then_some(sign | encoded as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_halves_round_trip() {
        for bits in 0..=u16::MAX {
            let x = to_f64(bits);
            if !x.is_nan() {
                assert_eq!(from_f64(x), Some(bits));
            }
        }
        assert_eq!([from_f64(65519.0), from_f64(65520.0), from_f64(1e-9), from_f64(0.1)], [Some(0x7bff), None, Some(0), Some(0x2e66)]);
    }
}
