//! What of a module can be compiled for an extension module, where CPython executes everything else: the `def`s at the top level,
//! as long as they touch nothing but their own values, each other, constants and what has no state ([`survey`]), and the program that
//! is left when only those are kept ([`keep`]). Where a function reaches for anything else native code ends, and the call starts again
//! in the interpreter: up to there it has changed nothing.

mod aliases;
mod asked;
mod assign;
mod classes;
mod counted;
mod cut;
mod dataclass;
mod defaults;
mod effects;
mod fresh;
mod guess;
mod handlers;
mod hint;
mod identity;
mod interface;
mod keep;
mod last_use;
mod lasting;
mod liveness;
mod made;
mod modules;
mod named;
mod recorded;
mod resume;
mod outline;
mod own_class;
mod roles;
mod shape;
mod sketch;
mod survey;
mod usage;
mod values;

pub use hint::{dict_of, frozenset_of, list_of, set_of, union_of, Buffer, Container, Hint};
pub use keep::{lower_kept, Kept};
pub use modules::MAIN;
pub use outline::{regions, Region};
pub use recorded::Recorded;
pub use resume::starter;
pub use sketch::{lower_sketch, Callers, Sketch};
pub use shape::{classes_of, Attribute, Made, Shape};
pub use survey::{survey, Subject};

use crate::{Found, Loader, Trees};
use pyc2n_base::collections::HashSet;
use pyc2n_base::Span;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The library as the native program of an extension module sees it: there are also modules for what only processes with CPython have.
struct Library<'a> {
    loader: &'a dyn Loader,
    /// What is kept imports only these of the program's modules, whatever else lies beside the module; the entries check what was meant.
    modules: HashSet<String>,
}

impl Loader for Library<'_> {
    fn user_module(&self, dotted: &str) -> Option<Found> {
        let is_around = |module: &String| module.strip_prefix(dotted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        self.loader.user_module(dotted).filter(|_| self.modules.iter().any(is_around))
    }

    fn library_module(&self, dotted: &str) -> Option<Found> {
        self.loader.library_module(&format!("_ext_modules.{dotted}")).or_else(|| self.loader.library_module(dotted))
    }

    fn trees(&self) -> Option<&Trees> {
        self.loader.trees()
    }
}

/// Where a module is in its package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The name that it is imported by.
    pub dotted: String,
    /// It is an `__init__`.
    pub is_package: bool,
}

impl Place {
    /// The name of the module in `from ..module import …`.
    fn absolute(&self, level: u32, module: Option<&str>) -> Option<String> {
        let mut names: Vec<&str> = self.dotted.split('.').collect();
        let up = level as usize - usize::from(self.is_package);
        names.truncate(names.len().checked_sub(up).filter(|&left| left > 0)?);
        names.extend(module);
        Some(names.join("."))
    }

    fn is_of_package(&self, dotted: &str) -> bool {
        dotted.split('.').next() == self.dotted.split('.').next()
    }
}

/// The module as CPython and the compiler see it.
#[derive(Debug, Default)]
pub struct Survey {
    /// Every function and class at the top level, also under conditions; after them functions of other modules that these import.
    pub definitions: Vec<Definition>,
    /// The sources of those modules, by name.
    pub sources: Vec<(String, String)>,
    /// What objects of classes of the module are like, by the classes' names.
    pub shapes: BTreeMap<String, Shape>,
    /// Variables of the module whose values functions ask for, and what they probably are.
    pub variables: Vec<(String, Hint)>,
    /// The modules of the library in which functions change a state.
    pub with_state: HashSet<String>,
}

/// A function or a class.
#[derive(Debug)]
pub struct Definition {
    /// The module that it is of, [`MAIN`] or the name of another.
    pub module: String,
    /// That module's file.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// The name of the class that it is a method of.
    pub class: Option<String>,
    /// Its name in the native program.
    pub native_name: String,
    /// The statement, from `def` or `class` on.
    pub span: Span,
    /// One-based line and zero-based column in bytes of `def` or `class`.
    pub place: (u32, u32),
    /// The names of the parameters in order.
    pub parameters: Vec<String>,
    /// The literals that are the default values: of positional parameters, and of the others by name.
    pub defaults: (Vec<String>, Vec<(String, String)>),
    /// Some of these are names in the source, so it has to be seen whether they are.
    pub is_named: bool,
    /// The types of arguments for which it has entries.
    pub signatures: Vec<Vec<Hint>>,
    /// How many of them are positional.
    pub positional: usize,
    /// The next takes all other positional arguments.
    pub has_rest: bool,
    /// How many of these by position only.
    pub by_position_only: usize,
    /// The names outside of it that it uses.
    pub uses: Vec<Use>,
    /// The names where native code ends, because only the interpreter knows what they are.
    pub ends: Vec<String>,
    /// What else it ends at, in words.
    pub cuts: Vec<String>,
    /// Why it stays interpreted.
    pub refused: Option<String>,
    /// It handles exceptions: those of native code must then be exactly the interpreter's.
    pub has_handlers: bool,
    /// It stands for so many statements of another function, and gives the locals of these names.
    pub outlined: Option<(usize, Vec<String>)>,
    /// It is a class.
    pub is_class: bool,
    /// It is a generator: calls give an object that goes on later.
    pub is_generator: bool,
    /// It notices where a generator that it makes is ended before its end.
    pub yields_in_try: bool,
    /// It is a generator, but the interpreter could not take it over in its middle, for this reason.
    pub unresumable: Option<&'static str>,
    /// It is a generator that binds these parameters anew, by their places.
    pub rebound: Vec<usize>,
    /// What it does if it is a function of a property.
    pub accessor: Option<Accessor>,
    /// It is a class, and the module assigns these attributes of it later.
    pub added: Vec<String>,
    /// It is a class that is handed to decorators.
    pub is_decorated: bool,
    /// What the methods that a decorator has made must be like, as a Python expression.
    pub generated: Option<String>,
    /// Why it can only be called by other compiled functions.
    pub inner: Option<String>,
}

/// What a function of a property does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Accessor {
    Get,
    Set,
    Delete,
}

/// A name that a function uses, and what the compiled form takes it for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// A builtin.
    Builtin(String),
    /// A module variable that is a literal: its name, the literal's text.
    Constant(String, String),
    /// Another definition: its name and number.
    Function(String, usize),
    /// A function of another module of the package: its name here, its number, and the imports that lead to it, each by module and position.
    Foreign(String, usize, Vec<(String, u32)>),
    /// The same, as an attribute of its module: the module's name here, the attribute, its number, the imports.
    Attribute(String, String, usize, Vec<(String, u32)>),
    /// A variable of another module that is a literal: the module's name here, the attribute, the literal's text.
    AttributeConstant(String, String, String),
    /// A variable of the main module whose value is asked for.
    Variable(String),
    /// `from module import original as name`: name, module, original.
    Imported(String, String, String),
    /// `import module as name`: name, module, and the attributes that are read.
    Module(String, String, Vec<String>),
}
