//! Number theory: powers, roots, divisors, rounding to tens; `math.factorial` and its kin.

use super::bits::MOST_BITS;
use super::Int;
use crate::errors::{memory_error, value_error};
use crate::leaf::{leaf, Result, Word};
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::{Integer, Roots};
use num_traits::{One, Pow, Signed, Zero};

fn small_power(base: i64, mut exponent: i64) -> Option<i64> {
    let (mut result, mut square) = (1i64, base);
    loop {
        if exponent & 1 == 1 {
            result = result.checked_mul(square)?;
        }
        exponent >>= 1;
        if exponent == 0 {
            return Some(result);
        }
        square = square.checked_mul(square)?;
    }
}

fn power(a: Word, b: Word) -> Result<Word> {
    if b.is_negative() {
        return Err(value_error("negative exponent"));
    }
    match (a.small(), b.to_i64()) {
        (Some(0), _) => return Ok(Word::from_i64((b == Word(0)) as i64)),
        (Some(1), _) => return Ok(Word::from_i64(1)),
        (Some(-1), _) => return Ok(Word::from_i64(if b.big().is_even() { 1 } else { -1 })),
        (Some(base), Some(exponent)) => {
            if let Some(result) = small_power(base, exponent) {
                return Ok(Word::from_i64(result));
            }
            if base == 2 {
                return shifted_one(exponent as u64);
            }
        }
        _ => {}
    }
    let base = a.big();
    let exponent = b.to_i64().and_then(|exponent| u32::try_from(exponent).ok()).ok_or_else(memory_error)?;
    if base.bits().saturating_sub(1).saturating_mul(exponent as u64) > MOST_BITS {
        return Err(memory_error());
    }
    Ok(Word::from_big(Pow::pow(&*base, exponent)))
}

fn shifted_one(bits: u64) -> Result<Word> {
    if bits > MOST_BITS {
        return Err(memory_error());
    }
    Ok(Word::from_big(BigInt::one() << bits))
}

/// `base ** exponent % modulus` for 0 <= base < modulus < 2**63.
fn small_power_mod(base: u64, mut exponent: u64, modulus: u64) -> u64 {
    let times = |a: u64, b: u64| (a as u128 * b as u128 % modulus as u128) as u64;
    let (mut result, mut square) = (1 % modulus, base);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, square);
        }
        square = times(square, square);
        exponent >>= 1;
    }
    result
}

fn inverse(base: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    let gcd = base.extended_gcd(modulus);
    if !gcd.gcd.is_one() {
        return Err(value_error("base is not invertible for the given modulus"));
    }
    Ok(gcd.x.mod_floor(modulus))
}

fn power_mod(a: Word, b: Word, m: Word) -> Result<Word> {
    if m == Word(0) {
        return Err(value_error("pow() 3rd argument cannot be 0"));
    }
    if let (Some(a), Some(b), Some(m)) = (a.small(), b.small(), m.small()) {
        if b >= 0 && m > 0 {
            return Ok(Word::from_i64(small_power_mod(a.rem_euclid(m) as u64, b as u64, m as u64) as i64));
        }
    }
    let (sign, modulus) = (m.big().sign(), m.big().abs());
    let mut base = a.big().mod_floor(&modulus);
    if b.is_negative() {
        base = inverse(&base, &modulus)?;
    }
    let mut result = base.modpow(&b.big().abs(), &modulus);
    if sign == Sign::Minus && !result.is_zero() {
        result -= modulus;
    }
    Ok(Word::from_big(result))
}

fn small_gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// `a` to a multiple of 10**digits, half to even.
fn round_to_tens(a: &BigInt, digits: u32) -> BigInt {
    let unit = Pow::pow(&BigInt::from(10), digits);
    let (mut quotient, rest) = a.div_mod_floor(&unit);
    let twice: BigInt = rest * 2;
    if twice > unit || twice == unit && quotient.is_odd() {
        quotient += 1;
    }
    quotient * unit
}

/// Product of first, first + 1, … last, halves first so that the factors are of like size.
fn product(first: u64, last: u64) -> BigUint {
    if last < first {
        return BigUint::one();
    }
    if last - first < 8 {
        return (first..=last).fold(BigUint::one(), |product, n| product * n);
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

fn falling(n: &BigInt, k: i64) -> BigInt {
    if k < 8 {
        return (0..k).fold(BigInt::one(), |product, i| product * (n - i));
    }
    let half = k / 2;
    falling(n, half) * falling(&(n - half), k - half)
}

leaf! {
    /// `a ** b`.
    fn int_pow(a: Word, b: Word) -> Result<Word> { power(a, b) }
    /// `pow(a, b, m)`.
    fn int_pow_mod(a: Word, b: Word, m: Word) -> Result<Word> { power_mod(a, b, m) }

    /// `math.gcd(a, b)`.
    fn int_gcd(a: Word, b: Word) -> Result<Word> {
        Ok(match (a.get(), b.get()) {
            (Int::Small(a), Int::Small(b)) => Word::from_i128(small_gcd(a.unsigned_abs(), b.unsigned_abs()) as i128),
            _ => Word::from_big(a.big().gcd(&b.big())),
        })
    }

    /// `math.isqrt(a)`.
    fn int_isqrt(a: Word) -> Result<Word> {
        if a.is_negative() {
            return Err(value_error("isqrt() argument must be nonnegative"));
        }
        Ok(match a.get() {
            Int::Small(a) => Word::from_i64((a as u64).sqrt() as i64),
            Int::Big(a) => Word::from_big(BigInt::from(a.magnitude().sqrt())),
        })
    }

    /// `round(a, -digits)`.
    fn int_round(a: Word, digits: i64) -> Result<Word> {
        let value = a.big();
        // Half of the unit is beyond the number.
        if digits as u64 > value.bits() {
            return Ok(Word(0));
        }
        Ok(Word::from_big(round_to_tens(&value, digits as u32)))
    }

    /// `math.factorial(n)`.
    fn math_factorial(n: i64) -> Result<Word> { Ok(Word::from_big(product(1, n.max(0) as u64).into())) }

    /// `math.perm(n, k)`.
    fn math_perm(n: Word, k: i64) -> Result<Word> { Ok(Word::from_big(falling(&n.big(), k))) }

    /// `math.comb(n, k)`.
    fn math_comb(n: Word, k: i64) -> Result<Word> {
        Ok(Word::from_big(falling(&n.big(), k) / BigInt::from(product(1, k.max(0) as u64))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_as_cpython() {
        let w = Word::from_i64;
        let pow_mod = |a, b, m| power_mod(w(a), w(b), w(m)).ok().and_then(Word::to_i64);
        assert_eq!([pow_mod(3, 5, -7), pow_mod(3, -2, -7), pow_mod(2, -1, 4), pow_mod(-3, 5, 7), pow_mod(5, 0, 1)], [Some(-2), Some(-3), None, Some(2), Some(0)]);
        assert_eq!(power(w(-3), w(3)).ok().and_then(Word::to_i64), Some(-27));
        assert_eq!(power(w(10), w(30)).expect("fits").big().into_owned(), BigInt::from(10i64.pow(15)) * 10i64.pow(15));
        assert_eq!(round_to_tens(&BigInt::from(-25), 1), BigInt::from(-20));
        assert_eq!(round_to_tens(&BigInt::from(35), 1), BigInt::from(40));
        assert_eq!(falling(&BigInt::from(20), 10), BigInt::from(670442572800i64));
    }
}
