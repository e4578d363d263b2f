//! `match`.

use super::*;

impl<'a> Lower<'_, 'a> {
    pub(super) fn match_statement(&mut self, s: &'a ast::StmtMatch) {
        self.unsupported("unsupported-match", s.range, "`match` is not supported yet");
    }
}
