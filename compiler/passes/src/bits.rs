//! A set of values of one function, as bits. Other things that are numbered from 0 (places of the heap, globals) go by the same numbers.

use pyc2n_base::Idx;
use pyc2n_mir::typed::ValueId;

/// A set of values.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// The empty set.
    pub const EMPTY: Bits = Bits(Vec::new());

    /// The empty set, with room for so many values.
    pub fn new(values: usize) -> Self {
        Bits(vec![0; values.div_ceil(64)])
    }

    /// Adds a value.
    pub fn insert(&mut self, value: ValueId) {
        let word = value.index() / 64;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (value.index() % 64);
    }

    /// Takes a value away.
    pub fn remove(&mut self, value: ValueId) {
        if let Some(word) = self.0.get_mut(value.index() / 64) {
            *word &= !(1 << (value.index() % 64));
        }
    }

    /// Whether the value is in the set.
    pub fn contains(&self, value: ValueId) -> bool {
        self.0.get(value.index() / 64).is_some_and(|word| word >> (value.index() % 64) & 1 == 1)
    }

    /// Adds all of another set; true if that changed this one.
    pub fn union(&mut self, other: &Bits) -> bool {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut changed = false;
        for (word, &more) in self.0.iter_mut().zip(&other.0) {
            changed |= *word | more != *word;
            *word |= more;
        }
        changed
    }

    /// Keeps what another set has too; true if that changed this one.
    pub fn intersect(&mut self, other: &Bits) -> bool {
        let mut changed = false;
        for (n, word) in self.0.iter_mut().enumerate() {
            let kept = *word & other.0.get(n).copied().unwrap_or(0);
            changed |= kept != *word;
            *word = kept;
        }
        changed
    }

    /// The values in order.
    pub fn iter(&self) -> impl Iterator<Item = ValueId> + '_ {
        members(self.0.iter().copied())
    }

    /// The values that are in both sets, in order.
    pub fn common<'a>(&'a self, other: &'a Bits) -> impl Iterator<Item = ValueId> + 'a {
        members(self.0.iter().zip(&other.0).map(|(a, b)| a & b))
    }
}

fn members(words: impl Iterator<Item = u64>) -> impl Iterator<Item = ValueId> {
    words.enumerate().flat_map(|(n, word)| Ones(word).map(move |bit| ValueId::new(n * 64 + bit)))
}

struct Ones(u64);

impl Iterator for Ones {
    type Item = usize;
    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(bit)
    }
}
