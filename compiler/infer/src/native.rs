//! Representations that library classes ask for with `@native("kind")`: the link between a concrete type and the class that
//! has its methods.

use crate::types::Concrete;
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ClassId, FuncId, Function, Program};
use std::collections::{HashMap, HashSet};

/// Library packages whose functions are C functions in CPython.
const BUILTIN_MODULES: [&str; 4] = ["builtins", "math", "cmath", "itertools"];

/// Classes by their native kind.
pub struct Natives {
    /// Functions of the library that are C functions in CPython.
    builtin_functions: HashSet<FuncId>,
    classes: HashMap<&'static str, ClassId>,
    kinds: HashMap<ClassId, &'static str>,
}

impl Natives {
    /// Collects the marks of all classes.
    pub fn collect(program: &Program) -> Natives {
        let native = Symbol::new("native");
        let builtin = |function: &Function| BUILTIN_MODULES.contains(&program.modules[function.module].name.as_str().split('.').next().unwrap_or(""));
        let builtin_functions = program.functions.iter_enumerated().filter(|(_, f)| builtin(f) && program.modules[f.module].is_library);
        let mut natives = Natives {
            builtin_functions: builtin_functions.map(|(id, _)| id).collect(),
            classes: HashMap::new(),
            kinds: HashMap::new(),
        };
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
        self.builtin_functions.contains(&func)
    }

    /// The class of a kind.
    pub fn class(&self, kind: &str) -> Option<ClassId> {
        self.classes.get(kind).copied()
    }

    /// The kind of a class.
    pub fn kind(&self, class: ClassId) -> Option<&'static str> {
        self.kinds.get(&class).copied()
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
            Concrete::Function { func, .. } if self.is_builtin_function(*func) => "builtin_function",
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
