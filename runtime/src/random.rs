//! The Mersenne Twister (MT19937), seeded and read out as CPython does.

use crate::digest::sha512;
use crate::leaf::{leaf, memory, Raw, Result, Word};
use crate::object::{free_handle, handle};
use alloc::{boxed::Box, vec::Vec};
use num_bigint::{BigInt, BigUint, Sign};

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// A generator, laid out as in CPython's objects.
#[repr(C)]
#[derive(Clone)]
pub struct Twister {
    at: u32,
    state: [u32; SIZE],
}

impl Twister {
    /// Of no use before it is seeded.
    pub const fn new() -> Twister {
        Twister { at: SIZE as u32, state: [0; SIZE] }
    }

    /// Whether so many words can be had without another state.
    pub fn has(&self, words: usize) -> bool {
        self.at as usize + words <= SIZE
    }

    /// Where in its state it is.
    pub fn place(&self) -> u32 {
        self.at
    }

    /// Goes to such a place.
    pub fn go_to(&mut self, place: u32) {
        self.at = place;
    }

    fn seed(&mut self, seed: u32) {
        self.state[0] = seed;
        for i in 1..SIZE {
            let last = self.state[i - 1];
            self.state[i] = 1812433253u32.wrapping_mul(last ^ last >> 30).wrapping_add(i as u32);
        }
        self.at = SIZE as u32;
    }

    fn seed_array(&mut self, key: &[u32]) {
        self.seed(19650218);
        let (mut i, mut j) = (1, 0);
        let turn = |state: &mut [u32; SIZE], i: &mut usize| {
            *i += 1;
            if *i >= SIZE {
                state[0] = state[SIZE - 1];
                *i = 1;
            }
        };
        let mixed = |state: &[u32; SIZE], i: usize, factor: u32| {
            let last = state[i - 1];
            state[i] ^ (last ^ last >> 30).wrapping_mul(factor)
        };
        for _ in 0..SIZE.max(key.len()) {
            self.state[i] = mixed(&self.state, i, 1664525).wrapping_add(key[j]).wrapping_add(j as u32);
            turn(&mut self.state, &mut i);
            j = (j + 1) % key.len();
        }
        for _ in 0..SIZE - 1 {
            self.state[i] = mixed(&self.state, i, 1566083941).wrapping_sub(i as u32);
            turn(&mut self.state, &mut i);
        }
        self.state[0] = 0x8000_0000;
    }

    #[cold]
    fn refill(&mut self) {
        let twisted = |high: u32, low: u32, other: u32| {
            let y = high & 0x8000_0000 | low & 0x7fff_ffff;
            other ^ y >> 1 ^ (0u32.wrapping_sub(y & 1) & 0x9908_b0df)
        };
        let state = &mut self.state;
        (0..SIZE - MIDDLE).for_each(|i| state[i] = twisted(state[i], state[i + 1], state[i + MIDDLE]));
        (SIZE - MIDDLE..SIZE - 1).for_each(|i| state[i] = twisted(state[i], state[i + 1], state[i + MIDDLE - SIZE]));
        state[SIZE - 1] = twisted(state[SIZE - 1], state[0], state[MIDDLE - 1]);
        self.at = 0;
    }

    fn next(&mut self) -> u32 {
        if self.at as usize >= SIZE {
            self.refill();
        }
        let mut y = self.state[self.at as usize];
        self.at += 1;
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c_5680;
        y ^= y << 15 & 0xefc6_0000;
        y ^ y >> 18
    }

    /// `random()`, of two words.
    pub fn double(&mut self) -> f64 {
        let (high, low) = (self.next() >> 5, self.next() >> 6);
        (high as f64 * 67108864.0 + low as f64) * (1.0 / 9007199254740992.0)
    }

    /// At most 64 bits, of as many words as that takes.
    pub fn bits(&mut self, k: u32) -> u64 {
        match k {
            0 => 0,
            1..=32 => (self.next() >> (32 - k)) as u64,
            _ => self.next() as u64 | ((self.next() >> (64 - k)) as u64) << 32,
        }
    }

    fn many_bits(&mut self, mut k: usize) -> BigUint {
        let mut words = Vec::with_capacity(k / 32 + 1);
        while k > 0 {
            let word = self.next();
            words.push(if k < 32 { word >> (32 - k) } else { word });
            k = k.saturating_sub(32);
        }
        BigUint::new(words)
    }

    pub fn seed_number(&mut self, number: &BigUint) {
        let mut key = number.to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        self.seed_array(&key);
    }
}

/// A number less than n, of what gives as many bits as it is told.
pub fn below(n: i64, mut bits: impl FnMut(u32) -> u64) -> i64 {
    let k = 64 - n.leading_zeros();
    loop {
        let number = bits(k) as i64;
        if number < n {
            return number;
        }
    }
}

unsafe fn twister<'a>(state: Raw) -> &'a mut Twister {
    handle(state)
}

leaf! {
    /// A generator.
    fn random_new() -> Result<Raw> {
        let mut twister = Box::new(Twister::new());
        twister.seed(5489);
        Ok(Box::into_raw(twister).cast())
    }
    /// Frees it.
    fn random_free(state: Raw) { free_handle::<Twister>(state) }
    /// Seeds with an int.
    fn random_seed_int(state: Raw, seed: Word) -> Result<()> {
        twister(state).seed_number(seed.big().magnitude());
        Ok(())
    }
    /// Seeds with bytes.
    fn random_seed_bytes(state: Raw, data: Raw, size: i64) -> Result<()> {
        let mut seed = memory(data, size).to_vec();
        let digest = sha512(&seed);
        seed.extend_from_slice(&digest);
        twister(state).seed_number(&BigUint::from_bytes_be(&seed));
        Ok(())
    }
    /// Seeds from the system.
    fn random_seed_system(state: Raw) -> Result<()> {
        let mut bytes = [0u8; 4 * SIZE];
        crate::os::rows::random_bytes(&mut bytes)?;
        let key: Vec<u32> = bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        twister(state).seed_array(&key);
        Ok(())
    }
    /// `random()`.
    fn random_double(state: Raw) -> f64 { twister(state).double() }
    /// `getrandbits(k)` for at most 63.
    fn random_bits(state: Raw, k: i64) -> i64 { twister(state).bits(k as u32) as i64 }
    /// `getrandbits(k)`.
    fn random_bits_word(state: Raw, k: i64) -> Result<Word> {
        if k < 63 {
            return Ok(Word::from_i64(twister(state).bits(k as u32) as i64));
        }
        if k > crate::int::rows::MOST_BITS as i64 {
            return Err(crate::errors::memory_error());
        }
        Ok(Word::from_big(BigInt::from_biguint(Sign::Plus, twister(state).many_bits(k as usize))))
    }
    /// `_randbelow(n)`.
    fn random_below(state: Raw, n: i64) -> i64 {
        below(n, |k| twister(state).bits(k))
    }
    /// Word i of the state.
    fn random_state_get(state: Raw, i: i64) -> i64 {
        let twister = twister(state);
        twister.state.get(i as usize).map_or(twister.at.into(), |&word| word as i64)
    }
    /// Sets word i.
    fn random_state_set(state: Raw, i: i64, value: i64) {
        let twister = twister(state);
        match twister.state.get_mut(i as usize) {
            Some(word) => *word = value as u32,
            None => twister.at = value as u32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cpythons() {
        unsafe {
            let state = random_new().value;
            random_seed_int(state, Word::from_i64(42).0);
            assert_eq!([random_double(state), random_double(state)], [0.6394267984578837, 0.025010755222666936]);
            assert_eq!([random_bits(state, 10), random_bits(state, 50), random_below(state, 1000)], AFTER_42);
            let big = Word::from_big(BigInt::from(-7) << 100u32);
            random_seed_int(state, big.0);
            assert_eq!(random_double(state), AFTER_BIG);
            random_seed_bytes(state, c"hello".as_ptr() as Raw, 5);
            assert_eq!(random_double(state), AFTER_HELLO);
            assert_eq!(Word(random_bits_word(state, 100).value).big().to_string(), HUNDRED_BITS);
            random_free(state);
        }
    }

    const AFTER_42: [i64; 3] = [281, 251312473193360, 142];
    const AFTER_BIG: f64 = 0.6828972388627692;
    const AFTER_HELLO: f64 = 0.3537754404730722;
    const HUNDRED_BITS: &str = "122613929955893299734890635727";
}
