//! Executes untyped mir by writing it back as Python: each function a loop over its blocks, each instruction
//! one statement. The corpus must print what it prints under CPython. So lowering is tested alone:
//! scopes, order of evaluation, every way through `try`, `with`, `match` and loops.

use pyc2n_base::{SourceMap, Symbol};
use pyc2n_front::{lower_program, Found, Loader};
use pyc2n_mir::untyped::*;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Folder(PathBuf, PathBuf);

impl Loader for Folder {
    fn user_module(&self, dotted: &str) -> Option<Found> {
        find(&self.1, dotted)
    }
    fn library_module(&self, dotted: &str) -> Option<Found> {
        find(&self.0, dotted)
    }
}

fn find(root: &Path, dotted: &str) -> Option<Found> {
    let base = root.join(dotted.replace('.', "/"));
    let candidates = [(base.with_extension("py"), false), (base.join("__init__.py"), true)];
    candidates.into_iter().find_map(|(path, is_package)| Some(Found { bytes: std::fs::read(&path).ok()?, path, is_package }))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A name as a Python string literal.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn constant(constant: &Const) -> String {
    match constant {
        Const::None => "None".into(),
        Const::Bool(true) => "True".into(),
        Const::Bool(false) => "False".into(),
        Const::Int(value) => format!("int('{value:x}', 16)").replace("''", "'"),
        Const::Float(value) if value.is_infinite() => if *value > 0.0 { "1e999" } else { "-1e999" }.into(),
        Const::Float(value) => format!("({value:?})"),
        Const::Imaginary(value) => format!("({value:?}*1j)"),
        Const::Str(points) => {
            let escapes: String = points.iter().map(|point| format!("\\U{point:08x}")).collect();
            format!("'{escapes}'")
        }
        Const::Bytes(bytes) => format!("bytes({bytes:?})"),
        Const::Ellipsis => "...".into(),
        Const::NotImplemented => "NotImplemented".into(),
    }
}

fn list(values: &[ValueId]) -> String {
    values.iter().map(|value| format!("_{value}, ")).collect()
}

fn args(args: &[Arg]) -> String {
    let one = |arg: &Arg| match arg.kind {
        ArgKind::Positional => format!("_{}, ", arg.value),
        ArgKind::Star => format!("*_{}, ", arg.value),
        ArgKind::Keyword(name) => format!("**{{{}: _{}}}, ", quoted(name.as_str()), arg.value),
        ArgKind::DoubleStar => format!("**_{}, ", arg.value),
    };
    args.iter().map(one).collect()
}

struct Writer<'p> {
    program: &'p Program,
    out: String,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.out, "{}{text}", " ".repeat(depth));
    }

    fn is_library(&self, module: ModuleId) -> bool {
        self.program.modules[module].is_library
    }

    fn global(&self, global: GlobalId, fallback: bool) -> String {
        let Global { module, name, .. } = self.program.globals[global];
        let name = quoted(name.as_str());
        match self.is_library(module) {
            true => format!("library({}, {name})", quoted(self.program.modules[module].name.as_str())),
            false => format!("load({}, {name}, {})", module.0, if fallback { "True" } else { "False" }),
        }
    }

    fn function(&mut self, id: FuncId) {
        let function = &self.program.functions[id];
        if function.kind == FunctionKind::Stub {
            return;
        }
        let captures: Vec<String> = (0..function.captures.len()).map(|n| format!("_c{n}")).collect();
        self.line(0, &format!("def make_{id}({}):", captures.join(", ")));
        let params = self.params(function);
        let is_class = matches!(function.kind, FunctionKind::ClassBody(_));
        self.line(1, &format!("def f({}):", if is_class { "_ns".to_owned() } else { params }));
        let mut names = captures;
        names.extend(function.params.iter().map(|param| parameter(param.name)));
        for (value, name) in function.blocks[BlockId(0)].params.iter().zip(names) {
            self.line(2, &format!("_{value} = {name}"));
        }
        if function.kind == FunctionKind::Generator {
            self.line(2, "if 0: yield");
        }
        self.line(2, "_b = 0");
        self.line(2, "while True:");
        for block in function.blocks.indices() {
            self.line(3, &format!("if _b == {}:", block.0));
            self.block(function, block);
        }
        let (name, qualname) = (quoted(function.name.as_str()), quoted(function.qualname.as_str()));
        let module = quoted(self.program.modules[function.module].name.as_str());
        let doc = function.doc.as_deref().map_or("None".to_owned(), |doc| constant(&Const::Str(doc.chars().map(u32::from).collect())));
        self.line(1, &format!("f.__name__, f.__qualname__, f.__module__, f.__doc__ = {name}, {qualname}, {module}, {doc}"));
        self.line(1, "return f");
    }

    fn params(&self, function: &Function) -> String {
        let mut parts = Vec::new();
        let (mut positional_only, mut star) = (false, false);
        for param in &function.params {
            if positional_only && param.kind != ParamKind::PositionalOnly {
                parts.push("/".to_owned());
                positional_only = false;
            }
            if param.kind == ParamKind::KeywordOnly && !star {
                parts.push("*".to_owned());
                star = true;
            }
            positional_only |= param.kind == ParamKind::PositionalOnly;
            star |= param.kind == ParamKind::Star;
            let default = match &param.default {
                None => String::new(),
                Some(Default_::Const(value)) => format!("={}", constant(value)),
                Some(Default_::Capture(n)) => format!("=_c{n}"),
            };
            let prefix = match param.kind {
                ParamKind::Star => "*",
                ParamKind::DoubleStar => "**",
                _ => "",
            };
            parts.push(format!("{prefix}{}{default}", parameter(param.name)));
        }
        if positional_only {
            parts.push("/".to_owned());
        }
        parts.join(", ")
    }

    fn block(&mut self, function: &Function, id: BlockId) {
        let block = &function.blocks[id];
        let protected_end = block.unwind.is_some() && block.terminator.may_raise();
        for (n, inst) in block.insts.iter().enumerate() {
            let text = self.inst(&inst.kind);
            let text = inst.result.map_or(text.clone(), |result| format!("_{result} = {text}"));
            let last = n + 1 == block.insts.len() && !protected_end && inst.kind.may_raise();
            match &block.unwind {
                Some(edge) if last => {
                    self.line(4, "try:");
                    self.line(5, &text);
                    self.unwind(function, edge, 4);
                }
                _ => self.line(4, &text),
            }
        }
        let depth = if protected_end { 5 } else { 4 };
        if protected_end {
            self.line(4, "try:");
        }
        self.terminator(function, &block.terminator, depth);
        if let Some(edge) = block.unwind.as_ref().filter(|_| protected_end) {
            self.unwind(function, edge, 4);
        }
    }

    fn unwind(&mut self, function: &Function, edge: &Edge, depth: usize) {
        self.line(depth, "except BaseException as _error:");
        self.line(depth + 1, "_exc = caught(_error)");
        self.edge(function, edge, 0, depth + 1);
    }

    fn edge(&mut self, function: &Function, edge: &Edge, skip: usize, depth: usize) {
        let params = &function.blocks[edge.block].params[skip..];
        if !params.is_empty() {
            self.line(depth, &format!("{}= {}", list(params), list(&edge.args)));
        }
        self.line(depth, &format!("_b = {}", edge.block.0));
        self.line(depth, "continue");
    }

    fn terminator(&mut self, function: &Function, terminator: &Terminator, depth: usize) {
        match terminator {
            Terminator::Jump(edge) => self.edge(function, edge, 0, depth),
            Terminator::Branch { condition, then, otherwise } => {
                self.line(depth, &format!("if _{condition}:"));
                self.edge(function, then, 0, depth + 1);
                self.edge(function, otherwise, 0, depth);
            }
            Terminator::ForNext { iterator, body, done } => {
                self.line(depth, &format!("_item = next(_{iterator}, DONE)"));
                self.line(depth, "if _item is DONE:");
                self.edge(function, done, 0, depth + 1);
                self.line(depth, &format!("_{} = _item", function.blocks[body.block].params[0]));
                self.edge(function, body, 1, depth);
            }
            Terminator::Return(value) => self.line(depth, &format!("return _{value}")),
            Terminator::Raise { exception, cause } => {
                let cause = cause.map(|cause| format!(", _{cause}")).unwrap_or_default();
                self.line(depth, &format!("raise_(_{exception}{cause})"));
            }
            Terminator::Reraise(Some(value)) => self.line(depth, &format!("raise _{value}")),
            Terminator::Reraise(None) => self.line(depth, "no_active()"),
            Terminator::Unreachable => self.line(depth, "raise SystemError('unreachable')"),
        }
    }

    fn inst(&self, kind: &InstKind) -> String {
        use InstKind::*;
        let symbol = |symbol: &Symbol| quoted(symbol.as_str());
        match kind {
            Const(value) => constant(value),
            Unbound => "UNBOUND".into(),
            CheckBound { value, name, free } => format!("check(_{value}, {}, {})", symbol(name), if *free { "True" } else { "False" }),
            Refine { value, .. } | Coerce(value, _) => format!("_{value}"),
            GlobalLoad { global, fallback } => self.global(*global, fallback.is_some()),
            GlobalStore(global, value) => {
                let Global { module, name, .. } = self.program.globals[*global];
                if self.is_library(module) {
                    return "pass".into();
                }
                format!("MODULES[{}].__dict__[{}] = _{value}", module.0, symbol(&name))
            }
            GlobalDelete(global) => {
                let Global { module, name, .. } = self.program.globals[*global];
                format!("delete({}, {})", module.0, symbol(&name))
            }
            NameError(name) => format!("no_name({})", symbol(name)),
            CellNew(value) => format!("Cell(_{value})"),
            CellLoad(cell) => format!("_{cell}.value"),
            CellStore { cell, value } => format!("_{cell}.value = _{value}"),
            MakeFunction { func, captures } => format!("make_{func}({})", list(captures)),
            MakeClass { class, bases, captures, keywords } => {
                let info = &self.program.classes[*class];
                let keywords: String = keywords.iter().map(|(name, value)| format!("{}: _{value}, ", symbol(name))).collect();
                let (name, qualname) = (symbol(&info.name), symbol(&info.qualname));
                let body = format!("make_{}({})", info.body, list(captures));
                format!("make_class({}, {name}, {qualname}, {}, ({}), {{{keywords}}}, {body})", class.0, info.module.0, list(bases))
            }
            ClassAttrLoad(_, name) => format!("_ns.get({}, UNBOUND)", symbol(name)),
            ClassAttrStore(_, name, value) => format!("_ns[{}] = _{value}", symbol(name)),
            ClassObject(class) => format!("CLASSES[{}]", class.0),
            Import(module) if self.is_library(*module) => {
                format!("importlib.import_module({})", quoted(self.program.modules[*module].name.as_str()))
            }
            Import(module) => format!("run_module({})", module.0),
            ImportFailed(module) => format!("RUN.pop({})", module.0),
            ImportError(name) => format!("no_module({})", symbol(name)),
            Call { callee, args: list } => format!("_{callee}({})", args(list)),
            LoadMethod(receiver, name) => format!("getattr(_{receiver}, {})", symbol(name)),
            CallMethod { loaded: Some(loaded), args: list, .. } => format!("_{loaded}({})", args(list)),
            CallMethod { receiver, name, args: list, .. } => format!("getattr(_{receiver}, {})({})", symbol(name), args(list)),
            CallLang { role, args } => format!("LANG[{}]({})", symbol(role), list(args)),
            Super { class, object } => format!("super(CLASSES[{}], _{object})", class.0),
            GetAttr(object, name) => format!("getattr(_{object}, {})", symbol(name)),
            SetAttr { object, name, value } => format!("setattr(_{object}, {}, _{value})", symbol(name)),
            DelAttr(object, name) => format!("delattr(_{object}, {})", symbol(name)),
            Binary(op, a, b) => format!("OPERATORS[{}](_{a}, _{b})", symbol(&op.symbol)),
            Compare(op, a, b) => format!("OPERATORS[{}](_{a}, _{b})", symbol(&op.symbol)),
            Unary { symbol, value, .. } => format!("OPERATORS['u{symbol}'](_{value})"),
            Is(a, b) => format!("_{a} is _{b}"),
            Contains { container, item } => format!("_{item} in _{container}"),
            Truth(value) => format!("bool(_{value})"),
            Not(value) => format!("not _{value}"),
            GetItem(object, index) => format!("_{object}[_{index}]"),
            SetItem { object, index, value } => format!("_{object}[_{index}] = _{value}"),
            DelItem(object, index) => format!("del _{object}[_{index}]"),
            Tuple(items) => format!("({})", list(items)),
            List(items) => format!("[{}]", list(items)),
            Set(items) if items.is_empty() => "set()".into(),
            Set(items) => format!("{{{}}}", list(items)),
            Dict(items) => format!("{{{}}}", items.iter().map(|(k, v)| format!("_{k}: _{v}, ")).collect::<String>()),
            Slice(a, b, c) => format!("slice(_{a}, _{b}, _{c})"),
            Unpack { value, before, after, star } => {
                format!("unpack(_{value}, {before}, {after}, {})", if *star { "True" } else { "False" })
            }
            TupleElement(value, n) => format!("_{value}[{n}]"),
            GetIter(value) => format!("iter(_{value})"),
            Yield(value) => format!("yield _{value}"),
            YieldFrom(value) => format!("yield from _{value}"),
            EnterHandler => "_exc; HANDLED.append(_exc)".into(),
            LeaveHandler(value) => format!("leave(_{value})"),
            Bind { .. } => "pass".into(),
            ExceptionMatches(value, classes) => format!("matches(_{value}, _{classes})"),
        }
    }
}

fn parameter(name: Symbol) -> String {
    if name.as_str() == ".0" { "_p0".to_owned() } else { name.to_string() }
}

/// The program as Python; `None` if it does not lower.
fn python(path: &Path) -> Option<String> {
    let loader = Folder(root().join("runtime/lib"), path.parent()?.to_owned());
    let program = lower_program(path.to_owned(), std::fs::read(path).ok()?, &loader, &mut SourceMap::default()).ok()?;
    let mut writer = Writer { program: &program, out: include_str!("interpreted_prelude.py").to_owned() };
    for (id, function) in program.functions.iter_enumerated() {
        if !program.modules[function.module].is_library {
            writer.function(id);
        }
    }
    for (id, module) in program.modules.iter_enumerated().filter(|(_, module)| !module.is_library) {
        let name = quoted(module.name.as_str());
        writer.line(0, &format!("MODULES[{0}] = types.ModuleType({name}); BODIES[{0}] = make_{1}()", id.0, module.body));
    }
    writer.line(0, "run_module(0)");
    Some(writer.out)
}

fn run(script: &Path, folder: &Path) -> (String, Option<i32>, String) {
    let output = Command::new("timeout").args(["20", "python3"]).arg(script).current_dir(folder).output().expect("python3 runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let stderr = text(&output.stderr);
    (text(&output.stdout), output.status.code(), stderr.lines().last().unwrap_or("").to_owned())
}

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|e| e == "py") && (path.ends_with("main.py") || !folder.join("main.py").exists()) {
            found.push(path);
        }
    }
}

#[test]
#[ignore = "slow"]
fn corpus_behaves() {
    let mut all = Vec::new();
    programs(&root().join("tests/run"), &mut all);
    let wanted = std::env::var("ONLY").unwrap_or_default();
    let (mut agree, mut skipped, mut wrong) = (0, 0, Vec::new());
    for path in all.iter().filter(|path| path.to_string_lossy().contains(&wanted)) {
        let Some(text) = python(path) else {
            skipped += 1;
            continue;
        };
        let folder = path.parent().expect("a program is in a folder");
        let script = std::env::temp_dir().join(format!("interpreted_{}.py", std::process::id()));
        std::fs::write(&script, text).expect("the temporary folder is writable");
        let (expected, found) = (run(path, folder), run(&script, folder));
        if expected == found {
            agree += 1;
        } else {
            let line = expected.0.lines().zip(found.0.lines()).find(|(a, b)| a != b);
            wrong.push(format!("{}: {:?} / {:?}; first difference {line:?}", path.display(), (expected.1, expected.2), (found.1, found.2)));
        }
    }
    wrong.iter().for_each(|line| println!("{line}"));
    println!("{agree} agree, {} differ, {skipped} do not lower", wrong.len());
}
