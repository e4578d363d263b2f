"""The builtin names. Every module sees them without an import."""

# First: classes of the library use them in their bodies.
from .descriptors import classmethod, property, staticmethod

from .dict import dict
from .iteration import all, any, enumerate, filter, iter, map, max, min, next, reversed, sorted, sum, zip
from .list import list
from .range import range
from .set import frozenset, set
from .slice import slice
from .tuple import tuple
from . import lang as _lang
from . import namespace as _namespace

from .bool import bool
from .bytearray import bytearray
from .bytes import bytes
from .complex import complex
from .exceptions import (
    ArithmeticError, AssertionError, AttributeError, BaseException, BufferError, BytesWarning, DeprecationWarning,
    EOFError, EncodingWarning, Exception, FloatingPointError, FutureWarning, GeneratorExit, ImportError, ImportWarning,
    IndentationError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError,
    NotImplementedError, OverflowError, PendingDeprecationWarning, RecursionError, ReferenceError, ResourceWarning,
    RuntimeError, RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError, SyntaxWarning, SystemError,
    SystemExit, TabError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError, UnicodeError,
    UnicodeTranslateError, UnicodeWarning, UserWarning, ValueError, Warning, ZeroDivisionError,
)
from .float import float
from .functions import (
    abs, bin, breakpoint, callable, chr, compile, delattr, dir, divmod, eval, exec, exit, getattr, globals, hasattr, hex, id, isinstance,
    issubclass, locals, oct, ord, pow, quit, round, setattr, super, vars,
)
from .groups import BaseExceptionGroup, ExceptionGroup
from .int import int
from .memoryview import memoryview
from .object import object
from .os_errors import (
    BlockingIOError, BrokenPipeError, ChildProcessError, ConnectionAbortedError, ConnectionError,
    ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError,
    IsADirectoryError, NotADirectoryError, OSError, PermissionError, ProcessLookupError, TimeoutError,
)
from .print import input, print
from .protocols import ascii, format, hash, len, repr
from .str import str
from .types import type
from . import errors, except_star, none, operators, traceback

# Last: it is written in terms of the others.
from io import open

EnvironmentError = OSError
IOError = OSError
Ellipsis = ...

_in_c = True
# What depends on nothing but its arguments and changes nothing else; see docs/library-dialect.md.
_stateless: (
    "NotImplemented abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate filter "
    "float format frozenset hex int isinstance iter len list map max min next oct ord pow range repr reversed round "
    "set slice sorted str sum tuple zip ArithmeticError AssertionError AttributeError "
    "BlockingIOError BrokenPipeError BufferError ChildProcessError ConnectionAbortedError ConnectionError "
    "ConnectionRefusedError ConnectionResetError EOFError EnvironmentError Exception FileExistsError "
    "FileNotFoundError FloatingPointError IOError ImportError IndentationError IndexError InterruptedError "
    "IsADirectoryError KeyError LookupError ModuleNotFoundError NameError NotADirectoryError NotImplementedError "
    "OSError OverflowError PermissionError ProcessLookupError ReferenceError RuntimeError StopAsyncIteration "
    "StopIteration SyntaxError SystemError TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError "
    "UnicodeEncodeError UnicodeError UnicodeTranslateError ValueError ZeroDivisionError "
    "int.bit_count int.bit_length int.conjugate int.as_integer_ratio float.hex float.is_integer float.as_integer_ratio complex.conjugate "
    "str.capitalize str.casefold str.center str.count str.endswith str.find str.format str.index str.isalnum str.isalpha str.isascii "
    "str.isdecimal str.isdigit str.isidentifier str.islower str.isnumeric str.isprintable str.isspace str.istitle str.isupper str.join "
    "str.ljust str.lower str.lstrip str.partition str.removeprefix str.removesuffix str.replace str.rfind str.rindex str.rjust "
    "str.rpartition str.rsplit str.rstrip str.split str.splitlines str.startswith str.strip str.swapcase str.title str.translate "
    "str.upper str.zfill tuple.count tuple.index "
)
