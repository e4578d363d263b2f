//! Merges functions that are the same but for types which make no difference to the generated code: a method of a class and of its
//! subclasses, a method of `list` for several types of objects. In: any program before the ownership pass. Out: one
//! function of each kind, and [`Sharing`], which tells codegen and other passes what has become the same.
//!
//! Whether two functions are the same is the coarsest partition such that functions of one class have the same code and their
//! callees are of one class (Hopcroft's refinement of automata, by renumbering until the number of classes is stable). So
//! recursive functions merge too. Everything of which codegen consults the exact type is part of the code: see `key`.

mod drops;
mod held;
mod key;
mod places;

use crate::prune::{prune, rename};
use drops::Drops;
use held::Held;
use key::{Key, Keys, Reference};
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{InstanceId, Program, Sharing};
use pyc2n_base::collections::HashMap;

/// Merges what is the same, and removes what nothing reaches.
pub fn merge(program: &mut Program) {
    prune(program);
    let (classes, sharing) = {
        let held = Held::new(&program.types);
        let classes = partition(program, &held);
        let sharing = share(program, &held, &classes);
        (classes, sharing)
    };
    let first = representatives(&classes);
    program.types.sharing = Some(sharing);
    rename(program, &|id| first[&classes[id]]);
    prune(program);
}

/// The class of each function.
fn partition(program: &Program, held: &Held) -> IndexVec<InstanceId, u32> {
    let mut encoder = Keys::new(program, held);
    let keys: IndexVec<InstanceId, Key> = program.functions.indices().map(|id| encoder.function(id)).collect();
    let mut classes: IndexVec<InstanceId, u32> = number(keys.iter().map(|key| &key.tokens));
    loop {
        let refined = refine(program, held, &keys, &classes);
        if count(&refined) == count(&classes) {
            return refined;
        }
        classes = refined;
    }
}

/// Tells functions apart whose callees, or the drops of whose values, are of different classes.
fn refine(
    program: &Program,
    held: &Held,
    keys: &IndexVec<InstanceId, Key>,
    classes: &IndexVec<InstanceId, u32>,
) -> IndexVec<InstanceId, u32> {
    let drops = Drops::new(program, held, classes);
    let class = |reference: &Reference| match *reference {
        Reference::Function(callee) => classes[callee],
        Reference::Drop(ty) => drops.of_type(ty),
    };
    let rows = keys.iter_enumerated().map(|(id, key)| {
        std::iter::once(classes[id]).chain(key.references.iter().map(class)).collect::<Vec<u32>>()
    });
    number(rows)
}

/// Numbers things so that equal ones get equal numbers.
pub(crate) fn number<I: Idx, T: std::hash::Hash + Eq>(things: impl Iterator<Item = T>) -> IndexVec<I, u32> {
    let mut numbers = HashMap::default();
    things.map(|thing| {
        let next = numbers.len() as u32;
        *numbers.entry(thing).or_insert(next)
    }).collect()
}

fn count(classes: &IndexVec<InstanceId, u32>) -> u32 {
    classes.iter().max().map_or(0, |last| last + 1)
}

/// The first function of each class.
fn representatives(classes: &IndexVec<InstanceId, u32>) -> HashMap<u32, InstanceId> {
    let mut first = HashMap::default();
    for (id, &class) in classes.iter_enumerated() {
        first.entry(class).or_insert(id);
    }
    first
}

fn share(program: &Program, held: &Held, classes: &IndexVec<InstanceId, u32>) -> Sharing {
    let drops = Drops::new(program, held, classes).shared();
    let first = representatives(classes);
    let mut places = places::Places::new(program);
    for (id, class) in classes.iter_enumerated() {
        places.functions(first[class], id);
    }
    for (&object, &like) in &drops {
        places.objects(like, object);
    }
    Sharing { places: places.finish(), drops }
}
