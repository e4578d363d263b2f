//! Which values a function lets out of its hands: what it stores, returns, raises, yields, or gives to somebody who does. A
//! parameter that is not captured is only looked at, so its object may be in a caller's frame. Flow is ignored: a value
//! is captured if anything that may be the same value is.

use crate::Bits;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{BlockId, Function, InstKind, InstanceId, Program, Terminator, ValueId};

/// The captured values of each function.
pub struct Captures(IndexVec<InstanceId, Bits>);

impl Captures {
    /// Of the whole program: the least solution.
    pub fn new(program: &Program) -> Self {
        let flows: IndexVec<InstanceId, Flow> = program.functions.iter().map(Flow::new).collect();
        let mut captures = Captures(program.functions.iter().map(|f| Bits::new(f.values.len())).collect());
        let mut callers: IndexVec<InstanceId, Vec<InstanceId>> = IndexVec::from_elem(Vec::new(), flows.len());
        for (id, flow) in flows.iter_enumerated() {
            flow.passed.iter().for_each(|&(_, callee, _)| callers[callee].push(id));
        }
        let mut queue: Vec<InstanceId> = flows.indices().collect();
        while let Some(id) = queue.pop() {
            let captured = captures.in_function(program, &flows[id]);
            if captures.0[id].union(&captured) {
                queue.extend(&callers[id]);
            }
        }
        captures
    }

    /// Whether a function lets a value out of its hands.
    pub fn is_captured(&self, instance: InstanceId, value: ValueId) -> bool {
        self.0[instance].contains(value)
    }

    fn in_function(&self, program: &Program, flow: &Flow) -> Bits {
        let mut classes = flow.captured.clone();
        for &(class, callee, param) in &flow.passed {
            let params = &program.functions[callee].blocks[BlockId(0)].params;
            if params.get(param).is_none_or(|&param| self.is_captured(callee, param)) {
                classes.insert(class);
            }
        }
        let mut captured = Bits::new(flow.classes.len());
        flow.classes.iter_enumerated().filter(|(_, &class)| classes.contains(class)).for_each(|(value, _)| captured.insert(value));
        captured
    }
}

/// Where a function's values go.
struct Flow {
    /// For each value one that stands for all that may be the same.
    classes: IndexVec<ValueId, ValueId>,
    /// Classes that the function captures itself.
    captured: Bits,
    /// Classes that are given to functions, with the number of the parameter.
    passed: Vec<(ValueId, InstanceId, usize)>,
}

impl Flow {
    fn new(function: &Function) -> Self {
        let mut union = Union(IndexVec::from_elem(ValueId::new(0), function.values.len()));
        union.0.indices().for_each(|value| union.0[value] = value);
        for block in function.blocks.iter() {
            block.insts.iter().filter_map(|inst| Some((inst.result?, &inst.kind))).for_each(|(result, kind)| union.inst(result, kind));
            for edge in block.terminator.edges().into_iter().chain(&block.unwind) {
                edge.args.iter().zip(&function.blocks[edge.block].params).for_each(|(&arg, &param)| union.join(arg, param));
            }
        }
        let classes = union.0.indices().map(|value| union.find(value)).collect();
        let mut flow = Flow { classes, captured: Bits::default(), passed: Vec::new() };
        for block in function.blocks.iter() {
            block.insts.iter().for_each(|inst| flow.inst(&inst.kind));
            if let Terminator::Return(value) | Terminator::Raise { exception: value, .. } = block.terminator {
                flow.captured.insert(flow.classes[value]);
            }
        }
        flow
    }

    fn inst(&mut self, kind: &InstKind) {
        match kind {
            InstKind::Borrow(inner) => self.inst(inner),
            InstKind::Call(callee, args) => {
                self.passed.extend(args.iter().enumerate().map(|(n, &arg)| (self.classes[arg], *callee, n)));
            }
            _ => {
                let captured = kind.operands().into_iter().enumerate().filter(|&(n, _)| captures(kind, n));
                captured.for_each(|(_, value)| self.captured.insert(self.classes[value]));
            }
        }
    }
}

/// Whether an instruction other than a call keeps operand `n`.
fn captures(kind: &InstKind, n: usize) -> bool {
    match kind {
        InstKind::Convert(_) | InstKind::Narrow(_) | InstKind::Reinterpret(_) | InstKind::Tuple(_) | InstKind::Release(_) => false,
        InstKind::CallRuntime(row, _) => !row.signature().attributes.pure,
        InstKind::Address(_) => true,
        // What is sent or thrown goes into the body.
        InstKind::GeneratorResume { .. } | InstKind::GeneratorThrow { .. } => n == 1,
        _ => kind.consumes(n),
    }
}

/// Disjoint sets of values.
struct Union(IndexVec<ValueId, ValueId>);

impl Union {
    /// The result may be an operand, or an element of it.
    fn inst(&mut self, result: ValueId, kind: &InstKind) {
        match kind {
            InstKind::Convert(v) | InstKind::Narrow(v) | InstKind::Reinterpret(v) | InstKind::TupleGet(v, _) => self.join(result, *v),
            InstKind::Tuple(items) => items.iter().for_each(|&item| self.join(result, item)),
            InstKind::Borrow(inner) => self.inst(result, inner),
            _ => {}
        }
    }

    fn join(&mut self, a: ValueId, b: ValueId) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a] = b;
    }

    fn find(&mut self, mut value: ValueId) -> ValueId {
        while self.0[value] != value {
            self.0[value] = self.0[self.0[value]];
            value = self.0[value];
        }
        value
    }
}
