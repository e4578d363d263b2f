//! What an instruction may do besides its result: raise, or exit because an int is big. Read from the tables of
//! intrinsics and runtime functions and from the types; knows no pass.

use super::*;
use pyc2n_abi::table::Type as RowType;

impl Program {
    /// Whether the instruction may raise.
    pub fn may_raise(&self, inst: &Inst) -> bool {
        self.kind_may_raise(&inst.kind)
    }

    fn kind_may_raise(&self, kind: &InstKind) -> bool {
        match kind {
            InstKind::Borrow(inner) => self.kind_may_raise(inner),
            InstKind::IntToMachine(_) | InstKind::Yield(_) => true,
            InstKind::GeneratorResume { .. } | InstKind::GeneratorThrow { .. } => true,
            InstKind::Call(callee, _) => self.functions[*callee].may_raise,
            InstKind::CallRuntime(row, _) => row.signature().attributes.may_raise,
            InstKind::Intrinsic(op, _) => op.may_raise(),
            _ => false,
        }
    }

    /// Whether the instruction does anything besides giving its result.
    pub fn has_effect(&self, inst: &Inst) -> bool {
        use InstKind::*;
        match &inst.kind {
            Const(_) | Unbound | Convert(_) | Narrow(_) | Reinterpret(_) | MachineCast(_) | MachineToInt(_) | BoolToInt(_)
            | TypeTest(..) | Tuple(_) | TupleGet(..) | FieldGet { .. } | GlobalGet(_) | Identical(..) | TypeName(_)
            | Address(_) | TypeNumber(_) | GeneratorState(_) | HandledException => false,
            CallRuntime(row, _) => !row.signature().attributes.pure || row.signature().attributes.may_raise,
            Intrinsic(op, _) => op.writes() || op.may_raise(),
            _ => true,
        }
    }

    /// Whether the result may be an int that does not fit in 64 bits, as far as the instruction alone tells. A `Yield`
    /// counts, for it is a resume point in any case; so does the use of a function that takes its caller along.
    pub fn may_exit(&self, function: &Function, inst: &Inst) -> bool {
        if matches!(inst.kind, InstKind::Yield(_)) || inst.kind.entered().is_some_and(|used| self.functions[used].leaves_caller) {
            return true;
        }
        let Some(result) = inst.result else { return false };
        let ty = function.values[result];
        if !self.types.has_int(ty) {
            return false;
        }
        match &inst.kind {
            InstKind::Const(Const::Int(value)) => i64::try_from(value).is_err(),
            InstKind::Narrow(v) => self.unboxes_int(function.values[*v], ty),
            InstKind::MachineToInt(v) => self.is_u64(function.values[*v]),
            InstKind::FieldGet { .. } | InstKind::GlobalGet(_) | InstKind::GeneratorReturned { .. } => true,
            InstKind::GeneratorResume { .. } | InstKind::GeneratorThrow { .. } | InstKind::Call(..) => true,
            InstKind::CallRuntime(row, _) => row.signature().result == RowType::Word,
            InstKind::Intrinsic(op, _) => op.may_exit() && !closed_in_64_bits(*op),
            _ => false,
        }
    }

    /// Whether narrowing takes an int out of a dynamic value.
    fn unboxes_int(&self, from: TypeId, to: TypeId) -> bool {
        if !self.types.has_int(to) {
            return false;
        }
        match (strip_flag(self.types.repr(from)), strip_flag(self.types.repr(to))) {
            (Repr::Dynamic(_), Repr::Dynamic(_)) => false,
            (Repr::Dynamic(_), _) => true,
            (Repr::Tuple(from), Repr::Tuple(to)) => from.iter().zip(&to).any(|(&f, &t)| self.unboxes_int(f, t)),
            _ => false,
        }
    }

    fn is_u64(&self, ty: TypeId) -> bool {
        self.types.repr(ty) == Repr::Machine { bits: 64, signed: false }
    }
}

fn strip_flag(repr: Repr) -> Repr {
    match repr {
        Repr::Flagged(inner) => *inner,
        repr => repr,
    }
}

/// Operations whose result fits if the operands do.
fn closed_in_64_bits(op: Intrinsic) -> bool {
    use Intrinsic::*;
    matches!(op, IntAnd | IntOr | IntXor | IntInvert | IntRshift | IntMod)
}
