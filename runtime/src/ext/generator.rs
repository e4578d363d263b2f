//! Generators that native functions make, as Python has them: objects that hold the native generator and go on with it.
//!
//! What only the interpreter can do (an exception, `throw`, a look at the frame) a generator of the interpreted function does in its
//! place from then on. There are two ways to bring that to where the native one is. Where nothing that a generator is given or uses can
//! change it first repeats all steps so far; only names of the module can, and while steps are repeated they mean what they meant (`old_world`
//! in `bootstrap.py`). Any other is *resumed*: native code notes where it is at the end of each step, and the interpreter begins there
//! (`resumed` in `bootstrap.py`). What such a step has changed stays, and the objects that it has noted live until the next has succeeded.

use super::api::*;
use super::call::{self, begin, give_up, has_ended, MISFIT, MOST};
use super::function::{Entry, NativeFunction, Visit};
use super::guard::{self, Fact, Genuine};
use super::harmless::is_harmless;
use super::kind::{self, Kind};
use super::measure::{self, Steps, Turn};
use super::{changes, stack};
use crate::leaf::leaf;
use alloc::vec::Vec;
use core::ffi::{c_int, c_void, CStr};
use core::mem::{offset_of, replace, size_of, swap, take};
use core::ptr::{null, null_mut, write};

/// What is wanted of an entry, and what it says: see `runtime/lib/_ext_generator.py`.
const NEXT: i64 = 0;
const MAKE: i64 = 1;
const DROP: i64 = 2;
const ENDED: i64 = 3;
const FINE: i64 = 4;
const GIVE: i64 = 5;
/// These say that the last step has succeeded.
const NEXT_AFTER: i64 = 6;
const GIVE_AFTER: i64 = 7;

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
enum State {
    /// As its memory is at first: nothing but zeros.
    #[allow(dead_code)]
    Created,
    Suspended,
    Ended,
}

/// The object. The arguments follow it in memory.
#[repr(C)]
pub struct NativeGenerator {
    head: [usize; 3],
    weak_references: Py,
    /// The native function, and what it was called.
    function: Py,
    name: Py,
    qualified_name: Py,
    entry: Entry,
    /// How many elements it has given.
    steps: usize,
    state: State,
    is_running: bool,
    /// The interpreter's, once it has taken over.
    interpreted: Py,
    /// Its steps are timed.
    timing: Option<Steps>,
    /// The objects that the note of a resumed generator mentions.
    held: Vec<Py>,
    /// The interpreter takes it over in its middle.
    is_resumed: bool,
    /// Its last step has succeeded, which it does not know yet.
    is_ahead: bool,
    /// The native generator, unless it is at its end.
    place: i64,
    wanted: i64,
}

static mut CLASS: Py = null_mut();
/// `old_world` and `resumed` of `bootstrap.py`.
pub static mut OLD_WORLD: Py = null_mut();
pub static mut RESUMED: Py = null_mut();
/// The objects that a step has noted.
static mut NOTED: Vec<Py> = Vec::new();

leaf! {
    /// Keeps an object, whose reference it takes, until the next step has ended.
    fn py_hold(object: i64) {
        if object != 0 {
            (*&raw mut NOTED).push(object as Py);
        }
    }
}

/// Attributes that the object has itself.
const OWN: [&CStr; 5] = [c"__next__", c"__iter__", c"send", c"throw", c"close"];
static mut OWN_NAMES: [Py; OWN.len()] = [null_mut(); OWN.len()];
/// Attributes that need no interpreted generator.
const KNOWN: [&CStr; 5] = [c"__class__", c"__name__", c"__qualname__", c"gi_running", c"gi_suspended"];
static mut KNOWN_NAMES: [Py; KNOWN.len()] = [null_mut(); KNOWN.len()];

/// Makes the class, once.
pub unsafe fn make_class() -> bool {
    if !CLASS.is_null() {
        return true;
    }
    OWN_NAMES = OWN.map(|name| PyUnicode_InternFromString(name.as_ptr()));
    KNOWN_NAMES = KNOWN.map(|name| PyUnicode_InternFromString(name.as_ptr()));
    let (own, known) = (OWN_NAMES, KNOWN_NAMES);
    let kind = Kind {
        name: c"builtins.generator",
        size: size_of::<NativeGenerator>(),
        item_size: 8,
        // Default, immutable type, no constructor, garbage-collected.
        flags: 1 << 18 | 1 << 7 | 1 << 8 | 1 << 14,
        offsets: &[(c"__weaklistoffset__", offset_of!(NativeGenerator, weak_references))],
        methods: &[
            (c"send", send as *mut c_void, kind::WITH_ONE),
            (c"throw", throw as *mut c_void, kind::WITH_ARRAY),
            (c"close", close as *mut c_void, kind::WITHOUT),
        ],
        slots: &[
            (51, clear as *mut c_void),
            (52, deallocate as *mut c_void),
            (58, get_attribute as *mut c_void),
            (62, itself as *mut c_void),
            (63, next as *mut c_void),
            (66, repr as *mut c_void),
            (69, set_attribute as *mut c_void),
            (71, traverse as *mut c_void),
        ],
    };
    CLASS = kind.make();
    if !CLASS.is_null() {
        // Where it needs no module, as messages have it.
        set_class_name(CLASS, c"generator");
    }
    !CLASS.is_null() && own.iter().chain(&known).all(|name| !name.is_null())
}

/// The entry of generator functions into the interpreter's call protocol.
pub unsafe extern "C" fn vectorcall(callable: Py, args: *const Py, count: usize, names: Py) -> Py {
    let function = NativeFunction::from(callable);
    if measure::is_inner() || function.trial.rests() || function.measure.is_given_up {
        return call::interpreted(function, args, count, names);
    }
    if !guard::holds(function) {
        return call::fallback(function, call::CHANGED, args, count, names);
    }
    // Place, wish, arguments.
    let mut words = [null_mut(); MOST + 2];
    words[1] = MAKE as Py;
    if !call::bind(function, &mut words[2..], args, count & !call::OFFSET, names) {
        return call::interpreted(function, args, count, names);
    }
    let turn = function.measure.turn();
    let timing = if turn == Turn::Usual { None } else { Some(function.measure.begin_steps(turn)) };
    if turn == Turn::Interpreted {
        let interpreted = call::interpreted(function, args, count, names);
        call::unbind(function, &words[2..]);
        return timed(callable, interpreted, timing.map(Steps::made));
    }
    stack::enter();
    let made = match make(function, words[2..].as_ptr() as i64) {
        Some(entry) => new(callable, entry, &mut words, timing),
        None => {
            function.measure.end_steps(timing, function.trial.failures);
            function.trial.fail();
            call::fallback(function, call::UNFIT, args, count, names)
        }
    };
    call::unbind(function, &words[2..]);
    made
}

/// Makes the native generator; gives which entry did.
unsafe fn make(function: &mut NativeFunction, args: i64) -> Option<usize> {
    let definition = &*function.definition;
    let likely = function.trial.likely();
    let order = core::iter::once(likely).chain((0..definition.entries.len()).filter(|&i| i != likely));
    for i in order {
        begin();
        let result = definition.entries[i](args);
        if result == FINE {
            function.trial.prefer(i);
            return Some(i);
        }
        give_up();
        if result != MISFIT {
            break;
        }
    }
    None
}

unsafe fn new(function: Py, entry: usize, words: &mut [Py], timing: Option<Steps>) -> Py {
    let definition = &*NativeFunction::from(function).definition;
    let count = definition.names.len();
    let object = allocate(function, count);
    if object.is_null() {
        words[1] = DROP as Py;
        definition.entries[entry](words[2..].as_ptr() as i64);
        return object;
    }
    let generator = NativeGenerator::from(object);
    generator.timing = timing.map(Steps::made);
    (generator.entry, generator.place) = (definition.entries[entry], words[0] as i64);
    generator.is_resumed = definition.resumed[entry];
    (0..count).for_each(|i| *generator.args().add(i) = owned(words[2 + i]));
    object
}

unsafe fn allocate(function: Py, count: usize) -> Py {
    let object = PyType_GenericAlloc(CLASS, count as isize);
    if !object.is_null() {
        let generator = NativeGenerator::from(object);
        write(&mut generator.held, Vec::new());
        write(&mut generator.timing, None);
        let [name, qualified_name] = function_names(NativeFunction::from(function).original);
        generator.function = owned(function);
        (generator.name, generator.qualified_name) = (owned(name), owned(qualified_name));
    }
    object
}

/// An interpreted generator whose steps are timed.
unsafe fn timed(function: Py, interpreted: Py, timing: Option<Steps>) -> Py {
    let object = if interpreted.is_null() { null_mut() } else { allocate(function, 0) };
    if object.is_null() {
        release(interpreted);
        NativeFunction::from(function).measure.end_steps(timing, 0);
        return object;
    }
    let generator = NativeGenerator::from(object);
    generator.entry = (&(*NativeFunction::from(function).definition).entries)[0];
    (generator.interpreted, generator.state) = (interpreted, State::Ended);
    generator.timing = timing;
    if !generator.name_it(interpreted) {
        PyErr_Clear();
    }
    object
}

impl NativeGenerator {
    unsafe fn from<'a>(object: Py) -> &'a mut NativeGenerator {
        &mut *object.cast()
    }

    unsafe fn args(&mut self) -> *mut Py {
        (&raw mut *self).add(1).cast()
    }

    /// What the entry gives.
    unsafe fn enter(&mut self, wanted: i64) -> i64 {
        stack::enter();
        begin();
        self.wanted = wanted;
        (self.entry)(self.args() as i64)
    }

    /// Gives the native generator up, if there is one.
    unsafe fn end(&mut self) {
        if self.state != State::Ended {
            self.state = State::Ended;
            self.enter(DROP);
            if self.is_resumed {
                self.release_all();
            }
        }
    }

    /// Lets go of what may be noticed.
    unsafe fn release_all(&mut self) {
        let args = core::slice::from_raw_parts_mut(self.args(), self.head[2]);
        args.iter_mut().for_each(|arg| decref(replace(arg, owned(none()))));
        take(&mut self.held).into_iter().for_each(|object| decref(object));
    }

    /// Whether a step has given something, and what it has changed may stay.
    unsafe fn is_fine(&mut self, result: i64) -> bool {
        let gives = result & !3 != 0 && !has_ended();
        if !self.is_resumed {
            return gives && !changes::is_any();
        }
        let noted = &mut *&raw mut NOTED;
        let is_last = self.wanted == ENDED;
        let is_fine = gives && (is_last || !self.ends_others()) && (!changes::is_any() || changes::commit());
        if is_fine {
            self.is_ahead = !is_last;
            swap(noted, &mut self.held);
            self.rebound().for_each(|arg| decref(replace(arg, owned(none()))));
        }
        // What it has held, or what it would have.
        noted.drain(..).for_each(|object| decref(object));
        is_fine
    }

    /// Arguments whose parameters may mean something else by now; that is noted. (Of scalars nobody can tell.)
    unsafe fn rebound(&mut self) -> impl Iterator<Item = &'static mut Py> {
        let args = self.args();
        // SAFETY: as many as there are parameters, in the object.
        let all = (&(*NativeFunction::from(self.function).definition).rebound).iter().map(move |&i| unsafe { &mut *args.add(i) });
        all.filter(|arg| !unsafe { changes::is_scalar(**arg) })
    }

    /// Whether an object with a finalizer ends because it is noted no more: in the interpreter it has ended within the step.
    unsafe fn ends_others(&mut self) -> bool {
        if self.rebound().any(|arg| count_of(*arg) == 1 && !is_harmless(*arg)) {
            return true;
        }
        let held = &self.held;
        if held.iter().all(|&object| count_of(object) > held.len() as isize) {
            return false;
        }
        held.iter().for_each(|&object| add_count(object, -1));
        let ends = held.iter().any(|&object| count_of(object) == 0 && !is_harmless(object));
        held.iter().for_each(|&object| add_count(object, 1));
        ends
    }

    /// Whether nobody runs it at the moment; else raises.
    unsafe fn is_free(&self) -> bool {
        if self.is_running {
            PyErr_SetString(class_in(PyExc_ValueError()), c"generator already executing".as_ptr());
        }
        !self.is_running
    }

    /// The next element, while it is seen how long that takes.
    #[cold]
    unsafe fn timed_next(&mut self) -> Py {
        self.timing.as_mut().into_iter().for_each(|steps| steps.begin());
        let result = self.next();
        self.timing.as_mut().into_iter().for_each(|steps| steps.end());
        if result.is_null() && self.end_steps() && PyErr_Occurred().is_null() && !call::tell(NativeFunction::from(self.function), call::SLOWER, null(), 0) {
            PyErr_Clear();
        }
        result
    }

    /// No more steps are timed: whether the function has been given up for this.
    unsafe fn end_steps(&mut self) -> bool {
        let function = NativeFunction::from(self.function);
        function.measure.end_steps(self.timing.take(), function.trial.failures);
        function.measure.is_given_up
    }

    /// The next element. At the end null, with StopIteration if something was returned.
    unsafe fn next(&mut self) -> Py {
        if !self.interpreted.is_null() {
            return sent(self.interpreted);
        }
        if !self.is_free() || self.state == State::Ended {
            return null_mut();
        }
        let function = NativeFunction::from(self.function);
        if !guard::holds(function) {
            return self.interpreted_next(call::CHANGED);
        }
        self.is_running = true;
        let is_ahead = replace(&mut self.is_ahead, false);
        let result = self.enter(if is_ahead { NEXT_AFTER } else { NEXT });
        let is_fine = self.is_fine(result);
        self.is_running = false;
        if !is_fine {
            if result & !3 != 0 {
                decref(result as Py);
            }
            give_up();
            function.trial.fail();
            function.measure.count_generator(false);
            return self.interpreted_next(call::HAS_RAISED);
        }
        if self.wanted == ENDED {
            function.trial.succeed(function.trial.likely());
            function.measure.count_generator(true);
            self.end();
            return stop(result as Py);
        }
        self.state = State::Suspended;
        self.steps += 1;
        result as Py
    }

    unsafe fn interpreted_next(&mut self, reason: &CStr) -> Py {
        if self.interpret(Some(reason)) { sent(self.interpreted) } else { null_mut() }
    }

    /// Lets the interpreter's generator take over; the reason is told. False after an exception.
    unsafe fn interpret(&mut self, reason: Option<&CStr>) -> bool {
        if !self.interpreted.is_null() {
            return true;
        }
        let function = NativeFunction::from(self.function);
        if !self.is_free() || !call::can_interpret(function) {
            return false;
        }
        let count = (*function.definition).names.len();
        if !reason.is_none_or(|reason| call::tell(function, reason, self.args(), count)) {
            return false;
        }
        self.is_running = true;
        self.interpreted = if self.is_resumed && self.state == State::Suspended {
            self.resumed(function)
        } else if self.is_resumed || guard::holds(function) {
            self.repeated(function.original)
        } else {
            self.of_old_world(function)
        };
        self.is_running = false;
        // If an exception has ended the steps it is at its end.
        self.end();
        !self.interpreted.is_null() && self.name_it(self.interpreted)
    }

    /// A generator that a function gives for the arguments, brought to where this one is. Null after an exception.
    unsafe fn repeated(&mut self, function: Py) -> Py {
        let generator = self.called(function);
        if generator.is_null() {
            return generator;
        }
        let fine = if self.state == State::Ended { is_closed(generator) } else { (0..self.steps).all(|_| is_step(generator)) };
        if fine {
            return generator;
        }
        decref(generator);
        null_mut()
    }

    /// A generator of the interpreter's that begins where this one is. Null after an exception.
    unsafe fn resumed(&mut self, function: &NativeFunction) -> Py {
        let is_ahead = replace(&mut self.is_ahead, false);
        let place = self.enter(if is_ahead { GIVE_AFTER } else { GIVE });
        if place & !3 == 0 || !changes::commit() {
            give_up();
            PyErr_SetString(class_in(PyExc_SystemError()), c"a generator can't be resumed".as_ptr());
            return null_mut();
        }
        let args = [function.original, place as Py];
        let generator = PyObject_Vectorcall(RESUMED, args.as_ptr(), args.len(), null_mut());
        decref(place as Py);
        generator
    }

    /// What a function gives for the arguments.
    unsafe fn called(&mut self, function: Py) -> Py {
        let definition = &*NativeFunction::from(self.function).definition;
        let positional = definition.positional;
        let args = core::slice::from_raw_parts(self.args(), definition.names.len());
        let (first, others) = args.split_at(positional);
        let (rest, others) = others.split_at(usize::from(definition.has_rest));
        let rest = rest.first().map_or(&[][..], |&rest| {
            let (items, count) = tuple_items(rest);
            core::slice::from_raw_parts(items, count as usize)
        });
        let args: Vec<Py> = [first, rest, others].concat();
        let others = &definition.names[definition.names.len() - others.len()..];
        let names = if others.is_empty() { null_mut() } else { PyTuple_New(others.len() as isize) };
        if !others.is_empty() && names.is_null() {
            return null_mut();
        }
        others.iter().enumerate().for_each(|(i, &name)| _ = PyTuple_SetItem(names, i as isize, owned(name)));
        let result = PyObject_Vectorcall(function, args.as_ptr(), positional + rest.len(), names);
        release(names);
        result
    }

    /// The same where names have meant something else.
    unsafe fn of_old_world(&mut self, function: &NativeFunction) -> Py {
        let world = old_world(function);
        if world.is_null() {
            return world;
        }
        let (parts, _) = tuple_items(world);
        let mut made = self.repeated(*parts);
        if !made.is_null() {
            let ended = PyObject_Vectorcall(*parts.add(1), null(), 0, null_mut());
            if ended.is_null() {
                release(replace(&mut made, null_mut()));
            }
            release(ended);
        }
        decref(world);
        made
    }

    unsafe fn name_it(&self, generator: Py) -> bool {
        let names = [(KNOWN_NAMES[1], self.name), (KNOWN_NAMES[2], self.qualified_name)];
        names.into_iter().all(|(attribute, name)| PyObject_SetAttr(generator, attribute, name) == 0)
    }

    /// What it calls of the interpreter's generator.
    unsafe fn forward(&mut self, name: &CStr, args: &[Py]) -> Py {
        if self.interpret(None) { call_method(self.interpreted, name, args) } else { null_mut() }
    }

    /// An attribute that needs no interpreted generator.
    unsafe fn known(&self, number: usize) -> Py {
        let truth = |holds: bool| owned(if holds { _Py_TrueStruct() } else { _Py_FalseStruct() });
        match number {
            0 => owned(PyGen_Type()),
            1 => owned(self.name),
            2 => owned(self.qualified_name),
            3 => truth(self.is_running),
            _ => truth(self.state == State::Suspended && !self.is_running),
        }
    }
}

/// What a generator gives next, as `tp_iternext` does.
unsafe fn sent(generator: Py) -> Py {
    let mut result = null_mut();
    if PyIter_Send(generator, none(), &mut result) == 0 { stop(result) } else { result }
}

/// Raises StopIteration with a value, unless that is None; takes the reference.
unsafe fn stop(value: Py) -> Py {
    if value != none() {
        let class = class_in(PyExc_StopIteration());
        let exception = PyObject_Vectorcall(class, &value, 1, null_mut());
        if !exception.is_null() {
            PyErr_SetObject(class, exception);
        }
        release(exception);
    }
    decref(value);
    null_mut()
}

/// Whether a generator gives one more element, which nobody wants.
unsafe fn is_step(generator: Py) -> bool {
    let mut result = null_mut();
    let outcome = PyIter_Send(generator, none(), &mut result);
    release(result);
    if outcome == 0 {
        PyErr_SetString(class_in(PyExc_SystemError()), c"a generator can't be repeated".as_ptr());
    }
    outcome == 1
}

unsafe fn is_closed(generator: Py) -> bool {
    let result = call_method(generator, c"close", &[]);
    release(result);
    !result.is_null()
}

unsafe fn call_method(object: Py, name: &CStr, args: &[Py]) -> Py {
    let method = PyObject_GetAttrString(object, name.as_ptr());
    if method.is_null() {
        return method;
    }
    let result = PyObject_Vectorcall(method, args.as_ptr(), args.len(), null_mut());
    decref(method);
    result
}

unsafe fn release(object: Py) {
    if !object.is_null() {
        decref(object);
    }
}

/// What `old_world` gives for a function: with all that it took for granted.
unsafe fn old_world(function: &NativeFunction) -> Py {
    let (meant, functions, attributes) = (PyDict_New(), PyList_New(0), PyList_New(0));
    let fine = !meant.is_null() && !functions.is_null() && !attributes.is_null();
    let note = |fact: &Fact| match *fact {
        Fact::Global(name, Genuine { object, .. }) | Fact::Builtin(name, object) | Fact::Constant(name, object) => PyDict_SetItem(meant, name, object) == 0,
        Fact::Function(name, definition) => is_added(functions, &[name, (*definition).code.get(), (*definition).defaults.get()]),
        Fact::Attribute(dict, name, Genuine { object, .. }) => is_added(attributes, &[dict, name, object]),
        Fact::Foreign(..) | Fact::Own | Fact::Owner(..) | Fact::OfModule(..) => true,
    };
    let fine = fine && (*function.definition).facts.borrow().iter().all(note);
    let args = [function.original, function.code, meant, functions, attributes];
    let result = if fine { PyObject_Vectorcall(OLD_WORLD, args.as_ptr(), args.len(), null_mut()) } else { null_mut() };
    [meant, functions, attributes].into_iter().for_each(|object| release(object));
    result
}

/// Whether a tuple of these could be added to a list; null is None.
unsafe fn is_added(list: Py, items: &[Py]) -> bool {
    let tuple = PyTuple_New(items.len() as isize);
    if tuple.is_null() {
        return false;
    }
    for (i, &item) in items.iter().enumerate() {
        PyTuple_SetItem(tuple, i as isize, owned(if item.is_null() { none() } else { item }));
    }
    let fine = PyList_Insert(list, 0, tuple) == 0;
    decref(tuple);
    fine
}

unsafe extern "C" fn itself(object: Py) -> Py {
    owned(object)
}

unsafe extern "C" fn next(object: Py) -> Py {
    let generator = NativeGenerator::from(object);
    if generator.timing.is_some() { generator.timed_next() } else { generator.next() }
}

unsafe extern "C" fn send(object: Py, value: Py) -> Py {
    let generator = NativeGenerator::from(object);
    let is_forwarded = !generator.interpreted.is_null() || value != none() && generator.state != State::Ended;
    let result = if is_forwarded { generator.forward(c"send", &[value]) } else { generator.next() };
    if result.is_null() && PyErr_Occurred().is_null() {
        PyErr_SetNone(class_in(PyExc_StopIteration()));
    }
    result
}

unsafe extern "C" fn throw(object: Py, args: *const Py, count: isize) -> Py {
    NativeGenerator::from(object).forward(c"throw", core::slice::from_raw_parts(args, count as usize))
}

unsafe extern "C" fn close(object: Py, _: Py) -> Py {
    let generator = NativeGenerator::from(object);
    if !generator.interpreted.is_null() {
        return generator.forward(c"close", &[]);
    }
    if !generator.is_free() {
        return null_mut();
    }
    generator.end();
    owned(none())
}

unsafe fn place_among(name: Py, names: &[Py]) -> Option<usize> {
    let same = names.iter().position(|&known| known == name);
    same.or_else(|| names.iter().position(|&known| PyObject_RichCompareBool(name, known, guard::PY_EQ) == 1))
}

unsafe extern "C" fn get_attribute(object: Py, name: Py) -> Py {
    let generator = NativeGenerator::from(object);
    if place_among(name, &*&raw const OWN_NAMES).is_some() {
        return PyObject_GenericGetAttr(object, name);
    }
    let known = if generator.interpreted.is_null() { place_among(name, &*&raw const KNOWN_NAMES) } else { None };
    match known {
        Some(number) => generator.known(number),
        None if generator.interpret(None) => PyObject_GetAttr(generator.interpreted, name),
        None => null_mut(),
    }
}

unsafe extern "C" fn set_attribute(object: Py, name: Py, value: Py) -> c_int {
    let generator = NativeGenerator::from(object);
    if generator.interpret(None) { PyObject_SetAttr(generator.interpreted, name, value) } else { -1 }
}

unsafe extern "C" fn repr(object: Py) -> Py {
    let name = get_attribute(object, KNOWN_NAMES[2]);
    if name.is_null() {
        return name;
    }
    let text = PyUnicode_FromFormat(c"<generator object %U at %p>".as_ptr(), name, object.cast());
    decref(name);
    text
}

unsafe extern "C" fn traverse(object: Py, visit: Visit, extra: *mut c_void) -> c_int {
    let generator = NativeGenerator::from(object);
    let args = core::slice::from_raw_parts(generator.args(), generator.head[2]);
    let held = [type_of(object), generator.function, generator.name, generator.qualified_name, generator.interpreted];
    let held = held.iter().chain(args).chain(&generator.held).filter(|held| !held.is_null());
    held.map(|&held| visit(held, extra)).find(|&result| result != 0).unwrap_or(0)
}

/// The function stays: somebody may still go on with the generator.
unsafe extern "C" fn clear(object: Py) -> c_int {
    let generator = NativeGenerator::from(object);
    if !generator.is_running {
        generator.end();
        release(replace(&mut generator.interpreted, null_mut()));
        generator.end_steps();
    }
    0
}

unsafe extern "C" fn deallocate(object: Py) {
    let generator = NativeGenerator::from(object);
    PyObject_GC_UnTrack(object.cast());
    if !generator.weak_references.is_null() {
        PyObject_ClearWeakRefs(object);
    }
    if !generator.function.is_null() {
        clear(object);
        generator.release_all();
    }
    (0..generator.head[2]).for_each(|i| release(*generator.args().add(i)));
    [generator.function, generator.name, generator.qualified_name].into_iter().for_each(|held| release(held));
    let class = type_of(object);
    PyObject_GC_Del(object.cast());
    decref(class);
}
