//! The invariants of untyped mir, checked per function:
//!
//! 1. Ids are in range; each value is defined exactly once, as a parameter or a result.
//! 2. Each use is dominated by its definition; the value that an unwinding instruction would
//!    have defined is not available along the unwind edge.
//! 3. Each edge supplies one argument for each parameter of its target (`ForNext`'s body edge one less).
//! 4. The entry block has no predecessors; its parameters are the captures, then the parameters.
//! 5. Only the last instruction or the terminator of a block with an unwind edge may raise.
//! 6. A block that an unwind edge enters starts with `EnterHandler`, and only such blocks do.
//! 7. A stub has no blocks; every other function has some.
//! 8. `MakeFunction` and `MakeClass` supply one value per capture.

use super::*;
use pyc2n_base::Idx;

/// A broken invariant and where.
#[derive(Debug, Clone)]
pub struct Violation {
    /// The function.
    pub func: FuncId,
    /// What is wrong.
    pub message: String,
}

/// Verifies all functions.
pub fn verify_program(program: &Program) -> Result<(), Vec<Violation>> {
    let mut violations = Vec::new();
    for func in program.functions.indices() {
        if let Err(message) = verify(program, func) {
            violations.push(Violation { func, message });
        }
    }
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

/// Verifies one function; the message says what is broken first.
pub fn verify(program: &Program, func: FuncId) -> Result<(), String> {
    let function = &program.functions[func];
    let is_stub = function.kind == FunctionKind::Stub;
    if is_stub != function.blocks.is_empty() {
        return Err(format!("{}: a stub has no blocks, every other function has", function.qualname));
    }
    if is_stub {
        return Ok(());
    }
    let mut verifier = Verifier { program, function, definitions: IndexVec::from_elem(None, function.values.len()) };
    verifier.entry()?;
    verifier.collect_definitions()?;
    let predecessors = verifier.edges()?;
    verifier.handlers(&predecessors)?;
    let order = verifier.reverse_postorder();
    let dominators = verifier.dominators(&order, &predecessors);
    verifier.uses(&order, &dominators)
}

/// Where a value is defined: the block and the position in it (parameters first).
type Definition = (BlockId, usize);

struct Verifier<'a> {
    program: &'a Program,
    function: &'a Function,
    definitions: IndexVec<ValueId, Option<Definition>>,
}

impl Verifier<'_> {
    fn entry(&self) -> Result<(), String> {
        let expected = self.function.captures.len() + self.function.params.len();
        let found = self.function.blocks[BlockId(0)].params.len();
        if found == expected { Ok(()) } else { Err(format!("entry has {found} parameters, expected {expected}")) }
    }

    fn define(&mut self, value: ValueId, at: Definition) -> Result<(), String> {
        match self.definitions.get(value) {
            None => Err(format!("{value} is out of range")),
            Some(Some(_)) => Err(format!("{value} is defined twice")),
            Some(None) => {
                self.definitions[value] = Some(at);
                Ok(())
            }
        }
    }

    fn collect_definitions(&mut self) -> Result<(), String> {
        let function = self.function;
        for (id, block) in function.blocks.iter_enumerated() {
            for &param in &block.params {
                self.define(param, (id, 0))?;
            }
            for (n, inst) in block.insts.iter().enumerate() {
                if let Some(result) = inst.result {
                    self.define(result, (id, n + 1))?;
                }
                self.shape(inst)?;
                if block.unwind.is_some() && inst.kind.may_raise() && (n + 1 != block.insts.len() || block.terminator.may_raise()) {
                    return Err(format!("{id}: {:?} may raise but is not last in a block with an unwind edge", inst.kind));
                }
            }
        }
        Ok(())
    }

    fn shape(&self, inst: &Inst) -> Result<(), String> {
        let (func, found) = match &inst.kind {
            InstKind::MakeFunction { func, captures } => (*func, captures.len()),
            InstKind::MakeClass { class, captures, .. } => (self.program.classes[*class].body, captures.len()),
            _ => return Ok(()),
        };
        let target = self.program.functions.get(func).ok_or_else(|| format!("{func} is out of range"))?;
        let expected = target.captures.len();
        if found == expected { Ok(()) } else { Err(format!("{func} takes {expected} captures, not {found}")) }
    }

    fn edges(&self) -> Result<IndexVec<BlockId, Vec<BlockId>>, String> {
        let blocks = &self.function.blocks;
        let mut predecessors: IndexVec<BlockId, Vec<BlockId>> = IndexVec::from_elem(Vec::new(), blocks.len());
        for (id, block) in blocks.iter_enumerated() {
            for (n, edge) in self.function.successors(id).into_iter().enumerate() {
                let target = blocks.get(edge.block).ok_or_else(|| format!("{id}: edge to missing {}", edge.block))?;
                let implicit = usize::from(n == 0 && matches!(block.terminator, Terminator::ForNext { .. }));
                if edge.args.len() + implicit != target.params.len() {
                    return Err(format!("{id}: edge to {} has {} arguments for {} parameters", edge.block, edge.args.len(), target.params.len()));
                }
                predecessors[edge.block].push(id);
            }
        }
        if predecessors[BlockId(0)].is_empty() { Ok(predecessors) } else { Err("the entry has predecessors".to_owned()) }
    }

    fn handlers(&self, predecessors: &IndexVec<BlockId, Vec<BlockId>>) -> Result<(), String> {
        for (id, block) in self.function.blocks.iter_enumerated() {
            let enters = |inst: &Inst| matches!(inst.kind, InstKind::EnterHandler);
            let starts = block.insts.first().is_some_and(enters);
            if block.insts.iter().skip(1).any(enters) {
                return Err(format!("{id}: EnterHandler is not the first instruction"));
            }
            for &from in &predecessors[id] {
                let unwinds = self.function.blocks[from].unwind.as_ref().is_some_and(|edge| edge.block == id);
                if unwinds != starts {
                    return Err(format!("{id}: edge from {from} and EnterHandler disagree"));
                }
            }
        }
        Ok(())
    }

    fn reverse_postorder(&self) -> Vec<BlockId> {
        let mut seen = IndexVec::from_elem(false, self.function.blocks.len());
        let mut order = Vec::new();
        let mut stack = vec![(BlockId(0), 0)];
        seen[BlockId(0)] = true;
        while let Some((block, next)) = stack.pop() {
            let successors = self.function.successors(block);
            match successors.get(next) {
                None => order.push(block),
                Some(edge) => {
                    stack.push((block, next + 1));
                    if !std::mem::replace(&mut seen[edge.block], true) {
                        stack.push((edge.block, 0));
                    }
                }
            }
        }
        order.reverse();
        order
    }

    /// Immediate dominators of reachable blocks (Cooper, Harvey and Kennedy's iteration).
    fn dominators(&self, order: &[BlockId], predecessors: &IndexVec<BlockId, Vec<BlockId>>) -> IndexVec<BlockId, Option<BlockId>> {
        let count = self.function.blocks.len();
        let mut number: IndexVec<BlockId, usize> = IndexVec::from_elem(usize::MAX, count);
        order.iter().enumerate().for_each(|(n, &block)| number[block] = n);
        let mut dominators: IndexVec<BlockId, Option<BlockId>> = IndexVec::from_elem(None, count);
        dominators[BlockId(0)] = Some(BlockId(0));
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &order[1..] {
                let known = predecessors[block].iter().copied().filter(|&p| dominators[p].is_some());
                let new = known.reduce(|a, b| intersect(&dominators, &number, a, b));
                if dominators[block] != new {
                    dominators[block] = new;
                    changed = true;
                }
            }
        }
        dominators
    }

    fn uses(&self, order: &[BlockId], dominators: &IndexVec<BlockId, Option<BlockId>>) -> Result<(), String> {
        let depth = depths(order, dominators);
        let check = |value: ValueId, at: Definition, what: &dyn std::fmt::Debug| {
            let defined = self.definitions.get(value).copied().flatten().ok_or_else(|| format!("{value} is used by {what:?} and never defined"))?;
            let ok = if defined.0 == at.0 { defined.1 < at.1 } else { dominates(dominators, &depth, defined.0, at.0) };
            if ok { Ok(()) } else { Err(format!("{value}, defined in {}, does not dominate its use in {} by {what:?}", defined.0, at.0)) }
        };
        for &id in order {
            let block = &self.function.blocks[id];
            for (n, inst) in block.insts.iter().enumerate() {
                let mut result = Ok(());
                inst.kind.for_each_operand(|value| result = result.clone().and_then(|()| check(value, (id, n + 1), &inst.kind)));
                result?;
            }
            let end = block.insts.len() + 1;
            let mut result = Ok(());
            block.terminator.for_each_operand(|value| result = result.clone().and_then(|()| check(value, (id, end), &block.terminator)));
            result?;
            for edge in block.terminator.edges() {
                edge.args.iter().try_for_each(|&value| check(value, (id, end), edge))?;
            }
            // The instruction that raises has no result on the unwind edge.
            let raising = if block.terminator.may_raise() { end } else { end.max(2) - 1 };
            if let Some(edge) = &block.unwind {
                edge.args.iter().try_for_each(|&value| check(value, (id, raising), edge))?;
            }
        }
        Ok(())
    }
}

fn intersect(dominators: &IndexVec<BlockId, Option<BlockId>>, number: &IndexVec<BlockId, usize>, mut a: BlockId, mut b: BlockId) -> BlockId {
    while a != b {
        let later = if number[a] > number[b] { &mut a } else { &mut b };
        match dominators[*later] {
            Some(up) => *later = up,
            None => return BlockId::new(0),
        }
    }
    a
}

fn depths(order: &[BlockId], dominators: &IndexVec<BlockId, Option<BlockId>>) -> IndexVec<BlockId, u32> {
    let mut depth = IndexVec::from_elem(0, dominators.len());
    for &block in order.iter().skip(1) {
        depth[block] = dominators[block].map_or(0, |up| depth[up] + 1);
    }
    depth
}

fn dominates(dominators: &IndexVec<BlockId, Option<BlockId>>, depth: &IndexVec<BlockId, u32>, above: BlockId, mut block: BlockId) -> bool {
    while depth[block] > depth[above] {
        match dominators[block] {
            Some(up) => block = up,
            None => return false,
        }
    }
    block == above
}
