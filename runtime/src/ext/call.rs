//! Calls of native functions: binding of arguments, the guard, and the interpreted function where something does not fit.
//!
//! Compiled functions have no effect outside, so the interpreted one may start again from the beginning, also when the native one
//! has raised: it then raises the same, as this interpreter's version words it and with its own traceback.

use super::api::*;
use super::function::{Definition, NativeFunction};
use super::measure::Turn;
use super::{changes, guard, measure};
use core::ffi::{c_int, CStr};
use core::ptr::null_mut;

/// What an entry gives that is no object: 0 after an exception of CPython's, and these.
pub const MISFIT: i64 = 1;
/// The native code has raised.
pub const RAISED: i64 = 2;

/// Set in the number of arguments where the place before them may be used.
pub const OFFSET: usize = 1 << 63;
/// At most so many parameters.
pub const MOST: usize = 16;

/// Why calls are interpreted.
pub const CHANGED: &CStr = c"a name that it uses means something else now";
pub const UNFIT: &CStr = c"it has no signature for these arguments";
pub const HAS_RAISED: &CStr = c"it raised";
pub const SLOWER: &CStr = c"it is quicker so, from now on";

/// Called with (function, reason, arguments) at each fallback, if that is wanted.
pub static mut REPORT: Py = null_mut();

/// Which entry of a function is likely to fit. Where none has for a while, fewer and fewer calls try.
#[derive(Default, Clone, Copy)]
pub struct Trial {
    /// The entry that fitted last.
    likely: u32,
    /// How many calls in a row were interpreted in the end.
    pub failures: u32,
    /// How many calls are interpreted without a try.
    rest: u32,
}

/// So many failures are tolerated.
const PATIENCE: u32 = 64;

impl Trial {
    /// Whether all of late has been well.
    #[inline(always)]
    fn is_calm(&self) -> bool {
        self.failures | self.rest == 0
    }

    /// Whether this call is to be interpreted without a try.
    #[inline(always)]
    pub fn rests(&mut self) -> bool {
        let rests = self.rest > 0;
        self.rest -= u32::from(rests);
        rests
    }

    /// The entry to try first.
    pub fn likely(&self) -> usize {
        self.likely as usize
    }

    /// An entry fitted.
    pub fn prefer(&mut self, entry: usize) {
        self.likely = entry as u32;
    }

    /// A call was native to its end.
    #[inline(always)]
    pub fn succeed(&mut self, entry: usize) {
        (self.likely, self.failures) = (entry as u32, 0);
    }

    /// One was not.
    pub fn fail(&mut self) {
        self.failures = (self.failures + 1).min(PATIENCE + 10);
        if self.failures > PATIENCE {
            self.rest = 1 << (self.failures - PATIENCE);
        }
    }
}

/// The entry of the class into the interpreter's call protocol. Here is what most calls need.
pub unsafe extern "C" fn vectorcall(callable: Py, args: *const Py, count: usize, names: Py) -> Py {
    let function = NativeFunction::from(callable);
    let is_usual = count & !OFFSET == function.arity && names.is_null() && function.trial.is_calm() && function.measure.goes_on();
    if is_usual && !measure::is_inner() && guard::still_holds(function) && super::stack::is_entered() {
        begin();
        let result = (function.entry)(args as i64);
        if is_object(result) && !changes::is_any() && !has_ended() {
            return result as Py;
        }
        return enter_on(function, result, args, count);
    }
    call(function, args, count, names)
}

/// The rest of a usual call.
#[inline(never)]
unsafe fn enter_on(function: &mut NativeFunction, result: i64, args: *const Py, count: usize) -> Py {
    let result = committed(result);
    if is_object(result) {
        return result as Py;
    }
    let likely = function.trial.likely as usize;
    enter_others(function, likely, result, args, args, count, null_mut())
}

#[inline(never)]
unsafe fn call(function: &mut NativeFunction, args: *const Py, count: usize, names: Py) -> Py {
    begin();
    if measure::is_inner() {
        measure::count_inner();
        return interpreted(function, args, count, names);
    }
    if function.trial.rests() {
        return interpreted(function, args, count, names);
    }
    function.measure.looked = 0;
    if !guard::holds(function) {
        return changed(function, args, count, names);
    }
    function.measure.vain = 0;
    super::stack::enter();
    match function.measure.turn() {
        Turn::Usual => native(function, args, count, names),
        turn => timed(function, turn, args, count, names),
    }
}

/// A call for which names do not mean what they meant. Where that goes on the function is given up.
#[cold]
unsafe fn changed(function: &mut NativeFunction, args: *const Py, count: usize, names: Py) -> Py {
    if !function.measure.is_in_vain() {
        return fallback(function, CHANGED, args, count, names);
    }
    if !tell(function, SLOWER, args, count & !OFFSET) {
        PyErr_Clear();
    }
    let object = owned(function.as_object());
    function.become_interpreted();
    let result = if NativeFunction::of(object).is_some() { fallback(function, CHANGED, args, count, names) } else { PyObject_Vectorcall(object, args, count, names) };
    decref(object);
    result
}

/// Makes a call in one of two ways, and sees how long it takes.
#[inline(never)]
unsafe fn timed(function: &mut NativeFunction, turn: Turn, args: *const Py, count: usize, names: Py) -> Py {
    // A native call has looked at names before.
    let looked = if turn == Turn::Native { function.measure.looked } else { 0 };
    if (*function.definition).is_region {
        return timed_region(function, turn, looked, args, count, names);
    }
    // What the interpreter calls meanwhile may give the function up.
    let object = owned(function.as_object());
    let start = function.measure.begin(turn) - looked;
    let result = if turn == Turn::Native { native(function, args, count, names) } else { interpreted(function, args, count, names) };
    // Slots leave no room in front of the arguments. Before Python 3.12 properties are called from C, too.
    let is_direct = count & OFFSET != 0 && !((*function.definition).is_accessor && python_version() < PYTHON_3_12);
    if function.measure.end(turn, start, is_direct, function.trial.failures) && tell_result(function, result, args, count) {
        function.become_interpreted();
    }
    decref(object);
    result
}

/// The same for a region: what native code has not done is done outside.
unsafe fn timed_region(function: &mut NativeFunction, turn: Turn, looked: i64, args: *const Py, count: usize, names: Py) -> Py {
    let start = super::measure::now() - looked;
    let result = if turn == Turn::Native { native(function, args, count, names) } else { owned(none()) };
    if result == none() || result.is_null() {
        function.measure.leave(turn, start);
        return result;
    }
    if function.measure.end_region(turn, start, function.trial.failures) && tell_result(function, result, args, count) {
        function.become_interpreted();
    }
    result
}

/// `ended(function)`: the interpreter has done what a region stands for.
pub unsafe extern "C" fn region_ended(_: Py, region: Py) -> Py {
    if let Some(function) = NativeFunction::of(region) {
        if function.measure.end_outside(function.trial.failures) && tell_result(function, none(), null_mut(), 0) {
            function.become_interpreted();
        }
    }
    owned(none())
}

/// Says that a function is interpreted from now on, if that is wanted and the call has not raised.
unsafe fn tell_result(function: &NativeFunction, result: Py, args: *const Py, count: usize) -> bool {
    if result.is_null() {
        return false;
    }
    if !tell(function, SLOWER, args, count & !OFFSET) {
        PyErr_Clear();
    }
    true
}

unsafe fn native(function: &mut NativeFunction, args: *const Py, count: usize, names: Py) -> Py {
    let definition = &*function.definition;
    if names.is_null() && count & !OFFSET == definition.names.len() && definition.is_positional() {
        return enter(function, args, args, count, names);
    }
    let mut values = [null_mut(); MOST];
    if bind(function, &mut values, args, count & !OFFSET, names) {
        let result = enter(function, values.as_ptr(), args, count, names);
        unbind(function, &values);
        result
    } else {
        // It raises the TypeError, or gets arguments of other names.
        interpreted(function, args, count, names)
    }
}

/// Tries the entries with bound arguments.
#[inline(always)]
unsafe fn enter(function: &mut NativeFunction, values: *const Py, args: *const Py, count: usize, names: Py) -> Py {
    let likely = function.trial.likely as usize;
    let definition = &*function.definition;
    let result = committed(definition.entries.get_unchecked(likely)(values as i64));
    if is_object(result) {
        function.trial.failures = 0;
        return result as Py;
    }
    enter_others(function, likely, result, values, args, count, names)
}

#[inline(always)]
fn is_object(result: i64) -> bool {
    result & !3 != 0 || result == 0
}

/// What an entry has given, unless only the interpreter can end what it has replaced.
#[inline(always)]
unsafe fn committed(result: i64) -> i64 {
    if (changes::is_any() || has_ended()) && is_object(result) { commit(result) } else { result }
}

#[cold]
unsafe fn commit(result: i64) -> i64 {
    if !has_ended() && changes::commit() {
        return result;
    }
    if result != 0 {
        decref(result as Py);
    }
    RAISED
}

unsafe fn enter_others(
    function: &mut NativeFunction,
    tried: usize,
    mut result: i64,
    values: *const Py,
    args: *const Py,
    count: usize,
    names: Py,
) -> Py {
    let definition = &*function.definition;
    for (i, entry) in definition.entries.iter().enumerate() {
        if result != MISFIT {
            break;
        }
        if i != tried {
            give_up();
            result = committed(entry(values as i64));
            if is_object(result) {
                function.trial.succeed(i);
                function.entry = *entry;
                return result as Py;
            }
        }
    }
    give_up();
    function.trial.fail();
    let reason = if result == MISFIT { UNFIT } else { HAS_RAISED };
    fallback(function, reason, args, count, names)
}

/// To be called before an entry is.
#[inline(always)]
pub unsafe fn begin() {
    super::dicts::forget_text();
    (super::shown::PYTHON.vague, super::shown::PYTHON.ended) = (0, 0);
}

/// Whether native code has ended, so that what it gives is no result.
#[inline(always)]
pub unsafe fn has_ended() -> bool {
    super::shown::PYTHON.ended != 0
}

/// As if the entry had not been tried.
pub unsafe fn give_up() {
    super::values::forget_misfit();
    (super::shown::PYTHON.vague, super::shown::PYTHON.ended) = (0, 0);
    super::buffers::finish(false);
    PyErr_Clear();
    if changes::is_any() {
        changes::roll_back();
    }
}

impl Definition {
    #[inline(always)]
    fn is_positional(&self) -> bool {
        self.positional == self.names.len()
    }
}

/// Finds the argument of each parameter; false if that can't be. In the end [`unbind`] is to be called.
pub unsafe fn bind(function: &NativeFunction, values: &mut [Py], args: *const Py, count: usize, names: Py) -> bool {
    let Definition { positional, has_rest, names: ref parameters, .. } = *function.definition;
    if parameters.len() > MOST || count > positional && !has_rest {
        return false;
    }
    if has_rest {
        values[positional] = rest(args, count, positional);
        if values[positional].is_null() {
            PyErr_Clear();
            return false;
        }
    }
    let fine = bind_others(function, values, args, count, names);
    if !fine {
        unbind(function, values);
    }
    fine
}

/// Gives up what [`bind`] has made.
pub unsafe fn unbind(function: &NativeFunction, values: &[Py]) {
    let Definition { positional, has_rest, .. } = *function.definition;
    if has_rest {
        decref(values[positional]);
    }
}

/// A tuple of the positional arguments that are left.
unsafe fn rest(args: *const Py, count: usize, positional: usize) -> Py {
    let tuple = PyTuple_New(count.saturating_sub(positional) as isize);
    if !tuple.is_null() {
        (positional..count).for_each(|i| set(tuple, i - positional, *args.add(i)));
    }
    tuple
}

unsafe fn bind_others(function: &NativeFunction, values: &mut [Py], args: *const Py, count: usize, names: Py) -> bool {
    let definition = &*function.definition;
    (0..count.min(definition.positional)).for_each(|i| values[i] = *args.add(i));
    let (keywords, number) = if names.is_null() { (core::ptr::null(), 0) } else { tuple_items(names) };
    for k in 0..number as usize {
        match definition.parameter(*keywords.add(k)) {
            Some(i) if values[i].is_null() => values[i] = *args.add(count + k),
            _ => return false,
        }
    }
    (0..definition.names.len()).all(|i| {
        if values[i].is_null() {
            values[i] = default(function, definition, i);
        }
        !values[i].is_null()
    })
}

impl Definition {
    unsafe fn parameter(&self, name: Py) -> Option<usize> {
        let names = &self.names[self.by_position_only..];
        let same = names.iter().position(|&known| known == name);
        let found = same.or_else(|| names.iter().position(|&known| PyObject_RichCompareBool(known, name, guard::PY_EQ) == 1));
        let is_rest = |i: usize| self.has_rest && i == self.positional;
        found.map(|i| i + self.by_position_only).filter(|&i| !is_rest(i))
    }
}

/// The default value of parameter i, borrowed; null if there is none.
unsafe fn default(function: &NativeFunction, definition: &Definition, i: usize) -> Py {
    if i >= definition.positional {
        let defaults = PyFunction_GetKwDefaults(function.original);
        return if defaults.is_null() { null_mut() } else { PyDict_GetItemWithError(defaults, definition.names[i]) };
    }
    let defaults = PyFunction_GetDefaults(function.original);
    if defaults.is_null() {
        return null_mut();
    }
    let (items, number) = tuple_items(defaults);
    let first = definition.positional as isize - number;
    if i as isize >= first { *items.offset(i as isize - first) } else { null_mut() }
}

/// Interprets a call, and says why.
#[cold]
pub unsafe fn fallback(function: &NativeFunction, reason: &CStr, args: *const Py, count: usize, names: Py) -> Py {
    if !tell(function, reason, args, count & !OFFSET) {
        return null_mut();
    }
    interpreted(function, args, count, names)
}

/// Says why something is interpreted, if that is wanted. False after an exception.
pub unsafe fn tell(function: &NativeFunction, reason: &CStr, args: *const Py, count: usize) -> bool {
    REPORT.is_null() || report(function, reason, args, count)
}

/// Interprets a call. What a region is a part of does that where it is.
pub unsafe fn interpreted(function: &NativeFunction, args: *const Py, count: usize, names: Py) -> Py {
    if (*function.definition).is_region {
        return owned(none());
    }
    if !can_interpret(function) {
        return null_mut();
    }
    let original = owned(function.original);
    let result = PyObject_Vectorcall(original, args, count, names);
    decref(original);
    result
}

/// Whether the interpreter can call the function; else raises.
pub unsafe fn can_interpret(function: &NativeFunction) -> bool {
    if function.original.is_null() {
        PyErr_SetString(class_in(PyExc_SystemError()), c"the function was called while it was garbage".as_ptr());
        return false;
    }
    if !super::stack::has_room() {
        PyErr_SetString(class_in(PyExc_RecursionError()), c"maximum recursion depth exceeded".as_ptr());
        return false;
    }
    true
}

unsafe fn report(function: &NativeFunction, reason: &CStr, args: *const Py, count: usize) -> bool {
    let tuple = PyTuple_New(count as isize);
    if tuple.is_null() {
        return false;
    }
    (0..count).for_each(|i| set(tuple, i, *args.add(i)));
    let text = PyUnicode_InternFromString(reason.as_ptr());
    let all = [function.original, text, tuple];
    let result = PyObject_Vectorcall(REPORT, all.as_ptr(), all.len(), null_mut());
    [text, tuple, result].into_iter().filter(|object| !object.is_null()).for_each(|object| decref(object));
    !result.is_null()
}

unsafe fn set(tuple: Py, i: usize, item: Py) {
    let _: c_int = PyTuple_SetItem(tuple, i as isize, owned(item));
}
