//! Builds the blocks of one function in SSA form while they are lowered, by the algorithm of
//! Braun et al. (2013): reads look backwards, joins get parameters on demand, blocks whose
//! predecessors are not all known yet are completed when they are sealed.

use pyc2n_base::{new_index, IndexVec, Span, Symbol};
use pyc2n_mir::untyped::{Block, BlockId, Edge, Inst, InstKind, Terminator, Value, ValueId};
use pyc2n_base::collections::{HashMap, HashSet};

new_index! {
    /// A variable of one function, also one that the source does not name.
    Var, "var"
}

/// Which edge of its block a predecessor is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    /// `Jump`, or `Branch`'s or `ForNext`'s first edge.
    First,
    /// `Branch`'s or `ForNext`'s second edge.
    Second,
    /// The unwind edge.
    Unwind,
}

struct State {
    block: Block,
    predecessors: Vec<(BlockId, Slot)>,
    sealed: bool,
    /// Parameters of an unsealed block whose arguments are missing.
    incomplete: Vec<(Var, ValueId)>,
}

/// The function under construction.
pub struct Builder {
    blocks: IndexVec<BlockId, State>,
    values: IndexVec<ValueId, Value>,
    variables: IndexVec<Var, Option<Symbol>>,
    definitions: HashMap<(Var, BlockId), ValueId>,
    /// `Unbound` instructions that the entry block starts with.
    prologue: Vec<Inst>,
    unbound: HashMap<Var, ValueId>,
    current: Option<BlockId>,
    /// Values that are bools for `Branch`.
    bools: HashSet<ValueId>,
    /// Values that an instruction other than `Unbound` made.
    bound: HashSet<ValueId>,
    span: Span,
}

impl Builder {
    /// A function with its entry block, which is current.
    pub fn new(span: Span) -> Builder {
        let mut builder = Builder {
            blocks: IndexVec::new(),
            values: IndexVec::new(),
            variables: IndexVec::new(),
            definitions: HashMap::default(),
            prologue: Vec::new(),
            unbound: HashMap::default(),
            current: None,
            bools: HashSet::default(),
            bound: HashSet::default(),
            span,
        };
        let entry = builder.new_block();
        builder.blocks[entry].sealed = true;
        builder.current = Some(entry);
        builder
    }

    /// A block without predecessors yet.
    pub fn new_block(&mut self) -> BlockId {
        let block = Block { params: Vec::new(), insts: Vec::new(), terminator: Terminator::Unreachable, span: self.span, unwind: None };
        self.blocks.push(State { block, predecessors: Vec::new(), sealed: false, incomplete: Vec::new() })
    }

    /// Whether code at this point can't be reached.
    pub fn is_unreachable(&self) -> bool {
        self.current.is_none()
    }

    /// Whether any edge leads to the block.
    pub fn has_predecessors(&self, block: BlockId) -> bool {
        !self.blocks[block].predecessors.is_empty()
    }

    /// A new variable.
    pub fn new_var(&mut self, name: Option<Symbol>) -> Var {
        self.variables.push(name)
    }

    /// A parameter of a block that edges supply implicitly (`ForNext`'s item) or a function gets.
    pub fn explicit_param(&mut self, block: BlockId, name: Option<Symbol>, span: Span) -> ValueId {
        let value = self.values.push(Value { name, span });
        self.blocks[block].block.params.push(value);
        self.bound.insert(value);
        value
    }

    /// Makes a block current whose predecessors are all known. Without any it is unreachable.
    pub fn start_sealed(&mut self, block: BlockId) {
        self.seal(block);
        self.current = self.has_predecessors(block).then_some(block);
    }

    /// Makes a block current that gets more predecessors later.
    pub fn start_unsealed(&mut self, block: BlockId) {
        self.current = Some(block);
    }

    /// Declares that the block gets no more predecessors.
    pub fn seal(&mut self, block: BlockId) {
        if std::mem::replace(&mut self.blocks[block].sealed, true) {
            return;
        }
        for (var, _) in std::mem::take(&mut self.blocks[block].incomplete) {
            self.supply(var, block);
        }
    }

    /// Gives every edge to the block an argument for its next parameter, a version of `var`.
    fn supply(&mut self, var: Var, block: BlockId) {
        for n in 0..self.blocks[block].predecessors.len() {
            let (from, slot) = self.blocks[block].predecessors[n];
            let value = self.read_at_end(var, from);
            if let Some(edge) = self.edge_mut(from, slot) {
                edge.args.push(value);
            }
        }
    }

    fn edge_mut(&mut self, block: BlockId, slot: Slot) -> Option<&mut Edge> {
        let block = &mut self.blocks[block].block;
        match slot {
            Slot::Unwind => block.unwind.as_mut(),
            Slot::First => block.terminator.edges_mut().into_iter().next(),
            Slot::Second => block.terminator.edges_mut().into_iter().nth(1),
        }
    }

    /// Sets the span of what is emitted next.
    pub fn set_span(&mut self, span: Span) {
        self.span = span;
    }

    /// The span of what is emitted next.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Sets the span of a value, where it is not that of its instruction.
    pub fn set_value_span(&mut self, value: ValueId, span: Span) {
        self.values[value].span = span;
    }

    /// Assigns a variable.
    pub fn write(&mut self, var: Var, value: ValueId) {
        if let Some(block) = self.current {
            self.definitions.insert((var, block), value);
            if self.values[value].name.is_none() {
                self.values[value].name = self.variables[var];
            }
        }
    }

    /// The current version of a variable.
    pub fn read(&mut self, var: Var) -> ValueId {
        match self.current {
            Some(block) => self.read_at_end(var, block),
            None => self.unbound(var),
        }
    }

    fn read_at_end(&mut self, var: Var, from: BlockId) -> ValueId {
        let mut passed = Vec::new();
        let mut at = from;
        let value = loop {
            if let Some(&value) = self.definitions.get(&(var, at)) {
                break value;
            }
            let state = &self.blocks[at];
            if !state.sealed {
                let value = self.new_param(var, at);
                self.blocks[at].incomplete.push((var, value));
                break value;
            }
            match state.predecessors[..] {
                [] => break self.unbound(var),
                [(predecessor, _)] => {
                    passed.push(at);
                    at = predecessor;
                }
                _ => {
                    let value = self.new_param(var, at);
                    self.supply(var, at);
                    break value;
                }
            }
        };
        for block in passed {
            self.definitions.insert((var, block), value);
        }
        value
    }

    fn new_param(&mut self, var: Var, block: BlockId) -> ValueId {
        let value = self.values.push(Value { name: self.variables[var], span: self.blocks[block].block.span });
        self.blocks[block].block.params.push(value);
        self.definitions.insert((var, block), value);
        value
    }

    /// The value of a variable that was never assigned.
    pub fn unbound(&mut self, var: Var) -> ValueId {
        if let Some(&value) = self.unbound.get(&var) {
            return value;
        }
        let span = self.blocks[BlockId(0)].block.span;
        let value = self.values.push(Value { name: self.variables[var], span });
        self.prologue.push(Inst { result: Some(value), kind: InstKind::Unbound, span });
        self.unbound.insert(var, value);
        value
    }

    /// Whether the value is certainly bound, by what is known so far.
    pub fn is_bound(&self, value: ValueId) -> bool {
        self.bound.contains(&value)
    }

    /// Whether the value may be a branch's condition.
    pub fn is_bool(&self, value: ValueId) -> bool {
        self.bools.contains(&value)
    }

    /// Appends an instruction with a result. `unwind` is the active handler.
    pub fn emit(&mut self, kind: InstKind, unwind: Option<BlockId>) -> ValueId {
        let result = self.values.push(Value { name: None, span: self.span });
        use InstKind::*;
        if matches!(kind, Truth(_) | Is(..) | Contains { .. } | Not(_) | ExceptionMatches(..)) {
            self.bools.insert(result);
        }
        // The content of a cell or class body may be unbound; what Refine gives is as bound as its operand.
        let bound = match &kind {
            Unbound | CellLoad(_) | ClassAttrLoad(..) => false,
            Refine { value, .. } => self.bound.contains(value),
            _ => true,
        };
        if bound {
            self.bound.insert(result);
        }
        self.push(Some(result), kind, unwind);
        result
    }

    /// Appends an instruction without a result.
    pub fn emit_void(&mut self, kind: InstKind, unwind: Option<BlockId>) {
        self.push(None, kind, unwind);
    }

    fn push(&mut self, result: Option<ValueId>, kind: InstKind, unwind: Option<BlockId>) {
        let Some(block) = self.current else { return };
        let raises = kind.may_raise();
        self.blocks[block].block.insts.push(Inst { result, kind, span: self.span });
        if let (true, Some(handler)) = (raises, unwind) {
            self.set_unwind(block, handler);
            let next = self.new_block();
            self.terminate(Terminator::Jump(edge(next)), None);
            self.start_sealed(next);
        }
    }

    fn set_unwind(&mut self, block: BlockId, handler: BlockId) {
        self.blocks[block].block.unwind = Some(edge(handler));
        self.blocks[handler].predecessors.push((block, Slot::Unwind));
    }

    /// Ends the current block. Edges must be without arguments. `unwind` is the active handler.
    pub fn terminate(&mut self, terminator: Terminator, unwind: Option<BlockId>) {
        let Some(block) = self.current.take() else { return };
        for (edge, slot) in terminator.edges().into_iter().zip([Slot::First, Slot::Second]) {
            self.blocks[edge.block].predecessors.push((block, slot));
        }
        let raises = terminator.may_raise();
        let state = &mut self.blocks[block].block;
        state.terminator = terminator;
        state.span = self.span;
        if let (true, Some(handler)) = (raises, unwind) {
            self.set_unwind(block, handler);
        }
    }

    /// Ends the current block with a jump.
    pub fn jump(&mut self, target: BlockId) {
        self.terminate(Terminator::Jump(edge(target)), None);
    }

    /// Ends the current block with a branch.
    pub fn branch(&mut self, condition: ValueId, then: BlockId, otherwise: BlockId) {
        self.terminate(Terminator::Branch { condition, then: edge(then), otherwise: edge(otherwise) }, None);
    }

    /// The finished blocks and values; all blocks must be sealed.
    pub fn finish(mut self) -> (IndexVec<BlockId, Block>, IndexVec<ValueId, Value>) {
        for block in self.blocks.indices() {
            self.seal(block);
        }
        let mut blocks: IndexVec<BlockId, Block> = IndexVec::new();
        let prologue = std::mem::take(&mut self.prologue);
        let Builder { blocks: states, values, .. } = self;
        let states: Vec<State> = into_vec(states);
        for state in states {
            blocks.push(state.block);
        }
        blocks[BlockId(0)].insts.splice(0..0, prologue);
        (blocks, values)
    }
}

fn into_vec(mut states: IndexVec<BlockId, State>) -> Vec<State> {
    let placeholder = || State {
        block: Block { params: Vec::new(), insts: Vec::new(), terminator: Terminator::Unreachable, span: NOWHERE, unwind: None },
        predecessors: Vec::new(),
        sealed: true,
        incomplete: Vec::new(),
    };
    states.iter_mut().map(|state| std::mem::replace(state, placeholder())).collect()
}

const NOWHERE: Span = Span { source: pyc2n_base::SourceId(0), start: 0, end: 0 };

/// An edge without arguments yet.
pub fn edge(block: BlockId) -> Edge {
    Edge { block, args: Vec::new() }
}
