"""Exceptions that compiled code raises by itself: the compiler finds these functions by their role."""

from _core import handled_exception, i64, runtime, type_name
from io import UnsupportedOperation
from .struct_error import error


@runtime("recursion_error")
def _recursion_error() -> None: ...
@runtime("error_kind")
def _error_kind() -> i64: ...
@runtime("error_message")
def _error_message() -> str: ...
@runtime("error_errno")
def _error_errno() -> i64: ...
@runtime("error_filename")
def _error_filename() -> str | None: ...
@runtime("error_filename2")
def _error_filename2() -> str | None: ...
@runtime("error_codec")
def _error_codec() -> str: ...
@runtime("error_reason")
def _error_reason() -> str: ...
@runtime("error_start")
def _error_start() -> i64: ...
@runtime("error_end")
def _error_end() -> i64: ...
@runtime("error_object")
def _error_object_str() -> str: ...
@runtime("error_object")
def _error_object_bytes() -> bytes: ...


@lang("raise_from_runtime")
@noinline
def raise_from_runtime():
    """Raises what a leaf of the runtime left behind (`ErrorKind` in `runtime/abi`)."""
    kind: i64 = _error_kind()
    if kind == 1:
        raise ValueError(_error_message())
    if kind == 2:
        raise TypeError(_error_message())
    if kind == 3:
        raise OverflowError(_error_message())
    if kind == 4:
        raise ZeroDivisionError(_error_message())
    if kind == 5:
        raise MemoryError()
    if kind == 6:
        raise IndexError(_error_message())
    if kind == 7:
        raise KeyError(_error_message())
    if kind == 8:
        _raise_os_error()
    _raise_rare(kind)


@noinline
def _raise_rare(kind: i64):
    if kind == 9:
        start: int = _error_start()
        end: int = _error_end()
        raise UnicodeDecodeError(_error_codec(), _error_object_bytes(), start, end, _error_reason())
    if kind == 10:
        start: int = _error_start()
        end: int = _error_end()
        raise UnicodeEncodeError(_error_codec(), _error_object_str(), start, end, _error_reason())
    if kind == 11:
        raise EOFError(_error_message())
    if kind == 13:
        raise RecursionError(_error_message())
    if kind == 14:
        raise KeyboardInterrupt()
    if kind == 15:
        raise UnsupportedOperation(_error_message())
    if kind == 16:
        raise error(_error_message())
    if kind == 17:
        raise BufferError(_error_message())
    if kind == 18:
        raise LookupError(_error_message())
    raise RuntimeError(_error_message())


@noinline
def _raise_os_error():
    number: int = _error_errno()
    message = _error_message()
    filename = _error_filename()
    if number == 0:
        raise OSError(message)
    if filename is None:
        raise OSError(number, message)
    filename2 = _error_filename2()
    if filename2 is None:
        raise OSError(number, message, filename)
    raise OSError(number, message, filename, None, filename2)


@lang("raise_name_error")
@noinline
def raise_name_error(name, hint=None):
    """`hint`: a name that was perhaps meant."""
    error = NameError("name '" + name + "' is not defined", name=name)
    error._hint = hint
    raise error


@lang("raise_unbound_local")
@noinline
def raise_unbound_local(name):
    raise UnboundLocalError("cannot access local variable '" + name + "' where it is not associated with a value")


@lang("raise_unbound_free")
@noinline
def raise_unbound_free(name):
    raise NameError("cannot access free variable '" + name + "' where it is not associated with a value in enclosing scope")


@lang("raise_non_iterator")
@noinline
def raise_non_iterator(type_name):
    raise TypeError("iter() returned non-iterator of type '" + type_name + "'")


@lang("raise_readonly")
@noinline
def raise_readonly():
    raise AttributeError("readonly attribute")


@lang("raise_attribute_error")
@noinline
def raise_attribute_error(type_name, name, hint=None):
    raise_attribute_error_after("'" + type_name + "' object has no attribute '", name, hint)


@lang("raise_attribute_error_after")
@noinline
def raise_attribute_error_after(before, name, hint=None):
    """`hint`: a name that was perhaps meant."""
    error = AttributeError(before + name + "'", name=name)
    error._hint = hint
    raise error


@lang("raise_read_only_attribute")
@noinline
def raise_read_only_attribute(type_name, name):
    raise AttributeError("'" + type_name + "' object attribute '" + name + "' is read-only", name=name)


@lang("raise_runtime_error")
@noinline
def raise_runtime_error(message):
    raise RuntimeError(message)


@lang("raise_argument_error")
@noinline
def raise_argument_error(text, type_name):
    """An argument of a type that a function of the library doesn't take."""
    raise TypeError(text + type_name)


@lang("raise_type_error")
@noinline
def raise_type_error(message):
    raise TypeError(message)


@lang("raise_type_error_about")
@noinline
def raise_type_error_about(text, type_name):
    raise TypeError(text + "'" + type_name + "'")


@lang("raise_binary_error")
@noinline
def raise_binary_error(symbol, left_type, right_type):
    if symbol == "+" or symbol == "+=":
        if left_type == "str":
            raise TypeError("can only concatenate str (not \"" + right_type + "\") to str")
        if left_type == "bytes" or left_type == "bytearray":
            raise TypeError("can't concat " + right_type + " to " + left_type)
    if symbol == "*" or symbol == "*=":
        if _repeats(left_type):
            raise TypeError("can't multiply sequence by non-int of type '" + right_type + "'")
        if _repeats(right_type):
            raise TypeError("can't multiply sequence by non-int of type '" + left_type + "'")
    raise TypeError("unsupported operand type(s) for " + symbol + ": '" + left_type + "' and '" + right_type + "'")


def _repeats(type_name):
    """Whether it is a sequence that `*` repeats."""
    return type_name == "str" or type_name == "bytes" or type_name == "bytearray"


@lang("raise_unary_error")
@noinline
def raise_unary_error(symbol, type_name):
    raise TypeError("bad operand type for unary " + symbol + ": '" + type_name + "'")


@lang("raise_compare_error")
@noinline
def raise_compare_error(symbol, left_type, right_type):
    raise TypeError("'" + symbol + "' not supported between instances of '" + left_type + "' and '" + right_type + "'")


@lang("raise_not_callable")
@noinline
def raise_not_callable(type_name):
    raise TypeError("'" + type_name + "' object is not callable")


def wrong_argument(call, value):
    """TypeError where CPython converts the argument itself: `encode() argument 'errors'`."""
    raise TypeError(call + " must be str, not " + ("None" if value is None else type_name(value)))


# Special methods that are no slots of the type in CPython, and so have the other words for a wrong receiver.
_NO_SLOTS = (" __reversed__ __sizeof__ __format__ __reduce__ __reduce_ex__ __trunc__ __floor__ __ceil__ __round__ __getnewargs__ __complex__ "
             "__length_hint__ __enter__ __exit__ __setstate__ __bytes__ __copy__ __deepcopy__ __dir__ __missing__ ")
_NO_SLOTS_THERE = " dict.__contains__ dict.__getitem__ list.__getitem__ set.__contains__ frozenset.__contains__ "


@noinline
def _is_slot(owner, name):
    is_special = name.startswith("__") and name.endswith("__")
    return is_special and f" {name} " not in _NO_SLOTS and f" {owner}.{name} " not in _NO_SLOTS_THERE


@lang("raise_receiver")
@noinline
def raise_receiver(owner, name, type_name):
    if _is_slot(owner, name):
        raise TypeError(f"descriptor '{name}' requires a '{owner}' object but received a '{type_name}'")
    raise TypeError(f"descriptor '{name}' for '{owner}' objects doesn't apply to a '{type_name}' object")


@lang("raise_no_receiver")
@noinline
def raise_no_receiver(owner, name):
    if _is_slot(owner, name):
        raise TypeError(f"descriptor '{name}' of '{owner}' object needs an argument")
    raise TypeError(f"unbound method {owner}.{name}() needs an argument")


@lang("raise_not_subscriptable")
@noinline
def raise_not_subscriptable(type_name):
    raise TypeError("'" + type_name + "' object is not subscriptable")


@lang("raise_no_item_assignment")
@noinline
def raise_no_item_assignment(type_name):
    raise TypeError("'" + type_name + "' object does not support item assignment")


@lang("raise_no_item_deletion")
@noinline
def raise_no_item_deletion(type_name):
    raise TypeError("'" + type_name + "' object doesn't support item deletion")


@lang("raise_recursion")
@noinline
def raise_recursion():
    """The stack is near its end, or Ctrl-C made it look so: the runtime knows which."""
    _recursion_error()


@lang("raise_overflow")
@noinline
def raise_overflow():
    raise OverflowError("Python int too large to convert to C ssize_t")


@lang("raise_memory")
@noinline
def raise_memory():
    raise MemoryError()


@lang("raise_no_active_exception")
@noinline
def raise_no_active_exception():
    """A bare `raise` while nothing is being handled."""
    raise RuntimeError("No active exception to reraise")


@lang("raise_not_exception")
@noinline
def raise_not_exception():
    """`raise` of something else."""
    raise TypeError("exceptions must derive from BaseException")


@lang("raise_catch_error")
@noinline
def raise_catch_error():
    """`except` with something that is no class of exceptions."""
    raise TypeError("catching classes that do not inherit from BaseException is not allowed")


@lang("raise_assertion")
@noinline
def raise_assertion():
    raise AssertionError()


@lang("import_error")
@noinline
def import_error(name):
    raise ModuleNotFoundError("No module named '" + name + "'", name=name)


@lang("raise_import_from")
@noinline
def raise_import_from(module, name):
    """`from module import name` of a name that is not there."""
    raise ImportError("cannot import name '" + name + "' from '" + module + "'", name=module)


@lang("set_cause")
def set_cause(exception, cause):
    """`raise exception from cause`; an exception class makes an exception."""
    if cause is None:
        exception.__cause__ = None
    elif isinstance(cause, BaseException):
        exception.__cause__ = cause
    elif isinstance(cause, type) and issubclass(cause, BaseException):
        exception.__cause__ = cause()
    else:
        raise TypeError("exception causes must derive from BaseException")
    exception.__suppress_context__ = True


@lang("set_context")
def set_context(exception, handled):
    """Chains a newly raised exception to the one that is being handled, without making a circle."""
    if handled is None or exception is handled:
        return
    link = handled
    while True:
        following = link.__context__
        if following is None:
            break
        if following is exception:
            link.__context__ = None
            break
        link = following
    exception.__context__ = handled


@lang("exception_type")
def exception_type(exception):
    """What `with` passes to `__exit__`."""
    return type(exception)


@lang("raise_context")
@noinline
def raise_context(exception):
    """What a `raise` statement does first: the exception that is being handled becomes its context."""
    set_context(exception, handled_exception())
