"""The module `operator`: operators as functions."""

from _core import cons, has_attr, head, is_static_tuple, static_len, tail, type_name
from builtins import abs as _abs

_in_c = True
# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "abs add and_ concat contains countOf eq floordiv ge getitem gt index indexOf inv invert le lshift lt matmul "
    "attrgetter itemgetter methodcaller mod mul ne neg not_ or_ pos pow rshift sub truediv truth xor "
)


# --- comparison -----------------------------------------------------------------------------------

def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


# --- logic -------------------------------------------------------------------------------------------

def not_(a, /):
    return not a


def truth(a, /):
    return bool(a)


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


# --- arithmetic --------------------------------------------------------------------------------------

def abs(a, /):
    return _abs(a)


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def index(a, /):
    if isinstance(a, int):
        return int(a)
    if has_attr(a, "__index__"):
        return a.__index__()
    raise TypeError(f"'{type_name(a)}' object cannot be interpreted as an integer")


def inv(a, /):
    return ~a


invert = inv


def lshift(a, b, /):
    return a << b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def neg(a, /):
    return -a


def or_(a, b, /):
    return a | b


def pos(a, /):
    return +a


def pow(a, b, /):
    return a ** b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


# --- sequences -----------------------------------------------------------------------------------------

def concat(a, b, /):
    if not has_attr(a, "__getitem__"):
        raise TypeError(f"'{type_name(a)}' object can't be concatenated")
    return a + b


def contains(a, b, /):
    return b in a


def countOf(a, b, /):
    count = 0
    for x in a:
        if x is b or x == b:
            count += 1
    return count


def delitem(a, b, /):
    del a[b]


def getitem(a, b, /):
    return a[b]


def indexOf(a, b, /):
    i = 0
    for x in a:
        if x is b or x == b:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /):
    a[b] = c


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type_name(default)}' object cannot be interpreted as an integer")
    if has_attr(obj, "__len__"):
        return len(obj)
    if has_attr(obj, "__length_hint__"):
        hint = obj.__length_hint__()
        return default if hint is NotImplemented else hint
    return default


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


# --- in place ---------------------------------------------------------------------------------------------

def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def iconcat(a, b, /):
    a += b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


# --- getters ------------------------------------------------------------------------------------------------

@in_c("operator.itemgetter")
class itemgetter[I]:
    """`obj[item]`, or the tuple of several."""

    _items: I

    def __init__(self, *items):
        if len(items) == 0:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self._items = items

    @inline
    def __call__(self, obj, /):
        items = self._items
        if not is_static_tuple(items):
            return tuple([obj[item] for item in items]) if len(items) > 1 else obj[items[0]]
        elif static_len(items) == 1:
            return obj[items[0]]
        else:
            return _items_of(obj, items)

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(x) for x in self._items])})"


@inline
def _items_of(obj, items):
    if static_len(items) == 0:
        return ()
    else:
        return cons(obj[head(items)], _items_of(obj, tail(items)))


@in_c("operator.attrgetter")
class attrgetter[N]:
    """`obj.name`, or the tuple of several; names may have dots."""

    _names: N

    def __init__(self, *attrs):
        if len(attrs) == 0:
            raise TypeError("attrgetter expected 1 argument, got 0")
        self._names = attrs

    def __call__(self, obj, /):
        names = self._names
        if static_len(names) == 1:
            return _follow(obj, names[0])
        else:
            return _attributes_of(obj, names)

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(x) for x in self._names])})"


def _attributes_of(obj, names):
    if static_len(names) == 0:
        return ()
    else:
        return cons(_follow(obj, head(names)), _attributes_of(obj, tail(names)))


def _follow(obj, path):
    value = obj
    for name in path.split("."):
        value = getattr(value, name)
    return value


@on_keywords("_methodcaller_with_keywords")
def methodcaller(name, /, *args):
    return _methodcaller(name, args)


def _methodcaller_with_keywords(name, /, *args, **keywords):
    return _keyword_methodcaller(name, args, keywords)


class _methodcaller[A]:
    """Calls the method of a name."""

    _name: str
    _args: A

    def __init__(self, name, args):
        self._name = name
        self._args = args

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args)

    def __repr__(self):
        return f"operator.methodcaller({', '.join([repr(self._name)] + [repr(x) for x in self._args])})"


class _keyword_methodcaller[A, D]:
    """The same with arguments by name."""

    _name: str
    _args: A
    _keywords: D

    def __init__(self, name, args, keywords):
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._keywords)


__lt__ = lt
__le__ = le
__eq__ = eq
__ne__ = ne
__ge__ = ge
__gt__ = gt
__not__ = not_
__add__ = add
__and__ = and_
__or__ = or_
__xor__ = xor
__sub__ = sub
__mul__ = mul
__mod__ = mod
__neg__ = neg
__pos__ = pos
__inv__ = inv
__invert__ = inv
__floordiv__ = floordiv
__truediv__ = truediv
__lshift__ = lshift
__rshift__ = rshift
__contains__ = contains
__getitem__ = getitem
__setitem__ = setitem
__delitem__ = delitem
