//! Untyped mir: one control-flow graph in SSA form per function of the source.
//!
//! What Python leaves to run time stays one instruction here (`GetAttr`, `Binary`, `Call`);
//! what is only syntax (chained comparison, `with`, `match`, comprehensions, `try`, star
//! unpacking, decorators, class bodies) is already gone. No instruction names a builtin
//! type or method; operators carry the special-method names that define them.
//!
//! # Variables
//!
//! - A local that no inner function shares is an SSA value. A path on which it is not
//!   assigned gives it the value of an `Unbound` instruction, and a use that such a path may
//!   reach goes through `CheckBound`.
//! - A local shared with an inner function is a *cell*, an object made by `CellNew`; it is
//!   captured by reference. Cells, default values and what else a function object carries
//!   are the function's *captures*: they are the first values of its body.
//!   A shared local that is assigned once, before any function that shares it is made,
//!   needs no cell and is captured by value.
//! - A module variable is a [`Global`]; so is a variable of a class body, through [`ClassAttr`].
//!
//! # Exceptions
//!
//! A block may have an `unwind` edge. Then only its last instruction, or its terminator, may
//! raise, and control leaves along that edge with the edge's arguments, all of which
//! dominate that last instruction. Without the edge an exception leaves the function. A
//! handler block starts with `EnterHandler`, and each way out of the handler's
//! body executes `LeaveHandler` once.

mod print;
mod verify;
mod visit;

pub use print::{print_function, print_program};
pub use verify::{verify, verify_program, Violation};

use num_bigint::BigInt;
use pyc2n_base::{new_index, IndexVec, Span, Symbol};
use pyc2n_base::collections::{HashMap, HashSet};

new_index! {
    /// A module of the program.
    ModuleId, "mod";
    /// A function of the source (also a lambda, a generator expression, a module or class body).
    FuncId, "fn";
    /// A class statement.
    ClassId, "class";
    /// A module variable.
    GlobalId, "global";
    /// A block of one function.
    BlockId, "bb";
    /// An SSA value of one function.
    ValueId, "v";
}

/// The whole program after lowering.
#[derive(Default, Debug)]
pub struct Program {
    /// All modules that the import graph reaches.
    pub modules: IndexVec<ModuleId, Module>,
    /// All functions.
    pub functions: IndexVec<FuncId, Function>,
    /// All class statements.
    pub classes: IndexVec<ClassId, Class>,
    /// All module variables.
    pub globals: IndexVec<GlobalId, Global>,
    /// Functions of `runtime/lib/` that the compiler itself calls, by their role
    /// (`unpack`, `format_value`, `import_error`, …). See [`Program::lang`].
    pub lang_items: HashMap<Symbol, GlobalId>,
    /// The module that the user asked to build.
    pub main: Option<ModuleId>,
    /// The library module whose functions are entered from outside, if there is one; its top level runs after the main module's.
    pub entries: Option<ModuleId>,
}

impl Program {
    /// The global that plays a role, by the name that the library gives with `@lang("role")`.
    pub fn lang(&self, role: &str) -> Option<GlobalId> {
        self.lang_items.get(&Symbol::new(role)).copied()
    }
}

/// One module.
#[derive(Debug)]
pub struct Module {
    /// Dotted name; `__main__` for the program.
    pub name: Symbol,
    /// The function that runs its top level, once, at the first import.
    pub body: FuncId,
    /// Its variables, `__name__` and submodules included.
    pub names: HashMap<Symbol, GlobalId>,
    /// True for `runtime/lib/`: annotations are trusted and private names are reachable.
    pub is_library: bool,
    /// What CPython's module has and this one of the library has not yet: names, and those of attributes of classes (`Class.name`).
    pub lacks: HashSet<Symbol>,
}

/// One module variable.
#[derive(Debug)]
pub struct Global {
    /// The module.
    pub module: ModuleId,
    /// The variable's name.
    pub name: Symbol,
    /// Where it is first assigned.
    pub span: Span,
    /// True if its only assignment is one `def`, `class` or `import` statement at the top level
    /// of the module, not under a condition or loop, and never `global`-assigned or deleted.
    pub constant: bool,
}

/// One class statement.
#[derive(Debug)]
pub struct Class {
    /// The bare name.
    pub name: Symbol,
    /// `Outer.Inner`, `f.<locals>.C`.
    pub qualname: Symbol,
    /// The module it stands in.
    pub module: ModuleId,
    /// The span of the header.
    pub span: Span,
    /// The function that executes the class body; its `ClassAttr` stores fill the class.
    pub body: FuncId,
    /// Names assigned as `SELF.name = …` (also augmented, annotated, star-targets) in a method,
    /// where SELF is that method's first parameter; fields of the instances.
    pub self_attrs: Vec<Symbol>,
    /// Variables that every run of the body leaves assigned; what else is stored in the class may be missing.
    pub certain: HashSet<Symbol>,
    /// The names in `__slots__`, if the body assigns a literal to it.
    pub slots: Option<Vec<Symbol>>,
    /// Type parameters: `class C[T]` or `Generic[T]`. Library only: they become element cells.
    pub type_params: Vec<Symbol>,
    /// Fields declared by annotation in a library class's body, in order; their layout.
    pub fields: Vec<Field>,
    /// Marks from library decorators (`@native("str")`, `@final`, …): name and string arguments.
    pub marks: Vec<Mark>,
}

/// A declared field of a library class.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name.
    pub name: Symbol,
    /// Declared type.
    pub ty: TypeExpr,
}

/// A library decorator that only the compiler sees: `@intrinsic("int_add")`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The decorator's name.
    pub name: Symbol,
    /// Its string arguments.
    pub args: Vec<Symbol>,
}

/// A type annotation that a library stub or field carries. User annotations are not kept:
/// CPython does not enforce them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeExpr {
    /// A name: a class, a type parameter, `None`, `object`, `Self`; resolved in the module.
    Name(Symbol),
    /// `list[T]`, `tuple[A, B]`, `Ptr[T]`.
    Subscript(Symbol, Vec<TypeExpr>),
    /// `A | B`.
    Union(Vec<TypeExpr>),
    /// `...` inside `tuple[T, ...]`.
    Ellipsis,
}

/// What kind of code a function's blocks are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FunctionKind {
    /// `def` or `lambda`.
    Plain,
    /// A function that contains `yield`, or a generator expression; calling it makes a generator.
    Generator,
    /// The top level of a module, or a part of one.
    ModuleBody,
    /// Calls the parts of a long top level; these have the frame of the whole.
    ModuleParts,
    /// The body of a class statement.
    ClassBody(ClassId),
    /// A library function without a body: its marks say what stands behind it
    /// (`runtime`, `intrinsic`, `special`).
    Stub,
}

/// One function.
#[derive(Debug)]
pub struct Function {
    /// As in `__name__`; `<lambda>`, `<genexpr>`, `<module>` as in tracebacks.
    pub name: Symbol,
    /// As in `__qualname__`.
    pub qualname: Symbol,
    /// The module it stands in.
    pub module: ModuleId,
    /// The class whose body holds it directly, for `super()` and private names.
    pub class: Option<ClassId>,
    /// The span of the header.
    pub span: Span,
    /// What the blocks are.
    pub kind: FunctionKind,
    /// Parameters in order: positional-only, positional, `*args`, keyword-only, `**kwargs`.
    pub params: Vec<Param>,
    /// What the function object carries.
    pub captures: Vec<Capture>,
    /// Its own variables that no inner function shares, in the order in which they are met.
    pub locals: Vec<Symbol>,
    /// The declared result type (library only).
    pub returns: Option<TypeExpr>,
    /// Marks from library decorators.
    pub marks: Vec<Mark>,
    /// The docstring.
    pub doc: Option<String>,
    /// The control-flow graph; block 0 is the entry. Its parameters are the captures, then the
    /// parameters, in order. Empty for a stub.
    pub blocks: IndexVec<BlockId, Block>,
    /// All SSA values.
    pub values: IndexVec<ValueId, Value>,
}

impl Function {
    /// The mark of a name, if the function has it.
    pub fn mark(&self, name: &str) -> Option<&Mark> {
        let name = Symbol::new(name);
        self.marks.iter().find(|mark| mark.name == name)
    }
}

/// How an argument may reach a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamKind {
    /// Before `/`.
    PositionalOnly,
    /// By position or by name.
    Standard,
    /// `*args`.
    Star,
    /// After `*`.
    KeywordOnly,
    /// `**kwargs`.
    DoubleStar,
}

/// One parameter.
#[derive(Debug, Clone)]
pub struct Param {
    /// Its name.
    pub name: Symbol,
    /// How arguments reach it.
    pub kind: ParamKind,
    /// Where its default value is.
    pub default: Option<Default_>,
    /// Its annotation (library only).
    pub ty: Option<TypeExpr>,
    /// The span of the parameter.
    pub span: Span,
}

/// A default value.
#[derive(Debug, Clone)]
pub enum Default_ {
    /// A literal: the caller makes it afresh.
    Const(Const),
    /// Evaluated when the function was made, and kept as this capture (an index into
    /// [`Function::captures`]).
    Capture(usize),
}

/// Something that a function object carries.
#[derive(Debug, Clone)]
pub struct Capture {
    /// The captured variable, or a name with a dot for a hidden one (`.default0`).
    pub name: Symbol,
    /// True if the value is a cell that is shared with the enclosing function.
    pub by_reference: bool,
}

/// One SSA value.
#[derive(Debug, Clone)]
pub struct Value {
    /// The variable that it is a version of, if any.
    pub name: Option<Symbol>,
    /// The expression it comes from.
    pub span: Span,
}

/// A basic block.
#[derive(Debug)]
pub struct Block {
    /// Values that each edge to this block supplies.
    pub params: Vec<ValueId>,
    /// The instructions in order.
    pub insts: Vec<Inst>,
    /// How the block ends.
    pub terminator: Terminator,
    /// The terminator's span.
    pub span: Span,
    /// Where an exception of the last instruction (or of the terminator) goes.
    pub unwind: Option<Edge>,
}

/// A jump to a block with values for its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The target.
    pub block: BlockId,
    /// One value for each parameter of the target.
    pub args: Vec<ValueId>,
}

/// An instruction with its result and place.
#[derive(Debug)]
pub struct Inst {
    /// The value that it defines, if any.
    pub result: Option<ValueId>,
    /// What it does.
    pub kind: InstKind,
    /// The expression or statement it comes from; tracebacks name its line.
    pub span: Span,
}

/// A literal.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub enum Const {
    None,
    Bool(bool),
    Int(BigInt),
    Float(f64),
    /// An imaginary literal.
    Imaginary(f64),
    /// Code points, so that surrogates survive.
    Str(Vec<u32>),
    Bytes(Vec<u8>),
    Ellipsis,
    NotImplemented,
}

/// How an argument stands in a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArgKind {
    /// `f(x)`
    Positional,
    /// `f(*x)`
    Star,
    /// `f(name=x)`
    Keyword(Symbol),
    /// `f(**x)`
    DoubleStar,
}

/// An argument of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arg {
    /// The value.
    pub value: ValueId,
    /// How it is passed.
    pub kind: ArgKind,
}

/// A binary operator: its special methods and its spelling for messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BinaryOp {
    /// `__add__`
    pub method: Symbol,
    /// `__radd__`
    pub reflected: Symbol,
    /// `__iadd__` if the operator is augmented assignment.
    pub in_place: Option<Symbol>,
    /// `+`, `+=`, `** or pow()`: as in CPython's TypeError.
    pub symbol: Symbol,
}

/// A rich comparison: its special methods and its spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompareOp {
    /// `__lt__`
    pub method: Symbol,
    /// `__gt__`
    pub reflected: Symbol,
    /// `<`
    pub symbol: Symbol,
    /// What decides if neither side knows: identity for `==`, its negation for `!=`, a TypeError
    /// for the others.
    pub fallback: CompareFallback,
}

/// See [`CompareOp::fallback`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CompareFallback {
    Identity,
    NotIdentity,
    TypeError,
}

/// What an instruction does. Unless it says otherwise it may raise.
#[derive(Debug)]
pub enum InstKind {
    /// A literal. Never raises.
    Const(Const),
    /// The value of a variable that is not assigned. Never raises.
    Unbound,
    /// The value, or UnboundLocalError (NameError if `free`) if it is unbound.
    CheckBound {
        /// The value that may be unbound.
        value: ValueId,
        /// The variable.
        name: Symbol,
        /// True if the variable belongs to an enclosing function.
        free: bool,
    },
    /// The value, known to satisfy `test == outcome`: inference narrows its type. `test` is
    /// the bool that a branch tested. Never raises, does nothing at run time.
    Refine {
        /// The value that the test speaks of.
        value: ValueId,
        /// The tested condition.
        test: ValueId,
        /// How the test came out.
        outcome: bool,
    },

    /// Library only: the value converted to a declared type. Between `int`, the machine integers and
    /// `float`/`bool` it converts; if the value has the type already, or the type is any other, it
    /// is the value itself. Emitted for annotated parameters (at entry), annotated
    /// assignments and declared results of library functions.
    Coerce(ValueId, TypeExpr),

    /// A module variable; NameError if it is unbound. If `fallback` is given (a builtin of the
    /// same name) that is read instead.
    GlobalLoad {
        /// The variable.
        global: GlobalId,
        /// The builtin that it shadows.
        fallback: Option<GlobalId>,
    },
    /// Assigns a module variable. Never raises.
    GlobalStore(GlobalId, ValueId),
    /// `del` of a module variable.
    GlobalDelete(GlobalId),
    /// A name that no module defines: NameError.
    NameError(Symbol),

    /// A fresh cell, holding the value (possibly unbound). Never raises.
    CellNew(ValueId),
    /// The content of a cell (possibly unbound; a `CheckBound` follows where needed). Never raises.
    CellLoad(ValueId),
    /// Sets the content of a cell. Never raises.
    CellStore {
        /// The cell.
        cell: ValueId,
        /// Its new content.
        value: ValueId,
    },

    /// A function object with its captures. Never raises.
    MakeFunction {
        /// The function.
        func: FuncId,
        /// One value for each of [`Function::captures`].
        captures: Vec<ValueId>,
    },
    /// Executes a class statement: bases, then the body. The result is the class object.
    MakeClass {
        /// The class.
        class: ClassId,
        /// Its bases.
        bases: Vec<ValueId>,
        /// Captures of the body function.
        captures: Vec<ValueId>,
        /// Keywords in the header: `metaclass=…` and those for `__init_subclass__`.
        keywords: Vec<(Symbol, ValueId)>,
    },
    /// Reads a variable of the class body that is being executed (only in a class body). If the
    /// class has no such attribute yet, the result is unbound. Never raises.
    ClassAttrLoad(ClassId, Symbol),
    /// Assigns a variable of the class body that is being executed; an `Unbound` value deletes it. Never raises.
    ClassAttrStore(ClassId, Symbol, ValueId),
    /// The class object of the class statement around a method: what `__class__` means there. Never raises.
    ClassObject(ClassId),
    /// Runs a module's top level unless it has run; the result is the module object.
    Import(ModuleId),
    /// A module's top level failed: its next import runs it again.
    ImportFailed(ModuleId),
    /// The import of a module that does not exist: ModuleNotFoundError.
    ImportError(Symbol),

    /// `callee(args)`.
    Call {
        /// The called object.
        callee: ValueId,
        /// The arguments in evaluation order.
        args: Vec<Arg>,
    },
    /// `receiver.name` of a call whose arguments are evaluated next: looked up here, unless that is what `CallMethod` finds then, too.
    LoadMethod(ValueId, Symbol),
    /// `receiver.name(args)` without the bound method. The result value's span is that of `receiver.name`, where
    /// CPython places an AttributeError.
    CallMethod {
        /// The object.
        receiver: ValueId,
        /// The attribute.
        name: Symbol,
        /// What `LoadMethod` gave, unless evaluating the arguments does nothing that could be seen.
        loaded: Option<ValueId>,
        /// The arguments in evaluation order.
        args: Vec<Arg>,
    },
    /// Calls a function of the library by its role.
    CallLang {
        /// The role (see [`Program::lang_items`]).
        role: Symbol,
        /// Positional arguments.
        args: Vec<ValueId>,
    },
    /// `super()` without arguments in a method of the class: an object whose attributes are looked
    /// up after that class in the MRO of the object's class.
    Super {
        /// The class that the method stands in.
        class: ClassId,
        /// The method's first argument.
        object: ValueId,
    },

    /// `object.name`.
    GetAttr(ValueId, Symbol),
    /// `object.name = value`.
    SetAttr {
        /// The object.
        object: ValueId,
        /// The attribute.
        name: Symbol,
        /// The value.
        value: ValueId,
    },
    /// `del object.name`.
    DelAttr(ValueId, Symbol),

    /// A binary operator, plain or augmented.
    Binary(BinaryOp, ValueId, ValueId),
    /// A unary operator: the special method (`__neg__`) and the spelling for messages (`-`).
    Unary {
        /// `__neg__`, `__pos__`, `__invert__`.
        method: Symbol,
        /// `-`, `+`, `~`.
        symbol: Symbol,
        /// The operand.
        value: ValueId,
    },
    /// A rich comparison; its result may be any object.
    Compare(CompareOp, ValueId, ValueId),
    /// `a is b`; a bool. Never raises.
    Is(ValueId, ValueId),
    /// `item in container`; a bool.
    Contains {
        /// The container.
        container: ValueId,
        /// The item.
        item: ValueId,
    },
    /// The truth value; a bool.
    Truth(ValueId),
    /// The negation of a bool (an operand that `Truth`, `Is`, `Contains` or `Not` made). Never raises.
    Not(ValueId),

    /// `object[index]`.
    GetItem(ValueId, ValueId),
    /// `object[index] = value`.
    SetItem {
        /// The object.
        object: ValueId,
        /// The index, possibly a slice.
        index: ValueId,
        /// The value.
        value: ValueId,
    },
    /// `del object[index]`.
    DelItem(ValueId, ValueId),

    /// A tuple of these elements. Never raises.
    Tuple(Vec<ValueId>),
    /// A list of these elements. Never raises.
    List(Vec<ValueId>),
    /// A set of these elements.
    Set(Vec<ValueId>),
    /// A dict of these keys and values.
    Dict(Vec<(ValueId, ValueId)>),
    /// A slice object (`None` constants for absent parts). Never raises.
    Slice(ValueId, ValueId, ValueId),
    /// A tuple of `before + 1 + after` elements if `star` else `before`, taken from an iterable: the
    /// starred one is a list of what is between. ValueError if the count does not fit.
    Unpack {
        /// The iterable.
        value: ValueId,
        /// Elements before the star, or all.
        before: usize,
        /// Elements after the star.
        after: usize,
        /// Whether there is a starred target.
        star: bool,
    },
    /// The element of a tuple that `Unpack` made. Never raises.
    TupleElement(ValueId, usize),

    /// `iter(value)`, as a `for` loop or an unpacking does it.
    GetIter(ValueId),
    /// Suspends the generator with this value; the result is what `send` passes in.
    Yield(ValueId),
    /// `yield from` an iterator (a `GetIter` result); the result is the iterator's return value.
    YieldFrom(ValueId),

    /// First instruction of a handler: takes the exception in flight, makes it the one that is being
    /// handled (which becomes `__context__` of exceptions raised until `LeaveHandler`), and
    /// gives it. Never raises.
    EnterHandler,
    /// Ends the handling of this exception; the one that was handled before is again. Never raises.
    LeaveHandler(ValueId),
    /// From here on a variable of the function holds this value, or nothing: so long the value lives, even if nobody reads
    /// it any more, and when the function ends its variables let go in the order of their slots. Only in
    /// programs that can notice (see `front`'s `lifetimes`). Never raises.
    Bind {
        /// Which variable.
        slot: u32,
        /// What it holds.
        value: Option<ValueId>,
    },
    /// Whether the exception is an instance of the class, or of a class of the tuple; TypeError if that is
    /// no exception class. A bool.
    ExceptionMatches(ValueId, ValueId),
}

/// How a block ends.
#[derive(Debug)]
pub enum Terminator {
    /// Goes on.
    Jump(Edge),
    /// Goes on according to a bool (a `Truth`, `Is`, `Contains`, `Not`, `ExceptionMatches` result).
    Branch {
        /// The bool.
        condition: ValueId,
        /// If it is true.
        then: Edge,
        /// If it is false.
        otherwise: Edge,
    },
    /// Takes the next item of an iterator (a `GetIter` result). `body`'s first parameter is the item, which
    /// the edge does not list; `done` is taken when the iterator is exhausted. May raise.
    ForNext {
        /// The iterator.
        iterator: ValueId,
        /// With an item, as the target's first parameter.
        body: Edge,
        /// Without one.
        done: Edge,
    },
    /// Returns.
    Return(ValueId),
    /// `raise exception from cause`. A class is instantiated.
    Raise {
        /// The exception or exception class.
        exception: ValueId,
        /// The explicit cause.
        cause: Option<ValueId>,
    },
    /// Raises the exception again that is being handled (a bare `raise`, the end of a handler list
    /// without a match, the end of `finally`), with its traceback; `None` for a `raise`
    /// outside of any handler of this function: RuntimeError if nothing is being handled.
    Reraise(Option<ValueId>),
    /// Not reached: an instruction before always raises (`ImportError`, a lang function that raises).
    Unreachable,
}
