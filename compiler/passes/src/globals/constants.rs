//! What is stored into each global.

use super::number;
use crate::Bits;
use pyc2n_base::collections::HashMap;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Const, Function, GlobalId, InstKind, Intrinsic, Program, TypeId, ValueId};

/// Operations in operations, of an expression that may be a constant.
const DEEPEST: usize = 8;

/// What is known from the stores alone.
pub(super) struct Constants {
    /// Globals that stay set.
    pub(super) lasting: Bits,
    values: IndexVec<GlobalId, Stored>,
}

/// What is stored into a global.
#[derive(Clone)]
enum Stored {
    Nothing,
    /// In one place.
    Constant((TypeId, Const)),
    Other,
}

impl Constants {
    /// Looks at all stores.
    pub(super) fn new(program: &Program) -> Self {
        let mut lasting = Bits::new(program.globals.len());
        program.globals.indices().for_each(|global| lasting.insert(number(global)));
        let mut constants = Constants { lasting, values: IndexVec::from_elem(Stored::Nothing, program.globals.len()) };
        program.functions.iter().for_each(|function| constants.add(program, function));
        constants
    }

    /// The constant that a global always is once it is set, and its type.
    pub(super) fn of(&self, global: GlobalId) -> Option<&(TypeId, Const)> {
        match &self.values[global] {
            Stored::Constant(constant) => Some(constant),
            _ => None,
        }
    }

    fn add(&mut self, program: &Program, function: &Function) {
        let insts = || function.blocks.iter().flat_map(|block| &block.insts);
        let stores: Vec<(GlobalId, ValueId)> =
            insts().filter_map(|inst| if let InstKind::GlobalSet(global, value) = inst.kind { Some((global, value)) } else { None }).collect();
        if stores.is_empty() {
            return;
        }
        let made: HashMap<ValueId, &InstKind> = insts().filter_map(|inst| Some((inst.result?, &inst.kind))).collect();
        for (global, value) in stores {
            let source = source(&made, value);
            if program.types.get(function.values[source]).unbound {
                self.lasting.remove(number(global));
            }
            let constant = evaluate(&made, source, DEEPEST).filter(is_small);
            self.values[global] = match (&self.values[global], constant) {
                (Stored::Nothing, Some(constant)) => Stored::Constant((function.values[source], constant)),
                _ => Stored::Other,
            };
        }
    }
}

/// What a value was before conversions.
fn source(made: &HashMap<ValueId, &InstKind>, mut value: ValueId) -> ValueId {
    while let Some(InstKind::Convert(from)) = made.get(&value) {
        value = *from;
    }
    value
}

/// The constant that a value is.
fn evaluate(made: &HashMap<ValueId, &InstKind>, value: ValueId, depth: usize) -> Option<Const> {
    match made.get(&value)? {
        InstKind::Const(constant) => Some(constant.clone()),
        InstKind::Intrinsic(op, args) if depth > 0 => {
            let [Some(Const::Int(a)), Some(Const::Int(b))] = [args.first()?, args.get(1)?].map(|&arg| evaluate(made, arg, depth - 1)) else { return None };
            match op {
                Intrinsic::IntAdd => Some(Const::Int(a + b)),
                Intrinsic::IntSub => Some(Const::Int(a - b)),
                Intrinsic::IntMul => Some(Const::Int(a * b)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether code can hold a constant: as an int or, if it is used so, in an unsigned word.
fn is_small(constant: &Const) -> bool {
    match constant {
        Const::Int(value) => i64::try_from(value).is_ok() || u64::try_from(value).is_ok(),
        _ => true,
    }
}
