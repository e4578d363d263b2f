//! Untyped mir as text, for `--emit mir` and tests: one line per instruction, values and
//! blocks by number, variables' names after a dot.

use super::*;
use std::fmt::Write;

/// The text of a whole program: its classes, then its functions.
pub fn print_program(program: &Program) -> String {
    let mut out = String::new();
    for (id, class) in program.classes.iter_enumerated() {
        let _ = writeln!(out, "{id} {} body {} attrs {:?} fields {:?} marks {:?}", class.qualname, class.body, class.self_attrs, class.fields, class.marks);
    }
    for id in program.functions.indices() {
        out.push_str(&print_function(program, id));
        out.push('\n');
    }
    out
}

/// The text of one function.
pub fn print_function(program: &Program, id: FuncId) -> String {
    let function = &program.functions[id];
    let mut printer = Printer { program, function, out: String::new() };
    printer.header(id);
    for block in function.blocks.indices() {
        printer.block(block);
    }
    printer.out.push_str("}\n");
    printer.out
}

struct Printer<'a> {
    program: &'a Program,
    function: &'a Function,
    out: String,
}

impl Printer<'_> {
    fn header(&mut self, id: FuncId) {
        let f = self.function;
        let _ = write!(self.out, "{id} {:?} {}.{}(", f.kind, self.program.modules[f.module].name, f.qualname);
        for param in &f.params {
            let _ = write!(self.out, "{:?} {}", param.kind, param.name);
            if let Some(default) = &param.default {
                let _ = write!(self.out, " = {default:?}");
            }
            if let Some(ty) = &param.ty {
                let _ = write!(self.out, ": {ty:?}");
            }
            self.out.push_str(", ");
        }
        self.out.push(')');
        if !f.captures.is_empty() {
            let names: Vec<_> =
                f.captures.iter().map(|c| format!("{}{}", if c.by_reference { "&" } else { "" }, c.name)).collect();
            let _ = write!(self.out, " captures [{}]", names.join(", "));
        }
        if !f.marks.is_empty() {
            let _ = write!(self.out, " marks {:?}", f.marks);
        }
        if let Some(returns) = &f.returns {
            let _ = write!(self.out, " -> {returns:?}");
        }
        self.out.push_str(" {\n");
    }

    fn value(&self, value: ValueId) -> String {
        match self.function.values.get(value).and_then(|v| v.name) {
            Some(name) => format!("{value}.{name}"),
            None => value.to_string(),
        }
    }

    fn list(&self, values: &[ValueId]) -> String {
        values.iter().map(|&v| self.value(v)).collect::<Vec<_>>().join(", ")
    }

    fn edge(&self, edge: &Edge) -> String {
        format!("{}({})", edge.block, self.list(&edge.args))
    }

    fn block(&mut self, id: BlockId) {
        let block = &self.function.blocks[id];
        let _ = write!(self.out, "  {id}({})", self.list(&block.params));
        if let Some(unwind) = &block.unwind {
            let _ = write!(self.out, " unwind {}", self.edge(unwind));
        }
        self.out.push_str(":\n");
        for inst in &block.insts {
            let text = self.inst(&inst.kind);
            let result = inst.result.map(|r| format!("{} = ", self.value(r))).unwrap_or_default();
            let _ = writeln!(self.out, "    {result}{text}");
        }
        let text = self.terminator(&block.terminator);
        let _ = writeln!(self.out, "    {text}");
    }

    fn global(&self, id: GlobalId) -> String {
        match self.program.globals.get(id) {
            Some(global) => format!("{id}:{}.{}", self.program.modules[global.module].name, global.name),
            None => id.to_string(),
        }
    }

    fn args(&self, args: &[Arg]) -> String {
        let one = |arg: &Arg| match arg.kind {
            ArgKind::Positional => self.value(arg.value),
            ArgKind::Star => format!("*{}", self.value(arg.value)),
            ArgKind::Keyword(name) => format!("{name}={}", self.value(arg.value)),
            ArgKind::DoubleStar => format!("**{}", self.value(arg.value)),
        };
        args.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn inst(&self, kind: &InstKind) -> String {
        use InstKind::*;
        let v = |value: &ValueId| self.value(*value);
        match kind {
            Const(constant) => format!("const {}", self.constant(constant)),
            GlobalLoad { global, fallback } => match fallback {
                Some(fallback) => format!("global {} or {}", self.global(*global), self.global(*fallback)),
                None => format!("global {}", self.global(*global)),
            },
            GlobalStore(global, value) => format!("global {} = {}", self.global(*global), v(value)),
            GlobalDelete(global) => format!("delete global {}", self.global(*global)),
            MakeFunction { func, captures } => {
                format!("function {func}:{} [{}]", self.program.functions[*func].qualname, self.list(captures))
            }
            MakeClass { class, bases, captures, keywords } => {
                let keywords: Vec<_> = keywords.iter().map(|(name, value)| format!("{name}={}", v(value))).collect();
                format!("class {class}({}) [{}] {{{}}}", self.list(bases), self.list(captures), keywords.join(", "))
            }
            Import(module) => format!("import {module}:{}", self.program.modules[*module].name),
            Call { callee, args } => format!("call {}({})", v(callee), self.args(args)),
            LoadMethod(receiver, name) => format!("method {}.{name}", v(receiver)),
            CallMethod { receiver, name, args, .. } => format!("call {}.{name}({})", v(receiver), self.args(args)),
            CallLang { role, args } => format!("lang {role}({})", self.list(args)),
            Binary(op, a, b) => format!("{} {} {}", v(a), op.symbol, v(b)),
            Compare(op, a, b) => format!("{} {} {}", v(a), op.symbol, v(b)),
            Is(a, b) => format!("{} is {}", v(a), v(b)),
            Contains { container, item } => format!("{} in {}", v(item), v(container)),
            GetAttr(object, name) => format!("{}.{name}", v(object)),
            SetAttr { object, name, value } => format!("{}.{name} = {}", v(object), v(value)),
            GetItem(object, index) => format!("{}[{}]", v(object), v(index)),
            SetItem { object, index, value } => format!("{}[{}] = {}", v(object), v(index), v(value)),
            Refine { value, test, outcome } => format!("refine {} by {} == {outcome}", v(value), v(test)),
            other => self.generic(other),
        }
    }

    /// An instruction without a spelling of its own: its debug name and operands.
    fn generic(&self, kind: &InstKind) -> String {
        let debug = format!("{kind:?}");
        let mut operands = Vec::new();
        kind.for_each_operand(|value| operands.push(value));
        let detail = match kind {
            InstKind::CheckBound { name, free, .. } => format!(" {name}{}", if *free { " free" } else { "" }),
            InstKind::NameError(name) | InstKind::ImportError(name) => format!(" {name}"),
            InstKind::ClassAttrLoad(class, name) | InstKind::ClassAttrStore(class, name, _) => format!(" {class}.{name}"),
            InstKind::ClassObject(class) | InstKind::Super { class, .. } => format!(" {class}"),
            InstKind::DelAttr(_, name) => format!(" .{name}"),
            InstKind::Coerce(_, ty) => format!(" {ty:?}"),
            InstKind::Unary { symbol, .. } => format!(" {symbol}"),
            InstKind::Unpack { before, after, star, .. } => format!(" {before}{}{after}", if *star { "*" } else { "+" }),
            InstKind::TupleElement(_, n) => format!(" {n}"),
            InstKind::Bind { slot, .. } => format!(" {slot}"),
            _ => String::new(),
        };
        let name = debug.split(['(', '{', ' ']).next().unwrap_or("").to_lowercase();
        format!("{name}{detail}({})", self.list(&operands))
    }

    fn constant(&self, constant: &Const) -> String {
        match constant {
            Const::Str(points) => {
                let text: String = points.iter().map(|&c| char::from_u32(c).unwrap_or('\u{fffd}')).collect();
                format!("{text:?}")
            }
            Const::Int(value) => value.to_string(),
            Const::Float(value) => format!("{value:?}"),
            other => format!("{other:?}"),
        }
    }

    fn terminator(&self, terminator: &Terminator) -> String {
        match terminator {
            Terminator::Jump(edge) => format!("jump {}", self.edge(edge)),
            Terminator::Branch { condition, then, otherwise } => {
                format!("if {} then {} else {}", self.value(*condition), self.edge(then), self.edge(otherwise))
            }
            Terminator::ForNext { iterator, body, done } => {
                format!("for {} body {} done {}", self.value(*iterator), self.edge(body), self.edge(done))
            }
            Terminator::Return(value) => format!("return {}", self.value(*value)),
            Terminator::Raise { exception, cause } => {
                let cause = cause.map(|c| format!(" from {}", self.value(c))).unwrap_or_default();
                format!("raise {}{cause}", self.value(*exception))
            }
            Terminator::Reraise(value) => {
                format!("reraise{}", value.map(|v| format!(" {}", self.value(v))).unwrap_or_default())
            }
            Terminator::Unreachable => "unreachable".to_owned(),
        }
    }
}
