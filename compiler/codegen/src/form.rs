//! The weak form of a function: its mir with ints counted, and the frame through which it is entered. Strong code
//! needs the form too, to fill the frame at a side exit; a generator's frame is the generator object itself.
//!
//! Resume points: 0 is the start of the function, with the parameters in the frame; `n + 1` is right after the instruction with
//! exit `n`. Each value that is live at a resume point has one place in the frame, in heap form.

use crate::codegen::Codegen;
use crate::shape::round_up;
use pyc2n_abi::layout::Header;
use pyc2n_base::Idx;
use pyc2n_mir::typed::{BlockId, Function, InstKind, InstanceId, ObjectId, Type, TypeId, ValueId};
use pyc2n_passes::liveness::Liveness;
use pyc2n_passes::Version;
use std::collections::HashMap;
use std::mem::size_of;
use std::rc::Rc;

/// See the module's documentation.
pub(crate) struct Form {
    /// The mir, after the ownership pass for the weak version.
    pub(crate) function: Function,
    /// The offset of each value that has a place in the frame.
    pub(crate) slots: HashMap<ValueId, u64>,
    /// By exit.
    pub(crate) exits: Vec<Exit>,
    /// Size of the frame; for a generator of the whole object.
    pub(crate) size: u64,
    /// Of a generator: where the object has what the body returned.
    pub(crate) returned: u64,
}

/// What is held right after an exiting instruction.
#[derive(Clone, Default)]
pub(crate) struct Exit {
    /// The live values, the result aside.
    pub(crate) live: Vec<ValueId>,
    /// The result.
    pub(crate) result: Option<ValueId>,
    /// The result is used: it is in the frame too.
    pub(crate) uses_result: bool,
    /// The instruction is a `Yield`.
    pub(crate) is_yield: bool,
}

/// Offset of a generator's state: 0 not started, 1 suspended, 2 running, 3 finished.
pub(crate) const GENERATOR_STATE: u64 = size_of::<Header>() as u64;
/// Offset of the resume point at which it goes on.
pub(crate) const GENERATOR_RESUME: u64 = GENERATOR_STATE + 8;
const GENERATOR_RETURNED: u64 = GENERATOR_RESUME + 8;

impl Codegen<'_, '_> {
    /// The form of a function.
    pub(crate) fn form(&self, instance: InstanceId) -> Rc<Form> {
        if let Some(form) = self.forms.borrow().get(&instance) {
            return form.clone();
        }
        let form = Rc::new(self.make_form(instance));
        self.forms.borrow_mut().insert(instance, form.clone());
        form
    }

    fn make_form(&self, instance: InstanceId) -> Form {
        let mut function = self.program.functions[instance].clone();
        pyc2n_passes::own(self.program, &mut function, Version::Weak);
        let exits = self.exits(&function);
        let mut order: Vec<ValueId> = function.blocks[BlockId(0)].params.clone();
        for exit in &exits {
            order.extend(exit.live.iter().chain(exit.result.iter().filter(|_| exit.uses_result)));
        }
        let (start, returned) = match &function.generator {
            Some(generator) => {
                let (size, align) = self.shape_of(&self.unbound(generator.returned)).heap();
                let at = round_up(GENERATOR_RETURNED, align);
                (at + size, at)
            }
            None => (0, 0),
        };
        let mut form = Form { function, slots: HashMap::new(), exits, size: start, returned };
        for value in order {
            if form.slots.contains_key(&value) {
                continue;
            }
            let (size, align) = self.shape(form.function.values[value]).heap();
            let at = round_up(form.size, align);
            form.slots.insert(value, at);
            form.size = at + size;
        }
        form.size = round_up(form.size, 8);
        form
    }

    fn exits(&self, function: &Function) -> Vec<Exit> {
        let mut exits = vec![Exit::default(); function.exits as usize];
        if exits.is_empty() {
            return exits;
        }
        let liveness = Liveness::new(function, &|_| true);
        for (id, block) in function.blocks.iter_enumerated() {
            liveness.walk(self.program, function, id, |n, live| {
                let inst = &block.insts[n];
                let Some(exit) = inst.exit else { return };
                exits[exit.index()] = Exit {
                    live: live.iter().filter(|&v| Some(v) != inst.result).collect(),
                    result: inst.result,
                    uses_result: inst.result.is_some_and(|r| live.contains(r)),
                    is_yield: matches!(inst.kind, InstKind::Yield(_)),
                };
            });
        }
        exits
    }

    /// The type with unbound.
    pub(crate) fn unbound(&self, ty: TypeId) -> Type {
        Type { members: self.program.types.get(ty).members.clone(), unbound: true }
    }

    /// The body of a generator object.
    pub(crate) fn generator_of(&self, object: ObjectId) -> Option<InstanceId> {
        self.generators.get(&object).copied()
    }
}
