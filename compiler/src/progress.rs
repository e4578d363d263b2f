//! One line on the terminal that says what a long build is doing; quick builds print nothing.

use crate::timings::Phases;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Builds shorter than this show nothing.
const PATIENCE: Duration = Duration::from_millis(500);
const REDRAW: Duration = Duration::from_millis(100);

/// Does `work`; meanwhile, if `wanted` and standard error is a terminal, shows its progress.
pub fn shown<T>(wanted: bool, subject: &str, phases: &Phases, work: impl FnOnce() -> T) -> T {
    if !wanted || !io::stderr().is_terminal() {
        return work();
    }
    thread::scope(|scope| {
        let (done, finished) = mpsc::channel::<()>();
        let watcher = scope.spawn(move || watch(subject, phases, &finished));
        let result = work();
        drop(done);
        // The watcher only prints; if that failed, there is nothing to clear.
        let _ = watcher.join();
        result
    })
}

fn watch(subject: &str, phases: &Phases, finished: &mpsc::Receiver<()>) {
    let start = Instant::now();
    let mut pause = PATIENCE;
    let mut drawn = false;
    while finished.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        if let Some(phase) = phases.current() {
            eprint!("\r\x1b[KCompiling {subject}: {} ({:.1} s)", phase.doing(), start.elapsed().as_secs_f64());
            drawn = true;
        }
        pause = REDRAW;
    }
    if drawn {
        eprint!("\r\x1b[K");
        let _ = io::stderr().flush();
    }
}
