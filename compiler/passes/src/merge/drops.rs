//! Which objects are dropped by the same code, and which types' values are released by the same code, given the classes of
//! functions. A release calls an object's drop itself if the type tells the object and its drops nest only as deep as
//! types; otherwise it asks the object.

use super::held::Held;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Field, InstanceId, Member, ObjectId, ObjectKind, Program, Repr, TypeId};
use std::cell::RefCell;
use pyc2n_base::collections::HashMap;

/// What code drops an object. Generators and the runtime's objects share with nobody.
#[derive(PartialEq, Eq, Hash)]
enum Code {
    Own(ObjectId),
    /// How each field is held and released and whether it is traversed; what else runs at the end and in the collector.
    Fields { fields: Vec<(u32, u32, bool)>, functions: [Option<u32>; 3], cyclic: bool, weak: bool },
}

/// Classes under one partition of the functions.
pub(super) struct Drops<'a> {
    program: &'a Program,
    held: &'a Held<'a>,
    functions: &'a IndexVec<InstanceId, u32>,
    objects: RefCell<HashMap<ObjectId, u32>>,
    types: RefCell<HashMap<TypeId, u32>>,
    codes: RefCell<HashMap<Code, u32>>,
    lists: RefCell<HashMap<Vec<u32>, u32>>,
}

impl<'a> Drops<'a> {
    pub(super) fn new(program: &'a Program, held: &'a Held<'a>, functions: &'a IndexVec<InstanceId, u32>) -> Self {
        Drops {
            program,
            held,
            functions,
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
                let only = self.held.only_object(ty).filter(|&object| self.program.types.drops_directly(object));
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
                let is_traversed = |field: &Field| ty.cyclic && self.program.types.is_traced(field.ty);
                let fields = ty.fields.iter().map(|f| (self.held.class(f.ty), self.of_type(f.ty), is_traversed(f)));
                let functions = [ty.finalizer, ty.drop, ty.traverse].map(|function| Some(self.functions[function?]));
                Code::Fields { fields: fields.collect(), functions, cyclic: ty.cyclic, weak: ty.weak }
            }
            _ => Code::Own(object),
        };
        let class = number(&self.codes, code);
        self.objects.borrow_mut().insert(object, class);
        class
    }

    /// Objects whose code is that of an earlier one.
    pub(super) fn shared(&self) -> HashMap<ObjectId, ObjectId> {
        let mut first: HashMap<u32, ObjectId> = HashMap::default();
        let objects = self.program.types.objects.indices();
        let like = objects.map(|object| (object, *first.entry(self.of_object(object)).or_insert(object)));
        like.filter(|(object, like)| object != like).collect()
    }
}

fn number<K: std::hash::Hash + Eq>(numbers: &RefCell<HashMap<K, u32>>, key: K) -> u32 {
    let mut numbers = numbers.borrow_mut();
    let next = numbers.len() as u32;
    *numbers.entry(key).or_insert(next)
}
