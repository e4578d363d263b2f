//! Attributes of functions and bound methods.

use super::{Expander, V};
use crate::protocol::names;
use crate::types::{CellId, Concrete};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::FuncId;

impl Expander<'_, '_> {
    /// `function.name`.
    pub fn function_attr(&mut self, object: V, func: FuncId, name: Symbol) -> Option<V> {
        let function = &self.cx.program.functions[func];
        let n = names();
        if name == n.name {
            Some(self.str_const(function.name.as_str()))
        } else if name == n.qualname {
            Some(self.str_const(function.qualname.as_str()))
        } else if name == n.module {
            let module = self.public_module(function.module);
            Some(self.str_const(module))
        } else if name == n.doc {
            Some(match function.doc.clone() {
                Some(text) => self.str_const(&text),
                None => self.none(),
            })
        } else if name == n.class {
            self.cx.natives.class("function").map(|c| self.unit(Concrete::Class(c)))
        } else if name == n.call {
            Some(object)
        } else {
            self.metafunction_attr(object, name)
        }
    }

    /// A method of the class of functions, such as `__get__` or `__repr__`.
    fn metafunction_attr(&mut self, object: V, name: Symbol) -> Option<V> {
        let member = self.cx.types.sole(object.ty)?;
        let class = self.class_of(member)?;
        let (owner, cell) = self.cx.class_attr(class, name, self.id)?;
        let ty = self.read(cell);
        let value = self.load_class_attr(owner, name, ty);
        Some(self.bind_descriptor(value, Some(object), member))
    }

    /// `method.name`.
    pub fn bound_attr(&mut self, object: V, function: CellId, receiver: CellId, name: Symbol) -> Option<V> {
        let n = names();
        if name == n.self_ {
            let ty = self.read(receiver);
            return Some(self.object_field(object, 1, ty));
        }
        let ty = self.read(function);
        if name == n.func {
            return Some(self.object_field(object, 0, ty));
        }
        if name == n.class {
            return self.cx.natives.class("method").map(|c| self.unit(Concrete::Class(c)));
        }
        if let Some(value) = self.metafunction_attr(object, name) {
            if ![n.name, n.qualname, n.module, n.doc].contains(&name) {
                return Some(value);
            }
        }
        let inner = self.object_field(object, 0, ty);
        Some(self.get_attr(inner, name))
    }
}
