"""A Python list in native code: read and changed in place, element by element.

An element of another type than promised raises `_Misfit`, which no program catches; the call then starts again in the interpreter, and what
was changed is taken back (`runtime/src/ext/changes.rs`). Native containers are not put into a list: they would have to be Python's at once.
"""

from _core import Ptr, cons, content, done, has_attr, has_special, head, hold, i64, is_small, is_static_tuple, noinline, runtime, static_len, tail, to_u64, type_name
from _ext_give import _tuple_new, _tuple_set, give, give_fresh, list_new, list_set
from _ext_misfit import raise_misfit
from _ext_python import (
    argument, at, bool_class, bytes_class, float_class, float_in, int_class, int_in, is_type, list_class, misfit, put_float, put_int, str_class, tuple_class,
)
from builtins.iterators import _Iterator
from builtins.list import _list_index, _raise_assignment_index, _raise_extended_slice, _raise_index, _raise_pop_empty, _raise_pop_index
from builtins.slice import _slice_bounds, _ssize
from builtins.sort import _sort

__all__ = ["bool_items", "bytes_items", "float_items", "int_items", "list_items", "list_iterator", "list_view", "str_items", "take_list", "tuple_items", "view_list"]


@runtime("py_pause")
def _pause() -> None: ...
@runtime("py_take_int")
def _take_int(items: i64, i: i64) -> int: ...
@runtime("py_take_bool")
def _take_bool(items: i64, i: i64) -> bool: ...
@runtime("py_take_str")
def _take_str(items: i64, i: i64) -> str: ...
@runtime("py_take_bytes")
def _take_bytes(items: i64, i: i64) -> bytes: ...
@runtime("py_take_list")
def _take_list(items: i64, i: i64, class_: i64) -> i64: ...
@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_release")
def _release(object: i64) -> None: ...


@runtime("py_change")
def _change() -> None: ...
@runtime("py_list_store")
def _list_store(list: i64, i: i64, object: i64) -> bool: ...
@runtime("py_list_insert")
def _list_insert(list: i64, i: i64, object: i64) -> bool: ...
@runtime("py_list_remove")
def _list_remove(list: i64, i: i64) -> bool: ...
@runtime("py_list_swap")
def _list_swap(list: i64, i: i64, j: i64) -> None: ...
@runtime("py_list_splice")
def _list_splice(list: i64, start: i64, stop: i64, items: i64) -> bool: ...
@runtime("py_list_part")
def _list_part(list: i64, start: i64, stop: i64) -> i64: ...
@runtime("py_list_hide")
def _list_hide(list: i64) -> bool: ...
@runtime("py_list_show")
def _list_show(list: i64, items: Ptr[i64], size: i64) -> bool: ...


@noinline
def _large_int(items: i64, i: i64) -> int:
    value = _take_int(items, i)
    if misfit():
        raise_misfit()
    return value


# --- elements by type: each loads element i of an array of objects ---------------------------------------
# A class stands for a builtin type and has no objects; what kinds of containers there are objects of other classes say.

class float_items:
    @inline
    def _class() -> i64:
        return float_class()

    @inline
    def _load(items: i64, i: i64):
        if not is_type(items, i, float_class()):
            raise_misfit()
        return float_in(items, i)


class int_items:
    @inline
    def _class() -> i64:
        return int_class()

    @inline
    def _load(items: i64, i: i64) -> int:
        return int_in(items, i, _large_int)


class bool_items:
    @inline
    def _class() -> i64:
        return bool_class()

    def _load(items: i64, i: i64) -> bool:
        value = _take_bool(items, i)
        if misfit():
            raise_misfit()
        return value


class str_items:
    @inline
    def _class() -> i64:
        return str_class()

    def _load(items: i64, i: i64):
        value = _take_str(items, i)
        if misfit():
            raise_misfit()
        return value


class bytes_items:
    @inline
    def _class() -> i64:
        return bytes_class()

    def _load(items: i64, i: i64):
        value = _take_bytes(items, i)
        if misfit():
            raise_misfit()
        return value


@inline
def list_items(kind):
    return hold(_list_kind, (kind,))


@held("tuple")
class _list_kind[T]:
    """Lists, whose elements are of a kind."""

    @inline
    def _class(self) -> i64:
        return list_class()

    def _load(self, items: i64, i: i64):
        kind = head(content(self))
        address = _take_list(items, i, kind._class())
        if misfit():
            raise_misfit()
        return _view(address, kind)


@inline
def tuple_items(kinds):
    return hold(_tuple_kind, (kinds,))


@held("tuple")
class _tuple_kind[T]:
    """Tuples, whose elements are of these kinds. They are values: taken out, and made anew where they are put in."""

    @inline
    def _class(self) -> i64:
        return tuple_class()

    def _load(self, items: i64, i: i64):
        kinds = head(content(self))
        tuple = argument(items, i)
        if at(tuple).get(1) != tuple_class() or at(tuple).get(2) != static_len(kinds):
            raise_misfit()
        return _loaded(kinds, tuple + 24, 0)


def _loaded(kinds, items: i64, i: i64):
    if static_len(kinds) == 0:
        return ()
    value = head(kinds)._load(items, i)
    _check_nan(value)
    return cons(value, _loaded(tail(kinds), items, i + 1))


def take_list(args: i64, i: i64, kind):
    """Argument i, a list whose elements are of a kind."""
    return _view(_take_list(args, i, kind._class()), kind)


@inline
def view_list(address: i64, kind):
    """The list at an address."""
    return _view(address, kind)


@inline
def _view(address: i64, kind):
    return hold(list_view, (address, kind))


@inline
def _address(view) -> i64:
    return head(content(view))


@inline
def _object(view):
    return at(_address(view))


@inline
def _kind(view):
    return head(tail(content(view)))


@held("tuple")
@counts_as("list")
class list_view[T]:
    """The list at an address, which lives as long as the call. Such an object consists of the address and the kind of the elements."""

    __hash__ = None
    _match_sequence = True

    def _given(self) -> i64:
        return _give_object(_address(self))

    @inline
    def _place_of(self) -> i64:
        return _address(self)

    @inline
    def _at(self, i: i64):
        return _kind(self)._load(_object(self).get(3), i)

    @inline
    def _size(self) -> i64:
        return _object(self).get(2)

    @inline
    def __len__(self) -> int:
        return _object(self).get(2)

    def __bool__(self) -> bool:
        return _object(self).get(2) != 0

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice(index)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + _object(self).get(2)
            if to_u64(i) >= to_u64(_object(self).get(2)):
                _raise_index()
            return self._at(i)

    def _slice(self, index):
        start, stop, step, count = _slice_bounds(index, _object(self).get(2))
        out = list()
        n: i64 = 0
        while n < count:
            out.append(self._at(start + n * step))
            n = n + 1
        return out

    @inline
    def __iter__(self):
        return list_iterator(self)

    def __reversed__(self):
        return _view_reverse_iterator(self)

    def __contains__(self, x) -> bool:
        return self._position(x, 0, _object(self).get(2)) >= 0

    def _position(self, x, start: i64, stop: i64) -> i64:
        """Where x is, or a negative number. As an object a NaN equals itself, so that is not for native code."""
        _check_nan(x)
        i = start
        while i < stop and i < _object(self).get(2):
            if self._at(i) == x:
                return i
            i = i + 1
        return -1

    def copy(self):
        return list(self)

    def count(self, x) -> int:
        _check_nan(x)
        found: i64 = 0
        for y in self:
            if y == x:
                found = found + 1
        return found

    def index(self, x, start=0, stop=0x3FFFFFFFFFFFFFFF):
        _check_nan(x)
        return list(self).index(x, start, stop)

    # --- changes ----------------------------------------------------------------------------------

    @inline
    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._set_slice(index, value)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + _object(self).get(2)
            if to_u64(i) >= to_u64(_object(self).get(2)):
                _raise_assignment_index()
            self._store(i, value)

    @inline
    def _store(self, i: i64, value):
        if not put_number(_object(self).get(3) + (i << 3), value):
            if not _list_store(_address(self), i, give_item(value)):
                raise_misfit()

    def _set_slice(self, index, value):
        if not (has_special(value, "__iter__") or has_special(value, "__getitem__")):
            if index.step is None:
                raise TypeError("can only assign an iterable")
            raise TypeError("must assign iterable to extended slice")
        items = _given_items(value)
        start, stop, step, count = _slice_bounds(index, _object(self).get(2))
        if step == 1:
            self._splice(start, start + count, items)
            return
        given = _view(items, _kind(self))
        n: i64 = _object(given).get(2)
        if n != count:
            _release(items)
            _raise_extended_slice(n, count)
        n = 0
        while n < count:
            if not _list_store(_address(self), start + n * step, _give_object(argument(_object(given).get(3), n))):
                raise_misfit()
            n = n + 1
        _release(items)

    @inline
    def _exchange_objects(self, i: i64, j: i64):
        """Exchanges two elements, which stay the objects that they are."""
        _list_swap(_address(self), i, j)

    def _splice(self, start: i64, stop: i64, items: i64):
        if not _list_splice(_address(self), start, stop, items):
            raise_misfit()

    def __delitem__(self, index):
        if isinstance(index, slice):
            self._delete_slice(index)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + _object(self).get(2)
            if to_u64(i) >= to_u64(_object(self).get(2)):
                _raise_assignment_index()
            self._remove(i)

    def _delete_slice(self, index):
        start, stop, step, count = _slice_bounds(index, _object(self).get(2))
        if step == 1:
            if count > 0:
                self._splice(start, start + count, 0)
            return
        # From the end, so that the others stay where they are.
        n: i64 = 0
        while n < count:
            self._remove(start + n * step if step < 0 else start + (count - 1 - n) * step)
            n = n + 1

    def _remove(self, i: i64):
        if not _list_remove(_address(self), i):
            raise_misfit()

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __imul__(self, count):
        _change()
        return self

    @inline
    def append(self, x, /):
        self._insert(_object(self).get(2), x)

    @inline
    def _insert(self, i: i64, x):
        if not _list_insert(_address(self), i, give_item(x)):
            raise_misfit()

    def _append_fresh(self, x):
        if not _list_insert(_address(self), _object(self).get(2), give_fresh(x)):
            raise_misfit()

    def _set_fresh(self, index, value):
        i = _list_index(index)
        if i < 0:
            i = i + _object(self).get(2)
        if to_u64(i) >= to_u64(_object(self).get(2)):
            _raise_assignment_index()
        if not _list_store(_address(self), i, give_fresh(value)):
            raise_misfit()

    def extend(self, items, /):
        if isinstance(items, list_view):
            n = _object(self).get(2)
            self._splice(n, n, _given_items(items))
        elif is_static_tuple(items):
            _append_all(self, items)
        else:
            for x in items:
                self.append(x)

    def insert(self, index, x, /):
        n = _object(self).get(2)
        i = _ssize(index)
        if i < 0:
            i = i + n
            if i < 0:
                i = 0
        elif i > n:
            i = n
        self._insert(i, x)

    def pop(self, index=-1, /):
        n = _object(self).get(2)
        i = _ssize(index)
        if n == 0:
            _raise_pop_empty()
        if i < 0:
            i = i + n
        if to_u64(i) >= to_u64(n):
            _raise_pop_index()
        x = self._at(i)
        self._remove(i)
        return x

    def remove(self, x, /):
        i = self._position(x, 0, _object(self).get(2))
        if i < 0:
            raise ValueError("list.remove(x): x not in list")
        self._remove(i)

    def clear(self):
        n = _object(self).get(2)
        if n > 0:
            self._splice(0, n, 0)

    def reverse(self):
        n = _object(self).get(2)
        if n > 1:
            items = self._objects()
            i: i64 = 0
            while i < n >> 1:
                x = items[i]
                items[i] = items[n - 1 - i]
                items[n - 1 - i] = x
                i = i + 1
            self._put_back(items, n)

    def _objects(self):
        """The addresses of the elements; the list looks empty then, as it does in the interpreter while it is sorted."""
        n = _object(self).get(2)
        out = []
        i: i64 = 0
        while i < n:
            address: i64 = argument(_object(self).get(3), i)
            out.append(address)
            i = i + 1
        if not _list_hide(_address(self)):
            raise_misfit()
        return out

    def _put_back(self, objects, n: i64):
        if not _list_show(_address(self), objects._data, n):
            raise_misfit()

    def sort(self, *, key=None, reverse=False):
        n = _object(self).get(2)
        if n < 2 and key is None:
            return
        keys = list(self)
        objects = self._objects()
        if key is not None:
            _sort(_ordered([key(x) for x in keys]), objects, True if reverse else False)
        else:
            _sort(_ordered(keys), objects, True if reverse else False)
        self._put_back(objects, n)

    # --- operators --------------------------------------------------------------------------------

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


class list_iterator[L](_Iterator):
    _list: L
    _i: i64

    @inline
    def __init__(self, target):
        self._list = target
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= _object(self._list).get(2):
            # Exhausted for good, even if the list grows again.
            self._i = 0x3FFFFFFFFFFFFFFF
            return done()
        self._i = i + 1
        return self._list._at(i)


class _view_reverse_iterator[L](_Iterator):
    _list: L
    _i: i64

    @inline
    def __init__(self, target):
        self._list = target
        self._i = _object(target).get(2) - 1

    @inline
    def __step__(self):
        i = self._i
        if to_u64(i) >= to_u64(_object(self._list).get(2)):
            self._i = -1
            return done()
        self._i = i - 1
        return self._list._at(i)


@inline
def put_number(place: i64, value) -> bool:
    """Puts a value into a place in a container by changing the number that is there; false if that can't be."""
    if has_attr(value, "_given") or isinstance(value, bool):
        return False
    elif isinstance(value, float):
        return put_float(place, value)
    elif isinstance(value, int):
        return is_small(value) and put_int(place, value)
    else:
        return False


def give_item(value) -> i64:
    """A new reference to the Python object that equals a value which is put into a container."""
    if has_attr(value, "_given_item"):
        return value._given_item()
    if isinstance(value, (list, dict, set)) and not has_attr(value, "_given"):
        return refuse_item(value)
    if isinstance(value, float) and not has_attr(value, "_given"):
        # As an object a NaN equals itself, but its copy does not.
        if value != value:
            return 0
    if is_static_tuple(value):
        _pause()
        out = _tuple_new(static_len(value))
        return _with_items(out, 0, value) if out != 0 else 0
    if isinstance(value, tuple) and not has_attr(value, "_given"):
        _pause()
        return _tuple_of(value)
    return give(value)


def refuse_item(value) -> i64:
    """What is native code's own can't be put into a container of Python's."""
    _change()
    return 0


def _with_items(out: i64, i: i64, values) -> i64:
    """A tuple with the items of a static one. It is a value: wherever it is put it is a new one."""
    if static_len(values) == 0:
        return out
    if not _tuple_set(out, i, give_item(head(values))):
        return 0
    return _with_items(out, i + 1, tail(values))


def _tuple_of(values) -> i64:
    """The same for one of any length."""
    out = _tuple_new(len(values))
    if out == 0:
        return 0
    i: i64 = 0
    for value in values:
        if not _tuple_set(out, i, give_item(value)):
            return 0
        i = i + 1
    return out


def _append_all(out, items):
    if static_len(items) > 0:
        out.append(head(items))
        _append_all(out, tail(items))


def _given_items(values) -> i64:
    """A new Python list of these elements."""
    if isinstance(values, list_view):
        part = _list_part(_address(values), 0, _object(values).get(2))
        if part == 0:
            raise_misfit()
        return part
    items = list(values)
    out = list_new(len(items))
    i: i64 = 0
    for item in items:
        if not list_set(out, i, give_item(item)):
            raise_misfit()
        i = i + 1
    return out


def _ordered(keys):
    """Keys among which there is an order: with NaNs, what comes out depends on how it is sorted."""
    for key in keys:
        _check_nan(key)
    return keys


@inline
def _check_nan(x):
    """As an object a NaN equals itself. What is held by its address asks itself."""
    if not has_attr(x, "_place_of"):
        if isinstance(x, float) and x != x:
            raise_misfit()
