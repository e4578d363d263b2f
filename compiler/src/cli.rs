//! The command line, declared for clap. Each `///` here is help text.

use crate::options::{Emit, OptLevel};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};
use std::ffi::OsString;
use std::path::PathBuf;

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  an error in the program, its files or the setup of the machine
  2  a wrong command line
  3  the program uses Python that pyc2n does not support yet
  4  a bug in pyc2n; please report it
`pyc2n run` exits with the program's own code once the program has started.";

/// Compiles Python, unchanged, to fast native executables.
#[derive(Parser, Debug)]
#[command(name = "pyc2n", version, about, after_help = EXIT_CODES, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    /// Coloured messages
    #[arg(long, value_enum, global = true, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
    /// How messages are written to standard error; `json` is one object a line
    #[arg(long, value_enum, global = true, default_value_t = MessageFormat::Human, value_name = "FORMAT")]
    pub message_format: MessageFormat,
}

impl Cli {
    /// Ends the command where options don't go together in a way that clap cannot be told.
    pub fn checked(self) -> Self {
        if let Command::Build(args) = &self.command {
            let is_made = args.emit == Emit::Exe || args.emit != Emit::Mir && !args.input.is_dir();
            if args.ext && !is_made {
                let message = "of an extension module `--emit` can write `obj`, `asm`, `llvm-ir` and `types`, and of a package nothing";
                Self::command().error(ErrorKind::ArgumentConflict, message).exit();
            }
        }
        self
    }
}

/// When messages are coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How messages are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum MessageFormat {
    /// For people
    Human,
    /// One JSON object a line
    Json,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Compile a program to an executable, or a module to a CPython extension module
    #[command(visible_alias = "b")]
    Build(BuildArgs),
    /// Compile a program and run it at once; unchanged programs start from a cache
    #[command(visible_alias = "r")]
    Run(RunArgs),
    /// Report errors and unsupported Python, without making code
    #[command(visible_alias = "c")]
    Check(CheckArgs),
    /// Run a command and record which types its Python functions are called with, into `.pyc2n/types.json`, where `build --ext` finds them
    #[command(visible_alias = "t")]
    Trace(TraceArgs),
    /// Explain the code of an error; without a code, list all
    Explain(ExplainArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
}

#[derive(Args, Debug)]
pub struct BuildArgs {
    /// The program's main file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub input: PathBuf,
    /// The output file [default: the name of FILE in the current folder]; `-` is standard output, for texts; the folder in which
    /// a package goes
    #[arg(short, long, value_name = "OUT", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// What to write; `mir` and `types` go to standard output unless `-o` is given
    #[arg(long, value_enum, default_value_t = Emit::Exe, value_name = "KIND")]
    pub emit: Emit,
    /// Make an extension module for CPython: FILE is a module, or the folder of a package, which behaves as before; what can be compiled runs
    /// natively (`-v` lists it)
    #[arg(long)]
    pub ext: bool,
    /// The interpreter that the extension module is for; it compiles what stays Python
    #[arg(long, value_name = "PYTHON", default_value = "python3", requires = "ext")]
    pub python: OsString,
    /// Also write a stub with the types in the module beside it, `mod.pyi`
    #[arg(long, requires = "ext")]
    pub stubs: bool,
    /// One extension module for CPython 3.11, 3.12 and 3.13: `mod.abi3.so`
    #[arg(long, requires = "ext")]
    pub abi3: bool,
    #[command(flatten)]
    pub code: CodeArgs,
}

#[derive(Args, Debug)]
pub struct RunArgs {
    /// The program's main file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub input: PathBuf,
    #[command(flatten)]
    pub code: CodeArgs,
    /// Arguments for the program
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGS")]
    pub arguments: Vec<OsString>,
}

/// How code is made, for `build` and `run`.
#[derive(Args, Debug)]
pub struct CodeArgs {
    /// Optimise, and leave out symbols (the default)
    #[arg(long, conflicts_with = "debug")]
    pub release: bool,
    /// Build quickly, with symbols and line tables
    #[arg(long)]
    pub debug: bool,
    /// Optimisation level [default: 3, or 0 with --debug]
    #[arg(short = 'O', value_enum, value_name = "LEVEL")]
    pub opt_level: Option<OptLevel>,
    /// The CPU to make code for, by LLVM's name; `native` is this machine's [default: any of the architecture]
    #[arg(long, value_name = "CPU")]
    pub target_cpu: Option<String>,
    /// Print how long each phase took
    #[arg(long)]
    pub timings: bool,
    /// Say what is done
    #[arg(short, long)]
    pub verbose: bool,
    /// Test mode: the program reports the objects alive at its exit, and exits with 99 if there are any
    #[arg(long, hide = true)]
    pub leak_check: bool,
}

#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Files, or folders with all `.py` files in them; each file is checked as a program
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// Print how long each file took
    #[arg(long)]
    pub timings: bool,
}

#[derive(Args, Debug)]
pub struct TraceArgs {
    /// The command, such as `python3 -m pytest`, and its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "COMMAND", required = true)]
    pub command: Vec<OsString>,
}

#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// The code, as messages show it in brackets
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
