//! A function's code as numbers: equal for functions for which codegen emits the same, given that what they refer to
//! is the same. Blocks and values are numbered in the order in which code reaches them. Types count as they are held, except where
//! codegen looks at more: what is allocated, told apart, converted to or from dynamic values, or named.

use super::held::Held;
use crate::reverse_postorder;
use pyc2n_base::{Idx, Span, Symbol};
use pyc2n_mir::typed::{
    Block, BlockId, Const, Edge, Function, Inst, InstKind, InstanceId, Intrinsic, Member, ObjectId, Program, Repr, Terminator,
    Type, TypeId, UnitKind, ValueId,
};
use pyc2n_base::collections::HashMap;

/// What a function's code is.
#[derive(Default)]
pub(super) struct Key {
    /// What must be equal.
    pub(super) tokens: Vec<u32>,
    /// What must be of equal classes.
    pub(super) references: Vec<Reference>,
}

/// Something whose class depends on the classes of functions.
pub(super) enum Reference {
    /// The callee.
    Function(InstanceId),
    /// How values of a type (or elements behind it) are released.
    Drop(TypeId),
}

/// Makes keys that can be compared with each other.
pub(super) struct Keys<'a> {
    program: &'a Program,
    held: &'a Held<'a>,
    names: HashMap<Symbol, u32>,
    literals: HashMap<Vec<u8>, u32>,
}

impl<'a> Keys<'a> {
    pub(super) fn new(program: &'a Program, held: &'a Held<'a>) -> Self {
        Keys { program, held, names: HashMap::default(), literals: HashMap::default() }
    }

    /// The key of a function. A generator is like no other function.
    pub(super) fn function(&mut self, id: InstanceId) -> Key {
        let function = &self.program.functions[id];
        if function.generator.is_some() {
            return Key { tokens: vec![1, id.0], references: vec![] };
        }
        let mut writer = Writer { keys: self, function, key: Key::default(), values: HashMap::default(), blocks: HashMap::default() };
        writer.function();
        writer.key
    }

    fn name(&mut self, name: Symbol) -> u32 {
        let next = self.names.len() as u32;
        *self.names.entry(name).or_insert(next)
    }

    fn literal(&mut self, literal: &Const) -> u32 {
        let next = self.literals.len() as u32;
        *self.literals.entry(bytes(literal)).or_insert(next)
    }
}

/// A literal, kind first.
fn bytes(literal: &Const) -> Vec<u8> {
    let (kind, data): (u8, Vec<u8>) = match literal {
        Const::Unit => (0, vec![]),
        Const::Bool(value) => (1, vec![u8::from(*value)]),
        Const::Int(value) => (2, value.to_signed_bytes_le()),
        Const::Machine(value) => (3, value.to_le_bytes().to_vec()),
        Const::Float(value) => (4, value.to_bits().to_le_bytes().to_vec()),
        Const::Complex(real, imag) => (5, [real, imag].iter().flat_map(|x| x.to_bits().to_le_bytes()).collect()),
        Const::Str(codes) => (6, codes.iter().flat_map(|code| code.to_le_bytes()).collect()),
        Const::Bytes(data) => (7, data.clone()),
        Const::Null => (8, vec![]),
    };
    std::iter::once(kind).chain(data).collect()
}

/// Writes one function's key.
struct Writer<'k, 'a> {
    keys: &'k mut Keys<'a>,
    function: &'a Function,
    key: Key,
    values: HashMap<ValueId, u32>,
    blocks: HashMap<BlockId, u32>,
}

impl<'a> Writer<'_, 'a> {
    fn put(&mut self, token: u32) {
        self.key.tokens.push(token);
    }

    fn held(&mut self, ty: TypeId) {
        let class = self.keys.held.class(ty);
        self.put(class);
    }

    /// A type as codegen sees it when it may look at everything.
    fn exact(&mut self, ty: TypeId) {
        self.put(ty.0);
    }

    /// How values of a type are released.
    fn dropped(&mut self, ty: TypeId) {
        self.key.references.push(Reference::Drop(ty));
    }

    fn span(&mut self, span: Span) {
        if !self.function.hidden {
            self.put(span.source.0);
            self.put(span.start);
            self.put(span.end);
        }
    }

    fn define(&mut self, value: ValueId) {
        let next = self.values.len() as u32;
        self.values.insert(value, next);
        self.held(self.function.values[value]);
    }

    fn value(&mut self, value: ValueId) {
        let number = self.values.get(&value).copied().unwrap_or(u32::MAX);
        self.put(number);
    }

    fn ty(&self, value: ValueId) -> TypeId {
        self.function.values[value]
    }

    fn function(&mut self) {
        let function = self.function;
        self.put(2);
        self.put(function.inline as u32 * 2 + u32::from(function.hidden));
        self.held(function.result);
        self.span(function.span);
        if !function.hidden {
            let name = self.keys.name(function.traceback_name);
            self.put(name);
        }
        let order = reverse_postorder(function);
        self.blocks = order.iter().enumerate().map(|(n, &block)| (block, n as u32)).collect();
        order.iter().for_each(|&id| self.block(id, &function.blocks[id]));
    }

    /// Strong code never releases parameters, and weak code asks every object for its drop.
    fn block(&mut self, id: BlockId, block: &Block) {
        self.put(block.params.len() as u32);
        for &param in &block.params {
            self.define(param);
            if id.index() != 0 {
                self.dropped(self.ty(param));
            }
        }
        self.put(block.insts.len() as u32);
        block.insts.iter().for_each(|inst| self.inst(inst));
        self.terminator(&block.terminator);
        self.span(block.span);
        self.put(u32::from(block.unwind.is_some()));
        block.unwind.iter().for_each(|edge| self.edge(edge));
    }

    fn edge(&mut self, edge: &Edge) {
        let target = self.blocks[&edge.block];
        self.put(target);
        self.put(edge.args.len() as u32);
        edge.args.iter().for_each(|&arg| self.value(arg));
    }

    fn terminator(&mut self, terminator: &Terminator) {
        match terminator {
            Terminator::Jump(edge) => {
                self.put(0);
                self.edge(edge);
            }
            Terminator::Branch { condition, then, otherwise } => {
                self.put(1);
                self.value(*condition);
                self.edge(then);
                self.edge(otherwise);
            }
            Terminator::TypeSwitch { value, arms, default } => {
                self.put(2);
                self.value(*value);
                self.put(arms.len() as u32 * 2 + u32::from(default.is_some()));
                for (subset, edge) in arms {
                    self.test(self.ty(*value), *subset);
                    self.edge(edge);
                }
                default.iter().for_each(|edge| self.edge(edge));
            }
            Terminator::Return(value) => {
                self.put(3);
                self.value(*value);
            }
            Terminator::Raise { exception, fresh } => {
                self.put(4 + u32::from(*fresh));
                self.value(*exception);
            }
            Terminator::Unreachable => self.put(6),
        }
    }

    fn inst(&mut self, inst: &Inst) {
        self.span(inst.span);
        self.kind(&inst.kind, inst.result.map(|result| self.ty(result)));
        self.put(u32::from(inst.result.is_some()));
        if let Some(result) = inst.result {
            self.define(result);
            self.dropped(self.ty(result));
        }
    }

    fn kind(&mut self, kind: &InstKind, result: Option<TypeId>) {
        let number = number(kind);
        self.put(number);
        let operands = kind.operands();
        self.put(operands.len() as u32);
        operands.iter().for_each(|&operand| self.value(operand));
        match kind {
            InstKind::Const(literal) => {
                let literal = self.keys.literal(literal);
                self.put(literal);
            }
            InstKind::Convert(v) => {
                let (from, to) = (self.ty(*v), result.unwrap_or(self.ty(*v)));
                self.conversion(from, to, self.keys.held.has_dynamic(to));
            }
            InstKind::Narrow(v) => {
                let (from, to) = (self.ty(*v), result.unwrap_or(self.ty(*v)));
                let opens = matches!(self.keys.held.bare(to), Repr::Tuple(_)) && self.keys.held.has_dynamic(from);
                self.conversion(from, to, opens);
            }
            InstKind::TypeTest(v, subset) => self.test(self.ty(*v), *subset),
            InstKind::TupleGet(_, index) => self.put(*index),
            InstKind::Alloc(object) => self.put(object.0),
            InstKind::FieldGet { of, field, .. } => self.field(*of, *field),
            InstKind::FieldSet { of, field, .. } => {
                self.field(*of, *field);
                self.dropped(self.keys.program.types.objects[*of].fields[*field as usize].ty);
            }
            InstKind::GlobalGet(global) | InstKind::GlobalSet(global, _) => self.put(global.0),
            InstKind::Identical(a, b) => self.identity(self.ty(*a), self.ty(*b)),
            InstKind::TypeName(v) | InstKind::TypeNumber(v) => self.exact(self.ty(*v)),
            InstKind::Call(callee, _) => self.key.references.push(Reference::Function(*callee)),
            InstKind::CallRuntime(row, _) => self.put(*row as u32),
            InstKind::Intrinsic(op, args) => self.intrinsic(*op, args),
            InstKind::GeneratorNew(instance, _)
            | InstKind::GeneratorResume { instance, .. }
            | InstKind::GeneratorThrow { instance, .. }
            | InstKind::GeneratorReturned { instance, .. } => self.put(instance.0),
            InstKind::Borrow(inner) => self.kind(inner, result),
            _ => {}
        }
    }

    /// Codegen may drop elements.
    fn intrinsic(&mut self, op: Intrinsic, args: &[ValueId]) {
        self.put(op as u32);
        if let Some(&first) = args.first() {
            self.dropped(self.ty(first));
        }
    }

    fn conversion(&mut self, from: TypeId, to: TypeId, is_exact: bool) {
        self.put(u32::from(is_exact));
        if is_exact {
            self.exact(from);
            self.exact(to);
        }
        self.put(u32::from(from == to));
    }

    /// Where a field is, as what precedes it tells, and its name, by which other passes know it.
    fn field(&mut self, of: ObjectId, field: u32) {
        let fields = &self.keys.program.types.objects[of].fields[..=field as usize];
        self.put(fields.len() as u32);
        fields.iter().for_each(|field| self.held(field.ty));
        let name = fields.last().map_or(u32::MAX, |field| self.keys.name(field.name));
        self.put(name);
    }

    /// A type test. Tests of a flag or of null are the same for all objects.
    fn test(&mut self, ty: TypeId, subset: TypeId) {
        let types = &self.keys.program.types;
        let (whole, part) = (types.get(ty), types.get(subset));
        let kind = self.simple_test(ty, whole, part);
        self.put(u32::from(whole.unbound) * 2 + u32::from(part.unbound));
        self.put(kind.unwrap_or(0));
        if kind.is_none() {
            self.exact(ty);
            self.exact(subset);
        }
    }

    fn simple_test(&self, ty: TypeId, whole: &Type, part: &Type) -> Option<u32> {
        if part.members.is_empty() {
            return Some(1);
        }
        if whole.members.iter().all(|m| part.members.contains(m)) {
            return Some(2);
        }
        if !self.keys.held.is_pointer(ty) || !part.members.iter().all(|m| whole.members.contains(m)) {
            return None;
        }
        let objects = |ty: &Type| ty.members.iter().filter(|m| matches!(m, Member::Object(_))).count();
        match (objects(part), self.has_none(part)) {
            (0, true) => Some(3),
            (n, false) if n == objects(whole) => Some(4),
            _ => None,
        }
    }

    fn has_none(&self, ty: &Type) -> bool {
        let units = &self.keys.program.types.units;
        ty.members.iter().any(|m| matches!(m, Member::Unit(unit) if units[*unit].kind == UnitKind::None))
    }

    /// Objects are compared by address, and with None by null.
    fn identity(&mut self, a: TypeId, b: TypeId) {
        let types = &self.keys.program.types;
        let is_plain = |ty: TypeId| !types.get(ty).unbound && self.keys.held.is_pointer(ty);
        let is_only_none = |ty: TypeId| {
            let ty = types.get(ty);
            ty.members.len() == 1 && self.has_none(ty) && !ty.unbound
        };
        let tests_null = |pointer: TypeId, none: TypeId| {
            is_plain(pointer) && is_only_none(none) && self.has_none(types.get(pointer))
        };
        if is_plain(a) && is_plain(b) {
            self.put(0);
        } else if tests_null(a, b) || tests_null(b, a) {
            self.put(1);
        } else {
            self.put(2);
            self.exact(a);
            self.exact(b);
        }
    }
}

/// The number of a kind of instruction.
fn number(kind: &InstKind) -> u32 {
    use InstKind::*;
    match kind {
        Const(_) => 0,
        Unbound => 1,
        Convert(_) => 2,
        Narrow(_) => 3,
        Reinterpret(_) => 4,
        MachineCast(_) => 5,
        IntToMachine(_) => 6,
        MachineToInt(_) => 7,
        BoolToInt(_) => 8,
        TypeTest(..) => 9,
        Tuple(_) => 10,
        TupleGet(..) => 11,
        Alloc(_) => 12,
        FieldGet { .. } => 13,
        FieldSet { .. } => 14,
        GlobalGet(_) => 15,
        GlobalSet(..) => 16,
        Identical(..) => 17,
        TypeName(_) => 18,
        Address(_) => 19,
        TypeNumber(_) => 20,
        Call(..) => 21,
        CallRuntime(..) => 22,
        Intrinsic(..) => 23,
        GeneratorNew(..) => 24,
        GeneratorResume { .. } => 25,
        GeneratorThrow { .. } => 26,
        GeneratorState(_) => 27,
        GeneratorReturned { .. } => 28,
        Yield(_) => 29,
        EnterHandler => 30,
        LeaveHandler(_) => 31,
        HandledException => 32,
        Borrow(_) => 33,
        Retain(_) => 34,
        Release(_) => 35,
        KeepAlive(_) => 36,
    }
}
