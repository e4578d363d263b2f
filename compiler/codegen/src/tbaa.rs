//! Type-based alias metadata: which kinds of memory never overlap. Two accesses of one place always have the same kind.
//! A field is known by offset and type, not by object, because objects with a common prefix share fields.

use crate::codegen::Codegen;
use inkwell::values::{BasicMetadataValueEnum, BasicValue, BasicValueEnum, InstructionValue, MetadataValue};
use pyc2n_mir::typed::{GlobalId, TypeId};

/// A kind of memory.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Access {
    /// Anything: no metadata.
    Any,
    /// The reference count of an object.
    Refcount,
    /// The descriptor in an object's header.
    Descriptor,
    /// A field: its offset and its type.
    Field(u64, TypeId),
    /// A field at this offset of a kind of object that the runtime lays out.
    OfRuntime(usize),
    /// An element of raw memory for this type.
    Element(TypeId),
    /// A global.
    Global(GlobalId),
    /// Parts of descriptors, which never change.
    Constant,
}

impl<'c> Codegen<'c, '_> {
    /// Marks a load or store.
    pub(crate) fn tag_access(&self, inst: InstructionValue<'c>, access: Access) {
        let places = |ty| self.program.types.place(ty);
        let tag = match access {
            Access::Any => return,
            Access::Field(offset, ty) => self.access_tag(Access::Field(offset, places(ty))),
            Access::Element(ty) => self.access_tag(Access::Element(places(ty))),
            other => self.access_tag(other),
        };
        inst.set_metadata(tag, self.context.get_kind_id("tbaa")).expect("a load or store takes metadata");
    }

    fn access_tag(&self, access: Access) -> MetadataValue<'c> {
        if let Some(&tag) = self.access_tags.borrow().get(&access) {
            return tag;
        }
        let zero = self.context.i64_type().const_zero();
        let root = self.context.metadata_node(&[self.context.metadata_string("pyc2n").into()]);
        let name = self.context.metadata_string(&format!("{access:?}"));
        let kind = self.context.metadata_node(&[name.into(), root.into(), zero.into()]);
        let tag = self.context.metadata_node(&[kind.into(), kind.into(), zero.into()]);
        self.access_tags.borrow_mut().insert(access, tag);
        tag
    }

    /// Marks a branch with weights.
    pub(crate) fn mark_weights(&self, branch: InstructionValue<'c>, weights: &[u32]) {
        let mut operands: Vec<BasicMetadataValueEnum> = vec![self.context.metadata_string("branch_weights").into()];
        let constants = weights.iter().map(|&w| self.context.i32_type().const_int(w.into(), false));
        operands.extend(constants.map(BasicMetadataValueEnum::from));
        let node = self.context.metadata_node(&operands);
        branch.set_metadata(node, self.context.get_kind_id("prof")).expect("a branch takes metadata");
    }

    /// Tells that what is loaded never changes.
    pub(crate) fn mark_fixed(&self, load: InstructionValue<'c>) {
        let node = self.context.metadata_node(&[]);
        load.set_metadata(node, self.context.get_kind_id("invariant.load")).expect("a load takes metadata");
    }

    /// Tells that a loaded pointer is not null, so that a loop over a list does not ask whether an element is its end.
    pub(crate) fn mark_present(&self, loaded: BasicValueEnum<'c>) {
        if let Some(load) = loaded.as_instruction_value() {
            let node = self.context.metadata_node(&[]);
            load.set_metadata(node, self.context.get_kind_id("nonnull")).expect("a load takes metadata");
        }
    }

    /// Tells that a loaded reference count is never zero, so that a release after a retain folds.
    pub(crate) fn mark_positive(&self, load: InstructionValue<'c>) {
        let (low, high) = (self.context.i64_type().const_int(1, false), self.context.i64_type().const_int(i64::MAX as u64, false));
        let node = self.context.metadata_node(&[low.into(), high.into()]);
        load.set_metadata(node, self.context.get_kind_id("range")).expect("a load takes metadata");
    }
}
