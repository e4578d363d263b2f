//! Attributes of functions and bound methods: what every function has, and what the program sets. The latter are variables of the
//! program for a function without captures, which is only made once, and fields behind the captures for any other.

use super::{Expander, V};
use crate::protocol::names;
use crate::types::{CellId, Concrete, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{Default_, FuncId, Param, ParamKind};

impl Expander<'_, '_> {
    /// `function.name`.
    pub fn function_attr(&mut self, object: V, func: FuncId, name: Symbol) -> Option<V> {
        let member = self.cx.types.sole(object.ty)?;
        if name == names().dict {
            return self.namespace_of(object, member);
        }
        let Some(own) = self.load_function_attr(object, func, name) else {
            return self.inherent_attr(object, func, name);
        };
        let value = self.bound_or(own, &mut |this| match this.inherent_attr(object, func, name) {
            Some(value) => value,
            None => this.attribute_error(object, name.as_str()),
        });
        Some(value.unwrap_or(V::NEVER))
    }

    /// What a function has without the program setting it.
    fn inherent_attr(&mut self, object: V, func: FuncId, name: Symbol) -> Option<V> {
        let function = &self.cx.program.functions[func];
        let n = names();
        Some(if name == n.name {
            self.str_const(function.name.as_str())
        } else if name == n.qualname {
            self.str_const(function.qualname.as_str())
        } else if name == n.module {
            let module = self.public_module(function.module);
            self.str_const(module)
        } else if name == n.doc {
            match function.doc.clone() {
                Some(text) => self.str_const(&text),
                None => self.none(),
            }
        } else if name == n.defaults {
            self.default_tuple(object, func)
        } else if name == n.kwdefaults {
            self.default_dict(object, func)
        } else if name == n.annotations {
            self.make_dict(&[])
        } else if name == n.code {
            self.code_object(func)
        } else if name == n.closure {
            self.closure_cells(object, func)
        } else if name == n.globals {
            let module = self.unit(Concrete::Module(function.module));
            self.call_lang("namespace", &[module])
        } else if name == n.class {
            let member = self.cx.types.sole(object.ty)?;
            let class = self.class_of(member)?;
            self.unit(Concrete::Class(class))
        } else if name == n.call {
            object
        } else {
            return self.metafunction_attr(object, name);
        })
    }

    fn default_of(&mut self, object: V, param: &Param) -> Option<V> {
        Some(match param.default.as_ref()? {
            Default_::Const(constant) => self.constant(constant),
            Default_::Capture(index) => self.load_capture(object, *index),
        })
    }

    fn default_tuple(&mut self, object: V, func: FuncId) -> V {
        let params = &self.cx.program.functions[func].params;
        let positional = params.iter().filter(|p| p.kind != ParamKind::KeywordOnly);
        let values: Vec<V> = positional.filter_map(|param| self.default_of(object, param)).collect();
        if values.is_empty() { self.none() } else { self.make_tuple(&values) }
    }

    fn default_dict(&mut self, object: V, func: FuncId) -> V {
        let params = &self.cx.program.functions[func].params;
        let mut items = Vec::new();
        for param in params.iter().filter(|p| p.kind == ParamKind::KeywordOnly) {
            if let Some(value) = self.default_of(object, param) {
                items.push((self.str_const(param.name.as_str()), value));
            }
        }
        if items.is_empty() { self.none() } else { self.make_dict(&items) }
    }

    /// `__code__`: an object of the library with the few facts that are left of the code.
    fn code_object(&mut self, func: FuncId) -> V {
        let function = &self.cx.program.functions[func];
        let count = |kinds: &[ParamKind]| function.params.iter().filter(|p| kinds.contains(&p.kind)).count() as i64;
        let captured = |name: &Symbol| function.captures.iter().any(|capture| capture.name == *name);
        let mut variables: Vec<Symbol> = Vec::new();
        let stars_last = function.params.iter().filter(|p| !is_star(p)).chain(function.params.iter().filter(|p| is_star(p)));
        for name in stars_last.map(|p| p.name).chain(function.locals.iter().copied()) {
            if !name.as_str().starts_with('.') && !captured(&name) && !variables.contains(&name) {
                variables.push(name);
            }
        }
        let free: Vec<Symbol> = function.captures.iter().map(|c| c.name).filter(|name| !name.as_str().starts_with('.')).collect();
        let args = [
            self.str_const(function.name.as_str()),
            self.str_const(function.qualname.as_str()),
            self.int_const(count(&[ParamKind::PositionalOnly, ParamKind::Standard])),
            self.int_const(count(&[ParamKind::PositionalOnly])),
            self.int_const(count(&[ParamKind::KeywordOnly])),
            self.homogeneous_names(&variables),
            self.homogeneous_names(&free),
        ];
        self.call_lang("code", &args)
    }

    fn homogeneous_names(&mut self, list: &[Symbol]) -> V {
        let texts: Vec<V> = list.iter().map(|name| self.str_const(name.as_str())).collect();
        let list = self.make_list(&texts);
        self.call_lang("tuple_from_list", &[list])
    }

    /// `__closure__`: a cell for each variable of an enclosing function.
    fn closure_cells(&mut self, object: V, func: FuncId) -> V {
        let captures = &self.cx.program.functions[func].captures;
        let mut cells = Vec::new();
        for (index, capture) in captures.iter().enumerate().filter(|(_, capture)| !capture.name.as_str().starts_with('.')) {
            let value = self.load_capture(object, index);
            let content = if capture.by_reference { self.load_box(value) } else { value };
            cells.push(self.call_lang("closure_cell", &[content]));
        }
        if cells.is_empty() { self.none() } else { self.make_tuple(&cells) }
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

    // --- what the program sets ---

    /// Names of the attributes in the `__dict__` of a function.
    pub fn own_function_names(&mut self, func: FuncId) -> Vec<Symbol> {
        let info = self.cx.function_attrs.entry(func).or_default();
        info.watchers.insert(self.id);
        let n = names();
        let inherent = [n.name, n.qualname, n.module, n.doc, n.defaults, n.kwdefaults, n.annotations];
        info.cells.iter().map(|(name, _)| *name).filter(|name| !inherent.contains(name)).collect()
    }

    /// An attribute that the program sets, flagged with unbound; `None` if it sets none of this name.
    pub fn load_function_attr(&mut self, object: V, func: FuncId, name: Symbol) -> Option<V> {
        let cell = self.cx.function_attr(func, name, false, self.id)?;
        let ty = self.read(cell);
        let ty = self.cx.types.with_unbound(ty, true);
        if self.cx.program.functions[func].captures.is_empty() {
            return Some(self.emit(ty, |this| match this.code.as_mut() {
                Some(code) => code.out.load_function_attr(this.cx, func, name, ty),
                None => InstKind::Unbound,
            }));
        }
        let index = self.function_attr_index(func, name);
        Some(self.object_field(object, index, ty))
    }

    /// `function.name = value`.
    pub fn set_function_attr(&mut self, object: V, func: FuncId, name: Symbol, value: V) -> V {
        let function = &self.cx.program.functions[func];
        if self.cx.natives.is_builtin_function(func) && !self.in_library() {
            return self.attribute_error(object, name.as_str());
        }
        if function.captures.is_empty() && function.qualname.as_str().contains("<locals>") {
            let message = format!("setting an attribute of the inner function `{}`, which pyc2n does not make anew each time", function.name);
            return self.unsupported("unsupported-function-attribute", message);
        }
        if name == names().dict {
            return self.unsupported("unsupported-dict-assignment", "assigning `__dict__`");
        }
        if let Some(cell) = self.cx.function_attr(func, name, true, self.id) {
            self.cx.types.join_cell(cell, value.ty);
            self.put_function_attr(object, func, name, cell, value);
        }
        self.none()
    }

    /// Unsets an attribute of a function.
    pub fn clear_function_attr(&mut self, object: V, func: FuncId, name: Symbol) {
        let empty = self.unbound();
        if let Some(cell) = self.cx.function_attr(func, name, false, self.id) {
            self.put_function_attr(object, func, name, cell, empty);
        }
    }

    fn put_function_attr(&mut self, object: V, func: FuncId, name: Symbol, cell: CellId, value: V) {
        let ty = self.read(cell);
        let ty = self.cx.types.with_unbound(ty, true);
        let value = self.coerce(value, ty);
        if value.ty == Types::NEVER {
            return;
        }
        let index = self.function_attr_index(func, name);
        let is_static = self.cx.program.functions[func].captures.is_empty();
        self.emit_effect(|this| match this.code.as_mut() {
            Some(code) if is_static => code.out.store_function_attr(this.cx, func, name, ty, value.id),
            Some(code) => {
                let of = code.out.object_of_type(this.cx, object.ty);
                InstKind::FieldSet { object: object.id, of, field: index, value: value.id, vacant: false }
            }
            None => InstKind::Unbound,
        });
    }

    fn function_attr_index(&mut self, func: FuncId, name: Symbol) -> u32 {
        let captures = self.cx.program.functions[func].captures.len();
        let cells = self.cx.function_attrs.get(&func).map_or(&[][..], |info| &info.cells);
        let place = cells.iter().position(|(known, _)| *known == name).unwrap_or(0);
        (captures + place) as u32
    }

    // --- bound methods ---

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

fn is_star(param: &Param) -> bool {
    matches!(param.kind, ParamKind::Star | ParamKind::DoubleStar)
}
