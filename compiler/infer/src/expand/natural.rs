//! Numbers that are not negative: which functions give them, and which methods are called for them. Both are said by marks in the library
//! (`docs/library-dialect.md`), so that `(x * x + y * y) ** 0.5` is a float, where other powers may be complex.

use super::{CallArg, Expander, V};
use crate::known::Known;
use crate::types::{Concrete, ConcreteId, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{FuncId, Function};

/// Whether a function gives such a number for these arguments (`@natural("self")`, one condition of several is enough). `pow` of three is
/// another one.
pub(super) fn gives_natural(function: &Function, args: &[CallArg]) -> bool {
    let known = |i: usize| args.get(i).map_or(Known::Varies, |arg| arg.value.known);
    let is_met = |condition: &Symbol| match condition.as_str() {
        "always" => true,
        "self" => known(0).is_natural(),
        "other" => known(1).is_natural(),
        "both" => known(0).is_natural() && known(1).is_natural(),
        "even" => matches!(known(1), Known::Int(n) if n % 2 == 0),
        _ => false,
    };
    args.len() < 3 && function.mark("natural").is_some_and(|mark| mark.args.iter().any(is_met))
}

impl Expander<'_, '_> {
    /// The same value, which is such a number if that holds.
    pub(super) fn natural_if(&self, is_natural: bool, value: V) -> V {
        let is_open = value.known == Known::Varies && value.ty != Types::NEVER;
        V { known: if is_natural && is_open { Known::Natural } else { value.known }, ..value }
    }

    /// Whether a method of all types of a value gives such a number for the value and itself.
    pub(super) fn is_natural_square(&mut self, value: V, method: Symbol) -> bool {
        let square = Symbol::new("square");
        let members = self.cx.types.members(value.ty);
        !members.is_empty() && members.into_iter().all(|member| self.marked_method(member, method, "natural").contains(&square))
    }

    /// The method in the place of this one if the other operand is no negative number (`@on_natural("name")`), or the receiver is none
    /// (`@of_natural("name")`).
    pub(super) fn natural_method(&mut self, member: ConcreteId, method: Symbol, receiver: V, other: V) -> Symbol {
        let mut found = method;
        for (mark, value) in [("on_natural", other), ("of_natural", receiver)] {
            if value.known.is_natural() {
                found = self.marked_method(member, method, mark).first().copied().unwrap_or(found);
            }
        }
        found
    }

    /// The arguments of a mark of a method.
    fn marked_method(&mut self, member: ConcreteId, method: Symbol, mark: &str) -> Vec<Symbol> {
        let found = self.find_method(member, method).and_then(|found| self.cx.types.sole(found.ty));
        let func: Option<FuncId> = found.and_then(|found| match self.cx.types.get(found) {
            Concrete::Function { func, .. } => Some(*func),
            _ => None,
        });
        func.and_then(|func| self.cx.program.functions[func].mark(mark)).map_or(Vec::new(), |mark| mark.args.clone())
    }
}
