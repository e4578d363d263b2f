//! Representations that library classes ask for with `@native("kind")`: the link between a concrete type and the class that
//! has its methods.

use crate::types::Concrete;
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ClassId, FuncId, ModuleId, Program};
use pyc2n_base::collections::{HashMap, HashSet};

/// Classes by their native kind.
pub struct Natives {
    classes: HashMap<&'static str, ClassId>,
    kinds: HashMap<ClassId, &'static str>,
    modules_in_c: HashSet<ModuleId>,
    functions_in_c: HashSet<FuncId>,
}

impl Natives {
    /// Collects the marks of all classes.
    pub fn collect(program: &Program) -> Natives {
        let native = Symbol::new("native");
        let modules_in_c = modules_in_c(program);
        let plain = program.functions.iter_enumerated().filter(|(_, f)| f.class.is_none() && modules_in_c.contains(&f.module));
        let functions_in_c = plain.map(|(id, _)| id).collect();
        let mut natives = Natives { classes: HashMap::default(), kinds: HashMap::default(), modules_in_c, functions_in_c };
        for (id, class) in program.classes.iter_enumerated() {
            let kind = class.marks.iter().find(|m| m.name == native).and_then(|m| m.args.first());
            if let Some(kind) = kind {
                natives.classes.insert(kind.as_str(), id);
                natives.kinds.insert(id, kind.as_str());
            }
        }
        natives
    }

    /// Whether a function is a C function in CPython.
    pub fn is_builtin_function(&self, func: FuncId) -> bool {
        self.functions_in_c.contains(&func)
    }

    /// Whether CPython's module of this name is written in C.
    pub fn is_in_c(&self, module: ModuleId) -> bool {
        self.modules_in_c.contains(&module)
    }

    /// The class of a kind.
    pub fn class(&self, kind: &str) -> Option<ClassId> {
        self.classes.get(kind).copied()
    }

    /// The kind of a class.
    pub fn kind(&self, class: ClassId) -> Option<&'static str> {
        self.kinds.get(&class).copied()
    }

    /// Whether programs may derive from a class whose values have a representation of their own.
    pub fn is_value_class(&self, class: ClassId) -> bool {
        matches!(self.kind(class), Some("int" | "float" | "complex" | "str" | "bytes"))
    }

    /// The concrete type of instances of a native class without cells.
    pub fn scalar(&self, class: ClassId) -> Option<Concrete> {
        Some(match self.kind(class)? {
            "int" => Concrete::Int,
            "float" => Concrete::Float,
            "bool" => Concrete::Bool,
            "none" => Concrete::None,
            "complex" => Concrete::Complex,
            "ellipsis" => Concrete::Ellipsis,
            "not_implemented" => Concrete::NotImplemented,
            "f32" => Concrete::Float32,
            other => return crate::types::Types::machine(other),
        })
    }

    /// The class whose methods a concrete type has.
    pub fn class_of(&self, concrete: &Concrete) -> Option<ClassId> {
        let kind = match concrete {
            Concrete::Instance { class, .. } => return Some(*class),
            Concrete::None => "none",
            Concrete::NotImplemented => "not_implemented",
            Concrete::Ellipsis => "ellipsis",
            Concrete::Bool => "bool",
            Concrete::Int => "int",
            Concrete::Float => "float",
            Concrete::Complex => "complex",
            Concrete::Float32 => "f32",
            Concrete::Machine { bits, signed } => return self.class(machine_kind(*bits, *signed)),
            Concrete::Tuple(_) => "tuple",
            Concrete::Function { func, .. } if self.functions_in_c.contains(func) => "builtin_function",
            Concrete::Function { .. } => "function",
            Concrete::Bound { .. } => "method",
            Concrete::Class(_) => "type",
            Concrete::Module(_) => "module",
            Concrete::Ptr(_) => "ptr",
            Concrete::Generator(_) => "generator",
            Concrete::Box(_) | Concrete::Super { .. } => return None,
        };
        self.class(kind)
    }
}

/// The modules that say of themselves, or whose package does, that CPython's are written in C: `_in_c = True`.
fn modules_in_c(program: &Program) -> HashSet<ModuleId> {
    let name = |module: ModuleId| program.modules[module].name.as_str();
    let library: Vec<ModuleId> = program.modules.indices().filter(|&m| program.modules[m].is_library).collect();
    let declares = |m: &&ModuleId| program.modules[**m].names.contains_key(&Symbol::new("_in_c"));
    let packages: HashSet<&str> = library.iter().filter(declares).map(|&m| name(m)).collect();
    let package = |m: ModuleId| name(m).split('.').next().unwrap_or_default();
    library.into_iter().filter(|&m| packages.contains(name(m)) || packages.contains(package(m))).collect()
}

fn machine_kind(bits: u8, signed: bool) -> &'static str {
    match (bits, signed) {
        (8, true) => "i8",
        (16, true) => "i16",
        (32, true) => "i32",
        (8, false) => "u8",
        (16, false) => "u16",
        (32, false) => "u32",
        (_, false) => "u64",
        _ => "i64",
    }
}
