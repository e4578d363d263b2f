"""Protocols that `isinstance` may ask for."""
from typing import Protocol, runtime_checkable, TypeVar, SupportsInt, SupportsFloat, SupportsIndex, SupportsAbs, Iterable

T = TypeVar("T")


@runtime_checkable
class Closeable(Protocol):
    """With a doc string, which is no member."""

    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Resource(Closeable, Named, Protocol):
    """Both."""


@runtime_checkable
class Box(Protocol[T]):
    size: int = 0

    def get(self) -> T: ...


class Plain(Protocol):
    def run(self): ...


class Inherits(Closeable, Protocol):
    def open(self): ...


class File:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("closing", self.name)


class Socket:
    def close(self):
        print("closing socket")


class Tag:
    @property
    def name(self):
        return "tag"


class Refuses:
    close = None
    name = None


class Explicit(Closeable):
    """Derives from a protocol: no protocol itself."""

    def close(self):
        print("explicit")

    def extra(self):
        pass


class Cell:
    size = 3

    def get(self):
        return 1


class Opener(Socket):
    def open(self):
        pass


things = [File("f"), Socket(), Tag(), Refuses(), Explicit(), Cell(), Opener(), 3, "text", None, [1]]
for thing in things:
    kinds = [kind.__name__ for kind in (Closeable, Named, Resource, Box, Explicit, Inherits) if isinstance(thing, kind)]
    print(type(thing).__name__, kinds, isinstance(thing, (Named, int)))


def finish(things):
    for thing in things:
        if isinstance(thing, Closeable):
            thing.close()
        elif isinstance(thing, Named):
            print("only", thing.name)


finish([File("g"), Socket(), Tag(), 4, Explicit()])
for x in [1, 2.5, "3", 2j, [1], True]:
    print(x, isinstance(x, SupportsInt), isinstance(x, SupportsFloat), isinstance(x, SupportsIndex), isinstance(x, SupportsAbs))
try:
    isinstance(Socket(), Plain)
except TypeError as e:
    print(e)
match File("h"):
    case Closeable():
        print("matches")
