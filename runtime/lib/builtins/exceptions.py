"""The hierarchy of builtin exceptions. `os_errors.py` has those of the operating system, `groups.py` exception groups."""

from _core import head, i64, is_static_tuple, new_object, null, runtime, static_len, tail, type_name
from .traceback import traceback
from .tuple import _fill_static


@runtime("traceback_free")
def _traceback_free(handle: i64) -> None: ...
@runtime("traceback_clone")
def _traceback_clone(handle: i64) -> i64: ...
@runtime("traceback_count")
def _traceback_count(handle: i64) -> i64: ...


@lang("BaseException")
@acyclic("__context__")
class BaseException:
    """The root. Its first field is the runtime's (see `Exception` in `runtime/abi/src/layout.rs`)."""

    _traceback: i64
    _args: tuple[object, ...]
    __cause__: BaseException | None
    __context__: BaseException | None
    __suppress_context__: bool
    _notes: list[str] | None

    @on_keywords("_new_with_keywords")
    def __new__(cls, *args):
        self = new_object(cls)
        _start(self)
        self._args = _tuple_of(args)
        return self

    def _new_with_keywords(cls, *args, **kwargs):
        self = new_object(cls)
        _start(self)
        self._args = _tuple_of(args)
        return self

    def __init__(self, *args):
        # As a rule they are those of `__new__`.
        if not _are_same(self._args, args):
            self._args = _tuple_of(args)

    def __drop__(self):
        if self._traceback != 0:
            _traceback_free(self._traceback)

    @property
    def args(self):
        return self._args

    @args.setter
    def args(self, value):
        self._args = _tuple_of(tuple(value))

    def __str__(self):
        count = len(self._args)
        if count == 0:
            return ""
        if count == 1:
            return str(self._args[0])
        return str(self._args)

    def __repr__(self):
        # Without the module that the name of a class written in C has.
        name = type_name(self)
        name = name[name.rfind(".") + 1:]
        if len(self._args) == 1:
            return name + "(" + repr(self._args[0]) + ")"
        return name + repr(self._args)

    def add_note(self, note):
        if not isinstance(note, str):
            raise TypeError("note must be a str, not '" + type_name(note) + "'")
        notes = self._notes
        if notes is None:
            notes = []
            self._notes = notes
        notes.append(note)

    @property
    def __notes__(self):
        notes = self._notes
        if notes is None:
            raise AttributeError("'" + type_name(self) + "' object has no attribute '__notes__'")
        return notes

    @property
    def __traceback__(self):
        if self._traceback == 0:
            return None
        return traceback(_traceback_clone(self._traceback), _traceback_count(self._traceback) - 1)

    @__traceback__.setter
    def __traceback__(self, value):
        self.with_traceback(value)

    def with_traceback(self, tb):
        if self._traceback != 0:
            _traceback_free(self._traceback)
        self._traceback = 0
        if isinstance(tb, traceback):
            self._traceback = _traceback_clone(tb._handle)
        elif tb is not None:
            raise TypeError("__traceback__ must be a traceback or None")
        return self


def _start(exception):
    """Fills in the fields of a new exception but `args`."""
    exception._traceback = 0
    exception.__cause__ = None
    exception.__context__ = None
    exception.__suppress_context__ = False
    exception._notes = None


def _tuple_of(args):
    """Arguments as a tuple of any values."""
    if is_static_tuple(args):
        out = new_object(tuple)
        out._len = 0
        out._data = null()
        _fill_static(out, args)
        return out
    return args


def _are_same(have, args):
    """Whether the tuple holds just these objects."""
    if is_static_tuple(args):
        if have._len != static_len(args):
            return False
        return _are_same_from(have, args, 0)
    return False


def _are_same_from(have, args, i: i64):
    if static_len(args) == 0:
        return True
    elif have._data.get(i) is head(args):
        return _are_same_from(have, tail(args), i + 1)
    else:
        return False


class Exception(BaseException):
    """What programs catch."""


class GeneratorExit(BaseException):
    """Thrown into a generator by `close`."""


class KeyboardInterrupt(BaseException):
    """Ctrl-C."""


class SystemExit(BaseException):
    """Ends the program."""

    @property
    def code(self):
        count = len(self._args)
        if count == 0:
            return None
        if count == 1:
            return self._args[0]
        return self._args


class StopIteration(Exception):
    """The end of an iterator."""

    @property
    def value(self):
        if len(self._args) == 0:
            return None
        return self._args[0]


class StopAsyncIteration(Exception):
    """The end of an asynchronous iterator."""


class ArithmeticError(Exception):
    pass


class FloatingPointError(ArithmeticError):
    pass


class OverflowError(ArithmeticError):
    pass


class ZeroDivisionError(ArithmeticError):
    pass


class AssertionError(Exception):
    pass


class AttributeError(Exception):
    """An attribute that isn't there."""

    name: object
    obj: object
    _hint: object

    def __init__(self, *args, name=None, obj=None):
        self._args = _tuple_of(args)
        self.name = name
        self.obj = obj
        self._hint = None


class BufferError(Exception):
    pass


class EOFError(Exception):
    pass


class ImportError(Exception):
    """An import that failed."""

    msg: object
    name: object
    path: object

    def __init__(self, *args, name=None, path=None):
        self._args = _tuple_of(args)
        self.msg = self._args[0] if len(self._args) == 1 else None
        self.name = name
        self.path = path


class ModuleNotFoundError(ImportError):
    pass


class LookupError(Exception):
    pass


class IndexError(LookupError):
    pass


class KeyError(LookupError):
    """A key that isn't there; its text is the key's `repr`."""

    def __str__(self):
        if len(self._args) == 1:
            return repr(self._args[0])
        return BaseException.__str__(self)


class MemoryError(Exception):
    pass


class NameError(Exception):
    """A variable that isn't there."""

    name: object
    _hint: object

    def __init__(self, *args, name=None):
        self._args = _tuple_of(args)
        self.name = name
        self._hint = None


class UnboundLocalError(NameError):
    pass


class ReferenceError(Exception):
    pass


class RuntimeError(Exception):
    pass


class NotImplementedError(RuntimeError):
    pass


class RecursionError(RuntimeError):
    pass


class SyntaxError(Exception):
    """Only raised by the program itself."""

    msg: object
    filename: object
    lineno: object
    offset: object
    text: object

    def __init__(self, *args):
        self._args = _tuple_of(args)
        self.msg = self._args[0] if len(self._args) > 0 else None
        self.filename = None
        self.lineno = None
        self.offset = None
        self.text = None

    def __str__(self):
        return str(self.msg)


class IndentationError(SyntaxError):
    pass


class TabError(IndentationError):
    pass


class SystemError(Exception):
    pass


class TypeError(Exception):
    pass


class ValueError(Exception):
    pass


class UnicodeError(ValueError):
    pass


class UnicodeDecodeError(UnicodeError):
    """Bytes that a codec can't decode."""

    encoding: str
    object: bytes
    start: int
    end: int
    reason: str

    def __init__(self, encoding, object, start, end, reason):
        self._args = _tuple_of((encoding, object, start, end, reason))
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self):
        head = "'" + self.encoding + "' codec can't decode "
        if self.end == self.start + 1:
            value = _two_digits(self.object[self.start])
            return head + "byte 0x" + value + " in position " + str(self.start) + ": " + self.reason
        return head + "bytes in position " + str(self.start) + "-" + str(self.end - 1) + ": " + self.reason


class UnicodeEncodeError(UnicodeError):
    """Characters that a codec can't encode."""

    encoding: str
    object: str
    start: int
    end: int
    reason: str

    def __init__(self, encoding, object, start, end, reason):
        self._args = _tuple_of((encoding, object, start, end, reason))
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self):
        head = "'" + self.encoding + "' codec can't encode "
        if self.end == self.start + 1:
            code = ascii(self.object[self.start])[1:-1]
            if len(code) == 1:
                code = "\\x" + _two_digits(ord(code))
            return head + "character '" + code + "' in position " + str(self.start) + ": " + self.reason
        return head + "characters in position " + str(self.start) + "-" + str(self.end - 1) + ": " + self.reason


class UnicodeTranslateError(UnicodeError):
    pass


class Warning(Exception):
    pass


class BytesWarning(Warning):
    pass


class DeprecationWarning(Warning):
    pass


class EncodingWarning(Warning):
    pass


class FutureWarning(Warning):
    pass


class ImportWarning(Warning):
    pass


class PendingDeprecationWarning(Warning):
    pass


class ResourceWarning(Warning):
    pass


class RuntimeWarning(Warning):
    pass


class SyntaxWarning(Warning):
    pass


class UnicodeWarning(Warning):
    pass


class UserWarning(Warning):
    pass


def _two_digits(byte: int):
    digits = "0123456789abcdef"
    return digits[byte >> 4] + digits[byte & 15]
