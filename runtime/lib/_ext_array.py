"""An `array.array` that is found in what native code looks at (an attribute, an element of a list), used in place, element by element. (The memory of arguments
is taken once, at the beginning of a call: `_ext_buffer.py`.)

What native code does not know of arrays it says as a TypeError or AttributeError, which handlers of the program do not get (`caught` in `pyc2n_fresh.py`).
"""

from _core import Ptr, content, head, hold, i64, inline, runtime, tail, to_u64
from _ext_buffer import double_elements, int_elements, long_elements, single_elements, uchar_elements
from _ext_list import list_iterator
from _ext_misfit import raise_misfit
from _ext_python import argument, at, misfit
from builtins.list import _list_index

__all__ = ["array_items", "double_elements", "int_elements", "long_elements", "single_elements", "take_array_view", "uchar_elements"]


@runtime("py_take_array")
def _take_array(items: i64, i: i64, format: i64) -> i64: ...
@runtime("py_array_class")
def _array_class() -> Ptr[i64]: ...
@runtime("py_array_note")
def _array_note(array: i64, i: i64) -> bool: ...
@runtime("py_array_noted")
def _array_noted() -> Ptr[i64]: ...
@runtime("py_vague_state")
def _vague_state() -> Ptr[i64]: ...
@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...


@inline
def array_items(format: i64, elements):
    return hold(_array_kind, (format, elements))


@held("tuple")
class _array_kind[T]:
    """Arrays whose elements have a format, and the class that stands for it."""

    @inline
    def _class(self) -> i64:
        return 0

    def _load(self, items: i64, i: i64):
        view = take_array_view(items, i, head(content(self)), head(tail(content(self))))
        if misfit():
            raise_misfit()
        return view


@inline
def take_array_view(items: i64, i: i64, format: i64, elements):
    """Object i, or a misfit, which is remembered."""
    _vague_state().set(0, 1)
    object = argument(items, i)
    # The format is the first byte of the description.
    if at(object).get(1) == _array_class().get(0) and at(at(object).get(5)).get(0) & 255 == format:
        return hold(array_view, (object, elements))
    return hold(array_view, (_take_array(items, i, format), elements))


@inline
def _address(view) -> i64:
    return head(content(view))


@inline
def _object(view):
    return at(_address(view))


@inline
def _elements(view):
    return head(tail(content(view)))


@inline
def _memory(view):
    return _elements(view)._memory(_object(view).get(3))


@inline
def _place(view, index, message) -> i64:
    i = _list_index(index)
    if i < 0:
        i = i + _object(view).get(2)
    if to_u64(i) >= to_u64(_object(view).get(2)):
        raise IndexError(message)
    return i


@held("tuple")
class array_view[T]:
    """The array at an address, which lives as long as the call. Such an object consists of the address and the class of the elements."""

    __hash__ = None
    _match_sequence = True

    def _given(self) -> i64:
        return _give_object(_address(self))

    @inline
    def _place_of(self) -> i64:
        return _address(self)

    @inline
    def __len__(self) -> int:
        return _object(self).get(2)

    @inline
    def _at(self, i: i64):
        return _elements(self)._load(_memory(self), i)

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            raise_misfit()
        else:
            return self._at(_place(self, index, "array index out of range"))

    @inline
    def __setitem__(self, index, value):
        if isinstance(index, slice):
            raise_misfit()
        else:
            i = _place(self, index, "array assignment index out of range")
            if not _elements(self)._fits(value):
                raise_misfit()
            # Of one array all has been noted.
            if _array_noted().get(0) != _address(self):
                if not _array_note(_address(self), i):
                    raise_misfit()
            _elements(self)._store(_memory(self), i, value)

    @inline
    def __iter__(self):
        return list_iterator(self)

    def __contains__(self, x) -> bool:
        raise_misfit()

    def __eq__(self, other):
        raise_misfit()

    def __ne__(self, other):
        raise_misfit()

    def __repr__(self):
        raise_misfit()

    def __str__(self):
        raise_misfit()

    def __format__(self, spec):
        raise_misfit()

    def __setattr__(self, name, value):
        raise_misfit()
