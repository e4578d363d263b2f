//! What each instruction means for given operand types: written once, interpreted twice. While types grow it runs
//! without code and only gives result types; when they are final it runs with a [`Code`] and emits typed mir along the way.
//!
//! Every method takes and gives [`V`]s. A result of type never means that control does not come back.

mod args;
mod attributes;
mod calls;
mod computed;
mod construct;
mod convert;
mod copying;
mod derived;
mod function_attrs;
mod generators;
mod instruction;
mod iteration;
mod metaclass;
mod methods;
mod namespaces;
mod natural;
mod objects;
mod operators;
mod raising;
mod receivers;
mod special;
mod special_types;
mod star_args;
mod stores;
mod stubs;
mod subclasses;
mod suggestions;
mod variables;

pub use args::CallArg;
pub use derived::{value as value_field, Held};
pub use namespaces::is_hidden_field;

use crate::code::Code;
use crate::context::{Context, Site};
use crate::known::Known;
use crate::types::{CellId, Concrete, ConcreteId, InstanceId, Type, Types};
use pyc2n_base::{Span, Symbol};
use pyc2n_mir::typed;
use pyc2n_mir::untyped::BlockId;

/// A value: its type, what is known of it, and (when emitting) the typed mir value.
#[derive(Clone, Copy, Debug)]
pub struct V {
    /// Type.
    pub ty: Type,
    /// Constant, if any.
    pub known: Known,
    /// The emitted value; meaningless without code.
    pub id: typed::ValueId,
}

impl V {
    /// A value of a type, without code.
    pub fn of(ty: Type) -> V {
        V { ty, known: Known::Varies, id: typed::ValueId(0) }
    }

    /// What never is.
    pub const NEVER: V = V { ty: Types::NEVER, known: Known::Nothing, id: typed::ValueId(0) };

    /// Whether control does not get here.
    pub fn is_never(self) -> bool {
        self.ty == Types::NEVER
    }
}

/// A receiver of more classes than this is not told apart further than the methods it has.
const MAX_SPECIAL_RECEIVERS: usize = 3;

/// Interprets the instructions of one place in one instance.
pub struct Expander<'c, 'p> {
    /// All tables.
    pub cx: &'c mut Context<'p>,
    /// The instance.
    pub id: InstanceId,
    /// Where code goes.
    pub code: Option<&'c mut Code>,
    /// The instruction's place, for allocation sites.
    pub place: (BlockId, u32),
    /// Distinguishes several allocations of one instruction.
    pub salt: u64,
    /// The instruction's source.
    pub span: Span,
    /// Where the attribute of a method call is looked up.
    pub lookup: Option<Span>,
}

impl<'c, 'p> Expander<'c, 'p> {
    /// An expander that only types.
    pub fn analysing(cx: &'c mut Context<'p>, id: InstanceId, block: BlockId, index: u32, span: Span) -> Self {
        Expander { cx, id, code: None, place: (block, index), salt: 0, span, lookup: None }
    }

    /// A type with one member.
    pub fn ty(&mut self, concrete: Concrete) -> Type {
        self.cx.types.of(concrete)
    }

    /// Fresh cells of this place; the same at each evaluation.
    pub fn site_cells(&mut self, what: u64, count: usize) -> Vec<CellId> {
        let site: Site = (self.id, self.place.0, self.place.1, self.salt.wrapping_mul(31).wrapping_add(what));
        self.cx.site_cells(site, count)
    }

    /// Reads a cell; this instance is analysed again when it grows.
    pub fn read(&mut self, cell: CellId) -> Type {
        self.cx.types.read_cell(cell, Some(self.id))
    }

    /// Emits an instruction. `kind` is only asked when there is code.
    pub fn emit(&mut self, ty: Type, kind: impl FnOnce(&mut Self) -> typed::InstKind) -> V {
        if self.code.as_ref().is_none_or(|code| code.dead) {
            return V::of(ty);
        }
        let kind = kind(self);
        let tid = self.typed(ty);
        let span = self.span;
        let id = self.code.as_mut().map(|code| code.push(kind, tid, span));
        V { ty, known: Known::Varies, id: id.unwrap_or(typed::ValueId(0)) }
    }

    /// Emits an instruction for its effect.
    pub fn emit_effect(&mut self, kind: impl FnOnce(&mut Self) -> typed::InstKind) {
        if self.code.as_ref().is_none_or(|code| code.dead) {
            return;
        }
        let kind = kind(self);
        let span = self.span;
        if let Some(code) = self.code.as_mut() {
            code.push_effect(kind, span);
        }
    }

    /// The typed mir type of a type.
    pub fn typed(&mut self, ty: Type) -> typed::TypeId {
        match self.code.as_mut() {
            Some(code) => code.out.lower(self.cx, ty),
            None => typed::TypeId(0),
        }
    }

    /// Control does not go on from here.
    pub fn never(&mut self) -> V {
        if let Some(code) = self.code.as_mut() {
            code.end_dead();
        }
        V::NEVER
    }

    // --- constants ---

    /// A unit: None, a class, a function without captures.
    pub fn unit(&mut self, concrete: Concrete) -> V {
        let ty = self.ty(concrete);
        self.emit(ty, |_| typed::InstKind::Const(typed::Const::Unit))
    }

    /// `None`.
    pub fn none(&mut self) -> V {
        self.unit(Concrete::None)
    }

    /// A bool constant.
    pub fn bool_const(&mut self, value: bool) -> V {
        let ty = self.ty(Concrete::Bool);
        let v = self.emit(ty, |_| typed::InstKind::Const(typed::Const::Bool(value)));
        V { known: Known::Bool(value), ..v }
    }

    /// An int constant.
    pub fn int_const(&mut self, value: i64) -> V {
        let ty = self.ty(Concrete::Int);
        let v = self.emit(ty, |_| typed::InstKind::Const(typed::Const::Int(value.into())));
        V { known: Known::Int(value), ..v }
    }

    /// A str constant.
    pub fn str_const(&mut self, text: &str) -> V {
        let ty = self.str_type();
        let points: Vec<u32> = text.chars().map(|c| c as u32).collect();
        let v = self.emit(ty, |_| typed::InstKind::Const(typed::Const::Str(points)));
        V { known: Known::Str(Symbol::new(text)), ..v }
    }

    /// The type `str`.
    pub fn str_type(&mut self) -> Type {
        self.native_type("str")
    }

    /// The type of instances of a native object class.
    pub fn native_type(&mut self, kind: &str) -> Type {
        match self.cx.natives.class(kind) {
            Some(class) => self.ty(Concrete::Instance { class, args: vec![] }),
            None => Types::NEVER,
        }
    }

    // --- control ---

    /// Runs `f` once per member of the value's type, on the value known to be that member, and joins the results.
    pub fn split(&mut self, v: V, f: &mut dyn FnMut(&mut Self, V, ConcreteId) -> V) -> V {
        let members = self.cx.types.members(v.ty);
        if members.len() == 1 && !self.cx.types.may_be_unbound(v.ty) {
            return f(self, v, members[0]);
        }
        let parts: Vec<Type> = members.iter().map(|&m| self.cx.types.single(m)).collect();
        self.switch(v, &parts, &mut |this, index, part| f(this, part, members[index]))
    }

    /// Like `split`, but members with one key stay together, if there are many: a method that many classes inherit
    /// is called once for all of them, a field at one place is read without a switch. `f` gets one of the members.
    pub fn split_by(&mut self, v: V, key: &mut dyn FnMut(&mut Self, ConcreteId) -> Option<u64>, f: &mut dyn FnMut(&mut Self, V, ConcreteId) -> V) -> V {
        let members = self.cx.types.members(v.ty);
        if members.len() <= MAX_SPECIAL_RECEIVERS {
            return self.split(v, f);
        }
        let mut groups: Vec<(Option<u64>, Type, ConcreteId)> = Vec::new();
        for member in members {
            let key = key(self, member);
            let single = self.cx.types.single(member);
            match groups.iter_mut().find(|g| key.is_some() && g.0 == key) {
                Some(group) => group.1 = self.cx.types.join(group.1, single),
                None => groups.push((key, single, member)),
            }
        }
        let parts: Vec<Type> = groups.iter().map(|g| g.1).collect();
        self.switch(v, &parts, &mut |this, index, part| f(this, part, groups[index].2))
    }

    /// `split_by` what a method name finds.
    pub fn split_by_method(&mut self, v: V, name: Symbol, f: &mut dyn FnMut(&mut Self, V, ConcreteId) -> V) -> V {
        self.split_by(v, &mut |this, member| this.method_key(member, name), f)
    }

    /// Runs `f` once per part of the value's type (disjoint subsets that may leave some out, which can't happen then), and joins the results.
    pub fn switch(&mut self, v: V, parts: &[Type], f: &mut dyn FnMut(&mut Self, usize, V) -> V) -> V {
        if let [only] = parts {
            let part = self.narrow(v, *only);
            return f(self, 0, part);
        }
        let targets = self.begin_switch(v, parts);
        let mut ends = Vec::new();
        let salt = self.salt;
        for (index, &part) in parts.iter().enumerate() {
            self.enter(&targets, index);
            self.salt = salt.wrapping_mul(97).wrapping_add(index as u64 + 1);
            let narrowed = self.narrow(v, part);
            let result = f(self, index, narrowed);
            self.leave(result, &mut ends);
        }
        self.salt = salt;
        self.merge(ends)
    }

    /// Runs one of two continuations on a bool.
    pub fn choose(&mut self, condition: V, then: &mut dyn FnMut(&mut Self) -> V, otherwise: &mut dyn FnMut(&mut Self) -> V) -> V {
        match condition.known.as_bool() {
            _ if condition.is_never() => return V::NEVER,
            Some(true) => return then(self),
            Some(false) => return otherwise(self),
            None => {}
        }
        let targets = match self.code.as_mut() {
            Some(code) if !code.dead => code.branch(condition.id),
            _ => Vec::new(),
        };
        let mut ends = Vec::new();
        self.enter(&targets, 0);
        let result = then(self);
        self.leave(result, &mut ends);
        self.enter(&targets, 1);
        let result = otherwise(self);
        self.leave(result, &mut ends);
        self.merge(ends)
    }

    fn begin_switch(&mut self, v: V, parts: &[Type]) -> Vec<typed::BlockId> {
        if self.code.as_ref().is_none_or(|code| code.dead) {
            return Vec::new();
        }
        let tids: Vec<typed::TypeId> = parts.iter().map(|&p| self.typed(p)).collect();
        match self.code.as_mut() {
            Some(code) => code.type_switch(v.id, &tids),
            None => Vec::new(),
        }
    }

    fn enter(&mut self, targets: &[typed::BlockId], index: usize) {
        if let (Some(code), Some(&block)) = (self.code.as_mut(), targets.get(index)) {
            code.start(block);
        }
    }

    fn leave(&mut self, result: V, ends: &mut Vec<(typed::BlockId, V)>) {
        if result.is_never() {
            self.never();
            return;
        }
        let block = self.code.as_ref().map_or(typed::BlockId(0), |code| code.current);
        if self.code.as_ref().is_some_and(|code| code.dead) {
            return;
        }
        ends.push((block, result));
    }

    fn merge(&mut self, ends: Vec<(typed::BlockId, V)>) -> V {
        let mut ty = Types::NEVER;
        let mut known = Known::Nothing;
        for (_, v) in &ends {
            ty = self.cx.types.join(ty, v.ty);
            known = known.join(v.known);
        }
        if ends.is_empty() {
            if let Some(code) = self.code.as_mut() {
                code.dead = true;
            }
            return V::NEVER;
        }
        let ty = self.cx.types.canon(ty);
        if self.code.is_none() {
            return V { known, ..V::of(ty) };
        }
        self.merge_code(ends, ty, known)
    }

    fn merge_code(&mut self, ends: Vec<(typed::BlockId, V)>, ty: Type, known: Known) -> V {
        let tid = self.typed(ty);
        let Some(code) = self.code.as_mut() else { return V::NEVER };
        let (join, param) = code.join_block(tid);
        for (block, value) in ends {
            if let Some(code) = self.code.as_mut() {
                code.resume(block);
            }
            let value = self.coerce(value, ty);
            if let Some(code) = self.code.as_mut() {
                code.jump(join, vec![value.id]);
            }
        }
        if let Some(code) = self.code.as_mut() {
            code.start(join);
        }
        V { ty, known, id: param }
    }

    /// Reports a problem at this instruction. Only while emitting, when types are final.
    pub fn report(&mut self, diagnostic: pyc2n_base::Diagnostic) {
        if self.code.is_some() {
            self.cx.diagnostics.push(diagnostic);
        }
    }

    /// Reports Python that is not supported yet, and goes no further.
    pub fn unsupported(&mut self, code: pyc2n_base::Code, message: impl Into<String>) -> V {
        let diagnostic = pyc2n_base::Diagnostic::unsupported(code, self.span, message);
        self.report(diagnostic);
        self.never()
    }

    /// The class whose methods a member has.
    pub fn class_of(&self, member: ConcreteId) -> Option<pyc2n_mir::untyped::ClassId> {
        if let Concrete::Class(class) = *self.cx.types.get(member) {
            if let Some(metaclass) = self.cx.classes[class].metaclass {
                return Some(metaclass);
            }
        }
        self.cx.natives.class_of(self.cx.types.get(member))
    }

    /// Whether this instance is the library's own code.
    pub fn in_library(&self) -> bool {
        let func = self.cx.instances[self.id].func;
        let module = self.cx.program.functions[func].module;
        self.cx.program.modules[module].is_library
    }
}
