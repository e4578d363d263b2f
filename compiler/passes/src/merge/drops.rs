//! Which objects are dropped by the same code, and which types' values are released by the same code, given the classes of
//! functions. A release calls an object's drop itself if the type tells the object and its drops nest only as deep as
//! types; otherwise it asks the object.

use super::held::Held;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{InstanceId, Member, ObjectId, ObjectKind, Program, Repr, TypeId};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// What code drops an object. Generators and the runtime's objects share with nobody.
#[derive(PartialEq, Eq, Hash)]
enum Code {
    Own(ObjectId),
    /// How each field is held and released, and the finalizer.
    Fields(Vec<(u32, u32)>, Option<u32>),
}

/// Classes under one partition of the functions.
pub(super) struct Drops<'a> {
    program: &'a Program,
    held: &'a Held<'a>,
    functions: &'a IndexVec<InstanceId, u32>,
    bodies: HashMap<ObjectId, InstanceId>,
    direct: RefCell<HashMap<ObjectId, bool>>,
    objects: RefCell<HashMap<ObjectId, u32>>,
    types: RefCell<HashMap<TypeId, u32>>,
    codes: RefCell<HashMap<Code, u32>>,
    lists: RefCell<HashMap<Vec<u32>, u32>>,
}

impl<'a> Drops<'a> {
    pub(super) fn new(program: &'a Program, held: &'a Held<'a>, functions: &'a IndexVec<InstanceId, u32>) -> Self {
        let generators = program.functions.iter_enumerated();
        let bodies = generators.filter_map(|(id, f)| Some((f.generator.as_ref()?.object, id))).collect();
        Drops {
            program,
            held,
            functions,
            bodies,
            direct: RefCell::default(),
            objects: RefCell::default(),
            types: RefCell::default(),
            codes: RefCell::default(),
            lists: RefCell::default(),
        }
    }

    /// The class of what releases a value of a type; to be compared for types that are held alike.
    pub(super) fn of_type(&self, ty: TypeId) -> u32 {
        if let Some(&class) = self.types.borrow().get(&ty) {
            return class;
        }
        let mut called = Vec::new();
        self.called(ty, &mut called);
        let class = number(&self.lists, called);
        self.types.borrow_mut().insert(ty, class);
        class
    }

    /// The drops that releasing a value, or elements behind it, calls by name.
    fn called(&self, ty: TypeId, called: &mut Vec<u32>) {
        match (self.held.bare(ty), &self.held.types().get(ty).members[..]) {
            (Repr::Pointer { .. }, _) => {
                let only = self.held.only_object(ty).filter(|&object| self.is_direct(object));
                called.push(only.map_or(0, |object| self.of_object(object) + 1));
            }
            (Repr::Tuple(elements), _) => elements.iter().for_each(|&element| self.called(element, called)),
            (_, [Member::Ptr(element)]) => self.called(*element, called),
            _ => {}
        }
    }

    fn of_object(&self, object: ObjectId) -> u32 {
        if let Some(&class) = self.objects.borrow().get(&object) {
            return class;
        }
        let ty = &self.program.types.objects[object];
        let code = match ty.kind {
            ObjectKind::Fields => {
                let fields = ty.fields.iter().map(|field| (self.held.class(field.ty), self.of_type(field.ty)));
                Code::Fields(fields.collect(), ty.finalizer.map(|finalizer| self.functions[finalizer]))
            }
            _ => Code::Own(object),
        };
        let class = number(&self.codes, code);
        self.objects.borrow_mut().insert(object, class);
        class
    }

    /// Objects whose code is that of an earlier one.
    pub(super) fn shared(&self) -> HashMap<ObjectId, ObjectId> {
        let mut first: HashMap<u32, ObjectId> = HashMap::new();
        let objects = self.program.types.objects.indices();
        let like = objects.map(|object| (object, *first.entry(self.of_object(object)).or_insert(object)));
        like.filter(|(object, like)| object != like).collect()
    }

    fn is_direct(&self, object: ObjectId) -> bool {
        if let Some(&known) = self.direct.borrow().get(&object) {
            return known;
        }
        let direct = self.program.types.objects[object].kind == ObjectKind::Fields && !self.reaches_itself(object);
        self.direct.borrow_mut().insert(object, direct);
        direct
    }

    fn reaches_itself(&self, object: ObjectId) -> bool {
        let (mut seen, mut stack) = (HashSet::new(), self.parts(object));
        while let Some(ty) = stack.pop() {
            if !seen.insert(ty) {
                continue;
            }
            for member in &self.program.types.get(ty).members {
                match member {
                    Member::Object(other) if *other == object => return true,
                    Member::Object(other) => stack.extend(self.parts(*other)),
                    Member::Tuple(elements) => stack.extend(elements),
                    Member::Ptr(element) => stack.push(*element),
                    _ => {}
                }
            }
        }
        false
    }

    /// What an object may hold; a generator any of its values.
    fn parts(&self, object: ObjectId) -> Vec<TypeId> {
        match self.bodies.get(&object) {
            Some(&body) => self.program.functions[body].values.iter().copied().collect(),
            None => self.program.types.objects[object].fields.iter().map(|field| field.ty).collect(),
        }
    }
}

fn number<K: std::hash::Hash + Eq>(numbers: &RefCell<HashMap<K, u32>>, key: K) -> u32 {
    let mut numbers = numbers.borrow_mut();
    let next = numbers.len() as u32;
    *numbers.entry(key).or_insert(next)
}
