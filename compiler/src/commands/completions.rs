//! `pyc2n completions`: a completion script for a shell.

use crate::cli::{Cli, CompletionsArgs};
use crate::{exit, output};
use clap::CommandFactory;

/// Runs the command.
pub fn completions(args: &CompletionsArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "pyc2n", &mut script);
    match output::print(&script) {
        Ok(()) => exit::OK,
        Err(_) => exit::USER_ERROR,
    }
}
