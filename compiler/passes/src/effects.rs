//! Which places of the heap a call may overwrite, so that a reference read from such a place can stay borrowed meanwhile.
//!
//! A place is a field (by name and type, since objects with a common prefix share fields), a global, or the elements of raw
//! memory for a type. Writing a field that holds raw memory counts as writing its elements, for the memory may then
//! belong to another object. The library's own finalizers touch only their object; those of the user count for everybody.

use crate::Bits;
use pyc2n_base::{Idx, IndexVec, Symbol};
use pyc2n_mir::typed::{
    Function, GlobalId, Inst, InstKind, InstanceId, Intrinsic, Member, ObjectId, Program, TypeId, ValueId,
};
use pyc2n_base::collections::HashMap;

/// Something that holds references.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Place {
    Field(Symbol, TypeId),
    Global(GlobalId),
    Elements(TypeId),
}

/// The places that each function may overwrite.
pub struct Effects {
    /// Places by number; a `Bits` of places uses the numbers as if they were values.
    numbers: HashMap<Place, ValueId>,
    written: IndexVec<InstanceId, Bits>,
    /// What finalizers of the user's classes may overwrite at any time.
    finalizers: Bits,
}

impl Effects {
    /// Of the whole program.
    pub fn new(program: &Program) -> Self {
        let mut effects = Effects { numbers: HashMap::default(), written: IndexVec::new(), finalizers: Bits::default() };
        let mut callers: IndexVec<InstanceId, Vec<InstanceId>> = IndexVec::from_elem(Vec::new(), program.functions.len());
        for (id, function) in program.functions.iter_enumerated() {
            let mut written = Bits::default();
            for inst in function.blocks.iter().flat_map(|block| &block.insts) {
                effects.places(program, function, inst).for_each(|place| written.insert(place));
                callee(inst).into_iter().for_each(|callee| callers[callee].push(id));
            }
            effects.written.push(written);
        }
        effects.spread(&callers);
        let objects = program.types.objects.iter();
        for finalizer in objects.filter_map(|o| o.finalizer).filter(|&f| runs_user_code(program, f)) {
            let written = effects.written[finalizer].clone();
            effects.finalizers.union(&written);
        }
        if let Some(callbacks) = program.hooks.weak_callbacks {
            let written = effects.written[callbacks].clone();
            effects.finalizers.union(&written);
        }
        effects
    }

    fn spread(&mut self, callers: &IndexVec<InstanceId, Vec<InstanceId>>) {
        let mut queue: Vec<InstanceId> = self.written.indices().collect();
        while let Some(id) = queue.pop() {
            let written = self.written[id].clone();
            for &caller in &callers[id] {
                if self.written[caller].union(&written) {
                    queue.push(caller);
                }
            }
        }
    }

    fn number(&mut self, place: Place) -> ValueId {
        let next = ValueId::new(self.numbers.len());
        *self.numbers.entry(place).or_insert(next)
    }

    /// The number of a place that somebody overwrites.
    pub(crate) fn find(&self, place: Place) -> Option<ValueId> {
        self.numbers.get(&place).copied()
    }

    fn places(&mut self, program: &Program, function: &Function, inst: &Inst) -> std::option::IntoIter<ValueId> {
        written_place(program, function, inst).map(|place| self.number(place)).into_iter()
    }

    /// Whether an instruction may overwrite one of the places, itself or through a call.
    pub(crate) fn overwrites(&self, program: &Program, function: &Function, inst: &Inst, places: &[ValueId]) -> bool {
        if matches!(inst.kind, InstKind::Yield(_)) {
            return true;
        }
        let own = written_place(program, function, inst).and_then(|place| self.find(place));
        if own.is_some_and(|place| places.contains(&place)) {
            return true;
        }
        callee(inst).is_some_and(|callee| places.iter().any(|&place| self.written[callee].contains(place)))
    }

    /// Whether a finalizer of the user may overwrite a place.
    pub(crate) fn is_unsafe(&self, place: ValueId) -> bool {
        self.finalizers.contains(place)
    }
}

/// Whether a finalizer is one of the user, or calls one, or runs a generator on.
fn runs_user_code(program: &Program, finalizer: InstanceId) -> bool {
    let function = &program.functions[finalizer];
    let mut insts = function.blocks.iter().flat_map(|block| &block.insts);
    let goes_on = |kind: &InstKind| matches!(kind, InstKind::GeneratorThrow { .. } | InstKind::GeneratorResume { .. });
    !function.hidden || insts.any(|inst| goes_on(&inst.kind) || callee(inst).is_some_and(|callee| !program.functions[callee].hidden))
}

/// The place of a field.
pub(crate) fn field_place(program: &Program, object: ObjectId, field: u32) -> Place {
    let field = &program.types.objects[object].fields[field as usize];
    match element(program, field.ty) {
        Some(element) => Place::Elements(element),
        None => Place::Field(field.name, program.types.place(field.ty)),
    }
}

/// What a raw pointer points to, or what stands for that.
pub(crate) fn element(program: &Program, ty: TypeId) -> Option<TypeId> {
    let members = &program.types.get(ty).members;
    members.iter().find_map(|m| if let Member::Ptr(element) = m { Some(program.types.place(*element)) } else { None })
}

fn written_place(program: &Program, function: &Function, inst: &Inst) -> Option<Place> {
    match &inst.kind {
        InstKind::FieldSet { of, field, .. } => Some(field_place(program, *of, *field)),
        InstKind::GlobalSet(global, _) => Some(Place::Global(*global)),
        InstKind::Intrinsic(Intrinsic::PtrSet | Intrinsic::PtrTake | Intrinsic::PtrDrop, args) => {
            element(program, function.values[args[0]]).map(Place::Elements)
        }
        _ => None,
    }
}

fn callee(inst: &Inst) -> Option<InstanceId> {
    match &inst.kind {
        InstKind::Call(callee, _) => Some(*callee),
        InstKind::GeneratorResume { instance, .. } | InstKind::GeneratorThrow { instance, .. } => Some(*instance),
        _ => None,
    }
}
