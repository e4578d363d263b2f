//! Bounds on the number of instances, so that inference ends, in time linear in the program.
//!
//! What a generator yields depends on its instance, so its type names the instance, and the instance's arguments are part of
//! the type. `xs = (x for x in xs)` in a loop, or a sieve of generators that take generators, would make types without end.
//! A function whose arguments hold generators of that same function, nested deeper than a bound, is therefore called in its
//! *open* instance: the one whose arguments grow. So is a function to whose call too many instances of it led.
//!
//! Recursion that only changes cells is monomorphic before that: see `recursive_args`.

use crate::context::Context;
use crate::types::{CellId, Concrete, ConcreteId, InstanceId, Type, Types};
use pyc2n_mir::untyped::{FuncId, FunctionKind};
use pyc2n_base::collections::HashMap;

/// When more instances of a function than these led to a call of it, the call goes to the open one.
const MAX_NESTED: usize = 12;

/// When so many instances of a function led to a call of it, an empty cell counts as like any other, which it may become, and tuples of
/// growing length as alike.
const MAX_STRICT_ROUNDS: usize = 3;

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
    pub fn must_widen(&mut self, caller: Option<InstanceId>, func: FuncId, args: &[Type]) -> bool {
        let ancestors = self.ancestors_of(caller, func);
        if ancestors.len() > MAX_NESTED {
            let nearest = self.instances[ancestors[0]].args.clone();
            return !self.consumes_tuple(&nearest, args);
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
    pub fn open_instance(&mut self, caller: Option<InstanceId>, func: FuncId, closure: Option<ConcreteId>, args: Vec<Type>) -> InstanceId {
        let Some(&id) = self.open_instances.get(&func) else {
            let id = self.new_instance(caller, &(func, closure, args, Vec::new()));
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

    /// The arguments of the instance that serves a call: those of the call, unless it is recursive. What became of the same
    /// arguments in the same caller once becomes of them again, for widening makes cells.
    pub fn recursive_args(&mut self, caller: Option<InstanceId>, func: FuncId, args: Vec<Type>) -> Vec<Type> {
        let call = (caller, func, args);
        if let Some(known) = self.widened.get(&call) {
            let known = known.clone();
            return known.into_iter().map(|ty| self.types.canon(ty)).collect();
        }
        let widened = self.monomorphic_recursion(caller, func, call.2.clone());
        if widened != call.2 {
            self.widened.insert(call, widened.clone());
        }
        widened
    }

    /// A recursive call whose arguments differ from a call of the same function that led to it only in cells uses the same
    /// instance: recursion is monomorphic, as in Hindley-Milner, so inference ends. After a few rounds tuples that grow
    /// are alike too.
    fn monomorphic_recursion(&mut self, caller: Option<InstanceId>, func: FuncId, args: Vec<Type>) -> Vec<Type> {
        let ancestors = self.ancestors_of(caller, func);
        let loose = ancestors.len() >= MAX_STRICT_ROUNDS;
        for &id in &ancestors {
            let earlier: Vec<Type> = self.instances[id].args.clone();
            if self.same_shapes(&earlier, &args, loose) {
                return self.join_args(&earlier, &args);
            }
        }
        args
    }

    /// Whether some argument is a shorter static tuple than it was: the library walks through these at compile time, to their end.
    fn consumes_tuple(&mut self, earlier: &[Type], args: &[Type]) -> bool {
        let mut length = |ty: Type| match self.types.sole(ty).map(|member| self.types.get(member)) {
            Some(Concrete::Tuple(elements)) => Some(elements.len()),
            _ => None,
        };
        earlier.iter().zip(args).any(|(&a, &b)| matches!((length(a), length(b)), (Some(before), Some(now)) if now < before))
    }

    /// The instances of a function among those that led to a call by `caller`, innermost first.
    fn ancestors_of(&self, caller: Option<InstanceId>, func: FuncId) -> Vec<InstanceId> {
        let chain = std::iter::successors(caller, |&id| self.instances[id].parent);
        chain.filter(|&id| self.instances[id].func == func).collect()
    }

    fn join_args(&mut self, a: &[Type], b: &[Type]) -> Vec<Type> {
        let joined: Vec<Type> = a.iter().zip(b).map(|(&a, &b)| self.types.join_widening(a, b)).collect();
        joined.into_iter().map(|t| self.types.canon(t)).collect()
    }

    fn same_shapes(&mut self, a: &[Type], b: &[Type], loose: bool) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(&a, &b)| self.same_shape(a, b, loose))
    }

    fn same_shape(&mut self, a: Type, b: Type, loose: bool) -> bool {
        let (x, y) = (self.types.members(a), self.types.members(b));
        self.types.may_be_unbound(a) == self.types.may_be_unbound(b)
            && x.len() == y.len()
            && x.into_iter().zip(y).all(|(x, y)| x == y || self.same_concrete_shape(x, y, loose))
    }

    fn same_concrete_shape(&mut self, a: ConcreteId, b: ConcreteId, loose: bool) -> bool {
        match (self.types.get(a).clone(), self.types.get(b).clone()) {
            // What such an object holds is its value, which a recursion takes apart like a tuple.
            (Concrete::Instance { class: c, args: x }, Concrete::Instance { class: d, args: y }) if self.held(c).is_some() => {
                c == d && x.iter().zip(&y).all(|(&x, &y)| self.same_contents(x, y, loose))
            }
            (Concrete::Instance { class: c, args: x }, Concrete::Instance { class: d, args: y }) => {
                c == d && !x.is_empty() && self.same_cells(&x, &y, loose)
            }
            (Concrete::Function { func: f, captures: x }, Concrete::Function { func: g, captures: y }) => {
                f == g && x.len() == y.len()
            }
            (Concrete::Bound { .. }, Concrete::Bound { .. }) => true,
            (Concrete::Box(x), Concrete::Box(y)) | (Concrete::Ptr(x), Concrete::Ptr(y)) => self.same_cells(&[x], &[y], loose),
            (Concrete::Tuple(x), Concrete::Tuple(y)) if x.len() != y.len() => loose && x.len() < y.len(),
            (Concrete::Tuple(x), Concrete::Tuple(y)) => self.same_shapes(&x, &y, loose),
            _ => false,
        }
    }

    /// Cells whose contents agree now (or, if `loose`, where one is still empty).
    fn same_cells(&mut self, a: &[CellId], b: &[CellId], loose: bool) -> bool {
        a.iter().zip(b).all(|(&a, &b)| {
            let (x, y) = (self.types.read_cell(a, None), self.types.read_cell(b, None));
            x == y || (loose && (x == Types::NEVER || y == Types::NEVER)) || self.member_shapes_equal(x, y)
        })
    }

    fn same_contents(&mut self, a: CellId, b: CellId, loose: bool) -> bool {
        let (a, b) = (self.types.read_cell(a, None), self.types.read_cell(b, None));
        self.same_shape(a, b, loose)
    }

    fn member_shapes_equal(&mut self, a: Type, b: Type) -> bool {
        let (x, y) = (self.types.members(a), self.types.members(b));
        let class_of = |cx: &Self, m: ConcreteId| cx.natives.class_of(cx.types.get(m));
        x.len() == y.len() && x.into_iter().zip(y).all(|(x, y)| x == y || class_of(self, x) == class_of(self, y))
    }
}
