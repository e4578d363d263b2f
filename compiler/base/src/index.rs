//! Typed indices and the dense vectors that they index, so that a block number can't
//! be used as a value number. It knows nothing of what is stored.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A dense index type; made by [`crate::new_index!`].
pub trait Idx: Copy + Eq + std::hash::Hash + Ord + std::fmt::Debug {
    /// The index of the `n`-th element.
    fn new(n: usize) -> Self;
    /// The position in the vector.
    fn index(self) -> usize;
}

/// Declares typed indices: `new_index!(/// docs BlockId, "bb");` prints as `bb7`.
#[macro_export]
macro_rules! new_index {
    ($($(#[$meta:meta])* $name:ident, $prefix:literal);+ $(;)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);
        impl $crate::Idx for $name {
            fn new(n: usize) -> Self { $name(n as u32) }
            fn index(self) -> usize { self.0 as usize }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    )+};
}

/// A vector indexed by a typed index.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IndexVec<I: Idx, T> {
    items: Vec<T>,
    marker: PhantomData<fn(I)>,
}

impl<I: Idx, T> IndexVec<I, T> {
    /// An empty vector.
    pub fn new() -> Self {
        Self { items: Vec::new(), marker: PhantomData }
    }
    /// Appends and returns the new element's index.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::new(self.items.len() - 1)
    }
    /// The index that the next `push` will return.
    pub fn next_index(&self) -> I {
        I::new(self.items.len())
    }
    /// The number of elements.
    pub fn len(&self) -> usize {
        self.items.len()
    }
    /// True if there is no element.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    /// All indices in order.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator {
        (0..self.items.len()).map(I::new)
    }
    /// The elements in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
    /// The elements in order, mutably.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }
    /// Index and element, in order, the element mutably.
    pub fn iter_mut_enumerated(&mut self) -> impl DoubleEndedIterator<Item = (I, &mut T)> {
        self.items.iter_mut().enumerate().map(|(n, item)| (I::new(n), item))
    }
    /// Index and element, in order.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.items.iter().enumerate().map(|(n, item)| (I::new(n), item))
    }
    /// The element, if the index is in range.
    pub fn get(&self, index: I) -> Option<&T> {
        self.items.get(index.index())
    }
}

impl<I: Idx, T: Clone> IndexVec<I, T> {
    /// `count` copies of `item`.
    pub fn from_elem(item: T, count: usize) -> Self {
        Self { items: vec![item; count], marker: PhantomData }
    }
    /// Grows with copies of `item` until `index` is in range.
    pub fn ensure(&mut self, index: I, item: T) {
        if self.items.len() <= index.index() {
            self.items.resize(index.index() + 1, item);
        }
    }
}

impl<I: Idx, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Idx, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(iter: It) -> Self {
        Self { items: iter.into_iter().collect(), marker: PhantomData }
    }
}

impl<I: Idx, T> IntoIterator for IndexVec<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<I: Idx, T> Index<I> for IndexVec<I, T> {
    type Output = T;
    fn index(&self, index: I) -> &T {
        &self.items[index.index()]
    }
}

impl<I: Idx, T> IndexMut<I> for IndexVec<I, T> {
    fn index_mut(&mut self, index: I) -> &mut T {
        &mut self.items[index.index()]
    }
}

impl<I: Idx, T: std::fmt::Debug> std::fmt::Debug for IndexVec<I, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.items.fmt(f)
    }
}
