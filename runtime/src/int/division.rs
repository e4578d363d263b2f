//! Division of large numbers, rounded down. Where the quotient is short the first digits nearly tell it, and what is left is one pass over the
//! numbers (Knuth, The Art of Computer Programming 2, 4.3.1); all else is the library's.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// Quotients of fewer bits are short.
const SHORT: u64 = 62;

/// Quotient and remainder, rounded down. The divisor is not zero.
pub fn div_mod_floor(a: &BigInt, b: &BigInt) -> (BigInt, BigInt) {
    let (quotient, rest) = divide(a.magnitude(), b.magnitude());
    let differ = (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus);
    let (quotient, rest) = if differ && !rest.is_zero() { (quotient + 1u32, b.magnitude() - rest) } else { (quotient, rest) };
    let sign = if differ { Sign::Minus } else { Sign::Plus };
    (BigInt::from_biguint(sign, quotient), BigInt::from_biguint(b.sign(), rest))
}

fn divide(a: &BigUint, b: &BigUint) -> (BigUint, BigUint) {
    let is_short = b.bits() >= 64 && a.bits() >= b.bits() && a.bits() - b.bits() < SHORT;
    if is_short { divide_short(a, b) } else { a.div_rem(b) }
}

/// The first 64 bits of the divisor, and those of the dividend in the same places, give a quotient that is at most two too small.
fn divide_short(a: &BigUint, b: &BigUint) -> (BigUint, BigUint) {
    let below = b.bits() - 64;
    let first = |number: &BigUint| (number >> below).to_u128().unwrap_or(0);
    let mut quotient = (first(a) / (first(b) + 1)) as u64;
    let mut rest = a - b * quotient;
    while rest >= *b {
        rest -= b;
        quotient += 1;
    }
    (BigUint::from(quotient), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of many lengths, with runs of ones and zeros where a guess goes wrong.
    fn numbers() -> Vec<BigInt> {
        let powers = (60..70).chain(120..130).chain([190, 200, 256]).map(|bits| BigInt::from(1) << bits);
        let near = |power: BigInt| (-2..3).map(move |by| &power + by);
        let some: Vec<BigInt> = powers.flat_map(near).collect();
        let products = some.iter().step_by(7).flat_map(|a| some.iter().step_by(11).map(move |b| a * b - 1));
        products.chain(some.iter().cloned()).collect()
    }

    #[test]
    fn short_quotients_are_exact() {
        let numbers = numbers();
        for a in &numbers {
            for b in &numbers {
                for (a, b) in [(a.clone(), b.clone()), (-a, b.clone()), (a.clone(), -b), (-a, -b)] {
                    assert_eq!(div_mod_floor(&a, &b), Integer::div_mod_floor(&a, &b), "{a} and {b}");
                }
            }
        }
    }
}
