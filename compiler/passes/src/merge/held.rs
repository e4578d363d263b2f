//! Classes of types that are held alike: in the same registers, with the same heap form. A pointer is a pointer whatever it
//! points to; raw memory counts with what its elements are like.

use pyc2n_mir::typed::{Member, ObjectId, Repr, TypeId, Types};
use std::cell::RefCell;
use pyc2n_base::collections::HashMap;

/// How a type is held. Numbers are classes of parts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Form {
    /// No value at all; conversions treat that apart.
    Never,
    Plain(Repr),
    Tuple(Vec<u32>),
    Raw(u32),
    Flagged(u32),
}

/// The classes met so far.
pub(super) struct Held<'a> {
    types: &'a Types,
    classes: RefCell<HashMap<TypeId, u32>>,
    numbers: RefCell<HashMap<Form, u32>>,
}

impl<'a> Held<'a> {
    pub(super) fn new(types: &'a Types) -> Self {
        Held { types, classes: RefCell::default(), numbers: RefCell::default() }
    }

    /// The class of a type.
    pub(super) fn class(&self, ty: TypeId) -> u32 {
        if let Some(&class) = self.classes.borrow().get(&ty) {
            return class;
        }
        let class = self.number(self.form(ty));
        self.classes.borrow_mut().insert(ty, class);
        class
    }

    fn number(&self, form: Form) -> u32 {
        let mut numbers = self.numbers.borrow_mut();
        let next = numbers.len() as u32;
        *numbers.entry(form).or_insert(next)
    }

    fn form(&self, ty: TypeId) -> Form {
        let bare = match (&self.types.get(ty).members[..], self.types.repr(ty)) {
            ([], _) => Form::Never,
            ([Member::Ptr(element)], _) => Form::Raw(self.class(*element)),
            (_, Repr::Flagged(inner)) => self.form_of(*inner),
            (_, repr) => self.form_of(repr),
        };
        if self.types.get(ty).unbound { Form::Flagged(self.number(bare)) } else { bare }
    }

    fn form_of(&self, repr: Repr) -> Form {
        match repr {
            Repr::Tuple(elements) => Form::Tuple(elements.iter().map(|&element| self.class(element)).collect()),
            other => Form::Plain(other),
        }
    }

    /// Whether there is a dynamic value in it, outside of raw memory.
    pub(super) fn has_dynamic(&self, ty: TypeId) -> bool {
        match self.bare(ty) {
            Repr::Dynamic(_) => true,
            Repr::Tuple(elements) => elements.iter().any(|&element| self.has_dynamic(element)),
            _ => false,
        }
    }

    /// Whether it is one pointer to an object, perhaps null or unbound.
    pub(super) fn is_pointer(&self, ty: TypeId) -> bool {
        matches!(self.bare(ty), Repr::Pointer { .. })
    }

    /// The representation without the flag.
    pub(super) fn bare(&self, ty: TypeId) -> Repr {
        match self.types.repr(ty) {
            Repr::Flagged(inner) => *inner,
            repr => repr,
        }
    }

    /// The object, if a pointer can only be to this one.
    pub(super) fn only_object(&self, ty: TypeId) -> Option<ObjectId> {
        let members = &self.types.get(ty).members;
        let mut objects = members.iter().filter_map(|m| if let Member::Object(object) = m { Some(*object) } else { None });
        let only = objects.next().filter(|_| objects.next().is_none());
        only.filter(|_| self.is_pointer(ty))
    }

    pub(super) fn types(&self) -> &'a Types {
        self.types
    }
}
