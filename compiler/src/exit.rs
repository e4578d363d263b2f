//! The exit codes of the command, one for each party whose fault a failure is. `--help` and
//! `README.md` list them.

use pyc2n_base::{Diagnostic, Severity};

/// Everything went well.
pub const OK: u8 = 0;
/// The program, its files or the machine's setup is wrong.
pub const USER_ERROR: u8 = 1;
/// The program is right, but pyc2n can't compile it yet. (2 is clap's, for a wrong command line.)
pub const UNSUPPORTED: u8 = 3;
/// The compiler is wrong.
pub const COMPILER_BUG: u8 = 4;

/// The code for a list of reports: the compiler's fault before the user's, the user's before
/// what is not supported yet.
pub fn code_of(reports: &[Diagnostic]) -> u8 {
    let any = |severity| reports.iter().any(|report| report.severity == severity);
    match () {
        () if any(Severity::Bug) => COMPILER_BUG,
        () if any(Severity::Error) => USER_ERROR,
        () if any(Severity::Unsupported) => UNSUPPORTED,
        () => OK,
    }
}
