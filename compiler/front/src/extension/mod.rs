//! What of a module can be compiled for an extension module, where CPython executes everything else: the `def`s at the top level,
//! as long as they touch nothing but their own values, each other, constants and what has no state ([`survey`]), and the program that
//! is left when only those are kept ([`keep`]). Where a function reaches for anything else native code ends, and the call starts again
//! in the interpreter: up to there it has changed nothing.

mod cut;
mod effects;
mod guess;
mod hint;
mod keep;
mod recorded;
mod roles;
mod survey;
mod usage;

pub use hint::{Buffer, Container, Hint};
pub use keep::{lower_kept, Kept};
pub use recorded::Recorded;
pub use survey::survey;

use crate::{Found, Loader};
use pyc2n_base::Span;

/// The library as the native program of an extension module sees it: there are also modules for what only processes with CPython have.
struct Library<'a>(&'a dyn Loader);

impl Loader for Library<'_> {
    /// What is kept imports only modules of the library, whatever lies beside the module; the entries check that those are meant.
    fn user_module(&self, _: &str) -> Option<Found> {
        None
    }

    fn library_module(&self, dotted: &str) -> Option<Found> {
        self.0.library_module(dotted).or_else(|| self.0.library_module(&format!("_ext_modules.{dotted}")))
    }
}

/// The module as CPython and the compiler see it.
#[derive(Debug, Default)]
pub struct Survey {
    /// Every function and class at the top level, also under conditions.
    pub definitions: Vec<Definition>,
}

/// A function or a class.
#[derive(Debug)]
pub struct Definition {
    /// Its name.
    pub name: String,
    /// Its name in the native program.
    pub native_name: String,
    /// The statement, from `def` or `class` on.
    pub span: Span,
    /// One-based line and zero-based column in bytes of `def` or `class`.
    pub place: (u32, u32),
    /// The names of the parameters in order.
    pub parameters: Vec<String>,
    /// The types of arguments for which it has entries.
    pub signatures: Vec<Vec<Hint>>,
    /// How many of them are positional.
    pub positional: usize,
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
    /// Why it can only be called by other compiled functions.
    pub inner: Option<String>,
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
    /// `from module import original as name`: name, module, original.
    Imported(String, String, String),
    /// `import module as name`: name, module, and the attributes that are read.
    Module(String, String, Vec<String>),
}
