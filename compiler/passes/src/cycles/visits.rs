//! The traversal of raw memory, made of `__drop__`: the same function with visits where that drops elements, without what frees.
//! So the collector sees what an object owns exactly as its end does.
//!
//! A `__drop__` that does more than read fields, drop elements, free rooms and call runtime functions can't be read in this way; then
//! what its memory holds counts as held from outside, and a cycle through it is never found.

use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{
    Block, Const, Inst, InstKind, InstanceId, Intrinsic, Member, Program, Repr, Terminator, TypeId, Types, ValueId,
};
use pyc2n_base::collections::HashMap;

/// Makes `traverse` of all cyclic objects.
pub(super) fn make(program: &mut Program) {
    let mut visits = Visits { made: HashMap::default(), program };
    for object in visits.program.types.objects.indices().collect::<Vec<_>>() {
        let ty = &visits.program.types.objects[object];
        if let Some(drop) = ty.drop.filter(|_| ty.cyclic) {
            let traverse = visits.of(drop).filter(|visit| visit.any).map(|visit| visit.function);
            visits.program.types.objects[object].traverse = traverse;
        }
    }
}

/// A traversal that was made.
#[derive(Clone, Copy)]
struct Visit {
    function: InstanceId,
    /// Whether it visits anything.
    any: bool,
}

struct Visits<'a> {
    program: &'a mut Program,
    /// By the function that drops; nothing for those that can't be read.
    made: HashMap<InstanceId, Option<Visit>>,
}

impl Visits<'_> {
    fn of(&mut self, drop: InstanceId) -> Option<Visit> {
        if let Some(&known) = self.made.get(&drop) {
            return known;
        }
        self.made.insert(drop, None);
        let made = self.make(drop);
        self.made.insert(drop, made);
        made
    }

    fn make(&mut self, drop: InstanceId) -> Option<Visit> {
        let mut function = self.program.functions[drop].clone();
        let mut any = false;
        function.blocks.iter_mut().for_each(|block| block.unwind = None);
        for block in crate::reverse_postorder(&function) {
            self.block(&mut function.blocks[block], &function.values, &mut any)?;
        }
        function.name.push_str(".visit");
        Some(Visit { function: self.program.functions.push(function), any })
    }

    fn block(&mut self, block: &mut Block, values: &IndexVec<ValueId, TypeId>, any: &mut bool) -> Option<()> {
        let readable = !matches!(block.terminator, Terminator::Raise { .. });
        for inst in &mut block.insts {
            self.inst(inst, values, any)?;
        }
        readable.then_some(())
    }

    fn inst(&mut self, inst: &mut Inst, values: &IndexVec<ValueId, TypeId>, any: &mut bool) -> Option<()> {
        let nothing = InstKind::Const(Const::Unit);
        let gives_nothing = inst.result.is_none_or(|result| self.program.types.repr(values[result]) == Repr::Unit);
        match &mut inst.kind {
            InstKind::Intrinsic(op @ Intrinsic::PtrDrop, args) => {
                if holds_traced(&self.program.types, values[args[0]]) {
                    (*op, *any) = (Intrinsic::PtrVisit, true);
                } else {
                    inst.kind = nothing;
                }
            }
            InstKind::Intrinsic(Intrinsic::PtrFree, _) => inst.kind = nothing,
            InstKind::Call(callee, _) => {
                let visit = self.of(*callee)?;
                *callee = visit.function;
                *any |= visit.any;
            }
            InstKind::CallRuntime(..) if gives_nothing => inst.kind = nothing,
            kind => return is_plain(kind).then_some(()),
        }
        Some(())
    }
}

fn holds_traced(types: &Types, pointer: TypeId) -> bool {
    types.get(pointer).members.iter().any(|member| matches!(member, Member::Ptr(element) if types.is_traced(*element)))
}

/// Whether an instruction only computes.
fn is_plain(kind: &InstKind) -> bool {
    match kind {
        InstKind::CallRuntime(row, _) => row.signature().attributes.pure,
        InstKind::Intrinsic(op, _) => !op.writes() && !op.may_raise(),
        InstKind::Const(_)
        | InstKind::Convert(_)
        | InstKind::Narrow(_)
        | InstKind::Reinterpret(_)
        | InstKind::MachineCast(_)
        | InstKind::BoolToInt(_)
        | InstKind::TypeTest(..)
        | InstKind::Tuple(_)
        | InstKind::TupleGet(..)
        | InstKind::FieldGet { .. }
        | InstKind::GlobalGet(_)
        | InstKind::Identical(..)
        | InstKind::KeepAlive(_) => true,
        _ => false,
    }
}
