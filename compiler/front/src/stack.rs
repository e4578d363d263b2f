//! Room for recursion over deep trees.

use std::thread::{Builder, Scope, ScopedJoinHandle};

/// Trees may be deep; recursion over them needs room.
const STACK: usize = 1 << 30;

/// Runs `work` on a thread with a stack that deep trees don't exhaust.
pub fn on_big_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| join(start(scope, work)))
}

/// The same for each of some inputs, several at the same time; results in the order of the inputs.
pub fn on_big_stacks<I: Send, T: Send>(inputs: Vec<I>, work: impl Fn(I) -> T + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get()).min(inputs.len());
    let mut shares: Vec<Vec<(usize, I)>> = (0..threads).map(|_| Vec::new()).collect();
    inputs.into_iter().enumerate().for_each(|(n, input)| shares[n % threads].push((n, input)));
    let each = |share: Vec<(usize, I)>| share.into_iter().map(|(n, input)| (n, work(input))).collect::<Vec<_>>();
    let mut results: Vec<(usize, T)> = std::thread::scope(|scope| {
        let threads: Vec<_> = shares.into_iter().map(|share| start(scope, || each(share))).collect();
        threads.into_iter().flat_map(join).collect()
    });
    results.sort_by_key(|(n, _)| *n);
    results.into_iter().map(|(_, result)| result).collect()
}

fn start<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> ScopedJoinHandle<'scope, T> {
    Builder::new().stack_size(STACK).spawn_scoped(scope, work).expect("the system can start a thread")
}

fn join<T>(thread: ScopedJoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
