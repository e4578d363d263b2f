//! Second pass: what each name means, what each function takes from around it, and which shared
//! variables need a cell.

use super::*;
use pyc2n_base::collections::HashSet;

pub fn resolve(table: &mut ScopeTable, diagnostics: &mut Vec<Diagnostic>) {
    let mut resolver = Resolver { table, uses: HashMap::default(), seen: HashSet::default(), diagnostics };
    for scope in resolver.table.scopes.indices() {
        for name in resolver.table.scopes[scope].order.clone() {
            resolver.name(scope, name);
        }
    }
    resolver.decide_cells();
}

struct Resolver<'a> {
    table: &'a mut ScopeTable,
    /// For each shared variable the functions made directly in its owner's frame that take it along.
    uses: HashMap<(ScopeId, Symbol), Vec<ScopeId>>,
    seen: HashSet<(ScopeId, ScopeId, Symbol)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    fn name(&mut self, scope: ScopeId, name: Symbol) {
        let this = &self.table.scopes[scope];
        let entry = &this.names[&name];
        let is_bound = !entry.bindings.is_empty();
        let resolution = if entry.is_global {
            if is_bound {
                self.assigned_as_global(name);
            }
            Resolution::Global
        } else if entry.is_nonlocal {
            self.nonlocal(scope, name, is_bound)
        } else if is_bound {
            match this.kind {
                ScopeKind::Module => Resolution::Global,
                ScopeKind::Class => Resolution::ClassVariable,
                _ => Resolution::Variable(scope),
            }
        } else {
            self.search(scope, name)
        };
        if let Some(entry) = self.table.scopes[scope].names.get_mut(&name) {
            entry.resolution = Some(resolution);
        }
        if let Resolution::Variable(owner) = resolution {
            self.capture(scope, owner, name);
        }
    }

    fn assigned_as_global(&mut self, name: Symbol) {
        let module = &mut self.table.scopes[MODULE];
        if !module.names.contains_key(&name) {
            module.order.push(name);
        }
        module.names.entry(name).or_default().assigned_elsewhere = true;
    }

    fn nonlocal(&mut self, scope: ScopeId, name: Symbol, is_bound: bool) -> Resolution {
        let found = self.search(scope, name);
        match found {
            Resolution::Variable(owner) => {
                if is_bound {
                    if let Some(entry) = self.table.scopes[owner].names.get_mut(&name) {
                        entry.assigned_elsewhere = true;
                    }
                }
            }
            _ => {
                let entry = &self.table.scopes[scope].names[&name];
                let span = entry.bindings.first().map(|b| b.span).or(entry.used);
                let message = format!("no binding for nonlocal '{name}' found");
                self.diagnostics.push(match span {
                    Some(span) => Diagnostic::error("syntax-error", span, message),
                    None => Diagnostic::global(pyc2n_base::Severity::Error, "syntax-error", message),
                });
            }
        }
        found
    }

    /// The variable of a name that the scope does not bind.
    fn search(&self, scope: ScopeId, name: Symbol) -> Resolution {
        let mut at = self.table.scopes[scope].parent;
        while let Some(id) = at {
            let scope = &self.table.scopes[id];
            at = scope.parent;
            if matches!(scope.kind, ScopeKind::Module | ScopeKind::Class) {
                continue;
            }
            match scope.names.get(&name) {
                Some(entry) if entry.is_global => return Resolution::Global,
                Some(entry) if !entry.is_nonlocal && !entry.bindings.is_empty() => return Resolution::Variable(id),
                _ => {}
            }
        }
        Resolution::Global
    }

    /// Makes every function between the use and the owner take the variable along.
    fn capture(&mut self, scope: ScopeId, owner: ScopeId, name: Symbol) {
        let target = self.table.scopes[owner].function;
        let mut function = self.table.scopes[scope].function;
        while function != target {
            let Some(parent) = self.table.scopes[function].parent else { return };
            if !self.seen.insert((function, owner, name)) {
                return;
            }
            self.table.scopes[function].free.push(FreeVariable { owner, name });
            let outer = self.table.scopes[parent].function;
            if outer == target {
                self.uses.entry((owner, name)).or_default().push(function);
            }
            function = outer;
        }
    }

    fn decide_cells(&mut self) {
        let uses = std::mem::take(&mut self.uses);
        for ((owner, name), functions) in uses {
            let needs_cell = !self.assigned_once_before(owner, name, &functions);
            self.table.scopes[owner].shared.insert(name, needs_cell);
        }
    }

    /// Whether the variable's only assignment is done before any of the functions is made, and
    /// can't be done again.
    fn assigned_once_before(&self, owner: ScopeId, name: Symbol, functions: &[ScopeId]) -> bool {
        let entry = &self.table.scopes[owner].names[&name];
        let assignments: Vec<_> = entry.bindings.iter().filter(|b| b.kind != BindingKind::Declare).collect();
        let [binding] = assignments[..] else { return false };
        if entry.assigned_elsewhere || binding.kind == BindingKind::Delete || self.in_loop(binding.region) {
            return false;
        }
        functions.iter().all(|&function| {
            let (order, region) = self.table.scopes[function].created;
            order > binding.order && self.encloses(binding.region, region)
        })
    }

    fn in_loop(&self, region: RegionId) -> bool {
        let mut at = Some(region);
        while let Some(id) = at {
            let region = self.table.regions[id];
            if region.is_loop {
                return true;
            }
            at = region.parent;
        }
        false
    }

    fn encloses(&self, outer: RegionId, inner: RegionId) -> bool {
        let mut at = Some(inner);
        while let Some(id) = at {
            if id == outer {
                return true;
            }
            at = self.table.regions[id].parent;
        }
        false
    }
}
