//! Hash maps and sets for the compiler's own keys: small numbers and interned names, which need no protection against crafted
//! input. Their order depends on nothing but what was inserted, so that equal input gives equal output.

/// A map.
pub type HashMap<K, V> = rustc_hash::FxHashMap<K, V>;
/// A set.
pub type HashSet<T> = rustc_hash::FxHashSet<T>;
