//! How many bits ints need: an interprocedural data-flow analysis, flow-insensitive for places in memory. A width of n says that the
//! value lies in 0 … 2**n-1. Widths only grow, from 0 up; what still grows after some rounds does so in large steps (widening).

use super::{Constants, PerValue, Words, WORD};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{
    BlockId, Const, Function, GlobalId, Inst, InstKind, InstanceId, Intrinsic, Member, ObjectId, Program, Repr, Terminator, TypeId, ValueId,
};

/// Negative, or more than 64 bits, for all that is known.
pub(super) const UNKNOWN: u8 = WORD + 1;
/// Rounds until widths grow in large steps.
const PATIENCE: usize = 8;

/// A place in memory.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Field(ObjectId, u32),
    Global(GlobalId),
}

/// What is known of the whole program.
pub(super) struct Widths {
    pub(super) values: PerValue<u8>,
    pub(super) results: IndexVec<InstanceId, u8>,
    places: HashMap<Place, u8>,
    /// Fields that one instruction may access as the same: one of them, from each.
    same: HashMap<Place, Place>,
    changed: bool,
    late: bool,
}

impl Widths {
    /// Solves.
    pub(super) fn new(program: &Program, words: &Words) -> Self {
        let values = program.functions.iter().map(|function| IndexVec::from_elem(0, function.values.len())).collect();
        let results = program.functions.iter().map(|f| if f.generator.is_some() { UNKNOWN } else { 0 }).collect();
        let mut widths = Widths { values, results, places: HashMap::default(), same: HashMap::default(), changed: true, late: false };
        program.functions.iter().for_each(|function| widths.unite_fields(program, function));
        widths.mark_other_places(program, words);
        entered_from_elsewhere(program).into_iter().for_each(|id| widths.forget_entry(program, id));
        let constants: Vec<Constants> = program.functions.iter().map(Constants::new).collect();
        let mut round = 0;
        while std::mem::take(&mut widths.changed) {
            round += 1;
            widths.late = round > PATIENCE;
            for id in program.functions.indices() {
                widths.function(program, words, id, &constants[id.index()]);
            }
        }
        widths
    }

    /// Whether a place holds natural words that may need the highest bit.
    pub(super) fn is_word(&self, place: Place) -> bool {
        self.place(place) == WORD
    }

    fn place(&self, place: Place) -> u8 {
        self.places.get(&self.root(place)).copied().unwrap_or(0)
    }

    fn root(&self, mut place: Place) -> Place {
        while let Some(&next) = self.same.get(&place) {
            place = next;
        }
        place
    }

    // ---- places that are one ----

    fn unite_fields(&mut self, program: &Program, function: &Function) {
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            match inst.kind {
                InstKind::FieldGet { object, of, field } | InstKind::FieldSet { object, of, field, .. } => {
                    for other in objects(program, function.values[object]) {
                        self.unite(Place::Field(of, field), Place::Field(other, field));
                    }
                }
                InstKind::Reinterpret(value) => {
                    let to = inst.result.into_iter().flat_map(|result| objects(program, function.values[result]));
                    let all: Vec<ObjectId> = to.chain(objects(program, function.values[value])).collect();
                    all.windows(2).for_each(|pair| self.unite_objects(program, pair[0], pair[1]));
                }
                _ => {}
            }
        }
    }

    fn unite_objects(&mut self, program: &Program, a: ObjectId, b: ObjectId) {
        let common = program.types.objects[a].fields.len().min(program.types.objects[b].fields.len()) as u32;
        (0..common).for_each(|field| self.unite(Place::Field(a, field), Place::Field(b, field)));
    }

    fn unite(&mut self, a: Place, b: Place) {
        let (a, b) = (self.root(a), self.root(b));
        if a != b {
            self.same.insert(a, b);
        }
    }

    /// Only places for an int and nothing else are known.
    fn mark_other_places(&mut self, program: &Program, words: &Words) {
        for (id, object) in program.types.objects.iter_enumerated() {
            let others = object.fields.iter().enumerate().filter(|(_, field)| field.ty != words.int);
            others.for_each(|(n, _)| self.raise_place(Place::Field(id, n as u32), UNKNOWN));
        }
        let others = program.globals.iter_enumerated().filter(|(_, global)| global.ty != words.int);
        others.for_each(|(id, _)| self.raise_place(Place::Global(id), UNKNOWN));
    }

    // ---- growing ----

    fn forget_entry(&mut self, program: &Program, id: InstanceId) {
        for &param in &program.functions[id].blocks[BlockId::new(0)].params {
            self.values[id][param] = UNKNOWN;
        }
        self.results[id] = UNKNOWN;
    }

    fn raise_place(&mut self, place: Place, width: u8) {
        let place = self.root(place);
        let slot = self.places.entry(place).or_insert(0);
        raise(slot, width, self.late, &mut self.changed);
    }

    fn raise_value(&mut self, id: InstanceId, value: ValueId, width: u8) {
        raise(&mut self.values[id][value], width, self.late, &mut self.changed);
    }

    fn function(&mut self, program: &Program, words: &Words, id: InstanceId, constants: &Constants) {
        let function = &program.functions[id];
        for block in function.blocks.iter() {
            for inst in &block.insts {
                if let Some(result) = inst.result.filter(|&r| is_int(words, function.values[r])) {
                    let width = self.width(program, words, id, constants, inst);
                    self.raise_value(id, result, if function.values[result] == words.int { width } else { below_word(width) });
                }
                self.stores(program, id, inst);
            }
            if let (Terminator::Return(value), None) = (&block.terminator, &function.generator) {
                let width = self.values[id][*value];
                let width = if is_int(words, function.values[*value]) { width } else { UNKNOWN };
                raise(&mut self.results[id], width, self.late, &mut self.changed);
            }
            for edge in block.terminator.edges().into_iter().chain(&block.unwind) {
                self.pass(program, id, (id, edge.block), &edge.args);
            }
        }
    }

    fn stores(&mut self, program: &Program, id: InstanceId, inst: &Inst) {
        match &inst.kind {
            InstKind::FieldSet { of, field, value, .. } => self.raise_place(Place::Field(*of, *field), self.values[id][*value]),
            InstKind::GlobalSet(global, value) => self.raise_place(Place::Global(*global), self.values[id][*value]),
            InstKind::Call(callee, args) => self.pass(program, id, (*callee, BlockId::new(0)), args),
            _ => {}
        }
    }

    /// Arguments to the parameters of a block.
    fn pass(&mut self, program: &Program, from: InstanceId, (to, block): (InstanceId, BlockId), args: &[ValueId]) {
        for (&param, &arg) in program.functions[to].blocks[block].params.iter().zip(args) {
            self.raise_value(to, param, self.values[from][arg]);
        }
    }

    // ---- instructions ----

    fn width(&self, program: &Program, words: &Words, id: InstanceId, constants: &Constants, inst: &Inst) -> u8 {
        let function = &program.functions[id];
        let values = &self.values[id];
        match &inst.kind {
            InstKind::Const(Const::Int(_)) => inst.result.and_then(|result| constants.bits(result)).unwrap_or(UNKNOWN),
            InstKind::Unbound => 0,
            InstKind::Convert(value) | InstKind::Narrow(value) if is_int(words, function.values[*value]) => below_word(values[*value]),
            InstKind::MachineToInt(value) => match program.types.repr(function.values[*value]) {
                Repr::Machine { bits, signed: false } => bits,
                Repr::Bool => 1,
                _ => UNKNOWN,
            },
            InstKind::BoolToInt(_) => 1,
            InstKind::FieldGet { of, field, .. } => self.place(Place::Field(*of, *field)),
            InstKind::GlobalGet(global) => self.place(Place::Global(*global)),
            InstKind::Call(callee, _) => self.results[*callee],
            InstKind::Intrinsic(op, args) => self.operation(*op, args, values, constants),
            _ => UNKNOWN,
        }
    }

    fn operation(&self, op: Intrinsic, args: &[ValueId], values: &IndexVec<ValueId, u8>, constants: &Constants) -> u8 {
        let a = values[args[0]];
        let b = args.get(1).map_or(a, |&arg| values[arg]);
        let count = args.get(1).and_then(|&arg| constants.small(arg));
        let larger = a.max(b);
        match (op, count) {
            (Intrinsic::IntAnd, _) => a.min(b),
            (Intrinsic::IntOr | Intrinsic::IntXor, _) => larger,
            (Intrinsic::IntAdd, _) => (larger + 1).min(UNKNOWN),
            (Intrinsic::IntMul, _) => (a + b).min(UNKNOWN),
            (Intrinsic::IntLshift, Some(count)) if a <= WORD => a.saturating_add(count).min(UNKNOWN),
            (Intrinsic::IntRshift, Some(count)) if a <= WORD => a.saturating_sub(count),
            (Intrinsic::IntRshift, None) => a,
            (Intrinsic::IntMod, _) => constants.modulus_bits(args[1]).unwrap_or(b),
            (Intrinsic::IntFloorDiv, _) if b <= WORD => a,
            (Intrinsic::BoolToInt, _) => 1,
            _ => UNKNOWN,
        }
    }
}

fn raise(slot: &mut u8, width: u8, late: bool, changed: &mut bool) {
    if width > *slot {
        *slot = if late { width.max(WORD - 1) } else { width };
        *changed = true;
    }
}

/// What passes through a value that may be unbound has the form of an int there.
fn below_word(width: u8) -> u8 {
    if width < WORD { width } else { UNKNOWN }
}

fn is_int(words: &Words, ty: TypeId) -> bool {
    ty == words.int || ty == words.maybe_int
}

fn objects(program: &Program, ty: TypeId) -> impl Iterator<Item = ObjectId> + '_ {
    program.types.get(ty).members.iter().filter_map(|member| if let Member::Object(object) = member { Some(*object) } else { None })
}

/// Functions whose arguments do not come from calls in the program alone.
fn entered_from_elsewhere(program: &Program) -> HashSet<InstanceId> {
    let generators = program.functions.iter_enumerated().filter(|(_, function)| function.generator.is_some()).map(|(id, _)| id);
    let objects = program.types.objects.iter().flat_map(|object| object.functions());
    let mut hooks = program.hooks.clone();
    let hooks: Vec<InstanceId> = hooks.iter_mut().map(|hook| *hook).collect();
    generators.chain(objects).chain(hooks).chain(program.entry).chain(program.exports.iter().copied()).collect()
}
