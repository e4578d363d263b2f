//! What the user asked for, checked and with defaults filled in. It knows nothing of how the
//! command line is written.

use crate::ext::Python;
use pyc2n_front::extension::{Place, Recorded};
use std::path::PathBuf;

/// What a build writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, clap::ValueEnum)]
pub enum Emit {
    /// A standalone executable
    Exe,
    /// An object file, to be linked with the runtime
    Obj,
    /// Assembly text
    Asm,
    /// LLVM IR after optimisation
    LlvmIr,
    /// The control-flow graph of each function before inference
    Mir,
    /// Each function instance with the type of every local
    Types,
}

impl Emit {
    /// The extension of the output file; empty for an executable.
    pub fn extension(self) -> &'static str {
        match self {
            Emit::Exe => "",
            Emit::Obj => "o",
            Emit::Asm => "s",
            Emit::LlvmIr => "ll",
            Emit::Mir => "mir",
            Emit::Types => "types",
        }
    }
}

/// How much the machine code is optimised.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, clap::ValueEnum)]
pub enum OptLevel {
    /// Not at all: the quickest build
    #[value(name = "0")]
    None,
    /// A little
    #[value(name = "1")]
    Less,
    /// Much
    #[value(name = "2")]
    Default,
    /// As far as possible
    #[value(name = "3")]
    Aggressive,
    /// For a small executable
    #[value(name = "s")]
    Size,
}

/// One build.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// The main file as the user named it.
    pub input: PathBuf,
    /// Where the output goes; `None` is standard output (texts only).
    pub output: Option<PathBuf>,
    /// What to write.
    pub emit: Emit,
    /// Machine-code optimisation.
    pub opt_level: OptLevel,
    /// Keep symbols and line tables.
    pub debug: bool,
    /// A CPU's name as LLVM knows it, or `native`; `None` is the architecture's baseline.
    pub target_cpu: Option<String>,
    /// Test mode: the program reports the objects that are alive at its exit.
    pub leak_check: bool,
    /// Say what is done.
    pub verbose: bool,
    /// Make an extension module, not an executable.
    pub extension: Option<Extension>,
}

/// What is particular to an extension module.
#[derive(Clone, Debug)]
pub struct Extension {
    /// The interpreter that it is for.
    pub python: Python,
    /// The name that it is imported by.
    pub name: String,
    /// Where it is in its package, if that is compiled as a whole.
    pub place: Option<Place>,
    /// Write a stub beside it.
    pub stub: bool,
    /// Which types its functions were called with in a run.
    pub recorded: Recorded,
}

impl BuildOptions {
    /// Everything but paths that changes the executable, as text for the cache's key.
    pub fn fingerprint(&self) -> String {
        let cpu = self.target_cpu.as_deref().unwrap_or("");
        format!("{:?} {:?} {} {cpu} {}", self.emit, self.opt_level, self.debug, self.leak_check)
    }
}
