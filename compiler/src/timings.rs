//! Which phase the compiler is in and how long each took. The driver names its phases here;
//! `--timings` and the progress line read them.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The steps of a build, in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Reading the main file.
    Load,
    /// Parsing all modules and lowering them to mir.
    Lower,
    /// Whole-program type inference.
    Infer,
    /// Passes on typed mir.
    Passes,
    /// LLVM IR, optimisation and machine code.
    Codegen,
    /// The system's linker.
    Link,
}

impl Phase {
    /// As the timings table names it.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Load => "load",
            Phase::Lower => "lower",
            Phase::Infer => "infer",
            Phase::Passes => "passes",
            Phase::Codegen => "codegen",
            Phase::Link => "link",
        }
    }

    /// As the progress line says it.
    pub fn doing(self) -> &'static str {
        match self {
            Phase::Load => "reading",
            Phase::Lower => "parsing",
            Phase::Infer => "inferring types",
            Phase::Passes => "transforming",
            Phase::Codegen => "generating code",
            Phase::Link => "linking",
        }
    }
}

/// The clock of one build.
#[derive(Default)]
pub struct Phases {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Phase>,
    finished: Vec<(Phase, Duration)>,
}

impl Phases {
    /// Does the work of one phase.
    pub fn run<T>(&self, phase: Phase, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        self.with(|state| state.current = Some(phase));
        let result = work();
        self.with(|state| {
            state.current = None;
            state.finished.push((phase, start.elapsed()));
        });
        result
    }

    /// The phase that runs now.
    pub fn current(&self) -> Option<Phase> {
        self.with(|state| state.current)
    }

    /// The phases that have ended, in order.
    pub fn finished(&self) -> Vec<(Phase, Duration)> {
        self.with(|state| state.finished.clone())
    }

    fn with<T>(&self, action: impl FnOnce(&mut State) -> T) -> T {
        action(&mut self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }
}

/// The table of `--timings`.
pub fn table(phases: &Phases) -> String {
    let finished = phases.finished();
    let total: Duration = finished.iter().map(|(_, time)| *time).sum();
    let row = |name: &str, time: Duration| {
        let share = 100.0 * time.as_secs_f64() / total.as_secs_f64().max(1e-9);
        format!("{name:<10} {:>9.1} ms {share:>4.0} %\n", time.as_secs_f64() * 1e3)
    };
    let rows: String = finished.iter().map(|(phase, time)| row(phase.name(), *time)).collect();
    rows + &row("total", total)
}
