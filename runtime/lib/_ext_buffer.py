"""Memory that objects of Python's show through the buffer protocol, in native code: arrays of NumPy's, `array.array`, `bytearray` and
`memoryview`. It is read and written in place; while a call runs nothing else does.

What is written to memory that was there before the call is noted first (`py_note`), so that it can be taken back if the call starts
again in the interpreter.
"""

from _core import Ptr, cons, content, done, f32, head, hold, i32, i64, is_small, is_static_tuple, rarely, runtime, same_type, static_len, tail, to_u64, u8
from _ext_misfit import raise_misfit
from _ext_scalar import bool_, float64, int64
from builtins.iterators import _Iterator
from builtins.slice import _slice_bounds

__all__ = [
    "begin", "double_elements", "ended", "float64_elements", "int64_elements", "int_elements", "long_elements", "new_array", "single_elements", "take_array",
    "take_bytearray", "take_memoryview", "take_ndarray", "uchar_elements", "was_noticed",
]


@runtime("py_begin")
def begin() -> None: ...
@runtime("py_noticed")
def was_noticed() -> bool: ...
@runtime("py_end")
def _end() -> None: ...
@runtime("py_buffer")
def _buffer_of(args: i64, i: i64, container: i64, format: i64, dimensions: i64) -> i64: ...
@runtime("py_room")
def _room() -> Ptr[i64]: ...
@runtime("py_start")
def _start() -> i64: ...
@runtime("py_new_start")
def _new_start() -> i64: ...
@runtime("py_note")
def _note(view: i64, place: i64) -> bool: ...
@runtime("py_guards")
def _guards() -> Ptr[i64]: ...
@runtime("py_no_guard")
def _no_guard() -> Ptr[i64]: ...
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
def _u8s() -> Ptr[u8]: ...


# --- elements by format: what is at an index of raw memory -----------------------------------------------
# These classes have no objects: a class stands for the format.

class float64_elements:
    """NumPy's."""

    @inline
    def _array_class(lengths):
        if static_len(lengths) == 1:
            return float64_array_1
        elif static_len(lengths) == 2:
            return float64_array_2
        elif static_len(lengths) == 3:
            return float64_array_3
        elif static_len(lengths) == 4:
            return float64_array_4
        else:
            raise_misfit()

    def _memory(start: i64):
        return _floats().offset(start >> 3)

    def _format() -> i64:
        return 100

    @inline
    def _load(memory, i: i64):
        return hold(float64, memory.get(i))

    @inline
    def _fits(value) -> bool:
        return _is_real(value)

    @inline
    def _store(memory, i: i64, value):
        memory.set(i, _float_of(value))


class int64_elements:
    """NumPy's."""

    @inline
    def _array_class(lengths):
        if static_len(lengths) == 1:
            return int64_array_1
        elif static_len(lengths) == 2:
            return int64_array_2
        elif static_len(lengths) == 3:
            return int64_array_3
        elif static_len(lengths) == 4:
            return int64_array_4
        else:
            raise_misfit()

    def _memory(start: i64):
        return _i64s().offset(start >> 3)

    def _format() -> i64:
        return 108

    @inline
    def _load(memory, i: i64):
        return hold(int64, memory.get(i))

    @inline
    def _fits(value) -> bool:
        return _is_whole(value)

    @inline
    def _store(memory, i: i64, value):
        memory.set(i, _int_of(value))


class double_elements:
    @inline
    def _array_class(lengths):
        return double_array

    @inline
    def _view_class():
        return double_view

    def _memory(start: i64):
        return _floats().offset(start >> 3)

    @inline
    def _load(memory, i: i64) -> float:
        return memory.get(i)

    @inline
    def _fits(value) -> bool:
        return _is_real(value)

    @inline
    def _store(memory, i: i64, value):
        memory.set(i, _float_of(value))


class single_elements:
    @inline
    def _array_class(lengths):
        return single_array

    def _memory(start: i64):
        return _singles().offset(start >> 2)

    @inline
    def _load(memory, i: i64) -> float:
        return memory.get(i)

    @inline
    def _fits(value) -> bool:
        return _is_real(value)

    @inline
    def _store(memory, i: i64, value):
        number: f32 = _float_of(value)
        memory.set(i, number)


class uchar_elements:
    @inline
    def _array_class(lengths):
        return uchar_array

    @inline
    def _view_class():
        return uchar_view

    def _memory(start: i64):
        return _u8s().offset(start)

    @inline
    def _load(memory, i: i64) -> int:
        return memory.get(i)

    @inline
    def _fits(value) -> bool:
        return _is_whole(value) and _is_between(value, 0, 0xFF)

    @inline
    def _store(memory, i: i64, value):
        number: u8 = _int_of(value)
        memory.set(i, number)


class int_elements:
    @inline
    def _array_class(lengths):
        return int_array

    def _memory(start: i64):
        return _i32s().offset(start >> 2)

    @inline
    def _load(memory, i: i64) -> int:
        return memory.get(i)

    @inline
    def _fits(value) -> bool:
        return _is_whole(value) and _is_between(value, -0x80000000, 0x7FFFFFFF)

    @inline
    def _store(memory, i: i64, value):
        number: i32 = _int_of(value)
        memory.set(i, number)


class long_elements:
    @inline
    def _array_class(lengths):
        return long_array

    @inline
    def _view_class():
        return long_view

    def _memory(start: i64):
        return _i64s().offset(start >> 3)

    @inline
    def _load(memory, i: i64) -> int:
        return memory.get(i)

    @inline
    def _fits(value) -> bool:
        return _is_whole(value) and _is_between(value, -0x8000000000000000, 0x7FFFFFFFFFFFFFFF)

    @inline
    def _store(memory, i: i64, value):
        number: i64 = _int_of(value)
        memory.set(i, number)


@inline
def _is_between(value, low: i64, high: i64) -> bool:
    number = _int_of(value)
    return low <= number and number <= high


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
    """The object whose memory it is; what native code makes of it shares it."""

    _object: i64
    # Whether the reference is ours.
    _fresh: i64

    @inline
    def __init__(self, object: i64, fresh: i64):
        self._object = object
        self._fresh = fresh

    def __drop__(self):
        if self._fresh != 0:
            _release(self._object)


class _buffer:
    """What all of them can. Such an object consists of the whole (its owner, and whether this is only a part of it), the guard (what a change
    needs, and the number by which the runtime knows the memory), the class for its elements, their memory, the index of the first, and
    lengths and steps by dimension."""

    @inline
    def __len__(self) -> int:
        whole, guard, elements, memory, first, lengths, steps = content(self)
        return head(lengths)

    @inline
    def __getitem__(self, index):
        whole, guard, elements, memory, first, lengths, steps = content(self)
        if is_static_tuple(index):
            if static_len(index) == static_len(lengths) and _are_numbers(index):
                if not _is_inside(index, lengths):
                    raise_misfit()
                return elements._load(memory, _place(first, index, lengths, steps))
            elif static_len(index) > static_len(lengths):
                raise_misfit()
            else:
                return self._part(index)
        else:
            if static_len(lengths) == 1 and _are_numbers((index,)):
                if not _is_inside((index,), lengths):
                    raise_misfit()
                return elements._load(memory, _place(first, (index,), lengths, steps))
            else:
                return self._part((index,))

    @inline
    def _part(self, index):
        whole, guard, elements, memory, first, lengths, steps = content(self)
        first, lengths, steps = _narrowed(first, index, lengths, steps)
        return self._like(first, lengths, steps)

    @inline
    def __setitem__(self, index, value):
        whole, guard, elements, memory, first, lengths, steps = content(self)
        if is_static_tuple(index):
            if static_len(index) != static_len(lengths) or not _are_numbers(index):
                raise_misfit()
            else:
                if not _is_inside(index, lengths) or not elements._fits(value):
                    raise_misfit()
                place = _place(first, index, lengths, steps)
                if head(guard).get(0) != 0:
                    if not _note(head(tail(guard)), place):
                        raise_misfit()
                elements._store(memory, place, value)
        else:
            self[(index,)] = value

    @inline
    def __iter__(self):
        return _buffer_iterator(self)

    @inline
    def _item(self, i: i64):
        """The one at an index that is known to be there."""
        whole, guard, elements, memory, first, lengths, steps = content(self)
        if static_len(lengths) == 1:
            return elements._load(memory, first + i * head(steps))
        else:
            return self._like(first + i * head(steps), tail(lengths), tail(steps))

    def _given(self) -> i64:
        whole, guard, elements, memory, first, lengths, steps = content(self)
        if head(tail(whole)) != 0:
            raise_misfit()
        return _give_object(head(whole)._object)

    @property
    def shape(self):
        whole, guard, elements, memory, first, lengths, steps = content(self)
        return _numbers(lengths)

    @property
    def ndim(self) -> int:
        whole, guard, elements, memory, first, lengths, steps = content(self)
        return static_len(lengths)

    def __setattr__(self, name, value):
        raise_misfit()

    def __contains__(self, x):
        raise_misfit()

    def __hash__(self):
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


class _ndarray(_buffer):
    """An array of NumPy's."""

    @inline
    def _like(self, place: i64, lengths, steps):
        whole, guard, elements, memory, first, old_lengths, old_steps = content(self)
        return hold(elements._array_class(lengths), ((head(whole), _word(1)), guard, elements, memory, place, lengths, steps))

    def __bool__(self):
        raise_misfit()

    @property
    def size(self) -> int:
        whole, guard, elements, memory, first, lengths, steps = content(self)
        return _count(lengths)

    @inline
    def copy(self):
        whole, guard, elements, memory, first, lengths, steps = content(self)
        if head(tail(whole)) != 0:
            raise_misfit()
        dimensions: i64 = static_len(lengths)
        return _fresh_array(_array_copy(head(whole)._object, elements._format(), dimensions), elements, lengths)


class _memory_view(_buffer):
    """A memoryview."""

    _match_sequence = True

    @inline
    def _like(self, place: i64, lengths, steps):
        whole, guard, elements, memory, first, old_lengths, old_steps = content(self)
        return hold(elements._view_class(), ((head(whole), _word(1)), guard, elements, memory, place, lengths, steps))


class _array(_buffer):
    """An `array.array`, or a bytearray: parts of it are copies."""

    def _like(self, place: i64, lengths, steps):
        raise_misfit()


class _module_array(_array):
    """An `array.array`, a sequence for patterns; bytearrays are none."""

    _match_sequence = True


# What differs in elements or dimensions are different classes, so that they stay apart where they meet in a variable.

@held("tuple")
class float64_array_1[C](_ndarray):
    __slots__ = ()

@held("tuple")
class float64_array_2[C](_ndarray):
    __slots__ = ()

@held("tuple")
class float64_array_3[C](_ndarray):
    __slots__ = ()

@held("tuple")
class float64_array_4[C](_ndarray):
    __slots__ = ()

@held("tuple")
class int64_array_1[C](_ndarray):
    __slots__ = ()

@held("tuple")
class int64_array_2[C](_ndarray):
    __slots__ = ()

@held("tuple")
class int64_array_3[C](_ndarray):
    __slots__ = ()

@held("tuple")
class int64_array_4[C](_ndarray):
    __slots__ = ()

@held("tuple")
class double_array[C](_module_array):
    __slots__ = ()

@held("tuple")
class single_array[C](_module_array):
    __slots__ = ()

@held("tuple")
class long_array[C](_module_array):
    __slots__ = ()

@held("tuple")
class int_array[C](_module_array):
    __slots__ = ()

@held("tuple")
class uchar_array[C](_module_array):
    __slots__ = ()

@counts_as("bytearray")
@held("tuple")
class byte_array[C](_array):
    __slots__ = ()

@counts_as("memoryview")
@held("tuple")
class double_view[C](_memory_view):
    __slots__ = ()

@counts_as("memoryview")
@held("tuple")
class long_view[C](_memory_view):
    __slots__ = ()

@counts_as("memoryview")
@held("tuple")
class uchar_view[C](_memory_view):
    __slots__ = ()


@inline
def _word(n: i64) -> i64:
    return n


# --- indices: these only compute, and one place decides, so that they melt into it ---------------------------

@inline
def _from_start(i: i64, length: i64) -> i64:
    """An index that counts from the end made one that counts from the start; what is outside stays outside."""
    if rarely(to_u64(i) >= to_u64(length)):
        if rarely(i < 0):
            return i + length
    return i


@inline
def _place(place: i64, index, lengths, steps) -> i64:
    if static_len(index) == 0:
        return place
    else:
        i = _from_start(_index_of(head(index)), head(lengths))
        return _place(place + i * head(steps), tail(index), tail(lengths), tail(steps))


@inline
def _is_inside(index, lengths) -> bool:
    if static_len(index) == 0:
        return True
    else:
        i = _from_start(_index_of(head(index)), head(lengths))
        return to_u64(i) < to_u64(head(lengths)) and _is_inside(tail(index), tail(lengths))


@inline
def _narrowed(place: i64, index, lengths, steps):
    if static_len(index) == 0:
        return (place, lengths, steps)
    elif isinstance(head(index), slice):
        start, stop, step, count = _slice_bounds(head(index), head(lengths))
        place, lengths, rest = _narrowed(place + start * head(steps), tail(index), tail(lengths), tail(steps))
        return (place, cons(count, lengths), cons(step * head(steps), rest))
    else:
        i = _index_of(head(index))
        if i < 0:
            i = i + head(lengths)
        if isinstance(head(index), bool) or to_u64(i) >= to_u64(head(lengths)):
            raise_misfit()
        return _narrowed(place + i * head(steps), tail(index), tail(lengths), tail(steps))


# --- new arrays ------------------------------------------------------------------------------------------

# These are inlined, so that what is known of a new array is known to its user.
@inline
def _fresh_array(object: i64, elements, lengths):
    """The array that the runtime has just made; its elements lie close together."""
    if object == 0:
        raise_misfit()
    whole = (_owner(object, 1), _word(0))
    return hold(elements._array_class(lengths), (whole, (_no_guard(), _word(0)), elements, elements._memory(_new_start()), _word(0), lengths, _dense(lengths)))


@inline
def new_array(zeroed: i64, elements, lengths):
    """A new array of NumPy's."""
    dimensions: i64 = static_len(lengths)
    _put_lengths(0, lengths)
    return _fresh_array(_array_new(zeroed, elements._format(), dimensions), elements, lengths)


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


class _buffer_iterator[B](_Iterator):
    _buffer: B
    _i: i64

    @inline
    def __init__(self, buffer):
        self._buffer = buffer
        self._i = 0

    @inline
    def __step__(self):
        whole, guard, elements, memory, first, lengths, steps = content(self._buffer)
        i = self._i
        if i >= head(lengths):
            return done()
        self._i = i + 1
        return self._buffer._item(i)


@inline
def _taken(class_, args: i64, i: i64, container: i64, format: i64, elements, like):
    """Argument i, with as many dimensions as the tuple `like` is long."""
    dimensions: i64 = static_len(like)
    view = _buffer_of(args, i, container, format, dimensions)
    whole = (_owner(_room().get(0), 0), _word(0))
    memory = elements._memory(_start())
    return hold(class_, (whole, (_guards().offset(view), view), elements, memory, _word(0), _lengths(2, like), _words(2 + dimensions, like)))


@inline
def take_ndarray(args: i64, i: i64, format: i64, elements, like):
    return _taken(elements._array_class(like), args, i, 0, format, elements, like)


@inline
def take_array(args: i64, i: i64, format: i64, elements, like):
    return _taken(elements._array_class(like), args, i, 1, format, elements, like)


@inline
def take_bytearray(args: i64, i: i64, format: i64, elements, like):
    return _taken(byte_array, args, i, 2, format, elements, like)


@inline
def take_memoryview(args: i64, i: i64, format: i64, elements, like):
    return _taken(elements._view_class(), args, i, 3, format, elements, like)


@inline
def _lengths(at: i64, like):
    """They are never negative, nor so large that bytes could not be counted: then fewer indices are in doubt."""
    if static_len(like) == 0:
        return ()
    else:
        return cons(_room().get(at) & 0x0FFFFFFFFFFFFFFF, _lengths(at + 1, tail(like)))


@inline
def _words(at: i64, like):
    if static_len(like) == 0:
        return ()
    else:
        return cons(_room().get(at), _words(at + 1, tail(like)))
