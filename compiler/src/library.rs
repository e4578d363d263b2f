//! The library modules (`runtime/lib/`) and the pages of `docs/errors/`. A release build of the
//! compiler carries the library inside; a development build reads it from the checkout, so
//! that a change there needs no build.

/// A module that the compiler carries.
pub struct Module {
    /// Path below `runtime/lib/`.
    pub path: &'static str,
    /// Its source.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The checkout's `runtime/lib/`, in a development build.
pub fn folder() -> Option<&'static str> {
    LIBRARY_FOLDER
}

/// The source of a library file by its path below `runtime/lib/`, in a release build.
pub fn carried(path: &str) -> Option<&'static str> {
    let found = LIBRARY.binary_search_by(|module| module.path.cmp(path)).ok()?;
    Some(LIBRARY[found].text)
}

/// The page of a diagnostic's code.
pub fn page(code: &str) -> Option<&'static str> {
    PAGES.binary_search_by(|(known, _)| (*known).cmp(code)).ok().map(|found| PAGES[found].1)
}

/// All documented codes, sorted.
pub fn codes() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|(code, _)| *code)
}

/// The first line of a code's page that is neither its title nor empty.
pub fn summary(code: &str) -> &'static str {
    let lines = page(code).unwrap_or("").lines();
    lines.map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or("")
}
