//! Makes one object type of those that differ in nothing: `list[int]` is many types in inference, one per list that the program
//! makes, so that what one list holds says nothing of another. In: any program after inference. Out: the same with the first
//! object type of each class in place of all.
//!
//! The classes are the coarsest partition such that objects of one class have the same origin and fields whose types are of the
//! same classes (as for states of an automaton: renumbered until the number of classes is stable). That changes no behaviour: code for
//! one is right for the other. A union never has two objects of one origin, so none collapses.

use crate::merge::number;
use pyc2n_base::collections::HashMap;
use pyc2n_base::{IndexVec, Symbol};
use pyc2n_mir::typed::{Function, InstKind, Member, ObjectId, ObjectType, Program, Terminator, Type, TypeId, Types, UnitId};

/// Unifies object types.
pub fn unify(program: &mut Program) {
    let classes = partition(&program.types);
    let mut first = HashMap::default();
    let stands_for = classes.iter_enumerated().map(|(id, class)| *first.entry(*class).or_insert(id)).collect();
    let mut renaming = Renaming { types: &mut program.types, stands_for, renamed: HashMap::default() };
    renaming.objects();
    program.globals.iter_mut().for_each(|global| global.ty = renaming.ty(global.ty));
    program.functions.iter_mut().for_each(|function| renaming.function(function));
}

/// What is the same about objects from the start.
type Outside = (u32, bool, bool, Vec<(Symbol, bool)>);

fn outside(object: &ObjectType, origin: u32) -> Outside {
    let fields = object.fields.iter().map(|field| (field.name, field.acyclic)).collect();
    (origin, object.drop.is_some(), object.finalizer.is_some(), fields)
}

/// The class of each object.
fn partition(types: &Types) -> IndexVec<ObjectId, u32> {
    let start = types.objects.iter_enumerated().map(|(id, object)| match object.origin {
        Some(origin) => (None, outside(object, origin)),
        None => (Some(id), outside(object, 0)),
    });
    let mut classes: IndexVec<ObjectId, u32> = number(start);
    loop {
        let mut parts = Parts { types, classes: &classes, of_types: HashMap::default(), numbers: HashMap::default() };
        let refined: IndexVec<ObjectId, u32> = number(types.objects.iter_enumerated().map(|(id, object)| {
            let fields: Vec<u32> = object.fields.iter().map(|field| parts.of(field.ty)).collect();
            (classes[id], fields)
        }));
        if refined.iter().max() == classes.iter().max() {
            return refined;
        }
        classes = refined;
    }
}

/// Classes of types, given those of objects.
struct Parts<'a> {
    types: &'a Types,
    classes: &'a IndexVec<ObjectId, u32>,
    of_types: HashMap<TypeId, u32>,
    numbers: HashMap<(bool, Vec<Part>), u32>,
}

/// A member with classes in place of types.
#[derive(PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Part {
    Object(u32),
    Tuple(Vec<u32>),
    Ptr(u32),
    Held(UnitId, Box<Part>),
    Other(Member),
}

impl Parts<'_> {
    fn of(&mut self, ty: TypeId) -> u32 {
        if let Some(&class) = self.of_types.get(&ty) {
            return class;
        }
        let Type { members, unbound } = self.types.get(ty);
        let mut parts: Vec<Part> = members.iter().map(|member| self.part(member)).collect();
        parts.sort();
        let next = self.numbers.len() as u32;
        let class = *self.numbers.entry((*unbound, parts)).or_insert(next);
        self.of_types.insert(ty, class);
        class
    }

    fn part(&mut self, member: &Member) -> Part {
        match member {
            Member::Object(object) => Part::Object(self.classes[*object]),
            Member::Tuple(elements) => Part::Tuple(elements.iter().map(|&element| self.of(element)).collect()),
            Member::Ptr(element) => Part::Ptr(self.of(*element)),
            Member::Held(class, value) => Part::Held(*class, Box::new(self.part(value))),
            other => Part::Other(other.clone()),
        }
    }
}

/// Puts one object of each class in place of all.
struct Renaming<'a> {
    types: &'a mut Types,
    stands_for: IndexVec<ObjectId, ObjectId>,
    renamed: HashMap<TypeId, TypeId>,
}

impl Renaming<'_> {
    fn ty(&mut self, id: TypeId) -> TypeId {
        if let Some(&renamed) = self.renamed.get(&id) {
            return renamed;
        }
        let Type { members, unbound } = self.types.get(id).clone();
        let members = members.into_iter().map(|member| self.member(member)).collect();
        let renamed = self.types.intern(Type { members, unbound });
        self.renamed.insert(id, renamed);
        renamed
    }

    fn member(&mut self, member: Member) -> Member {
        match member {
            Member::Object(object) => Member::Object(self.stands_for[object]),
            Member::Tuple(elements) => Member::Tuple(elements.into_iter().map(|element| self.ty(element)).collect()),
            Member::Ptr(element) => Member::Ptr(self.ty(element)),
            Member::Held(class, value) => Member::Held(class, Box::new(self.member(*value))),
            other => other,
        }
    }

    fn objects(&mut self) {
        for id in self.types.objects.indices() {
            for n in 0..self.types.objects[id].fields.len() {
                let ty = self.ty(self.types.objects[id].fields[n].ty);
                self.types.objects[id].fields[n].ty = ty;
            }
        }
    }

    fn function(&mut self, function: &mut Function) {
        function.values.iter_mut().for_each(|ty| *ty = self.ty(*ty));
        function.result = self.ty(function.result);
        if let Some(generator) = &mut function.generator {
            generator.sent = self.ty(generator.sent);
            generator.returned = self.ty(generator.returned);
        }
        for block in function.blocks.iter_mut() {
            block.insts.iter_mut().for_each(|inst| self.inst(&mut inst.kind));
            if let Terminator::TypeSwitch { arms, .. } = &mut block.terminator {
                arms.iter_mut().for_each(|(subset, _)| *subset = self.ty(*subset));
            }
        }
    }

    fn inst(&mut self, kind: &mut InstKind) {
        match kind {
            InstKind::TypeTest(_, subset) => *subset = self.ty(*subset),
            InstKind::Alloc(object) | InstKind::FieldGet { of: object, .. } | InstKind::FieldSet { of: object, .. } => {
                *object = self.stands_for[*object];
            }
            _ => {}
        }
    }
}
