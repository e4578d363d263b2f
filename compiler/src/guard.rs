//! Runs the compiler's layers where neither a deep program nor a bug in a layer can bring the
//! process down: on a thread with a large stack, with panics caught and turned into a
//! `compiler-bug` report.

use pyc2n_base::{Diagnostic, Severity};
use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;
use std::thread;

/// Room for trees as deep as any parser accepts; only the pages that are used cost memory.
const STACK_BYTES: usize = 512 << 20;

thread_local! {
    static LAST_PANIC: RefCell<Option<Panic>> = const { RefCell::new(None) };
}

struct Panic {
    message: String,
    place: String,
    backtrace: Option<String>,
}

/// Runs `work`, giving its result or the report of its panic. `subject` is what was being compiled.
pub fn run<T: Send>(subject: &str, work: impl FnOnce() -> T + Send) -> Result<T, Diagnostic> {
    install_hook();
    let result = thread::scope(|scope| {
        let builder = thread::Builder::new().name("compiler".into()).stack_size(STACK_BYTES);
        builder.spawn_scoped(scope, || caught(work)).map(|handle| handle.join())
    });
    match result {
        Ok(Ok(outcome)) => outcome.map_err(|panic| report(subject, panic)),
        Ok(Err(_)) => Err(report(subject, unknown_panic())),
        Err(error) => Err(no_thread(&error)),
    }
}

/// Runs work without which there is a result too. A panic in it is a bug that keeps nobody from having that.
pub fn attempt<T>(work: impl FnOnce() -> T) -> Option<T> {
    caught(work).ok()
}

fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    panic::catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| LAST_PANIC.with(RefCell::take).unwrap_or_else(unknown_panic))
}

fn unknown_panic() -> Panic {
    Panic { message: "a panic without a message".into(), place: "an unknown place".into(), backtrace: None }
}

/// Panics on guarded threads are kept for the report; others print as usual.
fn install_hook() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| match thread::current().name() {
            Some("compiler") => LAST_PANIC.with(|last| *last.borrow_mut() = Some(describe(info))),
            _ => usual(info),
        }));
    });
}

fn describe(info: &PanicHookInfo<'_>) -> Panic {
    let payload = info.payload();
    let literal = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let message = literal.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".into());
    let place = info.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    let backtrace = Backtrace::capture();
    let captured = backtrace.status() == BacktraceStatus::Captured;
    Panic { message, place, backtrace: captured.then(|| backtrace.to_string()) }
}

fn report(subject: &str, panic: Panic) -> Diagnostic {
    let message = format!("the compiler panicked on {subject}: {}", panic.message);
    let report = Diagnostic::global(Severity::Bug, "compiler-bug", message).note(format!("at {}", panic.place));
    match panic.backtrace {
        Some(backtrace) => report.note(backtrace),
        None => report.note("RUST_BACKTRACE=1 shows how it came there"),
    }
}

fn no_thread(error: &std::io::Error) -> Diagnostic {
    let message = format!("no thread for the compiler: {error}");
    Diagnostic::global(Severity::Error, "out-of-resources", message).note("the machine or the shell's `ulimit` sets too low a limit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_report() {
        let report = run("`x.py`", || panic!("no such {}", "thing")).map(|()| ()).expect_err("it panics");
        assert_eq!((report.severity, report.code), (Severity::Bug, "compiler-bug"));
        assert_eq!(report.message, "the compiler panicked on `x.py`: no such thing");
        assert!(report.notes[0].contains("guard.rs"));
    }

    #[test]
    fn deep_recursion_is_fine() {
        fn depth(n: u64) -> u64 {
            std::hint::black_box(if n == 0 { 0 } else { depth(n - 1) + 1 })
        }
        assert_eq!(run("`x.py`", || depth(1_000_000)).ok(), Some(1_000_000));
    }
}
