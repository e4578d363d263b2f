//! Between integers and floats, always correctly rounded.

use super::Int;
use crate::errors::{overflow_error, value_error, zero_division};
use crate::leaf::{leaf, Result, Word};
use core::cmp::Ordering;
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{FromPrimitive, ToPrimitive, Zero};

/// `mantissa * 2**exponent`, rounded half to even once, also for subnormal results. Infinity if it is too large.
pub fn round_scaled(mantissa: u128, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = 128 - mantissa.leading_zeros() as i64;
    if exponent + bits > 1024 {
        return f64::INFINITY;
    }
    let last = (exponent + bits - 53).max(-1074);
    let drop = last - exponent;
    if drop <= 0 {
        return scale(mantissa as u64 as f64, exponent);
    }
    if drop > bits + 1 {
        return 0.0;
    }
    let kept = if drop < 128 { mantissa >> drop } else { 0 };
    let rest = mantissa - if drop < 128 { kept << drop } else { 0 };
    let half = 1u128 << (drop - 1);
    let up = rest > half || rest == half && kept & 1 == 1;
    scale((kept + up as u128) as u64 as f64, last)
}

/// `x * 2**exponent` where that is exact or overflows.
fn scale(x: f64, exponent: i64) -> f64 {
    crate::float::ldexp(x, exponent)
}

/// The highest bits of a number, the lowest of them set if anything is lost, and how many bits were dropped.
fn top_bits(value: &BigUint, keep: u64) -> (u128, i64) {
    let drop = value.bits().saturating_sub(keep);
    if drop == 0 {
        return (value.to_u128().expect("at most `keep` bits"), 0);
    }
    let top = (value >> drop).to_u128().expect("`keep` bits");
    let sticky = value.trailing_zeros().unwrap_or(0) < drop;
    (top | sticky as u128, drop as i64)
}

/// The nearest float, perhaps infinite.
pub fn to_f64(word: Word) -> f64 {
    match word.get() {
        Int::Small(value) => value as f64,
        Int::Big(value) => {
            let size = magnitude_to_f64(value.magnitude());
            if word.is_negative() { -size } else { size }
        }
    }
}

/// The float nearest to a big number; infinity if it is too large.
pub fn magnitude_to_f64(magnitude: &BigUint) -> f64 {
    let (top, dropped) = top_bits(magnitude, 120);
    round_scaled(top, dropped)
}

/// An integral float as an int.
pub fn from_f64(x: f64) -> Word {
    if x.abs() < 4e18 {
        return Word::from_i64(x as i64);
    }
    Word::from_big(BigInt::from_f64(x).unwrap_or_default())
}

fn true_division(a: &BigInt, b: &BigInt) -> f64 {
    let negative = (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus);
    let (a, b) = (a.magnitude(), b.magnitude());
    if a.is_zero() {
        return if negative { -0.0 } else { 0.0 };
    }
    let shift = 66 - (a.bits() as i64 - b.bits() as i64);
    if shift < -1100 {
        return if negative { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let (quotient, rest) =
        if shift >= 0 { (a << shift as u64).div_rem(b) } else { a.div_rem(&(b << -shift as u64)) };
    let sticky = !rest.is_zero();
    let size = round_scaled(quotient.to_u128().expect("67 bits") | sticky as u128, -shift);
    if negative { -size } else { size }
}

fn truediv(a: Word, b: Word) -> Result<f64> {
    const EXACT: i64 = 1 << 53;
    if b == Word(0) {
        return Err(zero_division("division by zero"));
    }
    if let (Some(a), Some(b)) = (a.small(), b.small()) {
        if a.abs() <= EXACT && b.abs() <= EXACT {
            return Ok(a as f64 / b as f64);
        }
    }
    let quotient = true_division(&a.big(), &b.big());
    if quotient.is_infinite() {
        return Err(overflow_error("integer division result too large for a float"));
    }
    Ok(quotient)
}

/// Exact order of an int and a float that is not a NaN.
fn compare_float(a: Word, b: f64) -> Ordering {
    if b.is_infinite() {
        return if b > 0.0 { Ordering::Less } else { Ordering::Greater };
    }
    let whole = crate::float::trunc(b);
    let order = match (a.get(), whole.abs() < 4e18) {
        (Int::Small(a), true) => a.cmp(&(whole as i64)),
        _ => a.big().as_ref().cmp(from_f64(whole).own_big().as_ref()),
    };
    order.then_with(|| whole.partial_cmp(&b).unwrap_or(Ordering::Equal))
}

impl Word {
    /// The number of an owned word, which is released.
    fn own_big(self) -> alloc::boxed::Box<BigInt> {
        let value = alloc::boxed::Box::new(self.big().into_owned());
        self.release();
        value
    }
}

leaf! {
    /// `a / b`.
    fn int_truediv(a: Word, b: Word) -> Result<f64> { truediv(a, b) }

    /// `float(a)`.
    fn int_to_float(a: Word) -> Result<f64> {
        let x = to_f64(a);
        if x.is_infinite() {
            return Err(overflow_error("int too large to convert to float"));
        }
        Ok(x)
    }

    /// `int(x)`.
    fn int_from_float(x: f64) -> Result<Word> {
        if x.is_nan() {
            return Err(value_error("cannot convert float NaN to integer"));
        }
        if x.is_infinite() {
            return Err(overflow_error("cannot convert float infinity to integer"));
        }
        Ok(from_f64(crate::float::trunc(x)))
    }

    /// Order of int and float; 2 if a NaN.
    fn int_compare_float(a: Word, b: f64) -> i64 {
        if b.is_nan() { 2 } else { compare_float(a, b) as i64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Word {
        Word::from_big(text.parse().expect("digits"))
    }

    #[test]
    fn true_division_is_correctly_rounded() {
        let cases: [(&str, &str, u64); 6] = TRUE_DIVISIONS;
        for (a, b, bits) in cases {
            assert_eq!(truediv(word(a), word(b)).expect("finite").to_bits(), bits, "{a} / {b}");
        }
        let huge = Word::from_big(BigInt::from(10).pow(400u32));
        assert!(truediv(huge, Word::from_i64(3)).is_err());
        assert_eq!(truediv(Word::from_i64(3), huge).expect("finite"), 0.0);
    }

    #[test]
    fn conversion_rounds_half_to_even() {
        assert_eq!(to_f64(word("9007199254740993")), 9007199254740992.0);
        assert_eq!(to_f64(word("9007199254740995")), 9007199254740996.0);
        assert_eq!(to_f64(word("-36893488147419107329")), -36893488147419111424.0);
        assert_eq!(compare_float(word("9007199254740993"), 9007199254740992.0), Ordering::Greater);
        assert_eq!(compare_float(Word::from_i64(-3), -3.5), Ordering::Greater);
        assert_eq!(compare_float(Word::from_i64(3), 3.5), Ordering::Less);
        assert_eq!(compare_float(word("100000000000000000000"), 1e20), Ordering::Equal);
    }

    const TRUE_DIVISIONS: [(&str, &str, u64); 6] = [
        ("1000000000000000000000000000007", "3", 5048768534226689521),
        ("-1180591620717411303423", "1180591620717411303424", 13830554455654793216),
        ("1", "100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 2024),
        ("5", "607206759921931855057486040156751921148669949292426355070704074082291018703986040675881151104311373485561233592950435734169426212157380430601040199822215529764552272829699084093400723226279649023719303035418235205686022450274078095854310066947478669022430169537076308657000243845691507596558982525938018789923123223280484352", 2),
        ("1606938044258990453947923680586147734807949174969684883144704", "1024", 5462866348000411648),
        ("123456789012345678901234567890", "987654321", 4907545789041589730),
    ];
}
