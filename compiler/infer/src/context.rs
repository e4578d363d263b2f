//! The state of one inference: all tables, and the worklist that drives it to a fixpoint.

use crate::classes::{ClassInfo, FunctionAttrs};
use crate::instances::Instance;
use crate::known::Known;
use crate::native::Natives;
use crate::types::{CellId, ConcreteId, InstanceId, Type, Types};
use pyc2n_base::{Diagnostic, IndexVec, Symbol};
use pyc2n_mir::untyped::{BlockId, ClassId, Const, Default_, FuncId, GlobalId, InstKind, ModuleId, Program};
use pyc2n_base::collections::{HashMap, HashSet};
use std::collections::BTreeSet;

/// Identifies an instance: function, closure, argument types, constants of arguments.
pub type InstanceKey = (FuncId, Option<ConcreteId>, Vec<Type>, Vec<Known>);

/// Identifies an allocation site within an instance: block, instruction, and what distinguishes several
/// allocations of one instruction.
pub type Site = (InstanceId, BlockId, u32, u64);

/// Everything that inference knows.
pub struct Context<'p> {
    /// The program.
    pub program: &'p Program,
    /// Types and cells.
    pub types: Types,
    /// Native classes.
    pub natives: Natives,
    /// Classes.
    pub classes: IndexVec<ClassId, ClassInfo>,
    /// Classes of the library by bare name, for annotations.
    pub classes_by_name: HashMap<Symbol, Vec<ClassId>>,
    /// Which attributes are set in every object.
    pub definite: std::cell::RefCell<crate::definite::Definite>,
    /// Modules of which the program asks which variables are assigned.
    pub observed_modules: BTreeSet<ModuleId>,
    /// Attributes that the program sets on functions.
    pub function_attrs: HashMap<FuncId, FunctionAttrs>,
    /// Words in the string literals of the program, once they were asked for.
    pub mentioned: Option<HashSet<Symbol>>,
    /// Attributes that the program reads and whose names are among these words, once they were asked for.
    pub mentioned_attributes: Option<Vec<Symbol>>,
    /// Module variables.
    pub globals: IndexVec<GlobalId, CellId>,
    /// Instances.
    pub instances: IndexVec<InstanceId, Instance>,
    /// Instances by key.
    pub instance_ids: HashMap<InstanceKey, InstanceId>,
    /// The key of each instance that has one.
    pub keys: HashMap<InstanceId, InstanceKey>,
    /// Instances by the cells in their keys.
    pub keyed_by: HashMap<CellId, BTreeSet<InstanceId>>,
    /// What became of the arguments of recursive calls, by caller.
    pub widened: HashMap<(Option<InstanceId>, FuncId, Vec<Type>), Vec<Type>>,
    /// Of functions with too many or too deep instances, the one whose arguments grow.
    pub open_instances: HashMap<FuncId, InstanceId>,
    /// Generators in which code runs when they are closed at a `yield`.
    pub noticing_generators: HashSet<FuncId>,
    /// Concrete types whose end nobody notices, as far as known while building.
    pub unnoticed: HashSet<ConcreteId>,
    /// Cells per allocation site.
    pub sites: HashMap<Site, Vec<CellId>>,
    /// Shared cells of fixed types.
    pub fixed_cells: HashMap<Type, CellId>,
    /// Every exception object that is raised.
    pub exceptions: CellId,
    /// Problems found. Recorded while building, when types are final.
    pub diagnostics: Vec<Diagnostic>,
    /// Reverse post-order of blocks per function.
    pub orders: HashMap<FuncId, std::rc::Rc<Vec<BlockId>>>,
    /// Where each SSA value is defined, per function.
    pub definitions: HashMap<FuncId, std::rc::Rc<Vec<Option<(BlockId, u32)>>>>,
    /// Functions whose instances are being analysed, innermost last.
    pub active: Vec<InstanceId>,
}

impl<'p> Context<'p> {
    /// A context with a cell for every module variable.
    pub fn new(program: &'p Program, noticing_generators: HashSet<FuncId>) -> Self {
        let mut types = Types::new();
        let natives = Natives::collect(program);
        types.tuple_class = marked_class(program, "lang", "tuple");
        let exceptions = types.new_cell(Types::NEVER);
        let globals = program.globals.iter().map(|_| types.new_cell(Types::NEVER)).collect();
        let classes = program.classes.iter().map(|_| ClassInfo::default()).collect();
        let mut classes_by_name: HashMap<Symbol, Vec<ClassId>> = HashMap::default();
        for (id, class) in program.classes.iter_enumerated() {
            if program.modules[class.module].is_library {
                classes_by_name.entry(class.name).or_default().push(id);
            }
        }
        let mut context = Context {
            program,
            types,
            natives,
            classes,
            classes_by_name,
            definite: Default::default(),
            observed_modules: BTreeSet::new(),
            function_attrs: HashMap::default(),
            mentioned: None,
            mentioned_attributes: None,
            globals,
            instances: IndexVec::new(),
            instance_ids: HashMap::default(),
            keys: HashMap::default(),
            keyed_by: HashMap::default(),
            widened: HashMap::default(),
            open_instances: HashMap::default(),
            noticing_generators,
            unnoticed: HashSet::default(),
            sites: HashMap::default(),
            fixed_cells: HashMap::default(),
            exceptions,
            diagnostics: Vec::new(),
            orders: HashMap::default(),
            definitions: HashMap::default(),
            active: Vec::new(),
        };
        context.seed();
        context
    }

    /// Analyses everything that the main module reaches, to the fixpoint.
    pub fn solve(&mut self) {
        let mut roots = Vec::new();
        for (id, module) in self.program.modules.iter_enumerated() {
            if module.name.as_str() == "builtins" || Some(id) == self.program.main {
                roots.push(module.body);
            }
        }
        // The builtins come first: everything else reads their globals.
        roots.sort_by_key(|&body| Some(self.program.functions[body].module) == self.program.main);
        roots.extend(self.program.entries.map(|entries| self.program.modules[entries].body));
        for body in roots {
            self.instance(body, None, Vec::new());
            self.drain();
        }
        self.exports();
        self.drain();
        self.solve_again();
    }

    /// Instantiates the hooks for the exceptions known by now, and goes on to the fixpoint.
    pub fn solve_again(&mut self) {
        for hook in crate::build::HOOKS {
            self.instantiate_hook(hook);
            self.drain();
        }
        self.settle();
    }

    /// Analyses everything once more as long as cells become one, so that building the code finds every instance that it
    /// asks for.
    fn settle(&mut self) {
        while self.types.has_merged() {
            self.key_instances();
            let all: Vec<InstanceId> = self.instance_ids.values().chain(self.open_instances.values()).copied().collect();
            self.types.dirty.extend(all);
            self.drain();
        }
    }

    fn drain(&mut self) {
        while let Some(&id) = self.types.dirty.iter().next() {
            self.types.dirty.remove(&id);
            self.analyse(id);
        }
    }

    /// Sorted diagnostics, if there are any that stop the compilation.
    pub fn finish_diagnostics(&mut self) -> Result<(), Vec<Diagnostic>> {
        if self.diagnostics.is_empty() {
            return Ok(());
        }
        pyc2n_base::diagnostic::sort(&mut self.diagnostics);
        Err(std::mem::take(&mut self.diagnostics))
    }

    /// The function behind a role of the library, if it is known by now.
    pub fn lang_function(&mut self, role: &str, reader: Option<InstanceId>) -> Option<ConcreteId> {
        let global = self.program.lang(role)?;
        let cell = self.globals[global];
        let ty = self.types.read_cell(cell, reader);
        self.types.sole(ty)
    }

    /// Whether a name stands in a string literal of the program, alone or between other characters.
    pub fn is_mentioned(&mut self, name: Symbol) -> bool {
        let program = self.program;
        self.mentioned.get_or_insert_with(|| mentioned_words(program)).contains(&name)
    }

    /// Attributes that the program reads and whose names it also mentions in a string; sorted.
    pub fn mentioned_attributes(&mut self) -> &[Symbol] {
        if self.mentioned_attributes.is_none() {
            let mut found = read_attributes(self.program);
            found.retain(|&name| self.is_mentioned(name));
            self.mentioned_attributes = Some(found);
        }
        self.mentioned_attributes.as_deref().unwrap_or(&[])
    }

    /// Cells of an allocation site, made at the first request.
    pub fn site_cells(&mut self, site: Site, count: usize) -> Vec<CellId> {
        if let Some(cells) = self.sites.get(&site) {
            return cells.clone();
        }
        let cells: Vec<CellId> = (0..count).map(|_| self.types.new_cell(Types::NEVER)).collect();
        self.sites.insert(site, cells.clone());
        cells
    }

    /// Instances to analyse again.
    pub fn mark_dirty(&mut self, ids: &BTreeSet<InstanceId>) {
        self.types.dirty.extend(ids.iter().copied());
    }
}

/// The names of the attributes that are read outside of the library; sorted.
fn read_attributes(program: &Program) -> Vec<Symbol> {
    let mut found = HashSet::default();
    for function in program.functions.iter().filter(|function| !program.modules[function.module].is_library) {
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            if let InstKind::GetAttr(_, name) | InstKind::LoadMethod(_, name) | InstKind::CallMethod { name, .. } = inst.kind {
                found.insert(name);
            }
        }
    }
    let mut sorted: Vec<Symbol> = found.into_iter().filter(|name| !name.as_str().starts_with("__")).collect();
    sorted.sort_by_key(|name| name.as_str());
    sorted
}

/// The words in the string literals outside of the library.
fn mentioned_words(program: &Program) -> HashSet<Symbol> {
    let mut words = HashSet::default();
    let mut add = |constant: &Const| {
        let Const::Str(points) = constant else { return };
        let text: String = points.iter().filter_map(|&point| char::from_u32(point)).collect();
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.extend(parts.filter(|part| !part.is_empty()).map(Symbol::new));
    };
    for function in program.functions.iter().filter(|function| !program.modules[function.module].is_library) {
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            if let InstKind::Const(constant) = &inst.kind {
                add(constant);
            }
        }
        for param in &function.params {
            if let Some(Default_::Const(constant)) = &param.default {
                add(constant);
            }
        }
    }
    words
}

/// The class with a mark.
fn marked_class(program: &Program, mark: &str, argument: &str) -> Option<ClassId> {
    let (mark, argument) = (Symbol::new(mark), Symbol::new(argument));
    let has = |class: &pyc2n_mir::untyped::Class| class.marks.iter().any(|m| m.name == mark && m.args.contains(&argument));
    program.classes.iter_enumerated().find(|(_, class)| has(class)).map(|(id, _)| id)
}
