//! Emits the blocks of one typed function. It knows typed mir only: which value has which type is the caller's business.

use crate::structural::Output;
use pyc2n_base::{IndexVec, Span};
use pyc2n_mir::typed::{Block, BlockId, Edge, Function, Inst, InstKind, Terminator, TypeId, ValueId};

/// A function under construction.
pub struct Code {
    /// The program under construction, with the types.
    pub out: Box<Output>,
    /// Blocks so far.
    pub blocks: IndexVec<BlockId, Block>,
    /// Value types so far.
    pub values: IndexVec<ValueId, TypeId>,
    /// Where the next instruction goes.
    pub current: BlockId,
    /// True if control can't reach the current point; then nothing is emitted.
    pub dead: bool,
    /// Where exceptions of what is emitted now go.
    pub unwind: Option<Edge>,
    /// Landing blocks to emit after the block under construction, with the handler edge of each.
    pub landings: Vec<(BlockId, pyc2n_mir::untyped::Edge)>,
    /// The span of blocks that are made now.
    pub span: Span,
}

impl Code {
    /// An empty function.
    pub fn new(out: Box<Output>, span: Span) -> Code {
        Code {
            out,
            blocks: IndexVec::new(),
            values: IndexVec::new(),
            current: BlockId(0),
            dead: true,
            unwind: None,
            landings: Vec::new(),
            span,
        }
    }

    /// A new block without predecessors.
    pub fn block(&mut self) -> BlockId {
        self.blocks.push(Block {
            params: vec![],
            insts: vec![],
            terminator: Terminator::Unreachable,
            span: self.span,
            unwind: None,
            cleanup: vec![],
        })
    }

    /// A new parameter of a block.
    pub fn param(&mut self, block: BlockId, ty: TypeId) -> ValueId {
        let value = self.values.push(ty);
        self.blocks[block].params.push(value);
        value
    }

    /// A block with one parameter.
    pub fn join_block(&mut self, ty: TypeId) -> (BlockId, ValueId) {
        let block = self.block();
        let param = self.param(block, ty);
        (block, param)
    }

    /// Emission goes on in this reachable block.
    pub fn start(&mut self, block: BlockId) {
        self.current = block;
        self.dead = false;
    }

    /// Emission goes on at the end of a block that is not terminated yet.
    pub fn resume(&mut self, block: BlockId) {
        self.start(block);
    }

    /// Appends an instruction with a result.
    pub fn push(&mut self, kind: InstKind, ty: TypeId, span: Span) -> ValueId {
        let value = self.values.push(ty);
        self.insert(kind, Some(value), span);
        value
    }

    /// Appends an instruction without a result.
    pub fn push_effect(&mut self, kind: InstKind, span: Span) {
        self.insert(kind, None, span);
    }

    fn insert(&mut self, kind: InstKind, result: Option<ValueId>, span: Span) {
        if self.dead {
            return;
        }
        let inst = Inst { result, kind, span, exit: None, cleanup: vec![] };
        let raises = self.raises(&inst);
        if raises {
            self.separate();
        }
        self.blocks[self.current].insts.push(inst);
        if raises {
            self.split_after_raise();
        }
    }

    fn raises(&self, inst: &Inst) -> bool {
        matches!(inst.kind, InstKind::Call(..)) || self.out.program.may_raise(inst)
    }

    /// Before what raises to a handler: calls without one that stand in the same block (the room of a list display) end it.
    pub fn separate(&mut self) {
        let block = &self.blocks[self.current];
        if self.unwind.is_some() && block.insts.iter().any(|inst| self.raises(inst)) {
            let next = self.block();
            self.jump(next, vec![]);
            self.start(next);
        }
    }

    /// Ends the block after an instruction that may raise, if there is a handler.
    fn split_after_raise(&mut self) {
        let Some(unwind) = self.unwind.clone() else { return };
        self.blocks[self.current].unwind = Some(unwind);
        let next = self.block();
        self.jump(next, vec![]);
        self.start(next);
    }

    /// Ends the current block.
    pub fn terminate(&mut self, terminator: Terminator, span: Span) {
        if self.dead {
            return;
        }
        self.blocks[self.current].terminator = terminator;
        self.blocks[self.current].span = span;
        self.dead = true;
    }

    /// Ends the current block with a jump.
    pub fn jump(&mut self, block: BlockId, args: Vec<ValueId>) {
        let span = self.span;
        self.terminate(Terminator::Jump(Edge { block, args }), span);
    }

    /// Ends the current block as never left.
    pub fn end_dead(&mut self) {
        let span = self.span;
        self.terminate(Terminator::Unreachable, span);
        self.dead = true;
    }

    /// Ends the current block with a two-way branch; the targets, true first.
    pub fn branch(&mut self, condition: ValueId) -> Vec<BlockId> {
        let (yes, no) = (self.block(), self.block());
        let edge = |block| Edge { block, args: vec![] };
        let span = self.span;
        self.terminate(Terminator::Branch { condition, then: edge(yes), otherwise: edge(no) }, span);
        vec![yes, no]
    }

    /// Ends the current block with a switch on the value's type; the targets.
    pub fn type_switch(&mut self, value: ValueId, parts: &[TypeId]) -> Vec<BlockId> {
        let targets: Vec<BlockId> = parts.iter().map(|_| self.block()).collect();
        let arms = parts.iter().zip(&targets).map(|(&ty, &block)| (ty, Edge { block, args: vec![] })).collect();
        let span = self.span;
        self.terminate(Terminator::TypeSwitch { value, arms, default: None }, span);
        targets
    }

    /// The finished blocks and values.
    pub fn finish(self, function: &mut Function) -> Box<Output> {
        function.blocks = self.blocks;
        function.values = self.values;
        self.out
    }
}
