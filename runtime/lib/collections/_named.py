"""What the classes of `namedtuple` and `typing.NamedTuple` have in common; the front end writes the rest of each."""

from _core import i64, type_name


@lang("namedtuple_missing")
class _Missing:
    """Stands for an argument of `_replace` that is not given."""


@lang("namedtuple_base")
@counts_as("tuple")
class _NamedTuple:
    """A tuple whose elements are `self.__as_tuple__()`."""

    _match_sequence = True

    def __len__(self):
        return len(self.__as_tuple__())

    @inline
    def __getitem__(self, i):
        return self.__as_tuple__()[i]

    @inline
    def __iter__(self):
        return iter(self.__as_tuple__())

    def __reversed__(self):
        return reversed(self.__as_tuple__())

    def __contains__(self, x):
        return x in self.__as_tuple__()

    def __bool__(self):
        return len(self.__as_tuple__()) > 0

    def __hash__(self):
        return hash(self.__as_tuple__())

    def __eq__(self, other):
        if isinstance(other, _NamedTuple):
            return self.__as_tuple__() == other.__as_tuple__()
        elif isinstance(other, tuple):
            return self.__as_tuple__() == other
        else:
            return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _NamedTuple):
            return self.__as_tuple__() < other.__as_tuple__()
        elif isinstance(other, tuple):
            return self.__as_tuple__() < other
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, _NamedTuple):
            return self.__as_tuple__() <= other.__as_tuple__()
        elif isinstance(other, tuple):
            return self.__as_tuple__() <= other
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _NamedTuple):
            return self.__as_tuple__() > other.__as_tuple__()
        elif isinstance(other, tuple):
            return self.__as_tuple__() > other
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _NamedTuple):
            return self.__as_tuple__() >= other.__as_tuple__()
        elif isinstance(other, tuple):
            return self.__as_tuple__() >= other
        else:
            return NotImplemented

    def __add__(self, other):
        if isinstance(other, _NamedTuple):
            return self.__as_tuple__() + other.__as_tuple__()
        elif isinstance(other, tuple):
            return self.__as_tuple__() + other
        else:
            raise TypeError(f'can only concatenate tuple (not "{type_name(other)}") to tuple')

    def __radd__(self, other):
        if isinstance(other, tuple):
            return other + self.__as_tuple__()
        return NotImplemented

    def __mul__(self, n):
        return self.__as_tuple__() * n

    __rmul__ = __mul__

    def count(self, x):
        return self.__as_tuple__().count(x)

    def index(self, x, *bounds):
        return self.__as_tuple__().index(x, *bounds)

    def __setattr__(self, name, value):
        if name in self._fields:
            raise AttributeError("can't set attribute")
        raise AttributeError(f"'{type_name(self)}' object has no attribute '{name}'")

    def __delattr__(self, name):
        if name in self._fields:
            raise AttributeError("can't delete attribute")
        raise AttributeError(f"'{type_name(self)}' object has no attribute '{name}'")

    def __copy__(self):
        return self

    def __getnewargs__(self):
        return self.__as_tuple__()


@lang("namedtuple_checked")
def _checked(iterable, count: i64):
    """The elements, of which there must be so many."""
    items = tuple(iterable)
    if len(items) != count:
        expected: int = count
        raise TypeError(f"Expected {expected} arguments, got {len(items)}")
    return items


@lang("namedtuple")
def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """The front end takes the place of calls with literal names; what comes here is wrong."""
    names = field_names.replace(",", " ").split() if isinstance(field_names, str) else [str(x) for x in field_names]
    _check_names([typename] + names, names)
    if defaults is not None and len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    raise NotImplementedError("namedtuple needs names that are known at compile time")


def _check_names(all_names, names):
    for name in all_names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = []
    for name in names:
        if name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.append(name)


_KEYWORDS = ("False None True and as assert async await break class continue def del elif else except finally for from "
             "global if import in is lambda nonlocal not or pass raise return try while with yield").split()
