//! Which names are so much like a wrong one that an error message suggests them: by weighted edit distance (Levenshtein 1966), with the
//! weights and limits of CPython.

use pyc2n_base::Symbol;

/// Inserting, deleting or replacing a character.
const MOVE_COST: usize = 2;
/// Writing a letter large or small.
const CASE_COST: usize = 1;
/// Parts longer than this are too different.
const MAX_SIZE: usize = 40;
/// Of more names than this none is looked at.
const MAX_NAMES: usize = 750;

/// The names that are near enough, the nearest first; those at one distance stay in their order.
pub fn near(wrong: Symbol, names: &[Symbol]) -> Vec<Symbol> {
    if names.len() >= MAX_NAMES {
        return Vec::new();
    }
    let wrong = wrong.as_str().as_bytes();
    let mut found: Vec<(usize, Symbol)> = Vec::new();
    for &name in names {
        let other = name.as_str().as_bytes();
        let most = (wrong.len() + other.len() + 3) * MOVE_COST / 6;
        let distance = distance(wrong, other, most).filter(|_| wrong != other);
        found.extend(distance.map(|distance| (distance, name)));
    }
    found.sort_by_key(|&(distance, _)| distance);
    found.into_iter().map(|(_, name)| name).collect()
}

/// The cost of making one text from another, if it is no more than `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let (a, b) = without_common_ends(a, b);
    if a.len().max(b.len()) > MAX_SIZE || a.len().abs_diff(b.len()) * MOVE_COST > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=a.len()).map(|n| n * MOVE_COST).collect();
    for (n, &y) in b.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (n + 1) * MOVE_COST;
        for (m, &x) in a.iter().enumerate() {
            let replaced = diagonal + replacement_cost(x, y);
            diagonal = row[m + 1];
            row[m + 1] = replaced.min(diagonal.min(row[m]) + MOVE_COST);
        }
    }
    Some(row[a.len()]).filter(|&cost| cost <= most)
}

fn without_common_ends<'t>(a: &'t [u8], b: &'t [u8]) -> (&'t [u8], &'t [u8]) {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    (&a[..a.len() - end], &b[..b.len() - end])
}

fn replacement_cost(x: u8, y: u8) -> usize {
    if x == y {
        0
    } else if x.eq_ignore_ascii_case(&y) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(wrong: &str, names: &[&str]) -> Vec<&'static str> {
        let names: Vec<Symbol> = names.iter().map(|name| Symbol::new(name)).collect();
        near(Symbol::new(wrong), &names).into_iter().map(|name| name.as_str()).collect()
    }

    #[test]
    fn nearest_first() {
        assert_eq!(nearest("timeuot", &["retries", "timeouts", "timeout"]), ["timeout", "timeouts"]);
        assert_eq!(nearest("coutner", &["counter", "Counter", "count"]), ["counter", "Counter"]);
    }

    #[test]
    fn a_third_may_differ() {
        assert_eq!(nearest("a", &["b", "A"]), ["A"]);
        assert_eq!(nearest("abc", &["abd", "axy", "ab", "abc"]), ["abd", "ab"]);
    }

    #[test]
    fn long_texts_differ_too_much() {
        let (a, b) = ("x".repeat(50), "y".repeat(50));
        assert!(nearest(&a, &[&b]).is_empty());
        assert_eq!(nearest(&(a.clone() + "1"), &[&(a.clone() + "2")]).len(), 1);
    }
}
