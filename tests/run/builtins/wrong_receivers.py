"""Methods of builtin classes that are called through the class look whether what they are given is an object of it."""


def show(function):
    try:
        print(function())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


show(lambda: str.upper(5))
show(lambda: list.append(5, 1))
show(lambda: dict.get([], 1))
show(lambda: str.join(5, ["a"]))
show(lambda: float.hex(1))
show(lambda: int.__add__(1.5, 2))
show(lambda: set.add(frozenset(), 1))
show(lambda: bytes.hex("a"))
show(lambda: tuple.count([1], 1))
show(lambda: int.bit_length("x"))
show(lambda: list.__len__((1, 2)))
show(lambda: float.is_integer(5))
show(lambda: str.upper())
show(lambda: int.from_bytes(b"a", "big"))
show(lambda: dict.fromkeys([1]))
show(lambda: int.bit_count(True))
show(lambda: str.format(5))
show(lambda: list.sort((2, 1)))
show(lambda: str.split(b"a b"))
show(lambda: bytearray.append(b"a", 1))
show(lambda: range.index([1], 1))
show(lambda: str.__len__(5))
show(lambda: Exception.with_traceback(5, None))
show(lambda: int.to_bytes(2.5, 2, "big"))
show(lambda: complex.conjugate(2.5))
show(lambda: frozenset.union({1}, {2}))
show(lambda: set.union(frozenset({1}), {2}))
show(lambda: str.startswith(5, "a"))
show(lambda: str.encode(5))
show(lambda: bytes.decode("x"))
show(lambda: memoryview.tobytes(b"x"))
show(lambda: str.__len__())
show(lambda: dict.__contains__([], 1))
show(lambda: list.__getitem__((1,), 0))
show(lambda: list.__setitem__((1,), 0, 1))
show(lambda: set.__or__([1], {1}))
show(lambda: tuple.__hash__([1]))
show(lambda: tuple.count((1, 1.0, "a"), 1))
show(lambda: list(map(str.upper, ["a", "b"])))
show(lambda: list(map(str.upper, ["a", 1])))
show(lambda: sorted(["b", "A"], key=str.lower))
show(lambda: sorted(["b", None], key=str.lower))
show(lambda: frozenset.union(frozenset([1]), [2]))
show(lambda: frozenset.__contains__(frozenset([1]), 1))
show(lambda: dict.items({1: 2}))
show(lambda: float.__round__(2))
show(lambda: str.maketrans("a", "b"))
show(lambda: bytes.fromhex("00"))
show(lambda: int.__eq__(1, 2))
show(lambda: object.__eq__(1, 1))
show(lambda: BaseException.__str__(ValueError("x")))
show(lambda: ValueError.__str__(KeyError("x")))
show(lambda: KeyError.__str__(ValueError("x")))
show(lambda: bool.__and__(True, 1))
show(lambda: bool.__and__(1, True))
show(lambda: int.__index__(True))
show(lambda: dict.update({}, [(1, 2)]))
show(lambda: list.__iadd__([1], (2,)))
show(lambda: type.mro(int)[0])
show(lambda: range.__len__(range(3)))
show(lambda: tuple.__add__((1,), (2,)))
show(lambda: tuple.__len__([]))


def of_either(flag):
    return str.upper("a" if flag else 1)


show(lambda: of_either(True))
show(lambda: of_either(False))
methods = [str.upper, str.lower, str.strip]
show(lambda: [method(" aB ") for method in methods])
show(lambda: [method(None) for method in methods])


class Name(str):
    def upper(self):
        return str.upper(self) + "!"


class Stack(list):
    def push(self, x):
        list.append(self, x)
        return list.__len__(self)


show(lambda: Name("x").upper())
show(lambda: Stack([1]).push(2))
show(lambda: str.upper(Name("y")))
show(lambda: Stack.push([1], 2))
show(lambda: sorted([Name("b"), "A"], key=str.lower))
show(lambda: complex.__complex__(2.5))
show(lambda: list.__reversed__((1,)))

# Arguments that CPython converts itself.
show(lambda: "a\nb".splitlines(None))
show(lambda: b"a\nb".splitlines("x"))
show(lambda: ("a\nb".splitlines(2), b"a\nb".splitlines(0)))
show(lambda: "a".removeprefix(5))
show(lambda: "a".removesuffix(None))
show(lambda: "a".encode(None))
show(lambda: (5).to_bytes(2, ["big"]))
show(lambda: int.from_bytes(b"a", None))
show(lambda: b"a".upper(1))
show(lambda: bytearray(b"a").upper(1, 2))
show(lambda: bytearray(b"a").join())
