//! Python's scoping rules: which variable each name means, which variables functions share, and
//! which of those can be captured by value. `collect` reads the tree, `resolve` decides.
//!
//! A comprehension is a scope of names but no function: it runs inline in the function around it. A
//! generator expression is a function.

mod collect;
mod resolve;

use pyc2n_base::{new_index, Diagnostic, IndexVec, SourceId, Span, Symbol};
use rustpython_parser::ast::Stmt;
use pyc2n_base::collections::HashMap;

new_index! {
    /// A scope of one module.
    ScopeId, "scope";
    /// A region of straight-line code; regions nest.
    RegionId, "region";
}

/// What a scope belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeKind {
    /// The module's top level.
    Module,
    /// A class body.
    Class,
    /// `def`.
    Function,
    /// `lambda`.
    Lambda,
    /// A generator expression.
    Generator,
    /// A list, set or dict comprehension.
    Comprehension,
}

/// What kind of statement binds a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BindingKind {
    /// A parameter.
    Param,
    /// `def`.
    Function,
    /// `class`.
    Class,
    /// `import`, `from … import`.
    Import,
    /// Any other assignment.
    Assign,
    /// An annotation without a value: the name is local, nothing is assigned.
    Declare,
    /// `del`, or the end of `except … as`.
    Delete,
}

/// One place that binds a name.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// How.
    pub kind: BindingKind,
    /// Position in evaluation order.
    pub order: u32,
    /// The region it stands in.
    pub region: RegionId,
    /// Where.
    pub span: Span,
}

/// What a name means in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// A local variable of that scope (this one or one around it).
    Variable(ScopeId),
    /// A module variable or builtin.
    Global,
    /// A variable of the class body.
    ClassVariable,
}

/// A name in a scope.
#[derive(Debug, Default)]
pub struct Name {
    /// All places that bind it here.
    pub bindings: Vec<Binding>,
    /// It is read here, at this span first.
    pub used: Option<Span>,
    /// `global` names it.
    pub is_global: bool,
    /// `nonlocal` names it.
    pub is_nonlocal: bool,
    /// The variable is assigned by `nonlocal` in an inner function, or as a global in some function.
    pub assigned_elsewhere: bool,
    /// Filled in by `resolve`.
    pub resolution: Option<Resolution>,
}

/// A variable that a function takes from around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreeVariable {
    /// The scope that owns it.
    pub owner: ScopeId,
    /// Its name.
    pub name: Symbol,
}

/// A scope.
#[derive(Debug)]
pub struct Scope {
    /// What it belongs to.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// The scope of the function, class or module body whose frame runs it.
    pub function: ScopeId,
    /// The nearest class scope around it, itself included.
    pub class: Option<ScopeId>,
    /// The class's name for private names (`__x`), without leading underscores.
    pub private: Option<Symbol>,
    /// The names in it.
    pub names: HashMap<Symbol, Name>,
    /// The names in the order in which they were met, so that nothing depends on hashing.
    pub order: Vec<Symbol>,
    /// It contains `yield`.
    pub has_yield: bool,
    /// Variables of functions around it that it or a function in it uses.
    pub free: Vec<FreeVariable>,
    /// Own variables that inner functions share, and whether they need a cell.
    pub shared: HashMap<Symbol, bool>,
    /// When and where the function object is made.
    pub created: (u32, RegionId),
}

/// A region of code; see [`RegionId`].
#[derive(Debug, Clone, Copy)]
pub struct Region {
    /// The region around it in the same function.
    pub parent: Option<RegionId>,
    /// Its code may run more than once per run of the region around it.
    pub is_loop: bool,
}

/// The scopes of one module.
#[derive(Debug)]
pub struct ScopeTable {
    /// All scopes; the first is the module's.
    pub scopes: IndexVec<ScopeId, Scope>,
    /// The regions of all functions.
    pub regions: IndexVec<RegionId, Region>,
    /// The scope of each function, class, lambda and comprehension, by the node's address.
    by_node: HashMap<usize, ScopeId>,
}

/// The module's scope.
pub const MODULE: ScopeId = ScopeId(0);

impl ScopeTable {
    /// The scope that a node of the tree opens.
    pub fn of_node<T>(&self, node: &T) -> ScopeId {
        self.by_node.get(&address(node)).copied().unwrap_or(MODULE)
    }

    /// What a (mangled) name means in a scope.
    pub fn resolution(&self, scope: ScopeId, name: Symbol) -> Resolution {
        let known = self.scopes[scope].names.get(&name).and_then(|name| name.resolution);
        known.unwrap_or(Resolution::Global)
    }

    /// Whether inner functions share the variable by reference.
    pub fn needs_cell(&self, owner: ScopeId, name: Symbol) -> bool {
        self.scopes[owner].shared.get(&name).copied().unwrap_or(false)
    }

    /// A name as it is stored: private names in classes are mangled.
    pub fn mangle(&self, scope: ScopeId, name: &str) -> Symbol {
        mangle(self.scopes[scope].private, name)
    }
}

fn mangle(private: Option<Symbol>, name: &str) -> Symbol {
    match private {
        Some(class) if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
            Symbol::new(&format!("_{class}{name}"))
        }
        _ => Symbol::new(name),
    }
}

fn address<T>(node: &T) -> usize {
    node as *const T as usize
}

/// The scopes of a module. The tree must not move afterwards.
pub fn analyse(suite: &[Stmt], source: SourceId) -> (ScopeTable, Vec<Diagnostic>) {
    let (mut table, mut diagnostics) = collect::collect(suite, source);
    resolve::resolve(&mut table, &mut diagnostics);
    (table, diagnostics)
}
