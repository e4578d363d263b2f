//! Narrowing: what the outcome of a test tells about a value's type.

use crate::context::Context;
use crate::expand::{Expander, V};
use crate::known::Known;
use crate::types::{Concrete, ConcreteId, Type, Types};
use pyc2n_base::Idx;
use pyc2n_mir::untyped::{BlockId, FuncId, Function, Inst, InstKind, ValueId};
use std::rc::Rc;

/// A test on one value, as a predicate on its members.
enum Test {
    /// Instance of one of the classes.
    Classes(Vec<pyc2n_mir::untyped::ClassId>),
    /// Identical to a unit.
    Unit(ConcreteId),
    /// Unbound.
    Done,
    /// True.
    Truth,
    /// Callable.
    Callable,
    /// A static tuple.
    StaticTuple,
    /// Has the attribute in its class.
    HasAttr(pyc2n_base::Symbol),
    /// Has the special method in its class.
    HasSpecial(pyc2n_base::Symbol),
}

impl<'p> Expander<'_, 'p> {
    /// The value, known that `test` came out as `outcome`.
    pub fn refine(&mut self, value: ValueId, test: ValueId, outcome: bool) -> V {
        let v = self.operand(value);
        if v.is_never() {
            return V::NEVER;
        }
        let mut outcome = outcome;
        let Some(test) = self.find_test(value, test, &mut outcome, 0) else { return v };
        let ty = self.refined(v.ty, &test, outcome);
        if ty == Types::NEVER {
            return self.never();
        }
        self.narrow(v, ty)
    }

    fn definition(&mut self, value: ValueId) -> Option<&'p Inst> {
        let func = self.cx.instances[self.id].func;
        self.cx.definition(func, value)
    }

    fn find_test(&mut self, value: ValueId, test: ValueId, outcome: &mut bool, depth: usize) -> Option<Test> {
        match &self.definition(test)?.kind {
            InstKind::Not(inner) if depth < 8 => {
                *outcome = !*outcome;
                self.find_test(value, *inner, outcome, depth + 1)
            }
            InstKind::Truth(inner) if *inner == value => Some(Test::Truth),
            InstKind::Truth(inner) if depth < 8 => self.find_test(value, *inner, outcome, depth + 1),
            InstKind::Is(a, b) if *a == value || *b == value => {
                let other = self.operand(if *a == value { *b } else { *a });
                let member = self.cx.types.sole(other.ty)?;
                self.is_unit(member).then_some(Test::Unit(member))
            }
            InstKind::ExceptionMatches(exception, class) if *exception == value => {
                let class = self.operand(*class);
                self.class_list(class.ty).map(Test::Classes)
            }
            InstKind::Call { callee, args } => {
                let position = args.iter().position(|a| a.value == value)?;
                let callee = self.operand(*callee);
                let second = args.get(1).map(|a| self.operand(a.value));
                self.call_test(callee, position, second)
            }
            InstKind::CallLang { role, args } if args.first() == Some(&value) => {
                let callee = self.cx.lang_function(role.as_str(), Some(self.id))?;
                let ty = self.cx.types.single(callee);
                let second = args.get(1).map(|&a| self.operand(a));
                self.call_test(V::of(ty), 0, second)
            }
            _ => None,
        }
    }

    fn call_test(&mut self, callee: V, position: usize, second: Option<V>) -> Option<Test> {
        let member = self.cx.types.sole(callee.ty)?;
        let Concrete::Function { func, .. } = *self.cx.types.get(member) else { return None };
        let special = self.cx.program.functions[func].mark("special")?.args.first()?.as_str();
        if position != 0 {
            return None;
        }
        match (special, second) {
            ("isinstance", Some(class)) => {
                let classes = self.class_list(class.ty)?;
                let by_code = classes.iter().any(|&class| self.has_instance_hook(class));
                (!by_code).then_some(Test::Classes(classes))
            }
            ("is_done", _) => Some(Test::Done),
            ("callable", _) => Some(Test::Callable),
            ("is_static_tuple", _) => Some(Test::StaticTuple),
            ("has_special", Some(V { known: Known::Str(name), .. })) => Some(Test::HasSpecial(name)),
            ("has_attr" | "hasattr", Some(V { known: Known::Str(name), .. })) => Some(Test::HasAttr(name)),
            _ => None,
        }
    }

    fn refined(&mut self, ty: Type, test: &Test, outcome: bool) -> Type {
        let mut kept = Types::NEVER;
        for member in self.cx.types.members(ty) {
            if self.member_outcome(member, test).is_none_or(|o| o == outcome) {
                let single = self.cx.types.single(member);
                kept = self.cx.types.join(kept, single);
            }
        }
        let unbound = self.cx.types.may_be_unbound(ty) && (!matches!(test, Test::Done) || outcome);
        if matches!(test, Test::Done) && outcome {
            return if unbound { self.cx.types.unbound() } else { Types::NEVER };
        }
        if unbound { self.cx.types.with_unbound(kept, true) } else { kept }
    }

    /// How the test comes out for a member; `None` if that depends on the value.
    fn member_outcome(&mut self, member: ConcreteId, test: &Test) -> Option<bool> {
        match test {
            Test::Callable if self.is_unknown(member) => None,
            Test::Classes(classes) if self.is_unknown(member) => self.is_certainly_of(member, classes).then_some(true),
            Test::Classes(classes) => Some(self.is_member_of(member, classes)),
            Test::Unit(unit) => (self.is_unit(member) || *unit != member).then_some(member == *unit),
            Test::Done => Some(false),
            Test::Callable => {
                let single = self.cx.types.single(member);
                let (id, place, span) = (self.id, self.place, self.span);
                let mut probe = Expander { cx: self.cx, id, code: None, place, salt: 77, span, lookup: None };
                probe.callable(V::of(single)).known.as_bool()
            }
            Test::StaticTuple => Some(matches!(self.cx.types.get(member), Concrete::Tuple(_))),
            Test::HasSpecial(name) => self.find_method_quietly(member, *name).then_some(true),
            Test::HasAttr(name) => self.class_certainly_has(member, *name).then_some(true),
            Test::Truth => match self.cx.types.get(member) {
                Concrete::None => Some(false),
                Concrete::Function { .. } | Concrete::Class(_) | Concrete::Module(_) => Some(true),
                _ => None,
            },
        }
    }
}

impl<'p> Context<'p> {
    /// The instruction that defines a value; none for a block parameter.
    pub fn definition(&mut self, func: FuncId, value: ValueId) -> Option<&'p Inst> {
        let function = &self.program.functions[func];
        let places = self.definitions.entry(func).or_insert_with(|| Rc::new(places(function)));
        places[value.index()].map(|(block, index)| &function.blocks[block].insts[index as usize])
    }
}

fn places(function: &Function) -> Vec<Option<(BlockId, u32)>> {
    let mut places = vec![None; function.values.len()];
    for (id, block) in function.blocks.iter_enumerated() {
        for (index, inst) in block.insts.iter().enumerate() {
            if let Some(result) = inst.result {
                places[result.index()] = Some((id, index as u32));
            }
        }
    }
    places
}
