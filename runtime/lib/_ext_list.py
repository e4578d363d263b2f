"""A Python list in native code: read in place, element by element.

An element of another type than promised raises `_Misfit`, which no program catches; the call then starts again in the interpreter.
A function that calls methods which would change the list is not compiled.
"""

from _core import Ptr, done, float_from_bits, i64, noinline, runtime, to_u64
from builtins.iterators import _Iterator
from builtins.list import _list_index, _raise_index
from builtins.slice import _slice_bounds

__all__ = ["bool_items", "bytes_items", "float_items", "int_items", "list_items", "list_view", "str_items", "take_list"]


@runtime("py_misfit")
def _misfit() -> bool: ...
@runtime("py_take_int")
def _take_int(items: i64, i: i64) -> i64: ...
@runtime("py_take_bool")
def _take_bool(items: i64, i: i64) -> bool: ...
@runtime("py_take_str")
def _take_str(items: i64, i: i64) -> str: ...
@runtime("py_take_bytes")
def _take_bytes(items: i64, i: i64) -> bytes: ...
@runtime("py_take_list")
def _take_list(items: i64, i: i64, class_: i64) -> i64: ...
@runtime("py_class")
def _class(kind: i64) -> i64: ...
@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_layout")
def _layout() -> i64: ...
@runtime("py_memory")
def _memory() -> Ptr[i64]: ...


class _Misfit(BaseException):
    pass


@runtime("py_change")
def _change() -> None: ...


@lang("misfit")
@noinline
def raise_misfit():
    raise _Misfit


@noinline
def _large_int(items: i64, i: i64) -> i64:
    value = _take_int(items, i)
    if _misfit():
        raise_misfit()
    return value


# --- elements by type: each loads element i of an array of objects ---------------------------------------

@value
class float_items:
    _class: i64

    def __init__(self):
        self._class = _class(3)

    @inline
    def _load(self, memory, items: i64, i: i64):
        object = memory.offset(memory.offset(items >> 3).get(i) >> 3)
        if object.get(1) != self._class:
            raise_misfit()
        return float_from_bits(object.get(2))


@value
class int_items:
    _class: i64
    _layout: i64

    def __init__(self):
        self._class = _class(2)
        self._layout = _layout()

    @inline
    def _load(self, memory, items: i64, i: i64) -> int:
        object = memory.offset(memory.offset(items >> 3).get(i) >> 3)
        size = object.get(2)
        # An int of one digit: since Python 3.12 its size is four bits up, its sign in the lowest two.
        if object.get(1) == self._class:
            if self._layout == 0:
                if to_u64(size + 1) < 3:
                    return size * (object.get(3) & 0xFFFFFFFF)
            elif to_u64(size) < 16:
                return (1 - (size & 3)) * (object.get(3) & 0xFFFFFFFF)
        return _large_int(items, i)


@value
class bool_items:
    _class: i64

    def __init__(self):
        self._class = _class(1)

    def _load(self, memory, items: i64, i: i64) -> bool:
        value = _take_bool(items, i)
        if _misfit():
            raise_misfit()
        return value


@value
class str_items:
    _class: i64

    def __init__(self):
        self._class = _class(4)

    def _load(self, memory, items: i64, i: i64):
        value = _take_str(items, i)
        if _misfit():
            raise_misfit()
        return value


@value
class bytes_items:
    _class: i64

    def __init__(self):
        self._class = _class(5)

    def _load(self, memory, items: i64, i: i64):
        value = _take_bytes(items, i)
        if _misfit():
            raise_misfit()
        return value


@value
class list_items[K]:
    _class: i64
    _kind: K

    def __init__(self, kind):
        self._class = _class(6)
        self._kind = kind

    def _load(self, memory, items: i64, i: i64):
        value = _take_list(items, i, self._kind._class)
        if _misfit():
            raise_misfit()
        return list_view(value, self._kind)


def take_list(args: i64, i: i64, kind):
    """Argument i, a list whose elements are of a kind."""
    return list_view(_take_list(args, i, kind._class), kind)


@counts_as("list")
class list_view[K]:
    """The list at an address, which lives as long as the call."""

    _address: i64
    _object: Ptr[i64]
    _memory: Ptr[i64]
    _kind: K

    __hash__ = None

    def __init__(self, address: i64, kind):
        memory = _memory()
        self._address = address
        self._memory = memory
        self._object = memory.offset(address >> 3)
        self._kind = kind

    def _given(self) -> i64:
        return _give_object(self._address)

    @inline
    def _at(self, i: i64):
        return self._kind._load(self._memory, self._object.get(3), i)

    @inline
    def __len__(self) -> int:
        return self._object.get(2)

    def __bool__(self) -> bool:
        return self._object.get(2) != 0

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice(index)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + self._object.get(2)
            if to_u64(i) >= to_u64(self._object.get(2)):
                _raise_index()
            return self._at(i)

    def _slice(self, index):
        start, stop, step, count = _slice_bounds(index, self._object.get(2))
        out = list()
        n: i64 = 0
        while n < count:
            out.append(self._at(start + n * step))
            n = n + 1
        return out

    @inline
    def __iter__(self):
        return _view_iterator(self)

    def __reversed__(self):
        return reversed(list(self))

    def __contains__(self, x) -> bool:
        for y in self:
            if y == x:
                return True
        return False

    def copy(self):
        return list(self)

    def count(self, x) -> int:
        return list(self).count(x)

    def index(self, x, start=0, stop=0x3FFFFFFFFFFFFFFF):
        return list(self).index(x, start, stop)

    # What changes it is not compiled.
    def __setitem__(self, index, value):
        _change()

    def __delitem__(self, index):
        _change()

    def __iadd__(self, other):
        _change()
        return self

    def __imul__(self, other):
        _change()
        return self

    def append(self, x):
        _change()

    def extend(self, items):
        _change()

    def insert(self, index, x):
        _change()

    def pop(self, index=-1):
        _change()
        return self[index]

    def remove(self, x):
        _change()

    def clear(self):
        _change()

    def reverse(self):
        _change()

    def sort(self, *, key=None, reverse=False):
        _change()

    def __add__(self, other):
        if isinstance(other, list_view):
            return list(self) + list(other)
        return list(self) + other

    def __radd__(self, other):
        return other + list(self)

    def __mul__(self, count):
        return list(self) * count

    def __rmul__(self, count):
        return list(self) * count

    def __eq__(self, other):
        if isinstance(other, list_view):
            return list(self) == list(other)
        return list(self) == other

    def __repr__(self):
        return repr(list(self))


class _view_iterator[L](_Iterator):
    _list: L
    _i: i64

    @inline
    def __init__(self, target):
        self._list = target
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= self._list._object.get(2):
            return done()
        self._i = i + 1
        return self._list._at(i)
