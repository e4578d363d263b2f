//! `except*`: each clause takes its part of what was raised; what is left, and what the clauses raise, is raised behind them. Which
//! exceptions these are the library decides (`runtime/lib/builtins/except_star.py`).

use super::*;
use rustpython_parser::ast::{ExceptHandler, ExceptHandlerExceptHandler};

impl<'a> Lower<'_, 'a> {
    pub(super) fn try_star_statement(&mut self, s: &'a ast::StmtTryStar) {
        self.try_finally(&s.finalbody, |this| {
            this.try_except(&s.body, &s.orelse, |this, end, loops| this.star_handlers(&s.handlers, end, loops));
        });
    }

    fn star_handlers(&mut self, handlers: &'a [ExceptHandler], end: BlockId, loops: usize) {
        let exception = self.emit(InstKind::EnterHandler);
        self.unbind_iterators(loops);
        let cleanup = self.builder.new_block();
        self.frames.push(Frame::Handling { exception, handler: cleanup });
        let state = self.lang("star_begin", vec![exception]);
        for ExceptHandler::ExceptHandler(clause) in handlers {
            self.star_clause(clause, state);
        }
        let result = self.lang("star_end", vec![state]);
        let (nothing, rest) = self.unless_none(result);
        let frame = self.frames.pop();
        self.emit_void(InstKind::LeaveHandler(exception));
        self.terminate(Terminator::Reraise(Some(rest)));
        self.builder.start_sealed(nothing);
        self.emit_void(InstKind::LeaveHandler(exception));
        self.builder.jump(end);
        self.cleanup_block(frame);
    }

    /// Goes on with the value if it is not None; the block for None.
    fn unless_none(&mut self, value: ValueId) -> (BlockId, ValueId) {
        let none = self.none();
        let test = self.emit(InstKind::Is(value, none));
        let [absent, present] = std::array::from_fn(|_| self.builder.new_block());
        self.builder.branch(test, absent, present);
        self.builder.start_sealed(present);
        (absent, self.emit(InstKind::Refine { value, test, outcome: false }))
    }

    /// One `except*`: its body handles the part that matches; what it raises is kept.
    fn star_clause(&mut self, clause: &'a ExceptHandlerExceptHandler, state: ValueId) {
        self.set_range(clause.range);
        let classes = match &clause.type_ {
            Some(class) => self.expr(class),
            None => self.none(),
        };
        self.set_range(clause.range);
        let matched = self.lang("star_match", vec![state, classes]);
        let (next, group) = self.unless_none(matched);
        let [handler, failed, cleanup] = std::array::from_fn(|_| self.builder.new_block());
        // The part becomes what is being handled as any exception does: it is raised.
        self.fresh_block();
        self.frames.push(Frame::Protect { handler });
        self.terminate(Terminator::Reraise(Some(group)));
        self.frames.pop();
        self.builder.start_sealed(handler);
        let entered = self.emit(InstKind::EnterHandler);
        self.frames.push(Frame::Protect { handler: failed });
        self.frames.push(Frame::Handling { exception: entered, handler: cleanup });
        match &clause.name {
            Some(name) => self.named_clause(clause, name, group),
            None => self.nested(|this| this.suite(&clause.body)),
        }
        let frame = self.frames.pop();
        if !self.builder.is_unreachable() {
            self.emit_void(InstKind::LeaveHandler(entered));
            self.builder.jump(next);
        }
        self.cleanup_block(frame);
        self.frames.pop();
        self.builder.start_sealed(failed);
        if !self.builder.is_unreachable() {
            let raised = self.emit(InstKind::EnterHandler);
            self.emit_void(InstKind::LeaveHandler(raised));
            self.lang("star_raised", vec![state, raised]);
            self.builder.jump(next);
        }
        self.builder.start_sealed(next);
    }
}
