//! Which objects the cycle collector must know about, and how it sees what is in their raw memory. In: any program before the
//! ownership pass. Out: `cyclic`, `traverse` and `weak` of every object type.
//!
//! A cycle of references needs a cycle of types: objects of a strongly connected component of the graph "may hold". Types that
//! nothing makes objects of are not part of it, and a cycle that only leads through fields which the library keeps acyclic is
//! none, as long as the program does not write them itself. The collector runs the finalizers of all garbage before it frees any, so it also
//! knows objects with a finalizer that such objects may hold, and what is in between.

mod components;
mod visits;

use pyc2n_base::{Idx, Symbol};
use pyc2n_mir::typed::{Function, InstKind, InstanceId, Intrinsic, Member, ObjectId, Program, TypeId};
use pyc2n_base::collections::{HashMap, HashSet};

/// Decides which object types are cyclic and makes their traversals.
pub(crate) fn find(program: &mut Program) {
    let graph = Graph::new(program);
    let mut cyclic = graph.in_cycles();
    graph.add_finalized(&mut cyclic);
    let weak = weakly_referenced(program);
    for (object, cyclic) in program.types.objects.iter_mut().zip(cyclic) {
        object.cyclic = cyclic;
    }
    weak.into_iter().for_each(|object| program.types.objects[object].weak = true);
    visits::make(program);
}

/// What may hold what. The nodes are the object types, then the types.
struct Graph<'a> {
    program: &'a Program,
    objects: usize,
    /// Objects that are made somewhere.
    made: HashSet<ObjectId>,
    /// Fields that the program writes itself.
    written: HashSet<Symbol>,
    /// The body of each generator type, whose frame may hold any of its values.
    bodies: HashMap<ObjectId, InstanceId>,
}

impl<'a> Graph<'a> {
    fn new(program: &'a Program) -> Self {
        let generators = program.functions.iter_enumerated();
        let bodies: HashMap<_, _> = generators.filter_map(|(id, f)| Some((f.generator.as_ref()?.object, id))).collect();
        let insts = program.functions.iter().flat_map(|f| f.blocks.iter()).flat_map(|block| &block.insts);
        let allocated = insts.filter_map(|inst| if let InstKind::Alloc(object) = inst.kind { Some(object) } else { None });
        let made = allocated.chain(bodies.keys().copied()).collect();
        let users = program.functions.iter().filter(|function| !function.hidden);
        let written = users.flat_map(|function| written_fields(program, function)).collect();
        Graph { program, objects: program.types.objects.len(), made, written, bodies }
    }

    fn len(&self) -> usize {
        self.objects + self.program.types.len()
    }

    fn of_type(&self, ty: TypeId) -> usize {
        self.objects + ty.index()
    }

    /// The nodes that a node may hold or stands for.
    fn held(&self, node: usize) -> Vec<usize> {
        if node < self.objects {
            return self.parts(ObjectId::new(node), true).into_iter().map(|ty| self.of_type(ty)).collect();
        }
        let members = &self.program.types.get(TypeId::new(node - self.objects)).members;
        members.iter().flat_map(|member| self.held_by(member)).collect()
    }

    fn held_by(&self, member: &Member) -> Vec<usize> {
        match member {
            Member::Object(object) => vec![object.index()],
            Member::Tuple(elements) => elements.iter().map(|&element| self.of_type(element)).collect(),
            Member::Ptr(element) => vec![self.of_type(*element)],
            Member::Held(_, value) => self.held_by(value),
            _ => vec![],
        }
    }

    /// The types of what an object may hold, those of acyclic fields only on demand.
    fn parts(&self, object: ObjectId, all: bool) -> HashSet<TypeId> {
        if !self.made.contains(&object) {
            return HashSet::default();
        }
        match self.bodies.get(&object) {
            Some(&body) => self.program.functions[body].values.iter().copied().collect(),
            None => {
                let fields = self.program.types.objects[object].fields.iter();
                fields.filter(|field| all || !field.acyclic || self.written.contains(&field.name)).map(|field| field.ty).collect()
            }
        }
    }

    /// Which objects are in a cycle of which some reference is in no acyclic field.
    fn in_cycles(&self) -> Vec<bool> {
        let first = components::components(self.len(), &|node| self.held(node));
        let closing = (0..self.objects).filter(|&object| {
            self.parts(ObjectId::new(object), false).into_iter().any(|ty| first[self.of_type(ty)] == first[object])
        });
        let cyclic: HashSet<usize> = closing.map(|object| first[object]).collect();
        (0..self.objects).map(|object| cyclic.contains(&first[object])).collect()
    }

    /// Adds what is on a way from a cyclic object to one with a finalizer.
    fn add_finalized(&self, cyclic: &mut [bool]) {
        let finalized = self.made.iter().filter(|&&object| self.program.types.objects[object].finalizer.is_some());
        let finalized: Vec<usize> = finalized.map(|object| object.index()).collect();
        if finalized.is_empty() {
            return;
        }
        let mut holders = vec![Vec::new(); self.len()];
        for node in 0..self.len() {
            self.held(node).into_iter().for_each(|held| holders[held].push(node));
        }
        let below = reached((0..self.objects).filter(|&object| cyclic[object]), self.len(), &|node| self.held(node));
        let above = reached(finalized.into_iter(), self.len(), &|node| holders[node].clone());
        for object in 0..self.objects {
            cyclic[object] |= below[object] && above[object];
        }
    }
}

/// Objects to which the program makes weak references.
fn weakly_referenced(program: &Program) -> HashSet<ObjectId> {
    let mut weak = HashSet::default();
    for function in program.functions.iter() {
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            if let InstKind::Intrinsic(Intrinsic::PtrWeaken, args) = &inst.kind {
                let pointers = &program.types.get(function.values[args[0]]).members;
                let elements = pointers.iter().filter_map(|member| if let Member::Ptr(element) = member { Some(*element) } else { None });
                let members = elements.flat_map(|element| &program.types.get(element).members);
                weak.extend(members.filter_map(|member| if let Member::Object(object) = member { Some(*object) } else { None }));
            }
        }
    }
    weak
}

fn written_fields<'a>(program: &'a Program, function: &'a Function) -> impl Iterator<Item = Symbol> + 'a {
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    insts.filter_map(|inst| match inst.kind {
        InstKind::FieldSet { of, field, .. } => Some(program.types.objects[of].fields[field as usize].name),
        _ => None,
    })
}

/// The nodes on ways from the given ones.
fn reached(from: impl Iterator<Item = usize>, len: usize, next: &dyn Fn(usize) -> Vec<usize>) -> Vec<bool> {
    let mut seen = vec![false; len];
    let mut queue: Vec<usize> = from.collect();
    while let Some(node) = queue.pop() {
        if !std::mem::replace(&mut seen[node], true) {
            queue.extend(next(node));
        }
    }
    seen
}
