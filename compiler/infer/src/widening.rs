//! Bounds on the number of instances, so that inference ends, in time linear in the program.
//!
//! What a generator yields depends on its instance, so its type names the instance, and the instance's arguments are part of
//! the type. `xs = (x for x in xs)` in a loop, or a sieve of generators that take generators, would make types without end.
//! A function whose arguments hold generators of that same function, nested deeper than a bound, is therefore called in its
//! *open* instance: the one whose arguments grow. Functions of too many instances are too.

use crate::context::Context;
use crate::types::{CellId, Concrete, ConcreteId, InstanceId, Type};
use pyc2n_mir::untyped::{FuncId, FunctionKind};
use std::collections::HashMap;

/// Beyond this many instances of one function, all further calls go to the open one.
const MAX_INSTANCES: u32 = 200;
/// Generators of one function nested deeper than this in its arguments go to the open one.
const MAX_NESTING: u32 = 3;

/// How deep what was seen on the way nests; 0 while it is being looked at.
#[derive(Default)]
struct Visited {
    cells: HashMap<CellId, u32>,
    generators: HashMap<InstanceId, u32>,
}

impl Context<'_> {
    /// Whether a call for these arguments must go to the function's open instance.
    pub fn must_widen(&mut self, func: FuncId, args: &[Type]) -> bool {
        if self.instance_counts.get(&func).copied().unwrap_or(0) > MAX_INSTANCES {
            return true;
        }
        if self.program.functions[func].kind != FunctionKind::Generator {
            return false;
        }
        let mut visited = Visited::default();
        args.iter().any(|&ty| self.nesting(func, ty, &mut visited) >= MAX_NESTING)
    }

    /// How many generators of the function are nested in values of a type.
    fn nesting(&mut self, func: FuncId, ty: Type, visited: &mut Visited) -> u32 {
        let members = self.types.members(ty);
        members.into_iter().map(|m| self.nesting_in(func, m, visited)).max().unwrap_or(0)
    }

    fn nesting_in(&mut self, func: FuncId, member: ConcreteId, visited: &mut Visited) -> u32 {
        match self.types.get(member).clone() {
            Concrete::Generator(instance) => self.nesting_of_generator(func, instance, visited),
            Concrete::Tuple(elements) => elements.into_iter().map(|e| self.nesting(func, e, visited)).max().unwrap_or(0),
            Concrete::Instance { args: cells, .. } | Concrete::Function { captures: cells, .. } => {
                self.nesting_in_cells(func, &cells, visited)
            }
            Concrete::Bound { function, receiver } => self.nesting_in_cells(func, &[function, receiver], visited),
            Concrete::Box(cell) | Concrete::Ptr(cell) => self.nesting_in_cells(func, &[cell], visited),
            _ => 0,
        }
    }

    fn nesting_of_generator(&mut self, func: FuncId, instance: InstanceId, visited: &mut Visited) -> u32 {
        let is_same = self.instances[instance].func == func;
        if is_same && self.open_instances.get(&func) == Some(&instance) {
            return MAX_NESTING;
        }
        if let Some(&depth) = visited.generators.get(&instance) {
            return depth;
        }
        visited.generators.insert(instance, 0);
        let args = self.instances[instance].args.clone();
        let inner = args.into_iter().map(|a| self.nesting(func, a, visited)).max().unwrap_or(0);
        let depth = inner + u32::from(is_same);
        visited.generators.insert(instance, depth);
        depth
    }

    fn nesting_in_cells(&mut self, func: FuncId, cells: &[CellId], visited: &mut Visited) -> u32 {
        let mut deepest = 0;
        for &cell in cells {
            deepest = deepest.max(self.nesting_in_cell(func, cell, visited));
        }
        deepest
    }

    fn nesting_in_cell(&mut self, func: FuncId, cell: CellId, visited: &mut Visited) -> u32 {
        let cell = self.types.find(cell);
        if let Some(&depth) = visited.cells.get(&cell) {
            return depth;
        }
        visited.cells.insert(cell, 0);
        let ty = self.types.read_cell(cell, None);
        let depth = self.nesting(func, ty, visited);
        visited.cells.insert(cell, depth);
        depth
    }

    /// The open instance of a function, whose arguments now include these.
    pub fn open_instance(&mut self, func: FuncId, closure: Option<ConcreteId>, args: Vec<Type>) -> InstanceId {
        let Some(&id) = self.open_instances.get(&func) else {
            let id = self.new_instance(&(func, closure, args));
            self.open_instances.insert(func, id);
            self.analyse(id);
            return id;
        };
        if self.widen_instance(id, closure, &args) {
            self.types.note_growth();
            self.analyse(id);
        }
        id
    }

    /// Adds to the arguments of an instance; true if that made them grow.
    fn widen_instance(&mut self, id: InstanceId, closure: Option<ConcreteId>, args: &[Type]) -> bool {
        if let (Some(old), Some(new)) = (self.instances[id].closure, closure) {
            // Closures of one function have one shape: what they capture becomes one.
            let (old, new) = (self.types.single(old), self.types.single(new));
            let joined = self.types.join(old, new);
            self.instances[id].closure = self.types.sole(joined);
        }
        let old: Vec<Type> = self.instances[id].args.iter().map(|&a| self.types.canon(a)).collect();
        let joined: Vec<Type> = old.iter().zip(args).map(|(&a, &b)| self.types.join(a, b)).collect();
        let joined: Vec<Type> = joined.into_iter().map(|t| self.types.canon(t)).collect();
        let old: Vec<Type> = old.into_iter().map(|t| self.types.canon(t)).collect();
        let grew = joined != old;
        self.instances[id].args = joined;
        grew
    }
}
