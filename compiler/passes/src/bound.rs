//! Reads of what may be unbound, as far as its type tells, but is not: other passes have removed the question, and the value is only narrowed
//! to its bound type. In: any typed mir. Out: the results of such reads; codegen needs not look whether there is anything.

use crate::Bits;
use pyc2n_base::collections::HashMap;
use pyc2n_mir::typed::{BlockId, Function, InstKind, Terminator, Types, ValueId};

/// The results of reads of fields and globals that are surely bound.
pub fn bound_reads(types: &Types, function: &Function) -> Bits {
    let may_be_unbound = |value: ValueId| types.get(function.values[value]).unbound;
    let mut homes: HashMap<ValueId, BlockId> = HashMap::default();
    for (id, block) in function.blocks.iter_enumerated() {
        let results = block.insts.iter().filter(|inst| is_read(&inst.kind)).filter_map(|inst| inst.result);
        homes.extend(results.filter(|&value| may_be_unbound(value)).map(|value| (value, id)));
    }
    let mut bound = Bits::default();
    if homes.is_empty() {
        return bound;
    }
    let mut questioned = Bits::default();
    for (id, block) in function.blocks.iter_enumerated() {
        for inst in &block.insts {
            let kind = read(&inst.kind);
            let narrows = matches!(kind, InstKind::Narrow(_)) && inst.result.is_some_and(|result| !may_be_unbound(result));
            let is_count = matches!(kind, InstKind::Retain(_) | InstKind::Release(_));
            for value in kind.operands().into_iter().filter(|_| !is_count) {
                match homes.get(&value) {
                    Some(&home) if narrows && leads_to(function, home, id) => bound.insert(value),
                    _ => questioned.insert(value),
                }
            }
        }
        let passed = block.terminator.edges().into_iter().chain(&block.unwind).flat_map(|edge| &edge.args);
        passed.copied().chain(block.terminator.operand().map(|(value, _)| value)).for_each(|value| questioned.insert(value));
    }
    homes.into_keys().filter(|&value| questioned.contains(value)).for_each(|value| bound.remove(value));
    bound
}

fn is_read(kind: &InstKind) -> bool {
    matches!(read(kind), InstKind::FieldGet { .. } | InstKind::GlobalGet(_))
}

/// An instruction, borrowed or not.
fn read(kind: &InstKind) -> &InstKind {
    if let InstKind::Borrow(inner) = kind { inner } else { kind }
}

/// Whether a block always goes on to another one, as far as jumps alone tell.
fn leads_to(function: &Function, from: BlockId, to: BlockId) -> bool {
    let mut block = from;
    for _ in 0..function.blocks.len() {
        match &function.blocks[block].terminator {
            _ if block == to => return true,
            Terminator::Jump(edge) => block = edge.block,
            _ => return false,
        }
    }
    false
}
