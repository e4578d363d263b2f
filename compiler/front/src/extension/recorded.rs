//! Signatures that were seen in a run of the program.

use super::hint::{of_text, Hint};
use std::collections::BTreeMap;

/// The types of arguments as annotations, by the function's name; what was seen most often first.
pub type Recorded = BTreeMap<String, Vec<Vec<String>>>;

/// So many of a function are compiled.
const MOST: usize = 6;

/// What was seen comes first; guesses about parameters of which nothing is known are worth less than that, and are left out if all that was
/// seen can be taken.
///
/// # Errors
/// As `others` if nothing was seen that can be taken.
pub fn with_recorded(
    seen: Option<&Vec<Vec<String>>>,
    parameters: usize,
    is_guessed: bool,
    is_function: &dyn Fn(&str) -> bool,
    others: Result<Vec<Vec<Hint>>, String>,
) -> Result<Vec<Vec<Hint>>, String> {
    let usable: Vec<_> = seen.into_iter().flatten().filter(|types| types.len() == parameters).collect();
    let taken: Vec<Vec<Hint>> = usable.iter().filter_map(|types| types.iter().map(|text| of_text(text).filter(|hint| hint.is_of(is_function))).collect()).collect();
    let is_guessed = is_guessed && taken.len() == usable.len();
    let mut signatures: Vec<Vec<Hint>> = Vec::new();
    for signature in taken {
        if signatures.len() < MOST && !signatures.contains(&signature) {
            signatures.push(signature);
        }
    }
    if signatures.is_empty() {
        return others;
    }
    let others = others.unwrap_or_default().into_iter().filter(|_| !is_guessed);
    let others: Vec<Vec<Hint>> = others.filter(|other| !signatures.contains(other)).collect();
    signatures.extend(others);
    Ok(signatures)
}
