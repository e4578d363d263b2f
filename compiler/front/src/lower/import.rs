//! Import statements. Which module a name means was settled by the loader.

use super::*;
use rustpython_parser::ast::{StmtImport, StmtImportFrom};

impl<'a> Lower<'_, 'a> {
    pub(super) fn import(&mut self, s: &'a StmtImport) {
        for alias in &s.names {
            let parts: Vec<&str> = alias.name.split('.').collect();
            let Some((first, last)) = self.import_dotted(&parts) else { return };
            match &alias.asname {
                Some(name) => self.store_name(name, last),
                None => self.store_name(parts[0], first),
            }
        }
    }

    fn resolve(&self, dotted: &str) -> Option<ModuleId> {
        self.cx.graph.resolve(self.is_library, dotted).map(|module| ModuleId(module as u32))
    }

    /// Runs a package and the modules inside of it along a dotted name. Gives the first and the last
    /// module object, or nothing after raising.
    fn import_dotted(&mut self, parts: &[&str]) -> Option<(ValueId, ValueId)> {
        let mut first = None;
        let mut last: Option<(ModuleId, ValueId)> = None;
        for count in 1..=parts.len() {
            let dotted = parts[..count].join(".");
            let Some(module) = self.resolve(&dotted) else {
                self.fail_import(&dotted);
                return None;
            };
            let value = self.emit(InstKind::Import(module));
            if let Some((package, _)) = last {
                self.set_submodule(package, parts[count - 1], value);
            }
            first.get_or_insert(value);
            last = Some((module, value));
        }
        Some((first?, last?.1))
    }

    /// ModuleNotFoundError, which `try` around the import may catch.
    fn fail_import(&mut self, dotted: &str) {
        self.emit(InstKind::ImportError(Symbol::new(dotted)));
        self.terminate(Terminator::Unreachable);
    }

    /// Binds a submodule in its package, unless the package itself assigns the name: `from .int import int` there
    /// means the class.
    fn set_submodule(&mut self, package: ModuleId, name: &str, value: ValueId) {
        let variable = self.cx.program.modules[package].names.get(&Symbol::new(name)).copied();
        let hidden = self.cx.definitions.hides_submodule(package.0 as usize, name);
        if let Some(global) = variable.filter(|_| !hidden) {
            self.emit_void(InstKind::GlobalStore(global, value));
        }
    }

    pub(super) fn import_from(&mut self, s: &'a StmtImportFrom) {
        let level = s.level.map_or(0, |level| level.to_u32());
        if level == 0 && s.module.as_ref().is_some_and(|m| m.as_str() == "__future__") {
            return self.import_future(s);
        }
        let Some(dotted) = self.cx.graph.absolute(self.module, level, s.module.as_deref()) else { return };
        let parts: Vec<&str> = dotted.split('.').collect();
        if self.import_dotted(&parts).is_none() {
            return;
        }
        let Some(module) = self.resolve(&dotted) else { return };
        for alias in &s.names {
            if self.builder.is_unreachable() {
                return;
            }
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            if alias.name.as_str() == "*" {
                self.import_star(module);
            } else if self.is_library && marks::is_mark_name(&alias.name) {
                continue;
            } else if let Some(value) = self.imported_name(module, &dotted, &alias.name) {
                self.store_name(bound, value);
            }
        }
    }

    /// `from module import name`: a variable of the module, or a submodule.
    fn imported_name(&mut self, module: ModuleId, dotted: &str, name: &str) -> Option<ValueId> {
        let submodule = self.resolve(&format!("{dotted}.{name}"));
        let hidden = !self.is_library && self.cx.program.modules[module].is_library && is_private(name);
        let variable = self.cx.program.modules[module].names.get(&Symbol::new(name)).copied().filter(|_| !hidden);
        let is_assigned = self.cx.graph.modules[module.0 as usize].is_package.then_some(submodule).flatten();
        match (variable, is_assigned) {
            // The variable that stands for a submodule is filled by its import.
            (Some(global), Some(submodule)) if !self.cx.definitions.hides_submodule(module.0 as usize, name) => {
                let value = self.emit(InstKind::Import(submodule));
                self.emit_void(InstKind::GlobalStore(global, value));
                Some(value)
            }
            (Some(global), _) => Some(self.load_imported(global, module, dotted, name)),
            (None, Some(submodule)) => Some(self.emit(InstKind::Import(submodule))),
            // Where this is reached it is an error of the compilation.
            (None, None) if self.cx.program.modules[module].lacks.contains(&Symbol::new(name)) => {
                let value = self.emit(InstKind::Import(module));
                Some(self.emit(InstKind::GetAttr(value, Symbol::new(name))))
            }
            (None, None) => {
                self.raise_import_error(module, dotted, name, "");
                None
            }
        }
    }

    /// Reads a module's variable. Where the imports go in a circle it may not be assigned yet.
    fn load_imported(&mut self, global: GlobalId, module: ModuleId, dotted: &str, name: &str) -> ValueId {
        let load = InstKind::GlobalLoad { global, fallback: None };
        let graph = self.cx.graph;
        let target = module.0 as usize;
        if graph.modules[target].is_library || !graph.reaches(target, self.module) {
            return self.emit(load);
        }
        self.emit_guarded(load, "NameError", |this| {
            this.raise_import_error(module, dotted, name, " (most likely due to a circular import)");
        })
    }

    /// `ImportError: cannot import name …`.
    fn raise_import_error(&mut self, module: ModuleId, dotted: &str, name: &str, reason: &str) {
        let source = &self.cx.graph.modules[module.0 as usize];
        let place = if source.is_library { "unknown location".to_owned() } else { source.path.display().to_string() };
        let partially = if reason.is_empty() { "" } else { "partially initialized module " };
        let message = self.string(&format!("cannot import name '{name}' from {partially}'{dotted}'{reason} ({place})"));
        let callee = self.load_builtin("ImportError");
        let value = self.string(dotted);
        let name = ArgKind::Keyword(Symbol::new("name"));
        let args = vec![Arg { value: message, kind: ArgKind::Positional }, Arg { value, kind: name }];
        let exception = self.emit(InstKind::Call { callee, args });
        self.terminate(Terminator::Raise { exception, cause: None });
    }

    fn import_star(&mut self, module: ModuleId) {
        let names = self.cx.stars.get(&(self.module, module.0 as usize)).cloned().unwrap_or_default();
        for name in names {
            if let Some(&global) = self.cx.program.modules[module].names.get(&name) {
                let value = self.emit(InstKind::GlobalLoad { global, fallback: None });
                self.store_name(name.as_str(), value);
            }
        }
    }

    /// `from __future__ import feature` binds the name; nothing else in Python 3.
    fn import_future(&mut self, s: &'a StmtImportFrom) {
        for alias in &s.names {
            let none = self.none();
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name), none);
        }
    }
}

fn is_private(name: &str) -> bool {
    name.starts_with('_') && !(name.starts_with("__") && name.ends_with("__"))
}
