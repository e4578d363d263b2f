//! Whether native code pays. As a call may just as well be interpreted, some calls of a function are, and timed beside native ones. Where native code
//! is slower the function goes back to being interpreted, for good ([`super::function::NativeFunction::become_interpreted`]).
//!
//! Times are those of whole calls, so they are compared only after a function has been called often enough that a few slow ones do not matter, again and
//! again at longer and longer intervals, and twice before the function is given up. What generators take for an element is compared in the same way ([`Steps`]).

use super::api::*;
use alloc::boxed::Box;
use core::ptr::null_mut;

/// A function of Python's that does nothing, for which a call takes as long as calls take.
pub static mut IDLE: Py = null_mut();

/// While an interpreted call is timed: the part of the stack on which all calls of native functions are interpreted therefore, and how many were.
struct Inner {
    low: usize,
    size: usize,
    count: u32,
}

const NO_INNER: Inner = Inner { low: 0, size: 0, count: 0 };
static mut INNER: Inner = NO_INNER;
/// Everything stays native.
pub static mut IS_OFF: bool = false;

/// So many calls are made before one is timed.
const FIRST: u32 = 30;
/// So many that were all interpreted in the end are enough.
const VAIN: u32 = 60;
/// So many for which names mean something else are, too.
const HOPELESS: u32 = 1024;
/// Calls of each kind that are compared, short ones and long ones (in nanoseconds).
const COUNTED: usize = 80;
const FEW: usize = 16;
const LONG: u32 = 20_000;
/// So many short calls of one kind are made one after the other, of which the first are not counted: the processor has to get used to them.
const BLOCK: usize = 32;
/// So many blocks of each kind come before those that count: interpreted code is specialised only then.
const WARM: usize = 1;
/// Of each kind so many, the longest, are not counted: something else has happened.
const STRAYS: usize = 2;
/// No more than so many calls are between measurements.
const LONGEST: u32 = 1 << 24;

/// What is known of a function.
pub struct Measure {
    /// How many calls are left before the next one that is timed.
    left: u32,
    calls: u32,
    /// One of its calls is being timed.
    is_timed: bool,
    /// How many comparisons native code has lost one after the other.
    losses: u8,
    /// How many calls in a row were not native because names had another meaning.
    pub vain: u32,
    /// How long the call that is being made has looked at what it takes for granted.
    pub looked: i64,
    round: Option<Box<Round>>,
    /// A call that ends outside: what the interpreter does in its place comes to an end, or an exception.
    outside: Option<(Turn, i64)>,
    /// It makes generators, and the interpreter's are quicker.
    pub is_given_up: bool,
}

/// What the steps of one generator take.
pub struct Steps {
    turn: Turn,
    start: i64,
    spent: i64,
    count: i64,
}

/// A comparison.
struct Round {
    native: Times,
    interpreted: Times,
    /// Blocks of each kind that are not counted are still to come.
    warm: usize,
    /// Native calls that were interpreted in the end.
    failed: usize,
    /// How many calls of each kind count, and of how many one after the other how many do not.
    wanted: usize,
    skipped: usize,
    turns: Turns,
}

/// How long calls of one kind took.
struct Times {
    all: [u32; COUNTED],
    count: usize,
    latest: u32,
    fastest: u32,
    seen: usize,
}

/// Which kind of call comes next. The order of two blocks is not always the same: arguments may come in turns.
struct Turns {
    is_native: bool,
    is_second: bool,
    at: usize,
    block: usize,
    chance: u32,
}

impl Turns {
    fn next(&mut self) {
        self.at = (self.at + 1) % self.block;
        if self.at == 0 {
            self.is_second = !self.is_second;
            self.chance = self.chance.wrapping_mul(0x9E37_79B1).wrapping_add(0x7F4A_7C15);
            self.is_native = if self.is_second { !self.is_native } else { self.chance >> 31 != 0 };
        }
    }

    fn is_between_pairs(&self) -> bool {
        self.at == 0 && !self.is_second
    }
}

/// How a call is to be made.
#[derive(Clone, Copy, PartialEq)]
pub enum Turn {
    /// As usual.
    Usual,
    /// Natively, and timed.
    Native,
    /// By the interpreter, and timed.
    Interpreted,
}

/// What a comparison says.
#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Open,
    Faster,
    Even,
    Slower,
}

/// Whether a call is to be interpreted because the one around it is.
#[inline(always)]
pub unsafe fn is_inner() -> bool {
    let here = 0u8;
    (&raw const here as usize).wrapping_sub(INNER.low) < INNER.size
}

/// Counts such a call.
pub unsafe fn count_inner() {
    INNER.count += 1;
}

impl Measure {
    /// Nothing is known.
    pub const fn new() -> Measure {
        Measure { left: FIRST, calls: FIRST, is_timed: false, losses: 0, vain: 0, looked: 0, round: None, outside: None, is_given_up: false }
    }

    /// Counts a call that could not be native: whether that goes on for so long that there is no hope.
    pub unsafe fn is_in_vain(&mut self) -> bool {
        self.vain = self.vain.saturating_add(1);
        self.vain > HOPELESS && !IS_OFF
    }

    /// Counts a generator that has been native to its end, or not: where one of five is not they are given up.
    pub unsafe fn count_generator(&mut self, is_native: bool) {
        self.vain = if is_native { self.vain.saturating_sub(1) } else { self.vain.saturating_add(4) };
        self.is_given_up |= self.vain > HOPELESS && !IS_OFF;
    }

    /// Counts a call; whether it need not be timed.
    #[inline(always)]
    pub fn goes_on(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left != 0
    }

    /// How a call is to be made that was counted, or is now.
    pub fn turn(&mut self) -> Turn {
        if self.left != 0 {
            self.left -= 1;
        }
        // SAFETY: set when the module is imported.
        if unsafe { IS_OFF } {
            self.left = u32::MAX;
            return Turn::Usual;
        }
        // SAFETY: the same.
        if self.left != 0 || self.is_timed || unsafe { INNER.size != 0 } {
            self.left = self.left.max(1);
            return Turn::Usual;
        }
        self.left = 1;
        match &self.round {
            Some(round) if !round.turns.is_native => Turn::Interpreted,
            _ => Turn::Native,
        }
    }

    /// A call begins that is timed.
    pub unsafe fn begin(&mut self, turn: Turn) -> i64 {
        // Not later, when there may be an exception.
        prepare();
        self.is_timed = true;
        if turn == Turn::Interpreted {
            interpret_inner();
        }
        now()
    }

    /// A region's call has ended: whether the interpreter should do it from now on.
    pub unsafe fn end_region(&mut self, turn: Turn, start: i64, failures: u32) -> bool {
        self.leave(turn, start);
        self.end_outside(failures)
    }

    /// A timed call goes on outside.
    pub unsafe fn leave(&mut self, turn: Turn, start: i64) {
        self.outside = Some((turn, start));
    }

    /// It has ended there: whether the interpreter should do it from now on.
    pub unsafe fn end_outside(&mut self, failures: u32) -> bool {
        let Some((turn, start)) = self.outside.take() else { return false };
        let time = (now() - start).clamp(0, i64::from(u32::MAX)) as u32;
        self.conclude(turn, time, failures)
    }

    /// A generator is made whose steps are timed. That is timed, too.
    pub unsafe fn begin_steps(&mut self, turn: Turn) -> Steps {
        prepare();
        self.is_timed = true;
        Steps { turn, start: now(), spent: 0, count: 0 }
    }

    /// It has ended, or could not be made, if its steps were timed.
    pub unsafe fn end_steps(&mut self, steps: Option<Steps>, failures: u32) {
        let Some(steps) = steps else { return };
        self.is_timed = false;
        let spent = (steps.spent - steps.count * i64::from(CLOCK)).max(0);
        // Finer than nanoseconds.
        let time = if self.round.is_some() { spent * 16 / steps.count.max(1) } else { spent };
        self.is_given_up |= steps.count > 0 && self.conclude(steps.turn, time.min(i64::from(u32::MAX)) as u32, failures);
    }

    /// It has ended: whether the function should be interpreted from now on. `is_direct`: the interpreter itself calls it. `failures` is how many native calls in a row were interpreted in the end.
    pub unsafe fn end(&mut self, turn: Turn, start: i64, is_direct: bool, failures: u32) -> bool {
        let time = (now() - start).clamp(0, i64::from(u32::MAX)) as u32;
        self.is_timed = false;
        let time = if turn == Turn::Interpreted { time.saturating_sub(saved(is_direct)) } else { time };
        self.conclude(turn, time, failures)
    }

    unsafe fn conclude(&mut self, turn: Turn, time: u32, failures: u32) -> bool {
        let Some(round) = &mut self.round else {
            return self.look(time, failures);
        };
        round.note(turn, time, failures > 0);
        let verdict = round.verdict();
        // What native code can't do now it may do another time.
        let is_native = round.failed * 4 <= round.wanted;
        match verdict {
            Verdict::Open => return false,
            Verdict::Slower if self.losses >= if is_native { 1 } else { 2 } => return true,
            Verdict::Slower => {
                self.losses += 1;
                self.wait(if is_native { 8 } else { self.calls.saturating_mul(3) });
            }
            Verdict::Faster | Verdict::Even => {
                self.losses = 0;
                self.wait(self.calls.saturating_mul(if verdict == Verdict::Faster { 15 } else { 3 }));
            }
        }
        self.round = None;
        false
    }

    fn wait(&mut self, calls: u32) {
        self.left = calls.clamp(1, LONGEST);
        self.calls = self.calls.saturating_add(calls);
    }

    /// Begins a comparison, or waits: interpreted calls may take much longer. Whether the function should be interpreted because all calls were in the end.
    fn look(&mut self, time: u32, failures: u32) -> bool {
        // Calls that find that names have changed are counted twice.
        if failures + 4 >= self.calls {
            self.wait(FIRST);
            return failures + 4 >= VAIN;
        }
        let needed = time / 500;
        if self.calls < needed {
            self.wait(needed - self.calls);
        } else {
            self.round = Some(Box::new(Round::new(if self.losses > 0 { 0 } else { WARM }, time)));
        }
        false
    }
}

/// What is called natively while an interpreted call is timed would not have been called natively: so that is interpreted, too.
unsafe fn interpret_inner() {
    let (here, low) = (0u8, super::stack::low());
    INNER = Inner { low, size: (&raw const here as usize).saturating_sub(low), count: 0 };
}

impl Steps {
    /// The generator has been made.
    pub fn made(mut self) -> Steps {
        // SAFETY: set when the first one was begun.
        self.spent = now() - self.start - i64::from(unsafe { CLOCK });
        self
    }

    /// A step begins.
    pub unsafe fn begin(&mut self) {
        if self.turn == Turn::Interpreted {
            interpret_inner();
        }
        self.start = now();
    }

    /// It has ended.
    pub unsafe fn end(&mut self) {
        self.spent += now() - self.start;
        if self.turn == Turn::Interpreted {
            self.spent -= i64::from(saved(true));
        }
        self.count += 1;
    }
}

/// Calls that the interpreter makes itself take less time than those that native code makes for it: by so much the one that was timed, and those in it.
unsafe fn saved(is_direct: bool) -> u32 {
    let inner = core::mem::replace(&mut *&raw mut INNER, NO_INNER).count;
    // Those also pass through native code on their way in.
    ADO.saturating_mul(inner.saturating_mul(3) + 2 * u32::from(is_direct)) / 2
}

impl Round {
    fn new(warm: usize, time: u32) -> Round {
        let (wanted, block) = if time < LONG { (COUNTED, BLOCK) } else { (FEW, 2) };
        let times = || Times { all: [0; COUNTED], count: 0, latest: 0, fastest: u32::MAX, seen: 0 };
        let turns = Turns { is_native: true, is_second: false, at: 0, block, chance: now() as u32 };
        Round { native: times(), interpreted: times(), warm, failed: 0, wanted, skipped: block.div_ceil(3), turns }
    }

    fn note(&mut self, turn: Turn, time: u32, has_failed: bool) {
        let is_counted = self.warm == 0 && self.turns.at >= self.skipped;
        let times = if turn == Turn::Native { &mut self.native } else { &mut self.interpreted };
        times.latest = time;
        times.fastest = times.fastest.min(time);
        times.seen += 1;
        if is_counted && times.count < self.wanted {
            times.all[times.count] = time;
            times.count += 1;
            self.failed += usize::from(has_failed && turn == Turn::Native);
        }
        self.turns.next();
        if self.turns.is_between_pairs() {
            self.warm = self.warm.saturating_sub(1);
        }
    }

    fn verdict(&self) -> Verdict {
        if self.native.count + self.interpreted.count == 0 && self.is_much_slower() {
            return Verdict::Faster;
        }
        if self.native.count.min(self.interpreted.count) < self.wanted {
            return Verdict::Open;
        }
        let (native, interpreted) = (self.native.sum(), self.interpreted.sum());
        // Interpreted code is slower than usual among so much else, so native code has to be clearly quicker.
        if native * 10 > interpreted * 9 {
            Verdict::Slower
        } else if native < interpreted / 4 * 3 {
            Verdict::Faster
        } else {
            Verdict::Even
        }
    }

    /// Whether few interpreted calls are enough to know. One may have taken so long by accident, unless both kinds take long.
    fn is_much_slower(&self) -> bool {
        let (native, interpreted) = (&self.native, &self.interpreted);
        let are_long = native.latest > LONG && interpreted.latest > 50 * LONG;
        let is_slower = |times: u32| interpreted.fastest / times > native.latest.max(100);
        native.seen > 0 && (interpreted.seen > 1 && is_slower(10) || (are_long || interpreted.seen > 4) && is_slower(3))
    }
}

impl Times {
    /// Of all but the longest.
    fn sum(&self) -> u64 {
        let mut all = self.all;
        let counted = &mut all[..self.count];
        counted.sort_unstable();
        counted[..self.count.saturating_sub(STRAYS)].iter().copied().map(u64::from).sum()
    }
}

const CALLS: i64 = 50;

/// How much longer a call takes that native code asks the interpreter for than one that it makes itself, in nanoseconds.
static mut ADO: u32 = UNKNOWN;
const UNKNOWN: u32 = u32::MAX;
/// How long it takes to ask for the time.
static mut CLOCK: u32 = 0;

unsafe fn prepare() {
    if ADO != UNKNOWN {
        return;
    }
    ADO = 0;
    let (argument, mut shortest) = (none(), i64::MAX);
    for _ in 0..8 {
        let start = now();
        for _ in 0..CALLS {
            let result = PyObject_Vectorcall(IDLE, &argument, 1, null_mut());
            if result.is_null() {
                return PyErr_Clear();
            }
            decref(result);
        }
        shortest = shortest.min(now() - start);
    }
    ADO = (shortest * 7 / 10 / CALLS).min(1000) as u32;
    let start = now();
    (1..CALLS).for_each(|_| _ = now());
    CLOCK = ((now() - start) / CALLS).min(1000) as u32;
}

/// Nanoseconds.
pub fn now() -> i64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: plain system call.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &mut now) };
    now.tv_sec * 1_000_000_000 + now.tv_nsec
}
