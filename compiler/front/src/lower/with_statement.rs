//! `with`: `__enter__`, the body, and `__exit__` on each way out.

use super::*;
use rustpython_parser::ast::Ranged;

impl<'a> Lower<'_, 'a> {
    /// `with a as x, b as y: body`, from one item on.
    pub(super) fn with_items(&mut self, items: &'a [ast::WithItem], body: &'a [ast::Stmt], range: TextRange) {
        let Some((item, rest)) = items.split_first() else { return self.nested(|this| this.suite(body)) };
        let manager = self.expr(&item.context_expr);
        self.set_range(range);
        let entered = self.lang("with_enter", vec![manager]);
        let [handler, end] = std::array::from_fn(|_| self.builder.new_block());
        let span = self.span(range);
        let loops = self.loops_so_far();
        self.fresh_block();
        self.frames.push(Frame::With { manager, span, handler });
        if let Some(target) = &item.optional_vars {
            self.set_range(target.range());
            self.nested(|this| this.assign(target, entered));
        }
        self.with_items(rest, body, range);
        self.frames.pop();
        if !self.builder.is_unreachable() {
            self.set_range(range);
            self.exit_normally(manager);
            self.builder.jump(end);
        }
        self.exit_handler(manager, range, handler, end, loops);
        self.builder.start_sealed(end);
    }

    /// `manager.__exit__(None, None, None)`.
    pub(super) fn exit_normally(&mut self, manager: ValueId) {
        let none = self.none();
        self.call_method(manager, "__exit__", vec![none, none, none]);
    }

    fn exit_handler(&mut self, manager: ValueId, range: TextRange, handler: BlockId, end: BlockId, loops: usize) {
        self.builder.start_sealed(handler);
        if self.builder.is_unreachable() {
            return;
        }
        self.set_range(range);
        let exception = self.emit(InstKind::EnterHandler);
        self.unbind_iterators(loops);
        let cleanup = self.builder.new_block();
        self.frames.push(Frame::Handling { exception, handler: cleanup });
        let class = self.lang("exception_type", vec![exception]);
        let traceback = self.emit(InstKind::GetAttr(exception, Symbol::new("__traceback__")));
        let result = self.call_method(manager, "__exit__", vec![class, exception, traceback]);
        let suppress = self.truth(result);
        let frame = self.frames.pop();
        let [swallowed, passed] = std::array::from_fn(|_| self.builder.new_block());
        self.builder.branch(suppress, swallowed, passed);
        self.builder.start_sealed(swallowed);
        self.emit_void(InstKind::LeaveHandler(exception));
        self.builder.jump(end);
        self.builder.start_sealed(passed);
        self.emit_void(InstKind::LeaveHandler(exception));
        self.terminate(Terminator::Reraise(Some(exception)));
        self.cleanup_block(frame);
    }
}
