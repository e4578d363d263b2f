//! Definite assignment: which instance attributes every object of a class has from its construction on, so that reading them
//! needs no test. A forward data-flow analysis of `__init__` over untyped mir, along `super().__init__(…)`.
//!
//! An attribute is definite if it is assigned on every path to a return of `__init__`, and to each place where the new object
//! *escapes*: where anything but an assignment to one of its attributes, a read of one that is assigned already, or `super().__init__`
//! uses it, since from there on other code may look. (After Java's definite assignment, JLS chapter 16, and raw types: Fähndrich and
//! Leino, "Declaring and checking non-null types in an object-oriented language", 2003.)

use crate::context::Context;
use crate::protocol::names;
use pyc2n_base::{Idx, IndexVec, Symbol};
use pyc2n_mir::untyped::{
    Block, BlockId, ClassId, Edge, FuncId, Function, FunctionKind, InstKind, ParamKind, Terminator, ValueId,
};
use pyc2n_base::collections::HashMap;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What is known by now; forgotten when the hierarchy changes.
#[derive(Default)]
pub struct Definite {
    classes: HashMap<ClassId, Rc<BTreeSet<Symbol>>>,
    /// Whether the attribute may be unset in an object of a class that inherits from the owner.
    unset: HashMap<(ClassId, Symbol), bool>,
    /// What class statements store. This never changes.
    stores: HashMap<ClassId, Rc<HashMap<Symbol, Stored>>>,
}

/// Methods that `__init__` calls are followed so deep.
const MAX_CALLS: usize = 8;

impl Context<'_> {
    /// Whether an attribute that `owner` owns may be unset in some object.
    pub fn may_be_indefinite(&self, owner: ClassId, name: Symbol) -> bool {
        if let Some(&known) = self.definite.borrow().unset.get(&(owner, name)) {
            return known;
        }
        let heirs = self.classes.iter_enumerated().filter(|(_, info)| info.mro.contains(&owner)).map(|(class, _)| class);
        // Objects that are held as something else have no attributes of their own.
        let heirs = heirs.filter(|&class| self.held(class).is_none());
        let unset = heirs.into_iter().any(|class| !self.definite_attrs(class).contains(&name));
        self.definite.borrow_mut().unset.insert((owner, name), unset);
        unset
    }

    fn definite_attrs(&self, class: ClassId) -> Rc<BTreeSet<Symbol>> {
        if let Some(known) = self.definite.borrow().classes.get(&class) {
            return known.clone();
        }
        let attrs = Rc::new(if self.has_plain_construction(class) { self.set_by_init(class) } else { BTreeSet::new() });
        self.definite.borrow_mut().classes.insert(class, attrs.clone());
        attrs
    }

    fn set_by_init(&self, class: ClassId) -> BTreeSet<Symbol> {
        let Some(Stored::Function(init)) = self.method_from(class, 0, names().init) else { return BTreeSet::new() };
        let (mut state, mut ends) = (State::default(), Ends::default());
        Analysis { cx: self, class, function: &self.program.functions[init], depth: 0 }.call(&mut state, &mut ends);
        state.assigned.retain(|name| !ends.poisoned.contains(name) && ends.escaped.as_ref().is_none_or(|set| set.contains(name)));
        state.assigned
    }

    /// Whether objects of the class come into being only by `__init__` on fresh memory, and assigning an attribute only assigns it.
    fn has_plain_construction(&self, class: ClassId) -> bool {
        let n = names();
        let mut mro = self.classes[class].mro.iter();
        !self.classes[class].raw
            && !self.classes[class].observed
            && mro.all(|&c| {
                let library = self.program.modules[self.program.classes[c].module].is_library;
                let hooks: &[Symbol] = if library { &[n.setattr] } else { &[n.setattr, n.getattribute, n.del, n.new] };
                !hooks.iter().any(|&hook| self.stored_in(c, hook).is_some())
            })
    }

    /// What the first class in the MRO of `class` that has the name, from a position on, binds it to.
    fn method_from(&self, class: ClassId, start: usize, name: Symbol) -> Option<Stored> {
        self.classes[class].mro.iter().skip(start).find_map(|&c| self.stored_in(c, name))
    }

    /// What this very class binds a name to.
    fn stored_in(&self, class: ClassId, name: Symbol) -> Option<Stored> {
        if self.classes[class].extended.contains(&name) { Some(Stored::Other) } else { self.body_stores(class).get(&name).copied() }
    }

    /// What the class statement stores under each name.
    fn body_stores(&self, class: ClassId) -> Rc<HashMap<Symbol, Stored>> {
        if let Some(known) = self.definite.borrow().stores.get(&class) {
            return known.clone();
        }
        let body = &self.program.functions[self.program.classes[class].body];
        let mut stores: HashMap<Symbol, Stored> = HashMap::default();
        for inst in body.blocks.iter().flat_map(|block| &block.insts) {
            let InstKind::ClassAttrStore(of, name, value) = inst.kind else { continue };
            if of == class {
                let stored = stored(body, value);
                stores.entry(name).and_modify(|known| *known = Stored::Other).or_insert(stored);
            }
        }
        let stores = Rc::new(stores);
        self.definite.borrow_mut().stores.insert(class, stores.clone());
        stores
    }

    /// Records that objects of this class are made without running `__init__`.
    pub fn mark_raw(&mut self, class: ClassId) {
        if !std::mem::replace(&mut self.classes[class].raw, true) {
            self.hierarchy_changed(class);
        }
    }

    /// Records that something outside of the class statement gives the class an attribute, which may be a descriptor.
    pub fn mark_extended(&mut self, class: ClassId, name: Symbol) {
        if !self.body_stores(class).contains_key(&name) && self.classes[class].extended.insert(name) {
            self.hierarchy_changed(class);
        }
    }

    /// Attributes of this class and its bases may be unset now that were not: who reads them is analysed again.
    pub fn hierarchy_changed(&mut self, class: ClassId) {
        let stores = std::mem::take(&mut self.definite.borrow_mut().stores);
        *self.definite.borrow_mut() = Definite { stores, ..Definite::default() };
        for c in self.classes[class].mro.clone() {
            if !self.program.modules[self.program.classes[c].module].is_library {
                let watchers = self.classes[c].watchers.clone();
                self.types.dirty.extend(watchers);
            }
        }
    }
}

/// What a class body binds a name to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stored {
    Function(FuncId),
    /// A literal, a container: no descriptor.
    Plain,
    Other,
}

fn stored(body: &Function, value: ValueId) -> Stored {
    let definition = body.blocks.iter().flat_map(|block| &block.insts).find(|inst| inst.result == Some(value));
    match definition.map(|inst| &inst.kind) {
        Some(InstKind::MakeFunction { func, .. }) => Stored::Function(*func),
        Some(InstKind::Const(_) | InstKind::Tuple(_) | InstKind::List(_) | InstKind::Set(_) | InstKind::Dict(_)) => Stored::Plain,
        _ => Stored::Other,
    }
}

/// A plain function whose first parameter is positional.
fn has_plain_self(function: &Function) -> bool {
    let first = function.params.first().map(|param| param.kind);
    function.kind == FunctionKind::Plain && matches!(first, Some(ParamKind::PositionalOnly | ParamKind::Standard))
}

/// What holds at a point of `__init__`.
#[derive(Clone, PartialEq, Eq, Default)]
struct State {
    assigned: BTreeSet<Symbol>,
    escaped: bool,
}

impl State {
    fn meet(&mut self, other: &State) -> bool {
        let assigned: BTreeSet<Symbol> = self.assigned.intersection(&other.assigned).copied().collect();
        let met = State { assigned, escaped: self.escaped || other.escaped };
        let changed = met != *self;
        *self = met;
        changed
    }
}

/// What was found on the way.
#[derive(Default)]
struct Ends {
    /// At the returns of the function.
    returned: Option<State>,
    /// Assigned at each escape, if there is one.
    escaped: Option<BTreeSet<Symbol>>,
    /// Read before they are assigned.
    poisoned: BTreeSet<Symbol>,
}

/// A walk through `__init__`, or a method that it calls on the new object.
struct Analysis<'a, 'p> {
    cx: &'a Context<'p>,
    /// The exact class of the object.
    class: ClassId,
    function: &'a Function,
    depth: usize,
}

impl Analysis<'_, '_> {
    /// Goes from the state before a call of the function to the one after it.
    fn call(&self, state: &mut State, ends: &mut Ends) {
        if self.depth > MAX_CALLS || !has_plain_self(self.function) {
            return escape(state, ends);
        }
        let mut inner = Ends::default();
        self.ends(&self.solve(state), &mut inner);
        ends.poisoned.extend(inner.poisoned);
        if let Some(set) = inner.escaped {
            escape(&mut State { assigned: set, escaped: true }, ends);
        }
        // A function that never returns leaves nobody to ask.
        if let Some(returned) = inner.returned {
            *state = returned;
        }
    }

    fn ends(&self, states: &IndexVec<BlockId, Option<State>>, ends: &mut Ends) {
        for (id, block) in self.function.blocks.iter_enumerated() {
            let Some(state) = &states[id] else { continue };
            let mut end = self.through(block, state.clone(), ends, block.insts.len());
            let mut uses = edges(block).any(|edge| edge.args.contains(&self.this()));
            block.terminator.for_each_operand(|operand| uses |= operand == self.this());
            if uses {
                escape(&mut end, ends);
            }
            if let Terminator::Return(_) = block.terminator {
                match &mut ends.returned {
                    Some(known) => drop(known.meet(&end)),
                    unknown => *unknown = Some(end),
                }
            }
        }
    }

    /// The state at the head of each block that is reached.
    fn solve(&self, start: &State) -> IndexVec<BlockId, Option<State>> {
        let mut states: IndexVec<BlockId, Option<State>> = IndexVec::from_elem(None, self.function.blocks.len());
        states[BlockId::new(0)] = Some(start.clone());
        let mut queue = vec![BlockId::new(0)];
        let mut ignored = Ends::default();
        while let Some(id) = queue.pop() {
            let (block, Some(state)) = (&self.function.blocks[id], states[id].clone()) else { continue };
            let count = block.insts.len();
            let end = self.through(block, state.clone(), &mut ignored, count);
            // What raises is the last instruction, or the terminator.
            let raised = self.through(block, state, &mut ignored, count.saturating_sub(1));
            let targets = block.terminator.edges().into_iter().map(|edge| (edge, &end));
            for (edge, state) in targets.chain(block.unwind.iter().map(|edge| (edge, &raised))) {
                let changed = match &mut states[edge.block] {
                    Some(known) => known.meet(state),
                    unknown => unknown.replace(state.clone()).is_none(),
                };
                if changed {
                    queue.push(edge.block);
                }
            }
        }
        states
    }

    /// The new object.
    fn this(&self) -> ValueId {
        self.function.blocks[BlockId::new(0)].params[self.function.captures.len()]
    }

    fn through(&self, block: &Block, mut state: State, ends: &mut Ends, count: usize) -> State {
        for inst in &block.insts[..count] {
            self.inst(&inst.kind, &mut state, ends);
        }
        state
    }

    fn inst(&self, kind: &InstKind, state: &mut State, ends: &mut Ends) {
        let this = self.this();
        match kind {
            InstKind::SetAttr { object, name, value } if *object == this && *value != this && !self.may_be_descriptor(*name) => {
                if !state.escaped {
                    state.assigned.insert(*name);
                }
            }
            InstKind::GetAttr(object, name) if *object == this => self.read(*name, state, ends),
            InstKind::Super { object, .. } if *object == this => {}
            InstKind::LoadMethod(receiver, name) => self.load_method(*receiver, *name, state, ends),
            InstKind::CallMethod { receiver, name, args, .. } if !args.iter().any(|arg| self.is_this(arg.value)) => {
                self.call_method(*receiver, *name, state, ends);
            }
            other => {
                let mut uses = false;
                other.for_each_operand(|operand| uses |= self.is_this(operand));
                if uses {
                    escape(state, ends);
                }
            }
        }
    }

    /// Whether a value is the new object or `super()` of it.
    fn is_this(&self, value: ValueId) -> bool {
        value == self.this() || self.super_class(value).is_some()
    }

    /// The class after which `super()` looks, if that is what the value is.
    fn super_class(&self, value: ValueId) -> Option<ClassId> {
        let mut insts = self.function.blocks.iter().flat_map(|block| &block.insts);
        insts.find_map(|inst| match inst.kind {
            InstKind::Super { class, object } if inst.result == Some(value) && object == self.this() => Some(class),
            _ => None,
        })
    }

    /// Whether assigning `self.name` may run code: the name is that of what may be a data descriptor.
    fn may_be_descriptor(&self, name: Symbol) -> bool {
        matches!(self.cx.method_from(self.class, 0, name), Some(Stored::Other))
    }

    fn read(&self, name: Symbol, state: &mut State, ends: &mut Ends) {
        if state.assigned.contains(&name) && !self.may_be_descriptor(name) {
            return;
        }
        ends.poisoned.insert(name);
        if self.cx.method_from(self.class, 0, name) != Some(Stored::Plain) {
            escape(state, ends);
        }
    }

    fn call_method(&self, receiver: ValueId, name: Symbol, state: &mut State, ends: &mut Ends) {
        match self.method(receiver, name, state) {
            Method::Function(func) => {
                let function = &self.cx.program.functions[func];
                Analysis { function, depth: self.depth + 1, ..*self }.call(state, ends);
            }
            Method::Harmless => {}
            Method::Unknown => escape(state, ends),
        }
    }

    /// Looking a function up does nothing; what comes of it is seen where it is called.
    fn load_method(&self, receiver: ValueId, name: Symbol, state: &mut State, ends: &mut Ends) {
        if matches!(self.method(receiver, name, state), Method::Unknown) {
            escape(state, ends);
        }
    }

    fn method(&self, receiver: ValueId, name: Symbol, state: &State) -> Method {
        let mro = &self.cx.classes[self.class].mro;
        let start = match self.super_class(receiver) {
            Some(after) => mro.iter().position(|&c| c == after).map(|place| place + 1),
            None if receiver == self.this() => Some(0),
            None => return Method::Harmless,
        };
        // An attribute that is assigned may hide the method.
        let method = start.and_then(|start| self.cx.method_from(self.class, start, name)).filter(|_| !state.assigned.contains(&name));
        match method {
            Some(Stored::Function(func)) => Method::Function(func),
            // `object` has an `__init__` that does nothing.
            None if name == names().init && start.is_some() => Method::Harmless,
            _ => Method::Unknown,
        }
    }
}

/// What is called on the new object.
enum Method {
    Function(FuncId),
    /// Something that does nothing, or on another object.
    Harmless,
    Unknown,
}

/// From here on other code may look at the object.
fn escape(state: &mut State, ends: &mut Ends) {
    state.escaped = true;
    ends.escaped = Some(match ends.escaped.take() {
        Some(known) => known.intersection(&state.assigned).copied().collect(),
        None => state.assigned.clone(),
    });
}

fn edges(block: &Block) -> impl Iterator<Item = &Edge> {
    block.terminator.edges().into_iter().chain(&block.unwind)
}
