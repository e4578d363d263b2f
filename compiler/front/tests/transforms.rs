//! Class transformers: what they add lowers, verifies, and mentions what it must.

mod common;
use common::*;
use pyc2n_mir::untyped::{InstKind, Program};

/// The generated code mentions nothing that is missing.
#[track_caller]
fn complete(program: &Program) {
    for function in program.functions.iter().filter(|f| !program.modules[f.module].is_library) {
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            if let InstKind::NameError(name) = inst.kind {
                panic!("{} mentions {name}", function.qualname);
            }
        }
    }
}

#[track_caller]
fn contains(program: &Program, function: &str, parts: &[&str]) {
    let text = text_of(program, function);
    for part in parts {
        assert!(text.contains(part), "missing {part:?} in {function}\n{text}");
    }
}

#[test]
fn dataclasses() {
    let program = lower("
import dataclasses as dc
from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import ClassVar
def make(): return 1
@dataclass
class Base:
    id: int
    name: str = 'base'
    tags: list = field(default_factory=list)
    other: object = field(default_factory=make, repr=False)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 2
    _: KW_ONLY
    lead: str = 'none'
    hidden: int = field(init=False, default=3)
    computed: int = make()
    def __post_init__(self, scale): self.z = scale
@dc.dataclass(order=True, frozen=True)
class Child(Base):
    name: str = 'child'
    extra: float = 1.0
@dataclass(eq=False, repr=False, slots=True, unsafe_hash=True)
class Small:
    x: int
    def __repr__(self): return 'small'
@dataclass
class Bad:
    l: list = []
@dataclass
class Worse:
    a: int = 1
    b: int
def f():
    @dataclass
    class Local:
        x: int
    return Local(1)
match f():
    case Base(1, n, lead=q): print(n, q)
");
    complete(&program);
    contains(&program, "Base.__init__", &["Standard name = Const(Str(", "KeywordOnly lead", ".__post_init__(", "builtins.list", "_dataclass_factory_other"]);
    contains(&program, "Child.__init__", &["__setattr__"]);
    contains(&program, "Child.__lt__", &["<", "isinstance"]);
    contains(&program, "Child.__hash__", &["hash"]);
    contains(&program, "Base.__repr__", &["lang repr", "builtins.repr_guard._enter"]);
    contains(&program, "Bad", &["ValueError", "raise"]);
    contains(&program, "Worse", &["TypeError", "raise"]);
    contains(&program, "Base.__dataclass_replace__", &["dataclass_missing", ".MISSING"].get(1..).unwrap_or(&[]));
    assert!(text_of(&program, "Small.__eq__").is_empty());
    assert!(!text_of(&program, "f.<locals>.Local.__init__").is_empty());
    contains(&program, "<module>", &[".id", ".name", ".lead"]);
}

#[test]
fn named_tuples() {
    let program = lower("
from collections import namedtuple
import collections
from typing import NamedTuple
Point = namedtuple('Point', ['x', 'y'])
Card = collections.namedtuple('Card', 'rank, suit', defaults=['spades'])
R = namedtuple('R', 'a class a', rename=True)
class Vec(namedtuple('Vec', 'x y')):
    __slots__ = ()
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
class Emp(NamedTuple):
    'doc'
    name: str
    id: int = 3
    def hello(self): return 'hi ' + self.name
print(Point(1, 2), namedtuple('Q', 'a')._fields)
");
    complete(&program);
    assert!(program.classes.iter().any(|class| class.name.as_str() == "Q"));
    contains(&program, "Point.__new__", &["new_object", "__setattr__"]);
    contains(&program, "Card.__new__", &["Const(Str("]);
    contains(&program, "Emp.__as_tuple__", &[".name", ".id"]);
    contains(&program, "R.__as_tuple__", &[".a", "._1", "._2"]);
}

#[test]
fn enumerations() {
    let program = lower("
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN, BLUE = 2, 3
    CRIMSON = RED
    _ignore_ = []
    def describe(self): return self.name
@unique
class P(Flag):
    R = auto()
    W = auto()
    X = 1 << 4
    Y = auto()
    RW = R | W
class S(StrEnum):
    A = 'a'
    Bee = auto()
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    def __init__(self, mass, radius): self.mass = mass
class Base(Enum):
    def m(self): return 1
class Derived(Base):
    A = print('x')
Animal = Enum('Animal', 'CAT DOG')
print(Color.RED, Animal.DOG)
");
    complete(&program);
    let text = text_of(&program, "<module>");
    for part in ["\"CRIMSON\"", "\"GREEN\"", "enum_member", ".unique", "const 32", "\"bee\"", "\"DOG\""] {
        assert!(text.contains(part), "missing {part:?}\n{text}");
    }
}

#[test]
fn total_ordering() {
    let program = lower("
from functools import total_ordering
@total_ordering
class A:
    def __eq__(self, o): return True
    def __lt__(self, o): return False
@total_ordering
class B: pass
");
    complete(&program);
    contains(&program, "A.__ge__", &["__lt__"]);
    contains(&program, "B", &["ValueError"]);
}
