"""Builtin functions on single values, and those that inference types itself."""

from _core import has_special, i64, invoke, runtime, special, type_name
from .bytearray import bytearray
from .int import _modular, _to_base
from .slice import _integer


# --- typed by the compiler --------------------------------------------------------------------


@special("isinstance")
def isinstance(obj, class_or_tuple, /): ...
@special("issubclass")
def issubclass(cls, class_or_tuple, /): ...
@special("callable")
def callable(obj, /): ...
@special("getattr")
def getattr(obj, name, default=None, /): ...
@special("setattr")
def setattr(obj, name, value, /): ...
@special("hasattr")
def hasattr(obj, name, /): ...
@special("delattr")
def delattr(obj, name, /): ...
@special("vars")
def vars(obj=None, /): ...
@special("dir")
def dir(obj=None, /): ...
@special("super")
def super(type=None, obj=None, /): ...
@special("globals")
def globals(): ...
@special("locals")
def locals(): ...
@special("id")
def id(obj, /): ...
# Programs may mention them; a call is a diagnostic.
@special("eval")
def eval(source, globals=None, locals=None, /): ...
@special("exec")
def exec(source, globals=None, locals=None, /): ...
@special("compile")
def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1): ...


# --- the same where a call has its arguments in a list ----------------------------------------------


@lang("unpacked_isinstance")
def _isinstance(obj, class_or_tuple, /):
    return isinstance(obj, class_or_tuple)


@lang("unpacked_issubclass")
def _issubclass(cls, class_or_tuple, /):
    return issubclass(cls, class_or_tuple)


@lang("unpacked_callable")
def _callable(obj, /):
    return callable(obj)


@lang("unpacked_getattr")
def _getattr(obj, name, /, *default):
    if default:
        return getattr(obj, name, default[0])
    return getattr(obj, name)


@lang("unpacked_setattr")
def _setattr(obj, name, value, /):
    setattr(obj, name, value)


@lang("unpacked_hasattr")
def _hasattr(obj, name, /):
    return hasattr(obj, name)


@lang("unpacked_delattr")
def _delattr(obj, name, /):
    delattr(obj, name)


@lang("unpacked_id")
def _id(obj, /):
    return id(obj)


# --- numbers ----------------------------------------------------------------------------------


def abs(x, /):
    if has_special(x, "__abs__"):
        return invoke(x, "__abs__")
    raise TypeError("bad operand type for abs(): '" + type_name(x) + "'")


def round(number, ndigits=None):
    if not has_special(number, "__round__"):
        raise TypeError("type " + type_name(number) + " doesn't define __round__ method")
    if ndigits is None:
        return invoke(number, "__round__")
    return invoke(number, "__round__", ndigits)


def divmod(x, y, /):
    if has_special(x, "__divmod__"):
        result = invoke(x, "__divmod__", y)
        if result is not NotImplemented:
            return result
    if has_special(y, "__rdivmod__"):
        reflected = invoke(y, "__rdivmod__", x)
        if reflected is not NotImplemented:
            return reflected
    _bad_operands("divmod()", type_name(x), type_name(y))


def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    if isinstance(base, int) and isinstance(exp, int) and isinstance(mod, int):
        return _modular(base, exp, mod)
    if isinstance(base, float) or isinstance(exp, float) or isinstance(mod, float):
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    if has_special(base, "__pow__"):
        result = invoke(base, "__pow__", exp, mod)
        if result is not NotImplemented:
            return result
    names = "'" + type_name(base) + "', '" + type_name(exp) + "', '" + type_name(mod) + "'"
    raise TypeError("unsupported operand type(s) for ** or pow(): " + names)


@noinline
def _bad_operands(symbol, left, right):
    raise TypeError("unsupported operand type(s) for " + symbol + ": '" + left + "' and '" + right + "'")


def bin(number, /):
    return _to_base(_integer(number), 2, 1)


def oct(number, /):
    return _to_base(_integer(number), 8, 1)


def hex(number, /):
    return _to_base(_integer(number), 16, 1)


# --- characters -------------------------------------------------------------------------------


@runtime("str_chr")
def _chr(code: i64) -> str: ...
@runtime("str_len")
def _str_len(s: str) -> i64: ...
@runtime("str_code_at")
def _code_at(s: str, i: i64) -> i64: ...


def chr(i, /):
    code = _integer(i)
    if code < -0x80000000 or code > 0x7FFFFFFF:
        raise OverflowError("Python int too large to convert to C int")
    if code < 0 or code > 0x10FFFF:
        raise ValueError("chr() arg not in range(0x110000)")
    return _chr(code)


def ord(c, /) -> int:
    if isinstance(c, str):
        if _str_len(c) != 1:
            _not_a_character(len(c))
        return _code_at(c, 0)
    if isinstance(c, bytes) or isinstance(c, bytearray):
        if len(c) != 1:
            _not_a_character(len(c))
        return c[0]
    raise TypeError("ord() expected string of length 1, but " + type_name(c) + " found")


@noinline
def _not_a_character(length: int):
    raise TypeError("ord() expected a character, but string of length " + str(length) + " found")


# --- the program ------------------------------------------------------------------------------


def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)


def breakpoint(*args, **kwargs):
    """There is no debugger in a compiled program."""
