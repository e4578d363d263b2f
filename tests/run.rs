//! Differential tests: every program in `tests/run/` runs natively and under CPython 3.11; standard
//! output, standard error and exit code must agree, and no object may be alive at the native exit.
//!
//! A program's first line may be `# args: …`; a file beside it with the extension `.stdin` is its
//! input; a folder with a `main.py` is one program of several modules. Programs that are known to
//! fail are listed in `tests/run/expected-failures.txt` (`path: reason`); a listed program that
//! passes is an error, so the list only shrinks. `BLESS=1 cargo test --test run` rewrites it.

mod harness;

#[path = "run_harness/case.rs"]
mod case;
#[path = "run_harness/expected.rs"]
mod expected;
#[path = "run_harness/outcome.rs"]
mod outcome;

use case::Case;
use expected::ExpectedFailures;
use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let expected = Arc::new(ExpectedFailures::read());
    let cases = case::all();
    let unknown = expected.unknown(&cases);
    let trials = cases.into_iter().map(|case| trial(case, &expected)).chain(unknown).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    if !arguments.list {
        expected.finish();
    }
    conclusion.exit_code()
}

fn trial(case: Case, expected: &Arc<ExpectedFailures>) -> Trial {
    let expected = Arc::clone(expected);
    Trial::test(case.name.clone(), move || {
        let result = outcome::of(&case);
        outcome::keep(&case, &result);
        expected.judge(&case.name, result).map_err(Failed::from)
    })
}
