//! What simplification leaves of small functions, as text.

use pyc2n_base::{SourceId, Span, Symbol};
use pyc2n_mir::typed::*;

const SPAN: Span = Span { source: SourceId(0), start: 0, end: 0 };

struct Sketch {
    program: Program,
    bool: TypeId,
}

/// A program whose entry function has these blocks, given by how many parameters of type bool each has.
fn sketch(blocks: &[usize]) -> Sketch {
    let mut program = Program::default();
    let bool = program.types.single(Member::Bool);
    let mut function = Function {
        name: "f".into(),
        traceback_name: Symbol::new("f"),
        hidden: false,
        unordered: false,
        once: false,
        span: SPAN,
        result: bool,
        generator: None,
        inline: Inline::Auto,
        may_raise: true,
        blocks: Default::default(),
        values: Default::default(),
        exits: 0,
        leaves_caller: false,
    };
    for &count in blocks {
        let params = (0..count).map(|_| function.values.push(bool)).collect();
        let terminator = Terminator::Unreachable;
        function.blocks.push(Block { params, insts: vec![], terminator, span: SPAN, unwind: None, cleanup: vec![] });
    }
    program.functions.push(function);
    program.entry = Some(InstanceId(0));
    Sketch { program, bool }
}

impl Sketch {
    fn function(&mut self) -> &mut Function {
        &mut self.program.functions[InstanceId(0)]
    }

    fn param(&mut self, block: u32, index: usize) -> ValueId {
        self.function().blocks[BlockId(block)].params[index]
    }

    fn constant(&mut self, block: u32, value: bool) -> ValueId {
        let ty = self.bool;
        let function = self.function();
        let result = function.values.push(ty);
        let kind = InstKind::Const(Const::Bool(value));
        function.blocks[BlockId(block)].insts.push(Inst { result: Some(result), kind, span: SPAN, exit: None, cleanup: vec![] });
        result
    }

    fn end(&mut self, block: u32, terminator: Terminator) {
        self.function().blocks[BlockId(block)].terminator = terminator;
    }

    fn simplified(mut self) -> String {
        pyc2n_passes::run(&mut self.program);
        let function = &self.program.functions[InstanceId(0)];
        verify(&self.program, function).expect("passes leave typed mir valid");
        print_function(&self.program, function).lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
    }
}

fn edge(block: u32, args: &[ValueId]) -> Edge {
    Edge { block: BlockId(block), args: args.to_vec() }
}

/// The text of the blocks that can be reached.
fn reached(text: &str) -> String {
    let mut kept = String::new();
    for block in text.split("bb").skip(1).filter(|block| !block.contains("unreachable")) {
        kept.push_str("bb");
        kept.push_str(block);
    }
    kept
}

#[test]
fn a_chain_of_blocks_becomes_one_and_what_nobody_needs_goes() {
    let mut s = sketch(&[1, 1, 1]);
    let start = s.param(0, 0);
    s.constant(0, true);
    s.end(0, Terminator::Jump(edge(1, &[start])));
    let middle = s.param(1, 0);
    s.end(1, Terminator::Jump(edge(2, &[middle])));
    let last = s.param(2, 0);
    s.end(2, Terminator::Return(last));
    assert_eq!(reached(&s.simplified()).trim_end_matches(['}', '\n']), "bb0(v0: bool):\n    return v0");
}

#[test]
fn a_parameter_of_a_loop_that_never_changes_is_the_value_from_outside() {
    let mut s = sketch(&[1, 2, 0]);
    let outside = s.param(0, 0);
    let no = s.constant(0, false);
    s.end(0, Terminator::Jump(edge(1, &[outside, no])));
    let (kept, state) = (s.param(1, 0), s.param(1, 1));
    let yes = s.constant(1, true);
    s.end(1, Terminator::Branch { condition: state, then: edge(2, &[]), otherwise: edge(1, &[kept, yes]) });
    s.end(2, Terminator::Return(kept));
    let text = reached(&s.simplified());
    assert!(text.contains("bb1(v2: bool)"), "one parameter is left: {text}");
    assert!(text.contains("return v0"), "the other is the argument: {text}");
}

#[test]
fn a_parameter_that_gets_two_values_stays() {
    let mut s = sketch(&[1, 0, 0, 1]);
    let condition = s.param(0, 0);
    s.end(0, Terminator::Branch { condition, then: edge(1, &[]), otherwise: edge(2, &[]) });
    let yes = s.constant(1, true);
    s.end(1, Terminator::Jump(edge(3, &[yes])));
    let no = s.constant(2, false);
    s.end(2, Terminator::Jump(edge(3, &[no])));
    let joined = s.param(3, 0);
    s.end(3, Terminator::Return(joined));
    let text = reached(&s.simplified());
    assert!(text.contains("bb3(v1: bool):\n    return v1"), "{text}");
}
