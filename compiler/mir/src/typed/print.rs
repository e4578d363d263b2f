//! Typed mir as text, for `--emit mir` and golden tests: one line per instruction.

use super::*;
use std::fmt::Write;

/// The text of one function.
pub fn print_function(program: &Program, function: &Function) -> String {
    let mut printer = Printer { program, function, out: String::new() };
    printer.header();
    for block in function.blocks.indices() {
        printer.block(block);
    }
    printer.out.push_str("}\n");
    printer.out
}

/// The object types with their fields, then the globals.
pub fn print_types(program: &Program) -> String {
    let mut out = String::new();
    for (id, object) in program.types.objects.iter_enumerated() {
        let _ = write!(out, "{id} {} {:?}", object.name, object.kind);
        for (label, function) in [("finalizer", object.finalizer), ("drop", object.drop), ("traverse", object.traverse)] {
            if let Some(function) = function {
                let _ = write!(out, " {label} {}", name_of(program, function));
            }
        }
        let _ = writeln!(out, "{} {{", if object.cyclic { " cyclic" } else { "" });
        for field in &object.fields {
            let _ = writeln!(out, "    {}: {}", field.name, program.types.name(field.ty));
        }
        out.push_str("}\n");
    }
    for (id, global) in program.globals.iter_enumerated() {
        let _ = writeln!(out, "{id} {}: {}", global.name, program.types.name(global.ty));
    }
    out
}

fn name_of(program: &Program, instance: InstanceId) -> String {
    program.functions.get(instance).map_or_else(|| format!("{instance}"), |f| f.name.clone())
}

struct Printer<'a> {
    program: &'a Program,
    function: &'a Function,
    out: String,
}

impl Printer<'_> {
    fn header(&mut self) {
        let f = self.function;
        let _ = write!(self.out, "function {} -> {}", f.name, self.program.types.name(f.result));
        if let Some(generator) = &f.generator {
            let (sent, returned) = (self.program.types.name(generator.sent), self.program.types.name(generator.returned));
            let _ = write!(self.out, " generator {} sent {sent} returned {returned}", generator.object);
        }
        let marks = [(f.may_raise, " raises"), (f.hidden, " hidden"), (f.inline == Inline::Always, " inline"), (f.inline == Inline::Never, " noinline")];
        marks.iter().filter(|(set, _)| *set).for_each(|(_, text)| self.out.push_str(text));
        self.out.push_str(" {\n");
    }

    fn block(&mut self, id: BlockId) {
        let block = &self.function.blocks[id];
        let params: Vec<String> = block.params.iter().map(|&p| format!("{p}: {}", self.type_name(p))).collect();
        let _ = writeln!(self.out, "{id}({}):", params.join(", "));
        for inst in &block.insts {
            self.inst(inst);
        }
        let _ = write!(self.out, "    {}", terminator_text(self.program, &block.terminator));
        if let Some(unwind) = &block.unwind {
            let _ = write!(self.out, " unwind {}", edge_text(unwind));
        }
        self.cleanup(&block.cleanup);
        self.out.push('\n');
    }

    fn inst(&mut self, inst: &Inst) {
        self.out.push_str("    ");
        if let Some(result) = inst.result {
            let _ = write!(self.out, "{result}: {} = ", self.type_name(result));
        }
        self.out.push_str(&kind_text(self.program, &inst.kind));
        if let Some(exit) = inst.exit {
            let _ = write!(self.out, " {exit}");
        }
        self.cleanup(&inst.cleanup);
        self.out.push('\n');
    }

    fn cleanup(&mut self, values: &[ValueId]) {
        if !values.is_empty() {
            let _ = write!(self.out, " cleanup [{}]", list(values));
        }
    }

    fn type_name(&self, value: ValueId) -> String {
        self.function.values.get(value).map_or_else(|| "?".into(), |&ty| self.program.types.name(ty))
    }
}

fn list(values: &[ValueId]) -> String {
    values.iter().map(|v| v.to_string()).collect::<Vec<_>>().join(", ")
}

fn edge_text(edge: &Edge) -> String {
    format!("{}({})", edge.block, list(&edge.args))
}

fn terminator_text(program: &Program, terminator: &Terminator) -> String {
    match terminator {
        Terminator::Jump(edge) => format!("jump {}", edge_text(edge)),
        Terminator::Branch { condition, then, otherwise } => {
            format!("branch {condition} {} else {}", edge_text(then), edge_text(otherwise))
        }
        Terminator::TypeSwitch { value, arms, default } => {
            let mut arms: Vec<String> =
                arms.iter().map(|(ty, edge)| format!("[{}] {}", program.types.name(*ty), edge_text(edge))).collect();
            arms.extend(default.as_ref().map(|edge| format!("else {}", edge_text(edge))));
            format!("type_switch {value} {}", arms.join(", "))
        }
        Terminator::Return(value) => format!("return {value}"),
        Terminator::Raise { exception, fresh } => format!("{} {exception}", if *fresh { "raise" } else { "reraise" }),
        Terminator::Unreachable => "unreachable".into(),
    }
}

/// The instruction's name and operands. The few that carry more than operands are spelled out.
fn kind_text(program: &Program, kind: &InstKind) -> String {
    let function = |id: &InstanceId| name_of(program, *id);
    let field = |of: &ObjectId, field: &u32| {
        let object = program.types.objects.get(*of);
        let name = object.and_then(|o| o.fields.get(*field as usize)).map(|f| f.name);
        name.map_or_else(|| format!("{of}.{field}"), |name| format!("{of}.{name}"))
    };
    match kind {
        InstKind::Const(literal) => format!("const {literal:?}"),
        InstKind::TypeTest(v, ty) => format!("type_test {v} [{}]", program.types.name(*ty)),
        InstKind::TupleGet(v, index) => format!("tuple_get {v}.{index}"),
        InstKind::Alloc(object) => format!("alloc {object}"),
        InstKind::FieldGet { object, of, field: index } => format!("field_get {object} {}", field(of, index)),
        InstKind::FieldSet { object, of, field: index, value, vacant } => {
            format!("field_set {object} {} = {value}{}", field(of, index), if *vacant { " vacant" } else { "" })
        }
        InstKind::GlobalGet(global) => format!("global_get {global}"),
        InstKind::GlobalSet(global, v) => format!("global_set {global} = {v}"),
        InstKind::Call(callee, args) => format!("call {}({})", function(callee), list(args)),
        InstKind::CallRuntime(row, args) => format!("call {}({})", row.name(), list(args)),
        InstKind::Intrinsic(op, args) => format!("{} {}", op.name(), list(args)),
        InstKind::GeneratorNew(callee, args) => format!("generator_new {}({})", function(callee), list(args)),
        InstKind::GeneratorResume { instance, .. } => format!("generator_resume {} {}", function(instance), list(&kind.operands())),
        InstKind::GeneratorThrow { instance, .. } => format!("generator_throw {} {}", function(instance), list(&kind.operands())),
        InstKind::GeneratorReturned { instance, .. } => format!("generator_returned {} {}", function(instance), list(&kind.operands())),
        InstKind::Borrow(inner) => format!("borrow {}", kind_text(program, inner)),
        other => plain_text(other),
    }
}

/// `IntToMachine(v1)` as `int_to_machine v1`.
fn plain_text(kind: &InstKind) -> String {
    let debug = format!("{kind:?}");
    let variant = debug.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let mut name = String::new();
    for c in variant.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    format!("{name} {}", list(&kind.operands())).trim_end().to_string()
}
