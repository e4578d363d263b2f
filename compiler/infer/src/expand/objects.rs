//! Making objects: literals of containers, tuples, slices, functions with their captures, boxes of shared variables.

use super::{Expander, V};
use crate::types::{Concrete, Types};
use pyc2n_mir::typed::{Const, InstKind};
use pyc2n_mir::untyped::{FuncId, FunctionKind};

impl Expander<'_, '_> {
    /// A tuple of these elements: static, unless it would be too long or nested too deep.
    pub fn make_tuple(&mut self, elements: &[V]) -> V {
        if elements.iter().any(|e| e.is_never()) {
            return self.never();
        }
        let types: Vec<_> = elements.iter().map(|e| e.ty).collect();
        if self.cx.types.tuple_is_too_big(&types) {
            return self.make_homogeneous(elements);
        }
        let ty = self.ty(Concrete::Tuple(types));
        self.emit(ty, |_| InstKind::Tuple(elements.iter().map(|e| e.id).collect()))
    }

    fn make_homogeneous(&mut self, elements: &[V]) -> V {
        let list = self.make_list(elements);
        self.call_lang("tuple_from_list", &[list])
    }

    /// A list of these elements.
    pub fn make_list(&mut self, elements: &[V]) -> V {
        let list = self.fresh_container("list");
        if !elements.is_empty() {
            let count = self.int_const(elements.len() as i64);
            self.call_lang("list_reserve", &[list, count]);
        }
        self.fill(list, "list_push", elements)
    }

    /// A set of these elements.
    pub fn make_set(&mut self, elements: &[V]) -> V {
        let set = self.fresh_container("set");
        self.fill(set, "set_add", elements)
    }

    fn fill(&mut self, container: V, add: &str, elements: &[V]) -> V {
        for &element in elements {
            if self.call_lang(add, &[container, element]).is_never() {
                return self.never();
            }
        }
        container
    }

    /// A dict of these keys and values.
    pub fn make_dict(&mut self, items: &[(V, V)]) -> V {
        let dict = self.fresh_container("dict");
        for &(key, value) in items {
            if self.call_lang("dict_set", &[dict, key, value]).is_never() {
                return self.never();
            }
        }
        dict
    }

    /// An empty instance of the class that plays a role, whose element cells belong to this place. All fields zero is an
    /// empty container.
    pub fn fresh_container(&mut self, role: &str) -> V {
        match self.cx.lang_function(role, Some(self.id)).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Class(class)) => self.allocate(class),
            _ => self.never(),
        }
    }

    /// A slice object.
    pub fn make_slice(&mut self, lower: V, upper: V, step: V) -> V {
        self.call_lang("slice_new", &[lower, upper, step])
    }

    /// A function object.
    pub fn make_function(&mut self, func: FuncId, captures: &[V]) -> V {
        let function = &self.cx.program.functions[func];
        let is_body = matches!(function.kind, FunctionKind::ClassBody(_) | FunctionKind::ModuleBody);
        if captures.is_empty() {
            return self.unit(Concrete::Function { func, captures: vec![] });
        }
        let cells = self.site_cells(5000 + func.0 as u64 + u64::from(is_body), captures.len());
        for (&cell, capture) in cells.iter().zip(captures) {
            self.cx.types.join_cell(cell, capture.ty);
        }
        let ty = self.ty(Concrete::Function { func, captures: cells.clone() });
        let ty = self.cx.types.canon(ty);
        let object = self.allocate_type(ty);
        for (index, (&cell, &capture)) in cells.iter().zip(captures).enumerate() {
            self.set_object_field(object, index as u32, capture, cell);
        }
        object
    }

    /// A capture of a function object.
    pub fn load_capture(&mut self, function: V, index: usize) -> V {
        let member = self.cx.types.sole(function.ty).map(|m| self.cx.types.get(m).clone());
        let Some(Concrete::Function { captures, .. }) = member else { return self.never() };
        let ty = self.read(captures[index]);
        self.object_field(function, index as u32, ty)
    }

    /// A box for a variable that closures share.
    pub fn make_box(&mut self, content: V) -> V {
        let cell = self.site_cells(6000, 1)[0];
        self.cx.types.join_cell(cell, content.ty);
        let ty = self.ty(Concrete::Box(cell));
        let ty = self.cx.types.canon(ty);
        let object = self.allocate_type(ty);
        self.set_object_field(object, 0, content, cell);
        object
    }

    /// The content of a box.
    pub fn load_box(&mut self, object: V) -> V {
        match self.cx.types.sole(object.ty).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Box(cell)) => {
                let ty = self.read(cell);
                self.object_field(object, 0, ty)
            }
            _ => self.never(),
        }
    }

    /// Sets the content of a box.
    pub fn store_box(&mut self, object: V, value: V) {
        if let Some(Concrete::Box(cell)) = self.cx.types.sole(object.ty).map(|m| self.cx.types.get(m).clone()) {
            self.set_object_field(object, 0, value, cell);
        }
    }

    /// The unbound value.
    pub fn unbound(&mut self) -> V {
        let ty = self.cx.types.unbound();
        self.emit(ty, |_| InstKind::Unbound)
    }

    /// `super()` in a method.
    pub fn make_super(&mut self, class: pyc2n_mir::untyped::ClassId, object: V) -> V {
        self.split(object, &mut |this, part, _| {
            let ty = this.ty(Concrete::Super { class, object: part.ty });
            if this.code.is_none() {
                return V::of(ty);
            }
            let holder = this.emit(ty, |_| InstKind::Tuple(vec![part.id]));
            V { ty, ..holder }
        })
    }

    /// A big int or any other literal as a constant instruction.
    pub fn literal(&mut self, concrete: Concrete, constant: Const) -> V {
        let ty = self.ty(concrete);
        if ty == Types::NEVER {
            return self.never();
        }
        self.emit(ty, |_| InstKind::Const(constant))
    }
}
