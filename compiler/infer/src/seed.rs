//! What module-level statements bind for good, known before they are analysed: functions, classes with their
//! bases, imported names. Modules that import each other could not be analysed otherwise.

use crate::context::Context;
use crate::protocol::names;
use crate::types::Concrete;
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ClassId, FuncId, GlobalId, InstKind, ModuleId, ValueId};

impl Context<'_> {
    /// Seeds constant module variables, then the headers of classes.
    pub fn seed(&mut self) {
        let stores = self.constant_stores();
        let mut progress = true;
        while progress {
            progress = stores.iter().fold(false, |any, &store| self.seed_variable(store) || any);
        }
        progress = true;
        while progress {
            progress = stores.iter().fold(false, |any, &(body, _, value)| self.seed_header(body, value) || any);
        }
    }

    fn constant_stores(&self) -> Vec<(FuncId, GlobalId, ValueId)> {
        let program = self.program;
        let mut stores = Vec::new();
        for module in program.modules.iter() {
            for inst in program.functions[module.body].blocks.iter().flat_map(|b| &b.insts) {
                match inst.kind {
                    InstKind::GlobalStore(global, value) if program.globals[global].constant => {
                        stores.push((module.body, global, value));
                    }
                    _ => {}
                }
            }
        }
        stores
    }

    fn seed_variable(&mut self, (body, global, value): (FuncId, GlobalId, ValueId)) -> bool {
        let cell = self.globals[global];
        let known = self.types.read_cell(cell, None);
        let Some(concrete) = self.static_value(body, value) else { return false };
        let ty = self.types.of(concrete);
        self.types.join_cell(cell, ty);
        self.types.read_cell(cell, None) != known
    }

    fn static_value(&mut self, body: FuncId, value: ValueId) -> Option<Concrete> {
        match &self.definition(body, value)?.kind {
            InstKind::MakeFunction { func, captures } if captures.is_empty() => {
                Some(Concrete::Function { func: *func, captures: vec![] })
            }
            InstKind::MakeClass { class, .. } => Some(Concrete::Class(*class)),
            InstKind::Import(module) => Some(Concrete::Module(*module)),
            InstKind::GetAttr(object, name) => self.static_attr(body, *object, *name),
            InstKind::GlobalLoad { global, .. } => self.static_global(*global),
            _ => None,
        }
    }

    fn static_attr(&mut self, body: FuncId, object: ValueId, name: Symbol) -> Option<Concrete> {
        let Concrete::Module(module) = self.static_value(body, object)? else { return None };
        self.static_module_attr(module, name)
    }

    fn static_module_attr(&mut self, module: ModuleId, name: Symbol) -> Option<Concrete> {
        let global = *self.program.modules[module].names.get(&name)?;
        self.static_global(global)
    }

    fn static_global(&mut self, global: GlobalId) -> Option<Concrete> {
        if !self.program.globals[global].constant {
            return None;
        }
        let ty = self.types.read_cell(self.globals[global], None);
        self.types.sole(ty).map(|member| self.types.get(member).clone())
    }

    fn seed_header(&mut self, body: FuncId, value: ValueId) -> bool {
        let Some(InstKind::MakeClass { class, bases, keywords, .. }) = self.definition(body, value).map(|i| &i.kind) else {
            return false;
        };
        if !self.classes[*class].mro.is_empty() {
            return false;
        }
        let Some(bases) = bases.iter().map(|&b| self.static_class(body, b)).collect::<Option<Vec<_>>>() else {
            return false;
        };
        let named = keywords.iter().find(|(name, _)| *name == names().metaclass).map(|&(_, value)| value);
        match named.map(|value| self.static_class(body, value)) {
            Some(None) => false,
            explicit => self.seed_mro(*class, bases, explicit.flatten()),
        }
    }

    fn static_class(&mut self, body: FuncId, value: ValueId) -> Option<ClassId> {
        match self.static_value(body, value)? {
            Concrete::Class(class) if !self.classes[class].mro.is_empty() => Some(class),
            _ => None,
        }
    }

    fn seed_mro(&mut self, class: ClassId, mut bases: Vec<ClassId>, explicit: Option<ClassId>) -> bool {
        let root = self.library_class_in(None, Symbol::new("object"));
        if bases.is_empty() && root != Some(class) {
            match root {
                Some(root) if !self.classes[root].mro.is_empty() => bases.push(root),
                _ => return false,
            }
        }
        match self.linearize(class, &bases) {
            Some(mro) => {
                let metaclass = self.metaclass_of(&bases, explicit);
                self.set_mro(class, mro, bases, metaclass);
                true
            }
            None => false,
        }
    }
}
