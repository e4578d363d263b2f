//! Stack promotion: objects that never leave a function's hands live in its frame, where LLVM takes them apart. It runs on LLVM IR
//! between inlining and the rest, when a loop's iterator or a short-lived object and all that is done with it have come together.
//!
//! An object is promoted if its address is only loaded from, stored to, compared, and given to callees that neither keep nor free it
//! (`nocapture`: codegen marks what typed mir says, and what LLVM finds itself is right for this too, because freeing counts as keeping for it).
//! A callee that takes over the last reference (a side exit, a release) gets a copy on the heap: nobody looks at the original
//! afterwards, and the copy costs what the object would have cost anyway. An end that only releases a few fields is put in place.
//! Since an object's count is in the frame too, LLVM sees when it becomes zero.
//!
//! What holds an object may be taken over or lent itself, once it is in registers: then a copy of it gets the address. There the object moves
//! to the heap as well (*leaves*), after which nobody knows the address that it had. What is dead must not leave, since nobody would
//! free that; so nothing that is freed may reach such a copy, and a generator's slots are emptied when values are taken out ([`crate::vacant`]).
//! The same holds for rooms.

use crate::{local, vacant};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::Module;
use inkwell::types::IntType;
use inkwell::values::{
    AnyValueEnum, BasicValue, BasicValueEnum, CallSiteValue, FunctionValue, InstructionOpcode, InstructionValue, Operand, PhiValue, PointerValue,
};
use pyc2n_abi::layout::SMALLEST_ROOM;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::HashSet;

/// Marks functions that may take over the last reference to an object; of an object that is given to one, nobody has another.
pub(crate) const TAKES: &str = "takes";

/// Marks ends of objects that are put in place of a call with a promoted object.
pub(crate) const SIMPLE: &str = "simple";

/// Marks copies on the heap, which stay there.
const COPY: &str = "copy";

/// Larger objects stay on the heap: recursion should not need much more stack than before.
pub(crate) const LARGEST: u64 = 128;

/// Promotes what can be promoted in all functions of a module; adds the functions where there was anything.
pub(crate) fn promote<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) -> Result<(), String> {
    let Some(new) = row(module, RuntimeFn::object_new) else { return Ok(()) };
    let promotion = Promotion { module, new, frees: frees(module), builder: module.get_context().create_builder() };
    for allocation in allocations(module) {
        let function = allocation.call.get_parent().and_then(BasicBlock::get_parent);
        if promotion.try_promote(&allocation).map_err(|e| e.to_string())? {
            changed.extend(function);
        }
    }
    promotion.inline_makers(changed);
    Ok(())
}

/// Functions of more blocks are not inlined for the sake of the object that they make.
const LARGEST_MAKER: u32 = 48;

/// What makes an object or a room.
struct Allocation<'c> {
    call: InstructionValue<'c>,
    /// The operand that says how large it is.
    size: u32,
    is_object: bool,
}

fn allocations<'c>(module: &Module<'c>) -> Vec<Allocation<'c>> {
    let calls = |id| row(module, id).map_or_else(Vec::new, calls_of).into_iter();
    let objects = calls(RuntimeFn::object_new).chain(calls(RuntimeFn::object_room)).filter(|&call| !is_copy(call)).map(|call| Allocation { call, size: 0, is_object: true });
    let rooms = calls(RuntimeFn::room_new).map(|call| Allocation { call, size: 0, is_object: false });
    let fresh = calls(RuntimeFn::room_resize).filter(|&call| operand(call, 0).is_some_and(is_null));
    objects.chain(rooms).chain(fresh.map(|call| Allocation { call, size: 1, is_object: false })).collect()
}

fn frees<'c>(module: &Module<'c>) -> Vec<FunctionValue<'c>> {
    [RuntimeFn::object_free, RuntimeFn::free, RuntimeFn::room_free].into_iter().filter_map(|id| row(module, id)).collect()
}

impl<'c> Plan<'c> {
    /// For something of a size that is only known to the run if there is none. Copies on the heap are freed as what the runtime makes.
    fn new(object: PointerValue<'c>, is_object: bool, size: Option<u64>) -> Self {
        let (size, is_sized) = (size.map_or(LARGEST, |size| size.max(SMALLEST_ROOM as u64)), size.is_some());
        Plan { object, is_object, is_sized, size, users: vec![], direct: vec![], is_merged: false, frees: vec![], takers: vec![], borrowers: vec![], merges: vec![], leaving: vec![], leaving_edges: vec![] }
    }

    fn use_in(&mut self, user: InstructionValue<'c>) {
        self.users.push(user);
        self.direct.extend((!self.is_merged).then_some(user));
    }

    /// Whether a merge is of an address of the object, merges of it, and null only.
    fn is_plain(&self, merge: PhiValue<'c>, address: BasicValueEnum<'c>) -> bool {
        let is_it = |value: BasicValueEnum<'c>| value == address || value == BasicValueEnum::from(self.object) || is_null(value);
        let (mut merges, mut next) = (vec![merge], 0);
        while let Some(&merge) = merges.get(next) {
            next += 1;
            for value in merge.get_incomings().map(|(value, _)| value).filter(|value| !is_it(*value)) {
                match value.into_pointer_value().as_instruction().and_then(|inst| PhiValue::try_from(inst).ok()) {
                    Some(other) if merges.contains(&other) => {}
                    Some(other) => merges.push(other),
                    None => return false,
                }
            }
        }
        true
    }

    /// The instructions from which on somebody else has it.
    fn ends(&self) -> impl Iterator<Item = InstructionValue<'c>> + '_ {
        let edges = self.leaving_edges.iter().map(|edge| edge.end);
        self.takers.iter().chain(&self.leaving).copied().chain(edges)
    }

    /// Whether it may be freed already when it leaves: its address in memory is that of something dead then.
    fn leaves_freed(&self, allocation: InstructionValue<'c>) -> bool {
        let stores = self.leaving.iter().flat_map(|&store| ways_to(store));
        let leaving: Vec<_> = stores.chain(self.leaving_edges.iter().map(|edge| edge.end)).collect();
        allocation.get_parent().is_none_or(|home| self.frees.iter().any(|&free| reaches(free, &[home], &leaving)))
    }

    /// Whether nobody needs a copy of it: that would have to be as large.
    fn may_be_large(&self) -> bool {
        self.borrowers.is_empty() && self.takers.iter().all(|&taker| callee(taker).is_some_and(is_simple))
    }
}

/// When all is promoted: freeing memory does not keep it, as LLVM understands that.
pub(crate) fn finish(module: &Module) {
    let uncaptured = module.get_context().create_enum_attribute(kind("nocapture"), 0);
    frees(module).into_iter().for_each(|function| function.add_attribute(AttributeLoc::Param(0), uncaptured));
    local::finish(module);
}

/// What is left when ends are in place: the frame's memory is not freed.
pub(crate) fn erase_frees(module: &Module) -> Result<(), String> {
    let frees = frees(module).into_iter().flat_map(calls_of);
    let is_of_frame = |free: &InstructionValue| operand(*free, 0).and_then(source).is_some_and(|source| source.get_opcode() == InstructionOpcode::Alloca);
    let of_frame: Vec<InstructionValue> = frees.filter(is_of_frame).collect();
    of_frame.into_iter().for_each(|free| free.erase_from_basic_block());
    local::keep_places(module, &self::frees(module)).map_err(|e| e.to_string())
}

fn row<'c>(module: &Module<'c>, row: RuntimeFn) -> Option<FunctionValue<'c>> {
    module.get_function(row.name())
}

pub(crate) fn calls_of(function: FunctionValue) -> Vec<InstructionValue> {
    users(function.as_global_value().as_pointer_value().into()).into_iter().filter(|user| callee(*user) == Some(function)).collect()
}

/// The instructions that use a value, each as often as it does.
pub(crate) fn users(value: BasicValueEnum) -> Vec<InstructionValue> {
    let uses = std::iter::successors(value.get_first_use(), |the_use| the_use.get_next_use());
    uses.filter_map(|the_use| instruction(the_use.get_user())).collect()
}

/// The instruction that a value is.
pub(crate) fn instruction(value: AnyValueEnum) -> Option<InstructionValue> {
    match value {
        AnyValueEnum::InstructionValue(inst) => Some(inst),
        AnyValueEnum::PhiValue(phi) => Some(phi.as_instruction()),
        AnyValueEnum::IntValue(v) => v.as_instruction(),
        AnyValueEnum::FloatValue(v) => v.as_instruction(),
        AnyValueEnum::PointerValue(v) => v.as_instruction(),
        AnyValueEnum::StructValue(v) => v.as_instruction_value(),
        AnyValueEnum::ArrayValue(v) => v.as_instruction(),
        AnyValueEnum::VectorValue(v) => v.as_instruction(),
        _ => None,
    }
}

pub(crate) fn callee<'c>(inst: InstructionValue<'c>) -> Option<FunctionValue<'c>> {
    CallSiteValue::try_from(inst).ok()?.get_called_fn_value()
}

/// What the pass works with.
struct Promotion<'c, 'm> {
    module: &'m Module<'c>,
    new: FunctionValue<'c>,
    frees: Vec<FunctionValue<'c>>,
    builder: Builder<'c>,
}

/// What promoting an object takes.
struct Plan<'c> {
    object: PointerValue<'c>,
    /// No room.
    is_object: bool,
    /// In bytes; the most if it is not known.
    size: u64,
    is_sized: bool,
    /// All instructions that use the address.
    users: Vec<InstructionValue<'c>>,
    /// Those that use it where it has not met null.
    direct: Vec<InstructionValue<'c>>,
    /// Whether it has where uses are looked for just now.
    is_merged: bool,
    /// Calls that end it.
    frees: Vec<InstructionValue<'c>>,
    /// Calls that take the last reference over.
    takers: Vec<InstructionValue<'c>>,
    /// Rare or large functions that look at the object and give it back.
    borrowers: Vec<InstructionValue<'c>>,
    /// Where the address meets null, with what uses it from there on.
    merges: Vec<(InstructionValue<'c>, Vec<InstructionValue<'c>>)>,
    /// Stores of the address into a copy of what holds the object, for somebody who takes that over or is lent it.
    leaving: Vec<InstructionValue<'c>>,
    /// The same where ways that lead to such a store meet.
    leaving_edges: Vec<Edge<'c>>,
}

/// What a merge is given on one way.
struct Edge<'c> {
    merge: InstructionValue<'c>,
    number: u32,
    /// The jump.
    end: InstructionValue<'c>,
}

impl<'c> Promotion<'c, '_> {
    fn try_promote(&self, allocation: &Allocation<'c>) -> Result<bool, BuilderError> {
        let &Allocation { call, size, is_object } = allocation;
        let (Some(object), Some(given)) = (pointer(call), operand(call, size)) else { return Ok(false) };
        let known = constant(given);
        let mut plan = Plan::new(object, is_object, known);
        let stays = plan.size <= LARGEST && self.collect(object.into(), &mut plan);
        let is_one = |(merge, users): &(InstructionValue<'c>, Vec<_>)| !reaches_past(call, *merge, users);
        if !stays || !plan.merges.iter().all(is_one) || !plan.ends().all(|last| is_last(last, call, &plan)) || plan.leaves_freed(call) {
            return Ok(false);
        }
        match known {
            Some(_) => self.apply(call, &plan)?,
            None if plan.may_be_large() => self.apply_in_part(allocation, &plan)?,
            None => return Ok(false),
        }
        Ok(true)
    }

    /// Has functions inlined that make an object, where that stays with the caller: it can be promoted there.
    fn inline_makers(&self, changed: &mut HashSet<FunctionValue<'c>>) {
        let makers: HashSet<FunctionValue> = calls_of(self.new).into_iter().filter_map(|call| self.maker(call)).collect();
        for call in self.module.get_functions().filter(|function| makers.contains(function)).flat_map(calls_of) {
            let caller = call.get_parent().and_then(BasicBlock::get_parent);
            if caller != callee(call) && !is_put_in_place(call) && self.result_stays(call) {
                self.put_in_place(call);
                changed.extend(caller);
            }
        }
    }

    /// The function that makes an object and returns it.
    fn maker(&self, made: InstructionValue<'c>) -> Option<FunctionValue<'c>> {
        let function = made.get_parent()?.get_parent()?;
        let is_small = !is_cold(function) && function.count_basic_blocks() <= LARGEST_MAKER && operand(made, 0).and_then(constant).is_some_and(|size| size <= LARGEST);
        let is_returned = |user: &InstructionValue| matches!(user.get_opcode(), InstructionOpcode::InsertValue | InstructionOpcode::Return);
        (is_small && !is_copy(made) && users(pointer(made)?.into()).iter().any(is_returned)).then_some(function)
    }

    fn result_stays(&self, call: InstructionValue<'c>) -> bool {
        let Some(result) = CallSiteValue::try_from(call).ok().and_then(|site| site.try_as_basic_value().basic()) else { return false };
        let objects: Vec<PointerValue> = match result {
            BasicValueEnum::PointerValue(object) => vec![object],
            result => users(result).into_iter().filter(|user| user.get_opcode() == InstructionOpcode::ExtractValue).filter_map(pointer).collect(),
        };
        !objects.is_empty() && objects.into_iter().all(|object| self.collect(object.into(), &mut Plan::new(object, true, Some(LARGEST))))
    }

    /// The same for an object or a room that may be too large for the frame.
    fn apply_in_part(&self, allocation: &Allocation<'c>, plan: &Plan<'c>) -> Result<(), BuilderError> {
        let function = allocation.call.get_parent().and_then(BasicBlock::get_parent);
        let Some(first) = function.and_then(|f| f.get_first_basic_block()?.get_first_instruction()) else { return Ok(()) };
        let place = self.room(first, plan)?;
        plan.users.iter().filter_map(|&user| CallSiteValue::try_from(user).ok()).for_each(|site| site.set_tail_call(false));
        plan.takers.iter().for_each(|&taker| self.put_in_place(taker));
        self.move_out(plan, place)?;
        local::give_place(self.module, &self.builder, allocation.call, allocation.size, place)
    }

    /// What leaves is on the heap from then on.
    fn move_out(&self, plan: &Plan<'c>, place: PointerValue<'c>) -> Result<(), BuilderError> {
        let size = self.word().const_int(plan.size.next_multiple_of(8), false);
        let stores = plan.leaving.iter().map(|&store| (store, 0, store));
        let edges = plan.leaving_edges.iter().map(|edge| (edge.merge, edge.number, edge.end));
        stores.chain(edges).try_for_each(|(user, number, before)| {
            self.builder.position_before(&before);
            if plan.is_sized && operand(user, number) == Some(plan.object.into()) {
                let copy = self.copy(plan)?;
                user.set_operand(number, copy);
                return Ok(());
            }
            local::move_out(self.module, &self.builder, (user, number), self.new, (place, size))
        })
    }

    /// Also where the call is rare: what takes an address in the frame over must not get to know it.
    fn put_in_place(&self, call: InstructionValue<'c>) {
        let always = self.module.get_context().create_enum_attribute(kind("alwaysinline"), 0);
        CallSiteValue::try_from(call).into_iter().for_each(|site| {
            site.remove_enum_attribute(AttributeLoc::Function, kind("noinline"));
            site.add_attribute(AttributeLoc::Function, always);
        });
    }

    /// Looks at all uses of an address; false if it gets away.
    fn collect(&self, address: BasicValueEnum<'c>, plan: &mut Plan<'c>) -> bool {
        users(address).into_iter().all(|user| {
            if user.get_opcode() == InstructionOpcode::Phi && self.collect_edges(user, address, plan) {
                return true;
            }
            plan.use_in(user);
            match user.get_opcode() {
                InstructionOpcode::Load | InstructionOpcode::ICmp => true,
                InstructionOpcode::Store => operand(user, 0) != Some(address) || self.collect_leaving(user, plan),
                InstructionOpcode::GetElementPtr => pointer(user).is_some_and(|inside| self.collect(inside.into(), plan)),
                InstructionOpcode::Call => self.collect_call(user, address, plan),
                InstructionOpcode::Phi => self.collect_merge(user, address, plan),
                _ => false,
            }
        })
    }

    fn collect_leaving(&self, store: InstructionValue<'c>, plan: &mut Plan<'c>) -> bool {
        let leaves = self.is_into_copy(store);
        plan.leaving.extend(leaves.then_some(store));
        leaves
    }

    /// Whether a store is into a copy of an object, for somebody who takes that over or is lent it.
    fn is_into_copy(&self, store: InstructionValue<'c>) -> bool {
        let Some(base) = operand(store, 1).and_then(base) else { return false };
        let is_lent = || pointer(base).is_some_and(|copy| {
            let here = users(copy.into()).into_iter().filter(|user| user.get_parent() == store.get_parent());
            here.filter_map(callee).any(is_rare)
        });
        (callee(base) == Some(self.new) && is_copy(base)) || (base.get_opcode() == InstructionOpcode::Alloca && is_lent())
    }

    /// Where an address meets others on its way into such copies: it leaves on the way to there.
    fn collect_edges(&self, merge: InstructionValue<'c>, address: BasicValueEnum<'c>, plan: &mut Plan<'c>) -> bool {
        let Ok(phi) = PhiValue::try_from(merge) else { return false };
        if plan.is_plain(phi, address) || address != BasicValueEnum::from(plan.object) || !self.only_leaves(phi, &mut HashSet::default()) {
            return false;
        }
        if plan.leaving_edges.iter().any(|edge| edge.merge == merge) {
            return true;
        }
        let incoming = phi.get_incomings().enumerate().filter(|(_, (value, _))| *value == address);
        let edges: Vec<Edge> = incoming.filter_map(|(n, (_, from))| Some(Edge { merge, number: n as u32, end: from.get_terminator()? })).collect();
        edges.iter().for_each(|edge| plan.use_in(edge.end));
        plan.leaving_edges.extend(edges);
        true
    }

    /// Whether all that is done with a merged address is to store it into such copies.
    fn only_leaves(&self, phi: PhiValue<'c>, seen: &mut HashSet<InstructionValue<'c>>) -> bool {
        let merged = phi.as_basic_value();
        !seen.insert(phi.as_instruction()) || users(merged).into_iter().all(|user| match user.get_opcode() {
            InstructionOpcode::Store => operand(user, 0) == Some(merged) && self.is_into_copy(user),
            InstructionOpcode::Phi => PhiValue::try_from(user).is_ok_and(|next| self.only_leaves(next, seen)),
            _ => false,
        })
    }

    /// The address or null, as of an empty list's room.
    fn collect_merge(&self, merge: InstructionValue<'c>, address: BasicValueEnum<'c>, plan: &mut Plan<'c>) -> bool {
        let Ok(phi) = PhiValue::try_from(merge) else { return false };
        if plan.merges.iter().any(|(known, _)| *known == merge) {
            return true;
        }
        if !plan.is_plain(phi, address) {
            return false;
        }
        let (start, number, outer) = (plan.users.len(), plan.merges.len(), std::mem::replace(&mut plan.is_merged, true));
        plan.merges.push((merge, vec![]));
        let stays = self.collect(phi.as_basic_value(), plan);
        plan.merges[number].1 = plan.users[start..].to_vec();
        plan.is_merged = outer;
        stays
    }

    fn collect_call(&self, call: InstructionValue<'c>, address: BasicValueEnum<'c>, plan: &mut Plan<'c>) -> bool {
        let Ok(site) = CallSiteValue::try_from(call) else { return false };
        let Some(target) = site.get_called_fn_value() else { return false };
        if self.frees.contains(&target) {
            plan.frees.push(call);
            return true;
        }
        let mut given = (0..site.count_arguments()).filter(|&n| operand(call, n) == Some(address));
        let is_start = address == BasicValueEnum::from(plan.object);
        let goes_along = || is_part(address, plan.object) && (0..site.count_arguments()).any(|n| operand(call, n) == Some(plan.object.into()));
        if given.all(|n| is_uncaptured(site, target, n)) {
            plan.borrowers.extend((is_start && (is_cold(target) || plan.is_sized && is_rare(target))).then_some(call));
            return true;
        }
        let taken = plan.is_object && takes(target);
        plan.takers.extend((taken && is_start).then_some(call));
        taken && (is_start || goes_along())
    }

    fn apply(&self, allocation: InstructionValue<'c>, plan: &Plan<'c>) -> Result<(), BuilderError> {
        let function = allocation.get_parent().and_then(BasicBlock::get_parent);
        let Some(first) = function.and_then(|f| f.get_first_basic_block()?.get_first_instruction()) else { return Ok(()) };
        let room = self.room(first, plan)?;
        // A tail call may not look at its caller's frame.
        plan.users.iter().filter_map(|&user| CallSiteValue::try_from(user).ok()).for_each(|site| site.set_tail_call(false));
        for &taker in &plan.takers {
            match callee(taker).is_some_and(is_simple) {
                true => self.put_in_place(taker),
                false => self.give_copy(taker, plan)?,
            }
        }
        if !plan.borrowers.is_empty() {
            let copy = self.room(first, plan)?;
            plan.borrowers.iter().try_for_each(|&borrower| self.lend_copy(borrower, copy, plan))?;
        }
        vacant::make_plain(&plan.users);
        plan.frees.iter().for_each(|free| free.erase_from_basic_block());
        self.move_out(plan, room)?;
        plan.object.replace_all_uses_with(room);
        allocation.erase_from_basic_block();
        Ok(())
    }

    /// Room for the object in the frame.
    fn room(&self, first: InstructionValue<'c>, plan: &Plan<'c>) -> Result<PointerValue<'c>, BuilderError> {
        self.builder.position_before(&first);
        self.builder.build_alloca(self.word().array_type(plan.size.div_ceil(8) as u32), "object")
    }

    fn word(&self) -> IntType<'c> {
        self.new.get_type().get_context().i64_type()
    }

    /// Puts a copy on the heap in the object's place among the arguments of a call.
    fn give_copy(&self, call: InstructionValue<'c>, plan: &Plan<'c>) -> Result<(), BuilderError> {
        self.builder.position_before(&call);
        let copy = self.copy(plan)?;
        self.give_instead(call, plan, copy);
        Ok(())
    }

    /// A copy on the heap.
    fn copy(&self, plan: &Plan<'c>) -> Result<PointerValue<'c>, BuilderError> {
        let size = self.word().const_int(plan.size, false);
        let made = self.builder.build_call(self.new, &[size.into()], "")?;
        made.add_attribute(AttributeLoc::Function, self.module.get_context().create_string_attribute(COPY, ""));
        let copy = made.try_as_basic_value().basic().expect("it makes memory").into_pointer_value();
        self.builder.build_memcpy(copy, 8, plan.object, 8, size)?;
        Ok(copy)
    }

    /// Gives a call a copy in the frame, and copies it back: so the object itself can be in registers.
    fn lend_copy(&self, call: InstructionValue<'c>, copy: PointerValue<'c>, plan: &Plan<'c>) -> Result<(), BuilderError> {
        let Some(next) = call.get_next_instruction() else { return Ok(()) };
        let size = self.word().const_int(plan.size, false);
        self.builder.position_before(&call);
        self.builder.build_memcpy(copy, 8, plan.object, 8, size)?;
        self.builder.position_before(&next);
        self.builder.build_memcpy(plan.object, 8, copy, 8, size)?;
        self.give_instead(call, plan, copy);
        Ok(())
    }

    /// Gives a call a copy of the object and, for addresses in it, those in the copy.
    fn give_instead(&self, call: InstructionValue<'c>, plan: &Plan<'c>, copy: PointerValue<'c>) {
        for n in 0..call.get_num_operands() {
            match operand(call, n) {
                Some(given) if given == BasicValueEnum::from(plan.object) => call.set_operand(n, copy),
                Some(given) if is_part(given, plan.object) => call.set_operand(n, self.part_of(copy, given, call)),
                _ => continue,
            };
        }
    }

    /// The part of a copy that is where `part` is in the original; made before an instruction.
    fn part_of(&self, copy: PointerValue<'c>, part: BasicValueEnum<'c>, before: InstructionValue<'c>) -> BasicValueEnum<'c> {
        let Some(same) = part.into_pointer_value().as_instruction().map(|part| part.explicit_clone()) else { return part };
        self.builder.position_before(&before);
        self.builder.insert_instruction(&same, None);
        same.set_operand(0, copy);
        pointer(same).map_or(part, BasicValueEnum::from)
    }
}

/// Where what is stored comes from: if it is merged with null, the jumps with which it comes; else the store itself.
fn ways_to(store: InstructionValue) -> Vec<InstructionValue> {
    let merge = operand(store, 0).and_then(|stored| stored.into_pointer_value().as_instruction()).and_then(|inst| PhiValue::try_from(inst).ok());
    let Some(merge) = merge else { return vec![store] };
    merge.get_incomings().filter(|(value, _)| !is_null(*value)).filter_map(|(_, from)| from.get_terminator()).collect()
}

/// Whether a value is an address in an object.
fn is_part(value: BasicValueEnum, object: PointerValue) -> bool {
    let inst = match value {
        BasicValueEnum::PointerValue(address) => address.as_instruction(),
        _ => None,
    };
    inst.is_some_and(|inst| inst.get_opcode() == InstructionOpcode::GetElementPtr && operand(inst, 0) == Some(object.into()))
}

/// What an address is in: the instruction that made that.
fn base(address: BasicValueEnum) -> Option<InstructionValue> {
    let made = address.into_pointer_value().as_instruction()?;
    match made.get_opcode() {
        InstructionOpcode::GetElementPtr => base(operand(made, 0)?),
        _ => Some(made),
    }
}

fn is_cold(function: FunctionValue) -> bool {
    function.get_enum_attribute(AttributeLoc::Function, kind("cold")).is_some()
}

/// Whether a call costs so much more than copies of its arguments, or is so rare, that these don't matter.
fn is_rare(function: FunctionValue) -> bool {
    is_cold(function) || function.get_enum_attribute(AttributeLoc::Function, kind("noinline")).is_some()
}

fn pointer(inst: InstructionValue) -> Option<PointerValue> {
    PointerValue::try_from(inst).ok()
}

pub(crate) fn operand(inst: InstructionValue, n: u32) -> Option<BasicValueEnum> {
    inst.get_operand(n).and_then(Operand::value)
}

/// What an address is from, which may be null instead.
pub(crate) fn source(address: BasicValueEnum) -> Option<InstructionValue> {
    let inst = address.into_pointer_value().as_instruction()?;
    let Ok(phi) = PhiValue::try_from(inst) else { return Some(inst) };
    let mut sources = phi.get_incomings().map(|(value, _)| value).filter(|value| !is_null(*value));
    let first = sources.next()?;
    sources.all(|other| other == first).then(|| first.into_pointer_value().as_instruction())?.filter(|inst| inst.get_opcode() != InstructionOpcode::Phi)
}

/// Whether what a merge gave may still be used when the allocation has run again.
fn reaches_past(allocation: InstructionValue, merge: InstructionValue, users: &[InstructionValue]) -> bool {
    let (Some(home), Some(barrier)) = (allocation.get_parent(), merge.get_parent()) else { return true };
    let used: HashSet<BasicBlock> = users.iter().filter_map(|user| user.get_parent()).collect();
    let mut seen: HashSet<BasicBlock> = HashSet::default();
    let mut queue = successors(home);
    if home != barrier && used.contains(&home) {
        return true;
    }
    while let Some(block) = queue.pop() {
        if block == barrier || !seen.insert(block) {
            continue;
        }
        if used.contains(&block) {
            return true;
        }
        queue.extend(successors(block));
    }
    home == barrier && users.iter().any(|user| user.get_parent() == Some(home))
}

fn is_put_in_place(call: InstructionValue) -> bool {
    CallSiteValue::try_from(call).is_ok_and(|site| site.get_enum_attribute(AttributeLoc::Function, kind("alwaysinline")).is_some())
}

fn is_copy(call: InstructionValue) -> bool {
    CallSiteValue::try_from(call).is_ok_and(|site| site.get_string_attribute(AttributeLoc::Function, COPY).is_some())
}

fn is_null(value: BasicValueEnum) -> bool {
    value.is_pointer_value() && value.into_pointer_value().is_null()
}

fn constant(value: BasicValueEnum) -> Option<u64> {
    value.into_int_value().get_zero_extended_constant()
}

pub(crate) fn kind(attribute: &str) -> u32 {
    Attribute::get_named_enum_kind_id(attribute)
}

fn is_uncaptured(site: CallSiteValue, target: FunctionValue, param: u32) -> bool {
    let (place, kind) = (AttributeLoc::Param(param), kind("nocapture"));
    target.get_enum_attribute(place, kind).or_else(|| site.get_enum_attribute(place, kind)).is_some()
}

fn takes(target: FunctionValue) -> bool {
    target.get_string_attribute(AttributeLoc::Function, TAKES).is_some()
}

fn is_simple(end: FunctionValue) -> bool {
    end.get_string_attribute(AttributeLoc::Function, SIMPLE).is_some() && end.count_basic_blocks() > 0
}

/// Whether an object is not used any more after an instruction, before the allocation runs again.
fn is_last(inst: InstructionValue, allocation: InstructionValue, plan: &Plan) -> bool {
    let Some(home) = allocation.get_parent() else { return false };
    !reaches(inst, &[home], &plan.direct) && plan.merges.iter().all(|(merge, users)| !reaches_merged(inst, home, *merge, users))
}

/// The same for the users of what a merge gives: where that is null, there is nothing that they could use.
fn reaches_merged(inst: InstructionValue, home: BasicBlock, merge: InstructionValue, users: &[InstructionValue]) -> bool {
    let (Some(block), Ok(phi)) = (merge.get_parent(), PhiValue::try_from(merge)) else { return true };
    let ways = phi.get_incomings().filter(|(value, _)| !is_null(*value)).filter_map(|(_, from)| from.get_terminator());
    let is_entered = || ways.into_iter().any(|way| way == inst || reaches(inst, &[home], &[way]));
    reaches(inst, &[home, block], users) || (is_entered() && reaches(merge, &[home, block], users))
}

/// Whether one of the users can run after an instruction, with none of some blocks entered on the way.
fn reaches(inst: InstructionValue, barriers: &[BasicBlock], users: &[InstructionValue]) -> bool {
    let Some(start) = inst.get_parent() else { return true };
    let after = std::iter::successors(inst.get_next_instruction(), |next| next.get_next_instruction());
    if after.into_iter().any(|later| users.contains(&later)) {
        return true;
    }
    let used: HashSet<BasicBlock> = users.iter().filter_map(|user| user.get_parent()).collect();
    let mut seen: HashSet<BasicBlock> = HashSet::default();
    let mut queue = successors(start);
    while let Some(block) = queue.pop() {
        if barriers.contains(&block) || !seen.insert(block) {
            continue;
        }
        if used.contains(&block) {
            return true;
        }
        queue.extend(successors(block));
    }
    false
}

fn successors(block: BasicBlock) -> Vec<BasicBlock> {
    let terminator = block.get_terminator();
    let operands = terminator.into_iter().flat_map(|end| (0..end.get_num_operands()).filter_map(move |n| end.get_operand(n)));
    operands.filter_map(|operand| operand.block()).collect()
}
