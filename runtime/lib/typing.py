"""The module `typing`: names that annotations use. What programs execute of it gives values that do nothing."""

from collections._named import _NamedTuple

# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "cast "
)

TYPE_CHECKING = False


class _Form:
    """A name that can be subscripted and combined with `|`; the result is no use but in annotations."""

    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; use the builtin type instead")

    def __repr__(self):
        return "typing." + self._name


Any = _Form("Any")
AnyStr = _Form("AnyStr")
Annotated = _Form("Annotated")
Callable = _Form("Callable")
ClassVar = _Form("ClassVar")
Concatenate = _Form("Concatenate")
Final = _Form("Final")
Literal = _Form("Literal")
LiteralString = _Form("LiteralString")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
NotRequired = _Form("NotRequired")
Optional = _Form("Optional")
Required = _Form("Required")
Self = _Form("Self")
Tuple = _Form("Tuple")
Type = _Form("Type")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Union = _Form("Union")
Unpack = _Form("Unpack")

AbstractSet = _Form("AbstractSet")
AsyncGenerator = _Form("AsyncGenerator")
AsyncIterable = _Form("AsyncIterable")
AsyncIterator = _Form("AsyncIterator")
Awaitable = _Form("Awaitable")
ByteString = _Form("ByteString")
ChainMap = _Form("ChainMap")
Collection = _Form("Collection")
Container = _Form("Container")
Coroutine = _Form("Coroutine")
Counter = _Form("Counter")
DefaultDict = _Form("DefaultDict")
Deque = _Form("Deque")
Dict = _Form("Dict")
FrozenSet = _Form("FrozenSet")
Generator = _Form("Generator")
Hashable = _Form("Hashable")
ItemsView = _Form("ItemsView")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
KeysView = _Form("KeysView")
List = _Form("List")
Mapping = _Form("Mapping")
MappingView = _Form("MappingView")
Match = _Form("Match")
MutableMapping = _Form("MutableMapping")
MutableSequence = _Form("MutableSequence")
MutableSet = _Form("MutableSet")
OrderedDict = _Form("OrderedDict")
Pattern = _Form("Pattern")
Reversible = _Form("Reversible")
Sequence = _Form("Sequence")
Set = _Form("Set")
Sized = _Form("Sized")
ValuesView = _Form("ValuesView")
ContextManager = _Form("ContextManager")
AsyncContextManager = _Form("AsyncContextManager")
BinaryIO = _Form("BinaryIO")
IO = _Form("IO")
TextIO = _Form("TextIO")
Text = str


class TypeVar:
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._mark = "+" if covariant else "-" if contravariant else "~"

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __repr__(self):
        return self._mark + self.__name__


class ParamSpec:
    """A variable for parameter lists."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.args = None
        self.kwargs = None

    def __repr__(self):
        return "~" + self.__name__


class TypeVarTuple:
    """A variable for several types."""

    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        return iter((self,))

    def __repr__(self):
        return self.__name__


class NewType:
    """A type that is another one at run time."""

    def __init__(self, name, tp):
        self.__name__ = name

    def __call__(self, x):
        return x

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self


@lang("generic")
class Generic:
    """The base of generic classes."""

    def __class_getitem__(cls, parameters):
        return cls


@lang("protocol")
class Protocol:
    """The base of protocols."""

    def __class_getitem__(cls, parameters):
        return cls


@lang("NamedTuple")
class NamedTuple(_NamedTuple):
    """The base of named tuples with annotated fields; the front end writes the methods of each."""


@lang("TypedDict")
class TypedDict:
    """The base of dicts with known keys: calling such a class makes a dict."""

    def __init_subclass__(cls, total=True):
        pass

    def __class_call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


@structural("__int__")
class SupportsInt(Protocol):
    pass


@structural("__float__")
class SupportsFloat(Protocol):
    pass


@structural("__complex__")
class SupportsComplex(Protocol):
    pass


@structural("__bytes__")
class SupportsBytes(Protocol):
    pass


@structural("__index__")
class SupportsIndex(Protocol):
    pass


@structural("__abs__")
class SupportsAbs(Protocol):
    pass


@structural("__round__")
class SupportsRound(Protocol):
    pass


@inline
def cast(typ, val):
    return val


@inline
def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    return obj


def final(f):
    return f


def overload(func):
    return func


def override(method, /):
    return method


def no_type_check(arg):
    return arg


@lang("runtime_checkable")
def runtime_checkable(cls):
    return cls


def dataclass_transform(**kwargs):
    return _same


def _same(x):
    return x


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return {}


def get_origin(tp):
    return None


def get_args(tp):
    return ()


def is_typeddict(tp):
    return False

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    ForwardRef clear_overloads get_overloads no_type_check_decorator ParamSpecArgs ParamSpecKwargs ParamSpec.args ParamSpec.kwargs
    BinaryIO.close BinaryIO.closed BinaryIO.fileno BinaryIO.flush BinaryIO.isatty BinaryIO.mode BinaryIO.name BinaryIO.read
    BinaryIO.readable BinaryIO.readline BinaryIO.readlines BinaryIO.seek BinaryIO.seekable BinaryIO.tell BinaryIO.truncate
    BinaryIO.writable BinaryIO.write BinaryIO.writelines IO.close IO.closed IO.fileno IO.flush IO.isatty IO.mode IO.name IO.read
    IO.readable IO.readline IO.readlines IO.seek IO.seekable IO.tell IO.truncate IO.writable IO.write IO.writelines TextIO.buffer
    TextIO.close TextIO.closed TextIO.encoding TextIO.errors TextIO.fileno TextIO.flush TextIO.isatty TextIO.line_buffering
    TextIO.mode TextIO.name TextIO.newlines TextIO.read TextIO.readable TextIO.readline TextIO.readlines TextIO.seek TextIO.seekable
    TextIO.tell TextIO.truncate TextIO.writable TextIO.write TextIO.writelines
"""
