//! Finds reads whose result needs no reference of its own. In: typed mir before the ownership pass, strong version. Out:
//! those instructions wrapped in `InstKind::Borrow`.
//!
//! A value read from a place stays alive as long as that place keeps it and the place's owner is alive. So a read may be
//! borrowed if, wherever its result is live, the owner is held by this function (or by its caller) and no instruction may
//! overwrite the place. A call whose callee only reads such a place out of an argument (a *projection*, `list.__getitem__`)
//! counts as a read. A tuple that is made of values which are held as long as it lives needs no references either.
//!
//! Where a place may be overwritten on some ways only, the value is borrowed until then ([`Taken`]).

use crate::effects::{element, field_place, Effects, Place};
use crate::liveness::Liveness;
use crate::taken::Taken;
use crate::Bits;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{
    BlockId, Const, Function, Inst, InstKind, InstanceId, Intrinsic, Program, Repr, Terminator, TypeId, ValueId,
};
use std::cell::RefCell;
use pyc2n_base::collections::{HashMap, HashSet};

/// What the pass knows of the whole program.
pub struct Borrowing {
    effects: Effects,
    projections: RefCell<HashMap<InstanceId, Option<Projection>>>,
}

/// A function whose result is a reference that a place inside of an argument holds.
#[derive(Clone, Debug)]
struct Projection {
    /// Which argument.
    param: usize,
    /// The places on the way.
    places: Vec<ValueId>,
}

/// What keeps a read value alive.
#[derive(Clone, Debug)]
struct Source {
    /// The values that must be held; none for globals.
    roots: Vec<ValueId>,
    places: Vec<ValueId>,
    /// The borrowed values that were read from, converted or put into a tuple: if one is not borrowed after all, neither is this.
    from: Vec<ValueId>,
}

impl Source {
    fn held_by(root: ValueId) -> Source {
        Source { roots: vec![root], places: vec![], from: vec![] }
    }
}

impl Borrowing {
    /// Looks at the whole program.
    pub fn new(program: &Program) -> Self {
        Borrowing { effects: Effects::new(program), projections: RefCell::default() }
    }

    /// Wraps the reads that can be borrowed, and says where what they read is owned all the same.
    pub fn mark(&self, program: &Program, function: &mut Function) -> Taken {
        let (borrowed, taken) = self.borrowed(program, function);
        for inst in function.blocks.iter_mut().flat_map(|block| &mut block.insts) {
            if inst.result.is_some_and(|result| borrowed.contains_key(&result)) {
                let kind = std::mem::replace(&mut inst.kind, InstKind::Unbound);
                inst.kind = InstKind::Borrow(Box::new(kind));
            }
        }
        taken
    }

    fn borrowed(&self, program: &Program, function: &Function) -> (HashMap<ValueId, Source>, Taken) {
        let mut finder = Finder { borrowing: self, program, function, definitions: definitions(function), sources: HashMap::default() };
        let results: Vec<ValueId> =
            function.blocks.iter().flat_map(|block| &block.insts).filter_map(|inst| inst.result).collect();
        results.iter().for_each(|&result| { finder.source(result); });
        let Finder { sources, definitions, .. } = finder;
        let mut candidates: HashMap<ValueId, Source> = sources.into_iter().filter_map(|(value, source)| Some((value, source?))).collect();
        let mut taken = Taken::default();
        if candidates.is_empty() {
            return (candidates, taken);
        }
        let home = |value: ValueId| definitions[value].map_or(BlockId(0), |(block, _)| block);
        let liveness = Liveness::new(function, &|_| true);
        let dangers = self.dangers(program, function, &liveness, &candidates);
        candidates.retain(|&value, _| {
            dangers.get(&value).is_none_or(|blocks| taken.take(function, &liveness, value, home(value), blocks))
        });
        drop_derived(&mut candidates, |value, from| taken.is_owned(from, home(value)));
        taken.values().filter(|value| !candidates.contains_key(value)).collect::<Vec<_>>().into_iter().for_each(|value| taken.remove(value));
        (candidates, taken)
    }

    /// For each candidate the blocks where the place may be overwritten or the root is not held while it is live.
    fn dangers(
        &self,
        program: &Program,
        function: &Function,
        liveness: &Liveness,
        candidates: &HashMap<ValueId, Source>,
    ) -> HashMap<ValueId, HashSet<BlockId>> {
        let mut dangers: HashMap<ValueId, HashSet<BlockId>> = HashMap::default();
        let mut params = Bits::default();
        if function.generator.is_none() {
            function.blocks[BlockId(0)].params.iter().for_each(|&p| params.insert(p));
        }
        let mut watched = Bits::new(function.values.len());
        candidates.keys().for_each(|&value| watched.insert(value));
        for (id, block) in function.blocks.iter_enumerated() {
            let mut end = liveness.at_end(block, &|_| true);
            if matches!(block.terminator, Terminator::Raise { .. }) {
                block.unwind.iter().for_each(|edge| liveness.add_edge(edge, &mut end, &|_| true));
            }
            let held = |source: &Source| source.roots.iter().all(|&root| params.contains(root) || end.contains(root));
            let unheld = watched.common(&end).filter(|value| !held(&candidates[value]));
            unheld.for_each(|value| { dangers.entry(value).or_default().insert(id); });
            liveness.walk(program, function, id, |n, after| {
                let inst = &block.insts[n];
                let mut range = after.clone();
                if program.may_raise(inst) {
                    block.unwind.iter().for_each(|edge| liveness.add_edge(edge, &mut range, &|_| true));
                }
                let mut near = range.clone();
                inst.kind.operands().into_iter().for_each(|value| near.insert(value));
                for value in watched.common(&near).filter(|value| inst.result != Some(*value)) {
                    let source = &candidates[&value];
                    let safe = self.is_held(source, inst, &params, &range, range.contains(value))
                        && !self.effects.overwrites(program, function, inst, &source.places);
                    if !safe {
                        dangers.entry(value).or_default().insert(id);
                    }
                }
            });
        }
        dangers
    }

    /// Whether the roots are held while an instruction uses a value, and after it if the value lives on.
    fn is_held(&self, source: &Source, inst: &Inst, params: &Bits, range: &Bits, lives_on: bool) -> bool {
        source.roots.iter().all(|&root| {
            let mut uses = inst.kind.operands().into_iter().enumerate().filter(|(_, operand)| *operand == root).peekable();
            let borrowed_here = uses.peek().is_some() && uses.all(|(n, _)| !inst.kind.consumes(n));
            params.contains(root) || range.contains(root) || (!lives_on && borrowed_here)
        })
    }

    /// Whether a function is a projection; not through recursion.
    fn projection(&self, program: &Program, id: InstanceId) -> Option<Projection> {
        if let Some(known) = self.projections.borrow().get(&id) {
            return known.clone();
        }
        self.projections.borrow_mut().insert(id, None);
        let found = self.find_projection(program, &program.functions[id]);
        self.projections.borrow_mut().insert(id, found.clone());
        found
    }

    /// Whether calls of a function may take its result borrowed.
    pub fn is_projection(&self, program: &Program, id: InstanceId) -> bool {
        self.projection(program, id).is_some()
    }

    fn find_projection(&self, program: &Program, function: &Function) -> Option<Projection> {
        let simple = function.generator.is_none() && function.exits == 0 && is_plain(program, function.result);
        if !simple || function.values.len() > 400 {
            return None;
        }
        let (borrowed, taken) = self.borrowed(program, function);
        let definitions = definitions(function);
        let params = &function.blocks[BlockId(0)].params;
        let mut found: Option<Projection> = None;
        for block in crate::reverse_postorder(function) {
            let Terminator::Return(value) = function.blocks[block].terminator else { continue };
            if is_unbound(function, &definitions, value) {
                continue;
            }
            let source = borrowed.get(&value).filter(|_| !taken.contains(value))?;
            let param = params.iter().position(|&param| source.roots == [param])?;
            let projection = found.get_or_insert_with(|| Projection { param, places: vec![] });
            if projection.param != param {
                return None;
            }
            projection.places.extend(&source.places);
        }
        found
    }
}

/// What was derived from a value that is no candidate any more, or where that was no longer borrowed, was read before its place changed.
fn drop_derived(candidates: &mut HashMap<ValueId, Source>, is_late: impl Fn(ValueId, ValueId) -> bool) {
    loop {
        let before = candidates.len();
        let left: HashSet<ValueId> = candidates.keys().copied().collect();
        candidates.retain(|&value, source| source.from.iter().all(|from| left.contains(from) && !is_late(value, *from)));
        if candidates.len() == before {
            return;
        }
    }
}

/// Whether a type is one or several objects or dynamic, perhaps flagged: references without ints beside them.
fn is_plain(program: &Program, ty: TypeId) -> bool {
    match program.types.repr(ty) {
        Repr::Pointer { .. } | Repr::Dynamic(_) => true,
        Repr::Flagged(inner) => matches!(*inner, Repr::Pointer { .. } | Repr::Dynamic(_)),
        _ => false,
    }
}

/// Whether a value is surely unbound: no reference then.
fn is_unbound(function: &Function, definitions: &Definitions, value: ValueId) -> bool {
    let kind = definitions[value].map(|(block, n)| &function.blocks[block].insts[n].kind);
    match kind {
        Some(InstKind::Unbound) => true,
        Some(InstKind::Convert(from)) => is_unbound(function, definitions, *from),
        _ => false,
    }
}

/// Where each value is defined.
type Definitions = IndexVec<ValueId, Option<(BlockId, usize)>>;

fn definitions(function: &Function) -> Definitions {
    let mut definitions = IndexVec::from_elem(None, function.values.len());
    for (id, block) in function.blocks.iter_enumerated() {
        for (n, inst) in block.insts.iter().enumerate() {
            if let Some(result) = inst.result {
                definitions[result] = Some((id, n));
            }
        }
    }
    definitions
}

/// Finds what keeps values alive.
struct Finder<'a> {
    borrowing: &'a Borrowing,
    program: &'a Program,
    function: &'a Function,
    definitions: Definitions,
    sources: HashMap<ValueId, Option<Source>>,
}

impl Finder<'_> {
    fn source(&mut self, value: ValueId) -> Option<Source> {
        if let Some(known) = self.sources.get(&value) {
            return known.clone();
        }
        let found = self.find(value);
        self.sources.insert(value, found.clone());
        found
    }

    fn find(&mut self, value: ValueId) -> Option<Source> {
        let function = self.function;
        let (block, index) = self.definitions[value]?;
        let kind = &function.blocks[block].insts[index].kind;
        if let InstKind::Tuple(items) = kind {
            return self.together(items);
        }
        self.find_read(kind, value).filter(|_| is_plain(self.program, self.function.values[value]))
    }

    /// What keeps the references in a tuple alive, if there are any.
    fn together(&mut self, items: &[ValueId]) -> Option<Source> {
        let counted: Vec<ValueId> = items.iter().copied().filter(|&item| self.program.types.is_counted(self.function.values[item], false)).collect();
        if counted.is_empty() {
            return None;
        }
        let mut whole = Source { roots: vec![], places: vec![], from: vec![] };
        let dying: Vec<ValueId> = counted.into_iter().filter(|&item| !self.is_literal(item)).collect();
        for item in dying {
            let part = self.root_of(item);
            whole.roots.extend(part.roots);
            whole.places.extend(part.places);
            whole.from.extend(part.from);
        }
        Some(whole)
    }

    /// Literals are there for ever.
    fn is_literal(&self, value: ValueId) -> bool {
        let kind = self.definitions[value].map(|(block, n)| &self.function.blocks[block].insts[n].kind);
        matches!(kind, Some(InstKind::Const(Const::Str(_) | Const::Bytes(_))))
    }

    fn find_read(&mut self, kind: &InstKind, value: ValueId) -> Option<Source> {
        match kind {
            InstKind::FieldGet { object, of, field } => self.inside(*object, field_place(self.program, *of, *field)),
            InstKind::GlobalGet(global) => self.at(Source { roots: vec![], places: vec![], from: vec![] }, Place::Global(*global)),
            InstKind::TupleGet(tuple, _) => Some(Source::held_by(*tuple)),
            InstKind::Intrinsic(Intrinsic::PtrGet, args) => self.element_read(args[0]),
            InstKind::Narrow(v) | InstKind::Convert(v) | InstKind::Reinterpret(v) if self.keeps_reference(*v, value) => {
                Some(self.root_of(*v))
            }
            InstKind::Call(callee, args) => {
                let projection = self.borrowing.projection(self.program, *callee)?;
                let mut source = self.root_of(args[projection.param]);
                source.places.extend(projection.places);
                Some(source)
            }
            _ => None,
        }
    }

    /// Whether a conversion keeps the reference as it is: no box is opened or made.
    fn keeps_reference(&self, from: ValueId, to: ValueId) -> bool {
        let (from, to) = (self.function.values[from], self.function.values[to]);
        let types = &self.program.types;
        let has_tuple = |ty: TypeId| types.get(ty).members.iter().any(|m| matches!(m, pyc2n_mir::typed::Member::Tuple(_)));
        is_plain(self.program, from) && is_plain(self.program, to) && !(has_tuple(from) && has_tuple(to) && from != to)
    }

    /// A value is kept by its own source, if it is a read itself; else it must be held.
    fn root_of(&mut self, value: ValueId) -> Source {
        match self.source(value) {
            Some(source) => Source { from: vec![value], ..source },
            None => Source::held_by(value),
        }
    }

    fn inside(&mut self, owner: ValueId, place: Place) -> Option<Source> {
        let source = self.root_of(owner);
        self.at(source, place)
    }

    fn at(&self, mut source: Source, place: Place) -> Option<Source> {
        if let Some(number) = self.borrowing.effects.find(place) {
            if self.borrowing.effects.is_unsafe(number) {
                return None;
            }
            source.places.push(number);
        }
        Some(source)
    }

    /// An element is kept by the object whose field holds the memory.
    fn element_read(&mut self, pointer: ValueId) -> Option<Source> {
        let function = self.function;
        let element = element(self.program, function.values[pointer])?;
        let (block, index) = self.definitions[pointer]?;
        match &function.blocks[block].insts[index].kind {
            InstKind::FieldGet { object, .. } => self.inside(*object, Place::Elements(element)),
            _ => None,
        }
    }
}
