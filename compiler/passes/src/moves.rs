//! References that move out of fields. In: typed mir after the ownership pass, strong version. Out: the same with fewer counts.
//!
//! `first = self.first; self.first = first.next` retains what the field holds, because it is about to be overwritten, and the store releases
//! it. If nothing in between can tell, the reference just moves: there is no `Retain`, and the store finds the field vacant.

use crate::taken::Taken;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{BlockId, Function, Inst, InstKind, ObjectId, Program, Terminator, ValueId};

/// Where an instruction is.
type At = (BlockId, usize);

/// A field of an object.
type Field = (ValueId, ObjectId, u32);

/// Lets references move that can.
pub(crate) fn move_out(program: &Program, function: &mut Function, taken: &Taken) {
    let fields = borrowed_fields(function);
    let jumped_to = only_jumped_to(function);
    let mut moves: Vec<(At, At)> = Vec::new();
    for (id, block) in function.blocks.iter_enumerated() {
        for (n, inst) in block.insts.iter().enumerate() {
            let InstKind::Retain(value) = inst.kind else { continue };
            // Where it is owned already the field may hold something else.
            let Some(field) = fields[value].filter(|_| !taken.is_owned(value, id)) else { continue };
            let store = overwritten(program, function, &jumped_to, (id, n), field);
            moves.extend(store.filter(|store| moves.iter().all(|(_, other)| other != store)).map(|store| ((id, n), store)));
        }
    }
    for &(_, (block, n)) in &moves {
        if let InstKind::FieldSet { vacant, .. } = &mut function.blocks[block].insts[n].kind {
            *vacant = true;
        }
    }
    moves.sort();
    for ((block, n), _) in moves.into_iter().rev() {
        function.blocks[block].insts.remove(n);
    }
}

/// For each borrowed value the field that holds it.
fn borrowed_fields(function: &Function) -> IndexVec<ValueId, Option<Field>> {
    let mut fields = IndexVec::from_elem(None, function.values.len());
    for id in crate::reverse_postorder(function) {
        for inst in &function.blocks[id].insts {
            let (InstKind::Borrow(kind), Some(result)) = (&inst.kind, inst.result) else { continue };
            fields[result] = match **kind {
                InstKind::FieldGet { object, of, field } => Some((object, of, field)),
                InstKind::Narrow(value) | InstKind::Convert(value) | InstKind::Reinterpret(value) => fields[value],
                _ => None,
            };
        }
    }
    fields
}

/// For each block whether it has one predecessor, which only jumps.
fn only_jumped_to(function: &Function) -> IndexVec<BlockId, bool> {
    let mut ways = IndexVec::from_elem(0, function.blocks.len());
    for block in function.blocks.iter() {
        let jumps = matches!(block.terminator, Terminator::Jump(_));
        block.terminator.edges().into_iter().for_each(|edge| ways[edge.block] += if jumps { 1 } else { 2 });
        block.unwind.iter().for_each(|edge| ways[edge.block] += 2);
    }
    ways.into_iter().map(|count| count == 1).collect()
}

/// The store that overwrites a field next, if nothing before it leaves the function, writes, or counts down.
fn overwritten(program: &Program, function: &Function, jumped_to: &IndexVec<BlockId, bool>, from: At, field: Field) -> Option<At> {
    let (mut id, mut n) = (from.0, from.1 + 1);
    loop {
        let block = &function.blocks[id];
        match (block.insts.get(n), &block.terminator) {
            (Some(inst), _) => match inst.kind {
                InstKind::FieldSet { object, of, field: number, .. } if (object, of, number) == field => return Some((id, n)),
                _ if !only_reads(program, inst) => return None,
                _ => n += 1,
            },
            (None, Terminator::Jump(edge)) if jumped_to[edge.block] && edge.block != from.0 => (id, n) = (edge.block, 0),
            _ => return None,
        }
    }
}

fn only_reads(program: &Program, inst: &Inst) -> bool {
    let kind = if let InstKind::Borrow(inner) = &inst.kind { inner } else { &inst.kind };
    let reads = matches!(
        kind,
        InstKind::FieldGet { .. } | InstKind::GlobalGet(_) | InstKind::TupleGet(..) | InstKind::Tuple(_) | InstKind::Const(_) | InstKind::Unbound
            | InstKind::Narrow(_) | InstKind::Convert(_) | InstKind::Reinterpret(_) | InstKind::TypeTest(..) | InstKind::Retain(_)
    );
    reads && inst.exit.is_none() && !program.may_raise(inst)
}
