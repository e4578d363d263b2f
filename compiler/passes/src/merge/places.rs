//! Which types of places in memory become one because a merged function accesses either. Alias analysis must not tell them
//! apart any more.

use pyc2n_mir::typed::{Function, Inst, InstKind, InstanceId, Intrinsic, Member, ObjectId, Program, TypeId};
use pyc2n_base::collections::HashMap;

/// A union-find over types.
pub(super) struct Places<'a> {
    program: &'a Program,
    above: HashMap<TypeId, TypeId>,
}

impl<'a> Places<'a> {
    pub(super) fn new(program: &'a Program) -> Self {
        Places { program, above: HashMap::default() }
    }

    /// Two functions with the same code become one.
    pub(super) fn functions(&mut self, a: InstanceId, b: InstanceId) {
        if a == b {
            return;
        }
        let (a, b) = (&self.program.functions[a], &self.program.functions[b]);
        let (order_a, order_b) = (crate::reverse_postorder(a), crate::reverse_postorder(b));
        for (block_a, block_b) in order_a.into_iter().zip(order_b) {
            for (x, y) in a.blocks[block_a].insts.iter().zip(&b.blocks[block_b].insts) {
                if let (Some(x), Some(y)) = (self.accessed(a, x), self.accessed(b, y)) {
                    self.unite(x, y);
                }
            }
        }
    }

    /// Two objects with the same code for dropping share it.
    pub(super) fn objects(&mut self, a: ObjectId, b: ObjectId) {
        let (a, b) = (&self.program.types.objects[a], &self.program.types.objects[b]);
        a.fields.iter().zip(&b.fields).for_each(|(x, y)| self.unite(x.ty, y.ty));
    }

    fn accessed(&self, function: &Function, inst: &Inst) -> Option<TypeId> {
        match &inst.kind {
            InstKind::FieldGet { of, field, .. } | InstKind::FieldSet { of, field, .. } => {
                Some(self.program.types.objects[*of].fields[*field as usize].ty)
            }
            // The raw pointer's type stands for its elements too.
            InstKind::Intrinsic(Intrinsic::PtrAlloc, _) => inst.result.map(|result| function.values[result]),
            InstKind::Intrinsic(_, args) => args.first().map(|&arg| function.values[arg]),
            _ => None,
        }
    }

    fn unite(&mut self, a: TypeId, b: TypeId) {
        let (a_root, b_root) = (self.find(a), self.find(b));
        if a != b {
            if let (Some(x), Some(y)) = (self.element(a), self.element(b)) {
                self.unite(x, y);
            }
        }
        if a_root != b_root {
            self.above.insert(a_root.max(b_root), a_root.min(b_root));
        }
    }

    fn element(&self, ty: TypeId) -> Option<TypeId> {
        let members = &self.program.types.get(ty).members;
        members.iter().find_map(|m| if let Member::Ptr(element) = m { Some(*element) } else { None })
    }

    fn find(&self, mut ty: TypeId) -> TypeId {
        while let Some(&up) = self.above.get(&ty) {
            ty = up;
        }
        ty
    }

    /// The type that stands for each that has become the same as another.
    pub(super) fn finish(self) -> HashMap<TypeId, TypeId> {
        self.above.keys().map(|&ty| (ty, self.find(ty))).collect()
    }
}
