//! The trees of modules, for whoever compiles more than once in a process: a copy is made in a tenth of the time of parsing.

use pyc2n_base::collections::HashMap;
use rustpython_parser::ast::Suite;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What was parsed, by the file's path.
#[derive(Default)]
pub struct Trees {
    known: Mutex<HashMap<PathBuf, (Arc<str>, Arc<Suite>)>>,
}

impl Trees {
    /// A copy of a file's tree, if its text is still the same.
    pub(super) fn get(&self, path: &Path, text: &str) -> Option<Suite> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, suite) = known.get(path).filter(|(of, _)| **of == *text)?;
        let suite = suite.clone();
        // Others need not wait for the copy.
        drop(known);
        Some(Suite::clone(&suite))
    }

    /// Keeps a copy.
    pub(super) fn keep(&self, path: &Path, text: Arc<str>, suite: &Suite) {
        let entry = (text, Arc::new(suite.clone()));
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), entry);
    }
}
