//! Makes ownership explicit. In: typed mir without `Retain`, `Release` or cleanup. Out: on every path each owned
//! value is released or consumed exactly once. Where:
//!
//! - A last use that consumes moves; any other consuming use is preceded by a `Retain`.
//! - A value is released right after its last borrowing use, or on the edge to a block where it is dead (the
//!   edge gets a block of its own), or right after its definition if it has no use.
//! - What an instruction that raises leaves behind is released on its unwind edge, or by its cleanup list if the exception
//!   leaves the function. Values that only the unwind path needs are released after the instruction when it succeeds.
//!
//! These decisions depend on liveness alone. So the strong and the weak version of a function hold the same values right
//! after the same instruction, except for ints (counted in the weak version) and parameters (borrowed in the strong one).
//! Literals of `str` and `bytes` are static objects: they are borrowed in both.
//!
//! What `Borrow` reads may be owned from some blocks on ([`Taken`]): it is retained on the edges that lead there.

use crate::liveness::Liveness;
use crate::taken::Taken;
use crate::Bits;
use pyc2n_base::Span;
use pyc2n_mir::typed::{Block, BlockId, Const, Edge, Function, Inst, InstKind, Program, Terminator, ValueId};

/// For which version of a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Version {
    /// Ints are plain, parameters borrowed.
    Strong,
    /// The same, and the result of a projection (see [`crate::Borrowing`]) stays borrowed.
    Borrowing,
    /// As `Strong`; for inlining into that.
    Unrolled,
    /// As `Strong`, where that is not worth optimising.
    Apart,
    /// Ints are words, parameters owned.
    Weak,
}

/// Inserts `Retain`, `Release` and cleanup lists.
pub fn own(program: &Program, function: &mut Function, version: Version, taken: &Taken) {
    let weak = version == Version::Weak;
    drop_dead_unwinds(program, function);
    let mut counted = Bits::new(function.values.len());
    for (value, &ty) in function.values.iter_enumerated() {
        if program.types.is_counted(ty, weak) {
            counted.insert(value);
        }
    }
    let mut borrowed = Bits::new(function.values.len());
    if !weak && function.generator.is_none() {
        function.blocks[BlockId(0)].params.iter().for_each(|&p| borrowed.insert(p));
    }
    borrowed_results(function).for_each(|v| borrowed.insert(v));
    let liveness = Liveness::new(function, &|v| counted.contains(v));
    let blocks = crate::reverse_postorder(function);
    let mut pass = Ownership { program, function, version, counted, borrowed, taken, liveness };
    for id in blocks {
        let owned: Vec<ValueId> = taken.values().filter(|&value| taken.is_owned(value, id)).collect();
        owned.iter().for_each(|&value| pass.borrowed.remove(value));
        pass.block(id);
        owned.iter().for_each(|&value| pass.borrowed.insert(value));
    }
    if !weak {
        crate::moves::move_out(program, function, taken);
    }
}

/// Static objects are there for ever; what `Borrow` gives somebody else holds.
fn borrowed_results(function: &Function) -> impl Iterator<Item = ValueId> + '_ {
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    insts
        .filter(|inst| matches!(inst.kind, InstKind::Const(Const::Str(_) | Const::Bytes(_)) | InstKind::Borrow(_)))
        .filter_map(|inst| inst.result)
}

/// An unwind edge of a block in which nothing raises any more would keep values alive for nothing.
fn drop_dead_unwinds(program: &Program, function: &mut Function) {
    for block in function.blocks.iter_mut() {
        let raises = matches!(block.terminator, Terminator::Raise { .. })
            || block.insts.iter().any(|inst| program.may_raise(inst));
        if !raises {
            block.unwind = None;
        }
    }
}

struct Ownership<'a> {
    program: &'a Program,
    function: &'a mut Function,
    version: Version,
    counted: Bits,
    /// Values that need no release in the current block: somebody else holds them.
    borrowed: Bits,
    taken: &'a Taken,
    liveness: Liveness,
}

/// What has to happen on an edge.
#[derive(Default)]
struct EdgeWork {
    retains: Vec<ValueId>,
    releases: Vec<ValueId>,
}

impl Ownership<'_> {
    fn block(&mut self, id: BlockId) {
        let (mut live, mut out) = self.terminator(id);
        let insts = std::mem::take(&mut self.function.blocks[id].insts);
        for inst in insts.into_iter().rev() {
            self.inst(id, inst, &mut live, &mut out);
        }
        let span = self.function.blocks[id].span;
        for param in self.function.blocks[id].params.clone() {
            if self.counted.contains(param) && !live.contains(param) && !self.borrowed.contains(param) {
                out.push(count(InstKind::Release(param), span));
            }
        }
        out.reverse();
        self.function.blocks[id].insts = out;
    }

    /// What is held before the terminator, and the instructions right before it, last first.
    fn terminator(&mut self, id: BlockId) -> (Bits, Vec<Inst>) {
        let block = &self.function.blocks[id];
        let counted = self.counted.clone();
        let mut held = self.liveness.at_end(block, &|v| counted.contains(v));
        let (span, terminator) = (block.span, block.terminator.clone());
        let mut retains = Vec::new();
        match &terminator {
            Terminator::Jump(edge) => retains = self.edge_work(edge, &held).retains,
            Terminator::Branch { .. } | Terminator::TypeSwitch { .. } => self.split_edges(id, terminator, &held),
            Terminator::Return(v) if self.counted.contains(*v) && self.borrowed.contains(*v) => {
                retains.extend((self.version != Version::Borrowing).then_some(*v));
            }
            Terminator::Raise { exception, .. } => {
                let needs = self.unwind_needs(id);
                if self.borrowed.contains(*exception) || needs.contains(*exception) {
                    retains.push(*exception);
                }
                held.union(&needs);
                self.split_unwind(id, &needs, span);
            }
            _ => {}
        }
        (held, retains.into_iter().map(|v| count(InstKind::Retain(v), span)).collect())
    }

    fn split_edges(&mut self, id: BlockId, mut terminator: Terminator, held: &Bits) {
        let span = self.function.blocks[id].span;
        for edge in terminator.edges_mut() {
            let work = self.edge_work(edge, held);
            self.split(edge, work, span);
        }
        self.function.blocks[id].terminator = terminator;
    }

    /// Puts a block with the work on the edge.
    fn split(&mut self, edge: &mut Edge, work: EdgeWork, span: Span) {
        if work.retains.is_empty() && work.releases.is_empty() {
            return;
        }
        let retains = work.retains.into_iter().map(InstKind::Retain);
        let insts = retains.chain(work.releases.into_iter().map(InstKind::Release)).map(|kind| count(kind, span));
        let block = Block {
            params: vec![],
            insts: insts.collect(),
            terminator: Terminator::Jump(edge.clone()),
            span,
            unwind: None,
            cleanup: vec![],
        };
        *edge = Edge { block: self.function.blocks.push(block), args: vec![] };
    }

    fn split_unwind(&mut self, id: BlockId, held: &Bits, span: Span) {
        if let Some(mut edge) = self.function.blocks[id].unwind.clone() {
            let work = self.edge_work(&edge, held);
            self.split(&mut edge, work, span);
            self.function.blocks[id].unwind = Some(edge);
        }
    }

    /// Of what is held before the edge: what is retained for arguments, and what is dead behind it.
    fn edge_work(&self, edge: &Edge, held: &Bits) -> EdgeWork {
        let live = self.liveness.live_in(edge.block);
        let mut work = EdgeWork::default();
        for (n, &arg) in edge.args.iter().enumerate() {
            let moved = !self.borrowed.contains(arg) && !live.contains(arg) && !edge.args[..n].contains(&arg);
            if self.counted.contains(arg) && !moved {
                work.retains.push(arg);
            }
        }
        let owned_there = |v: &ValueId| self.borrowed.contains(*v) && live.contains(*v) && self.taken.is_owned(*v, edge.block);
        work.retains.extend(self.taken.values().filter(owned_there));
        let dead = |v: &ValueId| !live.contains(*v) && !edge.args.contains(v) && !self.borrowed.contains(*v);
        work.releases = held.iter().filter(dead).collect();
        work
    }

    /// What the unwind edge of a block needs.
    fn unwind_needs(&self, id: BlockId) -> Bits {
        let mut needs = Bits::default();
        if let Some(edge) = &self.function.blocks[id].unwind {
            self.liveness.add_edge(edge, &mut needs, &|v| self.counted.contains(v));
        }
        needs
    }

    /// Adds an instruction and what it needs to `out`, which is in reverse order; `live` is what is held after it, then before it.
    fn inst(&mut self, id: BlockId, mut inst: Inst, live: &mut Bits, out: &mut Vec<Inst>) {
        let span = inst.span;
        let raises = self.program.may_raise(&inst);
        let needs = if raises { self.unwind_needs(id) } else { Bits::default() };
        let mut releases = Vec::new();
        if let Some(result) = inst.result.filter(|&r| self.counted.contains(r)) {
            if !live.contains(result) && !self.borrowed.contains(result) {
                releases.push(result);
            }
            live.remove(result);
        }
        let uses = self.uses(&inst.kind, live, &needs);
        releases.extend(needs.iter().filter(|&v| {
            !live.contains(v) && !uses.operands.contains(&v) && !self.borrowed.contains(v)
        }));
        // `out` is in reverse: operands are let go from the first to the last.
        releases.extend(uses.releases.iter().rev());
        live.union(&needs);
        uses.operands.iter().for_each(|&v| live.insert(v));
        if raises {
            let mut held = live.clone();
            uses.moved.iter().for_each(|&v| held.remove(v));
            match self.function.blocks[id].unwind {
                Some(_) => self.split_unwind(id, &held, span),
                None => inst.cleanup = held.iter().filter(|&v| !self.borrowed.contains(v)).collect(),
            }
        }
        out.extend(releases.into_iter().map(|v| count(InstKind::Release(v), span)));
        out.push(inst);
        out.extend(uses.retains.into_iter().map(|v| count(InstKind::Retain(v), span)));
    }

    /// How an instruction's operands are handed over, given what is held after it and what its unwind edge needs.
    fn uses(&self, kind: &InstKind, live: &Bits, needs: &Bits) -> Uses {
        let operands = kind.operands();
        let mut uses = Uses::default();
        for (n, &v) in operands.iter().enumerate() {
            if !self.counted.contains(v) || operands[..n].contains(&v) {
                continue;
            }
            uses.operands.push(v);
            let places = operands.iter().enumerate().filter(|(_, &o)| o == v);
            let (consuming, borrowing): (Vec<_>, Vec<_>) = places.partition(|(index, _)| kind.consumes(*index));
            let lasting = self.borrowed.contains(v) || live.contains(v);
            let moves = !lasting && !consuming.is_empty() && borrowing.is_empty() && !needs.contains(v);
            let retains = consuming.len() - usize::from(moves);
            uses.retains.extend(std::iter::repeat_n(v, retains));
            if moves {
                uses.moved.push(v);
            } else if !lasting {
                uses.releases.push(v);
            }
        }
        uses
    }
}

/// How an instruction uses counted values.
#[derive(Default)]
struct Uses {
    /// Each once.
    operands: Vec<ValueId>,
    /// Before the instruction, one per extra reference.
    retains: Vec<ValueId>,
    /// Their reference passes into the instruction's keeping.
    moved: Vec<ValueId>,
    /// Dead after the instruction.
    releases: Vec<ValueId>,
}

fn count(kind: InstKind, span: Span) -> Inst {
    Inst { result: None, kind, span, exit: None, cleanup: vec![] }
}
