//! Which functions the merge pass takes for the same.

use pyc2n_base::{SourceId, Span, Symbol};
use pyc2n_mir::typed::*;

const SPAN: Span = Span { source: SourceId(0), start: 0, end: 0 };

/// A program with two classes of objects, `A` and `B`, both with a field `next` of their own type or None.
struct Sketch {
    program: Program,
    a: Class,
    b: Class,
    none: TypeId,
    bool: TypeId,
    either: TypeId,
}

#[derive(Clone, Copy)]
struct Class {
    object: ObjectId,
    ty: TypeId,
    next: TypeId,
}

impl Sketch {
    fn new() -> Self {
        let mut program = Program::default();
        let unit = program.types.units.push(Unit { kind: UnitKind::None, type_name: Symbol::new("NoneType"), label: "None".into() });
        let none = program.types.single(Member::Unit(unit));
        let bool = program.types.single(Member::Bool);
        let [a, b] = ["A", "B"].map(|name| class(&mut program, name, unit));
        let members = vec![Member::Object(a.object), Member::Object(b.object)];
        let either = program.types.intern(Type { members, unbound: false });
        Sketch { program, a, b, none, bool, either }
    }

    fn function(&mut self, params: &[TypeId], result: TypeId) -> InstanceId {
        let mut function = Function {
            name: format!("f{}", self.program.functions.len()),
            traceback_name: Symbol::new("f"),
            hidden: true,
            unordered: false,
            once: false,
            span: SPAN,
            result,
            generator: None,
            inline: Inline::Auto,
            may_raise: true,
            blocks: Default::default(),
            values: Default::default(),
            exits: 0,
            leaves_caller: false,
        };
        let params = params.iter().map(|&ty| function.values.push(ty)).collect();
        function.blocks.push(empty(params));
        self.program.functions.push(function)
    }

    fn op(&mut self, id: InstanceId, ty: TypeId, kind: InstKind) -> ValueId {
        let function = &mut self.program.functions[id];
        let result = function.values.push(ty);
        let inst = Inst { result: Some(result), kind, span: SPAN, exit: None, cleanup: vec![] };
        function.blocks[BlockId(0)].insts.push(inst);
        result
    }

    fn end(&mut self, id: InstanceId, terminator: Terminator) {
        self.program.functions[id].blocks[BlockId(0)].terminator = terminator;
    }

    fn return_none(&mut self, id: InstanceId) {
        let none = self.op(id, self.none, InstKind::Const(Const::Unit));
        self.end(id, Terminator::Return(none));
    }

    /// `next` of the object, None or not.
    fn getter(&mut self, class: Class) -> InstanceId {
        let id = self.function(&[class.ty], class.next);
        let next = self.op(id, class.next, InstKind::FieldGet { object: ValueId(0), of: class.object, field: 0 });
        self.end(id, Terminator::Return(next));
        id
    }

    /// Merges, with a program that makes an `A` and a `B` and calls the one function with the one, the other with the other.
    fn merged(mut self, for_a: InstanceId, for_b: InstanceId) -> Program {
        let main = self.function(&[], self.none);
        for (class, callee) in [(self.a, for_a), (self.b, for_b)] {
            let object = self.op(main, class.ty, InstKind::Alloc(class.object));
            let result = self.program.functions[callee].result;
            self.op(main, result, InstKind::Call(callee, vec![object]));
        }
        self.return_none(main);
        self.program.entry = Some(main);
        self.check();
        pyc2n_passes::merge(&mut self.program);
        self.check();
        self.program
    }

    fn check(&self) {
        for function in self.program.functions.iter() {
            verify(&self.program, function).expect("the program is well-formed");
        }
    }
}

fn class(program: &mut Program, name: &str, none: UnitId) -> Class {
    let object = program.types.objects.push(ObjectType {
        name: name.into(),
        type_name: Symbol::new(name),
        kind: ObjectKind::Fields,
        origin: None,
        fields: vec![],
        finalizer: None,
        drop: None,
        traverse: None,
        weak: false,
        cyclic: true,
    });
    let ty = program.types.single(Member::Object(object));
    let next = program.types.intern(Type { members: vec![Member::Unit(none), Member::Object(object)], unbound: false });
    program.types.objects[object].fields.push(Field { name: Symbol::new("next"), ty: next, acyclic: false });
    Class { object, ty, next }
}

fn empty(params: Vec<ValueId>) -> Block {
    Block { params, insts: vec![], terminator: Terminator::Unreachable, span: SPAN, unwind: None, cleanup: vec![] }
}

#[test]
fn functions_that_differ_in_the_object_merge_and_so_do_their_places() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let (f, g) = (s.getter(a), s.getter(b));
    let program = s.merged(f, g);
    assert_eq!(program.functions.len(), 2);
    assert_eq!(program.types.place(a.next), program.types.place(b.next));
    assert_eq!(program.types.dropped_like(b.object), a.object);
}

#[test]
fn what_nothing_calls_goes_and_its_objects_lose_their_finalizers() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let (f, g) = (s.getter(a), s.getter(b));
    let idle = s.function(&[a.ty], s.none);
    s.return_none(idle);
    s.program.types.objects[a.object].finalizer = Some(idle);
    let unmade = class(&mut s.program, "C", UnitId(0)).object;
    let unused = s.getter(a);
    s.program.types.objects[unmade].finalizer = Some(unused);
    let program = s.merged(f, g);
    assert_eq!(program.functions.len(), 3);
    assert_eq!(program.types.objects[unmade].finalizer, None);
    let finalizer = program.types.objects[a.object].finalizer.expect("an `A` is made");
    assert_eq!(program.functions[finalizer].name, "f2");
    assert_eq!(program.types.dropped_like(b.object), b.object);
}

#[test]
fn pairs_of_functions_that_call_each_other_merge() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let [f, g] = [a, b].map(|class| {
        let even = s.function(&[class.ty], s.none);
        let odd = s.function(&[class.ty], s.none);
        // A difference, so that the two of one class do not merge with each other.
        s.op(odd, s.bool, InstKind::Const(Const::Bool(true)));
        for (id, other) in [(even, odd), (odd, even)] {
            let result = s.op(id, s.none, InstKind::Call(other, vec![ValueId(0)]));
            s.end(id, Terminator::Return(result));
        }
        even
    });
    assert_eq!(s.merged(f, g).functions.len(), 3);
}

#[test]
fn callees_that_differ_keep_callers_apart() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let [f, g] = [(a, true), (b, false)].map(|(class, literal)| {
        let callee = s.function(&[class.ty], s.bool);
        let value = s.op(callee, s.bool, InstKind::Const(Const::Bool(literal)));
        s.end(callee, Terminator::Return(value));
        let caller = s.function(&[class.ty], s.bool);
        let result = s.op(caller, s.bool, InstKind::Call(callee, vec![ValueId(0)]));
        s.end(caller, Terminator::Return(result));
        caller
    });
    assert_eq!(s.merged(f, g).functions.len(), 5);
}

#[test]
fn what_is_allocated_makes_a_difference() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let [f, g] = [a, b].map(|class| {
        let id = s.function(&[class.ty], class.ty);
        let fresh = s.op(id, class.ty, InstKind::Alloc(class.object));
        s.end(id, Terminator::Return(fresh));
        id
    });
    assert_eq!(s.merged(f, g).functions.len(), 3);
}

#[test]
fn what_is_told_apart_makes_a_difference() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let either = s.either;
    let [f, g] = [a, b].map(|class| {
        let id = s.function(&[either], s.bool);
        let test = s.op(id, s.bool, InstKind::TypeTest(ValueId(0), class.ty));
        s.end(id, Terminator::Return(test));
        let caller = s.function(&[class.ty], s.bool);
        let wide = s.op(caller, either, InstKind::Convert(ValueId(0)));
        let result = s.op(caller, s.bool, InstKind::Call(id, vec![wide]));
        s.end(caller, Terminator::Return(result));
        caller
    });
    assert_eq!(s.merged(f, g).functions.len(), 5);
}

#[test]
fn tests_for_none_are_the_same_for_all_objects() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let [f, g] = [a, b].map(|class| {
        let id = s.function(&[class.ty], s.bool);
        let next = s.op(id, class.next, InstKind::FieldGet { object: ValueId(0), of: class.object, field: 0 });
        let test = s.op(id, s.bool, InstKind::TypeTest(next, s.none));
        s.end(id, Terminator::Return(test));
        id
    });
    assert_eq!(s.merged(f, g).functions.len(), 2);
}

#[test]
fn tracebacks_tell_functions_of_the_user_apart() {
    let mut s = Sketch::new();
    let (a, b) = (s.a, s.b);
    let (f, g) = (s.getter(a), s.getter(b));
    for (id, start) in [(f, 0), (g, 10)] {
        let function = &mut s.program.functions[id];
        function.hidden = false;
        function.span = Span { start, ..SPAN };
    }
    assert_eq!(s.merged(f, g).functions.len(), 3);
}
