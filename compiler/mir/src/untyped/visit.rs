//! What every pass over untyped mir asks of an instruction: its operands, its edges, and
//! whether it may raise. It knows the shape of instructions and nothing of their meaning.

use super::{Edge, Function, InstKind, Terminator, ValueId};

/// Walks the operands of an instruction; `$iter` and `$by` choose between shared and mutable.
macro_rules! operands {
    ($kind:expr, $visit:expr, $iter:ident) => {{
        use InstKind::*;
        let visit = $visit;
        match $kind {
            Const(_) | Unbound | GlobalLoad { .. } | GlobalDelete(_) | NameError(_) | ClassAttrLoad(..) | ClassObject(_)
            | Import(_) | ImportFailed(_) | ImportError(_) | EnterHandler => {}
            CheckBound { value, .. }
            | Coerce(value, _)
            | GlobalStore(_, value)
            | CellNew(value)
            | CellLoad(value)
            | ClassAttrStore(_, _, value)
            | GetAttr(value, _)
            | LoadMethod(value, _)
            | DelAttr(value, _)
            | Unary { value, .. }
            | Truth(value)
            | Not(value)
            | Unpack { value, .. }
            | TupleElement(value, _)
            | GetIter(value)
            | Yield(value)
            | YieldFrom(value)
            | LeaveHandler(value) => visit(value),
            Super { object, .. } => visit(object),
            Refine { value, test, .. } => {
                visit(value);
                visit(test);
            }
            CellStore { cell, value } => {
                visit(cell);
                visit(value);
            }
            SetAttr { object, value, .. } => {
                visit(object);
                visit(value);
            }
            Binary(_, a, b) | Compare(_, a, b) | Is(a, b) | GetItem(a, b) | DelItem(a, b) | ExceptionMatches(a, b) => {
                visit(a);
                visit(b);
            }
            Contains { container, item } => {
                visit(container);
                visit(item);
            }
            SetItem { object, index, value } => {
                visit(object);
                visit(index);
                visit(value);
            }
            Slice(a, b, c) => {
                visit(a);
                visit(b);
                visit(c);
            }
            Bind { value, .. } => value.$iter().for_each(visit),
            MakeFunction { captures, .. } => captures.$iter().for_each(visit),
            MakeClass { bases, captures, keywords, .. } => {
                bases.$iter().for_each(&mut *visit);
                captures.$iter().for_each(&mut *visit);
                for (_, value) in keywords.$iter() {
                    visit(value);
                }
            }
            Call { callee, args } => {
                visit(callee);
                for arg in args.$iter() {
                    visit(operands!(@arg arg, $iter));
                }
            }
            CallMethod { receiver, loaded, args, .. } => {
                visit(receiver);
                loaded.$iter().for_each(&mut *visit);
                for arg in args.$iter() {
                    visit(operands!(@arg arg, $iter));
                }
            }
            CallLang { args, .. } => args.$iter().for_each(visit),
            Tuple(items) | List(items) | Set(items) => items.$iter().for_each(visit),
            Dict(items) => {
                for (key, value) in items.$iter() {
                    visit(key);
                    visit(value);
                }
            }
        }
    }};
    (@arg $arg:ident, iter) => { &$arg.value };
    (@arg $arg:ident, iter_mut) => { &mut $arg.value };
}

impl InstKind {
    /// Calls `visit` with each operand, in evaluation order.
    pub fn for_each_operand(&self, mut visit: impl FnMut(ValueId)) {
        let visit = &mut |value: &ValueId| visit(*value);
        operands!(self, visit, iter);
    }

    /// Calls `visit` with each operand, to change it.
    pub fn for_each_operand_mut(&mut self, mut visit: impl FnMut(&mut ValueId)) {
        let visit = &mut visit;
        operands!(self, visit, iter_mut);
    }

    /// Whether the instruction may raise; see the docs of the variants.
    pub fn may_raise(&self) -> bool {
        use InstKind::*;
        !matches!(
            self,
            Const(_)
                | Unbound
                | Refine { .. }
                | GlobalStore(..)
                | CellNew(_)
                | CellLoad(_)
                | CellStore { .. }
                | MakeFunction { .. }
                | ClassAttrLoad(..)
                | ClassAttrStore(..)
                | ClassObject(_)
                | Is(..)
                | Not(_)
                | Tuple(_)
                | List(_)
                | Slice(..)
                | TupleElement(..)
                | EnterHandler
                | LeaveHandler(_)
                | Bind { .. }
        )
    }

    /// Whether an instruction whose result nobody uses may be dropped.
    pub fn is_pure(&self) -> bool {
        use InstKind::*;
        matches!(
            self,
            Const(_) | Unbound | Refine { .. } | CellLoad(_) | ClassAttrLoad(..) | ClassObject(_) | Is(..) | Not(_)
                | Tuple(_) | List(_) | Slice(..) | TupleElement(..) | MakeFunction { .. }
        )
    }
}

impl Terminator {
    /// The edges, in the order of the fields.
    pub fn edges(&self) -> Vec<&Edge> {
        match self {
            Terminator::Jump(edge) => vec![edge],
            Terminator::Branch { then, otherwise, .. } => vec![then, otherwise],
            Terminator::ForNext { body, done, .. } => vec![body, done],
            _ => Vec::new(),
        }
    }

    /// The edges, to change them.
    pub fn edges_mut(&mut self) -> Vec<&mut Edge> {
        match self {
            Terminator::Jump(edge) => vec![edge],
            Terminator::Branch { then, otherwise, .. } => vec![then, otherwise],
            Terminator::ForNext { body, done, .. } => vec![body, done],
            _ => Vec::new(),
        }
    }

    /// Calls `visit` with each operand; edge arguments are not operands.
    pub fn for_each_operand(&self, mut visit: impl FnMut(ValueId)) {
        match self {
            Terminator::Branch { condition, .. } => visit(*condition),
            Terminator::ForNext { iterator, .. } => visit(*iterator),
            Terminator::Return(value) => visit(*value),
            Terminator::Raise { exception, cause } => {
                visit(*exception);
                cause.iter().for_each(|cause| visit(*cause));
            }
            Terminator::Reraise(value) => value.iter().for_each(|value| visit(*value)),
            Terminator::Jump(_) | Terminator::Unreachable => {}
        }
    }

    /// Calls `visit` with each operand, to change it.
    pub fn for_each_operand_mut(&mut self, mut visit: impl FnMut(&mut ValueId)) {
        match self {
            Terminator::Branch { condition, .. } => visit(condition),
            Terminator::ForNext { iterator, .. } => visit(iterator),
            Terminator::Return(value) => visit(value),
            Terminator::Raise { exception, cause } => {
                visit(exception);
                cause.iter_mut().for_each(visit);
            }
            Terminator::Reraise(value) => value.iter_mut().for_each(visit),
            Terminator::Jump(_) | Terminator::Unreachable => {}
        }
    }

    /// Whether the terminator itself may raise.
    pub fn may_raise(&self) -> bool {
        matches!(self, Terminator::ForNext { .. } | Terminator::Raise { .. } | Terminator::Reraise(_))
    }
}

impl Function {
    /// The edges that leave a block, the unwind edge last.
    pub fn successors(&self, block: super::BlockId) -> Vec<&Edge> {
        let block = &self.blocks[block];
        let mut edges = block.terminator.edges();
        edges.extend(block.unwind.as_ref());
        edges
    }
}
