//! Which functions are part of a cycle of calls: only these look at the stack limit, and not all of them can be inlined.

use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Function, Inline, InstKind, InstanceId, Program};

/// For each function whether it may call itself, perhaps through others.
pub fn recursive(program: &Program) -> IndexVec<InstanceId, bool> {
    in_cycles(program.functions.iter().map(callees).collect())
}

/// For each function whether it may call itself through nothing but functions that are always to be inlined: they would never end.
pub fn endlessly_inlined(program: &Program) -> IndexVec<InstanceId, bool> {
    let is_inlined = |id: InstanceId| program.functions[id].inline == Inline::Always;
    let inlined = |(id, function)| match is_inlined(id) {
        true => callees(function).into_iter().filter(|&callee| is_inlined(callee)).collect(),
        false => Vec::new(),
    };
    in_cycles(program.functions.iter_enumerated().map(inlined).collect())
}

fn in_cycles(calls: IndexVec<InstanceId, Vec<InstanceId>>) -> IndexVec<InstanceId, bool> {
    let mut search = Search {
        number: IndexVec::from_elem(0, calls.len()),
        low: IndexVec::from_elem(0, calls.len()),
        on_path: IndexVec::from_elem(false, calls.len()),
        recursive: IndexVec::from_elem(false, calls.len()),
        path: Vec::new(),
        next: 1,
        calls: &calls,
    };
    for id in calls.indices() {
        if search.number[id] == 0 {
            search.run(id);
        }
    }
    search.recursive
}

fn callees(function: &Function) -> Vec<InstanceId> {
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    let mut callees: Vec<_> = insts.filter_map(|inst| match inst.kind {
        InstKind::Call(callee, _) => Some(callee),
        InstKind::GeneratorResume { instance, .. } | InstKind::GeneratorThrow { instance, .. } => Some(instance),
        _ => None,
    }).collect();
    callees.sort();
    callees.dedup();
    callees
}

/// Tarjan's strongly connected components, with an explicit stack.
struct Search<'a> {
    calls: &'a IndexVec<InstanceId, Vec<InstanceId>>,
    number: IndexVec<InstanceId, u32>,
    low: IndexVec<InstanceId, u32>,
    on_path: IndexVec<InstanceId, bool>,
    recursive: IndexVec<InstanceId, bool>,
    path: Vec<InstanceId>,
    next: u32,
}

impl Search<'_> {
    fn run(&mut self, start: InstanceId) {
        let mut stack = vec![(start, 0)];
        self.enter(start);
        while let Some(&(id, position)) = stack.last() {
            let Some(&callee) = self.calls[id].get(position) else {
                stack.pop();
                self.leave(id);
                if let Some(&(caller, _)) = stack.last() {
                    self.low[caller] = self.low[caller].min(self.low[id]);
                }
                continue;
            };
            if let Some(top) = stack.last_mut() {
                top.1 += 1;
            }
            if self.number[callee] == 0 {
                self.enter(callee);
                stack.push((callee, 0));
            } else if self.on_path[callee] {
                self.low[id] = self.low[id].min(self.number[callee]);
            }
        }
    }

    fn enter(&mut self, id: InstanceId) {
        self.number[id] = self.next;
        self.low[id] = self.next;
        self.next += 1;
        self.on_path[id] = true;
        self.path.push(id);
    }

    fn leave(&mut self, id: InstanceId) {
        if self.low[id] != self.number[id] {
            return;
        }
        let alone = self.path.last() == Some(&id);
        while let Some(member) = self.path.pop() {
            self.on_path[member] = false;
            self.recursive[member] = !alone || self.calls[member].contains(&member);
            if member == id {
                break;
            }
        }
    }
}
