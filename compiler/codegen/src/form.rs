//! The weak form of a function: its mir with ints counted, and the frame through which it is entered. Strong code
//! needs the form too, to fill the frame at a side exit; a generator's frame is the generator object itself.
//!
//! Resume points: 0 is the start of the function, with the parameters in the frame; `n + 1` is right after the instruction with
//! exit `n`, and after the releases of what it used last that strong code does not count: ints, and parameters, which are the caller's. Each value that is live at a resume point has one place in the frame, in heap form.

use crate::codegen::Codegen;
use crate::shape::round_up;
use pyc2n_abi::layout::Header;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{BlockId, ExitId, Function, Inst, InstKind, InstanceId, ObjectId, Program, Type, TypeId, ValueId};
use pyc2n_passes::liveness::Liveness;
use pyc2n_passes::{Taken, Version};
use pyc2n_base::collections::HashMap;
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
    /// Of a generator: where the exceptions that are being handled are while it is suspended.
    pub(crate) handled: u64,
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
    /// Of a `Yield`: how many handlers of the body are active. They are not while the generator is suspended.
    pub(crate) handlers: u64,
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
        pyc2n_passes::own(self.program, &mut function, Version::Weak, &Taken::default());
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
        let handled = round_up(start, 8);
        let deepest = exits.iter().map(|exit| exit.handlers).max().unwrap_or(0);
        let size = if deepest > 0 { handled + 8 * deepest } else { start };
        let mut form = Form { function, slots: HashMap::default(), exits, size, returned, handled };
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
        let handlers = active_handlers(function);
        for (id, block) in function.blocks.iter_enumerated() {
            liveness.walk(self.program, function, id, |last, live| {
                let Some((n, exit)) = resuming_at(self.program, function, id, last + 1) else { return };
                let inst = &block.insts[n];
                exits[exit.index()] = Exit {
                    live: live.iter().filter(|&v| Some(v) != inst.result).collect(),
                    result: inst.result,
                    uses_result: inst.result.is_some_and(|r| live.contains(r)),
                    is_yield: matches!(inst.kind, InstKind::Yield(_)),
                    handlers: depth_after(handlers[id], &block.insts[..n]),
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

/// The instruction of a block whose exit goes on right before instruction `index`, with its exit. A generator that is suspended at a
/// `Yield` holds all that the weak version holds.
pub(crate) fn resuming_at(program: &Program, function: &Function, block: BlockId, index: usize) -> Option<(usize, ExitId)> {
    let insts = &function.blocks[block].insts;
    let only_weak = |inst: &Inst| match inst.kind {
        InstKind::Release(value) => !is_counted_in_strong(program, function, value),
        _ => false,
    };
    let n = insts[..index].iter().rposition(|inst| !only_weak(inst))?;
    let Inst { result, exit, .. } = insts[n];
    let goes_on = |inst: &Inst| only_weak(inst) && !matches!(inst.kind, InstKind::Release(value) if Some(value) == result);
    let end = match insts[n].kind {
        InstKind::Yield(_) => n + 1,
        _ => n + 1 + insts[n + 1..].iter().take_while(|inst| goes_on(inst)).count(),
    };
    exit.filter(|_| end == index).map(|exit| (n, exit))
}

fn is_counted_in_strong(program: &Program, function: &Function, value: ValueId) -> bool {
    let is_param = function.generator.is_none() && function.blocks[BlockId(0)].params.contains(&value);
    !is_param && program.types.is_counted(function.values[value], false)
}

/// How many handlers are active at the head of each block: the same on each path that leads there.
fn active_handlers(function: &Function) -> IndexVec<BlockId, u64> {
    let mut depths = IndexVec::from_elem(0, function.blocks.len());
    for id in pyc2n_passes::reverse_postorder(function) {
        let block = &function.blocks[id];
        let depth = depth_after(depths[id], &block.insts);
        let edges = block.terminator.edges().into_iter().chain(&block.unwind);
        edges.for_each(|edge| depths[edge.block] = depth);
    }
    depths
}

fn depth_after(depth: u64, insts: &[Inst]) -> u64 {
    insts.iter().fold(depth, |depth, inst| match inst.kind {
        InstKind::EnterHandler => depth + 1,
        InstKind::LeaveHandler(_) => depth.saturating_sub(1),
        _ => depth,
    })
}
