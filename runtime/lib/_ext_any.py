"""Objects of Python's of which native code knows nothing when it is compiled: arguments that nothing is said about, attributes, elements of lists.

Such an object is held as its address, so it goes back as itself and its identity is known. What it is, is asked where that matters, and then
only types are understood whose code is known: numbers, str, lists, tuples. Anything else ends native code, because it would call code of Python's. None, True and False
are native values, so that tests for them are decided by types.
"""

from _core import Ptr, content, done, float_from_bits, head, hold, i64, inline, is_static_tuple, runtime, static_len, tail
from _ext_dict import view_dict
from _ext_list import view_list
from _ext_misfit import raise_misfit
from _ext_set import view_frozenset, view_set
from _ext_python import (
    argument, at, bool_class, builtin_class, bytes_class, dict_class, ellipsis_class, float_class, frozenset_class, int_class, is_default_dict, list_class, misfit, none_class, not_implemented_class, set_class, str_class, tuple_class,
)
from builtins.iterators import _Iterator

__all__ = ["any_items", "any_iterator", "anything", "is_any", "iterate_any", "take_any"]


@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_vague_state")
def _vague_state() -> Ptr[i64]: ...
@runtime("py_take_bool")
def _take_bool(args: i64, i: i64) -> bool: ...
@runtime("py_take_none")
def _take_none(args: i64, i: i64) -> None: ...
@runtime("py_value_int")
def _value_int(object: i64) -> int: ...
@runtime("py_value_str")
def _value_str(object: i64) -> str: ...
@runtime("py_value_bytes")
def _value_bytes(object: i64) -> bytes: ...
@runtime("py_is_instance")
def _is_instance(object: i64, class_: i64) -> i64: ...


@inline
def _class_of(address: i64) -> i64:
    return at(address).get(1)



def is_any(args: i64, i: i64) -> bool:
    """Whether native code can have an object: singletons are not told apart by addresses."""
    class_ = _class_of(argument(args, i))
    return class_ != ellipsis_class() and class_ != not_implemented_class()


def take_any(args: i64, i: i64):
    """Object i of an array; what does not fit is remembered."""
    address = argument(args, i)
    class_ = _class_of(address)
    if class_ == none_class():
        return None
    if class_ == bool_class():
        return _take_bool(args, i)
    if class_ == ellipsis_class() or class_ == not_implemented_class():
        _take_none(args, i)
    # What such objects can't do natively they may say in another way than to their users.
    _vague_state().set(0, 1)
    return hold(anything, address)


class any_items:
    """Elements of which nothing is known."""

    @inline
    def _class() -> i64:
        return 0

    def _load(items: i64, i: i64):
        value = take_any(items, i)
        if misfit():
            raise_misfit()
        return value


# --- what an object is ------------------------------------------------------------------------------------------

def _opened(x):
    """The value of a number or str."""
    address: i64 = content(x)
    class_ = _class_of(address)
    if class_ == int_class():
        return _value_int(address)
    if class_ == str_class():
        return _text(address)
    if class_ == float_class():
        return _number(address)
    raise_misfit()


def _text(address: i64):
    text = _value_str(address)
    if misfit():
        raise_misfit()
    return text


@inline
def _number(address: i64):
    number = float_from_bits(at(address).get(2))
    # As an object a NaN equals itself.
    if number != number:
        raise_misfit()
    return number


@inline
def _operand(x):
    """The other operand."""
    if isinstance(x, anything):
        return _opened(x)
    else:
        return x


@lang("unknown_opened")
def _contents(x):
    """What has the attributes of an object: its value, or what stands for it."""
    address: i64 = content(x)
    class_ = _class_of(address)
    if class_ == str_class():
        return _text(address)
    if class_ == bytes_class():
        return _value_bytes(address)
    if class_ == int_class():
        return _value_int(address)
    if class_ == float_class():
        return _number(address)
    return _container(address, class_)


def _container(address: i64, class_: i64):
    if class_ == list_class():
        return view_list(address, any_items)
    if class_ == dict_class():
        return view_dict(address, any_items, any_items)
    if class_ == set_class():
        return view_set(address, any_items)
    if class_ == frozenset_class():
        return view_frozenset(address, any_items)
    if is_default_dict(address):
        return view_dict(address, any_items, any_items)
    raise_misfit()


@lang("unknown_is_instance")
def _unknown_is_instance(x, class_):
    if is_static_tuple(class_):
        return _is_of_any(x, class_)
    else:
        return _is_of(x, class_)


def _is_of_any(x, classes):
    if static_len(classes) == 0:
        return False
    if _unknown_is_instance(x, head(classes)):
        return True
    return _is_of_any(x, tail(classes))


def _is_of(x, class_):
    address: i64 = content(x)
    wanted: i64 = builtin_class(class_)
    if class_ is bool or class_ is None:
        # These nothing derives from.
        return False
    if wanted == 0:
        raise_misfit()
    if _class_of(address) == wanted:
        return True
    answer = _is_instance(address, wanted)
    if answer > 1:
        raise_misfit()
    return answer == 1


@lang("unknown_is_callable")
def _unknown_is_callable(x) -> bool:
    if isinstance(x, anything):
        # Its class says how it is called.
        return at(_class_of(content(x))).get(16) != 0
    return callable(x)


def _element(address: i64, index):
    """An element of a tuple."""
    if not isinstance(index, int):
        raise_misfit()
    i: i64 = index
    if i < 0:
        i = i + at(address).get(2)
    if i < 0 or i >= at(address).get(2):
        raise_misfit()
    return any_items._load(address + 24, i)


class any_iterator(_Iterator):
    """Goes through a list, whose length may change, or a tuple."""

    _address: i64
    _i: i64

    def __init__(self, address: i64):
        self._address = address
        self._i = 0

    def __step__(self):
        i = self._i
        if i >= at(self._address).get(2):
            # Exhausted for good.
            self._i = 0x3FFFFFFFFFFFFFFF
            return done()
        self._i = i + 1
        return any_items._load(_first(self._address), i)

    def held(self):
        """What it goes through."""
        return hold(anything, self._address)


def iterate_any(value):
    """An iterator of one type, where `iter` gives one of several."""
    address: i64 = content(value)
    class_ = _class_of(address)
    if class_ != list_class() and class_ != tuple_class():
        raise_misfit()
    return any_iterator(address)


@inline
def _first(address: i64) -> i64:
    """Where the elements of a list or tuple are."""
    if _class_of(address) == list_class():
        return at(address).get(3)
    return address + 24


@held("i64")
@unknown
class anything:
    """The object at an address, which lives as long as the call."""

    def _given(self) -> i64:
        return _give_object(content(self))

    def _given_item(self) -> i64:
        return _give_object(content(self))

    @inline
    def _place_of(self) -> i64:
        return content(self)

    def _key(self):
        """What is looked for in its place."""
        return _opened(self)

    # --- comparisons and arithmetic of numbers and strs --------------------------------------------

    def __eq__(self, other):
        return _opened(self) == _operand(other)

    def __ne__(self, other):
        return _opened(self) != _operand(other)

    def __lt__(self, other):
        return _opened(self) < _operand(other)

    def __le__(self, other):
        return _opened(self) <= _operand(other)

    def __gt__(self, other):
        return _opened(self) > _operand(other)

    def __ge__(self, other):
        return _opened(self) >= _operand(other)

    def __add__(self, other):
        return _opened(self) + _operand(other)

    def __radd__(self, other):
        return other + _opened(self)

    def __sub__(self, other):
        return _opened(self) - _operand(other)

    def __rsub__(self, other):
        return other - _opened(self)

    def __mul__(self, other):
        return _opened(self) * _operand(other)

    def __rmul__(self, other):
        return other * _opened(self)

    def __truediv__(self, other):
        return _opened(self) / _operand(other)

    def __rtruediv__(self, other):
        return other / _opened(self)

    def __floordiv__(self, other):
        return _opened(self) // _operand(other)

    def __rfloordiv__(self, other):
        return other // _opened(self)

    def __mod__(self, other):
        return _opened(self) % _operand(other)

    def __rmod__(self, other):
        return other % _opened(self)

    def __neg__(self):
        return -_opened(self)

    # --- truth, str ------------------------------------------------------------------------------------

    def __bool__(self) -> bool:
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == list_class() or class_ == tuple_class() or class_ == dict_class():
            return at(address).get(2) != 0
        return True if _opened(self) else False

    def __hash__(self) -> int:
        return hash(_opened(self))

    def __str__(self) -> str:
        return str(_opened(self))

    def __repr__(self) -> str:
        return repr(_opened(self))

    def __format__(self, spec) -> str:
        return format(_opened(self), spec)

    # --- containers ------------------------------------------------------------------------------------

    def __len__(self) -> int:
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == tuple_class():
            return at(address).get(2)
        if class_ == str_class():
            return len(_text(address))
        return len(_container(address, class_))

    def __getitem__(self, index):
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == list_class():
            return view_list(address, any_items)[_operand(index)]
        if class_ == dict_class():
            return view_dict(address, any_items, any_items)[index]
        if class_ == tuple_class():
            return _element(address, _operand(index))
        if is_default_dict(address):
            return view_dict(address, any_items, any_items)[index]
        raise_misfit()

    def __setitem__(self, index, value):
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == list_class():
            view_list(address, any_items)[_operand(index)] = value
        elif class_ == dict_class() or is_default_dict(address):
            view_dict(address, any_items, any_items)[index] = value
        else:
            raise_misfit()

    def __delitem__(self, index):
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == list_class():
            del view_list(address, any_items)[_operand(index)]
        elif class_ == dict_class() or is_default_dict(address):
            del view_dict(address, any_items, any_items)[index]
        else:
            raise_misfit()

    def __contains__(self, x) -> bool:
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == str_class():
            return _operand(x) in _text(address)
        return x in _container(address, class_)

    def __iter__(self):
        address: i64 = content(self)
        class_ = _class_of(address)
        if class_ == list_class() or class_ == tuple_class():
            return any_iterator(address)
        if class_ == dict_class():
            return iter(view_dict(address, any_items, any_items))
        if class_ == set_class():
            return iter(view_set(address, any_items))
        if is_default_dict(address):
            return iter(view_dict(address, any_items, any_items))
        raise_misfit()

    def __reversed__(self):
        address: i64 = content(self)
        if _class_of(address) == list_class():
            return reversed(view_list(address, any_items))
        raise_misfit()

    # --- what only the interpreter does ------------------------------------------------------------------

    def __next__(self, *args):
        raise_misfit()

    def __missing__(self, *args):
        raise_misfit()

    def __enter__(self, *args):
        raise_misfit()

    def __exit__(self, *args):
        raise_misfit()

    def __matmul__(self, *args):
        raise_misfit()

    def __rmatmul__(self, *args):
        raise_misfit()

    def __imatmul__(self, *args):
        raise_misfit()

    def __divmod__(self, *args):
        raise_misfit()

    def __rdivmod__(self, *args):
        raise_misfit()

    def __pow__(self, *args):
        raise_misfit()

    def __rpow__(self, *args):
        raise_misfit()

    def __ipow__(self, *args):
        raise_misfit()

    def __lshift__(self, *args):
        raise_misfit()

    def __rlshift__(self, *args):
        raise_misfit()

    def __ilshift__(self, *args):
        raise_misfit()

    def __rshift__(self, *args):
        raise_misfit()

    def __rrshift__(self, *args):
        raise_misfit()

    def __irshift__(self, *args):
        raise_misfit()

    def __and__(self, *args):
        raise_misfit()

    def __rand__(self, *args):
        raise_misfit()

    def __iand__(self, *args):
        raise_misfit()

    def __or__(self, *args):
        raise_misfit()

    def __ror__(self, *args):
        raise_misfit()

    def __ior__(self, *args):
        raise_misfit()

    def __xor__(self, *args):
        raise_misfit()

    def __rxor__(self, *args):
        raise_misfit()

    def __ixor__(self, *args):
        raise_misfit()

    def __pos__(self, *args):
        raise_misfit()

    def __abs__(self, *args):
        raise_misfit()

    def __invert__(self, *args):
        raise_misfit()

    def __int__(self, *args):
        raise_misfit()

    def __float__(self, *args):
        raise_misfit()

    def __complex__(self, *args):
        raise_misfit()

    def __index__(self, *args):
        raise_misfit()

    def __round__(self, *args):
        raise_misfit()

    def __trunc__(self, *args):
        raise_misfit()

    def __floor__(self, *args):
        raise_misfit()

    def __ceil__(self, *args):
        raise_misfit()

    def __bytes__(self, *args):
        raise_misfit()

    def __fspath__(self, *args):
        raise_misfit()

    def __length_hint__(self, *args):
        raise_misfit()

    def __call__(self, *args):
        raise_misfit()

    def __copy__(self, *args):
        raise_misfit()

    def __deepcopy__(self, *args):
        raise_misfit()

    def __sizeof__(self, *args):
        raise_misfit()

    def __dir__(self, *args):
        raise_misfit()

    def __reduce__(self, *args):
        raise_misfit()

    def __reduce_ex__(self, *args):
        raise_misfit()

    def __getstate__(self, *args):
        raise_misfit()

    def __setstate__(self, *args):
        raise_misfit()
