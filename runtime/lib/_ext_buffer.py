"""Memory that objects of Python's show through the buffer protocol, in native code: arrays of NumPy's, `array.array`, `bytearray` and
`memoryview`. It is read and written in place; while a call runs nothing else does.

What is written to memory that was there before the call is noted first (`py_note`), so that it can be taken back if the call starts
again in the interpreter.
"""

from _core import Ptr, cons, f32, head, content, hold, i8, i16, i32, i64, is_small, is_static_tuple, runtime, same_type, static_len, tail, to_u64, u8, u16, u32, done
from _ext_list import raise_misfit
from _ext_scalar import bool_, float64, int64
from builtins.iterators import _Iterator
from builtins.slice import _slice_bounds

__all__ = [
    "begin", "char_elements", "double_elements", "ended", "float64_elements", "int64_elements", "int_elements", "long_elements", "new_array", "short_elements", "single_elements",
    "take_array", "take_bytearray", "take_memoryview", "take_ndarray", "uchar_elements", "uint_elements", "ushort_elements", "was_noticed",
]


@runtime("py_begin")
def begin() -> None: ...
@runtime("py_noticed")
def was_noticed() -> bool: ...
@runtime("py_end")
def _end() -> None: ...
@runtime("py_buffer")
def _buffer(args: i64, i: i64, container: i64, format: i64, dimensions: i64) -> i64: ...
@runtime("py_room")
def _room() -> Ptr[i64]: ...
@runtime("py_note")
def _note_place(view: i64, place: i64) -> bool: ...
@runtime("py_release")
def _release(object: i64) -> None: ...
@runtime("py_array_new")
def _array_new(zeroed: i64, format: i64, dimensions: i64) -> i64: ...
@runtime("py_array_copy")
def _array_copy(object: i64, format: i64, dimensions: i64) -> i64: ...
@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_memory")
def _floats() -> Ptr[float]: ...
@runtime("py_memory")
def _singles() -> Ptr[f32]: ...
@runtime("py_memory")
def _i64s() -> Ptr[i64]: ...
@runtime("py_memory")
def _i32s() -> Ptr[i32]: ...
@runtime("py_memory")
def _u32s() -> Ptr[u32]: ...
@runtime("py_memory")
def _i16s() -> Ptr[i16]: ...
@runtime("py_memory")
def _u16s() -> Ptr[u16]: ...
@runtime("py_memory")
def _i8s() -> Ptr[i8]: ...
@runtime("py_memory")
def _u8s() -> Ptr[u8]: ...


# --- elements by format: each loads and stores the one at an index ----------------------------------------

@value
class float64_elements:
    """NumPy's."""

    _data: Ptr[float]

    def __init__(self, start: i64):
        self._data = _floats().offset(start >> 3)

    def _at(self, start: i64):
        return float64_elements(start)

    def _format(self) -> i64:
        return 100

    @inline
    def _load(self, i: i64):
        return hold(float64, self._data.get(i))

    @inline
    def _fits(self, value) -> bool:
        return _is_real(value)

    @inline
    def _store(self, i: i64, value):
        self._data.set(i, _float_of(value))


@value
class int64_elements:
    """NumPy's."""

    _data: Ptr[i64]

    def __init__(self, start: i64):
        self._data = _i64s().offset(start >> 3)

    def _at(self, start: i64):
        return int64_elements(start)

    def _format(self) -> i64:
        return 108

    @inline
    def _load(self, i: i64):
        return hold(int64, self._data.get(i))

    @inline
    def _fits(self, value) -> bool:
        return _is_whole(value)

    @inline
    def _store(self, i: i64, value):
        self._data.set(i, _int_of(value))


@value
class double_elements:
    _data: Ptr[float]

    def __init__(self, start: i64):
        self._data = _floats().offset(start >> 3)

    @inline
    def _load(self, i: i64) -> float:
        return self._data.get(i)

    @inline
    def _fits(self, value) -> bool:
        return _is_real(value)

    @inline
    def _store(self, i: i64, value):
        self._data.set(i, _float_of(value))


@value
class single_elements:
    _data: Ptr[f32]

    def __init__(self, start: i64):
        self._data = _singles().offset(start >> 2)

    @inline
    def _load(self, i: i64) -> float:
        return self._data.get(i)

    @inline
    def _fits(self, value) -> bool:
        return _is_real(value)

    @inline
    def _store(self, i: i64, value):
        number: f32 = _float_of(value)
        self._data.set(i, number)


class _integer_elements:
    """Ints within bounds. What the room for them is like is in the derived classes."""

    @inline
    def _load(self, i: i64) -> int:
        return self._data.get(i)

    @inline
    def _fits(self, value) -> bool:
        return _is_whole(value) and self._low <= _int_of(value) and _int_of(value) <= self._high


@value
class uchar_elements(_integer_elements):
    _data: Ptr[u8]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _u8s().offset(start)
        self._low = 0
        self._high = 0xFF

    @inline
    def _store(self, i: i64, value):
        number: u8 = _int_of(value)
        self._data.set(i, number)


@value
class char_elements(_integer_elements):
    _data: Ptr[i8]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _i8s().offset(start)
        self._low = -0x80
        self._high = 0x7F

    @inline
    def _store(self, i: i64, value):
        number: i8 = _int_of(value)
        self._data.set(i, number)


@value
class ushort_elements(_integer_elements):
    _data: Ptr[u16]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _u16s().offset(start >> 1)
        self._low = 0
        self._high = 0xFFFF

    @inline
    def _store(self, i: i64, value):
        number: u16 = _int_of(value)
        self._data.set(i, number)


@value
class short_elements(_integer_elements):
    _data: Ptr[i16]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _i16s().offset(start >> 1)
        self._low = -0x8000
        self._high = 0x7FFF

    @inline
    def _store(self, i: i64, value):
        number: i16 = _int_of(value)
        self._data.set(i, number)


@value
class uint_elements(_integer_elements):
    _data: Ptr[u32]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _u32s().offset(start >> 2)
        self._low = 0
        self._high = 0xFFFFFFFF

    @inline
    def _store(self, i: i64, value):
        number: u32 = _int_of(value)
        self._data.set(i, number)


@value
class int_elements(_integer_elements):
    _data: Ptr[i32]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _i32s().offset(start >> 2)
        self._low = -0x80000000
        self._high = 0x7FFFFFFF

    @inline
    def _store(self, i: i64, value):
        number: i32 = _int_of(value)
        self._data.set(i, number)


@value
class long_elements(_integer_elements):
    _data: Ptr[i64]
    _low: i64
    _high: i64

    def __init__(self, start: i64):
        self._data = _i64s().offset(start >> 3)
        self._low = -0x8000000000000000
        self._high = 0x7FFFFFFFFFFFFFFF

    @inline
    def _store(self, i: i64, value):
        number: i64 = _int_of(value)
        self._data.set(i, number)


@inline
def _is_real(value) -> bool:
    """Whether a place for floats takes it as its float."""
    if isinstance(value, int):
        return is_small(value)
    else:
        return isinstance(value, (float64, int64)) or same_type(value, 0.0)


@inline
def _float_of(value) -> float:
    if isinstance(value, int):
        return float(value)
    elif isinstance(value, int64):
        number: int = content(value)
        return float(number)
    elif isinstance(value, float64):
        return content(value)
    elif same_type(value, 0.0):
        return value
    else:
        return 0.0


@inline
def _is_whole(value) -> bool:
    """Whether a place for ints takes it."""
    if isinstance(value, int):
        return is_small(value)
    else:
        return isinstance(value, int64)


@inline
def _int_of(value) -> i64:
    if isinstance(value, int):
        return value
    elif isinstance(value, int64):
        return content(value)
    else:
        return 0


# --- arrays -----------------------------------------------------------------------------------------

class _owner:
    """The object whose memory it is; arrays that native code makes of it share it."""

    _object: i64
    # Whether the reference is ours.
    _fresh: i64
    # What a change needs: 0 nothing, 1 it is noted, 2 it is not possible.
    _guarded: i64
    # The number by which the runtime knows the memory.
    _view: i64

    def __init__(self, object: i64, fresh: i64, guarded: i64, view: i64):
        self._object = object
        self._fresh = fresh
        self._guarded = guarded
        self._view = view

    def __drop__(self):
        if self._fresh != 0:
            _release(self._object)


@noinline
def _note(owner, place: i64) -> bool:
    """Notes an element before it changes; False if it must not change."""
    if owner._guarded == 2:
        return False
    if not _note_place(owner._view, place):
        owner._guarded = 0
    return True


class _buffer_base:
    """What all of them can. Fields: the owner, the elements, the index of the first, and by dimension lengths and steps."""

    # These only compute, and one place decides, so that they melt into it.
    @inline
    def _place(self, place: i64, index, lengths, steps) -> i64:
        if static_len(index) == 0:
            return place
        else:
            i = _index_of(head(index))
            if i < 0:
                i = i + head(lengths)
            return self._place(place + i * head(steps), tail(index), tail(lengths), tail(steps))

    @inline
    def _is_inside(self, index, lengths) -> bool:
        if static_len(index) == 0:
            return True
        else:
            i = _index_of(head(index))
            if i < 0:
                i = i + head(lengths)
            return to_u64(i) < to_u64(head(lengths)) and self._is_inside(tail(index), tail(lengths))

    @inline
    def __len__(self) -> int:
        return head(self._lengths)

    @inline
    def __getitem__(self, index):
        if is_static_tuple(index):
            if _are_numbers(index) and static_len(index) == static_len(self._lengths):
                if not self._is_inside(index, self._lengths):
                    raise_misfit()
                return self._items._load(self._place(self._first, index, self._lengths, self._steps))
            elif static_len(index) > static_len(self._lengths):
                raise_misfit()
            else:
                return self._view_of(index)
        else:
            if static_len(self._lengths) == 1 and _are_numbers((index,)):
                if not self._is_inside((index,), self._lengths):
                    raise_misfit()
                return self._items._load(self._place(self._first, (index,), self._lengths, self._steps))
            else:
                return self._view_of((index,))

    @inline
    def _view_of(self, index):
        place, lengths, steps = self._narrowed(self._first, index, self._lengths, self._steps)
        return self._like(place, lengths, steps)

    @inline
    def _narrowed(self, place: i64, index, lengths, steps):
        if static_len(index) == 0:
            return (place, lengths, steps)
        elif isinstance(head(index), slice):
            start, stop, step, count = _slice_bounds(head(index), head(lengths))
            place, lengths, rest = self._narrowed(place + start * head(steps), tail(index), tail(lengths), tail(steps))
            return (place, cons(count, lengths), cons(step * head(steps), rest))
        else:
            i = _index_of(head(index))
            if i < 0:
                i = i + head(lengths)
            if isinstance(head(index), bool) or to_u64(i) >= to_u64(head(lengths)):
                raise_misfit()
            return self._narrowed(place + i * head(steps), tail(index), tail(lengths), tail(steps))

    @inline
    def __setitem__(self, index, value):
        if is_static_tuple(index):
            self._set(index, value)
        else:
            self._set((index,), value)

    @inline
    def _set(self, index, value):
        if static_len(index) != static_len(self._lengths) or not _are_numbers(index):
            raise_misfit()
        else:
            if not self._is_inside(index, self._lengths) or not self._items._fits(value):
                raise_misfit()
            place = self._place(self._first, index, self._lengths, self._steps)
            if self._owner._guarded != 0:
                if not _note(self._owner, place):
                    raise_misfit()
            self._items._store(place, value)

    @inline
    def __iter__(self):
        return _buffer_iterator(self)

    @inline
    def _item(self, i: i64):
        """The one at an index that is known to be there."""
        if static_len(self._lengths) == 1:
            return self._items._load(self._first + i * head(self._steps))
        else:
            return self._like(self._first + i * head(self._steps), tail(self._lengths), tail(self._steps))

    def __contains__(self, x):
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


class ndarray[K, L](_buffer_base):
    _owner: _owner
    _items: K
    _first: i64
    _lengths: L
    _steps: L
    _is_part: i64

    __hash__ = None

    @inline
    def __init__(self, owner, items, first: i64, lengths, steps, is_part: i64):
        self._owner = owner
        self._items = items
        self._first = first
        self._lengths = lengths
        self._steps = steps
        self._is_part = is_part

    @inline
    def _like(self, place: i64, lengths, steps):
        return ndarray(self._owner, self._items, place, lengths, steps, 1)

    def __bool__(self):
        raise_misfit()

    @property
    def shape(self):
        return _numbers(self._lengths)

    @property
    def ndim(self) -> int:
        return static_len(self._lengths)

    @property
    def size(self) -> int:
        return _count(self._lengths)

    def _given(self) -> i64:
        if self._is_part != 0:
            raise_misfit()
        return _give_object(self._owner._object)

    def copy(self):
        if self._is_part != 0:
            raise_misfit()
        dimensions: i64 = static_len(self._lengths)
        return _fresh_array(_array_copy(self._owner._object, self._items._format(), dimensions), self._items, self._lengths)


def _fresh_array(object: i64, items, lengths):
    """The array that the runtime has just made; its elements lie close together."""
    if object == 0:
        raise_misfit()
    owner = _owner(object, 1, 0, 0)
    return ndarray(owner, items._at(_room().get(2)), 0, lengths, _dense(lengths), 0)


def new_array(zeroed: i64, items, lengths):
    """A new array of NumPy's."""
    dimensions: i64 = static_len(lengths)
    _put_lengths(0, lengths)
    return _fresh_array(_array_new(zeroed, items._format(), dimensions), items, lengths)


def ended(out: i64) -> i64:
    """What an entry gives in the end."""
    _end()
    return out


def _put_lengths(at: i64, lengths):
    if static_len(lengths) != 0:
        if head(lengths) < 0:
            raise_misfit()
        _room().set(at, head(lengths))
        _put_lengths(at + 1, tail(lengths))


@inline
def _dense(lengths):
    """The steps of elements that lie close together, the last dimension first."""
    if static_len(lengths) == 0:
        return ()
    else:
        return cons(_count(tail(lengths)), _dense(tail(lengths)))


@inline
def _count(lengths) -> i64:
    if static_len(lengths) == 0:
        return 1
    else:
        return head(lengths) * _count(tail(lengths))


@inline
def _are_numbers(index) -> bool:
    if static_len(index) == 0:
        return True
    elif isinstance(head(index), bool):
        return False
    elif isinstance(head(index), (int, int64)):
        return _are_numbers(tail(index))
    else:
        return False


@inline
def _index_of(x) -> i64:
    if isinstance(x, int64):
        return content(x)
    elif isinstance(x, int) and is_small(x):
        return x
    else:
        # No array is so long.
        return 0x7FFFFFFFFFFFFFFF


@inline
def _numbers(words):
    if static_len(words) == 0:
        return ()
    else:
        number: int = head(words)
        return cons(number, _numbers(tail(words)))


class plain_view[K, L](_buffer_base):
    """An `array.array`."""

    _owner: _owner
    _items: K
    _first: i64
    _lengths: L
    _steps: L

    __hash__ = None

    @inline
    def __init__(self, owner, items, first: i64, lengths, steps):
        self._owner = owner
        self._items = items
        self._first = first
        self._lengths = lengths
        self._steps = steps

    def _like(self, place: i64, lengths, steps):
        raise_misfit()

    def _given(self) -> i64:
        return _give_object(self._owner._object)


@counts_as("bytearray")
class bytearray_view[K, L](_buffer_base):
    _owner: _owner
    _items: K
    _first: i64
    _lengths: L
    _steps: L

    __hash__ = None

    @inline
    def __init__(self, owner, items, first: i64, lengths, steps):
        self._owner = owner
        self._items = items
        self._first = first
        self._lengths = lengths
        self._steps = steps

    def _like(self, place: i64, lengths, steps):
        raise_misfit()

    def _given(self) -> i64:
        return _give_object(self._owner._object)


@counts_as("memoryview")
class memory_view[K, L](_buffer_base):
    _owner: _owner
    _items: K
    _first: i64
    _lengths: L
    _steps: L
    _is_part: i64

    __hash__ = None

    @inline
    def __init__(self, owner, items, first: i64, lengths, steps, is_part: i64):
        self._owner = owner
        self._items = items
        self._first = first
        self._lengths = lengths
        self._steps = steps
        self._is_part = is_part

    @inline
    def _like(self, place: i64, lengths, steps):
        return memory_view(self._owner, self._items, place, lengths, steps, 1)

    @property
    def shape(self):
        return _numbers(self._lengths)

    @property
    def ndim(self) -> int:
        return static_len(self._lengths)

    def _given(self) -> i64:
        if self._is_part != 0:
            raise_misfit()
        return _give_object(self._owner._object)


class _buffer_iterator[B](_Iterator):
    _buffer: B
    _i: i64

    @inline
    def __init__(self, buffer):
        self._buffer = buffer
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= head(self._buffer._lengths):
            return done()
        self._i = i + 1
        return self._buffer._item(i)


@inline
def _owner_in_room(view: i64):
    return _owner(_room().get(0), 0, _room().get(1), view)


@inline
def take_ndarray(args: i64, i: i64, format: i64, items, like):
    """Argument i, an array of NumPy's with these elements and as many dimensions as the tuple is long."""
    dimensions: i64 = static_len(like)
    owner = _owner_in_room(_buffer(args, i, 0, format, dimensions))
    return ndarray(owner, items(_room().get(2)), 0, _words(3, like), _words(3 + dimensions, like), 0)


@inline
def take_array(args: i64, i: i64, format: i64, items, like):
    dimensions: i64 = static_len(like)
    owner = _owner_in_room(_buffer(args, i, 1, format, dimensions))
    return plain_view(owner, items(_room().get(2)), 0, _words(3, like), _words(3 + dimensions, like))


@inline
def take_bytearray(args: i64, i: i64, format: i64, items, like):
    dimensions: i64 = static_len(like)
    owner = _owner_in_room(_buffer(args, i, 2, format, dimensions))
    return bytearray_view(owner, items(_room().get(2)), 0, _words(3, like), _words(3 + dimensions, like))


@inline
def take_memoryview(args: i64, i: i64, format: i64, items, like):
    dimensions: i64 = static_len(like)
    owner = _owner_in_room(_buffer(args, i, 3, format, dimensions))
    return memory_view(owner, items(_room().get(2)), 0, _words(3, like), _words(3 + dimensions, like), 0)


@inline
def _words(at: i64, like):
    if static_len(like) == 0:
        return ()
    else:
        return cons(_room().get(at), _words(at + 1, tail(like)))
