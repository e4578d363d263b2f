//! Variables of modules, functions and class bodies.

use super::{Expander, V};
use crate::types::{Concrete, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ClassId, GlobalId, ModuleId, ValueId};

impl Expander<'_, '_> {
    /// The value of an SSA value of this instance.
    pub fn operand(&mut self, value: ValueId) -> V {
        let mut v = self.cx.value(self.id, value);
        if let Some(code) = self.code.as_ref() {
            if let Some(Some(id)) = code.out.mapped.get(value) {
                v.id = *id;
            }
        }
        v
    }

    /// A module variable: NameError if unbound, unless a builtin of the name stands behind it.
    pub fn load_global(&mut self, global: GlobalId, fallback: Option<GlobalId>) -> V {
        let cell = self.cx.globals[global];
        let ty = self.read(cell);
        if ty == Types::NEVER && fallback.is_none() {
            return self.unset_global(global);
        }
        let flagged = self.cx.global_may_be_unbound(global, ty);
        let ty = if flagged { self.cx.types.with_unbound(ty, true) } else { ty };
        let value = self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => code.out.load_global(this.cx, global, ty),
            None => InstKind::Unbound,
        });
        if !flagged {
            return value;
        }
        let value = self.bound_or(value, &mut |this| match fallback {
            Some(builtin) => this.load_global(builtin, None),
            None => this.name_error(this.cx.program.globals[global].name),
        });
        value.unwrap_or(V::NEVER)
    }

    /// The value of a module's variable, flagged with unbound if it may be; never if nothing assigns it by now.
    pub fn module_variable(&mut self, module: ModuleId, name: Symbol) -> Option<V> {
        let global = *self.cx.program.modules[module].names.get(&name)?;
        let cell = self.cx.globals[global];
        let ty = self.read(cell);
        if ty == Types::NEVER {
            return Some(V::NEVER);
        }
        let flagged = self.cx.global_may_be_unbound(global, ty);
        let ty = if flagged { self.cx.types.with_unbound(ty, true) } else { ty };
        Some(self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => code.out.load_global(this.cx, global, ty),
            None => InstKind::Unbound,
        }))
    }

    /// A variable that nothing assigns (yet).
    fn unset_global(&mut self, global: GlobalId) -> V {
        if self.code.is_none() {
            return V::NEVER;
        }
        self.unknown_name(self.cx.program.globals[global].name)
    }

    /// Raises NameError.
    pub fn name_error(&mut self, name: Symbol) -> V {
        let text = self.str_const(name.as_str());
        self.call_lang("raise_name_error", &[text]);
        self.never()
    }

    /// The same for a name that is never bound.
    pub fn unknown_name(&mut self, name: Symbol) -> V {
        let text = self.str_const(name.as_str());
        match self.name_hint(name) {
            Some(hint) => self.call_lang("raise_name_error", &[text, hint]),
            None => self.call_lang("raise_name_error", &[text]),
        };
        self.never()
    }

    /// The same for code that asks whether the variable is there, which also holds for definitions that are constant.
    pub fn module_variable_now(&mut self, module: ModuleId, name: Symbol) -> Option<V> {
        let value = self.module_variable(module, name)?;
        if self.cx.program.modules[module].is_library || value.is_never() || self.cx.types.may_be_unbound(value.ty) {
            return Some(value);
        }
        self.cx.observed_modules.insert(module);
        let global = *self.cx.program.modules[module].names.get(&name)?;
        let bool_type = self.ty(Concrete::Bool);
        let defined = self.emit(bool_type, |this| match this.code.as_mut() {
            Some(code) => InstKind::GlobalGet(code.out.defined_flag(global)),
            None => InstKind::Unbound,
        });
        Some(self.choose(defined, &mut |_| value, &mut |this| this.unbound()))
    }

    /// Where the program asks whether a constant variable is there, its assignment leaves a mark.
    fn note_defined(&mut self, global: GlobalId) {
        let source = &self.cx.program.globals[global];
        if source.constant && self.cx.observed_modules.contains(&source.module) {
            let yes = self.bool_const(true);
            self.emit_effect(|this| match this.code.as_mut() {
                Some(code) => InstKind::GlobalSet(code.out.defined_flag(global), yes.id),
                None => InstKind::Unbound,
            });
        }
    }

    /// Assigns a module variable.
    pub fn store_global(&mut self, global: GlobalId, value: V) {
        self.note_defined(global);
        let cell = self.cx.globals[global];
        self.cx.types.join_cell(cell, value.ty);
        let ty = self.read(cell);
        let flagged = self.cx.global_may_be_unbound(global, ty);
        let ty = if flagged { self.cx.types.with_unbound(ty, true) } else { ty };
        let value = self.coerce(value, ty);
        self.emit_effect(|this| match this.code.as_mut() {
            Some(code) => code.out.store_global(this.cx, global, ty, value.id),
            None => InstKind::Unbound,
        });
    }

    /// `del` of a module variable.
    pub fn delete_global(&mut self, global: GlobalId) -> V {
        let value = self.load_global(global, None);
        if value.is_never() {
            return self.never();
        }
        let empty = self.unbound();
        self.store_global(global, empty);
        self.none()
    }

    /// The value of a local that may be unbound, or UnboundLocalError.
    pub fn check_bound(&mut self, value: V, name: Symbol, free: bool) -> V {
        let role = if free { "raise_unbound_free" } else { "raise_unbound_local" };
        let checked = self.bound_or(value, &mut |this| {
            let name = this.str_const(name.as_str());
            this.call_lang(role, &[name]);
            this.never()
        });
        checked.unwrap_or(V::NEVER)
    }

    /// A variable of the class body that is being executed.
    pub fn load_class_variable(&mut self, class: ClassId, name: Symbol) -> V {
        let cell = self.cx.own_class_attr(class, name);
        let ty = self.read(cell);
        if ty == Types::NEVER {
            return self.unbound();
        }
        self.load_class_attr_flagged(class, name, ty)
    }

    /// Assigns a variable of the class body that is being executed.
    pub fn store_class_variable(&mut self, class: ClassId, name: Symbol, value: V) {
        self.set_class_attr(class, name, value);
    }

    /// Runs a module's top level unless it has run.
    pub fn import(&mut self, module: ModuleId) -> V {
        let body = self.cx.program.modules[module].body;
        let instance = self.cx.instance(body, None, vec![]);
        self.cx.instances[instance].callers.insert(self.id);
        if let Some(code) = self.code.as_mut() {
            let flag = code.out.import_flag(module);
            let ty = code.out.bool_type();
            let span = self.span;
            let done = code.push(InstKind::GlobalGet(flag), ty, span);
            let condition = V { id: done, ..V::of(Types::NEVER) };
            self.import_unless(condition, flag, instance);
        }
        self.unit(Concrete::Module(module))
    }

    /// The next import runs the module's top level again.
    pub fn import_failed(&mut self, module: ModuleId) -> V {
        let no = self.bool_const(false);
        if let Some(code) = self.code.as_mut() {
            let flag = code.out.import_flag(module);
            self.emit_effect(|_| InstKind::GlobalSet(flag, no.id));
        }
        self.none()
    }

    /// The module of a name if it was imported, else done(): what `sys.modules` knows.
    pub fn module_named(&mut self, name: V) -> V {
        let candidates = self.named_modules();
        let names: Vec<Symbol> = candidates.iter().map(|&(name, _)| name).collect();
        self.by_name(
            name,
            &names,
            &mut |this, name| match candidates.iter().find(|&&(known, _)| known == name) {
                Some(&(_, module)) => this.module_if_imported(module),
                None => this.unbound(),
            },
            &mut |this| this.unbound(),
        )
    }

    /// The program's modules, and those of the library that it mentions.
    fn named_modules(&mut self) -> Vec<(Symbol, ModuleId)> {
        let program = self.cx.program;
        let is_private = |name: &str| name.split('.').any(|part| part.starts_with('_') && !part.ends_with("__"));
        let mut found = Vec::new();
        for (id, module) in program.modules.iter_enumerated() {
            if !module.is_library || (!is_private(module.name.as_str()) && self.cx.is_mentioned(module.name)) {
                found.push((module.name, id));
            }
        }
        found
    }

    fn module_if_imported(&mut self, module: ModuleId) -> V {
        if self.cx.program.main == Some(module) {
            return self.unit(Concrete::Module(module));
        }
        let ty = self.ty(Concrete::Bool);
        let done = self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => InstKind::GlobalGet(code.out.import_flag(module)),
            None => InstKind::Unbound,
        });
        self.choose(done, &mut |this| this.unit(Concrete::Module(module)), &mut |this| this.unbound())
    }

    fn import_unless(&mut self, done: V, flag: pyc2n_mir::typed::GlobalId, instance: crate::types::InstanceId) {
        let bool_type = self.ty(Concrete::Bool);
        let done = V { ty: bool_type, known: crate::known::Known::Varies, ..done };
        self.choose(done, &mut |this| this.none(), &mut |this| {
            let yes = this.bool_const(true);
            this.emit_effect(|_| InstKind::GlobalSet(flag, yes.id));
            let result = this.cx.instances[instance].result;
            let value = this.emit(result, |this| InstKind::Call(this.typed_instance(instance), vec![]));
            if value.is_never() {
                return this.never();
            }
            this.none()
        });
    }
}
