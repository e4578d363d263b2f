//! Arithmetic and comparison.

use super::division::div_mod_floor;
use super::Int;
use crate::errors::zero_division;
use crate::leaf::{leaf, Result, Word};
use core::cmp::Ordering;
use num_bigint::{BigInt, Sign};

fn compare(a: Word, b: Word) -> Ordering {
    match (a.get(), b.get()) {
        (Int::Small(a), Int::Small(b)) => a.cmp(&b),
        (Int::Big(a), Int::Big(b)) => a.cmp(b),
        // A big one is further from zero than any small one.
        (Int::Big(a), _) => if a.sign() == Sign::Minus { Ordering::Less } else { Ordering::Greater },
        (_, Int::Big(b)) => if b.sign() == Sign::Minus { Ordering::Greater } else { Ordering::Less },
    }
}

fn add(a: Word, b: Word) -> Word {
    if let (Some(a), Some(b)) = (a.wide(), b.wide()) {
        return Word::from_i128(a + b);
    }
    match (a.get(), b.get()) {
        (Int::Small(a), Int::Small(b)) => Word::from_i64(a + b),
        (Int::Big(a), Int::Big(b)) => Word::from_big(a + b),
        (Int::Big(big), Int::Small(small)) | (Int::Small(small), Int::Big(big)) => Word::from_big(big + small),
    }
}

fn sub(a: Word, b: Word) -> Word {
    if let (Some(a), Some(b)) = (a.wide(), b.wide()) {
        return Word::from_i128(a - b);
    }
    match (a.get(), b.get()) {
        (Int::Small(a), Int::Small(b)) => Word::from_i64(a - b),
        (Int::Big(a), Int::Big(b)) => Word::from_big(a - b),
        (Int::Big(a), Int::Small(b)) => Word::from_big(a - b),
        (Int::Small(a), Int::Big(b)) => Word::from_big(a - b),
    }
}

fn mul(a: Word, b: Word) -> Word {
    match (a.get(), b.get()) {
        (Int::Small(a), Int::Small(b)) => Word::from_i128(a as i128 * b as i128),
        (Int::Big(a), Int::Big(b)) => Word::from_big(a * b),
        (Int::Big(big), Int::Small(small)) | (Int::Small(small), Int::Big(big)) => Word::from_big(big * small),
    }
}

/// Quotient and remainder of small numbers, rounded down. The divisor is not zero.
fn floor_small(a: i64, b: i64) -> (i64, i64) {
    let (quotient, rest) = (a / b, a % b);
    if rest != 0 && (rest < 0) != (b < 0) {
        (quotient - 1, rest + b)
    } else {
        (quotient, rest)
    }
}

fn floordiv(a: Word, b: Word) -> Word {
    match (a.get(), b.get()) {
        (Int::Small(a), Int::Small(b)) => Word::from_i64(floor_small(a, b).0),
        // Without the temporaries of the general case.
        (Int::Big(a), Int::Small(b)) if a.sign() == Sign::Plus && b > 0 => Word::from_big(a / b),
        _ => Word::from_big(div_mod_floor(&a.big(), &b.big()).0),
    }
}

fn modulo(a: Word, b: Word) -> Word {
    match (a.get(), b.get()) {
        (Int::Small(a), Int::Small(b)) => Word::from_i64(floor_small(a, b).1),
        (Int::Big(a), Int::Small(b)) if a.sign() == Sign::Plus && b > 0 => Word::from_big(a % b),
        _ => Word::from_big(div_mod_floor(&a.big(), &b.big()).1),
    }
}

/// An operation in the place of `a`, if that is large and nobody else has it; takes over the reference.
fn in_place(a: Word, b: Word, op: fn(Word, Word) -> Word, change: impl FnOnce(&mut BigInt, Int)) -> Word {
    match a.own() {
        Some(number) if a != b => {
            change(number, b.get());
            a.normalised()
        }
        _ => {
            let result = op(a, b);
            a.release();
            result
        }
    }
}

leaf! {
    /// `a + b`.
    fn int_add(a: Word, b: Word) -> Result<Word> { Ok(add(a, b)) }
    /// `a - b`.
    fn int_sub(a: Word, b: Word) -> Result<Word> { Ok(sub(a, b)) }
    /// `a * b`.
    fn int_mul(a: Word, b: Word) -> Result<Word> { Ok(mul(a, b)) }

    /// `a + b`; `a` is the caller's to give.
    fn int_add_in_place(a: Word, b: Word) -> Word {
        in_place(a, b, add, |a, b| match b {
            Int::Small(b) => *a += b,
            Int::Big(b) => *a += b,
        })
    }

    /// `a - b`; `a` is the caller's to give.
    fn int_sub_in_place(a: Word, b: Word) -> Word {
        in_place(a, b, sub, |a, b| match b {
            Int::Small(b) => *a -= b,
            Int::Big(b) => *a -= b,
        })
    }

    /// `a * b`; `a` is the caller's to give.
    fn int_mul_in_place(a: Word, b: Word) -> Word {
        in_place(a, b, mul, |a, b| match b {
            Int::Small(b) => *a *= b,
            Int::Big(b) => *a *= b,
        })
    }

    /// `a // b`.
    fn int_floordiv(a: Word, b: Word) -> Result<Word> {
        if b == Word(0) {
            return Err(zero_division("integer division or modulo by zero"));
        }
        Ok(floordiv(a, b))
    }

    /// `a % b`.
    fn int_mod(a: Word, b: Word) -> Result<Word> {
        if b == Word(0) {
            return Err(zero_division("integer modulo by zero"));
        }
        Ok(modulo(a, b))
    }

    /// `-a`.
    fn int_neg(a: Word) -> Result<Word> {
        Ok(match a.get() {
            Int::Small(a) => Word::from_i64(-a),
            Int::Big(a) => Word::from_big(-a),
        })
    }

    /// `abs(a)`.
    fn int_abs(a: Word) -> Result<Word> {
        Ok(match a.get() {
            Int::Small(a) => Word::from_i64(a.abs()),
            Int::Big(value) if value.sign() == Sign::Plus => a.retain(),
            Int::Big(a) => Word::from_big(BigInt::from(a.magnitude().clone())),
        })
    }

    /// Order.
    fn int_compare(a: Word, b: Word) -> i64 { compare(a, b) as i64 }
    /// `a == b`.
    fn int_equal(a: Word, b: Word) -> bool { compare(a, b) == Ordering::Equal }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_rounds_down_across_the_border_of_small_and_big() {
        let values: Vec<i128> = vec![-(1 << 64) - 3, -(1 << 62) - 1, -(1 << 62), -7, -1, 1, 2, 7, (1 << 62) - 1, 1 << 62, (1 << 65) + 9];
        for &a in &values {
            for &b in &values {
                let (x, y) = (Word::from_i128(a), Word::from_i128(b));
                let (mut q, mut r) = (a / b, a % b);
                if r != 0 && (r < 0) != (b < 0) {
                    q -= 1;
                    r += b;
                }
                assert_eq!(compare(floordiv(x, y), Word::from_i128(q)), Ordering::Equal, "{a} // {b}");
                assert_eq!(compare(modulo(x, y), Word::from_i128(r)), Ordering::Equal, "{a} % {b}");
                assert_eq!(compare(add(x, y), Word::from_i128(a + b)), Ordering::Equal);
                assert_eq!(compare(sub(x, y), Word::from_i128(a - b)), Ordering::Equal);
                assert_eq!(compare(x, y), a.cmp(&b));
            }
        }
    }
}
