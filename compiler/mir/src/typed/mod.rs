//! Typed mir: one control-flow graph in SSA form per function *instance*; every value has one
//! type, every operation is resolved, every conversion explicit.
//!
//! It is made by inference, changed by passes, and read by codegen. Nothing here is named after a Python method.
//!
//! # Types and representations
//!
//! A [`Type`] is a set of [`Member`]s and a flag for "unbound" (a variable that is not assigned, an attribute
//! that is not set, an iterator that is exhausted). [`Types::repr`] chooses the representation:
//!
//! | type | representation |
//! | --- | --- |
//! | one member | that member's own: `i64` for int, `double`, `i1`, a pointer, nothing for a unit, a struct for a tuple |
//! | several objects (with or without None) | one pointer, null for None; the descriptor in the header tells the object |
//! | anything else | dynamic: descriptor and payload word; tuples and complex numbers are boxed |
//! | any of these or unbound | a flag beside it |
//!
//! An `int` has two forms of the same width: in a *strong* function it is a plain `i64`; on the
//! heap, in a dynamic value and in a *weak* function it is a tagged word (see `pyc2n_abi`).
//!
//! # Side exits
//!
//! An instruction that produces an int (alone or inside a tuple or flagged value) whose value may not fit is *exiting* ([`Program::may_exit`]). In the
//! strong function it leaves, when the value is big, to the weak function of the same instance, right *after* the same
//! instruction, with the result as a word and all live values converted. Exits are numbered by [`Inst::exit`], the same
//! in both versions. Every function therefore can be compiled twice from one typed mir; the weak one on demand.
//!
//! # Calls and status
//!
//! A function returns its value and a status: 0 returned, 1 raised (the exception is pending), 2 returned, but
//! ints in the value are words because one of them is big, or because the caller should leave too ([`Function::leaves_caller`]).
//!
//! # Ownership
//!
//! Operands are borrowed and results are owned, except that these operands are *consumed*
//! ([`InstKind::consumes`]): what is stored, put into a tuple, converted, narrowed, returned or passed along an
//! edge. What an instruction consumes is gone even if it raises or exits (`Narrow`'s operand moves into the result on either
//! way; a runtime function takes its `own` arguments, `Yield` its value). Parameters are borrowed in the strong function, owned in the weak one. Before
//! the ownership pass there is no `Retain`, `Release` or cleanup; after it, each owned value is released or
//! consumed exactly once on every path.

mod facts;
mod intrinsic;
mod print;
mod types;
mod verify;

pub use intrinsic::Intrinsic;
pub use print::{print_function, print_types};
pub use types::{Counted, Member, ObjectKind, ObjectType, Field, Repr, Sharing, Type, TypeId, Types, ObjectId, Unit, UnitId, UnitKind};
pub use verify::verify;

use num_bigint::BigInt;
use pyc2n_abi::table::{RuntimeFn, Type as RowType};
use pyc2n_base::{new_index, IndexVec, Span, Symbol};

new_index! {
    /// A function instance.
    InstanceId, "inst";
    /// A global variable: a module variable or class attribute that needs storage.
    GlobalId, "g";
    /// A block.
    BlockId, "bb";
    /// An SSA value.
    ValueId, "v";
    /// A side exit of one function, and the resume point that belongs to it.
    ExitId, "exit";
}

/// The program that codegen compiles.
#[derive(Debug, Default)]
pub struct Program {
    /// All types.
    pub types: Types,
    /// All instances that are called or whose address is taken.
    pub functions: IndexVec<InstanceId, Function>,
    /// All globals.
    pub globals: IndexVec<GlobalId, Global>,
    /// The function that runs the program: initialises the modules in import order. No parameters,
    /// result None; what it raises is given to `print_uncaught`.
    pub entry: Option<InstanceId>,
    /// Library functions that codegen calls: see [`Hooks`].
    pub hooks: Hooks,
    /// Functions that are entered from outside, in the order in which an extension module lists them: `(i64) -> i64`.
    pub exports: Vec<InstanceId>,
}

/// Library functions that compiled code calls without an instruction that names them.
#[derive(Debug, Default, Clone)]
pub struct Hooks {
    /// `(exception) -> int`: prints the traceback; the result is the exit code.
    pub print_uncaught: Option<InstanceId>,
    /// `()`: raises what a runtime function left behind.
    pub raise_from_runtime: Option<InstanceId>,
    /// `()`: raises RecursionError.
    pub raise_recursion: Option<InstanceId>,
    /// `()`: raises OverflowError "int too large to convert to machine integer".
    pub raise_overflow: Option<InstanceId>,
    /// `()`: raises MemoryError.
    pub raise_memory: Option<InstanceId>,
    /// `(exception)`: sets `__context__` of what a `raise` statement raises.
    pub raise_context: Option<InstanceId>,
    /// `(exception)`: raises what an exception that leaves a generator's body turns into, if it is not itself.
    pub leave_generator: Option<InstanceId>,
    /// `()`: calls back for weak references whose objects are gone.
    pub weak_callbacks: Option<InstanceId>,
}

impl Hooks {
    /// All that are there.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut InstanceId> {
        let Hooks {
            print_uncaught,
            raise_from_runtime,
            raise_recursion,
            raise_overflow,
            raise_memory,
            raise_context,
            leave_generator,
            weak_callbacks,
        } = self;
        let raising = [raise_from_runtime, raise_recursion, raise_overflow, raise_memory];
        raising.into_iter().chain([print_uncaught, raise_context, leave_generator, weak_callbacks]).flatten()
    }
}

/// A global variable.
#[derive(Debug)]
pub struct Global {
    /// Mangled name, for the symbol.
    pub name: String,
    /// Its type, unbound included if a read may come before the first store.
    pub ty: TypeId,
}

/// One function instance.
#[derive(Debug, Clone)]
pub struct Function {
    /// Unique, readable symbol: `app.f[int,str]`.
    pub name: String,
    /// As tracebacks print it.
    pub traceback_name: Symbol,
    /// True if tracebacks leave it out (builtins, which are C in CPython).
    pub hidden: bool,
    /// True if what it gives depends on where hashes have put things, which may be elsewhere in CPython.
    pub unordered: bool,
    /// True if it runs at most once: the top level of a module.
    pub once: bool,
    /// The function's own span.
    pub span: Span,
    /// Result type; for a generator, the type of what it yields.
    pub result: TypeId,
    /// Set if the blocks are a generator's body; then the function is entered through
    /// `GeneratorNew` and `GeneratorResume` only.
    pub generator: Option<Generator>,
    /// Advice from the library.
    pub inline: Inline,
    /// True if a call may end with status 1. Inference says so for what it knows; a pass may clear it.
    pub may_raise: bool,
    /// Blocks; 0 is the entry, whose parameters are the function's.
    pub blocks: IndexVec<BlockId, Block>,
    /// The type of each value.
    pub values: IndexVec<ValueId, TypeId>,
    /// Number of exits handed out.
    pub exits: u32,
    /// True if the caller leaves strong code too when this function has met a big int: the caller has it in place, so they
    /// are one piece of strong code.
    pub leaves_caller: bool,
}

/// A generator's interface.
#[derive(Debug, Clone)]
pub struct Generator {
    /// The generator object ([`ObjectKind::Generator`]).
    pub object: ObjectId,
    /// The type of what `Yield` gives back inside the body (what callers send).
    pub sent: TypeId,
    /// The type of the body's `Return` values.
    pub returned: TypeId,
}

/// Inlining advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub enum Inline {
    #[default]
    Auto,
    Always,
    Never,
}

/// A basic block.
#[derive(Debug, Clone)]
pub struct Block {
    /// Values that edges supply.
    pub params: Vec<ValueId>,
    /// Instructions.
    pub insts: Vec<Inst>,
    /// How it ends.
    pub terminator: Terminator,
    /// The terminator's span.
    pub span: Span,
    /// Where an exception of the last instruction or of the terminator goes; without it, out of the function.
    pub unwind: Option<Edge>,
    /// After the ownership pass: owned values to release when the terminator (a `Raise`) leaves or the unwind edge is taken by it.
    pub cleanup: Vec<ValueId>,
}

/// A jump with arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Target.
    pub block: BlockId,
    /// One value per parameter, of exactly the parameter's type.
    pub args: Vec<ValueId>,
}

/// An instruction.
#[derive(Debug, Clone)]
pub struct Inst {
    /// The value it defines. A unit-typed result has a value too.
    pub result: Option<ValueId>,
    /// What it does.
    pub kind: InstKind,
    /// For tracebacks and debug lines.
    pub span: Span,
    /// Set if it may exit.
    pub exit: Option<ExitId>,
    /// After the ownership pass: owned values to release if it raises (before the unwind edge is
    /// followed; the edge's arguments are not among them).
    pub cleanup: Vec<ValueId>,
}

/// A literal; its type is the result's.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub enum Const {
    /// A unit (None, a function without captures, a class…): no data.
    Unit,
    Bool(bool),
    /// An int; in a strong function one that does not fit exits at once.
    Int(BigInt),
    Machine(i64),
    Float(f64),
    Complex(f64, f64),
    /// Code points.
    Str(Vec<u32>),
    Bytes(Vec<u8>),
    /// The null raw pointer.
    Null,
}

/// What an instruction does.
#[derive(Debug, Clone)]
pub enum InstKind {
    /// A literal.
    Const(Const),
    /// The unbound value of the result type (whose flag is set).
    Unbound,
    /// The same value in a type with more members and flags (element by element in tuples). Consumes.
    Convert(ValueId),
    /// The same value in a type with fewer members or without the flag; it is known to be in there. Consumes. May exit.
    Narrow(ValueId),
    /// The object that the value is, as the static type says, seen as another pointer type; the caller knows. Consumes.
    /// (Used for upcasts between object sets that `Convert` can't express, e.g. recursive types.)
    Reinterpret(ValueId),
    /// Machine integer to machine integer, truncating or extending; bool counts as `u8`.
    MachineCast(ValueId),
    /// int to the machine integer of the result; OverflowError if it does not fit (may raise).
    IntToMachine(ValueId),
    /// Machine integer to int. `u64` may exit.
    MachineToInt(ValueId),
    /// bool to int.
    BoolToInt(ValueId),
    /// True if the value is in this subset of its type (which may be just the flag). A bool.
    TypeTest(ValueId, TypeId),

    /// A tuple of the result type. Consumes.
    Tuple(Vec<ValueId>),
    /// An element.
    TupleGet(ValueId, u32),

    /// A new object, its fields unset (flagged ones) or zero; each unflagged field is set before it can be read.
    Alloc(ObjectId),
    /// A field of an object. If the operand's type has several objects, all have this field at the same place
    /// (common prefix), and `object` is one of them.
    FieldGet {
        /// The object.
        object: ValueId,
        /// Whose layout.
        of: ObjectId,
        /// Which field.
        field: u32,
    },
    /// Sets a field, releasing what it held. Consumes `value`.
    FieldSet {
        /// The object.
        object: ValueId,
        /// Whose layout.
        of: ObjectId,
        /// Which field.
        field: u32,
        /// The new content, of exactly the field's type.
        value: ValueId,
        /// What the field held has moved out: it is not released.
        vacant: bool,
    },
    /// A global.
    GlobalGet(GlobalId),
    /// Sets a global, releasing what it held. Consumes.
    GlobalSet(GlobalId, ValueId),
    /// Identity of two values, as `is` sees it: same object for objects, same value for scalars and units,
    /// element by element for tuples; false if the types can't meet. A bool.
    Identical(ValueId, ValueId),
    /// `type(x).__name__` of the run-time type, a str.
    TypeName(ValueId),
    /// The address of an object (an i64), 0 for what is no object.
    Address(ValueId),
    /// The dense number of the run-time type, an i64.
    TypeNumber(ValueId),

    /// Calls an instance. May raise if the callee may; may exit if its result has an int.
    Call(InstanceId, Vec<ValueId>),
    /// Calls a runtime function.
    CallRuntime(RuntimeFn, Vec<ValueId>),
    /// An operation on values that codegen expands in place.
    Intrinsic(Intrinsic, Vec<ValueId>),

    /// A new generator of this instance, suspended at its start.
    GeneratorNew(InstanceId, Vec<ValueId>),
    /// Runs a generator to its next `Yield`, sending a value (of the generator's `sent` type). The result is what it yields, or
    /// unbound when it returned. An exception that leaves the body finishes the generator. ValueError
    /// "generator already executing".
    GeneratorResume {
        /// The generator object.
        generator: ValueId,
        /// Whose body.
        instance: InstanceId,
        /// What is sent.
        sent: ValueId,
    },
    /// Like `GeneratorResume`, but the suspended `Yield` raises the pending-to-be exception.
    GeneratorThrow {
        /// The generator object.
        generator: ValueId,
        /// Whose body.
        instance: InstanceId,
        /// The exception.
        exception: ValueId,
    },
    /// 0 not started, 1 suspended at a yield, 2 running, 3 finished; an i64.
    GeneratorState(ValueId),
    /// What a finished generator returned (of the `returned` type, flagged); taken out, so a second read is unbound.
    GeneratorReturned {
        /// The generator object.
        generator: ValueId,
        /// Whose body.
        instance: InstanceId,
    },
    /// In a generator's body: suspends with the value (consumed); the result is what is sent. May raise (throw).
    Yield(ValueId),

    /// Takes the pending exception and pushes it on the stack of handled ones; the result's type is a set of exception objects.
    EnterHandler,
    /// Pops it.
    LeaveHandler(ValueId),
    /// The exception that is being handled, or unbound.
    HandledException,

    /// The same read (`FieldGet`, `GlobalGet`, `TupleGet`, `PtrGet`, a conversion, a call that only reads), but its result is borrowed:
    /// somebody else keeps it alive. Only after the ownership pass.
    Borrow(Box<InstKind>),
    /// One more reference. For any type; nothing for those without references. Only after the ownership pass.
    Retain(ValueId),
    /// One reference less. Only after the ownership pass.
    Release(ValueId),
    /// Nothing; keeps the value alive up to here (a local whose destruction can be observed).
    KeepAlive(ValueId),
}

/// How a block ends.
#[derive(Debug, Clone)]
pub enum Terminator {
    /// Goes on.
    Jump(Edge),
    /// On a bool.
    Branch {
        /// The bool.
        condition: ValueId,
        /// True.
        then: Edge,
        /// False.
        otherwise: Edge,
    },
    /// On the run-time type of a value; the arms are disjoint subsets of its type; without a default they cover it.
    TypeSwitch {
        /// The value (borrowed; the arms narrow it).
        value: ValueId,
        /// Subset and target.
        arms: Vec<(TypeId, Edge)>,
        /// Otherwise.
        default: Option<Edge>,
    },
    /// Returns. Consumes. In a generator: finishes it.
    Return(ValueId),
    /// Makes the exception pending and leaves along the unwind edge or out. Consumes.
    /// `fresh`: a `raise` statement, which adds this place to its traceback and sets its context; otherwise a re-raise.
    Raise {
        /// The exception object.
        exception: ValueId,
        /// See above.
        fresh: bool,
    },
    /// Never reached.
    Unreachable,
}

impl InstKind {
    /// The operands, in order.
    pub fn operands(&self) -> Vec<ValueId> {
        use InstKind::*;
        match self {
            Const(_) | Unbound | Alloc(_) | GlobalGet(_) | EnterHandler | HandledException => vec![],
            Convert(v) | Narrow(v) | Reinterpret(v) | MachineCast(v) | IntToMachine(v) | MachineToInt(v)
            | BoolToInt(v) | TypeTest(v, _) | TupleGet(v, _) | FieldGet { object: v, .. } | GlobalSet(_, v)
            | TypeName(v) | Address(v) | TypeNumber(v) | GeneratorState(v)
            | GeneratorReturned { generator: v, .. } | Yield(v) | LeaveHandler(v) | Retain(v) | Release(v)
            | KeepAlive(v) => vec![*v],
            Tuple(args) | Call(_, args) | CallRuntime(_, args) | Intrinsic(_, args) | GeneratorNew(_, args) => {
                args.clone()
            }
            FieldSet { object, value, .. } => vec![*object, *value],
            Identical(a, b) => vec![*a, *b],
            Borrow(inner) => inner.operands(),
            GeneratorResume { generator, sent, .. } => vec![*generator, *sent],
            GeneratorThrow { generator, exception, .. } => vec![*generator, *exception],
        }
    }

    /// Applies `map` to each operand in place.
    pub fn map_operands(&mut self, mut map: impl FnMut(ValueId) -> ValueId) {
        self.map_each(&mut map);
    }

    fn map_each(&mut self, map: &mut dyn FnMut(ValueId) -> ValueId) {
        use InstKind::*;
        match self {
            Borrow(inner) => inner.map_each(map),
            Const(_) | Unbound | Alloc(_) | GlobalGet(_) | EnterHandler | HandledException => {}
            Convert(v) | Narrow(v) | Reinterpret(v) | MachineCast(v) | IntToMachine(v) | MachineToInt(v)
            | BoolToInt(v) | TypeTest(v, _) | TupleGet(v, _) | FieldGet { object: v, .. } | GlobalSet(_, v)
            | TypeName(v) | Address(v) | TypeNumber(v) | GeneratorState(v)
            | GeneratorReturned { generator: v, .. } | Yield(v) | LeaveHandler(v) | Retain(v) | Release(v)
            | KeepAlive(v) => *v = map(*v),
            Tuple(args) | Call(_, args) | CallRuntime(_, args) | Intrinsic(_, args) | GeneratorNew(_, args) => {
                args.iter_mut().for_each(|v| *v = map(*v));
            }
            FieldSet { object, value, .. } => {
                *object = map(*object);
                *value = map(*value);
            }
            Identical(a, b) => {
                *a = map(*a);
                *b = map(*b);
            }
            GeneratorResume { generator, sent, .. } => {
                *generator = map(*generator);
                *sent = map(*sent);
            }
            GeneratorThrow { generator, exception, .. } => {
                *generator = map(*generator);
                *exception = map(*exception);
            }
        }
    }

    /// The instance that it names.
    pub fn instance(&self) -> Option<InstanceId> {
        use InstKind::*;
        match self {
            Call(instance, _) | GeneratorNew(instance, _) | GeneratorResume { instance, .. }
            | GeneratorThrow { instance, .. } | GeneratorReturned { instance, .. } => Some(*instance),
            Borrow(inner) => inner.instance(),
            _ => None,
        }
    }

    /// The instance whose code it runs.
    pub fn entered(&self) -> Option<InstanceId> {
        match self {
            InstKind::GeneratorNew(..) | InstKind::GeneratorReturned { .. } => None,
            _ => self.instance(),
        }
    }

    /// The same as [`Self::instance`], mutably.
    pub fn instance_mut(&mut self) -> Option<&mut InstanceId> {
        use InstKind::*;
        match self {
            Call(instance, _) | GeneratorNew(instance, _) | GeneratorResume { instance, .. }
            | GeneratorThrow { instance, .. } | GeneratorReturned { instance, .. } => Some(instance),
            Borrow(inner) => inner.instance_mut(),
            _ => None,
        }
    }

    /// Whether operand number `index` passes into the instruction's keeping.
    pub fn consumes(&self, index: usize) -> bool {
        use InstKind::*;
        match self {
            Convert(_) | Narrow(_) | Reinterpret(_) | Tuple(_) | GlobalSet(..) | Yield(_) | Release(_) => true,
            FieldSet { .. } => index == 1,
            GeneratorNew(..) => true,
            Intrinsic(op, _) => op.consumes(index),
            CallRuntime(row, _) => row.signature().params.get(index).is_some_and(|p| p.1 == RowType::Own),
            _ => false,
        }
    }
}

impl Terminator {
    /// The edges that control may follow, the unwind edge of the block aside.
    pub fn edges(&self) -> Vec<&Edge> {
        match self {
            Terminator::Jump(edge) => vec![edge],
            Terminator::Branch { then, otherwise, .. } => vec![then, otherwise],
            Terminator::TypeSwitch { arms, default, .. } => arms.iter().map(|(_, e)| e).chain(default).collect(),
            Terminator::Return(_) | Terminator::Raise { .. } | Terminator::Unreachable => vec![],
        }
    }

    /// The same, mutably.
    pub fn edges_mut(&mut self) -> Vec<&mut Edge> {
        match self {
            Terminator::Jump(edge) => vec![edge],
            Terminator::Branch { then, otherwise, .. } => vec![then, otherwise],
            Terminator::TypeSwitch { arms, default, .. } => arms.iter_mut().map(|(_, e)| e).chain(default).collect(),
            Terminator::Return(_) | Terminator::Raise { .. } | Terminator::Unreachable => vec![],
        }
    }

    /// The value that the terminator itself reads (edge arguments aside), and whether it consumes it.
    pub fn operand(&self) -> Option<(ValueId, bool)> {
        match self {
            Terminator::Branch { condition, .. } => Some((*condition, false)),
            Terminator::TypeSwitch { value, .. } => Some((*value, false)),
            Terminator::Return(v) | Terminator::Raise { exception: v, .. } => Some((*v, true)),
            Terminator::Jump(_) | Terminator::Unreachable => None,
        }
    }

    /// Applies `map` to that value in place.
    pub fn map_operand(&mut self, map: impl FnOnce(ValueId) -> ValueId) {
        match self {
            Terminator::Branch { condition: v, .. } | Terminator::TypeSwitch { value: v, .. }
            | Terminator::Return(v) | Terminator::Raise { exception: v, .. } => *v = map(*v),
            Terminator::Jump(_) | Terminator::Unreachable => {}
        }
    }
}
