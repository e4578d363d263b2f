//! Class transformers.

use crate::loader::Graph;
use pyc2n_base::{Diagnostic, SourceMap};

/// placeholder
pub fn apply(_graph: &mut Graph, _sources: &mut SourceMap) -> Vec<Diagnostic> {
    Vec::new()
}
