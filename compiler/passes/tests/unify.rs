//! Which object types become one.

use pyc2n_base::Symbol;
use pyc2n_mir::typed::*;

fn object(program: &mut Program, name: &str, origin: Option<u32>) -> ObjectId {
    program.types.objects.push(ObjectType {
        name: name.into(),
        type_name: Symbol::new(name),
        kind: ObjectKind::Fields,
        origin,
        fields: vec![],
        finalizer: None,
        drop: None,
        traverse: None,
        weak: false,
        cyclic: false,
    })
}

fn field(program: &mut Program, object: ObjectId, name: &str, ty: TypeId) {
    program.types.objects[object].fields.push(Field { name: Symbol::new(name), ty, acyclic: false });
}

/// A linked list: objects with a value of this member and an object of the same kind.
fn list(program: &mut Program, name: &str, origin: Option<u32>, value: Member) -> TypeId {
    let id = object(program, name, origin);
    let (value, own) = (program.types.single(value), program.types.single(Member::Object(id)));
    field(program, id, "value", value);
    field(program, id, "next", own);
    own
}

/// The types of global variables of these types, after the pass.
fn unified(mut program: Program, types: &[TypeId]) -> Vec<TypeId> {
    for &ty in types {
        program.globals.push(Global { name: "g".into(), ty });
    }
    pyc2n_passes::unify(&mut program);
    program.globals.iter().map(|global| global.ty).collect()
}

#[test]
fn recursive_types_of_one_origin_with_the_same_fields_are_one() {
    let mut program = Program::default();
    let a = list(&mut program, "a", Some(0), Member::Int);
    let b = list(&mut program, "b", Some(0), Member::Int);
    let types = unified(program, &[a, b]);
    assert_eq!(types[0], types[1]);
}

#[test]
fn other_fields_or_another_origin_keep_them_apart() {
    let mut program = Program::default();
    let a = list(&mut program, "a", Some(0), Member::Int);
    let b = list(&mut program, "b", Some(0), Member::Float);
    let c = list(&mut program, "c", Some(1), Member::Int);
    let [d, e] = ["d", "e"].map(|name| list(&mut program, name, None, Member::Int));
    let types = unified(program, &[a, b, c, d, e]);
    let different: std::collections::HashSet<TypeId> = types.iter().copied().collect();
    assert_eq!(different.len(), 5);
}

#[test]
fn what_they_hold_counts_at_any_depth() {
    let mut program = Program::default();
    let holders: Vec<TypeId> = [Member::Int, Member::Int, Member::Float].into_iter().map(|value| {
        let inner = list(&mut program, "inner", Some(0), value);
        let memory = program.types.single(Member::Ptr(inner));
        let pair = program.types.single(Member::Tuple(vec![memory, memory]));
        let outer = object(&mut program, "outer", Some(1));
        field(&mut program, outer, "pair", pair);
        program.types.single(Member::Object(outer))
    }).collect();
    let types = unified(program, &holders);
    assert_eq!(types[0], types[1]);
    assert_ne!(types[0], types[2]);
}
