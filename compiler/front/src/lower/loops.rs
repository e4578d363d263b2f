//! `for`, `while`, `break` and `continue`.

use super::*;
use rustpython_parser::ast::{Expr, Ranged};

impl<'a> Lower<'_, 'a> {
    pub(super) fn for_statement(&mut self, s: &'a ast::StmtFor) {
        let iterable = self.expr(&s.iter);
        self.set_range(s.range);
        let iterator = self.emit(InstKind::GetIter(iterable));
        let slot = self.bind_iterator(iterator);
        let [header, done, end] = std::array::from_fn(|_| self.builder.new_block());
        self.builder.jump(header);
        self.builder.start_unsealed(header);
        let item = self.next_item(iterator, done, s.range);
        self.frames.push(Frame::Loop { on_break: end, on_continue: header, iterator: slot });
        self.nested(|this| {
            this.set_range(s.target.range());
            this.assign(&s.target, item);
            this.suite(&s.body);
        });
        self.frames.pop();
        self.builder.jump(header);
        self.builder.seal(header);
        self.builder.start_sealed(done);
        self.unbind_iterator(slot);
        self.nested(|this| this.suite(&s.orelse));
        self.builder.jump(end);
        self.builder.start_sealed(end);
    }

    /// Ends the current block with `ForNext`, continues in the body and gives the item.
    pub(super) fn next_item(&mut self, iterator: ValueId, done: BlockId, range: TextRange) -> ValueId {
        self.set_range(range);
        let body = self.builder.new_block();
        let span = self.builder.span();
        let item = self.builder.explicit_param(body, None, span);
        self.terminate(Terminator::ForNext { iterator, body: ssa::edge(body), done: ssa::edge(done) });
        self.builder.start_sealed(body);
        item
    }

    pub(super) fn while_statement(&mut self, s: &'a ast::StmtWhile) {
        let [header, body, done, end] = std::array::from_fn(|_| self.builder.new_block());
        self.builder.jump(header);
        self.builder.start_unsealed(header);
        self.condition(&s.test, body, done);
        self.builder.start_sealed(body);
        self.frames.push(Frame::Loop { on_break: end, on_continue: header, iterator: None });
        self.nested(|this| this.suite(&s.body));
        self.frames.pop();
        self.builder.jump(header);
        self.builder.seal(header);
        self.builder.start_sealed(done);
        self.nested(|this| this.suite(&s.orelse));
        self.builder.jump(end);
        self.builder.start_sealed(end);
    }

    pub(super) fn leave_loop(&mut self, is_break: bool) {
        let Some(depth) = self.frames.iter().rposition(|frame| matches!(frame, Frame::Loop { .. })) else { return };
        let Frame::Loop { on_break, on_continue, iterator } = self.frames[depth] else { return };
        self.leave_frames(depth + 1);
        if is_break {
            self.unbind_iterator(iterator);
        }
        self.builder.jump(if is_break { on_break } else { on_continue });
    }

    /// The loops of a comprehension, from one generator on; `element` is lowered in the innermost.
    /// `range` is the comprehension's.
    pub(super) fn generators(
        &mut self,
        generators: &'a [ast::Comprehension],
        first: ValueId,
        range: TextRange,
        element: &mut dyn FnMut(&mut Self),
    ) {
        let Some((generator, rest)) = generators.split_first() else { return element(self) };
        let [header, done] = std::array::from_fn(|_| self.builder.new_block());
        self.builder.jump(header);
        self.builder.start_unsealed(header);
        let item = self.next_item(first, done, range);
        self.set_range(generator.target.range());
        self.assign(&generator.target, item);
        for test in &generator.ifs {
            self.comprehension_test(test, header);
        }
        if !self.builder.is_unreachable() {
            match rest.first() {
                Some(next) => {
                    let iterable = self.expr(&next.iter);
                    self.set_range(range);
                    let iterator = self.emit(InstKind::GetIter(iterable));
                    self.generators(rest, iterator, range, element);
                }
                None => element(self),
            }
        }
        self.builder.jump(header);
        self.builder.seal(header);
        self.builder.start_sealed(done);
    }

    fn comprehension_test(&mut self, test: &'a Expr, header: BlockId) {
        if self.builder.is_unreachable() {
            return;
        }
        let pass = self.builder.new_block();
        self.condition(test, pass, header);
        self.builder.start_sealed(pass);
    }
}
