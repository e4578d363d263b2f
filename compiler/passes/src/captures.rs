//! Which values a function lets out of its hands: what it stores, returns, raises, yields, or gives to somebody who does. A
//! parameter that is not captured is only looked at, so its object may be in a caller's frame. Flow is ignored: a value
//! is captured if anything that may be the same value is; what a callee returns may be the same value.

use crate::Bits;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{BlockId, Function, InstKind, InstanceId, Program, Terminator, ValueId};
use std::collections::VecDeque;

/// The captured values of each function.
pub struct Captures(IndexVec<InstanceId, Fates>);

/// What happens to the values of a function.
#[derive(Clone, Default)]
struct Fates {
    /// Somebody keeps them.
    kept: Bits,
    /// They are returned.
    returned: Bits,
}

impl Captures {
    /// Of the whole program: the least solution.
    pub fn new(program: &Program) -> Self {
        let flows: IndexVec<InstanceId, Flow> = program.functions.iter().map(Flow::new).collect();
        let mut captures = Captures(IndexVec::from_elem(Fates::default(), flows.len()));
        let callers = callers(&flows);
        let mut queue: VecDeque<InstanceId> = flows.indices().collect();
        let mut waits = IndexVec::from_elem(true, flows.len());
        while let Some(id) = queue.pop_front() {
            waits[id] = false;
            // Callers look at what becomes of parameters.
            if captures.update(program, &flows[id], id) {
                let again = callers[id].iter().filter(|&&caller| !std::mem::replace(&mut waits[caller], true));
                queue.extend(again);
            }
        }
        captures
    }

    /// What is known of a function by now; true if that tells something new of its parameters.
    fn update(&mut self, program: &Program, flow: &Flow, id: InstanceId) -> bool {
        let kept = flow.values_of(self.spread(program, flow, flow.kept.clone(), |fates| &fates.kept));
        let returned = flow.values_of(self.spread(program, flow, flow.returned.clone(), |_| &NOTHING));
        let params = &program.functions[id].blocks[BlockId(0)].params;
        let fates = &mut self.0[id];
        let is_new = |new: &Bits, old: &Bits| params.iter().any(|&param| new.contains(param) && !old.contains(param));
        let news = is_new(&kept, &fates.kept) || is_new(&returned, &fates.returned);
        fates.kept.union(&kept);
        fates.returned.union(&returned);
        news
    }

    /// Whether a function lets a value out of its hands.
    pub fn is_captured(&self, instance: InstanceId, value: ValueId) -> bool {
        let Fates { kept, returned } = &self.0[instance];
        kept.contains(value) || returned.contains(value)
    }

    /// Classes that share a fate with these: what callees do with it themselves, and what may be the result of a call and has it.
    fn spread(&self, program: &Program, flow: &Flow, mut classes: Bits, fate: impl Fn(&Fates) -> &Bits) -> Bits {
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for passed in &flow.passed {
                let fates = &self.0[passed.callee];
                let param = program.functions[passed.callee].blocks[BlockId(0)].params.get(passed.param);
                let shares = param.is_none_or(|&param| {
                    let result_shares = passed.result.is_some_and(|result| classes.contains(result));
                    fate(fates).contains(param) || (fates.returned.contains(param) && result_shares)
                });
                if shares && !classes.contains(passed.class) {
                    classes.insert(passed.class);
                    changed = true;
                }
            }
        }
        classes
    }
}

static NOTHING: Bits = Bits::EMPTY;

/// The functions that call each function, once each.
fn callers(flows: &IndexVec<InstanceId, Flow>) -> IndexVec<InstanceId, Vec<InstanceId>> {
    let mut callers: IndexVec<InstanceId, Vec<InstanceId>> = IndexVec::from_elem(Vec::new(), flows.len());
    for (id, flow) in flows.iter_enumerated() {
        for passed in &flow.passed {
            if callers[passed.callee].last() != Some(&id) {
                callers[passed.callee].push(id);
            }
        }
    }
    callers
}

/// A value that is given to a function.
struct Passed {
    class: ValueId,
    callee: InstanceId,
    /// The number of the parameter.
    param: usize,
    /// The class of the call's result.
    result: Option<ValueId>,
}

/// Where a function's values go.
struct Flow {
    /// For each value one that stands for all that may be the same.
    classes: IndexVec<ValueId, ValueId>,
    /// Classes that the function keeps itself.
    kept: Bits,
    /// Classes that it returns.
    returned: Bits,
    passed: Vec<Passed>,
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
        let mut flow = Flow { classes, kept: Bits::default(), returned: Bits::default(), passed: Vec::new() };
        for block in function.blocks.iter() {
            block.insts.iter().for_each(|inst| flow.inst(inst.result, &inst.kind));
            match block.terminator {
                Terminator::Return(value) => flow.returned.insert(flow.classes[value]),
                Terminator::Raise { exception, .. } => flow.kept.insert(flow.classes[exception]),
                _ => {}
            }
        }
        flow
    }

    fn inst(&mut self, result: Option<ValueId>, kind: &InstKind) {
        match kind {
            InstKind::Borrow(inner) => self.inst(result, inner),
            InstKind::Call(callee, args) => {
                let result = result.map(|result| self.classes[result]);
                let passed = args.iter().enumerate();
                self.passed.extend(passed.map(|(param, &arg)| Passed { class: self.classes[arg], callee: *callee, param, result }));
            }
            _ => {
                let captured = kind.operands().into_iter().enumerate().filter(|&(n, _)| captures(kind, n));
                captured.for_each(|(_, value)| self.kept.insert(self.classes[value]));
            }
        }
    }
}

impl Flow {
    fn values_of(&self, classes: Bits) -> Bits {
        let mut values = Bits::new(self.classes.len());
        self.classes.iter_enumerated().filter(|(_, &class)| classes.contains(class)).for_each(|(value, _)| values.insert(value));
        values
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
