//! Room for recursion over deep trees.

/// Trees may be deep; recursion over them needs room.
const STACK: usize = 1 << 30;

/// Runs `work` on a thread with a stack that deep trees don't exhaust.
pub fn on_big_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let joined = thread.expect("the system can start a thread").join();
        joined.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
