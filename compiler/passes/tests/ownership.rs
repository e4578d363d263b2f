//! What the ownership pass makes of small functions, as text.

use num_bigint::BigInt;
use pyc2n_base::{SourceId, Span, Symbol};
use pyc2n_mir::typed::*;
use pyc2n_passes::Version;

const SPAN: Span = Span { source: SourceId(0), start: 0, end: 0 };

struct Sketch {
    program: Program,
    function: Function,
    int: TypeId,
    bool: TypeId,
    object: TypeId,
    error: ObjectId,
    pair: TypeId,
}

impl Sketch {
    fn new(params: impl Fn(&Sketch) -> Vec<TypeId>) -> Self {
        let mut program = Program::default();
        let thing = ObjectType {
            name: "Thing".into(),
            type_name: Symbol::new("Thing"),
            kind: ObjectKind::Fields,
            origin: None,
            fields: vec![],
            finalizer: None,
            drop: None,
            traverse: None,
            weak: false,
            cyclic: false,
        };
        let error = program.types.objects.push(thing);
        let object = program.types.single(Member::Object(error));
        let int = program.types.single(Member::Int);
        let bool = program.types.single(Member::Bool);
        let pair = program.types.single(Member::Tuple(vec![object, object]));
        let function = Function {
            name: "f".into(),
            traceback_name: Symbol::new("f"),
            hidden: false,
            unordered: false,
            once: false,
            span: SPAN,
            result: object,
            generator: None,
            inline: Inline::Auto,
            may_raise: true,
            blocks: Default::default(),
            values: Default::default(),
            exits: 0,
            leaves_caller: false,
        };
        program.functions.push(function.clone());
        let mut sketch = Sketch { program, function, int, bool, object, error, pair };
        let params = params(&sketch);
        sketch.block(&params);
        // What calls go to: takes nothing, gives an object, may raise.
        sketch.program.functions[InstanceId(0)].blocks.push(empty(vec![]));
        sketch
    }

    fn block(&mut self, params: &[TypeId]) -> Vec<ValueId> {
        let params: Vec<ValueId> = params.iter().map(|&p| self.function.values.push(p)).collect();
        self.function.blocks.push(empty(params.clone()));
        params
    }

    fn op(&mut self, block: u32, ty: TypeId, kind: InstKind) -> ValueId {
        let result = self.function.values.push(ty);
        let inst = Inst { result: Some(result), kind, span: SPAN, exit: None, cleanup: vec![] };
        self.function.blocks[BlockId(block)].insts.push(inst);
        result
    }

    fn call(&mut self, block: u32) -> ValueId {
        self.op(block, self.object, InstKind::Call(InstanceId(0), vec![]))
    }

    fn end(&mut self, block: u32, terminator: Terminator) {
        self.function.blocks[BlockId(block)].terminator = terminator;
    }

    fn owned(mut self, weak: bool) -> String {
        verify(&self.program, &self.function).expect("the sketch is well-formed");
        let version = if weak { Version::Weak } else { Version::Strong };
        pyc2n_passes::own(&self.program, &mut self.function, version, &Default::default());
        verify(&self.program, &self.function).expect("ownership keeps the invariants");
        let text = print_function(&self.program, &self.function);
        text.lines().skip(1).map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

fn empty(params: Vec<ValueId>) -> Block {
    Block { params, insts: vec![], terminator: Terminator::Unreachable, span: SPAN, unwind: None, cleanup: vec![] }
}

fn edge(block: u32, args: &[ValueId]) -> Edge {
    Edge { block: BlockId(block), args: args.to_vec() }
}

#[test]
fn a_borrowed_parameter_is_retained_when_it_is_returned() {
    let mut s = Sketch::new(|s| vec![s.object]);
    s.end(0, Terminator::Return(ValueId(0)));
    assert_eq!(s.owned(false), "bb0(v0: Thing):\n    retain v0\n    return v0\n}\n");
}

#[test]
fn an_owned_parameter_moves_into_the_result() {
    let mut s = Sketch::new(|s| vec![s.object]);
    s.end(0, Terminator::Return(ValueId(0)));
    assert_eq!(s.owned(true), "bb0(v0: Thing):\n    return v0\n}\n");
}

#[test]
fn the_last_of_several_consuming_uses_moves() {
    let mut s = Sketch::new(|_| vec![]);
    let thing = s.call(0);
    let pair = s.op(0, s.pair, InstKind::Tuple(vec![thing, thing]));
    let first = s.op(0, s.object, InstKind::TupleGet(pair, 0));
    s.end(0, Terminator::Return(first));
    let expected = "bb0():\n    v0: Thing = call f()\n    retain v0\n    v1: tuple[Thing, Thing] = tuple v0, v0\n    \
                    v2: Thing = tuple_get v1.0\n    release v1\n    return v2\n}\n";
    assert_eq!(s.owned(false), expected);
}

#[test]
fn a_raising_call_cleans_up_what_is_held() {
    let mut s = Sketch::new(|_| vec![]);
    let first = s.call(0);
    s.call(0);
    s.end(0, Terminator::Return(first));
    let expected = "bb0():\n    v0: Thing = call f()\n    v1: Thing = call f() cleanup [v0]\n    release v1\n    return v0\n}\n";
    assert_eq!(s.owned(false), expected);
}

#[test]
fn a_value_dead_on_one_branch_is_released_on_its_edge() {
    let mut s = Sketch::new(|s| vec![s.bool]);
    let thing = s.call(0);
    s.block(&[]);
    s.block(&[]);
    s.end(0, Terminator::Branch { condition: ValueId(0), then: edge(1, &[]), otherwise: edge(2, &[]) });
    s.end(1, Terminator::Return(thing));
    let other = s.call(2);
    s.end(2, Terminator::Return(other));
    let expected = "bb0(v0: bool):\n    v1: Thing = call f()\n    branch v0 bb1() else bb3()\nbb1():\n    return v1\n\
                    bb2():\n    v2: Thing = call f()\n    return v2\nbb3():\n    release v1\n    jump bb2()\n}\n";
    assert_eq!(s.owned(false), expected);
}

#[test]
fn what_only_the_handler_needs_is_released_when_nothing_is_raised() {
    let mut s = Sketch::new(|_| vec![]);
    let kept = s.call(0);
    s.block(&[]);
    let handler_params = s.block(&[s.object]);
    s.block(&[]);
    s.end(0, Terminator::Jump(edge(1, &[])));
    s.call(1);
    s.function.blocks[BlockId(1)].unwind = Some(edge(2, &[kept]));
    s.end(1, Terminator::Jump(edge(3, &[])));
    let exception = s.op(2, s.object, InstKind::EnterHandler);
    let leave = Inst { result: None, kind: InstKind::LeaveHandler(exception), span: SPAN, exit: None, cleanup: vec![] };
    s.function.blocks[BlockId(2)].insts.push(leave);
    s.end(2, Terminator::Return(handler_params[0]));
    let other = s.call(3);
    s.end(3, Terminator::Return(other));
    let expected = "bb0():\n    v0: Thing = call f()\n    jump bb1()\nbb1():\n    v2: Thing = call f()\n    release v0\n    \
                    release v2\n    jump bb3() unwind bb2(v0)\nbb2(v1: Thing):\n    v3: Thing = enter_handler\n    \
                    leave_handler v3\n    release v3\n    return v1\nbb3():\n    v4: Thing = call f()\n    return v4\n}\n";
    assert_eq!(s.owned(false), expected);
}

#[test]
fn ints_are_counted_in_the_weak_version_only() {
    let sketch = || {
        let mut s = Sketch::new(|_| vec![]);
        s.function.result = s.int;
        let one = s.op(0, s.int, InstKind::Const(Const::Int(BigInt::from(1))));
        let two = s.op(0, s.int, InstKind::Intrinsic(Intrinsic::IntAdd, vec![one, one]));
        s.end(0, Terminator::Return(two));
        let _ = s.error;
        s
    };
    let strong = "bb0():\n    v0: int = const Int(1)\n    v1: int = int_add v0, v0\n    return v1\n}\n";
    assert_eq!(sketch().owned(false), strong);
    let weak = "bb0():\n    v0: int = const Int(1)\n    v1: int = int_add v0, v0\n    release v0\n    return v1\n}\n";
    assert_eq!(sketch().owned(true), weak);
}
