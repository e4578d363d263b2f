//! `try`, the frames that `try` and `with` open, and every way out of them. A `finally` is lowered
//! once for each way out.

use super::*;
use rustpython_parser::ast::{ExceptHandler, ExceptHandlerExceptHandler};

impl<'a> Lower<'_, 'a> {
    pub(super) fn try_statement(&mut self, s: &'a ast::StmtTry) {
        self.try_finally(&s.finalbody, |this| match &s.handlers[..] {
            [] => this.nested(|this| this.suite(&s.body)),
            handlers => this.try_except(&s.body, &s.orelse, |this, end, loops| this.handlers(handlers, end, loops)),
        });
    }

    /// `body`, and after it the `finally`, if there is one.
    pub(super) fn try_finally(&mut self, finalbody: &'a [ast::Stmt], body: impl FnOnce(&mut Self)) {
        if finalbody.is_empty() {
            return body(self);
        }
        let [handler, end] = std::array::from_fn(|_| self.builder.new_block());
        let loops = self.loops_so_far();
        self.fresh_block();
        self.frames.push(Frame::Finally { body: finalbody, handler });
        body(self);
        self.frames.pop();
        self.nested(|this| this.suite(finalbody));
        self.builder.jump(end);
        self.finally_handler(finalbody, handler, loops);
        self.builder.start_sealed(end);
    }

    /// The exceptional way through a `finally`.
    fn finally_handler(&mut self, body: &'a [ast::Stmt], handler: BlockId, loops: usize) {
        self.builder.start_sealed(handler);
        if self.builder.is_unreachable() {
            return;
        }
        let exception = self.emit(InstKind::EnterHandler);
        self.unbind_iterators(loops);
        let cleanup = self.builder.new_block();
        self.frames.push(Frame::Handling { exception, handler: cleanup });
        self.nested(|this| this.suite(body));
        let frame = self.frames.pop();
        self.leave_and_reraise(exception);
        self.cleanup_block(frame);
    }

    fn leave_and_reraise(&mut self, exception: ValueId) {
        self.emit_void(InstKind::LeaveHandler(exception));
        self.terminate(Terminator::Reraise(Some(exception)));
    }

    /// The body, `else`, and the handlers, which get the block behind all and the number of loops before the body.
    pub(super) fn try_except(
        &mut self,
        body: &'a [ast::Stmt],
        orelse: &'a [ast::Stmt],
        handlers: impl FnOnce(&mut Self, BlockId, usize),
    ) {
        let [handler, end] = std::array::from_fn(|_| self.builder.new_block());
        let loops = self.loops_so_far();
        self.fresh_block();
        self.frames.push(Frame::Protect { handler });
        self.nested(|this| this.suite(body));
        self.frames.pop();
        self.nested(|this| this.suite(orelse));
        self.builder.jump(end);
        self.builder.start_sealed(handler);
        if !self.builder.is_unreachable() {
            handlers(self, end, loops);
        }
        self.builder.start_sealed(end);
    }

    fn handlers(&mut self, handlers: &'a [ExceptHandler], end: BlockId, loops: usize) {
        let exception = self.emit(InstKind::EnterHandler);
        self.unbind_iterators(loops);
        let cleanup = self.builder.new_block();
        self.frames.push(Frame::Handling { exception, handler: cleanup });
        for ExceptHandler::ExceptHandler(clause) in handlers {
            self.clause(clause, exception, end);
        }
        let frame = self.frames.pop();
        if !self.builder.is_unreachable() {
            self.leave_and_reraise(exception);
        }
        self.cleanup_block(frame);
    }

    /// One `except`; what it does not match continues after it.
    fn clause(&mut self, clause: &'a ExceptHandlerExceptHandler, exception: ValueId, end: BlockId) {
        if self.builder.is_unreachable() {
            return;
        }
        self.set_range(clause.range);
        let mut caught = exception;
        let next = self.builder.new_block();
        if let Some(class) = &clause.type_ {
            let classes = self.expr(class);
            self.set_range(clause.range);
            let test = self.emit(InstKind::ExceptionMatches(exception, classes));
            let body = self.builder.new_block();
            self.builder.branch(test, body, next);
            self.builder.start_sealed(body);
            caught = self.emit(InstKind::Refine { value: exception, test, outcome: true });
        }
        match &clause.name {
            Some(name) => self.named_clause(clause, name, caught),
            None => self.nested(|this| this.suite(&clause.body)),
        }
        self.emit_void(InstKind::LeaveHandler(exception));
        self.builder.jump(end);
        self.builder.start_sealed(next);
    }

    pub(super) fn named_clause(&mut self, clause: &'a ExceptHandlerExceptHandler, name: &'a str, caught: ValueId) {
        let handler = self.builder.new_block();
        self.nested(|this| this.store_name(name, caught));
        self.frames.push(Frame::Unbind { name, handler });
        self.nested(|this| this.suite(&clause.body));
        let frame = self.frames.pop();
        if !self.builder.is_unreachable() {
            self.unbind_name(name);
        }
        let resume = self.builder.new_block();
        self.builder.jump(resume);
        self.cleanup_block(frame);
        self.builder.start_sealed(resume);
    }

    /// `body`; exceptions that leave it go on after `failed`.
    pub(super) fn try_except_all(&mut self, body: impl FnOnce(&mut Self), failed: impl FnOnce(&mut Self)) {
        let [handler, end] = std::array::from_fn(|_| self.builder.new_block());
        self.fresh_block();
        self.frames.push(Frame::Protect { handler });
        body(self);
        self.frames.pop();
        self.builder.jump(end);
        self.builder.start_sealed(handler);
        if !self.builder.is_unreachable() {
            let exception = self.emit(InstKind::EnterHandler);
            failed(self);
            self.leave_and_reraise(exception);
        }
        self.builder.start_sealed(end);
    }

    /// An instruction whose exceptions of a builtin class go to `caught`, which must end its block. The exception
    /// is handled by then.
    pub(super) fn emit_guarded(&mut self, kind: InstKind, class: &str, caught: impl FnOnce(&mut Self)) -> ValueId {
        let handler = self.builder.new_block();
        self.fresh_block();
        self.frames.push(Frame::Protect { handler });
        let value = self.emit(kind);
        self.frames.pop();
        let resume = self.builder.new_block();
        self.builder.jump(resume);
        self.builder.start_sealed(handler);
        let exception = self.emit(InstKind::EnterHandler);
        let cleanup = self.builder.new_block();
        self.frames.push(Frame::Handling { exception, handler: cleanup });
        let class = self.load_builtin(class);
        let test = self.emit(InstKind::ExceptionMatches(exception, class));
        let frame = self.frames.pop();
        let [matched, other] = std::array::from_fn(|_| self.builder.new_block());
        self.builder.branch(test, matched, other);
        self.builder.start_sealed(matched);
        self.emit_void(InstKind::LeaveHandler(exception));
        caught(self);
        self.builder.start_sealed(other);
        self.leave_and_reraise(exception);
        self.cleanup_block(frame);
        self.builder.start_sealed(resume);
        value
    }

    /// The block that exceptions of a handler's body go to: undoes the frame and passes them on.
    pub(super) fn cleanup_block(&mut self, frame: Option<Frame<'a>>) {
        let Some(frame) = frame else { return };
        let Some(handler) = frame.handler() else { return };
        self.builder.start_sealed(handler);
        if self.builder.is_unreachable() {
            return;
        }
        let exception = self.emit(InstKind::EnterHandler);
        self.emit_void(InstKind::LeaveHandler(exception));
        match frame {
            Frame::Unbind { name, .. } => self.unbind_name(name),
            Frame::Handling { exception, .. } => self.emit_void(InstKind::LeaveHandler(exception)),
            _ => {}
        }
        self.terminate(Terminator::Reraise(Some(exception)));
    }

    /// Runs what frames above `depth` owe before control leaves them; the frames stay, for other code.
    pub(super) fn leave_frames(&mut self, depth: usize) {
        let leaving = self.frames.split_off(depth);
        for n in (0..leaving.len()).rev() {
            if self.builder.is_unreachable() {
                break;
            }
            self.frames.truncate(depth);
            self.frames.extend_from_slice(&leaving[..n]);
            self.leave_frame(&leaving[n]);
        }
        self.frames.truncate(depth);
        self.frames.extend(leaving);
    }

    fn leave_frame(&mut self, frame: &Frame<'a>) {
        match *frame {
            Frame::Loop { iterator, .. } => self.unbind_iterator(iterator),
            Frame::Protect { .. } => {}
            Frame::Finally { body, .. } => {
                let span = self.builder.span();
                // The code that leaves may stand in a comprehension's scope; the `finally` does not.
                self.nested(|this| this.suite(body));
                self.builder.set_span(span);
            }
            Frame::With { manager, span, .. } => {
                let outer = self.builder.span();
                self.builder.set_span(span);
                self.exit_normally(manager);
                self.builder.set_span(outer);
            }
            Frame::Handling { exception, .. } => self.emit_void(InstKind::LeaveHandler(exception)),
            Frame::Unbind { name, .. } => self.unbind_name(name),
        }
    }

    /// `raise` without an exception.
    pub(super) fn bare_raise(&mut self, range: TextRange) {
        self.set_range(range);
        // If nothing between here and the handler could catch it, the handler is left at once.
        let transparent = |frame: &Frame| matches!(frame, Frame::Loop { .. } | Frame::Unbind { .. });
        let depth = self.frames.iter().rposition(|frame| !transparent(frame));
        if let Some((depth, Frame::Handling { exception, .. })) = depth.map(|depth| (depth, &self.frames[depth])) {
            let exception = *exception;
            self.leave_frames(depth);
            let kept = self.frames.split_off(depth);
            self.terminate(Terminator::Reraise(Some(exception)));
            self.frames.extend(kept);
            return;
        }
        let handled = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Handling { exception, .. } => Some(*exception),
            _ => None,
        });
        self.terminate(Terminator::Reraise(handled));
    }
}
