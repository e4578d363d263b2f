//! Checks one typed function. Invariants:
//!
//! 1. Each value is defined once, as a block parameter or a result; each use is dominated by its definition. (Blocks that
//!    the entry does not reach are not checked.)
//! 2. Each edge has one argument per parameter of its target, of exactly the parameter's type.
//! 3. The operands and the result fit the operation.
//! 4. In a block with an unwind edge only the last instruction (those of the ownership pass aside) or the terminator may raise,
//!    and the arguments of that edge are defined before that instruction.
//! 5. Exits are numbered below `exits`, each once, and only instructions that may exit have one.
//! 6. What is consumed, retained and released is known to the types (no value of a type that is out of range).

use super::*;
use pyc2n_base::Idx;

/// The first violation, as a sentence that names block and instruction.
pub fn verify(program: &Program, function: &Function) -> Result<(), String> {
    let order = reverse_postorder(function)?;
    let checker = Checker { program, function, dominators: dominators(function, &order), order };
    checker.definitions().map_err(|message| format!("{}: {message}", function.name))
}

struct Checker<'a> {
    program: &'a Program,
    function: &'a Function,
    order: Vec<BlockId>,
    /// Immediate dominator of each reachable block.
    dominators: IndexVec<BlockId, Option<BlockId>>,
}

/// Where a value is defined: block and position (0 for parameters, instruction n is n + 1).
type Place = (BlockId, usize);

impl Checker<'_> {
    fn definitions(&self) -> Result<(), String> {
        let mut places: IndexVec<ValueId, Option<Place>> = IndexVec::from_elem(None, self.function.values.len());
        for (id, block) in self.function.blocks.iter_enumerated() {
            let params = block.params.iter().map(|&p| (p, 0));
            let results = block.insts.iter().enumerate().filter_map(|(n, inst)| Some((inst.result?, n + 1)));
            for (value, position) in params.chain(results) {
                let Some(slot) = places.get(value) else { return Err(format!("{id}: {value} has no type")) };
                if slot.is_some() {
                    return Err(format!("{id}: {value} is defined twice"));
                }
                places[value] = Some((id, position));
            }
        }
        self.exits()?;
        for &id in &self.order {
            self.block(id, &places).map_err(|message| format!("{id}: {message}"))?;
        }
        Ok(())
    }

    fn exits(&self) -> Result<(), String> {
        let mut seen = vec![false; self.function.exits as usize];
        for (id, block) in self.function.blocks.iter_enumerated() {
            for inst in &block.insts {
                let Some(exit) = inst.exit else { continue };
                match seen.get_mut(exit.index()) {
                    Some(slot) if !*slot => *slot = true,
                    Some(_) => return Err(format!("{id}: {exit} is used twice")),
                    None => return Err(format!("{id}: {exit} is out of range")),
                }
                if !self.program.may_exit(self.function, inst) {
                    return Err(format!("{id}: {exit} on an instruction that can't exit"));
                }
            }
        }
        Ok(())
    }

    fn block(&self, id: BlockId, places: &IndexVec<ValueId, Option<Place>>) -> Result<(), String> {
        let block = &self.function.blocks[id];
        let mut raising = None;
        for (n, inst) in block.insts.iter().enumerate() {
            for value in inst.kind.operands().into_iter().chain(inst.cleanup.iter().copied()) {
                self.dominated(value, (id, n), places)?;
            }
            self.operation(inst).map_err(|message| format!("instruction {n}: {message}"))?;
            if block.unwind.is_some() {
                let silent = matches!(inst.kind, InstKind::Retain(_) | InstKind::Release(_) | InstKind::KeepAlive(_));
                if raising.is_some() && !silent {
                    return Err(format!("instruction {n} follows one that may raise, under an unwind edge"));
                }
                if self.program.may_raise(inst) {
                    raising = Some(n);
                }
            }
        }
        let end = block.insts.len();
        if let Some((value, _)) = block.terminator.operand() {
            self.dominated(value, (id, end), places)?;
        }
        for edge in block.terminator.edges() {
            self.edge(edge, (id, end), places)?;
        }
        if let Some(edge) = &block.unwind {
            self.edge(edge, (id, raising.unwrap_or(end)), places)?;
        }
        self.terminator(&block.terminator)
    }

    fn edge(&self, edge: &Edge, at: Place, places: &IndexVec<ValueId, Option<Place>>) -> Result<(), String> {
        let Some(target) = self.function.blocks.get(edge.block) else { return Err(format!("edge to {}", edge.block)) };
        if target.params.len() != edge.args.len() {
            return Err(format!("{} arguments for {} which has {}", edge.args.len(), edge.block, target.params.len()));
        }
        for (&arg, &param) in edge.args.iter().zip(&target.params) {
            self.dominated(arg, at, places)?;
            if self.function.values[arg] != self.function.values[param] {
                return Err(format!("{arg}: {} passed to {param}: {} of {}", self.name(arg), self.name(param), edge.block));
            }
        }
        Ok(())
    }

    fn dominated(&self, value: ValueId, at: Place, places: &IndexVec<ValueId, Option<Place>>) -> Result<(), String> {
        let place = places.get(value).copied().flatten().ok_or_else(|| format!("{value} is never defined"))?;
        let fine = if place.0 == at.0 { place.1 <= at.1 } else { self.dominates(place.0, at.0) };
        if fine { Ok(()) } else { Err(format!("{value} is used before its definition in {}", place.0)) }
    }

    fn dominates(&self, above: BlockId, below: BlockId) -> bool {
        let mut block = below;
        while block != above {
            match self.dominators[block] {
                Some(up) if up != block => block = up,
                _ => return false,
            }
        }
        true
    }

    fn name(&self, value: ValueId) -> String {
        self.program.types.name(self.function.values[value])
    }

    fn repr(&self, value: ValueId) -> Repr {
        self.program.types.repr(self.function.values[value])
    }

    fn terminator(&self, terminator: &Terminator) -> Result<(), String> {
        match terminator {
            Terminator::Branch { condition, .. } if self.repr(*condition) != Repr::Bool => {
                Err(format!("branch on {condition}: {}", self.name(*condition)))
            }
            Terminator::Return(value) => {
                let f = self.function;
                self.same(*value, f.generator.as_ref().map_or(f.result, |g| g.returned))
            }
            Terminator::Raise { exception, .. } => self.pointer(*exception),
            _ => Ok(()),
        }
    }

    fn same(&self, value: ValueId, ty: TypeId) -> Result<(), String> {
        if self.function.values[value] == ty {
            return Ok(());
        }
        Err(format!("{value} is {}, not {}", self.name(value), self.program.types.name(ty)))
    }

    fn pointer(&self, value: ValueId) -> Result<(), String> {
        match self.repr(value) {
            Repr::Pointer { .. } => Ok(()),
            _ => Err(format!("{value}: {} is no object", self.name(value))),
        }
    }

    fn int(&self, value: ValueId) -> Result<(), String> {
        if self.repr(value) == Repr::Int { Ok(()) } else { Err(format!("{value}: {} is no int", self.name(value))) }
    }

    fn machine(&self, value: ValueId) -> Result<(), String> {
        match self.repr(value) {
            Repr::Machine { .. } => Ok(()),
            _ => Err(format!("{value}: {} is no machine integer", self.name(value))),
        }
    }

    /// Invariant 3, for the operations whose types say much.
    fn operation(&self, inst: &Inst) -> Result<(), String> {
        let types = &self.program.types;
        let result = |ty: TypeId| inst.result.map_or(Ok(()), |r| self.same(r, ty));
        match &inst.kind {
            InstKind::IntToMachine(v) => self.int(*v).and_then(|()| inst.result.map_or(Ok(()), |r| self.machine(r))),
            InstKind::MachineToInt(v) => self.machine(*v).and_then(|()| inst.result.map_or(Ok(()), |r| self.int(r))),
            InstKind::Intrinsic(op, args) if op.is_on_ints() => args.iter().chain(&inst.result).try_for_each(|&v| self.int(v)),
            InstKind::FieldGet { object, of, field } => {
                self.pointer(*object)?;
                result(self.field(*of, *field)?)
            }
            InstKind::FieldSet { object, of, field, value, .. } => {
                self.pointer(*object)?;
                self.same(*value, self.field(*of, *field)?)
            }
            InstKind::GlobalGet(global) => result(self.program.globals[*global].ty),
            InstKind::GlobalSet(global, v) => self.same(*v, self.program.globals[*global].ty),
            InstKind::Tuple(items) => self.tuple(inst.result, items),
            InstKind::TupleGet(v, index) => match self.repr(*v) {
                Repr::Tuple(elements) => result(*elements.get(*index as usize).ok_or("no such element")?),
                _ => Err(format!("{v}: {} is no tuple", self.name(*v))),
            },
            InstKind::Narrow(v) => inst.result.map_or(Ok(()), |r| {
                let (small, large) = (self.function.values[r], self.function.values[*v]);
                self.narrows(small, large)
            }),
            InstKind::Convert(v) => inst.result.map_or(Ok(()), |r| {
                let (small, large) = (self.function.values[*v], self.function.values[r]);
                self.narrows(small, large)
            }),
            InstKind::Call(callee, args) => {
                let callee = self.program.functions.get(*callee).ok_or("no such instance")?;
                if callee.generator.is_some() {
                    return Err(format!("call of the generator {}", callee.name));
                }
                self.arguments(callee, args)?;
                inst.result.map_or(Ok(()), |r| self.fits_call(r, callee.result))
            }
            InstKind::GeneratorNew(callee, args) => {
                self.arguments(self.program.functions.get(*callee).ok_or("no such instance")?, args)
            }
            InstKind::CallRuntime(row, args) if row.signature().params.len() != args.len() => {
                Err(format!("{} arguments for {}", args.len(), row.name()))
            }
            InstKind::Yield(v) => self.same(*v, self.function.result),
            InstKind::EnterHandler => inst.result.ok_or("no result").map_err(String::from).and_then(|r| self.pointer(r)),
            InstKind::Alloc(object) => {
                let fits = inst.result.is_none_or(|r| types.as_object(self.function.values[r]) == Some(*object));
                if fits { Ok(()) } else { Err(format!("result is not {object}")) }
            }
            _ => Ok(()),
        }
    }

    fn field(&self, of: ObjectId, field: u32) -> Result<TypeId, String> {
        let object = self.program.types.objects.get(of).ok_or_else(|| format!("no {of}"))?;
        object.fields.get(field as usize).map(|f| f.ty).ok_or_else(|| format!("{} has no field {field}", object.name))
    }

    fn tuple(&self, result: Option<ValueId>, items: &[ValueId]) -> Result<(), String> {
        let Some(result) = result else { return Ok(()) };
        match self.repr(result) {
            Repr::Tuple(elements) if elements.len() == items.len() => {
                items.iter().zip(&elements).try_for_each(|(&item, &ty)| self.same(item, ty))
            }
            _ => Err(format!("{} items for {}", items.len(), self.name(result))),
        }
    }

    fn arguments(&self, callee: &Function, args: &[ValueId]) -> Result<(), String> {
        let params = &callee.blocks[BlockId(0)].params;
        if params.len() != args.len() {
            return Err(format!("{} arguments for {} which takes {}", args.len(), callee.name, params.len()));
        }
        args.iter().zip(params).try_for_each(|(&arg, &param)| self.fits_call(arg, callee.values[param]))
    }

    /// Functions that differ in types only may have become one.
    fn fits_call(&self, value: ValueId, ty: TypeId) -> Result<(), String> {
        let types = &self.program.types;
        if types.sharing.is_some() && types.is_held_alike(self.function.values[value], ty) {
            return Ok(());
        }
        self.same(value, ty)
    }

    /// Whether the one type fits in the other, element by element in tuples.
    fn narrows(&self, small: TypeId, large: TypeId) -> Result<(), String> {
        if self.fits(small, large) {
            return Ok(());
        }
        Err(format!("{} is no part of {}", self.program.types.name(small), self.program.types.name(large)))
    }

    fn fits(&self, small: TypeId, large: TypeId) -> bool {
        let (s, l) = (self.program.types.get(small), self.program.types.get(large));
        (l.unbound || !s.unbound) && s.members.iter().all(|m| l.members.contains(m) || self.tuple_fits(m, &l.members))
    }

    fn tuple_fits(&self, small: &Member, members: &[Member]) -> bool {
        let Member::Tuple(items) = small else { return false };
        members.iter().any(|large| match large {
            Member::Tuple(others) => {
                others.len() == items.len() && items.iter().zip(others).all(|(&a, &b)| self.fits(a, b))
            }
            _ => false,
        })
    }
}

/// The reachable blocks, each after those that dominate it.
fn reverse_postorder(function: &Function) -> Result<Vec<BlockId>, String> {
    if function.blocks.is_empty() {
        return Err(format!("{}: no blocks", function.name));
    }
    let mut seen = vec![false; function.blocks.len()];
    let mut order = Vec::new();
    let mut stack = vec![(BlockId(0), false)];
    while let Some((id, done)) = stack.pop() {
        if done {
            order.push(id);
            continue;
        }
        if std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        stack.push((id, true));
        let block = &function.blocks[id];
        for edge in block.terminator.edges().into_iter().chain(&block.unwind) {
            if edge.block.index() >= seen.len() {
                return Err(format!("{}: {id} has an edge to {}", function.name, edge.block));
            }
            stack.push((edge.block, false));
        }
    }
    order.reverse();
    Ok(order)
}

/// Immediate dominators by iteration over the reverse postorder (Cooper, Harvey and Kennedy).
fn dominators(function: &Function, order: &[BlockId]) -> IndexVec<BlockId, Option<BlockId>> {
    let mut rank = IndexVec::from_elem(usize::MAX, function.blocks.len());
    order.iter().enumerate().for_each(|(n, &block)| rank[block] = n);
    let mut predecessors: IndexVec<BlockId, Vec<BlockId>> = IndexVec::from_elem(Vec::new(), function.blocks.len());
    for &id in order {
        let block = &function.blocks[id];
        block.terminator.edges().into_iter().chain(&block.unwind).for_each(|edge| predecessors[edge.block].push(id));
    }
    let mut above: IndexVec<BlockId, Option<BlockId>> = IndexVec::from_elem(None, function.blocks.len());
    above[order[0]] = Some(order[0]);
    let mut changed = true;
    while std::mem::take(&mut changed) {
        for &id in &order[1..] {
            let known = predecessors[id].iter().copied().filter(|&p| above[p].is_some());
            let joined = known.reduce(|a, b| meet(a, b, &rank, &above));
            if joined != above[id] {
                above[id] = joined;
                changed = true;
            }
        }
    }
    above
}

fn meet(mut a: BlockId, mut b: BlockId, rank: &IndexVec<BlockId, usize>, above: &IndexVec<BlockId, Option<BlockId>>) -> BlockId {
    while a != b {
        while rank[a] > rank[b] {
            a = above[a].unwrap_or(b);
        }
        while rank[b] > rank[a] {
            b = above[b].unwrap_or(a);
        }
    }
    a
}
