//! What a native function takes for granted about the names that it uses: that a global of the module is still the function that
//! was compiled with it, that a constant is what it was, that `len` is the builtin. It is looked at before each call; while the
//! dicts have not changed since the last look, two comparisons do.

use super::api::*;
use super::function::{Definition, NativeFunction};
use super::objects::Places;
use super::{foreign, measure, random, shared, variables, watch};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::Cell;
use core::ptr::null_mut;

/// One such fact about the globals of the module.
pub enum Fact {
    /// The global is this object.
    Global(Py, Genuine),
    /// There is no such global, and the builtin is this object.
    Builtin(Py, Py),
    /// The global equals this literal, in type and value.
    Constant(Py, Py),
    /// The global is what this definition made.
    Function(Py, *const Definition),
    /// The attribute of a module (by its dict) is this object.
    Attribute(Py, Py, Genuine),
    /// The global is the function of another module with this number.
    Foreign(Py, usize),
    /// The globals are those of the module as it was executed last.
    Own,
    /// Functions of a module draw from this generator.
    Owner(random::Owner),
    /// The global is a module, for whose variables the fact holds.
    OfModule(Py, Box<Fact>),
}

/// What the interpreter itself has. If it is a function in Python it must not change either.
#[derive(Clone, Copy)]
pub struct Genuine {
    /// The object.
    pub object: Py,
    function: Option<Interpreted>,
    /// The same of a class.
    class: Option<&'static Class>,
}

/// The classes among them.
static mut GENUINE_CLASSES: Vec<&Class> = Vec::new();

/// The first of them of which something holds; null if there is none.
pub unsafe fn genuine_class(is_it: impl Fn(Py) -> bool) -> Py {
    (*&raw const GENUINE_CLASSES).iter().map(|class| class.class).find(|&class| is_it(class)).unwrap_or(null_mut())
}

/// What is known of a class of the interpreter's that is in Python. It lives as long as the process.
unsafe fn noted_class(object: Py) -> &'static Class {
    let known = &mut *&raw mut GENUINE_CLASSES;
    if let Some(class) = known.iter().find(|class| class.class == object) {
        return class;
    }
    let class: &Class = Box::leak(Box::new(Class::new(object)));
    known.push(class);
    class
}

impl Genuine {
    /// An object that is one now.
    pub unsafe fn new(object: Py) -> Genuine {
        let is_function = type_of(object) == PyFunction_Type();
        let is_class = is_class(object) && is_made_in_python(object);
        Genuine { object, function: is_function.then(|| Interpreted::now(object)), class: is_class.then(|| noted_class(object)) }
    }

    unsafe fn is(&self, value: Py, seen: &mut Seen) -> bool {
        seen.interpreted.extend(self.function.map(|function| function.retained()));
        value == self.object && self.class.is_none_or(|class| class.is(value, &[], seen))
    }
}

/// A function that stays interpreted but whose compiled form others use: it must not change either.
#[derive(Clone, Copy)]
pub struct Interpreted {
    function: Py,
    code: Py,
    defaults: Py,
    keyword_defaults: Py,
}

/// What was seen at the last look.
pub struct Seen {
    /// Dicts and their versions.
    dicts: Vec<(Py, u64)>,
    /// The function's globals, borrowed, and what was found there by which names (null: nothing). Where only other names have changed, that is all there is to look at.
    globals: Py,
    found: Vec<(Py, Py)>,
    interpreted: Vec<Interpreted>,
    /// The values of constants. As they are held here, native code does not change them in place.
    constants: Vec<Py>,
    changes: u64,
    holds: bool,
    /// Functions of other modules that a look goes through at the moment.
    foreign: Vec<(usize, Py)>,
}

impl Seen {
    /// Nothing was seen yet.
    pub const fn nothing() -> Seen {
        Seen { dicts: Vec::new(), globals: null_mut(), found: Vec::new(), interpreted: Vec::new(), constants: Vec::new(), changes: u64::MAX, holds: false, foreign: Vec::new() }
    }

    /// Whether nothing has changed since the last look.
    #[inline(always)]
    unsafe fn is_current(&self) -> bool {
        self.changes == shared::changes() && self.dicts.iter().all(|&(dict, version)| dict_version(dict) == version)
    }

    /// What a name means in a namespace, borrowed.
    unsafe fn find(&mut self, namespace: Py, name: Py) -> Py {
        let value = PyDict_GetItemWithError(namespace, name);
        if namespace == self.globals {
            self.found.push((name, if value.is_null() { value } else { owned(value) }));
        }
        value
    }

    /// Whether nothing has changed since the last look, where all was well, but what other names mean in the globals; if so that is the last look now.
    unsafe fn renew(&mut self) -> bool {
        let is_same = |&(dict, version): &(Py, u64)| dict == self.globals || dict_version(dict) == version;
        let is_meant = |&(name, value): &(Py, Py)| PyDict_GetItemWithError(self.globals, name) == value;
        let holds = self.holds && self.changes == shared::changes() && self.dicts.iter().all(is_same) && self.found.iter().all(is_meant);
        PyErr_Clear();
        if holds {
            let globals = self.globals;
            self.dicts.iter_mut().filter(|(dict, _)| *dict == globals).for_each(|(dict, version)| *version = dict_version(*dict));
        }
        holds
    }

    /// Whether the Python functions are the same as at the last look.
    #[inline(always)]
    unsafe fn are_unchanged(&self) -> bool {
        watch::tells() || self.compare()
    }

    /// Compares the Python functions with what they were.
    #[cold]
    pub unsafe fn compare(&self) -> bool {
        self.interpreted.iter().all(|seen| seen.is_unchanged())
    }

    /// Notes a dict that must not change. What keeps it alive was noted before.
    pub unsafe fn note_dict(&mut self, dict: Py) {
        self.dicts.push((dict, dict_version(dict)));
    }

    /// Notes a Python function that must not change.
    pub fn note_function(&mut self, function: Interpreted) {
        self.interpreted.push(function);
    }

    /// Whether a function of another module is to be looked at: it was not yet, this time.
    pub fn look_at(&mut self, number: usize, function: Py) -> bool {
        let is_new = !self.foreign.contains(&(number, function));
        self.foreign.extend(is_new.then_some((number, function)));
        is_new
    }

    /// Drops the references that it holds.
    pub unsafe fn clear(&mut self) {
        self.interpreted.drain(..).for_each(|seen| seen.release());
        let found = self.found.drain(..).map(|(_, value)| value).filter(|value| !value.is_null());
        self.constants.drain(..).chain(found).for_each(|value| decref(value));
        self.dicts.clear();
        self.changes = u64::MAX;
    }

    /// Visits the references that it holds.
    pub unsafe fn traverse(&self, visit: &mut dyn FnMut(Py) -> i32) -> i32 {
        let found = self.found.iter().map(|&(_, value)| value);
        let objects = self.interpreted.iter().flat_map(Interpreted::objects).chain(self.constants.iter().copied()).chain(found);
        objects.filter(|o| !o.is_null()).map(visit).find(|&result| result != 0).unwrap_or(0)
    }
}

/// Whether all facts that the function relies on hold now.
#[inline(always)]
pub unsafe fn holds(function: &mut NativeFunction) -> bool {
    if function.seen.is_current() {
        return function.seen.holds && function.seen.are_unchanged();
    }
    let start = measure::now();
    let holds = if function.seen.renew() { function.seen.are_unchanged() } else { look(function) };
    function.measure.looked = measure::now() - start;
    holds
}

/// Whether they do, as far as that can be told without a look at what has changed.
#[inline(always)]
pub unsafe fn still_holds(function: &NativeFunction) -> bool {
    let seen = &function.seen;
    seen.holds && seen.is_current() && seen.are_unchanged()
}

#[cold]
unsafe fn look(function: &mut NativeFunction) -> bool {
    if function.original.is_null() || !super::IS_SOUND {
        return false;
    }
    let definition = &*function.definition;
    let globals = PyFunction_GetGlobals(function.original);
    let builtins = super::BUILTINS;
    function.seen.clear();
    function.seen.changes = shared::changes();
    function.seen.globals = globals;
    let is_known = definition.knows_facts();
    if !is_known || !definition.facts.borrow().is_empty() {
        function.seen.dicts.extend([globals, builtins].map(|dict| (dict, dict_version(dict))));
    }
    let mut all = PyFunction_GetCode(function.original) == function.code && is_known;
    for fact in definition.facts.borrow().iter() {
        all = all && fact.holds(globals, &mut function.seen);
    }
    function.seen.foreign.clear();
    PyErr_Clear();
    // Where changes are told nobody compares again until the next one.
    function.seen.holds = all && (!watch::tells() || function.seen.compare());
    function.seen.holds && function.seen.are_unchanged()
}

impl Fact {
    /// Whether it holds for these globals; what that depends on is noted.
    pub unsafe fn holds(&self, globals: Py, seen: &mut Seen) -> bool {
        match *self {
            Fact::Owner(ref owner) => owner.is_used(seen),
            Fact::Own => variables::are_in(globals),
            Fact::Builtin(name, object) => {
                seen.find(globals, name).is_null() && PyDict_GetItemWithError(super::BUILTINS, name) == object
            }
            Fact::Attribute(dict, name, object) => {
                seen.note_dict(dict);
                object.is(PyDict_GetItemWithError(dict, name), seen)
            }
            Fact::Global(name, _) | Fact::Constant(name, _) | Fact::Function(name, _) | Fact::Foreign(name, _) | Fact::OfModule(name, _) => {
                let value = seen.find(globals, name);
                !value.is_null() && self.is_met_by(value, globals, seen)
            }
        }
    }

    /// Whether the value of a global is what it has to be.
    unsafe fn is_met_by(&self, value: Py, globals: Py, seen: &mut Seen) -> bool {
        match self {
            Fact::Global(_, object) => object.is(value, seen),
            Fact::Constant(_, literal) => {
                seen.constants.push(owned(value));
                is_same_literal(value, *literal)
            }
            Fact::Function(_, definition) => (**definition).made(value, globals, seen),
            Fact::Foreign(_, number) => foreign::holds(*number, value, seen),
            Fact::OfModule(_, fact) if type_of(value) == PyModule_Type() => {
                let dict = PyModule_GetDict(value);
                seen.note_dict(dict);
                fact.holds(dict, seen)
            }
            Fact::OfModule(..) | Fact::Builtin(..) | Fact::Attribute(..) | Fact::Own | Fact::Owner(..) => false,
        }
    }
}

impl Definition {
    /// Whether an object is what this definition made with these globals, unchanged.
    unsafe fn made(&self, value: Py, globals: Py, seen: &mut Seen) -> bool {
        if self.class.borrow().is_some() {
            return self.made_class(value, seen);
        }
        let native = NativeFunction::of(value);
        let function = native.as_ref().map_or(value, |native| native.original);
        if type_of(function) != PyFunction_Type() || PyFunction_GetGlobals(function) != globals {
            return false;
        }
        let keyword_defaults = self.keyword_defaults.get();
        if !keyword_defaults.is_null() {
            seen.dicts.push((keyword_defaults, self.keyword_version.get()));
        }
        let seen_now = Interpreted::new(function, self);
        let same = seen_now.is_unchanged() && (keyword_defaults.is_null() || dict_version(keyword_defaults) == self.keyword_version.get());
        // A native function tells when it is changed.
        if same && native.is_none() { seen.interpreted.push(seen_now) } else { seen_now.release() }
        same
    }
}

impl Definition {
    /// The same of a class.
    unsafe fn made_class(&self, value: Py, seen: &mut Seen) -> bool {
        if !is_class(value) {
            return false;
        }
        // Those of the module come first, in the same order.
        let bases = self.bases.iter().zip(class_order(value).iter().skip(1));
        let are_complete = self.is_complete(value) && bases.into_iter().all(|(&base, &class)| (*base).is_complete(class));
        let class = self.class.borrow();
        are_complete && class.as_ref().is_some_and(|class| class.is(value, &self.added, seen) && if self.is_named { class.is_tuple() } else { class.derives(&self.bases, self.is_only_read, seen) })
    }

    /// Whether decorators have made this class of what the definition has made, and only added to it; if so it is noted.
    unsafe fn is_complete(&self, value: Py) -> bool {
        match &*self.class.borrow() {
            Some(class) if !self.is_decorated || class.is_complete => return true,
            Some(_) => {}
            None => return false,
        }
        let has_methods = self.generated.is_null() || is_true_of(self.generated, value);
        has_methods && self.class.borrow_mut().as_mut().is_some_and(|class| class.complete(value))
    }
}

/// A class as it was when it had been made.
pub struct Class {
    class: Py,
    /// All its attributes.
    attributes: Vec<(Py, Py)>,
    methods: Vec<Interpreted>,
    /// Methods that are, or were, native functions, and the Python functions in them: while they are they tell when they are changed.
    natives: Vec<(Py, Interpreted)>,
    /// Its decorators have added what they add.
    is_complete: bool,
    /// Where attributes of its objects are.
    pub places: Cell<Places>,
}

impl Class {
    /// Notes a class. It lives as long as the process from now on.
    pub unsafe fn new(class: Py) -> Class {
        let attributes: Vec<(Py, Py)> = items(class_dict(class)).map(|(name, value)| (owned(name), owned(value))).collect();
        let functions: Vec<Py> = attributes.iter().flat_map(|&(_, value)| functions_in(value)).filter(|function| !function.is_null()).collect();
        let methods = functions.iter().filter(|&&function| type_of(function) == PyFunction_Type()).map(|&function| Interpreted::now(function)).collect();
        let natives = functions.iter().filter_map(|&function| NativeFunction::of(function).map(|native| (function, Interpreted::now(native.original))));
        let natives = natives.collect();
        Class { class: owned(class), attributes, methods, natives, is_complete: false, places: Cell::new(Places::new()) }
    }

    /// Notes what a class has after its decorators, which may have made another one. False if they have changed what native code relies on.
    unsafe fn complete(&mut self, class: Py) -> bool {
        if class != self.class && !self.can_be(class) {
            return false;
        }
        let dict = class_dict(class);
        // Of what has a meaning for Python native code relies on functions only.
        let is_setting = |name: Py| text(name).is_some_and(|name| name.width == 1 && name.length > 1 && *name.data == b'_' && *name.data.add(1) == b'_');
        let is_relied_on = |name: Py, value: Py| !is_setting(name) && super::changes::is_scalar(value) || functions_in(value).iter().any(|&function| is_function(function));
        // Default values of slots only a decorator knows.
        let is_slot = |found: Py| !found.is_null() && has_slots_only(class) && slot_offset(class, found).is_some();
        let same = |(name, value): &(Py, Py)| {
            let found = PyDict_GetItemWithError(dict, *name);
            found == *value || !is_relied_on(*name, *value) || super::changes::is_scalar(*value) && is_slot(found)
        };
        let is_fine = self.attributes.iter().all(same) && self.natives().chain(self.methods.iter().copied()).all(|function| function.is_unchanged());
        if is_fine {
            // The references of the first look are never given up: it is one class.
            *self = Class { is_complete: true, ..Class::new(class) };
        }
        is_fine
    }

    /// Whether another class has the same bases, and can have the functions of this one: in those `super` and `__class__` mean this one.
    unsafe fn can_be(&self, other: Py) -> bool {
        let mut functions = self.natives().chain(self.methods.iter().copied());
        is_made_in_python(other) && class_order(self.class)[1..] == class_order(other)[1..] && functions.all(|seen| !has_closure(seen.function))
    }

    /// Native methods as what they are now: a native function may have become the Python function that it held.
    unsafe fn natives(&self) -> impl Iterator<Item = Interpreted> + '_ {
        self.natives.iter().map(|&(object, native)| Interpreted { function: if NativeFunction::of(object).is_some() { native.function } else { object }, ..native })
    }

    /// The class itself.
    pub fn object(&self) -> Py {
        self.class
    }

    /// Whether the class derives from these first, and from no others that do something of their own with its objects.
    unsafe fn derives(&self, bases: &[*const Definition], is_only_read: bool, seen: &mut Seen) -> bool {
        let (own, others) = class_order(self.class).split_at((bases.len() + 1).min(class_order(self.class).len()));
        let is_base = |(&class, &base): (&Py, &*const Definition)| (*base).class.borrow().as_ref().is_some_and(|base| base.class == class);
        let are_bases = own.len() == bases.len() + 1 && own[1..].iter().zip(bases).all(is_base);
        let foreign = || others.iter().copied().filter(|&class| class != PyBaseObject_Type());
        let is_usual = has_usual_access(self.class) && (is_only_read || has_usual_setting(self.class));
        if !are_bases || !is_usual || !foreign().all(|class| is_made_in_python(class)) {
            return false;
        }
        foreign().for_each(|class| seen.note_dict(class_dict(class)));
        if foreign().next().is_some() {
            // What these have may have changed.
            self.places.set(Places::new());
        }
        true
    }

    /// Whether it derives from `tuple` and nothing else.
    unsafe fn is_tuple(&self) -> bool {
        matches!(class_order(self.class), [_, tuple, _] if *tuple == PyTuple_Type()) && has_usual_access(self.class)
    }

    /// Whether an object is the class, with the same attributes; its functions are noted.
    pub unsafe fn is(&self, object: Py, added: &[Py], seen: &mut Seen) -> bool {
        if object != self.class {
            return false;
        }
        let dict = class_dict(object);
        seen.dicts.push((dict, dict_version(dict)));
        let interpreted = self.natives.iter().filter(|(object, _)| NativeFunction::of(*object).is_none()).map(|&(object, native)| Interpreted { function: object, ..native });
        seen.interpreted.extend(self.methods.iter().copied().chain(interpreted).map(|method| method.retained()));
        let is_added = |name: Py| added.iter().any(|&added| is_same_literal(name, added));
        let same = |(name, value): &(Py, Py)| is_added(*name) || PyDict_GetItemWithError(dict, *name) == *value;
        // `copyreg` keeps this in a class whose objects it has seen.
        let note = PyUnicode_InternFromString(c"__slotnames__".as_ptr());
        let count = items(dict).filter(|&(name, _)| name != note && !is_added(name)).count();
        decref(note);
        let had = self.attributes.iter().filter(|&&(name, _)| !is_added(name)).count();
        count == had && self.attributes.iter().all(same) && self.natives().all(|native| native.is_unchanged())
    }
}

unsafe fn is_function(object: Py) -> bool {
    !object.is_null() && (type_of(object) == PyFunction_Type() || NativeFunction::of(object).is_some())
}

/// What a Python function says of an object.
unsafe fn is_true_of(function: Py, object: Py) -> bool {
    let result = PyObject_Vectorcall(function, &object, 1, null_mut());
    if result.is_null() {
        PyErr_Clear();
        return false;
    }
    decref(result);
    result == _Py_TrueStruct()
}

/// The keys and values of a dict, borrowed; it must not change meanwhile.
pub unsafe fn items(dict: Py) -> impl Iterator<Item = (Py, Py)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let (mut key, mut value) = (null_mut(), null_mut());
        // SAFETY: a dict, as the caller says.
        (unsafe { PyDict_Next(dict, &mut at, &mut key, &mut value) } != 0).then_some((key, value))
    })
}

impl Interpreted {
    unsafe fn new(function: Py, definition: &Definition) -> Interpreted {
        let (code, defaults, keyword_defaults) = (definition.code.get(), definition.defaults.get(), definition.keyword_defaults.get());
        Interpreted { function, code, defaults, keyword_defaults }.retained()
    }

    /// A function as it is now.
    pub unsafe fn now(function: Py) -> Interpreted {
        let (defaults, keyword_defaults) = (PyFunction_GetDefaults(function), PyFunction_GetKwDefaults(function));
        Interpreted { function, code: PyFunction_GetCode(function), defaults, keyword_defaults }.retained()
    }

    unsafe fn retained(self) -> Interpreted {
        self.objects().into_iter().filter(|object| !object.is_null()).for_each(|object| incref(object));
        self
    }

    fn objects(&self) -> [Py; 4] {
        [self.function, self.code, self.defaults, self.keyword_defaults]
    }

    unsafe fn release(self) {
        self.objects().into_iter().filter(|object| !object.is_null()).for_each(|object| decref(object));
    }

    #[inline(always)]
    unsafe fn is_unchanged(&self) -> bool {
        function_parts(self.function) == [self.code, self.defaults, self.keyword_defaults]
    }
}

/// Whether two objects of immutable builtin types are the same in type and value, tuples element by element.
pub unsafe fn is_same_literal(value: Py, literal: Py) -> bool {
    if value == literal {
        return true;
    }
    if type_of(value) != type_of(literal) {
        return false;
    }
    if type_of(literal) == PyTuple_Type() {
        let ((a, length), (b, other)) = (tuple_items(value), tuple_items(literal));
        return length == other && (0..length as usize).all(|i| is_same_literal(*a.add(i), *b.add(i)));
    }
    // What a pattern looks like may be cut off; how it compares code in C says.
    if !is_made_in_python(type_of(literal)) && class_name(type_of(literal)) == c"re.Pattern" {
        return PyObject_RichCompareBool(value, literal, PY_EQ) == 1;
    }
    // Unlike `==`, this tells 0.0 from -0.0 and knows that nan is nan.
    let (a, b) = (PyObject_Repr(value), PyObject_Repr(literal));
    let same = !a.is_null() && !b.is_null() && PyObject_RichCompareBool(a, b, PY_EQ) == 1;
    [a, b].into_iter().filter(|text| !text.is_null()).for_each(|text| decref(text));
    same
}

/// `Py_EQ`.
pub const PY_EQ: i32 = 2;
