//! The interpreter that an extension module is for: what it says about itself.

use crate::cli::BuildArgs;
use pyc2n_base::{Diagnostic, Severity};
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::process::{Command, Stdio};

/// An interpreter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Python {
    /// How it is called.
    pub command: OsString,
    /// Major and minor version.
    pub version: (u8, u8),
    /// What a module's file name ends in: `.cpython-311-x86_64-linux-gnu.so`.
    pub suffix: String,
    /// Other versions can import the module as well.
    pub is_any: bool,
}

/// The versions 3.… that the runtime knows the layouts of.
const SUPPORTED: std::ops::RangeInclusive<u8> = 11..=13;

impl Python {
    /// Any that is supported, of which this one compiles what stays Python.
    pub fn any_version(self) -> Python {
        Python { suffix: ".abi3.so".to_owned(), is_any: true, ..self }
    }

    /// What a script writes, alone with its input; nothing if it fails.
    pub fn run(&self, script: &str, input: &str) -> io::Result<Vec<u8>> {
        let mut command = Command::new(&self.command);
        command.args(["-I", "-S", "-W", "ignore", "-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let written = child.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(input.as_bytes()));
        let output = child.wait_with_output()?;
        written?;
        Ok(if output.status.success() { output.stdout } else { Vec::new() })
    }

    /// The first and the last version that can import it, as `(major << 8) | minor`.
    pub fn range(&self) -> (u32, u32) {
        let number = |(major, minor): (u8, u8)| u32::from(major) << 8 | u32::from(minor);
        let (first, last) = if self.is_any { ((3, *SUPPORTED.start()), (3, *SUPPORTED.end())) } else { (self.version, self.version) };
        (number(first), number(last))
    }
}

const QUESTION: &str = "import sys, sysconfig; print(sys.implementation.name, sys.version_info[0], sys.version_info[1], \
                        int(bool(sysconfig.get_config_var('Py_GIL_DISABLED'))), sysconfig.get_config_var('EXT_SUFFIX'))";

/// The interpreter that the command line names.
///
/// # Errors
/// As of [`ask`].
pub fn chosen(args: &BuildArgs) -> Result<Python, Diagnostic> {
    let python = ask(&args.python)?;
    Ok(if args.abi3 { python.any_version() } else { python })
}

/// Asks an interpreter, by its command.
///
/// # Errors
/// If it can't be run, or extension modules can't be made for it.
fn ask(command: &OsStr) -> Result<Python, Diagnostic> {
    let output = Command::new(command).args(["-I", "-c", QUESTION]).output();
    let shown = command.to_string_lossy();
    let said = match output {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).into_owned(),
        Ok(output) => return Err(not_found(&shown, &String::from_utf8_lossy(&output.stderr))),
        Err(error) => return Err(not_found(&shown, &error.to_string())),
    };
    let words: Vec<&str> = said.split_whitespace().collect();
    let [name, major, minor, threaded, suffix] = words[..] else { return Err(not_found(&shown, "it answers something else")) };
    let command = command.to_owned();
    let python = Python { command, version: (major.parse().unwrap_or(0), minor.parse().unwrap_or(0)), suffix: suffix.to_owned(), is_any: false };
    let is_supported = name == "cpython" && python.version.0 == 3 && SUPPORTED.contains(&python.version.1) && threaded == "0";
    if is_supported { Ok(python) } else { Err(unsupported(&shown, name, major, minor, threaded == "1")) }
}

fn not_found(command: &str, why: &str) -> Diagnostic {
    let message = format!("the Python interpreter `{command}` can't be asked for its version");
    Diagnostic::global(Severity::Error, "python-not-found", message)
        .note(why.trim().to_owned())
        .note("`--python` names another interpreter")
}

fn unsupported(command: &str, name: &str, major: &str, minor: &str, threaded: bool) -> Diagnostic {
    let threads = if threaded { ", free-threaded" } else { "" };
    let message = format!("`{command}` is {name} {major}.{minor}{threads}; extension modules are made for CPython 3.11 to 3.13 with its lock");
    Diagnostic::global(Severity::Unsupported, "unsupported-python", message).note("`--python` names another interpreter")
}
