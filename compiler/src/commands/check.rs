//! `pyc2n check`: every file as a program of its own, as many at once as there are cores;
//! reports come in the order of the files.

use crate::cli::CheckArgs;
use crate::driver::Compilation;
use crate::files::Files;
use crate::report::Reporter;
use crate::timings::Phases;
use crate::{exit, guard};
use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::Trees;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{mpsc, Arc};
use std::thread;
use std::time::{Duration, Instant};

struct Checked {
    sources: SourceMap,
    reports: Vec<Diagnostic>,
    time: Duration,
}

/// Runs the command.
pub fn check(reporter: &Reporter, args: &CheckArgs) -> u8 {
    let paths: Arc<[PathBuf]> = args.paths.iter().flat_map(|path| python_files(path)).collect();
    let mut code = exit::OK;
    for_each_in_order(&paths, |path, checked| {
        code = worse(code, exit::code_of(&checked.reports));
        if args.timings {
            report_time(reporter, path, checked.time);
        }
        reporter.reports(&checked.sources, checked.reports);
    });
    code
}

fn worse(a: u8, b: u8) -> u8 {
    let rank = |code| [exit::OK, exit::UNSUPPORTED, exit::USER_ERROR, exit::COMPILER_BUG].iter().position(|&c| c == code);
    if rank(a) >= rank(b) { a } else { b }
}

/// Checks on all cores and hands over the results in order, each as soon as its turn has come.
fn for_each_in_order(paths: &Arc<[PathBuf]>, mut take: impl FnMut(&Path, Checked)) {
    let (sender, results) = mpsc::channel();
    let next = Arc::new(AtomicUsize::new(0));
    let trees = Arc::new(Trees::default());
    let workers = thread::available_parallelism().map_or(1, usize::from).min(paths.len());
    for _ in 0..workers {
        let (paths, next, trees, sender) = (Arc::clone(paths), Arc::clone(&next), Arc::clone(&trees), sender.clone());
        thread::spawn(move || while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            if sender.send((path.clone(), check_one(path, &trees))).is_err() {
                return;
            }
        });
    }
    drop(sender);
    let mut waiting = BTreeMap::new();
    let mut turn = paths.iter();
    let mut expected = turn.next();
    for (path, checked) in results {
        waiting.insert(path, checked);
        while let Some((path, checked)) = expected.and_then(|path| waiting.remove_entry(path)) {
            take(&path, checked);
            expected = turn.next();
        }
    }
}

fn check_one(path: &Path, trees: &Arc<Trees>) -> Checked {
    let start = Instant::now();
    let outcome = guard::run(&format!("`{}`", path.display()), || {
        let (files, phases) = (Files::new(path).with_trees(trees), Phases::default());
        let mut compilation = Compilation::new(&files, &phases);
        let result = compilation.check(path);
        (compilation.sources, result.err().unwrap_or_default())
    });
    let (sources, reports) = outcome.unwrap_or_else(|bug| (SourceMap::default(), vec![bug]));
    Checked { sources, reports, time: start.elapsed() }
}

fn report_time(reporter: &Reporter, path: &Path, time: Duration) {
    let text = format!("{:>9.1} ms  {}\n", time.as_secs_f64() * 1e3, path.display());
    reporter.remark(&text, json!({"reason": "timings", "path": path, "seconds": time.as_secs_f64()}));
}

/// A file itself; of a folder all `.py` files below it, sorted, without hidden folders.
fn python_files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return vec![path.into()] };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries.iter().filter(|entry| is_visible(entry)).flat_map(|entry| inside(entry)).collect()
}

fn inside(entry: &Path) -> Vec<PathBuf> {
    match entry {
        _ if entry.is_dir() && !entry.is_symlink() => python_files(entry),
        _ if entry.extension().is_some_and(|extension| extension == "py") => vec![entry.into()],
        _ => Vec::new(),
    }
}

fn is_visible(entry: &Path) -> bool {
    let name = entry.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && name != "__pycache__"
}
