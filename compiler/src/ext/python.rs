//! The interpreter that an extension module is for: what it says about itself.

use pyc2n_base::{Diagnostic, Severity};
use std::ffi::{OsStr, OsString};
use std::process::Command;

/// An interpreter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Python {
    /// How it is called.
    pub command: OsString,
    /// Major and minor version.
    pub version: (u8, u8),
    /// What a module's file name ends in: `.cpython-311-x86_64-linux-gnu.so`.
    pub suffix: String,
}

/// The versions that the runtime knows the layouts of.
const SUPPORTED: std::ops::RangeInclusive<u8> = 11..=13;

const QUESTION: &str = "import sys, sysconfig; print(sys.implementation.name, sys.version_info[0], sys.version_info[1], \
                        int(bool(sysconfig.get_config_var('Py_GIL_DISABLED'))), sysconfig.get_config_var('EXT_SUFFIX'))";

/// Asks an interpreter, by its command.
///
/// # Errors
/// If it can't be run, or extension modules can't be made for it.
pub fn ask(command: &OsStr) -> Result<Python, Diagnostic> {
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
    let python = Python { command, version: (major.parse().unwrap_or(0), minor.parse().unwrap_or(0)), suffix: suffix.to_owned() };
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
