//! Builds typed programs by hand, compiles them, links them with a small C runtime and runs them.

#![allow(dead_code, missing_docs)]

use num_bigint::BigInt;
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::{SourceId, Span, Symbol};
use pyc2n_codegen::{emit, Options, Output, SourceLocation};
use pyc2n_mir::typed::*;
use std::path::PathBuf;
use std::process::Command;

pub const SPAN: Span = Span { source: SourceId(0), start: 0, end: 0 };

/// A program under construction.
pub struct Builder {
    pub program: Program,
    pub int: TypeId,
    pub bool: TypeId,
    pub float: TypeId,
    pub none: TypeId,
    pub str: TypeId,
    pub i64: TypeId,
}

/// A function under construction.
pub struct Body<'a> {
    pub builder: &'a mut Builder,
    pub function: Function,
    pub block: BlockId,
    line: u32,
}

impl Builder {
    pub fn new() -> Self {
        let mut program = Program::default();
        let types = &mut program.types;
        let none_unit = types.units.push(Unit { kind: UnitKind::None, type_name: Symbol::new("NoneType"), label: "None".into() });
        let str_object = types.objects.push(ObjectType {
            name: "str".into(),
            type_name: Symbol::new("str"),
            kind: ObjectKind::Str,
            origin: None,
            fields: vec![],
            finalizer: None,
            drop: None,
            traverse: None,
            weak: false,
            cyclic: false,
        });
        let int = types.single(Member::Int);
        let bool = types.single(Member::Bool);
        let float = types.single(Member::Float);
        let none = types.single(Member::Unit(none_unit));
        let str = types.single(Member::Object(str_object));
        let i64 = types.single(Member::Machine { bits: 64, signed: true });
        Builder { program, int, bool, float, none, str, i64 }
    }

    pub fn union(&mut self, types: &[TypeId]) -> TypeId {
        let members = types.iter().flat_map(|&t| self.program.types.get(t).members.clone()).collect();
        self.program.types.intern(Type { members, unbound: false })
    }

    pub fn unbound(&mut self, ty: TypeId) -> TypeId {
        let members = self.program.types.get(ty).members.clone();
        self.program.types.intern(Type { members, unbound: true })
    }

    pub fn tuple(&mut self, types: &[TypeId]) -> TypeId {
        self.program.types.single(Member::Tuple(types.to_vec()))
    }

    pub fn ptr(&mut self, element: TypeId) -> TypeId {
        self.program.types.single(Member::Ptr(element))
    }

    pub fn object(&mut self, name: &str, fields: &[(&str, TypeId)]) -> (ObjectId, TypeId) {
        self.object_of_kind(name, fields, ObjectKind::Fields)
    }

    pub fn object_of_kind(&mut self, name: &str, fields: &[(&str, TypeId)], kind: ObjectKind) -> (ObjectId, TypeId) {
        let fields = fields.iter().map(|(name, ty)| Field { name: Symbol::new(name), ty: *ty, acyclic: false }).collect();
        let id = self.program.types.objects.push(ObjectType {
            name: name.into(),
            type_name: Symbol::new(name),
            kind,
            origin: None,
            fields,
            finalizer: None,
            drop: None,
            traverse: None,
            weak: false,
            cyclic: false,
        });
        (id, self.program.types.single(Member::Object(id)))
    }

    /// Reserves an instance, for calls before its body is there.
    pub fn declare(&mut self, name: &str, params: &[TypeId], result: TypeId) -> InstanceId {
        let mut function = Function {
            name: name.into(),
            traceback_name: Symbol::new(name),
            hidden: false,
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
        let params = params.iter().map(|&p| function.values.push(p)).collect();
        function.blocks.push(block(params));
        self.program.functions.push(function)
    }

    pub fn body(&mut self, id: InstanceId) -> Body<'_> {
        let function = self.program.functions[id].clone();
        Body { builder: self, function, block: BlockId(0), line: 1 }
    }

    pub fn function(&mut self, name: &str, params: &[TypeId], result: TypeId, fill: impl FnOnce(&mut Body)) -> InstanceId {
        let id = self.declare(name, params, result);
        self.define(id, fill);
        id
    }

    pub fn define(&mut self, id: InstanceId, fill: impl FnOnce(&mut Body)) {
        let mut body = self.body(id);
        fill(&mut body);
        let function = body.function;
        self.program.functions[id] = function;
    }

    /// Compiles with `opt_level`, links, runs: what it prints and its exit code.
    pub fn run(mut self, entry: InstanceId, name: &str) -> String {
        self.program.entry = Some(entry);
        pyc2n_passes::run(&mut self.program);
        for function in self.program.functions.iter() {
            if let Err(message) = verify(&self.program, function) {
                panic!("{message}\n{}", print_function(&self.program, function));
            }
        }
        let quick = self.run_at(name, 0);
        let optimised = self.run_at(name, 3);
        assert_eq!(quick, optimised, "optimisation changes the output");
        quick
    }

    fn run_at(&self, name: &str, opt_level: u8) -> String {
        let options = Options { opt_level, split: opt_level > 0, ..Options::default() };
        let locate = |span: Span| SourceLocation { line: span.start, ..SourceLocation::default() };
        let Output::Binary(objects) = emit(&self.program, &options, &locate).unwrap_or_else(|e| panic!("{}", e.message)) else {
            panic!("an object was asked for")
        };
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let program = folder.join(format!("{name}{opt_level}"));
        let paths: Vec<PathBuf> = (0..objects.len()).map(|n| folder.join(format!("{name}{opt_level}.{n}.o"))).collect();
        for (path, object) in paths.iter().zip(objects) {
            std::fs::write(path, object).expect("the target folder is writable");
        }
        let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/runtime.c");
        let status = Command::new("cc").args(["-O1", "-w", "-o"]).arg(&program).args(&paths).args([runtime, "-lm"]).status();
        assert!(status.is_ok_and(|s| s.success()), "linking {name}");
        let output = Command::new(&program).output().expect("the program was just made");
        let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.push_str(&String::from_utf8_lossy(&output.stderr));
        if output.status.code() != Some(0) {
            text.push_str(&format!("{}\n", output.status));
        }
        text
    }
}

pub fn block(params: Vec<ValueId>) -> Block {
    Block { params, insts: vec![], terminator: Terminator::Unreachable, span: SPAN, unwind: None, cleanup: vec![] }
}

pub fn edge(block: BlockId, args: &[ValueId]) -> Edge {
    Edge { block, args: args.to_vec() }
}

impl Body<'_> {
    pub fn param(&self, index: usize) -> ValueId {
        self.function.blocks[BlockId(0)].params[index]
    }

    /// A new block; goes on there only when asked to.
    pub fn block(&mut self, params: &[TypeId]) -> (BlockId, Vec<ValueId>) {
        let params: Vec<ValueId> = params.iter().map(|&p| self.function.values.push(p)).collect();
        (self.function.blocks.push(block(params.clone())), params)
    }

    pub fn at(&mut self, block: BlockId) {
        self.block = block;
    }

    pub fn op(&mut self, ty: TypeId, kind: InstKind) -> ValueId {
        let result = self.function.values.push(ty);
        self.push(Some(result), kind);
        result
    }

    pub fn act(&mut self, kind: InstKind) {
        self.push(None, kind);
    }

    fn push(&mut self, result: Option<ValueId>, kind: InstKind) {
        self.line += 1;
        let span = Span { start: self.line, ..SPAN };
        self.function.blocks[self.block].insts.push(Inst { result, kind, span, exit: None, cleanup: vec![] });
    }

    pub fn int(&mut self, value: i128) -> ValueId {
        self.op(self.builder.int, InstKind::Const(Const::Int(BigInt::from(value))))
    }

    pub fn machine(&mut self, value: i64) -> ValueId {
        self.op(self.builder.i64, InstKind::Const(Const::Machine(value)))
    }

    pub fn str(&mut self, text: &str) -> ValueId {
        self.op(self.builder.str, InstKind::Const(Const::Str(text.chars().map(u32::from).collect())))
    }

    pub fn none(&mut self) -> ValueId {
        self.op(self.builder.none, InstKind::Const(Const::Unit))
    }

    pub fn int_op(&mut self, op: Intrinsic, a: ValueId, b: ValueId) -> ValueId {
        self.op(self.builder.int, InstKind::Intrinsic(op, vec![a, b]))
    }

    pub fn test(&mut self, op: Intrinsic, a: ValueId, b: ValueId) -> ValueId {
        self.op(self.builder.bool, InstKind::Intrinsic(op, vec![a, b]))
    }

    pub fn call(&mut self, callee: InstanceId, args: &[ValueId]) -> ValueId {
        let result = self.builder.program.functions[callee].result;
        self.op(result, InstKind::Call(callee, args.to_vec()))
    }

    pub fn print_int(&mut self, value: ValueId) {
        let text = self.op(self.builder.str, InstKind::CallRuntime(RuntimeFn::int_to_str, vec![value]));
        self.print(text);
    }

    pub fn print(&mut self, text: ValueId) {
        self.op(self.builder.none, InstKind::CallRuntime(RuntimeFn::stdout_write, vec![text]));
    }

    pub fn end(&mut self, terminator: Terminator) {
        self.function.blocks[self.block].terminator = terminator;
    }

    pub fn jump(&mut self, block: BlockId, args: &[ValueId]) {
        self.end(Terminator::Jump(edge(block, args)));
    }

    pub fn branch(&mut self, condition: ValueId, then: Edge, otherwise: Edge) {
        self.end(Terminator::Branch { condition, then, otherwise });
    }

    pub fn ret(&mut self, value: ValueId) {
        self.end(Terminator::Return(value));
    }

    pub fn ret_none(&mut self) {
        let none = self.none();
        self.ret(none);
    }

    pub fn unwind(&mut self, block: BlockId, args: &[ValueId]) {
        self.function.blocks[self.block].unwind = Some(edge(block, args));
    }

    /// A loop `for i in range(count)` over machine integers with carried values; leaves the builder after it.
    pub fn repeat(&mut self, count: i64, carried: &[ValueId], step: impl FnOnce(&mut Self, ValueId, &[ValueId]) -> Vec<ValueId>) -> Vec<ValueId> {
        let types: Vec<TypeId> = carried.iter().map(|&v| self.function.values[v]).collect();
        let mut with_index = vec![self.builder.i64];
        with_index.extend(&types);
        let (head, params) = self.block(&with_index);
        let (inside, _) = self.block(&[]);
        let (after, _) = self.block(&[]);
        let zero = self.machine(0);
        let mut args = vec![zero];
        args.extend(carried);
        self.jump(head, &args);
        self.at(head);
        let limit = self.machine(count);
        let more = self.test(Intrinsic::MachineLt, params[0], limit);
        self.branch(more, edge(inside, &[]), edge(after, &[]));
        self.at(inside);
        let next_values = step(self, params[0], &params[1..]);
        let one = self.machine(1);
        let next = self.op(self.builder.i64, InstKind::Intrinsic(Intrinsic::MachineAdd, vec![params[0], one]));
        let mut args = vec![next];
        args.extend(next_values);
        self.jump(head, &args);
        self.at(after);
        params[1..].to_vec()
    }
}


