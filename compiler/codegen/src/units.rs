//! The program in units: LLVM modules that are optimised and compiled at the same time, each as much as is worth it. Everything
//! that has a symbol is some unit's to define (a piece of [`Work`]); it is asked for on first use, so what nothing reaches is
//! not compiled. Units are filled by one thread in turns. No LLVM here.

use crate::descriptors::Key;
use crate::form::Form;
use crate::{Options, SourceLocation};
use pyc2n_base::collections::HashMap;
use pyc2n_base::{Idx, IndexVec, Span, Symbol};
use pyc2n_mir::typed::{ExitId, GlobalId, InstKind, InstanceId, ObjectId, ObjectKind, Program, ValueId};
use pyc2n_passes::{Borrowing, Captures, Partition};
use std::cell::RefCell;
use std::rc::Rc;

/// The end of an object with more counted fields is a call.
const MANY_FIELDS: usize = 3;

/// What a unit is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unit {
    /// Code that is worth every optimisation, and what its optimisation looks at. If there is one unit only, everything.
    Hot(u8),
    /// Weak versions that may run long.
    Warm,
    /// Code that hardly ever runs, and data that code only points to.
    Cold,
}

/// One thing with a symbol.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Work {
    Strong(InstanceId),
    /// The strong version of a recursive function once more, to be inlined where that one calls itself.
    Unrolled(InstanceId),
    /// A strong version whose result stays borrowed.
    Borrowing(InstanceId),
    /// The strong version of a function that hot code has in place, for the rest.
    Apart(InstanceId),
    Weak(InstanceId),
    Exit(SideExit),
    Drop(ObjectId),
    Traverse(ObjectId),
    Finalize(ObjectId),
    Descriptor(Key),
    Global(GlobalId),
    /// A `str` of code points.
    Str(Vec<u32>),
    Bytes(Vec<u8>),
    /// A place in the source, in a frame of this name.
    Location(Span, Symbol),
    /// The variable that holds a big int of these digits.
    BigInt(String),
}

/// A way from a strong function to its weak version.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct SideExit {
    pub(crate) instance: InstanceId,
    pub(crate) exit: ExitId,
    /// Of what it takes: what strong code has no reference of its own to.
    pub(crate) borrowed: Vec<ValueId>,
}

/// What the units share.
pub(crate) struct Whole<'p> {
    pub(crate) program: &'p Program,
    pub(crate) options: &'p Options,
    pub(crate) locate: &'p dyn Fn(Span) -> SourceLocation,
    pub(crate) borrowing: Borrowing,
    pub(crate) captures: Captures,
    /// Functions that are not worth optimising.
    pub(crate) cold: IndexVec<InstanceId, bool>,
    /// Functions whose weak versions are worth optimising.
    pub(crate) warm: IndexVec<InstanceId, bool>,
    /// Types whose ends are not worth optimising.
    cold_objects: IndexVec<ObjectId, bool>,
    /// Functions that look at the stack limit.
    pub(crate) recursive: IndexVec<InstanceId, bool>,
    /// Functions that cannot be inlined wherever they are called, though that is wanted.
    pub(crate) endlessly_inlined: IndexVec<InstanceId, bool>,
    /// The body of each generator type.
    pub(crate) generators: HashMap<ObjectId, InstanceId>,
    pub(crate) forms: RefCell<HashMap<InstanceId, Rc<Form>>>,
    numbers: RefCell<HashMap<Key, u64>>,
    partition: Partition,
    symbols: RefCell<HashMap<Work, Rc<str>>>,
    /// What a unit uses that does not define it, and whether an optimised one does.
    exported: RefCell<HashMap<Work, bool>>,
    queue: RefCell<Vec<(Unit, Work)>>,
}

impl<'p> Whole<'p> {
    /// Nothing has been asked for.
    pub(crate) fn new(program: &'p Program, options: &'p Options, locate: &'p dyn Fn(Span) -> SourceLocation) -> Self {
        let (cold, recursive) = (pyc2n_passes::cold(program), pyc2n_passes::recursive(program));
        Whole {
            program,
            options,
            locate,
            borrowing: Borrowing::new(program),
            captures: Captures::new(program),
            partition: Partition::new(program, &cold, &recursive),
            cold_objects: pyc2n_passes::cold_objects(program, &cold),
            cold,
            warm: pyc2n_passes::warm(program),
            recursive,
            endlessly_inlined: pyc2n_passes::endlessly_inlined(program),
            generators: generators(program),
            forms: RefCell::default(),
            numbers: RefCell::default(),
            symbols: RefCell::default(),
            exported: RefCell::default(),
            queue: RefCell::default(),
        }
    }

    /// All units.
    pub(crate) fn units(&self) -> Vec<Unit> {
        match self.options.split {
            true => (0..self.partition.count).map(Unit::Hot).chain([Unit::Warm, Unit::Cold]).collect(),
            false => vec![Unit::Hot(0)],
        }
    }

    /// The place of a unit among all.
    pub(crate) fn index(&self, unit: Unit) -> usize {
        match unit {
            Unit::Hot(part) => part.into(),
            Unit::Warm => self.partition.count.into(),
            Unit::Cold => usize::from(self.partition.count) + 1,
        }
    }

    /// The unit that defines something.
    pub(crate) fn unit_of(&self, work: &Work) -> Unit {
        if !self.options.split {
            return Unit::Hot(0);
        }
        match work {
            Work::Strong(instance) | Work::Borrowing(instance) | Work::Unrolled(instance) if self.cold[*instance] => Unit::Cold,
            Work::Strong(instance) | Work::Borrowing(instance) | Work::Unrolled(instance) => Unit::Hot(self.partition.part(*instance)),
            Work::Weak(instance) if self.warm[*instance] => Unit::Warm,
            Work::Weak(_) | Work::Exit(_) | Work::Apart(_) => Unit::Cold,
            Work::Drop(object) | Work::Traverse(object) | Work::Finalize(object) if self.ends_rarely(*object) => Unit::Cold,
            Work::Str(_) | Work::Bytes(_) | Work::Location(..) | Work::BigInt(_) => Unit::Cold,
            _ => Unit::Hot(0),
        }
    }

    /// Whether a unit that uses something of another one has its definition too, for inlining.
    fn is_copied(&self, work: &Work, unit: Unit) -> bool {
        match (work, unit) {
            (Work::Strong(instance) | Work::Borrowing(instance), Unit::Hot(_)) => self.partition.is_copied(*instance),
            (Work::Drop(object), Unit::Hot(_)) => self.ends_simply(*object),
            _ => false,
        }
    }

    /// Whether the end of an object is not worth optimising. A generator whose body is in place is in registers where that matters.
    fn ends_rarely(&self, object: ObjectId) -> bool {
        self.cold_objects[object] || self.generators.get(&object).is_some_and(|&body| self.is_inside(body))
    }

    /// Whether the end of an object is just that of a few fields, or of a small frame, and perhaps of a room: then it is worth having in place.
    pub(crate) fn ends_simply(&self, object: ObjectId) -> bool {
        let ty = &self.program.types.objects[object];
        if ty.kind == ObjectKind::Bytes {
            return true;
        }
        let is_plain = ty.kind != ObjectKind::Str && ty.finalizer.is_none() && !ty.weak && !ty.cyclic;
        let counted = ty.fields.iter().filter(|field| self.program.types.is_counted(field.ty, true)).count();
        let is_small = counted <= MANY_FIELDS && self.generators.get(&object).is_none_or(|&body| self.yields_once(body));
        is_plain && is_small && ty.drop.is_none_or(|drop| self.is_tiny(drop))
    }

    /// Whether there is only one place where the body of a generator is suspended.
    fn yields_once(&self, body: InstanceId) -> bool {
        let insts = self.program.functions[body].blocks.iter().flat_map(|block| &block.insts);
        insts.filter(|inst| matches!(inst.kind, InstKind::Yield(_))).count() <= 1
    }

    /// Whether a function is so small that its callers should have it in place.
    pub(crate) fn is_tiny(&self, instance: InstanceId) -> bool {
        self.partition.is_tiny(instance)
    }

    /// Whether a function should be in place where it is called, for the generator that it is given.
    pub(crate) fn is_in_place(&self, instance: InstanceId) -> bool {
        self.partition.is_in_place(instance)
    }

    /// Whether optimised code has a function in place wherever it uses it.
    pub(crate) fn is_inside(&self, instance: InstanceId) -> bool {
        self.partition.is_inside(instance)
    }

    /// Whether a recursive function is so small that it should contain itself once.
    pub(crate) fn is_unrolled(&self, instance: InstanceId) -> bool {
        self.partition.is_unrolled(instance)
    }

    /// Whether a generator's body should be in place where it is resumed.
    pub(crate) fn is_loop(&self, instance: InstanceId) -> bool {
        self.partition.is_loop(instance)
    }

    /// The unit of the program's start and end.
    pub(crate) fn entry_unit(&self) -> Unit {
        if self.options.split { Unit::Cold } else { Unit::Hot(0) }
    }

    /// The symbol of something that a unit refers to, once for each unit. Who asks first has it defined.
    pub(crate) fn request(&self, work: &Work, by: Unit) -> Rc<str> {
        let owner = self.unit_of(work);
        if owner != by {
            *self.exported.borrow_mut().entry(work.clone()).or_default() |= matches!(by, Unit::Hot(_));
            if self.is_copied(work, by) {
                self.queue.borrow_mut().push((by, work.clone()));
            }
        }
        if let Some(symbol) = self.symbols.borrow().get(work) {
            return symbol.clone();
        }
        let number = self.symbols.borrow().len();
        let symbol: Rc<str> = self.symbol(work, number).into();
        self.symbols.borrow_mut().insert(work.clone(), symbol.clone());
        self.queue.borrow_mut().push((owner, work.clone()));
        symbol
    }

    fn symbol(&self, work: &Work, number: usize) -> String {
        let function = |instance: InstanceId| &self.program.functions[instance].name;
        let object = |object: ObjectId| &self.program.types.objects[object].name;
        match work {
            Work::Strong(instance) => format!("py.{}", function(*instance)),
            Work::Unrolled(instance) => format!("py.{}.unrolled", function(*instance)),
            Work::Borrowing(instance) => format!("py.{}.borrowing", function(*instance)),
            Work::Apart(instance) => format!("py.{}.apart", function(*instance)),
            Work::Weak(instance) => format!("py.{}.weak", function(*instance)),
            Work::Exit(side) => format!("py.{}.exit{}.{number}", function(side.instance), side.exit.index()),
            Work::Drop(id) => format!("drop.{}", object(*id)),
            Work::Traverse(id) => format!("traverse.{}", object(*id)),
            Work::Finalize(id) => format!("finalize.{}", object(*id)),
            Work::Descriptor(key) => self.descriptor_symbol(key, number),
            Work::Global(id) => format!("global.{}.{number}", self.program.globals[*id].name),
            Work::Str(_) => format!("str.{number}"),
            Work::Bytes(_) => format!("bytes.{number}"),
            Work::Location(..) => format!("location.{number}"),
            Work::BigInt(_) => format!("bigint.{number}"),
        }
    }

    fn descriptor_symbol(&self, key: &Key, number: usize) -> String {
        match key {
            Key::Str => "rt_str_descriptor".into(),
            Key::Bytes => "rt_bytes_descriptor".into(),
            Key::BigInt => "rt_bigint_descriptor".into(),
            Key::Object(object) => format!("type.{}", self.program.types.objects[*object].name),
            Key::Unit(unit) => format!("type.{}.{number}", self.program.types.units[*unit].label),
            other => format!("type.{other:?}"),
        }
    }

    /// The next thing to define, and where.
    pub(crate) fn next_work(&self) -> Option<(Unit, Work)> {
        self.queue.borrow_mut().pop()
    }

    /// Whether another unit uses it.
    pub(crate) fn is_exported(&self, work: &Work) -> bool {
        self.exported.borrow().contains_key(work)
    }

    /// Whether all that uses a function of the library from another unit is code that is not worth optimising.
    pub(crate) fn is_rarely_entered(&self, work: &Work) -> bool {
        let is_hidden = matches!(work, Work::Strong(instance) if self.program.functions[*instance].hidden);
        is_hidden && self.exported.borrow().get(work) == Some(&false)
    }

    /// The number by which dynamic values tell types apart.
    pub(crate) fn descriptor_id(&self, key: &Key) -> u64 {
        let mut numbers = self.numbers.borrow_mut();
        let next = numbers.len() as u64;
        *numbers.entry(key.clone()).or_insert(next)
    }

    /// The digits of all big literals, in order.
    pub(crate) fn big_literals(&self) -> Vec<String> {
        let symbols = self.symbols.borrow();
        let digits = symbols.keys().filter_map(|work| if let Work::BigInt(digits) = work { Some(digits.clone()) } else { None });
        let mut digits: Vec<String> = digits.collect();
        digits.sort();
        digits
    }
}

fn generators(program: &Program) -> HashMap<ObjectId, InstanceId> {
    let functions = program.functions.iter_enumerated();
    functions.filter_map(|(id, f)| Some((f.generator.as_ref()?.object, id))).collect()
}
