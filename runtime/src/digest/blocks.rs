//! How each digest mixes a block into its state.

use super::constants::{CUBE_ROOTS, SINES, SQUARE_ROOTS};
use alloc::vec::Vec;

/// A digest's state; the number is the length of the output in bytes.
#[derive(Clone)]
pub enum State {
    /// MD5.
    Md5([u32; 4]),
    /// SHA-1.
    Sha1([u32; 5]),
    /// SHA-224 and SHA-256.
    Short([u32; 8], usize),
    /// SHA-384 and SHA-512.
    Long([u64; 8], usize),
}

const FIRST: [u32; 4] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

impl State {
    /// The starting state: 0 md5, 1 sha1, 2 sha224, 3 sha256, 4 sha384, 5 sha512.
    pub fn new(kind: i64) -> State {
        let root = |i: usize| SQUARE_ROOTS[i];
        match kind {
            0 => State::Md5(FIRST),
            1 => State::Sha1([FIRST[0], FIRST[1], FIRST[2], FIRST[3], 0xc3d2e1f0]),
            2 => State::Short(core::array::from_fn(|i| root(i + 8) as u32), 28),
            3 => State::Short(core::array::from_fn(|i| (root(i) >> 32) as u32), 32),
            4 => State::Long(core::array::from_fn(|i| root(i + 8)), 48),
            _ => State::Long(core::array::from_fn(root), 64),
        }
    }

    /// Bytes of a block.
    pub fn block_size(&self) -> usize {
        if matches!(self, State::Long(..)) { 128 } else { 64 }
    }

    /// Mixes a block in.
    pub fn mix(&mut self, block: &[u8]) {
        match self {
            State::Md5(state) => mix_md5(state, block),
            State::Sha1(state) => mix_sha1(state, block),
            State::Short(state, _) => mix_short(state, block),
            State::Long(state, _) => mix_long(state, block),
        }
    }

    /// The state as bytes.
    pub fn output(&self) -> Vec<u8> {
        match self {
            State::Md5(state) => state.iter().flat_map(|word| word.to_le_bytes()).collect(),
            State::Sha1(state) => state.iter().flat_map(|word| word.to_be_bytes()).collect(),
            State::Short(state, size) => state.iter().flat_map(|word| word.to_be_bytes()).take(*size).collect(),
            State::Long(state, size) => state.iter().flat_map(|word| word.to_be_bytes()).take(*size).collect(),
        }
    }
}

fn word_at(block: &[u8], i: usize) -> u32 {
    u32::from_be_bytes([block[4 * i], block[4 * i + 1], block[4 * i + 2], block[4 * i + 3]])
}

fn mix_md5(state: &mut [u32; 4], block: &[u8]) {
    const TURNS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let [mut a, mut b, mut c, mut d] = *state;
    for (i, &sine) in SINES.iter().enumerate() {
        let (f, k) = match i / 16 {
            0 => (b & c | !b & d, i),
            1 => (d & b | !d & c, 5 * i + 1),
            2 => (b ^ c ^ d, 3 * i + 5),
            _ => (c ^ (b | !d), 7 * i),
        };
        let sum = a.wrapping_add(f).wrapping_add(sine).wrapping_add(word_at(block, k % 16).swap_bytes());
        (a, d, c) = (d, c, b);
        b = b.wrapping_add(sum.rotate_left(TURNS[i / 16][i % 4]));
    }
    for (word, mixed) in state.iter_mut().zip([a, b, c, d]) {
        *word = word.wrapping_add(mixed);
    }
}

fn mix_sha1(state: &mut [u32; 5], block: &[u8]) {
    let mut words = [0u32; 80];
    for i in 0..80 {
        words[i] = if i < 16 {
            word_at(block, i)
        } else {
            (words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16]).rotate_left(1)
        };
    }
    let [mut a, mut b, mut c, mut d, mut e] = *state;
    for (i, &word) in words.iter().enumerate() {
        let (f, k) = match i / 20 {
            0 => (b & c | !b & d, 0x5a827999u32),
            1 => (b ^ c ^ d, 0x6ed9eba1),
            2 => (b & c | b & d | c & d, 0x8f1bbcdc),
            _ => (b ^ c ^ d, 0xca62c1d6),
        };
        let sum = a.rotate_left(5).wrapping_add(f).wrapping_add(e).wrapping_add(k).wrapping_add(word);
        (e, d, c, b, a) = (d, c, b.rotate_left(30), a, sum);
    }
    for (word, mixed) in state.iter_mut().zip([a, b, c, d, e]) {
        *word = word.wrapping_add(mixed);
    }
}

macro_rules! sha2 {
    ($name:ident, $word:ty, $rounds:expr, $bytes:expr, $constant:expr, $small0:expr, $small1:expr, $large0:expr, $large1:expr) => {
        fn $name(state: &mut [$word; 8], block: &[u8]) {
            let turned = |x: $word, [a, b, c]: [u32; 3]| x.rotate_right(a) ^ x.rotate_right(b) ^ x.rotate_right(c);
            let shifted = |x: $word, [a, b, c]: [u32; 3]| x.rotate_right(a) ^ x.rotate_right(b) ^ x >> c;
            let mut words = [0 as $word; $rounds];
            for (i, bytes) in block.chunks_exact($bytes).enumerate() {
                words[i] = bytes.iter().fold(0, |word, &byte| word << 8 | byte as $word);
            }
            for i in 16..$rounds {
                words[i] = words[i - 16]
                    .wrapping_add(shifted(words[i - 15], $small0))
                    .wrapping_add(words[i - 7])
                    .wrapping_add(shifted(words[i - 2], $small1));
            }
            let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
            for i in 0..$rounds {
                let choice = e & f ^ !e & g;
                let majority = a & b ^ a & c ^ b & c;
                let first = h
                    .wrapping_add(turned(e, $large1))
                    .wrapping_add(choice)
                    .wrapping_add($constant(i))
                    .wrapping_add(words[i]);
                let second = turned(a, $large0).wrapping_add(majority);
                (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(first), c, b, a, first.wrapping_add(second));
            }
            for (word, mixed) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
                *word = word.wrapping_add(mixed);
            }
        }
    };
}

sha2!(mix_short, u32, 64, 4, |i: usize| (CUBE_ROOTS[i] >> 32) as u32, [7, 18, 3], [17, 19, 10], [2, 13, 22], [6, 11, 25]);
sha2!(mix_long, u64, 80, 8, |i: usize| CUBE_ROOTS[i], [1, 8, 7], [19, 61, 6], [28, 34, 39], [14, 18, 41]);
