//! Reading, assigning and deleting names, wherever the variable lives.

use super::*;
use crate::scopes::Resolution;

/// Where a name's variable lives.
enum Place {
    Ssa(Var),
    Cell(ValueId),
    Captured(ValueId),
    Global,
    Class(ClassId),
}

impl<'a> Lower<'_, 'a> {
    fn mangle(&self, name: &str) -> Symbol {
        self.table.mangle(self.scope, name)
    }

    /// A (mangled) attribute name.
    pub(super) fn attribute(&self, name: &str) -> Symbol {
        self.mangle(name)
    }

    fn place(&mut self, name: Symbol) -> Place {
        match self.table.resolution(self.scope, name) {
            Resolution::Global => Place::Global,
            Resolution::ClassVariable => self.class.map_or(Place::Global, Place::Class),
            Resolution::Variable(owner) => self.variable(owner, name),
        }
    }

    fn variable(&mut self, owner: ScopeId, name: Symbol) -> Place {
        let key = (owner, name);
        if let Some(&cell) = self.cells.get(&key) {
            return Place::Cell(cell);
        }
        if let Some(&value) = self.captured.get(&key) {
            return Place::Captured(value);
        }
        Place::Ssa(self.ssa_variable(key))
    }

    pub(super) fn ssa_variable(&mut self, key: Key) -> Var {
        if let Some(&var) = self.variables.get(&key) {
            return var;
        }
        let var = self.builder.new_var(Some(key.1));
        self.variables.insert(key, var);
        var
    }

    /// The SSA variable of a name, if it is one.
    pub(super) fn local(&mut self, name: &str) -> Option<Var> {
        let name = self.mangle(name);
        match self.place(name) {
            Place::Ssa(var) => Some(var),
            _ => None,
        }
    }

    /// Reads a name.
    pub(super) fn load_name(&mut self, name: &str) -> ValueId {
        if name == "__debug__" {
            return self.constant(Const::Bool(true));
        }
        if let Some(library) = name.strip_prefix('@') {
            return self.load_library(library);
        }
        let name = self.mangle(name);
        match self.place(name) {
            Place::Ssa(var) => self.load_local(var, name),
            Place::Cell(cell) => {
                let value = self.emit(InstKind::CellLoad(cell));
                let free = !self.is_own(name);
                self.emit(InstKind::CheckBound { value, name, free })
            }
            Place::Captured(value) => value,
            Place::Global => self.load_global(name),
            Place::Class(class) => self.load_class_variable(class, name),
        }
    }

    /// A variable of this function or one around it, possibly unbound.
    pub(super) fn read_flagged(&mut self, owner: ScopeId, name: Symbol) -> ValueId {
        match self.variable(owner, name) {
            Place::Ssa(var) => self.builder.read(var),
            Place::Cell(cell) => self.emit(InstKind::CellLoad(cell)),
            Place::Captured(value) => value,
            Place::Global | Place::Class(_) => self.none(),
        }
    }

    fn load_local(&mut self, var: Var, name: Symbol) -> ValueId {
        let value = self.builder.read(var);
        if self.builder.is_bound(value) {
            return value;
        }
        let checked = self.emit(InstKind::CheckBound { value, name, free: false });
        self.builder.write(var, checked);
        checked
    }

    /// Whether the variable belongs to this function and not to one around it.
    fn is_own(&self, name: Symbol) -> bool {
        match self.table.resolution(self.scope, name) {
            Resolution::Variable(owner) => self.table.scopes[owner].function == self.function,
            _ => true,
        }
    }

    fn load_class_variable(&mut self, class: ClassId, name: Symbol) -> ValueId {
        if self.class_assigned.contains(&name) || self.class_maybe.contains(&name) {
            let value = self.emit(InstKind::ClassAttrLoad(class, name));
            return self.emit(InstKind::CheckBound { value, name, free: false });
        }
        self.load_global(name)
    }

    /// Reads a module variable or builtin.
    pub(super) fn load_global(&mut self, name: Symbol) -> ValueId {
        if name.as_str() == "__class__" {
            if let Some(class) = self.enclosing_class() {
                return self.emit(InstKind::ClassObject(class));
            }
        }
        if let Some(role) = self.cx.graph.asked_for(self.module, name.as_str()) {
            let role = role.to_owned();
            return self.lang(&role, Vec::new());
        }
        let builtin = self.builtin(name);
        let own = self.cx.program.modules[self.module_id()].names.get(&name).copied();
        let kind = match (own, builtin) {
            (Some(global), _) => InstKind::GlobalLoad { global, fallback: builtin.filter(|&builtin| builtin != global) },
            (None, Some(global)) => InstKind::GlobalLoad { global, fallback: None },
            (None, None) if name.as_str() == "__builtins__" => InstKind::Import(self.cx.builtins),
            (None, None) if name.as_str() == "NotImplemented" => InstKind::Const(Const::NotImplemented),
            (None, None) => InstKind::NameError(name),
        };
        self.emit(kind)
    }

    /// The value of an attribute of a module that native code does not have itself.
    pub(super) fn asked_for_attribute(&mut self, e: &ast::ExprAttribute) -> Option<ValueId> {
        let ast::Expr::Name(module) = &*e.value else { return None };
        let role = self.cx.graph.asked_for(self.module, &format!("{}.{}", module.id, e.attr))?.to_owned();
        let name = self.mangle(&module.id);
        matches!(self.table.resolution(self.scope, name), Resolution::Global).then(|| self.lang(&role, Vec::new()))
    }

    /// The builtin of a name; private names of the library are none, nor are the files that builtins are written in.
    fn builtin(&self, name: Symbol) -> Option<GlobalId> {
        let text = name.as_str();
        let is_file = self.cx.graph.resolve(true, &format!("builtins.{text}")).is_some();
        if is_file && !self.cx.definitions.hides_submodule(self.cx.builtins.0 as usize, text) {
            return None;
        }
        let is_hidden = text.starts_with('_') && !matches!(text, "__import__" | "__build_class__");
        if is_hidden && !self.is_library {
            return None;
        }
        self.cx.program.modules[self.cx.builtins].names.get(&name).copied()
    }

    /// Reads a builtin that user code can't shadow.
    pub(super) fn load_builtin(&mut self, name: &str) -> ValueId {
        let name = Symbol::new(name);
        match self.cx.program.modules[self.cx.builtins].names.get(&name) {
            Some(&global) => self.emit(InstKind::GlobalLoad { global, fallback: None }),
            None => self.emit(InstKind::NameError(name)),
        }
    }

    /// Reads what generated code mentions: a role, or `module:name` of the library.
    fn load_library(&mut self, name: &str) -> ValueId {
        let global = match name.split_once(':') {
            Some((module, variable)) => {
                let module = self.cx.graph.resolve(true, module).map(|module| ModuleId(module as u32));
                module.and_then(|module| self.cx.program.modules[module].names.get(&Symbol::new(variable)).copied())
            }
            None => self.cx.program.lang(name),
        };
        match global {
            Some(global) => self.emit(InstKind::GlobalLoad { global, fallback: None }),
            None => self.emit(InstKind::NameError(Symbol::new(name))),
        }
    }

    /// Whether a name means the builtin of that name here.
    pub(super) fn means_builtin(&self, name: &str) -> bool {
        let name = self.mangle(name);
        let is_global = self.table.resolution(self.scope, name) == Resolution::Global;
        is_global && !self.cx.program.modules[self.module_id()].names.contains_key(&name)
    }

    /// The class of the nearest class statement around.
    pub(super) fn enclosing_class(&self) -> Option<ClassId> {
        let scope = self.table.scopes[self.scope].class?;
        if scope == self.function {
            return None;
        }
        self.cx.classes.get(&(self.module, scope)).copied()
    }

    /// Assigns a name.
    pub(super) fn store_name(&mut self, name: &str, value: ValueId) {
        let name = self.mangle(name);
        match self.place(name) {
            Place::Ssa(var) => {
                self.builder.write(var, value);
                self.bind(var, Some(value));
            }
            Place::Cell(cell) => self.emit_void(InstKind::CellStore { cell, value }),
            Place::Captured(_) => {}
            Place::Global => {
                if let Some(global) = self.own_global(name) {
                    self.emit_void(InstKind::GlobalStore(global, value));
                }
            }
            Place::Class(class) => {
                let known = if self.nesting == 0 { &mut self.class_assigned } else { &mut self.class_maybe };
                known.insert(name);
                self.emit_void(InstKind::ClassAttrStore(class, name, value));
            }
        }
    }

    fn own_global(&self, name: Symbol) -> Option<GlobalId> {
        self.cx.program.modules[self.module_id()].names.get(&name).copied()
    }

    /// `del name`.
    pub(super) fn delete_name(&mut self, name: &str) {
        let name = self.mangle(name);
        match self.place(name) {
            Place::Ssa(var) => {
                self.load_local(var, name);
                let unbound = self.builder.unbound(var);
                self.builder.write(var, unbound);
                self.bind(var, None);
            }
            Place::Cell(cell) => {
                let value = self.emit(InstKind::CellLoad(cell));
                let free = !self.is_own(name);
                self.emit(InstKind::CheckBound { value, name, free });
                self.clear_cell(cell);
            }
            Place::Captured(_) => {}
            Place::Global => {
                let kind = self.own_global(name).map_or(InstKind::NameError(name), InstKind::GlobalDelete);
                match kind {
                    InstKind::NameError(_) => drop(self.emit(kind)),
                    _ => self.emit_void(kind),
                }
            }
            Place::Class(class) => {
                self.class_assigned.remove(&name);
                self.class_maybe.remove(&name);
                let unbound = self.emit(InstKind::Unbound);
                self.emit_void(InstKind::ClassAttrStore(class, name, unbound));
            }
        }
    }

    fn clear_cell(&mut self, cell: ValueId) {
        let value = self.emit(InstKind::Unbound);
        self.emit_void(InstKind::CellStore { cell, value });
    }

    /// Unbinds a name that may be unbound already: the end of `except … as name`.
    pub(super) fn unbind_name(&mut self, name: &str) {
        let symbol = self.mangle(name);
        match self.place(symbol) {
            Place::Ssa(var) => {
                let unbound = self.builder.unbound(var);
                self.builder.write(var, unbound);
                self.bind(var, None);
            }
            Place::Cell(cell) => self.clear_cell(cell),
            Place::Captured(_) => {}
            Place::Global | Place::Class(_) => {
                let none = self.none();
                self.store_name(name, none);
                self.delete_name(name);
            }
        }
    }

    /// A variable that the source does not name, to join values of branches.
    pub(super) fn temporary(&mut self) -> Var {
        self.builder.new_var(None)
    }
}
