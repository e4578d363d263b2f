//! The `pyc2n` command: reads the command line, runs one command, and turns its result into
//! an exit code. Everything else is in the modules below.

mod cache;
mod cli;
mod commands;
mod driver;
mod exit;
mod ext;
mod files;
mod guard;
mod library;
mod link;
mod options;
mod output;
mod pipeline;
mod progress;
mod report;
mod timings;

use clap::Parser;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = cli::Cli::parse().checked();
    ExitCode::from(commands::dispatch(cli))
}
